package import IndicatorCore

extension ChartDescription {
  /// The chart of a distribution: a bar of one length for each unit and period, its parts the categories, the
  /// best first; or a bar for each category.
  package static func distribution(
    _ table: Distribution, as kind: ChartKind, format: NumberFormat, notes: inout NoteNumbers
  ) -> ChartDescription {
    let parts = kind == .stack ? table.chartParts : []
    let places = Dictionary(parts.enumerated().map { ($1, $0) }) { first, _ in first }
    var bars: [(name: String, marks: [ChartMark])] = []
    for row in table.rows {
      let period = row.period.map { ", \($0)" } ?? ""
      let name = row.unit.name.withoutControls + period
      let mark = row.mark(row.category.flatMap { places[$0] }, as: format, notes: &notes)
      if bars.last?.name != name { bars.append((name, [])) }
      bars[bars.count - 1].marks.append(mark)
    }
    let series = bars.map { ChartSeries(name: $0.name, marks: $0.marks) }
    return ChartDescription(
      kind: kind, title: "\(table.shortTitle(in: format.language)) (%)", axis: .share(format),
      series: series, parts: parts.map { $0.displayName(in: format.language).withoutControls },
      notes: Self.notes(
        series, numbers: notes, remarks: unevenRemarks(table, as: format), in: format.language),
      language: format.language, scale: ChartScale(per: 100, digits: format.digits))
  }

  /// Says that rounded shares of a bar do not add up to 100.
  private static func unevenRemarks(_ table: Distribution, as format: NumberFormat) -> [Note] {
    var sums: [String: [RoundedNumber]] = [:]
    for row in table.rows where row.category?.inBase ?? false {
      guard let share = row.share else { continue }
      let rounded = share.rounded(toDigits: format.digits, by: format.rounding, times: 100)
      sums["\(row.unit.id) \(row.period?.spelling ?? "")", default: []].append(rounded)
    }
    let whole = Ratio(100).rounded(toDigits: format.digits).units
    let isUneven = sums.values.contains { parts in
      let sum = parts.reduce(0) { $0 + $1.units }
      let isComplete = sum < whole ? whole - sum < UInt128(parts.count) : true
      return sum != whole && isComplete
    }
    return isUneven
      ? [Note(code: "shares_rounded", text: NoteSentence.sharesRounded[format.language])] : []
  }
}

extension Distribution {
  /// The categories of all bars, each once and the best first.
  fileprivate var chartParts: [Category] { DistributionBars(self, in: .english).categories }
}

extension DistributionRow {
  fileprivate func mark(
    _ part: Int?, as format: NumberFormat, notes: inout NoteNumbers
  ) -> ChartMark {
    let sides = [count, share == nil ? nil : base].compactMap { $0 }
    return ChartMark(
      category?.displayName(in: format.language) ?? "", value: share,
      figure: share.map { marked(format.text($0, times: 100)) } ?? reason?.words[format.language]
        ?? "",
      counts: sides.map(format.countText).joined(separator: "/"),
      noteNumbers: notes.numbers(RowSaid(self)), part: part)
  }
}
