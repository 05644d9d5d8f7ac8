import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Functions of formulas") struct FormulaFunctionTests {
  private static let months = """
    a 2020-01 births = 10
    a 2020-02 births = 12
    a 2020-03 births = 14
    a 2021-01 births = 11
    a 2021-02 births = 13
    b 2020-01 births = 20
    b 2020-03 births = 24
    b 2021-01 births = 21
    """

  @Test(
    "each function gives its value, or says why it has none",
    arguments: [
      ("births / total(births)", "a", "2020-01", "1/3"),
      ("share(births)", "b", "2020-03", "12/19"),
      ("share(births)", "a", "2020-02", "1 part_missing"),
      ("index(births, 2020-01)", "a", "2020-01", "100"),
      ("index(births, 2020-01)", "b", "2020-03", "120"),
      ("index(births, 2020)", "b", "2020-03", "not_reported"),
      ("index(births, 2020-02)", "b", "2020-03", "not_reported"),
      ("year_to_date(births)", "a", "2020-03", "36"),
      ("year_to_date(births)", "b", "2020-03", "44 part_missing"),
      ("year_to_date(births)", "a", "2021-01", "11"),
      ("cumulative(births)", "a", "2020-02", "22"),
      ("cumulative(births)", "a", "2021-01", "47 pooled_years;part_missing"),
      ("moving(births, 2)", "a", "2020-02", "11"),
      ("moving(births, 2)", "a", "2020-01", "incomplete"),
      ("moving(births, 2)", "b", "2020-03", "incomplete"),
      ("moving(births, 2)", "a", "2021-01", "incomplete"),
      ("previous(moving(births, 2))", "a", "2020-03", "11"),
      ("moving(previous(births), 2)", "a", "2020-03", "11"),
      ("weighted(births, by: births)", "a", "2020-01", "10"),
      ("total(weighted(births, by: births))", "a", "2020-01", "50/3"),
      ("total(moving(births, 2))", "a", "2020-02", "11 part_missing"),
      ("per_year(total(births)) / total(births)", "a", "2020-01", "365/31 part_year"),
    ])
  func value(formula: String, unit: String, period: String, expected: String) throws {
    let data = try SmallCube(Self.months, codebook: nil)
    let result = try data.result(formula, unit: unit, at: period)
    #expect(words(result) == expected)
  }

  /// The value and its caveats; that absent categories are 0 is not what is asked here.
  private func words(_ result: IndicatorResult) -> String {
    let caveats = result.caveats.sorted.map(\.rawValue).filter { $0 != "absent_as_zero" }
    let value = result.value?.text ?? result.reason?.rawValue ?? "neither"
    return caveats.isEmpty ? value : value + " " + caveats.joined(separator: ";")
  }

  @Test("a change since an incomplete whole says so, and both periods name what is missing")
  func incompleteWholes() throws {
    let data = try SmallCube(
      "a 2020 births = 44\na 2021 births = 44\nb 2021 births = 24\na 2022 births = 1\nb 2022 births = 2",
      codebook: nil)
    let rows = try data.table("share(births)").rows.filter { $0.unit.id == "a" }
    #expect(rows.map { $0.caveats.contains(.partMissing) } == [true, true, false])
    #expect(rows.map { $0.result.caveats.contains(.partMissing) } == [true, false, false])
    let whole = IncompleteWhole(period: try SmallCube.period("2020"), count: 1, missing: ["b"])
    #expect(rows.map(\.result.wholes) == [[whole], [], []])
    #expect(rows.map { $0.change?.wholes ?? [] } == [[], [whole], []])
    let both = try data.result(
      "share(births) - previous(share(births))", unit: "a", at: "2021")
    #expect(both.wholes == [whole])
    #expect(both.caveats.contains(.partMissing))
  }

  @Test(
    "what a function has no meaning for is refused where it stands",
    arguments: [
      ("total(births * births)", FaultFact.function(.needsSum("total")), 1),
      ("1 + share(2)", .function(.needsSum("share")), 5),
      ("total(share(births))", .function(.nestedFunction("share", inside: "total")), 7),
      ("index(index(births, 2020), 2020)", .function(.nestedFunction("index", inside: "index")), 7),
      (
        "moving(cumulative(births), 2)", .function(.nestedFunction("cumulative", inside: "moving")),
        8
      ),
      ("weighted(births / 2, by: births)", .function(.needsFigure("weighted")), 1),
      ("moving(births)", .formula(.unexpectedText(")", expected: .count)), 14),
      ("moving(births, 1)", .value(.outOfRange(1, least: 2, most: 1000)), 16),
      ("moving(births, 2.5)", .formula(.unexpectedText("2.5", expected: .count)), 16),
      ("index(births)", .formula(.unexpectedText(")", expected: .period)), 13),
      ("index(births, )", .formula(.unexpectedText(")", expected: .period)), 15),
      ("index(births, May)", .field(.badPeriod("May")), 15),
      ("weighted(births, births)", .formula(.unexpectedText("births", expected: .weights)), 18),
      ("{total}(births)", .formula(.unexpectedText("(", expected: .end)), 8),
      ("index(births, 2020", .formula(.unclosed("(")), 6),
    ])
  func refused(formula: String, fact: FaultFact, column: Int) throws {
    let data = try SmallCube(Self.months, codebook: nil)
    let fault = #expect(throws: Fault.self) { try data.bound(formula) }
    #expect(fault == Fault(fact, at: .typed("formula", column: column)))
  }

  @Test(
    "stocks, rates and shares are refused where only flows or figures that add up will do",
    arguments: [
      ("cumulative(members)", FaultFact.function(.needsFlow("cumulative"))),
      ("year_to_date(admissions / members)", .function(.needsFlow("year_to_date"))),
      ("total(members_share)", .meaning(.notSummable(measure: "members_share"))),
      ("moving(members_share, 2)", .meaning(.notSummable(measure: "members_share"))),
      ("weighted(members, by: members_share)", .meaning(.notSummable(measure: "members_share"))),
    ])
  func unsuited(formula: String, fact: FaultFact) throws {
    let data = try SmallCube("a 2023 members = 1")
    let fault = #expect(throws: Fault.self) { try data.bound(formula) }
    #expect(fault?.fact == fact)
  }

  @Test("a score without counts is pooled by its weights where the unit above has none")
  func weights() throws {
    let book = SmallCube.codebook(tree: "p a:p b:p c:p")
    let data = try SmallCube(
      """
      a 2023 members_share = 40
      b 2023 members_share = 60
      a 2022-12-31 population = 100
      b 2023 population = 300
      c 2023 population = 50
      """, codebook: book)
    let result = try data.result(
      "weighted(members_share, by: population)", unit: "p", at: "2023", .pooled)
    #expect(result.value == Ratio(60))
    #expect(result.text == "60 rolled_up")
    #expect(result.rollUp?.members.count == 1)
    let both = try SmallCube(
      """
      a 2023 members_share = 40
      b 2023 members_share = 60
      a 2023 population = 100
      b 2023 population = 300
      """, codebook: book
    ).result("weighted(members_share, by: population)", unit: "p", at: "2023", .pooled)
    #expect(both.text == "55 rolled_up")
    #expect(both.numerator == Ratio(22_000))
    #expect(both.denominator == Ratio(400))
  }

  @Test("the whole is of a unit's level, or of the unit that was named")
  func wholes() throws {
    let book = SmallCube.codebook(tree: "p q a:p b:p c:q")
    let data = try SmallCube(
      "a 2023 members = 1\nb 2023 members = 2\nc 2023 members = 5", codebook: book)
    let formula = try data.bound("share(members)")
    let all = Evaluator(formula, lookup: Lookup(data.cube))
    let year = try SmallCube.period("2023")
    // Units without a level are all of one, and none is counted twice.
    #expect(try all.result(unit: try data.position("a"), at: year).denominator == Ratio(8))
    let own = Evaluator(formula, lookup: Lookup(data.cube), whole: try data.position("p"))
    #expect(try own.result(unit: try data.position("a"), at: year).value?.text == "1/3")
  }

  @Test("an index is not computed across a change of boundary unless that is asked for")
  func acrossBreaks() throws {
    let data = try SmallCube("a 2021 members = 10\na 2022 members = 15")
    let history = try data.history("a * 2022-06-01 B")
    let formula = try data.bound("index(members, 2021)")
    let (unit, year) = (try data.position("a"), try SmallCube.period("2022"))
    let kept = try Evaluator(formula, lookup: Lookup(data.cube), history: history)
      .result(unit: unit, at: year)
    #expect(kept.text == "not_comparable boundary_changed")
    let crossed = try Evaluator(
      formula, lookup: Lookup(data.cube), history: history, breakRule: .cross
    )
    .result(unit: unit, at: year)
    #expect(crossed.text == "150 boundary_changed")
  }

  @Test(
    "an explanation says what a function comes down to",
    arguments: [
      ("share(births)", "10 / 30"), ("index(births, 2020-03)", "100 * (10 / 14)"),
      ("total(births)", "30"), ("moving(births, 2)", "moving(births, 2)"),
      ("total(weighted(births, by: births))", "500 / 30"),
      ("cumulative(births)", "10"), ("2 * year_to_date(births)", "2 * 10"),
    ])
  func explained(formula: String, expected: String) throws {
    let data = try SmallCube(Self.months, codebook: nil)
    let table = try data.table(formula, units: ["a"], periods: "2020-01")
    let found = Comparison(data.cube).explanations(table, of: try data.bound(formula))
    #expect(found.map(\.computed) == [expected])
  }

  @Test("a name and a comma in brackets are read as they are printed")
  func printed() throws {
    for text in [
      "index(a, 2020/21)", "index(b[x, y] / c, 2020-Q1) + 1", "moving(a - b, 12)",
      "weighted({Điểm số}[x], by: population)", "share(total)", "{index}", "index / total",
    ] {
      let formula = try FormulaParser.parse(text)
      let printed = "\(formula)"
      #expect(printed == (text == "{index}" ? "index" : text))
      #expect(try FormulaParser.parse(printed) == formula)
    }
  }
}

