internal import IndicatorCore

/// Parts of a year behind the period that names it: `2015`, `Q1`, `Q2`, or `2016 Q1`, `Q2`, `Q3`.
enum PartsBelowYears {
  /// The parts as those of the year before them, where the first of all names one.
  ///
  /// - Parameter isByYears: whether a year alone names it too; else only a period such as `2016 Q1`.
  static func joined(_ read: [WrittenPeriod?], isByYears: Bool = true) -> [WrittenPeriod?] {
    guard read.first(where: { $0 != nil })??.period.flatMap(year) != nil else { return read }
    var year: WrittenPeriod?
    var last: Int?
    return read.map { one in
      guard let one else { return nil }
      if let period = one.period {
        let isYear = period.kind == .year
        year = isYear && !isByYears ? nil : self.year(period).map { WrittenPeriod(.whole($0)) }
        last = isYear ? nil : start(period)
        return one
      }
      guard let part = one.part, let known = year else { return one }
      // `Jan` behind `2018 Dec` is none of 2018.
      if let before = last {
        guard let next = start(part), next > before else {
          year = nil
          return one
        }
        last = next
      }
      return ColumnReader.joined(known, one)
    }
  }

  private static func year(_ period: Period) -> Period? {
    switch period.kind {
    case .year: period
    case .half, .quarter, .month: Period(String(period.spelling.prefix(4)))
    case .week, .day, .splitYear, .fiscalYear, .interval, .open, .unstated: nil
    }
  }

  private static func start(_ part: PartOfYear) -> Int? {
    switch part {
    case .month(let month): month
    case .quarter(let quarter): 3 * quarter - 2
    case .half(let half): 6 * half - 5
    case .months, .week, .wholeYear, .firstDay, .lastDay: nil
    }
  }

  private static func start(_ period: Period) -> Int? {
    let rest = period.spelling.dropFirst(5)
    return switch period.kind {
    case .month: Int(rest)
    case .quarter: Int(rest.dropFirst()).map { 3 * $0 - 2 }
    case .half: Int(rest.dropFirst()).map { 6 * $0 - 5 }
    case .year, .week, .day, .splitYear, .fiscalYear, .interval, .open, .unstated: nil
    }
  }
}
