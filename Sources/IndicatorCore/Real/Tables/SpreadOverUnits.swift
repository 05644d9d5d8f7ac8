/// How unevenly a measure is spread over the units of one level at one period.
///
/// - Missing: units without a figure do not count; their number is said.
package struct SpreadOverUnits: Sendable {
  /// The period.
  package let period: Period?
  /// The level; empty where units state none.
  package let level: String
  /// The category whose counts are spread; nil for everything in the base.
  package let category: Category?
  /// How many units have a figure.
  package let units: Int
  /// How many have none.
  package let missing: Int
  /// The sum of their figures; nil if they cannot be judged.
  package let total: Int64?
  /// How it is spread; nil if it cannot be judged.
  package let concentration: Concentration?
  /// Why it cannot.
  package let obstacle: NoEstimate?

  /// The spreads of a distribution: for each period and level that of the base, then that of each category.
  package static func all(_ table: Distribution) -> [SpreadOverUnits] {
    var order: [Key] = []
    var members: [Key: [Distribution.Group]] = [:]
    for group in table.groups {
      let key = Key(period: group.side.period, level: group.side.unit.level)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(group)
    }
    return order.flatMap { key -> [SpreadOverUnits] in
      let groups = members[key] ?? []
      var categories: [Category] = []
      for category in groups.flatMap({ $0.rows.compactMap(\.category) })
      where category.inBase && !categories.contains(category) { categories.append(category) }
      return [SpreadOverUnits(key, category: nil, figures: groups.map { $0.rows.first?.base })]
        + categories.map { category in
          SpreadOverUnits(
            key, category: category,
            figures: groups.map { group in group.rows.first { $0.category == category }?.count })
        }
    }
  }

  private struct Key: Hashable {
    let period: Period?
    let level: String
  }

  private init(_ key: Key, category: Category?, figures: [ExactDecimal?]) {
    (period, level, self.category) = (key.period, key.level, category)
    let known = figures.compactMap { $0 }
    units = known.count
    missing = figures.count - known.count
    do throws(NoEstimate) {
      guard known.allSatisfy(\.isWhole) else { throw .notWhole }
      let amounts = known.map(\.significand)
      let sum = amounts.reduce(Int128(0)) { $0 + Int128($1) }
      guard let total = Int64(exactly: sum) else { throw .tooLarge }
      concentration = try Concentration(amounts)
      (self.total, obstacle) = (total, nil)
    } catch {
      (concentration, total, obstacle) = (nil, nil, error)
    }
  }
}

extension Concentration {
  /// Shannon's entropy as the fraction that it is.
  package var exactShannon: ExactFraction { ExactFraction(real: shannon) }
  /// The evenness as the fraction that it is.
  package var exactEvenness: ExactFraction? { evenness.map { ExactFraction(real: $0) } }
  /// The effective number as the fraction that it is.
  package var exactEffectiveNumber: ExactFraction { ExactFraction(real: effectiveNumber) }
}