/// Laws of functions, of series made at random.
@Suite("Laws of functions") struct FormulaFunctionLawTests {
  private func series(_ random: inout SplitMix64) -> String {
    var lines: [String] = []
    for unit in ["a", "b", "c", "d"] {
      for month in 1...6 where Int.random(in: 0...9, using: &random) > 0 {
        lines.append("\(unit) 2020-0\(month) births = \(Int.random(in: 1...99, using: &random))")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func values(_ formula: String, _ data: SmallCube) throws -> [Period: [Ratio]] {
    let rows = try data.table(formula).rows
    var values: [Period: [Ratio]] = [:]
    for row in rows {
      guard let period = row.period, let value = row.result.value else { continue }
      values[period, default: []].append(value)
    }
    return values
  }

  private func sum(_ values: [Ratio]) throws -> Ratio {
    var sum = Ratio.zero
    for value in values { sum = try sum.adding(value) }
    return sum
  }

  @Test("shares of the whole add up to 1", arguments: 0..<20)
  func shares(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let data = try SmallCube(series(&random), codebook: nil)
    let shares = try values("share(births)", data)
    #expect(!shares.isEmpty)
    for (period, own) in shares { #expect(try sum(own) == Ratio(1), "seed \(seed), \(period)") }
  }

  @Test("the index of the base period is 100, and an index of an index's ratio is the ratio")
  func index() throws {
    for seed in 0..<20 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let data = try SmallCube(series(&random), codebook: nil)
      let base = try values("index(births, 2020-03)", data)[try SmallCube.period("2020-03")] ?? []
      #expect(base.allSatisfy { $0 == Ratio(100) }, "seed \(seed)")
      #expect(!base.isEmpty)
    }
  }

  @Test("running sums and sums over units commute", arguments: 0..<20)
  func commutes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lines = (1...6).flatMap { month in
      ["a", "b", "c"].map {
        "\($0) 2020-0\(month) births = \(Int.random(in: 1...99, using: &random))"
      }
    }
    let data = try SmallCube(lines.joined(separator: "\n"), codebook: nil)
    for function in ["cumulative(births)", "year_to_date(births)", "moving(births, 3)"] {
      let own = try values(function, data)
      let together = try values("total(\(function))", data)
      #expect(!own.isEmpty)
      for (period, values) in own {
        #expect(try sum(values) == together[period]?.first, "seed \(seed), \(function), \(period)")
      }
    }
  }

  @Test("no function is compiled: tables and rows give the same", arguments: 0..<10)
  func computed(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let data = try SmallCube(series(&random), codebook: nil)
    for formula in [
      "share(births)", "births / total(births)", "index(births, 2020-02)", "cumulative(births)",
      "year_to_date(births)", "moving(births, 2)", "total(weighted(births, by: births))",
      "previous(births) / births",
    ] {
      let rows = try data.table(formula).rows
      let computed = try SmallCube(cube: data.grid).table(formula).rows
      #expect(rows.map(\.result.text) == computed.map(\.result.text), "seed \(seed), \(formula)")
      #expect(rows.map(\.change) == computed.map(\.change), "seed \(seed), \(formula)")
    }
  }

  @Test("an oracle in Python's fractions: functions, and sums over time, of series with gaps")
  func oracle() throws {
    let rows = try Oracle("time_functions", of: "IndicatorCoreTests").rows
    #expect(rows.count > 900)
    for (number, rows) in Dictionary(grouping: rows, by: { $0["case"] ?? "" }).sorted(by: {
      $0.key < $1.key
    }) {
      let stated = (rows.first?["figures"] ?? "").split(separator: ";").joined(separator: "\n")
      let data = try SmallCube(stated, codebook: nil)
      for row in rows {
        let formula = (row["formula"] ?? "").split(separator: ";").joined(separator: ",")
        let grouping = PeriodGrouping(rawValue: row["by"] ?? "")
        let cube =
          try grouping.map { try GroupedPeriods(data.cube, by: $0, stock: .last).cube } ?? data.cube
        let result = try SmallCube(cube: cube).result(
          formula, unit: try #require(row["unit"]), at: try #require(row["period"]))
        #expect(
          (result.value?.text ?? result.reason?.rawValue) == row["value"],
          "case \(number), \(formula), \(row["by"] ?? "")")
      }
    }
  }
}
