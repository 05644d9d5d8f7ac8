import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Compared distributions") struct ComparedDistributionTests {
  private typealias Row = [String: String]

  private func rows() throws -> [(row: Row, first: [Int64], second: [Int64])] {
    let rows = try Oracle("compared_distributions", of: "IndicatorCoreTests").rows
    #expect(rows.count == 50)
    return rows.map { row in
      let lists = ["first", "second"].map { (row[$0] ?? "").words.compactMap { Int64($0) } }
      return (row, lists[0], lists[1])
    }
  }

  private func check(_ row: Row, _ values: [(String, Double?)]) {
    for (name, value) in values {
      #expect(Nearness.promised.holds(value, row[name]), "\(name) = \(value ?? .nan): \(row)")
    }
  }

  private func check(_ row: Row, exactly values: [(String, ExactFraction)]) {
    for (name, value) in values {
      #expect(ExactFraction(text: row[name] ?? "") == value, "\(name) = \(value): \(row)")
    }
  }

  @Test("chi-square, G and Cramér's V are those of exact expected counts")
  func contingency() throws {
    for (row, first, second) in try rows() {
      let test = try? ContingencyTest([first, second])
      check(
        row,
        [
          ("chi_square", test?.chiSquare.statistic), ("chi_square_p", test?.chiSquare.pValue),
          ("g", test?.g.statistic),
          ("g_p", test?.g.pValue), ("cramers_v", test?.cramersV),
          ("smallest_expected", test?.smallestExpected),
        ])
    }
  }

  @Test("ridit, Cliff's delta, gaps and dominance are exact, Mann-Whitney that of mpmath")
  func ordered() throws {
    for (row, first, second) in try rows() {
      let comparison = try OrderedComparison(first, second)
      check(
        row,
        exactly: [
          ("ridit", comparison.ridit), ("cliffs_delta", comparison.cliffsDelta),
          ("largest_gap", comparison.largestGap),
        ])
      check(row, [("z", comparison.mannWhitney.z), ("p_value", comparison.mannWhitney.pValue)])
      #expect(comparison.dominance.rawValue == row["dominance"], "\(row)")
    }
  }

  @Test("Gini, HHI and CR-k are exact, entropies those of mpmath")
  func concentrations() throws {
    for (row, first, _) in try rows() {
      let concentration = try Concentration(first)
      check(
        row,
        exactly: [
          ("gini", concentration.gini), ("hhi", concentration.herfindahl),
          ("cr2", concentration.share(ofLargest: 2)),
        ])
      check(
        row,
        [
          ("shannon", concentration.shannon), ("evenness", concentration.evenness),
          ("effective", concentration.effectiveNumber),
        ])
      #expect(concentration.effectiveNumberOfSquares * concentration.herfindahl == ExactFraction(1))
    }
  }

  @Test("turned about, all signs change and p-values stay")
  func exchange() throws {
    for (_, first, second) in try rows() {
      let (one, other) = (
        try OrderedComparison(first, second), try OrderedComparison(second, first)
      )
      #expect(one.ridit + other.ridit == ExactFraction(1) && one.cliffsDelta == -other.cliffsDelta)
      #expect(one.largestGap == -other.largestGap && one.mannWhitney.z == -other.mannWhitney.z)
      #expect(one.largestGapCategory == other.largestGapCategory)
    }
  }

  @Test("the worked example: 60 good and 40 fair against 40 and 60")
  func example() throws {
    let comparison = try OrderedComparison([40, 60], [60, 40])
    #expect(comparison.ridit == ExactFraction(3, over: 5) && comparison.dominance == .first)
    #expect(
      comparison.largestGap == ExactFraction(-1, over: 5) && comparison.largestGapCategory == 0)
    let test = try ContingencyTest([[40, 60], [60, 40]])
    #expect(test.chiSquare.statistic == 8 && test.chiSquare.degreesOfFreedom == 1)
    #expect(test.cramersV == 0.2 && test.smallestExpected == 50)
  }

  @Test("equal distributions have statistics of exactly 0 and p = 1")
  func equalDistributions() throws {
    let test = try ContingencyTest([[3, 7, 90], [30, 70, 900]])
    #expect(test.chiSquare.statistic == 0 && test.g.statistic == 0 && test.cramersV == 0)
    #expect(test.chiSquare.pValue == 1 && test.g.pValue == 1)
    let comparison = try OrderedComparison([3, 7, 90], [30, 70, 900])
    #expect(comparison.dominance == .equal && comparison.largestGapCategory == nil)
    #expect(comparison.mannWhitney.z == 0 && comparison.mannWhitney.pValue == 1)
    let single = try OrderedComparison([0, 5], [0, 9])
    #expect(single.mannWhitney.pValue == 1 && single.ridit == ExactFraction(1, over: 2))
  }

  @Test("empty categories change nothing, and nobody is undefined")
  func emptyCategories() throws {
    #expect(try ContingencyTest([[5, 0, 7], [9, 0, 2]]) == ContingencyTest([[5, 7], [9, 2]]))
    #expect(throws: NoEstimate.tooFew) { try ContingencyTest([[5, 7], [0, 0]]) }
    #expect(throws: NoEstimate.tooFew) { try ContingencyTest([[5, 0], [7, 0]]) }
    #expect(throws: NoEstimate.negative) { try ContingencyTest([[5, -1], [7, 1]]) }
    #expect(throws: NoEstimate.undefined) { try OrderedComparison([0, 0], [7, 1]) }
    #expect(throws: NoEstimate.negative) { try OrderedComparison([-1, 3], [7, 1]) }
    #expect(throws: NoEstimate.undefined) { try Concentration([0, 0]) }
    #expect(throws: NoEstimate.undefined) { try Concentration([]) }
    #expect(throws: NoEstimate.negative) { try Concentration([3, -1]) }
  }

  @Test("an even spread has no concentration, one that has all the most there is")
  func endsOfConcentration() throws {
    let even = try Concentration([7, 7, 7, 7])
    #expect(even.gini.isZero && even.herfindahl == ExactFraction(1, over: 4))
    #expect(abs((even.evenness ?? 0) - 1) < 1e-15 && abs(even.effectiveNumber - 4) < 1e-14)
    let single = try Concentration([0, 0, 9, 0])
    #expect(single.gini == ExactFraction(3, over: 4) && single.herfindahl == ExactFraction(1))
    #expect(single.shannon == 0 && single.effectiveNumber == 1)
    let one = try Concentration([5])
    #expect(one.evenness == nil && one.gini.isZero && one.share(ofLargest: 9) == ExactFraction(1))
  }
}
