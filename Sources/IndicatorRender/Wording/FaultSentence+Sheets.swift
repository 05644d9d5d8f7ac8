internal import IndicatorCore

extension FaultSentence {
  /// What a sheet as people keep it lacks, or does not say clearly.
  static func sheet(_ fact: SheetFact) -> FaultSentence {
    switch fact {
    case .noTable:
      return FaultSentence(
        "no_table", found: Words("found no table", vi: "không thấy bảng số liệu"),
        expected: Words(
          "expected a row of headings above rows of a name and figures",
          vi: "cần một dòng tiêu đề cột, dưới là các dòng gồm tên và số"),
        advice: Words(
          "name the rows and columns in a mapping (roles header, rows, unit, figure)",
          vi:
            "hãy chỉ rõ dòng và cột trong tệp cách đọc --mapping (vai trò `header`, `rows`, `unit`, `figure`)"
        ))
    case .unknownSheet(let name, let sheets):
      return FaultSentence(
        "unknown_sheet", found: whatWasFound(quote(name)),
        expected: whatWasExpected(oneOf: sheets.map(quote)),
        advice: Words("name one of the file's sheets", vi: "hãy ghi tên một trang của tệp"))
    case .formSheetMissing(let name, let sheets):
      return FaultSentence(
        "form_sheet_missing",
        found: sheets.isEmpty
          ? Words("found no sheet", vi: "không có trang nào")
          : whatWasFound(sheets.map(quote).joined(separator: ", ")),
        expected: Words(
          "expected the form's sheet \(quote(name))", vi: "cần trang biểu mẫu \(quote(name))"),
        advice: Words(
          "give the sheet its name back, or name it with --sheet",
          vi: "hãy đặt lại tên trang đó, hoặc ghi tên bằng --sheet"))
    case .figureWithoutName:
      return FaultSentence(
        "figure_without_name",
        found: Words("found figures in a row without a name", vi: "dòng có số nhưng không có tên"),
        expected: Words("expected the name of a unit", vi: "cần tên đơn vị"),
        advice: Words(
          "write the name into the row, or skip the row in the mapping (role skip)",
          vi: "hãy ghi tên vào dòng này, hoặc bỏ dòng trong tệp cách đọc (vai trò `skip`)"))
    case .nothingSays(let kind, let column, let choices):
      return nothingSays(kind, column: column, choices: choices)
    case .unknownInSheet(let kind, let text, let nearest):
      let what = kind.words
      let near = alternatives(nearest.map(quote))
      return FaultSentence(
        "unknown_name", found: whatWasFound(quote(text)),
        expected: Words(
          "expected a known \(what[.english])", vi: "cần \(what[.vietnamese]) có trong danh mục"
        )
        .followed(
          by: nearest.isEmpty
            ? .none : Words("nearest: \(near[.english])", vi: "gần nhất: \(near[.vietnamese])")),
        advice: advice(kind, text: text))
    case .ambiguousInSheet(let kind, let text, let matches):
      return ambiguous(kind, text: text, matches: matches)
    }
  }

  /// A name that may be one of several.
  private static func ambiguous(_ kind: NameKind, text: String, matches: [String])
    -> FaultSentence
  {
    let what = kind.words
    let list = alternatives(matches.map(quote))
    return FaultSentence(
      "ambiguous_name",
      found: Words(
        "found \(quote(text)), which may be \(list[.english])",
        vi: "có \(quote(text)), có thể là \(list[.vietnamese])"),
      expected: Words("expected one \(what[.english])", vi: "cần đúng một \(what[.vietnamese])"),
      advice: advice(kind, text: text))
  }

  /// A cell of a sheet that is no figure where one should be.
  static func sheetCell(_ fact: SheetCellFact) -> FaultSentence {
    switch fact {
    case .dateAsFigure(let text):
      FaultSentence(
        "date_as_figure", found: Words("found the date \(text)", vi: "có ngày \(text)"),
        expected: Words("expected a figure", vi: "cần một số"),
        advice: Words(
          "a spreadsheet may have taken the figure for a date: write it again as a number",
          vi: "có thể bảng tính đã đổi số thành ngày: hãy gõ lại thành số"))
    case .cellError(let text):
      FaultSentence(
        "cell_error",
        found: Words("found the error \(quote(text))", vi: "ô báo lỗi \(quote(text))"),
        expected: Words("expected a figure", vi: "cần một số"),
        advice: Words(
          "correct the formula in the sheet, or write the figure in",
          vi: "hãy sửa công thức trong bảng, hoặc gõ số vào"))
    case .formulaWithoutResult(let text):
      FaultSentence(
        "formula_without_result",
        found: Words(
          "found the formula \(quote(text)) without a result",
          vi: "có công thức \(quote(text)) chưa được tính"),
        expected: Words("expected a figure", vi: "cần một số"),
        advice: Words(
          "open the file in a spreadsheet program and save it again",
          vi: "hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu lại"))
    case .percentageAsCount(let text):
      percentageAsCount(text)
    case .fractionInSheet(let text, let measure):
      FaultSentence(
        "fraction_in_sheet",
        found: Words("found \(text) for \(measure)", vi: "có \(text) ở \(measure)"),
        expected: Words("expected a whole number", vi: "cần số nguyên"),
        advice: Words(
          "a grouping point may have been read as a decimal sign: write the number again",
          vi: "có thể dấu chấm phân nhóm đã bị hiểu là dấu thập phân: hãy gõ lại số"))
    case .repeatedFigure(let key, let first):
      FaultSentence(
        "repeated_figure", found: Words("found \(key) again", vi: "\(key) bị lặp"),
        expected: Words(
          "expected each figure once; the first stands at \(first.short)",
          vi: "cần mỗi số một lần; lần đầu ở \(first.short)"),
        advice: Words("leave one of them out", vi: "hãy bỏ bớt một nơi"))
    case .alreadyInPackage(let key, let value):
      FaultSentence(
        "already_in_package",
        found: Words("found another figure for \(key)", vi: "\(key) có số khác"),
        expected: Words(
          "expected \(value), as the package has it", vi: "bộ dữ liệu đang có \(value)"),
        advice: Words(
          "correct one of them, or keep the other as a claim",
          vi: "hãy sửa một nơi, hoặc ghi số kia vào claims.csv"))
    }
  }

