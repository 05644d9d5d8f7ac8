/// Two distributions of one table, tested against each other.
///
/// - Missing: a category that one of them does not report keeps both from being compared.
package struct ComparedDistributions: Sendable {
  /// One of the two.
  package struct Side: Equatable, Sendable {
    /// The unit.
    package let unit: OrganisationUnit
    /// The period.
    package let period: Period?
  }

  /// The one that stands first.
  package let first: Side
  /// The other.
  package let second: Side
  /// The counts of both by category, the lowest first; empty if they cannot be compared.
  package let counts: (first: [Int64], second: [Int64])
  /// The categories, the lowest first.
  package let categories: [Category]
  /// The tests of any categories; nil if they cannot be compared.
  package let contingency: ContingencyTest?
  /// The comparison of ordered categories; nil where they have no order.
  package let ordered: OrderedComparison?
  /// Why there is no test.
  package let obstacle: NoEstimate?

  /// The comparison of a table's distributions; nil unless there are exactly two.
  package init?(_ table: Distribution) {
    let groups = table.groups
    guard groups.count == 2 else { return nil }
    (first, second) = (groups[0].side, groups[1].side)
    do throws(NoEstimate) {
      let one = try groups[0].counts()
      let other = try groups[1].counts()
      let categories = Self.categories(groups[0], groups[1])
      let pair = (
        try Self.counts(one, categories: categories), try Self.counts(other, categories: categories)
      )
      let test = try ContingencyTest([pair.0, pair.1])
      let hasOrder = categories.allSatisfy { $0.order != nil }
      ordered = hasOrder ? try OrderedComparison(pair.0, pair.1) : nil
      contingency = test
      (counts, self.categories, obstacle) = (pair, categories, nil)
    } catch {
      (counts, categories, contingency) = (([], []), [], nil)
      (ordered, obstacle) = (nil, error)
    }
  }

  /// Those of both, the lowest first: a table's rows have the best first.
  private static func categories(
    _ first: Distribution.Group, _ second: Distribution.Group
  ) -> [Category] {
    var all = first.rows.compactMap(\.category)
    for category in second.rows.compactMap(\.category) where !all.contains(category) {
      all.append(category)
    }
    let counted = all.filter(\.inBase)
    return Array(counted.reversed())
  }

  private static func counts(
    _ known: [String: Int64], categories: [Category]
  ) throws(NoEstimate) -> [Int64] {
    var counts: [Int64] = []
    for category in categories {
      guard let count = known[category.id] else { throw .notReported }
      counts.append(count)
    }
    return counts
  }
}

extension Distribution {
  /// The rows of one unit at one period.
  struct Group {
    let side: ComparedDistributions.Side
    var rows: [DistributionRow]

    /// The counts of the categories in the base, by category.
    func counts() throws(NoEstimate) -> [String: Int64] {
      var counts: [String: Int64] = [:]
      for row in rows {
        guard let category = row.category, category.inBase else { continue }
        guard let count = row.count else { throw .notReported }
        guard count.isWhole else { throw .notWhole }
        counts[category.id] = count.significand
      }
      return counts
    }
  }

  /// The rows by unit and period, in their order; units without any are none, but where there are no categories.
  var groups: [Group] {
    var groups: [Group] = []
    for row in rows where row.category != nil || classification.isEmpty && row.period != nil {
      let side = ComparedDistributions.Side(unit: row.unit, period: row.period)
      if groups.last?.side == side {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append(Group(side: side, rows: [row]))
      }
    }
    return groups
  }

  /// How many distributions there are: units times periods.
  package var groupCount: Int { groups.count }
}

extension ContingencyTest {
  /// Cramér's V as the fraction that it is.
  package var exactV: ExactFraction { ExactFraction(real: cramersV) }
  /// The smallest expected count as the fraction that it is.
  package var exactSmallest: ExactFraction { ExactFraction(real: smallestExpected) }
}
