extension Cover {
  /// 0 if the reported siblings of an unreported box already add up to a figure stated for their set.
  mutating func closedAsZero(_ box: Combination) -> Covered? {
    for (category, whole) in shape.wholes(around: box) {
      let side = Side(whole: whole, axis: tree.classificationOf[category])
      let closing = closings[side] ?? closing(side)
      closings[side] = closing
      if let closed = closing.closed, !shape.isHeld(box, category: category, by: closing.parts) {
        return closed
      }
    }
    return nil
  }

  /// A box that may be closed by its parts along one classification.
  struct Side: Hashable {
    let whole: Combination
    let axis: Int
  }

  /// What the parts of a box leave for a box beside them.
  struct Closing {
    /// The largest stated parts: what lies inside one of them may be all of it.
    let parts: Set<Combination>
    /// Zero, resting on the stated whole and its parts; nil if they leave something, or nobody knows.
    let closed: Covered?
  }

  /// Zero if the stated whole and the largest stated parts of it are exact, none is negative, and they add
  /// up to the whole.
  private func closing(_ side: Side) -> Closing {
    guard let index = stated(side.whole), let total = exactValue(index) else {
      return Closing(parts: [], closed: nil)
    }
    let parts = shape.statedParts(of: side.whole, along: side.axis)
    let frontier = parts.compactMap { stated($0) }
    var sum = ExactDecimal.zero
    for index in frontier {
      guard let value = exactValue(index), let next = try? sum.adding(value) else {
        return Closing(parts: [], closed: nil)
      }
      sum = next
    }
    let figures = [index] + frontier.sorted()
    return Closing(
      parts: Set(parts),
      closed: sum == total
        ? Covered(value: .zero, caveats: [.closedByTotal], figures: figures) : nil)
  }
}
