/// One unit in a ranking.
public struct RankedRow: Equatable, Sendable {
  /// The unit's indicator.
  public let row: IndicatorRow
  /// The rank; nil without a value, below the line, or on another level.
  public let rank: Rank?
  /// Whether the value is shared with another ranked unit.
  public let isTied: Bool
  /// How far the value is from the first's, never negative, before it is multiplied by `per`.
  public let gapToFirst: WideDifference?
  /// Twice the number of places moved up since the period before, over units ranked both times.
  public let doubledRankChange: Int?
  /// The row's caveats and those of its place in the ranking.
  public let caveats: Caveats
}

/// The ranking of units for one period.
public struct RankingTable: Equatable, Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// The period ranked; nil if each unit is taken at its own latest.
  public let period: Period?
  /// Ranked units in order, then those below the line, then those without a value.
  public let rows: [RankedRow]
  /// The level that is ranked; nil if the units state none or all are of one.
  public let rankedLevel: String?
  /// How many ranked units were cut off by `top`.
  public let cutOff: Int
  /// Whether `top` kept more units than asked for because of a tie at the cut.
  public let keptTies: Bool
}

/// How units are ranked.
public struct RankingRule: Hashable, Sendable {
  /// How equal values share ranks.
  public let ties: TieRule
  /// How many ranks to keep, ties at the cut included; nil for all.
  public let top: Int?
  /// Units with a smaller base are listed below the line; nil for no line.
  public let minimumBase: Int64?

  /// A rule; competition ranks of all units unless said otherwise.
  public init(ties: TieRule = .competition, top: Int? = nil, minimumBase: Int64? = nil) {
    self.ties = ties
    self.top = top
    self.minimumBase = minimumBase
  }
}

extension RankingTable {
  /// The rankings of an indicator table, one for each period; a single one if every unit is taken at its
  /// latest.
  ///
  /// - Parameters:
  ///   - table: rows of one indicator.
  ///   - byLatest: whether each unit is taken at its own latest period.
  ///   - rule: how ties are counted, and what is shown.
  ///   - runner: runs the rankings, all of which may run at once; one behind the other if not given.
  public static func rankings(
    _ table: IndicatorTable, byLatest: Bool, rule: RankingRule,
    runner: Comparison.PartRunner<RankingTable> = Comparison.oneByOne
  ) -> [RankingTable] {
    let periods = Self.periods(of: table.rows)
    guard !byLatest, !periods.isEmpty else {
      let shared = periods.count == 1 ? periods.first : nil
      return [RankingTable(table.indicator, at: shared, rows: table.rows, rule: rule)]
    }
    let byUnit = firstRows(table.rows)
    let places = places(table.rows, byUnit: byUnit, periods: periods)
    let rankings = runner(periods.count) { number in
      .success(
        RankingTable(
          table.indicator, at: periods[number],
          rows: rows(table.rows, byUnit: byUnit, places: places[number], at: periods[number]),
          rule: rule))
    }
    return rankings.compactMap { try? $0.get() }
  }

  /// The periods of rows, each once, in chronological order.
  private static func periods(of rows: [IndicatorRow]) -> [Period] {
    var periods: Set<Period> = []
    var last: Period?
    for row in rows where row.period != last {
      last = row.period
      if let last { periods.insert(last) }
    }
    return periods.sorted()
  }

  /// The first row of each unit, whose rows stand one behind the other, and at the end how many rows there
  /// are.
  private static func firstRows(_ rows: [IndicatorRow]) -> [Int] {
    rows.indices.filter { $0 == 0 || rows[$0].unit != rows[$0 - 1].unit } + [rows.count]
  }

  /// For each period where the row of each unit stands; -1 where it has none.
  private static func places(
    _ rows: [IndicatorRow], byUnit: [Int], periods: [Period]
  ) -> [[Int]] {
    let none = [Int](repeating: -1, count: byUnit.count - 1)
    var places = periods.map { _ in none }
    let numbers = Dictionary(periods.enumerated().map { ($1, $0) }) { first, _ in first }
    for unit in none.indices {
      // The rows of a unit mostly have the periods in their order.
      var next = 0
      for place in byUnit[unit]..<byUnit[unit + 1] {
        let isNext = next < periods.count && rows[place].isOf(periods[next])
        guard let number = isNext ? next : rows[place].period.flatMap({ numbers[$0] }) else {
          continue
        }
        if places[number][unit] < 0 { places[number][unit] = place }
        next = number + 1
      }
    }
    return places
  }

  /// One row for each unit: that of the period, or one that says that there is none.
  private static func rows(
    _ rows: [IndicatorRow], byUnit: [Int], places: [Int], at period: Period
  ) -> [IndicatorRow] {
    places.indices.map { unit in
      if places[unit] >= 0 { return rows[places[unit]] }
      // A unit without any period keeps its reason.
      let first = rows[byUnit[unit]]
      let reason = first.period == nil ? first.reason : nil
      return .missing(reason ?? .notReported, unit: first.unit, at: period)
    }
  }

