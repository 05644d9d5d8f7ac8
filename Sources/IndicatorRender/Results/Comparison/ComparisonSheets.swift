package import IndicatorCore

extension SpreadsheetSheet {
  /// A comparison: one row for each unit and period.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - format: digits of rates, and the language.
  ///   - notes: numbers the notes.
  package static func comparison(
    _ table: IndicatorTable, _ format: NumberFormat, _ notes: inout NoteNumbers
  ) -> SpreadsheetSheet {
    let cells = ValueCells(table, digits: format.digits)
    var sheet = SpreadsheetSheet(
      of: table.indicator, comparisonColumns(table, format.language), in: format.language)
    for row in table.rows {
      sheet.append(
        row.comparisonCells(cells, format), notes: notes.numbered(RowSaid(row)), &notes)
    }
    return sheet.withoutEmptyColumns
  }

  private static func comparisonColumns(
    _ table: IndicatorTable, _ language: Language
  ) -> [SpreadsheetColumn] {
    let per = table.indicator.per
    return [
      SpreadsheetColumn(Heading.id[language]), SpreadsheetColumn(Heading.unit[language]),
      SpreadsheetColumn(Heading.period[language]),
      SpreadsheetColumn(Heading.count[language], .whereFilled),
      SpreadsheetColumn(Heading.plainBase[language], .whereFilled),
      SpreadsheetColumn(Heading.basePeriod[language], .whereFilled),
      SpreadsheetColumn(Heading.cellValue(per: per, language)),
      SpreadsheetColumn(Heading.status[language]),
      SpreadsheetColumn(Heading.change(per: per, language), .whereFilled),
      SpreadsheetColumn(Heading.since[language], .whereFilled),
      SpreadsheetColumn(Heading.relativeChange[language], .whereFilled),
      SpreadsheetColumn(Heading.target[language], .whereFilled),
      SpreadsheetColumn(Heading.attained[language], .whereFilled),
      SpreadsheetColumn(Heading.stillNeeded[language], .whereFilled),
      SpreadsheetColumn(Heading.notes[language]),
    ]
  }

  /// A comparison: one row for each unit, a column for each period, and a total in bold if one is wanted.
  package static func wideComparison(
    _ table: IndicatorTable, total: PooledTotals?, _ format: NumberFormat,
    _ notes: inout NoteNumbers
  ) -> SpreadsheetSheet {
    let language = format.language
    let cells = ValueCells(table, digits: format.digits)
    let periods = table.periods
    let headings =
      [Heading.number[language], Heading.unit[language]] + periods.map(\.spelling)
      + [Heading.notes[language]]
    var sheet = SpreadsheetSheet(
      of: table.indicator, headings.map { SpreadsheetColumn($0) }, in: language)
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
        cells.value(total.values[period], total.reasons[period], in: language)
          .marked(total.partial.contains(period))
      }
      let said = total.notes(language).map { notes.number($0) }
      sheet.append(
        [.empty, .text(Heading.total[language])] + values, notes: said, &notes, .total)
    }
    return sheet
  }
}

extension IndicatorRow {
  fileprivate func comparisonCells(
    _ cells: ValueCells, _ format: NumberFormat
  ) -> [SpreadsheetCell] {
    let language = format.language
    return [
      .text(unit.id), .words(unit.name), .words(period?.spelling),
      .count(result.numerator, digits: format.digits).marked(result.isPartial),
      .count(result.denominator, digits: format.digits).marked(result.isPartial),
      .words(otherBasePeriod), cells.value(result, in: language), .text(result.status),
      cells.change(change?.difference), .words(change?.from.spelling),
      .relative(change?.relative, digits: format.digits),
      .words(target.map { PeopleSentence.spelling(of: $0.target)[language] }),
      .words(target?.attained?.words[language]),
      target?.stillNeeded.map { .number(String($0), .signed(0)) } ?? .empty,
    ]
  }
}

extension Attainment {
  /// What stands beside a target.
  fileprivate var words: Words {
    switch self {
    case .yes: Words("met", "đạt")
    case .no: Words("not met", "chưa đạt")
    case .notComparable: Words("not comparable", "không so sánh được")
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
    let per = table.indicator.per
    let areCounts = IndicatorResult.areCounts(table.rows.lazy.map(\.result), per: per)
    self.init(per: per, digits: digits, areCounts ? .counts : .rates)
  }
}

extension SpreadsheetSheet {
  /// A sheet of an indicator, in the language of its columns.
  init(of indicator: Indicator, _ columns: [SpreadsheetColumn], in language: Language) {
    self.init(
      name: indicator.shortTitle(in: language), title: indicator.title(in: language), columns)
  }

  /// Adds a row whose last cell says the numbers of its notes, with that of a count too long for a number.
  mutating func append(
    _ cells: [SpreadsheetCell], notes numbers: [Int], _ notes: inout NoteNumbers,
    _ emphasis: SpreadsheetRow.Emphasis = .plain
  ) {
    var numbers = Set(numbers)
    if cells.contains(where: \.isLongNumber) {
      numbers.insert(
        notes.number(Note(code: "long_number", text: NoteSentence.longNumber[notes.language])))
    }
    let said = numbers.sorted().map { String($0) }.joined(separator: " ")
    append(cells + [.words(said)], emphasis)
  }
}

extension SpreadsheetCell {
  fileprivate var isLongNumber: Bool {
    if case .longNumber = self { true } else { false }
  }
}
