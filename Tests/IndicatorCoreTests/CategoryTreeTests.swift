import Testing

@testable import IndicatorCore

@Suite("Category tree") struct CategoryTreeTests {
  private let book = SmallCube.codebook()
  private var tree: CategoryTree { book.tree }

  private func names(_ positions: some Sequence<Int>) -> String {
    positions.map { book.categories[$0].id }.joined(separator: " ")
  }

  private func position(_ id: String) throws -> Int { try #require(book.category(id)) }

  @Test("classifications come in the order of their first category")
  func classifications() throws {
    #expect(tree.classifications == ["rating", "sex", "punishment", "decided_by"])
    #expect(tree.classificationOf[try position("female")] == 1)
    #expect(tree.classificationOf.count == book.categories.count)
  }

  @Test("parents and children mirror one another, children in the order of the list")
  func children() throws {
    #expect(names(tree.children[try position("rated")]) == "good_or_better completed not_completed")
    #expect(tree.parents[try position("good")] == (try position("good_or_better")))
    #expect(tree.parents[try position("rated")] == nil)
    for node in tree.parents.indices {
      #expect(tree.children[node].allSatisfy { tree.parents[$0] == node })
      if let parent = tree.parents[node] { #expect(tree.children[parent].contains(node)) }
    }
  }

  @Test("leaves are nobody's parents; an aggregate has those below it, a leaf itself")
  func leaves() throws {
    #expect(names(tree.leaves(of: 0)) == "excellent good completed not_completed not_rated")
    #expect(names(tree.leaves[try position("rated")]) == "excellent good completed not_completed")
    #expect(names(tree.leaves[try position("good_or_better")]) == "excellent good")
    #expect(names(tree.leaves[try position("good")]) == "good")
    #expect(names(tree.roots(of: 0)) == "rated not_rated")
    #expect(names(tree.roots(of: 1)) == "male female")
  }

  @Test(
    "a set of leaves is covered by the largest categories that lie in it",
    arguments: [
      ("excellent good", "good_or_better"), ("excellent", "excellent"),
      ("excellent good completed not_completed", "rated"),
      ("excellent good completed not_completed not_rated", "rated not_rated"),
      ("good completed", "good completed"),
      ("excellent good not_rated", "good_or_better not_rated"),
      ("", ""),
    ])
  func covering(set: String, expected: String) throws {
    let leaves = Set(try set.split(separator: " ").map { try position(String($0)) })
    #expect(names(tree.maximalNodes(covering: leaves)) == expected)
  }

  @Test("every set of leaves is covered exactly and without overlap")
  func exactCover() {
    let leaves = tree.leaves(of: 0)
    for code in 0..<(1 << leaves.count) {
      let set = Set(leaves.indices.filter { code >> $0 & 1 == 1 }.map { leaves[$0] })
      let covered = tree.maximalNodes(covering: set).flatMap { tree.leaves[$0] }
      #expect(covered.count == set.count && Set(covered) == set, "\(names(set.sorted()))")
    }
  }

  @Test("a tree of no categories is empty")
  func empty() {
    let tree = CategoryTree([])
    #expect(tree.classifications.isEmpty && tree.leaves.isEmpty)
    #expect(tree.maximalNodes(covering: []).isEmpty)
  }
}
