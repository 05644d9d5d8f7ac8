/// The categories of a codebook as trees, one for each classification.
///
/// Categories are meant by their position in the codebook's list. A leaf is nobody's parent.
public struct CategoryTree: Hashable, Sendable {
  /// The positions of the parents, nil at the top.
  public let parents: [Int?]
  /// The positions of the children, in the order of the list.
  public let children: [[Int]]
  /// The classification of each category, as a position in ``classifications``.
  public let classificationOf: [Int]
  /// The classifications in the order of their first category.
  public let classifications: [String]
  /// The leaves below each category, sorted; a leaf is its own.
  public let leaves: [[Int]]

  /// The trees of `categories`, whose parents exist, share the classification and form no cycle.
  init(_ categories: [Category]) {
    let positions = Dictionary(
      categories.enumerated().filter { !$1.id.isEmpty }.map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var names: [String] = []
    var children = [[Int]](repeating: [], count: categories.count)
    parents = categories.map { positions[$0.parent] }
    for (position, parent) in parents.enumerated() {
      if let parent { children[parent].append(position) }
    }
    classificationOf = categories.map { category in
      if let known = names.firstIndex(of: category.classification) { return known }
      names.append(category.classification)
      return names.count - 1
    }
    classifications = names
    self.children = children
    leaves = categories.indices.map { Self.leaves(below: $0, children).sorted() }
  }

  /// The categories at the top of a classification.
  public func roots(of classification: Int) -> [Int] {
    parents.indices.filter { parents[$0] == nil && classificationOf[$0] == classification }
  }

  /// All leaves of a classification, sorted.
  public func leaves(of classification: Int) -> [Int] {
    parents.indices.filter { children[$0].isEmpty && classificationOf[$0] == classification }
  }

  /// The largest categories whose leaves all lie in `set`, together covering it without overlap.
  public func maximalNodes(covering set: Set<Int>) -> [Int] {
    func isInside(_ node: Int) -> Bool { leaves[node].allSatisfy(set.contains) }
    return parents.indices.filter { node in
      isInside(node) && !(parents[node].map(isInside) ?? false)
    }
  }

  private static func leaves(below node: Int, _ children: [[Int]]) -> [Int] {
    children[node].isEmpty ? [node] : children[node].flatMap { leaves(below: $0, children) }
  }
}
