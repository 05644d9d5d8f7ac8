import Testing

@testable import IndicatorCore

@Suite("Claims of a package") struct ClaimResolverTests {
  private static let book = Codebook(
    units: [
      OrganisationUnit(id: "h", level: "district"),
      OrganisationUnit(id: "a", level: "commune", parent: "h"),
      OrganisationUnit(id: "b", level: "commune", parent: "h"),
    ],
    measures: [
      Measure(id: "members", unitOfMeasure: "persons", additivity: .stock),
      Measure(id: "good", unitOfMeasure: "persons", additivity: .stock),
      Measure(id: "arrivals", unitOfMeasure: "persons", additivity: .flow),
      Measure(id: "leavers", unitOfMeasure: "persons", additivity: .flow),
      Measure(id: "area", unitOfMeasure: "km2", additivity: .stock),
    ],
    categories: [
      Category(id: "male", classification: "sex"), Category(id: "female", classification: "sex"),
    ])

  private static let figures = """
    a 2021 members = 174
    a 2021 good = 165
    a 2022 members = 177
    a 2022 good = 174
    a 2022 arrivals = 5
    a 2022 leavers = 2
    a 2022 members[male] = 100
    a 2022 members[female] = 77
    b 2022 members = 60
    b 2022 good = 57
    b 2022 area = 1.5
    """

  private static func cube(_ text: String = figures) throws -> Cube {
    var builder = CubeBuilder(codebook: book, source: "x")
    for (number, line) in text.split(separator: "\n").enumerated() {
      let words = line.split(separator: " ").map(String.init)
      let name = words[2].split(separator: "[").map(String.init)
      let category = name.count == 2 ? String(name[1].dropLast()) : nil
      try builder.add(
        Observation(
          unit: words[0], period: try #require(Period(words[1])), measure: name[0],
          categories: category.map { [Observation.CategoryName($0, of: "sex")] } ?? [],
          cell: .value(try #require(ExactDecimal(plain: words[4]))),
          remark: Remark(qualifier: try #require(Qualifier(rawValue: words[3]))),
          line: number + 1))
    }
    return builder.finish()
  }

  private static func audited(
    _ kind: ClaimKind, _ formula: String, _ printed: String, unit: Int = 1, period: String = "2022",
    per: Int64 = 100, targets: [IndicatorTarget] = [], in text: String = figures
  ) throws -> AuditedClaim {
    let indicator = Indicator(id: "rate", formula: "good / members", per: 100, better: .higher)
    let resolver = ClaimResolver(try cube(text), indicators: [indicator], targets: targets)
    let claim = try resolver.claim(
      ClaimStatement(
        id: "c", kind: kind, unit: UnitIndex(unit), period: try #require(Period(period)),
        formula: formula,
        per: per, text: printed, printed: PrintedNumber(text: printed), qualifier: .exactly,
        source: ""))
    return try #require(AuditReport([claim]).claims.first)
  }

  @Test(
    "each kind is held against its formula",
    arguments: [
      (.share, "good / members", "98.3%", .consistent),
      (.share, "good / members", "98%", .consistent),
      (.attainment, "members / good", "101.7%", .consistent),
      (.sum, "members[male] + members[female]", "177", .consistent),
      (.sum, "members[male] + members[female]", "178", .inconsistent),
      (.balance, "previous(members) + arrivals - leavers", "177", .consistent),
      (.balance, "arrivals - leavers", "3", .consistent),
      (.restatement, "members", "177", .consistent),
      (.restatement, "members", "176", .inconsistent),
      (.change, "good / members - previous(good / members)", "3.5%", .consistent),
      (.change, "good / members - previous(good / members)", "4.5%", .inconsistent),
      (.growth, "(members - previous(members)) / previous(members)", "1.7%", .consistent),
      (.share, "arrivals / leavers", "1%", .inconsistent),
      (.share, "area / members", "1%", .undetermined),
    ] as [(ClaimKind, String, String, Verdict)])
  func kinds(kind: ClaimKind, formula: String, printed: String, verdict: Verdict) throws {
    let per: Int64 = [.share, .attainment, .change, .growth].contains(kind) ? 100 : 1
    #expect(try Self.audited(kind, formula, printed, per: per).verdict == verdict)
  }

  @Test("the inputs are the numbers in place of the names")
  func inputs() throws {
    #expect(try Self.audited(.share, "good / members", "98.3%").claim.inputs == "174 / 177")
    let balance = try Self.audited(
      .balance, "previous(members) + arrivals - leavers", "177", per: 1)
    #expect(balance.claim.inputs == "174 + 5 - 2")
    let missing = try Self.audited(.change, "members - previous(members)", "60", unit: 2, per: 1)
    #expect(missing.claim.inputs == "60 - previous(members)")
  }

  @Test("a sign behind the figure says what it is multiplied by, whatever the column says")
  func signWins() throws {
    #expect(try Self.audited(.share, "good / members", "98.3%", per: 1).verdict == .consistent)
    #expect(try Self.audited(.share, "good / members", "0.983", per: 1).verdict == .consistent)
    #expect(try Self.audited(.share, "good / members", "983‰", per: 1).verdict == .consistent)
  }

  @Test("last year's figure and another base are told as possibilities")
  func context() throws {
    let last = try Self.audited(.share, "good / members", "94.8%")
    #expect(last.diagnoses.map(\.kind) == [.lastTotal])
    #expect(last.diagnoses.first?.detail == "2021")
    let base = try Self.audited(.share, "good / members", "93.2%", period: "2021")
    #expect(base.diagnoses.map(\.kind) == [.otherBase])
    #expect(base.diagnoses.first?.detail == "165 / 177 [2022]")
  }

  @Test("a share of a part of the base is told")
  func subset() throws {
    let claim = try Self.audited(.share, "members[female] / members", "77.0%")
    #expect(claim.verdict == .inconsistent)
    #expect(claim.diagnoses.map(\.kind) == [.shareOfSubset])
    #expect(claim.diagnoses.first?.detail == "77 / 100 [members[male]]")
  }

  @Test("a slip is severe if it changes a rank among units of the period, or an attained target")
  func severity() throws {
    #expect(try Self.audited(.share, "good / members", "97.0%").severities == [.none])
    #expect(try Self.audited(.share, "good / members", "90.0%").severities == [.rank])
    let target = IndicatorTarget(
      indicator: "rate", unit: nil, target: Target(.atLeast, value: ExactDecimal(98)))
    let claim = try Self.audited(.share, "good / members", "97.0%", targets: [target])
    #expect(claim.severities == [.target])
    let plan = try Self.audited(.attainment, "good / members", "101.0%")
    #expect(plan.severities == [.target])
  }

  @Test("a rank is among units of one level")
  func levels() throws {
    let text = Self.figures + "\nh 2022 members = 100\nh 2022 good = 96\n"
    #expect(try Self.audited(.share, "good / members", "95.5%", in: text).severities == [.none])
    #expect(try Self.audited(.share, "good / members", "94.5%", in: text).severities == [.rank])
  }

  @Test("a part printed as about so much accuses nobody")
  func qualified() throws {
    let text = Self.figures.replacing("a 2022 good = 174", with: "a 2022 good > 174")
    #expect(try Self.audited(.share, "good / members", "99.9%", in: text).verdict == .undetermined)
  }

  @Test("a formula that is wrong says where")
  func fault() throws {
    #expect(throws: Fault.self) { try Self.audited(.share, "good / membrs", "98.3%") }
  }

  // MARK: What `check` finds in the same way

  private static func findings(_ more: String, _ formulas: [String] = []) throws -> [FaultFact] {
    let parsed = try formulas.map { try FormulaParser.parse($0) }
    return try cube(figures + "\n" + more).findings(parsed).map(\.fact)
  }

  @Test("units are held against those below them, wholly only where all report")
  func children() throws {
    let key = "h, 2022, members"
    #expect(try Self.findings("h 2022 members = 237").isEmpty)
    #expect(
      try Self.findings("h 2022 members = 238")
        == [.sum(.childrenDiffer(key: key, stated: "238", children: "237"))])
    #expect(try Self.findings("h 2021 members = 180").isEmpty)
    #expect(
      try Self.findings("h 2021 members = 170")
        == [.sum(.childrenDiffer(key: "h, 2021, members", stated: "170", children: "174"))])
    #expect(try Self.findings("h 2022 members > 230").isEmpty)
  }

