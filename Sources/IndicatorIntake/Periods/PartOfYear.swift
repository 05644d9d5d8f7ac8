package import IndicatorCore

/// A part of a year that another cell names: `Quý I`, `6 tháng đầu năm`, `Cả năm`.
package enum PartOfYear: Hashable, Sendable {
  /// 1 to 12.
  case month(Int)
  /// Several months, not a quarter, half or whole year: `9 tháng` is 1 to 9.
  case months(ClosedRange<Int>)
  /// 1 to 4.
  case quarter(Int)
  /// 1 or 2.
  case half(Int)
  /// 1 to 53.
  case week(Int)
  /// `Cả năm`, `Year`, `12 tháng`.
  case wholeYear
  /// `Đầu năm`.
  case firstDay
  /// `Cuối năm`, `End of year`.
  case lastDay

  /// The part that some months are, by its shortest name.
  ///
  /// - Parameter months: within 1 to 12; nil otherwise.
  package init?(months: ClosedRange<Int>) {
    let (from, to) = (months.lowerBound, months.upperBound)
    guard from >= 1, to <= 12 else { return nil }
    switch months.count {
    case 1: self = .month(from)
    case 3 where to % 3 == 0: self = .quarter(to / 3)
    case 6 where to % 6 == 0: self = .half(to / 6)
    case 12: self = .wholeYear
    default: self = .months(months)
    }
  }

  /// The part of a year; nil if the year has none such, or is not one.
  package func period(in year: Period) -> Period? {
    switch year.kind {
    case .year: Period(spelling(in: year.spelling))
    case .splitYear, .fiscalYear: self == .wholeYear ? year : nil
    case .half, .quarter, .month, .week, .day, .interval, .open, .unstated: nil
    }
  }

  private func spelling(in year: String) -> String {
    switch self {
    case .month(let month): "\(year)-\(two(month))"
    case .months(let months):
      "\(year)-\(two(months.lowerBound))/\(year)-\(two(months.upperBound))"
    case .quarter(let quarter): "\(year)-Q\(quarter)"
    case .half(let half): "\(year)-S\(half)"
    case .week(let week): "\(year)-W\(two(week))"
    case .wholeYear: year
    case .firstDay: "\(year)-01-01"
    case .lastDay: "\(year)-12-31"
    }
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
