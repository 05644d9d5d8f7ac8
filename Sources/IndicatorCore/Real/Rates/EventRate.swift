/// Events over a base of which they are no part: cases per population, arrivals per area.
public struct EventRate: Equatable, Sendable {
  /// How many events: 0 or more.
  public let events: Int64
  /// The base: above 0.
  public let base: Int64

  /// A rate.
  public init(_ events: Int64, over base: Int64) {
    (self.events, self.base) = (events, base)
  }
}
