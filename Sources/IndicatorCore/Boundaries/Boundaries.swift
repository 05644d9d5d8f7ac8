/// What becomes of figures that a share divides into what has no end as a decimal: 1/3 of 100.
package enum FractionRule: Hashable, Sendable {
  /// They are kept exactly, for whoever computes with fractions.
  case exact
  /// There is no figure: what is written is a decimal.
  case refused
}

/// Which day's units figures are shown for.
package enum Boundaries: Hashable, Sendable {
  /// Each figure of the unit that reported it.
  case reported
  /// The units as they stand after everything that is known of them.
  case current
  /// The units as they stood at the end of a day.
  case asOf(Day)

  /// The boundaries that a text names: `reported`, `current`, or a date, `2025-06-30`; of a longer period its
  /// last day. Nil for any other text.
  package init?(_ text: String) {
    switch text {
    case "reported": self = .reported
    case "current": self = .current
    default:
      guard let day = Period(text)?.last else { return nil }
      self = .asOf(day)
    }
  }

  /// The day; nil if figures stay as they were reported.
  var day: Day? {
    switch self {
    case .reported: nil
    case .current: Day(number: .max)
    case .asOf(let day): day
    }
  }

  /// The word or date that names them.
  package var text: String {
    switch self {
    case .reported: "reported"
    case .current: "current"
    case .asOf(let day): day.spelling
    }
  }
}
