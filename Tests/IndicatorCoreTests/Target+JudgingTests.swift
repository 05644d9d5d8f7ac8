import Testing

@testable import IndicatorCore

@Suite("Judging by a target") struct TargetJudgingTests {
  /// `yes`, `no`, `not_comparable` or `none`, and how many are still needed; `no target` without one.
  private func verdict(
    _ stated: String, _ formula: String, _ target: String, of targetPeriod: String? = nil,
    at period: String = "2023", per: Int64 = 1
  ) throws -> String {
    let data = try SmallCube(stated)
    let parsed = try #require(Target(target))
    let full = Target(
      parsed.comparison, value: parsed.value, period: try targetPeriod.map(SmallCube.period))
    let indicator = Indicator(id: "indicator", formula: formula, per: per)
    let comparison =
      targetPeriod == nil
      ? Comparison(data.cube, target: full)
      : Comparison(
        data.cube, targets: [IndicatorTarget(indicator: "indicator", unit: nil, target: full)])
    let exactly = PeriodSelection.exactly(try SmallCube.period(period))
    let table = try comparison.table(
      indicator, selection: RowSelection(units: [UnitIndex(0)], periods: [exactly]))
    guard let result = try #require(table.rows.first).target else { return "no target" }
    #expect(result.target == full)
    return [result.attained?.rawValue ?? "none", result.stillNeeded.map { "\($0)" } ?? ""]
      .joined(separator: " ")
  }

  private static let density = """
    a 2023 members = 198
    a 2023 population = 2007
    a 2023 area = 27.94
    """

  @Test(
    "198 of 2007 against targets: attained, and how many more",
    arguments: [
      (">=10.26", "no 8"), (">10.26", "no 8"), (">=9.86", "yes 0"), (">=9.87", "no 1"),
      ("<=9.86", "no -1"), ("<9.86", "no -1"), ("<=9.87", "yes 0"), ("=9.87", "no "),
      (">=0", "yes 0"), (">=100", "no 1809"), ("<0.1", "no -196"), ("=0", "no -198"),
    ])
  func density(target: String, expected: String) throws {
    let formula = "members / population"
    #expect(try verdict(Self.density, formula, target, per: 100) == expected)
    #expect(try verdict(Self.density, formula, target, of: "2023", per: 100) == expected)
  }

  @Test(
    "198 against targets: attained, and how many more",
    arguments: [
      (">206", "no 9"), (">=206", "no 8"), (">=198", "yes 0"), (">198", "no 1"), ("=198", "yes 0"),
      ("=206", "no 8"), ("=190", "no -8"), ("=198.5", "no "), ("<198", "no -1"), ("<=198", "yes 0"),
      (">=198.5", "no 1"), (">198.5", "no 1"), ("<197.5", "no -1"), ("<=197.5", "no -1"),
      ("<0", "no "), ("<=-1", "no "), ("=-3", "no "), (">=-3", "yes 0"), ("<=0", "no -198"),
    ])
  func counts(target: String, expected: String) throws {
    #expect(try verdict(Self.density, "members", target) == expected)
  }

  @Test(
    "persons are counted only where the numerator is one count",
    arguments: [
      ("members / area", ">=10", "no 82"), ("2 * members / population", ">=1", "no "),
      ("(members + population) / area", ">=100", "no "), ("members * 2", ">=500", "no "),
      ("area / population", ">=1", "no "), ("area", ">=30", "no "),
      ("members / population", ">=1", "no 1809"), ("members / 10", ">=20", "no 2"),
      ("members * 2", ">=2", "yes "), ("area", ">=2", "yes "),
    ])
  func nature(formula: String, target: String, expected: String) throws {
    #expect(try verdict(Self.density, formula, target) == expected)
  }

