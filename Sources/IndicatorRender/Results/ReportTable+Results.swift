package import IndicatorCore

// The tables of results, each column with the order of the values behind its texts.

extension ReportTable {
  /// A comparison.
  package static func comparison(
    _ table: IndicatorTable, _ measure: Measure?, _ format: NumberFormat,
    _ notes: inout NoteNumbers
  ) -> ReportTable {
    let rows = table.rows
    return ReportTable(
      ReportWords.comparison[format.language],
      .comparison(table, measure, format, &notes),
      [
        .names(rows.map(\.unit.name)), .values(rows.map(\.period)),
        .values(rows.map(\.result.numerator)),
        .values(rows.map { $0.otherBasePeriod.isEmpty ? nil : $0.result.denominatorPeriod }),
        .values(rows.map(\.result.value)), .differences(rows.map { $0.change?.difference }),
        .none, .none,
      ])
  }

  /// A ranking.
  package static func ranking(
    _ table: RankingTable, _ format: NumberFormat, _ notes: inout NoteNumbers
  ) -> ReportTable {
    let rows = table.rows
    let title = ReportWords.ranking[format.language]
    return ReportTable(
      table.period.map { "\(title), \($0)" } ?? title, .ranking(table, format, &notes),
      [
        .values(rows.map(\.rank)), .names(rows.map(\.row.unit.name)),
        .values(rows.map(\.row.period)), .values(rows.map(\.row.result.numerator)),
        .values(rows.map(\.row.result.value)), .differences(rows.map(\.gapToFirst)),
        .values(rows.map(\.doubledRankChange)), .none,
      ])
  }

  /// Trends.
  ///
  /// - Throws: ``ArithmeticOverflow`` if a slope is too large to be printed.
  package static func trend(
    _ table: TrendTable, _ format: NumberFormat, _ notes: inout NoteNumbers
  ) throws(ArithmeticOverflow) -> ReportTable {
    let rows = table.rows
    let text = try TextTable.trend(table, format, .unicode, &notes)
    let ways = rows.map { row in row.trend.flatMap { $0.points.count > 1 ? $0 : nil } }
    return ReportTable(
      ReportWords.trend[format.language], text,
      [
        .names(rows.map(\.unit.name)), .values(rows.map { $0.trend?.points.first?.period }),
        .values(rows.map { $0.trend?.points.first?.value }),
        .values(rows.map { $0.trend?.points.last?.value }),
        .differences(ways.map { $0?.change }), .values(ways.map { $0?.slope }),
        .names(ways.map { $0?.direction.words[format.language] ?? "" }), .none, .none,
      ])
  }

  /// A distribution.
  package static func distribution(
    _ table: Distribution, _ format: NumberFormat, _ notes: inout NoteNumbers
  ) -> ReportTable {
    let rows = table.rows
    let categories = rows.compactMap(\.category).uniqued
    return ReportTable(
      ReportWords.distribution[format.language], .distribution(table, format, &notes),
      [
        .names(rows.map(\.unit.name)), .values(rows.map(\.period)),
        .values(rows.map { $0.category.flatMap(categories.firstIndex) }),
        .values(rows.map(\.count)), .values(rows.map(\.base)), .values(rows.map(\.share)),
        .values(rows.map(\.cumulativeShare)), .none,
      ])
  }

  /// A decomposed change. The total stays last: its rows are not sorted.
  package static func decomposition(
    _ change: DecomposedChange, _ compared: String, _ format: NumberFormat
  ) -> ReportTable {
    let text = TextTable.decomposition(change, format)
    return ReportTable(
      "\(ReportWords.decomposition[format.language]), \(compared)", text,
      text.columns.map { _ in .none })
  }

  /// The claims of an audit that do not fail.
  ///
  /// - Parameters:
  ///   - report: the audit.
  ///   - format: how figures are written.
  ///   - notes: takes what must be said of the inputs.
  ///   - names: the names of units by their identifiers.
  package static func audit(
    _ report: AuditReport, _ format: NumberFormat, _ notes: inout NoteNumbers,
    unitNames names: [String: String] = [:]
  ) -> ReportTable {
    let claims = TextTable.auditOrder(report)
    return ReportTable(
      ReportWords.otherClaims[format.language],
      .audit(claims, format, &notes, unitNames: names),
      [
        .names(claims.map(\.claim.id.withPaddedNumbers)),
        .names(claims.map { names[$0.claim.unit] ?? $0.claim.unit }),
        .names(claims.map(\.claim.period)), .values(claims.map(\.value)),
        .values(claims.map { $0.claim.printed?.value }),
        .values(claims.map { Verdict.allCases.firstIndex(of: $0.verdict) }), .none,
        .names(claims.map(\.claim.source.withPaddedNumbers)),
      ])
  }
}

extension String {
  /// The text with its whole numbers padded to one length, so that line 13 stands before line 103.
  var withPaddedNumbers: String {
    replacing(/[0-9]+/) { match in
      String(repeating: "0", count: Swift.max(0, 9 - match.output.count)) + match.output
    }
  }
}
