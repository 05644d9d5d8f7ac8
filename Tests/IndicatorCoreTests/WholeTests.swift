import TestSupport
import Testing

@testable import IndicatorCore

/// What is said of all units together: contributions, summaries, and shares that add up.
@Suite("The whole beside its parts") struct WholeTests {
  private func random(_ seed: UInt64, units: [String], _ years: [String]) -> String {
    var random = SplitMix64(seed: seed)
    var lines: [String] = []
    for unit in units {
      for year in years where Int.random(in: 0...9, using: &random) > 0 {
        let (some, all) = (
          Int.random(in: 0...50, using: &random), Int.random(in: 51...99, using: &random)
        )
        lines.append("\(unit) \(year) births = \(some)")
        lines.append("\(unit) \(year) deaths = \(all)")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func contributions(_ formula: String, _ data: SmallCube) throws -> Contributions? {
    let comparison = Comparison(data.cube)
    let table = try data.table(formula)
    let bound = try data.bound(formula)
    let whole = try comparison.wholeTable(of: table, formula: bound, rollUp: .ownFigures)
    return try comparison.contributions(table, of: whole, formula: bound)
  }

  @Test("contributions add up to the change of the whole, exactly", arguments: 0..<20)
  func addUp(seed: UInt64) throws {
    let data = try SmallCube(
      random(seed, units: ["a", "b", "c", "d"], ["2020", "2021", "2022"]), codebook: nil)
    for formula in ["births", "births / deaths", "2 * births / (births + deaths)"] {
      let found = try #require(try contributions(formula, data))
      let rows = try data.table(formula).rows
      #expect(!found.wholes.isEmpty, "seed \(seed)")
      for whole in found.wholes {
        var sum = Ratio.zero
        for (row, part) in zip(rows, found.values) where row.period == whole.period {
          if let part { sum = try sum.adding(part) }
        }
        #expect(sum == whole.change, "seed \(seed), \(formula), \(whole.period)")
      }
    }
  }

  @Test("a contribution to a count is in parts of the whole before, to a rate in its own points")
  func contributionValues() throws {
    let data = try SmallCube(
      """
      a 2020 births = 10
      a 2020 deaths = 40
      b 2020 births = 30
      b 2020 deaths = 60
      a 2021 births = 20
      a 2021 deaths = 50
      b 2021 births = 25
      b 2021 deaths = 50
      c 2021 births = 9
      c 2021 deaths = 9
      """, codebook: nil)
    let counts = try #require(try contributions("births", data))
    #expect(counts.values.map { $0?.text } == [nil, "1/4", nil, "-1/8", nil])
    #expect(counts.per == 100)
    #expect(counts.wholes.map(\.count) == [2])
    #expect(counts.wholes.map(\.all) == [3])
    let rates = try #require(try contributions("births / deaths", data))
    // 20 / 100 - 10 / 100 and 25 / 100 - 30 / 100.
    #expect(rates.values.map { $0?.text } == [nil, "1/10", nil, "-1/20", nil])
    #expect(try contributions("births * deaths", data) == nil)
  }

  @Test("units below another are not counted beside it")
  func countedOnce() throws {
    let data = try SmallCube(
      """
      p 2020 members = 100
      a 2020 members = 60
      b 2020 members = 40
      p 2021 members = 110
      a 2021 members = 65
      b 2021 members = 45
      """, codebook: SmallCube.codebook(tree: "p a:p b:p"))
    let found = try #require(try contributions("members", data))
    #expect(found.values.map { $0?.text } == [nil, "1/10", nil, nil, nil, nil])
    #expect(found.wholes.map(\.change.text) == ["1/10"])
    #expect(try data.result("total(members)", unit: "a", at: "2020").value == Ratio(100))
    #expect(try data.result("share(members)", unit: "a", at: "2020").value?.text == "3/5")
  }

  @Test("summaries are exact: quartiles as R's type 7 has them")
  func summaries() throws {
    let values = [1, 2, 4, 8, 16, 31].map { Ratio(Int64($0)) }
    let summary = ExactSummary(values)
    #expect(try summary.value(.mean)?.text == "31/3")
    #expect(try summary.value(.median)?.text == "6")
    #expect(try summary.value(.q1)?.text == "5/2")
    #expect(try summary.value(.q3)?.text == "14")
    #expect(try summary.value(.range)?.text == "30")
    #expect(try ExactSummary([]).value(.mean) == nil)
    #expect(try ExactSummary([Ratio(7)]).value(.q1)?.text == "7")
  }

  @Test("an oracle in Python's fractions: quartiles and means of lists of fractions")
  func summaryOracle() throws {
    let rows = try Oracle("exact_summaries", of: "IndicatorCoreTests").rows
    #expect(rows.count > 90)
    for row in rows {
      let values = try (row["values"] ?? "").split(separator: ";").map { text in
        let sides = text.split(separator: "/").compactMap { Int64($0) }
        return try Ratio(sides[0], over: sides.count > 1 ? sides[1] : 1)
      }
      let kind = try #require(SummaryKind(rawValue: row["kind"] ?? ""))
      #expect(try ExactSummary(values.sorted()).value(kind)?.text == row["value"], "\(row)")
    }
  }

  @Test(
    "a mean that no 64 bits hold is rounded as the exact one, to any number of digits by any rule")
  func wideSummaries() throws {
    for seed in 0..<12 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let values = try (0..<Int.random(in: 3...80, using: &random)).map { _ in
        let base = Int64.random(in: 1...(seed < 6 ? 100 : 5_000_000_000), using: &random)
        return try Ratio(
          Int64.random(in: (seed % 3 == 0 ? -base : 0)...base, using: &random), over: base)
      }.sorted()
      let exact =
        ExactFraction.sum(values.map { ExactFraction($0) }[...])
        / ExactFraction(Int128(values.count))
      for per in [1, 100, 1000, 100_000] as [Int64] {
        let mean = try #require(try ExactSummary(values).value(.mean, per: per))
        for digits in 0...RoundedNumber.largestDigits {
          for rule in RoundingRule.allCases {
            #expect(
              mean.rounded(toDigits: digits, by: rule, times: per)
                == (try exact.rounded(toDigits: digits, by: rule, times: per)),
              "seed \(seed), per \(per), \(digits) digits, \(rule)")
          }
        }
        let quartile = try #require(try ExactSummary(values).value(.q1, per: per))
        let place = (values.count - 1) / 4
        #expect(values[place] <= quartile && quartile <= values[place + 1], "seed \(seed)")
      }
    }
  }

  @Test(
    "a value on a border of rounding stays on it, and one too large to be told apart is refused")
  func standIns() throws {
    let wide = ExactFraction(Int128(1), over: 3) + ExactFraction(Int128(1), over: Int128(1) << 100)
    let half = ExactFraction(Int128(25), over: 10)
    #expect(try half.ratio(roundedAlikeTimes: 1).text == "5/2")
    let tie = (half * wide) / wide
    #expect(try tie.ratio(roundedAlikeTimes: 100).text == "5/2")
    let third = try Ratio(1, over: 3)
    #expect(try wide.ratio(roundedAlikeTimes: 1).rounded(toDigits: 9) == third.rounded(toDigits: 9))
    #expect(throws: ArithmeticOverflow.self) {
      try (wide * ExactFraction(Int128(10_000_000_000))).ratio(roundedAlikeTimes: 1)
    }
  }

