import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

struct CompareCommand: ParsableCommand {
  static let help = VerbHelp(
    ("Compare indicators over units and periods.", "So sánh chỉ số giữa các đơn vị và các kỳ."),
    discussion: (
      """
      Each row shows the counts behind the value, the change since the latest comparable period, the \
      target if there is one, and what must be kept in mind. Formulas may use previous(x), per_year(x), total(x), \
      share(x), index(x, 2020), year_to_date(x), cumulative(x), moving(x, 3) and weighted(x, by: y).
      """,
      """
      Mỗi dòng có số lượng làm nên giá trị, thay đổi so với kỳ trước so sánh được, chỉ tiêu nếu có, và \
      điều cần lưu ý. Công thức dùng được các hàm previous(x), per_year(x), total(x), share(x), index(x, 2020), \
      year_to_date(x), cumulative(x), moving(x, 3) và weighted(x, by: y).
      """
    ),
    examples: [
      "compare good_or_better --units hai_yen --periods 2021..2023",
      "compare member_density --target '>=10.26' --units hai_yen",
      "compare 'member_ratings[good_or_better] / member_ratings[*]' --per 100",
      "compare good_or_better --layout wide --total --dialect excel-vi -o -",
      "compare good_or_better -o rates.xlsx --chart line",
      "compare good_or_better --units hai_yen --chart bar",
      "compare good_or_better --units hai_yen --interval wilson --test",
      "so-sanh good_or_better --units 'hai yen'",
    ])

  private static let charts = ChartOptions.Known(
    drawn: [.bar, .dot, .line, .slope, .bullet, .funnel], sheets: [.bar, .line, .funnel])

  static var configuration: CommandConfiguration { help.configuration(.compare) }

  @OptionGroup var arguments: IndicatorArguments
  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup(title: Help.chosen("The whole", vi: "Tổng thể")) var whole: WholeOptions
  @OptionGroup(title: Help.chosen("Statistics", vi: "Thống kê"))
  var statisticsOptions: ComparisonStatisticsOptions
  @OptionGroup var chartOptions: ChartOptions

  func run() throws {
    let format = arguments.numbers.format
    try chartOptions.check(Self.charts, output: arguments.output)
    try whole.check(layoutOptions.layout)
    if layoutOptions.layout == .wide, arguments.output.isOneTable, arguments.indicators.count > 1 {
      throw Fault(.format(.severalWide), at: .typed("--layout"))
    }
    try statisticsOptions.check(
      layoutOptions.layout, output: arguments.output, chart: chartOptions.chart)
    let statistics = try statisticsOptions.statistics()
    if whole.summary, let statistics {
      // A family of tests and a funnel are of units; a row for all of them is none.
      throw Fault(
        .command(.optionsExclude("--summary", statistics.option)), at: .typed("--summary"))
    }
    try arguments.run(.compare, plan: statistics?.plan ?? []) { job, result in
      if result.plan.last != whole.plan.last { result.plan += whole.plan }
      if whole.sharesAddUp, !job.chosen.formula.isShareOfWhole {
        throw Fault(.function(.needsShare), at: .typed("--shares-add-up"))
      }
      if statistics == nil, let stream = stream(job) {
        result.stream = stream
        return
      }
      var table = try job.table().sorted(by: layoutOptions.sort)
      if whole.sharesAddUp { table = table.addingUp(arguments.numbers.form(job.chosen.indicator)) }
      let added = try statistics?.columns(table, job: job, as: format, into: &result) ?? []
      let totals =
        layoutOptions.total ? try job.comparison.totals(table, of: job.chosen.formula) : nil
      var compared: ComparedRows?
      if layoutOptions.layout == .wide {
        result.addWide(
          job.chosen.indicator.title(in: format.language), options: arguments.output,
          numbers: arguments.numbers
        ) { reader, notes in
          WideTable.comparison(table, total: totals, for: reader, as: format, notes: &notes)
        }
      } else {
        let rows = try ComparedRows(table, job: job, options: whole, as: format, into: &result)
        compared = rows
        result.add(rows, added: added, job: job, arguments: arguments)
        addSheets(
          rows, charting: table, added: added, statistics: statistics, job: job, into: &result)
      }
      addCharts(table, compared: compared, statistics: statistics, job: job, into: &result)
      if layoutOptions.layout == .wide {
        addWideSheets(table, totals: totals, job: job, into: &result)
      }
      result.addNotes(table.omitted)
      result.addRollUps(table.rows, job: job)
    }
  }

