package import IndicatorCore

/// Where a cell stands, both from 0.
package struct GridPlace: Hashable, Sendable {
  package let row: Int
  package let column: Int
}

/// What every cell of a sheet is, and which cells say what a figure is of.
package final class SheetStructure {
  package let grid: Grid
  package let outline: Outline
  package private(set) var roles: [CellRole?]
  /// The headings over each column, by band: the column in which the heading of a row stands, -1 if none.
  private var spans: [[[Int]]] = []
  /// The group and label cells of each row.
  private var rowLabels: [[GridPlace]]
  /// The groups over each row, from the outermost in.
  package private(set) var groups: [Int: [GridPlace]] = [:]
  /// Rows with figures, or of a name whose figures are all blank.
  package private(set) var dataRows: [Int] = []
  package private(set) var rowSums: [LineSum] = []
  package private(set) var columnSums: [LineSum] = []
  package private(set) var rowPairs: [LinePair] = []
  /// Rows of percentages among rows of other figures.
  package private(set) var percentRows: [Int] = []
  package private(set) var columnPairs: [LinePair] = []
  /// Columns of whole numbers, nearly all different, that add up nowhere and look like codes.
  package private(set) var codeColumns: [Int] = []
  /// Columns and rows of shares and changes: what is missing there is no missing figure.
  package private(set) var computedColumns: Set<Int> = []
  package private(set) var computedRows: Set<Int> = []

  package let given: GivenOutline

  /// - Parameter given: what is known before; it wins over what the cells say.
  package init?(_ grid: Grid, given: GivenOutline = GivenOutline()) {
    var search = OutlineSearch(grid)
    guard let outline = given.completed(search.search(), in: grid) else { return nil }
    self.grid = grid
    self.given = given
    self.outline = outline
    roles = Array(repeating: nil, count: grid.faces.count)
    rowLabels = Array(repeating: [], count: grid.rowCount)
    spans = outline.bands.map { HeadingSpans($0.headings, outline: outline, in: grid).owners }
    setFrame()
    setBody()
    setSums()
  }

  /// How many cells have each role.
  var roleCounts: [CellRole: Int] {
    var counts: [CellRole: Int] = [:]
    for role in roles { if let role { counts[role, default: 0] += 1 } }
    return counts
  }

  /// Whether there is no column of figures, or nothing in them but words and marks such as `x`, with a total of them
  /// below at most.
  var holdsNoFigure: Bool {
    var hasWords = outline.dataColumns.isEmpty
    let numbered = outline.bands[0].headings.count { row in
      (0..<grid.columnCount).first { !grid.isBlank(row, column: $0) }.map { grid[row, $0].isWhole }
        ?? false
    }
    if numbered > 1, dataRows.allSatisfy(grid.hints.totalRows.contains) { return true }
    for row in dataRows {
      for column in outline.dataColumns {
        if grid[row, column].isNumeric || grid[row, column].flaw != .none { return false }
        if grid[row, column].kind == .text { hasWords = true }
      }
    }
    return hasWords
  }

  package func role(_ row: Int, column: Int) -> CellRole? {
    roles[row * grid.columnCount + column]
  }

  private func set(_ role: CellRole, row: Int, column: Int) {
    guard !grid.isBlank(row, column: column) else { return }
    roles[row * grid.columnCount + column] = role
  }

  private func setFrame() {
    for column in 0..<grid.columnCount {
      for row in outline.titles + outline.between { set(.title, row: row, column: column) }
      for row in outline.notes { set(.note, row: row, column: column) }
      for band in outline.bands {
        for row in band.headings { set(.heading, row: row, column: column) }
      }
    }
  }

  private func setBody() {
    var page: BodyWalk?
    for index in outline.bands.indices {
      var walk = BodyWalk(self, band: outline.bands[index], given: given.rows)
      if outline.bands[index].isRepeat, let page { walk.resume(after: page) }
      walk.run()
      page = walk
      for (row, column, role) in walk.roles { set(role, row: row, column: column) }
      for (row, labels) in walk.labels { rowLabels[row] = labels }
      groups.merge(walk.groups) { $1 }
      dataRows += walk.dataRows
    }
  }

  // MARK: Arithmetic

  private func setSums() {
    if given.isTidy { return }
    setPercentRows()
    let rows = outline.bands.flatMap { band in
      band.body.filter { row in outline.dataColumns.contains { role(row, column: $0) == .figure } }
    }
    guard !rows.isEmpty, !outline.dataColumns.isEmpty else { return }
    var search = RelationSearch(self, rows: rows)
    search.search()
    rowSums = search.sumsByRow.filter { given.rows[$0.total] != .unit }
    columnSums = search.sumsByColumn
    rowPairs = search.pairsByRow.filter { given.rows[$0.result] != .unit }
    columnPairs = search.pairsByColumn.filter { !given.isGiven($0.result, kind: .figure) }
    findCodes(rows)
    for sum in rowSums {
      for column in codeColumns where role(sum.total, column: column) == .figure {
        set(.label, row: sum.total, column: column)
      }
    }
    setTotals(rows)
    setShares(search, rows: rows)
    setDifferences(rows)
    setGiven(rows)
  }

  /// What only its name calls a total is one in the account of cells, too.
  func takeTotal(_ row: Int) { mark(.total, rows: [row], columns: outline.dataColumns) }

  private func setGiven(_ rows: [Int]) {
    mark(.share, rows: rows, columns: given.columns(.share))
    mark(.total, rows: rows, columns: given.columns(.total))
    mark(.total, rows: rows.filter { given.rows[$0] == .total }, columns: outline.dataColumns)
    computedColumns.formUnion(given.columns(.share))
  }

  private func setTotals(_ rows: [Int]) {
    for sum in rowSums { mark(.total, rows: [sum.total], columns: outline.dataColumns) }
    for sum in columnSums { mark(.total, rows: rows, columns: [sum.total]) }
  }

  private func setShares(_ search: RelationSearch, rows: [Int]) {
    let shareColumns = search.sharesByColumn.filter { !given.isGiven($0, kind: .figure) }
    let shareRows = search.sharesByRow.filter { given.rows[$0] != .unit }
    mark(.share, rows: rows, columns: shareColumns)
    mark(.share, rows: shareRows, columns: outline.dataColumns)
    for pair in columnPairs where pair.relation != .difference {
      mark(pair.role, rows: rows, columns: [pair.result])
    }
    for pair in rowPairs where pair.relation != .difference {
      mark(pair.role, rows: [pair.result], columns: outline.dataColumns)
    }
    let whole = sharesOfTheWhole(shareColumns, rows: rows)
    mark(.share, rows: rows, columns: whole)
    // Shares of nothing added nothing to a sum that they were found among.
    columnSums = columnSums.map { $0.without(whole) }
    computedColumns = Set(shareColumns + columnPairs.map(\.result) + whole)
    computedRows = Set(shareRows + rowPairs.map(\.result))
  }

  /// Columns that are headed as two or more columns of shares are, and hold nothing that could not be one: too few of
  /// their figures prove it, or they are shares of the whole.
  private func sharesOfTheWhole(_ shares: [Int], rows: [Int]) -> [Int] {
    guard let last = outline.bands.first?.headings.last else { return [] }
    let all = shares + columnPairs.filter { $0.role == .share }.map(\.result)
    var headings: [Int64: Int] = [:]
    for column in Set(all) where !grid.isBlank(last, column: column) {
      headings[grid[last, column].mantissa, default: 0] += 1
    }
    return outline.dataColumns.filter { column in
      guard !all.contains(column), !given.isGiven(column, kind: .figure),
        !grid.isBlank(last, column: column)
      else { return false }
      let needed = grid.hints.percentColumns.contains(column) ? 1 : 2
      guard let alike = headings[grid[last, column].mantissa], alike >= needed else { return false }
      let faces = rows.map { grid[$0, column] }.filter { $0.kind == .number }
      return faces.allSatisfy { (0...100_000_000).contains($0.mantissa(at: 6)) }
    }
  }

  private func setDifferences(_ rows: [Int]) {
    for pair in rowPairs where pair.relation == .difference {
      mark(.change, rows: [pair.result], columns: outline.dataColumns)
    }
    for pair in columnPairs where pair.relation == .difference {
      mark(.change, rows: rows, columns: [pair.result])
    }
  }

  /// Gives figures of some rows and columns another role.
  private func mark(_ role: CellRole, rows: [Int], columns: [Int]) {
    for row in rows {
      for column in columns where self.role(row, column: column) == .figure {
        set(role, row: row, column: column)
      }
    }
  }

  /// Rows of percentages among rows of other figures are no units.
  private func setPercentRows() {
    let rows = dataRows.filter { row in
      outline.dataColumns.contains { grid[row, $0].kind == .number }
    }
    let percent = rows.filter { row in
      given.rows[row] != .unit
        && (isPercentRow(row)
          || outline.dataColumns.allSatisfy {
            grid[row, $0].kind != .number || grid[row, $0].isPercentage
          })
    }
    guard !percent.isEmpty, percent.count < rows.count else { return }
    let columns = outline.dataColumns.filter { column in
      rows.contains { grid[$0, column].kind == .number && !grid[$0, column].isPercentage }
    }
    for row in percent {
      let columns = isPercentRow(row) ? outline.dataColumns : columns
      for column in columns where grid[row, column].kind == .number {
        set(.share, row: row, column: column)
      }
    }
    percentRows = percent
  }

  /// Whether a row is called one of percentages and nothing else, and others are not.
  private func isPercentRow(_ row: Int) -> Bool {
    grid.hints.percentRows.contains(row) || isShareBelow(row)
  }

  /// Whether a row stands below a word for percentages, and its name over counts elsewhere.
  package func isShareBelow(_ row: Int) -> Bool {
    guard !grid.hints.percentBlocks.isEmpty, isBelowPercentages(row),
      let label = outline.labelColumns.last
    else { return false }
    return dataRows.contains {
      grid[$0, label].mantissa == grid[row, label].mantissa && !isBelowPercentages($0)
    }
  }

  private func isBelowPercentages(_ row: Int) -> Bool {
    groups[row]?.last.map { grid.hints.percentBlocks.contains($0.row) } ?? false
  }

  /// Codes stand beside the names, are whole and tell the rows apart; zeros in front or a word over them say so.
  private func findCodes(_ rows: [Int]) {
    for column in outline.dataColumns.prefix(3) where given.columns[column] == nil {
      let faces = rows.map { grid[$0, column] }.filter { $0.kind == .number }
      guard faces.count > 2, faces.allSatisfy(\.isWhole),
        faces.contains(where: \.isCode) || grid.hints.codeColumns.contains(column),
        Set(faces.map(\.mantissa)).count * 10 >= faces.count * 9,
        rowSums.count(where: { !$0.misses.contains(column) && $0.hits > 0 }) * 2 <= rowSums.count
      else { return }
      codeColumns.append(column)
    }
  }

  /// The group and label cells of a row.
  package func labels(of row: Int) -> [GridPlace] { rowLabels[row] }

  /// The headings over a column in a band, else in the first that has any.
  package func headings(over column: Int, band index: Int? = nil) -> [GridPlace] {
    let index = index ?? outline.bands.firstIndex { !$0.headings.isEmpty }
    guard let index else { return [] }
    let band = outline.bands[index]
    return zip(band.headings, spans[index]).compactMap { row, owners in
      owners[column] >= 0 ? GridPlace(row: row, column: owners[column]) : nil
    }
  }

  /// The cells that say what a figure is of: headings from top to bottom, groups, labels.
  package func labels(_ row: Int, column: Int) -> [GridPlace] {
    var result: [GridPlace] = []
    for (index, band) in outline.bands.enumerated() where band.body.contains(row) {
      for (level, owners) in spans[index].enumerated() where owners[column] >= 0 {
        result.append(GridPlace(row: band.headings[level], column: owners[column]))
      }
    }
    result += rowLabels[row]
    if let word = outline.wordColumns.last(where: { $0 < column && !grid.isBlank(row, column: $0) })
    {
      result.append(GridPlace(row: row, column: word))
    }
    return result
  }
}

