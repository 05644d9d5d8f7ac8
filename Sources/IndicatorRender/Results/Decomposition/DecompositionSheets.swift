package import IndicatorCore

extension SpreadsheetSheet {
  /// A decomposed change: one row for each group, and one for all.
  ///
  /// - Parameters:
  ///   - change: the groups.
  ///   - title: what is shown.
  ///   - format: digits, and the language.
  package static func decomposition(
    _ change: DecomposedChange, title: String, as format: NumberFormat
  ) -> SpreadsheetSheet {
    var notes = NoteNumbers(format.language)
    return SheetColumns<DecompositionRow>(change.indicator.per, as: format).sheet(
      named: title, title: title, rows: DecompositionRow.all(change), notes: &notes,
      emphasis: { $0.label == nil ? .total : .plain })
  }
}

extension SheetColumns<DecompositionRow> {
  /// Shares and rates in per cent as fractions, effects in points.
  fileprivate init(_ per: Int64, as format: NumberFormat) {
    let (shown, digits) = (BoundUnit(per: per, as: format).shown, format.digits)
    let rate = { (value: ExactFraction?) in
      SpreadsheetCell(value?.digits(times: per == 100 ? 1 : per), format: shown)
    }
    let effect = {
      SpreadsheetCell(($0 as ExactFraction).digits(times: per), format: .signed(digits))
    }
    let share = {
      SpreadsheetCell(($0 as ExactFraction).digits(times: 1), format: .percent(digits))
    }
    self.init(in: format.language) { (column: DecompositionColumn, add) in
      switch column {
      case .group:
        add(Heading.id) { .words($0.label?.id) }
        add(Heading.group) { .text($0.name(in: format.language)) }
      case .numeratorFirst:
        add(Heading.firstCount) { .sum($0.figures.first.numerator, digits: digits) }
      case .denominatorFirst: add(Heading.firstBase) { .sum($0.figures.first.base, digits: digits) }
      case .numeratorLast:
        add(Heading.lastCount) { .sum($0.figures.last.numerator, digits: digits) }
      case .denominatorLast: add(Heading.lastBase) { .sum($0.figures.last.base, digits: digits) }
      case .shareFirst: add(Heading.shareFirst) { share($0.row.shareFirst) }
      case .shareLast: add(Heading.shareLast) { share($0.row.shareLast) }
      case .rateFirst: add(Heading.first) { rate($0.row.rateFirst) }
      case .rateLast: add(Heading.last) { rate($0.row.rateLast) }
      case .rateEffect: add(Heading.rateEffect) { effect($0.row.rateEffect) }
      case .compositionEffect: add(Heading.compositionEffect) { effect($0.row.compositionEffect) }
      case .contribution: add(Heading.contribution) { effect($0.row.contribution) }
      }
    }
  }
}

extension SpreadsheetCell {
  fileprivate static func sum(_ value: Ratio, digits: Int) -> SpreadsheetCell {
    .number(value.digits, .decimal(value.digits.contains(".") ? digits : 0))
  }
}
