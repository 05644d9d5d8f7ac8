internal import IndicatorCore

/// Where the units of a slope stand at its two sides: the highest value on top, equal ones in the order of the
/// other side, so that they cross nothing.
struct SlopeSides {
  /// How far the labels of the series with a value stand from the top, for each side.
  let rows: [[Int: Int]]
  /// The series whose lines are drawn; the others only stand there.
  let lines: Set<Int>

  /// More units than this stand evenly, in their order.
  static let mostByValue = 20
  /// So many lines can be followed among many units.
  static let mostLines = 10

  /// - Parameters:
  ///   - steps: from the top to the bottom.
  ///   - distance: from one label to the next.
  init(_ chart: ChartDescription, steps: Int, distance: Int) {
    let orders = [0, 1].map { chart.order(at: $0) }
    rows = orders.enumerated().map { side, order in
      let values = order.compactMap { chart.series[$0].marks[side].value }
      let places =
        chart.isByOrder
        ? values.indices.map { $0 * distance }
        : SpreadLabels.rows(of: values, on: chart.axis, steps: steps, distance: distance)
      return Dictionary(zip(order, places), uniquingKeysWith: { one, _ in one })
    }
    lines = chart.isByOrder ? chart.movers : Set(chart.series.indices)
  }
}

extension ChartSeries {
  /// Whether a line joins the two sides of a slope.
  var isJoined: Bool { marks.count > 1 && marks[1].joinedTo != nil }
}

extension ChartDescription {
  /// The two periods of a slope chart.
  var slopePeriods: [String] { series.first.map { $0.marks.map(\.label) } ?? [] }

  /// Whether a slope has so many units that only their order can be shown.
  var isByOrder: Bool { series.count > SlopeSides.mostByValue }

  /// The series with a value at one side, the highest first.
  fileprivate func order(at side: Int) -> [Int] {
    let known = series.indices.filter { series[$0].marks[side].value != nil }
    return known.sorted { one, two in
      for side in [side, 1 - side] {
        let values = [one, two].map { series[$0].marks[side].value }
        guard let first = values[0], let second = values[1] else {
          if values[0] == nil, values[1] == nil { continue }
          return values[0] != nil
        }
        if first != second { return first > second }
      }
      return one < two
    }
  }

  /// The series that change their place most among those that are joined, in the order given where they
  /// change it alike.
  fileprivate var movers: Set<Int> {
    var places = [[Int: Int]](repeating: [:], count: 2)
    for side in [0, 1] {
      for (place, index) in order(at: side).filter({ series[$0].isJoined }).enumerated() {
        places[side][index] = place
      }
    }
    let moves = places[0].compactMap { index, from in
      places[1][index].map { (index: index, move: abs($0 - from)) }
    }
    let most = moves.filter { $0.move > 0 }
      .sorted { ($1.move, $0.index) < ($0.move, $1.index) }.prefix(SlopeSides.mostLines)
    return Set(most.map(\.index))
  }
}
