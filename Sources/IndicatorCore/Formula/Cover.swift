/// Finds the value of a box of categories among the figures that one unit reports of one measure for one
/// period: a figure stated for exactly this box, else an exact cover of it by stated figures without
/// overlap.
///
/// A box takes one category of some classifications and all of the others. Because categories form
/// trees, a box is covered by refining one classification at a time: the box's own category into its
/// children, or a classification that the box leaves open into its top categories.
struct Cover {
  /// What a box is worth, and on which figures that rests.
  struct Covered: Hashable {
    var value: ExactDecimal
    var caveats: Caveats
    /// Indices of the figures in the cube.
    var figures: [Int]
  }

  enum Outcome: Hashable {
    case value(Covered)
    case missing(Reason)
    /// A sum on the way does not fit; the figure that was to be added.
    case overflow(at: Int)

    var isOverflow: Bool {
      if case .overflow = self { true } else { false }
    }
  }

  private let cube: Cube
  private let measure: Int
  private let stated: [Combination: Int]
  private let axes: [Int]
  private var memo: [Combination: Outcome] = [:]
  private var tree: CategoryTree { cube.codebook.tree }

  /// A search among the figures of one measure, unit and period.
  init(cube: Cube, measure: Int, group: Range<Int>) {
    self.cube = cube
    self.measure = measure
    var stated: [Combination: Int] = [:]
    for index in group { stated[cube.combinations[Int(cube.key(at: index).combination)]] = index }
    self.stated = stated
    let tree = cube.codebook.tree
    let used = stated.keys.flatMap(\.categories).map { tree.classificationOf[$0] }
    axes = Set(used).sorted()
  }

  /// The sum over disjoint boxes, or the most final reason why there is none.
  mutating func sum(_ boxes: [Combination]) -> Outcome {
    var total = Covered(value: .zero, caveats: [], figures: [])
    var reason: Reason?
    for box in boxes {
      switch value(box) {
      case .overflow(let index): return .overflow(at: index)
      case .missing(let why): reason = reason?.combined(with: why) ?? why
      case .value(let part):
        guard let sum = try? total.value.adding(part.value) else {
          return .overflow(at: part.figures.first ?? 0)
        }
        total.value = sum
        total.caveats.formUnion(part.caveats)
        total.figures += part.figures
      }
    }
    return reason.map(Outcome.missing) ?? .value(total)
  }

  /// The value of one box.
  mutating func value(_ box: Combination) -> Outcome {
    if let known = memo[box] { return known }
    let outcome = search(box)
    memo[box] = outcome
    return outcome
  }

  private mutating func search(_ box: Combination) -> Outcome {
    if let index = stated[box] { return statedValue(index, box) }
    let parts = partSums(box)
    if let found = parts.first(where: { if case .value = $0 { true } else { false } }) {
      return found
    }
    if let overflow = parts.first(where: \.isOverflow) { return overflow }
    if let zero = closedAsZero(box) ?? absentAsZero(box) { return .value(zero) }
    let reasons = parts.compactMap { if case .missing(let reason) = $0 { reason } else { nil } }
    return .missing(reasons.reduce(.notReported) { $0.combined(with: $1) })
  }

  private mutating func statedValue(_ index: Int, _ box: Combination) -> Outcome {
    guard case .value(let value) = cube.cell(at: index) else {
      if case .missing(let reason) = cube.cell(at: index) { return .missing(reason) }
      return .missing(.notReported)
    }
    var covered = Covered(value: value, caveats: cube.remark(at: index).caveats, figures: [index])
    for case .value(let parts) in partSums(box) where parts.value != value {
      covered.caveats.insert(.totalDiffers)
    }
    covered.caveats.insert(.totalDiffers, when: excess(over: box, index) != nil)
    return .value(covered)
  }

  // MARK: Refining

