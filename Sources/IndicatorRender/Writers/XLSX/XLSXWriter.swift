package import IndicatorCore

/// Writes a spreadsheet file: the parts of Office Open XML in a zip archive. Nothing of the clock, the
/// machine or its user is in it, so the same document gives the same bytes.
///
/// - References: ECMA-376, Office Open XML, Part 1 (transitional vocabulary of 2006), Part 2.
package struct XLSXWriter {
  private let document: SpreadsheetDocument
  private var styles = StyleTable()
  private var parts: [OfficePart] = []

  /// One file of the package.
  /// The document as bytes.
  ///
  /// - Throws: a ``Fault`` if a sheet has more rows, columns or characters in a cell than spreadsheets hold.
  package static func bytes(_ document: SpreadsheetDocument) throws(Fault) -> [UInt8] {
    for sheet in document.sheets { try sheet.check() }
    var writer = XLSXWriter(document)
    return try writer.write()
  }

  private init(_ document: SpreadsheetDocument) {
    self.document = document
  }

  /// The list of contents comes first, as programs that look at the first bytes expect.
  private mutating func write() throws(Fault) -> [UInt8] {
    for (index, sheet) in document.sheets.enumerated() { add(sheet, number: index + 1) }
    add("xl/styles.xml", bytes: styles.part.part, kind: Kind.styles)
    add("xl/theme/theme1.xml", bytes: ThemePart.part.part, kind: Kind.theme)
    add("xl/workbook.xml", bytes: WorkbookPart(document).part.part, kind: Kind.workbook)
    add("xl/_rels/workbook.xml.rels", bytes: workbookRelations)
    add("docProps/app.xml", bytes: application, kind: Kind.application)
    add("_rels/.rels", bytes: packageRelations)
    add("[Content_Types].xml", bytes: contentTypes)
    var archive = ZipWriter()
    for part in parts.reversed() { try archive.add(part.name, bytes: part.bytes) }
    return try archive.bytes()
  }

  private mutating func add(_ name: String, bytes: [UInt8], kind: String? = nil) {
    parts.append(OfficePart(name: name, bytes: bytes, kind: kind))
  }

  private mutating func add(_ sheet: SpreadsheetSheet, number: Int) {
    let isFirst = number == 1
    let part = WorksheetPart(sheet, isFirst: isFirst).bytes(&styles)
    add("xl/worksheets/sheet\(number).xml", bytes: part, kind: Kind.sheet)
    guard let chart = sheet.chart else { return }
    add(
      "xl/worksheets/_rels/sheet\(number).xml.rels",
      bytes: OfficePart.relations([("drawing", "../drawings/drawing\(number).xml")]))
    add("xl/drawings/drawing\(number).xml", bytes: DrawingPart(chart).part.part, kind: Kind.drawing)
    add(
      "xl/drawings/_rels/drawing\(number).xml.rels",
      bytes: OfficePart.relations([("chart", "../charts/chart\(number).xml")]))
    add(
      "xl/charts/chart\(number).xml", bytes: ChartPart(chart, in: sheet).part.part, kind: Kind.chart
    )
  }

  // MARK: The package

  /// The kinds of parts.
  private enum Kind {
    private static let office = "application/vnd.openxmlformats-officedocument."
    static let workbook = office + "spreadsheetml.sheet.main+xml"
    static let sheet = office + "spreadsheetml.worksheet+xml"
    static let styles = office + "spreadsheetml.styles+xml"
    static let theme = office + "theme+xml"
    static let drawing = office + "drawing+xml"
    static let chart = office + "drawingml.chart+xml"
    static let application = office + "extended-properties+xml"
  }

  private var contentTypes: [UInt8] { OfficePart.contentTypes(of: parts) }

  private var packageRelations: [UInt8] {
    OfficePart.relations([
      ("officeDocument", "xl/workbook.xml"), ("extended-properties", "docProps/app.xml"),
    ])
  }

  private var workbookRelations: [UInt8] {
    OfficePart.relations(
      document.sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
        + [("styles", "styles.xml"), ("theme", "theme/theme1.xml")])
  }

  private var application: [UInt8] {
    Markup(
      "Properties", attributes: ["xmlns": Namespace.properties],
      children: [Markup("Application", text: "sosanh")]
    ).part
  }
}

extension SpreadsheetSheet {
  /// Refuses what a spreadsheet would cut off or refuse to open.
  fileprivate func check() throws(Fault) {
    try check(.rows, found: rows.count)
    try check(.columns, found: columns.count)
    for column in columns { try check(.characters, found: column.heading.utf16.count) }
    for row in rows {
      for cell in row.cells {
        if case .text(let text) = cell, text.utf8.count > SpreadsheetLimit.characters.largest {
          try check(.characters, found: text.utf16.count)
        }
      }
    }
  }

  private func check(_ limit: SpreadsheetLimit, found: Int) throws(Fault) {
    guard found <= limit.largest else {
      throw Fault(.format(.spreadsheetLimit(limit, sheet: name, found: found)))
    }
  }
}
