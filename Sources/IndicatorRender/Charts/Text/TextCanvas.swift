/// A field of characters that lines and points are drawn on.
struct TextCanvas {
  private let glyphs: ChartGlyphs
  private var rows: [[Character]]
  private var columns: Int { rows.first?.count ?? 0 }

  init(columns: Int, rows: Int, glyphs: ChartGlyphs) {
    self.glyphs = glyphs
    self.rows = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  var lines: [String] { rows.map { String($0) } }

  /// Sets one character; row 0 is the top.
  mutating func set(_ character: Character, column: Int, row: Int) {
    guard rows.indices.contains(row), (0..<columns).contains(column) else { return }
    rows[row][column] = character
  }

  /// A line between two places, the first of them to the left or above the other.
  mutating func line(from: (column: Int, row: Int), to: (column: Int, row: Int)) {
    let across = to.column - from.column
    guard across > 0 else { return upright(from.column, row: from.row, next: to.row) }
    var row = from.row
    for column in from.column...to.column {
      let next = from.row + Self.rounded((to.row - from.row) * (column - from.column), over: across)
      step(column, from: row, to: next)
      row = next
    }
  }

  /// A line over all columns that changes its row in the middle, slantwise, so that two that change places
  /// cross.
  mutating func slant(from row: Int, to next: Int) {
    let between = Array(row < next ? (row + 1)..<max(row + 1, next) : next + 1..<max(next + 1, row))
    let rows = row < next ? between : between.reversed()
    guard !rows.isEmpty else {
      guard row != next else { return (0..<columns).forEach { flat($0, row: row) } }
      return line(from: (0, row), to: (columns - 1, next))
    }
    let span = min(rows.count, columns - 4)
    let start = (columns - span) / 2
    for column in 0..<columns where column < start || column >= start + span {
      flat(column, row: column < start ? row : next)
    }
    let glyph = row < next ? glyphs.falling : glyphs.rising
    for (index, row) in rows.enumerated() {
      let column = start + index * span / rows.count
      let isCrossing = [glyphs.falling, glyphs.rising].contains {
        $0 != glyph && $0 == self[column, row]
      }
      set(isCrossing ? glyphs.crossing : glyph, column: column, row: row)
    }
  }

  /// A piece of a level line, where no slanting one is.
  private mutating func flat(_ column: Int, row: Int) {
    if self[column, row] == " " { set(glyphs.across, column: column, row: row) }
  }

  private subscript(column: Int, row: Int) -> Character? {
    rows.indices.contains(row) && (0..<columns).contains(column) ? rows[row][column] : nil
  }

  private mutating func step(_ column: Int, from row: Int, to next: Int) {
    guard row != next else { return set(glyphs.across, column: column, row: row) }
    upright(column, row: row, next: next)
    let isFalling = next > row
    set(glyphs.corners[isFalling ? 1 : 3], column: column, row: row)
    set(glyphs.corners[isFalling ? 2 : 0], column: column, row: next)
  }

  private mutating func upright(_ column: Int, row: Int, next: Int) {
    for between in min(row, next)...max(row, next) {
      set(glyphs.upright, column: column, row: between)
    }
  }

  /// The quotient rounded to the nearest whole number, halves up.
  private static func rounded(_ value: Int, over divisor: Int) -> Int {
    let doubled = 2 * value + divisor
    return doubled >= 0 ? doubled / (2 * divisor) : -((-doubled + 2 * divisor - 1) / (2 * divisor))
  }
}
