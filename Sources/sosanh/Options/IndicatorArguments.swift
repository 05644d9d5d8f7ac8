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
      vi: "Chỉ số của bộ dữ liệu, hoặc công thức như 'members / population'.",
      value: "indicator or formula"))
  var indicators: [String]

  @OptionGroup(title: Help.chosen("Data", vi: "Dữ liệu")) var data: DataOptions
  @OptionGroup(title: Help.chosen("Selection", vi: "Lựa chọn")) var selection: SelectionOptions
  @OptionGroup(title: Help.chosen("Selection", vi: "Lựa chọn")) var boundaries: BoundaryOptions
  @OptionGroup(title: Help.chosen("Selection", vi: "Lựa chọn")) var time: TimeOptions
  @OptionGroup(title: Help.chosen("Indicator", vi: "Chỉ số")) var indicatorOptions: IndicatorOptions
  @OptionGroup(title: Help.chosen("Numbers", vi: "Con số")) var numbers: NumberOptions
  @OptionGroup(title: Help.chosen("Output", vi: "Kết quả")) var output: OutputOptions

  /// One indicator asked for, ready to be computed.
  struct Job {
    let chosen: ChosenIndicator
    let comparison: Comparison
    let rows: RowSelection
    /// The leading measure.
    let measure: Measure
    let threads: Int
    /// What the figures were added up from; nil if they were not.
    let grouping: GroupedPeriods?

    /// Counts the parts of what was added up over time; nil if nothing was.
    var parts: RowParts? {
      grouping.map { RowParts($0, measures: chosen.formula.measures) }
    }

    /// The indicator over the rows asked for, computed on several threads where that can be done.
    func table() throws(Fault) -> IndicatorTable { try table(rows, detail: .values) }

    /// The same over other rows, with as much as is wanted of each.
    func table(_ rows: RowSelection, detail: RowDetail) throws(Fault) -> IndicatorTable {
      let threads = threads
      let table = try comparison.table(
        chosen.indicator, of: chosen.formula, selection: rows, detail: detail
      ) {
        Workers.ordered($0, threads: threads, make: $1)
      }
      UntilExit.hold(table)
      return table
    }

    /// The trends of the indicator.
    func trends() throws(Fault) -> TrendTable {
      let threads = threads
      let table = try comparison.trends(chosen.indicator, of: chosen.formula, selection: rows) {
        Workers.ordered($0, threads: threads, make: $1)
      }
      UntilExit.hold(table)
      return table
    }

    /// What one person is worth in each row, if the formula is a rate of like things.
    func worths(_ table: IndicatorTable, as format: NumberFormat) -> [String] {
      chosen.formula.isRateOfLikeThings
        ? PeopleSentence.worths(table, measure: measure, as: format) : []
    }

    /// The same, compiled; nil if its rows are not of that kind.
    var compiled: CompiledIndicator? {
      comparison.compiled(chosen.indicator, of: chosen.formula, selection: rows)
    }
  }

  /// The data read and the rows looked up, for as many indicators as are asked for.
  struct Question {
    let set: DataSet
    let rows: RowSelection
    /// Which units were taken for what was typed.
    fileprivate let unitNotes: [Note]
    fileprivate let arguments: IndicatorArguments
    fileprivate let verb: Verb
    fileprivate let comparison: Comparison

    var format: NumberFormat { arguments.numbers.format }

    /// The periods as typed: `2019,2024`.
    var typedPeriods: String { arguments.selection.periods.joined(separator: ",") }

    /// Whether changes are computed over boundary breaks.
    var crossesBreaks: Bool { arguments.indicatorOptions.acrossBreaks }

    /// The same units at the latest period of each.
    var latestRows: RowSelection {
      RowSelection(units: rows.units, periods: [.latest], rollUp: rows.rollUp)
    }

    /// One indicator or formula.
    func job(_ word: String) throws(Fault) -> Job {
      let chosen = try arguments.indicatorOptions.indicator(word, in: set)
      return Job(
        chosen: chosen, comparison: comparison, rows: rows,
        measure: set.cube.codebook.measures[chosen.formula.leading.measure],
        threads: arguments.data.threadCount, grouping: set.grouping)
    }

    /// What a package's reports printed about the units and periods asked for, audited; nil for other data.
    func audit() throws -> AuditJob? {
      try set.package.map { try AuditJob(package: $0, rows: set.reportedRows(rows)) }
    }

    /// The documents that a package's figures were printed in.
    var documents: [SourceDocument] {
      self.set.paths.filter { SourceBytes.kind(of: $0) == .folder }.flatMap(DataPackage.documents)
    }

    /// The measures of all that is asked for, as far as it can be read.
    private var measures: [MeasureIndex] {
      arguments.indicators.flatMap { word in
        (try? arguments.indicatorOptions.indicator(word, in: set))?.formula.measures ?? []
      }
    }

    /// A result without rows that knows what was asked.
    func output(_ columns: [String]) -> Output {
      var result = Output(table: ResultTable(columns: columns))
      result.plan = Plan.members(
        verb, set: set, selection: arguments.selection, boundaries: arguments.boundaries,
        of: arguments.indicators)
      let days = arguments.indicatorOptions.pairWithin
      result.plan.append(JSON.Member("pair_within", value: .number(String(days))))
      let base = arguments.indicatorOptions.changeFrom
      result.plan.append(JSON.Member("change_from", value: .string(base)))
      result.plan += arguments.time.plan
      result.notes = set.notes + unitNotes + set.boundaryNotes(rows, measures: measures)
      result.inputs = set.inputs(arguments.data)
      result.addRoundingNote(arguments.numbers, options: arguments.output)
      return result
    }
  }

  /// Reads the data.
  ///
  /// - Parameters:
  ///   - verb: for the plan.
  ///   - usually: the periods if none are asked for.
  ///   - measures: what else of the data is needed.
  func question(
    _ verb: Verb, usually: [PeriodSelection] = [], also measures: [String] = []
  ) throws -> Question {
    KeptFiles.keep(.small)
    let detail: RowDetail = [.explain, .report].contains(verb) ? .figures : .values
    let set = try DataSet.read(data, for: indicators + measures)
      .brought(
        to: try boundaries.chosen(), fractions: .exact, detail: detail, threads: data.threadCount
      )
      .grouped(byUnitsOf: time)
      .grouped(time, starts: try data.knownYearStarts(), detail: detail, threads: data.threadCount)
    var selection = selection
    if let column = time.groupBy {
      guard selection.level == nil else {
        throw Fault(.command(.optionsExclude("--group-by", "--level")), at: .typed("--group-by"))
      }
      selection.level = column
    }
    let book = set.cube.codebook
    return Question(
      set: set, rows: try selection.rows(in: book, usually: usually, brought: set.boundaries),
      unitNotes: try selection.notes(in: book), arguments: self, verb: verb,
      comparison: try indicatorOptions.comparison(set, whole: try time.wholeUnit(in: book)))
  }

  /// Reads the data and computes each indicator in turn.
  ///
  /// - Parameters:
  ///   - verb: for the plan.
  ///   - columns: of the rows, where they are a table.
  ///   - plan: what else was asked for.
  ///   - usually: the periods if none are asked for.
  ///   - content: what the verb has to show.
  ///   - add: adds one indicator's result to the output.
  func run(
    _ verb: Verb, columns: [String] = [], plan: [JSON.Member] = [],
    usually: [PeriodSelection] = [],
    showing content: OutputOptions.Content = .tableAndChart,
    add: (Job, inout Output) throws -> Void
  ) throws {
    try output.check(content)
    let question = try question(verb, usually: usually)
    var result = question.output(columns)
    result.plan += plan
    for word in indicators {
      let job = try question.job(word)
      try add(job, &result)
      try result.addUnitsAlike(job, in: question.set.cube)
    }
    UntilExit.hold(result)
    try result.write(output)
  }
}
