package import IndicatorCore

extension ResultTable {
  /// The columns of `decompose`.
  package static let decompositionColumns = [
    "group", "numerator_first", "denominator_first", "numerator_last", "denominator_last",
    "share_first", "share_last", "rate_first", "rate_last", "rate_effect", "composition_effect",
    "contribution",
  ]

  /// A decomposed change as data; the last row, whose group is empty, is the total.
  package static func decomposition(_ change: DecomposedChange) -> ResultTable {
    var result = ResultTable(columns: decompositionColumns)
    let per = change.indicator.per
    for group in change.groups {
      result.append(
        [.text(group.label.id)] + cells(group.figures) + cells(group.row, times: per))
    }
    result.append(
      [.missing] + cells(change.totalFigures) + cells(change.total, times: per))
    return result
  }

  private static func cells(_ figures: RateDecomposition.Group) -> [ResultValue] {
    [
      figures.first.numerator, figures.first.base, figures.last.numerator, figures.last.base,
    ].map { .number($0.expansion(digits: DecimalExpansion.realDigits).description) }
  }

  private static func cells(
    _ row: RateDecomposition.Row, times per: Int64
  ) -> [ResultValue] {
    let shares = [row.shareFirst, row.shareLast].map { $0.digits(times: 1) }
    let rates = [row.rateFirst, row.rateLast].map { $0?.digits(times: per) ?? nil }
    let effects = [row.rateEffect, row.compositionEffect, row.contribution].map {
      $0.digits(times: per)
    }
    return (shares + rates + effects).map { .number($0) }
  }
}

extension ExactFraction {
  /// Fifteen significant digits; nil if there are too many before the point.
  func digits(times multiplier: Int64) -> String? {
    (try? expansion(times: multiplier, digits: DecimalExpansion.realDigits))?.description
  }
}

extension TextTable {
  /// A decomposed change for people.
  package static func decomposition(
    _ change: DecomposedChange, _ format: NumberFormat
  ) -> TextTable {
    let language = format.language
    let per = change.indicator.per
    var text = TextTable([
      Column(Heading.group[language], wraps: true), Column(Heading.first[language], .right),
      Column(Heading.last[language], .right), Column(Heading.shareFirst[language], .right),
      Column(Heading.shareLast[language], .right), Column(Heading.rateEffect[language], .right),
      Column(Heading.compositionEffect[language], .right),
      Column(Heading.contribution[language], .right),
    ])
    let groups = change.groups.map { ($0.label.name(in: language), $0.figures, $0.row) }
    for (name, figures, row) in groups + [
      (Heading.total[language], change.totalFigures, change.total)
    ] {
      text.append(
        [name, figures.first.text(format), figures.last.text(format)]
          + [row.shareFirst, row.shareLast].map { format.text($0, times: 100) }
          + [row.rateEffect, row.compositionEffect, row.contribution].map { effect in
            format.signedText(effect, times: per)
          })
    }
    return text
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
    guard let value, let rounded = try? value.rounded(toDigits: digits, rounding, times: multiplier)
    else { return "" }
    return grouped(rounded.plainText)
  }

  /// A fraction times `multiplier` with its sign, rounded once; empty if it is too large to be printed.
  func signedText(_ value: ExactFraction, times multiplier: Int64) -> String {
    (try? value.rounded(toDigits: digits, rounding, times: multiplier)).map(signedText) ?? ""
  }
}

extension ReportTable {
  /// A decomposed change. The total stays last: its rows are not sorted.
  package static func decomposition(
    _ change: DecomposedChange, _ compared: String, _ format: NumberFormat
  ) -> ReportTable {
    let text = TextTable.decomposition(change, format)
    return ReportTable(
      "\(ReportWords.decomposition[format.language]), \(compared)", text,
      text.columns.map { _ in .none })
  }
}
