package import IndicatorCore

extension ResultTable {
  /// The columns of `compare`.
  package static let comparisonColumns = [
    "indicator", "unit", "unit_name", "period", "numerator", "denominator", "denominator_period",
    "value", "per", "change", "change_from", "relative_change_pct", "target", "attained",
    "to_target", "status", "caveats",
  ]

  /// A comparison as data.
  package static func comparison(_ table: IndicatorTable) -> ResultTable {
    var result = ResultTable(columns: comparisonColumns)
    let per = table.indicator.per
    for row in table.rows {
      let change = row.change
      result.append(
        [.text(table.indicator.id), .text(row.unit.id), .text(row.unit.name)]
          + [row.period.map { .text($0.spelling) } ?? .missing] + row.result.sides
          + [
            .number(row.result.value?.dataText(times: per)), .number(String(per)),
            .number(change?.difference.dataText(times: per)),
            change.map { .text($0.from.spelling) } ?? .missing,
            .number(change?.relative?.dataText(times: 100)),
          ] + targetFields(row.target)
          + [.text(row.result.status), .words(row.caveats.sorted.map(\.rawValue))])
    }
    return result
  }

  private static func targetFields(_ result: TargetResult?) -> [ResultValue] {
    [
      result.map { .text("\($0.target)") } ?? .missing,
      result?.attained.map { .text($0.rawValue) } ?? .missing,
      .number(result?.stillNeeded.map { String($0) }),
    ]
  }
}

extension IndicatorResult {
  /// `ok`, or the code of the reason.
  var status: String { reason?.rawValue ?? "ok" }

  /// Numerator, denominator and the denominator's period as data.
  var sides: [ResultValue] {
    [
      numerator.map { .count($0.dataText()) } ?? .missing,
      denominator.map { .count($0.dataText()) } ?? .missing,
      denominator == nil ? .missing : denominatorPeriod.map { .text($0.spelling) } ?? .missing,
    ]
  }

  /// `165 / 174` for people; a missing side is a dash.
  func appendCounts(_ format: NumberFormat, to bytes: inout [UInt8]) {
    guard numerator != nil || denominator != nil else { return }
    Self.append(numerator, format, to: &bytes)
    bytes += [0x20, 0x2F, 0x20]
    Self.append(denominator, format, to: &bytes)
    PartMark.append(isPartial: isPartial, to: &bytes)
  }

  private static func append(
    _ side: Ratio?, _ format: NumberFormat, to bytes: inout [UInt8]
  ) {
    if let side { format.append(count: side, to: &bytes) } else { bytes.append(0x2D) }
  }

  /// The value, or the words for why there is none.
  func append(_ format: NumberFormat, times per: Int64, to bytes: inout [UInt8]) {
    guard let value else { return bytes += (reason?.words[format.language] ?? "").utf8 }
    format.append(value, times: per, to: &bytes)
    PartMark.append(isPartial: isPartial, to: &bytes)
  }

  /// The same as text.
  func words(_ format: NumberFormat, _ per: Int64) -> String {
    var bytes: [UInt8] = []
    append(format, times: per, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the value is a whole number that no division made.
  private var isCount: Bool { numerator == nil && denominator == nil && value?.denominator == 1 }

  /// A format without digits after the point where all values are counts as they were reported.
  static func format(
    _ usual: NumberFormat, for results: some Sequence<IndicatorResult>, per: Int64
  ) -> NumberFormat {
    areCounts(results, per: per) ? usual.withDigits(0) : usual
  }

  /// Whether all values are counts as they were reported.
  static func areCounts(_ results: some Sequence<IndicatorResult>, per: Int64) -> Bool {
    guard per == 1 else { return false }
    var isAny = false
    for result in results where result.value != nil {
      guard result.isCount else { return false }
      isAny = true
    }
    return isAny
  }
}

extension TextTable {
  /// A comparison for people.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - measure: the leading measure, for saying targets in people.
  ///   - format: how numbers look, and the language.
  ///   - notes: numbers the notes.
  package static func comparison(
    _ table: IndicatorTable, _ measure: Measure?, _ format: NumberFormat,
    _ notes: inout NoteNumbers
  ) -> TextTable {
    let per = table.indicator.per
    let language = format.language
    let format = IndicatorResult.format(format, for: table.rows.lazy.map(\.result), per: per)
    var text = TextTable([
      Column(Heading.unit[language], wraps: true), Column(Heading.period[language]),
      Column(Heading.counts[language], .right), Column(Heading.basePeriod[language]),
      Column(Heading.value(per: per, language), .right, wraps: true),
      Column(Heading.change(per: per, language), wraps: true),
      Column(Heading.target[language], wraps: true), Column(Heading.notes[language]),
    ])
    text.reserve(rows: table.rows.count)
    for row in table.rows {
      let (period, result) = (row.period, row.result)
      text.add(row.unit.name)
      text.add(period?.spelling ?? "")
      text.add { result.appendCounts(format, to: &$0) }
      text.add(result.basePeriod(besides: period)?.spelling ?? "")
      text.add { result.append(format, times: per, to: &$0) }
      text.add { row.change?.append(format, times: per, to: &$0) }
      text.add(row.target.map { PeopleSentence.target($0, measure)[language] } ?? "")
      text.add(notes.numbers(RowSaid(row)))
    }
    return text
  }
}

extension IndicatorResult {
  /// The denominator's period, if it is another than the row's.
  func basePeriod(besides period: Period?) -> Period? {
    guard let base = denominatorPeriod, denominator != nil, base != period else { return nil }
    return base
  }
}

extension IndicatorRow {
  /// The denominator's period, if it is another than the row's.
  var otherBasePeriod: String { result.basePeriod(besides: period)?.spelling ?? "" }
}

extension Change {
  /// `+3.48 since 2021`.
  fileprivate func append(_ format: NumberFormat, times per: Int64, to bytes: inout [UInt8]) {
    format.append(
      signed: difference.rounded(toDigits: format.digits, format.rounding, times: per), to: &bytes)
    bytes += Heading.sinceWords[format.language].utf8
    bytes += from.spelling.utf8
  }
}
