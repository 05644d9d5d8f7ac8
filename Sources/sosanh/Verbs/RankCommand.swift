import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

struct RankCommand: ParsableCommand {
  static let help = VerbHelp(
    (
      "Rank units by an indicator, one table for each period.",
      "Xếp hạng các đơn vị theo chỉ số, mỗi kỳ một bảng."
    ),
    discussion: (
      """
      Ranks compare exact fractions: 330/348 ties with 165/174. A unit without a value has no rank and \
      comes last. Units of one level are ranked together.
      """,
      """
      Thứ hạng so bằng phân số: 330/348 bằng 165/174. Đơn vị chưa có số liệu không có thứ hạng và đứng \
      cuối. Chỉ xếp hạng các đơn vị cùng cấp với nhau.
      """
    ),
    examples: [
      "rank member_density", "rank member_density --sort name",
      "rank good_or_better --periods 2023",
      "rank good_days --level state --periods 2023 --top 5",
      "rank member_density --better higher --ties dense --top 3",
      "rank good_days --level state --top 5 --interval rank-sets",
    ])

  private static let charts = ChartOptions.Known(
    drawn: [.bar, .dot, .slope, .bullet], sheets: [.bar])

  static var configuration: CommandConfiguration { help.configuration(.rank) }

  @OptionGroup var arguments: IndicatorArguments
  @OptionGroup(title: Help.chosen("Ranking", vi: "Xếp hạng")) var ranking: RankingOptions
  @OptionGroup(title: Help.chosen("Statistics", vi: "Thống kê"))
  var statisticsOptions: RankStatisticsOptions
  @OptionGroup var order: RankOrderOptions
  @OptionGroup var chartOptions: ChartOptions

  func run() throws {
    try chartOptions.check(Self.charts, output: arguments.output)
    try statisticsOptions.check(arguments.output)
    let statistics = try statisticsOptions.statistics()
    try arguments.run(.rank, plan: statistics?.plan ?? [], usually: [.latest]) { job, result in
      var table = try job.table()
      if ranking.rankBy == .printed {
        table = table.printed(arguments.numbers.form(job.chosen.indicator))
      }
      let byLatest = job.rows.periods.contains(.latest)
      let (threads, order) = (job.threads, order.sort)
      let rankings = RankingTable.rankings(table, byLatest: byLatest, rule: ranking.rule) {
        Workers.ordered($0, threads: threads, make: $1)
      }
      .map { $0.sorted(by: order, asIn: table) }
      let added = try statistics.map {
        try addedColumns(
          $0, rankings: rankings, table: table, byLatest: byLatest, job: job, into: &result)
      }
      let isWritten = result.addLines(arguments.output, threads: threads) {
        RankingLines(rankings, format: $0, with: added ?? [], named: statistics?.names ?? [])
      }
      for (number, one) in rankings.enumerated() {
        if !isWritten {
          result.add(
            one, added: added?[number] ?? [], as: arguments.numbers.format,
            options: arguments.output)
        }
        result.addNotes(one)
      }
      addCharts(table, rankings: rankings, measure: job.measure, into: &result)
      addSheets(table, rankings: rankings, added: added ?? [], measure: job.measure, into: &result)
      result.addNotes(table.omitted, listsAll: true)
      if job.grouping != nil || table.rows.contains(where: \.isOfSeveralUnits) {
        result.addRollUps(rankings.lazy.flatMap { $0.rows.lazy.map(\.row) }, job: job)
      }
    }
  }
}

extension RankCommand {
  /// What is inferred from each ranking: all of its units are compared, whatever is shown.
  private func addedColumns(
    _ statistics: RankStatistics, rankings: [RankingTable], table: IndicatorTable,
    byLatest: Bool, job: IndicatorArguments.Job, into result: inout Output
  ) throws(Fault) -> [[AddedColumns]] {
    let rule = RankingRule(ties: ranking.ties, minimumBase: ranking.minBase)
    let whole = RankingTable.rankings(table, byLatest: byLatest, rule: rule)
    var all: [[AddedColumns]] = []
    for (shown, whole) in zip(rankings, whole) {
      all.append(
        try statistics.columns(
          shown, of: whole, bare: job.bareValue, top: ranking.top,
          in: arguments.numbers.format.language,
          into: &result))
    }
    return all
  }

