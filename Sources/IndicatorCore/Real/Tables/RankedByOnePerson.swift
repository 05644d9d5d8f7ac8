/// What ranks the units of one ranking can take by one person more or less.
///
/// - Missing: if the value of one ranked unit is no whole count, nobody's ranks are known, and all say why.
package struct RankedByOnePerson: Equatable, Sendable {
  /// The ranks of each row, or why there are none; nil for a row without a rank.
  package let rows: [Result<ClosedRange<Int>, NoEstimate>?]

  /// The ranges of a ranking without a cut.
  ///
  /// A numerator rises no further than its base if none of the ranking does.
  package init(_ table: RankingTable, _ bare: BareValue) {
    let ranked = table.rows.map { $0.rank == nil ? nil : $0.row.result }
    do throws(NoEstimate) {
      var rates: [CountedRate?] = []
      for result in ranked { rates.append(try result?.rate(bare)) }
      let units = try Self.overOneDenominator(rates)
      let ranges = OnePersonRanks(
        units, table.indicator.better, ceiling: Self.ceiling(ranked, rates)
      ).ranges
      rows = ranges.map { range in range.map { .success($0) } }
    } catch {
      rows = ranked.map { $0 == nil ? nil : .failure(error) }
    }
  }

  private static func ceiling(
    _ results: [IndicatorResult?], _ rates: [CountedRate?]
  ) -> OnePersonRanks.Ceiling {
    let arePartsOfBases = zip(results, rates).allSatisfy { result, rate in
      guard let result, let rate else { return true }
      return result.denominator != nil && Ratio(rate.events) <= rate.base
    }
    return arePartsOfBases ? .base : .none
  }

  /// The units with whole bases: their order does not change when all bases are multiplied by one number.
  private static func overOneDenominator(
    _ rates: [CountedRate?]
  ) throws(NoEstimate) -> [OnePersonRanks.Unit?] {
    var common: Int64 = 1
    for rate in rates {
      guard let denominator = rate?.base.denominator, common % denominator != 0 else { continue }
      let (product, overflow) = common.multipliedReportingOverflow(by: denominator)
      guard !overflow else { throw .tooLarge }
      common = product
    }
    var units: [OnePersonRanks.Unit?] = []
    for rate in rates {
      guard let rate else {
        units.append(nil)
        continue
      }
      let factor = common / rate.base.denominator
      let (base, overflow) = rate.base.numerator.multipliedReportingOverflow(by: factor)
      guard !overflow else { throw .tooLarge }
      units.append(OnePersonRanks.Unit(rate.events, of: base))
    }
    return units
  }
}
