internal import IndicatorCore

/// What the headings above a column of figures say.
struct ColumnMeaning {
  private(set) var meaning = FigureMeaning()
  private(set) var isShare = false
  /// Whether the column states totals of others: `Tổng số`.
  private(set) var isTotal = false
  /// Why the headings do not say all that they should.
  private(set) var open: MappingNote?
  /// A heading that is spelled otherwise than the name it was read as.
  private(set) var read: NameRead?
  /// Headings that say neither a period nor a percentage nor a total, without a codebook.
  private(set) var words: [String] = []
  private let names: SheetNames
  private let takesUnits: Bool
  private let isMarked: Bool

  /// - Parameters:
  ///   - headings: the headings from top to bottom.
  ///   - names: the names they may use.
  ///   - takesUnits: whether columns may be units, because rows are not.
  ///   - isMarked: whether the sheet's headings are written with marks.
  init(_ headings: [GridCell], _ names: SheetNames, takesUnits: Bool, isMarked: Bool) {
    self.names = names
    self.takesUnits = takesUnits
    self.isMarked = isMarked
    for heading in headings { add(heading) }
  }

  private mutating func add(_ heading: GridCell) {
    var text = heading.text
    let men = isOfMen(text) ? String(text.prefix { $0 != " " }) : nil
    let found = PeriodWords.find(in: men.map { String(text.dropFirst($0.count)) } ?? text)
    if !found.periods.isEmpty {
      add(found.periods, heading)
      text = men ?? found.rest
      if men == nil, PeriodWords.period(heading.text) != nil || SheetText.words(text).isEmpty {
        return
      }
    }
    text = HeadingWords.withoutOfWhich(text)
    if HeadingWords.areDividing(text) || HeadingWords.areCounting(text) { return }
    if TotalWords.areIn(text) {
      isTotal = true
      meaning.category = meaning.category ?? ""
    } else if names.codebook != nil {
      name(text)
    } else if HeadingWords.arePercentages(text) {
      isShare = true
    } else {
      words.append(text)
    }
  }

  // MARK: Periods

  /// `Nam 2022` beside headings with marks: men, not the year.
  private func isOfMen(_ text: String) -> Bool {
    isMarked && text.prefix { $0 != " " }.lowercased() == "nam" && text.contains(" ")
  }

  /// A period in a heading; one in an upper heading that contains it says less.
  private mutating func add(_ periods: [String], _ heading: GridCell) {
    let known = meaning.period.map { [$0] } ?? []
    let all = Self.candidates(periods, heading)
    let inner = all.filter { period in
      known.allSatisfy { outer in Self.contains(outer, period) }
    }
    guard all.count == 1, inner.count == 1 else {
      meaning.period = MappingRule.open
      open = .ambiguous((known + all).uniqued)
      return
    }
    meaning.period = inner[0]
  }

  /// What a heading may mean: a program turns `1/2023` into a date, the first of the month.
  private static func candidates(_ periods: [String], _ heading: GridCell) -> [String] {
    guard case .date(let day) = heading.content, day.isoText.hasSuffix("-01") else {
      return periods
    }
    return [String(day.isoText.dropLast(3)), day.isoText]
  }

  private static func contains(_ outer: String, _ inner: String) -> Bool {
    guard let outer = Period(outer), let inner = Period(inner), let first = outer.first,
      let last = outer.last, let start = inner.first, let end = inner.last
    else { return false }
    return first <= start && end <= last
  }

  // MARK: Names of the codebook

  private mutating func name(_ text: String) {
    let isPercent = HeadingWords.arePercentages(text)
    for spelling in Self.spellings(text) {
      if take(measure: names.measure(spelling), text) { return }
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

  private mutating func take(measure found: NameReading, _ text: String) -> Bool {
    guard meaning.measure == nil, let name = found.name,
      let position = names.codebook?.measure(name), let book = names.codebook,
      Self.isMeasured(text, in: book.measures[position].unitOfMeasure)
    else { return false }
    meaning.measure = name
    read = read ?? found.read
    return true
  }

  private mutating func take(category found: NameReading) -> Bool {
    guard let name = found.name, let joined = names.joined(meaning.category, name) else {
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
    bracket(text).map { MeasuredIn.agrees($0, unit) || !MeasuredIn.isKnown($0) } ?? true
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
      guard words.count > 2, Self.total.contains(String(words[0])) else {
        continue
      }
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

extension SheetNames {
  /// Categories of several classifications joined; of two of one classification the lower. Nil if they
  /// contradict one another.
  func joined(_ left: String?, _ right: String) -> String? {
    guard let left, !left.isEmpty else { return right }
    if right.isEmpty || left == right { return left }
    guard let book = codebook else { return left + "+" + right }
    var parts: [String] = []
    var isTaken = false
    for part in left.split(separator: "+").map(String.init) {
      guard let old = book.category(part), let new = book.category(right),
        book.categories[old].classification == book.categories[new].classification
      else {
        parts.append(part)
        continue
      }
      guard old == new || book.isBelow(new, old) else { return nil }
      parts.append(right)
      isTaken = true
    }
    return (isTaken ? parts : parts + [right]).joined(separator: "+")
  }
}

extension Codebook {
  /// Whether a category is a part of another.
  fileprivate func isBelow(_ lower: Int, _ upper: Int) -> Bool {
    var next = category(categories[lower].parent)
    while let position = next {
      if position == upper { return true }
      next = category(categories[position].parent)
    }
    return false
  }
}