  /// The sums of the parts of a box, one for each classification that can be refined.
  private mutating func partSums(_ box: Combination) -> [Outcome] {
    guard cube.codebook.measures[measure].additivity != .none else { return [] }
    return axes.compactMap { axis in
      let parts = refined(box, along: axis)
      guard !parts.isEmpty, parts.contains(where: hasStatedInside) else { return nil }
      return sum(parts)
    }
  }

  /// The boxes into which a box falls along one classification; none if it is a leaf there.
  private func refined(_ box: Combination, along axis: Int) -> [Combination] {
    if let own = box.categories.first(where: { tree.classificationOf[$0] == axis }) {
      return tree.children[own].map { replacing(own, with: $0, in: box) }
    }
    let top = cube.topCategories(of: axis, measure: measure)
    return top.map { Combination(box.categories + [$0], in: tree) }
  }

  private func replacing(_ old: Int, with new: Int, in box: Combination) -> Combination {
    Combination(categories: box.categories.map { $0 == old ? new : $0 })
  }

  private func hasStatedInside(_ box: Combination) -> Bool {
    stated.keys.contains { isInside($0, box) }
  }

  /// Whether `inner` lies in `outer`: below or at each of its categories.
  private func isInside(_ inner: Combination, _ outer: Combination) -> Bool {
    outer.categories.allSatisfy { category in
      inner.categories.contains { isBelow($0, category) }
    }
  }

  private func isBelow(_ category: Int, _ ancestor: Int) -> Bool {
    var node: Int? = category
    while let current = node {
      if current == ancestor { return true }
      node = tree.parents[current]
    }
    return false
  }

  /// The stated figures whose parts add up to something else, to what, and on which figures that rests, along
  /// each classification; parts that exceed the whole before those that fall short of it.
  mutating func disagreements() -> [Disagreement] {
    stated.sorted { $0.value < $1.value }.flatMap { box, index -> [Disagreement] in
      guard let value = cube.cell(at: index).value else { return [] }
      var found: [Disagreement] = []
      let isOpen = cube.codebook.absence == .zero
      for case .value(let parts) in partSums(box) where parts.value != value {
        found.append(Disagreement(index: index, parts: parts, isExcess: false))
      }
      let excesses = excesses(over: box, index).map {
        Disagreement(index: index, parts: $0, isExcess: true)
      }
      return isOpen ? excesses + found : found + excesses
    }
  }

  /// A stated figure and what its parts add up to.
  struct Disagreement: Hashable {
    let index: Int
    let parts: Covered
    /// Whether the parts that are stated are above the whole already, so that some figure must be wrong.
    let isExcess: Bool
  }

  /// The stated figures and the stated parts that should add up to each, along each classification.
  mutating func partitions() -> [(total: Int, parts: [Int])] {
    var found: [(total: Int, parts: [Int])] = []
    for (box, index) in stated.sorted(by: { $0.value < $1.value }) {
      guard cube.codebook.measures[measure].additivity != .none else { continue }
      for axis in axes {
        let parts = refined(box, along: axis)
        guard parts.contains(where: hasStatedInside), case .value(let covered) = sum(parts) else {
          continue
        }
        let isClosed = covered.caveats.contains(.closedByTotal)
        let figures =
          isClosed ? statedParts(of: box, along: axis).compactMap { stated[$0] } : covered.figures
        if !figures.isEmpty, !figures.contains(index) { found.append((index, figures.sorted())) }
      }
    }
    return found
  }

  // MARK: Zeros

  /// 0 if the reported siblings of an unreported box already add up to a figure stated for their set.
  private func closedAsZero(_ box: Combination) -> Covered? {
    guard cube.codebook.measures[measure].additivity != .none, !hasStatedInside(box) else {
      return nil
    }
    for category in box.categories {
      var ancestor = tree.parents[category]
      while true {
        let whole = widened(box, category, to: ancestor)
        let axis = tree.classificationOf[category]
        if let closed = closing(whole, around: box, along: axis) { return closed }
        guard let next = ancestor else { break }
        ancestor = tree.parents[next]
      }
    }
    return nil
  }

