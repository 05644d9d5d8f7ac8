// Goals, in order of priority:
// 1. the same figures as `GroupedFigures` gives, to the last caveat;
// 2. fast: what is plain - all parts there, whole numbers or of the same digits, nothing said beside them - is added
//    up where it lies.
//
// Advice to whoever changes this: what is out of the ordinary goes to `GroupedFigures`, group by group. A rule of
// adding up belongs there first.

extension GridFigures {
  /// The tables added up over time, row by row as they lie.
  ///
  /// - Parameters:
  ///   - runner: runs the tables; each has a reference of its own, for that keeps what it has seen.
  ///   - reference: adds up what is out of the ordinary.
  /// - Returns: the tables, and what figures of groups are still to be divided by.
  /// - Throws: a ``Fault`` if a sum does not fit.
  func grouped(
    _ runner: Comparison.PartRunner<GroupedPart>,
    reference: @escaping @Sendable () -> GroupedFigures
  ) throws(Fault) -> (figures: GridFigures, divisors: [FigureGroupKey: Int64]) {
    let units = unitsOfRows
    let parts = runner(grids.count) { number in
      Result { () throws(Fault) in
        var figures = reference()
        var table = GroupedGrid(
          grids[number], in: figures.cube, plan: figures.plan, rows: units[number])
        try table.fill(&figures)
        return GroupedPart(grid: table.grid, divisors: figures.divisors)
      }
    }
    var grouped: [FigureGrid] = []
    var divisors: [FigureGroupKey: Int64] = [:]
    for part in parts {
      let part = try part.get()
      grouped.append(part.grid)
      divisors.merge(part.divisors) { first, _ in first }
    }
    return (GridFigures(grouped, rows: rows, measures: slots.count), divisors)
  }

  /// For each table the unit of each row.
  private var unitsOfRows: [[Int: UnitIndex]] {
    var units = grids.map { _ in [Int: UnitIndex]() }
    for (unit, row) in rows.enumerated() where row.grid >= 0 {
      units[Int(row.grid)][Int(row.row)] = UnitIndex(unit)
    }
    return units
  }
}

/// A table that was added up over time.
package struct GroupedPart: Sendable {
  let grid: FigureGrid
  let divisors: [FigureGroupKey: Int64]
}

/// One table added up over time.
private struct GroupedGrid {
  /// A longer period of a measure with its categories.
  private struct Sum {
    let column: FigureGrid.Column
    /// The columns that make it up.
    var parts: [Int] = []
    /// Whether they are all that there can be, one behind the other and of one kind.
    var isPlain = false
  }

  /// The sums of a measure and longer period, one behind the other.
  private struct Block {
    let measure: MeasureIndex
    let period: PeriodIndex
    var sums: Range<Int>
    /// The periods in it that some unit of the table reports.
    var positions: [PeriodIndex]
  }

  private let old: FigureGrid
  private let plan: GroupingPlan
  private let units: [Int: UnitIndex]
  private var sums: [Sum] = []
  private var blocks: [Block] = []
  private var numbers: [Int64]
  private var marks: [UInt8]
  private var lines: [UInt32]
  private var remarks: [UInt32]
  private var said = Interner([Remark.none])

