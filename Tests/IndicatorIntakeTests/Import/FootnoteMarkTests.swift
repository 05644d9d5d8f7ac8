import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Marks of footnotes behind names and periods") struct FootnoteMarkTests {
  @Test(
    "a note's own mark",
    arguments: [
      ("1) Số liệu sơ bộ.", "1)"), ("(2) Không kể quân đội", "(2)"), ("a) Estimated", "a)"),
      ("12) Revised figure.", "12)"),
    ])
  func marks(note: String, mark: String) {
    #expect(TextMarks.beginning(of: note) == mark)
  }

  @Test(
    "texts that begin with no mark",
    arguments: [
      "1)", "(2)", "Nguồn: báo cáo", "123) dài", "ab) dài", "(1", ") trống", "", "((1) hai",
    ])
  func others(note: String) {
    #expect(TextMarks.beginning(of: note) == nil)
  }

  private static let table = """
    Năm | Đảng viên | Kết nạp
    #2020 | #174 | #5
    2021 1) | #180 | #6
    #2022 | #187 | #9
    2023 (2) | #192 | #7
    """

  @Test("a year with the mark of a note below is that year") func years() {
    let found = SheetImport.read(
      Sheet(Self.table + "\n1) Số liệu sơ bộ.\n(2) Ước tính."), ImportOptions())
    #expect(Set(found.rows.map(\.key.period)) == ["2020", "2021", "2022", "2023"])
  }

  @Test("without such a note a bracket belongs to its name") func names() {
    let found = SheetImport.read(
      Sheet(
        """
        Chi bộ | Đảng viên | Kết nạp
        Thôn 1) | #174 | #5
        Thôn (2) | #180 | #6
        Thôn 12) | #187 | #9
        2) Không kể đảng viên dự bị.
        """), ImportOptions())
    #expect(Set(found.rows.map(\.key.unit)) == ["Thôn 1)", "Thôn (2)", "Thôn 12)"])
  }
}
