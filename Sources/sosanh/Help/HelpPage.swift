import IndicatorRender

/// The page that `--help` prints, for the tool or one of its verbs.
struct HelpPage {
  /// A block with a heading: arguments or verbs, each with what it is for.
  struct Section {
    let heading: String
    let entries: [(label: String, text: String)]
  }

  let abstract: String
  let discussion: String
  let usage: String
  let sections: [Section]
  /// What stands below all; may be empty.
  let closing: String

  private static let language = LanguageChoice.current

  /// The page of the tool.
  static var tool: HelpPage {
    let verbs = Verb.allCases.map { verb in
      (
        label: verb.names(in: language).joined(separator: ", "),
        text: verb.abstract
      )
    }
    return HelpPage(
      abstract: Help.tool.abstract, discussion: Help.tool.discussion,
      usage: "sosanh \(HelpWords.verb[language])",
      sections: [
        section(HelpWords.options[language], arguments: VerbArguments.everywhere),
        Section(heading: HelpWords.verbs[language], entries: verbs),
      ], closing: "\n  " + HelpWords.more[language])
  }

  /// The page of a verb.
  init(_ verb: Verb) {
    let arguments = VerbArguments(verb)
    var titles: [String] = []
    for title in arguments.all.compactMap(\.section) where !titles.contains(title) {
      titles.append(title)
    }
    let plain = arguments.all.filter { $0.section == nil }
    let titled = titles.map { title in
      Self.section(title, arguments: arguments.all.filter { $0.section == title })
    }
    self.init(
      abstract: verb.abstract,
      discussion: verb.discussion,
      usage: verb.usage(arguments),
      sections: [
        Self.section(
          HelpWords.arguments[Self.language], arguments: plain.filter { $0.kind == .positional })
      ] + titled + [
        Self.section(
          HelpWords.options[Self.language], arguments: plain.filter { $0.kind != .positional })
      ], closing: "")
  }

  private init(
    abstract: String, discussion: String, usage: String, sections: [Section], closing: String
  ) {
    (self.abstract, self.discussion, self.usage) = (abstract, discussion, usage)
    self.sections = sections.filter { !$0.entries.isEmpty }
    self.closing = closing
  }

  private static func section(_ heading: String, arguments: [KnownArgument]) -> Section {
    Section(heading: heading, entries: arguments.map { ($0.label, $0.description(in: language)) })
  }
}

extension KnownArgument {
  /// `-o, --output <file>`.
  var label: String {
    switch kind {
    case .positional: "<\(valueName)>"
    case .option: names.joined(separator: ", ") + " <\(valueName)>"
    case .flag: names.joined(separator: ", ")
    }
  }

  /// What it is for, the values it takes and the one it has by default.
  func description(in language: Language) -> String {
    let taken =
      values.isEmpty
      ? nil
      : HelpWords.values[language] + ": "
        + values.joined(separator: ", ")
    let usual = defaultValue.map { HelpWords.usually[language] + ": " + $0 }
    let notes = [taken, usual].compactMap(\.self).joined(separator: "; ")
    return notes.isEmpty ? abstract : "\(abstract) (\(notes))"
  }
}

extension Verb {
  /// The line of usage: options only summed up, for every verb has many of them.
  func usage(_ arguments: VerbArguments) -> String {
    let language = LanguageChoice.current
    let shown = arguments.all.filter { $0.kind == .positional || !$0.isOptional }
    let options = HelpWords.someOptions[language]
    guard !shown.isEmpty else { return "sosanh \(name(in: language)) \(options)" }
    let words = shown.map { argument in
      let word = argument.isRepeating ? argument.label + " ..." : argument.label
      return argument.isOptional ? "[\(word)]" : word
    }
    return (["sosanh", name(in: language), "[\(options)]"] + words).joined(separator: " ")
  }
}
