import Testing

@testable import IndicatorCore

@Suite("Period selection") struct PeriodSelectionTests {
  private static let periods = [
    "2020", "2021", "2021-Q1", "2021-12-31", "2023", "2023-12-31", "2024", "2024-01-01",
    "2020/2021", "2021/2023", "2022/2024", "2020/2024", "2018/2019", "2020/..", "2022/..",
    "2024/..", "../..",
  ]

  /// What becomes of each period above: `+` selected, `~` left out, `i` inside the one asked for, `-` outside.
  private func marks(_ selection: PeriodSelection) throws -> String {
    try Self.periods.map { text in
      switch selection.match(try SmallCube.period(text)) {
      case .selected: "+"
      case .inside: "i"
      case .leftOut: "~"
      case .outside: "-"
      }
    }
    .joined()
  }

  @Test(
    "a range from its end to its beginning is told the right way round",
    arguments: [
      ("2023..2021", "2021..2023"), ("2021-Q4..2021-Q1", "2021-Q1..2021-Q4"),
      ("2021..2023", nil), ("2021", nil), ("2021..", nil), ("..", nil), ("x..2021", nil),
      ("latest", nil), ("2023..x", nil), ("2021/2023", nil),
    ])
  func turned(text: String, expected: String?) {
    #expect(PeriodSelection.turned(text) == expected)
    #expect(expected == nil || PeriodSelection(text) == nil)
  }

  @Test(
    "a range selects periods wholly inside and leaves out those that overlap or are open",
    arguments: [
      ("2021..2023", "-+++++--~+~~-~~-~"), ("2021..", "-+++++++~++~-~~~~"),
      ("..2023", "++++++--++~~+~~-~"), ("2021-Q1..2021", "-+++----~~-~-~--~"),
      ("2021-12-31..2023-12-31", "-~-+++--~~~~-~~-~"), ("2030..", "-------------~~~~"),
      ("..1990", "----------------~"), ("latest", "+++++++++++++++++"),
      ("2021", "-+ii-------------"), ("2020/..", "-------------+---"),
      ("../..", "----------------+"), ("2021/2023", "-iiiii---+-------"),
      ("2021Q1", "--+--------------"), ("1999", "-----------------"),
    ])
  func match(text: String, expected: String) throws {
    let selection = try #require(PeriodSelection(text))
    #expect(try marks(selection) == expected)
  }

  @Test(
    "split and fiscal years lie in a range of their kind by their numbers, in another by all days they may have",
    arguments: [
      ("2020/21..2021/22", "2020/21 2021/22", "2019/20 2022/23"),
      ("2020/21..", "2020/21 2021/22 2022/23", "2019/20"),
      ("..2020/21", "2019/20 2020/21", "2021/22"), ("2020..2021", "2020/21", ""),
      ("FY2020..FY2021", "FY2020 FY2021", "FY2019 FY2022"),
      ("2020..2022", "FY2021 2020/21 2021/22", ""),
      ("2020/21..2022/23", "2021 2022 2021-12-31 2021-W01", "2019"),
    ])
  func unknownDays(range: String, selected: String, outside: String) throws {
    let selection = try #require(PeriodSelection(range))
    for text in selected.split(separator: " ") {
      #expect(selection.match(try SmallCube.period(String(text))) == .selected, "\(text)")
    }
    for text in outside.split(separator: " ") {
      #expect(selection.match(try SmallCube.period(String(text))) == .outside, "\(text)")
    }
  }

  @Test(
    "a split or fiscal year that bears the number of the year asked for is not taken, and said so",
    arguments: [
      ("2021", "2020/21", PeriodSelection.Match.inside), ("2021", "2021/22", .inside),
      ("2021", "FY2021", .inside), ("2021", "FY2022", .outside), ("2021", "2022/23", .outside),
      ("2021-Q1", "FY2021", .outside), ("2020/2021", "2020/21", .inside),
      ("FY2021", "2021", .outside), ("2020/21", "2020-12-31", .inside),
    ])
  func namesakes(wanted: String, text: String, match: PeriodSelection.Match) throws {
    let selection = try #require(PeriodSelection(wanted))
    #expect(selection.match(try SmallCube.period(text)) == match)
  }

  @Test(
    "what may reach beyond a range is left out, and said so",
    arguments: [
      ("2020..2021", "2021/22"), ("2020..2021", "2019/20"), ("2021..2023", "FY2021"),
      ("2020/21..2022/23", "2020"), ("2020/21..2022/23", "2020-10-05"),
    ])
  func mayReachBeyond(range: String, text: String) throws {
    let selection = try #require(PeriodSelection(range))
    #expect(selection.match(try SmallCube.period(text)) == .leftOut)
  }

  @Test("a selection is read from its spelling")
  func spelling() throws {
    let year = try SmallCube.period("2021")
    #expect(PeriodSelection("latest") == .latest)
    #expect(PeriodSelection("2021") == .exactly(year))
    #expect(PeriodSelection("2021/..") == .exactly(try SmallCube.period("2021/..")))
    #expect(PeriodSelection("2021..2021") == .range(from: year, to: year))
    #expect(PeriodSelection("2021..") == .range(from: year, to: nil))
    #expect(PeriodSelection("..2021") == .range(from: nil, to: year))
    #expect(PeriodSelection("2021Q1..2021M12") == PeriodSelection("2021-Q1..2021-12"))
    let (from, to) = (Period("2020/21"), Period("FY2022"))
    #expect(PeriodSelection("2020/21..FY2022") == .range(from: from, to: to))
    #expect(PeriodSelection("2020/21") == from.map { .exactly($0) })
    #expect(PeriodSelection("x=2021..".dropFirst(2)) == PeriodSelection("2021.."))
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "..", "...", "2021...2023", "2021.2023", "2023..2021", "2021-13..", "..2021-13",
      "2021..x", "x..2021", "2021..2022..2023", "2021/2022..2023", "2021..2022/2023", "../2021",
      "2021/../..", " 2021", "2021 ..2023", "Latest", "latest..", "2021,2022", "*",
    ])
  func refused(text: String) {
    #expect(PeriodSelection(text) == nil)
  }
}
