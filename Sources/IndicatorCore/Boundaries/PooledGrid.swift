/// A table of the figures of units that were formed at once from others that went whole into them: by far the most
/// mergers. Everything else is left to ``ReconstructedFigures``, which would give the same figures.
///
/// Rows are added up cell by cell as they lie, without looking for covers: of boxes that cannot be parts of one
/// another each is the sum of those of the predecessors.
struct PooledGrid {
  /// A unit's figures of one measure that were added up: of which units, at which periods.
  struct Pooled: Sendable {
    let measure: MeasureIndex
    let names: [String]
    let periods: Set<Period>
  }

  private let cube: Cube
  private let graph: BoundaryGraph
  private let day: Day
  private let old: GridFigures
  /// For each measure the first cell of its slots in a row.
  private let starts: [Int]
  private let stride: Int
  /// Whether boxes of categories of a measure's slots may be parts of one another.
  private let areApart: Bool
  /// The first and last day of each period.
  private let days: [(first: Day?, last: Day?)]

  private var numbers: [Int64] = []
  private var marks: [UInt8] = []
  private var lines: [UInt32] = []
  private var remarks: [UInt32] = []
  private var said = Interner([Remark.none])
  private let pooled: UInt32
  /// The rows so far, by positions in the new codebook.
  private var rows: [UnitIndex: Int] = [:]
  /// The sets of periods so far, one for all units that report alike.
  private var known: [[PeriodIndex]: Set<Period>] = [:]

  /// - Returns: nil if the cube is no table, or it is to be said of what each figure was put together.
  init?(_ cube: Cube, graph: BoundaryGraph, day: Day, detail: RowDetail) {
    guard detail == .values, case .grid(let old) = cube.storage, cube.codebook.absence != .zero
    else {
      return nil
    }
    self.cube = cube
    self.graph = graph
    self.day = day
    self.old = old
    var next = 0
    starts = old.slots.map { slots in
      next += slots.count
      return next - slots.count
    }
    stride = next
    areApart = Self.areApart(cube)
    days = cube.periods.map { ($0.first, $0.last) }
    pooled = UInt32(clamping: said.intern(Remark.none.adding([.reconstructed])))
  }

  /// Whether every figure is of as many categories as any other, and none of a category that has parts.
  private static func areApart(_ cube: Cube) -> Bool {
    let tree = cube.codebook.tree
    let depths = Set(cube.combinations.map(\.categories.count))
    return depths.count <= 1
      && cube.combinations.allSatisfy { $0.categories.allSatisfy { tree.children[$0].isEmpty } }
  }

  /// What was added up of some units, one after the other.
  ///
  /// - Parameter positions: where they stand in the new codebook.
  func part(_ units: some Collection<UnitIndex>, positions: [UnitIndex?]) -> PooledPart {
    var pooled = self
    pooled.reserve(rows: units.count)
    let sums = units.map { unit in positions[of: unit].flatMap { pooled.add(unit, at: $0) } }
    return PooledPart(grid: pooled.grid, rows: pooled.rows, sums: sums)
  }

  /// The table; nil if it has no row.
  private var grid: FigureGrid? {
    guard !rows.isEmpty else { return nil }
    let columns = old.slots.enumerated().flatMap { measure, slots in
      slots.map {
        FigureGrid.Column(
          measure: MeasureIndex(measure), period: PeriodIndex($0.period),
          combination: Int($0.combination))
      }
    }
    return FigureGrid(
      stride: stride, columns: columns, numbers: numbers, marks: marks, lines: lines,
      remarks: remarks, said: said.values)
  }

  // MARK: One unit

  /// Adds the figures of a unit that stands on the day.
  ///
  /// - Parameter position: where it stands in the new codebook.
  /// - Returns: what was added up; nil if its figures need more than adding up, and none were taken.
  private mutating func add(_ unit: UnitIndex, at position: UnitIndex) -> [Pooled]? {
    guard areApart, let (date, predecessors) = merger(of: unit) else { return nil }
    let row = rows.count
    grow(by: stride)
    var found: [Pooled] = []
    for measure in cube.codebook.measures.positions {
      guard
        let periods = fill(
          measure, unit: unit, predecessors: predecessors, before: date, base: row * stride)
      else {
        grow(by: -stride)
        return nil
      }
      guard !periods.isEmpty else { continue }
      found.append(
        Pooled(
          measure: measure, names: predecessors.map { cube.codebook.units[$0].name },
          periods: named(periods)))
    }
    rows[position] = row
    return found
  }

