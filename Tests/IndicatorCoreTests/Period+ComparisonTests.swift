import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Comparison of periods") struct PeriodComparisonTests {
  private func period(_ text: String) throws -> Period { try SmallCube.period(text) }

  @Test("periods are ordered in time: by first day, then last day, then spelling")
  func order() throws {
    let expected = [
      "../..", "2020-12-31", "2020-12-31/2021", "2021-01-01", "2021-01", "2021-Q1", "2021-S1",
      "2021", "2021/2021", "FY2021", "2021/2022", "2021/..", "2021-W01", "2021-02", "2021-Q2",
      "2021-07-01", "2021/22", "2022", "FY2022", "2022/23",
    ]
    let periods = try expected.map(period)
    var random = SplitMix64(seed: 4)
    for _ in 0..<20 {
      #expect(periods.shuffled(using: &random).sorted().map(\.spelling) == expected, "seed 4")
    }
    for one in periods { #expect(!(one < one)) }
  }

  @Test(
    "days are counted with both ends",
    arguments: [
      ("2025-07-01/2026-03-01", 244), ("2021/2024-05-30", 1246), ("2021", 365), ("2024", 366),
      ("2026-03-01", 1), ("2021-S1", 181), ("2024-Q1", 91), ("2022/2025", 1461), ("2021-02", 28),
      ("2022/..", nil), ("../..", nil),
    ])
  func days(text: String, expected: Int?) throws {
    #expect(try period(text).days == expected)
    #expect(try period(text).isOpen == (expected == nil))
  }

  /// How the first stands to the second: `=` the same days, `>` holds it, `<` lies inside, `x` they share
  /// days, `|` they share none. Open periods never hold and are never inside.
  private static let relations = [
    ("2021", "2021/2021", "="), ("2021-Q1", "2021-01/2021-03", "="), ("2021", "2021-Q1", ">"),
    ("2021", "2021-12-31", ">"), ("2021-01-01", "2021", "<"), ("2021", "2022", "|"),
    ("2021", "2022-01-01", "|"), ("2021-Q1", "2021-02/2021-05", "x"), ("2021/..", "2022", "x"),
    ("2021/..", "2020", "|"), ("2021/..", "2020-12-31/2021-01-01", "x"), ("../..", "1990", "x"),
    ("../..", "../..", "="), ("2022/..", "2022/..", "="), ("2022/..", "2021/..", "x"),
    ("2022/..", "2022-S2/..", "x"), ("2022/..", "../..", "x"), ("2021-06", "2021-07", "|"),
    ("2022/2025", "2023/2024", ">"), ("2020/21", "2020-12-31", ">"), ("2020/21", "2021-01-01", ">"),
    ("2020/2021", "2020/21", ">"), ("2020/21", "2020-10-05", "x"), ("2020/21", "2020-01-02", "x"),
    ("2020/21", "2020-01-01", "|"),
    ("2020/21", "2019-12-31", "|"), ("2020/21", "2022-01-01", "|"), ("2020/21", "2021", "x"),
    ("2020/21", "2020-07/2021-06", "x"), ("FY2021", "2021", "x"), ("FY2021", "2019", "|"),
    ("2020/2022", "FY2021", ">"), ("FY2021", "2021-06-15", "x"), ("2020/21", "2020/21", "="),
    ("FY2021", "FY2021", "="), ("2020", "2020-W10", ">"), ("2021-W05", "2021-02-01", ">"),
    ("2020/21", "2021/22", "x"),
  ]

  @Test("periods hold, overlap and equal one another by their days", arguments: relations)
  func relation(one: String, other: String, sign: String) throws {
    let (left, right) = (try period(one), try period(other))
    let isClosed = !left.isOpen && !right.isOpen
    #expect(left.overlaps(right) == (sign != "|"))
    #expect(right.overlaps(left) == (sign != "|"))
    #expect(left.contains(right) == (sign == ">" || sign == "=" && isClosed))
    #expect(right.contains(left) == (sign == "<" || sign == "=" && isClosed))
    #expect(left.hasSameSpan(as: right) == (sign == "="))
    #expect(right.hasSameSpan(as: left) == (sign == "="))
  }

  @Test(
    "flows are comparable over one calendar kind, or over intervals of one length",
    arguments: [
      ("2021", "2024", true), ("2021-Q1", "2019-Q4", true), ("2021-S1", "2020-S2", true),
      ("2021-02", "2021-03", true), ("2021-02-01", "2021-03-05", true), ("2021", "2021-S1", false),
      ("2021-Q1", "2021-01", false), ("2021", "2021/2021", false),
      ("2018/2021", "2022/2025", true), ("2021/2022", "2022-07/2024-06", true),
      ("2021-07/2021-09", "2021-Q1/2021-Q1", true), ("2021/2022", "2021/2023", false),
      ("2025-07-01/2026-03-01", "2024-07-02/2025-03-02", true),
      ("2025-07-01/2026-03-01", "2025-07-01/2026-02-28", false),
      ("2021-01/2021-02", "2021-01-01/2021-02-28", false), ("2022/..", "2022/..", false),
      ("../..", "../..", false), ("2022/..", "2022", false), ("2020/21", "1999/00", true),
      ("2020/21", "2021", false), ("2020/21", "FY2021", false), ("FY2020", "FY2022", true),
      ("2021-W05", "2020-W53", true), ("2021-W05", "2021-02-01/2021-02-07", false),
      ("2021-01/2021-09", "2020-01/2020-09", true), ("2020-T1", "2021-T3", true),
    ])
  func comparability(one: String, other: String, expected: Bool) throws {
    let (left, right) = (try period(one), try period(other))
    #expect(left.isComparable(to: right) == expected)
    #expect(right.isComparable(to: left) == expected)
  }

  @Test(
    "periods of one kind between two are counted",
    arguments: [
      ("2021", "2022", 0), ("2021", "2024", 2), ("2020-S2", "2021-S1", 0),
      ("2020-S1", "2021-S2", 2), ("2020-Q4", "2021-Q1", 0), ("2020-Q3", "2021-Q1", 1),
      ("2020-12", "2021-01", 0), ("2020-12", "2022-01", 12), ("2022", "2021", 0),
      ("2021", "2021", 0), ("2021-01-01", "2021-03-01", 0), ("2018/2019", "2022/2023", 0),
      ("2021", "2023-Q1", 0), ("2021/..", "2024/..", 0), ("2019/20", "2020/21", 0),
      ("1998/99", "2001/02", 2), ("FY2019", "FY2021", 1), ("2020-W53", "2021-W01", 0),
      ("2020-W51", "2021-W01", 2), ("2019/20", "FY2025", 0),
    ])
  func gaps(earlier: String, later: String, expected: Int) throws {
    #expect(try period(earlier).periodsBetween(try period(later)) == expected)
  }

  @Test(
    "the distance of midpoints is counted in half days",
    arguments: [
      ("2021", "2022", 730), ("2025-06-16", "2026-03-01", 516), ("2021-01", "2021-01-01", 30),
      ("2021-02", "2021-03", 59), ("2022/..", "2021", nil), ("../..", "../..", nil),
    ])
  func distance(one: String, other: String, expected: Int?) throws {
    let (left, right) = (try period(one), try period(other))
    #expect(left.doubledDistance(to: right) == expected)
    #expect(right.doubledDistance(to: left) == expected)
    #expect(left.doubledDistance(to: left) == (left.isOpen ? nil : 0))
  }

  @Test("the distance from a day is counted from the midpoint")
  func distanceFromDay() throws {
    let day = try #require(try period("2021-01-01").first)
    #expect(try period("2021-01-01").doubledDistance(to: day.advanced(by: 3)) == 6)
    #expect(try period("2021-01").doubledDistance(to: day) == 30)
    #expect(try period("2021/..").doubledDistance(to: day) == nil)
  }

  @Test(
    "the distance in years goes by index within a kind, else by days over 365",
    arguments: [
      ("2020", "2024", "4"), ("2020-S1", "2021-S2", "3/2"), ("2020-Q1", "2020-Q4", "3/4"),
      ("2020-01", "2021-02", "13/12"), ("2024", "2020", "-4"), ("2021", "2021", "0"),
      ("2025-06-16", "2026-03-01", "258/365"), ("2021", "2021-12-31", "182/365"),
      ("2021/2022", "2022/2023", "1"), ("2021/..", "2022", "nil"), ("2021", "../..", "nil"),
      ("2004/05", "2011/12", "7"), ("FY2019", "FY2021", "2"), ("2021-W01", "2021-W05", "28/365"),
    ])
  func years(earlier: String, later: String, expected: String) throws {
    let years = try period(earlier).years(to: try period(later))
    #expect(years?.text ?? "nil" == expected)
  }

  @Test(
    "what must be said of a flow over the period",
    arguments: [
      ("2021", ""), ("2021-S1", ""), ("2021-Q1", ""), ("2021-02", ""), ("2021-02-01", ""),
      ("2021/2021", ""), ("2021-07/2022-06", ""), ("2021-01/2021-11", "part_year"),
      ("2021-01/2022-01", "pooled_years"), ("2022/2025", "pooled_years"),
      ("2025-07-01/2026-03-01", "part_year"), ("2021-01-01/2021-12-31", ""),
      ("2021-01-01/2021-12-30", "part_year"), ("2020-01-01/2020-12-31", ""),
      ("2020-01-01/2021-01-01", "pooled_years"), ("2022/..", "open_interval"),
      ("../..", "open_interval"), ("2020/21", ""), ("FY2021", ""), ("2021-W05", ""),
      ("2021-01/2021-09", "part_year"),
    ])
  func flowCaveats(text: String, expected: String) throws {
    #expect(try period(text).flowCaveats.text == expected)
  }

  @Test("years, halves, quarters and months are regular, and all but days are imprecise instants")
  func kinds() throws {
    let texts = [
      "2021", "2021-S1", "2021-Q1", "2021-07", "2021-07-01", "2021/2022", "2021/..", "../..",
      "2020/21", "FY2021", "2021-W05",
    ]
    let periods = try texts.map(period)
    #expect(
      periods.map(\.isRegular) == [
        true, true, true, true, false, false, false, false, true, true, true,
      ])
    #expect(periods.map(\.isImpreciseInstant) == periods.map { $0.kind != .day })
    #expect(periods.filter { !$0.isImpreciseInstant }.map(\.spelling) == ["2021-07-01"])
  }
}
