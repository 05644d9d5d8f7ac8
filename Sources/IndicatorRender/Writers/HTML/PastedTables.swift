/// Sheets as bare tables of HTML with their styles in them: what Word and Outlook take from the clipboard.
package struct PastedTables {
  private let document: SpreadsheetDocument
  private let notes: [String]
  private let language: Language

  /// - Parameters:
  ///   - document: the sheets; those that are there for a chart are left out.
  ///   - notes: what must be said of them, a paragraph each, below.
  ///   - language: whose signs numbers have.
  package init(_ document: SpreadsheetDocument, notes: [String], in language: Language) {
    (self.document, self.notes, self.language) = (document, notes, language)
  }

  /// The tables and notes, an element on each line.
  package var text: String {
    let tables = document.sheets.filter { $0.chart == nil }.map {
      table($0.withoutEmptyColumns.forReading(in: language))
    }
    let below = notes.map {
      Markup.html("p", ["style": Self.noteStyle], [Markup(text: legible($0))])
    }
    return (tables + below).map { $0.xml + "\n" }.joined()
  }

  private static let cellStyle =
    "border:1px solid #808080;padding:2px 6px;vertical-align:top;text-align:"
  private static let noteStyle = "font-size:9pt;margin:2px 0"

  private func table(_ sheet: SpreadsheetSheet) -> Markup {
    let caption = Markup.html(
      "caption", ["style": "text-align:left;font-weight:bold"], [Markup(text: legible(sheet.title))]
    )
    let headings = sheet.columns.enumerated().map { index, column in
      cell("th", column.heading, isNumber: sheet.isNumeric(index))
    }
    let rows = sheet.rows.map { row in
      let name = row.emphasis == .total ? "th" : "td"
      return Markup.html(
        "tr", [:],
        row.cells.map { cell(name, SheetTexts(language).text($0), isNumber: $0.isNumber) })
    }
    return .html(
      "table", ["style": "border-collapse:collapse", "lang": language.rawValue],
      [
        caption, .html("thead", [:], [.html("tr", [:], headings)]), .html("tbody", [:], rows),
      ])
  }

  private func cell(_ name: String, _ text: String, isNumber: Bool) -> Markup {
    .html(
      name, ["style": Self.cellStyle + (isNumber ? "right" : "left")], [Markup(text: legible(text))]
    )
  }

  private func legible(_ text: String) -> String { text.withoutControls }
}
