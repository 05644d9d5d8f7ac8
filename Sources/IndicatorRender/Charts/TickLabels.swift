/// Labels along an axis from left to right.
enum TickLabels {
  /// Where labels begin that do not touch one another, nil for those left out: the first and the last stand
  /// before the others; nil if not even these have room.
  ///
  /// - Parameters:
  ///   - labels: where each would begin, and how wide it is.
  ///   - room: what none may leave.
  ///   - gap: the least between two of them.
  static func starts(
    _ labels: [(start: Int, width: Int)], in room: Range<Int>, gap: Int
  ) -> [Int?]? {
    var starts = [Int?](repeating: nil, count: labels.count)
    let ends = labels.isEmpty ? [] : Set([0, labels.count - 1]).sorted()
    for index in ends + labels.indices.dropFirst().dropLast() {
      let label = labels[index]
      let start = min(max(room.lowerBound, label.start), room.upperBound - label.width)
      let isFree =
        start >= room.lowerBound
        && !labels.indices.contains { other in
          guard let taken = starts[other] else { return false }
          return start < taken + labels[other].width + gap && taken < start + label.width + gap
        }
      if isFree { starts[index] = start }
      if !isFree, ends.contains(index) { return nil }
    }
    return starts
  }
}
