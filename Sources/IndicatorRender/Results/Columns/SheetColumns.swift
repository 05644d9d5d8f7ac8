internal import IndicatorCore

/// How a result stands on a sheet: a column or more for each of its columns, and behind them the numbers of the notes.
struct SheetColumns<Row> {
  /// What is added for a column of a result: a heading, and the cell of a row.
  struct Columns {
    fileprivate let language: Language
    fileprivate var headings: [SpreadsheetColumn] = []
    fileprivate var cells: [(Row) -> SpreadsheetCell] = []

    /// Adds a column.
    mutating func callAsFunction(
      _ heading: Words, _ need: SpreadsheetColumn.Need = .always,
      _ cell: @escaping (Row) -> SpreadsheetCell
    ) {
      callAsFunction(heading[language], need, cell)
    }

    /// Adds a column with its heading in the language.
    mutating func callAsFunction(
      _ heading: String, _ need: SpreadsheetColumn.Need = .always,
      _ cell: @escaping (Row) -> SpreadsheetCell
    ) {
      headings.append(SpreadsheetColumn(heading, need: need))
      cells.append(cell)
    }
  }

  private var columns: Columns
  private let said: ((Row) -> RowSaid)?

  /// What each column of a result is on a sheet; no notes if nothing is said of rows.
  init<Column: DataColumn>(
    in language: Language, said: ((Row) -> RowSaid)? = nil,
    add: (Column, inout Columns) -> Void
  ) {
    self.said = said
    columns = Columns(language: language)
    for column in Column.all { add(column, &columns) }
  }

  /// A sheet of rows.
  func sheet(
    named name: String, title: String, rows: [Row], notes: inout NoteNumbers,
    emphasis: (Row) -> SpreadsheetRow.Emphasis = { _ in .plain }
  ) -> SpreadsheetSheet {
    let last = said == nil ? [] : [SpreadsheetColumn(Heading.notes[columns.language])]
    var sheet = SpreadsheetSheet(name: name, title: title, columns: columns.headings + last)
    for row in rows {
      let cells = columns.cells.map { $0(row) }
      if let said { sheet.append(cells, notes: notes.numbered(said(row)), &notes) }
      if said == nil { sheet.append(cells, emphasis: emphasis(row)) }
    }
    return sheet
  }

  /// A sheet of the rows of an indicator.
  func sheet(
    of indicator: Indicator, rows: [Row], notes: inout NoteNumbers
  ) -> SpreadsheetSheet {
    let language = columns.language
    return sheet(
      named: indicator.shortTitle(in: language), title: indicator.title(in: language), rows: rows,
      notes: &notes)
  }
}
