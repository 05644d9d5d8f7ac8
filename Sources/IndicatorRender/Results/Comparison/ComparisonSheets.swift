package import IndicatorCore

extension SpreadsheetSheet {
  /// A comparison: one row for each unit and period.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - format: digits of rates, and the language.
  ///   - notes: numbers the notes.
  package static func comparison(
    _ table: IndicatorTable, as format: NumberFormat, notes: inout NoteNumbers
  ) -> SpreadsheetSheet {
    SheetColumns(table, as: format).sheet(of: table.indicator, rows: table.rows, notes: &notes)
      .withoutEmptyColumns
  }

  /// A comparison: one row for each unit, a column for each period, and a total in bold if one is wanted.
  package static func wideComparison(
    _ table: IndicatorTable, total: PooledTotals?, as format: NumberFormat,
    notes: inout NoteNumbers
  ) -> SpreadsheetSheet {
    let language = format.language
    let cells = ValueCells(table, digits: format.digits)
    let periods = table.periods
    let headings =
      [Heading.number[language], Heading.unit[language]] + periods.map(\.spelling)
      + [Heading.notes[language]]
    var sheet = SpreadsheetSheet(
      of: table.indicator, columns: headings.map { SpreadsheetColumn($0) }, in: language)
    for (number, rows) in table.runs.enumerated() {
      let values = periods.map { period in
        rows.first { $0.period == period }.map { cells.value($0.result, in: language) } ?? .empty
      }
      let said = rows.flatMap { notes.numbered(RowSaid($0)) }
      sheet.append(
        [.whole(number + 1), .text(rows[rows.startIndex].unit.name)] + values, notes: said, &notes)
    }
    if let total {
      let values = periods.map { period in
        cells.value(total.values[period], reason: total.reasons[period], in: language)
          .marked(total.partial.contains(period))
      }
      let said = total.notes(language).map { notes.number($0) }
      sheet.append(
        [.empty, .text(Heading.total[language])] + values, notes: said, &notes, emphasis: .total)
    }
    return sheet
  }
}

extension SheetColumns<IndicatorRow> {
  fileprivate init(_ table: IndicatorTable, as format: NumberFormat) {
    let (language, per) = (format.language, table.indicator.per)
    let cells = ValueCells(table, digits: format.digits)
    self.init(in: language, said: RowSaid.init) { (column: ComparisonColumn, add) in
      switch column {
      case .unit: add(Heading.id) { .text($0.unit.id) }
      case .unitName: add(Heading.unit) { .words($0.unit.name) }
      case .period: add(Heading.period) { .words($0.period?.spelling) }
      case .numerator: add(Heading.count, .whereFilled) { $0.result.numeratorCell(format) }
      case .denominator: add(Heading.plainBase, .whereFilled) { $0.result.denominatorCell(format) }
      case .denominatorPeriod:
        add(Heading.basePeriod, .whereFilled) { .words($0.otherBasePeriod?.spelling) }
      case .value:
        add(Heading.cellValue(per: per, in: language)) { cells.value($0.result, in: language) }
        add(Heading.status) { .text($0.result.status) }
      case .change:
        add(Heading.change(per: per, in: language), .whereFilled) {
          cells.change($0.change?.difference)
        }
      case .changeFrom: add(Heading.since, .whereFilled) { .words($0.change?.from.spelling) }
      case .relativeChange:
        add(Heading.relativeChange, .whereFilled) {
          .relative($0.change?.relative, digits: format.digits)
        }
      case .target:
        add(Heading.target, .whereFilled) { row in
          .words(row.target.map { PeopleSentence.spelling(of: $0.target)[language] })
        }
      case .attained:
        add(Heading.attained, .whereFilled) { .words($0.target?.attained?.words[language]) }
      case .toTarget:
        add(Heading.stillNeeded, .whereFilled) { row in
          row.target?.stillNeeded.map { .number(String($0), .signed(0)) } ?? .empty
        }
      // The title and the format of cells say these, or they stand beside the value and in the notes.
      case .indicator, .per, .status, .caveats: break
      }
    }
  }
}

extension IndicatorResult {
  /// The left side of the outermost division.
  func numeratorCell(_ format: NumberFormat) -> SpreadsheetCell {
    .count(numerator, digits: format.digits).marked(isPartial)
  }

  /// Its right side.
  func denominatorCell(_ format: NumberFormat) -> SpreadsheetCell {
    .count(denominator, digits: format.digits).marked(isPartial)
  }
}

extension Attainment {
  /// What stands beside a target.
  fileprivate var words: Words {
    switch self {
    case .yes: Words("met", vi: "đạt")
    case .no: Words("not met", vi: "chưa đạt")
    case .notComparable: Words("not comparable", vi: "không so sánh được")
    }
  }
}

extension SpreadsheetCell {
  /// A change relative to the earlier value.
  fileprivate static func relative(_ change: WideDifference?, digits: Int) -> SpreadsheetCell {
    guard let change else { return .empty }
    return .number("\(change.expansion())", .signedPercent(digits))
  }
}

extension ValueCells {
  /// The values of a table: whole numbers if all are counts as they were reported.
  init(_ table: IndicatorTable, digits: Int) {
    self.init(table.rows.lazy.map(\.result), per: table.indicator.per, digits: digits)
  }
}

extension SpreadsheetSheet {
  /// A sheet of an indicator, in the language of its columns.
  init(of indicator: Indicator, columns: [SpreadsheetColumn], in language: Language) {
    self.init(
      name: indicator.shortTitle(in: language), title: indicator.title(in: language),
      columns: columns)
  }

  /// Adds a row whose last cell says the numbers of its notes, with that of a count too long for a number.
  mutating func append(
    _ cells: [SpreadsheetCell], notes numbers: [Int], _ notes: inout NoteNumbers,
    emphasis: SpreadsheetRow.Emphasis = .plain
  ) {
    var numbers = Set(numbers)
    if cells.contains(where: \.isLongNumber) {
      numbers.insert(
        notes.number(Note(code: "long_number", text: NoteSentence.longNumber[notes.language])))
    }
    let said = numbers.sorted().map { String($0) }.joined(separator: " ")
    append(cells + [.words(said)], emphasis: emphasis)
  }
}

extension SpreadsheetCell {
  fileprivate var isLongNumber: Bool {
    if case .longNumber = self { true } else { false }
  }
}

extension SpreadsheetSheet {
  /// A chart of a comparison with the figures it is drawn from: bars by unit, grouped by period, or a line
  /// for each unit over the periods.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - kind: bars or lines.
  ///   - measure: the leading measure, for the axis of counts.
  ///   - format: digits, and the language.
  package static func chart(
    of table: IndicatorTable, as kind: ChartKind, measure: Measure, format: NumberFormat
  ) -> SpreadsheetSheet {
    let cells = ValueCells(table, digits: format.digits)
    var series: [UnitSeries] = []
    for rows in table.runs {
      var points: [Period: Ratio] = [:]
      for row in rows {
        if let period = row.period, let value = row.result.value { points[period] = value }
      }
      series.append(UnitSeries(name: rows[rows.startIndex].unit.name, points: points))
    }
    let words = ChartWords(
      table.indicator, cells: cells, measure: measure, in: format.language, as: kind,
      values: series.flatMap(\.points.values))
    return kind == .line
      ? lines(series, cells: cells, words: words) : bars(series, cells: cells, words: words)
  }
}
