import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Ranking tables") struct RankingTablesTests {
  private func rankings(_ rule: RankingRule = RankingRule()) throws -> [RankingTable] {
    RankingTable.rankings(try Sample.table(), byLatest: false, rule: rule)
  }

  private func latest() throws -> RankingTable {
    let table = try Comparison(Sample.cube()).table(
      Sample.rate, selection: RowSelection(periods: [.latest]))
    return try #require(RankingTable.rankings(table, byLatest: true, rule: RankingRule()).first)
  }

  private func text(_ table: RankingTable) -> [String] {
    var notes = NoteNumbers()
    return PeopleTable(table, as: NumberFormat()).text(&notes).lines
  }

  @Test("data have the columns that scripts rely on")
  func columns() {
    #expect(
      RankingColumn.names.joined(separator: ",")
        == "indicator,period,rank,tied,unit,unit_name,numerator,denominator,value,per,gap_to_first,"
        + "rank_change,status,caveats")
  }

  @Test("ties share a plain number in data, and are marked for people")
  func ties() throws {
    let table = try rankings()[0]
    #expect(
      try RankingLines([table], format: .delimited(.plain)).lines == [
        "rate,2021,1,yes,hai_yen,Hải Yến,165,174,94.827586,100,0,,ok,",
        "rate,2021,1,yes,an_khanh,An Khánh,330,348,94.827586,100,0,,ok,",
        "rate,2021,,no,tay_son,Tây Sơn,,,,100,,,suppressed,",
      ])
    #expect(
      text(table) == [
        "Rank  Unit      Count / base         %  To first  Notes",
        "  =1  Hải Yến      165 / 174     94.83      0.00",
        "  =1  An Khánh     330 / 348     94.83      0.00",
        "      Tây Sơn                 withheld            1",
      ])
  }

  @Test("ranks that are not shared have no mark, also where values are equal")
  func ordinal() throws {
    let table = try rankings(RankingRule(ties: .ordinal))[0]
    #expect(
      try RankingLines([table], format: .delimited(.tsv)).fields("tied") == ["yes", "yes", "no"])
    var notes = NoteNumbers()
    let ranks = PeopleTable(table, as: NumberFormat()).text(&notes).rows.map { $0[0] }
    #expect(ranks == ["1", "2", ""])
  }

  @Test("halves are printed as such, and moves have a sign for people")
  func halves() throws {
    let table = try rankings(RankingRule(ties: .fractional))[1]
    #expect(
      try RankingLines([table], format: .delimited(.plain)).lines == [
        "rate,2022,1,no,hai_yen,Hải Yến,174,177,98.305085,100,0,0.5,ok,unrated_excluded",
        "rate,2022,2,no,an_khanh,An Khánh,20,25,80,100,18.305085,-0.5,ok,small_base",
        "rate,2022,,no,tay_son,Tây Sơn,,,,100,,,not_reported,",
      ])
    #expect(
      text(table) == [
        "Rank  Unit      Count / base             %  To first  Moved  Notes",
        "   1  Hải Yến      174 / 177         98.31      0.00   +0.5  1",
        "   2  An Khánh       20 / 25         80.00     18.31   -0.5  2",
        "      Tây Sơn                 not reported                   3",
      ])
  }

  @Test("below the line there is a value and no rank")
  func belowTheLine() throws {
    let table = try rankings(RankingRule(minimumBase: 30))[1]
    #expect(
      try RankingLines([table], format: .delimited(.plain)).lines == [
        "rate,2022,1,no,hai_yen,Hải Yến,174,177,98.305085,100,0,0,ok,unrated_excluded",
        "rate,2022,,no,an_khanh,An Khánh,20,25,80,100,,,ok,small_base",
        "rate,2022,,no,tay_son,Tây Sơn,,,,100,,,not_reported,",
      ])
    #expect(text(table)[1] == "   1  Hải Yến      174 / 177         98.31      0.00      0  1")
  }

  @Test("each row has its period where every unit is taken at its latest")
  func latestPeriods() throws {
    let table = try latest()
    #expect(
      try RankingLines([table], format: .delimited(.plain)).lines == [
        "rate,2022,1,no,hai_yen,Hải Yến,174,177,98.305085,100,0,0,ok,unrated_excluded",
        "rate,2022,2,no,an_khanh,An Khánh,20,25,80,100,18.305085,-1,ok,small_base",
        "rate,2021,,no,tay_son,Tây Sơn,,,,100,,,suppressed,",
      ])
    #expect(
      text(table) == [
        "Rank  Unit      Period  Count / base         %  To first  Moved  Notes",
        "   1  Hải Yến   2022       174 / 177     98.31      0.00      0  1",
        "   2  An Khánh  2022         20 / 25     80.00     18.31     -1  2",
        "      Tây Sơn   2021                  withheld                   3",
      ])
  }
}
