package import IndicatorCore

/// What the charts of an indicator show, in a sentence each: computed as the findings are that a report opens with, and
/// like these without a claim of why. The title of the chart says of what.
package struct ReportHeadlines: Sendable {
  /// Over the values: who rose or fell most, else who missed the target; nil where there is nothing to say.
  package let values: String?
  /// Over the ranks: who leads.
  package let ranks: String?

  /// The headlines of an indicator.
  ///
  /// - Parameters:
  ///   - table: its rows, those of a unit one behind the other in chronological order.
  ///   - ranking: its last ranking; nil without one.
  ///   - measure: what numerator and base are counted in; nil if they are not alike.
  ///   - format: digits, and the language.
  package init(
    _ table: IndicatorTable, ranking: RankingTable?, measure: Measure?, as format: NumberFormat
  ) {
    let said = FindingSentence(table, measure: measure, as: format, names: .inTitle)
    let moves = table.moves
    let shown =
      said.largest(.rise, of: moves) ?? said.largest(.fall, of: moves)
      ?? said.missed(table.latest)
    values = shown?.headline(in: format.language)
    ranks = ranking.flatMap(said.leader)?.headline(in: format.language)
  }
}

/// What the chart of one result shows, in a sentence; nil where there is nothing to say. As in ``ReportHeadlines`` it is
/// computed, says no cause, and leaves the subject to the title.
package enum ChartHeadline {
  /// Over trends: how many units go which way, and who went farthest; of one unit how it went.
  ///
  /// - Parameter measure: what numerator and base are counted in.
  package static func trend(
    _ table: TrendTable, measure: Measure?, as format: NumberFormat
  ) -> String? {
    FindingSentence(
      table.indicator, measure: measure, as: format, areCounts: table.areCounts, names: .inTitle
    ).directions(table, usual: format)?.headline(in: format.language)
  }

  /// Over a distribution: which category is the largest part.
  package static func distribution(_ table: Distribution, as format: NumberFormat) -> String? {
    HeadlineSentence(per: 100, as: format).largestPart(table)?.headline(in: format.language)
  }

  /// Over a decomposed change: how the whole changed, and what of it is of what.
  package static func decomposition(
    _ change: DecomposedChange, as format: NumberFormat
  ) -> String? {
    HeadlineSentence(per: change.indicator.per, as: format).change(change)?
      .headline(in: format.language)
  }

  /// Over contributions: how the whole changed, and whose part is largest.
  package static func contributions(
    _ table: IndicatorTable, found: Contributions, as format: NumberFormat
  ) -> String? {
    HeadlineSentence(per: found.per, as: format).contributions(table, found: found)?
      .headline(in: format.language)
  }

  /// Over a funnel: who lies outside of its limits.
  ///
  /// - Parameter group: the funnel that is drawn.
  package static func funnel(
    _ table: IndicatorTable, funnels: FunnelTable, group: FunnelTable.Group,
    as format: NumberFormat
  ) -> String? {
    HeadlineSentence(per: table.indicator.per, as: format).outside(
      table, funnels: funnels, group: group)?
      .headline(in: format.language)
  }
}

extension Words {
  /// The sentence as it stands over a chart.
  fileprivate func headline(in language: Language) -> String {
    self[language].withoutControls.withCapital
  }
}

extension String {
  /// The text with its first letter capital.
  fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