  /// The day on which a unit was formed and from which others, if nothing else ever happened to any of them.
  private func merger(of unit: UnitIndex) -> (Day, [UnitIndex])? {
    guard let date = graph.formationDays(of: unit).first, date <= day,
      graph.days(of: unit).allSatisfy({ $0 == date }), graph.dissolutionDays(of: unit).isEmpty
    else { return nil }
    var predecessors: [UnitIndex] = []
    for edge in graph.formation(of: unit, on: date) {
      guard edge.isWhole, !edge.isOwn, let one = edge.predecessor, !predecessors.contains(one),
        graph.days(of: one) == [date], graph.formationDays(of: one).isEmpty
      else { return nil }
      predecessors.append(one)
    }
    return (date, predecessors)
  }

  private mutating func reserve(rows: Int) {
    numbers.reserveCapacity(rows * stride)
    marks.reserveCapacity(rows * stride)
    lines.reserveCapacity(rows * stride)
    remarks.reserveCapacity(rows * stride)
  }

  private mutating func grow(by cells: Int) {
    guard cells > 0 else {
      numbers.removeLast(-cells)
      marks.removeLast(-cells)
      lines.removeLast(-cells)
      return remarks.removeLast(-cells)
    }
    numbers.append(contentsOf: repeatElement(0, count: cells))
    marks.append(contentsOf: repeatElement(0, count: cells))
    lines.append(contentsOf: repeatElement(0, count: cells))
    remarks.append(contentsOf: repeatElement(0, count: cells))
  }

  private mutating func named(_ periods: [PeriodIndex]) -> Set<Period> {
    if let set = known[periods] { return set }
    let set = Set(periods.map { cube.periods[$0] })
    known[periods] = set
    return set
  }

  /// Fills the cells of a measure in a row: sums before a day, the unit's own figures from it on.
  ///
  /// - Returns: the periods with sums; nil if a cell is no plain sum.
  private mutating func fill(
    _ measure: MeasureIndex, unit: UnitIndex, predecessors: [UnitIndex], before date: Day,
    base: Int
  ) -> [PeriodIndex]? {
    let isSummable = cube.codebook.measures[measure].isSummable
    var periods: [PeriodIndex] = []
    var line: UInt32 = 0
    var parts: [GridFigures.Place] = []
    var cell = base + starts[of: measure] - 1
    for slot in old.slots[of: measure] {
      cell += 1
      parts.removeAll(keepingCapacity: true)
      for one in predecessors {
        if let place = old.place(unit: one, slot: slot) { parts.append(place) }
      }
      let (first, last) = days[Int(slot.period)]
      if let own = old.place(unit: unit, slot: slot) {
        guard parts.isEmpty, let first, first >= date else { return nil }
        copy(own, to: cell)
      } else if !parts.isEmpty {
        guard parts.count == predecessors.count, let last, last < date, isSummable,
          let sum = sum(parts)
        else { return nil }
        if periods.last?.packed != slot.period {
          periods.append(PeriodIndex(slot.period))
          line = max(1, old.grids[parts[0].grid].lines[parts[0].cell])
        }
        (numbers[cell], marks[cell]) = sum
        (lines[cell], remarks[cell]) = (line, pooled)
      }
    }
    return periods
  }

  private mutating func copy(_ place: GridFigures.Place, to cell: Int) {
    let grid = old.grids[place.grid]
    numbers[cell] = grid.numbers[place.cell]
    if !grid.marks.isEmpty { marks[cell] = grid.marks[place.cell] }
    lines[cell] = grid.lines[place.cell]
    guard !grid.remarks.isEmpty else { return }
    remarks[cell] = UInt32(clamping: said.intern(grid.said[Int(grid.remarks[place.cell])]))
  }

  /// The sum of cells that hold values of one scale, of which nothing is said; nil of any others, or if it does not fit.
  private func sum(_ parts: [GridFigures.Place]) -> (number: Int64, mark: UInt8)? {
    var total: Int64 = 0
    var scale: UInt8?
    for place in parts {
      let grid = old.grids[place.grid]
      let mark = grid.marks.isEmpty ? 0 : grid.marks[place.cell]
      guard mark < FigureMark.firstReason, scale ?? mark == mark,
        grid.remarks.isEmpty || grid.remarks[place.cell] == 0
      else { return nil }
      scale = mark
      let (sum, overflow) = total.addingReportingOverflow(grid.numbers[place.cell])
      guard !overflow else { return nil }
      total = sum
    }
    var mark = scale ?? 0
    while mark > 0, total % 10 == 0 {
      total /= 10
      mark -= 1
    }
    return (total, mark)
  }
}

/// What was added up of some units.
package struct PooledPart: Sendable {
  /// Nil if it was nothing.
  let grid: FigureGrid?
  /// The rows of the table, by positions in the new codebook.
  let rows: [UnitIndex: Int]
  /// For each of the units what was added up; nil if its figures need more than that.
  let sums: [[PooledGrid.Pooled]?]
}
