import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Cells of a workbook") struct WorkbookCellTests {
  /// The markup of a cell and what is read.
  private static let contents: [(String, CellContent?)] = [
    ("<c/>", nil), ("<c s=\"1\"/>", nil), ("<c t=\"n\"><v/></c>", nil), ("<c t=\"s\"></c>", nil),
    ("<c t=\"inlineStr\"/>", nil), ("<c t=\"str\"><f>A1</f><v></v></c>", nil),
    ("<c><v>12</v></c>", .number("12")), ("<c t=\"n\"><v> 12 </v></c>", .number("12")),
    ("<c><v>0.94799999999999995</v></c>", .number("0.948")),
    ("<c><v>1.3939999999999999E3</v></c>", .number("1394")),
    ("<c t=\"s\"><v>1</v></c>", .text("một")),
    ("<c t=\"str\"><v> a_x000A_b </v></c>", .text(" a\nb ")),
    ("<c t=\"inlineStr\"><is><t> a </t></is></c>", .text(" a ")),
    ("<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a</t></is></c>", .text(" a")),
    (
      "<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>Xã </t></r><r><t>Hải</t></r>"
        + "<rPh sb=\"0\" eb=\"1\"><t>xa</t></rPh><phoneticPr/></is></c>", .text("Xã Hải")
    ),
    ("<c t=\"inlineStr\"><is><t><![CDATA[<a> & b]]></t></is></c>", .text("<a> & b")),
    ("<c t=\"inlineStr\"><is><t>_x005F_x000D__x0041_x_x00_</t></is></c>", .text("_x000D_Ax_x00_")),
    ("<c t=\"inlineStr\"><is><t>_xD83D__xDE00_</t></is></c>", .text("😀")),
    ("<c t=\"inlineStr\"><is><t>_xD83D_</t></is></c>", .text("_xD83D_")),
    ("<c t=\"b\"><v>1</v></c>", .truth(true)), ("<c t=\"b\"><v>false</v></c>", .truth(false)),
    ("<c t=\"e\"><v>#N/A</v></c>", .error("#N/A")),
    ("<c><f>SUM(A1:A2)</f><v>3</v></c>", .number("3")),
    ("<c><f>A1&amp;\"x\"</f></c>", .formula("=A1&\"x\"")),
    ("<c><f t=\"shared\" si=\"0\"/><v/></c>", .formula("=")),
    ("<c t=\"d\"><v>2023-12-31</v></c>", .date(Day(number: 19722))),
    ("<c t=\"d\"><v>2023-12-31T00:00:00.000</v></c>", .date(Day(number: 19722))),
    ("<c t=\"d\"><v>2023-12-31T10:30:00</v></c>", .text("2023-12-31T10:30:00")),
    ("<c t=\"d\"><v>2023-02-29</v></c>", .text("2023-02-29")),
    ("<c s=\"2\"><v>45291</v></c>", .date(Day(number: 19722))),
    ("<c s=\"2\"><v>-1</v></c>", .number("-1")),
    ("<c s=\"3\"><v>1.5</v></c>", .text("36:00:00")),
    ("<x:c><x:v>7</x:v><x:extLst><x:v>8</x:v></x:extLst></x:c>", nil),
  ]

  @Test("are read by their kind and style", arguments: contents.indices)
  func content(index: Int) throws {
    let (markup, expected) = Self.contents[index]
    let prefixed = markup.hasPrefix("<x:")
    let text = WorkbookText(cell: prefixed ? markup.replacing("x:", with: "") : markup)
    #expect(try text.cell()?.content == (prefixed ? .number("7") : expected), "\(markup)")
  }

  @Test(
    "only a number under a percent format is a percentage",
    arguments: [
      ("<c s=\"1\"><v>0.948</v></c>", true), ("<c s=\"0\"><v>0.948</v></c>", false),
      ("<c s=\"1\" t=\"s\"><v>0</v></c>", false), ("<c s=\"1\"><f>A1</f></c>", false),
    ])
  func percentage(markup: String, expected: Bool) throws {
    #expect(try WorkbookText(cell: markup).cell()?.isPercentage == expected)
  }

  @Test("stand where they say, or behind the one before")
  func places() throws {
    let rows = """
      <row/><row><c><v>1</v></c><c r="D2"><v>2</v></c><c><v>3</v></c></row>
      <row r="7" hidden="true"><c r="XFD7"><v>4</v></c></row>
      <row ht="0"><c><v>5</v></c></row><row ht="15" hidden="0"><c><v>6</v></c></row>
      <row r="1048576"><c r="A1048576"><v>7</v></c></row>
      """
    let sheet = try WorkbookText(rows: rows).sheet()
    #expect(sheet.rows.map(\.number) == [2, 7, 8, 9, 1_048_576])
    #expect(sheet.rows.map(\.isHidden) == [false, true, true, false, false])
    #expect(sheet.rows[0].cells.keys.sorted() == [1, 4, 5])
    #expect(sheet.rows[1].cells.keys.sorted() == [16384])
  }

  /// Rows with something wrong, the flaw, and the row and column that are named.
  private static let flaws: [(String, CellFlaw, Int, Int)] = [
    ("<row r=\"1048577\"><c/></row>", .beyondTheSheet("1048577"), 1_048_577, 0),
    ("<row r=\"1048576\"/><row/>", .beyondTheSheet("1048577"), 1_048_577, 0),
    ("<row r=\"5\"><c r=\"XFE5\"/></row>", .beyondTheSheet("XFE5"), 5, 0),
    ("<row r=\"5\"><c r=\"XFD5\"/><c/></row>", .beyondTheSheet("XFE5"), 5, 0),
    ("<row r=\"0\"/>", .outOfOrder("0"), 0, 0),
    ("<row r=\"5\"/><row r=\"4\"/>", .outOfOrder("4"), 4, 0),
    ("<row r=\"5\"><c><v>1</v></c></row><row r=\"5\"><c><v>2</v></c></row>", .repeated("A5"), 5, 1),
    ("<row r=\"5\"/><row r=\"6\"/><row r=\"5\"/>", .outOfOrder("5"), 5, 0),
    ("<row r=\"5\"><c r=\"A6\"/></row>", .outOfOrder("A6"), 5, 1),
    ("<row><c r=\"B1\"/><c r=\"A1\"/></row>", .outOfOrder("A1"), 1, 1),
    ("<row><c r=\"B1\"/><c r=\"B1\"/></row>", .repeated("B1"), 1, 2),
    ("<row><c r=\"1\"/></row>", .badName("1"), 1, 0),
    ("<row><c r=\"A-1\"/></row>", .badName("A-1"), 1, 0),
    ("<row><c r=\"A1A\"/></row>", .badName("A1A"), 1, 0),
    ("<row><c r=\"AAAAAAAAAAAAAA1\"/></row>", .badName("AAAAAAAAAAAAAA1"), 1, 0),
    ("<row><c r=\"A99999999999999999999\"/></row>", .badName("A99999999999999999999"), 1, 0),
    ("<row><c><v>abc</v></c></row>", .badNumber("abc"), 1, 1),
    ("<row><c><v>1E400</v></c></row>", .badNumber("1E400"), 1, 1),
    ("<row><c><v>1,5</v></c></row>", .badNumber("1,5"), 1, 1),
    ("<row><c t=\"b\"><v>2</v></c></row>", .badTruth("2"), 1, 1),
    ("<row><c t=\"x\"><v>2</v></c></row>", .unknownKind("x"), 1, 1),
    ("<row><c t=\"s\"><v>2</v></c></row>", .noSharedText("2"), 1, 1),
    ("<row><c t=\"s\"><v>-1</v></c></row>", .noSharedText("-1"), 1, 1),
    ("<row><c/><c s=\"4\"><v>2</v></c></row>", .noStyle("4"), 1, 2),
  ]

  @Test("with something wrong are a fault at their place", arguments: flaws.indices)
  func flaw(index: Int) {
    let (rows, flaw, row, column) = Self.flaws[index]
    let place = Place(source: "a.xlsx!Đảng viên", line: row, column: column)
    #expect(
      WorkbookText(rows: rows).fault() == Fault(.workbook(.badCell(flaw)), at: place), "\(rows)")
  }

  @Test("a workbook without styles and shared texts is read, whatever styles its cells name")
  func minimal() throws {
    var text = WorkbookText(rows: "<row><c s=\"9\"><v>45291</v></c></row>")
    text.parts.removeAll { ["xl/styles.xml", "xl/sharedStrings.xml"].contains($0.name) }
    let relations = WorkbookText.relations([
      ("worksheet", "/xl/worksheets/../worksheets/sheet1.xml")
    ])
    text.parts = text.parts.map { $0.name.hasSuffix("book.xml.rels") ? ($0.name, relations) : $0 }
    #expect(try text.cell() == SheetCell(.number("45291")))
  }

  @Test("the strict form of the standard, which names its relations otherwise, is read as well")
  func strict() throws {
    var text = WorkbookText(cell: "<c t=\"d\" s=\"2\"><v>2023-12-31</v></c>")
    let (usual, strict) = (
      "schemas.openxmlformats.org/officeDocument/2006", "purl.oclc.org/ooxml/officeDocument"
    )
    text.parts = text.parts.map { ($0.name, $0.text.replacing(usual, with: strict)) }
    #expect(text.parts.contains { $0.text.contains("purl.oclc.org") })
    #expect(try text.cell()?.content == .date(Day(number: 19722)))
  }

  @Test("merged blocks come in order, and must not overlap")
  func merged() throws {
    let merge = { (names: [String]) in
      let list = names.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
      return WorkbookText(rows: "", behind: "<mergeCells>\(list)</mergeCells>")
    }
    let sheet = try merge(["B5:C5", "A1:E2", "A3:XFD3"]).sheet()
    #expect(sheet.merged == ["A1:E2", "A3:XFD3", "B5:C5"].compactMap { CellRange($0) })
    let overlapping = Fault(
      .workbook(.badCell(.overlappingMerge("A1:E2", "E2:F3"))),
      at: Place(source: "a.xlsx!Đảng viên", line: 2, column: 5))
    #expect(merge(["E2:F3", "A1:E2"]).fault() == overlapping)
    #expect(merge(["B2:A1"]).fault()?.fact == .workbook(.badCell(.badMerge("B2:A1"))))
  }

  /// A workbook with fonts, formats and runs of text.
  private static func styled(_ rows: String, columns: String = "") -> WorkbookText {
    var text = WorkbookText(rows: rows)
    text.parts = text.parts.map { name, old in
      switch name {
      case "xl/styles.xml": (name, styles)
      case "xl/sharedStrings.xml": (name, shared)
      case WorkbookText.sheetPart:
        (name, old.replacing("<sheetData>", with: columns + "<sheetData>"))
      default: (name, old)
      }
    }
    return text
  }

  private static let styles = """
    <styleSheet><numFmts><numFmt numFmtId="165" formatCode="00000"/></numFmts>
    <fonts><font/><font><b/></font><font><b val="0"/><vertAlign val="superscript"/></font></fonts>
    <cellXfs><xf/><xf numFmtId="165"/><xf fontId="1"><alignment indent="2"/></xf><xf fontId="2"/>
    </cellXfs></styleSheet>
    """
  private static let shared = """
    <sst><si><r><t>123</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>4</t></r></si>
    <si><r><t>H</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r><r><t>O</t></r></si>
    <si><t>Xa\u{303} Go\u{300}¹</t></si></sst>
    """

  @Test("say what is shown, how far it is indented, whether it is bold, raised or calculated")
  func shown() throws {
    let sheet = try Self.styled(
      "<row><c s=\"1\"><v>31</v></c><c s=\"2\"><f>A1</f><v>2</v></c><c s=\"3\"><v>1</v></c></row>"
    ).sheet()
    #expect(sheet.cell(1, column: 1)?.printed == "00031")
    #expect(sheet.cell(1, column: 1)?.content == .number("31"))
    let second = try #require(sheet.cell(1, column: 2))
    #expect((second.style.indent, second.style.isBold, second.isFormula) == (2, true, true))
    let third = try #require(sheet.cell(1, column: 3))
    #expect((third.style.isRaised, third.style.isBold, third.isFormula) == (true, false, false))
  }

  @Test("raised runs are marks beside the text, lowered ones are part of it")
  func marks() throws {
    let cells = (0..<3).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
    let sheet = try Self.styled("<row>\(cells)</row>").sheet()
    #expect(sheet.cell(1, column: 1) == SheetCell(.text("123"), mark: "4"))
    #expect(sheet.cell(1, column: 2) == SheetCell(.text("H2O")))
    #expect(sheet.cell(1, column: 3) == SheetCell(.text("Xã Gò"), mark: "1"))
    guard case .text(let name) = sheet.cell(1, column: 3)?.content else { return }
    #expect(name.unicodeScalars.count == 5)
  }

  @Test("hidden columns are named")
  func hiddenColumns() throws {
    let columns =
      "<cols><col min=\"1\" max=\"1\"/><col min=\"2\" max=\"4\" hidden=\"1\"/>"
      + "<col min=\"3\" max=\"5\" hidden=\"1\"/><col min=\"9\" max=\"99999\" width=\"0\"/></cols>"
    let sheet = try Self.styled("<row><c><v>1</v></c></row>", columns: columns).sheet()
    #expect(sheet.hiddenColumns == [2...4, 9...16384])
    #expect([1, 2, 4, 5, 9].map(sheet.isHidden(column:)) == [false, true, true, false, true])
  }

  @Test("a row in several pieces is one row, and names in small letters are names")
  func pieces() throws {
    let rows =
      "<row r=\"2\"><c r=\"c2\"><v>3</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"C2\"/></row>"
    let sheet = try WorkbookText(rows: rows).sheet()
    #expect(sheet.rows.map(\.number) == [2])
    #expect(sheet.rows[0].cells.keys == [1, 3])
  }

  @Test("sheets without cells are skipped and named by their kind")
  func skipped() throws {
    var text = WorkbookText(cell: "<c><v>1</v></c>")
    let list = """
      <workbook><sheets><sheet name="a" r:id="rId1"/><sheet name="Mô-đun 1" state="veryHidden" r:id=""/>
      <sheet name="b" r:id="rId2"/><sheet name="c" r:id="rId3"/><sheet name="d" r:id="rId4"/></sheets>
      </workbook>
      """
    let relations = WorkbookText.relations([
      ("worksheet", "worksheets/sheet1.xml"), ("chartsheet", "chartsheets/1.xml"),
      ("dialogsheet", "dialogsheets/1.xml"), ("xlMacrosheet", "macrosheets/1.xml"),
    ])
    text.parts = text.parts.map { name, old in
      name == "xl/workbook.xml"
        ? (name, list) : name.hasSuffix("book.xml.rels") ? (name, relations) : (name, old)
    }
    let workbook = try Workbook.read(SourceBytes(name: "a.xlsx", bytes: text.archive.bytes))
    #expect(workbook.sheets.map(\.name) == ["a"])
    #expect(workbook.skipped.map(\.name) == ["Mô-đun 1", "b", "c", "d"])
    #expect(workbook.skipped.map(\.kind) == [.missing, .chart, .dialog, .macro])
  }

  @Test("parts whose names have backslashes are found")
  func backslashes() throws {
    var text = WorkbookText(cell: "<c><v>1</v></c>")
    text.parts = text.parts.map { ($0.name.replacing("/", with: "\\"), $0.text) }
    #expect(try text.cell()?.content == .number("1"))
  }
}
