import Testing

@testable import IndicatorRender

@Suite("Text table, as Markdown") struct TextTableMarkdownTests {
  private func table(_ columns: [TextTable.Column], _ rows: [[String]]) -> TextTable {
    var table = TextTable(columns)
    for row in rows { table.append(row) }
    return table
  }

  @Test("a pipe table: headings, alignments, one line a row, nothing wrapped")
  func pipeTable() {
    let name = String(repeating: "Đảng bộ Uỷ ban nhân dân ", count: 9) + "x"
    let table = table(
      [.init("Đơn vị", wraps: true), .init("%", alignment: .right), .init("Ghi chú")],
      [[name, "94,83", "1"], ["An Khánh", "", ""]])
    #expect(
      table.markdown == """
        | Đơn vị | % | Ghi chú |
        | --- | ---: | --- |
        | \(name) | 94,83 | 1 |
        | An Khánh |  |  |

        """)
  }

  @Test(
    "signs that would be markup are escaped, in cells and headings, and nothing else is",
    arguments: [
      ("a|b", "a\\|b"), ("|", "\\|"), ("|\u{301}", "\\|\u{301}"), ("||", "\\|\\|"),
      ("*a* `b` <c>", "\\*a\\* \\`b\\` &lt;c>"),
      ("a_b[x] / #1", "a_b\\[x\\] / #1"),
      ("a\\|b", "a\\\\\\|b"),
      ("a\nb", "a b"), ("Hải Yến", "Hải Yến"),
    ])
  func escaped(cell: String, written: String) {
    let table = table([.init(cell), .init("b")], [["x", cell]])
    let lines = table.markdown.split(separator: "\n")
    #expect(lines.last == "| x | \(written) |")
    if !cell.contains("\n") { #expect(lines.first == "| \(written) | b |") }
  }

  @Test("columns that are empty in every row are left out, and an empty table is nothing")
  func emptyColumns() {
    let two = table(
      [.init("A"), .init("B"), .init("C", alignment: .right)], [["a", "", ""], ["", "", "c"]])
    #expect(two.markdown == "| A | C |\n| --- | ---: |\n| a |  |\n|  | c |\n")
    #expect(table([.init("A")], [[""]]).markdown == "")
    #expect(table([.init("A")], []).markdown == "")
  }
}
