package import IndicatorCore

/// The columns of `distribution --test`.
package enum ComparedColumn: String, DataColumn {
  case measure, classification, unit, period, unit2, period2, base, base2, chiSquare
  case degreesOfFreedom, chiSquareP, g, gP, cramersV, smallestExpected, ridit, cliffsDelta
  case mannWhitneyZ, mannWhitneyP, largestGap, largestGapCategory, dominance, status
}

/// The columns of `distribution --concentration`.
package enum SpreadColumn: String, DataColumn {
  case measure, period, level, category, units, missing, total, gini, hhi, k, crK, shannon, evenness
  case effectiveShannon, effectiveHhi, status
}

extension ResultTable {
  /// Two distributions tested against each other, as data: one row.
  package static func compared(
    _ compared: ComparedDistributions, of table: Distribution
  ) -> ResultTable {
    ResultTable([compared]) { (row, column: ComparedColumn) in
      switch column {
      case .measure: .text(table.measure.id)
      case .classification: .text(table.classification)
      case .unit: .text(row.first.unit.id)
      case .period: .text(row.first.period?.spelling)
      case .unit2: .text(row.second.unit.id)
      case .period2: .text(row.second.period?.spelling)
      case .base: sum(row.counts.first)
      case .base2: sum(row.counts.second)
      case .chiSquare: .number(row.contingency.map(\.chiSquare.statistic).digits(times: 1))
      case .degreesOfFreedom: .number(row.contingency?.chiSquare.degreesOfFreedom)
      case .chiSquareP: .number(row.contingency.map(\.chiSquare.pValue).digits(times: 1))
      case .g: .number(row.contingency.map(\.g.statistic).digits(times: 1))
      case .gP: .number(row.contingency.map(\.g.pValue).digits(times: 1))
      case .cramersV: .number(row.contingency.map(\.cramersV).digits(times: 1))
      case .smallestExpected: .number(row.contingency.map(\.smallestExpected).digits(times: 1))
      case .ridit: .number(row.ordered?.ridit.digits(times: 1))
      case .cliffsDelta: .number(row.ordered?.cliffsDelta.digits(times: 1))
      case .mannWhitneyZ: .number(row.ordered.map(\.mannWhitney.z).digits(times: 1))
      case .mannWhitneyP: .number(row.ordered.map(\.mannWhitney.pValue).digits(times: 1))
      case .largestGap: .number(row.ordered?.largestGap.digits(times: 1))
      case .largestGapCategory: .text(row.ordered?.largestGapCategory.map { row.categories[$0].id })
      case .dominance: .text(row.ordered?.dominance.rawValue)
      case .status: .text(row.obstacle?.rawValue ?? "ok")
      }
    }
  }

  private static func sum(_ counts: [Int64]) -> ResultValue {
    counts.isEmpty ? .missing : .count(counts.reduce(0) { $0 + Int128($1) })
  }

  /// How unevenly a measure is spread over units, as data.
  ///
  /// - Parameter largest: how many of the largest are taken together.
  package static func spread(
    _ spreads: [SpreadOverUnits], of table: Distribution, largest: Int
  ) -> ResultTable {
    ResultTable(spreads) { (row, column: SpreadColumn) in
      switch column {
      case .measure: .text(table.measure.id)
      case .period: .text(row.period?.spelling)
      case .level: .text(row.level)
      case .category: .text(row.category?.id)
      case .units: .number(row.units)
      case .missing: .number(row.missing)
      case .total: row.total.map { .count(Int128($0)) } ?? .missing
      case .gini: .number(row.concentration?.gini.digits(times: 1))
      case .hhi: .number(row.concentration?.herfindahl.digits(times: 1))
      case .k: .number(row.concentration == nil ? nil : largest)
      case .crK: .number(row.concentration?.share(ofLargest: largest).digits(times: 1))
      case .shannon: .number(row.concentration.map(\.shannon).digits(times: 1))
      case .evenness: .number(row.concentration.flatMap(\.evenness).digits(times: 1))
      case .effectiveShannon: .number(row.concentration.map(\.effectiveNumber).digits(times: 1))
      case .effectiveHhi: .number(row.concentration?.effectiveNumberOfSquares.digits(times: 1))
      case .status: .text(row.obstacle?.rawValue ?? "ok")
      }
    }
  }
}

