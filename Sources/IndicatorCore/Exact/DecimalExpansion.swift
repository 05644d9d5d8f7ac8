/// The first significant digits of an exact value, rounded once, half away from zero: what a program that
/// reads decimal text needs to hold the nearest number it can.
///
/// Seventeen significant digits tell any two binary numbers of 64 bits apart.
package struct DecimalExpansion: Equatable, Sendable {
  /// Whether a minus sign is printed; never true for zero.
  package let isNegative: Bool
  /// The significant digits 0 to 9 without leading or trailing zeros; none for zero.
  package let digits: [UInt8]
  /// Where the point stands: the value is 0.d1d2d3… times 10 to this power.
  package let exponent: Int
  /// Whether no digit was lost.
  package let isExact: Bool

  /// Seventeen significant digits.
  package static let usualDigits = 17
  /// What is printed of real numbers: as many as any of 64 bits can be trusted with.
  package static let realDigits = 15

  /// The expansion of a whole part and a row of digits behind the point.
  ///
  /// - Parameters:
  ///   - whole: the part before the point.
  ///   - limit: how many significant digits are kept, 1 or more.
  ///   - next: the next digit behind the point, nil if none but zeros are left. It must not give zeros
  ///     for ever.
  init(
    isNegative: Bool, whole: UInt128, digits limit: Int, next: () -> UInt8?
  ) {
    var found: [UInt8] = []
    found.reserveCapacity(limit + 1)
    if whole > 0 {
      // Most fit one machine word, which is printed four times as fast.
      let text = UInt64(exactly: whole).map { String($0) } ?? String(whole)
      for digit in text.utf8 { found.append(digit - 48) }
    }
    var exponent = found.count
    var isComplete = false
    while found.count <= limit, !isComplete {
      guard let digit = next() else {
        isComplete = true
        break
      }
      if found.isEmpty, digit == 0 { exponent -= 1 } else { found.append(digit) }
    }
    self.init(
      isNegative: isNegative, significant: found, exponent: exponent, digits: limit,
      isComplete: isComplete || next() == nil)
  }

  /// The expansion of significant digits, the first of which is not 0.
  ///
  /// - Parameter isComplete: whether no digit but zeros would follow.
  init(
    isNegative: Bool, significant found: [UInt8], exponent: Int, digits limit: Int,
    isComplete: Bool = true
  ) {
    let lost = found.dropFirst(limit)
    var kept = lost.isEmpty ? found : Array(found.prefix(limit))
    let carries = lost.first.map { $0 >= 5 } == true && Self.raise(&kept)
    while kept.last == 0 { kept.removeLast() }
    digits = kept
    self.exponent = kept.isEmpty ? 0 : exponent + (carries ? 1 : 0)
    self.isNegative = isNegative && !kept.isEmpty
    isExact = isComplete && lost.allSatisfy { $0 == 0 }
  }

  /// Adds one to the last digit; whether a digit came in front.
  private static func raise(_ digits: inout [UInt8]) -> Bool {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return false
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    return true
  }
}

