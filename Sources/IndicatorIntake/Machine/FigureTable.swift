internal import IndicatorCore

// Goals, in order of priority:
// 1. exact: a figure lies where it belongs or is handed back; nothing is added up without being asked for;
// 2. small: 12 bytes a figure where the table is dense, 16 where something is said of one, and no copy of
//    it at the end;
// 3. fast: a batch of figures is placed in one pass, so that the misses of the cache overlap.
//
// The rule of storage: a table is dense, a cell for every unit and column, as long as it has at most
// 65,536 cells, or no more than four for each figure, or no more than one for each 64 bytes of the input;
// else it is hashed, and stays so.
//
// Advice to whoever changes this: marks are there only once a figure needs one. A file of whole numbers
// must not pay for decimals.

/// What a cell's number means.
enum CellMark {
  /// Up to this mark the number has so many digits behind the point.
  static let largestScale = UInt8(ExactDecimal.largestScale)
  // Reasons in place of values are marked as in a cube (`FigureMark`): from 32 on.
  /// Three digits behind a point, which is decimal in English and groups in Vietnamese.
  static let disputedPoint: UInt8 = 64
  /// Three digits behind a comma, which groups in English and is decimal in Vietnamese.
  static let disputedComma: UInt8 = 65
  /// Two sums, one for each reading, which lie apart.
  static let apart: UInt8 = 66

  /// Whether the mark says that there is no value.
  static func isReason(_ mark: UInt8) -> Bool {
    mark >= FigureMark.firstReason && mark < disputedPoint
  }

  static func isDisputed(_ mark: UInt8) -> Bool { mark >= disputedPoint }
}

/// Figures on their way into a table, in the order of their rows.
struct FigureBatch {
  static let room = 4096
  private let numbers = Memory<Int32>(count: 2 * room, repeating: 0)
  private let valueMemory = Memory<Int64>(count: room, repeating: 0)
  private let markMemory = Memory<UInt8>(count: room, repeating: 0)
  private let lineMemory = Memory<UInt32>(count: room, repeating: 0)
  private let remarkMemory = Memory<UInt32>(count: room, repeating: 0)
  /// The row and the column of each figure, one behind the other.
  let cells: Strip<Int32>
  let values: Strip<Int64>
  let marks: Strip<UInt8>
  let lines: Strip<UInt32>
  /// What stands beside each figure, by its number in the scanner's roll.
  let remarks: Strip<UInt32>
  var count = 0
  /// Whether a mark is not 0.
  var hasMarks = false
  /// Whether something stands beside a figure.
  var hasRemarks = false

  init() {
    (cells, values) = (numbers.strip, valueMemory.strip)
    (marks, lines) = (markMemory.strip, lineMemory.strip)
    remarks = remarkMemory.strip
  }

  /// The row of a figure.
  @inline(__always) func row(_ index: Int) -> Int { Int(truncatingIfNeeded: cells[2 &* index]) }

  /// The column of a figure.
  @inline(__always) func column(_ index: Int) -> Int {
    Int(truncatingIfNeeded: cells[2 &* index &+ 1])
  }
}

/// A growing table of figures by unit and column; a column is a measure at a period with its categories.
struct FigureTable {
  /// How many cells a dense table has for a unit; 0 before the first figure.
  private(set) var stride = 0
  /// How many units there is room for.
  private(set) var rows = 0
  /// The number in each cell.
  private(set) var values: [Int64] = []
  /// The physical line of each cell's figure, 0 where there is none.
  private(set) var lines: [UInt32] = []
  /// What each number means; empty as long as all are whole numbers.
  private(set) var marks: [UInt8] = []
  /// What stands beside each figure, by its number in the scanner's roll; empty as long as nothing does.
  private(set) var remarks: [UInt32] = []
  /// Of a hashed table, the unit and the column of each cell.
  private(set) var keys: [UInt64] = []
  /// How many figures there are.
  private(set) var figures = 0

  /// Whether the table is hashed.
  var isSparse: Bool { !keys.isEmpty }

  private static let fewCells = 1 << 16
  private static let cellsForEachFigure = 4
  private static let cellsAtOnce = 1 << 22

