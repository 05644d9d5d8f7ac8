extension Sequence where Element: Hashable {
  /// Each element once, where it stands first.
  @inlinable
  package var uniqued: [Element] {
    var seen: Set<Element> = []
    var found: [Element] = []
    for element in self where seen.insert(element).inserted { found.append(element) }
    return found
  }
}
