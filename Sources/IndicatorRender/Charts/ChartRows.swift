internal import IndicatorCore

/// The figures of one unit that a chart draws, in chronological order.
struct ChartUnit {
  let unit: OrganisationUnit
  var rows: [ChartRow]
}

/// One figure of a unit.
struct ChartRow {
  let period: Period?
  let value: Ratio?
  let figure: String
  let counts: String
  let noteNumbers: String
  let target: ChartTarget?
  /// The earlier period that the value was compared with.
  let comparedWith: Period?
  /// The value at that period.
  let earlier: Ratio?
  /// Whether nothing is missing in between.
  let isNext: Bool
  /// Whether no earlier value may be set against this one.
  let isCut: Bool
}

extension ChartRow {
  /// A row of a comparison; its value is said but not drawn if it cannot be set against the others.
  init(
    _ row: IndicatorRow, words: ChartText, said: RowSaid, isDrawn: Bool = true,
    notes: inout NoteNumbers
  ) {
    period = row.period
    value = isDrawn ? row.result.value : nil
    figure = row.result.words(words.format, per: words.per)
    counts = row.result.briefCounts(words.format)
    noteNumbers = notes.numbers(said)
    target = row.target.map { words.target($0) }
    comparedWith = row.change?.from
    earlier = row.change?.earlier
    isNext = row.change.map { !$0.skipped } ?? false
    isCut = row.change == nil && row.caveats.contains(.boundaryChanged)
  }

  /// Where the middle of the period lies, in half days.
  var time: Int? {
    guard let first = period?.first, let last = period?.last else { return nil }
    return first.number + last.number
  }
}

extension IndicatorResult {
  /// `165/174`; empty where nothing was divided.
  fileprivate func briefCounts(_ format: NumberFormat) -> String {
    guard numerator != nil || denominator != nil else { return "" }
    return [numerator, denominator].map { $0.map(format.countText) ?? "-" }.joined(separator: "/")
  }
}

extension [ChartUnit] {
  /// The rows of a comparison by unit.
  init(_ table: IndicatorTable, words: ChartText, notes: inout NoteNumbers) {
    var units: [ChartUnit] = []
    for row in table.rows {
      let drawn = ChartRow(row, words: words, said: RowSaid(row), notes: &notes)
      if units.last?.unit == row.unit {
        units[units.count - 1].rows.append(drawn)
      } else {
        units.append(ChartUnit(unit: row.unit, rows: [drawn]))
      }
    }
    self = units
  }

  /// All values.
  var values: [Ratio] { flatMap { $0.rows.compactMap(\.value) } }

  /// The periods with a value, in order.
  var periods: [Period] {
    Set(flatMap { $0.rows.filter { $0.value != nil }.compactMap(\.period) }).sorted()
  }
}

/// How the figures of a chart are said.
struct ChartText {
  let indicator: Indicator
  let measure: Measure?
  /// Without digits after the point for counts.
  let format: NumberFormat
  var per: Int64 { indicator.per }
  var scale: ChartScale { ChartScale(per: per, digits: format.digits) }
  var language: Language { format.language }

  init(_ indicator: Indicator, measure: Measure?, usual: NumberFormat, areCounts: Bool) {
    self.indicator = indicator
    self.measure = measure
    format = areCounts ? usual.withDigits(0) : usual
  }

  init(_ table: IndicatorTable, measure: Measure?, as format: NumberFormat) {
    let areCounts = IndicatorResult.areCounts(table.rows.map(\.result), per: table.indicator.per)
    self.init(table.indicator, measure: measure, usual: format, areCounts: areCounts)
  }

  /// What the values are, and what they are counted in: `Members rated good or better (%)`.
  func title(_ period: Period? = nil) -> String {
    let when = period.map { ", \($0)" } ?? ""
    let name = indicator.shortTitle(in: language).withoutControls
    return name + when + (unit.isEmpty ? "" : " (\(unit))")
  }

  private var unit: String {
    guard per == 1 else { return Heading.value(per: per, in: language).withLowercaseStart }
    guard format.digits == 0, let one = measure?.one(in: language) else { return "" }
    return language == .english ? one.plural : one
  }

  /// A note about the chart as a whole.
  func note(_ code: String, sentence: Words) -> Note {
    Note(code: code, text: sentence[language])
  }

  /// A target and what became of it.
  func target(_ result: TargetResult) -> ChartTarget {
    let scale = Ratio(per)
    let edge = try? result.target.value.ratio().divided(by: scale)
    return ChartTarget(
      value: edge, sentence: PeopleSentence.target(result, measure: measure)[language])
  }

  /// An axis over values.
  func axis(over values: [Ratio], from start: ChartAxis.Start) -> ChartAxis {
    ChartAxis(over: values, from: start, per: per, as: format)
  }
}

extension String {
  var withLowercaseStart: String { prefix(1).lowercased() + dropFirst() }
}
