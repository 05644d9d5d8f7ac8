import ArgumentParser
import IndicatorCore
import IndicatorRender

/// How a range of ranks is made.
enum RankIntervalChoice: String, ArgumentChoice {
  case rankSets = "rank-sets"
}

/// What a ranking is asked to infer; nothing by itself.
struct RankStatisticsOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "Add the ranks that tests of all pairs leave to each unit, at most 500 units.",
      vi:
        "Thêm các thứ hạng có thể có của từng đơn vị theo kiểm định mọi cặp, nhiều nhất 500 đơn vị.",
      value: "method"))
  var interval: RankIntervalChoice?

  @Option(
    name: .long,
    help: Help.option(
      "The level of confidence, a fraction below 1: 0.95 if not given.",
      vi: "Độ tin cậy nhỏ hơn 1; không ghi thì 0.95.", value: "confidence"))
  var confidence: String?

  @Flag(
    name: .long,
    help: Help.option(
      "Add the ranks a unit would take if one person more or less had counted in it.",
      vi: "Thêm các thứ hạng nếu đơn vị có thêm hoặc bớt một người được tính."))
  var onePerson = false

  func validate() throws {
    try Fault.refuse(
      "--confidence", if: confidence != nil && interval == nil, without: "--interval rank-sets")
    _ = try Confidence.typed(confidence)
  }

  /// - Throws: a ``Fault`` where a format has no room for what is asked for.
  func check(_ output: OutputOptions) throws(Fault) {
    let asked = interval.map { "--interval \($0.rawValue)" } ?? (onePerson ? "--one-person" : nil)
    guard let asked, output.isDrawing else { return }
    throw Fault.clash(
      asked, with: output.chosenFormat, expected: ["text", "csv", "json", "markdown", "xlsx"])
  }

  /// What is asked for; nil for nothing.
  func statistics() throws(Fault) -> RankStatistics? {
    guard interval != nil || onePerson else { return nil }
    return RankStatistics(
      confidence: interval == nil ? nil : try Confidence.typed(confidence), byOnePerson: onePerson)
  }
}
