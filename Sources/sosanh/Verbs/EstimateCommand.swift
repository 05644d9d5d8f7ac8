import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

struct EstimateCommand: ParsableCommand {
  static let help = VerbHelp(
    (
      "Give proportions, rates and differences with intervals.",
      "Tính khoảng tin cậy cho tỷ lệ và chênh lệch hai tỷ lệ."
    ),
    discussion: (
      """
      For fractions as typed, the rows of a CSV file, or indicators of data. A full count has no error of sampling: the interval \
      speaks of the process behind it, or with --sampled-from of those from whom the base was drawn. \
      --against, or a second pair of columns, compares two groups: difference, z, Fisher's exact test, ratios, \
      Cohen's h, the first minus or over the second. What cannot be judged has its reason as status.

      Methods: wilson, wilson-cc, clopper-pearson, jeffreys, agresti-coull and wald for proportions; poisson \
      and byar for rates, whose count is no part of the base; newcombe and newcombe-cc for differences. Text \
      shows per cent; data have fractions of 1 with 15 digits, or times --per.
      """,
      """
      Cho phân số gõ vào, các dòng của tệp CSV, hoặc chỉ số của bộ dữ liệu. Đếm đủ thì không có sai số chọn mẫu: khoảng tin cậy nói về \
      quá trình làm nên con số, hoặc với --sampled-from là về tổng thể của mẫu. --against, hoặc thêm hai cột, \
      so sánh hai nhóm: chênh lệch, z, kiểm định Fisher, tỷ số, h của Cohen, nhóm đầu trừ hoặc chia cho nhóm \
      sau. Dòng không tính được có lý do ở cột status.

      Phương pháp: wilson, wilson-cc, clopper-pearson, jeffreys, agresti-coull, wald cho tỷ lệ; poisson, byar \
      cho tỷ suất mà tử số không thuộc mẫu số; newcombe, newcombe-cc cho chênh lệch. Bảng chữ ghi phần trăm; dữ \
      liệu ghi phần của 1 với 15 chữ số, hoặc nhân với --per.
      """
    ),
    examples: [
      "estimate 165/174 174/177", "estimate 165/174 174/177 --against",
      "estimate 0/30 --method clopper-pearson --confidence 0.95,0.998 --format csv",
      "estimate good_or_better --data party-reports",
    ])

  static var configuration: CommandConfiguration { help.configuration(.estimate) }

  @Argument(
    help: Help.option(
      "Counts over their bases, such as 165/174; indicators with --data.",
      vi: "Số lượng trên tổng số, như 165/174; hoặc chỉ số khi có --data.",
      value: "fraction"))
  var fractions: [String] = []

  @OptionGroup(title: Help.chosen("Data", vi: "Dữ liệu")) var rows: EstimateRowOptions
  @OptionGroup(title: Help.chosen("Estimate", vi: "Ước lượng")) var options: EstimateOptions
  @OptionGroup(title: Help.chosen("Numbers", vi: "Con số")) var numbers: NumberOptions
  @OptionGroup(title: Help.chosen("Output", vi: "Kết quả")) var output: OutputOptions

  func run() throws {
    try output.check()
    let levels = try options.levels()
    let given = try rows.read(fractions, isAgainst: options.against)
    var result = Output(table: ResultTable(columns: []))
    if given.isPaired {
      try compare(given, levels: levels, into: &result)
    } else {
      try estimate(given, levels: levels, into: &result)
    }
    result.inputs = given.inputs
    result.notes = given.notes + result.notes
    result.plan = [
      JSON.Member("verb", value: .string(Verb.estimate.rawValue)),
      JSON.Member("data", value: rows.data.map(JSON.string) ?? .null),
      JSON.Member("fractions", value: .array(fractions.map(JSON.string))),
    ]
    let table = result.table
    result.addSheets(output) { _ in [.data(table, named: Verb.estimate.rawValue)] }
    try result.write(output)
  }

  private func estimate(
    _ given: EstimateRowOptions.Given, levels: [Confidence], into result: inout Output
  ) throws {
    let method = try options.singleMethod()
    var made: [EstimateRow<SingleEstimate>] = []
    for (index, figures) in given.rows.enumerated() {
      let input = EstimateInput(figures[0], over: figures[1])
      for level in levels {
        let estimate = SingleEstimate(
          input, method: method, at: level, sampledFrom: options.sampledFrom)
        let name = given.names.isEmpty ? nil : given.names[index]
        made.append(
          EstimateRow(index + 1, estimate: estimate, method: method.word, at: level, name: name))
      }
    }
    result.table = .estimates(made, per: options.per ?? 1)
    if output.isForPeople {
      let table = TextTable.estimates(
        made, per: options.per ?? given.per ?? 100, as: numbers.format)
      result.addText(
        title: Help.chosen("Estimates", vi: "Ước lượng"), people: table, options: output)
    }
    let judged = made.first { $0.estimate.obstacle == nil }?.estimate.input
    if let judged, case .proportion = method { addNotes(judged, into: &result) }
    if method == .proportion(.wald) { result.addNote("wald", sentence: EstimateSentence.wald) }
  }

  private func compare(
    _ given: EstimateRowOptions.Given, levels: [Confidence], into result: inout Output
  ) throws {
    let method = try options.pairMethod()
    var made: [EstimateRow<PairEstimate>] = []
    for (index, figures) in given.rows.enumerated() {
      let first = EstimateInput(figures[0], over: figures[1])
      let second = EstimateInput(figures[2], over: figures[3])
      for level in levels {
        let estimate = PairEstimate(
          first, second, method: method, at: level, sampledFrom: options.sampledFrom)
        made.append(EstimateRow(index + 1, estimate: estimate, method: method.rawValue, at: level))
      }
    }
    result.table = .pairEstimates(made, per: options.per ?? 1)
    if output.isForPeople {
      let table = TextTable.pairEstimates(made, per: options.per ?? 100, as: numbers.format)
      result.addText(
        title: Help.chosen("Two groups", vi: "Hai nhóm"), people: table, options: output)
    }
    if let judged = made.first(where: { $0.estimate.groups != nil }) {
      addNotes(judged.estimate.first, into: &result)
      if options.sampledFrom != nil {
        result.addNote("samples_without_tests", sentence: EstimateSentence.samplesWithoutTests)
      }
    }
  }

  private func addNotes(_ example: EstimateInput, into result: inout Output) {
    if let population = options.sampledFrom {
      result.addNote("sampled_from", sentence: EstimateSentence.sampled(from: population))
    } else {
      result.addNote("full_count", sentence: EstimateSentence.fullCount(example))
    }
  }
}
