/// What the values around a funnel's target are. The raw value is the word in options.
package enum FunnelValues: String, CaseIterable, Equatable, Sendable {
  /// Counts out of their bases.
  case proportions
  /// Events over bases of which they are no part.
  case rates
  /// Observed over expected counts, around 1.
  case ratios
}

/// The funnels of a table: one for all units of one level at one period.
///
/// - Missing: rows without a value have no place; a row that cannot be judged counts in no target. One unit alone has no funnel,
///   except for ratios, whose target is 1.
package struct FunnelTable: Sendable {
  /// Where a row lies in its funnel.
  package struct Place: Sendable {
    /// The target, before it is multiplied by `per`.
    package let expected: ExactFraction
    /// The limits at each level, in the order of the levels.
    package let limits: [ConfidenceInterval]
    /// How many standard errors the value lies from the target.
    package let z: Double
    /// The outermost limit that the value is beyond; nil within all.
    package let outside: Outside?
  }

  /// Beyond which limit a value lies.
  package struct Outside: Equatable, Sendable {
    /// The outermost level whose limit it is.
    package let level: FunnelLevel
    /// Below the lower limit or above the upper one.
    package let side: Funnel.Side
  }

  /// Units of one level at one period.
  package struct Group: Sendable {
    /// The period.
    package let period: Period
    /// The level; empty where units state none.
    package let level: String
    /// The rows that have a place, by their positions in the table.
    package let rows: [Int]
    /// Their funnel; nil where none could be made.
    package let funnel: Funnel?
  }

  /// The groups, in the order of their first rows.
  package let groups: [Group]
  /// The place of each row, or why it has none; nil for a row without a value.
  package let places: [Result<Place, NoEstimate>?]

  /// The funnels of a table.
  ///
  /// - Parameters:
  ///   - bare: what a value without a base is.
  ///   - levels: of the limits.
  package init(
    _ table: IndicatorTable, values: FunnelValues, bare: BareValue,
    levels: [FunnelLevel] = FunnelLevel.usual, limits: FunnelLimits = .score
  ) {
    var order: [GroupKey] = []
    var members: [GroupKey: [Int]] = [:]
    for (index, row) in table.rows.enumerated() {
      guard row.result.value != nil, let period = row.period else { continue }
      let key = GroupKey(period: period, level: row.unit.level)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(index)
    }
    var groups: [Group] = []
    var places = [Result<Place, NoEstimate>?](repeating: nil, count: table.rows.count)
    for key in order {
      let rows = members[key] ?? []
      let judged = JudgedUnits(rows.map { table.rows[$0].result }, values: values, bare: bare)
      for (row, obstacle) in zip(rows, judged.obstacles) {
        places[row] = obstacle.map { .failure($0) }
      }
      let funnel = judged.funnel
      for (position, row) in rows.enumerated() where judged.obstacles[position] == nil {
        places[row] = funnel.flatMap { one in
          Result { () throws(NoEstimate) in
            try Place(one, unit: position, levels: levels, limits: limits)
          }
        }
      }
      groups.append(
        Group(
          period: key.period, level: key.level,
          rows: zip(rows, judged.obstacles).filter { $0.1 == nil }.map(\.0),
          funnel: try? funnel.get()))
    }
    (self.groups, self.places) = (groups, places)
  }

  private struct GroupKey: Hashable {
    let period: Period
    let level: String
  }
}

extension FunnelTable.Place {
  /// The place of a unit of a funnel.
  fileprivate init(
    _ funnel: Funnel, unit: Int, levels: [FunnelLevel], limits: FunnelLimits
  ) throws(NoEstimate) {
    guard let z = funnel.z(ofUnit: unit, limits: limits) else { throw .undefined }
    self.z = z
    expected = funnel.target
    var bounds: [ConfidenceInterval] = []
    var outermost: FunnelTable.Outside?
    for level in levels {
      guard let limit = funnel.limits(ofUnit: unit, at: level.confidence, limits: limits),
        let side = funnel.side(ofUnit: unit, at: level.confidence, limits: limits)
      else { throw .undefined }
      bounds.append(limit)
      let isFarther = outermost.map { $0.level.percent < level.percent } ?? true
      if side != .within, isFarther { outermost = FunnelTable.Outside(level: level, side: side) }
    }
    (self.limits, outside) = (bounds, outermost)
  }
}

