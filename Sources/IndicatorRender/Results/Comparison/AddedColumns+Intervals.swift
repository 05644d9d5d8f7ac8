package import IndicatorCore

/// The columns of intervals of values.
enum IntervalColumn: String, DataColumn {
  case lower, upper, intervalMethod, confidence
}

extension AddedColumns {
  /// The intervals of a comparison's values, in their unit.
  ///
  /// - Parameter intervals: one for each row.
  package static func intervals(
    _ intervals: [ValueInterval], of table: IndicatorTable, method: EstimateMethod,
    at confidence: Confidence, as format: NumberFormat
  ) -> AddedColumns {
    let (language, level) = (format.language, confidence.level.description)
    let unit = BoundUnit(per: table.indicator.per, as: format)
    let rows = zip(table.rows, intervals).map { row, one in
      AddedColumns.Row(
        texts: [one.text(unit, result: row.result)],
        cells: unit.cells(one.interval)
          + (one.interval == nil ? [.empty, .empty] : [.text(method.word), .level(confidence)]),
        obstacle: row.result.value == nil ? nil : one.obstacle)
    }
    return AddedColumns(
      data: ResultTable(intervals) { (one, column: IntervalColumn) in
        switch column {
        case .lower: unit.lower(one.interval)
        case .upper: unit.upper(one.interval)
        case .intervalMethod: one.interval == nil ? .missing : .text(method.word)
        case .confidence: one.interval == nil ? .missing : .number(level)
        }
      },
      headings: [
        TextTable.Column(Heading.interval(method.word, level: level, in: language), wraps: true)
      ],
      sheetColumns: [Heading.lower, Heading.upper, Heading.method, Heading.confidence].map {
        SpreadsheetColumn($0[language])
      }, rows: rows)
  }
}

extension ValueInterval {
  /// `90.46 to 97.26`, or why there is none beside a value.
  fileprivate func text(_ unit: BoundUnit, result: IndicatorResult) -> String {
    guard result.value != nil else { return "" }
    return interval.map(unit.text) ?? obstacle?.words[unit.format.language] ?? ""
  }
}

extension SpreadsheetCell {
  /// A level as it was typed.
  static func level(_ confidence: Confidence) -> SpreadsheetCell {
    .number(confidence.level.description, .general)
  }
}

/// How bounds are written that are in the unit of an indicator's values.
struct BoundUnit {
  let per: Int64
  let format: NumberFormat

  init(per: Int64, as format: NumberFormat) {
    (self.per, self.format) = (per, format)
  }

  /// The lower bound with 15 digits.
  func lower(_ interval: ConfidenceInterval?) -> ResultValue {
    .number(interval.map(\.lower).digits(times: per))
  }

  /// The upper bound with 15 digits.
  func upper(_ interval: ConfidenceInterval?) -> ResultValue {
    .number(interval.map(\.upper).digits(times: per))
  }

  /// Both bounds as cells; per cent are held as fractions, as values are.
  func cells(_ interval: ConfidenceInterval?) -> [SpreadsheetCell] {
    cells(interval, times: per == 100 ? 1 : per, shown: shown)
  }

  /// How a spreadsheet shows a bound.
  var shown: SpreadsheetFormat { per == 100 ? .percent(format.digits) : .decimal(format.digits) }

  /// Both bounds of a difference as cells, never as per cent.
  func changeCells(_ interval: ConfidenceInterval?) -> [SpreadsheetCell] {
    cells(interval, times: per, shown: .signed(format.digits))
  }

  private func cells(
    _ interval: ConfidenceInterval?, times factor: Int64, shown: SpreadsheetFormat
  ) -> [SpreadsheetCell] {
    [interval.map(\.lower).digits(times: factor), interval.map(\.upper).digits(times: factor)].map {
      SpreadsheetCell($0, format: shown)
    }
  }

  /// `90.46 to 97.26`.
  func text(_ interval: ConfidenceInterval) -> String {
    range(
      format.text(interval.exactLower, times: per), format.text(interval.exactUpper, times: per))
  }

  /// `-0.21 to +7.31`.
  func changeText(_ interval: ConfidenceInterval) -> String {
    range(
      format.signedText(interval.exactLower, times: per),
      format.signedText(interval.exactUpper, times: per))
  }

  private func range(_ lower: String, _ upper: String) -> String {
    Heading.range(lower, upper)[format.language]
  }
}
