import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

/// A small document made for a test.
private struct WordText {
  var body: String
  var footnotes = ""

  init(_ body: String, footnotes: String = "") {
    self.body = body
    self.footnotes = footnotes
  }

  static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  /// A table of rows, a blank between cells.
  static func table(_ rows: String...) -> String {
    let rows = rows.map { row in
      "<w:tr>" + row.split(separator: " ").map { cell(String($0)) }.joined() + "</w:tr>"
    }
    return "<w:tbl>" + rows.joined() + "</w:tbl>"
  }

  var archive: ArchiveText {
    var parts = [
      ArchiveText.Part(
        "_rels/.rels", WorkbookText.relations([("officeDocument", "word/document.xml")])),
      ArchiveText.Part(
        "word/document.xml", "<w:document><w:body>\(body)<w:sectPr/></w:body></w:document>"),
      ArchiveText.Part(
        "word/_rels/document.xml.rels",
        WorkbookText.relations(footnotes.isEmpty ? [] : [("footnotes", "footnotes.xml")])),
    ]
    if !footnotes.isEmpty {
      parts.append(
        ArchiveText.Part("word/footnotes.xml", "<w:footnotes>\(footnotes)</w:footnotes>"))
    }
    return ArchiveText(parts)
  }

  func tables() throws -> [Sheet] {
    try WordDocument.read(SourceBytes(name: "a.docx", bytes: archive.bytes)).tables
  }
}

extension Sheet {
  /// The rows with `|` between cells, and marks behind `^`.
  fileprivate var drawn: [String] {
    rows.map { row in
      (1...max(1, row.cells.keys.max() ?? 1)).map { column in
        guard let cell = row.cells[column], case .text(let text) = cell.content else { return "" }
        return text + (cell.mark.isEmpty ? "" : "^" + cell.mark)
      }.joined(separator: "|")
    }
  }
}

