/// Finds which rows and columns of figures follow from others: sums, quotients, shares and differences.
struct RelationSearch {
  /// The rows and columns of figures, as the grid counts them.
  private let rows: [Int]
  private let columns: [Int]
  private let structure: SheetStructure
  private let grid: Grid
  private let field: FigureField
  private let turned: FigureField

  /// Relations by the positions of rows and columns.
  private var columnQuotients: [LinePair] = []
  private var rowQuotients: [LinePair] = []
  private var columnShares: [Int] = []
  private var rowShares: [Int] = []
  private var rowSums: [LineSum] = []
  private var columnSums: [LineSum] = []
  private var rowDifferences: [LinePair] = []
  private var columnDifferences: [LinePair] = []

  init(_ structure: SheetStructure, rows: [Int]) {
    (self.structure, self.rows) = (structure, rows)
    columns = structure.outline.dataColumns
    grid = structure.grid
    field = FigureField(structure, rows: rows, columns: columns)
    turned = field.turned
  }

  /// Quotients first: they add up to nothing and stand between the parts of sums.
  mutating func search() {
    findColumnQuotients()
    findRowQuotients()
    findSums()
  }

  // MARK: Quotients

  private mutating func findColumnQuotients() {
    let lines = Array(columns.indices)
    var search = PairSearch(turned, places: Array(rows.indices))
    let called = Set(lines.filter(isCalledPercentages))
    search.arePercentages = { called.contains($0) }
    columnShares = ShareSearch(field: turned, arePercentages: search.arePercentages)
      .shares(lines, among: lines, totals: [])
      .filter { called.contains($0.line) || !areYearsAlike($0.line, other: $0.of) }.map(\.line)
    let found = search.search(lines, among: lines).filter {
      $0.relation != .difference
        && (called.contains($0.result) || !areYearsAlike($0.result, other: $0.second))
    }
    columnQuotients = decided(found.map(withAverage), arePercentages: search.arePercentages)
    takePrintedShares(lines)
    takeSharesOfSum(lines)
    // What stands under the same word as a column of shares is more likely one itself.
    let keys = Set(columnQuotients.map { key(ofColumn: $0.result) }).subtracting([0])
    guard !keys.isEmpty else { return }
    let known = Set(columnQuotients.flatMap { [$0.result, $0.first, $0.second] })
    let alike = lines.filter { !known.contains($0) && keys.contains(key(ofColumn: $0)) }
    search.arePercentages = { alike.contains($0) }
    columnQuotients += search.search(alike, among: lines).filter { $0.relation == .percentage }
  }

  /// An average is a quotient rather than what others were divided by.
  private func withAverage(_ pair: LinePair) -> LinePair {
    let areAverages = [pair.result, pair.second].map {
      grid.hints.averageColumns.contains(columns[$0])
    }
    return pair.relation == .quotient && areAverages == [false, true] ? pair.turned : pair
  }

  /// Whether two columns are headed by years and by nothing else that differs: neither is a share of the other.
  private func areYearsAlike(_ line: Int, other: Int) -> Bool {
    let both = [line, other].map { structure.headings(over: columns[$0]) }
    guard both.allSatisfy({ $0.last.map { grid[$0.row, $0.column].isYear } ?? false }) else {
      return false
    }
    let above = both.map { $0.dropLast().map { grid[$0.row, $0.column].mantissa } }
    return above[0] == above[1]
  }

  /// Whether one of the headings over a column calls it percentages, or all its numbers are printed as such.
  private func isCalledPercentages(_ line: Int) -> Bool {
    let faces = rows.map { grid[$0, columns[line]] }.filter { $0.kind == .number }
    if !faces.isEmpty, faces.allSatisfy(\.isPercentage) { return true }
    return grid.hints.percentColumns.contains(columns[line])
      || structure.headings(over: columns[line]).contains(where: grid.hints.percentCells.contains)
  }

  /// Columns that are called percentages, right behind the count of which they are exactly the rounded share: a few
  /// rows are enough.
  private mutating func takePrintedShares(_ lines: [Int]) {
    let known = Set(columnQuotients.map(\.result))
    for line in lines.dropFirst()
    where !known.contains(line) && grid.hints.percentColumns.contains(columns[line]) {
      let part = line - 1
      guard !grid.hints.percentColumns.contains(columns[part]) else { continue }
      let whole = lines.first { other in
        other != line && other != part && !grid.hints.percentColumns.contains(columns[other])
          && isShare(line, of: part, in: other)
      }
      guard let whole else { continue }
      columnQuotients.append(
        LinePair(
          result: line, relation: .percentage, first: part, second: whole, bits: 20, misses: []))
    }
  }

