internal import IndicatorCore

/// A sheet as a table of Word, its numbers in the reader's signs.
struct WordTable {
  private let sheet: SpreadsheetSheet
  private let language: Language
  private let look: WordLook

  init(_ sheet: SpreadsheetSheet, in language: Language, look: WordLook = .own) {
    (self.sheet, self.language, self.look) = (sheet.withoutEmptyColumns, language, look)
  }

  /// The table with its caption, in parts where no page is wide enough.
  func pieces(caption: (Int) -> Markup) -> [WordBody.Piece] {
    WordGrid(title: sheet.title, headings: headings, rows: rows, look: look).pieces(
      caption: caption)
  }

  private var headings: [WordGrid.Cell] {
    sheet.columns.enumerated().map { index, column in
      WordGrid.Cell(column.heading, isNumber: sheet.isNumeric(index), isBold: true)
    }
  }

  private var rows: [[WordGrid.Cell]] {
    let texts = SheetTexts(language)
    let numeric = sheet.columns.indices.map(sheet.isNumeric)
    return sheet.rows.map { line in
      line.cells.enumerated().map { column, cell in
        WordGrid.Cell(
          texts.shortened(cell), isNumber: numeric[column], isBold: line.emphasis == .total)
      }
    }
  }
}

extension SpreadsheetSheet {
  /// Whether numbers stand in a column, beside words for why there is none.
  func isNumeric(_ column: Int) -> Bool { rows.contains { $0.cells[column].isNumber } }
}

extension SpreadsheetCell {
  /// Whether a number stands in the cell.
  var isNumber: Bool {
    switch self {
    case .number, .longNumber: true
    case .empty, .text: false
    }
  }
}
