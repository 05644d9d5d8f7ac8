package import IndicatorCore

/// The columns of tested changes.
enum ChangeTestColumn: String, DataColumn {
  case changeLower, changeUpper, pValue, pAdjusted, test
}

extension AddedColumns {
  /// The tests of a comparison's changes, bounds in the unit of the change.
  ///
  /// - Parameter family: a change or none for each row.
  package static func changes(
    _ family: ChangeFamily, of table: IndicatorTable, at confidence: Confidence,
    as format: NumberFormat
  ) -> AddedColumns {
    let language = format.language
    let unit = BoundUnit(per: table.indicator.per, as: format)
    let rows = family.changes.indices.map { row(family, at: $0, unit: unit) }
    return AddedColumns(
      data: ResultTable(family.changes.indices) { row, column in
        family.data(of: row, in: column, unit: unit)
      },
      headings: [
        TextTable.Column(
          Heading.changeInterval(confidence.level.description, in: language), wraps: true),
        TextTable.Column(Heading.pValue[language], alignment: .right),
        TextTable.Column(Heading.pAdjusted[language], alignment: .right, wraps: true),
      ],
      sheetColumns: [
        Heading.changeLower, Heading.changeUpper, Heading.pValue, Heading.pAdjusted, Heading.test,
      ].map { SpreadsheetColumn($0[language]) },
      rows: rows)
  }

  private static func row(_ family: ChangeFamily, at index: Int, unit: BoundUnit) -> Row {
    let change = family.changes[index]
    let format = unit.format
    return Row(
      texts: [
        change.map { $0.interval.map(unit.changeText) ?? $0.obstacle?.words[format.language] ?? "" }
          ?? "", format.probability(change?.exactP),
        format.probability(family.exactAdjusted(index)),
      ],
      cells: unit.changeCells(change?.interval)
        + [ChangeTestColumn.pValue, .pAdjusted].map {
          .probability(family.data(of: index, in: $0, unit: unit).digits)
        } + [.words(change?.test?.rawValue)],
      obstacle: change?.obstacle)
  }
}

extension ChangeFamily {
  fileprivate func data(
    of row: Int, in column: ChangeTestColumn, unit: BoundUnit
  ) -> ResultValue {
    switch column {
    case .changeLower: unit.lower(changes[row]?.interval)
    case .changeUpper: unit.upper(changes[row]?.interval)
    case .pValue: .number(changes[row].flatMap(\.pValue).digits(times: 1))
    case .pAdjusted: .number(adjusted[row].digits(times: 1))
    case .test: .text(changes[row]?.test?.rawValue)
    }
  }
}

extension NumberFormat {
  /// Digits of a p-value.
  private static let probabilityDigits = 4

  /// A p-value: `0.0641`, `<0.0001` where no digit that is shown would be other than 0.
  func probability(_ value: ExactFraction?) -> String {
    guard let value else { return "" }
    let fine = withDigits(Self.probabilityDigits)
    let smallest = ExactFraction(1, over: 10_000)
    return value < smallest ? "<" + fine.text(smallest) : fine.text(value)
  }
}

extension SpreadsheetCell {
  /// A p-value with all its digits, four of them shown.
  static func probability(_ digits: String?) -> SpreadsheetCell {
    digits.map { .number($0, .decimal(4)) } ?? .empty
  }
}
