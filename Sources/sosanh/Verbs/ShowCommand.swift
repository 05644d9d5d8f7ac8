import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

struct ShowCommand: ParsableCommand {
  static let help = VerbHelp(
    (
      "Show what the data hold, and what was not received.",
      "Xem dữ liệu có gì và đơn vị nào chưa gửi."
    ),
    discussion: (
      """
      Lists units with their periods, measures, categories and indicators. A year, half, quarter or \
      month that another unit sent and this one did not is listed as not received; name measures to \
      see it for them alone.
      """,
      """
      Liệt kê đơn vị và các kỳ, chỉ tiêu, mức, chỉ số. Năm, nửa năm, quý hoặc tháng mà đơn vị khác đã gửi \
      còn đơn vị này chưa thì ghi là chưa gửi; nêu tên chỉ tiêu để xem riêng.
      """
    ),
    examples: [
      "show --data party-reports", "show member_ratings admissions --data party-reports",
      "xem --data air-quality --format csv",
    ])

  static var configuration: CommandConfiguration { help.configuration(.show) }

  @Argument(
    help: Help.option(
      "Measures to show; all if none is named.", vi: "Chỉ tiêu cần xem; không ghi là tất cả.",
      value: "measure"))
  var measures: [String] = []

  @OptionGroup(title: Help.chosen("Data", vi: "Dữ liệu")) var data: DataOptions
  @OptionGroup(title: Help.chosen("Output", vi: "Kết quả")) var output: OutputOptions

  func run() throws {
    try output.check()
    let set = try DataSet.read(data, for: measures)
    let contents = try Contents(
      of: set.cube, indicators: set.indicators.map(\.indicator), measures: measures,
      history: measures.isEmpty ? set.history : .none)
    var result = Output(table: .contents(contents))
    result.plan = [
      JSON.Member("verb", value: .string("show")), JSON.Member("data", value: set.plan),
      JSON.Member("measures", value: .array(measures.map(JSON.string))),
    ]
    result.notes = set.notes
    result.inputs = set.inputs(data)
    result.addNote("account", sentence: NoteSentence.account(set.cube.account))
    for section in TextTable.contents(contents, in: LanguageChoice.current) {
      result.addText(title: section.title, people: section.table, options: output)
    }
    result.addSheets(output) { _ in
      SpreadsheetSheet.contents(contents, in: LanguageChoice.current)
    }
    try result.write(output)
  }
}
