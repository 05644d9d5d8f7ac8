/// A date from which figures are of another kind than before.
public struct SeriesBreak: Hashable, Sendable {
  /// What changed.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The unit's boundary: a change over it is no change of the same thing.
    case boundary = "B"
    /// The definition of the figure: a change over it needs a caution.
    case definition = "D"
  }

  /// The position of the measure; nil for all.
  public let measure: Int?
  /// The position of the unit; nil for all.
  public let unit: Int?
  /// The first day of the new series.
  public let from: Day
  /// What kind it is.
  public let kind: Kind

  /// A series break of the given parts.
  public init(measure: Int?, unit: Int?, from: Day, kind: Kind) {
    self.measure = measure
    self.unit = unit
    self.from = from
    self.kind = kind
  }
}

/// A unit that was formed from others.
public struct UnitChange: Hashable, Sendable {
  /// How much of the predecessor went into the unit.
  public enum Extent: String, CaseIterable, Hashable, Sendable {
    case whole, part
  }

  /// The position of the unit.
  public let unit: Int
  /// The identifier or name of the unit it came from.
  public let predecessor: String
  /// How much of it went into the unit.
  public let extent: Extent
  /// The first day of the unit in its new form.
  public let date: Day

  /// One predecessor of a unit.
  public init(unit: Int, predecessor: String, extent: Extent, date: Day) {
    self.unit = unit
    self.predecessor = predecessor
    self.extent = extent
    self.date = date
  }
}

/// Whether changes are computed over a boundary break.
public enum BreakRule: Hashable, Sendable {
  case respect, cross
}

/// What happened to units and series.
public struct History: Hashable, Sendable {
  /// Dates from which figures are of another kind.
  public let breaks: [SeriesBreak]
  /// Mergers and the like.
  public let changes: [UnitChange]

  /// What happened, as far as it is known.
  public init(breaks: [SeriesBreak] = [], changes: [UnitChange] = []) {
    self.breaks = breaks
    self.changes = changes
  }

  /// Nothing happened.
  public static let none = History()

  /// The kinds of break between two periods of a unit, in any of the measures.
  func breaks(
    between earlier: Period, and later: Period, unit: Int, measures: [Int]
  ) -> Set<SeriesBreak.Kind> {
    guard let before = earlier.last, let after = later.last else { return [] }
    let crossed = breaks.filter { item in
      before < item.from && item.from <= after && item.unit ?? unit == unit
        && item.measure.map(measures.contains) ?? true
    }
    return Set(crossed.map(\.kind))
  }

  /// Whether a unit was formed from others before the end of a period.
  func isMerged(_ unit: Int, at period: Period) -> Bool {
    changes.contains { change in
      change.unit == unit && change.date <= period.last ?? Day(number: .max)
    }
  }
}
