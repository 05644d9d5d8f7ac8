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
  public let measure: MeasureIndex?
  /// The position of the unit; nil for all.
  public let unit: UnitIndex?
  /// The first day of the new series.
  public let from: Day
  /// What kind it is.
  public let kind: Kind

  /// A series break of the given parts.
  public init(measure: MeasureIndex?, unit: UnitIndex?, from: Day, kind: Kind) {
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
  public let unit: UnitIndex
  /// The identifier or name of the unit it came from.
  public let predecessor: String
  /// How much of it went into the unit.
  public let extent: Extent
  /// The first day of the unit in its new form.
  public let date: Day
  /// Which part of the predecessor it was; nil if that is not stated.
  public let share: Ratio?
  /// The position of the measure that the share holds for; nil for all.
  public let shareOf: MeasureIndex?
  /// Where the row stands; nil if it stands nowhere.
  public let place: Place?

  /// One predecessor of a unit.
  public init(
    unit: UnitIndex, predecessor: String, extent: Extent, date: Day, share: Ratio? = nil,
    shareOf: MeasureIndex? = nil, place: Place? = nil
  ) {
    self.share = share
    self.shareOf = shareOf
    self.place = place
    self.unit = unit
    self.predecessor = predecessor
    self.extent = extent
    self.date = date
  }
}

/// A figure that could not be brought to other boundaries.
package struct UndividedFigure: Hashable, Sendable {
  let measure: MeasureIndex
  let unit: UnitIndex
  let period: Period
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
  /// The first days of new series, rising, by what they are of.
  private let dates: [Key: [Day]]
  /// Figures that could not be brought to other boundaries: there is no value, and why is to be said.
  package let undivided: Set<UndividedFigure>
  /// The first day on which each unit was formed from others.
  private let formed: [UnitIndex: Day]

  /// What a break is of.
  private struct Key: Hashable {
    let measure: MeasureIndex?
    let unit: UnitIndex?
    let kind: SeriesBreak.Kind
  }

  /// What happened, as far as it is known.
  public init(breaks: [SeriesBreak] = [], changes: [UnitChange] = []) {
    self.init(breaks: breaks, changes: changes, undivided: [])
  }

  init(breaks: [SeriesBreak], changes: [UnitChange], undivided: Set<UndividedFigure>) {
    self.undivided = undivided
    self.breaks = breaks
    self.changes = changes
    dates = Dictionary(grouping: breaks) { Key(measure: $0.measure, unit: $0.unit, kind: $0.kind) }
      .mapValues { $0.map(\.from).sorted() }
    formed = Dictionary(changes.map { ($0.unit, $0.date) }, uniquingKeysWith: min)
  }

  /// Nothing happened.
  public static let none = History()

  /// The kinds of break between two periods of a unit, in any of the measures.
  func breaks(
    between earlier: Period, and later: Period, unit: UnitIndex, measures: [MeasureIndex]
  ) -> Set<SeriesBreak.Kind> {
    guard !dates.isEmpty, let before = earlier.last, let after = later.last else { return [] }
    let kinds = SeriesBreak.Kind.allCases.filter { kind in
      (measures.map(Optional.some) + [nil]).contains { measure in
        [unit, nil].contains { unit in
          let key = Key(measure: measure, unit: unit, kind: kind)
          return dates[key].map { Self.hasAny(of: $0, after: before, upTo: after) } ?? false
        }
      }
    }
    return Set(kinds)
  }

  /// Whether one of some rising days lies after one and not after another.
  private static func hasAny(of days: [Day], after before: Day, upTo last: Day) -> Bool {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= before { low = middle + 1 } else { high = middle }
    }
    return low < days.count && days[low] <= last
  }

  /// What is to be said of a unit at a period, whatever its figures say.
  func caveats(of unit: UnitIndex, at period: Period, measures: [MeasureIndex]) -> Caveats {
    var caveats: Caveats = []
    caveats.insert(.mergedUnit, when: isMerged(unit, at: period))
    guard !undivided.isEmpty else { return caveats }
    let isUndivided = measures.contains {
      undivided.contains(UndividedFigure(measure: $0, unit: unit, period: period))
    }
    caveats.insert(.boundaryChanged, when: isUndivided)
    return caveats
  }

  /// Whether a unit was formed from others before the end of a period.
  func isMerged(_ unit: UnitIndex, at period: Period) -> Bool {
    formed[unit].map { $0 <= period.last ?? Day(number: .max) } ?? false
  }
}
