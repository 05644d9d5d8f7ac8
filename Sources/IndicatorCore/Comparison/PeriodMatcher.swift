/// Any of several selections, ready to judge many periods: what ``PeriodSelection/match(_:)`` says of each, for
/// thousands of selections at the cost of one.
struct PeriodMatcher {
  private let isEverything: Bool
  private let named: Set<Period>
  private let holding: SpanIndex
  private let ranges: SpanIndex

  /// Selections of which ``PeriodSelection/latest`` is left out; everything if there are none at all.
  init(_ selections: [PeriodSelection]) {
    var named: [Period] = []
    var ranges: [(first: Int, last: Int)] = []
    for selection in selections {
      switch selection {
      case .latest: continue
      case .exactly(let period): named.append(period)
      case .range(let from, let to): ranges.append((from?.number ?? .min, to?.number ?? .max))
      }
    }
    isEverything = selections.isEmpty
    self.named = Set(named)
    holding = SpanIndex(
      named.compactMap { period in
        guard let first = period.first, let last = period.last else { return nil }
        return (first.number, last.number)
      })
    self.ranges = SpanIndex(ranges)
  }

  /// Whether a period is one of those asked for, or lies inside a range.
  func selects(_ period: Period) -> Bool {
    if isEverything || named.contains(period) { return true }
    guard let first = period.first, let last = period.last else { return false }
    return ranges.holds(first.number, last.number)
  }

  /// Whether a period that is not selected overlaps a range, or is open.
  func leavesOut(_ period: Period) -> Bool {
    ranges.touches(period.first?.number ?? .min, period.last?.number ?? .max)
  }

  /// Whether a period that is not selected lies inside one asked for.
  func holds(_ period: Period) -> Bool {
    guard let first = period.first, let last = period.last else { return false }
    return holding.holds(first.number, last.number)
  }
}
