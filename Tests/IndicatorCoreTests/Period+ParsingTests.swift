import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Parsing of periods") struct PeriodParsingTests {
  /// Spelling, canonical spelling, kind, first and last day.
  private static let spellings = """
    2021                  | 2021                  | year     | 2021-01-01 | 2021-12-31
    0001                  | 0001                  | year     | 0001-01-01 | 0001-12-31
    9999                  | 9999                  | year     | 9999-01-01 | 9999-12-31
    2021-S1               | 2021-S1               | half     | 2021-01-01 | 2021-06-30
    2021-S2               | 2021-S2               | half     | 2021-07-01 | 2021-12-31
    2021-Q1               | 2021-Q1               | quarter  | 2021-01-01 | 2021-03-31
    2021-Q2               | 2021-Q2               | quarter  | 2021-04-01 | 2021-06-30
    2021-Q3               | 2021-Q3               | quarter  | 2021-07-01 | 2021-09-30
    2021Q4                | 2021-Q4               | quarter  | 2021-10-01 | 2021-12-31
    2021-07               | 2021-07               | month    | 2021-07-01 | 2021-07-31
    2021-02               | 2021-02               | month    | 2021-02-01 | 2021-02-28
    2024-02               | 2024-02               | month    | 2024-02-01 | 2024-02-29
    2026-03-01            | 2026-03-01            | day      | 2026-03-01 | 2026-03-01
    2024-02-29            | 2024-02-29            | day      | 2024-02-29 | 2024-02-29
    2022/2025             | 2022/2025             | interval | 2022-01-01 | 2025-12-31
    2021/2021             | 2021/2021             | interval | 2021-01-01 | 2021-12-31
    2025-07-01/2026-03-01 | 2025-07-01/2026-03-01 | interval | 2025-07-01 | 2026-03-01
    2021/2024-05-30       | 2021/2024-05-30       | interval | 2021-01-01 | 2024-05-30
    2021Q2/2021-S2        | 2021-Q2/2021-S2       | interval | 2021-04-01 | 2021-12-31
    2021-02/2021          | 2021-02/2021          | interval | 2021-02-01 | 2021-12-31
    2021/2021-02          | 2021/2021-02          | interval | 2021-01-01 | 2021-02-28
    2022/..               | 2022/..               | open     | 2022-01-01 |
    2022Q3/..             | 2022-Q3/..            | open     | 2022-07-01 |
    2022-07-15/..         | 2022-07-15/..         | open     | 2022-07-15 |
    ../..                 | ../..                 | unstated |            |
    2020/21               | 2020/21               | split_year | 2020-07-01 | 2021-06-30
    1999/00               | 1999/00               | split_year | 1999-07-01 | 2000-06-30
    0001/02               | 0001/02               | split_year | 0001-07-01 | 0002-06-30
    9998/99               | 9998/99               | split_year | 9998-07-01 | 9999-06-30
    FY2021                | FY2021                | fiscal_year | 2021-01-01 | 2021-12-31
    FY9999                | FY9999                | fiscal_year | 9999-01-01 | 9999-12-31
    2021-W05              | 2021-W05              | week     | 2021-02-01 | 2021-02-07
    2021W05               | 2021-W05              | week     | 2021-02-01 | 2021-02-07
    2020-W53              | 2020-W53              | week     | 2020-12-28 | 2021-01-03
    2021-W01/2021-W04     | 2021-W01/2021-W04     | interval | 2021-01-04 | 2021-01-31
    2020-A1               | 2020                  | year     | 2020-01-01 | 2020-12-31
    2020-M02              | 2020-02               | month    | 2020-02-01 | 2020-02-29
    2021M01               | 2021-01               | month    | 2021-01-01 | 2021-01-31
    2020-D001             | 2020-01-01            | day      | 2020-01-01 | 2020-01-01
    2020-D366             | 2020-12-31            | day      | 2020-12-31 | 2020-12-31
    20210131              | 2021-01-31            | day      | 2021-01-31 | 2021-01-31
    2020-T1               | 2020-01/2020-04       | interval | 2020-01-01 | 2020-04-30
    2020-T3               | 2020-09/2020-12       | interval | 2020-09-01 | 2020-12-31
    2021-01/2021-09       | 2021-01/2021-09       | interval | 2021-01-01 | 2021-09-30
    """

  private static let rows: [[String]] = spellings.split(separator: "\n").map { line in
    line.split(separator: "|", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
  }

  private func day(_ text: String) -> Day? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  @Test("every spelling has its kind and its days", arguments: rows)
  func spelling(row: [String]) throws {
    let period = try SmallCube.period(row[0])
    #expect(period.spelling == row[1])
    #expect(period.kind.rawValue == row[2])
    #expect(period.first == day(row[3]))
    #expect(period.last == day(row[4]))
    let again = try SmallCube.period(period.spelling)
    #expect(again == period && again.first == period.first && again.last == period.last)
    #expect(again.measure == period.measure)
    #expect(Period("x\(row[0])".dropFirst()) == period)
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", " ", " 2021", "2021 ", "21", "202", "20211", "0000", "-2021", "+2021", "20 21", "２０２１",
      "2021-", "2021-1", "2021-7", "2021-00", "2021-13", "2021-001", "2021-０７", "2021–07",
      "2021/07", "2021-Q0", "2021-Q5", "2021-q1", "2021-Q", "2021-Q11", "2021Q", "2021Q5", "2021q1",
      "2021-S0", "2021-S3", "2021-s1", "2021-H1", "2021-T0", "2021-T4", "2021T1", "2021-T1/2021-T2",
      "2021-T1/..", "2021-W00", "2021-W53", "2021-W5", "2021-w05", "2021-A2", "2021-M13", "2021-M1",
      "2021-D000", "2021-D366", "2021-D1", "20210230", "2021010", "2020/22", "2020/20", "2020/2",
      "1999/99", "9999/00", "0000/01", "FY0000", "FY21", "FY 2021", "fy2021", "FY2021/..",
      "FY2021/FY2022", "2020/21/..", "2020/21/2021/22", "2020-21", "2021.0", "2021 Q1",
      "2021Q1-01", "2021-Q1-01",
      "2021-Q１", "2021-02-29", "2021-04-31", "2021-00-10", "2021-01-00", "2021-13-01",
      "2021-1-01", "2021-01-1", "2021-01-001", "2021-01-01-01", "2021--01", "2021-07-01T00:00",
      "2022/2021", "2022-02/2022-01", "2021-07-02/2021-07-01", "2021/", "/2021", "/", "//",
      "../2022", "..", "2022..", "2021..2023", "2021/2022/2023", "2021/../..", "../../..",
      "2021 / 2022", "2021/2021-13", "2021-13/2022", "latest", "năm 2021", "01/07/2021", "07-2021",
    ])
  func refused(text: String) {
    #expect(Period(text) == nil)
  }

  @Test("every month, quarter and half of a year is read, and no other")
  func partsOfYear() throws {
    for number in 0...99 {
      let digits = number < 10 ? "0\(number)" : "\(number)"
      #expect((Period("2021-\(digits)")?.kind == .month) == (1...12).contains(number))
      #expect((Period("2021-Q\(number)")?.kind == .quarter) == (1...4).contains(number))
      #expect((Period("2021Q\(number)")?.kind == .quarter) == (1...4).contains(number))
      #expect((Period("2021-S\(number)")?.kind == .half) == (1...2).contains(number))
    }
  }

  @Test("the parts of a year follow one another without gap or overlap", arguments: [2020, 2021])
  func partition(year: Int) throws {
    let months = (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" }
    let parts = [months, (1...4).map { "\(year)-Q\($0)" }, (1...2).map { "\(year)-S\($0)" }]
    let whole = try SmallCube.period("\(year)")
    for spellings in parts {
      let periods = try spellings.map(SmallCube.period)
      #expect(periods.first?.first == whole.first)
      #expect(periods.last?.last == whole.last)
      for (earlier, later) in zip(periods, periods.dropFirst()) {
        #expect(earlier.last?.advanced(by: 1) == later.first)
        #expect(earlier.periodsBetween(later) == 0)
      }
    }
  }
}
