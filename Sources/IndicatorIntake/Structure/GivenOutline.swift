/// What is known of a sheet's outline before its cells are asked: a person's mapping, the headings of a tidy table,
/// or names that a codebook has.
package struct GivenOutline: Sendable {
  /// What a column holds.
  package enum Column: Sendable {
    case label, number, figure, share, total, skip
    /// Names of the figures to its right alone.
    case panel
  }

  /// What a row is.
  package enum Row: Sendable {
    /// Figures of a unit, whatever they add up to.
    case unit
    case total, group, skip
  }

  package var headings: [Int]?
  /// The first row of figures and, where it is said, the last.
  package var first: Int?
  package var last: Int?
  /// If there are any, a column that is not among them is left alone.
  package var columns: [Int: Column] = [:]
  package var rows: [Int: Row] = [:]
  /// Whether every figure has a row of its own, so that no row is the sum of others.
  package var isTidy = false

  package init() {}

  /// Whether columns are said to be of a kind.
  func columns(_ kind: Column) -> [Int] {
    columns.filter { $0.value == kind }.map(\.key).sorted()
  }

  func isGiven(_ column: Int, kind: Column) -> Bool { columns[column] == kind }

  /// An outline with what is given in place of what was found; nil if there is neither.
  func completed(_ found: Outline?, in grid: Grid) -> Outline? {
    guard var outline = found ?? (first == nil || columns.isEmpty ? nil : Outline()) else {
      return nil
    }
    outline.isByHand = found == nil || isTidy
    if !columns.isEmpty { setColumns(of: &outline) }
    if isOther(than: outline) { setRows(of: &outline, in: grid) }
    return outline.bands[0].body.isEmpty ? nil : outline
  }

  private func setColumns(of outline: inout Outline) {
    // A column of names that is not used still says where rows and groups are.
    let unused = columns(.skip).filter(outline.labelColumns.contains)
    outline.labelColumns = (columns(.label) + unused).sorted()
    outline.numberColumns = columns(.number)
    outline.dataColumns = (columns(.figure) + columns(.share) + columns(.total)).sorted()
    outline.wordColumns =
      (columns(.skip).filter(outline.wordColumns.contains) + columns(.panel)).sorted()
  }

  /// Whether headings or rows are given that are not those that were found.
  private func isOther(than outline: Outline) -> Bool {
    guard let band = outline.bands.first else { return true }
    let end = outline.bands.last?.body.upperBound ?? 0
    return headings.map { $0 != band.headings } ?? false
      || first.map { $0 != band.body.lowerBound } ?? false
      || last.map { $0 + 1 < end } ?? false
  }

  private func setRows(of outline: inout Outline, in grid: Grid) {
    let band = outline.bands.last { ($0.headings.last ?? -1) < first ?? 1 && !$0.isRepeat }
    let head =
      headings ?? (band ?? outline.bands.first)?.headings.filter { $0 < first ?? .max } ?? []
    let start = first ?? ((head.last ?? -1) + 1)
    let end = end(outline, from: start, in: grid)
    outline.bands = bands(head, body: start..<max(start, end), in: grid)
    outline.between = []
    let top = head.first ?? start
    outline.titles = (0..<top).filter { !grid.isBlankRow($0) }
    outline.notes = (end..<max(end, grid.rowCount)).filter { !grid.isBlankRow($0) }
  }

  /// The row behind the last: the one given, else the last with a figure.
  private func end(_ outline: Outline, from start: Int, in grid: Grid) -> Int {
    if let last { return min(last + 1, grid.rowCount) }
    let figures = (start..<max(start, grid.rowCount)).last { row in
      outline.dataColumns.contains { grid[row, $0].isNumeric || grid[row, $0].flaw != .none }
    }
    return max(figures.map { $0 + 1 } ?? start, outline.bands.last?.body.upperBound ?? start)
  }

  /// The rows of figures, cut where the headings stand again.
  private func bands(_ head: [Int], body: Range<Int>, in grid: Grid) -> [RowBand] {
    var bands = [RowBand(headings: head, body: body)]
    for row in body where rows[row] == nil {
      guard head.contains(where: { grid.isSame($0, other: row) }) else { continue }
      let current = bands[bands.count - 1]
      if current.isRepeat, current.body.lowerBound == row {
        bands[bands.count - 1].headings.append(row)
        bands[bands.count - 1].body = (row + 1)..<body.upperBound
      } else {
        bands[bands.count - 1].body = current.body.lowerBound..<row
        bands.append(RowBand(headings: [row], body: (row + 1)..<body.upperBound, isRepeat: true))
      }
    }
    return bands
  }
}

extension Grid {
  func isBlankRow(_ row: Int) -> Bool { (0..<columnCount).allSatisfy { isBlank(row, column: $0) } }

  /// Whether two rows hold the same texts in the same places.
  func isSame(_ row: Int, other: Int) -> Bool {
    !isBlankRow(row)
      && (0..<columnCount).allSatisfy { column in
        let (one, two) = (self[row, column], self[other, column])
        return one.kind == two.kind && one.mantissa == two.mantissa && one.decimals == two.decimals
      }
  }
}
