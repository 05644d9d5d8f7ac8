import ArgumentParser
import IndicatorCore
import IndicatorRender

/// What trends are asked to infer; nothing by itself.
struct TrendStatisticsOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: Help.option(
      "Test each trend: Mann-Kendall, an interval of the slope, Cochran-Armitage where there are counts, yearly growth.",
      vi:
        "Kiểm định từng xu hướng: Mann-Kendall, khoảng của độ dốc, Cochran-Armitage khi có số đếm, tốc độ tăng mỗi năm."
    ))
  var test = false

  @Option(
    name: .long,
    help: Help.option(
      "How p-values are made to hold together over the units of the table: holm if not given.",
      vi: "Cách hiệu chỉnh các giá trị p trên mọi đơn vị của bảng; không ghi thì holm.",
      value: "rule"))
  var adjust: Adjustment?

  @Option(
    name: .long,
    help: Help.option(
      "The level of confidence, a fraction below 1: 0.95 if not given.",
      vi: "Độ tin cậy nhỏ hơn 1; không ghi thì 0.95.", value: "confidence"))
  var confidence: String?

  func validate() throws {
    try Fault.refuse("--confidence", if: confidence != nil && !test, without: "--test")
    try Fault.refuse("--adjust", if: adjust != nil && !test, without: "--test")
    _ = try Confidence.typed(confidence)
  }

  /// - Throws: a ``Fault`` where a format has no room for what is asked for.
  func check(_ output: OutputOptions) throws(Fault) {
    guard test, output.isDrawing else { return }
    throw Fault.clash(
      "--test", with: output.chosenFormat, expected: ["text", "csv", "json", "markdown", "xlsx"])
  }

  /// What was asked for, for JSON.
  var plan: [JSON.Member] {
    guard test, let level = try? Confidence.typed(confidence) else { return [] }
    return [
      JSON.Member("test", value: .bool(true)),
      JSON.Member("adjust", value: .string((adjust ?? .holm).rawValue)),
      JSON.Member("confidence", value: .number(level.level.description)),
    ]
  }

  /// The columns of a table, with what is said of them.
  func columns(
    _ table: TrendTable, as format: NumberFormat, into result: inout Output
  ) throws(Fault) -> [AddedColumns] {
    guard test else { return [] }
    let level = try Confidence.typed(confidence)
    let tests = table.rows.map { row in row.trend.map { TestedTrend($0, at: level) } }
    let judged = zip(table.rows, tests).first { $1?.kendall != nil || $1?.proportions != nil }
    if let point = judged?.0.trend?.points.first {
      result.addNote("full_count", sentence: InferenceSentence.allCounted(point))
      result.addNote("trend_tests", sentence: InferenceSentence.trendTests)
    }
    let family = TrendFamily(tests, adjustment: adjust ?? .holm)
    if judged != nil {
      result.addNote("family", sentence: InferenceSentence.family(family, of: table.indicator))
    }
    let added = AddedColumns.trends(family, of: table, at: level, as: format)
    for (obstacle, rows) in added.obstacles {
      result.addNote(
        obstacle.rawValue,
        sentence: InferenceSentence.notJudged(
          obstacle, names: rows.map { table.rows[$0].unit.name }))
    }
    return [added]
  }
}
