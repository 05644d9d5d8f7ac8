import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// What every verb about indicators takes: which ones, of what data, for whom and when, and how the result
/// looks.
struct IndicatorArguments: ParsableArguments {
  @Argument(
    help: Help.option(
      "Indicators of the package, or formulas such as 'members / population'.",
      "Chỉ số của bộ dữ liệu, hoặc công thức như 'members / population'.",
      value: "indicator or formula"))
  var indicators: [String]

  @OptionGroup(title: Help.chosen("Data", "Dữ liệu")) var data: DataOptions
  @OptionGroup(title: Help.chosen("Selection", "Lựa chọn")) var selection: SelectionOptions
  @OptionGroup(title: Help.chosen("Indicator", "Chỉ số")) var indicatorOptions: IndicatorOptions
  @OptionGroup(title: Help.chosen("Numbers", "Con số")) var numbers: NumberOptions
  @OptionGroup(title: Help.chosen("Output", "Kết quả")) var output: OutputOptions

  /// One indicator asked for, ready to be computed.
  struct Job {
    let chosen: ChosenIndicator
    let comparison: Comparison
    let rows: RowSelection
    /// The leading measure.
    let measure: Measure
    let threads: Int

    /// The indicator over the rows asked for, computed on several threads where that can be done.
    func table() throws(Fault) -> IndicatorTable {
      let threads = threads
      return try comparison.table(chosen.indicator, chosen.formula, rows, .values) { count, body in
        Workers.ordered(count, threads: threads, body)
      }
    }

    /// The same as a sweep; nil if its rows are not of that kind.
    var sweep: IndicatorSweep? {
      comparison.sweep(chosen.indicator, chosen.formula, rows)
    }
  }

  /// Reads the data and computes each indicator in turn.
  ///
  /// - Parameters:
  ///   - verb: for the plan.
  ///   - columns: of the rows.
  ///   - usually: the periods if none are asked for.
  ///   - add: adds one indicator's result to the output.
  func run(
    _ verb: Verb, _ columns: [String], usually: [PeriodSelection] = [],
    _ add: (Job, inout Output) throws -> Void
  ) throws {
    try output.check(.tableAndChart)
    let set = try DataSet.read(data, for: indicators)
    let rows = try selection.rows(in: set.cube.codebook, usually: usually)
    let comparison = try indicatorOptions.comparison(set)
    var result = Output(table: ResultTable(columns: columns))
    result.plan = Plan.members(verb, set, selection, of: indicators)
    result.notes = set.notes
    result.inputs = set.inputs(data)
    result.addRoundingNote(numbers, output)
    for word in indicators {
      let chosen = try indicatorOptions.indicator(word, in: set)
      let measure = set.cube.codebook.measures[chosen.formula.leading.measure]
      let job = Job(
        chosen: chosen, comparison: comparison, rows: rows, measure: measure,
        threads: data.threadCount)
      try add(job, &result)
    }
    try result.write(output)
  }
}
