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

  /// How many bits the number has; 0 for zero.
  var bitCount: Int { digits.count * 32 - (digits.last?.leadingZeroBitCount ?? 0) }

  /// The number times 2 to the power of `count`, 0 or more.
  func shifted(by count: Int) -> Natural {
    Natural([UInt32](repeating: 0, count: count / 32) + digits) * Natural(1 << UInt128(count % 32))
  }
}

extension Natural {
  /// Long division digit by digit.
  ///
  /// - Precondition: `divisor` is not zero.
  /// - References: D. E. Knuth (1997), The Art of Computer Programming 2, 4.3.1, algorithm D.
  func quotientAndRemainder(dividingBy divisor: Natural) -> (quotient: Natural, remainder: Natural)
  {
    precondition(!divisor.isZero, "a division needs a divisor other than zero")
    guard self >= divisor else { return (Natural(0), self) }
    // With the divisor's first bit set, a digit guessed from the two first ones is at most two too large.
    let shift = divisor.digits[divisor.digits.count - 1].leadingZeroBitCount
    let scaled = divisor.shifted(by: shift).digits
    var rest = shifted(by: shift).digits
    while rest.count <= digits.count { rest.append(0) }
    var quotient = [UInt32](repeating: 0, count: rest.count - scaled.count)
    for place in quotient.indices.reversed() {
      quotient[place] = Self.divide(&rest, by: scaled, at: place)
    }
    let high = rest.dropFirst() + [0]
    return (
      Natural(quotient),
      Natural(zip(rest, high).map { $0 >> UInt32(shift) | $1 << UInt32(32 - shift) })
    )
  }

  /// One digit of a quotient, taken off the rest.
  private static func divide(
    _ rest: inout [UInt32], by divisor: [UInt32], at place: Int
  ) -> UInt32 {
    let end = place + divisor.count
    let head = UInt64(rest[end]) << 32 | UInt64(rest[end - 1])
    var digit = min(head / UInt64(divisor[divisor.count - 1]), UInt64(UInt32.max))
    var isNegative = subtract(divisor, times: digit, from: &rest, at: place)
    while isNegative {
      digit -= 1
      isNegative = !add(divisor, to: &rest, at: place)
    }
    return UInt32(digit)
  }

  /// Whether the difference is below zero; it is then held modulo a power of 2^32.
  private static func subtract(
    _ divisor: [UInt32], times digit: UInt64, from rest: inout [UInt32], at place: Int
  ) -> Bool {
    var carry: UInt64 = 0
    var borrow: Int64 = 0
    for (index, part) in (divisor + [0]).enumerated() {
      let product = digit * UInt64(part) + carry
      carry = product >> 32
      let step = Int64(rest[place + index]) - Int64(product & 0xFFFF_FFFF) + borrow
      rest[place + index] = UInt32(truncatingIfNeeded: step)
      borrow = step >> 32
    }
    return borrow < 0
  }

  /// Whether the sum runs over the power of 2^32, so that it is no longer below zero.
  private static func add(_ divisor: [UInt32], to rest: inout [UInt32], at place: Int) -> Bool {
    var carry: UInt64 = 0
    for (index, part) in (divisor + [0]).enumerated() {
      let sum = UInt64(rest[place + index]) + UInt64(part) + carry
      rest[place + index] = UInt32(truncatingIfNeeded: sum)
      carry = sum >> 32
    }
    return carry > 0
  }
}

extension Natural: Comparable {
  /// Orders two values; the order is total.
  public static func < (left: Natural, right: Natural) -> Bool {
    if left.digits.count != right.digits.count { return left.digits.count < right.digits.count }
    return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }
}
