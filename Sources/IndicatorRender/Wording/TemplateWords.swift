internal import IndicatorCore

/// What an empty form says to those who fill it in.
enum TemplateWords {
  /// The name of the sheet.
  static let sheet = Words("Form", vi: "Biểu")

  /// What to do.
  static let instruction = Words(
    "Fill in the shaded cells. Leave a cell blank where there is no figure, and the whole row where "
      + "the unit has not sent. Change no heading and no name.",
    vi:
      "Chỉ điền vào các ô tô màu. Chưa có số liệu thì để trống ô đó, đơn vị chưa gửi thì để trống cả "
      + "dòng. Không sửa tiêu đề cột và tên đơn vị.")

  /// The title, with the period if it is one for all figures.
  static func title(_ template: Template) -> Words {
    let period = template.periods.count == 1 ? template.periods[0].spelling : ""
    return Words(
      "Form for figures" + (period.isEmpty ? "" : ", period \(period)"),
      vi: "Biểu thu thập số liệu" + (period.isEmpty ? "" : ", kỳ \(period)"))
  }

  /// A measure, with what it is measured in where that is no count.
  static func heading(_ measure: Measure) -> Words {
    let sign = sign(of: measure)
    func text(_ language: Language) -> String {
      let name = measure.displayName(in: language)
      let heading = name.prefix(1).uppercased() + name.dropFirst()
      return sign.isEmpty || heading.contains("(\(sign))") ? heading : "\(heading) (\(sign))"
    }
    return Words(english: text(.english), vietnamese: text(.vietnamese))
  }

  private static func sign(of measure: Measure) -> String {
    if measure.isCount || !measure.one.isEmpty { return "" }
    return measure.unitOfMeasure == "percent" ? "%" : measure.unitOfMeasure
  }

  /// A category, several joined by `+`; none for the figure for all.
  static func heading(_ category: [Category]) -> Words {
    if category.isEmpty { return Words("Total", vi: "Tổng số") }
    func text(_ language: Language) -> String {
      category.map { $0.displayName(in: language) }.joined(separator: " + ")
    }
    return Words(english: text(.english), vietnamese: text(.vietnamese))
  }

  /// What may be filled in.
  static func entry(_ group: Template.Group) -> EntryWords {
    let measure = group.measure
    let isSigned = group.sign == .any
    if measure.unitOfMeasure == "percent" {
      return EntryWords(
        .decimal, lowest: isSigned ? nil : 0, highest: isSigned ? nil : 100,
        expected: isSigned
          ? Words("a percentage without the sign %", vi: "tỷ lệ phần trăm, không gõ dấu %")
          : Words(
            "a percentage from 0 to 100, without the sign %",
            vi: "tỷ lệ phần trăm từ 0 đến 100, không gõ dấu %"))
    }
    let what =
      measure.isCount ? Words("a whole number", vi: "số nguyên") : Words("a number", vi: "một số")
    let bound = isSigned ? Words.none : Words(" of 0 or more", vi: " từ 0 trở lên")
    return EntryWords(
      measure.isCount ? .whole : .decimal, lowest: isSigned ? nil : 0, highest: nil,
      expected: Words(
        english: what[.english] + bound[.english],
        vietnamese: what[.vietnamese] + bound[.vietnamese]))
  }
}

/// What may be filled in, in words.
struct EntryWords {
  private let kind: SpreadsheetEntry.Kind
  private let lowest: Int?
  private let highest: Int?
  private let expected: Words

  init(_ kind: SpreadsheetEntry.Kind, lowest: Int?, highest: Int?, expected: Words) {
    self.kind = kind
    self.lowest = lowest
    self.highest = highest
    self.expected = expected
  }

  /// The rule in a language.
  subscript(language: Language) -> SpreadsheetEntry {
    let what = expected[language]
    let begun = what.prefix(1).uppercased() + what.dropFirst()
    return SpreadsheetEntry(
      kind: kind, lowest: lowest, highest: highest,
      prompt: Words(
        "\(begun). Leave blank what is not known.", vi: "\(begun). Chưa có số liệu thì để trống.")[
          language],
      refusal: Words("Expected \(what).", vi: "Cần \(what).")[language])
  }
}
