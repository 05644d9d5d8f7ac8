import Testing

@testable import IndicatorCore

@Suite("Unit sorting") struct UnitSortingTests {
  private static let stated = """
    Xã_Ấp 2021 m = 3
    Xã_Gò 2021 m = 9
    Xã_Đìa 2021 n = 1
    Xã_An 2021 m = 5
    Xã_Bưng 2021 m = 5
    Xã_Xã 2021 m Q
    """

  private func ranking(_ rule: RankingRule = RankingRule()) throws -> (IndicatorTable, RankingTable)
  {
    let data = try SmallCube(Self.stated, codebook: nil)
    let units = ["Xã_Gò", "Xã_Xã", "Xã_Bưng", "Xã_Ấp", "Xã_Đìa", "Xã_An"]
    let table = try data.table("m", units: units)
    return (table, try #require(RankingTable.rankings(table, byLatest: true, rule: rule).first))
  }

  private func text(_ ranking: RankingTable) -> [String] {
    ranking.rows.map { "\($0.rank?.description ?? "-") \($0.row.unit.id.dropFirst(3))" }
  }

  @Test("by name in Vietnamese order, or as in the data; ranks stay, what has no rank stays last")
  func rankings() throws {
    let (table, ranking) = try ranking()
    #expect(text(ranking) == ["1 Gò", "2 Bưng", "2 An", "4 Ấp", "- Xã", "- Đìa"])
    #expect(
      text(ranking.sortedByName()) == ["2 An", "4 Ấp", "2 Bưng", "1 Gò", "- Đìa", "- Xã"])
    #expect(
      text(ranking.sorted(asIn: table)) == ["1 Gò", "2 Bưng", "4 Ấp", "2 An", "- Xã", "- Đìa"])
  }

  @Test("sorting keeps what was cut off and the ties that were kept")
  func cut() throws {
    let (table, ranking) = try ranking(RankingRule(top: 2))
    for sorted in [ranking.sortedByName(), ranking.sorted(asIn: table)] {
      #expect(sorted.rows.count == ranking.rows.count)
      #expect(ranking.rows.allSatisfy(sorted.rows.contains))
      #expect(sorted.cutOff == 1)
      #expect(sorted.keptTies)
    }
  }

  @Test("trends by name, or by their last value with the better first; those without one last")
  func trends() throws {
    let data = try SmallCube(Self.stated + "\nXã_Ấp 2022 m = 8", codebook: nil)
    let table = try data.trends("m", listing: .all)
    func names(_ table: TrendTable) -> [String] {
      table.rows.map { String($0.unit.id.dropFirst(3)) }
    }
    #expect(names(table.sortedByName()) == ["An", "Ấp", "Bưng", "Gò", "Đìa", "Xã"])
    #expect(names(table.sortedByLatestValue()) == ["Gò", "Ấp", "An", "Bưng", "Xã", "Đìa"])
    let lower = TrendTable(
      indicator: Indicator(id: "m", formula: "m", better: .lower), rows: table.rows,
      omitted: table.omitted)
    #expect(names(lower.sortedByLatestValue()) == ["An", "Bưng", "Ấp", "Gò", "Xã", "Đìa"])
  }
}
