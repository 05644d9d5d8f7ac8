/// Two proportions held against each other, or why they cannot be.
///
/// What has no value by itself is nil: z where all or none of both groups count, Fisher's test beyond its margins, ratios over
/// 0 and their bounds. With populations only the difference has a form, so tests and bounds of ratios have none then.
package struct PairEstimate: Equatable, Sendable {
  /// What was given for the first group.
  package let first: EstimateInput
  /// What was given for the second group.
  package let second: EstimateInput
  /// Both; nil if they cannot be judged.
  package let groups: TwoProportions?
  /// The bounds of the difference.
  package let difference: ConfidenceInterval?
  /// The pooled z test.
  package let pooled: NormalTest?
  /// Fisher's exact test.
  package let fisher: FisherTest?
  /// The ratio of the proportions.
  package let riskRatio: RatioEstimate?
  /// The ratio of the odds.
  package let oddsRatio: RatioEstimate?
  /// Why something is missing: without ``groups`` all of it, else Fisher's test.
  package let obstacle: NoEstimate?

  /// The comparison of two rows.
  ///
  /// - Parameters:
  ///   - population: how many either base was drawn from; nil if they speak of processes.
  package init(
    _ first: EstimateInput, _ second: EstimateInput, method: DifferenceMethod,
    at confidence: Confidence = .usual, sampledFrom population: Int64? = nil
  ) {
    (self.first, self.second) = (first, second)
    let isSample = population != nil
    do throws(NoEstimate) {
      let groups = TwoProportions(try first.proportion(), try second.proportion())
      difference = try groups.interval(
        method, at: confidence, sampledFrom: population.map { ($0, $0) })
      self.groups = groups
      let tested = isSample ? nil : groups
      pooled = tested.flatMap { try? $0.pooledTest() }
      fisher = tested.flatMap { try? $0.fisherTest() }
      riskRatio = (try? groups.riskRatio(confidence))?.bounded(!isSample)
      oddsRatio = (try? groups.oddsRatio(confidence))?.bounded(!isSample)
      obstacle = fisher == nil && !isSample ? .marginsTooLarge : nil
    } catch {
      (groups, difference, pooled, fisher) = (nil, nil, nil, nil)
      (riskRatio, oddsRatio, obstacle) = (nil, nil, error)
    }
  }
}
