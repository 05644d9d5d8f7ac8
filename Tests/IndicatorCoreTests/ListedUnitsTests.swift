import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Listed units") struct ListedUnitsTests {
  private func listed(_ stated: String, _ formula: String, _ book: Codebook?) throws -> [String] {
    let data = try SmallCube(stated, codebook: book)
    let bound = try data.bound(formula)
    return Comparison(data.cube).listedUnits(bound).map {
      data.cube.codebook.units[$0].id
    }
  }

  @Test(
    "those that report come first, then the others of their level, each in the codebook's order")
  func sameLevel() throws {
    let stated = "d 2023 members = 4\nb 2022 members Q\na 2023 cells = 1"
    #expect(
      try listed(stated, "members", SmallCube.codebook()) == ["b", "d", "a", "c", "e"])
    #expect(
      try listed(stated, "members / cells", SmallCube.codebook()) == ["a", "b", "d", "c", "e"])
    #expect(
      try listed(stated + "\np 2021 members = 9", "members", SmallCube.codebook())
        == ["b", "d", "p", "a", "c", "e"])
    #expect(try listed(stated, "admissions", SmallCube.codebook()) == [])
  }

  @Test("a unit is left to --level where one below it reports, at whatever depth")
  func below() throws {
    let book = SmallCube.codebook(tree: "p q:p a:q b:q c:p d r e:r")
    #expect(
      try listed("a 2023 members = 4", "members", book) == ["a", "b", "c", "d", "r", "e"])
    #expect(
      try listed("q 2023 members = 4\nd 2023 members = 1", "members", book)
        == ["q", "d", "a", "b", "c", "r", "e"])
  }

  @Test("where no codebook says the units, those are listed that report anything")
  func discovered() throws {
    let stated = "Gò 2022 births = 31\nBưng 2022 births = 28\nĐìa 2022 deaths = 9"
    #expect(try listed(stated, "births", nil) == ["Bưng", "Gò", "Đìa"])
    #expect(try listed(stated, "deaths", nil) == ["Đìa", "Bưng", "Gò"])
  }

  @Test("every unit has a row, at each selection of periods, with its reason and without a rank")
  func rows() throws {
    let data = try SmallCube(
      "b 2022 members = 20\nb 2023 members = 30\nd 2023 members = 4\nc 2022 members_share = 8")
    for (periods, period) in [("", "none"), ("2023", "2023"), ("latest", "none")] {
      let table = try data.table("members", periods: periods, listing: .all)
      #expect(Set(table.rows.map(\.unit.id)) == ["a", "b", "c", "d", "e"])
      let silent = table.rows.filter { $0.unit.id == "a" }
      #expect(silent.map { $0.period?.spelling ?? "none" } == [period])
      #expect(silent.map(\.result.reason) == [.notReported])
      for ranking in RankingTable.rankings(
        table, byLatest: periods == "latest", rule: RankingRule())
      {
        #expect(ranking.rows.count == 5)
        #expect(ranking.rows.suffix(3).allSatisfy { $0.rank == nil })
      }
    }
    let share = try data.table("members", listing: .all).rows.first { $0.unit.id == "c" }
    #expect(share?.result.reason == .onlySharePrinted)
    let ranked = RankingTable.rankings(
      try data.table("members", periods: "2022 2023", listing: .all), byLatest: false,
      rule: RankingRule()
    )
    #expect(
      ranked.map { $0.rows.last { $0.row.unit.id == "c" }?.row.result.reason } == [
        .onlySharePrinted, .onlySharePrinted,
      ])
    #expect(
      try data.trends("members", listing: .all).rows.map(\.unit.id) == ["b", "d", "a", "c", "e"])
    #expect(try data.trends("members", listing: .all).rows.last?.reason == .notReported)
  }
}
