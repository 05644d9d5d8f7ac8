internal import IndicatorCore

/// What stands above a table, and the names of its sheet and file: where a year, a unit or a measure may be
/// said that no heading says.
struct SheetTitle {
  /// What a place says of all figures, and in which text.
  struct Said {
    var value: String?
    var text = ""
    var note: MappingNote
  }

  /// The texts above the headings.
  private let texts: [String]
  private let sheet: String
  private let file: String
  private let names: SheetNames

  /// - Parameters:
  ///   - texts: the texts above the headings.
  ///   - sheet: the sheet's name, empty if it has none.
  ///   - path: the file's path.
  init(_ texts: [String], sheet: String, path: String, names: SheetNames) {
    self.texts = texts
    self.sheet = Self.isUsual(sheet) ? "" : SheetText.clean(sheet)
    file = Self.stem(path)
    self.names = names
  }

  /// The text that says most: the longest.
  var text: String { texts.max { $0.count < $1.count } ?? "" }

  /// What the figures of a sheet are of that nothing else says.
  func said(_ kind: NameKind) -> Said {
    switch kind {
    case .unit: unit
    case .period: period
    default: measure
    }
  }

  // MARK: The period

  /// The period; none if nothing says it, or several are said.
  private var period: Said {
    let places = [
      texts.filter { !Self.isLetter($0) }, [sheet], [file].filter { !Self.saysDay($0) },
    ]
    for place in places {
      let said = place.map { ($0, Self.periods(in: $0)) }
      let all = said.flatMap { $0.1 }.uniqued
      if all.count > 1 { return Said(note: .ambiguous(all)) }
      if let only = all.first {
        let text = said.first { !$0.1.isEmpty }?.0 ?? ""
        return Said(value: only, text: text, note: .periodFound(text))
      }
    }
    return Said(note: .toFill(.period))
  }

  /// The periods in a text. `Cuối năm 2023` in a title may be its last day, for what there is then, or the
  /// year, for what happened in it.
  private static func periods(in text: String) -> [String] {
    let found = PeriodWords.find(in: withoutPrices(ownWords(text))).periods
    guard edges.isIn(text) else { return found }
    return found.flatMap { period in
      ["-01-01", "-12-31"].contains { period.hasSuffix($0) }
        ? [String(period.prefix(4)), period] : [period]
    }.uniqued
  }

  private static let edges = WordList(["đầu năm", "cuối năm"])

  /// `Cao Mạ, ngày 15 tháng 01 năm 2024`: when and where the letter was written; `ngày …` alone as well.
  static func isOfLetter(_ text: String) -> Bool { isLetter(text) }

  /// What stands in the corner of a letter or form: where and when it was written, its number, from whom to whom.
  static func isCorner(_ text: String) -> Bool { isLetter(text) || corners.begins(text) }

  private static let corners = WordList([
    "mẫu số", "biểu số", "mẫu biểu", "biểu mẫu", "phụ lục", "đơn vị nhận", "đơn vị gửi",
    "đơn vị báo cáo",
    "đơn vị nhận báo cáo", "kính gửi", "nơi nhận", "ban hành kèm theo", "form no",
  ])

  static func ownWords(_ text: String) -> String { withoutPlans(withoutReferences(text)) }

  private static let plans = [
    "phuong huong", "nhiem vu", "ke hoach", "du kien", "muc tieu", "phan dau",
  ]

  /// `Sơ kết 6 tháng đầu năm, phương hướng 6 tháng cuối năm 2024` is of the first half: without what is to come, but
  /// with the year that stands there.
  private static func withoutPlans(_ text: String) -> String {
    let words = SheetText.clean(text).split(separator: " ").map(String.init)
    let folded = words.map { SheetText.words($0).joined(separator: " ") }
    let cut = folded.indices.dropFirst().first { index in
      plans.contains(folded[index...].prefix(2).joined(separator: " "))
    }
    guard let cut else { return text }
    let report = words.prefix(cut).joined(separator: " ")
    let plan = words.dropFirst(cut).joined(separator: " ")
    if !WrittenPeriod.found(in: report).filter({ $0.readings.first?.period != nil }).isEmpty {
      return report
    }
    let year = WrittenPeriod.found(in: plan).lazy.compactMap(\.readings.first?.period).first.map {
      String($0.spelling.prefix(4))
    }
    let whole = report.filter { !",;".contains($0) } + " " + (year ?? "")
    return year == nil || WrittenPeriod.found(in: whole).count != 1 ? text : whole
  }

  private static let prices = WordList([
    "giá so sánh", "giá cố định", "giá hiện hành", "giá gốc", "năm gốc", "constant prices",
    "base year",
  ])

  /// A text without the year of the prices in which it counts: `(Giá so sánh 2010)`.
  static func withoutPrices(_ text: String) -> String {
    guard prices.isIn(text) else { return text }
    var rest = text
    for open in text.indices where text[open] == "(" {
      guard let close = text[open...].firstIndex(of: ")"), prices.isIn(String(text[open...close]))
      else { continue }
      rest = rest.replacing(text[open...close], with: "")
    }
    return rest == text ? text : SheetText.clean(rest)
  }

  private static func isLetter(_ text: String) -> Bool {
    let words = SheetText.words(text)
    guard let day = words.firstIndex(of: "ngay"), words.dropFirst(day).contains("thang") else {
      return false
    }
    return !["den", "tinh", "tai", "diem", "het", "tu"].contains { words.prefix(day).contains($0) }
  }

  /// A file's name says on which day it was saved or sent, not what its figures are of.
  private static func saysDay(_ text: String) -> Bool {
    PeriodWords.find(in: text).periods.contains { Period($0)?.kind == .day }
  }

