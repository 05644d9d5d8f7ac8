package import IndicatorCore

/// How many parts of sums over time are there.
enum PartColumn: String, DataColumn {
  case parts, partsExpected

  static let all = Array(allCases)
}

/// How many units a summary is of.
enum SummaryColumn: String, DataColumn {
  case units, unitsExpected
}

/// Each unit's part of the change of the whole.
enum ContributionColumn: String, DataColumn {
  case contribution
}

extension AddedColumns {
  /// How many parts of sums over time are there.
  package static func parts(_ counts: [PartCount?], in language: Language) -> AddedColumns {
    AddedColumns(counts, heading: Heading.parts[language]) { $0.number(in: $1) }
  }

  /// How many units each summary is of; nil for rows that are none.
  package static func summaries(_ counts: [SummaryValue?], in language: Language) -> AddedColumns {
    AddedColumns(
      counts.map { $0.map { PartCount(parts: $0.count, expected: $0.all) } },
      heading: Heading.unitsOfSummary[language]
    ) { (count, column: SummaryColumn) in
      switch column {
      case .units: count.parts
      case .unitsExpected: count.expected
      }
    }
  }

  /// Each unit's part of the change of the whole.
  package static func contributions(
    _ contributions: Contributions, as format: NumberFormat
  ) -> AddedColumns {
    let per = contributions.per
    let heading = per == 100 ? Heading.contributionPoints : Heading.contributed
    let parts = contributions.values.map { $0?.difference(from: .zero) }
    return AddedColumns(
      ResultTable(parts) { (part, column: ContributionColumn) in
        switch column {
        case .contribution: .difference(part, times: per)
        }
      }, heading: heading[format.language],
      rows: parts.map {
        $0.map { part in
          Row(
            texts: [format.signedText(part, times: per)],
            cells: [.number(part.dataText(times: per), .signed(format.digits))])
        }
      })
  }

  /// So many of so many: `11/12` for people, two counts in data.
  private init<Column: DataColumn>(
    _ counts: [PartCount?], heading: String, number: (PartCount, Column) -> Int
  ) {
    let texts = counts.map { $0.map { "\($0.parts)/\($0.expected)" } }
    self.init(
      ResultTable(counts) { count, column in
        count.map { .count(Int128(number($0, column))) } ?? .missing
      }, heading: heading, rows: texts.map { $0.map { Row(texts: [$0], cells: [.text($0)]) } })
  }

  private init(_ data: ResultTable, heading: String, rows: [Row?]) {
    self.init(
      data: data, isInferred: false,
      headings: [TextTable.Column(heading, alignment: .right, wraps: true)],
      sheetColumns: [SpreadsheetColumn(heading)],
      rows: rows.map { $0 ?? Row(texts: [""], cells: [.empty]) })
  }
}

extension PartCount {
  func number(in column: PartColumn) -> Int {
    switch column {
    case .parts: parts
    case .partsExpected: expected
    }
  }
}

extension SummaryKind {
  /// What a summary of so many units is called.
  package func name(count: Int, all: Int, in language: Language) -> String {
    let units = Words(
      count == all ? "of \(all) units" : "of \(count) of \(all) units",
      vi: count == all ? "của \(all) đơn vị" : "của \(count)/\(all) đơn vị")
    return "\(words[language]) \(units[language])"
  }

  private var words: Words {
    switch self {
    case .pooled: Words("Pooled", vi: "Gộp chung")
    case .mean: Words("Mean", vi: "Bình quân")
    case .median: Words("Median", vi: "Trung vị")
    case .q1: Words("Lower quartile", vi: "Tứ phân vị dưới")
    case .q3: Words("Upper quartile", vi: "Tứ phân vị trên")
    case .range: Words("Range", vi: "Khoảng biến thiên")
    }
  }
}