  @Test("a summary says of how many units it is, and pools what it may")
  func summaryRows() throws {
    let data = try SmallCube(
      "a 2020 births = 1\na 2020 deaths = 2\nb 2020 births = 1\nb 2020 deaths = 8\nc 2020 births = 3",
      codebook: nil)
    let formula = "births / deaths"
    let found = try Comparison(data.cube).summaries(
      try data.table(formula, units: ["a", "b", "c"]), of: try data.bound(formula))
    #expect(found.map { $0.value?.text } == ["1/5", "5/16", "5/16", "7/32", "13/32", "3/8"])
    #expect(found.allSatisfy { $0.count == 2 && $0.all == 3 })
  }

  @Test("shares rounded to add up do, and none is further away than one unit", arguments: 0..<30)
  func addsUp(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let counts = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      Int64.random(in: 0...40, using: &random)
    }
    let all = counts.reduce(0, +)
    guard all > 0 else { return }
    let values = try counts.map { try Ratio($0, over: all) }
    for units in [100, 1000, 100_000] as [Int64] {
      let own = try #require(LargestRemainder.units(of: values, unitsOfOne: units))
      #expect(own.reduce(0, +) == units, "seed \(seed)")
      for (value, unit) in zip(values, own) {
        let exact = try value.multiplied(by: Ratio(units))
        let away = try exact.subtracting(Ratio(unit))
        #expect(away < Ratio(1) && Ratio(-1) < away, "seed \(seed)")
      }
    }
  }

  @Test("equal remainders are served in order, and what is not the nearest says so")
  func thirds() throws {
    let data = try SmallCube(
      "a 2020 births = 1\nb 2020 births = 1\nc 2020 births = 1", codebook: nil)
    let table = try data.table("share(births)")
    let form = PrintedForm(digits: 1, rounding: .halfAway, per: 100)
    let rows = table.addingUp(form).rows
    #expect(rows.map { $0.result.value?.text } == ["167/500", "333/1000", "333/1000"])
    #expect(rows.map { $0.caveats.contains(.sharesAdjusted) } == [true, false, false])
    #expect(try data.bound("share(births)").isShareOfWhole)
    #expect(try data.bound("births / total(births)").isShareOfWhole)
    #expect(try !data.bound("births / total(2 * births)").isShareOfWhole)
  }

  @Test("shares of a distribution add up within each unit and period, and so do those cumulated")
  func distribution() throws {
    let data = try SmallCube(
      ratings: "excellent = 1; good = 1; completed = 1; not_completed = 0; not_rated = 4")
    let exact = try Comparison(data.cube).distribution(
      of: "ratings", selection: try data.selection("ratings"))
    let form = PrintedForm(digits: 1, rounding: .halfAway, per: 100)
    let rows = exact.addingUp(form).rows
    let shares = rows.map { $0.share?.text }
    #expect(shares.prefix(3) == ["167/500", "333/1000", "333/1000"])
    let cumulated = rows.map { $0.cumulativeShare?.text }
    #expect(cumulated.prefix(3) == ["167/500", "667/1000", "1"])
    #expect(rows.map { $0.caveats.contains(.sharesAdjusted) }.prefix(3) == [true, false, false])
    #expect(rows.map(\.count) == exact.rows.map(\.count))
    let last = rows.filter { $0.category?.id == "not_rated" }
    #expect(last.allSatisfy { $0.share == nil && $0.reason == .notRated })
  }

  @Test("ranks by printed values tie what looks alike")
  func printed() throws {
    let data = try SmallCube(
      "a 2020 births = 1004\nb 2020 births = 1001\nc 2020 births = 996", codebook: nil)
    let table = try data.table("births / 1000")
    let exact = RankingTable.rankings(table, byLatest: false, rule: RankingRule())
    let form = PrintedForm(digits: 2, rounding: .halfAway, per: 1)
    let printed = RankingTable.rankings(table.printed(form), byLatest: false, rule: RankingRule())
    #expect(exact.first?.rows.map(\.isTied) == [false, false, false])
    #expect(printed.first?.rows.map(\.isTied) == [true, true, true])
  }
}
