/// A reported figure: a value, or the reason why there is none. Never 0 for want of a figure.
public enum Cell: Hashable, Sendable {
  case value(ExactDecimal)
  case missing(Reason)

  /// The value, if there is one.
  public var value: ExactDecimal? {
    if case .value(let value) = self { value } else { nil }
  }
}

/// The categories of one figure: none for the figure for all, at most one of each classification,
/// in the order of the classifications.
public struct Combination: Hashable, Sendable {
  /// Positions in the codebook, sorted by classification.
  public let categories: [Int]

  /// The figure for all.
  public static let all = Combination(categories: [])

  init(categories: [Int]) {
    self.categories = categories
  }

  /// The combination of `categories`, in any order.
  ///
  /// - Precondition: at most one category of each classification.
  package init(_ categories: [Int], in tree: CategoryTree) {
    self.categories = categories.sorted { tree.classificationOf[$0] < tree.classificationOf[$1] }
    let classifications = Set(categories.map { tree.classificationOf[$0] })
    precondition(
      classifications.count == categories.count, "one category of each classification at most")
  }
}
