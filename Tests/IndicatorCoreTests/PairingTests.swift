import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Pairing") struct PairingTests {
  /// The candidates as `spelling` or `spelling:caveats`, the best first.
  private func pair(
    _ anchor: String, _ leading: Additivity, with available: [String], _ additivity: Additivity
  ) throws -> [String] {
    let periods = try available.map(SmallCube.period)
    let pairing = Pairing(
      periods: periods, anchor: try SmallCube.period(anchor), leading: leading)
    let reported = AvailablePeriods(Array(periods.positions), of: periods)
    return pairing.candidates(among: reported, additivity: additivity).map {
      $0.caveats.isEmpty
        ? periods[$0.period].spelling : "\(periods[$0.period]):\($0.caveats.text)"
    }
  }

  @Test(
    "two flows, a stock over a flow, and what is not additive are paired over the same span only",
    arguments: [
      (Additivity.flow, Additivity.flow), (.stock, .flow), (.none, .flow), (.none, .stock),
      (.none, .none), (.flow, .none), (.stock, .none),
    ])
  func sameSpan(leading: Additivity, other: Additivity) throws {
    let available = [
      "2020", "2021-S1", "2021-01-01/2021-12-31", "2021", "FY2021", "2021/2022", "2022", "2020/21",
      "2020-07/2021-06",
    ]
    #expect(
      try pair("2021", leading, with: available, other) == ["2021", "2021-01-01/2021-12-31"])
    #expect(
      try pair("2021-01/2021-12", leading, with: available, other)
        == ["2021-01-01/2021-12-31", "2021"])
    #expect(try pair("2023", leading, with: available, other) == [])
    #expect(try pair("2021-Q1", leading, with: available, other) == [])
    #expect(try pair("FY2021", leading, with: available, other) == ["FY2021"])
    #expect(try pair("2020/21", leading, with: available, other) == ["2020/21"])
  }

  @Test("open and unstated periods are paired by their spelling only, never by distance")
  func openPeriods() throws {
    let available = ["2022/..", "2022", "2022-01/..", "../.."]
    for (leading, other) in [(Additivity.flow, Additivity.flow), (.stock, .flow), (.none, .none)] {
      #expect(try pair("2022/..", leading, with: available, other) == ["2022/.."])
      #expect(try pair("../..", leading, with: available, other) == ["../.."])
    }
    #expect(try pair("2022/..", .stock, with: available, .stock) == ["2022/.."])
    #expect(try pair("2022", .stock, with: available, .stock) == ["2022"])
    #expect(try pair("2022/..", .flow, with: ["2022", "2022-12-31"], .stock) == [])
    #expect(try pair("2022", .flow, with: ["2022/..", "../.."], .stock) == [])
  }

  @Test(
    "two stocks: the same span, else the nearest within 366 days, the earlier on a tie",
    arguments: [
      ("2021-06-15", ["2021-06-14", "2021-06-15"], ["2021-06-15", "2021-06-14:dates_differ"]),
      (
        "2021-06-15", ["2021-06-16", "2021-06-14"],
        [
          "2021-06-14:dates_differ", "2021-06-16:dates_differ",
        ]
      ),
      (
        "2021-06-15", ["2021-06-13", "2021-06-16"],
        [
          "2021-06-16:dates_differ", "2021-06-13:dates_differ",
        ]
      ),
      ("2021-01-01", ["2022-01-02"], ["2022-01-02:dates_differ"]),
      ("2021-01-01", ["2022-01-03"], []),
      ("2022-01-02", ["2021-01-01"], ["2021-01-01:dates_differ"]),
      ("2022-01-03", ["2021-01-01"], []),
      (
        "2022", ["2021", "2023"],
        [
          "2021:dates_differ;date_imprecise", "2023:dates_differ;date_imprecise",
        ]
      ),
      ("2021", ["2022"], ["2022:dates_differ;date_imprecise"]), ("2021", ["2023"], []),
      (
        "2021", ["2021-12-31", "2022"],
        ["2021-12-31:date_imprecise", "2022:dates_differ;date_imprecise"]
      ),
      ("2021-12-31", ["2021"], ["2021:date_imprecise"]),
      ("2021-05-31", ["2021-05"], ["2021-05:date_imprecise"]),
      ("2021-06-01", ["2021-05"], ["2021-05:dates_differ;date_imprecise"]),
      ("2021-01-01/2021-12-31", ["2021"], ["2021"]),
      ("2021", [], []),
      ("2020/21", ["2020-12-31", "2020/21"], ["2020/21", "2020-12-31:date_imprecise"]),
      ("2020-08-15", ["2020/21"], ["2020/21:date_imprecise"]),
      ("2020/21", ["2021-12-31"], ["2021-12-31:dates_differ;date_imprecise"]),
      ("FY2021", ["2021"], ["2021:date_imprecise"]),
    ])
  func twoStocks(anchor: String, available: [String], expected: [String]) throws {
    #expect(try pair(anchor, .stock, with: available, .stock) == expected)
  }

  @Test(
    "a flow over a stock: the stock nearest the flow's end, within the flow or 366 days",
    arguments: [
      ("2021", ["2021-12-31"], ["2021-12-31"]),
      ("2021", ["2021"], ["2021"]),
      ("2021", ["2020/2021"], ["2020/2021:dates_differ;date_imprecise"]),
      ("2021", ["2021-06-30"], ["2021-06-30:dates_differ"]),
      (
        "2021", ["2021-06-30", "2022-01-15"],
        [
          "2022-01-15:dates_differ", "2021-06-30:dates_differ",
        ]
      ),
      (
        "2021", ["2021-12-30", "2022-01-01"],
        [
          "2021-12-30:dates_differ", "2022-01-01:dates_differ",
        ]
      ),
      ("2021", ["2023-01-01"], ["2023-01-01:dates_differ"]), ("2021", ["2023-01-02"], []),
      ("2021", ["2020-12-30"], ["2020-12-30:dates_differ"]), ("2021", ["2020-12-29"], []),
      ("2015/2021", ["2015-01-01"], ["2015-01-01:dates_differ"]),
      ("2015/2021", ["2014-12-31"], []),
      (
        "2015/2021", ["2016", "2021"],
        [
          "2021", "2016:dates_differ;date_imprecise",
        ]
      ),
      (
        "2025-07-01/2026-03-01", ["2026-03-01", "2025-12-31"],
        [
          "2026-03-01", "2025-12-31:dates_differ",
        ]
      ),
      ("2021-Q1", ["2021-03"], ["2021-03"]),
      ("2020/21", ["2020/21"], ["2020/21"]),
      ("2020/21", ["2021-06-30"], ["2021-06-30:date_imprecise"]),
      ("FY2021", ["2021-12-31"], ["2021-12-31:date_imprecise"]),
      ("FY2021", ["2021"], ["2021:date_imprecise"]),
      (
        "2021-Q1", ["2021-02"],
        [
          "2021-02:dates_differ;date_imprecise"
        ]
      ),
    ])
  func flowOverStock(anchor: String, available: [String], expected: [String]) throws {
    #expect(try pair(anchor, .flow, with: available, .stock) == expected)
  }

  @Test("the instant taken is the nearest by plain search, the earlier on a tie")
  func nearestByPlainSearch() {
    #expect(Self.instants.count == 1096)
    let seed: UInt64 = 366
    var random = SplitMix64(seed: seed)
    for round in 0..<400 {
      let days = Set((0..<4).map { _ in Int.random(in: 0...900, using: &random) }).sorted()
      let anchor = Int.random(in: 0...900, using: &random)
      let near = days.filter { abs($0 - anchor) <= 366 }
      let nearest = near.map { abs($0 - anchor) }.min()
      let expected = near.first { abs($0 - anchor) == nearest }
      let periods = (days + [anchor]).map { Self.instants[$0] }
      let pairing = Pairing(periods: periods, anchor: periods[days.count], leading: .stock)
      let reported = AvailablePeriods(days.indices.map { PeriodIndex($0) }, of: periods)
      let found = Array(pairing.candidates(among: reported, additivity: .stock))
      let note = "days \(days), anchor \(anchor), seed \(seed), round \(round)"
      #expect(found.first.map { days[of: $0.period] } == expected, "\(note)")
      #expect(found.count == near.count, "\(note)")
    }
  }

  /// All candidates by plain search: those with the same days first, the others by distance and in time.
  private static func plain(
    _ anchor: Period, _ leading: Additivity, among periods: [Period]
  ) -> [Period] {
    let near = periods.compactMap { period -> (distance: Int, period: Period)? in
      if leading == .flow, anchor.isOpen { return nil }
      if period.hasSameSpan(as: anchor) { return (0, period) }
      let distance =
        leading == .stock
        ? period.doubledDistance(to: anchor)
        : anchor.last.flatMap { period.doubledDistance(to: $0) }
      guard let distance, distance <= 732 || leading == .flow && anchor.contains(period) else {
        return nil
      }
      return (max(1, distance), period)
    }
    return near.sorted { ($0.distance, $0.period) < ($1.distance, $1.period) }.map(\.period)
  }

  @Test("instants come in the order of plain search, whatever their spelling")
  func orderByPlainSearch() throws {
    let spellings = [
      "2021", "2021-01/2021-12", "2021-07", "2021-07-01", "2021-07-02", "2021-07-03", "2021-12-31",
      "2021-12", "2021-Q4", "2020/2022", "2022-01-01", "2022", "2022-06-30", "2023-01-01", "2024",
      "2019/2024", "2021/..", "../..", "2020-02-29",
    ]
    let all = try spellings.map(SmallCube.period)
    let seed: UInt64 = 5
    var random = SplitMix64(seed: seed)
    for round in 0..<200 {
      let periods = all.filter { _ in Bool.random(using: &random) }
      for (anchor, leading) in all.flatMap({ [($0, Additivity.stock), ($0, .flow)] }) {
        let pairing = Pairing(periods: periods, anchor: anchor, leading: leading)
        let reported = AvailablePeriods(Array(periods.positions), of: periods)
        let found = pairing.candidates(among: reported, additivity: .stock).map {
          periods[$0.period]
        }
        #expect(
          found == Self.plain(anchor, leading, among: periods),
          "\(anchor), \(leading), \(periods), seed \(seed), round \(round)")
      }
    }
  }

  /// The days of 2020 to 2022 in order.
  private static let instants = (2020...2022).flatMap { year in
    (1...12).flatMap { month in
      (1...31).compactMap { day in
        Period("\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
      }
    }
  }
}
