internal import IndicatorCore

/// A table of a document, as it is imported and as its numbers stand in the text.
struct ProseTable: Sendable {
  let sheet: Sheet
  /// What its caption calls it, as `Bảng 2`; empty if nothing does.
  let caption: String
  /// The block of text that each row of the sheet is, by the number of the row.
  let blocks: [Int: Int]
  /// The blocks from top to bottom.
  let rows: [Int]

  init(sheet: Sheet, caption: String = "", blocks: [Int: Int]) {
    (self.sheet, self.caption, self.blocks) = (sheet, caption, blocks)
    rows = blocks.values.sorted()
  }
}

/// Where the figures of a claim of a table stand among the numbers of the document.
struct TableFigures {
  /// The operands in their order, then the printed figure; empty if they were not all found.
  private(set) var all: [Int] = []
  /// What their rows and columns are called, an entry for each operand.
  private(set) var names: [[String]] = []
  /// The block of the printed figure.
  let block: Int
  /// The first number of that block.
  let anchor: Int

  let document: [ProseBlock]
  let numbers: ProseNumbers

  init(
    _ claim: SheetClaim, table: ProseTable, document: [ProseBlock], numbers: ProseNumbers
  ) {
    (self.document, self.numbers) = (document, numbers)
    let rows = table.rows
    block = table.blocks[claim.place.line] ?? rows.first ?? 0
    anchor = numbers.ranges[block].lowerBound
    if !claim.operands.isEmpty {
      find(claim, table: table)
      return
    }
    let figures = claim.text.split { "/+= %".contains($0) }.map(String.init).filter { $0 != "-" }
    guard let printed = figures.last, figures.count > 1 else { return }
    let operands = Array(figures.dropLast())
    let results = numbers.ranges[block].filter { has($0, figure: printed) }
    let wanted = claim.place.column - 1
    guard let result = results.min(by: { abs(column($0) - wanted) < abs(column($1) - wanted) })
    else { return }
    if let found = inOrder(operands, places: numbers.ranges[block].filter { $0 != result }) {
      all = found + [result]
      names = found.map { heading(column($0), rows: rows) }
      return
    }
    let own = column(result)
    let others = rows.filter { $0 != block }.flatMap { row in
      numbers.ranges[row].filter { column($0) == own }
    }
    guard let found = inOrder(operands, places: others) else { return }
    all = found + [result]
    names = found.map { ProseWords.split(document[numbers.blocks[$0]].small.prefix { $0 != "|" }) }
  }

  /// The numbers in the cells that a claim names.
  private mutating func find(_ claim: SheetClaim, table: ProseTable) {
    let places = claim.operands + [claim.place]
    let found = places.compactMap { place -> Int? in
      guard let row = table.blocks[place.line] else { return nil }
      return numbers.ranges[row].first { column($0) == place.column - 1 }
    }
    guard found.count == places.count else { return }
    all = found
    names = found.dropLast().map { heading(column($0), rows: table.rows) }
  }

  /// The numbers with the values of figures; in a row or column these stand in order, but for the base of a share.
  private func inOrder(_ figures: [String], places: [Int]) -> [Int]? {
    var left = places
    var found: [Int] = []
    for figure in figures {
      guard let next = left.firstIndex(where: { has($0, figure: figure) }) else { return nil }
      found.append(left.remove(at: next))
    }
    return found
  }

  private func has(_ number: Int, figure: String) -> Bool {
    let plain = figure.hasPrefix("-") ? String(figure.dropFirst()) : figure
    return numbers.all[number].value.map { $0.value.description == plain || "\($0)" == plain }
      ?? (numbers.all[number].digits == plain)
  }

  /// The place of a number's cell in its row, from 0.
  private func column(_ number: Int) -> Int {
    document[numbers.blocks[number]].small[..<numbers.all[number].range.lowerBound].count {
      $0 == "|"
    }
  }

  /// What stands over a column in the first row.
  private func heading(_ column: Int, rows: [Int]) -> [String] {
    guard let first = rows.first else { return [] }
    let cells = document[first].small.split(separator: "|", omittingEmptySubsequences: false)
    return column < cells.count ? ProseWords.split(cells[column]) : []
  }
}
