/// What tests say of a unit's series.
///
/// - Missing: a part that has no value by itself is nil; ``obstacle`` says why Mann and Kendall's test has none, and
///   ``countObstacle`` why Cochran and Armitage's has none.
package struct TestedTrend: Sendable {
  /// Mann and Kendall's test; nil with fewer than three points.
  package let kendall: MannKendall?
  /// The slopes that it does not reject.
  package let slope: SlopeInterval?
  /// Cochran and Armitage's test, of proportions.
  package let proportions: ProportionTrend?
  /// The yearly growth from the first to the last value, compounded, as a fraction of 1; nil unless both are above 0.
  package let growth: Double?
  /// Why there is no test of the order of values.
  package let obstacle: NoEstimate?
  /// Why there is no test of counts.
  package let countObstacle: NoEstimate?

  /// The tests of a series.
  package init(_ trend: Trend, at confidence: Confidence = .usual) {
    let points = trend.points
    do throws(NoEstimate) {
      let test = try MannKendall(points.map(\.value))
      let slopes = Trend.slopes(points)
      // Periods whose middles coincide have no slope, and the test's scores are those of all pairs.
      slope =
        slopes.count == points.count * (points.count - 1) / 2
        ? SlopeInterval(slopes, test: test, at: confidence) : nil
      (kendall, obstacle) = (test, nil)
    } catch {
      (kendall, slope, obstacle) = (nil, nil, error)
    }
    do throws(NoEstimate) {
      proportions = try Self.proportions(points)
      countObstacle = nil
    } catch {
      (proportions, countObstacle) = (nil, error)
    }
    growth = Self.growth(points)
  }

  private static func proportions(_ points: [Trend.Point]) throws(NoEstimate) -> ProportionTrend {
    var groups: [Proportion] = []
    var times: [Ratio] = []
    for point in points {
      guard let base = point.base else { throw .noBase }
      guard let count = try? point.value.multiplied(by: base) else { throw .tooLarge }
      guard count.denominator == 1, base.denominator == 1 else { throw .notWhole }
      groups.append(try Proportion(count.numerator, of: base.numerator))
      guard let years = points[0].period.years(to: point.period) else { throw .undefined }
      times.append(years)
    }
    return try ProportionTrend(groups, at: times)
  }

  private static func growth(_ points: [Trend.Point]) -> Double? {
    guard let first = points.first, let last = points.last,
      let years = first.period.years(to: last.period)
    else { return nil }
    return try? CompoundGrowth.perYear(from: first.value, to: last.value, years: years)
  }
}

/// All trends of one table. The tests of order are one family, those of counts another.
package struct TrendFamily: Sendable {
  /// The tests of each row; nil where there is no trend.
  package let tests: [TestedTrend?]
  /// The p-values of Mann and Kendall's test made to hold together; nil where there is none.
  package let kendall: [Double?]
  /// The same of Cochran and Armitage's.
  package let armitage: [Double?]
  /// How.
  package let adjustment: Adjustment

  /// Two families.
  package init(_ tests: [TestedTrend?], adjustment: Adjustment = .holm) {
    self.tests = tests
    self.adjustment = adjustment
    kendall = adjustment.adjusted(tests.map { $0?.kendall?.pValue })
    armitage = adjustment.adjusted(tests.map { $0?.proportions?.cochranArmitage.pValue })
  }
}

extension TrendFamily {
  /// The adjusted p-value of a row's test of order as the fraction that it is.
  package func exactKendall(_ row: Int) -> ExactFraction? {
    kendall[row].map { ExactFraction(real: $0) }
  }

  /// The adjusted p-value of a row's test of counts as the fraction that it is.
  package func exactArmitage(_ row: Int) -> ExactFraction? {
    armitage[row].map { ExactFraction(real: $0) }
  }
}

extension TestedTrend {
  /// The growth as the fraction that it is.
  package var exactGrowth: ExactFraction? { growth.map { ExactFraction(real: $0) } }
}

extension MannKendall {
  /// The p-value as the fraction that it is.
  package var exactP: ExactFraction { ExactFraction(real: pValue) }
}

extension ChiSquareTest {
  /// The statistic as the fraction that it is.
  package var exactStatistic: ExactFraction { ExactFraction(real: statistic) }
  /// The p-value as the fraction that it is.
  package var exactP: ExactFraction { ExactFraction(real: pValue) }
}
