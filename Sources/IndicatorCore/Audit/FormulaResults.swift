/// What a formula gives for all units and periods that report it, ready to be asked what a wrong figure may have
/// been mistaken for: thousands of claims of one formula share it.
final class FormulaResults {
  private struct Found {
    let unit: UnitIndex
    let period: Period
    /// The denominator or the value, whichever list it stands in.
    let ratio: Ratio
    let order: Int
  }

  private struct Rank: Hashable {
    let level: String
    let span: Period.Span
  }

  private let cube: Cube
  /// By denominator, those that are not positive apart.
  private var bases: [Found] = []
  private var otherBases: [Found] = []
  /// Those of each unit, by value.
  private var values: [UnitIndex: [Found]] = [:]
  /// The values that are ranked together, rising.
  private var ranked: [Rank: [Ratio]] = [:]

  /// - Complexity: O(figures of the formula).
  init(_ formula: BoundFormula, lookup: Lookup) {
    cube = lookup.cube
    let evaluator = Evaluator(formula, lookup: lookup)
    var order = 0
    for unit in cube.units(measure: formula.leading.measure) {
      let memo = SeriesMemo(lookup)
      for position in cube.periods(measure: formula.leading.measure, unit: unit) {
        let period = cube.periods[position]
        // What does not fit for another unit says nothing of a claim.
        guard
          let result = try? evaluator.result(unit: unit, at: period, rule: .ownFigures, memo: memo)
        else {
          continue
        }
        add(result, unit: unit, at: period, order: order)
        order += 1
      }
    }
    sort()
  }

  private func add(_ result: IndicatorResult, unit: UnitIndex, at period: Period, order: Int) {
    if let base = result.denominator, !base.isZero {
      let found = Found(unit: unit, period: period, ratio: base, order: order)
      if base > .zero { bases.append(found) } else { otherBases.append(found) }
    }
    guard let value = result.value else { return }
    values[unit, default: []].append(
      Found(unit: unit, period: period, ratio: value, order: order))
    ranked[rank(of: unit, at: period), default: []].append(value)
  }

  private func sort() {
    bases.sort { $0.ratio < $1.ratio }
    values = values.mapValues { $0.sorted { $0.ratio < $1.ratio } }
    ranked = ranked.mapValues { $0.sorted() }
  }

  private func rank(of unit: UnitIndex, at period: Period) -> Rank {
    Rank(level: cube.codebook.units[unit].level, span: period.span)
  }

  // MARK: Around a claim

  /// The values that a claim's value is ranked among, its own with them, rising.
  func peers(of unit: UnitIndex, at period: Period, value: Ratio) -> [Ratio] {
    var peers = ranked[rank(of: unit, at: period)] ?? []
    var own = (values[unit] ?? []).filter { $0.period.hasSameSpan(as: period) }.map(\.ratio)
    // Mostly the claim's own value stands among them already, and the list is shared as it is.
    if let same = own.firstIndex(of: value) {
      own.remove(at: same)
    } else {
      peers.insert(value, at: peers.place { $0 < value })
    }
    for ratio in own { peers.remove(at: peers.place { $0 < ratio }) }
    return peers
  }

  /// The values of a unit at other periods that a figure may print, in chronological order.
  func earlier(
    of unit: UnitIndex, at period: Period, like printed: PrintedNumber, per: Int64
  ) -> [ClaimContext.Other] {
    let own = values[unit] ?? []
    guard let near = printed.neighbourhood(per: per) else {
      return named(own, unit: unit, at: period)
    }
    let first = own.place { $0.ratio < near.lowerBound }
    return named(own[first...].prefix { $0.ratio <= near.upperBound }, unit: unit, at: period)
  }

  /// The bases of other units and periods over which a numerator may be printed as a figure, in order.
  func bases(
    under top: Ratio?, of unit: UnitIndex, at period: Period, like printed: PrintedNumber,
    per: Int64
  ) -> [ClaimContext.Other] {
    guard let top, top > .zero, let near = printed.neighbourhood(per: per),
      near.upperBound > .zero, let least = try? top.divided(by: near.upperBound)
    else { return named(bases + otherBases, unit: unit, at: period) }
    let most = near.lowerBound > .zero ? try? top.divided(by: near.lowerBound) : nil
    if near.lowerBound > .zero, most == nil {
      return named(bases + otherBases, unit: unit, at: period)
    }
    let first = bases.place { $0.ratio < least }
    let fitting = bases[first...].prefix { found in most.map { found.ratio <= $0 } ?? true }
    return named(fitting + otherBases, unit: unit, at: period)
  }

  private func named(
    _ found: some Sequence<Found>, unit: UnitIndex, at period: Period
  ) -> [ClaimContext.Other] {
    found.filter { $0.unit != unit || $0.period != period }.sorted { $0.order < $1.order }.map {
      let name = [$0.unit == unit ? nil : cube.codebook.units[$0.unit].id, $0.period.spelling]
      return ClaimContext.Other(name.compactMap { $0 }.joined(separator: " "), value: $0.ratio)
    }
  }
}

extension PrintedNumber {
  /// The values that some rule prints as the figure, and somewhat more: a unit of the last digit to each side;
  /// nil if it does not fit.
  fileprivate func neighbourhood(per: Int64) -> ClosedRange<Ratio>? {
    let unit = Int128(power) * Int128(per)
    guard let low = try? Ratio(reducing: Int128(signedUnits) - 1, over: unit),
      let high = try? Ratio(reducing: Int128(signedUnits) + 1, over: unit)
    else { return nil }
    return low...high
  }
}

extension Array {
  /// Where the elements end that come before something, which stand in front.
  fileprivate func place(where comesBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if comesBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
