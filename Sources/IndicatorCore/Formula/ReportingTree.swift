/// Which units report a measure at some time, and where to go from a unit to those below it that do: past all
/// that have no more than one way on, so that a long chain of units is one step.
struct ReportingTree: Sendable {
  /// How many units below each could report: those that do, and those at the bottom that never did.
  let couldReport: [Int]
  private let reports: [Bool]
  /// From each unit the first, itself or below, that reports or from which several ways go on; nil if
  /// none below reports.
  private let next: [UnitIndex?]

  /// - Complexity: O(units).
  init(_ cube: Cube, measure: MeasureIndex) {
    let children = cube.codebook.unitChildren
    let units = cube.codebook.units.positions
    let reports = units.map { cube.reports(measure: measure, unit: $0) }
    var next = [UnitIndex?](repeating: nil, count: children.count)
    var couldReport = [Int](repeating: 0, count: children.count)
    for unit in Self.fromBelow(children) {
      let ways = children[of: unit].lazy.compactMap { next[of: $0] }.prefix(2).map { $0 }
      next[of: unit] = reports[of: unit] || ways.count > 1 ? unit : ways.first
      for child in children[of: unit] {
        couldReport[of: unit] +=
          reports[of: child] || children[of: child].isEmpty ? 1 : couldReport[of: child]
      }
    }
    self.reports = reports
    self.next = next
    self.couldReport = couldReport
  }

  /// The units, each behind all below it.
  private static func fromBelow(_ children: [[UnitIndex]]) -> [UnitIndex] {
    var isChild = [Bool](repeating: false, count: children.count)
    for child in children.joined() { isChild[of: child] = true }
    var order = children.indices.map { UnitIndex($0) }.filter { !isChild[of: $0] }
    var position = 0
    while position < order.count {
      order += children[of: order[position]]
      position += 1
    }
    return order.reversed()
  }

  /// The nearest units below one that report, in the order of the codebook.
  func nearest(below unit: UnitIndex, in book: Codebook) -> [UnitIndex] {
    var found: [UnitIndex] = []
    var open = book.unitChildren[of: unit]
    while let child = open.popLast() {
      guard let reached = next[of: child] else { continue }
      if reports[of: reached] {
        found.append(reached)
      } else {
        open += book.unitChildren[of: reached]
      }
    }
    return found.sorted()
  }
}
