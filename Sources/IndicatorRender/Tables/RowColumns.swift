package import IndicatorCore

/// A column that a comparison has only where it was asked for: one in tables for people, one or more in data.
package struct RowColumn: Sendable {
  /// What the columns are called in data.
  package let ids: [String]
  private let heading: Words
  /// What each row says, one value for each of ``ids``.
  private let values: [[ResultValue]]
  private let texts: [String]
  private let cells: [SpreadsheetCell]

  /// Before which column of a comparison they stand.
  private static let next = "status"

  /// The columns of `compare` with more.
  package static func columns(_ ids: [String]) -> [String] {
    let all = ResultTable.comparisonColumns
    let place = all.firstIndex(of: next) ?? all.count
    return all[..<place] + ids + all[place...]
  }

  /// How many parts of sums over time are there.
  package static let partIDs = ["parts", "parts_expected"]
  /// Each unit's part of the change of the whole.
  package static let contributionIDs = ["contribution"]
  /// How many units a summary is of.
  package static let summaryIDs = ["units", "units_expected"]

  /// How many parts of sums over time are there.
  package static func parts(_ counts: [PartCount?]) -> RowColumn {
    RowColumn(ids: partIDs, Heading.parts, counts.map { $0.map { ($0.parts, $0.expected) } })
  }

  /// How many units each summary is of; nil for rows that are none.
  package static func summaries(_ counts: [SummaryValue?]) -> RowColumn {
    RowColumn(ids: summaryIDs, Heading.unitsOfSummary, counts.map { $0.map { ($0.count, $0.all) } })
  }

  /// Each unit's part of the change of the whole.
  package static func contributions(
    _ contributions: Contributions, _ format: NumberFormat
  ) -> RowColumn {
    let per = contributions.per
    let parts = contributions.values.map { $0?.difference(from: .zero) }
    return RowColumn(
      ids: contributionIDs, heading: per == 100 ? Heading.contributionPoints : Heading.contributed,
      values: parts.map { [.number($0?.dataText(times: per))] },
      texts: parts.map { $0.map { format.signedText($0, times: per) } ?? "" },
      cells: parts.map { part in
        part.map { .number($0.dataText(times: per), .signed(format.digits)) } ?? .empty
      })
  }

  private init(ids: [String], _ heading: Words, _ counts: [(Int, Int)?]) {
    self.init(
      ids: ids, heading: heading,
      values: counts.map { count in
        guard let (parts, all) = count else { return [.missing, .missing] }
        return [.count(String(parts)), .count(String(all))]
      }, texts: counts.map { $0.map { "\($0.0)/\($0.1)" } ?? "" },
      cells: counts.map { $0.map { .text("\($0.0)/\($0.1)") } ?? .empty })
  }

  private init(
    ids: [String], heading: Words, values: [[ResultValue]], texts: [String],
    cells: [SpreadsheetCell]
  ) {
    self.ids = ids
    self.heading = heading
    self.values = values
    self.texts = texts
    self.cells = cells
  }
}

extension RowColumn {
  fileprivate func value(_ row: Int) -> [ResultValue] { values[row] }
  fileprivate func text(_ row: Int) -> String { texts[row] }
  fileprivate func cell(_ row: Int) -> SpreadsheetCell { cells[row] }
  fileprivate func heading(in language: Language) -> String { heading[language] }
}

extension ResultTable {
  /// A comparison with more columns.
  package func adding(_ more: [RowColumn]) -> ResultTable {
    guard !more.isEmpty else { return self }
    let place = columns.count - 2
    var table = ResultTable(columns: RowColumn.columns(more.flatMap(\.ids)))
    for (number, row) in rows.enumerated() {
      table.append(row[..<place] + more.flatMap { $0.value(number) } + row[place...])
    }
    return table
  }
}

extension TextTable {
  /// A comparison with more columns, before that of the notes.
  package func adding(_ more: [RowColumn], in language: Language) -> TextTable {
    guard !more.isEmpty else { return self }
    let place = columns.count - 1
    let added = more.map { Column($0.heading(in: language), .right, wraps: true) }
    var table = TextTable(columns[..<place] + added + columns[place...])
    for (number, row) in rows.enumerated() {
      table.append(row[..<place] + more.map { $0.text(number) } + row[place...])
    }
    return table
  }
}

extension SpreadsheetSheet {
  /// A comparison with more columns, before that of the notes.
  package func adding(_ more: [RowColumn], in language: Language) -> SpreadsheetSheet {
    guard !more.isEmpty else { return self }
    let place = columns.count - 1
    let added = more.map { SpreadsheetColumn($0.heading(in: language)) }
    var sheet = SpreadsheetSheet(
      name: name, title: title, columns[..<place] + added + columns[place...])
    for (number, row) in rows.enumerated() {
      sheet.append(
        row.cells[..<place] + more.map { $0.cell(number) } + row.cells[place...], row.emphasis)
    }
    sheet.chart = chart
    sheet.notes = notes
    return sheet
  }
}

extension SummaryKind {
  /// What a summary of so many units is called.
  package func name(count: Int, all: Int, in language: Language) -> String {
    let units = Words(
      count == all ? "of \(all) units" : "of \(count) of \(all) units",
      count == all ? "của \(all) đơn vị" : "của \(count)/\(all) đơn vị")
    return "\(words[language]) \(units[language])"
  }

  private var words: Words {
    switch self {
    case .pooled: Words("Pooled", "Gộp chung")
    case .mean: Words("Mean", "Bình quân")
    case .median: Words("Median", "Trung vị")
    case .q1: Words("Lower quartile", "Tứ phân vị dưới")
    case .q3: Words("Upper quartile", "Tứ phân vị trên")
    case .range: Words("Range", "Khoảng biến thiên")
    }
  }
}
