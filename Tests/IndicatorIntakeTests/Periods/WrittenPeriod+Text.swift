import IndicatorCore
@testable import IndicatorIntake

extension WrittenPeriod {
  /// `2020/21 P school`, `quarter 1`.
  var text: String {
    let name =
      switch span {
      case .whole(let period): period.spelling
      case .part(let part): part.text
      }
    let word = yearWord.map { $0 == .school ? "school" : "fiscal" }
    return [name, status?.rawValue, word].compactMap { $0 }.joined(separator: " ")
  }
}

extension PartOfYear {
  var text: String {
    switch self {
    case .month(let month): "month \(month)"
    case .months(let months): "months \(months.lowerBound)-\(months.upperBound)"
    case .quarter(let quarter): "quarter \(quarter)"
    case .half(let half): "half \(half)"
    case .week(let week): "week \(week)"
    case .wholeYear: "year"
    case .firstDay: "first day"
    case .lastDay: "last day"
    }
  }
}