  /// A percentage where a count should be.
  private static func percentageAsCount(_ text: String) -> FaultSentence {
    FaultSentence(
      "percentage_as_count",
      found: Words("found the percentage \(text) %", vi: "có tỷ lệ \(text) %"),
      expected: Words("expected a count", vi: "cần số lượng"),
      advice: Words(
        "a percentage is never a count: skip the column in the mapping (role share), or name a "
          + "measure in percent",
        vi:
          "tỷ lệ không phải số lượng: hãy bỏ cột trong tệp cách đọc (vai trò `share`), hoặc ghi chỉ tiêu tính "
          + "bằng phần trăm"))
  }

  /// What is wrong with a mapping, which says how a sheet is read.
  static func mapping(_ fact: MappingFact) -> FaultSentence {
    switch fact {
    case .badRange(let text):
      FaultSentence(
        "bad_range", found: whatWasFound(quote(text)),
        expected: Words(
          "expected rows such as 5:40 or 5:, columns such as C or C:F, or cells such as A1:G1",
          vi: "cần dòng như 5:40 hay 5:, cột như C hay C:F, hoặc ô như A1:G1"),
        advice: Words("correct the range", vi: "hãy sửa lại"))
    case .mappingWithoutRows:
      FaultSentence(
        "mapping_without_rows",
        found: Words(
          "found no line that names the rows", vi: "không có dòng nào chỉ rõ các dòng số liệu"),
        expected: Words("expected a line with role rows", vi: "cần một dòng có vai trò `rows`"),
        advice: Words(
          "add one, such as 5: for row 5 and below", vi: "hãy thêm, ví dụ 5: là từ dòng 5 trở xuống"
        ))
    case .mappingWithoutFigures:
      FaultSentence(
        "mapping_without_figures",
        found: Words("found no column of figures", vi: "không có cột số liệu nào"),
        expected: Words("expected a line with role figure", vi: "cần một dòng có vai trò `figure`"),
        advice: Words("add one for each column of figures", vi: "hãy thêm cho mỗi cột số liệu"))
    case .headingDiffers(let found, let expected, let column, let mapping):
      FaultSentence(
        "heading_differs",
        found: Words(
          "found \(quote(found)) above column \(column)",
          vi: "tiêu đề cột \(column) là \(quote(found))"
        ),
        expected: Words(
          "expected \(quote(expected)), as \(mapping) says", vi: "\(mapping) ghi \(quote(expected))"
        ),
        advice: Words(
          "correct the line, or propose a mapping for this file with --propose",
          vi: "hãy sửa dòng đó, hoặc tạo tệp cách đọc mới bằng --propose"))
    }
  }

  private static func nothingSays(
    _ kind: NameKind, column: String, choices: [String]
  ) -> FaultSentence {
    let what = kind.words
    let several = alternatives(choices)
    let found =
      choices.isEmpty
      ? Words(
        "found nothing that says which \(what[.english]) the figures of column \(column) are for",
        vi: "không rõ số ở cột \(column) là của \(what[.vietnamese]) nào")
      : Words(
        "found \(several[.english]) as the \(what[.english]) of column \(column)",
        vi: "cột \(column) có thể là \(what[.vietnamese]) \(several[.vietnamese])")
    return FaultSentence(
      "nothing_says", found: found,
      expected: Words("expected one", vi: "cần đúng một"),
      advice: Words(
        "say it with --\(kind.rawValue), or in the mapping: column \(kind.rawValue) of the line for "
          + "\(column) or of the title",
        vi:
          "hãy ghi bằng --\(kind.rawValue), hoặc trong tệp cách đọc: cột `\(kind.rawValue)` ở dòng của \(column) "
          + "hoặc dòng `title`"))
  }

  /// What to write into a mapping for a text that is no name.
  private static func advice(_ kind: NameKind, text: String) -> Words {
    Words(
      "write its name or identifier into the mapping (role name or figure, column \(kind.rawValue)), or leave it "
        + "out (role skip)",
      vi:
        "hãy ghi mã vào tệp cách đọc (vai trò `name` hoặc `figure`, cột `\(kind.rawValue)`), hoặc bỏ qua (vai trò `skip`)"
    )
  }
}

extension Words {
  /// Two parts of a sentence, one behind the other.
  fileprivate func followed(by other: Words) -> Words {
    func joined(_ language: Language) -> String {
      [self[language], other[language]].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return Words(english: joined(.english), vietnamese: joined(.vietnamese))
  }
}

extension Place {
  /// `file:line`.
  fileprivate var short: String { line == 0 ? source : "\(source):\(line)" }
}
