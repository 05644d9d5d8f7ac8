package import IndicatorCore

/// The columns of tested trends.
enum TrendTestColumn: String, DataColumn {
  case kendallS, kendallP, kendallForm, slopeLower, slopeUpper, confidence, armitageZ, armitageP
  case mantelZ, mantelP, departure, departureDf, departureP
  case growth = "growth_per_year_pct"
  case kendallPAdjusted, armitagePAdjusted
}

extension AddedColumns {
  /// The tests of a table of trends, slopes in the unit of the slope.
  ///
  /// - Parameter family: the tests, one or none for each row.
  package static func trends(
    _ family: TrendFamily, of table: TrendTable, at confidence: Confidence, as format: NumberFormat
  ) -> AddedColumns {
    let language = format.language
    let level = confidence.level.description
    let per = table.indicator.per
    let data = ResultTable(family.tests.enumerated()) { (row, column: TrendTestColumn) in
      row.element?.data(
        in: column, adjusted: AdjustedTrend(family, row: row.offset), at: confidence, per: per)
        ?? .missing
    }
    return AddedColumns(
      data: data,
      headings: [
        TextTable.Column(Heading.kendall[language], wraps: true),
        TextTable.Column(Heading.slopeInterval(level)[language], wraps: true),
        TextTable.Column(Heading.armitage[language], wraps: true),
        TextTable.Column(Heading.growth[language], alignment: .right, wraps: true),
      ],
      sheetColumns: TrendTestColumn.all.map {
        SpreadsheetColumn(Heading.trendTest($0)[language], need: .whereFilled)
      },
      rows: family.tests.enumerated().map {
        Row($1, adjusted: AdjustedTrend(family, row: $0), data: data.rows[$0], per: per, as: format)
      })
  }
}

/// The p-values of a trend that were made to hold together with those of the others.
private struct AdjustedTrend {
  let kendall: ExactFraction?
  let armitage: ExactFraction?
  /// Whether they say more than the p-values alone.
  let isSaid: Bool

  init(_ family: TrendFamily, row: Int) {
    (kendall, armitage) = (family.exactKendall(row), family.exactArmitage(row))
    isSaid = family.adjustment != .none && family.tests.count { $0 != nil } > 1
  }
}

extension AddedColumns.Row {
  fileprivate init(
    _ test: TestedTrend?, adjusted: AdjustedTrend, data: [ResultValue], per: Int64,
    as format: NumberFormat
  ) {
    self.init(
      texts: test?.texts(per, adjusted: adjusted, as: format) ?? Array(repeating: "", count: 4),
      cells: zip(TrendTestColumn.all, data).map { column, value in
        guard case .number(let digits) = value else { return SpreadsheetCell(value) }
        return .number(
          digits,
          column == .kendallS ? .decimal(0) : column == .kendallP ? .decimal(4) : .general)
      }, obstacle: test?.obstacle)
  }
}

extension TestedTrend {
  fileprivate func data(
    in column: TrendTestColumn, adjusted: AdjustedTrend, at confidence: Confidence, per: Int64
  ) -> ResultValue {
    let (armitage, departure) = (proportions, proportions?.departure)
    return switch column {
    case .kendallS: .number(kendall.map { String($0.score) })
    case .kendallP: .number(kendall.map(\.pValue).digits(times: 1))
    case .kendallForm: .text(kendall?.form.rawValue)
    case .slopeLower: .number(slope?.lower?.fraction.digits(times: per))
    case .slopeUpper: .number(slope?.upper?.fraction.digits(times: per))
    case .confidence: .number(slope?.lower == nil ? nil : confidence.level.description)
    case .armitageZ: .number(armitage.map(\.cochranArmitage.z).digits(times: 1))
    case .armitageP: .number(armitage.map(\.cochranArmitage.pValue).digits(times: 1))
    case .mantelZ: .number(armitage.map(\.mantel.z).digits(times: 1))
    case .mantelP: .number(armitage.map(\.mantel.pValue).digits(times: 1))
    case .departure: .number(departure.map(\.statistic).digits(times: 1))
    case .departureDf: .number(departure?.degreesOfFreedom)
    case .departureP: .number(departure.map(\.pValue).digits(times: 1))
    case .growth: .number(growth.digits(times: 100))
    case .kendallPAdjusted: .number(adjusted.kendall?.digits(times: 1))
    case .armitagePAdjusted: .number(adjusted.armitage?.digits(times: 1))
    }
  }

  /// What stands in text: the order's test, the slope's bounds, the counts' test, the growth.
  fileprivate func texts(
    _ per: Int64, adjusted: AdjustedTrend, as format: NumberFormat
  ) -> [String] {
    let language = format.language
    func beside(_ p: ExactFraction?) -> String {
      guard adjusted.isSaid, let p else { return "" }
      return ", " + Heading.adjusted(format.probability(p))[language]
    }
    let order = kendall.map {
      "S \($0.score), p \(format.probability($0.exactP))" + beside(adjusted.kendall)
    }
    let slopes = [slope?.lower, slope?.upper].compactMap { $0 }.map { slope in
      (try? slope.rounded(toDigits: format.digits, by: format.rounding, times: per)).map(
        format.signedText)
        ?? ""
    }
    let counts = proportions.map { test -> String in
      let z = format.withDigits(2).signedText(test.cochranArmitage.exactZ, times: 1)
      return "z \(z), p \(format.probability(test.cochranArmitage.exactP))"
        + beside(adjusted.armitage)
    }
    return [
      order ?? obstacle?.words[language] ?? "",
      slopes.count == 2 ? Heading.range(slopes[0], slopes[1])[language] : "",
      counts ?? countObstacle?.words[language] ?? "",
      exactGrowth.map { format.signedText($0, times: 100) } ?? "",
    ]
  }
}
