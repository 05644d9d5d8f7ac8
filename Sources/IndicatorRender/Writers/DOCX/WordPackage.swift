internal import IndicatorCore

/// The parts of a document of Word, and how they hang together. Nothing of the clock, the machine or its user is in
/// them, so the same document gives the same bytes.
///
/// - References: ECMA-376, Office Open XML, Part 1 (transitional vocabulary of 2006), Part 2.
struct WordPackage {
  private let look: WordLook
  private let language: Language
  private var parts: [OfficePart] = []
  /// How many charts there are.
  private(set) var charts = 0

  init(_ look: WordLook, in language: Language) {
    (self.look, self.language) = (look, language)
  }

  private mutating func add(_ name: String, bytes: [UInt8], kind: String? = nil) {
    parts.append(OfficePart(name: name, bytes: bytes, kind: kind))
  }

  /// Adds the chart of a sheet with the figures that it is drawn from, so that Word can edit it; one of many bars in
  /// pieces that fit on a page.
  ///
  /// - Parameters:
  ///   - said: what it shows, for those who cannot see it.
  ///   - title: what stands below it.
  mutating func add(
    _ chart: SpreadsheetChart, of sheet: SpreadsheetSheet, said: String, title: String
  ) throws(Fault) -> [WordBody.Piece] {
    let text = WordText(look: look)
    let parts = chart.pieces
    var pieces: [WordBody.Piece] = []
    for (number, part) in parts.enumerated() {
      let place = parts.count > 1 ? " (\(number + 1)/\(parts.count))" : ""
      let drawn = try add(part, of: sheet, said: number == 0 ? said : title + place)
      let caption = text.figureCaption(charts, title: title + place, in: language)
      pieces.append(WordBody.Piece([drawn, caption], need: text.need(of: part)))
    }
    return pieces
  }

  private mutating func add(
    _ chart: SpreadsheetChart, of sheet: SpreadsheetSheet, said: String
  ) throws(Fault) -> Markup {
    charts += 1
    var data = sheet
    data.chart = nil
    var embedded = SpreadsheetDocument()
    embedded.append(data)
    add("word/embeddings/sheet\(charts).xlsx", bytes: try XLSXWriter.bytes(embedded))
    add(
      "word/charts/_rels/chart\(charts).xml.rels",
      bytes: OfficePart.relations([("package", "../embeddings/sheet\(charts).xlsx")]))
    let named = embedded.sheets[0]
    add(
      "word/charts/chart\(charts).xml", bytes: ChartPart(chart, in: named).part(data: "rId1").part,
      kind: Kind.chart)
    return WordText(look: look).drawing(
      of: chart, said: said, number: charts, relation: "rId\(charts + 1)")
  }

  /// The document as bytes.
  ///
  /// - Parameters:
  ///   - body: paragraphs, tables and drawings.
  ///   - about: its title, and who wrote it, where that is known.
  mutating func bytes(
    _ body: WordBody, about: (title: String, author: String)
  ) throws(Fault) -> [UInt8] {
    let all = body.markup(WordText(look: look))
    add("word/document.xml", bytes: WordText.document(all).part, kind: Kind.document)
    add("word/styles.xml", bytes: look.stylesPart(language), kind: Kind.styles)
    if let theme = look.parts?.theme {
      add("word/theme/theme1.xml", bytes: theme, kind: Kind.theme)
    }
    if let list = look.parts?.numbering {
      add("word/numbering.xml", bytes: list, kind: Kind.numbering)
    }
    add("word/_rels/document.xml.rels", bytes: documentRelations)
    add("docProps/core.xml", bytes: properties(about).part, kind: Kind.properties)
    add(
      "_rels/.rels",
      bytes: OfficePart.relations([
        ("officeDocument", "word/document.xml"), (Self.core, "docProps/core.xml"),
      ]))
    add("[Content_Types].xml", bytes: contentTypes)
    var archive = ZipWriter()
    for part in parts.reversed() { try archive.add(part.name, bytes: part.bytes) }
    return try archive.bytes()
  }

  private func properties(_ about: (title: String, author: String)) -> Markup {
    let tag = Words("en-GB", vi: "vi-VN")[language]
    return Markup(
      "cp:coreProperties",
      attributes: [
        "xmlns:cp": Namespace.package + "/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ],
      children: [
        Markup("dc:title", attributes: [:], text: about.title.withoutControls),
        Markup("dc:creator", attributes: [:], text: about.author.withoutControls),
        Markup("dc:language", attributes: [:], text: tag),
      ])
  }

  // MARK: How they hang together

  private enum Kind {
    private static let office = "application/vnd.openxmlformats-officedocument."
    static let document = office + "wordprocessingml.document.main+xml"
    static let styles = office + "wordprocessingml.styles+xml"
    static let numbering = office + "wordprocessingml.numbering+xml"
    static let theme = office + "theme+xml"
    static let chart = office + "drawingml.chart+xml"
    static let workbook = office + "spreadsheetml.sheet"
    static let properties = "application/vnd.openxmlformats-package.core-properties+xml"
  }

  private static let core =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

  private var contentTypes: [UInt8] {
    OfficePart.contentTypes(of: parts, byEnding: [("xlsx", Kind.workbook)])
  }

  private var documentRelations: [UInt8] {
    let theme = look.parts?.theme == nil ? [] : [("theme", "theme/theme1.xml")]
    let numbering = look.parts?.numbering == nil ? [] : [("numbering", "numbering.xml")]
    return OfficePart.relations(
      [("styles", "styles.xml")]
        + (0..<charts).map { ("chart", "charts/chart\($0 + 1).xml") } + theme + numbering)
  }
}