  /// The key of a hashed cell.
  @inline(__always) static func key(_ row: Int, column: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: row) &<< 32 | UInt64(truncatingIfNeeded: column)
  }

  /// Makes room for so many units and columns, and for a batch more figures.
  ///
  /// - Parameter allowed: how many cells a dense table may have in any case.
  mutating func reserve(rows: Int, columns: Int, more: Int, allowed: Int) {
    if isSparse {
      if (figures + more) * 2 > keys.count { rehash(toHold: figures + more) }
      return
    }
    guard rows > self.rows || columns > stride else { return }
    let width = columns > stride ? max(columns, stride + stride / 4) : stride
    let wanted = rows * width
    let most = max(Self.fewCells, allowed, Self.cellsForEachFigure * (figures + more))
    guard wanted <= most else {
      return rehash(toHold: figures + more)
    }
    if width > stride { widen(to: width) }
    lengthen(to: rows, allowed: allowed)
  }

  private mutating func lengthen(to rows: Int, allowed: Int) {
    guard rows > self.rows else { return }
    self.rows = rows
    let more = rows * stride - lines.count
    guard more > 0 else { return }
    let room = min(allowed, Self.cellsAtOnce)
    if values.capacity < values.count + more, values.count + more <= room {
      // Room that is not written to costs nothing; growing by copies does.
      values.reserveCapacity(room)
      lines.reserveCapacity(room)
    }
    values.append(contentsOf: repeatElement(0, count: more))
    lines.append(contentsOf: repeatElement(0, count: more))
    if !marks.isEmpty { marks.append(contentsOf: repeatElement(0, count: more)) }
    if !remarks.isEmpty { remarks.append(contentsOf: repeatElement(0, count: more)) }
  }

  private mutating func widen(to width: Int) {
    values = Self.widened(values, from: stride, to: width, rows: rows)
    lines = Self.widened(lines, from: stride, to: width, rows: rows)
    if !marks.isEmpty { marks = Self.widened(marks, from: stride, to: width, rows: rows) }
    if !remarks.isEmpty { remarks = Self.widened(remarks, from: stride, to: width, rows: rows) }
    stride = width
  }

  private static func widened<Number: FixedWidthInteger>(
    _ cells: [Number], from stride: Int, to width: Int, rows: Int
  ) -> [Number] {
    var wider = [Number](repeating: 0, count: rows * width)
    for row in 0..<rows {
      for column in 0..<stride { wider[row * width + column] = cells[row * stride + column] }
    }
    return wider
  }

  /// The cells of a dense table move into a hashed one, or those of a hashed one into a larger.
  private mutating func rehash(toHold count: Int) {
    let old = self
    var size = 64
    while size < 4 * count { size *= 2 }
    values = Array(repeating: 0, count: size)
    lines = Array(repeating: 0, count: size)
    keys = Array(repeating: .max, count: size)
    marks = old.marks.isEmpty ? [] : Array(repeating: 0, count: size)
    remarks = old.remarks.isEmpty ? [] : Array(repeating: 0, count: size)
    for slot in old.lines.indices where old.lines[slot] != 0 {
      let key =
        old.isSparse ? old.keys[slot] : Self.key(slot / old.stride, column: slot % old.stride)
      let place = self.slot(of: key)
      keys[place] = key
      values[place] = old.values[slot]
      lines[place] = old.lines[slot]
      if !marks.isEmpty { marks[place] = old.marks[slot] }
      if !remarks.isEmpty { remarks[place] = old.remarks[slot] }
    }
  }

  /// Where the figure of a unit and column lies or would lie.
  func slot(_ row: Int, column: Int) -> Int {
    isSparse ? slot(of: Self.key(row, column: column)) : row * stride + column
  }

  /// The unit and the column of a cell in which a figure lies.
  func place(of slot: Int) -> (row: Int, column: Int) {
    guard isSparse else { return (slot / stride, slot % stride) }
    return (Int(keys[slot] >> 32), Int(keys[slot] & 0xFFFF_FFFF))
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Self.hash(key) & mask
    while keys[slot] != key, keys[slot] != .max { slot = (slot + 1) & mask }
    return slot
  }

  @inline(__always) private static func hash(_ key: UInt64) -> Int {
    let product = (key ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: (product.high ^ product.low) &>> 8)
  }

  /// Places one figure in a cell that is free.
  mutating func insert(_ value: Int64, mark: UInt8, line: UInt32, row: Int, column: Int) {
    let slot = slot(row, column: column)
    if isSparse { keys[slot] = Self.key(row, column: column) }
    set(slot, value: value, mark: mark)
    lines[slot] = line
    figures += 1
  }

  /// Takes in all figures of a row of another table, if each has a cell here that is free and nothing is to
  /// be said of any; else none.
  ///
  /// - Parameter columns: where this table keeps what each column of the other holds.
  /// - Returns: whether they were taken in.
  mutating func takeRow(
    _ row: Int, of other: FigureTable, to place: Int, columns: [Int]
  ) -> Bool {
    guard !isSparse, !other.isSparse, marks.isEmpty, other.marks.isEmpty, other.remarks.isEmpty
    else { return false }
    let (source, target) = (row * other.stride, place * stride)
    for (column, own) in columns.enumerated()
    where other.lines[source + column] != 0 && lines[target + own] != 0 { return false }
    for (column, own) in columns.enumerated() where other.lines[source + column] != 0 {
      values[target + own] = other.values[source + column]
      lines[target + own] = other.lines[source + column]
      figures += 1
    }
    return true
  }

  /// Turns figures with two readings into those of one.
  mutating func settle(_ grammar: NumberGrammar, apart: [UInt64: ApartSums]) {
    for slot in marks.indices where CellMark.isDisputed(marks[slot]) {
      let sums =
        marks[slot] == CellMark.apart
        ? apart[key(of: slot)] : Summand(values[slot], mark: marks[slot]).apart
      let number = grammar == .vietnamese ? sums?.vietnamese : sums?.english
      values[slot] = number?.significand ?? 0
      marks[slot] = UInt8(number?.scale ?? 0)
    }
  }

  private func key(of slot: Int) -> UInt64 {
    isSparse ? keys[slot] : Self.key(slot / stride, column: slot % stride)
  }

  /// The table as a part of a cube; empty if no column is of use.
  ///
  /// - Parameter said: what the numbers of remarks mean.
  func grid(_ columns: [FigureGrid.Column], said: [Remark]) -> FigureGrid {
    guard !columns.isEmpty else {
      return FigureGrid(stride: 0, columns: [], numbers: [], marks: [], lines: [])
    }
    return FigureGrid(
      stride: stride, columns: columns, numbers: values, marks: marks, lines: lines,
      remarks: remarks, said: remarks.isEmpty ? [] : said)
  }

  /// Says that figures will have marks.
  mutating func needMarks() {
    if marks.isEmpty { marks = Array(repeating: 0, count: lines.count) }
  }

  /// Changes the figure of a cell.
  mutating func set(_ slot: Int, value: Int64, mark: UInt8) {
    values[slot] = value
    if mark != 0 { needMarks() }
    if !marks.isEmpty { marks[slot] = mark }
  }

  /// Says which line a cell's figure stands on.
  mutating func setLine(_ slot: Int, line: UInt32) { lines[slot] = line }

  /// The mark of a cell.
  func mark(_ slot: Int) -> UInt8 { marks.isEmpty ? 0 : marks[slot] }

  /// What stands beside a cell's figure, by its number.
  func remark(_ slot: Int) -> UInt32 { remarks.isEmpty ? 0 : remarks[slot] }

  /// Says what stands beside a cell's figure.
  mutating func setRemark(_ slot: Int, remark: UInt32) {
    if remark != 0, remarks.isEmpty { remarks = Array(repeating: 0, count: lines.count) }
    if !remarks.isEmpty { remarks[slot] = remark }
  }

  /// Places the figures of a batch from one on.
  ///
  /// - Returns: the first whose cell is taken, or the batch's count. Those before it are in the table.
  mutating func place(_ batch: FigureBatch, from start: Int) -> Int {
    if batch.hasMarks { needMarks() }
    let end = isSparse ? placeHashed(batch, from: start) : placeDense(batch, from: start)
    if !marks.isEmpty {
      for index in start..<end {
        let slot = slot(batch.row(index), column: batch.column(index))
        marks[slot] = batch.marks[index]
      }
    }
    if batch.hasRemarks {
      for index in start..<end {
        setRemark(slot(batch.row(index), column: batch.column(index)), remark: batch.remarks[index])
      }
    }
    figures += end - start
    return end
  }

  private mutating func placeDense(_ batch: FigureBatch, from start: Int) -> Int {
    let stride = self.stride
    return Strip.over(&values) { values in
      Strip.over(&lines) { lines in
        let (batchValues, batchLines) = (batch.values, batch.lines)
        for index in start..<batch.count {
          let slot = batch.row(index) &* stride &+ batch.column(index)
          if lines[slot] != 0 { return index }
          values[slot] = batchValues[index]
          lines[slot] = batchLines[index]
        }
        return batch.count
      }
    }
  }

  private mutating func placeHashed(_ batch: FigureBatch, from start: Int) -> Int {
    let mask = keys.count - 1
    return Strip.over(&keys) { keys in
      Strip.over(&values) { values in
        Strip.over(&lines) { lines in
          for index in start..<batch.count {
            let key = Self.key(batch.row(index), column: batch.column(index))
            var slot = Self.hash(key) & mask
            while keys[slot] != .max, keys[slot] != key { slot = (slot &+ 1) & mask }
            if keys[slot] == key { return index }
            keys[slot] = key
            values[slot] = batch.values[index]
            lines[slot] = batch.lines[index]
          }
          return batch.count
        }
      }
    }
  }
}
