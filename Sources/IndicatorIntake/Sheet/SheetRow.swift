/// One row of a sheet that has cells.
package struct SheetRow: Sendable {
  private let store: SheetStore
  private let index: Int

  init(store: SheetStore, index: Int) {
    self.store = store
    self.index = index
  }

  /// A row of cells by column from 1.
  package init(number: Int, cells: [Int: SheetCell], isHidden: Bool = false) {
    var builder = SheetBuilder()
    builder.beginRow(StoredRow(number: number, isHidden: isHidden))
    for (column, cell) in cells.sorted(by: { $0.key < $1.key }) {
      builder.add(cell, column: column)
    }
    builder.endRow(keepingBlank: true)
    self.init(store: builder.finish(), index: 0)
  }

  /// The row's number, from 1; the physical line of a text file.
  package var number: Int { Int(store.rows[index].number) }
  /// The row's number as a spreadsheet program counts it, from 1: of a text file, the record's, for a field may hold
  /// ends of lines.
  package var record: Int { Int(store.rows[index].record) }
  /// Whether the program hides the row.
  package var isHidden: Bool { store.rows[index].isHidden }
  /// How many fields the line of a text file has, blank ones too; nil in other sheets.
  package var fieldCount: Int? { store.rows[index].fields.map(Int.init) }
  /// Whether the line of a text file begins with `#` as comments do: more follows than a heading of running
  /// numbers (`#`), a rank (`#1`) or an error (`#N/A`).
  package var isComment: Bool { store.rows[index].isComment }
  /// The cells that are not blank, by column from 1, from left to right.
  package var cells: SheetCells { SheetCells(store: store, range: store.cells(inRow: index)) }

  var stored: StoredRow { store.rows[index] }
}

extension SheetRow: Equatable {
  /// Whether two rows have the same number and cells.
  package static func == (left: SheetRow, right: SheetRow) -> Bool {
    left.stored == right.stored && left.cells == right.cells
  }
}

/// The rows of a sheet that have cells, in order.
package struct SheetRows: RandomAccessCollection, Sendable {
  let store: SheetStore

  /// The first position.
  package var startIndex: Int { 0 }
  /// The position behind the last row.
  package var endIndex: Int { store.rows.count }

  /// The row at a position among those with cells, from 0: not by its number.
  package subscript(position: Int) -> SheetRow { SheetRow(store: store, index: position) }
}

extension SheetRows: Equatable {
  /// Whether all rows are alike.
  package static func == (left: SheetRows, right: SheetRows) -> Bool { left.elementsEqual(right) }

  /// Whether the rows are those of a list.
  package static func == (left: SheetRows, right: [SheetRow]) -> Bool { left.elementsEqual(right) }
}

/// The cells of a row that are not blank, from left to right, each with its column.
package struct SheetCells: Sequence, Sendable {
  /// A cell and its column, from 1.
  package typealias Element = (key: Int, value: SheetCell)

  private let store: SheetStore
  private let range: Range<Int>

  init(store: SheetStore, range: Range<Int>) {
    self.store = store
    self.range = range
  }

  /// How many cells there are.
  package var count: Int { range.count }
  /// Whether there are none.
  package var isEmpty: Bool { range.isEmpty }
  /// The columns of the cells.
  package var keys: [Int] { store.cells[range].map { Int($0.column) } }
  /// The cells without their columns.
  package var values: [SheetCell] { range.map(store.cell) }

  /// The cell in a column, from 1; nil if it is blank.
  package subscript(column: Int) -> SheetCell? {
    store.cellIndex(in: range, column: column).map(store.cell)
  }

  /// Goes through the cells from left to right.
  package func makeIterator() -> Iterator { Iterator(store: store, left: range) }

  /// Goes through the cells of a row.
  package struct Iterator: IteratorProtocol {
    let store: SheetStore
    var left: Range<Int>

    /// The next cell.
    package mutating func next() -> Element? {
      guard let index = left.first else { return nil }
      left = left.dropFirst()
      return (Int(store.cells[index].column), store.cell(index))
    }
  }
}

extension SheetCells: Equatable {
  /// Whether the same cells stand in the same columns.
  package static func == (left: SheetCells, right: SheetCells) -> Bool {
    left.keys == right.keys && left.values == right.values
  }
}

extension SheetCells: ExpressibleByDictionaryLiteral {
  /// Cells by column.
  package init(dictionaryLiteral elements: (Int, SheetCell)...) {
    let row = SheetRow(
      number: 1, cells: Dictionary(elements, uniquingKeysWith: { first, _ in first }))
    self = row.cells
  }
}
