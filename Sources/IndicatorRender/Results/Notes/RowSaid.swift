package import IndicatorCore

/// Why a row has no value, and what is said of it: what decides which notes it needs.
package struct NoteKey: Hashable, Sendable {
  /// Why there is no value.
  package let reason: Reason?
  /// What must be said.
  package let caveats: Caveats

  /// A key of the given parts.
  package init(_ reason: Reason?, caveats: Caveats) {
    self.reason = reason
    self.caveats = caveats
  }
}

/// Everything that is said beside a row: why there is no value and which rule forbids it, and what must be
/// kept in mind.
package struct RowSaid: Hashable, Sendable {
  let key: NoteKey
  /// Which rules keep figures from being set against one another.
  let obstacles: [PairingObstacle]
  /// Whether figures were added up from only a part of the units below.
  let isPartial: Bool
  /// Whether a trend and its slope point in opposite ways.
  let isMixed: Bool

  init(
    _ key: NoteKey, obstacles: [PairingObstacle] = [], isPartial: Bool = false,
    isMixed: Bool = false
  ) {
    self.key = key
    self.obstacles = obstacles
    self.isPartial = isPartial
    self.isMixed = isMixed
  }

  /// What is said of a row of which nothing else is known.
  package init(_ reason: Reason?, caveats: Caveats) { self.init(NoteKey(reason, caveats: caveats)) }

  /// What is said of a row of a comparison.
  package init(_ row: IndicatorRow) { self.init(row, caveats: row.caveats) }

  /// What is said of a row of a ranking.
  package init(_ ranked: RankedRow) { self.init(ranked.row, caveats: ranked.caveats) }

  private init(_ row: IndicatorRow, caveats: Caveats) {
    self.init(
      NoteKey(row.result.reason, caveats: caveats), obstacles: row.result.obstacles,
      isPartial: row.result.isPartial)
  }

  /// What is said of a row of trends.
  package init(_ row: TrendRow) {
    self.init(
      NoteKey(row.reason, caveats: row.caveats), obstacles: row.obstacles,
      isMixed: row.trend?.direction == .mixed)
  }

  /// What is said of a row of a distribution.
  package init(_ row: DistributionRow) {
    self.init(NoteKey(row.reason, caveats: row.caveats), isPartial: row.isPartial)
  }

  /// What is said of one figure of an explanation.
  init(_ figure: Figure) {
    self.init(
      NoteKey(figure.cell.reason, caveats: figure.caveats),
      obstacles: [figure.obstacle].compactMap { $0 })
  }

  /// The notes that say it.
  func notes(in language: Language) -> [Note] {
    var notes = reasons(in: language)
    notes += key.caveats.sorted.map { Note(code: $0.rawValue, text: $0.sentence[language]) }
    if isMixed { notes.append(Note(code: "mixed", text: NoteSentence.mixed[language])) }
    if isPartial { notes.append(Note(code: "part_of_units", text: NoteSentence.partial[language])) }
    return notes
  }

  /// Why there is no value; where a rule forbids it, that rule in place of the general sentence.
  private func reasons(in language: Language) -> [Note] {
    guard let reason = key.reason else { return [] }
    guard reason == .notComparable, !obstacles.isEmpty else {
      return [Note(code: reason.rawValue, text: reason.sentence[language])]
    }
    return obstacles.map { Note(code: reason.rawValue, text: $0.sentence[language]) }
  }
}

extension NoteNumbers {
  /// The numbers of the notes that a row needs, such as `1 3`.
  mutating func numbers(_ said: RowSaid) -> String { entry(said).text }

  /// The same as whole numbers, in rising order.
  mutating func numbered(_ said: RowSaid) -> [Int] { entry(said).numbers }

  private mutating func entry(_ said: RowSaid) -> Entry {
    // Neighbours mostly say the same.
    if let last, last.said == said { return last.entry }
    let entry = entries[said] ?? newEntry(said)
    last = (said, entry)
    return entry
  }

  private mutating func newEntry(_ said: RowSaid) -> Entry {
    let numbers = said.notes(in: language).map { number($0) }.sorted()
    let entry = Entry(
      numbers: numbers, text: numbers.map { String($0) }.joined(separator: " "))
    entries[said] = entry
    return entry
  }

  /// Numbers the notes that rows need.
  package mutating func see(_ rows: some Sequence<RowSaid>) {
    var seen: Set<RowSaid> = []
    for row in rows where seen.insert(row).inserted { _ = numbered(row) }
  }
}
