internal import IndicatorCore

/// What all sheets of a workbook share.
struct SheetSurroundings {
  let text: SharedText
  let styles: CellStyles
  let dates: DateSystem
  let budget: WorkbookBudget
}

/// Reads one sheet, row by row.
///
/// A row that comes in several pieces, one behind the other, is one row: some programs write it so, and no
/// figure is lost. A cell that is stated twice is a fault.
struct SheetReader {
  private var reader: XMLReader
  /// The sheet without its rows, for places in messages.
  private let sheet: Sheet
  private let around: SheetSurroundings
  private var builder: SheetBuilder
  private var merged: [CellRange] = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  /// The cells of the row that is being read.
  private var pending: [StoredCell] = []

  init(_ reader: XMLReader, sheet: Sheet, around: SheetSurroundings) {
    self.reader = reader
    self.sheet = sheet
    self.around = around
    builder = SheetBuilder(texts: around.text.pool, styles: around.styles.styles)
  }

  /// The sheet with its rows and merged blocks.
  mutating func read() throws(Fault) -> Sheet {
    try reader.enter("worksheet")
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      if name == "cols" { try readColumns() }
      if name == "sheetData" { try readRows() }
      if name == "mergeCells" { try readMerged() }
    }
    try reader.finish()
    if let (one, other) = MergedBlocks.overlap(merged) {
      throw fault(
        .overlappingMerge(one.name, other.name), row: other.first.row, column: other.first.column)
    }
    return Sheet(
      source: sheet.source, name: sheet.name, isHidden: sheet.isHidden,
      merged: merged.sorted { $0.first < $1.first }, hiddenColumns: hiddenColumns, isText: false,
      store: builder.finish())
  }

  private func fault(_ flaw: CellFlaw, row: Int, column: Int) -> Fault {
    Fault(.workbook(.badCell(flaw)), at: sheet.place(row: row, column: column))
  }

  private mutating func readColumns() throws(Fault) {
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      guard name == "col", reader.isTrue("hidden") || StoredNumber.isZero(reader.attribute("width"))
      else { continue }
      let first = max(1, try reader.wholeAttribute("min") ?? 1)
      let last = min(try reader.wholeAttribute("max") ?? first, CellPosition.largest.column)
      let behind = hiddenColumns.last?.upperBound ?? 0
      // Descriptions of columns stand in order; what does not says nothing of figures.
      if first > behind, first <= last { hiddenColumns.append(first...last) }
    }
  }

  private mutating func readRows() throws(Fault) {
    let depth = reader.depth
    var last: StoredRow?
    while let name = try reader.child(at: depth) {
      guard name == "row" else { continue }
      let row = try row(behind: last)
      if let last, last.number != row.number { try endRow(last) }
      try readCells(inRow: Int(row.number))
      last = row
    }
    if let last { try endRow(last) }
  }

  /// Adds the cells of a row, which stand in order but for those of a row in several pieces.
  private mutating func endRow(_ row: StoredRow) throws(Fault) {
    guard !pending.isEmpty else { return }
    builder.beginRow(row)
    if zip(pending, pending.dropFirst()).contains(where: { $0.column >= $1.column }) {
      pending.sort { $0.column < $1.column }
      for (cell, next) in zip(pending, pending.dropFirst()) where cell.column == next.column {
        let position = CellPosition(row: Int(row.number), column: Int(cell.column))
        throw fault(.repeated(position.name), row: position.row, column: position.column)
      }
    }
    for cell in pending { builder.add(cell) }
    pending.removeAll(keepingCapacity: true)
    builder.endRow()
  }

  private func row(behind last: StoredRow?) throws(Fault) -> StoredRow {
    let lastNumber = Int(last?.number ?? 0)
    let number = try reader.wholeAttribute("r") ?? lastNumber + 1
    guard number <= CellPosition.largest.row else {
      throw fault(.beyondTheSheet(String(number)), row: number, column: 0)
    }
    guard number > 0, number >= lastNumber else {
      throw fault(.outOfOrder(String(number)), row: number, column: 0)
    }
    let isHidden = reader.isTrue("hidden") || StoredNumber.isZero(reader.attribute("ht"))
    return StoredRow(number: number, isHidden: isHidden)
  }

  private mutating func readCells(inRow row: Int) throws(Fault) {
    let depth = reader.depth
    var last = 0
    while let name = try reader.child(at: depth) {
      guard name == "c" else { continue }
      last = try column(inRow: row, after: last)
      if let cell = try cell(row, column: last) { pending.append(cell) }
    }
  }

  private func column(inRow row: Int, after last: Int) throws(Fault) -> Int {
    let position: CellPosition
    if let name = reader.attribute("r") {
      guard let stored = CellPosition(stored: name) else {
        throw fault(.badName(name), row: row, column: 0)
      }
      position = stored
    } else {
      position = CellPosition(row: row, column: last + 1)
    }
    let column = position.column
    guard position.row <= CellPosition.largest.row, column <= CellPosition.largest.column else {
      throw fault(.beyondTheSheet(position.name), row: row, column: 0)
    }
    if position.row == row, column == last {
      throw fault(.repeated(position.name), row: row, column: column)
    }
    guard position.row == row, column > last else {
      throw fault(.outOfOrder(position.name), row: row, column: column)
    }
    return column
  }

  private mutating func readMerged() throws(Fault) {
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      guard name == "mergeCell" else { continue }
      let text = try reader.requiredAttribute("ref", of: name)
      guard let range = CellRange(text) else { throw fault(.badMerge(text), row: 0, column: 0) }
      try around.budget.takeMerged()
      merged.append(range)
    }
  }

  // MARK: One cell

  /// The cell whose beginning was read last, nil if it is blank.
  private mutating func cell(_ row: Int, column: Int) throws(Fault) -> StoredCell? {
    let kind = reader.attribute("t") ?? "n"
    let number = try reader.wholeAttribute("s") ?? 0
    guard let style = around.styles.index(number) else {
      throw fault(.noStyle(String(number)), row: row, column: column)
    }
    let parts = try cellParts()
    let packed: Packed?
    do {
      packed = try self.packed(parts, kind: kind, format: around.styles.styles[Int(style)].format)
    } catch {
      throw fault(error, row: row, column: column)
    }
    guard let packed else { return nil }
    try around.budget.takeCell()
    try around.budget.take(text: packed.bytes)
    return StoredCell(
      packed.kind, value: packed.value, scale: packed.scale, column: column, style: style,
      isFormula: parts.formula != nil)
  }

  /// What stands in a cell's elements.
  private struct CellParts {
    var value: String?
    var formula: String?
    var inline: MarkedText?
  }

  /// What is kept of a cell, and the bytes that its text takes beside it; short text lies in the list of
  /// texts itself.
  private struct Packed {
    let kind: StoredKind
    let value: Int64
    var scale: UInt8 = 0
    var bytes = 0
  }

  private mutating func cellParts() throws(Fault) -> CellParts {
    let depth = reader.depth
    var parts = CellParts()
    while let name = try reader.child(at: depth) {
      switch name {
      case "v": parts.value = try reader.text()
      case "f": parts.formula = try reader.text()
      case "is": parts.inline = try reader.richText()
      default: break
      }
    }
    return parts
  }

  private mutating func packed(
    _ parts: CellParts, kind: String, format: CellFormat
  ) throws(CellFlaw) -> Packed? {
    if kind == "inlineStr" { return parts.inline.map { text($0) } ?? text(parts.value ?? "") }
    if kind == "str" { return text((parts.value ?? "").withoutSpreadsheetEscapes) }
    let value = (parts.value ?? "").withoutXMLBlanks
    if value.isEmpty { return parts.formula.map { text("=" + $0, as: .formula) } ?? nil }
    switch kind {
    case "n": return try number(value, format: format)
    case "s":
      let texts = around.text.pool
      guard let index = Int(value), texts.shared.indices.contains(index) else {
        throw .noSharedText(value)
      }
      return texts.shared[index].isEmpty ? nil : Packed(kind: .text, value: Int64(index))
    case "b": return try truth(value)
    case "e": return text(value, as: .error)
    case "d": return date(StoredDate.content(iso: value))
    default: throw .unknownKind(kind)
    }
  }

  private func truth(_ value: String) throws(CellFlaw) -> Packed {
    switch value {
    case "0", "false": Packed(kind: .truth, value: 0)
    case "1", "true": Packed(kind: .truth, value: 1)
    default: throw .badTruth(value)
    }
  }

  /// A text without its raised signs; nil if there is none.
  private mutating func text(_ text: String) -> Packed? {
    let (text, mark) = RaisedText.split(UTF8Text.composedText(text))
    return self.text(MarkedText(text: text, mark: mark))
  }

  private mutating func text(_ text: MarkedText) -> Packed? {
    self.text(text.text, as: .text, mark: text.mark)
  }

  private mutating func text(_ text: String, as kind: StoredKind, mark: String = "") -> Packed? {
    if text.isEmpty, mark.isEmpty { return nil }
    let bytes = (text.utf8.count > 15 ? text.utf8.count : 0) + mark.utf8.count
    return Packed(kind: kind, value: builder.text(text, mark: mark), bytes: bytes)
  }

  private mutating func number(_ text: String, format: CellFormat) throws(CellFlaw) -> Packed {
    guard let plain = StoredNumber.packed(text) else { return try longNumber(text) }
    let number = Packed(kind: .number, value: plain.value, scale: plain.scale)
    switch format.style(of: plain) {
    case .plain, .percentage: return number
    case .date: return StoredDate.reading(text, system: around.dates).flatMap { date($0) } ?? number
    case .elapsed:
      return StoredDate.elapsed(text).map { Packed(kind: .moment, value: $0.packed) } ?? number
    }
  }

  private mutating func longNumber(_ text: String) throws(CellFlaw) -> Packed {
    guard let plain = StoredNumber.plain(text),
      let packed = self.text(plain, as: .longNumber)
    else { throw .badNumber(text) }
    return packed
  }

  private mutating func date(_ content: CellContent) -> Packed? {
    if case .date(let day) = content { return Packed(kind: .day, value: Int64(day.number)) }
    if case .text(let text) = content { return self.text(text) }
    return nil
  }

  private mutating func date(_ reading: StoredDate.Reading) -> Packed? {
    switch reading {
    case .day(let day): Packed(kind: .day, value: Int64(day.number))
    case .moment(let moment): Packed(kind: .moment, value: moment.packed)
    case .text(let text): self.text(text)
    }
  }
}

extension CellPosition {
  /// The position that a cell's attribute states: letters, small ones too, and digits and nothing else, of any size that
  /// can be counted.
  init?(stored name: String) {
    var (row, column) = (0, 0)
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        guard row == 0, column < 1 << 20 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case 0x30...0x39 where column > 0 && row < 1 << 30: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }
}

extension CellRange {
  /// The name in a spreadsheet: `B2:D3`.
  fileprivate var name: String { first.name + ":" + last.name }
}

extension String {
  /// The text without the blanks and line ends at its ends.
  fileprivate var withoutXMLBlanks: String {
    guard utf8.first?.isXMLBlank == true || utf8.last?.isXMLBlank == true else { return self }
    let bytes = Array(utf8.drop(while: \.isXMLBlank).reversed().drop(while: \.isXMLBlank))
    return String(decoding: bytes.reversed(), as: UTF8.self)
  }
}
