import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what the data hold, and what was not received.",
    discussion: """
      Lists units with their periods, measures, categories and indicators. A year, half, quarter or \
      month that another unit sent and this one did not is listed as not received; name measures to \
      see it for them alone.

      EXAMPLES:
        sosanh show
        sosanh show member_ratings admissions
        sosanh show --format csv
      """)

  @Argument(help: ArgumentHelp("Measures to show; all if none is named.", valueName: "measure"))
  var measures: [String] = []

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    try output.check()
    let set = try DataSet.read(data)
    let contents = try Contents(
      of: set.cube, indicators: set.indicators.map(\.indicator), measures: measures)
    var result = Output(table: .contents(contents))
    result.plan = [
      JSON.Member("verb", .string("show")), JSON.Member("data", .string(set.path)),
      JSON.Member("measures", .array(measures.map(JSON.string))),
    ]
    result.notes = set.notes
    result.addNote("account", NoteSentence.account(set.cube.account))
    for section in TextTable.contents(contents) {
      result.addText(title: section.title, section.table, output)
    }
    try result.write(output)
  }
}
