/// Units that changed, and figures that do not go with it.
public enum BoundaryFact: Sendable {
  /// A unit that does not stand on the day whose units are shown; where it went, if that is known.
  case unitGone(String, heir: String?, boundaries: String)
  /// A unit that has gone into others and goes on reporting.
  case predecessorReports(unit: String, period: String, heirs: [String], date: String)
  /// A unit that has figures of a time before it was formed.
  case reportsBeforeFormation(unit: String, period: String, date: String)
  /// Parts of a unit that are not the whole of it.
  case sharesDiffer(unit: String, sum: String)
  /// A unit that became itself on one day by way of others.
  case changeCycle(unit: String, date: String)
}