extension DecimalExpansion: CustomStringConvertible {
  /// Plain digits with a point: `94.827586206896552`, `-0.5`, `198`.
  package var description: String {
    guard !digits.isEmpty else { return "0" }
    var bytes: [UInt8] = isNegative ? [0x2D] : []
    if exponent <= 0 {
      bytes += [0x30, 0x2E]
      for _ in exponent..<0 { bytes.append(0x30) }
    }
    for (place, digit) in digits.enumerated() {
      if place == exponent, place > 0 { bytes.append(0x2E) }
      bytes.append(0x30 + digit)
    }
    for _ in digits.count..<max(exponent, digits.count) { bytes.append(0x30) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How many digits stand behind the point.
  package var scale: Int { max(0, digits.count - exponent) }
}

extension DecimalExpansion {
  /// The same in machine words, which are divided many times as fast; nil if something does not fit.
  private init?(
    narrow numerator: Int128, over denominator: Int128, times multiplier: Int64, digits limit: Int
  ) {
    // Ten times a remainder has to fit.
    guard let top = UInt64(exactly: numerator.magnitude),
      let divisor = UInt64(exactly: denominator), divisor < .max / 10
    else { return nil }
    let product = top.multipliedFullWidth(by: multiplier.magnitude)
    guard product.high < divisor else { return nil }
    let (whole, rest) = divisor.dividingFullWidth(product)
    var remainder = rest
    self.init(isNegative: numerator < 0, whole: UInt128(whole), digits: limit) {
      guard remainder > 0 else { return nil }
      let (digit, next) = (remainder * 10).quotientAndRemainder(dividingBy: divisor)
      remainder = next
      return UInt8(truncatingIfNeeded: digit)
    }
  }

  /// The expansion of `numerator x multiplier / denominator`.
  ///
  /// A remainder is below 2^127, so ten times it goes through 256 bits.
  ///
  /// - Precondition: the denominator is positive and the whole part of the result fits.
  fileprivate init(
    _ numerator: Int128, over denominator: Int128, times multiplier: Int64, digits: Int
  ) {
    precondition(denominator > 0, "an expansion needs a positive denominator")
    if let narrow = DecimalExpansion(
      narrow: numerator, over: denominator, times: multiplier, digits: digits)
    {
      self = narrow
      return
    }
    let divisor = denominator.magnitude
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    let product = rest.multipliedFullWidth(by: UInt128(multiplier.magnitude))
    let (carried, remaining) = divisor.dividingFullWidth((product.high, product.low))
    var remainder = remaining
    self.init(
      isNegative: numerator < 0, whole: whole * UInt128(multiplier.magnitude) + carried,
      digits: digits
    ) {
      guard remainder > 0 else { return nil }
      let ten = remainder.multipliedFullWidth(by: 10)
      let digit: UInt128
      (digit, remainder) = divisor.dividingFullWidth((ten.high, ten.low))
      return UInt8(digit)
    }
  }
}

extension Ratio {
  /// The ratio times `multiplier` in decimal digits.
  ///
  /// - Precondition: `multiplier` is 1 to 10^9.
  package func expansion(
    times multiplier: Int64 = 1, digits: Int = DecimalExpansion.usualDigits
  ) -> DecimalExpansion {
    DecimalExpansion(
      Int128(numerator), over: Int128(denominator), times: multiplier, digits: digits)
  }
}

extension WideDifference {
  /// The difference times `multiplier` in decimal digits.
  ///
  /// - Precondition: `multiplier` is 1 to 10^9.
  package func expansion(
    times multiplier: Int64 = 1, digits: Int = DecimalExpansion.usualDigits
  ) -> DecimalExpansion {
    DecimalExpansion(numerator, over: denominator, times: multiplier, digits: digits)
  }
}

extension ExactFraction {
  /// The value times `multiplier` in decimal digits.
  ///
  /// - Throws: ``ArithmeticOverflow`` if the whole part is too large to be printed.
  package func expansion(
    times multiplier: Int64 = 1, digits: Int = DecimalExpansion.usualDigits
  ) throws(ArithmeticOverflow) -> DecimalExpansion {
    let scaled = numerator * Natural(UInt128(multiplier.magnitude))
    let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: denominator)
    guard let whole = quotient.narrow else { throw ArithmeticOverflow() }
    var remainder = rest
    return DecimalExpansion(isNegative: isNegative, whole: whole, digits: digits) {
      guard !remainder.isZero else { return nil }
      let digit: Natural
      (digit, remainder) = (remainder * Natural(10)).quotientAndRemainder(dividingBy: denominator)
      return UInt8(digit.narrow ?? 0)
    }
  }
}

extension ExactSlope {
  /// The slope times `multiplier` in decimal digits.
  ///
  /// - Throws: ``ArithmeticOverflow`` if the whole part is too large to be printed.
  package func expansion(
    times multiplier: Int64 = 1, digits: Int = DecimalExpansion.usualDigits
  ) throws(ArithmeticOverflow) -> DecimalExpansion {
    try fraction.expansion(times: multiplier, digits: digits)
  }
}
