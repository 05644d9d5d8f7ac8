/// Which way a series goes.
public enum TrendDirection: String, Hashable, Sendable {
  case rising, falling, level
  /// The change from first to last and the slope point in opposite ways.
  case mixed
}

/// One unit's series of an indicator in short.
///
/// - Summary: first and last value, their difference, the Theil-Sen slope and the direction.
/// - Formula: the slope is the median of (v_j - v_i) / (t_j - t_i) over all pairs of points i < j; for an
///   even number of pairs the mean of the two middle ones. Distances t are in years: by index within one
///   calendar kind, else days between midpoints / 365.
/// - Returns: the slope in the indicator's unit per year, before it is multiplied by `per`; nil with fewer
///   than three points.
/// - Missing: periods without a value are no points; the caveat `gap` says that one is missing between.
/// - Exactness: exact, in whole numbers of any length.
/// - Also known as: Sen's slope, Kendall-Theil line, median of pairwise slopes.
/// - References: H. Theil (1950), "A rank-invariant method of linear and polynomial regression analysis";
///   P. K. Sen (1968), Journal of the American Statistical Association 63, 1379-1389.
public struct Trend: Equatable, Sendable {
  /// A value and its period.
  public struct Point: Equatable, Sendable {
    /// The period.
    public let period: Period
    /// The value before it is multiplied by `per`.
    public let value: Ratio
    /// The denominator, nil without one.
    public let base: Ratio?
  }

  /// The points in chronological order; at least one.
  public let points: [Point]
  /// The last value minus the first, before it is multiplied by `per`.
  public let change: WideDifference
  /// The Theil-Sen slope per year; nil with fewer than three points.
  public let slope: ExactSlope?
  /// Mixed where change and slope have opposite signs; else rising or falling only if the change exceeds
  /// what one person is worth in either base, else level.
  public let direction: TrendDirection

  /// - Precondition: there is at least one point.
  init(_ points: [Point]) {
    precondition(!points.isEmpty, "a trend needs a point")
    self.points = points
    let first = points[0]
    let last = points[points.count - 1]
    change = last.value.difference(from: first.value)
    slope = points.count < 3 ? nil : Self.slope(points)
    direction =
      Self.isMixed(change, slope: slope)
      ? .mixed : Self.direction(change, first: first.base, last: last.base)
  }

  /// From how many points on slopes are looked for rather than all made.
  private static let many = 50

  private static func slope(_ points: [Point]) -> ExactSlope? {
    guard points.count >= many, let places = places(of: points) else { return plainSlope(points) }
    var search = MedianSlope(
      zip(points, places).map { MedianSlope.Point(x: $1, value: $0.value) })
    guard let middle = search.middle() else { return plainSlope(points) }
    return ExactSlope.median(
      of: middle.compactMap { slope(from: points[$0.left], to: points[$0.right]) })
  }

  /// Where points stand so that all distances in years are differences of places, over one length: by index
  /// if all are of one calendar kind, by midpoint if no two are; else nil.
  private static func places(of points: [Point]) -> [Int]? {
    let kinds = points.map(\.period).filter(\.isPartOfYearByIndex).map(\.kind)
    if kinds.count == points.count, Set(kinds).count == 1 {
      let indices = points.compactMap { $0.period.calendarIndex }
      return indices.count == points.count ? indices : nil
    }
    guard Set(kinds).count == kinds.count else { return nil }
    let middles = points.compactMap(\.period.doubledMidpoint)
    return middles.count == points.count ? middles : nil
  }

  /// The slope by sorting all: the reference for whatever is faster.
  static func plainSlope(_ points: [Point]) -> ExactSlope? {
    ExactSlope.median(of: slopes(points))
  }

  /// The slopes of all pairs of points that lie apart in time, in rising order.
  static func slopes(_ points: [Point]) -> [ExactSlope] {
    var slopes: [ExactSlope] = []
    for (index, later) in points.enumerated() {
      for earlier in points[..<index] {
        slopes += [Self.slope(from: earlier, to: later) ?? Self.slope(from: later, to: earlier)]
          .compactMap { $0 }
      }
    }
    slopes.sort()
    return slopes
  }

  /// The slope between two points, nil if the second does not lie later than the first: a period that begins
  /// earlier than a day inside it may have the later midpoint.
  private static func slope(from one: Point, to other: Point) -> ExactSlope? {
    guard let years = one.period.years(to: other.period), years > .zero else { return nil }
    return ExactSlope(other.value.difference(from: one.value), over: years)
  }

  private static func isMixed(_ change: WideDifference, slope: ExactSlope?) -> Bool {
    guard let slope else { return false }
    return change.numerator.signum() * Int128(slope.sign) < 0
  }

  private static func direction(
    _ change: WideDifference, first: Ratio?, last: Ratio?
  ) -> TrendDirection {
    for base in [first, last].compactMap({ $0 }) where base > .zero {
      guard change.exceeds(oneIn: base) else { return .level }
    }
    return change.numerator == 0 ? .level : change.numerator > 0 ? .rising : .falling
  }
}

extension WideDifference {
  /// Whether the magnitude is above 1 / base.
  fileprivate func exceeds(oneIn base: Ratio) -> Bool {
    let left = Natural(numerator.magnitude) * Natural(UInt128(base.numerator))
    return left > Natural(UInt128(denominator)) * Natural(UInt128(base.denominator))
  }
}
