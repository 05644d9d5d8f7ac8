internal import IndicatorCore

/// What stands above a table, and the names of its sheet and file: where a year, a unit or a measure may be
/// said that no heading says.
struct SheetTitle {
  private let texts: [String]
  private let sheet: String
  private let file: String
  private let names: SheetNames

  init(_ shape: SheetShape, _ names: SheetNames) {
    texts = shape.titleRows.flatMap { row in
      shape.grid.cells(in: row).map { SheetText.text(of: $0.cell) }
    }.filter { !$0.isEmpty }
    sheet = Self.isUsual(shape.grid.sheet.name) ? "" : SheetText.clean(shape.grid.sheet.name)
    file = Self.stem(shape.grid.sheet.source)
    self.names = names
  }

  /// The text that says most: the longest.
  var text: String { texts.max { $0.count < $1.count } ?? "" }

  /// The places where something may be said, the surest first.
  private var places: [String] { texts + [sheet, file] }

  /// The period; none with a note if nothing says it, or several are said.
  func period() -> (String?, MappingNote?) {
    for place in [texts.filter { !Self.isPlaceAndDate($0) }, [sheet], [file]] {
      let found = place.flatMap { PeriodWords.find(in: $0).periods }.uniqued
      if found.count == 1 { return (found[0], .periodFound(found[0])) }
      if found.count > 1 { return (nil, .ambiguous(found)) }
    }
    return (nil, .toFill(.period))
  }

  /// The unit of all figures.
  func unit() -> (String?, MappingNote?) {
    guard let codebook = names.codebook else {
      let name = sheet.isEmpty ? file : sheet
      return name.isEmpty ? (nil, .toFill(.unit)) : (name, .unitFound(name))
    }
    let units = codebook.units.map { ($0.id, [$0.name, $0.nameEnglish, $0.id]) }
    for place in places {
      if let name = names.unit(RowLabel(place)).name { return (name, .unitFound(name)) }
      if let name = Self.contained(in: place, units) { return (name, .unitFound(name)) }
    }
    return (nil, .toFill(.unit))
  }

  /// The measure of all figures: of the codebook, else the title's own words.
  func measure() -> (String?, MappingNote?) {
    guard let codebook = names.codebook else {
      let words = ownMeasure
      return words.isEmpty ? (nil, .toFill(.measure)) : (words, .measureFromTitle)
    }
    let measures = codebook.measures.map { ($0.id, [$0.name, $0.nameEnglish]) }
    for place in places {
      if let name = Self.contained(in: place, measures) { return (name, .measureFromTitle) }
    }
    return (nil, .toFill(.measure))
  }

  /// The title without its period.
  private var ownMeasure: String {
    guard let text = texts.last(where: { !Self.isPlaceAndDate($0) && $0.count > 3 }) else {
      return ""
    }
    let rest = PeriodWords.find(in: text).rest
    return SheetText.clean(String(rest.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed()))
  }

  /// The name whose words stand in a text one behind the other; the longest, if it is the only one.
  private static func contained(in text: String, _ names: [(String, [String])]) -> String? {
    let words = " " + SheetText.words(text).joined(separator: " ") + " "
    var best: (length: Int, ids: Set<String>) = (0, [])
    for (id, spellings) in names {
      for spelling in spellings {
        let wanted = SheetText.words(spelling).joined(separator: " ")
        guard wanted.count > 2, words.contains(" \(wanted) ") else { continue }
        if wanted.count > best.length { best = (wanted.count, [id]) }
        if wanted.count == best.length { best.ids.insert(id) }
      }
    }
    return best.ids.count == 1 ? best.ids.first : nil
  }

  /// `Hòa Bình, ngày 15 tháng 01 năm 2024`: when the letter was written.
  private static func isPlaceAndDate(_ text: String) -> Bool {
    let words = SheetText.words(text)
    guard let day = words.firstIndex(of: "ngay"), words.dropFirst(day).contains("thang") else {
      return false
    }
    return text.contains(",") && !words.prefix(day).contains("den")
      && !words.prefix(day).contains("tinh")
  }

  /// Names that programs give to sheets.
  private static func isUsual(_ name: String) -> Bool {
    let words = SheetText.words(name).joined().filter(\.isLetter)
    return ["", "sheet", "trangtinh", "bang", "table", "data", "dulieu"].contains(words)
  }

  /// A file's name without its folder and extension.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let stem = parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
    return SheetText.clean(stem.map { $0 == "_" ? " " : String($0) }.joined())
  }
}
