extension Cube {
  /// The cube with other figures for some units, and without the units that have no new position.
  ///
  /// - Parameters:
  ///   - figures: by positions in the new codebook.
  ///   - pooled: the rows of units whose figures were added up as they lie.
  ///   - isReplaced: whose figures are left out.
  ///   - positions: where each unit stands in the new codebook.
  ///   - book: the new codebook.
  func replacing(
    _ figures: [ReconstructedFigures.Entry], pooled: [PooledPart],
    of isReplaced: (UnitIndex) -> Bool,
    positions: [UnitIndex?], in book: Codebook
  ) -> Cube {
    let storage: Storage =
      switch self.storage {
      case .sorted: .sorted(SortedFigures(kept(isReplaced, positions: positions) + figures))
      case .grid(let grid):
        .grid(
          grid.replacing(
            figures, pooled: pooled, of: isReplaced, positions: positions, units: book.units.count))
      }
    return Cube(
      codebook: book, periods: periods, combinations: combinations, storage: storage,
      source: source, sources: sources, account: account)
  }

  private func kept(
    _ isReplaced: (UnitIndex) -> Bool, positions: [UnitIndex?]
  ) -> [ReconstructedFigures.Entry] {
    var kept: [ReconstructedFigures.Entry] = []
    for index in 0..<count {
      let key = key(at: index)
      guard !isReplaced(UnitIndex(key.unit)), let position = positions[of: UnitIndex(key.unit)]
      else { continue }
      let moved = CubeKey(
        unit: position, period: PeriodIndex(key.period), measure: MeasureIndex(key.measure),
        combination: Int(key.combination))
      kept.append((moved, cell(at: index), remark(at: index), storedLine(at: index)))
    }
    return kept
  }
}

extension GridFigures {
  /// The tables as they are, with others that hold the figures of some units.
  fileprivate func replacing(
    _ figures: [ReconstructedFigures.Entry], pooled: [PooledPart],
    of isReplaced: (UnitIndex) -> Bool,
    positions: [UnitIndex?], units: Int
  ) -> GridFigures {
    let sums = pooled.filter { $0.grid != nil }
    var rows = [GridRow](repeating: .none, count: units)
    for (number, part) in sums.enumerated() {
      for (position, row) in part.rows {
        rows[of: position] = GridRow(grid: grids.count + 1 + number, row: row)
      }
    }
    var added: [UnitIndex: Int] = [:]
    for (number, position) in positions.enumerated() {
      let unit = UnitIndex(number)
      guard let position, rows[of: position] == .none else { continue }
      if isReplaced(unit) {
        rows[of: position] = GridRow(grid: grids.count, row: added.count)
        added[position] = added.count
      } else {
        rows[of: position] = self.rows[of: unit]
      }
    }
    return GridFigures(
      grids + [FigureGrid(figures, rows: added)] + sums.compactMap(\.grid), rows: rows,
      measures: slots.count)
  }
}

extension FigureGrid {
  /// A table of figures that were put together.
  ///
  /// - Parameter rows: the row of each unit.
  fileprivate init(_ figures: [ReconstructedFigures.Entry], rows: [UnitIndex: Int]) {
    var columns: [Column: Int] = [:]
    var order: [Column] = []
    for (key, _, _, _) in figures {
      let column = Column(key)
      if columns[column] == nil {
        columns[column] = order.count
        order.append(column)
      }
    }
    let cells = rows.count * order.count
    var numbers = [Int64](repeating: 0, count: cells)
    var marks = [UInt8](repeating: 0, count: cells)
    var lines = [UInt32](repeating: 0, count: cells)
    var remarks = [UInt32](repeating: 0, count: cells)
    var said = Interner([Remark.none])
    for (key, cell, remark, line) in figures {
      let place = (rows[UnitIndex(key.unit)] ?? 0) * order.count + (columns[Column(key)] ?? 0)
      (numbers[place], marks[place]) = FigureMark.stored(cell)
      // Line 0 means that there is no figure.
      lines[place] = UInt32(clamping: max(1, line))
      remarks[place] = UInt32(clamping: said.intern(remark))
    }
    self.init(
      stride: order.count, columns: order, numbers: numbers, marks: marks, lines: lines,
      remarks: remarks, said: said.values)
  }
}

extension FigureGrid.Column {
  fileprivate init(_ key: CubeKey) {
    self.init(
      measure: MeasureIndex(key.measure), period: PeriodIndex(key.period),
      combination: Int(key.combination))
  }
}