  @Test("a value that is missing is neither attained nor missed")
  func missing() throws {
    #expect(try verdict("a 2023 members Q", "members", ">=5") == "none ")
    #expect(
      try verdict("a 2023 members = 4\na 2023 cells = 0", "members / cells", ">=5") == "none ")
    #expect(try verdict("a 2022 members = 4", "members", ">=5") == "no target")
    #expect(try verdict("b 2022 members = 4", "members", ">=5") == "no target")
  }

  @Test(
    "for all k of n up to 30, as many are needed as the smallest number that meets the target",
    arguments: [0, 1, 5, 99, 333, 500, 667, 940, 948, 1000, 1026])
  func bruteForce(tenths: Int64) throws {
    for comparison in TargetComparison.allCases {
      let target = Target(comparison, value: ExactDecimal(significand: tenths, scale: 1))
      for n in Int64(1)...30 {
        for k in 0...n {
          let found = try target.judge(
            try share(k, of: n), at: try SmallCube.period("2023"), per: 100, nature: Self.share)
          let change = Self.smallestChange(k, n, comparison, tenths)
          #expect(found.stillNeeded == change, "\(k)/\(n) \(target)")
          #expect(found.attained == (change == 0 ? .yes : .no), "\(k)/\(n) \(target)")
        }
      }
    }
  }

  @Test("for every target in tenths of per cent, so for all k of 7, 8, 29 and 30")
  func everyTenth() throws {
    for tenths in Int64(0)...1_020 {
      let target = Target(.atLeast, value: ExactDecimal(significand: tenths, scale: 1))
      for n in [Int64(7), 8, 29, 30] {
        for k in [0, 1, n / 2, n] {
          let found = try target.judge(
            try share(k, of: n), at: try SmallCube.period("2023"), per: 100, nature: Self.share)
          let change = Self.smallestChange(k, n, .atLeast, tenths)
          #expect(found.stillNeeded == change, "\(k)/\(n) \(target)")
        }
      }
    }
  }

  private static let share = ResultNature(
    isFlow: false, growsWithPeriod: false, countsThings: true)

  /// The change nearest to none after which k x 100 / n stands so to the target in tenths; nil if no number
  /// of persons does.
  private static func smallestChange(
    _ k: Int64, _ n: Int64, _ comparison: TargetComparison, _ tenths: Int64
  ) -> Int64? {
    let changes = (0...2 * n).lazy.flatMap { [-$0, $0] }.filter { $0 >= -k }
    return changes.first { change in
      let (left, right) = ((k + change) * 1_000, tenths * n)
      return switch comparison {
      case .atLeast: left >= right
      case .above: left > right
      case .exactly: left == right
      case .below: left < right
      case .atMost: left <= right
      }
    }
  }

  private func share(_ part: Int64, of base: Int64) throws -> IndicatorResult {
    IndicatorResult(
      value: try Ratio(part, over: base), reason: nil, numerator: Ratio(part),
      denominator: Ratio(base), denominatorPeriod: nil, caveats: [], figures: [], rollUp: nil)
  }

  @Test(
    "a flow is held only against a target for exactly its period, a share or yearly rate against one that holds it",
    arguments: [
      ("admissions", "2021/2024-05-30", "2021/2025", "not_comparable "),
      ("admissions", "2021/2024-05-30", "2021/2024-05-30", "yes 0"),
      ("admissions", "2023", "2023", "no 5"),
      ("admissions", "2023", "2021/2025", "not_comparable "),
      ("admissions", "2023", "2023-01/2023-12", "no 5"),
      ("per_year(admissions)", "2021/2024-05-30", "2021/2025", "yes "),
      ("per_year(admissions)", "2023", "2021/2025", "no "),
      ("per_year(admissions)", "2023", "2024/2025", "not_comparable "),
      ("admissions / target", "2023", "2021/2025", "no 25"),
      ("admissions / target", "2023", "2024", "not_comparable "),
      ("admissions / members", "2023", "2021/2025", "not_comparable "),
      ("admissions / members", "2023", "2023", "no 500"),
      ("members", "2023", "2025", "yes 0"), ("members", "2023", "2023", "yes 0"),
      ("members", "2023", "2022", "no target"), ("members", "2023", "2021/2025", "yes 0"),
      ("members / population", "2023", "2025", "no 5000"),
      ("members / population", "2023", "2022", "no target"),
    ])
  func periods(formula: String, period: String, target: String, expected: String) throws {
    let stated = """
      a 2021/2024-05-30 admissions = 18
      a 2023 admissions = 0
      a 2023 target = 5
      a 2023 members = 100
      a 2023 population = 1020
      """
    #expect(try verdict(stated, formula, ">=5", of: target, at: period) == expected)
  }

  @Test("a stock is not held against a target for an earlier date")
  func earlierTarget() throws {
    func attained(_ date: String) throws -> Attainment? {
      let target = Target(.atLeast, value: .zero, period: try SmallCube.period("2022"))
      return try target.judge(
        try share(1, of: 2), at: try SmallCube.period(date), per: 1, nature: Self.share
      ).attained
    }
    #expect(try attained("2023-01-01") == .notComparable)
    #expect(try attained("2022-12-31") == .yes)
    #expect(try attained("2023") == .notComparable)
    #expect(try attained("../..") == .notComparable)
  }

  @Test("18 admissions from 2021 to 30 May 2024 are 18 x 365 / 1246 = 5.27 a year")
  func admissionsPerYear() throws {
    let data = try SmallCube("a 2021/2024-05-30 admissions = 18")
    let result = try data.result("per_year(admissions)", at: "2021/2024-05-30")
    #expect(result.value == (try Ratio(18 * 365, over: 1_246)))
    let rounded = try #require(result.value).rounded(toDigits: 2)
    #expect(rounded.units == 527)
  }

  @Test(
    "a typed target is for whatever is shown, but for flows only over regular periods",
    arguments: [
      ("admissions", "2023", "yes 0"), ("admissions", "2023-Q1", "yes 0"),
      ("admissions", "2021/2024-05-30", "not_comparable "),
      ("admissions", "2023-03-01", "not_comparable "), ("admissions", "2022/..", "not_comparable "),
      ("per_year(admissions)", "2021/2024-05-30", "yes "),
      ("per_year(admissions)", "2022/..", "none "),
      ("members", "2023-03-01", "yes 0"), ("members", "2022/..", "yes 0"),
    ])
  func typed(formula: String, period: String, expected: String) throws {
    let measure = formula.contains("members") ? "members" : "admissions"
    #expect(
      try verdict("a \(period) \(measure) = 18", formula, ">=5", at: period) == expected)
  }

  @Test(
    "what does not fit is a fault where persons are counted, and the largest that fits is exact")
  func extremes() throws {
    let large = "a 2023 members = 9\na 2023 population = 9223372036854775807"
    let fault = Fault(.sum(.overflow("indicator >=2, a, 2023")))
    #expect(throws: fault) { try verdict(large, "members / population", ">=2") }
    #expect(
      try verdict(
        "a 2023 members = 0\na 2023 population = 4611686018427387903",
        "members / population", ">=1") == "no 4611686018427387903")
    #expect(try verdict(large, "2 * members / population", ">=2") == "no ")
    #expect(throws: Fault(.sum(.overflow("indicator >=1, a, 2023")))) {
      try verdict("a 2023 members = 9223372036854775807", "members", ">=1", per: 2)
    }
  }
}
