import Testing

@testable import IndicatorCore

@Suite("Beginnings of years") struct YearStartsTests {
  @Test(
    "what is said gives years their days",
    arguments: [
      ("09-01", "2020/21", "2020-09-01/2021-08-31"), ("04-01", "1999/00", "1999-04-01/2000-03-31"),
      ("10-01", "FY2021", "2020-10-01/2021-09-30"), ("01-01", "FY2021", "2021-01-01/2021-12-31"),
      ("2019/20=2019-07-01", "2020/21", "2020-07-01/2021-06-30"),
      ("FY2021=2020-10-01", "FY2025", "2024-10-01/2025-09-30"),
      ("FY2021=2021-04-01", "FY2025", "2025-04-01/2026-03-31"),
      ("04-01", "2019/20", "2019-04-01/2020-03-31"), ("03-01", "2019/20", "2019-03-01/2020-02-29"),
      ("09-01", "2021", "2021-01-01/2021-12-31"), ("09-01", "2021-Q1", "2021-01-01/2021-03-31"),
    ])
  func said(text: String, period: String, days: String) throws {
    let starts = try #require(YearStarts(text))
    let dated = starts.dated(try SmallCube.period(period))
    #expect(dated.hasSameSpan(as: try SmallCube.period(days)))
    #expect(dated == Period(period) && dated.spelling == period && dated.areDaysKnown)
  }

  @Test(
    "what is not said leaves years without days",
    arguments: [
      ("FY2021=2021-04-01", "2020/21"), ("2019/20=2019-07-01", "FY2021"), ("01-01", "2020/21"),
      ("10-01", "FY0001"),
    ])
  func notSaid(text: String, period: String) throws {
    let starts = try #require(YearStarts(text))
    #expect(!starts.dated(try SmallCube.period(period)).areDaysKnown)
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "9-1", "09-31", "02-29", "13-01", "09-01-01", "2020/21", "2020/21=09-01", "FY2021=10-01",
      "2020/21=2021-09-01", "2020/21=2020-01-01", "FY2021=2022-01-01", "FY2021=2019-12-31",
      "2021=2021-04-01", "FY2021=2020-02-29", "2020/21=2020-09", "=2020-09-01", "FY2021=",
    ])
  func refused(text: String) {
    #expect(YearStarts(text) == nil)
  }

  @Test("that a fiscal year is named by its end is an assumption, which is told apart")
  func assumption() throws {
    let year = try SmallCube.period("FY2021")
    #expect(YearStarts("10-01")?.assumedDays(of: year) == "2020-10-01/2021-09-30")
    for text in ["01-01", "FY2021=2020-10-01", "FY2021=2021-10-01", "2020/21=2020-10-01"] {
      #expect(YearStarts(text)?.assumedDays(of: year) == nil, "\(text)")
    }
    #expect(YearStarts("10-01")?.assumedDays(of: try SmallCube.period("2020/21")) == nil)
  }

  @Test("of two sayings the one asked wins, and what contradicts it is known")
  func merging() throws {
    let split = try #require(YearStarts("2020/21=2020-09-01"))
    let fiscal = try #require(YearStarts("FY2021=2021-04-01"))
    let both = split.merging(fiscal)
    #expect(both == fiscal.merging(split) && !split.contradicts(fiscal))
    let other = try #require(YearStarts("2020/21=2020-04-01"))
    #expect(split.merging(other) == split && other.merging(both).contradicts(both))
    #expect(!YearStarts.unknown.contradicts(both) && YearStarts.unknown.merging(both) == both)
  }

  @Test("a flow over a year with its days takes the stock at their end without a caveat")
  func paired() throws {
    let starts = try #require(YearStarts("09-01"))
    let periods = [try SmallCube.period("2021-08-31")]
    let year = try SmallCube.period("2020/21")
    for (anchor, expected) in [(year, "date_imprecise"), (starts.dated(year), "")] {
      let pairing = Pairing(periods: periods, anchor: anchor, leading: .flow)
      let found = Array(
        pairing.candidates(
          among: AvailablePeriods([PeriodIndex(0)], of: periods), additivity: .stock))
      #expect(found.map(\.caveats.text) == [expected])
    }
  }
}
