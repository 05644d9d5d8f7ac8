internal import IndicatorCore

extension Period {
  /// The same part of the year before: `2022-S1` of `2023-S1`, `2021/22` of `2022/23`; nil for days, weeks, and what has
  /// no beginning or end.
  var oneYearEarlier: Period? {
    switch kind {
    case .year, .half, .quarter, .month:
      return Int(spelling.prefix(4)).flatMap { Period("\($0 - 1)" + spelling.dropFirst(4)) }
    case .splitYear:
      guard let first = Int(spelling.prefix(4)) else { return nil }
      let last = first % 100
      return Period("\(first - 1)/\(last < 10 ? "0" : "")\(last)")
    case .interval:
      let ends = spelling.split(separator: "/").compactMap { Period(String($0)) }
      guard ends.count == 2, ends.allSatisfy({ $0.kind == .month || $0.kind == .year }) else {
        return nil
      }
      let earlier = ends.compactMap { $0.oneYearEarlier?.spelling }
      return earlier.count == 2 ? Period(earlier.joined(separator: "/")) : nil
    case .fiscalYear, .week, .day, .open, .unstated: return nil
    }
  }
}
