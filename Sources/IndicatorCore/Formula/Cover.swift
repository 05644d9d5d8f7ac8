/// Finds the value of a box of categories among the figures that one unit reports of one measure for one
/// period: a figure stated for exactly this box, else an exact cover of it by stated figures without
/// overlap.
///
/// A box takes one category of some classifications and all of the others. Because categories form
/// trees, a box is covered by refining one classification at a time: the box's own category into its
/// children, or a classification that the box leaves open into its top categories.
struct Cover {
  /// What a box is worth, and on which figures that rests.
  struct Covered: Equatable {
    var value: ExactDecimal
    var caveats: Caveats
    /// Indices of the figures in the cube.
    var figures: [Int]
  }

  enum Outcome: Equatable {
    case value(Covered)
    case missing(Reason)
    /// A sum on the way does not fit; the figure that was to be added.
    case overflow(at: Int)

    var isOverflow: Bool {
      if case .overflow = self { true } else { false }
    }
  }

  let cube: Cube
  let measure: Int
  let stated: [Combination: Int]
  private let axes: [Int]
  /// The categories in which something is stated, at or below them.
  private let known: Set<Int>
  /// For each of them the stated boxes at or below it.
  private let holding: [Int: [Combination]]
  private var memo: [Combination: Outcome] = [:]
  var closings: [Side: Closing] = [:]
  var tree: CategoryTree { cube.codebook.tree }

  /// A search among the figures of one measure, unit and period.
  init(cube: Cube, measure: Int, group: Range<Int>) {
    self.cube = cube
    self.measure = measure
    var stated: [Combination: Int] = [:]
    for index in group { stated[cube.combinations[Int(cube.key(at: index).combination)]] = index }
    self.stated = stated
    let tree = cube.codebook.tree
    var known: Set<Int> = []
    for category in stated.keys.flatMap(\.categories) {
      var node: Int? = category
      while let current = node, known.insert(current).inserted { node = tree.parents[current] }
    }
    self.known = known
    axes = Set(known.map { tree.classificationOf[$0] }).sorted()
    var holding: [Int: [Combination]] = [:]
    for box in stated.keys {
      for category in box.categories {
        var node: Int? = category
        while let current = node {
          holding[current, default: []].append(box)
          node = tree.parents[current]
        }
      }
    }
    self.holding = holding
  }

  /// Whether nothing is stated.
  var isEmpty: Bool { stated.isEmpty }

  /// The sum over disjoint boxes, or the most final reason why there is none.
  mutating func sum(_ boxes: [Combination]) -> Outcome {
    var total = Covered(value: .zero, caveats: [], figures: [])
    var reason: Reason?
    var standsFor: Set<Int?> = []
    for box in boxes {
      // Single categories of one parent of which nothing is known are all the same.
      if let only = box.categories.first, box.categories.count == 1, !known.contains(only),
        !standsFor.insert(tree.parents[only]).inserted
      {
        continue
      }
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
    let open = axes.filter { axis in
      let own = box.categories.first { tree.classificationOf[$0] == axis }
      return own.map { !tree.children[$0].isEmpty } ?? true
    }
    return open.compactMap { axis in
      isSplit(box, along: axis) ? sum(knownParts(of: box, along: axis)) : nil
    }
  }

  /// Whether something is stated of a part of a box along one classification.
  private func isSplit(_ box: Combination, along axis: Int) -> Bool {
    let own = box.categories.first { tree.classificationOf[$0] == axis }
    if let own, tree.children[own].isEmpty { return false }
    return stated(inside: box).contains { inner in
      inner.categories.contains {
        tree.classificationOf[$0] == axis && $0 != own && (own != nil || liesBelowTop($0))
      } && isInside(inner, box)
    }
  }

  /// Whether a category is one into which an open classification falls, or part of one.
  private func liesBelowTop(_ category: Int) -> Bool {
    cube.codebook.absence == .noValue || tree.children[category].isEmpty
  }

  /// The parts of a box along one classification; of single categories of which nothing is known only the
  /// first, which stands for all of them.
  private func knownParts(of box: Combination, along axis: Int) -> [Combination] {
    guard box.categories.allSatisfy({ tree.classificationOf[$0] == axis }),
      cube.codebook.absence == .noValue || tree.isFlat
    else { return refined(box, along: axis) }
    let all =
      box.categories.first.map { tree.children[$0] }
      ?? cube.topCategories(of: axis, measure: measure)
    let parent = box.categories.first
    var parts = known.filter { tree.classificationOf[$0] == axis && tree.parents[$0] == parent }
    if let absent = all.first(where: { !parts.contains($0) }) { parts.insert(absent) }
    return parts.sorted().map { Combination(categories: [$0]) }
  }

  /// The boxes into which a box falls along one classification; none if it is a leaf there.
  private func refined(_ box: Combination, along axis: Int) -> [Combination] {
    if let own = box.categories.first(where: { tree.classificationOf[$0] == axis }) {
      return tree.children[own].map { replacing(own, with: $0, in: box) }
    }
    let top = cube.topCategories(of: axis, measure: measure)
    return top.map { Combination(box.categories + [$0], in: tree) }
  }

  func replacing(_ old: Int, with new: Int, in box: Combination) -> Combination {
    Combination(categories: box.categories.map { $0 == old ? new : $0 })
  }

  func hasStatedInside(_ box: Combination) -> Bool {
    guard let only = box.categories.first else { return !stated.isEmpty }
    return box.categories.count == 1
      ? known.contains(only) : stated(inside: box).contains { isInside($0, box) }
  }

  /// The stated boxes among which those inside a box are.
  private func stated(inside box: Combination) -> [Combination] {
    box.categories.first.map { holding[$0] ?? [] } ?? Array(stated.keys)
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
  struct Disagreement: Equatable {
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
        guard isSplit(box, along: axis), case .value(let covered) = sum(parts) else { continue }
        let isClosed = covered.caveats.contains(.closedByTotal)
        let figures =
          isClosed ? statedParts(of: box, along: axis).compactMap { stated[$0] } : covered.figures
        if !figures.isEmpty, !figures.contains(index) { found.append((index, figures.sorted())) }
      }
    }
    return found
  }

  // MARK: Totals

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

  func exactValue(_ index: Int) -> ExactDecimal? {
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
