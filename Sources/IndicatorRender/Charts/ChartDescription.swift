package import IndicatorCore

/// A chart before anyone has drawn it: what is shown, on which axis, and what must be said beside it. The
/// text drawer and the SVG drawer read the same description, so they cannot say different things.
package struct ChartDescription: Equatable, Sendable {
  /// How the values are drawn.
  package let kind: ChartKind
  /// What the values are, and what they are counted in.
  package let title: String
  /// The axis of the values.
  package let axis: ChartAxis
  /// In order; a chart of bars without groups has one series without a name.
  package let series: [ChartSeries]
  /// What the parts of a stack are, the best first; empty in other charts.
  package let parts: [String]
  /// What must be said beside the figures.
  package let notes: [ChartNote]
  /// The language of everything in it.
  package let language: Language
  /// How its values are counted and shown.
  var scale = ChartScale(per: 1, digits: 2)
  /// What a drawing of its own says that it shows, above the title; empty where that stands elsewhere or nowhere.
  package var headline = ""
}

/// What the values of a chart are multiplied by, and how many digits behind the point they are shown with.
struct ChartScale: Equatable, Sendable {
  let per: Int64
  let digits: Int
}

/// Marks that belong together: a unit's periods, or the parts of one bar.
package struct ChartSeries: Equatable, Sendable {
  /// What the marks belong to; empty where there is only one series.
  package let name: String
  /// In order.
  package let marks: [ChartMark]
}

/// One figure on a chart.
package struct ChartMark: Equatable, Sendable {
  /// The unit, the period or the category.
  package let label: String
  /// The value before it is multiplied by `per`; nil if it is missing, and then nothing is drawn.
  package let value: Ratio?
  /// The value for people, `94.83`, or the words for why there is none; empty where nothing is known of it.
  package let figure: String
  /// The counts behind it: `165/174`; empty without them.
  package let counts: String
  /// The numbers of its notes: `1 3`; empty without them.
  package let noteNumbers: String
  /// What the value is held against; nil without one.
  package let target: ChartTarget?
  /// Where the period's middle lies on the axis of time, in half days; nil where an end is missing.
  package let time: Int?
  /// Which earlier mark of the series a line joins it to; nil where there is a gap or a break.
  package let joinedTo: Int?
  /// Which part of a stack it is, from 0.
  package let part: Int?
}

/// A target on a chart.
package struct ChartTarget: Equatable, Sendable {
  /// The edge before it is multiplied by `per`; nil if it cannot be drawn.
  package let value: Ratio?
  /// `>=95: met`.
  package let sentence: String
}

/// Something that must be said beside a chart.
package struct ChartNote: Hashable, Sendable {
  /// The number by which figures refer to it; nil if it is about the chart as a whole.
  package let number: Int?
  /// The code and the sentence.
  package let note: Note
}

extension ChartMark {
  /// A mark of the given parts.
  init(
    _ label: String, value: Ratio?, figure: String, counts: String = "", noteNumbers: String = "",
    target: ChartTarget? = nil, time: Int? = nil, joinedTo: Int? = nil, part: Int? = nil
  ) {
    self.label = label.withoutControls
    self.value = value
    self.figure = figure
    self.counts = counts
    self.noteNumbers = noteNumbers
    self.target = target
    self.time = time
    self.joinedTo = joinedTo
    self.part = part
  }

  /// The mark by another name.
  func named(_ label: String) -> ChartMark {
    ChartMark(
      label, value: value, figure: figure, counts: counts, noteNumbers: noteNumbers, target: target,
      time: time, joinedTo: joinedTo, part: part)
  }

  /// The figure with its counts: `94.83 (165/174)`.
  var figureWithCounts: String { counts.isEmpty ? figure : "\(figure) (\(counts))" }

  /// Whether a value is known to be missing.
  var isMissing: Bool { value == nil && !figure.isEmpty }

  /// Everything the mark says in figures: `94.83 (165/174) [1 3]`.
  var said: String {
    noteNumbers.isEmpty ? figureWithCounts : "\(figureWithCounts) [\(noteNumbers)]"
  }
}

extension ChartDescription {
  /// How many bars, dots or bullets there are; 0 for lines and funnels, which are limited by themselves.
  package var barCount: Int {
    switch kind {
    case .line, .slope, .funnel: 0
    case .stack: series.count
    case .bar, .dot, .bullet: series.reduce(0) { $0 + $1.marks.count }
    }
  }

  /// Whether there is a value to draw.
  var hasValue: Bool { series.contains { $0.marks.contains { $0.value != nil } } }

  /// All figures in one line each, for those who cannot see the chart: `Hải Yến, 2021: 94.83 (165/174)`.
  var figures: [String] {
    series.flatMap { series in series.marks.filter { !$0.figure.isEmpty }.map(series.saying) }
  }

  /// The figures that are missing, in one line each: `Hải Yến, 2020: not reported [1]`.
  var gaps: [String] {
    series.flatMap { series in series.marks.filter(\.isMissing).map(series.saying) }
  }
}

extension ChartSeries {
  /// A mark with the place where it belongs: `Hải Yến, 2021: 94.83 (165/174)`.
  func saying(_ mark: ChartMark) -> String {
    let place = [name, mark.label].filter { !$0.isEmpty }.joined(separator: ", ")
    let target = mark.target.map { "; \($0.sentence)" } ?? ""
    return "\(place): \(mark.said)\(target)"
  }
}
