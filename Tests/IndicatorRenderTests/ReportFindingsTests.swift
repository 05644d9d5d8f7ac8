import Testing

@testable import IndicatorCore
@testable import IndicatorRender

/// Counts of people out of a hundred, by unit and year.
private struct Years {
  var units = ["A", "B"]
  /// Of each unit, the count of each year.
  var counts: [[Int]]
  var target: Target?

  func table() throws -> IndicatorTable {
    var builder = CubeBuilder(
      codebook: Codebook(
        units: units.map { OrganisationUnit(id: $0, name: $0) },
        measures: [
          Measure(
            id: "m", unitOfMeasure: "persons", one: "người", oneEnglish: "person",
            additivity: .flow)
        ], categories: ["good", "poor"].map { Category(id: $0, classification: "r") }))
    for (unit, counts) in zip(units, counts) {
      for (year, count) in counts.enumerated() {
        let period = try #require(Period(String(2021 + year)))
        for (name, value) in [("good", count), ("poor", 100 - count)] {
          try builder.add(
            Observation(
              unit: unit, period: period, measure: "m",
              categories: [Observation.CategoryName(name, of: "r")],
              cell: .value(try #require(ExactDecimal(plain: String(value))))))
        }
      }
    }
    return try Comparison(builder.finish(), target: target).table(
      Indicator(
        id: "x", name: "Tỷ lệ", nameEnglish: "rate", formula: "m[good] / m[*]", per: 100,
        better: .higher))
  }

  func sentences(_ language: Language) throws -> [String] {
    var findings = ReportFindings(NumberFormat(digits: 1, language: language))
    let table = try table()
    let measure = Measure(
      id: "m", unitOfMeasure: "persons", one: "người", oneEnglish: "person", additivity: .flow)
    findings.add(
      table, ranking: RankingTable.rankings(table, byLatest: false, rule: RankingRule()).last,
      measure: measure,
      at: .init(section: 1, table: "T", ranking: "R"))
    return findings.chosen.map(\.sentence)
  }
}

@Suite("What a report opens with") struct ReportFindingsTests {
  @Test("rises and falls are said in points and people, and who leads, in both languages")
  func sentences() throws {
    let years = Years(counts: [[50, 60, 63], [70, 71, 69]])
    #expect(
      try years.sentences(.english) == [
        "Rate: A rose most, by 13.0 points, from 50.0 % (50/100) (2021) to 63.0 % (63/100) (2023); 13 more persons.",
        "Rate: B fell most, by 1.0 points, from 70.0 % (70/100) (2021) to 69.0 % (69/100) (2023); 1 fewer person.",
        "Rate: B leads among 2 units with 69.0 % (69/100) (2023); last is A with 63.0 % (63/100).",
      ])
    #expect(
      try years.sentences(.vietnamese) == [
        "Tỷ lệ: A tăng nhiều nhất, 13,0 điểm phần trăm, từ 50,0% (50/100) (2021) lên 63,0% (63/100) (2023); thêm 13 người.",
        "Tỷ lệ: B giảm nhiều nhất, 1,0 điểm phần trăm, từ 70,0% (70/100) (2021) xuống 69,0% (69/100) (2023); bớt 1 người.",
        "Tỷ lệ: B đứng đầu trong 2 đơn vị với 69,0% (69/100) (2023); cuối cùng là A với 63,0% (63/100).",
      ])
  }

  @Test("one unit is not the most of anything, and one value is no finding")
  func one() throws {
    #expect(
      try Years(units: ["A"], counts: [[50, 60]]).sentences(.english) == [
        "Rate: A rose by 10.0 points, from 50.0 % (50/100) (2021) to 60.0 % (60/100) (2022); 10 more persons."
      ])
    #expect(try Years(units: ["A"], counts: [[50]]).sentences(.english).isEmpty)
    #expect(try Years(units: ["A"], counts: [[50, 50]]).sentences(.english).isEmpty)
  }

