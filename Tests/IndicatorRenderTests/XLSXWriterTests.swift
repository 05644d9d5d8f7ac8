import IndicatorCore
import Testing

@testable import IndicatorRender

/// A sheet with everything that can go wrong in one.
private let nasty: SpreadsheetSheet = {
  var sheet = SpreadsheetSheet(
    name: "a[*] / b", title: "a & b <'c'>",
    columns: ["Text", "Number", "", "=1+1"].map { SpreadsheetColumn($0) })
  sheet.append([
    .text("=cmd|' /C calc'!A0"), .number("0.94827586206896552", .percent(2)), .empty,
    .text("+1"),
  ])
  sheet.append([.text("@SUM(A1)"), .number("-14.285714", .signed(2)), .text("-1"), .text("\t=1")])
  sheet.append([
    .text("a\u{1}b\r\nc\u{FFFE}"), .number("1394", .decimal(0)), .text("_x0041_"),
    .text("<&>\"'"),
  ])
  sheet.append([
    .text("Hải Yến"), .longNumber("1234567890123456789"), .text("007"), .text("日本 😀"),
  ])
  sheet.append([.text("Total"), .number("29.4412", .general), .empty, .empty], emphasis: .total)
  return sheet
}()

extension SpreadsheetDocument {
  fileprivate init(_ sheets: SpreadsheetSheet...) {
    self.init()
    for sheet in sheets { append(sheet) }
  }
}

@Suite("The XLSX writer") struct XLSXWriterTests {
  private func parts(_ document: SpreadsheetDocument) throws -> Unzipped {
    try Unzipped(try XLSXWriter.bytes(document))
  }

  private func sheet(_ sheet: SpreadsheetSheet) throws -> WellFormed {
    let parts = try parts(SpreadsheetDocument(sheet))
    return try WellFormed(Array(try parts.text("xl/worksheets/sheet1.xml").utf8))
  }

  @Test("every part is well-formed, listed once, and what refers to it finds it")
  func package() throws {
    let charted = try chartedSheet()
    let archive = try parts(SpreadsheetDocument(nasty, charted, nasty, charted))
    for entry in archive.entries {
      #expect(throws: Never.self, "\(entry.name)") { try WellFormed(entry.bytes) }
    }
    let names = archive.entries.map(\.name)
    #expect(names.first == "[Content_Types].xml")
    #expect(Set(names).count == names.count)
    let types = try WellFormed(Array(try archive.text("[Content_Types].xml").utf8))
    let listed = types.all("Override").compactMap { $0.attributes["PartName"] }
    #expect(Set(listed) == Set(names.filter { !$0.hasSuffix("rels") }.dropFirst().map { "/" + $0 }))
    for entry in archive.entries where entry.name.hasSuffix(".rels") {
      for relation in try WellFormed(entry.bytes).all("Relationship") {
        let target = try #require(relation.attributes["Target"])
        let path = target.split(separator: "/").filter { $0 != ".." }.joined(separator: "/")
        #expect(names.contains { $0.hasSuffix(path) }, "\(entry.name): \(target)")
      }
    }
  }

