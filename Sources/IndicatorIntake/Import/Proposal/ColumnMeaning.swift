internal import IndicatorCore

/// What the headings above a column of figures say.
struct ColumnMeaning {
  var meaning = FigureMeaning()
  var isShare = false
  /// A heading that no name of the codebook answers to.
  var unknown: (text: String, nearest: [String])?
  /// A heading that is spelled otherwise than the name it was read as.
  var read: NameRead?
  /// Headings that say neither a period nor a percentage nor a total, without a codebook.
  var words: [String] = []

  /// - Parameters:
  ///   - headings: the headings from top to bottom.
  ///   - names: the names they may use.
  ///   - takesUnits: whether columns may be units, because rows are not.
  init(_ headings: [String], _ names: SheetNames, takesUnits: Bool) {
    for heading in headings { add(heading, names, takesUnits) }
  }

  private mutating func add(_ heading: String, _ names: SheetNames, _ takesUnits: Bool) {
    let found = PeriodWords.find(in: heading)
    var text = heading
    if found.periods.count == 1 {
      meaning.period = found.periods[0]
      text = found.rest
      if PeriodWords.period(heading) != nil || SheetText.words(text).isEmpty { return }
    }
    if HeadingWords.role(text) == .figure { return }
    if HeadingWords.areOfWhich(text) || HeadingWords.areCounting(text) { return }
    if HeadingWords.arePercentages(text) { isShare = true }
    if TotalWords.areIn(text) {
      meaning.category = meaning.category ?? ""
      return
    }
    if !name(text, names, takesUnits), !HeadingWords.arePercentages(text) { words.append(text) }
  }

  /// Reads a heading as a name of the codebook; false without one.
  private mutating func name(_ text: String, _ names: SheetNames, _ takesUnits: Bool) -> Bool {
    guard names.codebook != nil else { return false }
    for spelling in Self.spellings(text) where !spelling.isEmpty {
      if meaning.measure == nil, take(names.measure(spelling), { $0.measure = $1 }) { return true }
      if take(names.category(spelling), { $0.category = Self.joined($0.category, $1) }) {
        return true
      }
      if takesUnits, take(names.unit(RowLabel(spelling)), { $0.unit = $1 }) { return true }
    }
    if !HeadingWords.arePercentages(text) {
      unknown = unknown ?? (text, Self.nearest(text, names))
    }
    return true
  }

  private mutating func take(
    _ found: NameReading, _ set: (inout FigureMeaning, String) -> Void
  ) -> Bool {
    guard let name = found.name else { return false }
    set(&meaning, name)
    read = read ?? found.read
    return true
  }

  private static func nearest(_ text: String, _ names: SheetNames) -> [String] {
    var nearest: [String] = []
    for reading in [names.measure(text), names.category(text)] {
      if case .unknown(let near) = reading { nearest += near }
      if case .ambiguous(let all) = reading { nearest += all }
    }
    return nearest
  }

  private static func joined(_ left: String?, _ right: String) -> String {
    guard let left, !left.isEmpty else { return right }
    return left == right ? left : left + "+" + right
  }

  /// A heading as it stands, without a bracket behind it, and without the word that says that it is the sum
  /// of all: `Tổng số đảng viên (người)` is `Số đảng viên`.
  private static func spellings(_ text: String) -> [String] {
    let plain = withoutBrackets(text)
    let isTotal = SheetText.words(plain).first == "tong"
    return [text, plain] + (isTotal ? [SheetText.clean(String(plain.drop { $0 != " " }))] : [])
  }

  /// `Số đảng viên (người)` without its bracket.
  private static func withoutBrackets(_ text: String) -> String {
    SheetText.clean(text.prefix { $0 != "(" }.description)
  }
}
