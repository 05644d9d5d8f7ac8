package import IndicatorCore

extension AddedColumns {
  /// A range of ranks for each row of a ranking, or why there is none; nil for a row without a rank.
  package typealias Ranks = [Result<ClosedRange<Int>, NoEstimate>?]

  /// The rank sets of a ranking.
  package static func rankSets(
    _ ranks: Ranks, _ confidence: Confidence, _ language: Language
  ) -> AddedColumns {
    let level = confidence.level.description
    return AddedColumns(
      ranks, .rankSets, Heading.rankSet(level, language),
      [Heading.rankLower[language], Heading.rankUpper[language]], language)
  }

  /// The ranks that units can take by one person.
  package static func onePerson(_ ranks: Ranks, _ language: Language) -> AddedColumns {
    AddedColumns(
      ranks, .onePerson, Heading.onePerson[language],
      [Heading.rankBest[language], Heading.rankWorst[language]], language)
  }

  private init(
    _ ranks: Ranks, _ kind: AddedKind, _ heading: String, _ cells: [String], _ language: Language
  ) {
    self.init(
      kind: kind, headings: [TextTable.Column(heading, wraps: true)],
      sheetColumns: cells.map { SpreadsheetColumn($0) },
      rows: ranks.map { Row($0, language) })
  }
}

extension AddedColumns.Row {
  /// `2 to 5`.
  fileprivate init(_ ranks: Result<ClosedRange<Int>, NoEstimate>?, _ language: Language) {
    switch ranks {
    case .success(let range):
      let ends = [range.lowerBound, range.upperBound]
      let texts = ends.map { String($0) }
      self.init(
        data: texts.map { .number($0) },
        texts: [range.count == 1 ? texts[0] : Heading.range(texts[0], texts[1])[language]],
        cells: ends.map { .whole($0) }, obstacle: nil)
    case .failure(let obstacle):
      self.init(
        data: [.missing, .missing], texts: [obstacle.words[language]], cells: [.empty, .empty],
        obstacle: obstacle)
    case nil:
      self.init(
        data: [.missing, .missing], texts: [""], cells: [.empty, .empty], obstacle: nil)
    }
  }
}
