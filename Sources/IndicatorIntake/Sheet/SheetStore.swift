internal import IndicatorCore

/// What lies in a packed cell.
enum StoredKind: UInt8 {
  /// Text, by its index in the pool.
  case text
  /// A number: its digits without the point, and how many of them stand behind it.
  case number
  /// A number with more digits than fit, by the index of its text.
  case longNumber
  /// A day by its number.
  case day
  /// A day and a time: the day's number times the seconds of a day, and the seconds.
  case moment
  case truth
  case error
  case formula
}

/// A cell in 16 bytes.
struct StoredCell {
  var value: Int64
  var column: UInt32
  /// The index of its style.
  var style: UInt16
  var kind: StoredKind
  /// The digits behind the point in the lower seven bits; the highest says that a formula gave the content.
  private var scaleAndOrigin: UInt8

  init(
    _ kind: StoredKind, value: Int64, scale: UInt8 = 0, column: Int, style: UInt16,
    isFormula: Bool
  ) {
    self.value = value
    self.column = UInt32(column)
    self.style = style
    self.kind = kind
    scaleAndOrigin = scale | (isFormula ? 0x80 : 0)
  }

  var scale: Int { Int(scaleAndOrigin & 0x7F) }
  var isFormula: Bool { scaleAndOrigin & 0x80 != 0 }
}

/// A row without its cells.
struct StoredRow: Equatable {
  var number: Int32
  /// How many fields a line of text has.
  var fields: Int32?
  var isHidden: Bool
  var isComment: Bool
  /// The row's number as a spreadsheet program counts: a line of text that goes on in the next is one row.
  var record: Int32

  init(
    number: Int, isHidden: Bool = false, fields: Int? = nil, isComment: Bool = false,
    record: Int? = nil
  ) {
    self.number = Int32(number)
    self.record = Int32(record ?? number)
    self.isHidden = isHidden
    self.isComment = isComment
    self.fields = fields.map { Int32($0) }
  }
}

/// Texts by number: those that a workbook's sheets share, then a sheet's own.
struct TextPool: Sendable {
  var shared: [String] = []
  var own: [String] = []
  /// The footnote marks of the few texts that have some.
  var marks: [Int: String] = [:]

  /// How many there are.
  var count: Int { shared.count + own.count }

  subscript(index: Int) -> String {
    get { index < shared.count ? shared[index] : own[index - shared.count] }
    set {
      if index < shared.count {
        shared[index] = newValue
      } else {
        own[index - shared.count] = newValue
      }
    }
  }

  /// Adds a text of the sheet's own and gives its number.
  mutating func add(_ text: String, mark: String = "") -> Int {
    own.append(text)
    let index = shared.count + own.count - 1
    if !mark.isEmpty { marks[index] = mark }
    return index
  }
}

/// The cells of a sheet, packed row by row.
///
/// A class, so that rows and cells which are handed out share it for the price of one reference.
final class SheetStore: Sendable {
  let rows: [StoredRow]
  /// The index of each row's first cell, and behind the last row the number of cells.
  let starts: [Int32]
  let cells: [StoredCell]
  let texts: TextPool
  let styles: [CellStyle]
  let columnCount: Int

  init(
    rows: [StoredRow], starts: [Int32], cells: [StoredCell], texts: TextPool, styles: [CellStyle],
    columnCount: Int
  ) {
    self.rows = rows
    self.starts = starts
    self.cells = cells
    self.texts = texts
    self.styles = styles
    self.columnCount = columnCount
  }

  /// The position among the rows of one by its number. Where no row is blank, the number gives it.
  func rowIndex(of number: Int) -> Int? {
    guard let first = rows.first.map({ Int($0.number) }), number >= first else { return nil }
    // Rows ascend, so that one stands at most as far down as its number is behind the first.
    let guess = min(number - first, rows.count - 1)
    if rows[guess].number == number { return guess }
    return index(of: number, in: 0..<guess) { Int(rows[$0].number) }
  }

  func cells(inRow index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

  func cellIndex(inRow index: Int, column: Int) -> Int? {
    cellIndex(in: cells(inRow: index), column: column)
  }

  func cellIndex(in range: Range<Int>, column: Int) -> Int? {
    guard let first = range.first, column >= Int(cells[first].column) else { return nil }
    let guess = min(first + column - Int(cells[first].column), range.upperBound - 1)
    if Int(cells[guess].column) == column { return guess }
    return index(of: column, in: first..<guess) { Int(cells[$0].column) }
  }

  /// The index in an ascending range whose number is the wanted one.
  private func index(of wanted: Int, in range: Range<Int>, number: (Int) -> Int) -> Int? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if number(middle) < wanted { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && number(low) == wanted ? low : nil
  }

  /// The cell at an index, unpacked.
  func cell(_ index: Int) -> SheetCell {
    let cell = cells[index]
    let mark = texts.marks.isEmpty || cell.kind != .text ? nil : texts.marks[Int(cell.value)]
    return SheetCell(
      content(cell), style: styles[Int(cell.style)], isFormula: cell.isFormula, mark: mark ?? "")
  }

  private func content(_ cell: StoredCell) -> CellContent {
    switch cell.kind {
    case .text: .text(texts[Int(cell.value)])
    case .number: .number(StoredNumber.plain(cell.value, scale: cell.scale))
    case .longNumber: .number(texts[Int(cell.value)])
    case .day: .date(Day(number: Int(cell.value)))
    case .moment: .text(Moment(packed: cell.value).iso)
    case .truth: .truth(cell.value != 0)
    case .error: .error(texts[Int(cell.value)])
    case .formula: .formula(texts[Int(cell.value)])
    }
  }
}
