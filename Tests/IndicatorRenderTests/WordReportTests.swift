import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Reports as documents of Word") struct WordReportTests {
  private static func table(_ name: String) -> ReportTable {
    var text = TextTable([
      .init("Unit", wraps: true), .init("%", alignment: .right), .init("Notes"),
    ])
    text.append([name, "94.83", "1 7"])
    text.append([name, "98.31", ""])
    return ReportTable("Comparison", text: text, orders: [.none, .none, .none])
  }

  private static func document(
    _ name: String = "Hải Yến", _ blocks: [ReportBlock] = []
  ) -> ReportDocument {
    ReportDocument(
      title: name, language: .english,
      opening: ReportOpening(
        lines: [name], author: name,
        findings: [ReportFinding("\(name) rose.", section: 1, place: "Comparison")]),
      question: ReportQuestion(
        command: "sosanh report \(name)", items: [ReportItem(name, text: name)]),
      sections: [
        ReportSection(
          "Section \(name)",
          blocks: [
            .paragraph("`a` \(name)"), .list([name]), .items([ReportItem(name, text: name)]),
            .finding(name, [name]), .table(table(name)),
          ] + blocks)
      ],
      notes: [Note(code: "x", text: "A sentence, \(name).")],
      remarks: [Note(code: "y", text: name)], method: [ReportItem(name, text: name)],
      provenance: Provenance(command: "", program: "sosanh 1", inputs: [.init(name)]))
  }

  private static func text(
    _ document: ReportDocument, _ look: WordLook = .own, part: String = "word/document.xml"
  ) throws -> String {
    let file = try Unzipped(try WordReport.bytes(document, look: look))
    return try #require(file.entries.first { $0.name == part }).text
  }

  @Test("headings are styles, names stand once, numbers of notes and findings lead to their places")
  func parts() throws {
    let text = try Self.text(Self.document())
    let all = try WellFormed(Array(text.utf8))
    let styles = all.all("w:pStyle").compactMap { $0.attributes["w:val"] }
    #expect(styles.first == "Title")
    #expect(styles.count { $0 == "Heading1" } == 6)
    #expect(all.all("w:bookmarkStart").map { $0.attributes["w:name"] } == ["section_1", "note_1"])
    #expect(all.all("w:hyperlink").map { $0.attributes["w:anchor"] } == ["section_1", "note_1"])
    #expect(all.all("w:tblHeader").count == 1)
    let cells = text.ranges(of: "<w:tc>").count
    #expect(cells == 9)
    #expect(text.ranges(of: ">Hải Yến</w:t></w:r></w:p></w:tc>").count == 1)
    let last = try #require(text.ranges(of: "SourceCode").last)
    #expect(text[last.lowerBound...].contains("sosanh report Hải Yến"))
  }

  @Test(
    "whatever the texts are, every part is well-formed and holds no element of theirs",
    arguments: [
      "</w:t><w:fldSimple w:instr=\"x\"/>", "<!--", "]]>", "&amp;\u{1}\u{202E}", "\"quoted\" 'x'",
    ])
  func hostile(_ name: String) throws {
    let file = try Unzipped(try WordReport.bytes(Self.document(name)))
    for entry in file.entries where entry.name.hasSuffix("xml") || entry.name.hasSuffix(".rels") {
      let all = try WellFormed(entry.bytes)
      #expect(all.all("w:fldSimple").isEmpty)
      #expect(!entry.text.unicodeScalars.contains { $0.value == 1 || $0.value == 0x202E })
    }
  }

  @Test("the same report gives the same bytes, and says its title, author and language")
  func bytes() throws {
    let first = try WordReport.bytes(Self.document())
    #expect(first == (try WordReport.bytes(Self.document())))
    let core = try Self.text(Self.document(), part: "docProps/core.xml")
    for part in ["title>Hải Yến<", "creator>Hải Yến<", "language>en-GB<"] {
      #expect(core.contains(part), "\(part)")
    }
    #expect(!core.contains("created"))
  }

  // MARK: Charts

  private static func chart(_ kind: ChartKind) throws -> ChartDescription {
    var notes = NoteNumbers()
    return .comparison(
      try Sample.table(), as: kind, measure: nil, format: NumberFormat(language: .english),
      notes: &notes)
  }

  @Test(
    "every chart is one that Word edits, with its figures beside it",
    arguments: [ChartKind.bar, .dot, .line, .slope, .bullet])
  func charts(_ kind: ChartKind) throws {
    let chart = try Self.chart(kind)
    let file = try Unzipped(try WordReport.bytes(Self.document("A", [.chart(chart)])))
    let drawn = try #require(file.entries.first { $0.name == "word/charts/chart1.xml" }).text
    #expect(drawn.contains(kind == .line || kind == .slope ? "<c:lineChart>" : "<c:barChart>"))
    for value in ["0.948275", "0.983050"] { #expect(drawn.contains("<c:v>\(value)"), "\(value)") }
    #expect(drawn.contains("externalData r:id=\"rId1\""))
    let book = try #require(file.entries.first { $0.name == "word/embeddings/sheet1.xlsx" })
    #expect(try Unzipped(book.bytes).entries.contains { $0.text.contains("Hải Yến") })
    let text = try #require(file.entries.first { $0.name == "word/document.xml" }).text
    let said = try WellFormed(Array(text.utf8)).all("wp:docPr").first?.attributes["descr"]
    #expect(said?.contains("94.83 (165/174)") == true, "\(said ?? "")")
  }

  @Test("parts of a whole are stacked, and a value that no line leads to has none in Word")
  func stacksAndCuts() throws {
    var marks = ["2021", "2022", "2023"].enumerated().map { place, year in
      ChartMark(
        year, value: Ratio(Int64(place + 1)), figure: "1", time: place,
        joinedTo: place == 2 ? 1 : nil)
    }
    var chart = ChartDescription(
      kind: .line, title: "T", axis: .share(NumberFormat()),
      series: [ChartSeries(name: "A", marks: marks)], parts: [], notes: [], language: .english)
    #expect(chart.sheet.chart?.series.map(\.cuts) == [[1]])
    marks = [ChartMark("x", value: Ratio(1), figure: "1", part: 1)]
    chart = ChartDescription(
      kind: .stack, title: "T", axis: .share(NumberFormat()),
      series: [ChartSeries(name: "A", marks: marks)], parts: ["good", "poor"], notes: [],
      language: .english)
    #expect(chart.sheet.chart?.kind == .stackedBars)
    #expect(chart.sheet.rows.map(\.cells.count) == [3])
    #expect(chart.sheet.rows[0].cells[1] == .empty)
  }

  @Test("more bars than can be read are cut, which is said below")
  func cut() throws {
    let marks = (0..<131).map { ChartMark("u\($0)", value: Ratio(1), figure: "1") }
    let chart = ChartDescription(
      kind: .bar, title: "T", axis: .share(NumberFormat()),
      series: [ChartSeries(name: "", marks: marks)], parts: [], notes: [], language: .english)
    #expect(chart.sheet.rows.count == 130)
    let text = try Self.text(Self.document("A", [.chart(chart)]))
    #expect(text.contains("The chart draws the first 130 of 131 units"))
  }

  // MARK: Templates

  private static let template = WordLook(
    parts: WordLook.Parts(
      styles: Array(
        """
        <w:styles xmlns:w="\(Namespace.word)"><w:style w:styleId="u1"><w:name w:val="Heading 1"/>\
        </w:style></w:styles>
        """.utf8), numbering: Array("<w:numbering/>".utf8), theme: nil),
    page: WordLook.Page(
      width: 16_000, height: 11_000,
      margins: WordLook.Margins(top: 1, right: 2, bottom: 3, left: 4)),
    styles: [WordLook.NamedStyle(name: "Heading 1", identifier: "u1")])

  @Test(
    "a template's styles take the place of ours by their names, and ours are added where it has none"
  )
  func template() throws {
    let text = try Self.text(Self.document(), Self.template)
    #expect(text.contains(#"<w:pStyle w:val="u1"/>"#))
    #expect(!text.contains(#"<w:pStyle w:val="Heading1"/>"#))
    #expect(text.contains(#"<w:pgSz w:w="11000" w:h="16000"/>"#))
    #expect(text.contains(#"w:top="1" w:right="2" w:bottom="3" w:left="4""#))
    let styles = try Self.text(Self.document(), Self.template, part: "word/styles.xml")
    let known = try WellFormed(Array(styles.utf8)).all("w:style")
      .compactMap { $0.attributes["w:styleId"] }
    #expect(known.first == "u1")
    #expect(known.contains("Caption") && !known.contains("Heading1"))
    let relations = try Self.text(
      Self.document(), Self.template, part: "word/_rels/document.xml.rels")
    #expect(relations.contains("numbering.xml") && !relations.contains("theme"))
  }
}
