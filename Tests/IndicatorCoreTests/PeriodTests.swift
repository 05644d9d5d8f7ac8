import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Period") struct PeriodTests {
  @Test("two periods are equal when their canonical spellings are")
  func equality() throws {
    let quarter = try SmallCube.period("2021Q1")
    #expect(quarter == Period("2021-Q1"))
    #expect(Set([quarter, try SmallCube.period("2021-Q1")]).count == 1)
    #expect(quarter != Period("2021-01/2021-03"))
    #expect(Period("2021") != Period("2021/2021"))
    #expect(quarter.description == "2021-Q1")
  }

  @Test(
    "a period is written as its spelling and read back",
    arguments: [
      "2021", "2021-S2", "2021-Q4", "2021-07", "2026-03-01", "2022/2025", "2022/..", "../..",
      "2020/21", "1999/00", "FY2021", "2021-W05", "2021-01/2021-09",
    ])
  func coding(text: String) throws {
    let period = try SmallCube.period(text)
    let read = try roundTrip(period)
    #expect(read == period)
    #expect(read.kind == period.kind && read.first == period.first && read.last == period.last)
    #expect(try decoded(String.self, "\"\(text)\"") == period.spelling)
    #expect(try decoded(Period.self, "\"\(text)\"") == period)
  }

  @Test("text that is no period is refused", arguments: ["\"2021-13\"", "\"\"", "2021", "null"])
  func refused(json: String) {
    #expect(throws: DecodingError.self) { try decoded(Period.self, json) }
  }
}