  /// The box with one category replaced by an ancestor, or left open.
  private func widened(_ box: Combination, _ category: Int, to ancestor: Int?) -> Combination {
    if let ancestor { return replacing(category, with: ancestor, in: box) }
    return Combination(categories: box.categories.filter { $0 != category })
  }

  /// Zero, resting on the stated whole and the largest stated parts of it along one classification, if
  /// they are exact, none is negative, they add up to the whole, and none of them holds the box: what
  /// lies inside a stated part may be all of it.
  private func closing(
    _ whole: Combination, around box: Combination, along axis: Int
  ) -> Covered? {
    guard let index = stated[whole], let total = exactValue(index) else { return nil }
    let parts = statedParts(of: whole, along: axis)
    guard !parts.contains(where: { isInside(box, $0) }) else { return nil }
    let frontier = parts.compactMap { stated[$0] }
    var sum = ExactDecimal.zero
    for index in frontier {
      guard let value = exactValue(index), let next = try? sum.adding(value) else { return nil }
      sum = next
    }
    guard sum == total else { return nil }
    return Covered(value: .zero, caveats: [.closedByTotal], figures: [index] + frontier.sorted())
  }

  /// The largest stated boxes inside a box along one classification.
  private func statedParts(of whole: Combination, along axis: Int) -> [Combination] {
    var parts: [Combination] = []
    var open = refined(whole, along: axis)
    while let part = open.popLast() {
      if stated[part] != nil { parts.append(part) } else { open += refined(part, along: axis) }
    }
    return parts
  }

  /// The sum of the stated parts along a classification, if it is above the whole: some figure must be
  /// wrong. A whole that is at least or about so much, or below zero, may hold any of them.
  private func excess(over whole: Combination, _ index: Int) -> ExactDecimal? {
    excesses(over: whole, index).first?.value
  }

  /// The same along each classification, with the figures that it rests on.
  private func excesses(over whole: Combination, _ index: Int) -> [Covered] {
    guard cube.codebook.measures[measure].additivity != .none,
      let value = cube.cell(at: index).value,
      !value.isNegative, [.exactly, .below, .atMost].contains(cube.remark(at: index).qualifier)
    else { return [] }
    return axes.compactMap { knownSum(of: whole, along: $0) }.filter { $0.value > value }
  }

  /// The sum of the stated parts along a classification, those without a value left out; nil if one is
  /// below zero or not exact.
  private func knownSum(of whole: Combination, along axis: Int) -> Covered? {
    var known = Covered(value: .zero, caveats: [], figures: [])
    for part in statedParts(of: whole, along: axis) {
      guard let index = stated[part], cube.cell(at: index).value != nil else { continue }
      guard let value = exactValue(index), let next = try? known.value.adding(value) else {
        return nil
      }
      known.value = next
      known.figures.append(index)
    }
    return known
  }

  private func exactValue(_ index: Int) -> ExactDecimal? {
    guard cube.remark(at: index).qualifier == .exactly, let value = cube.cell(at: index).value,
      !value.isNegative
    else { return nil }
    return value
  }

  /// 0 where the data come without a codebook and the group has at least one categorised row.
  private func absentAsZero(_ box: Combination) -> Covered? {
    guard cube.codebook.absence == .zero, !box.categories.isEmpty, !axes.isEmpty,
      !hasStatedInside(box)
    else { return nil }
    return Covered(value: .zero, caveats: [.absentAsZero], figures: [])
  }
}

extension Cube {
  /// The categories at the top of a classification that a measure can have.
  func topCategories(of classification: Int, measure: Int) -> [Int] {
    codebook.absence == .zero
      ? leaves(of: classification, measure: measure) : codebook.tree.roots(of: classification)
  }
}
