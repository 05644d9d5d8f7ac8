package import IndicatorCore

/// The columns of `decompose`.
package enum DecompositionColumn: String, DataColumn {
  case group, numeratorFirst, denominatorFirst, numeratorLast, denominatorLast, shareFirst
  case shareLast, rateFirst, rateLast, rateEffect, compositionEffect, contribution
}

/// A group of a decomposed change; all of them together have no label.
package struct DecompositionRow {
  let label: DecomposedChange.Label?
  let figures: RateDecomposition.Group
  let row: RateDecomposition.Row

  /// The groups, and behind them all together.
  static func all(_ change: DecomposedChange) -> [DecompositionRow] {
    change.groups.map { DecompositionRow(label: $0.label, figures: $0.figures, row: $0.row) }
      + [DecompositionRow(label: nil, figures: change.totalFigures, row: change.total)]
  }

  func name(in language: Language) -> String {
    label?.name(in: language) ?? Heading.total[language]
  }
}

extension ResultTable {
  /// A decomposed change as data; the last row, whose group is empty, is the total.
  package static func decomposition(_ change: DecomposedChange) -> ResultTable {
    let per = change.indicator.per
    return ResultTable(DecompositionRow.all(change)) { (line, column: DecompositionColumn) in
      switch column {
      case .group: .text(line.label?.id)
      case .numeratorFirst: .number(line.figures.first.numerator.digits)
      case .denominatorFirst: .number(line.figures.first.base.digits)
      case .numeratorLast: .number(line.figures.last.numerator.digits)
      case .denominatorLast: .number(line.figures.last.base.digits)
      case .shareFirst: .number(line.row.shareFirst.digits(times: 1))
      case .shareLast: .number(line.row.shareLast.digits(times: 1))
      case .rateFirst: .number(line.row.rateFirst?.digits(times: per))
      case .rateLast: .number(line.row.rateLast?.digits(times: per))
      case .rateEffect: .number(line.row.rateEffect.digits(times: per))
      case .compositionEffect: .number(line.row.compositionEffect.digits(times: per))
      case .contribution: .number(line.row.contribution.digits(times: per))
      }
    }
  }
}

extension Ratio {
  /// Fifteen significant digits.
  var digits: String { expansion(digits: DecimalExpansion.realDigits).description }
}

extension ExactFraction {
  /// Fifteen significant digits; nil if there are too many before the point.
  func digits(times multiplier: Int64) -> String? {
    (try? expansion(times: multiplier, digits: DecimalExpansion.realDigits))?.description
  }
}

extension PeopleTable<DecompositionRow> {
  /// A decomposed change. The total stays last: its rows are not sorted.
  package init(_ change: DecomposedChange, compared: String, as format: NumberFormat) {
    let per = change.indicator.per
    self.init(
      "\(ReportWords.decomposition[format.language]), \(compared)",
      rows: DecompositionRow.all(change),
      in: format.language
    ) { (column: DecompositionColumn, add) in
      switch column {
      case .group: add(Heading.group, wraps: true) { $0.name(in: format.language) }
      case .numeratorFirst: add(Heading.first, .right) { $0.figures.first.text(format) }
      case .numeratorLast: add(Heading.last, .right) { $0.figures.last.text(format) }
      case .shareFirst:
        add(Heading.shareFirst, .right) { format.text($0.row.shareFirst, times: 100) }
      case .shareLast: add(Heading.shareLast, .right) { format.text($0.row.shareLast, times: 100) }
      case .rateEffect:
        add(Heading.rateEffect, .right) { format.signedText($0.row.rateEffect, times: per) }
      case .compositionEffect:
        add(Heading.compositionEffect, .right) {
          format.signedText($0.row.compositionEffect, times: per)
        }
      case .contribution:
        add(Heading.contribution, .right) { format.signedText($0.row.contribution, times: per) }
      // They stand beside the numerators, which give the rates.
      case .denominatorFirst, .denominatorLast, .rateFirst, .rateLast: break
      }
    }
  }
}

extension DecomposedChange.Label {
  /// The name.
  package func name(in language: Language) -> String {
    switch self {
    case .unit(let unit): unit.name
    case .category(let category): category.displayName(in: language)
    }
  }
}

extension RateDecomposition.Fraction {
  /// `165 / 174`.
  fileprivate func text(_ format: NumberFormat) -> String {
    "\(format.countText(numerator)) / \(format.countText(base))"
  }
}

extension NumberFormat {
  /// A fraction times `multiplier`, rounded once; empty where there is none, or it is too large to be printed.
  func text(_ value: ExactFraction?, times multiplier: Int64 = 1) -> String {
    guard let value,
      let rounded = try? value.rounded(toDigits: digits, by: rounding, times: multiplier)
    else { return "" }
    return grouped(rounded.plainText)
  }

  /// A fraction times `multiplier` with its sign, rounded once; empty if it is too large to be printed.
  func signedText(_ value: ExactFraction, times multiplier: Int64) -> String {
    (try? value.rounded(toDigits: digits, by: rounding, times: multiplier)).map(signedText) ?? ""
  }
}
