/// Where a cell stands, both from 0.
package struct GridPlace: Hashable, Sendable {
  package let row: Int
  package let column: Int
}

/// What every cell of a sheet is, and which cells say what a figure is of.
package struct SheetStructure: Sendable {
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

  package init?(_ grid: Grid) {
    var search = OutlineSearch(grid)
    guard let outline = search.search() else { return nil }
    self.grid = grid
    self.outline = outline
    roles = Array(repeating: nil, count: grid.faces.count)
    rowLabels = Array(repeating: [], count: grid.rowCount)
    spans = outline.bands.map { HeadingSpans($0.headings, outline, grid).owners }
    setFrame()
    setBody()
    setSums()
  }

  package func role(_ row: Int, _ column: Int) -> CellRole? { roles[row * grid.columnCount + column] }

  private mutating func set(_ role: CellRole, _ row: Int, _ column: Int) {
    guard !grid.isBlank(row, column) else { return }
    roles[row * grid.columnCount + column] = role
  }

  private mutating func setFrame() {
    for column in 0..<grid.columnCount {
      for row in outline.titles + outline.between { set(.title, row, column) }
      for row in outline.notes { set(.note, row, column) }
      for band in outline.bands {
        for row in band.headings { set(.heading, row, column) }
      }
    }
  }

  private mutating func setBody() {
    var page: BodyWalk?
    for index in outline.bands.indices {
      var walk = BodyWalk(self, outline.bands[index])
      if outline.bands[index].isRepeat, let page { walk.resume(after: page) }
      walk.run()
      page = walk
      for (row, column, role) in walk.roles { set(role, row, column) }
      for (row, labels) in walk.labels { rowLabels[row] = labels }
      groups.merge(walk.groups) { $1 }
      dataRows += walk.dataRows
    }
  }

  // MARK: Arithmetic

  private mutating func setSums() {
    setPercentRows()
    let rows = outline.bands.flatMap { band in
      band.body.filter { row in outline.dataColumns.contains { role(row, $0) == .figure } }
    }
    let columns = outline.dataColumns
    guard !rows.isEmpty, !columns.isEmpty else { return }
    let field = FigureField(self, rows, columns)
    let turned = field.turned
    let rowLines = Array(rows.indices)
    let columnLines = Array(columns.indices)

    func columnKey(_ line: Int) -> Int64 {
      let column = columns[line]
      for row in (outline.bands.first?.headings ?? []).reversed() where !grid.isBlank(row, column) {
        return grid[row, column].mantissa
      }
      return 0
    }
    // Columns of quotients first: they add up to nothing and stand between the parts of sums.
    var across = PairSearch(turned, places: rowLines)
    across.arePercentages = { [hints = grid.hints] in hints.percentColumns.contains(columns[$0]) }
    let acrossShares = ShareSearch(field: turned).shares(columnLines, among: columnLines, totals: [])
    var quotients = across.search(columnLines, among: columnLines)
    quotients.removeAll { $0.relation == .difference }
    // What stands under the same word as a column of shares is more likely one itself.
    let shareKeys = Set(quotients.map { columnKey($0.result) }).subtracting([0])
    if !shareKeys.isEmpty {
      let known = Set(quotients.map(\.result) + quotients.map(\.first) + quotients.map(\.second))
      let alike = columnLines.filter { !known.contains($0) && shareKeys.contains(columnKey($0)) }
      across.arePercentages = { alike.contains($0) }
      quotients += across.search(alike, among: columnLines).filter { $0.relation == .percentage }
    }
    let shareColumns = Set(acrossShares.map(\.line) + quotients.map(\.result))
    let downPairs = PairSearch(field, places: columnLines)
    let rowQuotients = downPairs.search(rowLines, among: rowLines).filter { $0.relation != .difference }
    let downShares = ShareSearch(field: field).shares(rowLines, among: rowLines, totals: [])
    let shareRows = Set(rowQuotients.map(\.result) + downShares.map(\.line))

    let plainColumns = columnLines.filter { !shareColumns.contains($0) }
    let plainRows = rowLines.filter { !shareRows.contains($0) }
    // Columns of differences have both signs in any row, rows of differences in any column.
    var acrossOpen = PairSearch(turned, places: plainRows)
    var downOpen = PairSearch(field, places: plainColumns)
    downOpen.signed = acrossOpen.balances(plainColumns)
    acrossOpen.signed = downOpen.balances(plainRows)
    var down = SumSearch(field, places: plainColumns)
    down.signed = downOpen.signed
    let label = outline.labelColumns.first
    func rowKey(_ row: Int) -> Int64 {
      guard let label, !grid.isBlank(row, label) else { return 0 }
      return grid[row, label].mantissa
    }
    down.indent = { [grid] line in label.map { Int(grid[rows[line], $0].indent) } ?? 0 }
    down.favoured = { [hints = grid.hints] in hints.totalRows.contains(rows[$0]) ? 6 : 0 }
    down.search(plainRows)
    var over = SumSearch(turned, places: plainRows)
    over.signed = acrossOpen.signed
    over.favoured = { [hints = grid.hints] in hints.totalColumns.contains(columns[$0]) ? 6 : 0 }
    over.search(plainColumns)
    for family in families(plainColumns, columnKey) { over.search(family.filter { over.sums[$0] == nil && !over.isPart.contains($0) }) }
    for family in families(plainRows, { rowKey(rows[$0]) }) { down.search(family.filter { down.sums[$0] == nil && !down.isPart.contains($0) }) }

    let openRows = plainRows.filter { down.sums[$0] == nil }
    let differences = downOpen.search(openRows, among: plainRows.filter { down.sums[$0] != nil || !down.isPart.contains($0) })
      .filter { $0.relation == .difference }
    let openColumns = plainColumns.filter { over.sums[$0] == nil }
    let acrossDifferences = acrossOpen.search(openColumns, among: plainColumns)
      .filter { $0.relation == .difference }

    #if LAB
    if let w = whyHook {
      for x in down.sums.values.sorted(by: { $0.total < $1.total }) { w("row \(rows[x.total]+1) = sum \(x.parts.map { rows[$0]+1 }) bits \(x.bits) hits \(x.hits) misses \(x.misses.count)") }
      for x in over.sums.values { w("col \(columns[x.total]) = sum \(x.parts.map { columns[$0] }) bits \(x.bits) hits \(x.hits) misses \(x.misses.count)") }
      for x in quotients + acrossDifferences { w("col \(columns[x.result]) = \(x.relation) \(columns[x.first]) \(columns[x.second]) bits \(x.bits) misses \(x.misses.count)") }
      for x in rowQuotients + differences { w("row \(rows[x.result]+1) = \(x.relation) \(rows[x.first]+1) \(rows[x.second]+1) bits \(x.bits) misses \(x.misses.count)") }
      for x in acrossShares { w("col \(columns[x.line]) share of \(columns[x.of]) bits \(x.bits)") }
      for x in downShares { w("row \(rows[x.line]+1) share of \(rows[x.of]+1) bits \(x.bits)") }
    }
    #endif
    func mark(_ role: CellRole, line: Int? = nil, column: Int? = nil) {
      for row in line.map({ [rows[$0]] }) ?? rows {
        for column in column.map({ [columns[$0]] }) ?? columns where self.role(row, column) == .figure {
          set(role, row, column)
        }
      }
    }
    keep(down.sums.values, over.sums.values, rows, columns)
    rowPairs = (rowQuotients + differences).map { $0.moved(rows, columns) }
    columnPairs = (quotients + acrossDifferences).map { $0.moved(columns, rows) }
    findCodes(rows)
    for row in down.sums.keys.map({ rows[$0] }) {
      for column in codeColumns where self.role(row, column) == .figure { set(.label, row, column) }
    }
    for sum in down.sums.keys { mark(.total, line: sum) }
    for sum in over.sums.keys { mark(.total, column: sum) }
    for line in acrossShares { mark(.share, column: line.line) }
    for line in downShares { mark(.share, line: line.line) }
    for pair in quotients { mark(pair.relation == .relativeChange ? .change : .share, column: pair.result) }
    for pair in rowQuotients { mark(pair.relation == .relativeChange ? .change : .share, line: pair.result) }
    computedColumns = Set((acrossShares.map(\.line) + quotients.map(\.result) + acrossDifferences.map(\.result)).map { columns[$0] })
    computedRows = Set((downShares.map(\.line) + rowQuotients.map(\.result) + differences.map(\.result)).map { rows[$0] })
    for pair in differences { mark(.change, line: pair.result) }
    for pair in acrossDifferences { mark(.change, column: pair.result) }
  }

  /// Rows of percentages among rows of other figures are no units.
  private mutating func setPercentRows() {
    let rows = dataRows.filter { row in outline.dataColumns.contains { grid[row, $0].kind == .number } }
    let percent = rows.filter { row in
      outline.dataColumns.allSatisfy { grid[row, $0].kind != .number || grid[row, $0].isPercentage }
    }
    guard !percent.isEmpty, percent.count < rows.count else { return }
    let columns = outline.dataColumns.filter { column in
      rows.contains { grid[$0, column].kind == .number && !grid[$0, column].isPercentage }
    }
    for row in percent {
      for column in columns where grid[row, column].kind == .number { set(.share, row, column) }
    }
    percentRows = percent
  }

  /// Codes stand beside the names, are whole and tell the rows apart; zeros in front or a word over them say so.
  private mutating func findCodes(_ rows: [Int]) {
    for column in outline.dataColumns.prefix(3) {
      let faces = rows.map { grid[$0, column] }.filter { $0.kind == .number }
      guard faces.count > 2, faces.allSatisfy(\.isWhole),
        faces.contains(where: \.isCode) || grid.hints.codeColumns.contains(column),
        Set(faces.map(\.mantissa)).count * 10 >= faces.count * 9,
        rowSums.count(where: { !$0.misses.contains(column) && $0.hits > 0 }) * 2 <= rowSums.count
      else { return }
      codeColumns.append(column)
    }
  }

  private mutating func keep(
    _ down: some Sequence<LineSum>, _ over: some Sequence<LineSum>, _ rows: [Int], _ columns: [Int]
  ) {
    rowSums = down.map { $0.moved(rows, columns) }.sorted { $0.total < $1.total }
    columnSums = over.map { $0.moved(columns, rows) }.sorted { $0.total < $1.total }
  }

  /// Lines of one name, where several names come again and again.
  private func families(_ lines: [Int], _ key: (Int) -> Int64) -> [[Int]] {
    var byKey: [Int64: [Int]] = [:]
    for line in lines { byKey[key(line), default: []].append(line) }
    return byKey.values.filter { $0.count >= 3 && $0.count < lines.count }.sorted { $0[0] < $1[0] }
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
  package func labels(_ row: Int, _ column: Int) -> [GridPlace] {
    var result: [GridPlace] = []
    for (index, band) in outline.bands.enumerated() where band.body.contains(row) {
      for (level, owners) in spans[index].enumerated() where owners[column] >= 0 {
        result.append(GridPlace(row: band.headings[level], column: owners[column]))
      }
    }
    result += rowLabels[row]
    if let word = outline.wordColumns.last(where: { $0 < column && !grid.isBlank(row, $0) }) {
      result.append(GridPlace(row: row, column: word))
    }
    return result
  }
}

extension FigureField {
  /// The figures of some rows and columns at one scale.
  init(_ structure: SheetStructure, _ rows: [Int], _ columns: [Int]) {
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
    while scale > 0, largest > 4_000_000_000_000_000_00 / Self.power(scale) { scale -= 1 }
    one = Int64(Self.power(scale))
    for (line, row) in rows.enumerated() {
      for (place, column) in columns.enumerated() {
        let face = grid[row, column]
        if face.kind == .blank || face.kind == .sign { 
          if face.kind == .sign, face.length <= 3 , false { set(line, place, value: 0, unit: 0) }
          continue
        }
        guard face.kind == .number else { continue }
        let shift = scale - Int(face.decimals)
        if shift >= 0 {
          let factor = Int64(Self.power(shift))
          set(line, place, value: face.mantissa &* factor, unit: factor)
        } else {
          let divisor = Int64(Self.power(-shift))
          let half = face.mantissa < 0 ? -divisor / 2 : divisor / 2
          set(line, place, value: (face.mantissa &+ half) / divisor, unit: 1)
        }
      }
    }
    coarsen()
    findGrains()
  }

  private static func power(_ exponent: Int) -> UInt64 {
    var result: UInt64 = 1
    for _ in 0..<min(18, exponent) { result *= 10 }
    return result
  }
}
