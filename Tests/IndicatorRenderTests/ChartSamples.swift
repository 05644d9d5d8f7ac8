import IndicatorCore
import Testing

@testable import IndicatorRender

/// Charts of every kind over tables that are hard to draw.
enum ChartSamples {
  /// A chart with a name to find it by.
  struct Drawn: CustomTestStringConvertible, Sendable {
    let name: String
    let chart: ChartDescription
    var testDescription: String { name }

    /// The marks that are told in words, those who cannot see the drawing among its readers: of a funnel the units,
    /// and not the points that its lines go through.
    var told: [ChartMark] {
      chart.kind == .funnel ? chart.series[0].marks : chart.series.flatMap(\.marks)
    }

    /// The marks whose figures stand in sight: of a funnel the units beyond a limit; a table has the others.
    var seen: [ChartMark] { chart.kind == .funnel ? chart.outsiders : told }
  }

  /// A unit, a period, a measure and a value; empty where it is missing.
  typealias Row = (unit: String, period: String, measure: String, value: String)

  private static let longName =
    "Đơn vị có tên dài đúng tám mươi chữ cái để xem biểu đồ rút gọn tên ấy ra sao nhé"

  /// Values 0 and 100, a missing one, a gap, uneven years, a name of 80 characters, a decomposed one.
  static let nasty: [Row] = rates([
    (
      "Ha\u{309}i Ye\u{302}\u{301}n",
      [("2019", "165", "174"), ("2020", "174", "177"), ("2023", "150", "180")]
    ),
    (longName, [("2019", "40", "50"), ("2023", "41", "50")]),
    ("Không", [("2019", "0", "50"), ("2020", "0", "50")]),
    ("Trăm", [("2019", "50", "50"), ("2020", "50", "50"), ("2023", "50", "50")]),
    ("Chưa gửi", [("2019", "30", "60"), ("2020", "", "60"), ("2023", "30", "60")]),
    ("Giữ kín", [("2023", "", "10")]),
  ])

  /// Sixty units.
  static let sixty: [Row] = rates(
    (1...60).map { unit in
      (
        "Unit \(unit)",
        ["2021", "2022"].map {
          ($0, String(unit * 37 % 101 * ($0 == "2021" ? 1 : 0) + unit), "500")
        }
      )
    })

  private static func rates(
    _ units: [(String, [(period: String, good: String, all: String)])]
  ) -> [Row] {
    units.flatMap { unit, rows in
      rows.flatMap { [(unit, $0.period, "n", $0.good), (unit, $0.period, "d", $0.all)] }
    }
  }

  private static let measures = ["n", "d"].map {
    Measure(
      id: $0, unitOfMeasure: "persons", one: "đảng viên", oneEnglish: "member", additivity: .flow)
  }

  /// A cube of rows.
  static func cube(_ rows: [Row]) throws -> Cube {
    var units: [String] = []
    for row in rows where !units.contains(row.unit) { units.append(row.unit) }
    var builder = CubeBuilder(
      codebook: Codebook(
        units: units.enumerated().map { OrganisationUnit(id: "u\($0.offset)", name: $0.element) },
        measures: measures, categories: []))
    for (line, row) in rows.enumerated() {
      guard let period = Period(row.period), let unit = units.firstIndex(of: row.unit) else {
        continue
      }
      try builder.add(
        Observation(
          unit: "u\(unit)", period: period, measure: row.measure, categories: [],
          cell: ExactDecimal(plain: row.value).map { .value($0) } ?? .missing(.suppressed),
          line: line + 2))
    }
    return builder.finish()
  }

  /// The table of an indicator with a target of 90.
  static func table(
    _ rows: [Row], _ formula: String = "n / d", per: Int64 = 100,
    target: Int64? = 90
  ) throws
    -> IndicatorTable
  {
    let target = target.map { Target(.atLeast, value: ExactDecimal($0), period: nil) }
    return try Comparison(cube(rows), target: target).table(
      Indicator(id: "rate", formula: formula, per: per, better: .higher))
  }