  /// `SL | TL` under each rating without a total: columns that are called percentages, each right behind a count
  /// of which it is the rounded share in the sum of all such counts.
  private mutating func takeSharesOfSum(_ lines: [Int]) {
    let known = Set(columnQuotients.map(\.result) + columnShares)
    let called = lines.dropFirst().filter {
      isCalledPercentages($0) && !isCalledPercentages($0 - 1)
    }
    guard called.count > 1, called.allSatisfy({ !known.contains($0) }) else { return }
    var hits = 0
    for place in rows.indices {
      guard called.allSatisfy({ turned.isKnown($0 - 1, at: place) }) else { continue }
      let whole = called.reduce(Int128(0)) { $0 + Int128(turned.value($1 - 1, at: place)) }
      guard whole > 0 else { continue }
      for line in called where turned.isKnown(line, at: place) {
        let part = Int128(turned.value(line - 1, at: place))
        let error = Int128(turned.value(line, at: place)) * whole - part * 100 * Int128(turned.one)
        guard error.magnitude * 2 <= (Int128(turned.unit(line, at: place)) * whole).magnitude else {
          return
        }
        if part > 0, part < whole { hits += 1 }
      }
    }
    if hits > 2 { columnShares += called }
  }

  /// Whether a column is the rounded share of one count in another wherever all three stand, at least once.
  private func isShare(_ line: Int, of part: Int, in whole: Int) -> Bool {
    var hits = 0
    for place in rows.indices {
      guard turned.isKnown(line, at: place), turned.isKnown(part, at: place),
        turned.isKnown(whole, at: place)
      else { continue }
      let (value, unit) = (
        Int128(turned.value(line, at: place)), Int128(turned.unit(line, at: place))
      )
      let (one, all) = (turned.value(part, at: place), turned.value(whole, at: place))
      guard all > 0, one >= 0, one <= all else { return false }
      let error = (value * Int128(all) - Int128(one) * 100 * Int128(turned.one)).magnitude
      guard error * 2 <= (unit * Int128(all)).magnitude else { return false }
      if one > 0, one < all { hits += 1 }
    }
    return hits > 0
  }

  /// `15 | 3 | 20,0`: the whole is the part by the share as much as the share is the part by the whole. The share is
  /// the one that is called so, else the one by which fewer others are divided.
  private func decided(_ pairs: [LinePair], arePercentages: (Int) -> Bool) -> [LinePair] {
    var uses: [Int: Int] = [:]
    for pair in pairs { uses[pair.second, default: 0] += 1 }
    let byResult = Dictionary(pairs.map { ($0.result, $0) }, uniquingKeysWith: { one, _ in one })
    return pairs.filter { pair in
      guard byResult[pair.second]?.second == pair.result else { return true }
      let (one, other) = (arePercentages(pair.result), arePercentages(pair.second))
      if one != other { return one }
      return uses[pair.result] ?? 0 <= uses[pair.second] ?? 0
    }
  }

  private mutating func findRowQuotients() {
    let lines = Array(rows.indices)
    let search = PairSearch(field, places: Array(columns.indices))
    rowQuotients = decided(
      search.search(lines, among: lines).filter { $0.relation != .difference },
      arePercentages: { _ in false })
    rowShares = ShareSearch(field: field).shares(lines, among: lines, totals: []).map(\.line)
  }

  private func key(ofColumn line: Int) -> Int64 {
    let headings = structure.outline.bands.first?.headings ?? []
    return headings.last { !grid.isBlank($0, column: columns[line]) }.map {
      grid[$0, columns[line]].mantissa
    } ?? 0
  }

  private func key(ofRow line: Int) -> Int64 {
    guard let label = structure.outline.labelColumns.first, !grid.isBlank(rows[line], column: label)
    else {
      return 0
    }
    return grid[rows[line], label].mantissa
  }

  // MARK: Sums and differences