/// The units of one funnel, as far as they can be judged.
private struct JudgedUnits {
  let obstacles: [NoEstimate?]
  let funnel: Result<Funnel, NoEstimate>

  init(_ results: [IndicatorResult], values: FunnelValues, bare: BareValue) {
    switch values {
    case .proportions:
      let (units, obstacles) = Self.judged(results) { result throws(NoEstimate) in
        try result.proportion()
      }
      self.obstacles = obstacles
      funnel = Result { () throws(NoEstimate) in
        try Self.checkSeveral(units)
        return try Funnel(proportions: units)
      }
    case .rates:
      let (units, obstacles) = Self.judged(results) { result throws(NoEstimate) in
        try Self.events(try result.rate(bare))
      }
      self.obstacles = obstacles
      funnel = Result { () throws(NoEstimate) in
        try Self.checkSeveral(units)
        return try Funnel(rates: units)
      }
    case .ratios:
      let (units, obstacles) = Self.judged(results) { result throws(NoEstimate) in
        let rate = try result.rate(.computed)
        return try IndirectStandardisation(
          observed: rate.events, expected: ExactFraction(rate.base))
      }
      self.obstacles = obstacles
      funnel = Result { () throws(NoEstimate) in try Funnel(ratios: units) }
    }
  }

  /// - Throws: `tooFew` for a single unit, which is its own target.
  private static func checkSeveral<Unit>(_ units: [Unit?]) throws(NoEstimate) {
    guard units.filter({ $0 != nil }).count > 1 else { throw .tooFew }
  }

  private static func events(_ rate: CountedRate) throws(NoEstimate) -> EventRate {
    guard rate.base.denominator == 1 else { throw .notWhole }
    return EventRate(rate.events, over: rate.base.numerator)
  }

  private static func judged<Unit>(
    _ results: [IndicatorResult], unit: (IndicatorResult) throws(NoEstimate) -> Unit
  ) -> (units: [Unit?], obstacles: [NoEstimate?]) {
    var (units, obstacles): ([Unit?], [NoEstimate?]) = ([], [])
    for result in results {
      var (found, obstacle): (Unit?, NoEstimate?) = (nil, nil)
      do throws(NoEstimate) { found = try unit(result) } catch { obstacle = error }
      units.append(found)
      obstacles.append(obstacle)
    }
    return (units, obstacles)
  }
}

extension ConfidenceInterval {
  /// Both bounds to a billionth, as drawings place them; nil where one is too large.
  package var drawn: (lower: Ratio, upper: Ratio)? {
    guard let lower = Self.drawn(lower), let upper = Self.drawn(upper) else { return nil }
    return (lower, upper)
  }

  private static func drawn(_ bound: Double) -> Ratio? {
    let scaled = (bound * 1e9).rounded()
    guard abs(scaled) < 1e18 else { return nil }
    return try? Ratio(reducing: Int128(scaled), over: 1_000_000_000)
  }
}

extension Funnel {
  /// The target to a billionth, as drawings place it; nil where it is too large.
  package var drawnTarget: Ratio? { ConfidenceInterval(target.real, target.real).drawn?.lower }

  /// How much more there is between units than chance, as the fraction that it is.
  package var exactPhi: ExactFraction { ExactFraction(real: phi) }
  /// The variance between units beyond chance, as the fraction that it is.
  package var exactTauSquared: ExactFraction { ExactFraction(real: tauSquared) }
}

extension FunnelTable.Place {
  /// The z-value as the fraction that it is.
  package var exactZ: ExactFraction { ExactFraction(real: z) }
}
