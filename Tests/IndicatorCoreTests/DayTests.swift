import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Day") struct DayTests {
  private static let daysOfMonth = [1, 2, 15, 28, 29, 30, 31]

  @Test("days are numbered as Python's datetime does, in every century")
  func datetime() throws {
    let rows = try Oracle("day_numbers", of: "IndicatorCoreTests").rows
    #expect(rows.count == 100)
    for row in rows {
      let century = try #require(row["century"].flatMap { Int($0) })
      var (dates, checksum) = (0, UInt64(0))
      for year in max(1, century)..<century + 100 {
        for month in 1...12 {
          for dayOfMonth in Self.daysOfMonth {
            guard let day = Day(year: year, month: month, day: dayOfMonth) else { continue }
            dates += 1
            checksum = checksum &* 31 &+ UInt64(bitPattern: Int64(day.number))
          }
        }
      }
      #expect(String(dates) == row["dates"], "century \(century)")
      #expect(String(checksum) == row["checksum"], "century \(century)")
    }
  }

  @Test(
    "known days have their numbers",
    arguments: [
      ((1970, 1, 1), 0), ((1969, 12, 31), -1), ((1, 1, 1), -719_162), ((2000, 2, 29), 11_016),
      ((2000, 3, 1), 11_017), ((2021, 7, 1), 18_809), ((9999, 12, 31), 2_932_896),
    ])
  func known(date: (Int, Int, Int), number: Int) {
    #expect(Day(year: date.0, month: date.1, day: date.2) == Day(number: number))
  }

  @Test("each day of four centuries follows the day before")
  func succession() {
    var expected = Day(number: -134_774)
    var broken: [String] = []
    for year in 1601...2000 {
      for month in 1...12 {
        for dayOfMonth in 1...31 {
          guard let day = Day(year: year, month: month, day: dayOfMonth) else { continue }
          if day != expected { broken.append("\(year)-\(month)-\(dayOfMonth)") }
          expected = day.advanced(by: 1)
        }
      }
    }
    #expect(broken.isEmpty)
    #expect(expected.number == -134_774 + 146_097)
  }

  @Test(
    "there is no such day",
    arguments: [
      (2021, 2, 29), (1900, 2, 29), (2021, 4, 31), (2021, 1, 0), (2021, 1, 32), (2021, 0, 1),
      (2021, 13, 1), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2021, -1, 1), (2021, 1, -1),
      (2000, 2, 30), (2021, 12, 32),
    ])
  func none(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("days are ordered by their numbers and written as them")
  func order() throws {
    #expect(Day(number: -1) < Day(number: 0))
    #expect(!(Day(number: 0) < Day(number: 0)))
    #expect(Day(number: 5).advanced(by: -7) == Day(number: -2))
  }
}