  /// A chart of the values, and one of the contributions where they were asked for.
  private func addCharts(
    _ table: IndicatorTable, compared: ComparedRows?, statistics: ComparisonStatistics?,
    job: IndicatorArguments.Job, into result: inout Output
  ) {
    let format = arguments.numbers.format
    let kind = chartOptions.kind(Self.charts, output: arguments.output)
    if kind == .funnel {
      statistics?.addFunnelCharts(
        table, job: job, as: format, output: arguments.output, into: &result)
    }
    let isOfBars = kind == .bar || kind == .dot
    let drawn = isOfBars ? compared?.drawn ?? table : table
    result.addChart(
      kind == .funnel ? nil : kind, options: arguments.output,
      under: ReportHeadlines(table, ranking: nil, measure: job.measure, as: format).values
    ) {
      .comparison(
        drawn, as: $0, measure: job.measure, format: format, notes: &$1,
        by: layoutOptions.sort == .value ? .period : .unit)
    }
    if isOfBars, let compared, let found = compared.contributions {
      result.addChart(
        kind, options: arguments.output,
        under: ChartHeadline.contributions(compared.table, found: found, as: format)
      ) { kind, _ in
        .contributions(compared.table, found: found, as: kind, format: format)
      }
    }
  }

  /// The rows as they are computed, where nothing has to look at all of them: one indicator as tidy data in
  /// its usual order.
  private func stream(_ job: IndicatorArguments.Job) -> RowStream? {
    guard let format = arguments.output.dataFormat, layoutOptions.layout == .tidy,
      !whole.contribution, !whole.summary, !whole.sharesAddUp, layoutOptions.sort == .file,
      arguments.indicators.count == 1,
      !job.rows.periods.contains(.latest), job.rows.rollUp == .ownFigures,
      let compiled = job.compiled
    else { return nil }
    return ComparisonLines(compiled, format: format, parts: job.parts).map {
      RowStream($0, threads: job.threads)
    }
  }

  private func addWideSheets(
    _ table: IndicatorTable, totals: PooledTotals?, job: IndicatorArguments.Job,
    into result: inout Output
  ) {
    let format = arguments.numbers.format
    result.addSheets(arguments.output) { notes in
      [.wideComparison(table, total: totals, as: format, notes: &notes)]
        + chartSheets(table, statistics: nil, job: job)
    }
  }

  private func addSheets(
    _ rows: ComparedRows, charting table: IndicatorTable, added: [AddedColumns],
    statistics: ComparisonStatistics?, job: IndicatorArguments.Job, into result: inout Output
  ) {
    let format = arguments.numbers.format
    result.addSheets(arguments.output) { notes in
      let sheet = SpreadsheetSheet.comparison(rows.table, as: format, notes: &notes)
        .adding(rows.columns + added, in: format.language)
      return [sheet] + chartSheets(table, statistics: statistics, job: job)
        + contributionSheets(rows)
    }
  }

  /// Bars of the contributions, where they were asked for.
  private func contributionSheets(_ rows: ComparedRows) -> [SpreadsheetSheet] {
    guard chartOptions.chart?.kind == .bar, let found = rows.contributions else { return [] }
    let format = arguments.numbers.format
    return [
      ChartDescription.contributions(rows.table, found: found, as: .bar, format: format)
        .sheetOfChanges(.units)
        .headed(by: ChartHeadline.contributions(rows.table, found: found, as: format))
    ]
  }

  private func chartSheets(
    _ table: IndicatorTable, statistics: ComparisonStatistics?, job: IndicatorArguments.Job
  ) -> [SpreadsheetSheet] {
    let format = arguments.numbers.format
    guard let kind = chartOptions.chart?.kind else { return [] }
    if kind == .funnel { return statistics?.funnelSheets(table, job: job, as: format) ?? [] }
    return [
      SpreadsheetSheet.chart(of: table, as: kind, measure: job.measure, format: format)
        .headed(by: ReportHeadlines(table, ranking: nil, measure: job.measure, as: format).values)
    ]
  }
}

extension Output {
  /// Adds one comparison with a row for each value, or the notes of its rows alone.
  fileprivate mutating func add(
    _ rows: ComparedRows, added: [AddedColumns], job: IndicatorArguments.Job,
    arguments: IndicatorArguments
  ) {
    let format = arguments.numbers.format
    let comparison = rows.table
    let isWritten = addLines(arguments.output, threads: job.threads) {
      ComparisonLines(comparison, format: $0, with: rows.columns + added)
    }
    if isWritten { return }
    guard arguments.output.isForPeople else {
      return rowNotes.see(comparison.rows.lazy.map { RowSaid($0) })
    }
    let people = PeopleTable(comparison, measure: job.measure, as: format).text(&rowNotes)
      .adding(rows.columns + added)
    addText(
      title: job.chosen.indicator.title(in: format.language), people: people,
      options: arguments.output)
    addWorths(job.worths(comparison, as: format), options: arguments.output)
  }
}
