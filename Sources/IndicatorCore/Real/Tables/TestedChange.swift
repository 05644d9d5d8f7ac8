/// What two values are that are tested against each other.
package enum ChangeModel: Equatable, Sendable {
  /// Proportions: Fisher's exact test, and the difference with an interval of Newcombe's.
  case proportions(DifferenceMethod)
  /// Rates or bare counts: the exact test of both counts given their sum, and the difference with bounds made of both intervals.
  case rates(CountMethod)
}

/// A later value tested against an earlier one, or why it cannot be.
package struct TestedChange: Equatable, Sendable {
  /// How a change is tested. The raw value is the word in outputs.
  package enum Test: String, Equatable, Sendable {
    case fisher
    case conditionalBinomial = "conditional-binomial"
  }

  /// The bounds of later minus earlier, before they are multiplied by `per`.
  package let interval: ConfidenceInterval?
  /// The two-sided p-value; nil for samples of a known population, whose tests have no form here.
  package let pValue: Double?
  /// How it was tested; nil without a p-value.
  package let test: Test?
  /// Why bounds or the test are missing.
  package let obstacle: NoEstimate?

  /// A later result tested against an earlier one.
  ///
  /// - Parameters:
  ///   - earlier: nil where it is not known.
  ///   - bare: what a value without a base is.
  ///   - population: how many either base was drawn from; nil if they speak of a process.
  package init(
    _ later: IndicatorResult, against earlier: IndicatorResult?, bare: BareValue,
    model: ChangeModel, at confidence: Confidence = .usual, sampledFrom population: Int64? = nil
  ) {
    let isSample = population != nil
    do throws(NoEstimate) {
      guard let earlier else { throw .notReported }
      var p: Double?
      switch model {
      case .proportions(let method):
        let groups = TwoProportions(try later.proportion(), try earlier.proportion())
        interval = try groups.interval(
          method, at: confidence, sampledFrom: population.map { ($0, $0) })
        p = isSample ? nil : try? groups.fisherTest().twoSided
        test = p == nil ? nil : .fisher
      case .rates(let method):
        guard !isSample else { throw .needsUnlimitedPopulation }
        let groups = TwoRates(try later.rate(bare), try earlier.rate(bare))
        interval = try groups.interval(method, at: confidence)
        p = try? groups.test().twoSided
        test = p == nil ? nil : .conditionalBinomial
      }
      pValue = p
      obstacle = p == nil && !isSample ? .marginsTooLarge : nil
    } catch {
      (interval, pValue, test, obstacle) = (nil, nil, nil, error)
    }
  }
}

/// All changes of one table, tested as one family.
package struct ChangeFamily: Sendable {
  /// The change of each row; nil where there is none to test.
  package let changes: [TestedChange?]
  /// Their p-values made to hold together; nil where there is none.
  package let adjusted: [Double?]
  /// How.
  package let adjustment: Adjustment

  /// A family.
  package init(_ changes: [TestedChange?], adjustment: Adjustment = .holm) {
    self.changes = changes
    self.adjustment = adjustment
    adjusted = adjustment.adjusted(changes.map { $0.flatMap(\.pValue) })
  }

  /// How many p-values there are.
  package var count: Int { adjusted.filter { $0 != nil }.count }
}

extension TestedChange {
  /// The p-value as the fraction that it is.
  package var exactP: ExactFraction? { pValue.map { ExactFraction(real: $0) } }
}

extension ChangeFamily {
  /// The adjusted p-value of a row as the fraction that it is.
  package func exactAdjusted(_ row: Int) -> ExactFraction? {
    adjusted[row].map { ExactFraction(real: $0) }
  }
}
