package import IndicatorCore

/// A sheet as a person filled it in, from a workbook, a text file or a document: cells at places, nothing
/// understood yet.
///
/// Cells lie packed, 16 bytes each and their text once; what ``rows``, ``row(_:)`` and ``cell(_:column:)`` give is
/// made when asked for.
package struct Sheet: Sendable {
  /// The file's name in messages.
  package let source: String
  /// The sheet's name in its workbook, or that of the table in its document; empty for a text file.
  package let name: String
  /// Whether the program hides the sheet.
  package let isHidden: Bool
  /// The merged blocks, in order; they do not overlap.
  package let merged: [CellRange]
  /// The columns that the program hides, from 1, in order.
  package let hiddenColumns: [ClosedRange<Int>]
  /// Whether numbers stand as text, whose grammar is still to be found; else cells say what they are.
  package let isText: Bool
  /// Which part of the sheet this is.
  package let part: SheetPart
  let store: SheetStore

  init(
    source: String, name: String, isHidden: Bool, merged: [CellRange],
    hiddenColumns: [ClosedRange<Int>], isText: Bool, part: SheetPart = SheetPart(),
    store: SheetStore
  ) {
    self.source = source
    self.name = name
    self.isHidden = isHidden
    self.merged = merged
    self.hiddenColumns = hiddenColumns
    self.isText = isText
    self.part = part
    self.store = store
  }

  /// A sheet of rows.
  package init(
    source: String, name: String = "", isHidden: Bool = false, rows: [SheetRow],
    merged: [CellRange] = [], hiddenColumns: [ClosedRange<Int>] = [], isText: Bool = false
  ) {
    var builder = SheetBuilder()
    for row in rows { builder.add(row) }
    self.init(
      source: source, name: name, isHidden: isHidden, merged: merged,
      hiddenColumns: hiddenColumns, isText: isText, store: builder.finish())
  }

  /// The name in messages: `xa.xlsx`, with the sheet behind it in a workbook: `xa.xlsx!Đảng viên`.
  package var title: String { name.isEmpty ? source : source + "!" + name }

  /// The name of what is read as one table: ``title``, behind it the number where the sheet holds several.
  package var tableTitle: String {
    part.number.isEmpty ? title : title + (name.isEmpty ? "!" : "") + part.number
  }

  /// The place of a cell for messages: the row as line, the column by number.
  package func place(row: Int, column: Int) -> Place {
    Place(source: title, line: part.row(row), column: part.column(column, inRow: row))
  }
}

extension Sheet {
  /// The rows with cells, in order.
  package var rows: SheetRows { SheetRows(store: store) }

  /// The number of the last row with cells; 0 if there are none.
  package var rowCount: Int { store.rows.last.map { Int($0.number) } ?? 0 }

  /// The last column with a cell; 0 if there is none.
  package var columnCount: Int { store.columnCount }

  /// How many cells are not blank.
  package var cellCount: Int { store.cells.count }

  /// The row of a number, nil if it has no cells.
  ///
  /// - Complexity: O(1) in sheets without many blank rows, else O(log rows).
  package func row(_ number: Int) -> SheetRow? {
    store.rowIndex(of: number).map { SheetRow(store: store, index: $0) }
  }

  /// The cell at a row and column, both from 1; nil if it is blank.
  ///
  /// - Complexity: O(1) in sheets without many blanks, else O(log rows + log columns).
  package func cell(_ row: Int, column: Int) -> SheetCell? {
    store.rowIndex(of: row).flatMap { store.cellIndex(inRow: $0, column: column) }.map(store.cell)
  }

  /// Whether the program hides a column.
  package func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }
}

extension Sheet: Equatable {
  /// Whether two sheets have the same names, blocks and cells.
  package static func == (left: Sheet, right: Sheet) -> Bool {
    left.title == right.title && left.isHidden == right.isHidden && left.isText == right.isText
      && left.part == right.part
      && left.merged == right.merged && left.hiddenColumns == right.hiddenColumns
      && left.rows.elementsEqual(right.rows)
  }
}
