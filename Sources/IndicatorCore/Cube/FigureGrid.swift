// Goals, in order of priority:
// 1. the same as `SortedFigures` to whoever asks: indices count figures that are there, in the same order;
// 2. no copy: the tables that a scan has filled are taken as they are;
// 3. fast: a figure whose unit, measure, period and combination are known lies at a known cell.
//
// Advice to whoever changes this: cells without a figure have line 0. An index is not a cell; `cells(of:)`
// and `cell(at:)` lead from one to the other.

/// A table of figures: a row for each unit, a column for each measure at a period with its categories.
package struct FigureGrid: Sendable {
  /// What a column holds: positions in the codebook, the periods and the combinations of the cube.
  package struct Column: Hashable, Sendable {
    let measure: Int32
    let period: Int32
    let combination: Int32

    /// A column of the given parts.
    package init(measure: MeasureIndex, period: PeriodIndex, combination: Int) {
      self.measure = measure.packed
      self.period = period.packed
      self.combination = Int32(truncatingIfNeeded: combination)
    }
  }

  /// How many cells a row has.
  let stride: Int
  /// What the cells of a row hold; there may be more cells than that.
  let columns: [Column]
  /// The number in each cell.
  let numbers: [Int64]
  /// What each number means; empty if all are whole numbers.
  let marks: [UInt8]
  /// The physical line of each figure, 0 where there is none.
  let lines: [UInt32]
  /// What stands beside each figure, as a position in ``said``; empty if nothing does.
  let remarks: [UInt32]
  /// What is said of figures, the first of it nothing.
  let said: [Remark]

  /// A table of the given parts, row behind row.
  package init(
    stride: Int, columns: [Column], numbers: [Int64], marks: [UInt8], lines: [UInt32],
    remarks: [UInt32] = [], said: [Remark] = []
  ) {
    self.stride = stride
    self.columns = columns
    self.numbers = numbers
    self.marks = marks
    self.lines = lines
    self.remarks = remarks
    self.said = said
  }
}

/// Where the figures of a unit lie: which of several grids, and which row there.
package struct GridRow: Equatable, Sendable {
  /// The position of the grid, -1 if the unit has no figures.
  package let grid: Int32
  /// The row in the grid.
  package let row: Int32

  /// The row of a unit that has no figures.
  package static let none = GridRow(grid: -1, row: 0)

  /// A row of a grid.
  package init(grid: Int, row: Int) {
    self.init(grid: Int32(truncatingIfNeeded: grid), row: Int32(truncatingIfNeeded: row))
  }

  private init(grid: Int32, row: Int32) {
    self.grid = grid
    self.row = row
  }
}

/// The figures of a cube as tables.
struct GridFigures: Sendable {
  /// A period and combination of a measure, and its column in each grid, -1 where there is none.
  struct Slot: Sendable {
    let period: Int32
    let combination: Int32
    let columns: [Int32]
  }

  let grids: [FigureGrid]
  /// Where each unit of the codebook lies.
  let rows: [GridRow]
  /// For each measure its slots, sorted by period and combination.
  let slots: [[Slot]]
  /// Where figures are counted from.
  private let starts: Derived<Starts>

  /// How many slots are counted together, so that no question about one looks at all of them.
  private static let blockLength = 64

  /// The indices of the figures with which measures and the blocks of their units begin.
  private struct Starts {
    /// For each measure the index of its first figure, and at the end how many figures there are.
    var measures = [0]
    /// For each measure the index of the first figure of each block of each unit; empty if every unit has
    /// every slot.
    var blocks: [[Int]] = []

    init(_ grids: [FigureGrid], rows: [GridRow], slots: [[Slot]]) {
      for own in slots {
        var starts: [Int] = []
        starts.reserveCapacity(rows.count * GridFigures.blocks(of: own.count))
        let first = measures[measures.count - 1]
        var next = first
        for row in rows {
          for start in stride(from: 0, to: own.count, by: GridFigures.blockLength) {
            starts.append(next)
            let end = min(own.count, start + GridFigures.blockLength)
            next += GridFigures.count(row, slots: own[start..<end], grids: grids)
          }
        }
        blocks.append(next - first == rows.count * own.count ? [] : starts)
        measures.append(next)
      }
    }
  }

