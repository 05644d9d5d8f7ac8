internal import IndicatorCore

/// Rows that give no figures, counted by why they do not.
struct GroupedTrouble {
  private struct Kind {
    var count = 0
    var texts: [String] = []
  }

  /// How many are shown.
  private static let shown = 3

  private var unnamed: [String: Kind] = [:]
  private var odd = Kind()
  private var repeated = Kind()
  private var unlike = Kind()

  /// Rows without a name in a column.
  mutating func note(unnamed column: String, rows: Int, spelling: String) {
    unnamed[column, default: Kind()].count += rows
    if !spelling.isEmpty { unnamed[column, default: Kind()].texts.append(spelling) }
  }

  /// Rows whose values are no numbers.
  mutating func note(odd text: String, count: Int) {
    odd.count += count
    odd.texts.append(text)
  }

  /// A figure of several rows.
  mutating func note(repeated spelling: String) {
    repeated.count += 1
    repeated.texts.append(spelling)
  }

  /// A figure whose rows do not say the same beside their values.
  mutating func note(unlike spelling: String) {
    unlike.count += 1
    unlike.texts.append(spelling)
  }

  /// The first fault: names before numbers before figures.
  func fault(in name: String) -> Fault? {
    if let column = unnamed.keys.sorted().first, let kind = unnamed[column] {
      return fault(.unnamed(column: column), kind: kind, name: name)
    }
    if odd.count > 0 { return fault(.notNumbers, kind: odd, name: name) }
    if repeated.count > 0 { return fault(.duplicates, kind: repeated, name: name) }
    return unlike.count > 0 ? fault(.unlikeRemarks, kind: unlike, name: name) : nil
  }

  private func fault(_ reason: RowsAtFault, kind: Kind, name: String) -> Fault {
    let texts = kind.texts.uniqued
    let first = VietnameseOrder.order(of: texts).prefix(Self.shown).map { texts[$0] }
    return Fault(
      .engineRows(.rows(reason, count: kind.count, first: Array(first))),
      at: .whole(name))
  }
}
