internal import IndicatorCore

/// A sheet's cells by the places of a grid: rows and columns without any cell are left out, one of each run
/// kept, because a gap says that something ends.
final class CellTable {
  let sheet: Sheet
  /// The numbers in the sheet of the grid's rows and columns, and of the rows as a spreadsheet program counts them.
  let rowNumbers: [Int]
  let columnNumbers: [Int]
  private let records: [Int]
  private(set) var grid: Grid
  /// A number of which the language alone says that its mark is one of thousands; nil if there is none.
  private(set) var thousands: String?
  private(set) var thousandsPlace: Place?

  /// - Parameter numbers: how numbers in text are written, where a person said so.
  init(_ sheet: Sheet, numbers: NumberInput = .auto) {
    self.sheet = sheet
    let rows = sheet.rows.filter { !$0.isComment }
    records = Self.withGaps(rows.map(\.record))
    let lines = Dictionary(
      rows.map { ($0.record, $0.number) }, uniquingKeysWith: { first, _ in first })
    rowNumbers = records.map { lines[$0] ?? 0 }
    var filled: Set<Int> = []
    for row in sheet.rows { filled.formUnion(row.cells.keys) }
    columnNumbers = Self.withGaps(filled.sorted())
    let positions = Dictionary(
      uniqueKeysWithValues: columnNumbers.enumerated().map { ($1, $0) })
    var builder = GridBuilder(rowCount: rowNumbers.count, columnCount: columnNumbers.count)
    var row = 0
    for one in rows {
      while records[row] < one.record { row += 1 }
      for (column, cell) in one.cells {
        if let position = positions[column] { builder.set(row, position, cell) }
      }
    }
    grid = builder.grid(numbers)
    settleByLanguage()
    findHints()
  }

  /// A mark with exactly three digits behind it, in every figure: in Vietnamese a point is one of thousands, in
  /// other languages a comma.
  private func settleByLanguage() {
    guard grid.openDoubts > 0 else { return }
    let first = grid.faces.firstIndex { $0.doubt != 0 } ?? 0
    let mark = grid.faces[first].doubt
    guard mark == (isVietnamese ? 0x2E : 0x2C) else { return }
    thousands = text(first / grid.columnCount, first % grid.columnCount)
    thousandsPlace = place(first / grid.columnCount, first % grid.columnCount)
    grid.settleOpen(thousands: mark)
  }

  /// Whether a text has letters that only Vietnamese has.
  private var isVietnamese: Bool {
    sheet.rows.prefix(200).contains { row in
      row.cells.values.contains { cell in
        guard case .text(let text) = cell.content else { return false }
        return text.unicodeScalars.contains {
          (0x1EA0...0x1EF9).contains($0.value) || "ăđơưĂĐƠƯ".unicodeScalars.contains($0)
        }
      }
    }
  }

  /// Words that tip a balance: totals in labels and headings, periods over columns.
  private func findHints() {
    var hints = GridHints()
    for row in 0..<grid.rowCount {
      for column in 0..<grid.columnCount where grid[row, column].kind == .text {
        let text = self.text(row, column)
        if row < 40, MeasuredIn.said(text)?.isEmpty == false { hints.unitRows.insert(row) }
        if row < 40, TotalHint.isLetterhead(text) { hints.letterRows.insert(row) }
        // Without its marks `Nam` is men rather than years.
        let word = SheetText.key(text) == "nam" ? nil : HeadingWords.role(text)
        if word != nil { hints.headingRows.insert(row) }
        if row < 40, word == .period { hints.periodColumns.insert(column) }
        if row < 40, column > 0, HeadingWords.arePercentages(text) {
          hints.percentColumns.insert(column)
        }
        if row < 40, column > 0, TotalHint.isCode(text) { hints.codeColumns.insert(column) }
        guard TotalHint.isTotal(RowLabel(text).name) else { continue }
        hints.totalRows.insert(row)
        hints.totalColumns.insert(column)
      }
    }
    grid.hints = hints
  }

  /// Ascending numbers with one in each gap.
  private static func withGaps(_ numbers: [Int]) -> [Int] {
    var result: [Int] = []
    for number in numbers {
      if number > (result.last ?? 0) + 1 { result.append(number - 1) }
      result.append(number)
    }
    return result
  }

  func cell(_ place: GridPlace) -> SheetCell? {
    sheet.cell(rowNumbers[place.row], columnNumbers[place.column])
  }

  /// The text of a cell as a person sees it, without marks of footnotes.
  func text(_ row: Int, _ column: Int) -> String {
    guard let cell = cell(GridPlace(row: row, column: column)) else { return "" }
    return TextMarks.stripped(SheetText.clean(cell.printed ?? SheetText.text(of: cell)))
  }

  /// The text of a cell with all that stands behind it.
  func raw(_ row: Int, _ column: Int) -> String {
    guard let cell = cell(GridPlace(row: row, column: column)) else { return "" }
    return SheetText.clean(cell.printed ?? SheetText.text(of: cell))
  }

  /// What stands behind the last digit of a figure: `p`, `(r)` without brackets, `*`; nil if nothing.
  func mark(_ row: Int, _ column: Int) -> String? {
    let tail = raw(row, column).reversed().prefix { !$0.isNumber }.reversed()
    let mark = String(tail).filter { !" %()[]".contains($0) }
    return mark.isEmpty ? nil : mark
  }

