internal import IndicatorCore

/// Places for labels that would lie on one another.
enum SpreadLabels {
  /// The places nearest to those wanted by least squares, in the order given, at least `distance` apart and
  /// inside `0...last`, where they have room.
  ///
  /// With the distances taken off, what is left is the nearest series that never falls: neighbours that would
  /// fall share their mean, and the ends are cut off at the edges of the room.
  ///
  /// - Parameter wanted: in rising order.
  static func places(_ wanted: [Int], distance: Int, last: Int) -> [Int] {
    var blocks: [(sum: Int, count: Int)] = []
    for (index, place) in wanted.enumerated() {
      var block = (sum: place - index * distance, count: 1)
      while let above = blocks.last, above.sum * block.count >= block.sum * above.count {
        block = (above.sum + block.sum, above.count + block.count)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    let room = max(0, last - max(0, wanted.count - 1) * distance)
    let starts = blocks.flatMap { block in
      // Below zero everything is cut off, so that rounding towards zero does no harm.
      let mean = (2 * block.sum + block.count) / (2 * block.count)
      return Array(repeating: max(0, min(mean, room)), count: block.count)
    }
    return starts.enumerated().map { $1 + $0 * distance }
  }

  /// How far from the top of a drawing the labels of values stand, the highest value on top and equal ones in
  /// the order given: as near to their values as there is room.
  ///
  /// - Parameters:
  ///   - steps: from the top to the bottom of the axis.
  ///   - distance: from one label to the next.
  static func rows(
    of values: [Ratio], on axis: ChartAxis, steps: Int, distance: Int
  ) -> [Int] {
    let order = values.fallingOrder
    let wanted = order.map { steps - axis.position(of: values[$0], in: steps) }
    var rows = wanted
    for (index, row) in zip(order, places(wanted, distance: distance, last: steps)) {
      rows[index] = row
    }
    return rows
  }
}

extension [Ratio] {
  /// The positions of the values from the highest to the lowest, equal ones in their order.
  var fallingOrder: [Int] {
    indices.sorted { self[$0] == self[$1] ? $0 < $1 : self[$0] > self[$1] }
  }
}
