/// One column of a sheet.
package struct SpreadsheetColumn: Equatable, Sendable {
  /// What becomes of a column that is blank in every row.
  package enum Need: Hashable, Sendable {
    case always, whereFilled
  }

  /// The heading.
  package let heading: String
  /// Whether the column may be left out.
  package let need: Need

  /// A column of the given parts.
  package init(_ heading: String, need: Need = .always) {
    self.heading = heading
    self.need = need
  }
}

/// One row of a sheet.
package struct SpreadsheetRow: Equatable, Sendable {
  /// Whether a row stands out.
  package enum Emphasis: Hashable, Sendable {
    case plain, total
  }

  /// As many cells as there are columns.
  package let cells: [SpreadsheetCell]
  /// Whether the row is a total.
  package let emphasis: Emphasis
}

/// One table of a spreadsheet: a row of headings and rows of typed cells, with a chart beside or below.
package struct SpreadsheetSheet: Equatable, Sendable {
  /// The name on the tab; a document makes it one that spreadsheets take.
  package internal(set) var name: String
  /// What the sheet holds, in full.
  package let title: String
  /// The columns.
  package private(set) var columns: [SpreadsheetColumn]
  /// The rows below the headings.
  package private(set) var rows: [SpreadsheetRow] = []
  /// Whether the headings filter the rows below them.
  var isFiltered = true
  /// The chart, drawn from the sheet's own cells.
  package var chart: SpreadsheetChart?
  /// What must be said about the sheet as a whole.
  package var notes: [Note] = []
  /// What makes the sheet a form to fill in.
  var form: SpreadsheetForm?
  /// Whether people see the sheet.
  var visibility = Visibility.shown

  /// Whether people see a sheet.
  enum Visibility: Hashable, Sendable {
    case shown, hidden
  }

  /// The numbers of the rows of headings, from 1.
  var headingRows: ClosedRange<Int> { form?.headingRows ?? 1...1 }

  /// A sheet without rows.
  package init(name: String, title: String, columns: [SpreadsheetColumn]) {
    self.name = name
    self.title = title
    self.columns = columns
  }

  /// - Precondition: `cells` has one cell for each column.
  package mutating func append(
    _ cells: [SpreadsheetCell], emphasis: SpreadsheetRow.Emphasis = .plain
  ) {
    precondition(cells.count == columns.count, "a row has one cell for each column")
    rows.append(SpreadsheetRow(cells: cells, emphasis: emphasis))
  }

  /// The sheet without columns that say nothing and may be left out.
  var withoutEmptyColumns: SpreadsheetSheet {
    let kept = columns.indices.filter { index in
      columns[index].need == .always || rows.contains { $0.cells[index] != .empty }
    }
    var sheet = self
    sheet.columns = kept.map { columns[$0] }
    sheet.rows = rows.map { row in
      SpreadsheetRow(cells: kept.map { row.cells[$0] }, emphasis: row.emphasis)
    }
    return sheet
  }
}

extension SpreadsheetSheet {
  /// The sheet with what its chart says that it shows.
  package func headed(by headline: String?) -> SpreadsheetSheet {
    var sheet = self
    sheet.chart?.headline = headline ?? ""
    return sheet
  }
}

extension SpreadsheetSheet {
  /// The sheet without what only programs need where words say the same: identifiers beside names, and the status,
  /// which stands as words in place of a missing value.
  func forReading(in language: Language) -> SpreadsheetSheet {
    let headings = columns.map(\.heading)
    let isNamed = [Heading.unit, Heading.group].contains { headings.contains($0[language]) }
    guard isNamed, chart == nil else { return self }
    let left = [Heading.id[language], Heading.status[language]]
    let kept = columns.indices.filter { !left.contains(headings[$0]) }
    var sheet = self
    sheet.columns = kept.map { columns[$0] }
    sheet.rows = rows.map { row in
      SpreadsheetRow(cells: kept.map { row.cells[$0] }, emphasis: row.emphasis)
    }
    return sheet
  }
}

/// A spreadsheet file before it has bytes.
package struct SpreadsheetDocument: Equatable, Sendable {
  /// The sheets in order, each with a name of its own.
  package private(set) var sheets: [SpreadsheetSheet] = []
  private var names = TabNames()

  /// A document without sheets.
  package init() {}

  /// Adds a sheet; its name is cut and changed until spreadsheets take it.
  package mutating func append(_ sheet: SpreadsheetSheet) {
    var named = sheet
    named.name = names.name(for: sheet.name)
    sheets.append(named)
  }
}
