/// What a series asks for again and again at each of its periods, looked up once.
///
/// It serves one series, or some claims on a few units: what it keeps grows with the figures asked for.
final class SeriesMemo {
  private struct Key: Hashable {
    let measure: MeasureIndex
    let unit: UnitIndex
  }

  private let lookup: Lookup
  private let shapes: CoverShapes
  /// What all units together have been found to be.
  var wholes: WholeMemo { shapes.wholes }
  private var available: [Key: AvailablePeriods] = [:]
  private var timelines: [[UnitIndex]: Timeline] = [:]
  /// The searches among the figures of the last period asked for.
  private var covers: [Key: Cover] = [:]
  private var periodOfCovers: PeriodIndex?

  /// - Parameter shapes: what other series have found out already.
  init(_ lookup: Lookup, shapes: CoverShapes? = nil) {
    self.lookup = lookup
    self.shapes = shapes ?? CoverShapes(lookup.cube)
  }

  /// The periods at which a unit reports a measure.
  func available(measure: MeasureIndex, unit: UnitIndex) -> AvailablePeriods {
    let key = Key(measure: measure, unit: unit)
    if let known = available[key] { return known }
    let cube = lookup.cube
    let found = AvailablePeriods(cube.periods(measure: measure, unit: unit), of: cube.periods)
    available[key] = found
    return found
  }

  /// Searches among the figures of one measure, unit and period, going on where the last search ended.
  func search<Found>(
    measure: MeasureIndex, unit: UnitIndex, period: PeriodIndex,
    body: (inout Cover) throws(Fault) -> Found
  ) throws(Fault) -> Found {
    if periodOfCovers != period { covers = [:] }
    periodOfCovers = period
    let key = Key(measure: measure, unit: unit)
    // Taken out while it changes, so that nothing is copied.
    var cover =
      covers.removeValue(forKey: key)
      ?? shapes.cover(
        lookup.cube.figures(measure: measure, unit: unit, period: period), measure: measure)
    defer { covers[key] = cover }
    return try body(&cover)
  }

  /// The timeline of the series' leading figure over some units.
  ///
  /// - Throws: a ``Fault`` if a sum overflows.
  func timeline(of leading: FigureReference, units: [UnitIndex]) throws(Fault) -> Timeline {
    if let known = timelines[units] { return known }
    let timeline = try Timeline(of: leading, units: units, lookup: lookup)
    timelines[units] = timeline
    return timeline
  }
}
