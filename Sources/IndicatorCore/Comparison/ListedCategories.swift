/// Which categories of a classification have rows of their own in a distribution.
struct ListedCategories: Sendable {
  /// All categories of the classification, as in the codebook.
  let all: [Int]
  /// Whether shares are cumulated: every category in base has a place in an order.
  let isOrdered: Bool
  private let top: [Int]
  private let book: Codebook

  init(_ cube: Cube, classification: Int, measure: MeasureIndex) {
    let book = cube.codebook
    self.book = book
    all = book.categories.indices.filter { book.tree.classificationOf[$0] == classification }
    top = cube.topCategories(of: classification, measure: measure)
    let leaves = cube.leaves(of: classification, measure: measure)
    isOrdered =
      leaves.allSatisfy { book.categories[$0].order != nil || !book.categories[$0].inBase }
      && leaves.contains { book.categories[$0].order != nil }
  }

  /// The finest categories for which there is a figure, best first, those outside the base last.
  ///
  /// - Parameter isKnown: whether there is a figure of a category.
  func categories(_ isKnown: (Int) throws(Fault) -> Bool) throws(Fault) -> [Int] {
    var found: [Int] = []
    for top in top { found += try finest(top, isKnown: isKnown) }
    return found.enumerated()
      .sorted { (sortKey($0.element), $0.offset) < (sortKey($1.element), $1.offset) }
      .map(\.element)
  }

  /// In base first, then by the best leaf below, then as in the codebook.
  private func sortKey(_ category: Int) -> Int {
    guard book.categories[category].inBase else { return .max }
    return -(book.tree.leaves[category].compactMap { book.categories[$0].order }.max() ?? 0)
  }

  /// An aggregate stands for its parts if it has a figure and none of them has.
  private func finest(
    _ category: Int, isKnown: (Int) throws(Fault) -> Bool
  ) throws(Fault) -> [Int] {
    let known = try isKnown(category)
    let children = book.tree.children[category]
    guard !children.isEmpty else {
      return known || book.categories[category].inBase ? [category] : []
    }
    let parts = try children.map { child throws(Fault) in try isAnyKnown(child, isKnown: isKnown) }
    if known, !parts.contains(true) { return [category] }
    var found: [Int] = []
    for child in children { found += try finest(child, isKnown: isKnown) }
    return found
  }

  /// Whether a category or anything below it has a figure.
  private func isAnyKnown(
    _ category: Int, isKnown: (Int) throws(Fault) -> Bool
  ) throws(Fault) -> Bool {
    if try isKnown(category) { return true }
    for child in book.tree.children[category] where try isAnyKnown(child, isKnown: isKnown) {
      return true
    }
    return false
  }
}
