package import IndicatorCore

/// Writes a document of Word: each sheet as a table with its caption; one that is there for its chart as a
/// drawing that Word can edit, with the sheet embedded. The same document gives the same bytes.
///
/// - References: ECMA-376, Office Open XML, Part 1 (transitional vocabulary of 2006), Part 2.
package struct WordWriter {
  private let document: SpreadsheetDocument
  private let notes: [String]
  private let language: Language
  private let text: WordText
  private var package: WordPackage

  /// The document as bytes.
  ///
  /// - Parameters:
  ///   - document: the tables.
  ///   - notes: what must be said of them, a paragraph each, behind them.
  ///   - language: the language of the text, and whose signs numbers have.
  ///   - look: the styles and the page.
  /// - Throws: a ``Fault`` if it is larger than an archive holds.
  package static func bytes(
    _ document: SpreadsheetDocument, notes: [String], in language: Language,
    look: WordLook = .own
  ) throws(Fault) -> [UInt8] {
    var writer = WordWriter(document, notes, language, look)
    return try writer.write()
  }

  private init(
    _ document: SpreadsheetDocument, _ notes: [String], _ language: Language, _ look: WordLook
  ) {
    (self.document, self.notes, self.language) = (document, notes, language)
    text = WordText(look: look)
    package = WordPackage(look, language)
  }

  private mutating func write() throws(Fault) -> [UInt8] {
    var body: [Markup] = []
    var tables = 0
    let isTurned = isWide
    for sheet in document.sheets {
      if let chart = sheet.chart {
        body.append(try package.add(chart, of: sheet, said: chart.title))
        body.append(caption(WordText.figure, package.charts, sheet))
      } else {
        tables += 1
        body += [
          caption(WordText.table, tables, sheet), table(sheet).markup(isTurned: isTurned),
          text.paragraph("", style: .normal),
        ]
      }
    }
    body += notes.map { text.paragraph($0, style: .note) }
    let title = document.sheets.first?.title ?? ""
    return try package.bytes(body, about: (title, ""), isTurned: isTurned)
  }

  private func table(_ sheet: SpreadsheetSheet) -> WordTable {
    WordTable(sheet.forReading(in: language), language, text.look)
  }

  private func caption(_ kind: Words, _ number: Int, _ sheet: SpreadsheetSheet) -> Markup {
    text.paragraph("\(kind[language]) \(number). \(sheet.title)", style: .caption)
  }

  private var isWide: Bool { document.sheets.contains { $0.chart == nil && table($0).isWide } }
}
