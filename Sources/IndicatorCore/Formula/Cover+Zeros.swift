extension Cover {
  /// 0 if the reported siblings of an unreported box already add up to a figure stated for their set.
  mutating func closedAsZero(_ box: Combination) -> Covered? {
    guard cube.codebook.measures[measure].additivity != .none, !hasStatedInside(box) else {
      return nil
    }
    for category in box.categories {
      var ancestor = tree.parents[category]
      while true {
        let whole = widened(box, category, to: ancestor)
        let side = Side(whole: whole, axis: tree.classificationOf[category])
        let closing = closings[side] ?? closing(side)
        closings[side] = closing
        if let closed = closing.closed, !isHeld(box, category, by: closing.parts) { return closed }
        guard let next = ancestor else { break }
        ancestor = tree.parents[next]
      }
    }
    return nil
  }

  /// Whether a box lies in one of some parts that differ from it in nothing but one category.
  private func isHeld(_ box: Combination, _ category: Int, by parts: Set<Combination>) -> Bool {
    var node: Int? = category
    while let current = node {
      if parts.contains(replacing(category, with: current, in: box)) { return true }
      node = tree.parents[current]
    }
    return false
  }

  /// The box with one category replaced by an ancestor, or left open.
  private func widened(_ box: Combination, _ category: Int, to ancestor: Int?) -> Combination {
    if let ancestor { return replacing(category, with: ancestor, in: box) }
    return Combination(categories: box.categories.filter { $0 != category })
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
    guard let index = stated[side.whole], let total = exactValue(index) else {
      return Closing(parts: [], closed: nil)
    }
    let parts = statedParts(of: side.whole, along: side.axis)
    let frontier = parts.compactMap { stated[$0] }
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

  /// The largest stated boxes inside a box along one classification, by their paths, the last first.
  func statedParts(of whole: Combination, along axis: Int) -> [Combination] {
    let own = whole.categories.first { tree.classificationOf[$0] == axis }
    if let own, tree.children[own].isEmpty { return [] }
    let rest = whole.categories.filter { $0 != own }
    var found: [(path: [Int], part: Combination)] = []
    for part in stated.keys {
      guard let category = part.categories.first(where: { tree.classificationOf[$0] == axis }),
        part.categories.count == rest.count + 1,
        rest.allSatisfy(part.categories.contains),
        let path = path(from: own, to: category, without: rest)
      else { continue }
      found.append((path, part))
    }
    return found.sorted { $1.path.lexicographicallyPrecedes($0.path) }.map(\.part)
  }

  /// The categories on the way down to one, itself the last; nil if it does not lie below the other, or
  /// something larger on the way is stated together with `rest`.
  private func path(from top: Int?, to category: Int, without rest: [Int]) -> [Int]? {
    if top == nil, cube.codebook.absence == .zero {
      return tree.children[category].isEmpty ? [category] : nil
    }
    var path = [category]
    while let parent = tree.parents[path[path.count - 1]], parent != top {
      guard stated[Combination(rest + [parent], in: tree)] == nil else { return nil }
      path.append(parent)
    }
    guard category != top, tree.parents[path[path.count - 1]] == top else { return nil }
    return path.reversed()
  }
}
