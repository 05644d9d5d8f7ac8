import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Tables to be pasted") struct PastedTablesTests {
  private static func document(_ name: String) -> SpreadsheetDocument {
    var sheet = SpreadsheetSheet(
      name: "rates", title: "Rates \(name)",
      columns: [
        SpreadsheetColumn(name), SpreadsheetColumn("Rate"),
        SpreadsheetColumn("Empty", need: .whereFilled),
      ])
    sheet.append([.text(name), .number("0.9482758", .percent(2)), .empty])
    sheet.append([.text("All"), .number("1394.5", .decimal(1)), .empty], emphasis: .total)
    var document = SpreadsheetDocument()
    document.append(sheet)
    return document
  }

  @Test(
    "a table has its styles in it, numbers on the right in the reader's signs, and totals as headings"
  )
  func table() {
    let text = PastedTables(Self.document("A"), notes: ["1. n"], in: .vietnamese).text
    #expect(text.hasPrefix("<table style=\"border-collapse:collapse\" lang=\"vi\">"))
    #expect(text.contains("text-align:right\">94,83%</td>"))
    #expect(text.contains("text-align:right\">1.394,5</th>"))
    #expect(text.contains("text-align:left\">All</th>"))
    #expect(!text.contains("Empty") && !text.contains("class="))
    #expect(text.hasSuffix("<p style=\"font-size:9pt;margin:2px 0\">1. n</p>\n"))
  }

  @Test(
    "what stands in data is text",
    arguments: ["<script>x</script>", "</table>", "\"&'\u{1}\u{202E}"])
  func hostile(_ name: String) throws {
    let text = PastedTables(Self.document(name), notes: [name], in: .english).text
    let all = try WellFormed(Array("<x>\(text)</x>".utf8))
    #expect(all.all("table").count == 1 && all.all("script").isEmpty)
    #expect(!text.unicodeScalars.contains { $0.value == 1 || $0.value == 0x202E })
  }
}
