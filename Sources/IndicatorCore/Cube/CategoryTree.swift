/// The categories of a codebook as trees, one for each classification.
///
/// Categories are meant by their position in the codebook's list. A leaf is nobody's parent.
package struct CategoryTree: Equatable, Sendable {
  /// The positions of the parents, nil at the top.
  package let parents: [Int?]
  /// The positions of the children, in the order of the list.
  package let children: [[Int]]
  /// The classification of each category, as a position in ``classifications``.
  package let classificationOf: [Int]
  /// The classifications in the order of their first category.
  package let classifications: [String]
  /// The leaves below each category, sorted; a leaf is its own.
  package let leaves: [[Int]]
  /// Whether no category is above another.
  let isFlat: Bool
  /// For each classification, the categories at its top and its leaves.
  private let tops: [[Int]]
  private let bottoms: [[Int]]

  /// The trees of `categories`, whose parents exist, share the classification and form no cycle.
  init(_ categories: [Category]) {
    let positions = Dictionary(
      categories.enumerated().filter { !$1.id.isEmpty }.map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var names: [String] = []
    var known: [String: Int] = [:]
    var children = [[Int]](repeating: [], count: categories.count)
    parents = categories.map { positions[$0.parent] }
    for (position, parent) in parents.enumerated() {
      if let parent { children[parent].append(position) }
    }
    classificationOf = categories.map { category in
      if let position = known[category.classification] { return position }
      known[category.classification] = names.count
      names.append(category.classification)
      return names.count - 1
    }
    classifications = names
    self.children = children
    leaves = Self.leaves(parents, children: children)
    isFlat = parents.allSatisfy { $0 == nil }
    var tops = [[Int]](repeating: [], count: names.count)
    var bottoms = tops
    for (position, classification) in classificationOf.enumerated() {
      if parents[position] == nil { tops[classification].append(position) }
      if children[position].isEmpty { bottoms[classification].append(position) }
    }
    (self.tops, self.bottoms) = (tops, bottoms)
  }

  /// The categories at the top of a classification.
  package func roots(of classification: Int) -> [Int] { tops[classification] }

  /// All leaves of a classification, sorted.
  package func leaves(of classification: Int) -> [Int] { bottoms[classification] }

  /// The largest categories whose leaves all lie in `set`, together covering it without overlap.
  package func maximalNodes(covering set: Set<Int>) -> [Int] {
    func isInside(_ node: Int) -> Bool { leaves[node].allSatisfy(set.contains) }
    return parents.indices.filter { node in
      isInside(node) && !(parents[node].map(isInside) ?? false)
    }
  }

  /// The leaves below each category: every leaf is handed on to all above it.
  private static func leaves(_ parents: [Int?], children: [[Int]]) -> [[Int]] {
    var leaves = [[Int]](repeating: [], count: parents.count)
    for leaf in parents.indices where children[leaf].isEmpty {
      var node: Int? = leaf
      while let current = node {
        leaves[current].append(leaf)
        node = parents[current]
      }
    }
    return leaves
  }
}
