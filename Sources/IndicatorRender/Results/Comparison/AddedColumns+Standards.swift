package import IndicatorCore

extension AddedColumns {
  /// A comparison's values held against a standard: the standardised rate in the unit of the value, and observed over expected counts.
  ///
  /// - Parameter values: one for each row.
  package static func standards(
    _ values: [StandardisedValue], of table: IndicatorTable, _ confidence: Confidence,
    _ format: NumberFormat
  ) -> AddedColumns {
    let language = format.language
    let level = confidence.level.description
    let unit = BoundUnit(per: table.indicator.per, format)
    let sheet = [
      Heading.standardised, Heading.standardisedLower, Heading.standardisedUpper,
      Heading.expectedCount, Heading.ratio, Heading.ratioLower, Heading.ratioUpper,
    ]
    return AddedColumns(
      kind: .standard,
      headings: [
        TextTable.Column(Heading.standardised[language], .right, wraps: true),
        TextTable.Column(Heading.standardInterval(level)[language], wraps: true),
        TextTable.Column(Heading.expectedCount[language], .right, wraps: true),
        TextTable.Column(Heading.ratio[language], .right, wraps: true),
        TextTable.Column(Heading.ratioInterval(level)[language], wraps: true),
      ],
      sheetColumns: sheet.map { SpreadsheetColumn($0[language]) },
      rows: zip(table.rows, values).map { row, value in
        Row(value, unit, isMissing: row.result.value == nil)
      })
  }
}

extension AddedColumns.Row {
  fileprivate init(_ value: StandardisedValue, _ unit: BoundUnit, isMissing: Bool) {
    let format = unit.format
    let ratioUnit = BoundUnit(per: 1, format)
    let (rate, ratio) = (value.direct?.rate, value.indirect?.ratio)
    let expected = value.indirect?.expected
    let numbers: [String?] = [expected?.digits(times: 1) ?? nil, ratio?.digits(times: 1) ?? nil]
    let shownRate = rate?.digits(times: unit.per == 100 ? 1 : unit.per) ?? nil
    self.init(
      data: [.number(rate?.digits(times: unit.per) ?? nil)] + unit.data(value.directBounds)
        + numbers.map { .number($0) } + ratioUnit.data(value.ratioBounds),
      texts: [
        isMissing
          ? ""
          : rate.map { format.text($0, times: unit.per) }
            ?? value.obstacle?.words[format.language] ?? "",
        value.directBounds.map(unit.text) ?? "", format.text(expected), format.text(ratio),
        value.ratioBounds.map(ratioUnit.text) ?? "",
      ],
      cells: [shownRate.map { .number($0, unit.shown) } ?? .empty] + unit.cells(value.directBounds)
        + numbers.map { $0.map { .number($0, .decimal(format.digits)) } ?? .empty }
        + ratioUnit.cells(value.ratioBounds), obstacle: isMissing ? nil : value.obstacle)
  }
}
