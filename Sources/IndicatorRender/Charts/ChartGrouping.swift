/// What the bars, dots or bullets of several units and periods stand together by.
package enum ChartGrouping: Hashable, Sendable {
  /// Each unit's periods, to see how it moves.
  case unit
  /// Each period's units, to see who leads.
  case period
}
