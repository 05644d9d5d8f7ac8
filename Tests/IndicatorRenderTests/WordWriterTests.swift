import CZlib
import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Documents of Word") struct WordWriterTests {
  private static func sheet(_ name: String) -> SpreadsheetSheet {
    var sheet = SpreadsheetSheet(
      name: "rates", title: "Rates <of> units",
      columns: [SpreadsheetColumn("Unit"), SpreadsheetColumn("Rate"), SpreadsheetColumn("Change")])
    sheet.append([
      .text(name), .number("0.94827586206896551724", .percent(2)), .number("3.481", .signed(2)),
    ])
    sheet.append(
      [.text("All"), .number("1394.5", .decimal(1)), .number("-0.5", .signed(1))], emphasis: .total)
    return sheet
  }

  private static func markup(_ name: String, _ language: Language) -> String {
    let pieces = WordTable(sheet(name), in: language).pieces { _ in Markup("w:p") }
    return pieces.flatMap(\.markup).map(\.xml).joined()
  }

  @Test("Headings come again on every page and rows are not cut")
  func rows() {
    let text = Self.markup("A", .english)
    #expect(text.split(separator: "<w:tblHeader/>").count == 2)
    #expect(text.split(separator: "<w:cantSplit/>").count == 4)
  }

  @Test("Numbers stand on the right in the reader's signs")
  func numbers() {
    #expect(Self.markup("A", .english).contains(">94.83%<"))
    #expect(Self.markup("A", .english).contains(">1,394.5<"))
    #expect(Self.markup("A", .vietnamese).contains(">1.394,5<"))
    #expect(Self.markup("A", .vietnamese).contains(">+3,48<"))
    #expect(Self.markup("A", .vietnamese).contains(">-0,5<"))
    #expect(Self.markup("A", .english).split(separator: "w:jc w:val=\"right\"").count == 7)
  }

  @Test("What stands in data is text: no markup, and nothing that is hidden")
  func hostile() {
    let text = Self.markup("</w:t><w:fldSimple w:instr=\"x\"/>\u{1}\u{202E}", .english)
    #expect(!text.contains("<w:fldSimple"))
    #expect(text.contains("&lt;w:fldSimple"))
    #expect(!text.unicodeScalars.contains { $0.value == 1 || $0.value == 0x202E })
  }

  @Test(
    "Identifiers beside names and the status are for programs, and left out",
    arguments: [Language.english, .vietnamese])
  func reading(language: Language) {
    func sheet(_ headings: [Words]) -> [String] {
      let sheet = SpreadsheetSheet(
        name: "x", title: "x", columns: headings.map { SpreadsheetColumn($0[language]) })
      return sheet.forReading(in: language).columns.map(\.heading)
    }
    #expect(
      sheet([Heading.id, Heading.unit, Heading.value, Heading.status])
        == [Heading.unit[language], Heading.value[language]])
    #expect(
      sheet([Heading.id, Heading.group, Heading.share])
        == [Heading.group[language], Heading.share[language]])
    // Where nothing else names a row, its identifier does.
    #expect(sheet([Heading.id, Heading.name]) == [Heading.id[language], Heading.name[language]])
  }

  @Test("The same document gives the same bytes, and begins as an archive of parts")
  func bytes() throws {
    var document = SpreadsheetDocument()
    document.append(Self.sheet("A"))
    let first = try WordWriter.bytes(document, notes: ["1. n"], in: .vietnamese)
    #expect(first == (try WordWriter.bytes(document, notes: ["1. n"], in: .vietnamese)))
    #expect(Array(first.prefix(4)) == [0x50, 0x4B, 3, 4])
    #expect(first != (try WordWriter.bytes(document, notes: [], in: .vietnamese)))
  }

  @Test(
    "Computed numbers are cut to four digits behind the point, or four that are not 0; reported ones are whole",
    arguments: [
      ("2.37480920926703", "2.3748"), ("0.0175580710428202", "0.01756"),
      ("-0.000123456789012345", "-0.0001235"), ("0.000000000001234567", "0.000000000001234567"),
      ("29.4412", "29.4412"), ("1394", "1,394"), ("0.333333333333333", "0.3333"),
    ])
  func computed(digits: String, text: String) {
    #expect(SheetTexts(.english).shortened(.number(digits, .general)) == text)
  }

  @Test("A table that a chart stands beside is written, one that is there for its chart is not")
  func besideChart() throws {
    let position = SheetPosition(column: 1, row: 0)
    func tables(_ standing: SpreadsheetChart.Standing) throws -> (Int, Int) {
      var sheet = Self.sheet("A")
      sheet.chart = SpreadsheetChart(
        kind: .bars, title: "T", categoryTitle: "U", valueTitle: "V", format: .percent(2),
        axisFormat: .percent(0),
        categories: SheetRange(
          SheetPosition(column: 0, row: 1), last: SheetPosition(column: 0, row: 2)),
        series: [
          SpreadsheetChart.Series(
            name: position,
            values: SheetRange(
              SheetPosition(column: 1, row: 1), last: SheetPosition(column: 1, row: 2)))
        ], corner: SheetPosition(column: 4, row: 1), standing: standing)
      var document = SpreadsheetDocument()
      document.append(sheet)
      let file = try Unzipped(try WordWriter.bytes(document, notes: [], in: .english))
      let text = try #require(file.entries.first { $0.name == "word/document.xml" }).bytes
      let all = try WellFormed(text)
      return (all.all("w:tbl").count, all.all("w:drawing").count)
    }
    #expect(try tables(.besideTable) == (1, 1))
    #expect(try tables(.alone) == (0, 1))
  }
}
