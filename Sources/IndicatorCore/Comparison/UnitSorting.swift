// The units of rankings and trends in another order than their own. Sorting is stable; what is below the line
// and what has no value stay behind the ranked, as they do in a ranking by value.

extension RankingTable {
  /// The ranking with its units in Vietnamese order of their names.
  package func sortedByName() -> RankingTable {
    sorted(by: VietnameseOrder.ranks(of: rows.map(\.row.unit.name)))
  }

  /// The ranking with its units in the order of the table that was ranked.
  package func sorted(asIn table: IndicatorTable) -> RankingTable {
    let places = Dictionary(table.rows.enumerated().map { ($1.unit.id, $0) }) { first, _ in first }
    return sorted(by: rows.map { places[$0.row.unit.id] ?? .max })
  }

  private func sorted(by keys: [Int]) -> RankingTable {
    let order = rows.indices.stablySorted(by: keys) { index in
      rows[index].rank != nil ? 0 : rows[index].row.result.value != nil ? 1 : 2
    }
    return RankingTable(
      indicator: indicator, period: period, rows: order.map { rows[$0] }, rankedLevel: rankedLevel,
      cutOff: cutOff, keptTies: keptTies)
  }
}

extension TrendTable {
  /// The trends with their units in Vietnamese order of their names.
  package func sortedByName() -> TrendTable {
    sorted(by: VietnameseOrder.ranks(of: rows.map(\.unit.name)))
  }

  /// The trends by the latest value, the better first.
  package func sortedByLatestValue() -> TrendTable {
    let latest = rows.map { $0.trend?.points.last?.value ?? .zero }
    let places = Ranking(latest.map(Optional.some), direction: indicator.better).ranks.map {
      $0?.doubled ?? 0
    }
    return sorted(by: places)
  }

  private func sorted(by keys: [Int]) -> TrendTable {
    let order = rows.indices.stablySorted(by: keys) { rows[$0].trend == nil ? 1 : 0 }
    return TrendTable(indicator: indicator, rows: order.map { rows[$0] }, omitted: omitted)
  }
}

extension VietnameseOrder {
  /// The place of each text in the order of all; equal ones in the order in which they stand.
  fileprivate static func ranks(of texts: [String]) -> [Int] {
    var ranks = [Int](repeating: 0, count: texts.count)
    for (rank, position) in order(of: texts).enumerated() { ranks[position] = rank }
    return ranks
  }
}

extension Range<Int> {
  /// The numbers by their groups, then by their keys, equal ones as they stand.
  fileprivate func stablySorted(
    by keys: [Int], groups: (Int) -> Int
  ) -> [Int] {
    let groups = map(groups)
    return sorted { one, other in
      if groups[one] != groups[other] { return groups[one] < groups[other] }
      return keys[one] == keys[other] ? one < other : keys[one] < keys[other]
    }
  }
}
