/// The exact values that a rule prints as one figure, in half units of the figure's last digit.
struct PrintedRange: Equatable {
  var low: Int128
  var high: Int128
  var includesLow: Bool
  var includesHigh: Bool

  /// One exact value.
  init(exactly value: Int128) {
    self.init(value, value, includesLow: true, includesHigh: true)
  }

  init(_ low: Int128, _ high: Int128, includesLow: Bool, includesHigh: Bool) {
    self.low = low
    self.high = high
    self.includesLow = includesLow
    self.includesHigh = includesHigh
  }

  /// The range of the opposite values.
  var negated: PrintedRange {
    PrintedRange(-high, -low, includesLow: includesHigh, includesHigh: includesLow)
  }

  /// The range without its values below 0; all of it if there are no others.
  var withoutNegatives: PrintedRange {
    low < 0 && (high > 0 || high == 0 && includesHigh)
      ? PrintedRange(0, high, includesLow: true, includesHigh: includesHigh) : self
  }

  /// The range in units `factor` times as fine.
  func scaled(by factor: Int128) -> PrintedRange {
    PrintedRange(low * factor, high * factor, includesLow: includesLow, includesHigh: includesHigh)
  }

  /// All sums of a value of one range and a value of the other.
  func adding(_ other: PrintedRange) -> PrintedRange {
    PrintedRange(
      low + other.low, high + other.high, includesLow: includesLow && other.includesLow,
      includesHigh: includesHigh && other.includesHigh)
  }

  /// Whether some value lies in both ranges.
  func meets(_ other: PrintedRange) -> Bool {
    func isBelow(_ first: PrintedRange, _ second: PrintedRange) -> Bool {
      first.high < second.low
        || first.high == second.low && !(first.includesHigh && second.includesLow)
    }
    return !isBelow(self, other) && !isBelow(other, self)
  }
}

extension PrintedNumber {
  /// The values that a rule prints as this figure, in half units of its last digit. Zero with a minus sign can
  /// only stand for what is not above zero.
  func range(_ rule: RoundingRule) -> PrintedRange {
    let range = rule.range(printedAs: signedUnits)
    guard isNegative, units == 0 else { return range }
    return PrintedRange(range.low, 0, includesLow: range.includesLow, includesHigh: true)
  }
}
