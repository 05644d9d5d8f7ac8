/// Figures one behind the other, sorted by measure, unit, period and combination; a group of figures of one
/// measure, unit and period is found by two binary searches.
struct SortedFigures: Sendable {
  let keys: [CubeKey]
  private let numbers: [Int64]
  private let marks: [UInt8]
  private let lines: [Int]
  /// One for each figure, or none if nothing is said of any.
  private let remarks: [Remark]

  /// Figures in any order; no two have the same key.
  init(_ figures: [(key: CubeKey, cell: Cell, remark: Remark, line: Int)]) {
    var sorted = figures
    sorted.sort { $0.key < $1.key }
    keys = sorted.map(\.key)
    numbers = sorted.map { FigureMark.stored($0.cell).number }
    marks = sorted.map { FigureMark.stored($0.cell).mark }
    lines = sorted.map(\.line)
    let remarks = sorted.map(\.remark)
    self.remarks = remarks.allSatisfy { $0 == .none } ? [] : remarks
  }

  var count: Int { keys.count }

  func cell(at index: Int) -> Cell { FigureMark.cell(numbers[index], mark: marks[index]) }

  func remark(at index: Int) -> Remark { remarks.isEmpty ? .none : remarks[index] }

  func line(at index: Int) -> Int { lines[index] }

  func firstIndex(notBefore key: CubeKey) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func group(measure: MeasureIndex, unit: UnitIndex, period: PeriodIndex) -> Range<Int> {
    let low = firstIndex(
      notBefore: CubeKey(unit: unit, period: period, measure: measure, combination: 0))
    let high = firstIndex(
      notBefore: CubeKey(unit: unit, period: period.next, measure: measure, combination: 0))
    return low..<high
  }

  func periods(measure: MeasureIndex, unit: UnitIndex) -> [PeriodIndex] {
    let low = firstIndex(
      notBefore: CubeKey(unit: unit, period: PeriodIndex(0), measure: measure, combination: 0))
    var found: [PeriodIndex] = []
    for key in keys[low...] {
      guard UnitIndex(key.unit) == unit, MeasureIndex(key.measure) == measure else { break }
      if found.last != PeriodIndex(key.period) { found.append(PeriodIndex(key.period)) }
    }
    return found
  }

  func reports(measure: MeasureIndex, unit: UnitIndex) -> Bool {
    let low = firstIndex(
      notBefore: CubeKey(unit: unit, period: PeriodIndex(0), measure: measure, combination: 0))
    return low < keys.count && UnitIndex(keys[low].unit) == unit
      && MeasureIndex(keys[low].measure) == measure
  }

  func units(measure: MeasureIndex) -> [UnitIndex] {
    let low = firstIndex(
      notBefore: CubeKey(
        unit: UnitIndex(0), period: PeriodIndex(0), measure: measure, combination: 0))
    var found: [UnitIndex] = []
    for key in keys[low...] {
      guard MeasureIndex(key.measure) == measure else { break }
      if found.last != UnitIndex(key.unit) { found.append(UnitIndex(key.unit)) }
    }
    return found
  }
}
