/// Which units report a measure at some time, and where to go from a unit to those below it that do: past all
/// that have no more than one way on, so that a long chain of units is one step.
struct ReportingTree: Sendable {
  /// How many units below each could report: those that do, and those at the bottom that never did.
  let couldReport: [Int]
  private let reports: [Bool]
  /// From each unit the first, itself or below, that reports or from which several ways go on; -1 if none
  /// below reports.
  private let next: [Int]

  /// - Complexity: O(units).
  init(_ cube: Cube, measure: Int) {
    let children = cube.codebook.unitChildren
    let reports = children.indices.map { cube.reports(measure: measure, unit: $0) }
    var next = [Int](repeating: -1, count: children.count)
    var couldReport = [Int](repeating: 0, count: children.count)
    for unit in Self.fromBelow(children) {
      let ways = children[unit].lazy.filter { next[$0] >= 0 }.prefix(2).map { $0 }
      next[unit] =
        reports[unit] || ways.count > 1 ? unit : ways.first.map { next[$0] } ?? -1
      for child in children[unit] {
        couldReport[unit] +=
          reports[child] || children[child].isEmpty ? 1 : couldReport[child]
      }
    }
    self.reports = reports
    self.next = next
    self.couldReport = couldReport
  }

  /// The units, each behind all below it.
  private static func fromBelow(_ children: [[Int]]) -> [Int] {
    var isChild = [Bool](repeating: false, count: children.count)
    for child in children.joined() { isChild[child] = true }
    var order = children.indices.filter { !isChild[$0] }
    var position = 0
    while position < order.count {
      order += children[order[position]]
      position += 1
    }
    return order.reversed()
  }

  /// The nearest units below one that report, in the order of the codebook.
  func nearest(below unit: Int, _ book: Codebook) -> [Int] {
    var found: [Int] = []
    var open = book.unitChildren[unit]
    while let child = open.popLast() {
      let reached = next[child]
      guard reached >= 0 else { continue }
      if reports[reached] { found.append(reached) } else { open += book.unitChildren[reached] }
    }
    return found.sorted()
  }
}
