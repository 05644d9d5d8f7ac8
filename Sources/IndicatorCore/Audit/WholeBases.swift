/// The whole bases of which a numerator is printed as one figure: all from the least to the most.
struct WholeBases: Equatable {
  /// The smallest.
  let least: Int128
  /// The largest; nil if there is none.
  let most: Int128?

  /// How many there are; nil if there is no end of them, or more than can be counted.
  var count: Int64? { most.flatMap { Int64(exactly: $0 - least + 1) } }

  /// Whether some base is of both.
  func overlaps(_ other: WholeBases) -> Bool {
    (most.map { other.least <= $0 } ?? true) && (other.most.map { least <= $0 } ?? true)
  }
}

extension WholeBases: CustomStringConvertible {
  /// `180`, `310..377`, or `601..` without an end.
  var description: String {
    guard let most else { return "\(least).." }
    return least == most ? "\(least)" : "\(least)..\(most)"
  }
}

extension Granularity {
  /// The whole bases of which a numerator's share lies in a range of values, given in half units of the figure's
  /// last digit, of parts from the numerator up; nil if there are none.
  ///
  /// k of n lies in the range exactly if low n ≤ 2 k S ≤ high n, where S is the figure of the whole. S is at
  /// most 10^18, so that 2 k S is below 2^124.
  ///
  /// - Parameter numerator: a share of less than nothing has no base.
  func bases(of numerator: Int64, in range: PrintedRange) -> WholeBases? {
    guard numerator != 0 else {
      return range.meets(PrintedRange(exactly: 0)) ? WholeBases(least: 1, most: nil) : nil
    }
    guard numerator > 0, range.high > 0 else { return nil }
    let product = 2 * whole * Int128(numerator)
    var least = product.quotientRoundedUp(by: range.high)
    if !range.includesHigh, isExact(product, quotient: least, divisor: range.high) { least += 1 }
    least = max(least, top == .whole ? Int128(numerator) : 1)
    guard range.low > 0 else { return WholeBases(least: least, most: nil) }
    var most = product.quotientRoundedDown(by: range.low)
    if !range.includesLow, isExact(product, quotient: most, divisor: range.low) { most -= 1 }
    return least <= most ? WholeBases(least: least, most: most) : nil
  }

  private func isExact(_ product: Int128, quotient: Int128, divisor: Int128) -> Bool {
    product % divisor == 0 && product / divisor == quotient
  }

  /// The whole bases of which a known numerator is printed so under a rule, as a range; nil if there are none
  /// or no end of them.
  ///
  /// - Parameter numerator: above 0.
  package func bases(of numerator: Int64, by rule: RoundingRule) -> ClosedRange<Int64>? {
    guard let bases = bases(of: numerator, in: printed.range(rule)), let most = bases.most,
      let low = Int64(exactly: bases.least), let high = Int64(exactly: most)
    else { return nil }
    return low...high
  }

  /// The whole base from a numerator up of which its share comes nearest to the figure, the smaller of two;
  /// nil if the figure is not above zero.
  ///
  /// - Parameter numerator: above 0.
  func nearestBase(of numerator: Int64) -> Int64? {
    guard numerator > 0, printed.signedUnits > 0 else { return nil }
    let top = whole * Int128(numerator)
    let below = top / Int128(printed.units)
    guard below >= Int128(numerator) else { return numerator }
    // The middle of k S / n and k S / (n + 1) is at most P exactly if k S (2 n + 1) ≤ 2 P n (n + 1).
    let left = Natural(top.magnitude) * Natural((2 * below + 1).magnitude)
    let right =
      Natural((2 * Int128(printed.units) * below).magnitude) * Natural((below + 1).magnitude)
    return Int64(exactly: left <= right ? below : below + 1)
  }
}
