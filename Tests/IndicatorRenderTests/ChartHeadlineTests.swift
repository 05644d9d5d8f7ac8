import Testing

@testable import IndicatorCore
@testable import IndicatorRender

@Suite("What a chart of one result says that it shows") struct ChartHeadlineTests {
  private func both(_ said: (Language) throws -> String?) rethrows -> [String?] {
    try [Language.english, .vietnamese].map(said)
  }

  // MARK: Trends

  private func trend(
    _ rows: [Series.Row], per: Int64 = 100, digits: Int = 2, _ rounding: RoundingRule = .halfAway
  ) throws -> [String?] {
    let cube = try Series.cube(rows)
    let rate = Indicator(id: "rate", formula: "ratings[good] / ratings", per: per)
    let formula = try BoundFormula(try FormulaParser.parse(rate.formula), in: cube)
    let table = try Comparison(cube).trends(rate, of: formula, selection: RowSelection())
    return both {
      ChartHeadline.trend(
        table, measure: cube.codebook.measures[0],
        as: NumberFormat(digits: digits, rounding: rounding, language: $0))
    }
  }

  @Test("a unit alone is said with its first and last value, and its slope")
  func oneTrend() throws {
    #expect(
      try trend([
        ("A", "2021", "165", "174"), ("A", "2022", "174", "177"), ("A", "2023", "178", "180"),
      ]) == [
        "A rose by 4.06 points, from 94.83 % (2021) to 98.89 % (2023); +2.03 points per year.",
        "A tăng 4,06 điểm phần trăm, từ 94,83% (2021) lên 98,89% (2023); mỗi năm +2,03 điểm phần trăm.",
      ])
    #expect(
      try trend([("A", "2021", "50", "100"), ("A", "2022", "40", "100")], digits: 0) == [
        "A fell by 10 points, from 50 % (2021) to 40 % (2022).",
        "A giảm 10 điểm phần trăm, từ 50% (2021) xuống 40% (2022).",
      ])
  }

  @Test("a slope that falls keeps its sign, and one against the change is said to be so")
  func slopes() throws {
    #expect(
      try trend([
        ("A", "2021", "50", "100"), ("A", "2022", "45", "100"), ("A", "2023", "40", "100"),
      ]).first
        == "A fell by 10.00 points, from 50.00 % (2021) to 40.00 % (2023); -5.00 points per year.")
    let mixed = [(2020, 50), (2021, 90), (2022, 80), (2023, 70), (2024, 60)]
    #expect(
      try trend(mixed.map { ("A", String($0), String($1), "100") }) == [
        "A rose by 10.00 points, from 50.00 % (2020) to 60.00 % (2024); -10.00 points per year, the other way.",
        "A tăng 10,00 điểm phần trăm, từ 50,00% (2020) lên 60,00% (2024); mỗi năm -10,00 điểm phần trăm, trái chiều.",
      ])
  }

  @Test("a unit at one level did not rise or fall, and one value or none is nothing to say")
  func levels() throws {
    #expect(
      try trend([("A", "2021", "50", "100"), ("A", "2022", "50", "100")]) == [
        "A is level: 50.00 % (2021) and 50.00 % (2022).",
        "A giữ nguyên: 50,00% (2021) và 50,00% (2022).",
      ])
    #expect(try trend([("A", "2021", "50", "100")]) == [nil, nil])
    #expect(try trend([("A", "2021", "", "100")]) == [nil, nil])
    #expect(try trend([("A", "2021", "", "100"), ("B", "2022", "", "7")]) == [nil, nil])
  }

  @Test("of several units it is said how many go which way, and who went farthest that way")
  func severalTrends() throws {
    let rows: [Series.Row] = [
      ("A", "2021", "50", "100"), ("A", "2022", "63", "100"), ("B", "2021", "50", "100"),
      ("B", "2022", "40", "100"), ("C", "2021", "50", "100"), ("C", "2022", "50", "100"),
      ("D", "2021", "50", "100"), ("D", "2022", "52", "100"), ("E", "2021", "", "100"),
    ]
    #expect(
      try trend(rows, digits: 0) == [
        "Of 5 units 2 rise, 1 falls, 1 is level and 1 has no trend: A rose most, by 13 points, from 50 % "
          + "(2021) to 63 % (2022).",
        "Trong 5 đơn vị: 2 tăng, 1 giảm, 1 giữ nguyên và 1 chưa có xu hướng: A tăng nhiều nhất, 13 điểm phần "
          + "trăm, từ 50% (2021) lên 63% (2022).",
      ])
    let falling: [Series.Row] = [
      ("A", "2021", "50", "100"), ("A", "2022", "45", "100"), ("B", "2021", "50", "100"),
      ("B", "2022", "45", "100"),
    ]
    #expect(
      try trend(falling, digits: 0) == [
        "Both units fall: A fell most, as did 1 more, by 5 points, from 50 % (2021) to 45 % (2022).",
        "Cả 2 đơn vị giảm: A giảm nhiều nhất, cùng mức với 1 đơn vị khác, 5 điểm phần trăm, từ 50% (2021) "
          + "xuống 45% (2022).",
      ])
    let level: [Series.Row] = [
      ("A", "2021", "50", "100"), ("A", "2022", "50", "100"), ("B", "2021", "7", "100"),
      ("B", "2022", "7", "100"),
    ]
    #expect(try trend(level) == ["Both units are level.", "Cả 2 đơn vị giữ nguyên."])
  }

  @Test(
    "a change is rounded as in tables, with its sign, and one too small to be seen is less than the last digit"
  )
  func rounding() throws {
    let third: [Series.Row] = [("A", "2021", "2", "3"), ("A", "2022", "1", "6")]
    #expect(try trend(third, digits: 0, .floor).first??.contains("fell by 50 points") == true)
    let small: [Series.Row] = [("A", "2021", "200", "300"), ("A", "2022", "100", "299")]
    // From 66.67 to 33.44: -33.22 per cent points, of which the floor is -34 and the truncated value -33.
    #expect(try trend(small, digits: 0, .floor).first??.contains("fell by 34 points") == true)
    #expect(try trend(small, digits: 0, .truncate).first??.contains("fell by 33 points") == true)
    let tiny: [Series.Row] = [
      ("A", "2021", "500000", "1000000"), ("A", "2022", "500002", "1000000"),
    ]
    #expect(
      try trend(tiny) == [
        "A rose by less than 0.01 points, from 50.00 % (2021) to 50.00 % (2022).",
        "A tăng chưa đến 0,01 điểm phần trăm, từ 50,00% (2021) lên 50,00% (2022).",
      ])
  }

  @Test("counts are said with what they are of, one of them as one")
  func counts() throws {
    let cube = try Series.cube([
      ("A", "2021", "1", "1390"), ("A", "2022", "1", "1394"), ("A", "2024", "1", "1391"),
    ])
    let count = Indicator(id: "count", formula: "ratings")
    let formula = try BoundFormula(try FormulaParser.parse("ratings"), in: cube)
    let table = try Comparison(cube).trends(count, of: formula, selection: RowSelection())
    #expect(
      both {
        ChartHeadline.trend(
          table, measure: cube.codebook.measures[0], as: NumberFormat(language: $0))
      }
        == [
          "A rose by 1 member, from 1,390 members (2021) to 1,391 members (2024); +0.33 members per year.",
          "A tăng 1 đảng viên, từ 1.390 đảng viên (2021) lên 1.391 đảng viên (2024); mỗi năm +0,33 đảng viên.",
        ])
  }

  // MARK: Distributions

  /// Counts of good, fair and poor; empty where one is not reported.
  private func distribution(_ rows: [(unit: String, period: String, counts: [String])]) throws
    -> [String?]
  {
    let names = ["good", "fair", "poor"]
    var builder = CubeBuilder(
      codebook: Codebook(
        units: rows.map(\.unit).uniqued.map { OrganisationUnit(id: $0, name: $0) },
        measures: [Measure(id: "m", unitOfMeasure: "persons", additivity: .flow)],
        categories: zip(names, ["tốt", "khá", "kém"]).enumerated().map { order, names in
          Category(
            id: names.0, classification: "r", order: -order, name: names.1, nameEnglish: names.0)
        }))
    for row in rows {
      for (name, count) in zip(names, row.counts) {
        let cell: Cell = ExactDecimal(plain: count).map { .value($0) } ?? .missing(.suppressed)
        try builder.add(
          Observation(
            unit: row.unit, period: try #require(Period(row.period)), measure: "m",
            categories: [.init(name, of: "r")], cell: cell))
      }
      try builder.add(
        Observation(
          unit: row.unit, period: try #require(Period(row.period)), measure: "m",
          cell: .value(ExactDecimal(100))))
    }
    let table = try Comparison(builder.finish()).distribution(of: "m")
    return both { ChartHeadline.distribution(table, as: NumberFormat(digits: 1, language: $0)) }
  }

  @Test("the largest part of one bar is said with its share, several as large together")
  func onePart() throws {
    #expect(
      try distribution([("A", "2021", ["70", "20", "10"])]) == [
        "Good is the largest part of A (2021), with 70.0 % (70/100).",
        "Tốt là phần lớn nhất của A (2021), với 70,0% (70/100).",
      ])
    #expect(
      try distribution([("A", "2021", ["40", "20", "40"])]) == [
        "Good and poor are the largest parts of A (2021), with 40.0 % each.",
        "Tốt và kém là các phần lớn nhất của A (2021), mỗi phần 40,0%.",
      ])
  }

  @Test("a part that is missing may be larger, unless more than half is in another")
  func missingParts() throws {
    #expect(try distribution([("A", "2021", ["40", "", "10"])]) == [nil, nil])
    #expect(try distribution([("A", "2021", ["", "", ""])]) == [nil, nil])
    #expect(
      try distribution([("A", "2021", ["60", "", ""])]).first
        == "Good is the largest part of A (2021), with 60.0 % (60/100).")
    #expect(
      try distribution([("A", "2021", ["", "", ""]), ("B", "2021", ["", "", ""])]) == [nil, nil])
  }

  @Test("one part that is largest everywhere is said with its ends, others with how often")
  func severalParts() throws {
    #expect(
      try distribution([("A", "2021", ["70", "20", "10"]), ("B", "2021", ["50", "40", "10"])]) == [
        "Good is the largest part in both units (2021), from 50.0 % (B) to 70.0 % (A).",
        "Tốt là phần lớn nhất trong cả 2 đơn vị (2021), từ 50,0% (B) đến 70,0% (A).",
      ])
    #expect(
      try distribution([("A", "2021", ["70", "20", "10"]), ("A", "2022", ["70", "10", "20"])]) == [
        "Good is the largest part in both periods of A, 70.0 % in each.",
        "Tốt là phần lớn nhất trong cả 2 kỳ của A, đều 70,0%.",
      ])
    #expect(
      try distribution([
        ("A", "2021", ["20", "70", "10"]), ("A", "2022", ["20", "70", "10"]),
        ("B", "2021", ["70", "20", "10"]), ("B", "2022", ["45", "45", "10"]),
      ]) == [
        "Fair is the largest part in 2 of 4 bars, good in 1, no single one in 1.",
        "Khá là phần lớn nhất ở 2 trong 4 thanh, tốt ở 1, không phần nào riêng ở 1.",
      ])
  }

  // MARK: Changes in parts

  private func change(_ units: [(name: String, before: String, after: String)]) throws -> [String?]
  {
    let rows = units.flatMap { unit in
      [("2021", unit.before), ("2022", unit.after)].map { period, figures -> Series.Row in
        let parts = figures.split(separator: "/").map(String.init)
        return (unit.name, period, parts[0], parts[1])
      }
    }
    let cube = try Series.cube(rows)
    let rate = Indicator(id: "rate", formula: "ratings[good] / ratings", per: 100)
    let formula = try BoundFormula(try FormulaParser.parse(rate.formula), in: cube)
    let tables = try ["2021", "2022"].map { period in
      try Comparison(cube).table(
        rate, of: formula,
        selection: RowSelection(periods: [.exactly(try #require(Period(period)))]), detail: .values)
    }
    let change = try DecomposedChange(from: tables[0], to: tables[1])
    return both { ChartHeadline.decomposition(change, as: NumberFormat(language: $0)) }
  }

  @Test("a change in parts is said with both effects and the largest contribution")
  func decomposition() throws {
    #expect(
      try change([("A", "30/90", "60/100"), ("B", "50/90", "41/150")]) == [
        "The total goes from 44.44 % to 40.40 %, -4.04 points: rates -3.52, shares -0.52; the largest "
          + "contribution is that of B, -11.38.",
        "Tổng cộng từ 44,44% đến 40,40%, -4,04 điểm phần trăm: tỷ lệ -3,52, tỷ trọng -0,52; đóng góp lớn nhất "
          + "là của B, -11,38.",
      ])
  }

  @Test("one group has no largest, equal ones stand together, and nothing changed is said so")
  func evenParts() throws {
    #expect(
      try change([("A", "50/100", "60/100")]).first
        == "The total goes from 50.00 % to 60.00 %, +10.00 points: rates +10.00, shares 0.00.")
    #expect(
      try change([("A", "50/100", "60/100"), ("B", "50/100", "40/100")]) == [
        "The total is 50.00 % on both sides: rates 0.00, shares 0.00; the largest contributions are those of "
          + "A (+5.00) and B (-5.00).",
        "Tổng cộng hai bên bằng nhau, 50,00%: tỷ lệ 0,00, tỷ trọng 0,00; đóng góp lớn nhất là của A (+5,00) "
          + "và B (-5,00).",
      ])
    #expect(
      try change([("A", "50/100", "50/100"), ("B", "40/100", "40/100")]).first
        == "The total is 45.00 % on both sides: rates 0.00, shares 0.00.")
  }

  // MARK: Funnels

  private func funnels(_ units: [(name: String, good: String, all: String)]) throws -> [[String?]] {
    let cube = try Series.cube(units.map { ($0.name, "2021", $0.good, $0.all) })
    let rate = Indicator(id: "rate", formula: "ratings[good] / ratings", per: 100)
    let formula = try BoundFormula(try FormulaParser.parse(rate.formula), in: cube)
    let table = try Comparison(cube).table(
      rate, of: formula, selection: RowSelection(), detail: .values)
    let funnels = FunnelTable(table, values: .proportions, bare: .computed)
    return funnels.groups.map { group in
      both {
        ChartHeadline.funnel(table, funnels: funnels, group: group, as: NumberFormat(language: $0))
      }
    }
  }

  @Test("those beyond the limits are named, the outermost limits first and then as in the data")
  func outside() throws {
    #expect(
      try funnels([
        ("A", "50", "100"), ("B", "58", "100"), ("C", "10", "100"), ("D", "900", "1000"),
        ("E", "550", "1000"), ("F", "75", "100"), ("G", "72", "100"),
      ]).first == [
        "5 of 7 units lie outside the limits around 68.60 %: A (low, 99.8), C (low, 99.8), D (high, 99.8) and "
          + "2 more.",
        "5/7 đơn vị nằm ngoài giới hạn quanh 68,60%: A (thấp, 99,8), C (thấp, 99,8), D (cao, 99,8) và 2 đơn vị "
          + "khác.",
      ])
  }

  @Test("that nobody lies outside is said, and without a funnel nothing")
  func inside() throws {
    #expect(
      try funnels([("A", "50", "100"), ("B", "51", "100")]) == [
        [
          "Both units lie within the limits around 50.50 %.",
          "Cả 2 đơn vị nằm trong giới hạn quanh 50,50%.",
        ]
      ])
    #expect(
      try funnels([("A", "50", "100"), ("B", "50", "100")]).first?.first
        == "Both units lie within the limits around 50.00 %.")
    #expect(try funnels([("A", "50", "100")]) == [[nil, nil]])
    #expect(try funnels([("A", "", "100")]) == [])
  }

  // MARK: Where they stand

  private func headed(_ kind: SpreadsheetChart.Kind = .bars) -> SpreadsheetSheet {
    var sheet = SpreadsheetSheet(
      name: "x", title: "Rates", columns: [SpreadsheetColumn("Unit"), SpreadsheetColumn("Rate")])
    sheet.append([.text("A"), .number("0.5", .percent(0))])
    let cells = SheetRange(SheetPosition(column: 0, row: 1), last: SheetPosition(column: 0, row: 1))
    sheet.chart = SpreadsheetChart(
      kind: kind, title: "Rates of units", categoryTitle: "Unit", valueTitle: "Rate",
      format: .percent(0), axisFormat: .percent(0), categories: cells,
      series: [
        .init(
          name: SheetPosition(column: 1, row: 0),
          values: SheetRange(
            SheetPosition(column: 1, row: 1), last: SheetPosition(column: 1, row: 1)))
      ], corner: SheetPosition(column: 3, row: 1))
    return sheet.headed(by: "A <leads> with 50 %.")
  }

  @Test("a chart on a sheet has the headline above its title, and both for those who cannot see it")
  func onSheets() throws {
    let sheet = headed()
    let chart = try #require(sheet.chart)
    let xml = ChartPart(chart, in: sheet).part(data: nil).xml
    let texts = xml.split(separator: "<a:t>").dropFirst().map { String($0.prefix { $0 != "<" }) }
    #expect(texts.prefix(2) == ["A &lt;leads&gt; with 50 %.", "Rates of units"])
    #expect(
      DrawingPart(chart).part.xml.contains("descr=\"A &lt;leads&gt; with 50 %. Rates of units\""))
    #expect(headed().headed(by: nil).chart?.said == "Rates of units")
  }

  @Test("in a document of Word the headline is text above the chart, once")
  func inWord() throws {
    var document = SpreadsheetDocument()
    document.append(headed())
    let parts = try Unzipped(try WordWriter.bytes(document, notes: [], in: .english))
    func part(_ name: String) throws -> String {
      try #require(parts.entries.first { $0.name == name }).text
    }
    #expect(
      try part("word/document.xml").split(separator: "A &lt;leads&gt; with 50 %.<").count == 2)
    #expect(try !part("word/charts/chart1.xml").contains("leads"))
  }
}
