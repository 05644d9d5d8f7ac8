/// The yearly growth that leads from one value to another.
package enum CompoundGrowth {
  /// The growth per year, compounded.
  ///
  /// - Formula: (last / first)^(1 / years) - 1.
  /// - Parameters:
  ///   - first: the value at the beginning, above 0.
  ///   - last: the value at the end, above 0.
  ///   - years: the distance in years, above 0.
  /// - Returns: a fraction of 1 above -1: 0.05 is five per cent a year. What lies between does not count: it is the growth of the two
  ///   ends alone.
  /// - Exactness: relative error below 1e-14.
  /// - Throws: `undefined` if a value or the distance is not above 0.
  /// - Also known as: CAGR, the geometric mean of yearly growth.
  package static func perYear(
    from first: Ratio, to last: Ratio, years: Ratio
  ) throws(NoEstimate) -> Double {
    guard first > .zero, last > .zero, years > .zero else { throw .undefined }
    let (one, other) = (ExactFraction(first), ExactFraction(last))
    let growth = ((other - one) / one).real
    let logarithm =
      abs(growth) < 0.3 ? Elementary.log1p(growth) : Elementary.log((other / one).real)
    return Elementary.expm1(logarithm / years.real)
  }
}
