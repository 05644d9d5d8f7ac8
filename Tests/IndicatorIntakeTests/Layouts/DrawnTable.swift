import IndicatorCore

@testable import IndicatorIntake

/// A generated table as it is drawn, with what each cell is and what says what a figure is of.
struct DrawnTable {
  struct Cell {
    var text = ""
    /// The number in plain digits, if it is one.
    var digits: String?
    /// What it may be called; empty if it is blank.
    var roles: Set<CellRole> = []
    /// The cells that name a figure, by rows and columns from 0.
    var labels: Set<GridPlace> = []
    var indent = 0
  }

  private(set) var cells: [[Cell]] = []
  /// Blocks that are merged: row, first column, last column.
  var merged: [(row: Int, from: Int, to: Int)] = []

  var rowCount: Int { cells.count }
  var columnCount: Int { cells.map(\.count).max() ?? 0 }

  subscript(row: Int, column: Int) -> Cell {
    get { row < cells.count && column < cells[row].count ? cells[row][column] : Cell() }
    set {
      while cells.count <= row { cells.append([]) }
      while cells[row].count <= column { cells[row].append(Cell()) }
      cells[row][column] = newValue
    }
  }

  mutating func put(
    _ row: Int, _ column: Int, _ text: String, _ roles: CellRole..., indent: Int = 0
  ) {
    self[row, column] = Cell(text: text, roles: Set(roles), indent: indent)
  }

  /// Rows as columns and columns as rows: what stood over columns stands before rows, but for the corner.
  func turned(corner: GridPlace) -> DrawnTable {
    var other = DrawnTable()
    for row in 0..<rowCount {
      for column in 0..<columnCount {
        var cell = self[row, column]
        cell.labels = Set(cell.labels.map { GridPlace(row: $0.column, column: $0.row) })
        if row < corner.row, column >= corner.column, !cell.roles.isEmpty { cell.roles = [.label] }
        if row >= corner.row, column < corner.column, !cell.roles.isEmpty {
          cell.roles = [.heading]
        }
        other[column, row] = cell
      }
    }
    return other
  }

  /// The same further down and to the right.
  func moved(down rows: Int, right columns: Int) -> DrawnTable {
    var other = DrawnTable()
    for row in 0..<rowCount {
      for column in 0..<columnCount {
        var cell = self[row, column]
        cell.labels = Set(
          cell.labels.map { GridPlace(row: $0.row + rows, column: $0.column + columns) })
        other[row + rows, column + columns] = cell
      }
    }
    other.merged = merged.map { ($0.row + rows, $0.from + columns, $0.to + columns) }
    return other
  }

  // MARK: As files

  /// The table as fields between delimiters, those with a delimiter in quotes.
  func text(_ delimiter: Character) -> String {
    var lines = ""
    for row in 0..<rowCount {
      lines +=
        (0..<columnCount).map { field(self[row, $0], delimiter) }.joined(
          separator: String(delimiter)) + "\n"
    }
    return lines
  }

  private func field(_ cell: Cell, _ delimiter: Character) -> String {
    let text = String(repeating: " ", count: cell.indent) + cell.text
    return text.contains(delimiter) ? "\"\(text)\"" : text
  }

  /// The sheet of a text file.
  func sheet(_ delimiter: Character) throws -> Sheet {
    try Sheet.read(SourceBytes(name: "x.csv", bytes: Array(text(delimiter).utf8)))
  }

  /// The sheet of the text file without its way through the text.
  var sheet: Sheet {
    let rows = (0..<rowCount).compactMap { row -> SheetRow? in
      var found: [Int: SheetCell] = [:]
      for column in 0..<columnCount where !self[row, column].text.isEmpty {
        let cell = self[row, column]
        found[column + 1] = SheetCell(.text(String(repeating: " ", count: cell.indent) + cell.text))
      }
      return found.isEmpty ? nil : SheetRow(number: row + 1, cells: found)
    }
    return Sheet(source: "x.csv", name: "", rows: rows, merged: [])
  }

  /// The sheet of a workbook: numbers as numbers, spanning headings merged.
  func workbook() throws -> Sheet {
    var rows = ""
    for row in 0..<rowCount {
      rows += "<row r=\"\(row + 1)\">"
      for column in 0..<columnCount where !self[row, column].text.isEmpty {
        let cell = self[row, column]
        let name = CellPosition(row: row + 1, column: column + 1).name
        if let digits = cell.digits {
          rows += "<c r=\"\(name)\"><v>\(digits)</v></c>"
        } else {
          let text = String(repeating: " ", count: cell.indent) + cell.text
          rows +=
            "<c r=\"\(name)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
        }
      }
      rows += "</row>"
    }
    let blocks = merged.map { block in
      let from = CellPosition(row: block.row + 1, column: block.from + 1).name
      return
        "<mergeCell ref=\"\(from):\(CellPosition(row: block.row + 1, column: block.to + 1).name)\"/>"
    }
    let behind = blocks.isEmpty ? "" : "<mergeCells>\(blocks.joined())</mergeCells>"
    var book = WorkbookText(rows: rows, behind: behind)
    book.parts[2].text = WorkbookText.workbook([""])
    return try Workbook.read(SourceBytes(name: "x.xlsx", bytes: book.archive.bytes)).sheets[0]
  }
}
