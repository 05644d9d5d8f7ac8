/// Units whose names are so alike that they may be one.
public struct SimilarUnits: Hashable, Sendable {
  /// The position of the unit that stands first.
  public let first: Int
  /// The position of the one that is like it.
  public let other: Int
}

extension Codebook {
  /// Units whose identifiers differ only in case, diacritics, blanks, hyphens or underscores, each with the
  /// first that is like it.
  ///
  /// - Complexity: O(units).
  public var similarUnits: [SimilarUnits] {
    var first: [String: Int] = [:]
    return units.indices.compactMap { position in
      let folded = units[position].id.foldedForSearch
      guard let known = first[folded] else {
        first[folded] = position
        return nil
      }
      // The same unit twice is a repeated key, which is more than likeness.
      guard units[known].id != units[position].id else { return nil }
      return SimilarUnits(first: known, other: position)
    }
  }
}

extension Cube {
  /// Units that may be one, each at its first figure, with the one of them that stands first in the file; where
  /// the units are listed elsewhere, their own list says it better.
  public func similarUnitFindings() -> [Fault] {
    let pairs = codebook.similarUnits
    guard !pairs.isEmpty else { return [] }
    let lines = firstLines(of: Set(pairs.flatMap { [$0.first, $0.other] }))
    let groups = Dictionary(grouping: pairs, by: \.first).sorted { $0.key < $1.key }
    return groups.flatMap { first, pairs in
      let units = ([first] + pairs.map(\.other)).filter { lines[$0] != nil }
        .sorted { (lines[$0] ?? 0, $0) < (lines[$1] ?? 0, $1) }
      return units.dropFirst().map { fault($0, like: units[0], lines) }
    }
  }

  private func fault(_ unit: Int, like first: Int, _ lines: [Int: Int]) -> Fault {
    let fact = FaultFact.similarUnits(
      codebook.units[unit].id, like: codebook.units[first].id, firstLine: lines[first] ?? 0)
    return Fault(fact, at: Place(source: source, line: lines[unit] ?? 0, column: 1))
  }

  /// The line of the first figure of each of some units, those without figures left out.
  private func firstLines(of units: Set<Int>) -> [Int: Int] {
    var lines: [Int: Int] = [:]
    for index in 0..<count {
      let unit = Int(key(at: index).unit)
      guard units.contains(unit), let line = place(of: index)?.line else { continue }
      lines[unit] = min(lines[unit] ?? line, line)
    }
    return lines
  }
}
