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
  package static func parts(_ counts: [PartCount?], _ language: Language) -> AddedColumns {
    AddedColumns(
      ResultTable(counts) { $0.data(in: $1) }, Heading.parts[language],
      counts.map { $0.map { Row("\($0.parts)/\($0.expected)") } })
  }

  /// How many units each summary is of; nil for rows that are none.
  package static func summaries(_ counts: [SummaryValue?], _ language: Language) -> AddedColumns {
    AddedColumns(
      ResultTable(counts) { (summary, column: SummaryColumn) in
        guard let summary else { return .missing }
        return switch column {
        case .units: .count(Int128(summary.count))
        case .unitsExpected: .count(Int128(summary.all))
        }
      }, Heading.unitsOfSummary[language],
      counts.map { $0.map { Row("\($0.count)/\($0.all)") } })
  }

  /// Each unit's part of the change of the whole.
  package static func contributions(
    _ contributions: Contributions, _ format: NumberFormat
  ) -> AddedColumns {
    let per = contributions.per
    let heading = per == 100 ? Heading.contributionPoints : Heading.contributed
    let parts = contributions.values.map { $0?.difference(from: .zero) }
    return AddedColumns(
      ResultTable(parts) { (part, column: ContributionColumn) in
        switch column {
        case .contribution: .difference(part, times: per)
        }
      }, heading[format.language],
      parts.map {
        $0.map { part in
          Row(
            texts: [format.signedText(part, times: per)],
            cells: [.number(part.dataText(times: per), .signed(format.digits))])
        }
      })
  }

  private init(_ data: ResultTable, _ heading: String, _ rows: [Row?]) {
    self.init(
      data: data, isInferred: false, headings: [TextTable.Column(heading, .right, wraps: true)],
      sheetColumns: [SpreadsheetColumn(heading)],
      rows: rows.map { $0 ?? Row(texts: [""], cells: [.empty]) })
  }
}

extension AddedColumns.Row {
  /// So many of so many.
  fileprivate init(_ counts: String) { self.init(texts: [counts], cells: [.text(counts)]) }
}

extension PartCount? {
  func data(in column: PartColumn) -> ResultValue {
    guard let self else { return .missing }
    return switch column {
    case .parts: .count(Int128(self.parts))
    case .partsExpected: .count(Int128(self.expected))
    }
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