extension FigureField {
  /// The figures of some rows and columns at one scale.
  init(_ structure: SheetStructure, rows: [Int], columns: [Int]) {
    self.init(lineCount: rows.count, placeCount: columns.count)
    let grid = structure.grid
    var scale = 0
    var largest: UInt64 = 1
    for row in rows {
      for column in columns where grid[row, column].kind == .number {
        let face = grid[row, column]
        scale = max(scale, min(6, Int(face.decimals)))
        largest = max(largest, face.mantissa.magnitude / Self.power(Int(face.decimals)))
      }
    }
    while scale > 0, largest > Self.limit / Self.power(scale) { scale -= 1 }
    one = Int64(Self.power(scale))
    for (line, row) in rows.enumerated() {
      for (place, column) in columns.enumerated() {
        let face = grid[row, column]
        guard face.kind == .number, face.mantissa.magnitude <= Self.limit else { continue }
        let shift = scale - Int(face.decimals)
        if shift >= 0 {
          let factor = Int64(Self.power(shift))
          set(line, at: place, value: face.mantissa &* factor, unit: factor)
        } else {
          let divisor = Int64(Self.power(-shift))
          let half = face.mantissa < 0 ? -divisor / 2 : divisor / 2
          set(line, at: place, value: (face.mantissa &+ half) / divisor, unit: 1)
        }
      }
    }
    coarsen()
    findGrains()
  }

  /// Figures beyond it take no part in the arithmetic, so that sums of many stay within 64 bits.
  private static let limit: UInt64 = 100_000_000_000_000_000

  private static func power(_ exponent: Int) -> UInt64 {
    var result: UInt64 = 1
    for _ in 0..<min(18, exponent) { result *= 10 }
    return result
  }
}
