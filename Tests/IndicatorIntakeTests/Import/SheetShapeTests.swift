import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Shapes of sheets") struct SheetShapeTests {
  private func shaped(_ drawn: String, merged: [String] = []) -> SheetShape? {
    SheetShape(SheetGrid(Sheet(drawn, merged: merged)))
  }

  @Test(
    "where the headings stand, and where the figures begin",
    arguments: [
      ("Đơn vị | Năm 2023\nA | #4", [1], 2), ("TIÊU ĐỀ\n\nĐơn vị | Năm 2023\nA | #4", [3], 4),
      ("TIÊU ĐỀ\nĐơn vị | Nhóm |\n | Nam | Nữ\nA | #4 | #5", [2, 3], 4),
      ("Đơn vị | Năm 2023\nA | #1\nI. Khối\nXã A | #4", [1], 2),
      ("ĐVT: người\nĐơn vị | Năm 2023\nA | #4", [2], 3),
      ("Huyện X | ĐẢNG CỘNG SẢN VIỆT NAM\nĐơn vị | Năm 2023\nA | #4", [2], 3),
      ("A | #4\nB | #5", [], 1), ("Đơn vị | #2021 | #2022\nA | #4 | #5", [1], 2),
      ("Các nơi | #2021 | #2022\nA | #4 | #5", [1], 2),
      ("a | b | c\nd | e | f", [], 0), ("unit | period | value\na | #2021 | #4", [1], 2),
    ] as [(String, [Int], Int)])
  func rows(drawn: String, header: [Int], first: Int) {
    let shape = shaped(drawn)
    #expect(shape?.headerRows ?? [] == header)
    #expect(shape?.firstRow ?? 0 == first)
  }

  @Test("a merged title in the first column is none of the headings, a merged group is")
  func mergedRows() {
    let title = shaped("TIÊU ĐỀ | |\nĐơn vị | Nam | Nữ\nA | #4 | #5", merged: ["A1:C1"])
    #expect(title?.headerRows == [2])
    let group = shaped(" | Giới tính |\nĐơn vị | Nam | Nữ\nA | #4 | #5", merged: ["B1:C1"])
    #expect(group?.headerRows == [1, 2])
    #expect(group?.heading(3) == "Giới tính > Nữ")
    let measured = shaped(
      "T | | ĐVT: người |\nĐơn vị | Nam | Nữ | X\nA | #4 | #5 | #6", merged: ["C1:D1"])
    #expect(measured?.headerRows == [2])
  }

  @Test("columns by what they hold")
  func columns() throws {
    let shape = try #require(
      shaped(
        """
        STT | Đơn vị | Năm | Số chi bộ | Ngày thành lập | Đạt | Ghi chú | Nơi họp
        #1 | A | #2021 | #4 | @1998-02-03 | x | | nhà văn hóa
        #2 | B | #2021 | - | @1999-02-03 | | mới | ủy ban
        """))
    #expect(shape.figureColumns == [4])
    #expect(
      shape.roles == [
        1: .number, 2: .unit, 3: .period, 5: .skip, 6: .skip, 7: .note, 8: .skip,
      ])
  }

  @Test("a heading that its cells belie is not followed")
  func belied() throws {
    let counts = try #require(
      shaped("Tên | Xã | Năm | Ghi chú\nTổ A | #4 | #7 | #3\nTổ B | #5 | #8 | #2"))
    #expect(counts.figureColumns == [2, 3, 4])
    #expect(counts.roles == [1: .name])
  }

  @Test("texts among the figures of a column do not make it one of texts")
  func mixedColumn() throws {
    let mixed = try #require(
      shaped("Đơn vị | Năm 2023\nA | #4\nB | chưa có\nC | chưa có\nD | chưa có\nE | #5"))
    #expect(mixed.figureColumns == [2])
  }

  @Test("signatures below a short table do not outweigh its figures")
  func signatures() throws {
    let short = try #require(
      shaped("Đơn vị | Năm 2023\nA | #4\n\n | NGƯỜI LẬP\n | (ký tên)\n | Họ và tên\n | Chức vụ"))
    #expect(short.figureColumns == [2])
  }

  @Test("rows are grouped by their numbers")
  func groups() {
    let labels = [
      "A. Toàn bộ", "I. Khối", "1. Xã", "a) Thôn", "b) Bản", "2. Xã", "II. Khối", "1. Phường",
      "Khác",
    ]
    let rows = labels.enumerated().map { NumberedRow($0 + 1, RowLabel($1), number: "") }
    let groups = RowGroup.all(of: rows).map { group in [group.upper.row] + group.lower.map(\.row) }
    #expect(groups == [[1, 2, 7], [2, 3, 6], [3, 4, 5], [7, 8]])
  }
}
