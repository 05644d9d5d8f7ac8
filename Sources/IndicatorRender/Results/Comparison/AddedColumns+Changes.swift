package import IndicatorCore

extension AddedColumns {
  /// The tests of a comparison's changes, bounds in the unit of the change.
  ///
  /// - Parameter family: a change or none for each row.
  package static func changes(
    _ family: ChangeFamily, of table: IndicatorTable, _ confidence: Confidence,
    _ format: NumberFormat
  ) -> AddedColumns {
    let language = format.language
    let unit = BoundUnit(per: table.indicator.per, format)
    let rows = family.changes.indices.map { row(family, $0, unit) }
    return AddedColumns(
      kind: .test,
      headings: [
        TextTable.Column(
          Heading.changeInterval(confidence.level.description, language), wraps: true),
        TextTable.Column(Heading.pValue[language], .right),
        TextTable.Column(Heading.pAdjusted[language], .right, wraps: true),
      ],
      sheetColumns: [
        Heading.changeLower, Heading.changeUpper, Heading.pValue, Heading.pAdjusted, Heading.test,
      ].map { SpreadsheetColumn($0[language]) },
      rows: rows)
  }

  private static func row(_ family: ChangeFamily, _ index: Int, _ unit: BoundUnit) -> Row {
    let change = family.changes[index]
    let ps = [
      change.flatMap(\.pValue).digits(times: 1), family.adjusted[index].digits(times: 1),
    ]
    let format = unit.format
    return Row(
      data: unit.data(change?.interval) + ps.map { .number($0) }
        + [change?.test.map { .text($0.rawValue) } ?? .missing],
      texts: [
        change.map { $0.interval.map(unit.changeText) ?? $0.obstacle?.words[format.language] ?? "" }
          ?? "", format.probability(change?.exactP),
        format.probability(family.exactAdjusted(index)),
      ],
      cells: unit.changeCells(change?.interval) + ps.map { .probability($0) }
        + [.words(change?.test?.rawValue)],
      obstacle: change?.obstacle)
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
