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
    var writer = WordWriter(document, notes: notes, in: language, look: look)
    return try writer.write()
  }

  private init(
    _ document: SpreadsheetDocument, notes: [String], in language: Language, look: WordLook
  ) {
    (self.document, self.notes, self.language) = (document, notes, language)
    text = WordText(look: look)
    package = WordPackage(look, in: language)
  }

  private mutating func write() throws(Fault) -> [UInt8] {
    var body = WordBody()
    var tables = 0
    for sheet in document.sheets {
      if sheet.chart?.standing != .alone, !sheet.rows.isEmpty {
        tables += 1
        for piece in table(sheet, number: tables) { body.append(piece) }
      }
      if let chart = sheet.chart {
        for piece in try drawing(chart, of: sheet) { body.append(piece) }
      }
    }
    body.append(notes.map { text.paragraph($0, style: .note) })
    return try package.bytes(body, about: (document.sheets.first?.title ?? "", ""))
  }

  /// A chart below what it shows, which is text of the document.
  private mutating func drawing(
    _ chart: SpreadsheetChart, of sheet: SpreadsheetSheet
  ) throws(Fault) -> [WordBody.Piece] {
    let head = chart.headline
    var bare = chart
    bare.headline = ""
    let headline = head.isEmpty ? [] : [WordBody.Piece([text.headline(head)], need: .asBehind)]
    return headline
      + (try package.add(bare, of: sheet, said: chart.said, title: sheet.title))
  }

  private func table(_ sheet: SpreadsheetSheet, number: Int) -> [WordBody.Piece] {
    var figures = sheet
    figures.chart = nil
    return WordTable(figures.forReading(in: language), in: language, look: text.look).pieces {
      text.tableCaption(number, part: $0, title: sheet.title, in: language)
    }
  }
}
