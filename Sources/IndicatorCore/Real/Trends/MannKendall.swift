/// Mann and Kendall's test of a trend.
///
/// - Summary: whether later values tend to be higher or lower.
/// - What is compared: every value with every later one, by order alone.
/// - Formula: S is the number of rises minus that of falls. To ten values without ties p is the part of all n! orders whose |S| is
///   at least as large; else z = (S - sign S) / sqrt(V) with V = (n (n-1) (2n+5) - sum t (t-1) (2t+5)) / 18 over the groups
///   of t equal values, and p = 2 (1 - Phi(|z|)).
/// - Parameters:
///   - values: in the order of time, three or more; distances in time do not matter.
/// - Returns: S from -n (n-1) / 2 up; p above 0 to 1.
/// - Missing: periods without a value are left out by the caller.
/// - Ties: no rise and no fall; with any the normal form holds at every n. All values equal give p = 1.
/// - Exactness: S exact; p of the exact form to one unit in the last place, of the normal form to a relative 1e-12, itself
///   asymptotic.
/// - Throws: `tooFew` below three values.
/// - Complexity: O(n^2) comparisons.
/// - References: H. B. Mann (1945), Econometrica 13, 245-259; M. G. Kendall (1975), Rank Correlation Methods.
package struct MannKendall: Equatable, Sendable {
  /// How p is found.
  package enum Form: String, Equatable, Sendable {
    case exact, normal
  }

  /// Rises minus falls.
  package let score: Int64
  /// How many values there are.
  package let count: Int
  /// The variance of the score.
  package let variance: Double
  /// How p is found.
  package let form: Form
  /// The two-sided p-value.
  package let pValue: Double

  /// The largest number of values for the exact form.
  package static let largestExactCount = 10

  /// The test of a series.
  package init(_ values: [Ratio]) throws(NoEstimate) {
    guard values.count >= 3 else { throw .tooFew }
    let ties = Self.ties(values)
    let isExact = values.count <= Self.largestExactCount && ties.allSatisfy { $0 == 1 }
    count = values.count
    score = Self.score(values)
    form = isExact ? .exact : .normal
    variance = Double(Self.spread(values.count) - ties.reduce(0) { $0 + Self.spread($1) }) / 18
    pValue = Self.pValue(score.magnitude, count: values.count, form: form, variance: variance)
  }

  private static func score(_ values: [Ratio]) -> Int64 {
    var score: Int64 = 0
    for (place, later) in values.enumerated() {
      for earlier in values[..<place] where earlier != later { score += earlier < later ? 1 : -1 }
    }
    return score
  }

  /// The sizes of the groups of equal values.
  private static func ties(_ values: [Ratio]) -> [Int] {
    var sizes: [Ratio: Int] = [:]
    for value in values { sizes[value, default: 0] += 1 }
    return Array(sizes.values)
  }

  private static func spread(_ n: Int) -> Int { n * (n - 1) * (2 * n + 5) }

  /// The p-value of a score of a size, for this series or one whose score differs only.
  func pValue(ofScore size: UInt64) -> Double {
    Self.pValue(size, count: count, form: form, variance: variance)
  }

  private static func pValue(
    _ size: UInt64, count: Int, form: Form, variance: Double
  ) -> Double {
    guard size > 0 else { return 1 }
    switch form {
    case .exact: return exactPValue(size, count: count)
    case .normal: return NormalDistribution.bothTails((Double(size) - 1) / variance.squareRoot())
    }
  }

  /// Orders of n values by the number of falls: those of n - 1, with the n-th before 0 to n - 1 others.
  private static func exactPValue(_ size: UInt64, count: Int) -> Double {
    var orders = [1]
    for n in 2...count {
      var next = [Int](repeating: 0, count: orders.count + n - 1)
      for (falls, number) in orders.enumerated() {
        for more in 0..<n { next[falls + more] += number }
      }
      orders = next
    }
    let pairs = orders.count - 1
    let extreme = orders.enumerated().filter { abs(pairs - 2 * $0.offset) >= Int(size) }
    return Double(extreme.reduce(0) { $0 + $1.element }) / Double(orders.reduce(0, +))
  }
}
