/// A natural number of any length, for the few exact results that outgrow 128 bits: slopes and their
/// medians. Plain schoolbook methods on 32-bit digits; nothing here can overflow.
public struct Natural: Hashable, Sendable {
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
  public init(_ value: UInt128) {
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
  public var isZero: Bool { small == 0 && large.isEmpty }

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

  /// Long division bit by bit.
  ///
  /// - Precondition: `divisor` is not zero.
  func quotientAndRemainder(dividingBy divisor: Natural) -> (quotient: Natural, remainder: Natural)
  {
    precondition(!divisor.isZero, "a division needs a divisor other than zero")
    if let one = narrow, let other = divisor.narrow {
      let (quotient, remainder) = one.quotientAndRemainder(dividingBy: other)
      return (Natural(quotient), Natural(remainder))
    }
    let digits = digits
    var quotient = [UInt32](repeating: 0, count: digits.count)
    var remainder = Natural(0)
    for index in stride(from: digits.count * 32 - 1, through: 0, by: -1) {
      remainder =
        remainder + remainder + Natural(UInt128(digits[index / 32] >> UInt32(index % 32) & 1))
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
    if let one = left.narrow, let other = right.narrow { return one < other }
    if left.digits.count != right.digits.count { return left.digits.count < right.digits.count }
    return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }
}