  @Test("measurements add up within what rounding leaves")
  func measurements() throws {
    #expect(try Self.findings("a 2022 area = 2.3\nh 2022 area = 3.9").isEmpty)
    #expect(try Self.findings("a 2022 area = 2.3\nh 2022 area = 4.1").count == 1)
  }

  @Test("stocks are held against the stock before and the flows, if it is just before")
  func flows() throws {
    let rule = "previous(members) + arrivals - leavers"
    #expect(try Self.findings("", [rule]).isEmpty)
    let wrong = "a 2023 members = 180\na 2023 arrivals = 9\na 2023 leavers = 2"
    #expect(
      try Self.findings(wrong, [rule])
        == [.sum(.flowsDiffer(key: "a, 2023, members", stated: "180", flows: "184"))])
    #expect(try Self.findings(wrong, ["arrivals - leavers"]).isEmpty)
    let gap = wrong.replacing("2023", with: "2024")
    #expect(try Self.findings(gap, [rule]).isEmpty)
  }

  @Test("the sums of a cube are its classifications and its units")
  func edits() throws {
    let cube = try Self.cube(Self.figures + "\nh 2022 members = 237")
    let edits = cube.edits().map { $0.terms.map(\.cell.value.description) }
    #expect(Set(edits) == [["100", "77", "177"], ["177", "60", "237"]])
  }
}
