package import IndicatorCore

/// The columns of values held against a standard.
enum StandardColumn: String, DataColumn {
  case standardised, standardisedLower, standardisedUpper, expectedCount, ratio, ratioLower
  case ratioUpper
}

extension AddedColumns {
  /// A comparison's values held against a standard: the standardised rate in the unit of the value, and observed over expected counts.
  ///
  /// - Parameter values: one for each row.
  package static func standards(
    _ values: [StandardisedValue], of table: IndicatorTable, at confidence: Confidence,
    as format: NumberFormat
  ) -> AddedColumns {
    let language = format.language
    let level = confidence.level.description
    let unit = BoundUnit(per: table.indicator.per, as: format)
    let sheet = [
      Heading.standardised, Heading.standardisedLower, Heading.standardisedUpper,
      Heading.expectedCount, Heading.ratio, Heading.ratioLower, Heading.ratioUpper,
    ]
    return AddedColumns(
      data: ResultTable(values) { $0.data(in: $1, unit: unit) },
      headings: [
        TextTable.Column(Heading.standardised[language], alignment: .right, wraps: true),
        TextTable.Column(Heading.standardInterval(level)[language], wraps: true),
        TextTable.Column(Heading.expectedCount[language], alignment: .right, wraps: true),
        TextTable.Column(Heading.ratio[language], alignment: .right, wraps: true),
        TextTable.Column(Heading.ratioInterval(level)[language], wraps: true),
      ],
      sheetColumns: sheet.map { SpreadsheetColumn($0[language]) },
      rows: zip(table.rows, values).map { row, value in
        Row(value, unit: unit, isMissing: row.result.value == nil)
      })
  }
}

extension AddedColumns.Row {
  fileprivate init(_ value: StandardisedValue, unit: BoundUnit, isMissing: Bool) {
    let format = unit.format
    let ratioUnit = BoundUnit(per: 1, as: format)
    let (rate, ratio) = (value.direct?.rate, value.indirect?.ratio)
    let expected = value.indirect?.expected
    let shownRate = rate?.digits(times: unit.per == 100 ? 1 : unit.per)
    self.init(
      texts: [
        isMissing
          ? ""
          : rate.map { format.text($0, times: unit.per) }
            ?? value.obstacle?.words[format.language] ?? "",
        value.directBounds.map(unit.text) ?? "", format.text(expected), format.text(ratio),
        value.ratioBounds.map(ratioUnit.text) ?? "",
      ],
      cells: [SpreadsheetCell(shownRate, format: unit.shown)] + unit.cells(value.directBounds)
        + [StandardColumn.expectedCount, .ratio].map {
          SpreadsheetCell(value.data(in: $0, unit: unit).digits, format: .decimal(format.digits))
        }
        + ratioUnit.cells(value.ratioBounds), obstacle: isMissing ? nil : value.obstacle)
  }
}

extension StandardisedValue {
  fileprivate func data(in column: StandardColumn, unit: BoundUnit) -> ResultValue {
    let ratioUnit = BoundUnit(per: 1, as: unit.format)
    return switch column {
    case .standardised: .number(direct?.rate.digits(times: unit.per))
    case .standardisedLower: unit.lower(directBounds)
    case .standardisedUpper: unit.upper(directBounds)
    case .expectedCount: .number(indirect?.expected.digits(times: 1))
    case .ratio: .number(indirect?.ratio.digits(times: 1))
    case .ratioLower: ratioUnit.lower(ratioBounds)
    case .ratioUpper: ratioUnit.upper(ratioBounds)
    }
  }
}
