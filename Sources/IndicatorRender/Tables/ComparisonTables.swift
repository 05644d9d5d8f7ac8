public import IndicatorCore

extension ResultTable {
  /// The columns of `compare`.
  public static let comparisonColumns = [
    "indicator", "unit", "unit_name", "period", "numerator", "denominator", "denominator_period",
    "value", "per", "change", "change_from", "relative_change_pct", "target", "attained",
    "to_target", "status", "caveats",
  ]

  /// A comparison as data.
  public static func comparison(_ table: IndicatorTable) -> ResultTable {
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
            .number(change?.relative?.dataText(times: 100)), .missing, .missing, .missing,
            .text(row.result.status), .words(row.caveats.sorted.map(\.rawValue)),
          ])
    }
    return result
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
    return sides.joined(separator: " / ")
  }
}

extension TextTable {
  /// A comparison for people.
  public static func comparison(
    _ table: IndicatorTable, _ format: NumberFormat, _ notes: inout NoteNumbers
  ) -> TextTable {
    let per = table.indicator.per
    let format = IndicatorResult.format(format, for: table.rows.map(\.result), per: per)
    var text = TextTable([
      Column(Heading.unit, wraps: true), Column(Heading.period),
      Column(Heading.counts, .right), Column(Heading.basePeriod),
      Column(Heading.value(per: per), .right), Column(Heading.change(per: per)),
      Column(Heading.notes),
    ])
    for row in table.rows {
      text.append([
        row.unit.name, row.period?.spelling ?? "", row.result.counts(format), row.otherBasePeriod,
        row.result.words(format, per), row.changeText(format, per),
        notes.numbers(row.result.reason, row.caveats),
      ])
    }
    return text
  }
}

extension IndicatorResult {
  /// The value, or the words for why there is none.
  func words(_ format: NumberFormat, _ per: Int64) -> String {
    value.map { format.text($0, times: per) } ?? reason?.words ?? ""
  }

  /// Whether the value is a whole number that no division made.
  private var isCount: Bool { numerator == nil && denominator == nil && value?.denominator == 1 }

  /// A format without digits after the point where all values are counts as they were reported.
  static func format(_ usual: NumberFormat, for results: [IndicatorResult], per: Int64)
    -> NumberFormat
  {
    let values = results.filter { $0.value != nil }
    let areCounts = per == 1 && !values.isEmpty && values.allSatisfy(\.isCount)
    return areCounts ? NumberFormat(digits: 0, rounding: usual.rounding) : usual
  }
}

extension IndicatorRow {
  /// The denominator's period, if it is another than the row's.
  fileprivate var otherBasePeriod: String {
    guard let base = result.denominatorPeriod, result.denominator != nil, base != period else {
      return ""
    }
    return base.spelling
  }

  fileprivate func changeText(_ format: NumberFormat, _ per: Int64) -> String {
    change.map { Heading.since(format.signedText($0.difference, times: per), $0.from) } ?? ""
  }
}
