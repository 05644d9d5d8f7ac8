import ArgumentParser
import IndicatorCore
import IndicatorRender

/// The tool.
@main
enum Program {
  static func main() {
    System.prepare()
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch let fault as Fault {
      Exit.with(fault)
    } catch let unforeseen as UnforeseenArguments {
      System.writeError(unforeseen.message + "\n")
      Exit.with(.usage)
    } catch {
      System.writeError("\(error)\n")
      Exit.with(.mistake)
    }
  }

  /// Carries out a command line. The order is that of how often each is meant: a short run should not
  /// spend its time on what it does not need.
  private static func run(_ words: [String]) throws {
    let typed = TypedCommand(words)
    switch typed.head {
    case .verb(let verb): try run(verb, typed: typed.rest)
    case .help: try System.write(Array(try HelpRequest.page(typed.rest).utf8))
    case .unknown(let word): throw HelpRequest.unknownVerb(word)
    case .none: try runWithoutVerb(typed.rest)
    }
  }

  /// A verb reads its own arguments: on the way through a tool of subcommands, a short run would spend a
  /// third of its time. Why they were not taken is found out afterwards.
  private static func run(_ verb: Verb, typed: [String]) throws {
    let words = verb == .compare ? FunnelWords.joined(typed) : typed
    var command: any ParsableCommand
    do {
      command = try verb.parsed(words)
    } catch {
      if let text = HelpRequest.answer(to: words, of: verb) {
        try System.write(Array(text.utf8))
        return
      }
      throw ArgumentDiagnosis(verb, words: words).fault(for: error)
    }
    try command.run()
  }

  /// What the tool itself is asked; `--language` may stand before the verb too.
  private static func runWithoutVerb(_ words: [String]) throws {
    if let shift = try HelpRequest.language(before: words) { return try run(shift) }
    if let request = CompletionRequest(words) {
      try System.write(Array(Completion(request).text.utf8))
      return
    }
    try System.write(Array(try HelpRequest.answer(to: words).utf8))
  }
}

/// The tool's name for itself in what it writes.
enum Sosanh {
  static let version = "0.1.0"
  /// The day of the version, for the manual.
  static let released = "2026-11-29"
}

extension Verb {
  /// What reads the verb's arguments and carries it out.
  var command: any ParsableCommand.Type {
    switch self {
    case .show: ShowCommand.self
    case .check: CheckCommand.self
    case .compare: CompareCommand.self
    case .rank: RankCommand.self
    case .trend: TrendCommand.self
    case .distribution: DistributionCommand.self
    case .decompose: DecomposeCommand.self
    case .estimate: EstimateCommand.self
    case .audit: AuditCommand.self
    case .explain: ExplainCommand.self
    case .report: ReportCommand.self
    case .import: ImportCommand.self
    case .export: ExportCommand.self
    case .query: QueryCommand.self
    }
  }

  /// What stands for words behind the verb, ready to be carried out.
  ///
  /// - Throws: an error of the argument parser.
  func parsed(_ words: [String]) throws -> any ParsableCommand { try command.parse(words) }

  /// What it does, in one sentence.
  var abstract: String { command.configuration.abstract }

  /// How it behaves, and examples.
  var discussion: String { command.configuration.discussion }
}