  /// The texts of some rows, row by row.
  func texts(of rows: [Int]) -> [String] {
    rows.flatMap { row in
      let texts = (0..<grid.columnCount).map { raw(row, $0) }.filter { !$0.isEmpty }
      // A legend may have its sign in a cell of its own.
      return texts + (texts.count > 1 ? [texts.joined(separator: " ")] : [])
    }
  }

  func text(_ place: GridPlace) -> String { text(place.row, place.column) }

  func place(_ row: Int, _ column: Int) -> Place {
    sheet.place(row: rowNumbers[row], column: columnNumbers[column])
  }

  func name(_ row: Int, _ column: Int) -> String {
    CellPosition(row: records[row], column: columnNumbers[column]).name
  }
}

/// Words that may be those of a total, in a label that may say more.
enum TotalHint {
  static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    if TotalWords.areIn(text) { return true }
    let words = SheetText.words(text)
    guard let first = words.first, let last = words.last else { return false }
    if last == "total" || first == "total" || first == "overall" || words == ["all"] { return true }
    if first == "all" || (first == "ca" && words.count > 1 && areas.contains(words[1])) {
      return true
    }
    return first == "tong"
  }

  /// Whether a heading says that codes stand below it.
  static func isCode(_ text: String) -> Bool {
    text.utf8.count <= 60
      && (SheetText.words(text).contains { ["code", "codes"].contains($0) }
        || SheetText.key(text).hasPrefix("mã "))
  }

  /// What stands at the top of every letter of an office.
  static func isLetterhead(_ text: String) -> Bool {
    guard text.utf8.count > 20 else { return false }
    let words = SheetText.words(text).prefix(4).joined(separator: " ")
    return ["dang cong san viet", "cong hoa xa hoi", "doc lap tu do"].contains(words)
  }

  private static let areas: Set<String> = [
    "nuoc", "tinh", "huyen", "xa", "vung", "thanh", "quan", "phuong", "khoi", "nganh", "dang",
    "hai", "ba",
  ]
}

/// Marks of footnotes behind a text.
enum TextMarks {
  /// `Total \3`, `Married \2,\4`, `1980 \1`, `Xã Gò*`: the text before the marks.
  static func stripped(_ text: String) -> String {
    guard let last = text.utf8.last, last == 0x2A || isDigit(last), text.utf8.count > 1 else {
      return text
    }
    var bytes = Array(text.utf8)
    while bytes.last == 0x2A { bytes.removeLast() }
    while let cut = slash(in: bytes) {
      bytes.removeSubrange(cut...)
      while let one = bytes.last, one == 0x20 || one == 0x2C { bytes.removeLast() }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where a last `\` with digits behind it stands.
  private static func slash(in bytes: [UInt8]) -> Int? {
    var index = bytes.count - 1
    while index > 0, isDigit(bytes[index]) { index -= 1 }
    return index < bytes.count - 1 && index >= 0 && bytes[index] == 0x5C ? index : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

/// Makes a grid of cells.
struct GridBuilder {
  private var faces: [CellFace]
  private let rowCount: Int
  private let columnCount: Int
  private var names: [String: Int64] = [:]
  private var proofs: [(point: Int, comma: Int)]

  init(rowCount: Int, columnCount: Int) {
    (self.rowCount, self.columnCount) = (rowCount, columnCount)
    faces = Array(repeating: .blank, count: rowCount * columnCount)
    proofs = Array(repeating: (0, 0), count: columnCount)
  }

  mutating func set(_ row: Int, _ column: Int, _ cell: SheetCell) {
    var face = face(of: cell, column)
    if face.kind == .text, face.mantissa == 0 {
      let name = SheetText.key(SheetText.text(of: cell))
      face.mantissa = names[name] ?? Int64(names.count + 1)
      names[name] = face.mantissa
    }
    if cell.style.indent > 0 { face.indent = UInt8(clamping: cell.style.indent) }
    face.isBold = cell.style.isBold
    faces[row * columnCount + column] = face
  }

  private mutating func face(of cell: SheetCell, _ column: Int) -> CellFace {
    switch cell.content {
    case .text(let text):
      let (face, proof) = Grid.face(text)
      if proof == .point { proofs[column].point += 1 }
      if proof == .comma { proofs[column].comma += 1 }
      return face
    case .number(let digits): return number(digits, cell)
    case .date: return broken(.date, length: 10)
    case .truth: return broken(.truth, length: 4)
    case .error(let text):
      return SignText.isSign(text) ? CellFace(kind: .sign) : broken(.error, length: 5)
    case .formula: return broken(.formula, length: 8)
    }
  }

  private func broken(_ flaw: CellFace.Flaw, length: UInt8) -> CellFace {
    var face = CellFace(kind: .text)
    face.flaw = flaw
    face.length = length
    return face
  }

  private func number(_ digits: String, _ cell: SheetCell) -> CellFace {
    guard var face = NumberText(plain: digits)?.face else { return broken(.error, length: 10) }
    if let printed = cell.printed, printed.utf8.first == 0x30, printed.utf8.count > 1, face.isWhole
    {
      face.isCode = true
    }
    if cell.isPercentage {
      face.isPercentage = true
      face.isYear = false
      face.shift(2)
    }
    return face
  }

  func grid(_ numbers: NumberInput) -> Grid {
    var faces = faces
    if numbers != .auto {
      for index in faces.indices where faces[index].doubt != 0 {
        if (faces[index].doubt == 0x2E) == (numbers != .vi) { faces[index].decimals = 3 }
        faces[index].doubt = 0
      }
    }
    var grid = Grid(rowCount: rowCount, columnCount: columnCount, faces: faces)
    grid.settleDoubts(proofs)
    return grid
  }
}
