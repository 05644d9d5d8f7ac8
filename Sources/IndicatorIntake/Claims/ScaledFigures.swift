internal import IndicatorCore

/// Figures of which some stand for a power of ten: 28,3 tỷ is 28.3 x 10^9.
///
/// All are written in the largest unit, so that each keeps the precision in which it was printed. Where that has
/// no meaning, in products and beside what is not known, they are written out.
struct ScaledFigures {
  private let numbers: [PrintedNumber?]
  private let exponents: [Int]
  /// The power of ten in which the figures are written, those that are compared with it.
  private let unit: Int
  /// Whether the printed figure is in no unit of the others: a share or growth of them.
  private let isApart: Bool

  private let count: Int

  init(_ text: ClaimText, numbers: [PrintedNumber?]) {
    self.numbers = numbers
    exponents = text.figures.map(\.exponent)
    count = text.operands.count
    let isProduct = (text.earlier + text.terms).contains { $0.factors.count > 1 }
    let isKnown = text.operands.allSatisfy { $0.text != nil }
    let last = numbers.last.flatMap { $0 }
    isApart = text.isComputed || (last?.scale ?? .plain) != .plain
    let compared = isApart ? exponents.prefix(count) : exponents[...]
    unit = isProduct || !isKnown ? 0 : compared.max() ?? 0
  }

  /// The numbers in their unit; nil if one has too many digits.
  var written: [PrintedNumber?]? {
    var written: [PrintedNumber?] = []
    for (index, number) in numbers.enumerated() {
      guard let number else {
        written.append(nil)
        continue
      }
      let unit = index >= count && isApart ? 0 : unit
      guard let moved = number.timesTen(toThe: exponents[index] - unit) else { return nil }
      written.append(moved)
    }
    return written
  }
}

extension PrintedNumber {
  /// The figure times a power of ten, of as many digits as it has; nil if they are too many.
  fileprivate func timesTen(toThe power: Int) -> PrintedNumber? {
    var (units, decimals) = (units, decimals - power)
    while decimals > RoundedNumber.largestDigits, units % 10 == 0 {
      units /= 10
      decimals -= 1
    }
    while decimals < 0 {
      let (larger, overflow) = units.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      units = larger
      decimals += 1
    }
    guard decimals <= RoundedNumber.largestDigits else { return nil }
    return PrintedNumber(isNegative: isNegative, units: units, decimals: decimals, scale: scale)
  }
}
