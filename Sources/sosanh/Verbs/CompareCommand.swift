import ArgumentParser
import IndicatorCore
import IndicatorRender

struct CompareCommand: ParsableCommand {
  static let help = VerbHelp(
    ("Compare indicators over units and periods.", "So sánh chỉ số giữa các đơn vị và các kỳ."),
    (
      """
      Each row shows the counts behind the value, the change since the latest comparable period, the \
      target if there is one, and what must be kept in mind.
      """,
      """
      Mỗi dòng có số lượng làm nên giá trị, thay đổi so với kỳ trước so sánh được, chỉ tiêu nếu có, và \
      điều cần lưu ý.
      """
    ),
    examples: [
      "compare good_or_better --units hai_yen --periods 2021..2023",
      "compare member_density --target '>=10.26' --units hai_yen",
      "compare 'member_ratings[good_or_better] / member_ratings[*]' --per 100",
      "compare good_or_better --layout wide --total --dialect excel-vi -o -",
      "so-sanh good_or_better --units 'hai yen'",
    ])

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare", abstract: help.abstract, discussion: help.discussion)
  }

  @OptionGroup var arguments: IndicatorArguments
  @OptionGroup var layoutOptions: LayoutOptions

  func run() throws {
    let format = arguments.numbers.format
    try arguments.run(.compare, ResultTable.comparisonColumns) { job, result in
      var table = try job.comparison.table(job.chosen.indicator, job.chosen.formula, job.rows)
      table = table.sorted(by: layoutOptions.sort)
      let title = job.chosen.indicator.title(in: format.language)
      if layoutOptions.layout == .wide {
        let totals =
          layoutOptions.total ? try job.comparison.totals(table, job.chosen.formula) : nil
        result.addWide(title, arguments.output, arguments.numbers) { digits, notes in
          WideTable.comparison(table, total: totals, digits: digits, format, &notes)
        }
      } else {
        result.table.append(contentsOf: .comparison(table))
        let people = TextTable.comparison(table, job.measure, format, &result.rowNotes)
        result.addText(title: title, people, arguments.output)
        if job.chosen.formula.isRateOfLikeThings {
          result.addWorths(table, job.measure, format, arguments.output)
        }
      }
      result.addNotes(table.omitted)
      result.addRollUps(table.rows)
    }
  }
}
