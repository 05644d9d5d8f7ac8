/// The slopes that Mann and Kendall's test does not reject: an interval around the Theil-Sen slope.
///
/// - Formula: between the j-th and the next of N ordered slopes the test's score is N - 2 j. The interval runs from the smallest
///   j whose p-value is above 1 - confidence to the slope that lies as far from the other end.
/// - Parameters:
///   - slopes: all slopes of two points over their real distances in time, in ascending order.
///   - test: the test of the same points.
/// - Returns: bounds in the slopes' unit; nil where even the outermost slope is not rejected, as with few points.
/// - Exactness: the bounds are slopes themselves, exactly; which ones is as exact as the test.
/// - References: P. K. Sen (1968), Journal of the American Statistical Association 63, 1379-1389; R. O. Gilbert (1987), Statistical Methods for
///   Environmental Pollution Monitoring, 16.4.2.
package struct SlopeInterval: Equatable, Sendable {
  /// The lower bound; nil if there is none.
  package let lower: ExactSlope?
  /// The upper bound; nil if there is none.
  package let upper: ExactSlope?

  /// The interval of a series.
  package init(_ slopes: [ExactSlope], test: MannKendall, at confidence: Confidence = .usual) {
    let count = slopes.count
    // Scores fall with j to the middle, so p-values rise.
    let kept = (0...count / 2).first { j in
      test.pValue(ofScore: UInt64(count - 2 * j)) > confidence.alpha * (1 + 1e-12)
    }
    guard let kept, kept > 0 else {
      (lower, upper) = (nil, nil)
      return
    }
    (lower, upper) = (slopes[kept - 1], slopes[count - kept])
  }
}