  /// A title without what it says of other documents: `(Kèm theo Báo cáo số 12-BC/ĐU ngày 15/01/2024)`.
  private static func withoutReferences(_ text: String) -> String {
    let words = SheetText.clean(text).split(separator: " ").map(String.init)
    let folded = words.map { SheetText.words($0).joined(separator: " ") }
    for index in folded.indices {
      let pair = folded[index...].prefix(2).joined(separator: " ")
      let isReference =
        ["kem theo", "ban hanh", "theo quyet", "theo nghi", "theo huong", "theo cong", "theo ke"]
        .contains(pair)
      if isReference || isNumberOfDocument(words, folded: folded, at: index) {
        return words.prefix(index).joined(separator: " ")
      }
    }
    return text
  }

  /// `Số: 12-BC/ĐU`.
  private static func isNumberOfDocument(_ words: [String], folded: [String], at index: Int)
    -> Bool
  {
    folded[index] == "so" && index + 1 < words.count
      && words[index + 1].contains { $0.isNumber }
      && words[index + 1].contains { "-/".contains($0) }
  }

  // MARK: The unit

  private var unit: Said {
    guard names.codebook != nil else {
      for name in [sheet, file] {
        let pieces = Self.pieces(of: name)
        if pieces.count == 1 { return Said(value: pieces[0], text: name, note: .unitFound(name)) }
        if pieces.count > 1 { return Said(note: .ambiguous(pieces)) }
      }
      return Said(note: .toFill(.unit))
    }
    let found = TitleNames(names).units(in: texts + [sheet, file])
    if found.count > 1 { return Said(note: .ambiguous(found.map(\.id))) }
    guard let only = found.first else { return Said(note: .toFill(.unit)) }
    return Said(value: only.id, text: only.text, note: .unitFound(only.text))
  }

  /// The pieces of a sheet's or file's name that may be a unit's: without periods, and without what only says
  /// that there are figures, as `Bieu 2` does.
  private static func pieces(of name: String) -> [String] {
    let pieces = name.split { ",;()[]–|".contains($0) }.flatMap {
      String($0).split(separator: " - ").map(String.init)
    }
    return pieces.map { PeriodWords.find(in: $0).rest }.filter { piece in
      piece.contains(where: \.isLetter) && !isGeneric(piece) && PeriodWords.period(piece) == nil
    }
  }

  /// Whether a name says only that there are figures: `Bieu 2`, `so lieu`; `Bang Lang` is a place.
  private static func isGeneric(_ piece: String) -> Bool {
    if generic.begins(piece) { return true }
    let words = WordList.words(piece)
    return forms.contains(words[0]) && words.dropFirst().allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  private static let forms = WordList(["mẫu", "bảng", "trang", "bản", "số"])

  private static let generic = WordList([
    "biểu", "phụ lục", "số liệu", "báo cáo", "tổng hợp", "danh sách", "thống kê", "kết quả",
    "sheet",
    "copy", "bản sao", "file", "dữ liệu", "mẫu biểu", "mẫu số", "bảng số", "book", "form", "table",
  ])

  // MARK: The measure

  /// The measure of all figures: of the codebook, else the title's own words.
  private var measure: Said {
    guard names.codebook != nil else {
      let words = ownMeasure
      return words.isEmpty
        ? Said(note: .toFill(.measure)) : Said(value: words, text: text, note: .measureFromTitle)
    }
    let found = TitleNames(names).measures(in: texts + [sheet, file])
    if found.count > 1 { return Said(note: .ambiguous(found.map(\.id))) }
    guard let only = found.first else { return Said(note: .toFill(.measure)) }
    return Said(value: only.id, text: only.text, note: .measureFromTitle)
  }

  /// The title without its period: the last line that is no remark on it.
  private var ownMeasure: String {
    let lines = texts.filter { text in
      let rest = SheetText.words(PeriodWords.find(in: text).rest).joined(separator: " ")
      return rest.count > 3 && !Self.isLetter(text) && Self.withoutReferences(text) == text
        && !text.hasPrefix("(") && !text.hasPrefix("[")
        && !text.filter({ !$0.isWhitespace }).hasSuffix("=100")
        && MeasuredIn.said(text) == nil && !Scale.isAll(of: text) && !rest.hasPrefix("tinh den")
    }
    return Self.withoutAnd(
      PeriodWords.find(in: RowLabel(Self.withoutNumber(lines.last ?? "")).name).rest)
  }

  /// `Number of schools, and`, of which two years were taken.
  private static func withoutAnd(_ text: String) -> String {
    var words = text.split(separator: " ")
    while let last = words.last, ["and", "và", "-", "–", ",", "&"].contains(last.lowercased()) {
      words.removeLast()
    }
    let rest = words.joined(separator: " ")
    return rest.hasSuffix(",") ? String(rest.dropLast()) : rest
  }

  /// `Bảng 2. Số chi bộ` without the number of the table.
  private static func withoutNumber(_ text: String) -> String {
    guard let caption = DocumentTables.caption(text) else { return text }
    let count = caption.split(separator: " ").count
    let words = text.split(whereSeparator: \.isWhitespace).dropFirst(count).joined(separator: " ")
    let rest = words.drop { !$0.isLetter && !$0.isNumber && $0 != "(" }
    return rest.contains(where: \.isLetter) ? String(rest) : text
  }

  // MARK: Names of sheets and files

  /// Names that programs give to sheets.
  private static func isUsual(_ name: String) -> Bool {
    let words = SheetText.words(name).joined().filter(\.isLetter)
    return ["", "sheet", "trangtinh", "bang", "table", "data", "dulieu"].contains(words)
      && PeriodWords.find(in: name).periods.isEmpty
  }

  /// A file's name without its folder and extension.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let stem = parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
    return SheetText.clean(String(stem.map { $0 == "_" ? " " : $0 }))
  }
}
