package import IndicatorCore

extension ChartDescription {
  /// The chart of a ranking: bars, dots or bullets, the first on top; of those without a rank, which
  /// stand last, only the figures.
  package static func ranking(
    _ table: RankingTable, as kind: ChartKind, measure: Measure?, format: NumberFormat,
    notes: inout NoteNumbers
  ) -> ChartDescription {
    let results = table.rows.map(\.row.result)
    let words = ChartText(
      table.indicator, measure: measure, usual: format,
      areCounts: IndicatorResult.areCounts(results, per: table.indicator.per))
    let ranks = table.rankLabels
    let room = ranks.map(\.displayWidth).max() ?? 0
    var marks: [ChartMark] = []
    for (ranked, rank) in zip(table.rows, ranks) {
      let row = ChartRow(
        ranked.row, words: words, said: RowSaid(ranked), isDrawn: ranked.rank != nil, notes: &notes)
      let name = ranked.row.unit.name.at(table.period == nil ? ranked.row.period : nil)
      marks.append(row.mark(room == 0 ? name : "\(rank.aligned(to: room))  \(name)", as: kind))
    }
    return ChartDescription(
      kind: kind, title: words.title(table.period), series: [ChartSeries(name: "", marks: marks)],
      words: words, notes: notes)
  }
}