  @Test("one unit at its highest or lowest of three periods and more is a finding")
  func extremes() throws {
    let rise = Years(units: ["A"], counts: [[50, 55, 60]])
    #expect(
      try rise.sentences(.english).last
        == "Rate: A is at its highest of 3 periods, 2021 to 2023, with 60.0 % (60/100).")
    let fall = Years(units: ["A"], counts: [[60, 65, 50]])
    #expect(
      try fall.sentences(.vietnamese).last
        == "Tỷ lệ: A thấp nhất trong 3 kỳ, từ 2021 đến 2023, với 50,0% (50/100).")
    for counts in [[50, 60], [50, 60, 55], [50, 60, 60]] {
      let said = try Years(units: ["A"], counts: [counts]).sentences(.english)
      #expect(!said.contains { $0.contains("of 3 periods") }, "\(counts)")
    }
  }

  @Test("charts have headlines that say what they show, without the name that their title has")
  func headlines() throws {
    let table = try Years(counts: [[50, 60, 63], [70, 71, 69]]).table()
    let ranking = RankingTable.rankings(table, byLatest: false, rule: RankingRule()).last
    let english = ReportHeadlines(
      table, ranking: ranking, measure: nil, as: NumberFormat(digits: 1))
    #expect(
      english.values
        == "A rose most, by 13.0 points, from 50.0 % (50/100) (2021) to 63.0 % (63/100) (2023).")
    #expect(
      english.ranks
        == "B leads among 2 units with 69.0 % (69/100) (2023); last is A with 63.0 % (63/100).")
    let missed = ReportHeadlines(
      try Years(units: ["A"], counts: [[90]], target: Target(">=95")).table(), ranking: nil,
      measure: nil,
      as: NumberFormat(digits: 1, language: .vietnamese))
    #expect(missed.values?.hasPrefix("Chưa đạt chỉ tiêu: A 90,0%") == true)
    #expect(missed.ranks == nil)
  }

  @Test("as large a rise of others is said, and so are several who lead")
  func alike() throws {
    let years = Years(units: ["A", "B", "C"], counts: [[50, 60], [50, 60], [50, 55]])
    #expect(
      try years.sentences(.english) == [
        "Rate: A rose most, as did 1 more, by 10.0 points, from 50.0 % (50/100) (2021) to 60.0 % (60/100) (2022); 10 more persons.",
        "Rate: A and B lead among 3 units with 60.0 % (2022); last is C with 55.0 % (55/100).",
      ])
    let low = Years(
      units: ["A", "B", "C", "D", "E"], counts: [[60], [55], [55], [55], [55]])
    #expect(
      try low.sentences(.english) == [
        "Rate: A leads among 5 units with 60.0 % (60/100) (2021); last are B, C, D and 1 more with 55.0 %."
      ])
    #expect(
      try low.sentences(.vietnamese) == [
        "Tỷ lệ: A đứng đầu trong 5 đơn vị với 60,0% (60/100) (2021); cuối cùng là B, C, D và 1 đơn vị khác với 55,0%."
      ])
  }

  @Test("who missed the target is named with the people that are lacking")
  func targets() throws {
    let all = Years(
      units: ["A", "B", "C", "D", "E"], counts: [[90], [80], [85], [79], [99]],
      target: Target(">=95"))
    let said = try all.sentences(.english)
    #expect(
      said.contains(
        "Rate: 4 of 5 units do not meet their target: A with 90.0 % (2021; >=95, needs 5 more persons), "
          + "B with 80.0 % (2021; >=95, needs 15 more persons), C with 85.0 % (2021; >=95, needs 10 more "
          + "persons) and 1 more."), "\(said)")
    let single = Years(units: ["A"], counts: [[90]], target: Target(">=95"))
    #expect(
      try single.sentences(.vietnamese) == [
        "Tỷ lệ: chưa đạt chỉ tiêu: A 90,0% (2021; >=95, cần thêm 5 người)."
      ])
    #expect(
      try Years(units: ["A"], counts: [[96]], target: Target(">=95")).sentences(.english).isEmpty)
  }

  @Test("there are at most six findings, in the order of the report, of each indicator in turn")
  func most() throws {
    var findings = ReportFindings(NumberFormat(digits: 1))
    let table = try Years(counts: [[50, 60, 63], [70, 71, 69]]).table()
    for section in 1...5 {
      findings.add(
        table, ranking: RankingTable.rankings(table, byLatest: false, rule: RankingRule()).last,
        measure: nil,
        at: .init(section: section, table: "T", ranking: "R"))
    }
    #expect(findings.chosen.map(\.section) == [1, 1, 2, 3, 4, 5])
    #expect(findings.chosen.map(\.place) == ["T", "R", "T", "T", "T", "T"])
    #expect(findings.scope == "2 units, 2021 to 2023")
  }

  @Test("printed figures that do not hold are said with what they should be, two of them at most")
  func audit() throws {
    let report = AuditReport(AuditSample.claims)
    let failing = report.claims.count { $0.verdict.fails }
    var findings = ReportFindings(NumberFormat())
    findings.add(report, unitNames: ["hai_yen": "Hải Yến"], section: 2)
    #expect(findings.chosen.count == 2)
    #expect(
      findings.chosen.first
        == ReportFinding(
          "A printed figure does not hold (\(failing) of \(report.claims.count)): Hải Yến, 2021: 165 / 174 "
            + "= 94.828; printed 84,9%, 9.928 less.",
          section: 2, place: "Audit of the printed figures"))
  }

  @Test("what stands behind a break is not compared, and that is said")
  func breaks() throws {
    let table = try Years(units: ["A"], counts: [[50, 60, 63]]).table()
    let rows = table.rows.enumerated().map { place, row in
      place == 1
        ? IndicatorRow(
          unit: row.unit, period: row.period, result: row.result, change: nil, target: nil,
          caveats: [.boundaryChanged]) : row
    }
    let broken = IndicatorTable(indicator: table.indicator, rows: rows, omitted: table.omitted)
    #expect(broken.moves.map(\.from.spelling) == ["2022"])
    var findings = ReportFindings(NumberFormat(digits: 1))
    findings.add(
      broken, ranking: nil, measure: nil, at: .init(section: 1, table: "T", ranking: "R"))
    #expect(
      findings.chosen.map(\.sentence) == [
        "Rate: A rose by 3.0 points, from 60.0 % (60/100) (2022) to 63.0 % (63/100) (2023).",
        "Rate: A 2022 may not be compared with earlier periods. The unit's boundary changed within the series.",
      ])
  }
}
