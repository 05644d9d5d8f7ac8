/// An exact result that does not fit its type.
///
/// Thrown by every data-dependent operation of the exact types; nothing wraps and nothing traps.
/// The caller, who knows which figure was being computed, turns it into a ``Fault`` with a place.
public struct ArithmeticOverflow: Error, Equatable, Sendable {
  /// The error.
  public init() {}
}
