internal import IndicatorCore

// Goals, in order of priority:
// 1. the same cube, whatever was scanned by whom;
// 2. no copy of tables: each worker's own becomes a part of the cube, and only units that several have met
//    are brought together;
// 3. what depends on the order of rows among workers is given back, to be scanned in order.
//
// Advice to whoever changes this: the numbers of a worker mean something only together with its names.

/// Brings together what workers have taken in.
struct ScanMerge {
  private var scanners: [RowScanner]
  private let plan: ScanPlan
  private let name: String
  private var names: MergedNames
  private var account = RowCounts()

  init(_ scanners: [RowScanner], plan: ScanPlan, name: String) {
    self.scanners = scanners
    self.plan = plan
    self.name = name
    names = MergedNames(plan)
  }

  /// What must be said of how the periods were read; to be asked for behind the cube.
  var periodNotes: [PeriodNote] { names.periodNotes }

  /// The cube; nil if it depends on the order of rows in a way that only one worker can tell. To be asked
  /// for once: the tables go into the cube.
  mutating func cube() -> Cube? {
    var state = scanners[0].state
    var bound = SumBound()
    for scanner in scanners {
      state.merge(scanner.state)
      bound.merge(scanner.bound)
      account.add(scanner.account)
    }
    guard account.read > 0 || plan.isSerial else { return nil }
    let isFixed = plan.options.numbers != .auto
    guard !state.isMixed, isFixed || !state.sawDisputed || state.decided != nil else { return nil }
    for index in scanners.indices { scanners[index].settle(state.decided ?? .english) }
    names.gather(&scanners)
    guard unite() else { return nil }
    // Rows that were added up by several workers may have overflowed on the way in another order.
    guard plan.isSerial || account.summed == 0 || bound.allows(account.read) else { return nil }
    return scanners.contains(where: \.table.isSparse) ? sortedCube : gridCube()
  }

  // MARK: Units that several workers have met

  /// Brings the figures of such units together in the table of the first who met them; false if two rows
  /// claim one cell and may not.
  private mutating func unite() -> Bool {
    for source in scanners.indices.dropFirst() {
      // For each earlier worker, where it keeps what a column of this one holds.
      var columns: [[Int]] = Array(repeating: [], count: source)
      for (row, unit) in names.unitCodes[source].enumerated() {
        let (target, place) = names.home(of: unit)
        guard target != source else { continue }
        if columns[target].isEmpty { columns[target] = names.columns(of: source, in: target) }
        guard move(source, row: row, to: target, at: place, columns: columns[target]) else {
          return false
        }
      }
    }
    return true
  }

  private mutating func move(
    _ source: Int, row: Int, to target: Int, at place: Int, columns: [Int]
  ) -> Bool {
    let table = scanners[source].table
    scanners[target].table.reserve(
      rows: place + 1, columns: names.columnKeys[target].count, more: columns.count,
      allowed: plan.cellsAllowed)
    if scanners[target].table.takeRow(row, of: table, to: place, columns: columns) { return true }
    for (column, other) in columns.enumerated() {
      let slot = table.slot(row, column: column)
      guard table.lines[slot] != 0 else { continue }
      let reception = scanners[target].receive(
        table.values[slot], mark: table.mark(slot), line: table.lines[slot],
        remark: scanners[source].remarks.said[Int(table.remark(slot))], row: place, column: other,
        isSummable: names.isSummable(names.columnKeys[source][column], options: plan.options))
      switch reception {
      case .placed: break
      case .summed:
        account.used -= 1
        account.summed += 1
      case .refused: return false
      }
    }
    return true
  }

  // MARK: The cube

  private var finalAccount: Account {
    Account(
      used: account.used, notSelected: account.notSelected, withoutValue: account.withoutValue,
      summedDuplicates: account.summed)
  }

  private mutating func gridCube() -> Cube {
    let codebook = names.codebook
    var rows = [GridRow](repeating: .none, count: codebook.units.count)
    for unit in names.positions.indices {
      let (scanner, row) = names.home(of: unit)
      rows[of: names.positions[unit]] = GridRow(grid: scanner, row: row)
    }
    let usedGrids = Set(names.positions.indices.map { names.home(of: $0).scanner })
    var grids: [FigureGrid] = []
    for number in scanners.indices {
      let columns = names.columnKeys[number].map { key in
        FigureGrid.Column(
          measure: MeasureIndex(key.measure), period: PeriodIndex(key.period),
          combination: key.combination)
      }
      grids.append(
        scanners[number].table.grid(
          usedGrids.contains(number) ? columns : [], said: scanners[number].remarks.said))
    }
    return Cube(
      codebook: codebook, periods: names.periods, combinations: names.combinations, grids: grids,
      rows: rows, source: name, account: finalAccount)
  }

  private var sortedCube: Cube {
    var figures: [GatheredFigure] = []
    for (number, scanner) in scanners.enumerated() {
      for slot in scanner.table.lines.indices where scanner.table.lines[slot] != 0 {
        let (row, column) = scanner.table.place(of: slot)
        let unit = names.unitCodes[number][row]
        guard names.home(of: unit).scanner == number else { continue }
        let key = names.key(names.positions[unit], column: names.columnKeys[number][column])
        figures.append(
          GatheredFigure(
            key: key, number: scanner.table.values[slot], mark: scanner.table.mark(slot),
            remark: scanner.remarks.said[Int(scanner.table.remark(slot))],
            line: Int(scanner.table.lines[slot])))
      }
    }
    return Cube(
      codebook: names.codebook, periods: names.periods, combinations: names.combinations,
      figures: figures, source: name, account: finalAccount)
  }
}

extension RowCounts {
  mutating func add(_ other: RowCounts) {
    read += other.read
    used += other.used
    notSelected += other.notSelected
    withoutValue += other.withoutValue
    summed += other.summed
  }
}

extension RowScanner {
  /// The fault if nothing in the column decides between two readings.
  var undecided: Fault? {
    guard plan.options.numbers == .auto, state.sawDisputed, state.decided == nil else { return nil }
    return state.column.undecided()
  }

  /// Turns figures with two readings into those of one.
  mutating func settle(_ grammar: NumberGrammar) {
    guard state.sawDisputed || !apart.isEmpty else { return }
    table.settle(grammar, apart: apart)
    apart = [:]
  }

  /// What became of a figure that another worker had taken in.
  enum Reception {
    case placed, summed, refused
  }

  /// Takes in a figure of another worker.
  ///
  /// - Parameter isSummable: whether it may be added to another in its cell.
  mutating func receive(
    _ number: Int64, mark: UInt8, line: UInt32, remark: Remark, row: Int, column: Int,
    isSummable: Bool
  ) -> Reception {
    let slot = table.slot(row, column: column)
    guard table.lines[slot] != 0 else {
      table.insert(number, mark: mark, line: line, row: row, column: column)
      table.setRemark(slot, remark: remarks.number(of: remark))
      return .placed
    }
    guard isSummable,
      let known = Summand(table.values[slot], mark: table.mark(slot)).agreed,
      let more = Summand(number, mark: mark).agreed, let sum = try? known.adding(more)
    else { return .refused }
    table.set(slot, value: sum.significand, mark: UInt8(sum.scale))
    if line < table.lines[slot] {
      table.setLine(slot, line: line)
      table.setRemark(slot, remark: remarks.number(of: remark))
    }
    return .summed
  }
}
