package import IndicatorCore

/// The columns of `explain`.
package enum ExplanationColumn: String, DataColumn {
  case indicator, unit, unitName, period, value, per, status, computed, figure, figureValue
  case reportedUnit, reportedPeriod, reportedCategory, reportedValue, qualifier, obsStatus, source
  case note, caveats
}

/// A reported figure that a value rests on; without one, a figure that nobody reported, or a value without figures.
struct ExplanationRow {
  let explanation: Explanation
  var part: ExplainedFigure?
  var figure: ReportedFigure?
  var row: IndicatorRow { explanation.row }

  /// One row for each reported figure of some values.
  static func all(_ explanations: [Explanation]) -> [ExplanationRow] {
    explanations.flatMap { explanation in
      let rows = explanation.figures.flatMap { part in
        let reported = part.reported.isEmpty ? [nil] : part.reported.map(Optional.some)
        return reported.map { ExplanationRow(explanation: explanation, part: part, figure: $0) }
      }
      return rows.isEmpty ? [ExplanationRow(explanation: explanation)] : rows
    }
  }

  fileprivate func data(in column: ExplanationColumn) -> ResultValue {
    switch column {
    case .indicator: .text(explanation.indicator.id)
    case .unit: .text(row.unit.id)
    case .unitName: .text(row.unit.name)
    case .period: .text(row.period?.spelling)
    case .value: .ratio(row.result.value, times: explanation.indicator.per)
    case .per: .number(String(explanation.indicator.per))
    case .status: .text(row.result.status)
    case .computed: .text(explanation.computed)
    case .figure: .text(part?.text)
    case .figureValue: .count(part?.figure.cell.value)
    case .reportedUnit: .text(figure?.unit.id)
    case .reportedPeriod: .text(figure?.period.spelling)
    case .reportedCategory: .text(figure?.category)
    case .reportedValue: .count(figure?.cell.value)
    case .qualifier: .text(figure?.remark.qualifier.rawValue)
    case .obsStatus: .text(figure?.remark.status.rawValue)
    case .source: .text(figure?.remark.source)
    case .note: .text(figure?.remark.note)
    case .caveats: .words((part?.figure.caveats ?? row.caveats).sorted.map(\.rawValue))
    }
  }
}

extension ResultTable {
  /// Explanations as data: one row for each reported figure that a value rests on.
  package static func explanations(_ explanations: [Explanation]) -> ResultTable {
    ResultTable(ExplanationRow.all(explanations)) { $0.data(in: $1) }
  }
}

extension TextTable {
  /// The reported figures that a value rests on, for people.
  package static func explanation(
    _ explanation: Explanation, as format: NumberFormat, notes: inout NoteNumbers
  ) -> TextTable {
    let language = format.language
    var text = TextTable([
      Column(Heading.figure[language], wraps: true), Column(Heading.unit[language], wraps: true),
      Column(Heading.period[language]), Column(Heading.category[language], wraps: true),
      Column(Heading.value[language], alignment: .right),
      Column(Heading.source[language], wraps: true), Column(Heading.notes[language]),
    ])
    for part in explanation.figures {
      let numbers = notes.numbers(RowSaid(part.figure))
      let words = part.figure.cell.value.map { "= " + format.countText($0) }
      text.append([
        part.text, "", part.figure.period?.spelling ?? "", "",
        words ?? part.figure.cell.reason?.words[language] ?? "", "", numbers,
      ])
      for figure in part.reported {
        text.append([
          "", figure.unit == explanation.row.unit ? "" : figure.unit.name, figure.period.spelling,
          figure.category,
          figure.remark.sign + (figure.cell.value.map(format.countText) ?? ""),
          figure.remark.isReconstructed ? figure.remark.made : figure.remark.source, "",
        ])
      }
    }
    return text
  }

  /// What is said of a value before its figures: the computation, the value, its change, what one person is
  /// worth, the target.
  package static func explanationLines(
    _ explanation: Explanation, as format: NumberFormat
  ) -> [String] {
    let language = format.language
    let row = explanation.row
    let per = explanation.indicator.per
    let format = IndicatorResult.format(format, for: [row.result], per: per)
    var lines = [
      [row.unit.name, row.period?.spelling].compactMap { $0 }.joined(separator: ", "),
      "  " + explanation.computed + (per == 1 ? "" : " x \(format.grouped(String(per)))")
        + " = " + row.result.words(format, per: per)
        + rounding(row, per: per, as: format)[language],
    ]
    if explanation.restsOnLimit {
      lines.append("  " + NoteSentence.pairWithin(explanation.pairWithin)[language])
    }
    if let change = row.change {
      lines.append(
        "  "
          + Heading.since(
            format.signedText(change.difference, times: per), at: change.from, in: language))
    }
    let measure = explanation.isRateOfLikeThings ? explanation.measure : nil
    let worth = PeopleSentence.worth(row.result, measure: measure, as: format, per: per)
    if let worth { lines.append("  " + worth[language]) }
    if let target = row.target {
      lines.append("  " + PeopleSentence.target(target, measure: explanation.measure)[language])
    }
    return lines
  }

  /// How the value was rounded, if it was.
  private static func rounding(_ row: IndicatorRow, per: Int64, as format: NumberFormat) -> Words {
    guard let value = row.result.value, (try? value.multiplied(by: Ratio(per)).denominator) != 1
    else { return .none }
    let rule = format.rounding.manner
    let full = format.grouped(value.dataText(times: per))
    return Words(
      " (\(full); \(rule[.english]) to \(format.digits) digits)",
      vi: " (\(full); \(rule[.vietnamese]), \(format.digits) chữ số thập phân)")
  }
}

extension Cell {
  /// Why there is no value; nil if there is one.
  var reason: Reason? {
    if case .missing(let reason) = self { reason } else { nil }
  }
}

extension Remark {
  /// Of what a figure was put together, and where that stands.
  fileprivate var made: String {
    [note, source].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The sign before a figure that is not printed as exact.
  var sign: String { qualifier == .exactly ? "" : qualifier.rawValue + " " }
}
