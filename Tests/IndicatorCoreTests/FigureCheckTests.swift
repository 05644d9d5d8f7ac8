import Testing

@testable import IndicatorCore

@Suite("Figure check") struct FigureCheckTests {
  private func findings(_ stated: String) throws -> [Fault] {
    try SmallCube(stated, source: "observations.csv").cube.findings()
  }

  private func fault(_ fact: FaultFact, line: Int) -> Fault {
    Fault(fact, at: Place(source: "observations.csv", line: line, column: 1))
  }

  @Test("a stated total that differs from its parts is found, at the total's line")
  func differingTotal() throws {
    let found = try findings(
      """
      a 2023 ratings[good] = 6
      a 2023 ratings[excellent] = 2
      a 2023 ratings[good_or_better] = 7
      a 2023 ratings[completed] = 1
      a 2023 ratings[not_completed] = 0
      a 2023 ratings[rated] = 9
      b 2023 ratings[good_or_better] = 8
      b 2022 ratings[good] = 6
      """)
    #expect(
      found == [
        fault(
          .sum(.totalDiffers(key: "a, 2023, ratings, good_or_better", stated: "7", parts: "8")),
          line: 3),
        fault(
          .sum(.totalDiffers(key: "a, 2023, ratings, rated", stated: "9", parts: "8")), line: 6),
      ])
  }

  @Test(
    "a year that is not the sum of its months is found, and one that some of them are above already"
  )
  func differingPeriods() throws {
    let months = (1...12).map { "a 2021-\($0 < 10 ? "0" : "")\($0) admissions = 10" }
    let found = try findings(
      (["a 2021 admissions = 100"] + months + [
        "b 2021 admissions = 30", "b 2021-Q1 admissions = 31", "b 2021-01 admissions = 20",
        "a 2022 admissions = 12", "a 2022-S1 admissions = 5", "a 2022-S2 admissions = 7",
        "a 2021 members = 3", "a 2021-01 members = 9",
      ]).joined(separator: "\n"))
    #expect(
      found == [
        fault(
          .sum(.periodDiffers(key: "a, 2021, admissions", stated: "100", parts: "120")), line: 1),
        fault(
          .sum(.periodDiffers(key: "b, 2021, admissions", stated: "30", parts: "31")), line: 14),
      ])
  }

  @Test("each unit, period and measure is held against its own parts only, and joined ones as well")
  func ownParts() throws {
    #expect(try findings("a 2023 ratings[rated] = 9\nb 2023 ratings[good_or_better] = 9") == [])
    let found = try findings(
      """
      a 2023 punishments[warning] = 3
      a 2023 punishments[warning+cell] = 1
      a 2023 punishments[warning+committee] = 1
      b 2022 members = 5
      b 2022 members[male] = 2
      b 2022 members[female] = 3
      """)
    #expect(
      found == [
        fault(
          .sum(.totalDiffers(key: "a, 2023, punishments, warning", stated: "3", parts: "2")),
          line: 1)
      ])
  }

  @Test(
    "a total is not held against parts that are incomplete or missing",
    arguments: [
      "a 2023 members = 5\na 2023 members[male] = 2",
      "a 2023 members = 5\na 2023 members[male] = 2\na 2023 members[female] Q",
      "a 2023 members Q\na 2023 members[male] = 2\na 2023 members[female] = 1",
      "a 2023 ratings_share[good_or_better] = 95\na 2023 ratings_share[good] = 90\n"
        + "a 2023 ratings_share[excellent] = 4",
    ])
  func incompleteParts(stated: String) throws {
    #expect(try findings(stated) == [])
  }

  @Test("a count with a fraction is found, an area or a share with one is not")
  func fractionalCounts() throws {
    let found = try findings(
      """
      a 2023 area = 27.94
      a 2023 cells = 7.5
      a 2023 members_share = 94.8
      a 2023 members = 1.394
      a 2023 punishments = 2.0
      """)
    #expect(
      found == [
        fault(.number(.fractionalCount("7.5", measure: "cells")), line: 2),
        fault(.number(.fractionalCount("1.394", measure: "members")), line: 4),
      ])
  }

  @Test(
    "parts above the whole are found, even where others are missing",
    arguments: [
      ("a 2023 members = 5\na 2023 members[male] = 7", "members", "5", "7"),
      (
        "a 2023 members = 5\na 2023 members[male] = 7\na 2023 members[female] Q", "members", "5",
        "7"
      ),
      ("a 2023 members < 5\na 2023 members[male] = 7", "members", "5", "7"),
      (
        "a 2023 ratings[rated] = 9\na 2023 ratings[good] = 6\na 2023 ratings[completed] = 4",
        "ratings, rated", "9", "10"
      ),
      (
        "a 2023 punishments = 3\na 2023 punishments[warning] Q\na 2023 punishments[cell] = 4",
        "punishments", "3", "4"
      ),
      (
        "a 2023 punishments = 3\na 2023 punishments[cell] = 4\na 2023 punishments[warning] ~ 1",
        "punishments", "3", "4"
      ),
      (
        "a 2023 punishments[cell] = 3\na 2023 punishments[warning+cell] = 4", "punishments, cell",
        "3", "4"
      ),
      ("a 2023 area = 27.94\na 2023 area[male] = 27.96", "area", "27.94", "27.96"),
    ])
  func excess(stated: String, key: String, whole: String, parts: String) throws {
    let found = try findings(stated).filter {
      if case .sum(.totalDiffers) = $0.fact { true } else { false }
    }
    #expect(
      found == [
        fault(.sum(.totalDiffers(key: "a, 2023, \(key)", stated: whole, parts: parts)), line: 1)
      ])
  }

  @Test(
    "parts that may fit the whole are not found",
    arguments: [
      "a 2023 members = 7\na 2023 members[male] = 7",
      "a 2023 area = 33.3\na 2023 area[male] = 33.4",
      "a 2023 members ~ 5\na 2023 members[male] = 7",
      "a 2023 members >= 5\na 2023 members[male] = 7",
      "a 2023 members > 5\na 2023 members[male] = 7",
      "a 2023 members = 5\na 2023 members[male] ~ 7",
      "a 2023 members = 5\na 2023 members[male] <= 7",
      "a 2023 admissions = 5\na 2023 admissions[male] = 7\na 2023 admissions[female] = -2",
      "a 2023 admissions = -5\na 2023 admissions[male] = 7",
      "a 2023 members_share = 5\na 2023 members_share[male] = 7",
      "a 2023 members Q\na 2023 members[male] = 7",
      "a 2023 members = 5\nb 2023 members[male] = 7\na 2022 members[male] = 7",
    ])
  func noExcess(stated: String) throws {
    #expect(try findings(stated) == [])
  }

  @Test(
    "without a codebook parts below the total may not be all, parts above it are wrong",
    arguments: [
      ("100", "40", "30", .sum(.totalMayDiffer(key: "a, 2023, x", stated: "100", parts: "70"))),
      ("100", "70", "40", .sum(.totalDiffers(key: "a, 2023, x", stated: "100", parts: "110"))),
      ("100", "60", "40", nil), ("33.3", "11.1", "22.3", nil), ("33.5", "11.1", "22.3", nil),
      (
        "33.2", "11.1", "22.3",
        .sum(.totalDiffers(key: "a, 2023, x", stated: "33.2", parts: "33.4"))
      ),
      (
        "33.6", "11.1", "22.3",
        .sum(.totalMayDiffer(key: "a, 2023, x", stated: "33.6", parts: "33.4"))
      ),
    ] as [(String, String, String, FaultFact?)])
  func openParts(whole: String, one: String, other: String, fact: FaultFact?) throws {
    let text = "a 2023 x = \(whole)\na 2023 x[f] = \(one)\na 2023 x[p] = \(other)"
    let cube = try SmallCube(text, codebook: nil, source: "observations.csv").cube
    #expect(cube.findings() == (fact.map { [fault($0, line: 1)] } ?? []))
  }

  @Test("a stock that contradicts its parts and its flows has both findings")
  func partsAndFlows() throws {
    let text = """
      a 2022 members = 10
      a 2023 members = 14
      a 2023 members[male] = 6
      a 2023 members[female] = 7
      a 2023 admissions = 5
      """
    let formula = try FormulaParser.parse("previous(members) + admissions")
    let found = try SmallCube(text, source: "observations.csv").cube.findings([formula])
    #expect(
      found == [
        fault(.sum(.totalDiffers(key: "a, 2023, members", stated: "14", parts: "13")), line: 2),
        fault(.sum(.flowsDiffer(key: "a, 2023, members", stated: "14", flows: "15")), line: 2),
      ])
  }

  @Test("the lowest and the highest number are held against their parts as well")
  func extremeTotals() throws {
    let (low, high) = ("\(Int64.min)", "\(Int64.max)")
    let complete = "a 2023 admissions = \(low)\na 2023 admissions[male] = \(high)"
    #expect(try findings(complete) == [])
    #expect(try findings("a 2023 members = \(high)\na 2023 members[male] = \(high)") == [])
    let found = try findings(complete + "\na 2023 admissions[female] = 0")
    let fact = FaultFact.sum(.totalDiffers(key: "a, 2023, admissions", stated: low, parts: high))
    #expect(found == [fault(fact, line: 1)])
  }

  @Test("a count at an instant below zero is found; one over a period, or no count, is not")
  func negativeStocks() throws {
    let found = try findings(
      """
      a 2023 members = -1
      a 2023 admissions = -1
      a 2023 area = -2.5
      a 2023 cells[cell] = -3
      a 2023 population = 0
      a 2023 members_share = -4
      b 2023 members Q
      """)
    #expect(
      found == [
        fault(.number(.negativeCount("-1", measure: "members")), line: 1),
        fault(.number(.negativeCount("-3", measure: "cells")), line: 4),
      ])
  }

  @Test("figures without a codebook are counted over periods, and may be below zero")
  func withoutCodebook() throws {
    #expect(try SmallCube("a 2023 members = -1", codebook: nil).cube.findings() == [])
  }

  @Test("findings come in the order of their lines, whatever their kind")
  func order() throws {
    let found = try findings(
      """
      b 2023 members = 1.5
      a 2023 members = 5
      a 2023 members[male] = 2
      a 2023 members[female] = 2
      a 2022 cells = 0.5
      """)
    #expect(found.compactMap(\.place?.line) == [1, 2, 5])
  }
}
