internal import IndicatorCore

/// A list with a row for each member or cell and a column of few words that repeat, such as ratings: its rows can
/// be counted, and nothing else of it is a figure.
struct CountedList {
  private let cells: CellTable
  private let options: ImportOptions
  private let titles: TableTitles
  private let heading: Int
  private let rows: [Int]
  private let category: Int
  /// The column that names units; nil if all rows are of one.
  private let units: Int?

  init?(_ cells: CellTable, options: ImportOptions) {
    guard let search = ListSearch(cells), let category = search.category else { return nil }
    (self.cells, self.options, self.category) = (cells, options, category)
    (heading, rows) = (search.heading, search.rows)
    units = options.asked.unit == nil ? search.units(beside: category) : nil
    titles = TableTitles(
      cells, rows: Array(0..<search.heading), above: search.heading, names: options.names)
  }

  private func column(_ column: Int) -> String { cells.text(heading, column: column) }

  /// Why the list gives no figures unless its rows are counted.
  var refusal: Fault {
    Fault(
      .sheetLayout(
        .wordsToCount(
          column(category), column: CellPosition.letters(cells.columnNumbers[category]),
          words: words)),
      at: cells.place(rows[0], column: category))
  }

  /// The words of the column, each in its first spelling.
  private var words: [String] {
    var seen: Set<String> = []
    return rows.map { cells.text($0, column: category) }
      .filter { !$0.isEmpty && seen.insert(SheetText.key($0)).inserted }
  }

  /// The counts. No text of a column is written but of those of units and of what is counted: the others may name
  /// people.
  var result: SheetImport {
    var log = AssumptionLog()
    let counts = counts(&log)
    let faults = options.isStrict ? log.refusals : []
    var account = SheetAccount(sheet: cells.sheet.title)
    for row in rows {
      account.count(cells.text(row, column: category).isEmpty ? .leftOut(.withoutFigures) : .used)
    }
    account.figures = faults.isEmpty ? counts.count : 0
    account.isRefused = !faults.isEmpty
    return SheetImport(
      rows: faults.isEmpty ? counts : [], account: account, totals: [], faults: faults, rules: [],
      silentUnits: [], readAs: [], cells: entries,
      roles: Dictionary(entries.map { ($0.role, 1) }, uniquingKeysWith: +), assumptions: log.all)
  }

  private func counts(_ log: inout AssumptionLog) -> [TidyRow] {
    let counted = rows.filter { !cells.text($0, column: category).isEmpty }
    let place = cells.place(heading, column: category)
    log.add(
      .counted(counted.count, by: column(category), units: units.map(column) ?? ""), at: place)
    let (period, measure) = (period(&log), options.asked.measure ?? said.rest)
    let unit = units == nil ? unit(&log) : ""
    var tally = ListTally()
    for row in counted {
      tally.add(
        unit: units.map { cells.text(row, column: $0) } ?? unit,
        word: cells.text(row, column: category), row: row)
    }
    return tally.lines.map { line in
      TidyRow(
        key: TidyRow.Key(
          unit: line.unit, period: period, measure: measure,
          category: String(line.word.map { $0 == "+" ? "&" : $0 })),
        value: ExactDecimal(line.count), remark: Remark(source: source(line.first)),
        place: cells.place(line.first, column: category))
    }
  }

  // MARK: What the counts are of

  private var said: (period: String?, rest: String) {
    let text = column(category)
    let found = WrittenPeriod.found(in: text)
    guard found.count == 1, let period = found[0].readings.first?.period else { return (nil, text) }
    return (period.spelling, WrittenPeriod.rest(of: text, without: found))
  }

  private func period(_ log: inout AssumptionLog) -> String {
    if let period = options.asked.period ?? said.period { return period }
    let place = cells.place(heading, column: category)
    let found = titles.period
    guard let period = found.value else {
      log.add(.noPeriod, at: place)
      return "../.."
    }
    log.add(.period(period, in: found.text), at: place)
    return period
  }

  private func unit(_ log: inout AssumptionLog) -> String {
    if let unit = options.asked.unit { return unit }
    let named = titles.unit
    let (unit, source) = named.value.map { ($0, named.source) } ?? titles.fallback(cells.sheet)
    log.add(.unit(unit, from: source), at: cells.place(heading, column: 0))
    return unit
  }

  private func source(_ row: Int) -> String {
    let title = cells.sheet.title.split(separator: "/").last.map(String.init) ?? ""
    return String(title.map { "#;".contains($0) ? "_" : $0 }) + "#L\(cells.line(row))"
  }

  // MARK: The account of cells

  private var entries: [CellEntry] {
    (0..<cells.grid.rowCount).flatMap { row in
      (0..<cells.grid.columnCount).filter { !cells.grid.isBlank(row, column: $0) }.map {
        entry(row, column: $0)
      }
    }
  }

  private func entry(_ row: Int, column: Int) -> CellEntry {
    let isWritten = row <= heading || column == category || column == units
    let role: CellRole =
      row < heading
      ? .title : row == heading ? .heading : isWritten && rows.contains(row) ? .label : .skip
    return CellEntry(
      cell: cells.name(row, column: column), role: role,
      text: isWritten ? cells.text(row, column: column) : "",
      value: nil,
      labels: [], key: nil)
  }
}

/// How often each word stands beside each unit, in the order of the list.
private struct ListTally {
  struct Line {
    let unit: String
    let word: String
    var count: Int64
    let first: Int
  }

  /// Units and words as they are written first, whatever the case.
  private var units: [String] = []
  private var words: [String] = []
  private var unitNumbers: [String: Int] = [:]
  private var wordNumbers: [String: Int] = [:]
  private var counts: [[Int]: (count: Int64, first: Int)] = [:]
  private var firstRows: [Int] = []

  mutating func add(unit: String, word: String, row: Int) {
    let one = Self.number(unit, numbers: &unitNumbers, texts: &units)
    let other = Self.number(word, numbers: &wordNumbers, texts: &words)
    if one == firstRows.count { firstRows.append(row) }
    counts[[one, other], default: (0, row)].count += 1
  }

  private static func number(
    _ text: String, numbers: inout [String: Int], texts: inout [String]
  ) -> Int {
    let key = SheetText.key(text)
    if let known = numbers[key] { return known }
    numbers[key] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// A line for each unit and word; 0 where a list does not have one.
  var lines: [Line] {
    units.indices.flatMap { unit in
      words.indices.map { word in
        let found = counts[[unit, word]] ?? (0, firstRows[unit])
        return Line(unit: units[unit], word: words[word], count: found.count, first: found.first)
      }
    }
  }
}