@Suite("Tables of a document") struct WordDocumentTests {
  @Test("are sheets with the lines above and the notes below, named by their captions")
  func surroundings() throws {
    let body =
      WordText.paragraph("Một đoạn văn.") + WordText.paragraph("")
      + WordText.paragraph("Bảng 3. Đảng viên năm 2023") + WordText.paragraph("ĐVT: người")
      + WordText.table("Xã Số", "Gò 31") + WordText.paragraph("Nguồn: báo cáo")
      + WordText.paragraph("Như vậy, số đảng viên tăng.") + WordText.table("a b")
    let tables = try WordText(body).tables()
    #expect(tables.map(\.name) == ["Bảng 3", "Table 2"])
    #expect(
      tables[0].drawn
        == ["Bảng 3. Đảng viên năm 2023", "ĐVT: người", "Xã|Số", "Gò|31", "Nguồn: báo cáo"])
    #expect(tables[1].drawn == ["Như vậy, số đảng viên tăng.", "a|b"])
    #expect(tables[0].isText)
    #expect(tables[0].title == "a.docx!Bảng 3")
  }

  @Test(
    "captions name a table by its word and number",
    arguments: [
      ("Bảng 3. Đảng viên", "Bảng 3"), ("BIỂU SỐ 02-TK: Dân số", "BIỂU SỐ 02-TK"),
      ("Table A.1: Births", "Table A.1"), ("Tableau 4", "Tableau 4"), ("Bảng tổng hợp", nil),
      ("Bảng", nil), ("Danh mục Bảng 3", nil), ("Table of contents", nil),
    ])
  func caption(text: String, name: String?) {
    #expect(DocumentTables.caption(text) == name)
  }

  @Test("cells that take several columns or rows are merged blocks")
  func merged() throws {
    let span = "<w:gridSpan w:val=\"2\"/>"
    let body =
      "<w:tbl><w:tr>" + WordText.cell("Xã", "<w:vMerge w:val=\"restart\"/>")
      + WordText.cell("2023", span) + "</w:tr><w:tr>" + WordText.cell("", "<w:vMerge/>")
      + WordText.cell("Nam") + WordText.cell("Nữ") + "</w:tr><w:tr>" + WordText.cell("Gò")
      + WordText.cell("1") + WordText.cell("2") + "</w:tr></w:tbl>"
    let sheet = try #require(try WordText(body).tables().first)
    #expect(sheet.drawn == ["Xã|2023", "|Nam|Nữ", "Gò|1|2"])
    #expect(sheet.merged == [CellRange("A1:A2"), CellRange("B1:C1")])
  }

  @Test("tracked changes are read as accepted")
  func tracked() throws {
    let run = { (text: String) in "<w:r><w:t>\(text)</w:t></w:r>" }
    let body =
      "<w:tbl><w:tr><w:tc><w:p>" + run("3") + "<w:del><w:r><w:delText>9</w:delText></w:r></w:del>"
      + "<w:ins>" + run("1") + "</w:ins><w:moveFrom>" + run("7")
      + "</w:moveFrom></w:p></w:tc></w:tr>"
      + "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + WordText.paragraph("gone") + "</w:tc></w:tr>"
      + "</w:tbl>"
    #expect(try WordText(body).tables().first?.drawn == ["31"])
  }

  @Test("references to footnotes are marks, and their texts are notes below")
  func footnotes() throws {
    let reference = "<w:r><w:footnoteReference w:id=\"7\"/></w:r>"
    let raised = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>a</w:t></w:r>"
    let body =
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Gò</w:t></w:r>\(reference)</w:p></w:tc>"
      + "<w:tc><w:p><w:r><w:t>31</w:t></w:r>\(raised)</w:p></w:tc></w:tr></w:tbl>"
    let notes =
      "<w:footnote w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"7\">"
      + WordText.paragraph("Kể cả thôn mới") + "</w:footnote>"
    let sheet = try #require(try WordText(body, footnotes: notes).tables().first)
    #expect(sheet.drawn == ["Gò^1|31^a", "Kể cả thôn mới^1"])
  }

  @Test("within a cell are sheets of their own, and those without text are none")
  func nested() throws {
    let inner = WordText.table("a b")
    let body = "<w:tbl><w:tr><w:tc>\(inner)<w:p/></w:tc></w:tr></w:tbl>" + WordText.table("c d")
    let tables = try WordText(body).tables()
    #expect(tables.map(\.drawn) == [["a|b"], ["c|d"]])
    #expect(tables.map(\.name) == ["Table 2", "Table 3"])
  }

  @Test("bold and indented text says so, and several paragraphs are one text")
  func styles() throws {
    let bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>Cộng</w:t></w:r>"
    let body =
      "<w:tbl><w:tr><w:tc><w:p>\(bold)</w:p></w:tc><w:tc><w:p><w:pPr><w:ind w:left=\"720\"/></w:pPr>"
      + "<w:r><w:t>x</w:t></w:r></w:p>\(WordText.paragraph("y"))</w:tc></w:tr></w:tbl>"
    let sheet = try #require(try WordText(body).tables().first)
    #expect(sheet.cell(1, column: 1)?.style == CellStyle(isBold: true))
    #expect(sheet.cell(1, column: 2)?.content == .text("x\ny"))
    #expect(sheet.cell(1, column: 2)?.style.indent == 2)
  }

  @Test("what is no document is refused by its kind, and a workbook names it")
  func foreign() {
    let document = WordText(WordText.table("a b")).archive.bytes
    #expect(document.workbookFault()?.fact == .workbook(.notAWorkbook(.word)))
    let workbook = WorkbookText(cell: "<c/>").archive.bytes
    #expect(throws: Fault.self) {
      try WordDocument.read(SourceBytes(name: "a.xlsx", bytes: workbook))
    }
  }

  @Test("more cells than are read, and markup without end, are refused")
  func hostile() {
    var limits = WorkbookLimits()
    limits.cells = 50
    let source = SourceBytes(
      name: "a.docx",
      bytes: WordText("<w:tbl>" + String(repeating: "<w:tr><w:tc/></w:tr>", count: 40) + "</w:tbl>")
        .archive.bytes)
    let place = Place(source: "a.docx", line: 0, column: 0)
    #expect(throws: Fault(.workbook(.workbookTooLarge(.cells(50))), at: place)) {
      try WordDocument.read(source, within: limits)
    }
    let deep = WordText(String(repeating: "<w:tbl><w:tr><w:tc>", count: 60)).archive.bytes
    #expect(throws: Fault.self) {
      try WordDocument.read(SourceBytes(name: "a.docx", bytes: deep))
    }
  }

  @Test("documents with signs changed are read or refused, never a crash", arguments: 0..<10)
  func mutated(seed: Int) {
    let good =
      WordText.paragraph("Bảng 1. x")
      + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge/></w:tcPr>"
      + WordText.paragraph("a") + "</w:tc></w:tr><w:tr>" + WordText.cell("1", "<w:vMerge/>")
      + "<w:ins>" + WordText.cell("2", "<w:hMerge/>") + "</w:ins></w:tr></w:tbl>"
      + WordText.paragraph("* note")
    let signs = Array("<>/=\"'&;-159tcrpabvMerge:w".utf8)
    var random = SplitMix64(seed: UInt64(seed))
    var refused = 0
    for _ in 0..<150 {
      var bytes = Array(good.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: bytes.indices, using: &random)
        if Bool.random(using: &random) { bytes.remove(at: index) }
        bytes.insert(signs.randomElement(using: &random) ?? 0x3C, at: index)
      }
      do {
        _ = try WordText(String(decoding: bytes, as: UTF8.self)).tables()
      } catch {
        refused += 1
      }
    }
    #expect((1..<150).contains(refused), "seed \(seed)")
  }
}
