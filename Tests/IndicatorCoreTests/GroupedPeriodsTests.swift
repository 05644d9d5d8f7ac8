import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Figures added up over time") struct GroupedPeriodsTests {
  private func grouped(
    _ text: String, _ by: PeriodGrouping, _ stock: StockRule = .last,
    codebook: Codebook? = SmallCube.codebook()
  ) throws -> GroupedPeriods {
    try GroupedPeriods(try SmallCube(text, codebook: codebook).cube, by: by, stock: stock)
  }

  private func value(
    _ formula: String, _ period: String, _ made: GroupedPeriods, unit: String = "a"
  ) throws -> String {
    try SmallCube(cube: made.cube).result(formula, unit: unit, at: period).text
  }

  private func part(_ unit: String, _ period: String, _ number: Int) -> String {
    "\(unit) \(period) admissions = \(number)"
  }

  @Test(
    "flows are added up where every part is there, of whatever kinds",
    arguments: [
      ("2020-S1 2020-S2", "2020 2 2 3"), ("2020-Q1 2020-Q2 2020-S2", "2020 3 3 6"),
      ("2020-S1 2020-Q3 2020-Q4 2020-07", "2020 3 3 6 total_differs"),
      ("2020-Q1 2020-Q2 2020-Q4", "2020 3 4 incomplete"),
      ("2020-S1", "2020 1 2 incomplete"), ("2020 2020-S1", "2020 1 1 1 total_differs"),
      ("2020 2020-S1 2020-S2", "2020 1 1 1 total_differs"),
      ("2020-01-01/2020-06-30 2020-S2", "2020 2 2 3"),
    ])
  func flows(periods: String, expected: String) throws {
    let words = periods.split(separator: " ").map(String.init)
    let lines = words.enumerated().map { part("a", $1, $0 + 1) }
    let made = try grouped(lines.joined(separator: "\n"), .year)
    var known = KnownParts()
    let found = made.parts(
      measure: MeasureIndex(4), unit: UnitIndex(0), period: try SmallCube.period("2020"),
      known: &known)
    let count = try #require(found)
    let text = try value("admissions", "2020", made)
    #expect("2020 \(count.parts) \(count.expected) \(text)" == expected)
  }

  @Test("days make months, months quarters and school years, and what lies in none is left out")
  func kinds() throws {
    let days = (1...28).map { part("a", "2021-02-\($0 < 10 ? "0" : "")\($0)", $0) }
    #expect(
      try value("admissions", "2021-02", try grouped(days.joined(separator: "\n"), .month))
        == "406")
    let months = [
      "2020-09", "2020-10", "2020-11", "2020-12", "2021-01", "2021-02", "2021-03", "2021-04",
      "2021-05", "2021-06", "2021-07", "2021-08", "2021-09", "2020/2021",
    ]
    let lines = months.enumerated().map { part("a", $1, $0 + 1) }.joined(separator: "\n")
    let school = try grouped(lines, .schoolYear)
    #expect(try value("admissions", "2020/21", school) == "78")
    #expect(try value("admissions", "2021/22", school) == "incomplete")
    #expect(school.leftOut.map(\.spelling) == ["2020/2021"])
    #expect(try value("admissions", "2020-Q4", try grouped(lines, .quarter)) == "9")
  }

  @Test(
    "stocks are those of the last or first instant, or the mean",
    arguments: [
      ("2020-03 2020-06 2020-12", StockRule.last, "3"),
      ("2020-03 2020-06 2020-11", .last, "3 part_missing"),
      ("2020-01 2020-06", .first, "1"), ("2020-02 2020-06", .first, "1 part_missing"),
      ("2020-Q1 2020-Q2 2020-Q3 2020-Q4", .mean, "5/2"),
      ("2020-Q1 2020-Q2 2020-Q4", .mean, "incomplete"),
      ("2020-03-01 2020-06-01 2020-11-05", .mean, "2"),
      ("2020-03-01 2020-06-01", .mean, "3/2"), ("2020 2020-06-01", .last, "1"),
      ("2020-03-01 2020-12-31", .last, "2"), ("2020-03-31", .last, "1 part_missing"),
      ("2020-01-01 2020-03-31", .first, "1"), ("2020-03-31", .first, "1 part_missing"),
    ])
  func stocks(periods: String, rule: StockRule, expected: String) throws {
    let words = periods.split(separator: " ").map(String.init)
    let lines = words.enumerated().map { "a \($1) members = \($0 + 1)" }
    let made = try grouped(lines.joined(separator: "\n"), .year, rule)
    #expect(try value("members", "2020", made) == expected)
  }

  @Test("the instant of a stock is named where it is not that of the end or the beginning")
  func instants() throws {
    let text =
      "a 2020-02 members = 1\na 2020-03-31 members = 2\nb 2020-12 members = 3\na 2020 admissions = 4"
    for (rule, unit, expected) in [
      (StockRule.last, "a", "2020-03-31"), (.first, "a", "2020-02"), (.last, "b", nil),
      (.first, "b", "2020-12"), (.mean, "a", nil),
    ] as [(StockRule, String, String?)] {
      let made = try grouped(text, .year, rule)
      let data = SmallCube(cube: made.cube)
      let measure = try data.bound("members").leading.measure
      let position = try #require(made.cube.codebook.unit(unit))
      let found = made.otherInstant(
        measure: measure, unit: position, period: try SmallCube.period("2020"))
      #expect(found?.spelling == expected, "\(rule) \(unit)")
    }
  }

  @Test("of several measures the parts are those of the one of which most are missing")
  func worstParts() throws {
    let made = try grouped(
      "a 2020 admissions = 4\na 2020-11 members = 2\na 2020-12 members = 3", .year)
    let data = SmallCube(cube: made.cube)
    let measures = try data.bound("admissions / members").measures
    var known = KnownParts()
    let count = made.parts(
      measures: measures, unit: UnitIndex(0), period: try SmallCube.period("2020"), known: &known)
    #expect(count == PartCount(parts: 2, expected: 12))
    let one = made.parts(
      measures: [measures[0]], unit: UnitIndex(0), period: try SmallCube.period("2020"),
      known: &known)
    #expect(one != count || made.cube.codebook.measures[measures[0]].additivity == .stock)
  }

  @Test(
    "a figure of the longer period wins, and says where those of the shorter ones contradict it",
    arguments: [
      ("2020 = 10, 2020-S1 = 4, 2020-S2 = 6", "10"),
      ("2020 = 10, 2020-S1 = 4, 2020-S2 = 7", "10 total_differs"),
      ("2020 = 10, 2020-S1 = 4", "10"), ("2020 = 10, 2020-S1 = 11", "10 total_differs"),
      ("2020 = 10, 2020-S1 = -1, 2020-Q3 = 12", "10"),
      ("2020 ~ 10, 2020-S1 = 4, 2020-S2 = 7", "10 qualified"),
      ("2020-S1 = 4, 2020-S2 = 6, 2020-Q1 = 1, 2020-Q2 = 3", "10"),
      ("2020-S1 = 4, 2020-S2 = 6, 2020-Q1 = 1, 2020-Q2 = 2", "10 total_differs"),
      ("2020 = 9.9, 2020-S1 = 4.95, 2020-S2 = 5", "99/10 total_differs"),
    ])
  func contradictions(figures: String, expected: String) throws {
    let lines = figures.split(separator: ", ").map { figure in
      let words = figure.split(separator: " ", maxSplits: 1)
      return "a \(words[0]) admissions \(words[1])"
    }
    #expect(
      try value("admissions", "2020", try grouped(lines.joined(separator: "\n"), .year)) == expected
    )
  }

  @Test("what cannot be added up over time is not")
  func rates() throws {
    let made = try grouped("a 2020-S1 members_share = 5\na 2020-S2 members_share = 7", .year)
    #expect(try value("members_share", "2020", made) == "not_additive")
  }

  @Test("a sum says of what it is made, and a reason of a part is kept")
  func remarks() throws {
    let made = try grouped(
      "a 2020-S1 admissions ~ 5\na 2020-S2 admissions = 7\nb 2020-S1 admissions Q\n"
        + "b 2020-S2 admissions = 7", .year)
    #expect(try value("admissions", "2020", made) == "12 qualified")
    #expect(try value("admissions", "2020", made, unit: "b") == "suppressed")
    #expect(made.cube.figure(at: 0).remark.note == "2020-S1 5 + 2020-S2 7")
  }

  @Test("means of stocks that have no end as decimals are exact, also of several units")
  func means() throws {
    let lines = ["a", "b"].flatMap { unit in
      ["2020-01-31", "2020-05-31", "2020-12-31"].enumerated().map {
        "\(unit) \($1) members = \($0 * $0)"
      }
    }
    let book = SmallCube.codebook(tree: "p a:p b:p")
    let made = try grouped(lines.joined(separator: "\n"), .year, .mean, codebook: book)
    #expect(try value("members", "2020", made) == "5/3")
    let pooled = try SmallCube(cube: made.cube).result("members", unit: "p", at: "2020", .pooled)
    #expect(pooled.text == "10/3 rolled_up")
  }

  @Test("tables are added up to the same figures as rows, with gaps, means and fractions")
  func tables() throws {
    for seed in 0..<30 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var lines: [String] = []
      for unit in ["a", "b", "c"] {
        for month in 1...12 where Int.random(in: 0...30, using: &random) > 0 {
          let period = "2020-\(month < 10 ? "0" : "")\(month)"
          for category in ["male", "female"] where Int.random(in: 0...30, using: &random) > 0 {
            let fraction = Int.random(in: 0...20, using: &random) == 0 ? ".5" : ""
            lines.append(
              "\(unit) \(period) admissions[\(category)] = "
                + "\(Int.random(in: 0...99, using: &random))\(fraction)")
          }
          lines.append("\(unit) \(period) members = \(Int.random(in: 0...99, using: &random))")
        }
      }
      let data = try SmallCube(lines.joined(separator: "\n"))
      for by in PeriodGrouping.allCases {
        for stock in StockRule.allCases {
          let rows = try GroupedPeriods(
            data.cube, by: by, stock: stock, starts: .unknown, detail: .figures)
          let plain = try GroupedPeriods(data.grid, by: by, stock: stock)
          #expect(plain.cube.count == rows.cube.count, "seed \(seed), \(by)")
          #expect(rows.cube.count > 0)
          for index in 0..<rows.cube.count {
            let (one, other) = (rows.cube.key(at: index), plain.cube.key(at: index))
            #expect(one == other, "seed \(seed), \(by)")
            #expect(
              rows.cube.cell(at: index) == plain.cube.cell(at: index),
              "seed \(seed), \(by), \(rows.cube.figure(at: index))")
            #expect(
              rows.cube.remark(at: index).caveats == plain.cube.remark(at: index).caveats,
              "seed \(seed), \(by)")
          }
          #expect(rows.cube.divisors == plain.cube.divisors)
          try expectSameTables(rows.cube, plain.cube, "seed \(seed), \(by), \(stock)")
        }
      }
    }
  }

  /// Tables of both are the same, whether their rows are compiled or not.
  private func expectSameTables(_ one: Cube, _ other: Cube, _ comment: Comment) throws {
    for formula in ["admissions", "admissions[male] / admissions", "members"] {
      let rows = try SmallCube(cube: one).table(formula).rows
      let computed = try SmallCube(cube: other).table(formula).rows
      #expect(rows.map(\.result.text) == computed.map(\.result.text), comment)
      #expect(rows.map(\.period) == computed.map(\.period), comment)
      #expect(rows.map(\.change) == computed.map(\.change), comment)
    }
  }

  @Test("sums over time and sums over units commute", arguments: 0..<10)
  func commutes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var total: Int64 = 0
    let lines = ["a", "b", "c"].flatMap { unit in
      (1...4).map { quarter in
        let number = Int.random(in: 0...99, using: &random)
        total += Int64(number)
        return part(unit, "2020-Q\(quarter)", number)
      }
    }
    let book = SmallCube.codebook(tree: "p a:p b:p c:p")
    let data = try SmallCube(lines.joined(separator: "\n"), codebook: book)
    let years = SmallCube(cube: try GroupedPeriods(data.cube, by: .year, stock: .last).cube)
    let pooled = try years.result("admissions", unit: "p", at: "2020", .pooled)
    #expect(pooled.value == Ratio(total), "seed \(seed)")
    // Units first, then time.
    let running = try data.result("year_to_date(admissions)", unit: "p", at: "2020-Q4", .pooled)
    #expect(running.value == Ratio(total), "seed \(seed)")
    let whole = try years.result("total(admissions)", unit: "a", at: "2020")
    #expect(whole.value == Ratio(total), "seed \(seed)")
  }

  @Test("quarters of months are years of months", arguments: 0..<10)
  func twoSteps(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lines = (1...12).map {
      part("a", "2020-\($0 < 10 ? "0" : "")\($0)", Int.random(in: 0...99, using: &random))
    }
    let data = try SmallCube(lines.joined(separator: "\n"))
    let quarters = try GroupedPeriods(data.cube, by: .quarter, stock: .last)
    let years = try GroupedPeriods(quarters.cube, by: .year, stock: .last)
    let direct = try GroupedPeriods(data.cube, by: .year, stock: .last)
    #expect(
      try value("admissions", "2020", years) == value("admissions", "2020", direct),
      "seed \(seed)")
  }
}