  @Test("numbers are numbers, with a format and every digit")
  func numbers() throws {
    let archive = try parts(SpreadsheetDocument(nasty))
    let cells = try sheet(nasty)
    #expect(
      cells.all("v").map(\.text) == ["0.94827586206896552", "-14.285714", "1394", "29.4412"])
    let styles = try WellFormed(Array(try archive.text("xl/styles.xml").utf8))
    #expect(
      styles.all("numFmt").map { $0.attributes["formatCode"] ?? "" }
        == ["0.00%", "+#,##0.00;-#,##0.00;#,##0.00", "#,##0"])
  }

  @Test("text is text, whatever it begins with, and no cell is a formula")
  func hostileText() throws {
    let cells = try sheet(nasty)
    #expect(cells.all("f").isEmpty)
    let texts = cells.all("t").map(\.text)
    #expect(
      texts[..<8] == [
        "Text", "Number", "=1+1", "=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "-1", "\t=1",
      ])
    #expect(texts.contains("a_x0001_b_x000D_\nc_xFFFE_") && texts.contains("_x005F_x0041_"))
    #expect(texts.contains("1234567890123456789") && texts.contains("007"))
    let strings = cells.all("c").filter { $0.attributes["t"] != nil }
    #expect(strings.allSatisfy { $0.attributes["t"] == "inlineStr" })
  }

  @Test("text that looks like a formula is marked, so that editing it starts none")
  func quotePrefix() throws {
    let archive = try parts(SpreadsheetDocument(nasty))
    let styles = try WellFormed(Array(try archive.text("xl/styles.xml").utf8))
    let formats = styles.all("xf").dropFirst().map { $0.attributes["quotePrefix"] == "1" }
    for cell in try sheet(nasty).all("c").dropFirst(4) {
      let place = try #require(cell.attributes["r"])
      let style = try #require(cell.attributes["s"].flatMap { Int($0) })
      #expect(formats[style] == ["A2", "D2", "A3", "C3", "D3"].contains(place), "\(place)")
    }
  }

  @Test("headings stay, rows are filtered without the totals, columns have widths")
  func layout() throws {
    let cells = try sheet(nasty)
    #expect(cells.all("pane").first?.attributes["state"] == "frozen")
    #expect(cells.all("pane").first?.attributes["ySplit"] == "1")
    #expect(cells.all("autoFilter").first?.attributes["ref"] == "A1:D5")
    #expect(cells.all("dimension").first?.attributes["ref"] == "A1:D6")
    #expect(cells.all("col").count == 4)
    #expect(cells.all("oddHeader").first?.text == "&Ca && b <'c'>")
    let total = cells.all("c").filter { $0.attributes["r"]?.hasSuffix("6") == true }
    #expect(total.count == 4)
  }

  @Test("widths follow what is shown, up to a limit beyond which text is broken")
  func widths() {
    var sheet = SpreadsheetSheet(
      name: "x", title: "x",
      columns: ["a", "b", "c", "Thay đổi, điểm phần trăm"].map { SpreadsheetColumn($0) })
    sheet.append([
      .text("Đơn vị"), .text(String(repeating: "dài ", count: 40)), .text("日本日本日本"),
      .number("1234.5", .decimal(2)),
    ])
    let layout = ColumnLayout(sheet)
    #expect(layout.widths == [8, 60, 14, 19])
    #expect(layout.wrapping == [1] && layout.numeric == [3])
    #expect(layout.height(of: sheet.rows[0]) == 45)
    #expect(layout.height(ofHeadings: sheet.columns) == 30)
  }

  @Test("the same document gives the same bytes")
  func determinism() throws {
    let document = SpreadsheetDocument(nasty, try chartedSheet())
    #expect(try XLSXWriter.bytes(document) == XLSXWriter.bytes(document))
    #expect(try XLSXWriter.bytes(document) != XLSXWriter.bytes(SpreadsheetDocument(nasty)))
  }

  @Test("nothing says when, where or by whom a file was written")
  func noTraces() throws {
    let names = try parts(SpreadsheetDocument(nasty)).entries.map(\.name)
    #expect(!names.contains("docProps/core.xml"))
    #expect(
      try parts(SpreadsheetDocument(nasty)).text("docProps/app.xml").contains(
        "<Application>sosanh</Application></Properties>"))
  }

  @Test("a table without rows, and one without columns, are files too")
  func emptyTables() throws {
    let empty = SpreadsheetSheet(name: "x", title: "x", columns: [SpreadsheetColumn("a")])
    #expect(try sheet(empty).all("autoFilter").first?.attributes["ref"] == "A1:A1")
    let nothing = SpreadsheetSheet(name: "x", title: "x", columns: [])
    #expect(try sheet(nothing).all("c").isEmpty)
    #expect(try sheet(nothing).all("dimension").first?.attributes["ref"] == "A1")
  }

  @Test("names with apostrophes and odd characters are quoted where cells are referred to")
  func references() throws {
    let sheet = SpreadsheetSheet(name: "it's 1", title: "x", columns: [SpreadsheetColumn("a")])
    let book = try parts(SpreadsheetDocument(sheet)).text("xl/workbook.xml")
    #expect(book.contains("name=\"it's 1\""))
    #expect(book.contains("'it''s 1'!$A$1:$A$1") && book.contains("'it''s 1'!$1:$1"))
  }

  @Test(
    "columns are lettered as spreadsheets letter them",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func letters(column: Int, letters: String) {
    #expect(SheetPosition.letters(column) == letters)
  }

  @Test("more than a spreadsheet holds is refused, and said which")
  func limits() throws {
    let wide = SpreadsheetSheet(
      name: "w", title: "w", columns: (0..<16_385).map { SpreadsheetColumn(String($0)) })
    #expect(throws: Fault(.format(.spreadsheetLimit(.columns, sheet: "w", found: 16_385)))) {
      try XLSXWriter.bytes(SpreadsheetDocument(wide))
    }
    var long = SpreadsheetSheet(name: "l", title: "l", columns: [SpreadsheetColumn("a")])
    long.append([.text(String(repeating: "ế", count: 32_767))])
    #expect(throws: Never.self) { try XLSXWriter.bytes(SpreadsheetDocument(long)) }
    long.append([.text(String(repeating: "ế", count: 32_768))])
    #expect(throws: Fault(.format(.spreadsheetLimit(.characters, sheet: "l", found: 32_768)))) {
      try XLSXWriter.bytes(SpreadsheetDocument(long))
    }
    var high = SpreadsheetSheet(name: "h", title: "h", columns: [SpreadsheetColumn("a")])
    for _ in 0..<1_048_576 { high.append([.empty]) }
    #expect(throws: Fault(.format(.spreadsheetLimit(.rows, sheet: "h", found: 1_048_576)))) {
      try XLSXWriter.bytes(SpreadsheetDocument(high))
    }
  }

  // MARK: Charts

  private func chartedSheet() throws -> SpreadsheetSheet {
    let cube = try Sample.cube()
    return .chart(
      of: try Sample.table(), as: .bar, measure: cube.codebook.measures[0], format: NumberFormat())
  }

  @Test("a chart refers to its cells by range, says what stands there, and leaves gaps")
  func chart() throws {
    let archive = try parts(SpreadsheetDocument(try chartedSheet()))
    let chart = try WellFormed(Array(try archive.text("xl/charts/chart1.xml").utf8))
    let sheet = "'Chart Rated good'"
    #expect(
      chart.all("c:f").map(\.text) == [
        "\(sheet)!$B$1", "\(sheet)!$A$2:$A$4", "\(sheet)!$B$2:$B$4",
        "\(sheet)!$C$1", "\(sheet)!$A$2:$A$4", "\(sheet)!$C$2:$C$4",
      ])
    #expect(chart.all("c:dispBlanksAs").first?.attributes["val"] == "gap")
    #expect(chart.all("c:legend").count == 1)
    let numbers = chart.all("c:v").map(\.text)
    #expect(
      numbers == [
        "2021", "Hải Yến", "An Khánh", "Tây Sơn", "0.94827586206896552", "0.94827586206896552",
        "2022", "Hải Yến", "An Khánh", "Tây Sơn", "0.98305084745762712", "0.8",
      ])
    #expect(chart.all("a:t").map(\.text) == ["Rated good", "Unit", "Rate, %"])
  }
}
