import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Comparison tables") struct ComparisonTablesTests {
  private let density = Indicator(id: "density", formula: "members / area")

  @Test("data have the columns that scripts rely on")
  func columns() {
    #expect(
      ComparisonColumn.names.joined(separator: ",")
        == "indicator,unit,unit_name,period,numerator,denominator,denominator_period,value,per,change,"
        + "change_from,relative_change_pct,target,attained,to_target,status,caveats")
  }

  @Test("a row shows both counts, the value, its change, and status and caveats")
  func data() throws {
    #expect(
      try ComparisonLines(try Sample.table(), format: .delimited(.plain)).lines == [
        "rate,hai_yen,Hải Yến,2021,165,174,2021,94.827586,100,,,,,,,ok,",
        "rate,hai_yen,Hải Yến,2022,174,177,2022,98.305085,100,3.477499,2021,3.66718,,,,ok,"
          + "unrated_excluded",
        "rate,an_khanh,An Khánh,2021,330,348,2021,94.827586,100,,,,,,,ok,",
        "rate,an_khanh,An Khánh,2022,20,25,2022,80,100,-14.827586,2021,-15.636364,,,,ok,small_base",
        "rate,tay_son,Tây Sơn,2021,,,,,100,,,,,,,suppressed,",
      ])
  }

  @Test("the base's own period is given, and for people only where it is another")
  func basePeriod() throws {
    let table = try Sample.table(density)
    #expect(
      try ComparisonLines(table, format: .delimited(.plain)).lines == [
        "density,hai_yen,Hải Yến,2022,1394,29.4412,2022-06-30,47.348614,1,,,,,,,ok,date_imprecise",
        "density,an_khanh,An Khánh,,,,,,1,,,,,,,not_reported,",
        "density,tay_son,Tây Sơn,,,,,,1,,,,,,,not_reported,",
      ])
    var notes = NoteNumbers()
    #expect(
      PeopleTable(table, measure: nil, as: NumberFormat()).text(&notes).lines == [
        "Unit      Period     Count / base  Base of            Value  Notes",
        "Hải Yến   2022    1,394 / 29.4412  2022-06-30         47.35  1",
        "An Khánh                                       not reported  2",
        "Tây Sơn                                        not reported  2",
      ])
  }

  @Test("a formula without a division shows no counts")
  func withoutDivision() throws {
    let table = try Sample.table(Indicator(id: "members", formula: "members", per: 1000))
    #expect(
      try ComparisonLines(table, format: .delimited(.plain)).lines == [
        "members,hai_yen,Hải Yến,2022,,,,1394000,1000,,,,,,,ok,",
        "members,an_khanh,An Khánh,,,,,,1000,,,,,,,not_reported,",
        "members,tay_son,Tây Sơn,,,,,,1000,,,,,,,not_reported,",
      ])
    var notes = NoteNumbers()
    #expect(
      PeopleTable(table, measure: nil, as: NumberFormat(digits: 0)).text(&notes).lines == [
        "Unit      Period     Per 1,000  Notes", "Hải Yến   2022       1,394,000",
        "An Khánh          not reported  1", "Tây Sơn           not reported  1",
      ])
  }

  @Test("counts as they were reported have no digits behind a point, a quotient has")
  func counts() throws {
    var notes = NoteNumbers()
    let counts = try Sample.table(Indicator(id: "members", formula: "members"))
    #expect(
      PeopleTable(counts, measure: nil, as: NumberFormat()).text(&notes).rows.map { $0[4] } == [
        "1,394", "not reported", "not reported",
      ])
    let whole = try Sample.table(Indicator(id: "one", formula: "members / members"))
    #expect(
      PeopleTable(whole, measure: nil, as: NumberFormat()).text(&notes).rows.map { $0[4] } == [
        "1.00", "not reported", "not reported",
      ])
  }

  @Test("people see counts, rounded values, words for reasons and numbered notes")
  func text() throws {
    var notes = NoteNumbers()
    #expect(
      PeopleTable(try Sample.table(), measure: nil, as: NumberFormat()).text(&notes).lines == [
        "Unit      Period  Count / base         %  Change, points     Notes",
        "Hải Yến   2021       165 / 174     94.83",
        "Hải Yến   2022       174 / 177     98.31  +3.48 since 2021   1",
        "An Khánh  2021       330 / 348     94.83",
        "An Khánh  2022         20 / 25     80.00  -14.83 since 2021  2",
        "Tây Sơn   2021                  withheld                     3",
      ])
    #expect(notes.notes.map(\.code) == ["unrated_excluded", "small_base", "suppressed"])
  }

  @Test("digits and rounding shape text and not data")
  func rounding() throws {
    let table = try Sample.table()
    var notes = NoteNumbers()
    let format = NumberFormat(digits: 1, rounding: .ceiling)
    let text = PeopleTable(table, measure: nil, as: format).text(&notes).rows[0]
    #expect(text[4] == "94.9")
    #expect(try ComparisonLines(table, format: .delimited(.tsv)).fields("value")[0] == "94.827586")
  }
}