extension TextTable {
  /// Two distributions tested against each other, for people: a line for each statistic.
  package static func compared(
    _ compared: ComparedDistributions, as format: NumberFormat
  ) -> TextTable {
    let language = format.language
    let fine = format.withDigits(4)
    var text = TextTable([
      Column(Heading.statistic[language], wraps: true),
      Column(Heading.value[language], alignment: .right),
      Column(Heading.pValue[language], alignment: .right),
    ])
    func add(_ name: Words, _ value: String, _ p: ExactFraction? = nil) {
      text.append([name[language], value, format.probability(p)])
    }
    if let obstacle = compared.obstacle { add(obstacle.words, "") }
    if let test = compared.contingency {
      let freedom = test.chiSquare.degreesOfFreedom
      let statistic = fine.text(test.chiSquare.exactStatistic)
      add(DistributionWords.chiSquare(freedom), statistic, test.chiSquare.exactP)
      add(DistributionWords.g, fine.text(test.g.exactStatistic), test.g.exactP)
      add(DistributionWords.cramer, fine.text(test.exactV))
      add(DistributionWords.smallest, fine.text(test.exactSmallest))
    }
    guard let ordered = compared.ordered else { return text }
    add(DistributionWords.ridit(compared.first.name), fine.text(ordered.ridit))
    add(DistributionWords.cliff, fine.signedText(ordered.cliffsDelta, times: 1))
    let z = fine.signedText(ordered.mannWhitney.exactZ, times: 1)
    add(DistributionWords.mannWhitney, z, ordered.mannWhitney.exactP)
    let category = ordered.largestGapCategory.map {
      compared.categories[$0].displayName(in: language)
    }
    add(DistributionWords.gap(category), fine.signedText(ordered.largestGap, times: 1))
    let dominance = DistributionWords.dominance(ordered.dominance, compared: compared)
    add(DistributionWords.dominance, dominance[language])
    return text
  }

  /// How unevenly a measure is spread over units, for people.
  package static func spread(
    _ spreads: [SpreadOverUnits], largest: Int, as format: NumberFormat
  ) -> TextTable {
    let language = format.language
    let fine = format.withDigits(4)
    return PeopleTable("", rows: spreads, in: language) { (column: SpreadColumn, add) in
      switch column {
      case .period: add(Heading.period) { $0.period?.spelling ?? "" }
      case .category:
        add(Heading.category, wraps: true) {
          $0.category?.displayName(in: language) ?? Heading.total[language]
        }
      case .units: add(Heading.units, .right) { String($0.units) }
      case .total:
        add(Heading.total, .right) { row in row.total.map { format.grouped(String($0)) } ?? "" }
      case .gini: add(Words("Gini", vi: "Gini"), .right) { fine.text($0.concentration?.gini) }
      case .hhi: add(Words("HHI", vi: "HHI"), .right) { fine.text($0.concentration?.herfindahl) }
      case .crK:
        add(Words("CR-\(largest)", vi: "CR-\(largest)"), .right) {
          fine.text($0.concentration?.share(ofLargest: largest))
        }
      case .shannon:
        add(Words("Shannon", vi: "Shannon"), .right) { fine.text($0.concentration?.exactShannon) }
      case .evenness:
        add(DistributionWords.evenness, .right, wraps: true) {
          fine.text($0.concentration?.exactEvenness)
        }
      case .effectiveShannon:
        add(DistributionWords.effective, .right, wraps: true) { row in
          [row.concentration?.exactEffectiveNumber, row.concentration?.effectiveNumberOfSquares]
            .compactMap { $0 }.map { format.text($0) }.joined(separator: "; ")
        }
      case .status: add(Heading.status, wraps: true) { $0.obstacle?.words[language] ?? "" }
      // The title says them, or they stand in a heading or beside another number.
      case .measure, .level, .missing, .k, .effectiveHhi: break
      }
    }.text
  }
}

extension ComparedDistributions.Side {
  /// `Hải Yến 2021`.
  package var name: String {
    [unit.name, period?.spelling].compactMap { $0 }.joined(separator: " ")
  }
}
