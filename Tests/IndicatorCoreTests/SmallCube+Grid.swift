@testable import IndicatorCore

extension SmallCube {
  /// The same figures as a table that a scan has filled.
  var grid: Cube {
    let keys = (0..<cube.count).map { cube.key(at: $0) }
    let columns = Array(
      Set(
        keys.map {
          FigureGrid.Column(
            measure: MeasureIndex($0.measure), period: PeriodIndex($0.period),
            combination: Int($0.combination))
        }
      ).sorted { one, other in
        if one.measure != other.measure { return one.measure < other.measure }
        if one.period != other.period { return one.period < other.period }
        return one.combination < other.combination
      }
    )
    let units = cube.codebook.units.count
    var numbers = [Int64](repeating: 0, count: units * columns.count)
    var marks = [UInt8](repeating: 0, count: numbers.count)
    var lines = [UInt32](repeating: 0, count: numbers.count)
    for (index, key) in keys.enumerated() {
      let column =
        columns.firstIndex {
          $0
            == FigureGrid.Column(
              measure: MeasureIndex(key.measure), period: PeriodIndex(key.period),
              combination: Int(key.combination))
        } ?? 0
      let place = Int(key.unit) * columns.count + column
      (numbers[place], marks[place]) = FigureMark.stored(cube.cell(at: index))
      lines[place] = UInt32(cube.line(at: index))
    }
    return Cube(
      codebook: cube.codebook, periods: cube.periods, combinations: cube.combinations,
      grids: [
        FigureGrid(
          stride: columns.count, columns: columns, numbers: numbers, marks: marks, lines: lines)
      ], rows: (0..<units).map { GridRow(grid: 0, row: $0) }, source: cube.source,
      account: cube.account)
  }
}
