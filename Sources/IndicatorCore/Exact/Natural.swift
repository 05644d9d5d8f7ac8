/// A natural number of any length, for the few exact results that outgrow 128 bits: slopes and their
/// medians. Plain schoolbook methods on 32-bit digits; nothing here can overflow.
public struct Natural: Hashable, Sendable {
  /// The digits to base 2^32, the least first, without leading zeros.
  private let digits: [UInt32]

  private init(_ digits: [UInt32]) {
    self.digits = Array(digits.reversed().drop { $0 == 0 }.reversed())
  }

  /// A machine integer as a natural number.
  public init(_ value: UInt128) {
    self.init((0..<4).map { UInt32(truncatingIfNeeded: value >> (32 * $0)) })
  }

  /// Whether the number is zero.
  public var isZero: Bool { digits.isEmpty }

  /// The value, nil if it needs more than 128 bits.
  var narrow: UInt128? {
    guard digits.count <= 4 else { return nil }
    return digits.enumerated().reduce(0) { $0 | UInt128($1.element) << (32 * $1.offset) }
  }

  static func + (left: Natural, right: Natural) -> Natural {
    var carry: UInt64 = 0
    var sum: [UInt32] = []
    for index in 0..<max(left.digits.count, right.digits.count) {
      carry += UInt64(left.digit(index)) + UInt64(right.digit(index))
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return Natural(sum + [UInt32(carry)])
  }

  /// - Precondition: `right` is not larger than `left`.
  static func - (left: Natural, right: Natural) -> Natural {
    var borrow: Int64 = 0
    var rest: [UInt32] = []
    for index in left.digits.indices {
      let step = Int64(left.digits[index]) - Int64(right.digit(index)) - borrow
      borrow = step < 0 ? 1 : 0
      rest.append(UInt32(truncatingIfNeeded: step))
    }
    precondition(borrow == 0, "a natural number cannot be below zero")
    return Natural(rest)
  }

  static func * (left: Natural, right: Natural) -> Natural {
    var product = [UInt32](repeating: 0, count: left.digits.count + right.digits.count)
    for (i, one) in left.digits.enumerated() {
      var carry: UInt64 = 0
      for (j, other) in right.digits.enumerated() {
        carry += UInt64(one) * UInt64(other) + UInt64(product[i + j])
        product[i + j] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[i + right.digits.count] = UInt32(carry)
    }
    return Natural(product)
  }

  private func digit(_ index: Int) -> UInt32 { index < digits.count ? digits[index] : 0 }

  private func bit(_ index: Int) -> Bool { digit(index / 32) >> UInt32(index % 32) & 1 == 1 }

  /// Long division bit by bit.
  ///
  /// - Precondition: `divisor` is not zero.
  func quotientAndRemainder(dividingBy divisor: Natural) -> (quotient: Natural, remainder: Natural)
  {
    precondition(!divisor.isZero, "a division needs a divisor other than zero")
    var quotient = [UInt32](repeating: 0, count: digits.count)
    var remainder = Natural(0)
    for index in stride(from: digits.count * 32 - 1, through: 0, by: -1) {
      remainder = remainder + remainder + Natural(bit(index) ? 1 : 0)
      if remainder >= divisor {
        remainder = remainder - divisor
        quotient[index / 32] |= 1 << UInt32(index % 32)
      }
    }
    return (Natural(quotient), remainder)
  }
}

extension Natural: Comparable {
  /// Orders two values; the order is total.
  public static func < (left: Natural, right: Natural) -> Bool {
    if left.digits.count != right.digits.count { return left.digits.count < right.digits.count }
    return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }
}
