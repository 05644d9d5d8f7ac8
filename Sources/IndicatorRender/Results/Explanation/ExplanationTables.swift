package import IndicatorCore

extension ResultTable {
  /// The columns of `explain`: one row for each reported figure that a value rests on.
  package static let explanationColumns = [
    "indicator", "unit", "unit_name", "period", "value", "per", "status", "computed", "figure",
    "figure_value", "reported_unit", "reported_period", "reported_category", "reported_value",
    "qualifier", "obs_status", "source", "note", "caveats",
  ]

  /// Explanations as data.
  package static func explanations(_ explanations: [Explanation]) -> ResultTable {
    var result = ResultTable(columns: explanationColumns)
    for explanation in explanations {
      let row = explanation.row
      let head: [ResultValue] = [
        .text(explanation.indicator.id), .text(row.unit.id), .text(row.unit.name),
        row.period.map { .text($0.spelling) } ?? .missing,
        .ratio(row.result.value, times: explanation.indicator.per),
        .number(String(explanation.indicator.per)), .text(row.result.status),
        .text(explanation.computed),
      ]
      if explanation.figures.isEmpty {
        let blank = [ResultValue](repeating: .missing, count: 10)
        result.append(head + blank + [.words(row.caveats.sorted.map(\.rawValue))])
      }
      for part in explanation.figures {
        let caveats = ResultValue.words(part.figure.caveats.sorted.map(\.rawValue))
        let value = part.figure.cell.value.map { ResultValue.count($0.description) } ?? .missing
        let reported = part.reported.isEmpty ? [nil] : part.reported.map(Optional.some)
        for figure in reported {
          result.append(head + [.text(part.text), value] + fields(figure) + [caveats])
        }
      }
    }
    return result
  }

  private static func fields(_ figure: ReportedFigure?) -> [ResultValue] {
    guard let figure else { return [ResultValue](repeating: .missing, count: 8) }
    return [
      .text(figure.unit.id), .text(figure.period.spelling), .text(figure.category),
      figure.cell.value.map { .count($0.description) } ?? .missing,
      .text(figure.remark.qualifier.rawValue), .text(figure.remark.status.rawValue),
      .text(figure.remark.source), .text(figure.remark.note),
    ]
  }
}

extension TextTable {
  /// The reported figures that a value rests on, for people.
  package static func explanation(
    _ explanation: Explanation, _ format: NumberFormat, _ notes: inout NoteNumbers
  ) -> TextTable {
    let language = format.language
    var text = TextTable([
      Column(Heading.figure[language], wraps: true), Column(Heading.unit[language], wraps: true),
      Column(Heading.period[language]), Column(Heading.category[language], wraps: true),
      Column(Heading.value[language], .right),
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
    _ explanation: Explanation, _ format: NumberFormat
  ) -> [String] {
    let language = format.language
    let row = explanation.row
    let per = explanation.indicator.per
    let format = IndicatorResult.format(format, for: [row.result], per: per)
    var lines = [
      [row.unit.name, row.period?.spelling].compactMap { $0 }.joined(separator: ", "),
      "  " + explanation.computed + (per == 1 ? "" : " x \(format.grouped(String(per)))")
        + " = " + row.result.words(format, per)
        + rounding(row, per, format)[language],
    ]
    if explanation.restsOnLimit {
      lines.append("  " + NoteSentence.pairWithin(explanation.pairWithin)[language])
    }
    if let change = row.change {
      lines.append(
        "  "
          + Heading.since(format.signedText(change.difference, times: per), change.from, language))
    }
    let measure = explanation.isRateOfLikeThings ? explanation.measure : nil
    let worth = PeopleSentence.worth(row.result, measure, format, per: per)
    if let worth { lines.append("  " + worth[language]) }
    if let target = row.target {
      lines.append("  " + PeopleSentence.target(target, explanation.measure)[language])
    }
    return lines
  }

  /// How the value was rounded, if it was.
  private static func rounding(_ row: IndicatorRow, _ per: Int64, _ format: NumberFormat) -> Words {
    guard let value = row.result.value, (try? value.multiplied(by: Ratio(per)).denominator) != 1
    else { return .none }
    let rule = format.rounding.manner
    let full = format.grouped(value.dataText(times: per))
    return Words(
      " (\(full); \(rule[.english]) to \(format.digits) digits)",
      " (\(full); \(rule[.vietnamese]), \(format.digits) chữ số thập phân)")
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
