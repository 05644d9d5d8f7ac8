import IndicatorCore
import Testing

@testable import IndicatorIntake

/// A template made for a test.
private struct Template {
  var styles: String? = """
    <w:styles xmlns:w="w"><w:style w:styleId="u1"><w:name w:val="heading 1"/></w:style>\
    <w:style w:styleId="x"/></w:styles>
    """
  var numbering = "<w:numbering/>"
  var page =
    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    + "<w:pgMar w:top=\"1\" w:right=\"2\" w:bottom=\"3\" w:left=\"4\"/>"

  var bytes: [UInt8] {
    var parts = [
      ArchiveText.Part(
        "_rels/.rels", WorkbookText.relations([("officeDocument", "word/document.xml")])),
      ArchiveText.Part(
        "word/document.xml",
        "<w:document><w:body><w:p/><w:sectPr>\(page)</w:sectPr></w:body></w:document>"),
      ArchiveText.Part(
        "word/_rels/document.xml.rels",
        WorkbookText.relations(
          (styles == nil ? [] : [("styles", "styles.xml")]) + [("numbering", "numbering.xml")])),
      ArchiveText.Part("word/numbering.xml", numbering),
    ]
    if let styles { parts.append(ArchiveText.Part("word/styles.xml", styles)) }
    return ArchiveText(parts).bytes
  }

  func read() throws -> WordTemplate {
    try WordTemplate.read(SourceBytes(name: "t.docx", bytes: bytes))
  }
}

@Suite("Templates of Word") struct WordTemplateTests {
  private static let place = Place(source: "t.docx", line: 0, column: 0)

  @Test("the styles with their names, the numbering and the page are taken")
  func parts() throws {
    let template = try Template().read()
    #expect(template.names.map(\.name) == ["heading 1"])
    #expect(template.names.map(\.identifier) == ["u1"])
    #expect(template.styles == Array(try #require(Template().styles).utf8))
    #expect(template.numbering == Array("<w:numbering/>".utf8))
    #expect(template.theme == nil)
    let page = try #require(template.page)
    #expect([page.width, page.height] == [11_906, 16_838])
    #expect([page.top, page.right, page.bottom, page.left] == [1, 2, 3, 4])
  }

  @Test("a part that refers to others is left, and so is a page that cannot be one")
  func left() throws {
    var template = Template()
    template.numbering = "<w:numbering><v:imagedata r:id=\"rId1\"/></w:numbering>"
    #expect(try template.read().numbering == nil)
    for page in ["", "<w:pgSz w:w=\"-1\" w:h=\"9\"/>", "<w:pgSz w:w=\"x\" w:h=\"16838\"/>"] {
      template.page = page
      #expect(try template.read().page == nil, "\(page)")
    }
  }

  @Test("what is no document of Word is refused, and so are styles that are no XML")
  func refused() {
    for (bytes, kind) in [
      (Array("%PDF-1.4".utf8), ForeignFile.pdf), (Array("a,b\n".utf8), .unknown),
      ([], .unknown),
    ] {
      #expect(throws: Fault(.format(.noReferenceDocument(kind)), at: Self.place)) {
        try WordTemplate.read(SourceBytes(name: "t.docx", bytes: bytes))
      }
    }
    var template = Template()
    template.styles = nil
    #expect(throws: Fault(.workbook(.missingPart("word/styles.xml")), at: Self.place)) {
      try template.read()
    }
    for styles in ["<w:styles>", "<!DOCTYPE x><w:styles/>", "<html/>"] {
      template.styles = styles
      #expect(throws: Fault.self, "\(styles)") { try template.read() }
    }
  }
}
