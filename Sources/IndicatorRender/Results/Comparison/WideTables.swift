package import IndicatorCore

/// A table for people and spreadsheets: one row for each unit, a column for each period or category.
package struct WideTable: Equatable, Sendable {
  /// The values, with headings in the language.
  package let table: ResultTable
  /// Which columns hold numbers.
  private let numeric: Set<Int>

  init(_ table: ResultTable, numeric: Set<Int>) {
    self.table = table
    self.numeric = numeric
  }

  /// The same table as text.
  package func text(_ format: NumberFormat) -> TextTable {
    var text = TextTable(
      table.columns.enumerated().map { index, heading in
        TextTable.Column(
          heading, alignment: numeric.contains(index) ? .right : .left, wraps: index == 1)
      })
    for row in table.rows { text.append(row.map { $0.text(format) }) }
    return text
  }
}

extension ResultValue {
  /// The value for people: numbers with the language's signs.
  fileprivate func text(_ format: NumberFormat) -> String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .ratio, .difference, .number, .count, .reported: format.grouped(digits ?? "")
    case .words(let words): words.joined(separator: " ")
    }
  }
}

extension WideTable {
  /// Who a table is for.
  package enum Reader: Equatable, Sendable {
    /// People, who read notes below the table and numbers with so many digits.
    case people(digits: Int)
    /// Programs: numbers with up to six digits, the sentences of the notes in the last column.
    case data
  }

  /// A comparison, a column for each period.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - total: the pooled total of each period, if one is wanted.
  ///   - reader: who the table is for.
  ///   - format: the language, and how values are rounded.
  ///   - notes: numbers the notes.
  package static func comparison(
    _ table: IndicatorTable, total: PooledTotals?, for reader: Reader, as format: NumberFormat,
    notes: inout NoteNumbers
  ) -> WideTable {
    let language = format.language
    let cells = WideCells(table, reader: reader, as: format)
    let periods = table.periods
    var result = ResultTable(
      columns: [Heading.number[language], Heading.unit[language]] + periods.map(\.spelling)
        + [Heading.notes[language]])
    for (number, rows) in table.runs.enumerated() {
      let values = periods.map { period in
        rows.first { $0.period == period }.map { cells.cell($0.result) } ?? .missing
      }
      let said = rows.flatMap { notes.numbered(RowSaid($0)) }
      result.append(
        [.number(String(number + 1)), .text(rows[rows.startIndex].unit.name)] + values
          + [notes.said(said, to: reader)])
    }
    if let total {
      let values = periods.map { cells.cell(total, at: $0) }
      let said = total.notes(language).map { notes.number($0) }
      result.append(
        [.missing, .text(Heading.total[language])] + values + [notes.said(said, to: reader)])
    }
    return WideTable(result, numeric: Set(2..<2 + periods.count).union([0]))
  }
}

extension PooledTotals {
  /// What is said of the total row.
  func notes(_ language: Language) -> [Note] {
    var notes =
      values.isEmpty ? [] : [Note(code: "total", text: NoteSentence.total[language])]
    notes += Set(reasons.values).sorted { $0.rawValue < $1.rawValue }.map {
      Note(code: $0.rawValue, text: $0.sentence[language])
    }
    if !partial.isEmpty {
      notes.append(Note(code: "part_of_units", text: NoteSentence.partial[language]))
    }
    return notes
  }
}

extension NoteNumbers {
  /// What the last column says: the numbers where the notes stand below, else the sentences themselves.
  fileprivate func said(_ numbers: [Int], to reader: WideTable.Reader) -> ResultValue {
    let needed = Set(numbers).sorted()
    switch reader {
    case .people: return .text(needed.map { String($0) }.joined(separator: " "))
    case .data: return .text(needed.map { notes[$0 - 1].text }.joined(separator: " "))
    }
  }
}

extension IndicatorTable {
  /// The periods of all rows, each once, in chronological order.
  var periods: [Period] {
    var found: Set<Period> = []
    var last: [Period] = []
    for row in rows {
      // Rows of different units mostly share their periods.
      guard let period = row.period, !last.contains(period) else { continue }
      found.insert(period)
      if last.count < 8 { last.append(period) }
    }
    return found.sorted()
  }

  /// The rows of each unit, in the order of the units' first rows.
  var runs: [ArraySlice<IndicatorRow>] {
    var starts: [Int] = []
    for place in rows.indices where place == 0 || rows[place].unit != rows[place - 1].unit {
      starts.append(place)
    }
    let runs = zip(starts, starts.dropFirst() + [rows.count]).map { rows[$0..<$1] }
    let units = Set(starts.map { rows[$0].unit })
    guard units.count < runs.count else { return runs }
    let groups = Dictionary(grouping: rows) { $0.unit }
    return rows.map(\.unit).uniqued.map { groups[$0, default: []][...] }
  }
}

/// How the values of a wide table are shown.
private struct WideCells {
  private let per: Int64
  private let reader: WideTable.Reader
  private let format: NumberFormat

  init(_ table: IndicatorTable, reader: WideTable.Reader, as format: NumberFormat) {
    per = table.indicator.per
    self.reader = reader
    switch reader {
    case .people(let digits):
      self.format = IndicatorResult.format(
        format.withDigits(digits), for: table.rows.lazy.map(\.result), per: table.indicator.per)
    case .data: self.format = format.withDigits(RoundedNumber.dataDigits)
    }
  }

  /// The value as a number, or the words for why there is none.
  func cell(_ result: IndicatorResult) -> ResultValue {
    cell(result.value, reason: result.reason, isPartial: result.isPartial)
  }

  /// The total of a period, or the words for why there is none.
  func cell(_ total: PooledTotals, at period: Period) -> ResultValue {
    cell(
      total.values[period], reason: total.reasons[period], isPartial: total.partial.contains(period)
    )
  }

  /// Only people see the mark of a part: for programs a number stays one.
  private func cell(_ value: Ratio?, reason: Reason?, isPartial: Bool) -> ResultValue {
    guard let value else { return reason.map { .text($0.words[format.language]) } ?? .missing }
    let rounded = value.rounded(toDigits: format.digits, by: format.rounding, times: per)
    switch reader {
    case .data: return .number(rounded.trimmedText)
    case .people:
      return isPartial
        ? .text(PartMark.text(format.grouped(rounded.plainText), isPartial: true))
        : .number(rounded.plainText)
    }
  }
}
