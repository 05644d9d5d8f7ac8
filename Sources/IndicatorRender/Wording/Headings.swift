internal import IndicatorCore

/// The headings of tables for people.
enum Heading {
  static let unit = "Unit"
  static let period = "Period"
  static let counts = "Count / base"
  static let basePeriod = "Base of"
  static let notes = "Notes"
  static let rank = "Rank"
  static let gap = "To first"
  static let moved = "Moved"
  static let category = "Category"
  static let count = "Count"
  static let base = "Base"
  static let share = "Share, %"
  static let cumulated = "Cumul., %"

  /// What a value is called: `%`, `Per 1,000`, `Value`.
  static func value(per: Int64) -> String {
    switch per {
    case 1: "Value"
    case 100: "%"
    default: "Per " + NumberFormat.grouped(String(per))
    }
  }

  /// What a change is counted in: percentage points for per cent.
  static func change(per: Int64) -> String { per == 100 ? "Change, points" : "Change" }

  /// `+3.48 since 2021`.
  static func since(_ change: String, _ period: Period) -> String { "\(change) since \(period)" }
}
