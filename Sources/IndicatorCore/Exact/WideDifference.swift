/// The exact difference of two ratios, in 128-bit integers.
///
/// It cannot overflow: for a/b - c/d with 64-bit parts, |ad - bc| < 2^127 and bd < 2^126.
/// The fraction is kept in lowest terms, so equal differences are equal values.
public struct WideDifference: Equatable, Sendable {
  /// The numerator in lowest terms; carries the sign.
  public let numerator: Int128
  /// The denominator in lowest terms; always positive.
  public let denominator: Int128

  /// `minuend - subtrahend`.
  public init(_ minuend: Ratio, minus subtrahend: Ratio) {
    self.init(
      reducing: Self.crossDifference(minuend, subtrahend),
      over: Int128(minuend.denominator) * Int128(subtrahend.denominator))
  }

  /// `(value - reference) / |reference|`, or nil if the reference is zero: from -100 to -50 is a rise by half
  /// of the size of -100, so the sign is that of the change.
  ///
  /// With value a/b and reference c/d this is (ad - bc) / |bc|, within the same bounds.
  ///
  /// - Throws: ``ArithmeticOverflow`` if the change is 2^65 times the reference or more, which
  ///   could not be printed.
  public static func relative(
    _ value: Ratio, to reference: Ratio
  ) throws(ArithmeticOverflow) -> WideDifference? {
    guard !reference.isZero else { return nil }
    let change = WideDifference(
      reducing: crossDifference(value, reference),
      over: Int128(value.denominator) * abs(Int128(reference.numerator)))
    guard change.numerator.magnitude / change.denominator.magnitude < UInt128(1) << 65 else {
      throw ArithmeticOverflow()
    }
    return change
  }

  private init(reducing numerator: Int128, over denominator: Int128) {
    // Most fit in machine words, which are divided many times as fast.
    if let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator), top > .min {
      let divisor = Int64(wordDivisor(top.magnitude, bottom.magnitude))
      self.numerator = Int128(top / divisor)
      self.denominator = Int128(bottom / divisor)
      return
    }
    let divisor = Int128(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  private static func crossDifference(_ left: Ratio, _ right: Ratio) -> Int128 {
    Int128(left.numerator) * Int128(right.denominator)
      - Int128(right.numerator) * Int128(left.denominator)
  }

  /// The difference without its sign.
  public var magnitude: WideDifference {
    WideDifference(reduced: numerator < 0 ? -numerator : numerator, over: denominator)
  }

  /// A fraction in lowest terms.
  private init(reduced numerator: Int128, over denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }
}

extension WideDifference {
  /// Whether the difference is at least `share / count` of a positive whole, exactly.
  public func reaches(_ share: Int, of count: Int, of whole: WideDifference) -> Bool {
    guard numerator >= 0 else { return false }
    let left = Natural(numerator.magnitude) * Natural(UInt128(whole.denominator))
    let right = Natural(whole.numerator.magnitude) * Natural(UInt128(denominator))
    return left * Natural(UInt128(count)) >= right * Natural(UInt128(share))
  }
}

extension Ratio {
  /// `self - reference`, exactly and without overflow.
  public func difference(from reference: Ratio) -> WideDifference {
    WideDifference(self, minus: reference)
  }
}

extension WideDifference: Codable {
  /// Written as two decimal strings, because most decoders read no 128-bit numbers.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    let top = try container.decode(String.self)
    let bottom = try container.decode(String.self)
    guard let numerator = Int128(top), let denominator = Int128(bottom), denominator > 0,
      numerator != Int128.min
    else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected a numerator and a positive denominator")
    }
    self.init(reducing: numerator, over: denominator)
  }

  /// Writes two decimal strings.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(String(numerator))
    try container.encode(String(denominator))
  }
}
