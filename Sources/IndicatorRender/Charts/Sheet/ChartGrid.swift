/// The figures that a chart is drawn from: rows by columns, blank where there is none. They stand on a sheet
/// of their own, because a spreadsheet would draw the words of a missing value as 0.
struct ChartGrid {
  /// Which way the series run.
  enum Series {
    /// Each row is a series over the columns.
    case rows
    /// Each column is a series over the rows.
    case columns
  }

  /// How many lines a chart takes: more cannot be told apart.
  static let largestLines = 12
  /// How many rows of bars a chart takes, and how many bars in all: more cannot be read.
  static let largestRows = 130
  static let largestBars = 260

  /// What the rows are.
  let corner: String
  let rowNames: [String]
  let columnNames: [String]
  /// As many rows and columns as there are names.
  let values: [[SpreadsheetCell]]

  /// The grid on a sheet with its chart: lines below the figures, bars beside them.
  func sheet(_ kind: SpreadsheetChart.Kind, series: Series, words: ChartWords)
    -> SpreadsheetSheet
  {
    let columns = ([corner] + columnNames).map { SpreadsheetColumn($0) }
    var sheet = SpreadsheetSheet(
      name: "\(Heading.chart[words.language]) \(words.title)", title: words.title, columns: columns)
    sheet.isFiltered = false
    for (name, row) in zip(rowNames, values) { sheet.append([.text(name)] + row) }
    sheet.notes = words.notes
    let hasValue = values.joined().contains { $0 != .empty }
    guard hasValue else {
      sheet.notes.append(
        Note(code: "chart_empty", text: NoteSentence.chartEmpty[words.language]))
      return sheet
    }
    let corner =
      kind == .lines
      ? SheetPosition(column: 0, row: rowNames.count + 2)
      : SheetPosition(column: columns.count + 1, row: 1)
    sheet.chart = SpreadsheetChart(
      kind: kind, title: words.title, categoryTitle: words.categories, valueTitle: words.values,
      format: words.format, axisFormat: words.axisFormat, categories: categories(series),
      series: self.series(series), corner: corner)
    return sheet
  }

  private func categories(_ series: Series) -> SheetRange {
    switch series {
    case .rows: Self.row(0, columns: columnNames.count)
    case .columns: Self.column(0, rows: rowNames.count)
    }
  }

  private func series(_ series: Series) -> [SpreadsheetChart.Series] {
    switch series {
    case .rows:
      (1...rowNames.count).map { row in
        SpreadsheetChart.Series(
          name: SheetPosition(column: 0, row: row),
          values: Self.row(row, columns: columnNames.count))
      }
    case .columns:
      (1...columnNames.count).map { column in
        SpreadsheetChart.Series(
          name: SheetPosition(column: column, row: 0),
          values: Self.column(column, rows: rowNames.count))
      }
    }
  }

  private static func row(_ row: Int, columns: Int) -> SheetRange {
    SheetRange(SheetPosition(column: 1, row: row), last: SheetPosition(column: columns, row: row))
  }

  private static func column(_ column: Int, rows: Int) -> SheetRange {
    SheetRange(
      SheetPosition(column: column, row: 1), last: SheetPosition(column: column, row: rows))
  }
}

/// What is written on a chart.
struct ChartWords {
  let language: Language
  let title: String
  /// What the categories are.
  let categories: String
  /// What the values are counted in.
  let values: String
  let format: SpreadsheetFormat
  /// How the values are shown along their axis.
  let axisFormat: SpreadsheetFormat
  /// What the chart leaves out.
  var notes: [Note] = []

  /// How many of some are shown, the first ones if there are too many, which is said.
  mutating func shown(of count: Int, atMost most: Int) -> Int {
    if most < count {
      addNote("chart_cut", sentence: NoteSentence.chartCut(first: most, of: count))
    }
    return min(most, count)
  }

  mutating func addNote(_ code: String, sentence: Words) {
    notes.append(Note(code: code, text: sentence[language]))
  }
}
