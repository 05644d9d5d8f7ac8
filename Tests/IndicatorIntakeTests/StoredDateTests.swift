import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Stored dates") struct StoredDateTests {
  @Test("every day from 1900 to 9999 has its number, 1900-02-29 too")
  func everyDay() throws {
    var number = 0
    for year in 1900...9999 {
      // Every day of the first years, then the ends of each February and each year.
      for month in 1...12 {
        for day in 1...31 {
          let date = Day(year: year, month: month, day: day)
          let isFake = (year, month, day) == (1900, 2, 29)
          guard date != nil || isFake else { continue }
          number += 1
          guard year < 1910 || (month == 2 && day > 27) || (month == 12 && day == 31) else {
            continue
          }
          let name = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
          let content = date.map { CellContent.date($0) } ?? .text("1900-02-29")
          #expect(StoredDate.content(String(number), .from1900) == content, "\(number)")
          #expect(
            StoredDate.content("\(number).5", .from1900) == .text(name + "T12:00:00"), "\(number)")
        }
      }
    }
    #expect(number == 2_958_465)
    #expect(StoredDate.content("2958466", .from1900) == nil)
  }

  @Test("days count from 1904 where the workbook says so")
  func from1904() {
    let cases: [(String, CellContent?)] = [
      ("0", .date(Day(number: -24_107))), ("43829", .date(Day(number: 19_722))),
      ("43829.75", .text("2023-12-31T18:00:00")), ("0.25", .text("06:00:00")),
      ("2957003", .date(Day(number: 2_932_896))), ("2957004", nil), ("-1", nil),
    ]
    for (number, content) in cases {
      #expect(StoredDate.content(number, .from1904) == content, "\(number)")
    }
  }

  @Test(
    "times are rounded to the second, and a whole day has none",
    arguments: [
      ("0", "00:00:00"), ("0.5", "12:00:00"), ("0.999988425925926", "23:59:59"),
      ("0.000011574074074", "00:00:01"), ("0.0000057", "00:00:00"), ("0.0000058", "00:00:01"),
      ("1E-15", "00:00:00"), ("45291.4375", "2023-12-31T10:30:00"),
      ("45291.437511574077", "2023-12-31T10:30:01"), ("60.5", "1900-02-29T12:00:00"),
    ])
  func times(number: String, expected: String) {
    #expect(StoredDate.content(number, .from1900) == .text(expected))
  }

  @Test("a time that rounds up to a whole day is the next day")
  func nextDay() {
    #expect(StoredDate.content("45290.9999999", .from1900) == .date(Day(number: 19_722)))
    #expect(StoredDate.content("45291.0000001", .from1900) == .date(Day(number: 19_722)))
  }

  @Test(
    "what is no date is left to be a number",
    arguments: ["-1", "-0.5", "2958466", "1E10", "1E300"])
  func noDate(number: String) {
    #expect(StoredDate.content(number, .from1900) == nil)
  }

  @Test(
    "hours may count on beyond a day",
    arguments: [("1.5", "36:00:00"), ("0", "00:00:00"), ("100", "2400:00:00")])
  func elapsed(number: String, expected: String) {
    #expect(StoredDate.elapsed(number)?.iso == expected)
  }
}

extension StoredDate {
  /// What a cell with the number shows.
  fileprivate static func content(_ text: String, _ system: DateSystem) -> CellContent? {
    switch reading(text, system: system) {
    case .day(let day): .date(day)
    // Packing a moment loses nothing.
    case .moment(let moment): .text(Moment(packed: moment.packed).iso)
    case .text(let text): .text(text)
    case nil: nil
    }
  }
}
