extension PrintedNumber {
  /// 10 to the power of the decimals.
  var power: Int64 { ExactDecimal.power(decimals) }

  /// How far about the figure reaches, in half units of its last digit: half a unit of the last digit that is
  /// not zero, yet no more than a twentieth of the figure. About 300 reaches 15 each way, about 95 a half.
  /// Only a figure that ends in zero has a twentieth that matters, and there it is whole.
  var nearness: Int64 { max(1, min(lastUnit, units / 10)) }

  /// The same in the figure's own unit: 15 for 300, 0.005 for 0.10.
  var nearnessRatio: Ratio {
    (try? Ratio(reducing: Int128(nearness), over: 2 * Int128(power))) ?? .zero
  }

  /// How far it is to the next figure that a writer would have used, in units of the last digit: a unit of the
  /// last digit that is not zero, five of them behind a five that is not the only one. From 90 it is 10, from
  /// 1.200 it is 100, from 85 it is 5, from 4.8 it is 0.1; from 0 nothing.
  var step: Int64 {
    let digits = units / lastUnit
    if digits == 0 { return 0 }
    return digits > 5 && digits % 5 == 0 ? 5 * lastUnit : lastUnit
  }

  /// A unit of the last digit that is not zero, in units of the last digit: 100 for 300, 10 for 0.10; 1 for
  /// zero.
  private var lastUnit: Int64 {
    var unit: Int64 = 1
    var rest = units
    while rest != 0, rest % 10 == 0 {
      rest /= 10
      unit *= 10
    }
    return unit
  }
}

extension Ratio {
  /// Whether the value is at least twice a figure above zero. Products are below 2^127.
  func isTwice(_ edge: Ratio) -> Bool {
    guard edge > .zero, self > .zero else { return false }
    return numerator.magnitude.wide * edge.denominator.magnitude.wide
      >= 2 * edge.numerator.magnitude.wide * denominator.magnitude.wide
  }

  /// Whether the value is at most half of a figure above zero.
  func isHalf(of edge: Ratio) -> Bool { edge > .zero && (self <= .zero || edge.isTwice(self)) }
}

extension UInt64 {
  fileprivate var wide: UInt128 { UInt128(self) }
}
