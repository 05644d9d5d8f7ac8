/// A count out of a base: 165 of 174.
///
/// By itself it is a full count and has no error. An interval speaks of the process behind it, or, with
/// `population`, of the people from whom the base was drawn.
package struct Proportion: Hashable, Sendable {
  /// How many of the base: 0 to `base`.
  package let count: Int64
  /// The base, above 0.
  package let base: Int64

  /// A proportion.
  ///
  /// - Throws: `negative` for a number below 0, `undefined` for a base of 0, `exceedsBase` for more than the base.
  package init(_ count: Int64, of base: Int64) throws(NoEstimate) {
    guard count >= 0, base >= 0 else { throw .negative }
    guard base > 0 else { throw .undefined }
    guard count <= base else { throw .exceedsBase }
    self.count = count
    self.base = base
  }

  /// The count divided by the base, the nearest binary number but one.
  package var value: Double { Double(count) / Double(base) }

  /// The proportion of those who are not counted.
  package var complement: Proportion { Proportion(unchecked: base - count, base: base) }

  private init(unchecked count: Int64, base: Int64) {
    (self.count, self.base) = (count, base)
  }
}
