/// Any of several selections, ready to judge many periods: what ``PeriodSelection/match(_:)`` says of each, for
/// thousands of selections at the cost of one.
struct PeriodMatcher {
  private let isEverything: Bool
  private let named: Set<Period>
  private let holding: SpanIndex
  /// The calendar years asked for.
  private let years: Set<Int>
  /// The ranges by their days.
  private let ranges: Ranges
  /// Of split and of fiscal years: the numbers that ranges between such years span, and the other ranges.
  private let numbered: [Period.Kind: (numbers: SpanIndex, others: Ranges)]

  private struct Ranges {
    /// The days on which they run in any case.
    let days: SpanIndex
    /// As far as they may reach.
    let reach: SpanIndex

    init(_ ranges: [PeriodRange]) {
      days = SpanIndex(ranges.map(\.days))
      reach = SpanIndex(ranges.map(\.reach))
    }
  }

  /// Selections of which ``PeriodSelection/latest`` is left out; everything if there are none at all.
  init(_ selections: [PeriodSelection]) {
    var named: [Period] = []
    var ranges: [PeriodRange] = []
    for selection in selections {
      switch selection {
      case .latest: continue
      case .exactly(let period): named.append(period)
      case .range(let from, let to): ranges.append(PeriodRange(from: from, to: to))
      }
    }
    isEverything = selections.isEmpty
    self.named = Set(named)
    years = Set(named.filter { $0.kind == .year }.compactMap(\.calendarIndex))
    holding = SpanIndex(
      named.compactMap { period in period.isOpen ? nil : period.surest })
    self.ranges = Ranges(ranges)
    var numbered: [Period.Kind: (numbers: SpanIndex, others: Ranges)] = [:]
    for kind in Set(ranges.compactMap { $0.indices?.kind }) {
      let own = ranges.compactMap(\.indices).filter { $0.kind == kind }
      numbered[kind] = (
        SpanIndex(own.map { ($0.first, $0.last) }),
        Ranges(ranges.filter { $0.indices?.kind != kind })
      )
    }
    self.numbered = numbered
  }

  /// Whether a period is one of those asked for, or lies inside a range.
  func selects(_ period: Period) -> Bool {
    if isEverything || named.contains(period) { return true }
    let own = numbered[period.kind]
    if let index = period.calendarIndex, own?.numbers.holds(index, last: index) == true {
      return true
    }
    guard !period.isOpen else { return false }
    return (own?.others ?? ranges).days.holds(period.widest.first, last: period.widest.last)
  }

  /// Whether a period that is not selected overlaps a range, or is open.
  func leavesOut(_ period: Period) -> Bool {
    (numbered[period.kind]?.others ?? ranges).reach
      .touches(period.widest.first, last: period.widest.last)
  }

  /// Whether a period that is not selected lies inside one asked for, or bears its number.
  func holds(_ period: Period) -> Bool {
    guard !period.isOpen else { return false }
    if period.namesakes.contains(where: years.contains) { return true }
    return holding.holds(period.widest.first, last: period.widest.last)
  }
}
