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
  func counts(_ format: NumberFormat) -> String {
    guard numerator != nil || denominator != nil else { return "" }
    let sides = [numerator, denominator].map { $0.map(format.countText) ?? "-" }
    return PartMark.text(sides.joined(separator: " / "), isPartial: isPartial)
  }

  /// The value, or the words for why there is none.
  func words(_ format: NumberFormat, _ per: Int64) -> String {
    value.map { PartMark.text(format.text($0, times: per), isPartial: isPartial) }
      ?? reason?.words[format.language] ?? ""
  }

  /// Whether the value is a whole number that no division made.
  private var isCount: Bool { numerator == nil && denominator == nil && value?.denominator == 1 }

  /// A format without digits after the point where all values are counts as they were reported.
  static func format(
    _ usual: NumberFormat, for results: [IndicatorResult], per: Int64
  ) -> NumberFormat {
    areCounts(results, per: per) ? usual.withDigits(0) : usual
  }

  /// Whether all values are counts as they were reported.
  static func areCounts(_ results: [IndicatorResult], per: Int64) -> Bool {
    let values = results.filter { $0.value != nil }
    return per == 1 && !values.isEmpty && values.allSatisfy(\.isCount)
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
    let format = IndicatorResult.format(format, for: table.rows.map(\.result), per: per)
    var text = TextTable([
      Column(Heading.unit[language], wraps: true), Column(Heading.period[language]),
      Column(Heading.counts[language], .right), Column(Heading.basePeriod[language]),
      Column(Heading.value(per: per, language), .right, wraps: true),
      Column(Heading.change(per: per, language), wraps: true),
      Column(Heading.target[language], wraps: true), Column(Heading.notes[language]),
    ])
    for row in table.rows {
      text.append([
        row.unit.name, row.period?.spelling ?? "", row.result.counts(format), row.otherBasePeriod,
        row.result.words(format, per), row.changeText(format, per),
        row.target.map { PeopleSentence.target($0, measure)[language] } ?? "",
        notes.numbers(RowSaid(row)),
      ])
    }
    return text
  }
}

extension IndicatorRow {
  /// The denominator's period, if it is another than the row's.
  var otherBasePeriod: String {
    guard let base = result.denominatorPeriod, result.denominator != nil, base != period else {
      return ""
    }
    return base.spelling
  }

  fileprivate func changeText(_ format: NumberFormat, _ per: Int64) -> String {
    change.map {
      Heading.since(format.signedText($0.difference, times: per), $0.from, format.language)
    } ?? ""
  }
}
