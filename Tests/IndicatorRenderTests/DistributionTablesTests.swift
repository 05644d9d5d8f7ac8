import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Distribution tables") struct DistributionTablesTests {
  private func distribution() throws -> Distribution {
    try Comparison(Sample.cube()).distribution(
      of: "ratings", selection: RowSelection(units: [UnitIndex(0), UnitIndex(2)]))
  }

  @Test("data have the columns that scripts rely on")
  func columns() {
    #expect(
      DistributionColumn.names.joined(separator: ",")
        == "measure,unit,unit_name,period,category,category_name,count,base,share,cumulative_share,"
        + "status,caveats")
  }

  @Test("shares are per cent of the base, best first, cumulated; what is not rated has none")
  func data() throws {
    #expect(
      try SharedLines(try distribution(), format: .delimited(.plain)).lines == [
        "ratings,hai_yen,Hải Yến,2021,good,good,165,174,94.827586,94.827586,ok,",
        "ratings,hai_yen,Hải Yến,2021,poor,poor,9,174,5.172414,100,ok,",
        "ratings,hai_yen,Hải Yến,2022,good,good,174,177,98.305085,98.305085,ok,unrated_excluded",
        "ratings,hai_yen,Hải Yến,2022,poor,poor,3,177,1.694915,100,ok,unrated_excluded",
        "ratings,hai_yen,Hải Yến,2022,not_rated,not_rated,4,177,,,not_rated,unrated_excluded",
        "ratings,tay_son,Tây Sơn,2021,good,good,,,,,suppressed,",
        "ratings,tay_son,Tây Sơn,2021,poor,poor,2,,,,suppressed,",
      ])
  }

  @Test("a unit without figures has one row with its reason")
  func withoutFigures() throws {
    let table = try Comparison(Sample.cube()).distribution(
      of: "ratings",
      selection: RowSelection(
        units: [UnitIndex(2)], periods: [.exactly(try #require(Period("2022")))]))
    #expect(
      try SharedLines(table, format: .delimited(.plain)).lines == [
        "ratings,tay_son,Tây Sơn,,,,,,,,not_reported,"
      ])
  }

  @Test("people see English names, rounded shares and numbered notes")
  func text() throws {
    var notes = NoteNumbers()
    #expect(
      PeopleTable(try distribution(), as: NumberFormat()).text(&notes).lines == [
        "Unit     Period  Category    Count  Base   Share, %  Cumul., %  Notes",
        "Hải Yến  2021    rated good    165   174      94.83      94.83",
        "Hải Yến  2021    poor            9   174       5.17     100.00",
        "Hải Yến  2022    rated good    174   177      98.31      98.31  1",
        "Hải Yến  2022    poor            3   177       1.69     100.00  1",
        "Hải Yến  2022    not_rated       4   177  not rated             1 2",
        "Tây Sơn  2021    rated good                withheld             3",
        "Tây Sơn  2021    poor            2         withheld             3",
      ])
    #expect(notes.notes.map(\.code) == ["unrated_excluded", "not_rated", "suppressed"])
  }
}
