package import IndicatorCore

/// What can be added to the rows of a table. A closed list: what the columns are called in data and where they stand
/// there; in text and in sheets all stand in front of the notes.
package enum AddedKind: Sendable {
  /// How many parts of sums over time are there.
  case parts
  /// Each unit's part of the change of the whole.
  case contribution
  /// How many units a summary is of.
  case summary
  /// Intervals of values.
  case interval
  /// Tested changes.
  case test
  /// Target, limits at each level, distance from the target, and beyond which limit.
  case funnel([FunnelLevel])
  /// Values held against a standard.
  case standard
  /// Ranks that the figures leave open.
  case rankSets
  /// Ranks that one person more or less gives.
  case onePerson
  /// Tested trends.
  case trend

  /// In front of which column of a table those stand in data that are not inferred.
  static let next = "status"

  /// Whether the columns are inferred: they stand behind all others in data, and a row may not be judged.
  var isInferred: Bool {
    switch self {
    case .parts, .contribution, .summary: false
    case .interval, .test, .funnel, .standard, .rankSets, .onePerson, .trend: true
    }
  }

  /// What the columns are called in data.
  package var names: [String] {
    switch self {
    case .parts: ["parts", "parts_expected"]
    case .contribution: ["contribution"]
    case .summary: ["units", "units_expected"]
    case .interval: ["lower", "upper", "interval_method", "confidence"]
    case .test: ["change_lower", "change_upper", "p_value", "p_adjusted", "test"]
    case .funnel(let levels):
      ["expected"] + levels.flatMap { ["lower_\($0.name)", "upper_\($0.name)"] }
        + ["z", "outside"]
    case .standard:
      [
        "standardised", "standardised_lower", "standardised_upper", "expected_count", "ratio",
        "ratio_lower", "ratio_upper",
      ]
    case .rankSets: ["rank_lower", "rank_upper"]
    case .onePerson: ["rank_best", "rank_worst"]
    case .trend: TrendTestColumn.names
    }
  }
}
