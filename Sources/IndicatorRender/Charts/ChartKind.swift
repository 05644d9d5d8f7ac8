/// What `--chart` draws.
package enum ChartKind: String, CaseIterable, Hashable, Sendable {
  /// Bars from zero, figures beside them.
  case bar
  /// Dots on a zoomed axis.
  case dot
  /// A line for each unit over real time.
  case line
  /// Bars of one length whose parts are shares.
  case stack
  /// Two periods, a line for each unit.
  case slope
  /// Bars held against a target.
  case bullet
  /// Values by the size of their bases, between the limits of a funnel.
  case funnel
}
