/// Sentences about the plan: what was left out, and what was taken without being named.
public enum NoteSentence {
  public static func unusedColumns(_ names: String) -> String {
    "Columns that were not used: \(names)."
  }

  public static func package(_ path: String) -> String {
    "Data from \(path), the only package that defines what was asked for."
  }

  /// Periods that overlap the range asked for, or are open.
  public static func leftOut(_ periods: [String]) -> String {
    let what = periods.count == 1 ? "1 period" : "\(periods.count) periods"
    let list = periods.joined(separator: ", ")
    return "\(what) not wholly inside the range left out (\(list)); ask by the exact spelling."
  }

  /// Instants that a table of a stock does not list.
  public static func passedOver(_ instants: [String]) -> String {
    "Not listed, because the figure is reported there only in parts or is better dated elsewhere: "
      + instants.joined(separator: "; ") + "."
  }

  /// The level that a ranking ranks.
  public static func rankedLevel(_ level: String) -> String {
    "Units of several levels: only level \(level) is ranked, the others are listed without a rank."
  }

  /// Ranks below a cut.
  public static func cutOff(shown: Int, of all: Int, keptTies: Bool) -> String {
    "\(shown) of \(all) ranked units are shown."
      + (keptTies ? " Units tied with the last one are kept." : "")
  }

  /// What became of the rows.
  public static func account(read: Int, used: Int, rest: [String]) -> String {
    let others = rest.isEmpty ? "" : ", " + rest.joined(separator: ", ")
    return "\(read) \(read == 1 ? "row" : "rows") read: \(used) used\(others)."
  }

  /// The result of a check.
  public static func checked(problems: Int, figures: Int) -> String {
    switch problems {
    case 0: "No problems found in \(figures) figures."
    case 1: "1 problem found."
    default: "\(problems) problems found."
    }
  }
}
