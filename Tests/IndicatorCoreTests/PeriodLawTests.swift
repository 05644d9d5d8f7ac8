import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Laws of periods") struct PeriodLawTests {
  private func pad(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
  }

  @Test(
    "every split year and every fiscal year is read as it is written, and follows the one before")
  func yearsOfTwoNumbers() {
    var broken: [String] = []
    for year in 1...9999 {
      for wanted in [Period(splitYear: year), Period(fiscalYear: year)] {
        guard let wanted else { continue }
        let read = Period(wanted.spelling)
        let next = read.flatMap { period in
          period.kind == .splitYear ? Period(splitYear: year + 1) : Period(fiscalYear: year + 1)
        }
        let follows = next.map { wanted < $0 && wanted.last?.advanced(by: 1) == $0.first } ?? true
        let isRead = read == wanted && read?.kind == wanted.kind && read?.first == wanted.first
        if !isRead || !follows || read?.calendarIndex != year { broken.append(wanted.spelling) }
      }
      #expect((Period(splitYear: year) == nil) == (year == 9999))
    }
    #expect(broken.isEmpty, "\(broken.prefix(5))")
  }

  @Test("of two digits behind a year and a slash only those of the next year are a year")
  func secondYears() {
    for year in [1, 98, 99, 1899, 1998, 1999, 2000, 2020, 2099, 9998] {
      for two in 0...99 {
        let isNext = two == (year + 1) % 100
        #expect((Period("\(pad(year, 4))/\(pad(two, 2))") != nil) == isNext, "\(year) \(two)")
      }
    }
  }

  @Test("weeks begin and end as Python's datetime has them, and follow one another")
  func weeks() throws {
    let rows = try Oracle("iso_weeks", of: "IndicatorCoreTests").rows
    #expect(rows.count == 480)
    for row in rows {
      let year = try #require(row["year"].flatMap { Int($0) })
      let monday = try #require(row["first_monday"].flatMap { Int($0) })
      let count = try #require(row["weeks"].flatMap { Int($0) })
      for number in 0...54 {
        let week = Period("\(pad(year, 4))-W\(pad(number, 2))")
        #expect((week != nil) == (1...count).contains(number), "\(year) week \(number)")
        guard let week else { continue }
        #expect(week.first?.number == monday + (number - 1) * 7, "\(week)")
        #expect(week.days == 7 && week.spelling == "\(pad(year, 4))-W\(pad(number, 2))")
      }
    }
  }

  @Test("each week of four centuries comes right behind the one before")
  func successionOfWeeks() throws {
    var before: Period?
    for year in 1800..<2200 {
      for number in 1...53 {
        guard let week = Period("\(year)-W\(pad(number, 2))") else { continue }
        if let before {
          #expect(before.last?.advanced(by: 1) == week.first && before.periodsBetween(week) == 0)
        }
        before = week
      }
    }
  }

  @Test(
    "every code of SDMX is the period that it names, and no other code is one",
    arguments: [2020, 2021])
  func codes(year: Int) {
    let days = year == 2020 ? 366 : 365
    for number in 0...400 {
      #expect((Period("\(year)-A\(number)") == Period("\(year)")) == (number == 1))
      #expect(Period("\(year)-M\(pad(number, 2))") == Period("\(year)-\(pad(number, 2))"))
      #expect((Period("\(year)-T\(number)")?.spelling.count == 15) == (1...3).contains(number))
      let day = Period("\(year)-D\(pad(number, 3))")
      #expect((day != nil) == (1...days).contains(number))
      #expect(day?.first == Period("\(year)-01-01")?.first?.advanced(by: number - 1) || day == nil)
      if let spelling = day?.spelling {
        #expect(Period(spelling.filter { $0 != "-" }) == day, "\(spelling)")
      }
    }
  }

  @Test("a day is written as it is read, in every month of the calendar")
  func days() {
    var broken: [Int] = []
    for year in 1...9999 {
      for (month, dayOfMonth) in [(1, 1), (2, 28), (2, 29), (3, 1), (7, 31), (12, 31)] {
        guard let day = Day(year: year, month: month, day: dayOfMonth) else { continue }
        let civil = day.civil
        let isSame = civil.year == year && civil.month == month && civil.day == dayOfMonth
        if !isSame || Period(day.spelling)?.first != day { broken.append(day.number) }
      }
    }
    #expect(broken.isEmpty)
  }

  /// One period of any kind, near others.
  private func period(_ random: inout SplitMix64) -> Period? {
    let year = Int.random(in: 2018...2023, using: &random)
    let small = Int.random(in: 1...53, using: &random)
    let ends = (0...1).map { _ in "\(year)-\(pad(Int.random(in: 1...12, using: &random), 2))" }
    let texts = [
      "\(year)", "\(year)-S\(small % 2 + 1)", "\(year)-Q\(small % 4 + 1)",
      "\(year)-\(pad(small % 12 + 1, 2))", "\(year)-W\(pad(small, 2))", "FY\(year)",
      "\(year)/\(pad((year + 1) % 100, 2))", "\(year)/\(year + small % 3)", "\(year)/..", "../..",
      ends.sorted().joined(separator: "/"), "\(year)-D\(pad(small * 6, 3))",
    ]
    return texts.randomElement(using: &random).flatMap { Period($0) }
  }

  @Test(
    "periods are in one order, what is read is what was written, and containment is of days",
    arguments: 0..<4)
  func order(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let starts = [
      YearStarts.unknown, YearStarts("09-01"), YearStarts("04-01"), YearStarts("01-01"),
    ]
    let known = try #require(starts[Int(seed)])
    for round in 0..<4000 {
      let all = (0..<3).compactMap { _ in period(&random).map(known.dated) }
      guard all.count == 3 else { continue }
      let (one, two, three) = (all[0], all[1], all[2])
      let note = "\(one) \(two) \(three), seed \(seed), round \(round)"
      #expect([one < two, one == two, two < one].count { $0 } == 1, "\(note)")
      if one < two, two < three { #expect(one < three, "\(note)") }
      #expect(Period(one.spelling) == one, "\(note)")
      #expect(one.overlaps(two) == two.overlaps(one), "\(note)")
      if one.contains(two) { #expect(one.overlaps(two), "\(note)") }
      if one.contains(two), two.contains(three) { #expect(one.contains(three), "\(note)") }
      if one.hasSameSpan(as: two), one != two, !one.isOpen {
        #expect(one.contains(two) && two.contains(one), "\(note)")
        #expect(one.areDaysKnown && two.areDaysKnown, "\(note)")
      }
      if one.isComparable(to: two), let there = one.years(to: two), let back = two.years(to: one) {
        #expect(there.numerator == -back.numerator, "\(note)")
        #expect(one.days == nil || (there.numerator > 0) == (one < two), "\(note)")
      }
    }
  }

  @Test("days that are said lie within those that were possible, whenever the year begins")
  func saidDays() throws {
    for month in 1...12 {
      for day in [1, 2, 15, 28] {
        let text = "\(pad(month, 2))-\(pad(day, 2))"
        let starts = try #require(YearStarts(text))
        for year in [2019, 2020, 2023] {
          for named in ["\(year)/\((year + 1) % 100)", "FY\(year)"] {
            let unknown = try SmallCube.period(named)
            let known = starts.dated(unknown)
            let widest = unknown.widest
            #expect(
              widest.first <= known.widest.first && known.widest.last <= widest.last,
              "\(named) \(text)")
            if let surest = unknown.surest {
              #expect(known.widest.first <= surest.first && surest.last <= known.widest.last)
            }
          }
        }
      }
    }
  }
}
