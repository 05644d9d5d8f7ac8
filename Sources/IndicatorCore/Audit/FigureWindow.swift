/// The values that people print as a figure: those that rounding half away from zero or cutting off gives it of,
/// the two ways that people mostly take; of a qualified figure those on its near side, itself with them.
struct FigureWindow: Equatable {
  /// In half units of the figure's last digit.
  let range: PrintedRange
  /// How many units of the last digit make 1.
  let whole: Int128

  init(_ printed: PrintedNumber, per: Int64, qualifier: Qualifier, reach: ClaimReach) {
    range = printed.usualRange(qualifier, reach: reach)
    whole = Int128(per) * Int128(printed.power)
  }

  /// Whether `top` over `base` is printed so. What does not fit is not.
  ///
  /// - Parameter base: above 0.
  func contains(_ top: Int128, over base: Int128) -> Bool {
    let value = (2 * whole).multipliedReportingOverflow(by: top)
    let low = range.low.multipliedReportingOverflow(by: base)
    let high = range.high.multipliedReportingOverflow(by: base)
    guard !value.overflow, !low.overflow, !high.overflow else { return false }
    let middle = value.partialValue
    let isAbove =
      middle > low.partialValue || range.includesLow && middle == low.partialValue
    return isAbove
      && (middle < high.partialValue || range.includesHigh && middle == high.partialValue)
  }

  func contains(_ value: Ratio) -> Bool {
    contains(Int128(value.numerator), over: Int128(value.denominator))
  }
}

extension Claim {
  /// The values that people print as a figure of this claim, which need not be its own.
  func window(of figure: PrintedNumber) -> FigureWindow {
    FigureWindow(figure, per: per, qualifier: qualifier, reach: reach)
  }
}

extension PrintedNumber {
  /// What lies on the near side of a figure that is said to be over, under or about, in half units.
  fileprivate func usualRange(_ qualifier: Qualifier, reach: ClaimReach) -> PrintedRange {
    let edge = 2 * Int128(signedUnits)
    let (step, nearness) = (2 * Int128(max(step, 1)), Int128(nearness))
    switch qualifier {
    case .exactly: return range(.halfAway).joined(range(.truncate))
    case .above: return PrintedRange(edge, edge + step, includesLow: true, includesHigh: true)
    case .atLeast: return PrintedRange(edge - 1, edge + step, includesLow: true, includesHigh: true)
    case .below where reach == .near:
      return PrintedRange(
        edge - max(2, nearness), edge, includesLow: nearness >= 2, includesHigh: false)
    case .below: return PrintedRange(edge - step, edge, includesLow: true, includesHigh: true)
    case .atMost: return PrintedRange(edge - step, edge + 1, includesLow: true, includesHigh: false)
    case .about:
      return range(.floor).joined(range(.ceiling))
        .joined(
          PrintedRange(edge - nearness, edge + nearness, includesLow: true, includesHigh: true))
    }
  }
}

extension PrintedRange {
  /// The range from the lower of the ends of two ranges that meet to the higher.
  fileprivate func joined(_ other: PrintedRange) -> PrintedRange {
    PrintedRange(
      min(low, other.low), max(high, other.high),
      includesLow: low < other.low
        ? includesLow : low > other.low ? other.includesLow : includesLow || other.includesLow,
      includesHigh: high > other.high
        ? includesHigh : high < other.high ? other.includesHigh : includesHigh || other.includesHigh
    )
  }
}
