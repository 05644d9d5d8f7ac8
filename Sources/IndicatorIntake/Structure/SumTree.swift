/// Finds out whether all lines are one tree of totals and their parts, exact in every figure.
///
/// Each sum of small figures may hold by chance; that every line but one is a part of exactly one sum is far
/// less likely, and the figures of all sums prove it together.
struct SumTree {
  let field: FigureField
  let places: [Int]
  let favoured: (Int) -> Int

  /// The sums of the tree, from the parts up; empty if the lines are none, or their figures prove too little.
  func sums(_ lines: [Int]) -> [LineSum] {
    guard lines.count > 3, lines.count <= 2000 else { return [] }
    let trees = [true, false].flatMap { hasSingles in
      [tree(lines.reversed(), hasSingles: hasSingles), tree(lines, hasSingles: hasSingles)]
    }
    let proved = trees.filter {
      $0.count(where: { $0.parts.count > 1 }) > 1 && isProved($0, lines: lines)
    }
    return proved.max { $0.reduce(0) { $0 + $1.bits } < $1.reduce(0) { $0 + $1.bits } } ?? []
  }

  /// Folds lines whose sum stands behind them, and gives what was folded if one line is left.
  private func tree(_ lines: [Int], hasSingles: Bool) -> [LineSum] {
    var stack: [Int] = []
    var found: [LineSum] = []
    for line in lines {
      if let parts = parts(of: line, stack: stack, least: hasSingles ? 1 : 2) {
        found.append(sum(line, parts: parts))
        stack.removeLast(parts.count)
      }
      stack.append(line)
    }
    if stack.count == 1 { return found }
    // Several wholes, each with its parts, and no line beside them.
    if stack.allSatisfy({ line in found.contains { $0.total == line && $0.parts.count > 1 } }) {
      return found
    }
    // The total of all may stand at the other end.
    guard stack.count > 2, isSum(stack[0], parts: Array(stack.dropFirst())) else { return [] }
    return found + [sum(stack[0], parts: Array(stack.dropFirst()))]
  }

  /// The lines on the top of the stack that add up to a line, without those of nothing behind them.
  private func parts(of line: Int, stack: [Int], least: Int) -> [Int]? {
    guard !places.allSatisfy({ field.value(line, at: $0) == 0 }) else { return nil }
    var sums = [Int64](repeating: 0, count: places.count)
    for (index, part) in stack.reversed().enumerated() {
      var isEqual = true
      for (at, place) in places.enumerated() {
        sums[at] &+= field.value(part, at: place)
        if sums[at] != field.value(line, at: place) { isEqual = false }
      }
      if isEqual, index + 1 >= least { return Array(stack.suffix(index + 1)) }
    }
    return nil
  }

  private func isSum(_ line: Int, parts: [Int]) -> Bool {
    places.allSatisfy { place in
      field.value(line, at: place) == parts.reduce(Int64(0)) { $0 &+ field.value($1, at: place) }
    }
  }

  private func sum(_ line: Int, parts: [Int]) -> LineSum {
    let weights = places.map { place in
      bits(of: field.value(line, at: place), within: field.grain(place))
    }
    return LineSum(
      total: line, parts: parts, bits: weights.reduce(favoured(line), +), misses: [],
      hits: places.count { field.value(line, at: $0) != 0 })
  }

  /// Whether the figures of all sums say more than choosing those totals among the lines.
  private func isProved(_ sums: [LineSum], lines: [Int]) -> Bool {
    let rarity = 64 - (lines.count / sums.count).leadingZeroBitCount
    return sums.reduce(0) { $0 + $1.bits } >= sums.count * (rarity + 2) + 6
  }
}
