import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Periods of bare files") struct BarePeriodsTests {
  private func rows(_ texts: [String]) -> [String] {
    texts.enumerated().map { "\($1.contains(",") ? "x" : "A"),\($1),m,,\($0)" }
  }

  /// The texts of the column, what they become in the order of time, and what is said of them.
  private static let columns: [(texts: [String], periods: [String], notes: [String])] = [
    (
      ["2004-05", "2009-10", "2011-12"], ["2004/05", "2009/10", "2011/12"], ["readAsYears 2004-05"]
    ),
    (["2004-05", "2004-06"], ["2004-05", "2004-06"], []),
    (["2011-12"], ["2011-12"], ["readAsMonths 2011-12"]),
    (["2011-12", "2012-13"], ["2011/12", "2012/13"], ["readAsYears 2011-12"]),
    (["2011/12", "2012/13"], ["2011/12", "2012/13"], []),
    (
      ["2011/11", "2011/12", "2012/01"], ["2011-11", "2011-12", "2012-01"],
      ["slashedMonths 2011/12"]
    ),
    (["2011/12", "2011-07"], ["2011-07", "2011/12"], []),
    (["2020-2021", "2021-2022"], ["2020/21", "2021/22"], ["readAsOneYear 2020-2021"]),
    (["2020-2021", "2018-2020"], ["2018/2020", "2020/2021"], ["readAsSeveralYears 2020-2021"]),
    (["2017-2018", "2019-2020"], ["2017/18", "2019/20"], ["readAsOneYear 2017-2018"]),
    (["2020/2021", "2021/2022"], ["2020/2021", "2021/2022"], []),
    (["2004-05", "2004/05"], ["2004-05", "2004/05"], ["readAsMonths 2004-05"]),
    (["2021.0", "2022.0"], ["2021", "2022"], []),
    (["2021M01", "2021M02"], ["2021-01", "2021-02"], []),
    (["20210101", "20211231"], ["2021-01-01", "2021-12-31"], []),
    (["2021 Q1", "Quý II/2021", "2021-Q3"], ["2021-Q1", "2021-Q2", "2021-Q3"], []),
    (["31/12/2021", "Tháng 1/2022"], ["2021-12-31", "2022-01"], []),
    (["2020-W53", "2021-W01"], ["2020-W53", "2021-W01"], []),
    (["FY2020", "FY 2021"], ["FY2020", "FY2021"], []),
    (["2020-T1", "2020-T2"], ["2020-01/2020-04", "2020-05/2020-08"], []),
  ]

  @Test(
    "a column is read alike by the scan and by the plain reader, and what was decided is said",
    arguments: columns)
  func column(texts: [String], periods: [String], notes: [String]) throws {
    let file = try BareText.rows(rows(texts)).file()
    #expect(file.cube.periods.map(\.spelling) == periods)
    #expect(file.periodNotes.map { "\($0.fact) \($0.text)" } == notes)
    var log = FaultLog(.stopAtFirst)
    let plain = try BareFile.readPlainly(
      BareText.rows(rows(texts)).source, options: BareFileOptions(), into: &log)
    #expect(plain.periodNotes == file.periodNotes)
  }

  @Test("every figure stays with its period")
  func figures() throws {
    let file = BareText.rows(["A,2011-12,m,,3", "A,2004-05,m,,1", "B,2009-10,m,,2"])
    #expect(try file.figures() == ["A 2004/05 m=1", "A 2011/12 m=3", "B 2009/10 m=2"])
  }

  @Test(
    "what nobody can tell, and what names no period, is refused where it stands",
    arguments: [
      "01/02/2021", "Quý I", "Sơ bộ 2023", "2021e", "2021-13", "9 tháng", "năm", "99", "2020-19",
    ])
  func refused(text: String) {
    let outcome = BareText.rows(["A,2021,m,,5", "A,\(text),m,,6"]).outcome
    #expect(outcome == .refused(.field(.badPeriod(text)), line: 3, column: 3))
  }

  @Test("school years begin in September where the file calls them so, others where someone says")
  func days() throws {
    func first(
      _ text: String, _ options: BareFileOptions = BareFileOptions(), header: String = "period"
    ) throws
      -> String?
    {
      var options = options
      options.columns["period"] = header
      let file = BareText(
        text: "unit,\(header),measure,category,value\nA,\(text),m,,5\n", options: options)
      let period = try file.file().cube.periods.first
      return period.flatMap { $0.areDaysKnown ? $0.first?.spelling : nil }
    }
    let april = BareFileOptions(yearStarts: try #require(YearStarts("04-01")))
    #expect(try first("2020/21") == nil)
    #expect(try first("2020/21", april) == "2020-04-01")
    #expect(try first("năm học 2020-2021") == "2020-09-01")
    #expect(try first("năm học 2020-2021", april) == "2020-04-01")
    #expect(try first("2020-21", header: "School year") == "2020-09-01")
    #expect(try first("2020-21", header: "Niên độ") == nil)
    #expect(try first("FY2021", april) == "2020-04-01")
  }

  @Test("that a fiscal year ends in the year that names it is said once")
  func assumption() throws {
    let options = BareFileOptions(yearStarts: try #require(YearStarts("10-01")))
    let file = try BareText.rows(["A,FY2021,m,,5", "A,FY2022,m,,6"], options).file()
    #expect(
      file.periodNotes == [
        PeriodNote(fact: .fiscalYearAssumed, text: "FY2021", meant: "2020-10-01/2021-09-30")
      ])
  }

  @Test("a package says when its years begin, and an option says otherwise")
  func package() throws {
    let years = "year,begins\n2020/21,2020-09-01\nFY2021,2021-04-01\n"
    let observations =
      "unit,period,measure,category,value\n0101,2020/21,members,,5\n0101,FY2021,members,,6\n"
    let folder = PackageFolder(["years.csv": years, "observations.csv": observations])
    #expect(
      try folder.read().cube.periods.map { $0.first?.spelling } == ["2020-09-01", "2021-04-01"])
    try folder.with { path in
      var log = FaultLog(.stopAtFirst)
      let starts = try #require(YearStarts("2020/21=2020-08-15"))
      let package = try DataPackage.read(path, yearStarts: starts, into: &log)
      #expect(package.cube.periods.map { $0.first?.spelling } == ["2020-08-15", "2021-04-01"])
    }
  }

  @Test(
    "a package that says it wrongly, or twice, is told where",
    arguments: [
      ("2020/21,2021-09-01\n", "2020/21=2021-09-01", 2),
      ("2021,2021-09-01\n", "2021=2021-09-01", 2),
      ("2020/21,2020-09-01\n2021/22,2021-04-01\n", "2021/22=2021-04-01", 3),
    ])
  func badPackage(rows: String, text: String, line: Int) throws {
    let fault = try PackageFolder(["years.csv": "year,begins\n" + rows]).firstFault()
    #expect(
      fault
        == PlacedFact(
          .field(.badYearStart(text)), "years.csv", line, rows.hasPrefix("2021,") ? 6 : 9))
  }
}
