/// Which boxes of categories one unit states of one measure for one period, and what follows from that for any
/// other box, whatever the figures are: what it falls into, what lies in it, and what may close it. Many units state the
/// same boxes, so that this is found once for all of them.
struct CoverShape: Sendable {
  let cube: Cube
  let measure: MeasureIndex
  /// The boxes that are stated, by the place of their figures among those of the unit and period.
  let stated: [Combination: Int]
  /// The classifications in which something is stated.
  let axes: [Int]
  /// The categories in which something is stated, at or below them.
  let known: Set<Int>
  /// For each of them the stated boxes at or below it.
  private let holding: [Int: [Combination]]
  /// Whether figures may be added up.
  let isSummable: Bool
  var tree: CategoryTree { cube.codebook.tree }

  /// What follows from boxes.
  ///
  /// - Parameter combinations: their positions in the cube, in the order of their figures.
  init(_ cube: Cube, measure: MeasureIndex, combinations: [Int32]) {
    self.cube = cube
    self.measure = measure
    isSummable = cube.codebook.measures[measure].additivity != .none
    stated = Dictionary(
      combinations.enumerated().map { (cube.combinations[Int($1)], $0) }
    ) { _, last in last }
    let tree = cube.codebook.tree
    var known: Set<Int> = []
    var holding: [Int: [Combination]] = [:]
    for box in stated.keys {
      for category in box.categories {
        var node: Int? = category
        while let current = node {
          known.insert(current)
          holding[current, default: []].append(box)
          node = tree.parents[current]
        }
      }
    }
    self.known = known
    self.holding = holding
    axes = Set(known.map { tree.classificationOf[$0] }).sorted()
  }

  /// The boxes of a sum, without those that others stand for: single categories of one parent of which nothing is known
  /// are all the same.
  func distinct(_ boxes: [Combination]) -> [Combination] {
    var standsFor: Set<Int?> = []
    return boxes.filter { box in
      guard let only = box.categories.first, box.categories.count == 1, !known.contains(only) else {
        return true
      }
      return standsFor.insert(tree.parents[only]).inserted
    }
  }

  // MARK: Refining

  /// The parts of a box, along each classification that can be refined and of which something is stated.
  func partitions(of box: Combination) -> [[Combination]] {
    guard isSummable else { return [] }
    return axes.compactMap { isSplit(box, along: $0) ? knownParts(of: box, along: $0) : nil }
  }

  /// Whether something is stated of a part of a box along one classification.
  func isSplit(_ box: Combination, along axis: Int) -> Bool {
    let own = box.categories.first { tree.classificationOf[$0] == axis }
    if let own, tree.children[own].isEmpty { return false }
    return stated(inside: box).contains { inner in
      inner.categories.contains {
        tree.classificationOf[$0] == axis && $0 != own && (own != nil || liesBelowTop($0))
      } && isInside(inner, outer: box)
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
  func refined(_ box: Combination, along axis: Int) -> [Combination] {
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
      ? known.contains(only) : stated(inside: box).contains { isInside($0, outer: box) }
  }

  /// The stated boxes among which those inside a box are.
  private func stated(inside box: Combination) -> [Combination] {
    box.categories.first.map { holding[$0] ?? [] } ?? Array(stated.keys)
  }

  /// Whether `inner` lies in `outer`: below or at each of its categories.
  private func isInside(_ inner: Combination, outer: Combination) -> Bool {
    outer.categories.allSatisfy { category in
      inner.categories.contains { isBelow($0, ancestor: category) }
    }
  }

  private func isBelow(_ category: Int, ancestor: Int) -> Bool {
    var node: Int? = category
    while let current = node {
      if current == ancestor { return true }
      node = tree.parents[current]
    }
    return false
  }
}

// MARK: Totals

extension CoverShape {
  /// Whether a box of which nothing is stated is 0: where the data come without a codebook and something of the group is
  /// broken down.
  func isAbsent(_ box: Combination) -> Bool {
    cube.codebook.absence == .zero && !box.categories.isEmpty && !axes.isEmpty
      && !hasStatedInside(box)
  }

  /// The boxes with one category of a box replaced by each of those above it and at last left open: their totals may close
  /// it. Each with the category that differs.
  func wholes(around box: Combination) -> [(category: Int, whole: Combination)] {
    guard isSummable, !hasStatedInside(box) else { return [] }
    return box.categories.flatMap { category in
      var wholes: [(category: Int, whole: Combination)] = []
      var ancestor = tree.parents[category]
      while let current = ancestor {
        wholes.append((category, widened(box, category: category, to: current)))
        ancestor = tree.parents[current]
      }
      return wholes + [(category, widened(box, category: category, to: nil))]
    }
  }

  /// Whether a box lies in one of some parts that differ from it in nothing but one category.
  func isHeld(_ box: Combination, category: Int, by parts: Set<Combination>) -> Bool {
    var node: Int? = category
    while let current = node {
      if parts.contains(replacing(category, with: current, in: box)) { return true }
      node = tree.parents[current]
    }
    return false
  }

  /// The box with one category replaced by an ancestor, or left open.
  func widened(_ box: Combination, category: Int, to ancestor: Int?) -> Combination {
    if let ancestor { return replacing(category, with: ancestor, in: box) }
    return Combination(categories: box.categories.filter { $0 != category })
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

/// The shapes that were met, for one thread: many units state the same boxes.
final class CoverShapes {
  private struct Key: Hashable {
    let measure: MeasureIndex
    let combinations: [Int32]
  }

  private let cube: Cube
  private var known: [Key: CoverShape] = [:]
  private static let most = 1024
  /// What all units together have been found to be.
  let wholes = WholeMemo()

  init(_ cube: Cube) { self.cube = cube }

  /// A search among figures of a measure.
  func cover(_ group: FigureGroup, measure: MeasureIndex) -> Cover {
    let key = Key(measure: measure, combinations: group.combinations)
    if let shape = known[key] { return Cover(shape, group: group) }
    let shape = CoverShape(cube, measure: measure, combinations: group.combinations)
    // Where every unit states others, none is met again.
    if known.count >= Self.most { known = [:] }
    known[key] = shape
    return Cover(shape, group: group)
  }
}
