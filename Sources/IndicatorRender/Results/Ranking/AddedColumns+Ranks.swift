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
    _ ranks: Ranks, at confidence: Confidence, in language: Language
  ) -> AddedColumns {
    let level = confidence.level.description
    return AddedColumns(
      ranks,
      data: ResultTable(ranks.map(\.range)) { (range, column: RankSetColumn) in
        switch column {
        case .rankLower: .number(range?.lowerBound)
        case .rankUpper: .number(range?.upperBound)
        }
      }, heading: Heading.rankSet(level, in: language),
      cells: [Heading.rankLower[language], Heading.rankUpper[language]], in: language)
  }

  /// The ranks that units can take by one person.
  package static func onePerson(_ ranks: Ranks, in language: Language) -> AddedColumns {
    AddedColumns(
      ranks,
      data: ResultTable(ranks.map(\.range)) { (range, column: OnePersonColumn) in
        switch column {
        case .rankBest: .number(range?.lowerBound)
        case .rankWorst: .number(range?.upperBound)
        }
      }, heading: Heading.onePerson[language],
      cells: [Heading.rankBest[language], Heading.rankWorst[language]], in: language)
  }

  private init(
    _ ranks: Ranks, data: ResultTable, heading: String, cells: [String], in language: Language
  ) {
    self.init(
      data: data, headings: [TextTable.Column(heading, wraps: true)],
      sheetColumns: cells.map { SpreadsheetColumn($0) },
      rows: ranks.map { Row($0, in: language) })
  }
}

extension AddedColumns.Row {
  /// `2 to 5`.
  fileprivate init(_ ranks: Result<ClosedRange<Int>, NoEstimate>?, in language: Language) {
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
