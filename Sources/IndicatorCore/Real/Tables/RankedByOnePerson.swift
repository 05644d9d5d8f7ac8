/// What ranks the units of one ranking can take by one person more or less.
///
/// - Missing: a ranked unit whose value is no whole count has no range; the others are ranked among all, its value as it is.
package struct RankedByOnePerson: Equatable, Sendable {
  /// The ranks of each row, or why there are none; nil for a row without a rank.
  package let rows: [Result<ClosedRange<Int>, NoEstimate>?]

  /// The ranges of a ranking without a cut.
  ///
  /// A numerator rises no further than its base if none of the ranking does.
  package init(_ table: RankingTable, bare: BareValue) {
    let ranked = table.rows.map { $0.rank == nil ? nil : $0.row.result }
    let rates = ranked.map { result in
      result.map { result in Result { () throws(NoEstimate) in try result.rate(bare) } }
    }
    do throws(NoEstimate) {
      let known = rates.map { try? $0?.get() }
      let fixed = zip(ranked, rates).compactMap { result, rate in
        rate != nil && (try? rate?.get()) == nil ? result?.value : nil
      }
      let scale = try Self.commonDenominator(of: known)
      let ranges = OnePersonRanks(
        try Self.units(known, over: scale), among: try Self.others(fixed, over: scale),
        direction: table.indicator.better, ceiling: Self.ceiling(ranked, rates: known)
      ).ranges
      rows = zip(rates, ranges).map { rate, range in
        if let range { return .success(range) }
        guard case .failure(let obstacle) = rate else { return nil }
        return .failure(obstacle)
      }
    } catch {
      rows = ranked.map { $0 == nil ? nil : .failure(error) }
    }
  }

  private static func ceiling(
    _ results: [IndicatorResult?], rates: [CountedRate?]
  ) -> OnePersonRanks.Ceiling {
    let arePartsOfBases = zip(results, rates).allSatisfy { result, rate in
      guard let result, let rate else { return true }
      return result.denominator != nil && Ratio(rate.events) <= rate.base
    }
    return arePartsOfBases ? .base : .none
  }

  /// What all bases are multiplied by to be whole: the order of units does not change.
  private static func commonDenominator(of rates: [CountedRate?]) throws(NoEstimate) -> Int64 {
    var common: Int64 = 1
    for rate in rates {
      guard let denominator = rate?.base.denominator, common % denominator != 0 else { continue }
      common = try product(common, denominator)
    }
    return common
  }

  private static func units(
    _ rates: [CountedRate?], over common: Int64
  ) throws(NoEstimate) -> [OnePersonRanks.Unit?] {
    var units: [OnePersonRanks.Unit?] = []
    for rate in rates {
      guard let rate else {
        units.append(nil)
        continue
      }
      let base = try product(rate.base.numerator, common / rate.base.denominator)
      units.append(OnePersonRanks.Unit(rate.events, of: base))
    }
    return units
  }

  /// Values as they stand beside units whose bases were multiplied.
  private static func others(
    _ values: [Ratio], over common: Int64
  ) throws(NoEstimate) -> [OnePersonRanks.Unit] {
    var units: [OnePersonRanks.Unit] = []
    for value in values {
      units.append(
        OnePersonRanks.Unit(value.numerator, of: try product(value.denominator, common)))
    }
    return units
  }

  private static func product(_ one: Int64, _ other: Int64) throws(NoEstimate) -> Int64 {
    let (product, overflow) = one.multipliedReportingOverflow(by: other)
    guard !overflow else { throw .tooLarge }
    return product
  }
}
