// Goals, in order of priority:
// 1. the same slope as sorting all of them gives, exactly;
// 2. O(n log n) for each step and some 2 ln(n) steps, where n points have n^2 / 2 slopes;
// 3. honest about its limits: numbers that do not fit 128 bits on the way are left to the plain way.
//
// Advice to whoever changes this: a line of slope s turns points into heights v - s x. A slope of two points is
// below s just if their heights are in the other order than their places, so that slopes between two others are
// counted as inversions of two orders. Only comparisons of exact numbers decide.

/// Finds the median of the slopes of all pairs of points, without making them all.
///
/// - References: J. Matoušek (1991), "Randomized optimal algorithm for slope selection", Information Processing
///   Letters 39, 183-187.
struct MedianSlope {
  /// A point: its place, and its value as a fraction.
  struct Point {
    let x: Int
    let value: Ratio
  }

  /// Two points, the one on the left first.
  struct Pair: Equatable {
    let left: Int
    let right: Int
  }

  private let points: [Point]
  /// A fixed seed: the way is another for every one, what is found is not.
  private var seed: UInt64 = 0x5EED

  init(_ points: [Point]) { self.points = points }

  /// The pairs in the middle, one or two; nil if a number on the way does not fit, or no two points lie at
  /// different places.
  mutating func middle() -> [Pair]? {
    let rising = ranks { points[$0].x < points[$1].x }
    let falling = rising.map { -$0 }
    let bounds = Bounds(low: rising, high: falling)
    let count = Inversions(bounds).count
    guard count > 0, let upper = pair(at: count / 2, bounds: bounds) else { return nil }
    if count % 2 == 1 { return [upper] }
    return pair(at: count / 2 - 1, bounds: bounds).map { [$0, upper] }
  }

  /// The ranks of the heights over two slopes, between which the slope that is looked for lies.
  private struct Bounds {
    var low: [Int]
    var high: [Int]
  }

  /// The pair whose slope has so many below it, of those with the same slope any.
  private mutating func pair(at position: Int, bounds: Bounds) -> Pair? {
    var bounds = bounds
    var rest = position
    while true {
      let between = Inversions(bounds)
      guard between.count > 0 else { return nil }
      let pair = between.pair(at: Int(next() % UInt64(between.count)))
      guard let heights = heights(overSlopeOf: pair) else { return nil }
      let below = Inversions(Bounds(low: bounds.low, high: heights)).count
      let above = Inversions(Bounds(low: heights, high: bounds.high)).count
      if rest < below {
        bounds.high = heights
      } else if rest < between.count - above {
        return pair
      } else {
        rest -= between.count - above
        bounds.low = heights
      }
    }
  }

  private mutating func next() -> UInt64 {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return seed >> 24
  }

  // MARK: Heights

  /// The ranks of v - s x, s being the slope of a pair; nil if a number does not fit.
  private func heights(overSlopeOf pair: Pair) -> [Int]? {
    let (one, other) = (points[pair.left], points[pair.right])
    guard let left = product(one.value.denominator, other.value.numerator),
      let right = product(other.value.denominator, one.value.numerator),
      let rise = difference(left, right),
      let base = product(one.value.denominator, other.value.denominator),
      let run = product(base, Int128(other.x) - Int128(one.x))
    else { return nil }
    var tops: [Int128] = []
    for point in points {
      guard let value = product(run, Int128(point.value.numerator)),
        let width = product(Int128(point.x), Int128(point.value.denominator)),
        let fall = product(rise, width), let top = difference(value, fall)
      else { return nil }
      tops.append(top)
    }
    let largest = tops.map(\.magnitude).max() ?? 0
    let widest = points.map(\.value.denominator).max() ?? 1
    guard !largest.multipliedReportingOverflow(by: UInt128(widest)).overflow,
      largest * UInt128(widest) <= Int128.max.magnitude
    else { return nil }
    return ranks { one, other in
      tops[one] * Int128(points[other].value.denominator)
        < tops[other] * Int128(points[one].value.denominator)
    }
  }

  private func product(_ one: Int64, _ other: Int64) -> Int128? { Int128(one) * Int128(other) }

  private func product(_ one: Int128, _ other: Int128) -> Int128? {
    let (product, overflow) = one.multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }

  private func difference(_ one: Int128, _ other: Int128) -> Int128? {
    let (difference, overflow) = one.subtractingReportingOverflow(other)
    return overflow ? nil : difference
  }

  /// A number for each point, the same where neither precedes the other.
  private func ranks(_ precedes: (Int, Int) -> Bool) -> [Int] {
    let order = points.indices.sorted(by: precedes)
    var ranks = [Int](repeating: 0, count: order.count)
    for (place, point) in order.enumerated().dropFirst() {
      let before = order[place - 1]
      ranks[point] = ranks[before] + (precedes(before, point) ? 1 : 0)
    }
    return ranks
  }

  // MARK: Inversions

  /// The pairs that stand in one order over a slope and in the other over another, larger one.
  private struct Inversions {
    /// The points by their heights over the lower slope.
    private let order: [Int]
    private let high: [Int]
    /// How many pairs there are whose right point stands in the order before each place.
    private let before: [Int]

    var count: Int { before[before.count - 1] }

    init(_ bounds: Bounds) {
      let (low, high) = (bounds.low, bounds.high)
      self.high = high
      order = low.indices.sorted { (low[$0], high[$0]) < (low[$1], high[$1]) }
      let least = high.min() ?? 0
      // How many points seen so far have each height; sums of them as in a Fenwick tree.
      var seen = [Int](repeating: 0, count: (high.max() ?? 0) - least + 2)
      var before = [0]
      for (place, point) in order.enumerated() {
        let height = high[point] - least + 1
        var notAbove = 0
        var node = height
        while node > 0 {
          notAbove += seen[node]
          node -= node & -node
        }
        before.append(before[place] + place - notAbove)
        node = height
        while node < seen.count {
          seen[node] += 1
          node += node & -node
        }
      }
      self.before = before
    }

    /// The pair at a position.
    func pair(at position: Int) -> Pair {
      var (first, end) = (0, order.count)
      while first < end {
        let middle = (first + end) / 2
        if before[middle + 1] <= position { first = middle + 1 } else { end = middle }
      }
      let right = order[first]
      let higher = order[..<first].lazy.filter { high[$0] > high[right] }
      let left = higher.dropFirst(position - before[first]).first ?? right
      return Pair(left: left, right: right)
    }
  }
}
