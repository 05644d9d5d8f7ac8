/// The figures of one measure, unit and period, taken out of wherever they are stored.
struct FigureGroup {
  /// The index of the first.
  let first: Int
  /// What each is broken down by, as positions in the cube's combinations, rising.
  private(set) var combinations: [Int32] = []
  private var cells: [Cell] = []
  /// What stands beside each; empty if nothing stands beside any.
  private var remarks: [Remark] = []

  /// - Parameter first: the index of the first.
  init(first: Int) { self.first = first }

  /// Adds the figure with the next index.
  mutating func append(_ combination: Int32, cell: Cell, remark: Remark?) {
    combinations.append(combination)
    cells.append(cell)
    if let remark { remarks.append(remark) }
  }

  /// A figure: its value, or why there is none.
  func cell(at index: Int) -> Cell { cells[index - first] }

  /// What stands beside a figure.
  func remark(at index: Int) -> Remark { remarks.isEmpty ? .none : remarks[index - first] }
}

extension Cube {
  /// The figures of one measure, unit and period.
  func figures(measure: MeasureIndex, unit: UnitIndex, period: PeriodIndex) -> FigureGroup {
    switch storage {
    case .sorted: figures(group(measure: measure, unit: unit, period: period))
    case .grid(let figures): figures.figures(measure: measure, unit: unit, period: period)
    }
  }

  /// The figures of a group.
  func figures(_ group: Range<Int>) -> FigureGroup {
    var figures = FigureGroup(first: group.lowerBound)
    for index in group {
      figures.append(key(at: index).combination, cell: cell(at: index), remark: remark(at: index))
    }
    return figures
  }
}
