internal import IndicatorCore

/// The totals and shares that a table prints beside what they follow from, as claims.
///
/// A total of which a part has no figure claims nothing that could be recomputed.
struct SheetClaims {
  let cells: CellTable
  let structure: SheetStructure
  let meaning: TableMeaning
  private let book: SignBook
  private(set) var all: [SheetClaim] = []

  init(_ cells: CellTable, structure: SheetStructure, meaning: TableMeaning, book: SignBook) {
    (self.cells, self.structure, self.meaning, self.book) = (cells, structure, meaning, book)
    for sum in structure.rowSums { addRows(sum) }
    for sum in structure.columnSums { addColumns(sum) }
    for pair in structure.columnPairs where pair.relation == .percentage {
      for row in structure.dataRows {
        addShare(
          GridPlace(row: row, column: pair.result),
          parts: [pair.first, pair.second].map { GridPlace(row: row, column: $0) })
      }
    }
    for pair in structure.rowPairs where pair.relation == .percentage {
      for column in structure.outline.dataColumns {
        addShare(
          GridPlace(row: pair.result, column: column),
          parts: [pair.first, pair.second].map { GridPlace(row: $0, column: column) })
      }
    }
    addPairs()
    addGrowth()
    addAverages()
    let order = all.enumerated().map { ($0.element.place.line, $0.element.place.column, $0.offset) }
    all = order.sorted(by: <).map { all[$0.2] }
  }

  private mutating func addRows(_ sum: LineSum) {
    let count = structure.rowSums.count
    for column in structure.outline.dataColumns where !holdsShares(column) {
      // Rates do not add up over rows: a column in which most sums fail claims none.
      guard structure.rowSums.count(where: { $0.misses.contains(column) }) * 2 <= count else {
        continue
      }
      addSum(
        GridPlace(row: sum.total, column: column),
        parts: sum.parts.sorted().map { GridPlace(row: $0, column: column) })
    }
  }

  private mutating func addColumns(_ sum: LineSum) {
    for row in structure.dataRows {
      addSum(
        GridPlace(row: row, column: sum.total),
        parts: sum.parts.sorted().map { GridPlace(row: row, column: $0) })
    }
  }

  private func holdsShares(_ column: Int) -> Bool {
    structure.dataRows.contains { [.share, .change].contains(structure.role($0, column: column)) }
  }

  // MARK: Claims

  private mutating func addSum(_ total: GridPlace, parts: [GridPlace]) {
    let terms = parts.compactMap(number)
    guard let stated = number(total), terms.count == parts.count, parts.count > 1 else { return }
    let sum = terms.dropFirst().reduce(terms[0]) { text, term in
      term.hasPrefix("-") ? text + " - " + term.dropFirst() : text + " + " + term
    }
    add(total, text: "\(sum) = \(stated)")
  }

  private mutating func addShare(_ share: GridPlace, parts: [GridPlace]) {
    let terms = parts.compactMap(number)
    guard structure.grid[share.row, share.column].kind == .number, terms.count == 2, terms[1] != "0"
    else { return }
    add(share, text: "\(terms[0])/\(terms[1]) = \(printed(share))%")
  }

  mutating func add(
    _ place: GridPlace, text: String, of operands: [GridPlace] = [],
    along line: SheetClaim.Line = .column
  ) {
    all.append(
      SheetClaim(
        place: cells.place(place.row, column: place.column),
        cell: cells.name(place.row, column: place.column),
        label: structure.labels(of: place.row).last.map(cells.text) ?? "",
        heading: meaning.heading(place.column),
        text: text, operands: operands.map { cells.place($0.row, column: $0.column) }, line: line))
  }

  /// A figure in plain digits; 0 for a sign that says so; nil if there is none.
  func number(_ place: GridPlace) -> String? {
    let face = structure.grid[place.row, place.column]
    if face.kind == .sign { return book[cells.text(place)] == .sign(.zero) ? "0" : nil }
    return face.kind == .number ? Self.plain(face) : nil
  }

  /// A figure as it is shown: a format may show fewer digits than are stored.
  func printed(_ place: GridPlace) -> String {
    let face = structure.grid[place.row, place.column]
    let text = cells.raw(place.row, column: place.column)
    guard let shown = NumberText(text[...])?.face, shown.doubt == 0,
      shown.isPercentage == face.isPercentage
    else {
      return Self.plain(face)
    }
    return Self.plain(shown)
  }

  private static func plain(_ face: CellFace) -> String {
    // Zeros at the end are digits: a claim of 45.0 is another than one of 45.
    let decimals = max(0, Int(face.decimals))
    let digits = String(face.mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = face.mantissa < 0 ? "-" : ""
    return decimals == 0
      ? sign + digits : sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