  /// How many blocks some slots make.
  private static func blocks(of slots: Int) -> Int { (slots + blockLength - 1) / blockLength }

  init(_ grids: [FigureGrid], rows: [GridRow], measures: Int) {
    self.grids = grids
    self.rows = rows
    let slots = Self.slots(grids, measures: measures)
    self.slots = slots
    starts = Derived { Starts(grids, rows: rows, slots: slots) }
  }

  private static func slots(_ grids: [FigureGrid], measures: Int) -> [[Slot]] {
    var columns: [FigureGrid.Column: [Int32]] = [:]
    for (number, grid) in grids.enumerated() {
      for (position, column) in grid.columns.enumerated() {
        columns[column, default: [Int32](repeating: -1, count: grids.count)][number] = Int32(
          truncatingIfNeeded: position)
      }
    }
    var slots = [[Slot]](repeating: [], count: measures)
    for (column, positions) in columns {
      slots[Int(column.measure)].append(
        Slot(period: column.period, combination: column.combination, columns: positions))
    }
    return slots.map { own in
      own.sorted { ($0.period, $0.combination) < ($1.period, $1.combination) }
    }
  }

  private static func count(
    _ row: GridRow, slots: ArraySlice<Slot>, grids: [FigureGrid]
  ) -> Int {
    guard row.grid >= 0 else { return 0 }
    let number = Int(row.grid)
    let base = Int(row.row) * grids[number].stride
    var count = 0
    for slot in slots where slot.columns[number] >= 0 {
      if grids[number].lines[base + Int(slot.columns[number])] != 0 { count += 1 }
    }
    return count
  }

  /// How many figures there are.
  var count: Int { starts.value.measures.last ?? 0 }

  // MARK: Cells

  /// A cell of a grid.
  struct Place {
    let grid: Int
    let cell: Int
  }

  /// Where a unit's figure of a slot lies; nil if there is none.
  @inline(__always) func place(unit: UnitIndex, slot: Slot) -> Place? {
    let row = rows[of: unit]
    guard row.grid >= 0 else { return nil }
    let grid = Int(row.grid)
    guard slot.columns[grid] >= 0 else { return nil }
    let cell = Int(row.row) &* grids[grid].stride &+ Int(slot.columns[grid])
    return grids[grid].lines[cell] == 0 ? nil : Place(grid: grid, cell: cell)
  }

  /// The cell of a figure's index.
  private func find(_ index: Int) -> (key: CubeKey, place: Place)? {
    let measure = MeasureIndex(Self.last(starts.value.measures, notAbove: index))
    let (unit, block, rest) = block(of: index, measure: measure)
    var left = rest
    for slot in slots[of: measure][(block * Self.blockLength)...] {
      guard let place = place(unit: unit, slot: slot) else { continue }
      if left == 0 {
        let key = CubeKey(
          unit: unit, period: PeriodIndex(slot.period), measure: measure,
          combination: Int(slot.combination))
        return (key, place)
      }
      left -= 1
    }
    return nil
  }

  /// The unit and block that an index belongs to, and how many of the block's figures stand before it.
  private func block(of index: Int, measure: MeasureIndex) -> (
    unit: UnitIndex, block: Int, rest: Int
  ) {
    let starts = starts.value
    if starts.blocks[of: measure].isEmpty {
      let own = index - starts.measures[of: measure]
      let (unit, slot) = own.quotientAndRemainder(dividingBy: slots[of: measure].count)
      return (UnitIndex(unit), slot / Self.blockLength, slot % Self.blockLength)
    }
    let place = Self.last(starts.blocks[of: measure], notAbove: index)
    let (unit, block) = place.quotientAndRemainder(
      dividingBy: Self.blocks(of: slots[of: measure].count))
    return (UnitIndex(unit), block, index - starts.blocks[of: measure][place])
  }

