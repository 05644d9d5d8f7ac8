// Goals, in order of priority:
// 1. one way to every tail of the normal, gamma and beta distributions, of small counts and of counts to 10^15;
// 2. relative error below 10^-13 at any size;
// 3. a constant cost: 40 values of the integrand, some microsecond.
//
// Advice to whoever changes this: tails are written f(x) times an integral over u >= 0 of exp(-g(u)), where g(0) = 0 and g
// rises. Every g is a sum of terms that do not cancel. Continued fractions need some sqrt(n) steps instead.

/// The integral of exp(-g(u)) over u from 0 on, for the exponents that tails of distributions have.
///
/// - Formula: Gauss-Legendre with 40 points in v, u = L v^2, up to g(L) = 40 or more. The square puts points where
///   exponents of few degrees of freedom bend, close to 0.
/// - Exactness: relative error below 5e-14 for the exponents of ``GammaTail`` and ``BetaTail``, held against mpmath.
/// - Complexity: 40 values of g and a few for L.
package enum TailIntegral {
  /// Where exp(-g) is small enough to be left out: e^-40 < 2^-57.
  private static let depth = 40.0

  /// - Parameters:
  ///   - slope: the derivative of g at 0, above 0 or little below.
  ///   - curvature: its second derivative at 0.
  static func value(
    slope: Double, curvature: Double, exponent: (Double) -> Double
  ) -> Double {
    let end = end(slope, curvature: curvature, exponent: exponent)
    var sum = 0.0
    for point in points {
      sum += point.weight * Elementary.exp(-exponent(end * point.place))
    }
    return end * sum
  }

  /// A point with g near 40, by a parabola and Newton steps on secants.
  private static func end(
    _ slope: Double, curvature: Double, exponent: (Double) -> Double
  ) -> Double {
    let bend = max(0, curvature)
    var end = 2 * depth / (slope + (slope * slope + 2 * depth * bend).squareRoot())
    for _ in 0..<30 {
      let value = exponent(end)
      if value > depth - 2, value < depth + 4 { return end }
      let rise = (exponent(end * 1.0625) - value) / (end * 0.0625)
      end = max(end / 8, min(end * 8, end - (value - depth - 1) / rise))
    }
    return end
  }

  private struct Point {
    let place: Double
    let weight: Double
  }

  /// v^2 and 2 v times the weight, for the points v between 0 and 1.
  private static let points: [Point] = {
    var points: [Point] = []
    for (node, weight) in zip(nodes, weights) {
      for v in [(1 - node) / 2, (1 + node) / 2] {
        points.append(Point(place: v * v, weight: v * weight))
      }
    }
    return points
  }()

  /// The positive roots of the Legendre polynomial of degree 40, to the nearest double.
  private static let nodes: [Double] = [
    0.03877241750605082, 0.11608407067525521, 0.1926975807013711, 0.2681521850072537,
    0.3419940908257585, 0.413779204371605, 0.4830758016861787, 0.5494671250951282,
    0.6125538896679802, 0.6719566846141796, 0.7273182551899271, 0.7783056514265194,
    0.8246122308333117, 0.8659595032122595, 0.9020988069688743, 0.9328128082786765,
    0.9579168192137917, 0.9772599499837743, 0.990726238699457, 0.9982377097105593,
  ]

  /// The weights of the roots: 2 / ((1 - x^2) P'(x)^2).
  private static let weights: [Double] = [
    0.0775059479784248, 0.07703981816424797, 0.07611036190062624, 0.07472316905796826,
    0.07288658239580406, 0.07061164739128678, 0.0679120458152339, 0.06480401345660104,
    0.06130624249292894, 0.05743976909939155, 0.05322784698393682, 0.04869580763507223,
    0.04387090818567327, 0.038782167974472016, 0.033460195282547844, 0.0279370069800234,
    0.02224584919416696, 0.01642105838190789, 0.010498284531152813, 0.004521277098533191,
  ]
}
