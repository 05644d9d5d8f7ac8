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
    _ table: IndicatorTable, _ ranking: RankingTable?, _ measure: Measure?, _ format: NumberFormat
  ) {
    let said = FindingSentence(table, measure, format, names: .inTitle)
    let moves = table.moves
    let shown =
      said.largest(.rise, of: moves) ?? said.largest(.fall, of: moves)
      ?? said.missed(table.latest)
    func text(_ words: Words?) -> String? {
      words.map { $0[format.language].withoutControls.withCapital }
    }
    (values, ranks) = (text(shown), text(ranking.flatMap(said.leader)))
  }
}

extension String {
  /// The text with its first letter capital.
  fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
