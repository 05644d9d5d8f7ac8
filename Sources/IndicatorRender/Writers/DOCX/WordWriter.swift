package import IndicatorCore

/// Writes a document of Word: each sheet as a table with its caption; one that is there for its chart as a
/// drawing that Word can edit, with the sheet embedded. Nothing of the clock, the machine or its user is in it, so the same document
/// gives the same bytes.
///
/// - References: ECMA-376, Office Open XML, Part 1 (transitional vocabulary of 2006), Part 2.
package struct WordWriter {
  private let document: SpreadsheetDocument
  private let notes: [String]
  private let language: Language
  private var parts: [Part] = []
  private var charts = 0

  private struct Part {
    let name: String
    let bytes: [UInt8]
    /// As `[Content_Types].xml` lists it; nil for what it need not list.
    let kind: String?
  }

  /// The document as bytes.
  ///
  /// - Parameters:
  ///   - document: the tables.
  ///   - notes: what must be said of them, a paragraph each, behind them.
  ///   - language: the language of the text, and whose signs numbers have.
  /// - Throws: a ``Fault`` if it is larger than an archive holds.
  package static func bytes(
    _ document: SpreadsheetDocument, notes: [String], in language: Language
  ) throws(Fault) -> [UInt8] {
    var writer = WordWriter(document: document, notes: notes, language: language)
    return try writer.write()
  }

  private init(document: SpreadsheetDocument, notes: [String], language: Language) {
    (self.document, self.notes, self.language) = (document, notes, language)
  }

  private mutating func write() throws(Fault) -> [UInt8] {
    var body: [Markup] = []
    var tables = 0
    for sheet in document.sheets {
      if let chart = sheet.chart {
        body += [try add(chart, of: sheet), caption(WordText.figure, charts, sheet)]
      } else {
        tables += 1
        body += [
          caption(WordText.table, tables, sheet), WordTable(sheet, language).markup,
          WordText.paragraph("", style: .normal),
        ]
      }
    }
    body += notes.map { WordText.paragraph($0, style: .note) } + [WordText.page(isTurned: isWide)]
    add("word/document.xml", WordText.document(body).part, Kind.document)
    add("word/styles.xml", WordStyles.part(language).part, Kind.styles)
    add("word/_rels/document.xml.rels", documentRelations)
    add("_rels/.rels", Self.relations([("officeDocument", "word/document.xml")]))
    add("[Content_Types].xml", contentTypes)
    var archive = ZipArchive()
    for part in parts.reversed() { try archive.add(part.name, part.bytes) }
    return try archive.bytes()
  }

  private func caption(_ kind: Words, _ number: Int, _ sheet: SpreadsheetSheet) -> Markup {
    WordText.paragraph("\(kind[language]) \(number). \(sheet.title)", style: .caption)
  }

  /// More columns than stand on an upright page turn it.
  private static let mostColumns = 7

  private var isWide: Bool {
    document.sheets.contains {
      $0.chart == nil && $0.withoutEmptyColumns.columns.count > Self.mostColumns
    }
  }

  private mutating func add(_ name: String, _ bytes: [UInt8], _ kind: String? = nil) {
    parts.append(Part(name: name, bytes: bytes, kind: kind))
  }

  /// Adds the chart with the sheet that it is drawn from.
  private mutating func add(
    _ chart: SpreadsheetChart, of sheet: SpreadsheetSheet
  ) throws(Fault) -> Markup {
    charts += 1
    var data = sheet
    data.chart = nil
    var embedded = SpreadsheetDocument()
    embedded.append(data)
    add("word/embeddings/sheet\(charts).xlsx", try XLSXWriter.bytes(embedded))
    add(
      "word/charts/_rels/chart\(charts).xml.rels",
      Self.relations([("package", "../embeddings/sheet\(charts).xlsx")]))
    let named = embedded.sheets[0]
    add(
      "word/charts/chart\(charts).xml", ChartPart(chart, in: named).part(data: "rId1").part,
      Kind.chart)
    return WordText.drawing(of: chart, number: charts, relation: "rId\(charts + 1)")
  }

  // MARK: The package

  private enum Kind {
    private static let office = "application/vnd.openxmlformats-officedocument."
    static let document = office + "wordprocessingml.document.main+xml"
    static let styles = office + "wordprocessingml.styles+xml"
    static let chart = office + "drawingml.chart+xml"
    static let workbook = office + "spreadsheetml.sheet"
  }

  private var contentTypes: [UInt8] {
    let defaults = [
      ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
      ("xml", "application/xml"), ("xlsx", Kind.workbook),
    ]
    return Markup(
      "Types", ["xmlns": Namespace.package + "/content-types"],
      defaults.map { Markup("Default", ["Extension": $0.0, "ContentType": $0.1]) }
        + parts.compactMap { part in
          part.kind.map { Markup("Override", ["PartName": "/" + part.name, "ContentType": $0]) }
        }
    ).part
  }

  private var documentRelations: [UInt8] {
    Self.relations(
      [("styles", "styles.xml")]
        + (0..<charts).map { ("chart", "charts/chart\($0 + 1).xml") })
  }

  private static func relations(_ targets: [(kind: String, path: String)]) -> [UInt8] {
    Markup(
      "Relationships", ["xmlns": Namespace.package + "/relationships"],
      targets.enumerated().map { index, target in
        Markup(
          "Relationship",
          [
            "Id": "rId\(index + 1)", "Type": Namespace.relationship + "/" + target.kind,
            "Target": target.path,
          ])
      }
    ).part
  }
}
