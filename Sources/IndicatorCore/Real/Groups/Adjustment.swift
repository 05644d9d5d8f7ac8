/// How p-values of several tests are made to hold together. The raw value is the word in outputs.
///
/// | rule | keeps | also known as |
/// |---|---|---|
/// | `holm` | the chance of any false rejection | step-down Bonferroni |
/// | `bonferroni` | the same, less often rejecting | |
/// | `hochberg` | the same, for independent or positively dependent tests | step-up |
/// | `bh` | the expected part of false ones among the rejected, for such tests | false discovery rate |
/// | `by` | the same for any tests | Benjamini-Yekutieli |
/// | `none` | nothing | |
package enum Adjustment: String, CaseIterable, Equatable, Sendable {
  case holm, bonferroni, hochberg, bh, by, none

  /// The adjusted p-values of one family.
  ///
  /// - Formula: with p(1) <= ... <= p(m): `holm` the largest of (m-j+1) p(j) for j <= i; `hochberg` the smallest of them for
  ///   j >= i; `bh` the smallest of m p(j) / j for j >= i; `by` this times 1 + 1/2 + ... + 1/m; `bonferroni` m p(i).
  /// - Parameters:
  ///   - values: p-values; nil where there is none.
  /// - Returns: each not below its p-value and at most 1, in the order given.
  /// - Missing: what has no p-value does not count in m and gets none.
  /// - Exactness: a few units in the last place of the p-values.
  /// - Complexity: O(m log m).
  /// - References: S. Holm (1979), Scandinavian Journal of Statistics 6, 65-70; Y. Hochberg (1988), Biometrika 75, 800-802; Y. Benjamini,
  ///   Y. Hochberg (1995), JRSS B 57, 289-300; Y. Benjamini, D. Yekutieli (2001), Annals of Statistics 29, 1165-1188.
  package func adjusted(_ values: [Double?]) -> [Double?] {
    var order = values.indices.filter { values[$0] != nil }
    order.sort { (values[$0] ?? 1, $0) < (values[$1] ?? 1, $1) }
    var factored = order.enumerated().map { place, position in
      min(1, (values[position] ?? 1) * factor(place + 1, of: order.count))
    }
    switch self {
    case .holm: Self.carry(&factored, over: Array(factored.indices), choice: max)
    case .hochberg, .bh, .by: Self.carry(&factored, over: factored.indices.reversed(), choice: min)
    case .bonferroni, .none: break
    }
    var adjusted = [Double?](repeating: nil, count: values.count)
    for (place, position) in order.enumerated() { adjusted[position] = factored[place] }
    return adjusted
  }

  /// What the p-value at a place from 1 on is multiplied by.
  private func factor(_ place: Int, of count: Int) -> Double {
    let m = Double(count)
    switch self {
    case .holm, .hochberg: return m - Double(place) + 1
    case .bonferroni: return m
    case .bh: return m / Double(place)
    case .by: return m / Double(place) * (1...count).reduce(0.0) { $0 + 1 / Double($1) }
    case .none: return 1
    }
  }

  /// Each value becomes the largest or smallest of those before it.
  private static func carry(
    _ values: inout [Double], over order: [Int], choice: (Double, Double) -> Double
  ) {
    var best: Double?
    for place in order {
      values[place] = best.map { choice($0, values[place]) } ?? values[place]
      best = values[place]
    }
  }
}
