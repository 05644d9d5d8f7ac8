extension ExactFraction {
  /// The value as a ratio of 64 bits; where none is it, one that is rounded alike: times `per`, to any number of digits up to
  /// ``RoundedNumber/largestDigits``, by any rule.
  ///
  /// Every border of such roundings, and every value that lies on one, is a multiple of 1 / (per * 10^k) for more digits k than
  /// are printed. A value between two of these multiples is told apart from no other between them, so their middle stands for it.
  ///
  /// - Throws: ``ArithmeticOverflow`` if times `per` it is too large for so many digits, some 10^8.
  package func ratio(roundedAlikeTimes per: Int64 = 1) throws(ArithmeticOverflow) -> Ratio {
    if let top = numerator.narrow, let bottom = denominator.narrow,
      let base = Int128(exactly: bottom),
      let whole = Int128(exactly: top), let exact = try? Ratio(reducing: signed(whole), over: base)
    {
      return exact
    }
    // As near as 64 bits allow: spreadsheets print more digits than people.
    for digits in stride(from: 17, to: RoundedNumber.largestDigits, by: -1) {
      if let near = between(multiplesOf: per, digits: digits) { return near }
    }
    throw ArithmeticOverflow()
  }

  private func signed(_ magnitude: Int128) -> Int128 { isNegative ? -magnitude : magnitude }

  /// The value if it is a multiple of 1 / (per * 10^digits), else the middle between the two around it; nil if 64 bits do not
  /// hold that.
  private func between(multiplesOf per: Int64, digits: Int) -> Ratio? {
    let grid = Int128(per) * Int128(ExactDecimal.power(digits))
    let (below, rest) = (numerator * Natural(grid.magnitude)).quotientAndRemainder(
      dividingBy: denominator)
    guard let place = below.narrow, place < UInt128(Int64.max) else { return nil }
    return rest.isZero
      ? try? Ratio(reducing: signed(Int128(place)), over: grid)
      : try? Ratio(reducing: signed(2 * Int128(place) + 1), over: 2 * grid)
  }
}
