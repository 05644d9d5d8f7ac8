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
    #expect(WorkbookText(rows: rows).fault() == Fault(.badCell(flaw), at: place), "\(rows)")
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
      .badCell(.overlappingMerge("A1:E2", "E2:F3")),
      at: Place(source: "a.xlsx!Đảng viên", line: 2, column: 5))
    #expect(merge(["E2:F3", "A1:E2"]).fault() == overlapping)
    #expect(merge(["B2:A1"]).fault()?.fact == .badCell(.badMerge("B2:A1")))
  }
}
