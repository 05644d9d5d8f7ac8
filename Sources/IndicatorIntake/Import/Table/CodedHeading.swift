internal import IndicatorCore

/// What the headings above a column of figures say in the names of a codebook, once periods are taken off.
struct CodedHeading {
  private(set) var meaning = FigureMeaning()
  /// Whether the headings are of percentages that no measure of the codebook is.
  private(set) var isShare = false
  /// Whether the column states totals of others: `Tổng số`.
  private(set) var isTotal = false
  /// Why the headings do not say all that they should.
  private(set) var open: MappingNote?
  /// A heading that is spelled otherwise than the name it was read as.
  private(set) var read: NameRead?
  private let names: SheetNames
  private let takesUnits: Bool

  /// - Parameters:
  ///   - texts: the headings from top to bottom.
  ///   - takesUnits: whether columns may be units, because rows are not.
  init(_ texts: [String], names: SheetNames, takesUnits: Bool) {
    self.names = names
    self.takesUnits = takesUnits
    for text in texts { add(HeadingWords.withoutOfWhich(text)) }
  }

  private mutating func add(_ text: String) {
    if HeadingWords.areDividing(text) || HeadingWords.areCounting(text) { return }
    if TotalWords.areIn(text) {
      isTotal = true
      meaning.category = meaning.category ?? ""
    } else {
      name(text)
    }
  }

  private mutating func name(_ text: String) {
    let isPercent = HeadingWords.arePercentages(text)
    for spelling in Self.spellings(text) {
      if take(measure: names.measure(spelling), text: text) { return }
      if !isPercent, take(category: names.category(spelling)) { return }
      if takesUnits, meaning.unit == nil, take(unit: names.unit(RowLabel(spelling))) { return }
    }
    if isPercent {
      isShare = true
    } else {
      meaning.measure = MappingRule.open
      open = openNote(text)
    }
  }

  private mutating func take(measure found: NameReading, text: String) -> Bool {
    guard meaning.measure == nil, let name = found.name,
      let position = names.codebook?.measure(name), let book = names.codebook,
      Self.isMeasured(text, in: book.measures[position].unitOfMeasure)
    else { return false }
    meaning.measure = name
    read = read ?? found.read
    return true
  }

  private mutating func take(category found: NameReading) -> Bool {
    guard let name = found.name, let joined = names.joined(meaning.category, right: name) else {
      return false
    }
    meaning.category = joined
    read = read ?? found.read
    return true
  }

  private mutating func take(unit found: NameReading) -> Bool {
    guard let name = found.name else { return false }
    meaning.unit = name
    read = read ?? found.read
    return true
  }

  /// Whether a bracket behind a name says nothing but how its measure is measured.
  private static func isMeasured(_ text: String, in unit: String) -> Bool {
    bracket(text).map { MeasuredIn.agrees($0, unit: unit) || !MeasuredIn.isKnown($0) } ?? true
  }

  /// How a heading may stand for a name: itself, without what stands in brackets behind it, and as a total:
  /// `Tổng số đảng viên` are all members.
  private static func spellings(_ text: String) -> [String] {
    var spellings = [text]
    if let bracket = bracket(text), MeasuredIn.isKnown(bracket) {
      spellings.append(SheetText.clean(String(text.prefix { $0 != "(" })))
    }
    for spelling in spellings {
      let words = spelling.split(separator: " ")
      guard words.count > 2, Self.total.contains(String(words[0])) else { continue }
      spellings.append(words.dropFirst().joined(separator: " "))
    }
    return spellings
  }

  private static let total = WordList(["tổng"])

  /// What stands in brackets at the end.
  private static func bracket(_ text: String) -> String? {
    guard text.last == ")", let opening = text.lastIndex(of: "(") else { return nil }
    return SheetText.clean(String(text[text.index(after: opening)...].dropLast()))
  }

  /// What a heading may mean that is no name.
  private func openNote(_ text: String) -> MappingNote {
    let readings = [names.measure(text), names.category(text)]
    for case .ambiguous(let all) in readings { return .ambiguous(all) }
    return .unknown(
      nearest: readings.flatMap { reading -> [String] in
        if case .unknown(let near) = reading { near } else { [] }
      }.uniqued)
  }
}
