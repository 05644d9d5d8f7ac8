/// Events over a base of which they are no part: cases per population, arrivals per area.
package struct EventRate: Equatable, Sendable {
  /// How many events: 0 or more.
  package let events: Int64
  /// The base: above 0.
  package let base: Int64

  /// A rate.
  package init(_ events: Int64, over base: Int64) {
    (self.events, self.base) = (events, base)
  }
}
