internal import IndicatorCore

/// Goes down the rows of a band: which name figures, which stand over others, and what each cell is.
struct BodyWalk {
  private let grid: Grid
  private let outline: Outline
  private let band: RowBand
  private let headings: Set<Int>
  private let isData: Set<Int>
  private var hasLeadingGroup: Bool

  private(set) var roles: [(Int, Int, CellRole)] = []
  private(set) var labels: [Int: [GridPlace]] = [:]
  private(set) var groups: [Int: [GridPlace]] = [:]
  private(set) var dataRows: [Int] = []
  private var carried: [GridPlace?]
  private var open: [GridPlace] = []
  /// The first line of a name that goes on in the row.
  private var before: GridPlace?

  /// What is known of rows before.
  private let given: [Int: GivenOutline.Row]

  init(_ structure: SheetStructure, band: RowBand, given: [Int: GivenOutline.Row]) {
    self.given = given
    grid = structure.grid
    outline = structure.outline
    self.band = band
    headings = Set(band.headings)
    isData = Set(outline.dataColumns)
    carried = outline.labelColumns.map { _ in nil }
    hasLeadingGroup = Self.hasLeadingGroup(band, in: structure.grid, outline: structure.outline)
  }

  /// Goes on where a page ended: its groups and labels stand over the rows of the next one.
  mutating func resume(after page: BodyWalk) {
    carried = page.carried
    open = page.open
    hasLeadingGroup = page.hasLeadingGroup
  }

  mutating func run() {
    for row in band.body where !headings.contains(row) {
      let filled = (0..<grid.columnCount).filter { !grid.isBlank(row, column: $0) }
      guard !filled.isEmpty else { continue }
      if given[row] == .skip {
        for column in filled { roles.append((row, column, .skip)) }
      } else if grid.hints.pageRows.contains(row) {
        for column in filled { roles.append((row, column, .note)) }
      } else if given[row] == .group {
        group(row, filled: filled)
      } else if given[row] == .unit || isNumberedName(row)
        || outline.dataColumns.contains(where: { isFigure(grid[row, $0], row: row) })
      {
        figures(row, filled: filled)
      } else if goesOn(row, filled: filled) {
        roles.append((row, filled[0], .label))
        before = GridPlace(row: row, column: filled[0])
        continue
      } else if isUnitWithoutFigures(row, filled: filled) {
        figures(row, filled: filled)
      } else {
        group(row, filled: filled)
      }
    }
  }

  /// A numbered name with words in place of its figures: `1 | Xã An | chưa báo cáo`.
  private func isNumberedName(_ row: Int) -> Bool {
    outline.numberColumns.contains { grid[row, $0].isWhole }
      && outline.labelColumns.contains { !grid.isBlank(row, column: $0) }
      && outline.dataColumns.contains { !grid.isBlank(row, column: $0) }
  }

  /// A number, a sign, or what should have been one: an error, or behind the last figures a text with digits.
  private func isFigure(_ face: CellFace, row: Int) -> Bool {
    if face.kind == .blank { return false }
    return outline.isByHand || face.isNumeric || face.flaw != .none
      || (face.hasDigits && face.length <= 16 && row + 3 >= band.body.upperBound)
  }

  /// Whether a name without figures stands over the first figures, below a total of all at most.
  private static func hasLeadingGroup(_ band: RowBand, in grid: Grid, outline: Outline) -> Bool {
    var first: [Int] = []
    for row in band.body where first.count < 2 && !band.headings.contains(row) {
      if (0..<grid.columnCount).contains(where: { !grid.isBlank(row, column: $0) }) {
        first.append(row)
      }
    }
    guard let one = first.first else { return false }
    if isNameAlone(one, in: grid, outline: outline) { return true }
    return first.count == 2 && isNameAlone(first[1], in: grid, outline: outline)
      && isWhole(one, band: band, in: grid, outline: outline)
  }

  /// Whether a row is the sum of all others, or of all and their subtotals: the total above groups.
  private static func isWhole(_ row: Int, band: RowBand, in grid: Grid, outline: Outline) -> Bool {
    var hits = 0
    for column in outline.dataColumns where grid[row, column].kind == .number {
      let others = band.body.filter { $0 != row && grid[$0, column].kind == .number }
      let scale = min(6, Int(([row] + others).map { grid[$0, column].decimals }.max() ?? 0))
      let whole = grid[row, column].mantissa(at: scale)
      let sum = others.reduce(Int64(0)) { $0 &+ grid[$1, column].mantissa(at: scale) }
      if whole > 99, sum == whole || sum == 2 &* whole { hits += 1 }
    }
    return hits * 2 > outline.dataColumns.count { grid[row, $0].kind == .number }
  }

