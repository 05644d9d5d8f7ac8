import ArgumentParser
import IndicatorCore

/// The tool.
@main
enum Program {
  static func main() {
    System.ignoreBrokenPipes()
    do {
      try refuseUnknownVerb(CommandLine.arguments.dropFirst().first)
      var command = try Sosanh.parseAsRoot()
      try command.run()
    } catch let fault as Fault {
      Exit.with(fault)
    } catch {
      Sosanh.exit(withError: error)
    }
  }

  /// A verb that is nearly right is answered with the right one.
  private static func refuseUnknownVerb(_ word: String?) throws {
    let verbs = Sosanh.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word, !word.hasPrefix("-"), word != "help", !verbs.contains(word) else { return }
    throw Fault(
      .unknownName(.verb, word, suggestion: Suggestion.nearest(to: word, among: verbs)),
      at: .typed("sosanh", column: 1))
  }
}

struct Sosanh: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sosanh",
    abstract: "Compare organisations over time, exactly and honestly.",
    discussion: """
      Counts are kept as exact integers and indicators as exact ratios. What must not be compared is \
      said so beside the number.

      EXAMPLES:
        sosanh show
        sosanh compare good_or_better --units hai_yen --periods 2021..2023
        sosanh rank member_density
        sosanh distribution official_ratings
        sosanh check

      Tab completion: sosanh --generate-completion-script bash (or zsh, fish)
      """,
    version: "0.1.0",
    subcommands: [
      ShowCommand.self, CheckCommand.self, CompareCommand.self, RankCommand.self,
      DistributionCommand.self,
    ])
}
