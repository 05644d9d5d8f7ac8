package import IndicatorCore

extension SpreadsheetSheet {
  /// A decomposed change: one row for each group, and one for all.
  ///
  /// - Parameters:
  ///   - change: the groups.
  ///   - title: what is shown.
  ///   - format: digits, and the language.
  package static func decomposition(
    _ change: DecomposedChange, title: String, _ format: NumberFormat
  ) -> SpreadsheetSheet {
    let language = format.language
    let columns = [
      Heading.id, Heading.group, Heading.firstCount, Heading.firstBase, Heading.lastCount,
      Heading.lastBase, Heading.shareFirst, Heading.shareLast, Heading.first, Heading.last,
      Heading.rateEffect, Heading.compositionEffect, Heading.contribution,
    ]
    var sheet = SpreadsheetSheet(
      name: title, title: title, columns.map { SpreadsheetColumn($0[language]) })
    let cells = EffectCells(per: change.indicator.per, digits: format.digits)
    for group in change.groups {
      sheet.append(
        [.text(group.label.id), .text(group.label.name(in: language))]
          + cells.counts(group.figures) + cells.values(group.row))
    }
    sheet.append(
      [.empty, .text(Heading.total[language])]
        + cells.counts(change.totalFigures) + cells.values(change.total), .total)
    return sheet
  }
}

/// The cells of a decomposition: shares and rates in per cent as fractions, effects in points.
private struct EffectCells {
  let per: Int64
  let digits: Int

  /// First count and base, last count and base.
  func counts(_ figures: RateDecomposition.Group) -> [SpreadsheetCell] {
    [
      figures.first.numerator, figures.first.base, figures.last.numerator, figures.last.base,
    ].map { value in
      let text = value.expansion(digits: DecimalExpansion.realDigits).description
      return .number(text, .decimal(text.contains(".") ? digits : 0))
    }
  }

  /// Shares, rates and effects.
  func values(_ row: RateDecomposition.Row) -> [SpreadsheetCell] {
    let isPercent = per == 100
    let rate: SpreadsheetFormat = isPercent ? .percent(digits) : .decimal(digits)
    return [row.shareFirst, row.shareLast].map { number($0, times: 1, .percent(digits)) }
      + [row.rateFirst, row.rateLast].map { number($0, times: isPercent ? 1 : per, rate) }
      + [row.rateEffect, row.compositionEffect, row.contribution].map {
        number($0, times: per, .signed(digits))
      }
  }

  private func number(
    _ value: ExactFraction?, times multiplier: Int64, _ format: SpreadsheetFormat
  ) -> SpreadsheetCell {
    guard let text = value?.digits(times: multiplier) else { return .empty }
    return .number(text, format)
  }
}
