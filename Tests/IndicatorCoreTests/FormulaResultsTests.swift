import TestSupport
import Testing

@testable import IndicatorCore

@Suite("What stands around many claims") struct FormulaResultsTests {
  /// Five units at four periods, two of the same days; some report nothing.
  private static func cube(_ random: inout SplitMix64) throws -> SmallCube {
    var lines: [String] = []
    for unit in ["a", "b", "c"] {
      for period in ["2021", "2022", "2022-01/2022-12", "2023"] {
        guard Int.random(in: 0...4, using: &random) > 0 else { continue }
        lines.append("\(unit) \(period) admissions = \(Int.random(in: 0...6, using: &random))")
        lines.append("\(unit) \(period) punishments = \(Int.random(in: 0...6, using: &random))")
      }
    }
    return try SmallCube(lines.joined(separator: "\n"))
  }

  @Test("peers, earlier values and bases are those that plain search finds and a figure may print")
  func plainSearch() throws {
    let seed: UInt64 = 23
    var random = SplitMix64(seed: seed)
    for round in 0..<60 {
      let data = try Self.cube(&random)
      guard data.cube.count > 0, let formula = try? data.bound("admissions / punishments") else {
        continue
      }
      let lookup = Lookup(data.cube)
      let results = FormulaResults(formula, lookup: lookup)
      let all = try data.cube.units(measure: formula.leading.measure).flatMap { unit in
        try data.cube.periods(measure: formula.leading.measure, unit: unit).map { place in
          let period = data.cube.periods[place]
          return (
            unit, period, try Evaluator(formula, lookup: lookup).result(unit: unit, at: period)
          )
        }
      }
      for (unit, period, result) in all {
        guard let value = result.value, let top = result.numerator else { continue }
        let printed = PrintedNumber(
          units: Int64.random(in: 0...400, using: &random), decimals: 1, scale: .perCent)
        let others = all.filter { $0.0 != unit || $0.1 != period }
        let note = "\(unit) \(period) \(printed), seed \(seed), round \(round)"
        let peers = others.filter { $0.0 != unit && $0.1.hasSameSpan(as: period) }
          .compactMap(\.2.value)
        #expect(
          results.peers(of: unit, at: period, value: value) == (peers + [value]).sorted(), "\(note)"
        )
        let earlier = others.filter { $0.0 == unit }.compactMap { other in
          other.2.value.flatMap { Self.isPrinted($0, printed) ? "\(other.1) \($0)" : nil }
        }
        let foundEarlier = results.earlier(of: unit, at: period, like: printed, per: 100)
          .filter { Self.isPrinted($0.value, printed) }.map { "\($0.name) \($0.value)" }
        #expect(foundEarlier == earlier, "\(note)")
        let bases = try others.compactMap { other -> Ratio? in
          guard let base = other.2.denominator, !base.isZero,
            Self.isPrinted(try top.divided(by: base), printed)
          else { return nil }
          return base
        }
        let foundBases = try results.bases(
          under: top, of: unit, at: period, like: printed, per: 100
        ).map(\.value).filter { Self.isPrinted(try top.divided(by: $0), printed) }
        #expect(foundBases == bases, "\(note)")
      }
    }
  }

  private static func isPrinted(_ value: Ratio, _ figure: PrintedNumber) -> Bool {
    [RoundingRule.halfAway, .truncate].contains { figure.prints(value, times: 100, by: $0) }
  }
}