  /// The last position whose number is not above another, among rising numbers.
  private static func last(_ numbers: [Int], notAbove number: Int) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// How many figures stand before one of a unit's slots, or before its end.
  private func index(before slot: Int, measure: MeasureIndex, unit: UnitIndex) -> Int {
    let starts = starts.value
    let own = slots[of: measure]
    if starts.blocks[of: measure].isEmpty {
      return starts.measures[of: measure] + unit.number * own.count + slot
    }
    let place = unit.number * Self.blocks(of: own.count) + slot / Self.blockLength
    guard place < starts.blocks[of: measure].count else { return starts.measures[of: measure.next] }
    let first = slot / Self.blockLength * Self.blockLength
    return starts.blocks[of: measure][place]
      + Self.count(rows[of: unit], slots: own[first..<slot], grids: grids)
  }

  /// The first slot of a measure that does not lie before a period.
  private func slot(notBefore period: PeriodIndex, measure: MeasureIndex) -> Int {
    var (low, high) = (0, slots[of: measure].count)
    while low < high {
      let middle = (low + high) / 2
      if PeriodIndex(slots[of: measure][middle].period) < period {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  // MARK: What every storage tells

  func key(at index: Int) -> CubeKey {
    find(index)?.key
      ?? CubeKey(
        unit: UnitIndex(0), period: PeriodIndex(0), measure: MeasureIndex(0), combination: 0)
  }

  func cell(at index: Int) -> Cell { find(index).map { cell($0.place) } ?? .missing(.notReported) }

  func cell(_ place: Place) -> Cell {
    let grid = grids[place.grid]
    return FigureMark.cell(
      grid.numbers[place.cell], mark: grid.marks.isEmpty ? 0 : grid.marks[place.cell])
  }

  func line(at index: Int) -> Int {
    find(index).map { Int(grids[$0.place.grid].lines[$0.place.cell]) } ?? 0
  }

  func remark(at index: Int) -> Remark {
    find(index).map { remark($0.place) } ?? .none
  }

  /// What stands beside the figure of a cell.
  private func remark(_ place: Place) -> Remark {
    let grid = grids[place.grid]
    return grid.remarks.isEmpty ? .none : grid.said[Int(grid.remarks[place.cell])]
  }

  func group(measure: MeasureIndex, unit: UnitIndex, period: PeriodIndex) -> Range<Int> {
    guard !slots[of: measure].isEmpty else { return 0..<0 }
    let first = slot(notBefore: period, measure: measure)
    let end = slot(notBefore: period.next, measure: measure)
    let low = index(before: first, measure: measure, unit: unit)
    return low..<low
      + Self.count(rows[of: unit], slots: slots[of: measure][first..<end], grids: grids)
  }

  func figures(measure: MeasureIndex, unit: UnitIndex, period: PeriodIndex) -> FigureGroup {
    let own = slots[of: measure]
    guard !own.isEmpty else { return FigureGroup(first: 0) }
    let start = slot(notBefore: period, measure: measure)
    var figures = FigureGroup(first: index(before: start, measure: measure, unit: unit))
    for slot in own[start...] {
      guard PeriodIndex(slot.period) == period else { break }
      guard let place = place(unit: unit, slot: slot) else { continue }
      let isSaid = !grids[place.grid].remarks.isEmpty
      figures.append(slot.combination, cell: cell(place), remark: isSaid ? remark(place) : nil)
    }
    return figures
  }

  func reports(measure: MeasureIndex, unit: UnitIndex) -> Bool {
    slots[of: measure].contains { place(unit: unit, slot: $0) != nil }
  }

  func periods(measure: MeasureIndex, unit: UnitIndex) -> [PeriodIndex] {
    var found: [PeriodIndex] = []
    for slot in slots[of: measure] where place(unit: unit, slot: slot) != nil {
      if found.last?.packed != slot.period { found.append(PeriodIndex(slot.period)) }
    }
    return found
  }

  func units(measure: MeasureIndex) -> [UnitIndex] {
    let slots = slots[of: measure]
    return rows.indices.lazy.map { UnitIndex($0) }.filter { unit in
      slots.contains { place(unit: unit, slot: $0) != nil }
    }
  }
}
