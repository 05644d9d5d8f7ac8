package import IndicatorCore

extension ChartDescription {
  /// The chart of one funnel: every unit at the size of its base, between the limits at each level.
  ///
  /// The first series holds the units, of which those beyond a limit are of part 1; then come the target and, of each level, the
  /// lower and the upper limits. A mark's place along the axis of time is its base.
  ///
  /// - Parameters:
  ///   - table: the rows that the funnels were made of.
  ///   - group: the funnel that is drawn.
  ///   - measure: the leading measure, for what counts are of.
  ///   - notes: numbers the notes.
  package static func funnel(
    _ table: IndicatorTable, funnels: FunnelTable, group: FunnelTable.Group,
    levels: [FunnelLevel], limits: FunnelLimits, measure: Measure?, as format: NumberFormat,
    notes: inout NoteNumbers
  ) -> ChartDescription {
    let words = ChartText(table, measure: measure, as: format)
    let marks = group.rows.map { index in
      let row = table.rows[index]
      return ChartRow(row, words: words, said: RowSaid(row), notes: &notes).mark(
        row.unit.name, base: row.result.chartBase, isOutside: funnels.isOutside(index))
    }
    let units = ChartSeries(name: "", marks: marks)
    let sizes = FunnelSizes(marks.compactMap(\.time))
    let series =
      [units]
      + (group.funnel?.series(levels, limits: limits, sizes: sizes, in: words.language) ?? [])
    return ChartDescription(
      kind: .funnel, title: words.title(group.period),
      axis: words.axis(over: series.flatMap { $0.marks.compactMap(\.value) }, from: .values),
      series: series, parts: [],
      notes: Self.notes(series, numbers: notes, remarks: [], in: words.language),
      language: words.language)
  }
}

extension FunnelTable {
  /// Whether a row lies beyond a limit.
  fileprivate func isOutside(_ row: Int) -> Bool {
    if case .success(let place) = places[row] { place.outside != nil } else { false }
  }
}

extension IndicatorResult {
  /// The base as a place on an axis.
  var chartBase: Int {
    guard let base = denominator else { return 1 }
    return Int(clamping: base.rounded(toDigits: 0).units)
  }
}

extension ChartRow {
  fileprivate func mark(_ label: String, base: Int, isOutside: Bool) -> ChartMark {
    ChartMark(
      label, value: value, figure: figure, counts: counts, noteNumbers: noteNumbers, time: base,
      part: isOutside ? 1 : 0)
  }
}

/// The sizes at which limits are drawn.
struct FunnelSizes {
  let sizes: [Int]

  private static let steps = 60

  /// Even steps up to the largest base: limits bend where bases are small.
  init(_ bases: [Int]) {
    let largest = max(1, bases.max() ?? 1)
    let smallest = max(1, min(bases.min() ?? 1, largest))
    let spread = (0...Self.steps).map {
      smallest + Int(Int128(largest - smallest) * Int128($0) / Int128(Self.steps))
    }
    sizes = spread.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

extension Funnel {
  /// The target and the limits as lines.
  fileprivate func series(
    _ levels: [FunnelLevel], limits: FunnelLimits, sizes: FunnelSizes, in language: Language
  ) -> [ChartSeries] {
    let target = ChartSeries(
      name: Heading.funnelTarget[language],
      marks: ChartSeries.line(sizes.sizes.map { ($0, drawnTarget) }))
    return [target]
      + levels.flatMap { level -> [ChartSeries] in
        let bounds = sizes.sizes.map { size in
          (size, self.limits(atBase: Int64(size), at: level.confidence, limits: limits).drawn)
        }
        let name = Heading.limits(level.percent.description)[language]
        return [
          ChartSeries(name: name, marks: ChartSeries.line(bounds.map { ($0, $1?.lower) })),
          ChartSeries(name: name, marks: ChartSeries.line(bounds.map { ($0, $1?.upper) })),
        ]
      }
  }
}

extension ChartSeries {
  /// Marks that a line joins and of which nothing is said.
  fileprivate static func line(_ points: [(size: Int, value: Ratio?)]) -> [ChartMark] {
    points.enumerated().map { index, point in
      ChartMark(
        "", value: point.value, figure: "", time: point.size, joinedTo: index == 0 ? nil : index - 1
      )
    }
  }
}

extension ChartDescription {
  /// The axis of the bases, of a funnel.
  var baseAxis: ChartAxis {
    let largest = series.first?.marks.compactMap(\.time).max() ?? 1
    return ChartAxis(
      over: [Ratio(Int64(largest))], from: .zeroToValues, per: 1,
      as: NumberFormat(digits: 0, language: language))
  }

  /// The units beyond a limit, of a funnel.
  var outsiders: [ChartMark] { series.first?.marks.filter { $0.part == 1 } ?? [] }
}
