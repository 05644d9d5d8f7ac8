/// Finds where a condition begins to hold.
enum FirstThatHolds {
  /// The first number of a range from which on a condition holds.
  ///
  /// - Parameters:
  ///   - guess: where to look first.
  /// - Returns: the number behind the range if the condition never holds.
  /// - Complexity: O(log d) questions, d being how far the guess is off.
  static func number(
    in range: ClosedRange<Int64>, near guess: Int64, holds: (Int64) -> Bool
  ) -> Int64 {
    // Up to `low` it does not hold, from `high` on it does.
    var (low, high) = (range.lowerBound - 1, range.upperBound + 1)
    var probe = min(max(guess, range.lowerBound), range.upperBound)
    var stride: Int64 = 1
    while high - low > 1 {
      if holds(probe) { high = probe } else { low = probe }
      let next =
        high == probe ? high - min(stride, high - low - 1) : low + min(stride, high - low - 1)
      // Steps double until the place is between two of them, then halve.
      let isBetween = low >= range.lowerBound && high <= range.upperBound
      probe = isBetween ? low + (high - low) / 2 : next
      if stride < 1 << 60 { stride *= 2 }
    }
    return high
  }
}
