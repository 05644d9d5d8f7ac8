import ArgumentParser
import IndicatorRender

/// One option, flag or argument of a verb, as the argument parser knows it.
struct KnownArgument: Equatable {
  enum Kind: String {
    case positional, option, flag
  }

  let kind: Kind
  /// As they are typed, short ones first: `-o`, `--output`.
  let names: [String]
  /// What stands for the value, in the language of the run.
  let valueName: String
  /// One sentence, in the language of the run.
  let abstract: String
  /// The heading under which help lists it; nil for the usual ones.
  let section: String?
  /// The values it takes, where they are a closed list.
  let values: [String]
  let defaultValue: String?
  let isOptional: Bool
  let isRepeating: Bool
  /// Whether the word behind the option is its value, whatever it begins with.
  let takesAnyWord: Bool

  /// The name that tells what it is: `--output`; empty for an argument.
  var name: String { names.last ?? "" }
}

extension KnownArgument {
  init?(_ dumped: DumpedValue) {
    guard let kind = dumped["kind"]?.text.flatMap(Kind.init),
      dumped["shouldDisplay"]?.isTrue == true
    else { return nil }
    let names = (dumped["names"]?.items ?? []).compactMap { $0["name"]?.text }
    self.init(
      kind: kind, names: names.map { $0.count == 1 ? "-\($0)" : "--\($0)" }.shortFirst,
      valueName: dumped["valueName"]?.text ?? "", abstract: dumped["abstract"]?.text ?? "",
      section: dumped["sectionTitle"]?.text,
      values: (dumped["allValues"]?.items ?? []).compactMap(\.text),
      defaultValue: dumped["defaultValue"]?.text, isOptional: dumped["isOptional"]?.isTrue ?? false,
      isRepeating: dumped["isRepeating"]?.isTrue ?? false,
      takesAnyWord: dumped["parsingStrategy"]?.text == "unconditional")
  }

  /// A flag that every verb has.
  init(flag names: [String], abstract: String) {
    self.init(
      kind: .flag, names: names, valueName: "", abstract: abstract, section: nil, values: [],
      defaultValue: nil, isOptional: true, isRepeating: false, takesAnyWord: false)
  }
}

extension [String] {
  fileprivate var shortFirst: [String] { filter { $0.count == 2 } + filter { $0.count != 2 } }
}

/// The arguments of a verb in the order in which help lists them.
struct VerbArguments {
  let all: [KnownArgument]

  /// What the parser knows of a verb, and the flags that every verb has.
  init(_ verb: Verb) {
    let dumped = DumpedValue(verb.command._dumpHelp())?["command"]?["arguments"]?.items ?? []
    all = dumped.compactMap(KnownArgument.init).filter { $0.name != "--help" } + Self.everywhere
  }

  var positionals: [KnownArgument] { all.filter { $0.kind == .positional } }

  /// The option or flag of a name as typed.
  subscript(_ name: String) -> KnownArgument? { all.first { $0.names.contains(name) } }

  /// The flags that every verb and the tool itself have.
  static var everywhere: [KnownArgument] {
    let language = LanguageChoice.current
    return [
      KnownArgument(flag: ["--version"], abstract: HelpWords.version[language]),
      KnownArgument(flag: ["-h", "--help"], abstract: HelpWords.help[language]),
    ]
  }
}
