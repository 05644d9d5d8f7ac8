import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Outlines of sheets") struct SheetOutlineTests {
  private func found(_ drawn: String, merged: [String] = []) -> (Outline, CellTable)? {
    let cells = CellTable(Sheet(drawn, merged: merged))
    return SheetStructure(cells.grid).map { ($0.outline, cells) }
  }

  @Test(
    "where the headings stand, and where the figures begin",
    arguments: [
      ("Đơn vị | Năm 2023\nA | #4", [1], 2), ("TIÊU ĐỀ\n\nĐơn vị | Năm 2023\nA | #4", [3], 4),
      ("TIÊU ĐỀ\nĐơn vị | Nhóm |\n | Nam | Nữ\nA | #4 | #5", [2, 3], 4),
      ("Đơn vị | Năm 2023\nAn | #1\nI. Khối\nXã A | #4", [1], 2),
      ("ĐVT: người\nĐơn vị | Năm 2023\nA | #4", [2], 3),
      ("Huyện X | ĐẢNG CỘNG SẢN VIỆT NAM\nĐơn vị | Năm 2023\nA | #4", [2], 3),
      ("A | #4\nB | #5", [], 1), ("Đơn vị | #2021 | #2022\nA | #4 | #5", [1], 2),
      ("Các nơi | #2021 | #2022\nA | #4 | #5", [1], 2),
      ("a | b | c\nd | e | f", [], 0), ("unit | period | value\na | #2021 | #4", [1], 2),
    ] as [(String, [Int], Int)])
  func rows(drawn: String, header: [Int], first: Int) {
    let found = found(drawn)
    let band = found?.0.bands.first
    #expect(found.map { $1.rows(band?.headings ?? []) } ?? [] == header)
    #expect(found.map { $1.rowNumbers[band?.body.lowerBound ?? 0] } ?? 0 == first)
  }

  @Test("a heading that its cells belie is not followed")
  func belied() throws {
    let (outline, cells) = try #require(
      found("Tên | Xã | Năm | Ghi chú\nTổ A | #4 | #7 | #3\nTổ B | #5 | #8 | #2"))
    #expect(outline.dataColumns.map { cells.columnNumbers[$0] } == [2, 3, 4])
    #expect(outline.labelColumns.map { cells.columnNumbers[$0] } == [1])
  }

  @Test(
    "words among the figures of a column, or below a short one, do not make it one of words",
    arguments: [
      "Đơn vị | Năm 2023\nA | #4\nB | chưa có\nC | chưa có\nD | chưa có\nE | #5",
      "Đơn vị | Năm 2023\nA | #4\n\n | NGƯỜI LẬP\n | (ký tên)\n | Họ và tên\n | Chức vụ",
    ])
  func mixedColumn(drawn: String) throws {
    let (outline, cells) = try #require(found(drawn))
    #expect(outline.dataColumns.map { cells.columnNumbers[$0] } == [2])
  }

  @Test("rows are grouped by their numbers")
  func groups() {
    let labels = [
      "A. Toàn bộ", "I. Khối", "1. Xã", "a) Thôn", "b) Bản", "2. Xã", "II. Khối", "1. Phường",
      "Khác",
    ]
    let rows = labels.enumerated().map { NumberedRow($0 + 1, label: RowLabel($1), number: "") }
    let groups = RowGroup.all(of: rows).map { group in [group.upper.row] + group.lower.map(\.row) }
    #expect(groups == [[1, 2, 7], [2, 3, 6], [3, 4, 5], [7, 8]])
  }
}

extension CellTable {
  /// The numbers in the sheet of some rows of the grid.
  fileprivate func rows(_ rows: [Int]) -> [Int] { rows.map { rowNumbers[$0] } }
}
