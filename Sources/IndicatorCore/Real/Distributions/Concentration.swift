/// How unevenly an amount is spread over units.
///
/// - Formula: with n amounts x in ascending order, i-th of them x(i), shares s = x / sum x: Gini = sum (2 i - n - 1) x(i) / (n sum x);
///   HHI = sum s^2; CR-k the k largest shares together; Shannon H = -sum s log s; evenness H / log n; effective numbers exp H and
///   1 / HHI.
/// - Parameters:
///   - amounts: 0 or more; units with 0 count in n.
/// - Returns: Gini 0 (even) to (n-1)/n; HHI 1/n to 1; H in nats, 0 to log n; evenness 0 to 1; effective numbers 1 to n.
/// - Missing: units without an amount are left out by the caller.
/// - Exactness: Gini, HHI, CR-k and 1 / HHI exact; H, evenness and exp H to a relative 1e-13, or absolute 1e-15.
/// - Throws: `negative`; `undefined` if all amounts are 0 or there are none.
/// - Also known as: Herfindahl-Hirschman index, Simpson; Pielou's evenness; Hill numbers of order 1 and 2.
/// - References: C. Gini (1912), Variabilità e mutabilità; O. C. Herfindahl (1950); C. E. Shannon (1948), Bell System Technical Journal 27, 379-423;
///   M. O. Hill (1973), Ecology 54, 427-432.
package struct Concentration: Sendable {
  /// How many units there are.
  package let count: Int
  /// The Gini coefficient.
  package let gini: ExactFraction
  /// The sum of squared shares.
  package let herfindahl: ExactFraction
  /// Shannon's entropy in nats.
  package let shannon: Double
  private let descending: [Int64]
  private let total: Int128

  /// The concentration of amounts.
  package init(_ amounts: [Int64]) throws(NoEstimate) {
    guard amounts.allSatisfy({ $0 >= 0 }) else { throw .negative }
    let total = amounts.reduce(Int128(0)) { $0 + Int128($1) }
    guard total > 0 else { throw .undefined }
    var sorted = amounts
    sorted.sort(by: >)
    let whole = ExactFraction(total)
    let n = Int128(amounts.count)
    let spread = sorted.enumerated().map { place, amount in
      ExactFraction(n - 1 - 2 * Int128(place)) * ExactFraction(Int128(amount))
    }
    let squares = sorted.map { ExactFraction(Int128($0)) * ExactFraction(Int128($0)) }
    gini = ExactFraction.sum(spread[...]) / (ExactFraction(n) * whole)
    herfindahl = ExactFraction.sum(squares[...]) / (whole * whole)
    shannon = Self.shannon(sorted, total: total)
    (count, descending, self.total) = (amounts.count, sorted, total)
  }

  /// -s log s, by what is left to 1 where a share is nearly all.
  private static func shannon(_ amounts: [Int64], total: Int128) -> Double {
    amounts.reduce(0.0) { sum, amount in
      guard amount > 0 else { return sum }
      let share = Double(amount) / Double(total)
      let rest = Double(total - Int128(amount)) / Double(total)
      return sum - share * (share > 0.7 ? Elementary.log1p(-rest) : Elementary.log(share))
    }
  }

  /// The part of the `k` largest together; that of all if there are not so many.
  package func share(ofLargest k: Int) -> ExactFraction {
    ExactFraction(descending.prefix(max(0, k)).reduce(Int128(0)) { $0 + Int128($1) }, over: total)
  }

  /// Entropy in units of its maximum; nil of one unit.
  package var evenness: Double? { count > 1 ? shannon / Elementary.log(Double(count)) : nil }

  /// How many equal units would have this entropy.
  package var effectiveNumber: Double { Elementary.exp(shannon) }

  /// How many equal units would have this sum of squares.
  package var effectiveNumberOfSquares: ExactFraction { ExactFraction(1) / herfindahl }
}
