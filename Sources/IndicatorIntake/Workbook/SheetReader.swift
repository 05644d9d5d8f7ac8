internal import IndicatorCore

/// What all sheets of a workbook share.
struct SheetSurroundings {
  let text: SharedText
  let styles: CellStyles
  let dates: DateSystem
  let budget: WorkbookBudget
}

/// Reads one sheet, row by row.
struct SheetReader {
  private var reader: XMLReader
  /// The sheet without its rows, for places in messages.
  private let sheet: Sheet
  private let around: SheetSurroundings
  private var rows: [SheetRow] = []
  private var merged: [CellRange] = []

  init(_ reader: XMLReader, _ sheet: Sheet, _ around: SheetSurroundings) {
    self.reader = reader
    self.sheet = sheet
    self.around = around
  }

  /// The sheet with its rows and merged blocks.
  mutating func read() throws(Fault) -> Sheet {
    try reader.enter("worksheet")
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      if name == "sheetData" { try readRows() }
      if name == "mergeCells" { try readMerged() }
    }
    try reader.finish()
    if let (one, other) = MergedBlocks.overlap(merged) {
      throw fault(.overlappingMerge(one.name, other.name), other.first.row, other.first.column)
    }
    return Sheet(
      source: sheet.source, name: sheet.name, isHidden: sheet.isHidden, rows: rows,
      merged: merged.sorted { $0.first < $1.first })
  }

  private func fault(_ flaw: CellFlaw, _ row: Int, _ column: Int) -> Fault {
    Fault(.badCell(flaw), at: sheet.place(row: row, column: column))
  }

  private mutating func readRows() throws(Fault) {
    let depth = reader.depth
    var last = 0
    while let name = try reader.child(at: depth) {
      guard name == "row" else { continue }
      last = try rowNumber(after: last)
      let isHidden = reader.isTrue("hidden") || StoredNumber.isZero(reader.attribute("ht"))
      let cells = try cells(inRow: last)
      if !cells.isEmpty {
        rows.append(SheetRow(number: last, cells: cells, isHidden: isHidden))
      }
    }
  }

  private func rowNumber(after last: Int) throws(Fault) -> Int {
    let number = try reader.wholeAttribute("r") ?? last + 1
    guard number <= CellPosition.largest.row else {
      throw fault(.beyondTheSheet(String(number)), number, 0)
    }
    guard number > last else {
      let isRepeated = number == last && number > 0
      let name = String(number)
      throw fault(isRepeated ? .repeated(name) : .outOfOrder(name), number, 0)
    }
    return number
  }

  private mutating func cells(inRow row: Int) throws(Fault) -> [Int: SheetCell] {
    let depth = reader.depth
    var cells: [Int: SheetCell] = [:]
    var last = 0
    while let name = try reader.child(at: depth) {
      guard name == "c" else { continue }
      last = try column(inRow: row, after: last)
      if let cell = try cell(row, last) { cells[last] = cell }
    }
    return cells
  }

  private func column(inRow row: Int, after last: Int) throws(Fault) -> Int {
    let position: CellPosition
    if let name = reader.attribute("r") {
      guard let stored = CellPosition(stored: name) else { throw fault(.badName(name), row, 0) }
      position = stored
    } else {
      position = CellPosition(row: row, column: last + 1)
    }
    let column = position.column
    guard position.row <= CellPosition.largest.row, column <= CellPosition.largest.column else {
      throw fault(.beyondTheSheet(position.name), row, 0)
    }
    if position.row == row, column == last { throw fault(.repeated(position.name), row, column) }
    guard position.row == row, column > last else {
      throw fault(.outOfOrder(position.name), row, column)
    }
    return column
  }

  private mutating func readMerged() throws(Fault) {
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      guard name == "mergeCell" else { continue }
      let text = try reader.requiredAttribute("ref", of: name)
      guard let range = CellRange(text) else { throw fault(.badMerge(text), 0, 0) }
      try around.budget.takeMerged()
      merged.append(range)
    }
  }

  // MARK: One cell

  /// The cell whose beginning was read last, nil if it is blank.
  private mutating func cell(_ row: Int, _ column: Int) throws(Fault) -> SheetCell? {
    let kind = reader.attribute("t") ?? "n"
    let number = try reader.wholeAttribute("s") ?? 0
    guard let style = around.styles.style(number) else {
      throw fault(.noStyle(String(number)), row, column)
    }
    let parts = try cellParts()
    let content: CellContent?
    do {
      content = try self.content(parts, kind, style)
    } catch {
      throw fault(error, row, column)
    }
    guard let content else { return nil }
    try around.budget.takeCell()
    if kind != "s" { try around.budget.take(text: content.keptBytes) }
    return SheetCell(content, isPercentage: kind == "n" && style == .percentage && parts.hasValue)
  }

  /// What stands in a cell's elements.
  private struct CellParts {
    var value: String?
    var formula: String?
    var inline: String?

    var hasValue: Bool { value?.isEmpty == false }
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

  private func content(
    _ parts: CellParts, _ kind: String, _ style: NumberStyle
  ) throws(CellFlaw) -> CellContent? {
    if kind == "inlineStr" { return try text(parts.inline ?? parts.value ?? "") }
    if kind == "str" { return try text((parts.value ?? "").withoutSpreadsheetEscapes) }
    let value = (parts.value ?? "").withoutXMLBlanks
    if value.isEmpty { return parts.formula.map { .error("=" + $0) } }
    switch kind {
    case "n": return try number(value, style)
    case "s":
      guard let index = Int(value), let text = around.text[index] else {
        throw .noSharedText(value)
      }
      return text.isEmpty ? nil : .text(text)
    case "b":
      guard let truth = ["0": false, "1": true, "false": false, "true": true][value] else {
        throw .badTruth(value)
      }
      return .truth(truth)
    case "e": return .error(value)
    case "d": return StoredDate.content(iso: value)
    default: throw .unknownKind(kind)
    }
  }

  private func text(_ text: String) throws(CellFlaw) -> CellContent? {
    text.isEmpty ? nil : .text(text)
  }

  private func number(_ text: String, _ style: NumberStyle) throws(CellFlaw) -> CellContent {
    guard let plain = StoredNumber.plain(text) else { throw .badNumber(text) }
    switch style {
    case .plain, .percentage: return .number(plain)
    case .date: return StoredDate.content(plain, around.dates) ?? .number(plain)
    case .elapsed: return StoredDate.elapsed(plain) ?? .number(plain)
    }
  }
}

extension CellContent {
  /// The bytes that its text takes beside the cell; short text lies in the cell itself.
  fileprivate var keptBytes: Int {
    switch self {
    case .text(let text), .number(let text), .error(let text):
      text.utf8.count > 15 ? text.utf8.count : 0
    case .date, .truth: 0
    }
  }
}

extension CellPosition {
  /// The position that a cell's attribute states: letters and digits and nothing else, of any size that
  /// can be counted.
  init?(stored name: String) {
    var (row, column) = (0, 0)
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A where row == 0 && column < 1 << 20: column = column * 26 + Int(byte - 0x40)
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
