import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Explanation tables") struct ExplanationTablesTests {
  private let rate = Indicator(id: "rate", formula: "ratings[good] / ratings", per: 100)

  private func explanations(
    _ indicator: Indicator? = nil, target: String? = nil
  ) throws -> [Explanation] {
    let cube = try Series.cube(
      [
        ("hai_yen", "2021", "165", "174"), ("hai_yen", "2022", "174", "177"),
        ("tay_son", "2022", "", "69473"),
      ], names: ["hai_yen": "Hải Yến", "tay_son": "Tây Sơn"])
    let indicator = indicator ?? rate
    let formula = try BoundFormula(try FormulaParser.parse(indicator.formula), in: cube)
    let comparison = Comparison(cube, target: target.flatMap { Target($0) })
    let table = try comparison.table(indicator, of: formula, selection: RowSelection())
    return comparison.explanations(table, of: formula)
  }

  private func said(
    _ index: Int, _ format: NumberFormat, target: String? = nil
  ) throws -> [String] {
    TextTable.explanationLines(try explanations(target: target)[index], as: format)
  }

  @Test("data have one row for each reported figure, with its source")
  func data() throws {
    #expect(
      ExplanationColumn.names.joined(separator: ",")
        == "indicator,unit,unit_name,period,value,per,status,computed,figure,figure_value,"
        + "reported_unit,reported_period,reported_category,reported_value,qualifier,obs_status,"
        + "source,note,caveats")
    let lines = ResultTable.explanations(try explanations()).lines
    #expect(
      lines == [
        "rate,hai_yen,Hải Yến,2021,94.827586,100,ok,165 / 174,ratings[good],165,hai_yen,2021,good,165,=,A,report#L2,,",
        "rate,hai_yen,Hải Yến,2021,94.827586,100,ok,165 / 174,ratings,174,hai_yen,2021,,174,=,A,report#L2,,",
        "rate,hai_yen,Hải Yến,2022,98.305085,100,ok,174 / 177,ratings[good],174,hai_yen,2022,good,174,=,A,report#L3,,",
        "rate,hai_yen,Hải Yến,2022,98.305085,100,ok,174 / 177,ratings,177,hai_yen,2022,,177,=,A,report#L3,,",
        "rate,tay_son,Tây Sơn,2022,,100,suppressed,ratings[good] / 69473,ratings[good],,,,,,,,,,",
        "rate,tay_son,Tây Sơn,2022,,100,suppressed,ratings[good] / 69473,ratings,69473,tay_son,2022,,69473,=,A,report#L4,,",
      ])
  }

  @Test(
    "people see the formula with its numbers, how it was rounded, the change and one person's worth"
  )
  func lines() throws {
    let english = try said(1, NumberFormat())
    #expect(
      english == [
        "Hải Yến, 2022",
        "  174 / 177 x 100 = 98.31 (98.305085; half-away to 2 digits)",
        "  +3.48 since 2021",
        "  1 member = 0.56 points",
      ])
    let format = NumberFormat(digits: 1, rounding: .floor, language: .vietnamese)
    let vietnamese = try said(1, format, target: ">=99.5")
    #expect(
      vietnamese == [
        "Hải Yến, 2022",
        "  174 / 177 x 100 = 98,3 (98,305085; luôn làm tròn xuống, 1 chữ số thập phân)",
        "  +3,4 so với 2021",
        "  1 đảng viên = 0,5 điểm phần trăm",
        "  >=99,5: chưa đạt, cần thêm 3 đảng viên",
      ])
  }

  @Test("a value that there is not is said to be so, and its missing figure keeps its name")
  func withoutValue() throws {
    let lines = try said(2, NumberFormat())
    #expect(lines == ["Tây Sơn, 2022", "  ratings[good] / 69473 x 100 = withheld"])
  }

  @Test("a value that needs no rounding says nothing of it")
  func exact() throws {
    let count = Indicator(id: "count", formula: "ratings[good]")
    let lines = TextTable.explanationLines(try explanations(count)[0], as: NumberFormat())
    #expect(lines == ["Hải Yến, 2021", "  165 = 165"])
  }

  @Test("people see the figures with their sources and notes")
  func text() throws {
    var notes = NoteNumbers(.vietnamese)
    let format = NumberFormat(language: .vietnamese)
    let tables = try explanations().map {
      TextTable.explanation($0, as: format, notes: &notes).lines
    }
    #expect(
      tables == [
        [
          "Số liệu        Kỳ    Mức   Giá trị  Nguồn",
          "ratings[good]  2021          = 165",
          "               2021  good      165  report#L2",
          "ratings        2021          = 174",
          "               2021            174  report#L2",
        ],
        [
          "Số liệu        Kỳ    Mức   Giá trị  Nguồn",
          "ratings[good]  2022          = 174",
          "               2022  good      174  report#L3",
          "ratings        2022          = 177",
          "               2022            177  report#L3",
        ],
        [
          "Số liệu        Kỳ          Giá trị  Nguồn      Ghi chú",
          "ratings[good]  2022  không công bố             1",
          "ratings        2022       = 69.473",
          "               2022         69.473  report#L4",
        ],
      ])
  }
}
