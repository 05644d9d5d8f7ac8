import ArgumentParser
import IndicatorCore
import IndicatorRender

struct TrendCommand: ParsableCommand {
  static let help = VerbHelp(
    ("Show each unit's series of an indicator in short.", "Xu hướng của từng đơn vị qua các kỳ."),
    (
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
      "trend good_or_better", "trend good_days --level state --periods 2019..2024 --format csv",
    ])

  private static let charts = ChartOptions.Known(drawn: [.line, .slope], sheets: [.line])

  static var configuration: CommandConfiguration { help.configuration(.trend) }

  @OptionGroup var arguments: IndicatorArguments
  @OptionGroup var chartOptions: ChartOptions

  func run() throws {
    let format = arguments.numbers.format
    try chartOptions.check(Self.charts, arguments.output)
    try arguments.run(.trend, ResultTable.trendColumns) { job, result in
      let table = try job.comparison.trends(job.chosen.indicator, job.chosen.formula, job.rows)
      do {
        result.table.append(contentsOf: try .trend(table))
        let people = try TextTable.trend(
          table, format, arguments.output.drawing, &result.rowNotes)
        result.addText(
          title: job.chosen.indicator.title(in: format.language), people, arguments.output)
        let kind = chartOptions.kind(Self.charts, arguments.output)
        result.addChart(
          kind, arguments.output, figures: kind == .line ? .shown : .elsewhere
        ) {
          .trend(table, $0, job.measure, format, &$1)
        }
        try result.addSheets(arguments.output) { notes in
          let sheet = try SpreadsheetSheet.trend(table, format, &notes)
          let chart = chartOptions.chart?.kind.map { _ in
            SpreadsheetSheet.chart(of: table, job.measure, format)
          }
          return [sheet] + [chart].compactMap { $0 }
        }
      } catch {
        throw Fault(.overflow(job.chosen.indicator.id))
      }
      result.addNotes(table.omitted)
    }
  }
}