  private mutating func findSums() {
    let shares = Set(columnShares + columnQuotients.map(\.result))
    let shareRows = Set(rowShares + rowQuotients.map(\.result))
    let plainColumns = columns.indices.filter {
      !shares.contains($0) && !grid.hints.rankColumns.contains(columns[$0])
        && !grid.hints.endColumns.contains(columns[$0])
    }
    let plainRows = rows.indices.filter { !shareRows.contains($0) }
    // Columns of differences have both signs in any row, rows of differences in any column.
    var across = PairSearch(turned, places: plainRows)
    across.areDifferences = { [grid, columns] in
      grid.hints.changeColumns.union(grid.hints.balanceColumns).contains(columns[$0])
    }
    var down = PairSearch(field, places: plainColumns)
    down.areDifferences = { [grid, rows] in grid.hints.balanceRows.contains(rows[$0]) }
    down.signed = across.balances(plainColumns)
    across.signed = down.balances(plainRows)
    var rowSearch = sumsOfRows(plainRows, places: plainColumns, pairs: down)
    // Rates add up to nothing and speak against the sums of counts beside them.
    let counts = plainColumns.filter { !grid.hints.rateColumns.contains(columns[$0]) }
    if rowSearch.sums.isEmpty, !counts.isEmpty, counts.count < plainColumns.count {
      let search = sumsOfRows(plainRows, places: counts, pairs: down)
      // Of a few columns many sums hold by chance: only that of all other rows is believed.
      if search.sums.count == 1,
        search.sums.values.allSatisfy({ sum in
          sum.parts.count + 1 == plainRows.count || grid.hints.totalRows.contains(rows[sum.total])
        })
      {
        rowSearch = search
      }
    }
    let columnSearch = sumsOfColumns(plainColumns, places: plainRows, pairs: across)
    rowSums = Array(rowSearch.sums.values)
    columnSums = Array(columnSearch.sums.values)
    rowDifferences = down.search(
      plainRows.filter { rowSearch.sums[$0] == nil },
      among: plainRows.filter { rowSearch.sums[$0] != nil || !rowSearch.isPart.contains($0) }
    ).filter {
      $0.relation == .difference && !isOfTotal($0, lines: rows, totals: grid.hints.totalRows)
        && !isOfBalance($0, lines: rows, balances: grid.hints.balanceRows)
    }
    columnDifferences = across.search(
      plainColumns.filter { columnSearch.sums[$0] == nil }, among: plainColumns
    ).filter {
      $0.relation == .difference && !isOfTotal($0, lines: columns, totals: grid.hints.totalColumns)
        && !isOfBalance($0, lines: columns, balances: grid.hints.balanceColumns)
    }
  }

  /// What is given less a balance is no change: the balance is what follows.
  private func isOfBalance(_ pair: LinePair, lines: [Int], balances: Set<Int>) -> Bool {
    !balances.contains(lines[pair.result])
      && (balances.contains(lines[pair.first]) || balances.contains(lines[pair.second]))
  }

  /// What is a total less the other part is a part, and no change.
  private func isOfTotal(_ pair: LinePair, lines: [Int], totals: Set<Int>) -> Bool {
    totals.contains(lines[pair.first]) && !totals.contains(lines[pair.result])
  }

  private func sumsOfRows(_ lines: [Int], places: [Int], pairs: PairSearch) -> SumSearch {
    var search = SumSearch(field, places: places)
    search.signed = pairs.signed
    let label = structure.outline.labelColumns.first
    search.indent = { [grid, rows] line in label.map { Int(grid[rows[line], $0].indent) } ?? 0 }
    search.favoured = { [grid, rows] in grid.hints.totalRows.contains(rows[$0]) ? 8 : 0 }
    search.isBalance = { [grid, rows] in grid.hints.balanceRows.contains(rows[$0]) }
    search.search(lines)
    for family in families(lines, key: key(ofRow:)) { search.search(family: family) }
    return search
  }

  private func sumsOfColumns(_ lines: [Int], places: [Int], pairs: PairSearch) -> SumSearch {
    var search = SumSearch(turned, places: places)
    search.signed = pairs.signed
    search.isExacting = true
    search.favoured = { [grid, columns] in grid.hints.totalColumns.contains(columns[$0]) ? 8 : 0 }
    search.isBalance = { [grid, columns] in grid.hints.balanceColumns.contains(columns[$0]) }
    search.search(lines)
    for family in families(lines, key: key(ofColumn:)) { search.search(family: family) }
    return search
  }

  /// Lines of one name, where several names come again and again.
  private func families(_ lines: [Int], key: (Int) -> Int64) -> [[Int]] {
    var byKey: [Int64: [Int]] = [:]
    for line in lines { byKey[key(line), default: []].append(line) }
    return byKey.values.filter { $0.count >= 3 && $0.count < lines.count }.sorted { $0[0] < $1[0] }
  }

  // MARK: What was found, by rows and columns of the grid

  var sumsByRow: [LineSum] {
    rowSums.map { $0.moved(rows, places: columns) }.sorted { $0.total < $1.total }
  }

  var sumsByColumn: [LineSum] {
    columnSums.map { $0.moved(columns, places: rows) }.sorted { $0.total < $1.total }
  }

  var pairsByRow: [LinePair] {
    (rowQuotients + rowDifferences).map { $0.moved(rows, places: columns) }
  }

  var pairsByColumn: [LinePair] {
    (columnQuotients + columnDifferences).map { $0.moved(columns, places: rows) }
  }

  /// Columns that are shares of a whole in one of their rows, and rows that are shares of one in a column.
  var sharesByColumn: [Int] { columnShares.map { columns[$0] } }
  var sharesByRow: [Int] { rowShares.map { rows[$0] } }
}
