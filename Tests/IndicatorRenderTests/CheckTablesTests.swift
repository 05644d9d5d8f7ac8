import IndicatorCore
import IndicatorRender
import Testing

@Suite("Check tables") struct CheckTablesTests {
  @Test("data have the columns that scripts rely on")
  func columns() {
    #expect(
      ResultTable.checkColumns.joined(separator: ",")
        == "file,line,column,severity,code,found,expected,advice")
  }

  @Test("a finding has its place, its code and its three parts")
  func row() {
    let place = Place(source: "a/units.csv", line: 3, column: 7)
    let faults = [
      Fault(.unknownName(.unit, "hai_yn", suggestion: "hai_yen"), at: place),
      Fault(.raggedRow(found: 1, expected: 5)),
    ]
    #expect(
      CSVWriter().text(.check(faults, in: .english)) == """
        file,line,column,severity,code,found,expected,advice
        a/units.csv,3,7,error,unknown_unit,found `hai_yn`,expected a known unit,did you mean `hai_yen`?
        ,,,error,ragged_row,found 1 field,expected 5 as in the header,add what is missing

        """)
  }

  @Test(
    "what other verbs can work with is a warning",
    arguments: [
      (.totalDiffers(key: "a", stated: "1", parts: "2"), "warning"),
      (.childrenDiffer(key: "a", stated: "1", children: "2"), "warning"),
      (.flowsDiffer(key: "a", stated: "1", flows: "2"), "warning"),
      (.periodDiffers(key: "a", stated: "1", parts: "2"), "warning"),
      (.fractionalCount("1.5", measure: "m"), "warning"), (.savedBySpreadsheet(["BOM"]), "warning"),
      (.descriptorStale(isMissing: true), "warning"), (.badNumber("x"), "error"),
      (.duplicate(key: "a", firstLine: 2), "error"), (.lostLetters("H?i", words: 2), "warning"),
      (.misreadText("§¶ng", repaired: "Đảng", encoding: "tcvn3", path: "x.csv"), "warning"),
      (.replacementCharacters("H�i", words: 1), "warning"),
      (.otherEncoding("tcvn3", path: "x.csv", reading: "Đảng"), "error"),
      (.ambiguousNumber("1.394", vietnamese: "1394", english: "1.394"), "error"),
    ] as [(FaultFact, String)])
  func severity(fact: FaultFact, severity: String) {
    #expect(ResultTable.check([Fault(fact)], in: .english).rows.map { $0[3] } == [.text(severity)])
  }
}
