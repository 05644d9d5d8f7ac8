extension Codebook {
  /// Finds units by names as people write them. Build it once for many names.
  package var unitMatcher: NameMatcher {
    NameMatcher(
      units.map {
        NameMatcher.Entry(id: $0.id, code: $0.code, names: [$0.name, $0.nameEnglish] + $0.aliases)
      }, in: .units)
  }

  /// Finds measures by names as people write them.
  package var measureMatcher: NameMatcher {
    NameMatcher(
      measures.map { NameMatcher.Entry(id: $0.id, names: [$0.name, $0.nameEnglish] + $0.aliases) },
      in: .terms)
  }

  /// Finds categories by names as people write them.
  package var categoryMatcher: NameMatcher {
    NameMatcher(
      categories.map {
        NameMatcher.Entry(id: $0.id, names: [$0.name, $0.nameEnglish] + $0.aliases)
      }, in: .terms)
  }
}