  private static func isNameAlone(_ row: Int, in grid: Grid, outline: Outline) -> Bool {
    !outline.dataColumns.contains { !grid.isBlank(row, column: $0) }
  }

  /// A row of a name without figures is a unit whose figures are missing where it is numbered as the others are,
  /// where all its labels stand, or where no group stands over the first figures and nothing sets it apart.
  private func isUnitWithoutFigures(_ row: Int, filled: [Int]) -> Bool {
    guard filled.allSatisfy({ !isData.contains($0) }), !grid.hints.dividingRows.contains(row),
      !grid.hints.percentBlocks.contains(row)
    else {
      return false
    }
    // `I`, `A` among running numbers: it stands over the rows below it.
    if outline.numberColumns.contains(where: { grid[row, $0].kind == .text }) { return false }
    if outline.numberColumns.contains(where: { grid[row, $0].isWhole }) { return true }
    let names = outline.labelColumns
    if names.count > 1 {
      return !grid.isBlank(row, column: names[names.count - 1])
        && names.dropLast().allSatisfy {
          !grid.isBlank(row, column: $0) || carried.contains { $0 != nil }
        }
    }
    guard !hasLeadingGroup, let name = names.first, !grid.isBlank(row, column: name) else {
      return false
    }
    return !isSetApart(row, name: name)
  }

  private func isSetApart(_ row: Int, name: Int) -> Bool {
    if row > 0, row - 1 >= band.body.lowerBound, grid.isBlankRow(row - 1) { return true }
    guard
      let next = (row + 1..<max(row + 1, band.body.upperBound)).first(where: {
        !grid.isBlankRow($0)
      })
    else {
      return false
    }
    let (own, other) = (grid[row, name], grid[next, name])
    if own.kind == .text, other.kind == .number { return true }
    return own.indent < other.indent || (own.isBold && !other.isBold)
      || Self.isNameAlone(next, in: grid, outline: outline)
  }

  /// A name that goes on in the next row, which begins with a small letter and has the figures.
  private func goesOn(_ row: Int, filled: [Int]) -> Bool {
    guard filled.count == 1, outline.labelColumns.contains(filled[0]),
      row + 1 < band.body.upperBound
    else {
      return false
    }
    let next = grid[row + 1, filled[0]]
    return next.kind == .text && next.startsSmall
      && !Self.isNameAlone(row + 1, in: grid, outline: outline)
  }

  private mutating func group(_ row: Int, filled: [Int]) {
    for column in filled { roles.append((row, column, .group)) }
    let name = filled.first { !outline.numberColumns.contains($0) } ?? filled[0]
    let place = GridPlace(row: row, column: name)
    let depth = grid[row, filled[0]].indent
    open.removeAll { $0.row != row - 1 || grid[$0.row, $0.column].indent >= depth }
    open.append(place)
    carried = carried.map { _ in nil }
  }

  private mutating func figures(_ row: Int, filled: [Int]) {
    dataRows.append(row)
    let next = nextOfSexes(row)
    if next != nil { open = [] }
    defer { if let next { open = [next] } }
    for (index, column) in outline.labelColumns.enumerated()
    where !grid.isBlank(row, column: column) {
      carried[index] = GridPlace(row: row, column: column)
      for later in (index + 1)..<max(index + 1, carried.count) { carried[later] = nil }
    }
    labels[row] = open + (before.map { [$0] } ?? []) + carried.compactMap { $0 }
    before = nil
    groups[row] = open
    for column in filled { roles.append((row, column, role(row, column: column))) }
  }

  /// The label of a row of women with figures below a bare heading of men: what follows is of the women.
  private func nextOfSexes(_ row: Int) -> GridPlace? {
    guard grid.hints.sexRows.contains(row), let over = open.last,
      over.row != row, grid.hints.sexRows.contains(over.row),
      !grid.isBlank(row, column: over.column),
      grid[row, over.column].mantissa != grid[over.row, over.column].mantissa,
      grid[row, over.column].indent <= grid[over.row, over.column].indent,
      // `Males`, `Females` below a heading of boys are rows of it.
      row + 1 < band.body.upperBound, !grid.hints.sexRows.contains(row - 1),
      !grid.hints.sexRows.contains(row + 1)
    else { return nil }
    return GridPlace(row: row, column: over.column)
  }

  private func role(_ row: Int, column: Int) -> CellRole {
    let face = grid[row, column]
    guard isData.contains(column) else {
      return outline.numberColumns.contains(column) && face.kind == .number ? .number : .label
    }
    // A number that is written wrongly (`1,212,00`) is a figure without a value.
    return face.kind == .number || face.isMiswritten ? .figure : .sign
  }
}
