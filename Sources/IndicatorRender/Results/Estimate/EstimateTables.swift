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
    _ number: Int, estimate: Estimate, method: String, at confidence: Confidence,
    name: String? = nil
  ) {
    (self.number, self.estimate, self.method) = (number, estimate, method)
    (self.confidence, self.name) = (confidence, name)
  }
}

/// The columns of `estimate` for single values.
enum EstimateColumn: String, DataColumn {
  case row, numerator, denominator, value, lower, upper, method, confidence, status
}

/// The columns of `estimate` for two groups.
enum PairEstimateColumn: String, DataColumn {
  case row, numerator, denominator, numerator2, denominator2, difference, differenceLower
  case differenceUpper, z, pValue, fisherP, fisherLess, fisherGreater, riskRatio, riskRatioLower
  case riskRatioUpper, oddsRatio, oddsRatioLower, oddsRatioUpper, cohenH, method, confidence
  case status
}

extension ResultTable {
  /// Estimates of single values as data.
  package static func estimates(_ rows: [EstimateRow<SingleEstimate>], per: Int64) -> ResultTable {
    ResultTable(rows) { (row, column: EstimateColumn) in
      switch column {
      case .row: .number(row.number)
      case .numerator: .count(row.estimate.input.numerator.number)
      case .denominator: .count(row.estimate.input.denominator.number)
      case .value:
        .number(
          row.estimate.value?.expansion(times: per, digits: DecimalExpansion.realDigits)
            .description)
      case .lower: .number(row.estimate.interval.map(\.lower).digits(times: per))
      case .upper: .number(row.estimate.interval.map(\.upper).digits(times: per))
      case .method: .text(row.method)
      case .confidence: .number(row.confidence.level.description)
      case .status: .text(row.estimate.obstacle?.rawValue ?? "ok")
      }
    }
  }

  /// Comparisons of two groups as data.
  package static func pairEstimates(_ rows: [EstimateRow<PairEstimate>], per: Int64) -> ResultTable
  {
    ResultTable(rows) { (row, column: PairEstimateColumn) in
      switch column {
      case .row: .number(row.number)
      case .numerator: .count(row.estimate.first.numerator.number)
      case .denominator: .count(row.estimate.first.denominator.number)
      case .numerator2: .count(row.estimate.second.numerator.number)
      case .denominator2: .count(row.estimate.second.denominator.number)
      case .difference: .number(row.estimate.groups.map(\.difference).digits(times: per))
      case .differenceLower: .number(row.estimate.difference.map(\.lower).digits(times: per))
      case .differenceUpper: .number(row.estimate.difference.map(\.upper).digits(times: per))
      case .z: .number(row.estimate.pooled.map(\.z).digits(times: 1))
      case .pValue: .number(row.estimate.pooled.map(\.pValue).digits(times: 1))
      case .fisherP: .number(row.estimate.fisher.map(\.twoSided).digits(times: 1))
      case .fisherLess: .number(row.estimate.fisher.map(\.less).digits(times: 1))
      case .fisherGreater: .number(row.estimate.fisher.map(\.greater).digits(times: 1))
      case .riskRatio: .number(row.estimate.riskRatio.map(\.value).digits(times: 1))
      case .riskRatioLower: .number(row.estimate.riskRatio?.interval.map(\.lower).digits(times: 1))
      case .riskRatioUpper: .number(row.estimate.riskRatio?.interval.map(\.upper).digits(times: 1))
      case .oddsRatio: .number(row.estimate.oddsRatio.map(\.value).digits(times: 1))
      case .oddsRatioLower: .number(row.estimate.oddsRatio?.interval.map(\.lower).digits(times: 1))
      case .oddsRatioUpper: .number(row.estimate.oddsRatio?.interval.map(\.upper).digits(times: 1))
      case .cohenH: .number(row.estimate.groups.map(\.cohenH).digits(times: 1))
      case .method: .text(row.method)
      case .confidence: .number(row.confidence.level.description)
      case .status: .text(row.estimate.obstacle?.rawValue ?? "ok")
      }
    }
  }
}

extension TextTable {
  /// Estimates of single values for people.
  package static func estimates(
    _ rows: [EstimateRow<SingleEstimate>], per: Int64, as format: NumberFormat
  ) -> TextTable {
    let language = format.language
    return PeopleTable("", rows: rows, in: language) { (column: EstimateColumn, add) in
      switch column {
      case .row:
        let isNamed = rows.contains { $0.name != nil }
        add(isNamed ? Heading.unit : Heading.number, isNamed ? .left : .right, wraps: isNamed) {
          $0.name ?? String($0.number)
        }
      case .numerator: add(Heading.counts, .right) { $0.estimate.input.text(format) }
      case .value:
        add.written(Heading.estimate(per: per, in: language), wraps: false, sorted: .none) {
          row, bytes in
          if let value = row.estimate.value { format.append(value, times: per, to: &bytes) }
        }
      case .lower:
        add(Heading.lower, .right) { format.text($0.estimate.interval?.exactLower, times: per) }
      case .upper:
        add(Heading.upper, .right) { format.text($0.estimate.interval?.exactUpper, times: per) }
      case .method: add(Heading.method) { $0.method }
      case .confidence:
        add(Heading.confidence, .right) { $0.confidence.level.description.decimal(in: language) }
      case .status:
        add(Heading.status, wraps: true) { $0.estimate.obstacle?.words[language] ?? "" }
      // It stands beside the numerator.
      case .denominator: break
      }
    }.text
  }

  /// Comparisons of two groups for people: a line for each statistic.
  package static func pairEstimates(
    _ rows: [EstimateRow<PairEstimate>], per: Int64, as format: NumberFormat
  ) -> TextTable {
    let language = format.language
    // What the first line of a row says, its others leave out.
    let lines = rows.flatMap { row in
      row.estimate.lines(row, per: per, as: format).enumerated().map { ($0 == 0 ? row : nil, $1) }
    }
    return PeopleTable("", rows: lines, in: language) { add in
      add(Heading.number, .right) { $0.0.map { String($0.number) } ?? "" }
      add(Heading.counts) { line in
        line.0.map { [$0.estimate.first.text(format), $0.estimate.second.text(format)] }?
          .joined(separator: "; ") ?? ""
      }
      add(Heading.statistic, wraps: true) { $0.1[0] }
      add(Heading.value, .right) { $0.1[1] }
      add(Heading.lower, .right) { $0.1[2] }
      add(Heading.upper, .right) { $0.1[3] }
      add(Heading.status, wraps: true) { $0.0?.estimate.obstacle?.words[language] ?? "" }
    }.text
  }
}

extension PairEstimate {
  /// Name, value and bounds of each statistic that there is.
  fileprivate func lines(
    _ row: EstimateRow<PairEstimate>, per: Int64, as format: NumberFormat
  ) -> [[String]] {
    let language = format.language
    let fine = format.withDigits(max(4, format.digits))
    let level = row.confidence.level.description
    var lines = [
      [
        Heading.difference(row.method, level: level, per: per, in: language),
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
