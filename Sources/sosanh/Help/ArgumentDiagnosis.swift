import ArgumentParser
import IndicatorCore
import IndicatorRender

/// Why a verb's arguments were not taken, in our words and at a place.
///
/// The argument parser says it in English sentences of its own, and its errors are not for others to look
/// into. So the words are read once more, by the same rules, up to the first that it cannot have taken.
struct ArgumentDiagnosis {
  private let verb: Verb
  private let words: [String]
  private let known: VerbArguments
  private let help: String

  init(_ verb: Verb, words: [String]) {
    (self.verb, self.words, self.known) = (verb, words, VerbArguments(verb))
    help = "sosanh \(verb.name(in: LanguageChoice.current)) --help"
  }

  /// The fault that stopped the parser.
  func fault(for error: any Error) -> any Error {
    if let own = Fault(thrownBy: error) { return own }
    do {
      if verb == .audit { try AuditCommand.checkMinusSigns(words) }
      try check()
    } catch {
      return error
    }
    return UnforeseenArguments(message: verb.command.message(for: error))
  }

  /// - Throws: a ``Fault`` at the first word that cannot be taken.
  private func check() throws(Fault) {
    var arguments: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        arguments += rest
        break
      }
      if word.hasPrefix("-"), word != "-" {
        try checkOption(word, rest: &rest)
      } else {
        arguments.append(word)
      }
    }
    try checkArguments(arguments)
  }

  private func checkOption(_ word: String, rest: inout ArraySlice<String>) throws(Fault) {
    let name = String(word.prefix { $0 != "=" })
    let joined = name == word ? nil : String(word.dropFirst(name.count + 1))
    let place = Place.typed(name)
    guard let option = known[name] else {
      let near = Suggestion.nearest(to: name, among: known.all.flatMap(\.names))
      throw Fault(.command(.unknownOption(name, suggestion: near, help: help)), at: place)
    }
    if option.kind == .flag {
      guard let joined else { return }
      throw Fault(.command(.flagWithValue(name, value: joined)), at: place)
    }
    let isNext = rest.first.map { option.takesAnyWord || !$0.hasPrefix("-") || $0 == "-" } ?? false
    guard let value = joined ?? (isNext ? rest.popFirst() : nil) else {
      throw Fault(.command(.optionWithoutValue(name, value: option.valueName)), at: place)
    }
    try check(value, of: option, at: place)
  }

  private func check(_ value: String, of option: KnownArgument, at place: Place) throws(Fault) {
    if !option.values.isEmpty, !option.values.contains(value) {
      throw Fault(
        .field(.badChoice(value, column: option.name, expected: option.values)), at: place)
    }
    let number = HelpWords.valueName("number", in: LanguageChoice.current)
    if option.valueName == number, Int64(value) == nil {
      throw Fault(.value(.notWhole(value)), at: place)
    }
  }

  private func checkArguments(_ arguments: [String]) throws(Fault) {
    let place = Place.typed(verb.name(in: LanguageChoice.current))
    let positionals = known.positionals
    if let needed = positionals.first(where: { !$0.isOptional }), arguments.isEmpty {
      throw Fault(.command(.missingArgument(needed.label, help: help)), at: place)
    }
    if positionals.isEmpty, let extra = arguments.first {
      throw Fault(.command(.unexpectedArgument(extra, help: help)), at: place)
    }
  }
}

/// What the parser said where its reason was not found.
struct UnforeseenArguments: Error {
  let message: String
}

extension Fault {
  /// The fault that a `validate()` threw: the parser wraps it in errors that it does not show.
  fileprivate init?(thrownBy error: any Error) {
    let path: [any MirrorPath] = ["parserError", "userValidationError"]
    var value: Any = error
    for step in path {
      guard let next = Mirror(reflecting: value).descendant(step) else { break }
      value = next
    }
    guard let fault = value as? Fault else { return nil }
    self = fault
  }
}
