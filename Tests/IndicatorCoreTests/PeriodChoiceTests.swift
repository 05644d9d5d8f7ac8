import Testing

@testable import IndicatorCore

@Suite("Period choice") struct PeriodChoiceTests {
  private func choose(_ available: [String], _ selections: [String]) throws -> [[String]] {
    let choice = PeriodChoice(
      try available.map(SmallCube.period).sorted(),
      selections: try selections.map { text in try #require(PeriodSelection(text)) })
    return [choice.periods.map(\.spelling), choice.leftOut.map(\.spelling).sorted()]
  }

  private static let periods = [
    "2020", "2021", "2021-S1", "2021/2022", "2022", "2022/2025", "2022/..", "2023", "../..",
  ]

  @Test("without a selection all periods are chosen")
  func all() throws {
    #expect(
      try choose(Self.periods, []) == [
        ["../..", "2020", "2021-S1", "2021", "2021/2022", "2022", "2022/2025", "2022/..", "2023"],
        [],
      ])
  }

  @Test(
    "a range chooses what lies wholly inside, and names what overlaps it or is open",
    arguments: [
      ("2021..2022", ["2021-S1", "2021", "2021/2022", "2022"], ["../..", "2022/..", "2022/2025"]),
      ("2022..2023", ["2022", "2023"], ["../..", "2021/2022", "2022/..", "2022/2025"]),
      ("2022..", ["2022", "2022/2025", "2023"], ["../..", "2021/2022", "2022/.."]),
      ("..2020", ["2020"], ["../.."]), ("2030..", [], ["../..", "2022/.."]),
    ])
  func range(selection: String, chosen: [String], leftOut: [String]) throws {
    #expect(try choose(Self.periods, [selection]) == [chosen, leftOut])
  }

  @Test(
    "a spelling chooses exactly itself, open periods included",
    arguments: ["2021", "2021/2022", "2022/..", "../.."])
  func exactly(spelling: String) throws {
    #expect(try choose(Self.periods, [spelling]) == [[spelling], []])
  }

  @Test("a spelling nobody has chooses nothing, not even another spelling of the same days")
  func otherSpelling() throws {
    #expect(try choose(Self.periods, ["2021-01/2021-12"]) == [[], []])
  }

  @Test("several selections choose what any of them does, each period once and in order")
  func several() throws {
    #expect(
      try choose(Self.periods, ["2022", "2020..2021", "2021"]) == [
        ["2020", "2021-S1", "2021", "2022"], ["../..", "2021/2022"],
      ])
    #expect(
      try choose(Self.periods, ["2022..", "2022/.."]) == [
        ["2022", "2022/2025", "2022/..", "2023"], ["../..", "2021/2022"],
      ])
  }

  @Test(
    "the latest is the one that ends last, open ones only if there is no other",
    arguments: [
      (["2020", "2021", "2021-S1"], "2021"), (["2022", "2022/2025", "2023"], "2022/2025"),
      (["2022/..", "2020"], "2020"), (["2022/..", "../.."], "2022/.."),
      (["2021", "2021-Q4"], "2021-Q4"), (["2021-12-31", "2021"], "2021-12-31"),
    ])
  func latest(available: [String], expected: String) throws {
    #expect(try choose(available, ["latest"]) == [[expected], []])
  }

  @Test("of no periods none is the latest, and a latest that is given wins")
  func latestGiven() throws {
    #expect(try choose([], ["latest"]) == [[], []])
    let periods = try ["2020", "2021"].map(SmallCube.period)
    #expect(
      PeriodChoice(periods, selections: [.latest], latest: periods[0]).periods == [periods[0]])
    #expect(
      PeriodChoice(periods, selections: [.latest, .exactly(periods[1])], latest: periods[0]).periods
        == periods)
    #expect(
      PeriodChoice(periods, selections: [.exactly(periods[1])], latest: periods[0]).periods
        == [periods[1]])
  }
}
