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
      Markup.html("p", attributes: ["style": Self.noteStyle], children: [Markup(text: legible($0))])
    }
    return (tables + below).map { $0.xml + "\n" }.joined()
  }

  private static let cellStyle =
    "border:1px solid #808080;padding:2px 6px;vertical-align:top;text-align:"
  private static let noteStyle = "font-size:9pt;margin:2px 0"

  private func table(_ sheet: SpreadsheetSheet) -> Markup {
    let caption = Markup.html(
      "caption", attributes: ["style": "text-align:left;font-weight:bold"],
      children: [Markup(text: legible(sheet.title))]
    )
    let headings = sheet.columns.enumerated().map { index, column in
      cell("th", text: column.heading, isNumber: sheet.isNumeric(index))
    }
    let rows = sheet.rows.map { row in
      let name = row.emphasis == .total ? "th" : "td"
      return Markup.html(
        "tr", attributes: [:],
        children: row.cells.map {
          cell(name, text: SheetTexts(language).text($0), isNumber: $0.isNumber)
        })
    }
    return .html(
      "table", attributes: ["style": "border-collapse:collapse", "lang": language.rawValue],
      children: [
        caption,
        .html(
          "thead", attributes: [:], children: [.html("tr", attributes: [:], children: headings)]),
        .html("tbody", attributes: [:], children: rows),
      ])
  }

  private func cell(_ name: String, text: String, isNumber: Bool) -> Markup {
    .html(
      name, attributes: ["style": Self.cellStyle + (isNumber ? "right" : "left")],
      children: [Markup(text: legible(text))]
    )
  }

  private func legible(_ text: String) -> String { text.withoutControls }
}
