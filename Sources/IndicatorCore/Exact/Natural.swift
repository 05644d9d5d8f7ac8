/// A natural number of any length, for the few exact results that outgrow 128 bits: slopes and their
/// medians. Plain schoolbook methods on 32-bit digits; nothing here can overflow.
package struct Natural: Hashable, Sendable {
  /// The number if it needs no more than 128 bits, which most do not; else 0.
  private let small: UInt128
  /// The digits of a larger one to base 2^32, the least first, without leading zeros.
  private let large: [UInt32]

  private init(_ digits: [UInt32]) {
    let digits = Array(digits.reversed().drop { $0 == 0 }.reversed())
    let isSmall = digits.count <= 4
    small =
      isSmall
      ? digits.enumerated().reduce(0) { $0 | UInt128($1.element) << (32 * $1.offset) } : 0
    large = isSmall ? [] : digits
  }

  /// A machine integer as a natural number.
  package init(_ value: UInt128) {
    small = value
    large = []
  }

  /// The digits to base 2^32, the least first, without leading zeros.
  private var digits: [UInt32] {
    guard large.isEmpty else { return large }
    var digits: [UInt32] = []
    var rest = small
    while rest > 0 {
      digits.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
    return digits
  }

  /// Whether the number is zero.
  package var isZero: Bool { small == 0 && large.isEmpty }

  /// The value, nil if it needs more than 128 bits.
  var narrow: UInt128? { large.isEmpty ? small : nil }

  static func + (left: Natural, right: Natural) -> Natural {
    if let one = left.narrow, let other = right.narrow {
      let (sum, overflow) = one.addingReportingOverflow(other)
      if !overflow { return Natural(sum) }
    }
    let (left, right) = (left.digits, right.digits)
    func digit(_ digits: [UInt32], _ index: Int) -> UInt32 {
      index < digits.count ? digits[index] : 0
    }
    var carry: UInt64 = 0
    var sum: [UInt32] = []
    for index in 0..<max(left.count, right.count) {
      carry += UInt64(digit(left, index)) + UInt64(digit(right, index))
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return Natural(sum + [UInt32(carry)])
  }

  /// - Precondition: `right` is not larger than `left`.
  static func - (left: Natural, right: Natural) -> Natural {
    if let one = left.narrow, let other = right.narrow {
      precondition(one >= other, "a natural number cannot be below zero")
      return Natural(one - other)
    }
    let (left, right) = (left.digits, right.digits)
    var borrow: Int64 = 0
    var rest: [UInt32] = []
    for index in left.indices {
      let step = Int64(left[index]) - Int64(index < right.count ? right[index] : 0) - borrow
      borrow = step < 0 ? 1 : 0
      rest.append(UInt32(truncatingIfNeeded: step))
    }
    precondition(borrow == 0, "a natural number cannot be below zero")
    return Natural(rest)
  }

  static func * (left: Natural, right: Natural) -> Natural {
    if let one = left.narrow, let other = right.narrow,
      one.leadingZeroBitCount + other.leadingZeroBitCount >= 128
    {
      return Natural(one &* other)
    }
    let (left, right) = (left.digits, right.digits)
    var product = [UInt32](repeating: 0, count: left.count + right.count)
    for (i, one) in left.enumerated() {
      var carry: UInt64 = 0
      for (j, other) in right.enumerated() {
        carry += UInt64(one) * UInt64(other) + UInt64(product[i + j])
        product[i + j] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[i + right.count] = UInt32(carry)
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
    if let one = narrow, let other = divisor.narrow {
      let (quotient, remainder) = one.quotientAndRemainder(dividingBy: other)
      return (Natural(quotient), Natural(remainder))
    }
    let digits = digits
    let divisorDigits = divisor.digits
    guard self >= divisor else { return (Natural(0), self) }
    // With the divisor's first bit set, a digit guessed from the two first ones is at most two too large.
    let shift = divisorDigits[divisorDigits.count - 1].leadingZeroBitCount
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
  package static func < (left: Natural, right: Natural) -> Bool {
    if let one = left.narrow, let other = right.narrow { return one < other }
    if left.digits.count != right.digits.count { return left.digits.count < right.digits.count }
    return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }
}
