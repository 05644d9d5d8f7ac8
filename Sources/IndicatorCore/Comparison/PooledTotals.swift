/// The total row of a table: for each period the sums of numerators over the sums of denominators, never
/// an average of rates.
package struct PooledTotals: Equatable, Sendable {
  /// The pooled value of each period for which some unit has one, before it is multiplied by `per`. Empty
  /// for a formula whose results do not add up, such as a printed share.
  package let values: [Period: Ratio]
  /// Why a period has no total.
  package let reasons: [Period: Reason]
  /// The periods whose total is that of only a part of the units.
  package let partial: Set<Period>
}

extension Comparison {
  /// The totals of a table's rows. Rows without a value are left out, and so are units below another that
  /// has one for the period: nothing is counted twice.
  ///
  /// - Throws: a ``Fault`` if a sum does not fit.
  package func totals(
    _ table: IndicatorTable, of formula: BoundFormula
  ) throws(Fault) -> PooledTotals {
    let pooling = formula.pooling(in: cube.codebook)
    var values: [Period: Ratio] = [:]
    var reasons: [Period: Reason] = [:]
    var partial: Set<Period> = []
    let units = TableUnits(table.rows, in: cube.codebook)
    for (period, places) in table.rows.placesByPeriod {
      let rows = places.map { (unit: units.ofRows[$0], row: table.rows[$0]) }
      let known = units.topmost(rows.filter { $0.row.value != nil })
      do {
        values[period] = try pooling.total(known.map(\.row))
      } catch {
        throw Fault(.sum(.overflow("\(table.indicator.id), \(period)")))
      }
      if values[period] == nil {
        reasons[period] = pooling.reason(known.isEmpty ? rows.compactMap(\.row.reason) : [])
      } else if units.isPartial(known, rows: rows) {
        partial.insert(period)
      }
    }
    return PooledTotals(values: values, reasons: reasons, partial: partial)
  }

  /// One row of each unit that is below none of the others.
  func topmost(_ rows: [IndicatorRow]) -> [IndicatorRow] {
    var seen: Set<String> = []
    let each = rows.filter { seen.insert($0.unit.id).inserted }
    return each.filter { seen.isDisjoint(with: unitsAbove($0.unit)) }
  }

  /// The identifiers of the units above one.
  private func unitsAbove(_ unit: OrganisationUnit) -> [String] {
    var above: [String] = []
    var parent = unit.parent
    while !parent.isEmpty, let position = cube.codebook.unit(parent) {
      above.append(parent)
      parent = cube.codebook.units[position].parent
    }
    return above
  }
}

extension [IndicatorRow] {
  /// Where the rows of each period stand.
  fileprivate var placesByPeriod: [(period: Period, places: [Int])] {
    var groups: [(period: Period, places: [Int])] = []
    var numbers: [Period: Int] = [:]
    for (place, row) in enumerated() {
      guard let period = row.period else { continue }
      // Most tables have few periods, which are found by looking at each.
      let near = groups.prefix(8).firstIndex { $0.period == period }
      if let number = near ?? numbers[period] {
        groups[number].places.append(place)
      } else {
        numbers[period] = groups.count
        groups.append((period, [place]))
      }
    }
    return groups
  }
}

/// The units of a table by their numbers, and which of them stand above others.
private struct TableUnits {
  /// A row of a period.
  typealias Row = (unit: Int, row: IndicatorRow)

  /// The unit of each row.
  let ofRows: [Int]
  /// For each unit those above it that are in the table.
  private let above: [[Int]]

  init(_ rows: [IndicatorRow], in book: Codebook) {
    var numbers: [String: Int] = [:]
    var units: [OrganisationUnit] = []
    var ofRows: [Int] = []
    ofRows.reserveCapacity(rows.count)
    for row in rows {
      let unit = row.unit
      // The rows of a unit mostly stand one behind the other.
      if let last = ofRows.last, units[last] == unit {
        ofRows.append(last)
        continue
      }
      let number = numbers[unit.id] ?? units.count
      if number == units.count {
        numbers[unit.id] = number
        units.append(unit)
      }
      ofRows.append(number)
    }
    self.ofRows = ofRows
    above = units.map { unit in
      var above: [Int] = []
      var parent = unit.parent
      while !parent.isEmpty, let position = book.unit(parent) {
        if let number = numbers[parent] { above.append(number) }
        parent = book.units[position].parent
      }
      return above
    }
  }

  /// One row of each unit that is below none of the others.
  func topmost(_ rows: [Row]) -> [Row] {
    var isSeen = [Bool](repeating: false, count: above.count)
    let each = rows.filter { row in
      defer { isSeen[row.unit] = true }
      return !isSeen[row.unit]
    }
    return each.filter { row in !above[row.unit].contains { isSeen[$0] } }
  }

  /// Whether the figures of a unit of the table are missing in a total: its own, and those of units above
  /// and below it.
  ///
  /// - Parameter rows: those of the period, with a value and without.
  func isPartial(_ known: [Row], rows: [Row]) -> Bool {
    if known.contains(where: \.row.isPartial) { return true }
    var isPooled = [Bool](repeating: false, count: above.count)
    for row in known { isPooled[row.unit] = true }
    var isSettled = isPooled
    for row in known {
      for unit in above[row.unit] { isSettled[unit] = true }
    }
    for row in rows where row.row.reason == .notApplicable { isSettled[row.unit] = true }
    return above.indices.contains { unit in
      !isSettled[unit] && !above[unit].contains { isPooled[$0] }
    }
  }
}

/// How the results of a formula for several units are taken together.
enum Pooling: Hashable, Sendable {
  /// Results are added up.
  case sum
  /// Numerators and denominators are added up, each for themselves.
  case quotient
  /// They are not: a product, a rate times a number, or a printed share.
  case none

  /// The total of results with values; nil if there is none.
  fileprivate func total(_ results: [IndicatorRow]) throws(ArithmeticOverflow) -> Ratio? {
    guard !results.isEmpty else { return nil }
    switch self {
    case .none: return nil
    case .sum: return try Self.sum(results.compactMap(\.value))
    case .quotient:
      let top = try Self.sum(results.compactMap(\.numerator))
      let bottom = try Self.sum(results.compactMap(\.denominator))
      return bottom.isZero ? nil : try top.divided(by: bottom)
    }
  }

  /// Why there is no total.
  ///
  /// - Parameter reasons: why no unit has a value; none if one has.
  fileprivate func reason(_ reasons: [Reason]) -> Reason {
    switch self {
    case .none: .notAdditive
    case .sum, .quotient:
      reasons.isEmpty ? .undefined : reasons.reduce(.notReported) { $0.combined(with: $1) }
    }
  }

  private static func sum(_ values: [Ratio]) throws(ArithmeticOverflow) -> Ratio {
    var sum = Ratio.zero
    for value in values { sum = try sum.adding(value) }
    return sum
  }
}
