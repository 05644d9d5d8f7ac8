/// Whether several distributions over the same categories can be one.
///
/// - What is compared: observed counts with those expected from the totals of rows and columns.
/// - Formula: with o observed and e = row total x column total / N expected: chi-square = sum (o - e)^2 / e; G = 2 sum o log(o/e);
///   Cramér's V = sqrt(chi-square / (N min(r-1, c-1))); r rows and c columns have (r-1)(c-1) degrees of freedom.
/// - Parameters:
///   - rows: a row of counts for each distribution.
/// - Missing: rows and columns whose total is 0 are left out of r and c.
/// - Exactness: differences o - e are formed exactly; relative error of the statistics below 1e-13, of p-values below
///   1e-12 (1 + statistic / 100); both asymptotic, fair where no expected count is below five.
/// - Throws: `negative`; `tooFew` if less than two rows or columns are left.
/// - References: K. Pearson (1900), Philosophical Magazine 50, 157-175; H. Cramér (1946), Mathematical Methods of Statistics.
package struct ContingencyTest: Equatable, Sendable {
  /// Pearson's test.
  package let chiSquare: ChiSquareTest
  /// The likelihood ratio test.
  package let g: ChiSquareTest
  /// 0 for equal distributions to 1.
  package let cramersV: Double
  /// The smallest expected count.
  package let smallestExpected: Double

  /// - Precondition: all rows are of one length.
  package init(_ rows: [[Int64]]) throws(NoEstimate) {
    precondition(rows.allSatisfy { $0.count == rows[0].count }, "all rows have the same columns")
    guard rows.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else { throw .negative }
    let rowTotals = rows.map { $0.reduce(Int128(0)) { $0 + Int128($1) } }
    let columns = rows.first.map { Array($0.indices) } ?? []
    let columnTotals = columns.map { column in rows.reduce(Int128(0)) { $0 + Int128($1[column]) } }
    let height = rowTotals.filter { $0 > 0 }.count
    let width = columnTotals.filter { $0 > 0 }.count
    guard height > 1, width > 1 else { throw .tooFew }
    let total = ExactFraction(rowTotals.reduce(0, +))
    var (square, likelihood, least) = (0.0, 0.0, Double.infinity)
    for (row, rowTotal) in zip(rows, rowTotals) where rowTotal > 0 {
      for (count, columnTotal) in zip(row, columnTotals) where columnTotal > 0 {
        let expected = ExactFraction(rowTotal) * ExactFraction(columnTotal) / total
        let difference = (expected - ExactFraction(Int128(count))).real
        let mean = expected.real
        square += difference * difference / mean
        likelihood += 2 * halfDeviance(Double(count), from: mean, difference: difference)
        least = min(least, mean)
      }
    }
    let freedom = (height - 1) * (width - 1)
    chiSquare = ChiSquareTest(square, degreesOfFreedom: freedom)
    g = ChiSquareTest(likelihood, degreesOfFreedom: freedom)
    cramersV = min(1, (square / total.real / Double(min(height, width) - 1)).squareRoot())
    smallestExpected = least
  }
}
