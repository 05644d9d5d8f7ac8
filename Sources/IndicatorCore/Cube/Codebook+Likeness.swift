/// Two names so alike that they may be one.
public struct SimilarNames: Equatable, Sendable {
  /// What the names are of.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case unit, measure, category
  }

  /// What they are of.
  package let kind: Kind
  /// The position of the one that stands first.
  package let first: Int
  /// The position of the one that is like it.
  package let other: Int
}

extension Codebook {
  /// Units, measures, and categories of one classification whose identifiers differ only in case, diacritics,
  /// blanks, hyphens or underscores, each with the first that is like it.
  ///
  /// - Complexity: O(names).
  package var similarNames: [SimilarNames] {
    SimilarNames.Kind.allCases.flatMap(similar)
  }

  /// The identifiers of a kind, in their order.
  package func names(of kind: SimilarNames.Kind) -> [String] {
    switch kind {
    case .unit: units.map(\.id)
    case .measure: measures.map(\.id)
    case .category: categories.map(\.id)
    }
  }

  private func similar(_ kind: SimilarNames.Kind) -> [SimilarNames] {
    let names = names(of: kind)
    var first: [String: Int] = [:]
    return names.indices.compactMap { position in
      var folded = names[position].foldedForSearch
      if kind == .category { folded += "\n\(tree.classificationOf[position])" }
      guard let known = first[folded] else {
        first[folded] = position
        return nil
      }
      // The same name twice is a repeated key, which is more than likeness.
      guard names[known] != names[position] else { return nil }
      return SimilarNames(kind: kind, first: known, other: position)
    }
  }
}

extension Cube {
  /// Names that may be one, each at its first figure, with the one of them that stands first in the file; where
  /// they are listed elsewhere, their own list says it better.
  package func similarNameFindings() -> [Fault] {
    SimilarNames.Kind.allCases.flatMap(similarNameFindings)
  }

  private func similarNameFindings(_ kind: SimilarNames.Kind) -> [Fault] {
    let pairs = codebook.similarNames.filter { $0.kind == kind }
    guard !pairs.isEmpty else { return [] }
    let lines = firstLines(of: Set(pairs.map(\.first) + pairs.map(\.other)), kind: kind)
    let names = codebook.names(of: kind)
    var groups: [Int: [Int]] = [:]
    for pair in pairs where lines[pair.other] != nil {
      groups[pair.first, default: []].append(pair.other)
    }
    return groups.sorted { $0.key < $1.key }.flatMap { first, others -> [Fault] in
      let named = lines[first] == nil ? others : [first] + others
      let alike = named.sorted { (lines[$0] ?? 0, $0) < (lines[$1] ?? 0, $1) }
      return alike.dropFirst().map {
        fault(kind, name: $0, like: alike[0], names: names, lines: lines)
      }
    }
  }

  private func fault(
    _ kind: SimilarNames.Kind, name: Int, like first: Int, names: [String],
    lines: [Int: Int]
  ) -> Fault {
    let fact = FaultFact.check(
      .similarNames(
        kind, names[name], like: names[first], firstLine: lines[first] ?? 0))
    return Fault(fact, at: Place(source: source, line: lines[name] ?? 0, column: 1))
  }

  /// The line of the first figure of each of some names, those without figures left out.
  private func firstLines(of wanted: Set<Int>, kind: SimilarNames.Kind) -> [Int: Int] {
    var lines: [Int: Int] = [:]
    for index in 0..<count {
      for name in positions(kind, at: index) where wanted.contains(name) {
        guard let line = place(of: index)?.line else { continue }
        lines[name] = min(lines[name] ?? line, line)
      }
    }
    return lines
  }

  /// The positions of the names of a kind that a figure has.
  private func positions(_ kind: SimilarNames.Kind, at index: Int) -> [Int] {
    let key = key(at: index)
    return switch kind {
    case .unit: [Int(key.unit)]
    case .measure: [Int(key.measure)]
    case .category: combinations[Int(key.combination)].categories
    }
  }
}
