package import IndicatorCore

/// One row to be estimated at one level.
package struct EstimateRow<Estimate: Sendable>: Sendable {
  /// The number of the row, from 1.
  package let number: Int
  /// What was estimated.
  package let estimate: Estimate
  /// The word of the method.
  package let method: String
  /// The level.
  package let confidence: Confidence
  /// What people read in place of the number; nil where there is no more than it.
  package let name: String?

  /// A row.
  package init(
    _ number: Int, _ estimate: Estimate, _ method: String, _ confidence: Confidence,
    name: String? = nil
  ) {
    (self.number, self.estimate, self.method) = (number, estimate, method)
    (self.confidence, self.name) = (confidence, name)
  }
}

extension ResultTable {
  /// The columns of `estimate` for single values.
  package static let estimateColumns = [
    "row", "numerator", "denominator", "value", "lower", "upper", "method", "confidence", "status",
  ]

  /// The columns of `estimate` for two groups.
  package static let pairEstimateColumns = [
    "row", "numerator", "denominator", "numerator2", "denominator2", "difference",
    "difference_lower", "difference_upper", "z", "p_value", "fisher_p", "fisher_less",
    "fisher_greater", "risk_ratio", "risk_ratio_lower", "risk_ratio_upper", "odds_ratio",
    "odds_ratio_lower", "odds_ratio_upper", "cohen_h", "method", "confidence", "status",
  ]

  /// Estimates of single values as data.
  package static func estimates(_ rows: [EstimateRow<SingleEstimate>], per: Int64) -> ResultTable {
    var result = ResultTable(columns: estimateColumns)
    for row in rows {
      let estimate = row.estimate
      let value = estimate.value?.expansion(times: per, digits: DecimalExpansion.realDigits)
      result.append([
        .number(String(row.number)), .figure(estimate.input.numerator),
        .figure(estimate.input.denominator), .number(value?.description),
        .lower(estimate.interval, per), .upper(estimate.interval, per), .text(row.method),
        .number(row.confidence.level.description), .status(estimate.obstacle),
      ])
    }
    return result
  }

  /// Comparisons of two groups as data.
  package static func pairEstimates(_ rows: [EstimateRow<PairEstimate>], per: Int64) -> ResultTable
  {
    var result = ResultTable(columns: pairEstimateColumns)
    for row in rows {
      let pair = row.estimate
      let counts: [ResultValue] = [pair.first, pair.second].flatMap { input in
        [.figure(input.numerator), .figure(input.denominator)]
      }
      let ratios = [pair.riskRatio, pair.oddsRatio].flatMap { ratio -> [ResultValue] in
        [
          .number(ratio.map(\.value).digits(times: 1)), .lower(ratio?.interval),
          .upper(ratio?.interval),
        ]
      }
      result.append(
        [.number(String(row.number))] + counts + [
          .number(pair.groups.map(\.difference).digits(times: per)), .lower(pair.difference, per),
          .upper(pair.difference, per), .number(pair.pooled.map(\.z).digits(times: 1)),
          .number(pair.pooled.map(\.pValue).digits(times: 1)),
          .number(pair.fisher.map(\.twoSided).digits(times: 1)),
          .number(pair.fisher.map(\.less).digits(times: 1)),
          .number(pair.fisher.map(\.greater).digits(times: 1)),
        ] + ratios + [
          .number(pair.groups.map(\.cohenH).digits(times: 1)), .text(row.method),
          .number(row.confidence.level.description), .status(pair.obstacle),
        ])
    }
    return result
  }
}

extension ResultValue {
  fileprivate static func figure(_ figure: EstimateFigure) -> ResultValue {
    figure.number.map { .count($0.description) } ?? .missing
  }

  fileprivate static func lower(_ interval: ConfidenceInterval?, _ per: Int64 = 1) -> ResultValue {
    .number(interval.map(\.lower).digits(times: per))
  }

  fileprivate static func upper(_ interval: ConfidenceInterval?, _ per: Int64 = 1) -> ResultValue {
    .number(interval.map(\.upper).digits(times: per))
  }

