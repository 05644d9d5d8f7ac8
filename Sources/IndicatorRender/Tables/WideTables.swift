public import IndicatorCore

/// A table for people and spreadsheets: one row for each unit, a column for each period or category.
public struct WideTable: Hashable, Sendable {
  /// The values, with headings in the language.
  public let table: ResultTable
  /// Which columns hold numbers.
  private let numeric: Set<Int>

  init(_ table: ResultTable, numeric: Set<Int>) {
    self.table = table
    self.numeric = numeric
  }

  /// The same table as text.
  public func text(_ format: NumberFormat) -> TextTable {
    var text = TextTable(
      table.columns.enumerated().map { index, heading in
        TextTable.Column(heading, numeric.contains(index) ? .right : .left, wraps: index == 1)
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
    case .number(let digits), .count(let digits): format.grouped(digits)
    case .words(let words): words.joined(separator: " ")
    }
  }
}

extension WideTable {
  /// The digits of data, whose notes cannot stand below the table.
  public static let dataDigits = 6

  /// A comparison, a column for each period.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - total: the pooled total of each period, if one is wanted.
  ///   - digits: digits of values; six for data.
  ///   - format: the language, and how values are rounded.
  ///   - notes: numbers the notes.
  public static func comparison(
    _ table: IndicatorTable, total: PooledTotals?, digits: Int, _ format: NumberFormat,
    _ notes: inout NoteNumbers
  ) -> WideTable {
    let language = format.language
    let digits =
      digits == dataDigits
      ? digits
      : IndicatorResult.format(
        format.withDigits(digits), for: table.rows.map(\.result), per: table.indicator.per
      ).digits
    let periods = Set(table.rows.compactMap(\.period)).sorted()
    var result = ResultTable(
      columns: [Heading.number[language], Heading.unit[language]] + periods.map(\.spelling)
        + [Heading.notes[language]])
    let grid = table.grid
    for (number, unit) in grid.units.enumerated() {
      let rows = grid.rows[unit] ?? []
      let byPeriod = Dictionary(rows.map { ($0.period, $0) }) { first, _ in first }
      let cells = periods.map { period in
        byPeriod[period]?.cell(table.indicator.per, digits, format) ?? .missing
      }
      let said = rows.flatMap { notes.numbered($0.result.reason, $0.caveats) }
      result.append(
        [.number(String(number + 1)), .text(unit.name)] + cells + [notes.said(said, digits)])
    }
    if let total {
      let cells = periods.map { total.cell($0, table.indicator.per, digits, format) }
      let said = notes.number(Note(code: "total", text: NoteSentence.total[language]))
      result.append(
        [.missing, .text(Heading.total[language])] + cells + [notes.said([said], digits)])
    }
    return WideTable(result, numeric: Set(2..<2 + periods.count).union([0]))
  }

}

extension NoteNumbers {
  /// What the last column says: the numbers where the notes stand below, else the sentences themselves.
  fileprivate func said(_ numbers: [Int], _ digits: Int) -> ResultValue {
    let needed = Set(numbers).sorted()
    if digits == WideTable.dataDigits {
      return .text(needed.map { notes[$0 - 1].text }.joined(separator: " "))
    }
    return .text(needed.map { String($0) }.joined(separator: " "))
  }
}

extension IndicatorTable {
  /// The units in order, and the rows of each.
  var grid: (units: [OrganisationUnit], rows: [OrganisationUnit: [IndicatorRow]]) {
    var units: [OrganisationUnit] = []
    var seen: Set<OrganisationUnit> = []
    for row in rows where seen.insert(row.unit).inserted { units.append(row.unit) }
    return (units, Dictionary(grouping: rows) { $0.unit })
  }
}

extension IndicatorRow {
  /// The value as a number, or the words for why there is none.
  fileprivate func cell(_ per: Int64, _ digits: Int, _ format: NumberFormat) -> ResultValue {
    guard let value = result.value else {
      return .text(result.reason?.words[format.language] ?? "")
    }
    return .number(value.rounded(toDigits: digits, format.rounding, times: per).shown(digits))
  }
}

extension PooledTotals {
  fileprivate func cell(
    _ period: Period, _ per: Int64, _ digits: Int, _ format: NumberFormat
  ) -> ResultValue {
    guard let value = values[period] else { return .missing }
    return .number(value.rounded(toDigits: digits, format.rounding, times: per).shown(digits))
  }
}

extension RoundedNumber {
  /// Six digits lose their trailing zeros, as in data; fewer are kept, as in text.
  fileprivate func shown(_ digits: Int) -> String {
    digits == WideTable.dataDigits ? trimmedText : plainText
  }
}
