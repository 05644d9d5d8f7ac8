internal import IndicatorCore

/// Finds the headings of a list, its rows and which of its columns can be counted.
struct ListSearch {
  private let cells: CellTable
  let heading: Int
  let rows: [Int]
  private let columns: [Int]

  /// The headings are the first row of words as long as most rows are.
  init?(_ cells: CellTable) {
    self.cells = cells
    let grid = cells.grid
    func filled(_ row: Int) -> [Int] {
      (0..<grid.columnCount).filter { !grid.isBlank(row, column: $0) }
    }
    let counts = (0..<grid.rowCount).map { filled($0).count }
    let usual = Dictionary(counts.filter { $0 > 1 }.map { ($0, 1) }, uniquingKeysWith: +)
      .max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    guard let usual,
      let heading = (0..<grid.rowCount).first(where: { row in
        counts[row] >= usual && filled(row).allSatisfy { grid[row, $0].kind == .text }
      })
    else { return nil }
    self.heading = heading
    columns = filled(heading)
    rows = (heading + 1..<grid.rowCount).filter { counts[$0] > 1 }
    guard rows.count > 1 else { return nil }
  }

  private func texts(_ column: Int) -> [String] {
    rows.map { SheetText.key(cells.text($0, column: column)) }.filter { !$0.isEmpty }
  }

  /// Whether a column holds words in most rows, fewer of them than rows.
  private func repeats(_ column: Int) -> Bool {
    let texts = texts(column)
    let words = rows.count { cells.grid[$0, column].kind == .text }
    return words * 10 >= rows.count * 7 && Set(texts).count < texts.count
  }

  /// The column of few words that repeat: what its heading calls a rating, else the last such column.
  var category: Int? {
    let fitting = columns.filter { column in
      repeats(column) && Set(texts(column)).count <= 12
        && texts(column).allSatisfy { $0.count <= 40 }
        && HeadingWords.role(cells.text(heading, column: column)) != .unit
    }
    return fitting.last { Self.isRating(cells.text(heading, column: $0)) }
      ?? fitting.last { !Self.isOfPerson(cells.text(heading, column: $0)) }
  }

  /// The column that names units: of those whose names repeat the one with the fewest, where headings say so first.
  func units(beside category: Int) -> Int? {
    let fitting = columns.filter {
      $0 != category && repeats($0) && !Self.isOfPerson(cells.text(heading, column: $0))
        && !Self.isRating(cells.text(heading, column: $0))
    }
    let named = fitting.filter { HeadingWords.role(cells.text(heading, column: $0)) == .unit }
    return (named.isEmpty ? fitting : named).min { Set(texts($0)).count < Set(texts($1)).count }
  }

  private static let ratings: Set<String> = [
    "xep", "loai", "grade", "rating", "rated", "class", "result", "muc",
  ]

  private static func isRating(_ heading: String) -> Bool {
    let words = SheetText.words(heading)
    return words.contains { ratings.contains($0) } || words.starts(with: ["danh", "gia"])
      || words.starts(with: ["ket", "qua"])
  }

  /// What says something of a person, and names no unit.
  private static func isOfPerson(_ heading: String) -> Bool {
    let words = SheetText.words(heading)
    return [
      ["ho", "ten"], ["ho", "va", "ten"], ["gioi", "tinh"], ["dan", "toc"], ["ton", "giao"],
      ["chuc", "vu"],
    ]
    .contains { words.starts(with: $0) }
      || words.contains {
        ["name", "gender", "sex", "ethnicity", "position", "member"].contains($0)
      }
  }
}
