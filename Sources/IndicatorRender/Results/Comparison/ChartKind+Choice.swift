package import IndicatorCore

extension ChartKind {
  /// More lines than this cannot be told apart.
  private static let mostLines = 12

  /// The chart that suits a comparison where nobody names one: targets as bullets, two periods of several
  /// units as slopes, more periods as lines, anything else as bars.
  package static func suited(to table: IndicatorTable) -> ChartKind {
    let shown = table.rows.filter { $0.result.value != nil }
    let units = Set(shown.map(\.unit.id)).count
    let periods = Set(shown.map(\.period)).count
    if shown.contains(where: { $0.target != nil }) { return .bullet }
    guard units > 1, periods > 1, shown.count > max(units, periods) else { return .bar }
    if periods == 2 { return .slope }
    return units <= mostLines ? .line : .bar
  }
}
