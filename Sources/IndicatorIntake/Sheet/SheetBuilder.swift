internal import IndicatorCore

/// Packs the cells of a sheet, row by row and from left to right.
struct SheetBuilder {
  private var rows: [StoredRow] = []
  private var starts: [Int32] = [0]
  private var cells: [StoredCell] = []
  private var texts: TextPool
  private var styles: [CellStyle]
  private var columnCount = 0
  /// The numbers of texts that do not fit in a string itself, each of which is kept once.
  private var known: [String: Int] = [:]
  /// How often a text was known already.
  private var hits = 0
  /// Whether so few texts come again that remembering them costs more than it saves.
  private var hasManyTexts: Bool { known.count > 1 << 14 && hits < known.count }

  /// - Parameters:
  ///   - texts: what the sheets of a workbook share.
  ///   - styles: the styles that cells name by number; at least one.
  init(texts: TextPool = TextPool(), styles: [CellStyle] = [.plain]) {
    self.texts = texts
    self.styles = styles
  }

  /// How many cells there are.
  var cellCount: Int { cells.count }

  mutating func beginRow(_ row: StoredRow) { rows.append(row) }

  /// Ends the row. One without cells is none.
  mutating func endRow(keepingBlank: Bool = false) {
    if Int32(cells.count) == starts.last, !keepingBlank {
      rows.removeLast()
    } else {
      starts.append(Int32(cells.count))
    }
  }

  /// Adds a packed cell.
  mutating func add(_ cell: StoredCell) {
    cells.append(cell)
    columnCount = max(columnCount, Int(cell.column))
  }

  /// The number of a text, which is added if it is new. Short ones take no room beside themselves, so that
  /// looking them up would not pay.
  mutating func text(_ text: String, mark: String = "") -> Int64 {
    guard text.utf8.count > 15, mark.isEmpty else { return Int64(texts.add(text, mark: mark)) }
    if let index = known[text] {
      hits += 1
      return Int64(index)
    }
    let index = texts.add(text)
    if !hasManyTexts { known[text] = index }
    return Int64(index)
  }

  /// Packs the rows of a sheet.
  func finish() -> SheetStore {
    SheetStore(
      rows: rows, starts: starts, cells: cells, texts: texts, styles: styles,
      columnCount: columnCount)
  }
}

extension SheetBuilder {
  /// Adds a row that was unpacked.
  mutating func add(_ row: SheetRow) {
    beginRow(row.stored)
    for (column, cell) in row.cells { add(cell, column: column) }
    endRow()
  }

  /// Adds a cell that was unpacked.
  mutating func add(_ cell: SheetCell, column: Int) {
    let style = index(of: cell.style)
    let (kind, value, scale) = packed(cell)
    add(
      StoredCell(
        kind, value: value, scale: scale, column: column, style: style, isFormula: cell.isFormula))
  }

  /// The number of a style; there are few.
  private mutating func index(of style: CellStyle) -> UInt16 {
    if let index = styles.firstIndex(of: style) { return UInt16(index) }
    // A workbook has no more styles than can be counted so.
    guard styles.count < Int(UInt16.max) else { return 0 }
    styles.append(style)
    return UInt16(styles.count - 1)
  }

  private mutating func packed(_ cell: SheetCell) -> (StoredKind, Int64, UInt8) {
    switch cell.content {
    case .text(let text): return (.text, self.text(text, mark: cell.mark), 0)
    case .number(let number): return packed(number: number)
    case .date(let day): return (.day, Int64(day.number), 0)
    case .truth(let truth): return (.truth, truth ? 1 : 0, 0)
    case .error(let text): return (.error, self.text(text), 0)
    case .formula(let text): return (.formula, self.text(text), 0)
    }
  }

  /// A number of plain digits, packed.
  mutating func packed(number: String) -> (StoredKind, Int64, UInt8) {
    // A number that a caller wrote otherwise than this would is kept as it is.
    guard let packed = StoredNumber.packed(number),
      StoredNumber.plain(packed.value, scale: Int(packed.scale)) == number
    else { return (.longNumber, text(number), 0) }
    return (.number, packed.value, packed.scale)
  }
}