  fileprivate static func status(_ obstacle: NoEstimate?) -> ResultValue {
    .text(obstacle?.rawValue ?? "ok")
  }
}

extension TextTable {
  /// Estimates of single values for people.
  package static func estimates(
    _ rows: [EstimateRow<SingleEstimate>], per: Int64, _ format: NumberFormat
  ) -> TextTable {
    let language = format.language
    let first =
      rows.contains { $0.name != nil }
      ? Column(Heading.unit[language], wraps: true) : Column(Heading.number[language], .right)
    var text = TextTable([
      first, Column(Heading.counts[language], .right),
      Column(Heading.estimate(per: per, language), .right),
      Column(Heading.lower[language], .right), Column(Heading.upper[language], .right),
      Column(Heading.method[language]), Column(Heading.confidence[language], .right),
      Column(Heading.status[language], wraps: true),
    ])
    for row in rows {
      let estimate = row.estimate
      text.append([
        row.name ?? String(row.number), estimate.input.text(format),
        estimate.value.map { format.text($0, times: per) } ?? "",
        format.text(estimate.interval?.exactLower, times: per),
        format.text(estimate.interval?.exactUpper, times: per), row.method,
        row.confidence.level.description.decimal(in: language),
        estimate.obstacle?.words[language] ?? "",
      ])
    }
    return text
  }

  /// Comparisons of two groups for people: a line for each statistic.
  package static func pairEstimates(
    _ rows: [EstimateRow<PairEstimate>], per: Int64, _ format: NumberFormat
  ) -> TextTable {
    let language = format.language
    var text = TextTable([
      Column(Heading.number[language], .right), Column(Heading.counts[language]),
      Column(Heading.statistic[language], wraps: true), Column(Heading.value[language], .right),
      Column(Heading.lower[language], .right), Column(Heading.upper[language], .right),
      Column(Heading.status[language], wraps: true),
    ])
    for row in rows {
      for (index, line) in row.estimate.lines(row, per, format).enumerated() {
        let isFirst = index == 0
        let counts = [row.estimate.first, row.estimate.second].map { $0.text(format) }
        text.append(
          [isFirst ? String(row.number) : "", isFirst ? counts.joined(separator: "; ") : ""] + line
            + [isFirst ? row.estimate.obstacle?.words[language] ?? "" : ""])
      }
    }
    return text
  }
}

extension PairEstimate {
  /// Name, value and bounds of each statistic that there is.
  fileprivate func lines(
    _ row: EstimateRow<PairEstimate>, _ per: Int64, _ format: NumberFormat
  ) -> [[String]] {
    let language = format.language
    let fine = format.withDigits(max(4, format.digits))
    let level = row.confidence.level.description
    var lines = [
      [
        Heading.difference(row.method, level, per: per, language),
        format.text(exactDifference, times: per), format.text(difference?.exactLower, times: per),
        format.text(difference?.exactUpper, times: per),
      ]
    ]
    for (name, ratio) in [(Heading.riskRatio, riskRatio), (Heading.oddsRatio, oddsRatio)] {
      guard let ratio else { continue }
      lines.append([
        name[language], fine.text(ratio.exactValue), fine.text(ratio.interval?.exactLower),
        fine.text(ratio.interval?.exactUpper),
      ])
    }
    for (name, value) in [
      (Heading.pooledZ, pooled?.exactZ), (Heading.pooledP, pooled?.exactP),
      (Heading.fisherP, fisher?.exactTwoSided), (Heading.fisherLess, fisher?.exactLess),
      (Heading.fisherGreater, fisher?.exactGreater), (Heading.cohenH, groups?.exactCohenH),
    ] {
      if let value { lines.append([name[language], fine.text(value), "", ""]) }
    }
    return lines
  }
}

extension EstimateInput {
  /// `165/174`; a question mark for what is not known.
  fileprivate func text(_ format: NumberFormat) -> String {
    [numerator, denominator].map { figure in
      figure.number.map { format.countText($0) } ?? "?"
    }.joined(separator: "/")
  }
}
