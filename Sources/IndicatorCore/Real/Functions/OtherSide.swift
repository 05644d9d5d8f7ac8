/// Finds the number on the other side of a mode that is no likelier than one on this side.
enum OtherSide {
  /// The number nearest to the mode, beyond it, that is at most as likely.
  ///
  /// - Parameters:
  ///   - mode: no number of the side is likelier.
  ///   - end: the last number of the side.
  ///   - guess: where to look first.
  ///   - limit: the logarithm of the probability.
  /// - Returns: nil if all numbers of the side are likelier.
  /// - Complexity: O(log d) probabilities, d being how far the guess is off.
  static func nearest(
    from mode: Int64, to end: Int64, guess: Int64, limit: Double,
    logProbability: (Int64) -> Double
  ) -> Int64? {
    guard mode != end else { return nil }
    let way: Int64 = end < mode ? -1 : 1
    let length = (end - mode) * way
    let limit = limit + HypergeometricDistribution.tie
    let steps = FirstThatHolds.number(in: 1...length, near: (guess - mode) * way) {
      logProbability(mode + way * $0) <= limit
    }
    return steps > length ? nil : mode + way * steps
  }
}