  init(_ old: FigureGrid, in cube: Cube, plan: GroupingPlan, rows: [Int: UnitIndex]) {
    self.old = old
    self.plan = plan
    units = rows
    let all = old.columns.enumerated().compactMap { place, column in
      plan.containers[Int(column.period)].map { (column: column, container: $0, place: place) }
    }
    let byBlock = Dictionary(grouping: all) {
      FigureGroupKey(MeasureIndex($0.column.measure), unit: UnitIndex(0), at: $0.container)
    }
    for own in byBlock.values.sorted(by: {
      ($0[0].column.measure, $0[0].container) < ($1[0].column.measure, $1[0].container)
    }) {
      let (measure, container) = (MeasureIndex(own[0].column.measure), own[0].container)
      let positions = Set(own.map { PeriodIndex($0.column.period) }).sorted()
      let parts = PeriodParts(of: plan.periods[container], among: positions, in: cube.periods)
      let isPlain =
        cube.codebook.measures[measure].isSummable
        && cube.codebook.measures[measure].additivity == .flow && parts.isComplete
        && parts.positions == positions
      let start = sums.count
      let byCombination = Dictionary(grouping: own, by: \.column.combination)
      for combination in byCombination.keys.sorted() {
        let columns = (byCombination[combination] ?? []).map(\.place)
        sums.append(
          Sum(
            column: FigureGrid.Column(
              measure: measure, period: container, combination: Int(combination)),
            parts: columns, isPlain: isPlain && columns.count == positions.count))
      }
      blocks.append(
        Block(
          measure: measure, period: container, sums: start..<sums.count, positions: positions))
    }
    let cells = ((rows.keys.max() ?? -1) + 1) * sums.count
    numbers = [Int64](repeating: 0, count: cells)
    marks = [UInt8](repeating: 0, count: cells)
    lines = [UInt32](repeating: 0, count: cells)
    remarks = [UInt32](repeating: 0, count: cells)
  }

  var grid: FigureGrid {
    let areWhole = marks.allSatisfy { $0 == 0 }
    return FigureGrid(
      stride: sums.count, columns: sums.map(\.column), numbers: numbers,
      marks: areWhole ? [] : marks, lines: lines, remarks: said.values.count > 1 ? remarks : [],
      said: said.values)
  }

  mutating func fill(_ figures: inout GroupedFigures) throws(Fault) {
    for row in units.keys.sorted() {
      guard let unit = units[row] else { continue }
      for block in blocks where mustBeExact(figures) || !fillPlainly(block, row: row) {
        try fill(block, row: row, unit: unit, figures: &figures)
      }
    }
  }

  /// Whether nothing may be added up where it lies: what was added up is to be said, or parts are still to be
  /// divided.
  private func mustBeExact(_ figures: GroupedFigures) -> Bool {
    figures.detail == .figures || !figures.cube.divisors.isEmpty
  }

  /// Adds a block up where all of it is plain.
  private mutating func fillPlainly(_ block: Block, row: Int) -> Bool {
    let base = row * old.stride
    for place in block.sums {
      guard sums[place].isPlain else { return false }
      var sum: Int64 = 0
      var first: UInt32 = 0
      for column in sums[place].parts {
        let cell = base + column
        guard old.lines[cell] != 0, old.marks.isEmpty || old.marks[cell] == 0,
          old.remarks.isEmpty || old.remarks[cell] == 0
        else { return false }
        let (next, overflow) = sum.addingReportingOverflow(old.numbers[cell])
        guard !overflow else { return false }
        sum = next
        if first == 0 { first = old.lines[cell] }
      }
      numbers[row * sums.count + place] = sum
      lines[row * sums.count + place] = first
    }
    return true
  }

  /// Leaves a block to the reference.
  private mutating func fill(
    _ block: Block, row: Int, unit: UnitIndex, figures: inout GroupedFigures
  ) throws(Fault) {
    let isThere = block.sums.contains { place in
      sums[place].parts.contains { old.lines[row * old.stride + $0] != 0 }
    }
    for place in block.sums { lines[row * sums.count + place] = 0 }
    guard isThere else { return }
    let positions = figures.cube.periods(measure: block.measure, unit: unit).filter {
      plan.containers[of: $0] == block.period
    }
    let target = GroupedFigures.Target(measure: block.measure, unit: unit, period: block.period)
    for (key, cell, remark, line) in try figures.entries(target, positions: positions) {
      guard
        let place = block.sums.first(where: { sums[$0].column.combination == key.combination })
      else { continue }
      let index = row * sums.count + place
      (numbers[index], marks[index]) = FigureMark.stored(cell)
      lines[index] = UInt32(clamping: max(1, line))
      remarks[index] = UInt32(clamping: said.intern(remark))
    }
  }
}
