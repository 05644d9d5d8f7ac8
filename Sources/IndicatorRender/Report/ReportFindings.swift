package import IndicatorCore

/// Gathers what a report opens with: of each indicator the largest rise and fall, who leads, who missed the target
/// and what may not be compared, and of one unit alone its highest or lowest figure; and which printed figure does not hold. Each is computed, none says why.
package struct ReportFindings: Sendable {
  /// Where an indicator is seen.
  package struct Place: Sendable {
    let section: Int
    let table: String
    let ranking: String

    /// A place.
    ///
    /// - Parameters:
    ///   - section: the number of the section, from 1.
    ///   - table: the name of the table with its values.
    ///   - ranking: the name of the table with its ranks.
    package init(section: Int, table: String, ranking: String) {
      (self.section, self.table, self.ranking) = (section, table, ranking)
    }
  }

  /// More findings than this are no opening.
  private static let most = 6
  /// The most that are said of printed figures.
  private static let mostAudited = 2

  private let format: NumberFormat
  /// Of each indicator, what is worth most first.
  private var groups: [[Ordered]] = []
  private var audited: [Ordered] = []
  /// The name of the first unit, and the identifiers of all.
  private var first = ""
  private var units: Set<String> = []
  private var periods: Set<Period> = []
  private var count = 0

  /// A finding with its place in the report.
  private struct Ordered {
    let order: Int
    let finding: ReportFinding
  }

  /// Nothing found yet.
  package init(_ format: NumberFormat) {
    self.format = format
  }

  // MARK: What is found

  /// Adds what is found in an indicator.
  ///
  /// - Parameters:
  ///   - table: its rows, those of a unit one behind the other in chronological order.
  ///   - ranking: its last ranking; nil without one.
  ///   - measure: what numerator and base are counted in; nil if they are not alike.
  ///   - place: where it is seen.
  package mutating func add(
    _ table: IndicatorTable, ranking: RankingTable?, measure: Measure?, at place: Place
  ) {
    see(table)
    let said = FindingSentence(table, measure: measure, as: format)
    let moves = table.moves
    let found: [(worth: Int, words: Words?, place: String)] = [
      (1, said.largest(.rise, of: moves), place.table),
      (3, said.largest(.fall, of: moves), place.table),
      (2, ranking.flatMap(said.leader), place.ranking),
      (0, said.missed(table.latest), place.table),
      (4, said.notComparable(table), place.table),
      (5, said.extreme(table.rows), place.table),
    ]
    let findings = found.compactMap { item in
      item.words.map { words in (item.worth, ordered(words, section: place.section, at: item.place))
      }
    }
    groups.append(findings.sorted { $0.0 < $1.0 }.map(\.1))
  }

  /// Adds the printed figures that do not hold.
  ///
  /// - Parameters:
  ///   - report: the audit.
  ///   - names: the names of units by their identifiers.
  ///   - section: the number of the audit's section, from 1.
  package mutating func add(
    _ report: AuditReport, unitNames names: [String: String], section: Int
  ) {
    let failing = report.claims.filter(\.verdict.fails)
    for claim in failing.prefix(Self.mostAudited) {
      let words = FindingSentence.fails(
        claim, unit: names[claim.claim.unit] ?? claim.claim.unit, failing: failing.count,
        of: report.claims.count, as: format)
      audited.append(ordered(words, section: section, at: ReportWords.audit[format.language]))
    }
  }

  private mutating func ordered(_ words: Words, section: Int, at place: String) -> Ordered {
    count += 1
    return Ordered(
      order: count,
      finding: ReportFinding(words[format.language].withoutControls, section: section, place: place)
    )
  }

  private mutating func see(_ table: IndicatorTable) {
    for row in table.rows where row.result.value != nil {
      if units.isEmpty { first = row.unit.name }
      units.insert(row.unit.id)
      if let period = row.period { periods.insert(period) }
    }
  }

  // MARK: What is said

  /// At most six findings in the order of the report: those of the audit, then of each indicator in turn what is
  /// worth most.
  package var chosen: [ReportFinding] {
    var taken = audited
    var rest = groups
    while taken.count < Self.most, rest.contains(where: { !$0.isEmpty }) {
      for index in rest.indices where !rest[index].isEmpty && taken.count < Self.most {
        taken.append(rest[index].removeFirst())
      }
    }
    return taken.sorted { $0.order < $1.order }.map(\.finding)
  }

  /// Of whom and when the figures are; nil without any.
  package var scope: String? {
    guard let from = periods.min(), let to = periods.max() else { return nil }
    let language = format.language
    let who =
      units.count == 1
      ? first : Words("\(units.count) units", vi: "\(units.count) đơn vị")[language]
    let when =
      from == to
      ? from.spelling : Words("\(from) to \(to)", vi: "từ \(from) đến \(to)")[language]
    return "\(who), \(when)".withoutControls
  }
}

/// How a unit moved from the first period that its last one can be compared with.
struct UnitMove {
  let unit: OrganisationUnit
  let from: Period
  let to: Period
  let earlier: Ratio
  let value: Ratio
  /// The results behind the values; nil for one that is not in the table.
  let first: IndicatorResult?
  let last: IndicatorResult?

  var difference: WideDifference { value.difference(from: earlier) }
}

extension IndicatorTable {
  /// The rows of each unit, which stand one behind the other.
  private var byUnit: [ArraySlice<IndicatorRow>] {
    var runs: [ArraySlice<IndicatorRow>] = []
    var start = rows.startIndex
    for end in rows.indices.map({ $0 + 1 })
    where end == rows.endIndex || rows[end].unit.id != rows[start].unit.id {
      runs.append(rows[start..<end])
      start = end
    }
    return runs
  }

  /// The last row of each unit that has a value.
  var latest: [IndicatorRow] {
    byUnit.compactMap { rows in rows.last { $0.result.value != nil } }
  }

  /// How each unit moved within the table, or to it. A change leads to the period that it is counted from, whose
  /// own change leads further back: what lies behind a break is not reached.
  var moves: [UnitMove] { byUnit.compactMap(Self.move) }

  private static func move(_ rows: ArraySlice<IndicatorRow>) -> UnitMove? {
    guard let row = rows.last(where: { $0.result.value != nil }), let value = row.result.value,
      let to = row.period, var change = row.change
    else { return nil }
    func known(at period: Period) -> IndicatorRow? {
      rows.first { $0.period == period && $0.result.value != nil }
    }
    var first = known(at: change.from)
    while let next = first?.change, next.from < change.from, let earlier = known(at: next.from) {
      (change, first) = (next, earlier)
    }
    return UnitMove(
      unit: row.unit, from: change.from, to: to, earlier: change.earlier, value: value,
      first: first?.result, last: row.result)
  }
}