  private static func tables() throws -> [(String, IndicatorTable)] {
    let one: [Row] = [("Một", "2023", "n", "3")]
    let huge: [Row] = [
      ("Rất lớn", "2023", "n", "9000000000000000000"), ("Rất nhỏ", "2023", "n", "1"),
    ]
    let tiny: [Row] = [("A", "2023", "n", "1"), ("A", "2023", "d", "9000000000000000000")]
    let equal: [Row] = ["A", "B", "C"].map { ($0, "2023", "n", "5") }
    let gone: [Row] = ["A", "B"].map { ($0, "2023", "n", "") }
    return [
      ("nasty", try table(nasty)), ("sixty", try table(sixty)),
      ("negative", try table(nasty, "n - d", per: 1)), ("one row", try table(one, "n", per: 1)),
      ("huge", try table(huge, "n", per: 1)), ("tiny", try table(tiny, target: nil)),
      ("all equal", try table(equal, "n", per: 1)), ("all missing", try table(gone, "n", per: 1)),
    ]
  }

  /// A format with as many digits as data outputs have.
  static func format(_ language: Language = .english) -> NumberFormat {
    NumberFormat(digits: 6, language: language)
  }

  static func chart(_ table: IndicatorTable, _ kind: ChartKind, _ language: Language = .english)
    -> ChartDescription
  {
    var notes = NoteNumbers(language)
    return .comparison(
      table, as: kind, measure: measures[0], format: format(language), notes: &notes)
  }

  static func stack(_ kind: ChartKind, _ language: Language = .english) throws -> ChartDescription {
    var notes = NoteNumbers(language)
    return .distribution(
      try Comparison(Sample.cube()).distribution(of: "ratings"), as: kind, format: format(language),
      notes: &notes)
  }

  /// The funnels of a table, one for each period, as far as there are any.
  static func funnels(of table: IndicatorTable, _ language: Language) -> [ChartDescription] {
    let funnels = FunnelTable(table, values: .proportions, bare: .computed)
    return funnels.groups.filter { $0.funnel != nil }.map { group in
      var notes = NoteNumbers(language)
      return .funnel(
        table, funnels: funnels, group: group, levels: FunnelLevel.usual, limits: .score,
        measure: measures[0], as: format(language), notes: &notes)
    }
  }

  /// Funnels of bases that are far apart, of sixty units most of which are outside, of units of one size, and of one
  /// unit.
  private static func allFunnels(_ language: Language) throws -> [ChartDescription] {
    func rows(_ units: [(String, String, String)]) -> [Row] {
      rates(units.map { ($0.0, [("2023", $0.1, $0.2)]) })
    }
    let far = rows([
      ("A", "1", "2"), (longName, "900000", "1000000"), ("Không", "0", "40"), ("Trăm", "40", "40"),
    ])
    let alike = rows([("A", "5", "10"), ("B", "5", "10"), ("C", "5", "10")])
    return try [nasty, sixty, far, alike, rows([("Một", "3", "5")])].flatMap {
      funnels(of: try table($0, target: nil), language)
    }
  }

  /// How many there are of them in one language.
  static var funnelCount: Int { ((try? allFunnels(.english)) ?? []).count }

  /// Every kind of every table, in both languages; the sixty units in one.
  static let all: [Drawn] = {
    var samples: [Drawn] = []
    for language in Language.allCases {
      for (name, table) in (try? tables()) ?? []
      where language == .english || name != "sixty" {
        for kind in ChartKind.allCases where kind != .stack && kind != .funnel {
          samples.append(
            Drawn(
              name: "\(kind) of \(name), \(language.rawValue)", chart: chart(table, kind, language))
          )
        }
      }
      for (number, chart) in ((try? allFunnels(language)) ?? []).enumerated() {
        samples.append(Drawn(name: "funnel \(number), \(language.rawValue)", chart: chart))
      }
      for kind in [ChartKind.stack, .bar, .dot] {
        guard let chart = try? stack(kind, language) else { continue }
        samples.append(Drawn(name: "\(kind) of a distribution, \(language.rawValue)", chart: chart))
      }
    }
    return samples
  }()
}
