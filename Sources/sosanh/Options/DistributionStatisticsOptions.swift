import ArgumentParser
import IndicatorCore
import IndicatorRender

/// What distributions are asked to infer; nothing by itself.
struct DistributionStatisticsOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: Help.option(
      "Test two distributions against each other: chi-square, G, Cramér's V, and for ordered categories ridit, Cliff's delta, Mann-Whitney.",
      vi:
        "Kiểm định hai cơ cấu với nhau: khi bình phương, G, V của Cramér; với các mức có thứ tự thêm ridit, delta của Cliff, Mann-Whitney."
    ))
  var test = false

  @Flag(
    name: .long,
    help: Help.option(
      "Say how unevenly the measure is spread over units: Gini, HHI, CR-k, Shannon, evenness, effective numbers.",
      vi: "Tính mức tập trung theo đơn vị: Gini, HHI, CR-k, Shannon, độ đều, số hiệu dụng."))
  var concentration = false

  @Option(
    name: .long,
    help: Help.option(
      "How many of the largest units CR-k takes together: 4 if not given.",
      vi: "CR-k gộp bao nhiêu đơn vị lớn nhất; không ghi thì 4.", value: "number"))
  var largest: Int?

  /// How many of the largest are taken together.
  var largestCount: Int { largest ?? 4 }

  func validate() throws {
    try Fault.refuse("--largest", if: largest != nil && !concentration, without: "--concentration")
    try Fault.check(largest, of: "--largest")
    if test, concentration {
      throw Fault(.command(.optionsExclude("--test", "--concentration")), at: .typed("--test"))
    }
  }

  /// - Throws: a ``Fault`` where a format has no room for what is asked for.
  func check(_ output: OutputOptions) throws(Fault) {
    guard test || concentration, output.isDrawing else { return }
    let option = test ? "--test" : "--concentration"
    throw Fault.clash(
      option, with: output.chosenFormat, expected: ["text", "csv", "json", "markdown", "xlsx"])
  }

  /// The columns of the rows that stand in place of the distribution's.
  var columns: [String] {
    (test ? ComparedColumn.names : []) + (concentration ? SpreadColumn.names : [])
  }

  /// Adds what is inferred, to text below the distribution, to data in its place.
  ///
  /// - Throws: a ``Fault`` if there are not two distributions to be tested.
  func add(
    _ table: Distribution, as format: NumberFormat, output: OutputOptions, into result: inout Output
  ) throws(Fault) {
    if test { try addTest(table, as: format, output: output, into: &result) }
    if concentration {
      let spreads = SpreadOverUnits.all(table)
      let data = ResultTable.spread(spreads, of: table, largest: largestCount)
      let text = TextTable.spread(spreads, largest: largestCount, as: format)
      let spread = DistributionWords.spread[format.language]
      // The distribution above the table names the measure, where there is one.
      let title =
        table.classification.isEmpty
        ? "\(table.shortTitle(in: format.language)): \(spread)" : spread
      result.add(data, people: text, title: title, named: "concentration", options: output)
    }
  }

  private func addTest(
    _ table: Distribution, as format: NumberFormat, output: OutputOptions, into result: inout Output
  ) throws(Fault) {
    guard let compared = ComparedDistributions(table) else {
      throw Fault(.estimate(.twoDistributionsNeeded(table.groupCount)), at: .typed("--test"))
    }
    result.add(
      .compared(compared, of: table), people: .compared(compared, as: format),
      title: DistributionWords.title(compared)[format.language], named: "test", options: output)
    if compared.obstacle == nil {
      result.addNote("full_count", sentence: DistributionWords.fullCount)
    }
  }
}

extension Output {
  /// Adds a table of statistics to the rows, the text or the sheets.
  fileprivate mutating func add(
    _ data: ResultTable, people: TextTable, title: String, named name: String,
    options: OutputOptions
  ) {
    if options.dataFormat != nil { table.append(contentsOf: data) }
    addText(title: title, people: people, options: options)
    addSheets(options) { _ in [.data(data, named: name)] }
  }
}
