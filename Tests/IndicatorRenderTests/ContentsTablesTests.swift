import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Contents tables") struct ContentsTablesTests {
  private func contents(_ measures: [String] = []) throws -> Contents {
    try Contents(of: Sample.cube(), indicators: [Sample.rate], measures: measures)
  }

  @Test("data have one row for each unit, measure, category and indicator")
  func data() throws {
    #expect(
      ContentsColumn.names.joined(separator: ",")
        == "kind,id,name,figures,periods,not_received,detail")
    #expect(
      ResultTable.contents(try contents()).lines == [
        "unit,hai_yen,Hải Yến,7,2021;2022;2022-06-30,,commune",
        "unit,an_khanh,An Khánh,4,2021;2022,,commune",
        "unit,tay_son,Tây Sơn,2,2021,2022,commune",
        "measure,ratings,Xếp loại,11,2021;2022,,\"persons, flow\"",
        "measure,members,members,1,2022,,\"persons, stock\"",
        "measure,area,area,1,2022-06-30,,\"km2, stock\"",
        "category,good,good,,,,rating", "category,poor,poor,,,,rating",
        "category,not_rated,not_rated,,,,rating",
        "indicator,rate,rate,,,,ratings[good] / ratings[*]",
      ])
  }

  @Test("people see a titled table for each kind that there is")
  func text() throws {
    let sections = TextTable.contents(try contents(), in: .english)
    #expect(sections.map(\.title) == ["Units", "Measures", "Categories", "Indicators"])
    #expect(
      sections.map(\.table.lines) == [
        [
          "Id        Name, level        Figures  Periods                 Not received",
          "hai_yen   Hải Yến, commune         7  2021, 2022, 2022-06-30",
          "an_khanh  An Khánh, commune        4  2021, 2022",
          "tay_son   Tây Sơn, commune         2  2021                    2022",
        ],
        [
          "Id       Name     Counted in      By", "ratings  ratings  persons, flow   rating",
          "members  members  persons, stock", "area     area     km2, stock",
        ],
        ["Classification  Categories", "rating          good, poor, not_rated (outside the base)"],
        ["Id    Formula                     Per", "rate  ratings[good] / ratings[*]  100"],
      ])
    #expect(
      TextTable.contents(try contents(["area"]), in: .english).map(\.title) == [
        "Units", "Measures",
      ])
  }
}
