import IndicatorCore
import IndicatorRender
import Testing

@Suite("Check tables") struct CheckTablesTests {
  @Test("data have the columns that scripts rely on")
  func columns() {
    #expect(
      CheckColumn.names.joined(separator: ",")
        == "file,line,column,severity,code,found,expected,advice")
  }

  @Test("a finding has its place, its code and its three parts")
  func row() {
    let place = Place(source: "a/units.csv", line: 3, column: 7)
    let faults = [
      Fault(.name(.unknownName(.unit, "hai_yn", suggestion: "hai_yen")), at: place),
      Fault(.text(.raggedRow(found: 1, expected: 5))),
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
      (.sum(.totalDiffers(key: "a", stated: "1", parts: "2")), "warning"),
      (.sum(.childrenDiffer(key: "a", stated: "1", children: "2")), "warning"),
      (.sum(.flowsDiffer(key: "a", stated: "1", flows: "2")), "warning"),
      (.sum(.periodDiffers(key: "a", stated: "1", parts: "2")), "warning"),
      (.number(.fractionalCount("1.5", measure: "m")), "warning"),
      (.check(.savedBySpreadsheet(["BOM"])), "warning"),
      (.check(.descriptorStale(isMissing: true)), "warning"), (.number(.badNumber("x")), "error"),
      (.figure(.duplicate(key: "a", firstLine: 2)), "error"),
      (.damage(.lostLetters("H?i", words: 2)), "warning"),
      (
        .damage(.misreadText("§¶ng", repaired: "Đảng", encoding: "tcvn3", path: "x.csv")), "warning"
      ),
      (.damage(.replacementCharacters("H�i", words: 1)), "warning"),
      (.encoding(.otherEncoding("tcvn3", path: "x.csv", reading: "Đảng")), "error"),
      (.number(.ambiguousNumber("1.394", vietnamese: "1394", english: "1.394")), "error"),
    ] as [(FaultFact, String)])
  func severity(fact: FaultFact, severity: String) {
    #expect(ResultTable.check([Fault(fact)], in: .english).rows.map { $0[3] } == [.text(severity)])
  }
}
