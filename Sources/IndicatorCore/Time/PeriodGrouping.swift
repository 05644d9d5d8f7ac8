/// What figures of shorter periods are added up to.
package enum PeriodGrouping: String, CaseIterable, Hashable, Sendable {
  case year, half, quarter, month
  /// A year that spans two calendar years; from September if nothing else is said of the data.
  case schoolYear = "school-year"

  /// The period of this kind that a period is, or lies in; nil if there is none.
  func container(of period: Period, starts: YearStarts) -> Period? {
    if period.kind == kind { return period }
    guard period.areDaysKnown, let first = period.first, period.last != nil,
      let container = self.period(holding: first, starts: starts), container.contains(period)
    else { return nil }
    return container
  }

  private var kind: Period.Kind {
    switch self {
    case .year: .year
    case .half: .half
    case .quarter: .quarter
    case .month: .month
    case .schoolYear: .splitYear
    }
  }

  private func period(holding day: Day, starts: YearStarts) -> Period? {
    let (year, month, _) = day.civil
    let digits = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    switch self {
    case .year: return Period(digits)
    case .half: return Period("\(digits)-S\((month - 1) / 6 + 1)")
    case .quarter: return Period("\(digits)-Q\((month - 1) / 3 + 1)")
    case .month: return Period("\(digits)-\(month < 10 ? "0" : "")\(month)")
    case .schoolYear:
      let known = starts.merging(.school)
      let years = [year, year - 1].compactMap { Period(splitYear: $0).map(known.dated) }
      return years.first { $0.first.map { $0 <= day } ?? false }
    }
  }
}

/// What the stock of a longer period is taken to be.
package enum StockRule: String, CaseIterable, Hashable, Sendable {
  /// That of its last instant.
  case last
  /// That of its first instant.
  case first
  /// The mean of all its instants, none missing.
  case mean
}

/// How many parts of a sum over time are there.
package struct PartCount: Hashable, Sendable {
  /// How many were received.
  package let parts: Int
  /// How many there should be.
  package let expected: Int

  /// So many of so many.
  package init(parts: Int, expected: Int) {
    self.parts = parts
    self.expected = expected
  }
}
