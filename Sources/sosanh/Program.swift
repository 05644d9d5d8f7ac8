import ArgumentParser
import IndicatorCore
import IndicatorRender

/// The tool.
@main
enum Program {
  static func main() {
    System.prepare()
    do {
      var command = try command(try arguments())
      try command.run()
    } catch let fault as Fault {
      Exit.with(fault)
    } catch {
      end(with: error)
    }
  }

  /// Says what the argument parser has to say: help on standard output, else what is wrong.
  private static func end(with error: any Error) -> Never {
    let code = Sosanh.exitCode(for: error)
    let text = Sosanh.fullMessage(for: error)
    let line = text.isEmpty ? "" : text + "\n"
    guard code.isSuccess else {
      System.writeError(line)
      System.exit(code.rawValue)
    }
    do throws(Fault) {
      try System.write(Array(line.utf8))
    } catch {
      Exit.with(error)
    }
    Exit.with(.done)
  }

  /// The command that arguments ask for. A verb reads its own: on the way through the tool's, a short run
  /// would spend a third of its time. Whatever is not right, or asks for help, goes that way.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    let verb = arguments.first.flatMap(Verb.init)
    if let command = try? verb?.command.parse(Array(arguments.dropFirst())) {
      return command
    }
    if verb == .audit { try AuditCommand.checkMinusSigns(arguments) }
    return try Sosanh.parseAsRoot(arguments)
  }

  /// The arguments with a Vietnamese verb of two words, such as `so sánh`, as one; `help` before it is kept.
  private static func joined(_ typed: [String]) -> [String] {
    if typed.first == "help" {
      let rest = joined(Array(typed.dropFirst()))
      return ["help"] + (rest.first.flatMap(Verb.vietnamese).map { [$0.rawValue] } ?? rest)
    }
    guard typed.count > 1, Verb(rawValue: typed[0]) == nil, Verb.vietnamese(typed[0]) == nil,
      let verb = Verb.vietnamese(typed[0] + typed[1])
    else { return typed }
    return [verb.rawValue] + typed.dropFirst(2)
  }

  /// The arguments with a Vietnamese verb in its English spelling; a verb that is nearly right is answered
  /// with the right one.
  private static func arguments() throws -> [String] {
    let typed = Self.joined(Array(CommandLine.arguments.dropFirst()))
    guard let word = typed.first, !word.hasPrefix("-"), word != "help", Verb(rawValue: word) == nil
    else { return typed }
    guard let verb = Verb.vietnamese(word) else {
      let near = Suggestion.nearest(to: word, among: Verb.names)
      throw Fault(
        .unknownName(.verb, word, suggestion: near), at: .typed("sosanh", column: 1))
    }
    return [verb.rawValue] + typed.dropFirst()
  }
}

struct Sosanh: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sosanh", abstract: Help.tool.abstract, discussion: Help.tool.discussion,
      version: version, subcommands: Verb.allCases.map(\.command))
  }
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
    case .audit: AuditCommand.self
    case .explain: ExplainCommand.self
    case .report: ReportCommand.self
    case .import: ImportCommand.self
    case .export: ExportCommand.self
    }
  }
}
