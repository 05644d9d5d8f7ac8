package import IndicatorCore

/// The columns of ranks that the figures leave open.
package enum RankSetColumn: String, DataColumn {
  case rankLower, rankUpper
}

/// The columns of ranks that one person more or less gives.
package enum OnePersonColumn: String, DataColumn {
  case rankBest, rankWorst
}

extension AddedColumns {
  /// A range of ranks for each row of a ranking, or why there is none; nil for a row without a rank.
  package typealias Ranks = [Result<ClosedRange<Int>, NoEstimate>?]

  /// The rank sets of a ranking.
  package static func rankSets(
    _ ranks: Ranks, _ confidence: Confidence, _ language: Language
  ) -> AddedColumns {
    let level = confidence.level.description
    return AddedColumns(
      ranks,
      ResultTable(ranks.map(\.range)) { (range, column: RankSetColumn) in
        switch column {
        case .rankLower: .number(range?.lowerBound)
        case .rankUpper: .number(range?.upperBound)
        }
      }, Heading.rankSet(level, language),
      [Heading.rankLower[language], Heading.rankUpper[language]], language)
  }

  /// The ranks that units can take by one person.
  package static func onePerson(_ ranks: Ranks, _ language: Language) -> AddedColumns {
    AddedColumns(
      ranks,
      ResultTable(ranks.map(\.range)) { (range, column: OnePersonColumn) in
        switch column {
        case .rankBest: .number(range?.lowerBound)
        case .rankWorst: .number(range?.upperBound)
        }
      }, Heading.onePerson[language],
      [Heading.rankBest[language], Heading.rankWorst[language]], language)
  }

  private init(
    _ ranks: Ranks, _ data: ResultTable, _ heading: String, _ cells: [String], _ language: Language
  ) {
    self.init(
      data: data, headings: [TextTable.Column(heading, wraps: true)],
      sheetColumns: cells.map { SpreadsheetColumn($0) },
      rows: ranks.map { Row($0, language) })
  }
}

extension AddedColumns.Row {
  /// `2 to 5`.
  fileprivate init(_ ranks: Result<ClosedRange<Int>, NoEstimate>?, _ language: Language) {
    let obstacle = ranks.obstacle()
    let ends = ranks.range.map { [$0.lowerBound, $0.upperBound] }
    let texts = ends?.map { String($0) }.uniqued
    let range = texts.map { $0.count == 1 ? $0[0] : Heading.range($0[0], $0[1])[language] }
    self.init(
      texts: [range ?? obstacle?.words[language] ?? ""],
      cells: ends?.map { .whole($0) } ?? [.empty, .empty], obstacle: obstacle)
  }
}

extension Result<ClosedRange<Int>, NoEstimate>? {
  fileprivate var range: ClosedRange<Int>? { try? self?.get() }
}
