package import IndicatorCore

extension ResultTable {
  /// The columns of `distribution --test`.
  package static let comparedColumns = [
    "measure", "classification", "unit", "period", "unit2", "period2", "base", "base2",
    "chi_square", "degrees_of_freedom", "chi_square_p", "g", "g_p", "cramers_v",
    "smallest_expected", "ridit", "cliffs_delta", "mann_whitney_z", "mann_whitney_p",
    "largest_gap", "largest_gap_category", "dominance", "status",
  ]

  /// Two distributions tested against each other, as data: one row.
  package static func compared(
    _ compared: ComparedDistributions, of table: Distribution
  ) -> ResultTable {
    var result = ResultTable(columns: comparedColumns)
    let (test, ordered) = (compared.contingency, compared.ordered)
    let sides: [ResultValue] = [compared.first, compared.second].flatMap { side in
      [.text(side.unit.id), side.period.map { .text($0.spelling) } ?? .missing]
    }
    let bases: [ResultValue] = [compared.counts.first, compared.counts.second].map { counts in
      counts.isEmpty
        ? .missing : .count(String(counts.reduce(Int128(0)) { $0 + Int128($1) }))
    }
    let any: [String?] = [
      test.map(\.chiSquare.statistic).digits(times: 1),
      test.map { String($0.chiSquare.degreesOfFreedom) },
      test.map(\.chiSquare.pValue).digits(times: 1), test.map(\.g.statistic).digits(times: 1),
      test.map(\.g.pValue).digits(times: 1), test.map(\.cramersV).digits(times: 1),
      test.map(\.smallestExpected).digits(times: 1),
    ]
    let inOrder: [String?] = [
      ordered?.ridit.digits(times: 1), ordered?.cliffsDelta.digits(times: 1),
      ordered.map(\.mannWhitney.z).digits(times: 1),
      ordered.map(\.mannWhitney.pValue).digits(times: 1), ordered?.largestGap.digits(times: 1),
    ]
    let category = ordered?.largestGapCategory.map { compared.categories[$0].id }
    result.append(
      [.text(table.measure.id), .text(table.classification)] + sides + bases
        + (any + inOrder).map { .number($0) } + [
          category.map { .text($0) } ?? .missing,
          ordered.map { .text($0.dominance.rawValue) } ?? .missing,
          .text(compared.obstacle?.rawValue ?? "ok"),
        ])
    return result
  }

  /// The columns of `distribution --concentration`.
  package static let spreadColumns = [
    "measure", "period", "level", "category", "units", "missing", "total", "gini", "hhi", "k",
    "cr_k", "shannon", "evenness", "effective_shannon", "effective_hhi", "status",
  ]

  /// How unevenly a measure is spread over units, as data.
  ///
  /// - Parameter largest: how many of the largest are taken together.
  package static func spread(
    _ spreads: [SpreadOverUnits], of table: Distribution, largest: Int
  ) -> ResultTable {
    var result = ResultTable(columns: spreadColumns)
    for spread in spreads {
      let one = spread.concentration
      let numbers: [String?] = [
        one?.gini.digits(times: 1), one?.herfindahl.digits(times: 1),
        one.map { _ in String(largest) }, one?.share(ofLargest: largest).digits(times: 1),
        one.map(\.shannon).digits(times: 1), one.flatMap(\.evenness).digits(times: 1),
        one.map(\.effectiveNumber).digits(times: 1), one?.effectiveNumberOfSquares.digits(times: 1),
      ]
      result.append(
        [
          .text(table.measure.id), spread.period.map { .text($0.spelling) } ?? .missing,
          .text(spread.level), spread.category.map { .text($0.id) } ?? .missing,
          .number(String(spread.units)), .number(String(spread.missing)),
          spread.total.map { .count(String($0)) } ?? .missing,
        ] + numbers.map { .number($0) } + [.text(spread.obstacle?.rawValue ?? "ok")])
    }
    return result
  }
}

extension TextTable {
  /// Two distributions tested against each other, for people: a line for each statistic.
  package static func compared(
    _ compared: ComparedDistributions, _ format: NumberFormat
  ) -> TextTable {
    let language = format.language
    let fine = format.withDigits(4)
    var text = TextTable([
      Column(Heading.statistic[language], wraps: true), Column(Heading.value[language], .right),
      Column(Heading.pValue[language], .right),
    ])
    if let obstacle = compared.obstacle { text.append([obstacle.words[language], "", ""]) }
    if let test = compared.contingency {
      let freedom = test.chiSquare.degreesOfFreedom
      text.append([
        DistributionWords.chiSquare(freedom)[language], fine.text(test.chiSquare.exactStatistic),
        format.probability(test.chiSquare.exactP),
      ])
      text.append([
        DistributionWords.g[language], fine.text(test.g.exactStatistic),
        format.probability(test.g.exactP),
      ])
      text.append([DistributionWords.cramer[language], fine.text(test.exactV), ""])
      text.append([DistributionWords.smallest[language], fine.text(test.exactSmallest), ""])
    }
    guard let ordered = compared.ordered else { return text }
    text.append([
      DistributionWords.ridit(compared.first.name)[language], fine.text(ordered.ridit), "",
    ])
    text.append([
      DistributionWords.cliff[language], fine.signedText(ordered.cliffsDelta, times: 1), "",
    ])
    text.append([
      DistributionWords.mannWhitney[language],
      fine.signedText(ordered.mannWhitney.exactZ, times: 1),
      format.probability(ordered.mannWhitney.exactP),
    ])
    let category = ordered.largestGapCategory.map {
      compared.categories[$0].displayName(in: language)
    }
    text.append([
      DistributionWords.gap(category)[language], fine.signedText(ordered.largestGap, times: 1), "",
    ])
    text.append([
      DistributionWords.dominance[language],
      DistributionWords.dominance(ordered.dominance, compared)[language], "",
    ])
    return text
  }

  /// How unevenly a measure is spread over units, for people.
  package static func spread(
    _ spreads: [SpreadOverUnits], largest: Int, _ format: NumberFormat
  ) -> TextTable {
    let language = format.language
    let fine = format.withDigits(4)
    var text = TextTable([
      Column(Heading.period[language]), Column(Heading.category[language], wraps: true),
      Column(Heading.units[language], .right), Column(Heading.total[language], .right),
      Column("Gini", .right), Column("HHI", .right), Column("CR-\(largest)", .right),
      Column("Shannon", .right), Column(DistributionWords.evenness[language], .right, wraps: true),
      Column(DistributionWords.effective[language], .right, wraps: true),
      Column(Heading.status[language], wraps: true),
    ])
    for spread in spreads {
      let one = spread.concentration
      let effective = [one?.exactEffectiveNumber, one?.effectiveNumberOfSquares].compactMap { $0 }
        .map { format.text($0) }
      text.append([
        spread.period?.spelling ?? "",
        spread.category?.displayName(in: language) ?? Heading.total[language],
        String(spread.units), spread.total.map { format.grouped(String($0)) } ?? "",
        fine.text(one?.gini), fine.text(one?.herfindahl), fine.text(one?.share(ofLargest: largest)),
        fine.text(one?.exactShannon), fine.text(one?.exactEvenness),
        effective.joined(separator: "; "), spread.obstacle?.words[language] ?? "",
      ])
    }
    return text
  }
}

extension ComparedDistributions.Side {
  /// `Hải Yến 2021`.
  package var name: String {
    [unit.name, period?.spelling].compactMap { $0 }.joined(separator: " ")
  }
}
