package import IndicatorCore

extension AddedColumns {
  /// The tests of a table of trends, slopes in the unit of the slope.
  ///
  /// - Parameter family: the tests, one or none for each row.
  package static func trends(
    _ family: TrendFamily, of table: TrendTable, _ confidence: Confidence, _ format: NumberFormat
  ) -> AddedColumns {
    let language = format.language
    let level = confidence.level.description
    let per = table.indicator.per
    return AddedColumns(
      kind: .trend,
      headings: [
        TextTable.Column(Heading.kendall[language], wraps: true),
        TextTable.Column(Heading.slopeInterval(level)[language], wraps: true),
        TextTable.Column(Heading.armitage[language], wraps: true),
        TextTable.Column(Heading.growth[language], .right, wraps: true),
      ],
      sheetColumns: AddedKind.trend.names.map {
        SpreadsheetColumn(Heading.trendTests[$0]?[language] ?? $0, .whereFilled)
      },
      rows: family.tests.enumerated().map { index, test in
        let adjusted = AdjustedTrend(family, index)
        return test.map { Row($0, adjusted, confidence, per, format) }
          ?? Row(
            data: Array(repeating: .missing, count: AddedKind.trend.names.count),
            texts: Array(repeating: "", count: 4),
            cells: Array(repeating: .empty, count: AddedKind.trend.names.count), obstacle: nil)
      })
  }
}

/// The p-values of a trend that were made to hold together with those of the others.
private struct AdjustedTrend {
  let kendall: ExactFraction?
  let armitage: ExactFraction?
  /// Whether they say more than the p-values alone.
  let isSaid: Bool

  init(_ family: TrendFamily, _ row: Int) {
    (kendall, armitage) = (family.exactKendall(row), family.exactArmitage(row))
    isSaid = family.adjustment != .none && family.tests.count { $0 != nil } > 1
  }
}

extension AddedColumns.Row {
  fileprivate init(
    _ test: TestedTrend, _ adjusted: AdjustedTrend, _ confidence: Confidence, _ per: Int64,
    _ format: NumberFormat
  ) {
    let (kendall, armitage) = (test.kendall, test.proportions)
    let (slope, departure) = (test.slope, armitage?.departure)
    let bounds = [slope?.lower, slope?.upper].map { $0?.digits(times: per) ?? nil }
    let hasBounds = slope?.lower != nil
    let numbers: [String?] =
      bounds + [
        hasBounds ? confidence.level.description : nil,
        armitage.map(\.cochranArmitage.z).digits(times: 1),
        armitage.map(\.cochranArmitage.pValue).digits(times: 1),
        armitage.map(\.mantel.z).digits(times: 1), armitage.map(\.mantel.pValue).digits(times: 1),
        departure.map(\.statistic).digits(times: 1), departure.map { String($0.degreesOfFreedom) },
        departure.map(\.pValue).digits(times: 1), test.growth.digits(times: 100),
        adjusted.kendall?.digits(times: 1) ?? nil, adjusted.armitage?.digits(times: 1) ?? nil,
      ]
    let score = kendall.map { String($0.score) }
    let p = kendall.map(\.pValue).digits(times: 1)
    let form = kendall?.form.rawValue
    self.init(
      data: [.number(score), .number(p), form.map { .text($0) } ?? .missing]
        + numbers.map { .number($0) },
      texts: test.texts(per, adjusted, format),
      cells: [
        score.map { .number($0, .decimal(0)) } ?? .empty, .probability(p), .words(form),
      ] + numbers.map { $0.map { .number($0, .general) } ?? .empty },
      obstacle: test.obstacle)
  }
}

extension TestedTrend {
  /// What stands in text: the order's test, the slope's bounds, the counts' test, the growth.
  fileprivate func texts(
    _ per: Int64, _ adjusted: AdjustedTrend, _ format: NumberFormat
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
      (try? slope.rounded(toDigits: format.digits, format.rounding, times: per)).map(
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

extension ExactSlope {
  /// Fifteen significant digits; nil if there are too many before the point.
  fileprivate func digits(times multiplier: Int64) -> String? {
    (try? expansion(times: multiplier, digits: DecimalExpansion.realDigits))?.description
  }
}
