package import IndicatorCore

/// Columns that are added to the rows of a table, in every form in which the table is written.
package struct AddedColumns: Sendable {
  /// What is added to one row for people.
  struct Row: Sendable {
    /// As many texts as there are headings.
    let texts: [String]
    /// As many cells as there are columns of a sheet.
    let cells: [SpreadsheetCell]
    /// Why something could not be judged, where there is a value.
    var obstacle: NoEstimate?
  }

  /// What is added in data.
  let data: ResultTable
  /// Whether the columns are inferred: a row may not be judged.
  var isInferred = true
  /// The columns in text.
  let headings: [TextTable.Column]
  /// The columns of a sheet.
  let sheetColumns: [SpreadsheetColumn]
  /// One for each row of the table.
  let rows: [Row]

  /// Which rows could not be judged, by the reason, in the order of the table.
  package var obstacles: [(obstacle: NoEstimate, rows: [Int])] {
    NoEstimate.allCases.compactMap { one in
      let found = rows.indices.filter { rows[$0].obstacle == one }
      return found.isEmpty ? nil : (one, found)
    }
  }
}

extension Optional {
  /// Why something could not be judged; nil where it was, or where there is nothing to judge.
  func obstacle<Success>() -> NoEstimate? where Wrapped == Result<Success, NoEstimate> {
    if case .failure(let obstacle) = self { obstacle } else { nil }
  }
}

extension [AddedColumns] {
  /// The columns of a result with those added: what is inferred stands behind all, all else in front of how rows end.
  func names(with own: [String]) -> [String] {
    var names = own
    for one in self where !one.isInferred {
      names.insert(contentsOf: one.data.columns, at: names.count - 2)
    }
    for one in self where one.isInferred { names += one.data.columns }
    return names
  }

  /// What is added to a row; nil for nothing.
  func fields(_ row: Int) -> AddedFields? {
    guard !isEmpty else { return nil }
    return AddedFields(
      inside: filter { !$0.isInferred }.flatMap { $0.data.rows[row] },
      codes: compactMap { $0.rows[row].obstacle?.rawValue },
      behind: filter(\.isInferred).flatMap { $0.data.rows[row] })
  }
}

extension TextTable {
  /// The table with columns in front of its last, which says the notes.
  ///
  /// - Precondition: all have a row for each of the table's.
  package func adding(_ added: [AddedColumns]) -> TextTable {
    guard !added.isEmpty else { return self }
    let place = columns.count - 1
    var text = TextTable(columns[..<place] + added.flatMap(\.headings) + columns[place...])
    for (index, row) in rows.enumerated() {
      text.append(row[..<place] + added.flatMap { $0.rows[index].texts } + row[place...])
    }
    return text
  }
}

extension SpreadsheetSheet {
  /// The sheet with columns in front of its last, which says the notes; behind what is inferred, one for why a row
  /// could not be judged.
  ///
  /// - Precondition: all have a row for each of the sheet's, and nothing is drawn from its last column.
  package func adding(_ added: [AddedColumns], in language: Language) -> SpreadsheetSheet {
    guard !added.isEmpty else { return self }
    let isInferred = added.contains(where: \.isInferred)
    let reason = SpreadsheetColumn(Heading.notJudged[language], need: .whereFilled)
    let headings = added.flatMap(\.sheetColumns) + (isInferred ? [reason] : [])
    let place = columns.count - 1
    var sheet = SpreadsheetSheet(
      name: name, title: title, columns: columns[..<place] + headings + columns[place...])
    for (index, row) in rows.enumerated() {
      var reasons: [String] = []
      for obstacle in added.compactMap({ $0.rows[index].obstacle?.words[language] })
      where !reasons.contains(obstacle) { reasons.append(obstacle) }
      let cells =
        added.flatMap { $0.rows[index].cells }
        + (isInferred ? [.words(reasons.joined(separator: "; "))] : [])
      sheet.append(row.cells[..<place] + cells + row.cells[place...], emphasis: row.emphasis)
    }
    sheet.chart = chart
    sheet.notes = notes
    return isInferred ? sheet.withoutEmptyColumns : sheet
  }
}
