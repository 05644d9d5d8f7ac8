package import IndicatorCore

/// An axis of values: where it begins and ends, and what is written along it. Positions on it are exact up to
/// the one rounding to a step of the drawing.
package struct ChartAxis: Equatable, Sendable {
  /// A place with a number.
  package struct Tick: Equatable, Sendable {
    /// The place, before it is multiplied by `per`.
    package let value: Ratio
    /// The number, multiplied.
    package let text: String
  }

  /// Where an axis begins.
  package enum Start: Hashable, Sendable {
    /// At zero, for bars; shares run to 100.
    case zero
    /// At zero, to what is drawn: for values held against a target.
    case zeroToValues
    /// Near the lowest value, for dots and lines.
    case values
    /// At the lowest value, where nothing is written along the axis.
    case lowest
  }

  /// The first value, below ``upper``.
  package let lower: Ratio
  /// The last value.
  package let upper: Ratio
  /// In rising order.
  package let ticks: [Tick]

  /// Whether zero lies outside.
  var isCut: Bool { lower > .zero || upper < .zero }
}

extension ChartAxis {
  /// The step nearest to a value, from 0 to `steps`; values beyond an end are drawn there.
  package func position(of value: Ratio, in steps: Int) -> Int {
    let whole = upper.difference(from: lower)
    let part = value.difference(from: lower)
    return narrow(part, whole: whole, steps: steps) ?? wide(part, whole: whole, steps: steps)
  }

  /// The quotient in 128 bits; nil if a product does not fit.
  private func narrow(_ part: WideDifference, whole: WideDifference, steps: Int) -> Int? {
    guard part.numerator > 0 else { return 0 }
    let (top, isTopLost) = part.numerator.multipliedReportingOverflow(by: whole.denominator)
    let (base, isBaseLost) = whole.numerator.multipliedReportingOverflow(by: part.denominator)
    let (doubled, isLost) = top.multipliedReportingOverflow(by: 2 * Int128(steps))
    guard !isTopLost, !isBaseLost, !isLost, base < Int128.max / 4, doubled < Int128.max / 2 else {
      return nil
    }
    return Int(min(Int128(steps), (doubled + base) / (2 * base)))
  }

  /// The same for numbers of any size, by bisection.
  func wide(_ part: WideDifference, whole: WideDifference, steps: Int) -> Int {
    var (low, high) = (0, steps)
    while low < high {
      let middle = (low + high + 1) / 2
      if part.reaches(2 * middle - 1, of: 2 * steps, of: whole) {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }

  /// An axis that holds all values.
  ///
  /// - Parameters:
  ///   - values: what is drawn; nothing gives an axis from 0 to 1.
  ///   - start: where it begins.
  ///   - per: what values are multiplied by.
  ///   - format: the signs of the language, and whether values are counts (no digits).
  init(over values: [Ratio], from start: Start, per: Int64, as format: NumberFormat) {
    var (lowest, highest) = (values.min() ?? .zero, values.max() ?? .zero)
    if start == .zero || start == .zeroToValues || lowest == highest {
      (lowest, highest) = (min(lowest, .zero), max(highest, .zero))
    }
    if lowest == highest { highest = (try? Ratio(1, over: per)) ?? Ratio(1) }
    let isShare = per == 100 && lowest >= .zero && highest <= Ratio(1)
    if isShare, start == .zero { self = .share(format); return }
    if start == .lowest {
      self.init(from: lowest, to: highest, per: per, as: format)
      return
    }
    let steps = AxisSteps(
      lowest, highest: highest, per: per, areCounts: format.digits == 0 && per == 1)
    self = steps?.axis(format) ?? ChartAxis(from: lowest, to: highest, per: per, as: format)
  }

  /// From 0 to 100 per cent.
  static func share(_ format: NumberFormat) -> ChartAxis {
    let quarters = (0...4).compactMap { try? Ratio(Int64($0), over: 4) }
    return ChartAxis(
      lower: .zero, upper: Ratio(1),
      ticks: quarters.map { Tick(value: $0, text: format.withDigits(0).text($0, times: 100)) })
  }

  /// An axis with nothing but its ends, where no round numbers can be found.
  private init(from lowest: Ratio, to highest: Ratio, per: Int64, as format: NumberFormat) {
    self.init(
      lower: lowest, upper: highest,
      ticks: [lowest, highest].map {
        let number = $0.rounded(toDigits: RoundedNumber.largestDigits, times: per)
        return Tick(value: $0, text: format.grouped(number.trimmedText))
      })
  }
}

/// Round steps (1, 2 or 5 times a power of ten) over a range, counted in billionths.
private struct AxisSteps {
  private static let billion: Int128 = 1_000_000_000
  /// More steps than this are too many.
  private static let most: Int128 = 5
  private let step: Int128
  private let first: Int128
  private let last: Int128
  private let per: Int64

  /// Nil for a range too narrow for billionths.
  init?(_ lowest: Ratio, highest: Ratio, per: Int64, areCounts: Bool) {
    let low = Self.billionths(lowest, by: .floor, per: per)
    let high = Self.billionths(highest, by: .ceiling, per: per)
    guard high - low >= 100 else { return nil }
    step = Self.step(over: high - low, from: areCounts ? Self.billion : 1)
    first = low >= 0 ? low / step : -((-low + step - 1) / step)
    last = high >= 0 ? (high + step - 1) / step : -(-high / step)
    self.per = per
  }

  private static func step(over range: Int128, from smallest: Int128) -> Int128 {
    var power = smallest
    while true {
      for factor: Int128 in [1, 2, 5] where power * factor * most >= range { return power * factor }
      power *= 10
    }
  }

  private static func billionths(_ value: Ratio, by rule: RoundingRule, per: Int64) -> Int128 {
    let rounded = value.rounded(toDigits: 9, by: rule, times: per)
    return rounded.isNegative ? -Int128(rounded.units) : Int128(rounded.units)
  }

  /// The axis; nil if one of its numbers does not fit.
  func axis(_ format: NumberFormat) -> ChartAxis? {
    var places: [Ratio] = []
    for number in first...last {
      guard
        let place = try? Ratio(reducing: number * step, over: Self.billion * Int128(per))
      else { return nil }
      places.append(place)
    }
    guard let lower = places.first, let upper = places.last, lower < upper else { return nil }
    let format = format.withDigits(digits)
    return ChartAxis(
      lower: lower, upper: upper,
      ticks: places.map { ChartAxis.Tick(value: $0, text: format.text($0, times: per)) })
  }

  /// The digits after the point that the step needs.
  private var digits: Int {
    var (digits, unit) = (0, Self.billion)
    while step % unit != 0 {
      unit /= 10
      digits += 1
    }
    return digits
  }
}
