import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Trend tables") struct TrendTablesTests {
  /// Three points of one unit, two of another, one point, a figure that is withheld.
  private func trends(per: Int64 = 100) throws -> TrendTable {
    let cube = try Series.cube([
      ("hai_yen", "2021", "165", "174"), ("hai_yen", "2022", "174", "177"),
      ("hai_yen", "2023", "178", "180"), ("an_khanh", "2021", "330", "348"),
      ("an_khanh", "2023", "20", "25"), ("tay_son", "2023", "1", "3"),
      ("muong_te", "2023", "", "7"),
    ])
    let rate = Indicator(id: "rate", formula: "ratings[good] / ratings", per: per)
    let formula = try BoundFormula(try FormulaParser.parse(rate.formula), in: cube)
    return try Comparison(cube).trends(rate, of: formula, selection: RowSelection())
  }

  private func text(_ format: NumberFormat, _ charset: Charset = .unicode) throws -> [String] {
    var notes = NoteNumbers(format.language)
    return try PeopleTable(try trends(), as: format, charset: charset).text(&notes).lines
  }

  @Test("data have the columns that scripts rely on")
  func columns() {
    #expect(
      TrendColumn.names.joined(separator: ",")
        == "indicator,unit,unit_name,first_period,last_period,periods,first_value,last_value,per,"
        + "change,slope_per_year,direction,status,caveats")
  }

  @Test("a slope needs three points, a change two, and no value has a reason")
  func data() throws {
    let lines = try TrendLines(try trends(), format: .delimited(.plain)).lines
    #expect(
      lines == [
        "rate,hai_yen,hai_yen,2021,2023,3,94.827586,98.888889,100,4.061303,2.030651,rising,ok,",
        "rate,an_khanh,an_khanh,2021,2023,2,94.827586,80,100,-14.827586,,falling,ok,small_base;gap",
        "rate,tay_son,tay_son,2023,2023,1,33.333333,33.333333,100,,,,ok,small_base",
        "rate,muong_te,muong_te,,,0,,,100,,,,suppressed,",
      ])
  }

  @Test("people see the span, rounded values, signs, a word for the direction and small bars")
  func text() throws {
    let lines = try text(NumberFormat())
    #expect(
      lines == [
        "Unit      Periods          First   Last  Change, points  Per year  Direction  Series  Notes",
        "hai_yen   2021 - 2023 (3)  94.83  98.89           +4.06     +2.03  rising     ▁▇█",
        "an_khanh  2021 - 2023 (2)  94.83  80.00          -14.83            falling    █▁      1 2",
        "tay_son   2023             33.33  33.33                                               1",
        "muong_te                                                           withheld           3",
      ])
  }

  @Test("counts have no digits behind a point, but their slope has")
  func counts() throws {
    let cube = try Series.cube([
      ("a", "2021", "1", "1390"), ("a", "2022", "1", "1394"), ("a", "2024", "1", "1391"),
    ])
    let count = Indicator(id: "count", formula: "ratings")
    let formula = try BoundFormula(try FormulaParser.parse("ratings"), in: cube)
    let table = try Comparison(cube).trends(count, of: formula, selection: RowSelection())
    var notes = NoteNumbers()
    let cells = try PeopleTable(table, as: NumberFormat(), charset: .unicode).text(&notes).rows[0]
    #expect(
      cells == [
        "a", "2021 - 2024 (3)", "1,390", "1,391", "+1", "+0.33", "rising", "▁█▃", "1",
      ])
  }

  @Test("in Vietnamese too, and the bars may be ASCII")
  func vietnamese() throws {
    let lines = try text(NumberFormat(language: .vietnamese), .ascii)
    #expect(
      lines == [
        "Đơn vị    Các kỳ           Số đầu  Số cuối    Thay đổi, điểm  Mỗi năm  Xu hướng       Chuỗi  Ghi chú",
        "                                                   phần trăm",
        "hai_yen   2021 - 2023 (3)   94,83    98,89             +4,06    +2,03  tăng           _#@",
        "an_khanh  2021 - 2023 (2)   94,83    80,00            -14,83           giảm           @_     1 2",
        "tay_son   2023              33,33    33,33                                                   1",
        "muong_te                                                               không công bố         3",
      ])
  }
}
