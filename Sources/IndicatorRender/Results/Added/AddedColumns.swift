package import IndicatorCore

/// Columns that are added to the rows of a table, in every form in which the table is written.
package struct AddedColumns: Sendable {
  /// What is added to one row.
  struct Row: Sendable {
    /// As many values as there are names.
    let data: [ResultValue]
    /// As many texts as there are headings.
    let texts: [String]
    /// As many cells as there are columns of a sheet.
    let cells: [SpreadsheetCell]
    /// Why something could not be judged, where there is a value.
    var obstacle: NoEstimate?
  }

  package let kind: AddedKind
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

extension ResultTable {
  /// The columns of a table with those of some kinds.
  package static func columns(_ own: [String], with kinds: [AddedKind]) -> [String] {
    let inside = kinds.filter { !$0.isInferred }.flatMap(\.names)
    let place = own.firstIndex(of: AddedKind.next) ?? own.count
    return own[..<place] + inside + own[place...]
      + kinds.filter(\.isInferred).flatMap(\.names)
  }

  /// The table with more columns; why a row could not be judged stands among its caveats.
  ///
  /// - Precondition: all have a row for each of the table's.
  package func adding(_ added: [AddedColumns]) -> ResultTable {
    guard !added.isEmpty else { return self }
    var result = ResultTable(columns: Self.columns(columns, with: added.map(\.kind)))
    let (inside, inferred) = (
      added.filter { !$0.kind.isInferred }, added.filter(\.kind.isInferred)
    )
    let place = columns.firstIndex(of: AddedKind.next) ?? columns.count
    let caveats = columns.firstIndex(of: "caveats")
    for (index, row) in rows.enumerated() {
      var row = row
      if let caveats {
        row[caveats] = row[caveats].adding(added.compactMap { $0.rows[index].obstacle })
      }
      row.insert(contentsOf: inside.flatMap { $0.rows[index].data }, at: place)
      result.append(row + inferred.flatMap { $0.rows[index].data })
    }
    return result
  }
}

extension ResultValue {
  /// Codes with those of what could not be judged, each once.
  fileprivate func adding(_ obstacles: [NoEstimate]) -> ResultValue {
    guard case .words(var words) = self else { return self }
    for obstacle in obstacles where !words.contains(obstacle.rawValue) {
      words.append(obstacle.rawValue)
    }
    return .words(words)
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
    let isInferred = added.contains(where: \.kind.isInferred)
    let reason = SpreadsheetColumn(Heading.notJudged[language], .whereFilled)
    let headings = added.flatMap(\.sheetColumns) + (isInferred ? [reason] : [])
    let place = columns.count - 1
    var sheet = SpreadsheetSheet(
      name: name, title: title, columns[..<place] + headings + columns[place...])
    for (index, row) in rows.enumerated() {
      var reasons: [String] = []
      for obstacle in added.compactMap({ $0.rows[index].obstacle?.words[language] })
      where !reasons.contains(obstacle) { reasons.append(obstacle) }
      let cells =
        added.flatMap { $0.rows[index].cells }
        + (isInferred ? [.words(reasons.joined(separator: "; "))] : [])
      sheet.append(row.cells[..<place] + cells + row.cells[place...], row.emphasis)
    }
    sheet.chart = chart
    sheet.notes = notes
    return isInferred ? sheet.withoutEmptyColumns : sheet
  }
}
