import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Figures as tables") struct FigureGridTests {
  private static let periods = (1...12).flatMap { month in
    (1...20).compactMap { day in
      Period("2021-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
    }
  }

  /// Two measures of three units at 240 periods, more than one block; `isThere` says which figures there are.
  private static func cubes(
    _ isThere: (_ unit: Int, _ measure: Int, _ period: Int) -> Bool
  ) -> (grid: Cube, sorted: Cube) {
    let book = Codebook(
      units: ["a", "b", "c"].map { OrganisationUnit(id: $0) },
      measures: ["m", "n"].map { Measure(id: $0) }, categories: [], absence: .zero)
    let columns = (0..<2).flatMap { measure in
      periods.indices.map {
        FigureGrid.Column(
          measure: MeasureIndex(measure), period: PeriodIndex($0), combination: 0)
      }
    }
    var lines: [UInt32] = []
    var figures: [GatheredFigure] = []
    for unit in 0..<3 {
      for (place, column) in columns.enumerated() {
        guard isThere(unit, Int(column.measure), Int(column.period)) else {
          lines.append(0)
          continue
        }
        let line = unit * columns.count + place + 2
        lines.append(UInt32(line))
        figures.append(
          GatheredFigure(
            key: FigureKey(
              unit: UnitIndex(unit), period: PeriodIndex(column.period),
              measure: MeasureIndex(column.measure), combination: 0),
            number: Int64(line), mark: 0, remark: .none, line: line))
      }
    }
    let grid = FigureGrid(
      stride: columns.count, columns: columns, numbers: lines.map { Int64($0) }, marks: [],
      lines: lines)
    let account = Account(
      used: figures.count, notSelected: 0, withoutValue: 0, summedDuplicates: 0)
    return (
      Cube(
        codebook: book, periods: periods, combinations: [.all], grids: [grid],
        rows: (0..<3).map { GridRow(grid: 0, row: $0) }, source: "f", account: account),
      Cube(
        codebook: book, periods: periods, combinations: [.all], figures: figures, source: "f",
        account: account)
    )
  }

  private func compare(_ grid: Cube, _ sorted: Cube, _ note: String) {
    #expect(grid == sorted, "\(note)")
    for measure in 0..<2 {
      #expect(
        grid.units(measure: MeasureIndex(measure)) == sorted.units(measure: MeasureIndex(measure)),
        "\(note)")
      for unit in 0..<3 {
        let periods = sorted.periods(measure: MeasureIndex(measure), unit: UnitIndex(unit))
        #expect(
          grid.periods(measure: MeasureIndex(measure), unit: UnitIndex(unit)) == periods, "\(note)")
        #expect(
          grid.reports(measure: MeasureIndex(measure), unit: UnitIndex(unit)) == !periods.isEmpty,
          "\(note)")
        #expect(
          sorted.reports(measure: MeasureIndex(measure), unit: UnitIndex(unit)) == !periods.isEmpty,
          "\(note)")
        for period in Self.periods.indices {
          let group = grid.group(
            measure: MeasureIndex(measure), unit: UnitIndex(unit), period: PeriodIndex(period))
          let plain = sorted.group(
            measure: MeasureIndex(measure), unit: UnitIndex(unit), period: PeriodIndex(period))
          #expect(group.count == plain.count && (group.isEmpty || group == plain), "\(note)")
        }
      }
    }
  }

  @Test("tables tell the same as figures one behind the other, over the borders of blocks")
  func sameAsSorted() {
    let seed: UInt64 = 64
    var random = SplitMix64(seed: seed)
    for share in [0, 1, 5, 9, 10] {
      let there = (0..<1440).map { _ in Int.random(in: 0..<10, using: &random) < share }
      let cubes = Self.cubes { there[($0 * 2 + $1) * 240 + $2] }
      compare(cubes.grid, cubes.sorted, "share \(share), seed \(seed)")
    }
    let one = Self.cubes { unit, measure, period in unit == 1 && measure == 1 && period == 64 }
    compare(one.grid, one.sorted, "one figure")
  }

  @Test("a period is found by its spelling")
  func positions() throws {
    let cube = Self.cubes { _, _, _ in true }.grid
    for (position, period) in zip(Self.periods.positions, Self.periods) {
      #expect(cube.position(of: period) == position)
    }
    for text in ["2021", "2021-01", "2020-12-31", "2022-01-01", "../..", "2021-01-01/.."] {
      #expect(cube.position(of: try SmallCube.period(text)) == nil)
    }
  }
}
