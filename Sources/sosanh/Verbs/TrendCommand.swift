import ArgumentParser
import IndicatorCore
import IndicatorRender

struct TrendCommand: ParsableCommand {
  static let help = VerbHelp(
    ("Show each unit's series of an indicator in short.", "Xu hướng của từng đơn vị qua các kỳ."),
    discussion: (
      """
      First and last value, change, Theil-Sen slope per year (three points at least) and direction: \
      rising or falling only if the change exceeds what one person is worth.
      """,
      """
      Giá trị đầu và cuối, mức thay đổi, độ dốc Theil-Sen mỗi năm (ít nhất ba kỳ) và xu hướng: chỉ gọi là \
      tăng hoặc giảm khi mức thay đổi lớn hơn phần của một người.
      """
    ),
    examples: [
      "trend good_or_better", "trend good_or_better --sort value",
      "trend good_days --level state --periods 2019..2024 --format csv",
      "trend good_or_better --test",
    ])

  private static let charts = ChartOptions.Known(drawn: [.line, .slope], sheets: [.line])

  static var configuration: CommandConfiguration { help.configuration(.trend) }

  @OptionGroup var arguments: IndicatorArguments
  @OptionGroup(title: Help.chosen("Statistics", vi: "Thống kê"))
  var statistics: TrendStatisticsOptions
  @OptionGroup var order: TrendOrderOptions
  @OptionGroup var chartOptions: ChartOptions

  func run() throws {
    let format = arguments.numbers.format
    try chartOptions.check(Self.charts, output: arguments.output)
    try statistics.check(arguments.output)
    try arguments.run(.trend, plan: statistics.plan) { job, result in
      let table = try job.trends().sorted(by: order.sort)
      let added = try statistics.columns(table, as: format, into: &result)
      do {
        try result.add(table, added: added, threads: job.threads, arguments: arguments)
        let kind = chartOptions.kind(Self.charts, output: arguments.output)
        result.addChart(
          kind, options: arguments.output, figures: kind == .line ? .shown : .elsewhere,
          under: ChartHeadline.trend(table, measure: job.measure, as: format)
        ) {
          .trend(table, as: $0, measure: job.measure, format: format, notes: &$1)
        }
        try result.addSheets(arguments.output) { notes in
          let sheet = try SpreadsheetSheet.trend(table, as: format, notes: &notes)
            .adding(added, in: format.language)
          let chart = chartOptions.chart?.kind.map { _ in
            SpreadsheetSheet.chart(of: table, measure: job.measure, as: format)
              .headed(by: ChartHeadline.trend(table, measure: job.measure, as: format))
          }
          return [sheet] + [chart].compactMap { $0 }
        }
      } catch {
        throw Fault(.sum(.overflow(job.chosen.indicator.id)))
      }
      result.addNotes(table.omitted)
    }
  }
}

extension Output {
  /// Adds the trends of one indicator to the rows; for people, as text with their notes.
  fileprivate mutating func add(
    _ trends: TrendTable, added: [AddedColumns], threads: Int, arguments: IndicatorArguments
  ) throws {
    let isWritten = addLines(arguments.output, threads: threads) {
      TrendLines(trends, format: $0, with: added)
    }
    if isWritten { return }
    guard arguments.output.isForPeople else {
      return rowNotes.see(trends.rows.lazy.map { RowSaid($0) })
    }
    let format = arguments.numbers.format
    let people = try PeopleTable(trends, as: format, charset: arguments.output.drawing).text(
      &rowNotes
    )
    .adding(added)
    addText(
      title: trends.indicator.title(in: format.language), people: people, options: arguments.output)
  }
}

/// The order of the units of trends.
struct TrendOrderOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "The order of units: as in the data, by name, or by their last value.",
      vi: "Thứ tự đơn vị: như dữ liệu, theo tên, hoặc theo giá trị cuối.", value: "order"))
  var sort: SortOrder = .file
}

extension TrendTable {
  /// The trends with their units in another order.
  fileprivate func sorted(by order: SortOrder) -> TrendTable {
    switch order {
    case .file: self
    case .name: sortedByName()
    case .value: sortedByLatestValue()
    }
  }
}
