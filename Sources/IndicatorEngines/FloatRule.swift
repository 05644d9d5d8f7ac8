/// What becomes of values that are binary fractions, of which no decimal sum is exact.
package enum FloatRule: String, CaseIterable, Hashable, Sendable {
  /// They are refused.
  case reject
  /// Each is taken as the shortest decimal number that is nearest to it and to no other fraction.
  case shortest
}
