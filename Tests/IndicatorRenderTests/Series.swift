import IndicatorCore

@testable import IndicatorRender

/// Rates of units over periods, given row by row.
enum Series {
  /// A unit, a period, how many are rated good and how many in all; empty where it is withheld.
  typealias Row = (unit: String, period: String, good: String, all: String)

  static func cube(_ rows: [Row], names: [String: String] = [:]) throws -> Cube {
    let units = rows.map(\.unit).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let codebook = Codebook(
      units: units.map { OrganisationUnit(id: $0, name: names[$0] ?? "") },
      measures: [
        Measure(
          id: "ratings", unitOfMeasure: "persons", one: "đảng viên", oneEnglish: "member",
          additivity: .flow)
      ],
      categories: ["good", "poor"].enumerated().map { order, id in
        Category(id: id, classification: "rating", order: -order)
      })
    var builder = CubeBuilder(codebook: codebook)
    for (line, row) in rows.enumerated() {
      for (category, text) in [("good", row.good), ("", row.all)] {
        try builder.add(observation(row, category, text, line + 2))
      }
    }
    return builder.finish()
  }

  private static func observation(
    _ row: Row, _ category: String, _ text: String, _ line: Int
  ) throws -> Observation {
    guard let period = Period(row.period) else { throw Fault(.field(.badPeriod(row.period))) }
    return Observation(
      unit: row.unit, period: period, measure: "ratings",
      categories: category.isEmpty ? [] : [.init(category, of: "rating")],
      cell: ExactDecimal(plain: text).map { .value($0) } ?? .missing(.suppressed),
      remark: Remark(source: "report#L\(line)"), line: line)
  }
}
