import IndicatorRender

/// The manual page, in the macros of man(7), from what the verbs say of themselves: every verb with its
/// examples, every option once.
struct ManualPage {
  private let language: Language
  private let verbs = Verb.allCases.map { ($0, VerbArguments($0)) }

  /// The page in the language of the run.
  init(_ language: Language) { self.language = language }

  var text: String {
    let parts = [
      title, section(HelpWords.manualName, lines: [name]),
      section(HelpWords.manualSynopsis, lines: synopsis),
      section(HelpWords.manualDescription, lines: paragraphs(Help.tool.discussion)),
      section(HelpWords.manualVerbs, lines: verbs.flatMap { verb($0.0, arguments: $0.1) }),
      section(HelpWords.options, lines: options),
      section(HelpWords.manualEnvironment, lines: environment),
      section(HelpWords.manualExit, lines: exits),
    ]
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined()
  }

  private var title: [String] {
    [".TH SOSANH 1 \"\(Sosanh.released)\" \"sosanh \(Sosanh.version)\""]
  }

  private var name: String {
    let abstract = Help.tool.abstract
    return "sosanh \\- "
      + Self.plain(abstract.hasSuffix(".") ? String(abstract.dropLast()) : abstract)
  }

  private var synopsis: [String] {
    [Self.plain("sosanh \(HelpWords.verb[language]) [\(HelpWords.someOptions[language])]")]
  }

  private func section(_ heading: Words, lines: [String]) -> [String] {
    [".SH \(heading[language].uppercased())"] + lines
  }

  private func verb(_ verb: Verb, arguments: VerbArguments) -> [String] {
    let names = arguments.all.filter { $0.kind != .positional }.map(\.name)
    return [".SS \(verb.names(in: language).joined(separator: ", "))"]
      + paragraphs(verb.abstract) + Self.literal([verb.usage(arguments)])
      + arguments.positionals.flatMap(entry)
      + [".PP"] + paragraphs(verb.discussion)
      + [".PP", Self.plain("\(HelpWords.options[language]): \(names.joined(separator: ", "))")]
  }

  /// Every option once; one that means something else for other verbs stands there for each meaning.
  private var options: [String] {
    var seen: Set<String> = []
    let all = verbs.flatMap { $0.1.all }.filter { $0.kind != .positional }
    return all.filter { seen.insert($0.label + $0.description(in: language)).inserted }
      .sorted { $0.name < $1.name }.flatMap(entry)
  }

  private func entry(_ argument: KnownArgument) -> [String] {
    Self.entry(argument.label, text: argument.description(in: language))
  }

  private var environment: [String] {
    HelpWords.environment.flatMap { Self.entry($0.name, text: $0.words[language]) }
  }

  private var exits: [String] {
    HelpWords.exitCodes.flatMap { Self.entry(String($0.code), text: $0.words[language]) }
  }

  /// Text in paragraphs; lines that are set in, which are examples, stay as they are.
  private func paragraphs(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let blocks = lines.split(separator: "").map { block in
      let plain = block.prefix { !$0.hasPrefix("  ") }
      let examples = block.dropFirst(plain.count)
      return plain.map(Self.plain) + (examples.isEmpty ? [] : Self.literal(Array(examples)))
    }
    return Array(blocks.joined(separator: [".PP"]))
  }
}

extension ManualPage {
  private static func literal(_ lines: [String]) -> [String] {
    [".PP", ".nf"] + lines.map { plain($0) } + [".fi"]
  }

  private static func entry(_ label: String, text: String) -> [String] {
    [".TP", "\\fB\(plain(label))\\fR", plain(text)]
  }

  /// Text that the macros leave as it is; a hyphen stays one that can be copied.
  private static func plain(_ text: String) -> String {
    let escaped = text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      default: String(character)
      }
    }.joined()
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}
