/// The bases and totals of a report by their size, each with the claim it stands in.
struct ReportTotals {
  /// One of them.
  struct Total: Equatable {
    let value: Int64
    /// Whose it is: `claim 3`, `row 5`.
    let name: String
  }

  /// In rising order, each value once, as the first claim has it.
  private let totals: [Total]

  /// Chance must be below one in so many.
  private static let rarity: Int128 = 10

  /// None.
  init() {
    totals = []
  }

  /// The bases and totals of claims.
  init(_ claims: [Claim]) {
    var seen: Set<Int64> = []
    var totals: [Total] = []
    for claim in claims {
      for value in claim.totals where value > 0 && seen.insert(value).inserted {
        totals.append(Total(value: value, name: claim.place))
      }
    }
    self.totals = totals.sorted { $0.value < $1.value }
  }

  /// The totals from the least to the most; none if the totals from half the least to twice the most lie so
  /// close that chance alone would put one there.
  ///
  /// - Complexity: O(log of their number).
  func values(from least: Int128, to most: Int128?) -> ArraySlice<Total> {
    guard let most, most < Int128(Int64.max) else { return [] }
    let around = positions(from: least / 2, to: 2 * most)
    let chance = Int128(around.count) * (most - least + 1)
    guard chance * Self.rarity <= 2 * most - least / 2 else { return [] }
    return totals[positions(from: least, to: most)]
  }

  private func positions(from least: Int128, to most: Int128) -> Range<Int> {
    let first = totals.firstPosition { Int128($0.value) >= least }
    return first..<max(first, totals.firstPosition { Int128($0.value) > most })
  }
}

extension [ReportTotals.Total] {
  /// The first position from which on a condition holds.
  fileprivate func firstPosition(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Claim {
  /// The whole numbers that the claim prints as a base or a total.
  fileprivate var totals: [Int64] {
    switch evidence {
    case .quotient(_, let base?) where base.denominator == 1: [base.numerator]
    case .terms where kind == .sum && printed?.decimals == 0 && printed?.scale == .plain:
      [printed?.signedUnits].compactMap { $0 }
    case .value(let value) where kind == .restatement && value.denominator == 1: [value.numerator]
    case .quotient, .terms, .value, .difference, .growth, .tooLarge, .missing: []
    }
  }

  /// What the claim goes by among others: its name, or its number as a row or as typed.
  var place: String {
    guard Int(id) != nil else { return id }
    return source.isEmpty ? "claim \(id)" : "row \(id)"
  }
}
