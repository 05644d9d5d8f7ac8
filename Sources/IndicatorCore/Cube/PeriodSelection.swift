/// Which periods a person asked for.
public enum PeriodSelection: Hashable, Sendable {
  /// Exactly this spelling, open and overlapping ones included.
  case exactly(Period)
  /// All periods wholly inside, from the first day of one to the last day of another; a nil end is
  /// unbounded. Between split or fiscal years of one kind, their own kind by its numbers, whenever they
  /// begin.
  case range(from: Period?, to: Period?)
  /// Each unit's own latest period with a value.
  case latest

  /// The selection spelled by `text` (`2021`, `2021..2023`, `2021..`, `..2023`, `latest`), or nil.
  public init?(_ text: some StringProtocol) {
    if text == "latest" {
      self = .latest
    } else if let period = Period(text) {
      self = .exactly(period)
    } else {
      guard let range = Self.range(String(text)) else { return nil }
      self = range
    }
  }

  private static func range(_ text: String) -> PeriodSelection? {
    guard let dots = text.firstRange(of: ".."), text != ".." else { return nil }
    let (from, to) = (text[..<dots.lowerBound], text[dots.upperBound...])
    let (start, end) = (Self.end(from), Self.end(to))
    guard (start != nil) == !from.isEmpty, (end != nil) == !to.isEmpty else { return nil }
    if let first = start?.first, let last = end?.last, first > last { return nil }
    return .range(from: start, to: end)
  }

  /// What may stand at an end of a range: no interval.
  private static func end(_ text: some StringProtocol) -> Period? {
    guard let period = Period(text) else { return nil }
    return text.contains("/") && period.kind != .splitYear ? nil : period
  }

  /// The range that a text spells from its end to its beginning, the right way round; nil for any other
  /// text.
  package static func turned(_ text: String) -> String? {
    guard PeriodSelection(text) == nil, let dots = text.firstRange(of: "..") else { return nil }
    let turned = "\(text[dots.upperBound...])..\(text[..<dots.lowerBound])"
    return PeriodSelection(turned) == nil ? nil : turned
  }

  /// The one period asked for by its spelling, nil if there is none or more is asked for.
  static func only(_ selections: [PeriodSelection]) -> Period? {
    guard selections.count == 1, case .exactly(let period) = selections[0] else { return nil }
    return period
  }

  /// The periods asked for by their spelling.
  static func named(_ selections: [PeriodSelection]) -> [Period] {
    var named: [Period] = []
    for case .exactly(let period) in selections { named.append(period) }
    return named
  }

  /// How a period stands to the selection.
  public enum Match: Hashable, Sendable {
    case selected
    /// Overlaps the range without lying inside it, or is open: left out, and said so.
    case leftOut
    /// Lies inside the one period asked for, or is a split or fiscal year named by the year asked for, but is
    /// not it: not taken, and said so.
    case inside
    case outside
  }

  /// Judges one period; ``latest`` selects every period here, for the unit's own choice comes later.
  public func match(_ period: Period) -> Match {
    switch self {
    case .latest: return .selected
    case .exactly(let wanted):
      if wanted == period { return .selected }
      return wanted.contains(period) || wanted.isNamesake(of: period) ? .inside : .outside
    case .range(let from, let to):
      let range = PeriodRange(from: from, to: to)
      if let own = range.indices, own.kind == period.kind, let index = period.calendarIndex {
        return own.first <= index && index <= own.last ? .selected : .outside
      }
      let (days, inside) = (range.days, period.widest)
      if !period.isOpen, days.first <= inside.first, inside.last <= days.last { return .selected }
      let overlaps = inside.first <= range.reach.last && range.reach.first <= inside.last
      return overlaps ? .leftOut : .outside
    }
  }
}

extension Period {
  /// Whether a split or fiscal year bears the number of this calendar year.
  fileprivate func isNamesake(of other: Period) -> Bool {
    kind == .year && calendarIndex.map(other.namesakes.contains) ?? false
  }

  /// The calendar years that name a split or fiscal year.
  var namesakes: [Int] {
    guard let index = calendarIndex else { return [] }
    switch kind {
    case .splitYear: return [index, index + 1]
    case .fiscalYear: return [index]
    case .year, .half, .quarter, .month, .week, .day, .interval, .open, .unstated: return []
    }
  }
}
