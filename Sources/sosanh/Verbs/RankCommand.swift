import ArgumentParser
import IndicatorCore
import IndicatorRender

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Rank units by an indicator, one table for each period.",
    discussion: """
      Ranks compare exact fractions: 330/348 ties with 165/174. A unit without a value has no rank and \
      comes last. Units of one level are ranked together.

      EXAMPLES:
        sosanh rank member_density
        sosanh rank good_or_better --periods 2023
        sosanh rank member_density --better higher --ties dense --top 3
      """)

  @Argument(
    help: ArgumentHelp(
      "Indicators of the package, or formulas such as 'members / population'.",
      valueName: "indicator or formula"))
  var indicators: [String]

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Selection") var selection: SelectionOptions
  @OptionGroup(title: "Indicator") var indicatorOptions: IndicatorOptions
  @OptionGroup(title: "Ranking") var ranking: RankingOptions
  @OptionGroup(title: "Numbers") var numbers: NumberOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    try output.check()
    let set = try DataSet.read(data, for: indicators)
    let rows = try selection.rows(in: set.cube.codebook, usually: [.latest])
    var result = Output(table: ResultTable(columns: ResultTable.rankingColumns))
    result.plan = plan(set)
    result.notes = set.notes
    for word in indicators {
      let chosen = try indicatorOptions.indicator(word, in: set)
      let table = try Comparison(set.cube).table(chosen.indicator, chosen.formula, rows)
      let byLatest = rows.periods.contains(.latest)
      for one in RankingTable.rankings(table, byLatest: byLatest, ranking.rule) {
        result.add(one, numbers.format, output)
      }
      result.addNotes(table.omitted)
    }
    try result.write(output)
  }

  private func plan(_ set: DataSet) -> [JSON.Member] {
    Plan.members("rank", set, selection) + [
      JSON.Member("indicators", .array(indicators.map(JSON.string))),
      JSON.Member("ties", .string(ranking.ties.rawValue)),
    ]
  }
}

/// How units are ranked.
struct RankingOptions: ParsableArguments {
  @Option(name: .long, help: "How equal values share ranks.")
  var ties: TieRule = .competition

  @Option(name: .long, help: "How many ranks to show; ties at the cut are kept.")
  var top: Int?

  @Option(name: .long, help: "Units with a smaller base are listed below the line, without a rank.")
  var minBase: Int64?

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top takes 1 or more.") }
    if let minBase, minBase < 1 { throw ValidationError("--min-base takes 1 or more.") }
  }

  var rule: RankingRule { RankingRule(ties: ties, top: top, minimumBase: minBase) }
}

extension Output {
  /// Adds one ranking to the rows, the text and the notes.
  fileprivate mutating func add(
    _ ranking: RankingTable, _ format: NumberFormat, _ options: OutputOptions
  ) {
    table.append(contentsOf: .ranking(ranking))
    let people = TextTable.ranking(ranking, format, &rowNotes)
    let period = ranking.period.map { ", \($0)" } ?? ""
    addText(title: ranking.indicator.title + period, people, options)
    if let level = ranking.rankedLevel {
      addNote("ranked_level", NoteSentence.rankedLevel(level))
    }
    let shown = ranking.rows.filter { $0.rank != nil }.count
    if ranking.cutOff > 0 {
      addNote(
        "cut_off",
        NoteSentence.cutOff(shown: shown, of: shown + ranking.cutOff, keptTies: ranking.keptTies))
    }
  }
}
