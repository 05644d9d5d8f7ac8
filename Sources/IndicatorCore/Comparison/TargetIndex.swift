/// The targets that one owner has for an indicator, ready to be asked which is nearest in time to a row.
///
/// The nearest is one for exactly the period; else the shortest that holds it, one without a period after all
/// that have one; else the next that ends after it. Of equals the first counts.
///
/// - Complexity: O(lengths x log targets) for each question, as long as few targets of one length hold one row.
struct TargetIndex {
  /// How near a target is, to be compared from left to right.
  struct Distance: Comparable {
    let kind: Int
    let length: Int

    static func < (one: Distance, other: Distance) -> Bool {
      (one.kind, one.length) < (other.kind, other.length)
    }
  }

  private struct Dated {
    let target: Target
    let day: Int
    let order: Int
  }

  private var exact: [Period.Span: Target] = [:]
  private var undated: Target?
  /// The closed ones of each length, by their first days; the shorter lengths first.
  private let byLength: [(days: Int, targets: [Dated])]
  /// By their last days; one without an end ends last.
  private let byEnd: [Dated]

  /// An index of targets in the order in which they are stated.
  init(_ targets: [Target]) {
    var lengths: [Int: [Dated]] = [:]
    var ends: [Dated] = []
    for (order, target) in targets.enumerated() {
      guard let period = target.period else {
        undated = undated ?? target
        continue
      }
      if exact[period.span] == nil { exact[period.span] = target }
      ends.append(Dated(target: target, day: period.last?.number ?? .max, order: order))
      if period.areDaysKnown, let days = period.days, let first = period.first {
        lengths[days, default: []].append(Dated(target: target, day: first.number, order: order))
      }
    }
    byLength = lengths.sorted { $0.key < $1.key }.map {
      ($0.key, $0.value.sorted(by: Self.precedes))
    }
    byEnd = ends.sorted(by: Self.precedes)
  }

  private static func precedes(_ one: Dated, _ other: Dated) -> Bool {
    (one.day, one.order) < (other.day, other.order)
  }

  /// The target that is nearest to a period; nil if all end before.
  func nearest(to row: Period) -> (target: Target, distance: Distance)? {
    if let same = exact[row.span] { return (same, Distance(kind: 0, length: 0)) }
    if let first = row.first, let last = row.last,
      let (target, days) = shortest(holding: first.number, last: last.number)
    {
      return (target, Distance(kind: 1, length: days))
    }
    if let undated { return (undated, Distance(kind: 1, length: .max)) }
    let position = Self.position(in: byEnd, notBefore: row.last?.number ?? .max)
    guard position < byEnd.count else { return nil }
    return (byEnd[position].target, Distance(kind: 2, length: byEnd[position].day))
  }

  private func shortest(holding first: Int, last: Int) -> (Target, Int)? {
    for (days, targets) in byLength where days > last - first {
      let start = Self.position(in: targets, notBefore: last - days + 1)
      let holding = targets[start...].prefix { $0.day <= first }
      if let found = holding.min(by: { $0.order < $1.order }) { return (found.target, days) }
    }
    return nil
  }

  /// The first of some dated targets that is not before a day.
  private static func position(in targets: [Dated], notBefore day: Int) -> Int {
    var (low, high) = (0, targets.count)
    while low < high {
      let middle = (low + high) / 2
      if targets[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
