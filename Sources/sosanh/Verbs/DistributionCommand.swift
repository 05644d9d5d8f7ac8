import ArgumentParser
import IndicatorCore
import IndicatorRender

struct DistributionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distribution",
    abstract: "Show the shares of a measure's categories, best first and cumulated.",
    discussion: """
      The base is everything that counts: what has not been rated is listed, but left out of it.

      EXAMPLES:
        sosanh distribution official_ratings
        sosanh distribution cell_ratings --periods 2023
        sosanh distribution 'members[sex: *]' --units hai_yen
      """)

  @Argument(
    help: ArgumentHelp(
      "Measures, or measure[classification: *] where a measure has several classifications.",
      valueName: "measure"))
  var measures: [String]

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Selection") var selection: SelectionOptions
  @OptionGroup(title: "Numbers") var numbers: NumberOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    try output.check()
    let set = try DataSet.read(data, for: measures)
    let rows = try selection.rows(in: set.cube.codebook)
    var result = Output(table: ResultTable(columns: ResultTable.distributionColumns))
    result.plan =
      Plan.members("distribution", set, selection)
      + [JSON.Member("measures", .array(measures.map(JSON.string)))]
    result.notes = set.notes
    for measure in measures {
      result.add(
        try Comparison(set.cube).distribution(of: measure, rows), numbers.format, output)
    }
    try result.write(output)
  }
}

extension Output {
  /// Adds one distribution to the rows, the text and the notes.
  fileprivate mutating func add(
    _ distribution: Distribution, _ format: NumberFormat, _ options: OutputOptions
  ) {
    table.append(contentsOf: .distribution(distribution))
    let people = TextTable.distribution(distribution, format, &rowNotes)
    addText(title: distribution.title, people, options)
    addNotes(distribution.omitted)
  }
}
