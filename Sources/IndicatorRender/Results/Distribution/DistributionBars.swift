internal import IndicatorCore

/// The rows of a distribution as bars: one for each unit and period.
struct DistributionBars {
  /// The unit, and the period if there are several.
  let names: [String]
  /// Each once, the best first.
  let categories: [Category]
  /// The shares of each bar.
  let shares: [[Category: Ratio]]

  init(_ table: Distribution, in language: Language) {
    var names: [String] = []
    var keys: [String] = []
    var categories: [Category] = []
    var seen: Set<Category> = []
    var shares: [[Category: Ratio]] = []
    var place = 0
    let hasPeriods = Set(table.rows.compactMap(\.period)).count > 1
    for row in table.rows {
      let key = "\(row.unit.id) \(row.period?.spelling ?? "")"
      if keys.last != key {
        keys.append(key)
        shares.append([:])
        place = 0
        let parts = [row.unit.name, hasPeriods ? row.period?.spelling : nil].compactMap { $0 }
        names.append(parts.joined(separator: ", "))
      }
      guard let category = row.category, let share = row.share else { continue }
      // One that is new here comes behind the one before it, so that the best stay first.
      let isNew = seen.insert(category).inserted
      let isNext = !isNew && place < categories.count && categories[place] == category
      let known = isNew ? nil : isNext ? place : categories.firstIndex(of: category)
      if isNew { categories.insert(category, at: place) }
      place = (known ?? place) + 1
      shares[shares.count - 1][category] = share
    }
    self.names = names
    self.categories = categories
    self.shares = shares
  }
}
