import IndicatorCore
import IndicatorRender

/// What is asked of the tool beside its verbs: help, the version, the manual, and scripts that complete a
/// shell's input.
enum HelpRequest {
  private static let language = LanguageChoice.current
  /// The options of the tool itself.
  static let options = [
    "--help", "--version", "--language", "--generate-completion-script", "--generate-manual",
  ]

  /// What `--help` or `--version` among a verb's words asks for; nil if neither stands there.
  static func answer(to words: [String], of verb: Verb) -> String? {
    let options = words.prefix { $0 != "--" }
    if options.contains("--help") || options.contains("-h") {
      return HelpPage(verb).text(width: Terminal.width)
    }
    return options.contains("--version") ? Sosanh.version + "\n" : nil
  }

  /// The page that `help` with the words behind it asks for.
  ///
  /// - Throws: a ``Fault`` if the first of them is no verb.
  static func page(_ words: [String]) throws(Fault) -> String {
    switch TypedCommand(words).head {
    case .verb(let verb): HelpPage(verb).text(width: Terminal.width)
    case .none, .help: HelpPage.tool.text(width: Terminal.width)
    case .unknown(let word): throw unknownVerb(word)
    }
  }

  /// A verb that is nearly right is answered with the right one.
  static func unknownVerb(_ word: String) -> Fault {
    let near = Suggestion.nearest(to: word, among: Verb.names)
    return Fault(.name(.unknownName(.verb, word, suggestion: near)), at: .typed("sosanh"))
  }

  /// The words behind a `--language` that stands before the verb; nil if none stands there.
  ///
  /// - Throws: a ``Fault`` if there is no such language.
  static func language(before words: [String]) throws(Fault) -> [String]? {
    guard let first = words.first, first == "--language" || first.hasPrefix("--language=") else {
      return nil
    }
    let isJoined = first != "--language"
    guard
      let value = isJoined
        ? first.split(separator: "=").last.map(String.init) : words.dropFirst().first
    else { throw withoutValue("--language", value: "language") }
    guard Language(rawValue: value) != nil else {
      throw Fault.choice(value, of: "--language", expected: Language.allCases.map(\.rawValue))
    }
    return Array(words.dropFirst(isJoined ? 1 : 2))
  }

  /// The answer to options of the tool itself, or to nothing.
  ///
  /// - Throws: a ``Fault`` for an option that it does not have.
  static func answer(to words: [String]) throws(Fault) -> String {
    let option = words.first.map { $0.prefix { $0 != "=" } } ?? "--help"
    switch option {
    case "--help", "-h": return HelpPage.tool.text(width: Terminal.width)
    case "--version": return Sosanh.version + "\n"
    case "--generate-completion-script": return try script(words)
    case "--generate-manual": return ManualPage(language).text
    default:
      throw Fault(
        .command(
          .unknownOption(
            String(option), suggestion: Suggestion.nearest(to: String(option), among: options),
            help: "sosanh --help")), at: .typed(String(option)))
    }
  }

  /// The script for the shell named, else for the one that the user has.
  private static func script(_ words: [String]) throws(Fault) -> String {
    let joined = words[0].split(separator: "=").dropFirst().first.map(String.init)
    let used = System.environment("SHELL")?.split(separator: "/").last.map(String.init)
    guard let name = joined ?? words.dropFirst().first ?? used else {
      throw withoutValue("--generate-completion-script", value: "shell")
    }
    guard let shell = ShellKind(rawValue: name) else {
      throw Fault.choice(
        name, of: "--generate-completion-script", expected: ShellKind.allCases.map(\.rawValue))
    }
    return shell.script
  }

  private static func withoutValue(_ option: String, value: String) -> Fault {
    Fault(
      .command(.optionWithoutValue(option, value: HelpWords.valueName(value, in: language))),
      at: .typed(option))
  }
}