  /// A chart for each ranking; one of all units in them where lines go from period to period.
  private func addCharts(
    _ table: IndicatorTable, rankings: [RankingTable], measure: Measure, into result: inout Output
  ) {
    let (format, output) = (arguments.numbers.format, arguments.output)
    guard let kind = chartOptions.kind(Self.charts, output: output) else { return }
    guard kind != .slope else {
      let ranked = Set(rankings.flatMap { $0.rows.map(\.row.unit.id) })
      let table = IndicatorTable(
        indicator: table.indicator, rows: table.rows.filter { ranked.contains($0.unit.id) },
        omitted: table.omitted)
      return result.addChart(
        kind, options: output,
        under: ReportHeadlines(table, ranking: nil, measure: measure, as: format).values
      ) { .comparison(table, as: $0, measure: measure, format: format, notes: &$1) }
    }
    for ranking in rankings {
      result.addChart(
        kind, options: output,
        under: ReportHeadlines(table, ranking: ranking, measure: measure, as: format).ranks
      ) { .ranking(ranking, as: $0, measure: measure, format: format, notes: &$1) }
    }
  }

  private func addSheets(
    _ table: IndicatorTable, rankings: [RankingTable], added: [[AddedColumns]],
    measure: Measure, into result: inout Output
  ) {
    let format = arguments.numbers.format
    result.addSheets(arguments.output) { notes in
      rankings.enumerated().map { number, ranking in
        let sheet = SpreadsheetSheet.ranking(ranking, as: format, notes: &notes)
          .adding(added.isEmpty ? [] : added[number], in: format.language)
        guard chartOptions.chart?.kind != nil else { return sheet }
        return sheet.drawing(ranking, measure: measure, as: format)
          .headed(by: ReportHeadlines(table, ranking: ranking, measure: measure, as: format).ranks)
      }
    }
  }
}

/// The order of a ranking's units.
struct RankOrderOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "The order of units: by value, by name, or as in the data; ranks stay the same.",
      vi: "Thứ tự đơn vị: theo giá trị, theo tên, hoặc như dữ liệu; thứ hạng không đổi.",
      value: "order"))
  var sort: SortOrder = .value
}

extension RankingTable {
  /// The ranking with its units in another order.
  fileprivate func sorted(by order: SortOrder, asIn table: IndicatorTable) -> RankingTable {
    switch order {
    case .file: sorted(asIn: table)
    case .name: sortedByName()
    case .value: self
    }
  }
}

/// How units are ranked.
struct RankingOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "How equal values share ranks.", vi: "Cách xếp khi bằng nhau.", value: "rule"))
  var ties: TieRule = .competition

  @Option(
    name: .long,
    help: Help.option(
      "How many ranks to show; ties at the cut are kept.",
      vi: "Số thứ hạng cần hiện; giữ cả các đơn vị bằng đơn vị cuối.", value: "number"))
  var top: Int?

  @Option(
    name: .long,
    help: Help.option(
      "Units with a smaller base are listed below the line, without a rank.",
      vi: "Đơn vị có tổng số nhỏ hơn thì liệt kê ở dưới, không có thứ hạng.", value: "number"))
  var minBase: Int64?

  @Option(
    name: .long,
    help: Help.option(
      "Rank by exact values, or by the values as printed with --digits, so that what looks equal is.",
      vi: "Xếp theo giá trị chính xác (exact), hoặc theo số đã làm tròn như in ra (printed).",
      value: "values"))
  var rankBy: RankBasis = .exact

  func validate() throws {
    try Fault.check(top, of: "--top")
    try Fault.check(minBase, of: "--min-base")
  }

  var rule: RankingRule { RankingRule(ties: ties, top: top, minimumBase: minBase) }
}

extension Output {
  /// Adds one ranking to the text, or the notes of its rows alone.
  fileprivate mutating func add(
    _ ranking: RankingTable, added: [AddedColumns], as format: NumberFormat,
    options: OutputOptions
  ) {
    guard options.isForPeople else {
      return rowNotes.see(ranking.rows.lazy.map { RowSaid($0) })
    }
    let people = PeopleTable(ranking, as: format).text(&rowNotes).adding(added)
    let period = ranking.period.map { ", \($0)" } ?? ""
    addText(
      title: ranking.indicator.title(in: format.language) + period, people: people, options: options
    )
  }
}
