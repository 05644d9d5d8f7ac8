/// The rank sets of one ranking's units.
///
/// - What is compared: all pairs of ranked units, by Fisher's exact test where values are proportions, by the exact test of both
///   counts where they are bare counts; see ``RankSets``.
/// - Missing: a ranked unit whose value is neither is compared with none, has no set, and may stand anywhere: each such unit
///   widens the sets of the others by one rank. So sets and ranks are of the same units.
package struct RankedSets: Equatable, Sendable {
  /// Why a row that has a rank has no set, or its set.
  package let rows: [Result<ClosedRange<Int>, NoEstimate>?]
  /// How many units have a rank.
  package let ranked: Int
  /// How many of them were compared.
  package let count: Int
  /// How many pairs were tested.
  package let comparisons: Int

  /// The sets of a ranking without a cut.
  ///
  /// - Throws: `tooMany` above ``RankSets/largestTable``.
  package init(
    _ table: RankingTable, bare: BareValue, at confidence: Confidence = .usual
  ) throws(NoEstimate) {
    let direction = table.indicator.better
    ranked = table.rows.filter { $0.rank != nil }.count
    do throws(NoEstimate) {
      switch bare {
      case .count:
        let (counts, obstacles) = Self.judged(table) { result throws(NoEstimate) in
          try result.rate(bare).events
        }
        let sets = try RankSets(counts: counts, direction: direction, at: confidence)
        (rows, count, comparisons) = Self.joined(sets, obstacles: obstacles)
      case .computed:
        let (proportions, obstacles) = Self.judged(table) { result throws(NoEstimate) in
          try result.proportion()
        }
        let sets = try RankSets(proportions, direction: direction, at: confidence)
        (rows, count, comparisons) = Self.joined(sets, obstacles: obstacles)
      }
    } catch {
      guard error != .tooMany else { throw error }
      rows = table.rows.map { $0.rank == nil ? nil : .failure(error) }
      (count, comparisons) = (0, 0)
    }
  }

  /// What each ranked row counts, or why it cannot be judged.
  private static func judged<Value>(
    _ table: RankingTable, value: (IndicatorResult) throws(NoEstimate) -> Value
  ) -> (values: [Value?], obstacles: [NoEstimate?]) {
    var (values, obstacles): ([Value?], [NoEstimate?]) = ([], [])
    for ranked in table.rows {
      var (found, obstacle): (Value?, NoEstimate?) = (nil, nil)
      if ranked.rank != nil {
        do throws(NoEstimate) { found = try value(ranked.row.result) } catch { obstacle = error }
      }
      values.append(found)
      obstacles.append(obstacle)
    }
    return (values, obstacles)
  }

  private static func joined(
    _ sets: RankSets, obstacles: [NoEstimate?]
  ) -> (rows: [Result<ClosedRange<Int>, NoEstimate>?], count: Int, comparisons: Int) {
    let unknown = obstacles.filter { $0 != nil }.count
    let rows = zip(sets.sets, obstacles).map { set, obstacle in
      set.map {
        Result<ClosedRange<Int>, NoEstimate>.success($0.lowerBound...$0.upperBound + unknown)
      } ?? obstacle.map { .failure($0) }
    }
    return (rows, sets.sets.filter { $0 != nil }.count, sets.comparisons)
  }
}
