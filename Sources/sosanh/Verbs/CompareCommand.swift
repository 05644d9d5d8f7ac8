import ArgumentParser
import IndicatorCore
import IndicatorRender

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare indicators over units and periods.",
    discussion: """
      Each row shows the counts behind the value, the change since the latest comparable period, and \
      what must be kept in mind.

      EXAMPLES:
        sosanh compare good_or_better --units hai_yen --periods 2021..2023
        sosanh compare member_density
        sosanh compare 'member_ratings[good_or_better] / member_ratings[*]' --per 100
        sosanh compare good_or_better member_density --units 'hai yen' --format csv
      """)

  @Argument(
    help: ArgumentHelp(
      "Indicators of the package, or formulas such as 'members / population'.",
      valueName: "indicator or formula"))
  var indicators: [String]

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Selection") var selection: SelectionOptions
  @OptionGroup(title: "Indicator") var indicatorOptions: IndicatorOptions
  @OptionGroup(title: "Numbers") var numbers: NumberOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    try output.check()
    let set = try DataSet.read(data, for: indicators)
    let rows = try selection.rows(in: set.cube.codebook)
    var result = Output(table: ResultTable(columns: ResultTable.comparisonColumns))
    result.plan = plan(set)
    result.notes = set.notes
    for word in indicators {
      let chosen = try indicatorOptions.indicator(word, in: set)
      let table = try Comparison(set.cube).table(chosen.indicator, chosen.formula, rows)
      result.add(table, numbers.format, output)
    }
    try result.write(output)
  }

  private func plan(_ set: DataSet) -> [JSON.Member] {
    Plan.members("compare", set, selection) + [
      JSON.Member("indicators", .array(indicators.map(JSON.string)))
    ]
  }
}

extension Output {
  /// Adds one indicator's table to the rows, the text and the notes.
  fileprivate mutating func add(
    _ comparison: IndicatorTable, _ format: NumberFormat, _ options: OutputOptions
  ) {
    table.append(contentsOf: .comparison(comparison))
    let people = TextTable.comparison(comparison, format, &rowNotes)
    addText(title: comparison.indicator.title, people, options)
    addNotes(comparison.omitted)
  }
}
