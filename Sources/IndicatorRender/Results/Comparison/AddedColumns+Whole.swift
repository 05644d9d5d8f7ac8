package import IndicatorCore

extension AddedColumns {
  /// How many parts of sums over time are there.
  package static func parts(_ counts: [PartCount?], _ language: Language) -> AddedColumns {
    AddedColumns(
      .parts, Heading.parts[language], counts.map { $0.map { ($0.parts, $0.expected) } })
  }

  /// How many units each summary is of; nil for rows that are none.
  package static func summaries(_ counts: [SummaryValue?], _ language: Language) -> AddedColumns {
    AddedColumns(
      .summary, Heading.unitsOfSummary[language], counts.map { $0.map { ($0.count, $0.all) } })
  }

  /// Each unit's part of the change of the whole.
  package static func contributions(
    _ contributions: Contributions, _ format: NumberFormat
  ) -> AddedColumns {
    let per = contributions.per
    let heading = per == 100 ? Heading.contributionPoints : Heading.contributed
    return AddedColumns(
      .contribution, heading[format.language],
      contributions.values.map { value in
        guard let part = value?.difference(from: .zero) else {
          return Row(data: [.missing], texts: [""], cells: [.empty])
        }
        return Row(
          data: [.difference(part, times: per)],
          texts: [format.signedText(part, times: per)],
          cells: [.number(part.dataText(times: per), .signed(format.digits))])
      })
  }

  /// So many of so many: `11/12` for people, two counts in data.
  private init(_ kind: AddedKind, _ heading: String, _ counts: [(Int, Int)?]) {
    self.init(
      kind, heading,
      counts.map { count in
        guard let (there, all) = count else {
          return Row(data: [.missing, .missing], texts: [""], cells: [.empty])
        }
        let text = "\(there)/\(all)"
        return Row(
          data: [.count(String(there)), .count(String(all))], texts: [text], cells: [.text(text)])
      })
  }

  private init(_ kind: AddedKind, _ heading: String, _ rows: [Row]) {
    self.init(
      kind: kind, headings: [TextTable.Column(heading, .right, wraps: true)],
      sheetColumns: [SpreadsheetColumn(heading)], rows: rows)
  }
}

extension SummaryKind {
  /// What a summary of so many units is called.
  package func name(count: Int, all: Int, in language: Language) -> String {
    let units = Words(
      count == all ? "of \(all) units" : "of \(count) of \(all) units",
      count == all ? "của \(all) đơn vị" : "của \(count)/\(all) đơn vị")
    return "\(words[language]) \(units[language])"
  }

  private var words: Words {
    switch self {
    case .pooled: Words("Pooled", "Gộp chung")
    case .mean: Words("Mean", "Bình quân")
    case .median: Words("Median", "Trung vị")
    case .q1: Words("Lower quartile", "Tứ phân vị dưới")
    case .q3: Words("Upper quartile", "Tứ phân vị trên")
    case .range: Words("Range", "Khoảng biến thiên")
    }
  }
}
