extension Codebook {
  /// Finds units by names as people write them. Build it once for many names.
  package var unitMatcher: NameMatcher {
    NameMatcher(
      units.map {
        NameMatcher.Entry(id: $0.id, code: $0.code, names: [$0.name, $0.nameEnglish] + $0.aliases)
      }, .units)
  }

  /// Finds measures by names as people write them.
  package var measureMatcher: NameMatcher {
    NameMatcher(
      measures.map { NameMatcher.Entry(id: $0.id, names: [$0.name, $0.nameEnglish] + $0.aliases) },
      .terms)
  }

  /// Finds categories by names as people write them.
  package var categoryMatcher: NameMatcher {
    NameMatcher(
      categories.map {
        NameMatcher.Entry(id: $0.id, names: [$0.name, $0.nameEnglish] + $0.aliases)
      }, .terms)
  }

  /// The unit that a text in a sheet means, among some or all. For many names use ``unitMatcher``.
  package func matchUnit(_ text: String, among: Set<Int>? = nil) -> NameMatch {
    unitMatcher.match(text, among: among)
  }

  /// The measure that a heading means. For many names use ``measureMatcher``.
  package func matchMeasure(_ text: String, among: Set<Int>? = nil) -> NameMatch {
    measureMatcher.match(text, among: among)
  }

  /// The category that a heading means. For many names use ``categoryMatcher``.
  package func matchCategory(_ text: String, among: Set<Int>? = nil) -> NameMatch {
    categoryMatcher.match(text, among: among)
  }

  /// The positions of the units of a level, directly or further below a unit; nil does not narrow.
  package func unitPositions(level: String? = nil, below parent: Int? = nil) -> Set<Int> {
    var below = Set(units.indices)
    if let parent {
      var reached: Set<Int> = []
      var next = unitChildren[parent]
      while let unit = next.popLast() {
        if reached.insert(unit).inserted { next += unitChildren[unit] }
      }
      below = reached
    }
    return below.filter { level == nil || units[$0].level == level }
  }

  /// The positions of the categories of a classification.
  package func categoryPositions(of classification: String) -> Set<Int> {
    Set(categories.indices.filter { categories[$0].classification == classification })
  }
}
