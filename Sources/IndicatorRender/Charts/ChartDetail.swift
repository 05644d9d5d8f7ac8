/// Whether a drawing says all that belongs to it, or leaves it to what stands beside it.
package enum ChartDetail: Hashable, Sendable {
  /// In the drawing.
  case shown
  /// In a table or in notes beside it.
  case elsewhere
}