  private init(
    _ indicator: Indicator, at period: Period?, rows: [IndicatorRow], rule: RankingRule
  ) {
    let level = Self.mostFrequentLevel(rows)
    let candidates = rows.map { Candidate($0, level: level, rule: rule) }
    let values = zip(candidates, rows).map { $0.isRanked ? $1.value : nil }
    let ranking = Ranking(values, direction: indicator.better, ties: rule.ties)
    let moves = Self.rankChanges(
      rows, candidates: candidates, ranking: ranking, indicator: indicator, rule: rule)
    let first = ranking.order.first.flatMap { values[$0] }
    let kept = Self.kept(ranking, top: rule.top)
    let rest = candidates.indices.filter { !candidates[$0].isRanked }
    let below = rest.filter { rows[$0].value != nil }
    let missing = rest.filter { rows[$0].value == nil }
    self.rows = (Array(ranking.order.prefix(kept)) + below + missing).map { index in
      let candidate = candidates[index]
      var caveats = candidate.caveats
      caveats.insert(.betterUndefined, when: indicator.better == .none && candidate.isRanked)
      return RankedRow(
        row: rows[index], rank: ranking.ranks[index], isTied: ranking.tied[index],
        gapToFirst: Self.gap(values[index], first: first), doubledRankChange: moves[index],
        caveats: caveats)
    }
    self.indicator = indicator
    self.period = period
    rankedLevel = level
    cutOff = ranking.order.count - kept
    keptTies = rule.top.map { kept > $0 } ?? false
  }

  /// A unit on its way into the ranking.
  private struct Candidate {
    let isRanked: Bool
    let caveats: Caveats

    init(_ row: IndicatorRow, level: String?, rule: RankingRule) {
      let isOtherLevel = level != nil && row.unit.level != level && row.value != nil
      let isSmall = Self.isBelowLine(row, rule: rule)
      var caveats = row.caveats
      caveats.insert(.levelsDiffer, when: isOtherLevel)
      caveats.insert(.smallBase, when: isSmall)
      self.caveats = caveats
      isRanked = row.value != nil && !isOtherLevel && !isSmall
    }

    private static func isBelowLine(_ row: IndicatorRow, rule: RankingRule) -> Bool {
      guard let least = rule.minimumBase, let base = row.denominator else { return false }
      return base < Ratio(least)
    }
  }

  /// The level with the most values, the first of these in the table's order; nil if there is only one.
  private static func mostFrequentLevel(_ rows: [IndicatorRow]) -> String? {
    let levels = rows.lazy.filter { $0.value != nil }.map(\.unit.level)
    guard let first = levels.first, levels.contains(where: { $0 != first }) else { return nil }
    var counts: [(level: String, count: Int)] = []
    for level in levels {
      if let known = counts.firstIndex(where: { $0.level == level }) {
        counts[known].count += 1
      } else {
        counts.append((level, 1))
      }
    }
    return counts.reduce(counts.first) { best, next in
      next.count > best?.count ?? 0 ? next : best
    }?.level
  }

  /// How many of the ranked units stay: `top`, and all that tie with the last of them.
  private static func kept(_ ranking: Ranking, top: Int?) -> Int {
    guard let top, top < ranking.order.count, top > 0 else { return ranking.order.count }
    let last = ranking.order[top - 1]
    guard ranking.tied[last] else { return top }
    let beyond = ranking.order[top...].firstIndex { ranking.group[$0] != ranking.group[last] }
    return beyond ?? ranking.order.count
  }

  private static func gap(_ value: Ratio?, first: Ratio?) -> WideDifference? {
    guard let value, let first else { return nil }
    return first.difference(from: value).magnitude
  }

  /// The latest period that changes of ranked units are from, where all of these are of one period.
  private static func periodBefore(
    _ rows: [IndicatorRow], candidates: [Candidate]
  ) -> Period? {
    let ranked = rows.indices.filter { candidates[$0].isRanked }
    guard let first = ranked.first, let period = rows[first].period,
      ranked.allSatisfy({ rows[$0].isOf(period) })
    else { return nil }
    var latest: Period?
    for place in ranked {
      if let latest, rows[place].isChanged(since: latest) { continue }
      guard let from = rows[place].change?.from else { continue }
      latest = latest.map { max($0, from) } ?? from
    }
    return latest
  }

  /// Places moved since the latest earlier period, where all ranked units are of one period.
  private static func rankChanges(
    _ rows: [IndicatorRow], candidates: [Candidate], ranking: Ranking, indicator: Indicator,
    rule: RankingRule
  ) -> [Int?] {
    guard let earlier = Self.periodBefore(rows, candidates: candidates) else {
      return candidates.map { _ in nil }
    }
    let both = rows.indices.map { candidates[$0].isRanked && rows[$0].isChanged(since: earlier) }
    func ranks(_ value: (IndicatorRow) -> Ratio?) -> [Rank?] {
      let values = zip(rows, both).map { $1 ? value($0) : nil }
      return Ranking(values, direction: indicator.better, ties: rule.ties).ranks
    }
    // Where all that are ranked were ranked before as well, their ranks are known.
    let isAll = rows.indices.allSatisfy { both[$0] == candidates[$0].isRanked }
    return zip(ranks(\.earlier), isAll ? ranking.ranks : ranks(\.value)).map { before, now in
      guard let before, let now else { return nil }
      return before.doubled - now.doubled
    }
  }
}

extension IndicatorRow {
  /// A unit without a figure at a period at which others have one.
  static func missing(
    _ reason: Reason, unit: OrganisationUnit, at period: Period?
  ) -> IndicatorRow {
    IndicatorRow(
      unit: unit, period: period, result: .missing(reason), change: nil, target: nil, caveats: [])
  }
}

extension IndicatorResult {
  /// A result with nothing but a reason.
  static func missing(_ reason: Reason) -> IndicatorResult {
    IndicatorResult(
      value: nil, reason: reason, numerator: nil, denominator: nil, denominatorPeriod: nil,
      caveats: [], figures: [], rollUp: nil)
  }
}
