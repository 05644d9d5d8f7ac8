/// The words behind a verb, read as far as they go: what was chosen, and what comes next.
struct VerbLine {
  /// What the word that is being typed is.
  enum Expectation {
    /// An option, one of those that may still be given.
    case option([KnownArgument])
    /// The value of an option, behind what belongs to the option: `--format=`.
    case value(KnownArgument, lead: String)
    case argument
  }

  private(set) var values: [String: [String]] = [:]
  private(set) var arguments: [String] = []
  private(set) var expected = Expectation.argument

  init(_ verb: Verb, words: [String], current: String) {
    let known = VerbArguments(verb)
    var pending: KnownArgument?
    var used: Set<String> = []
    var isBehindDashes = false
    for word in words {
      if let option = pending {
        values[option.name, default: []].append(word)
        pending = nil
      } else if word == "--", !isBehindDashes {
        isBehindDashes = true
      } else if word.hasPrefix("-"), word != "-", !isBehindDashes {
        pending = take(word, known: known, used: &used)
      } else {
        arguments.append(word)
      }
    }
    expected = next(
      current, known: known, pending: pending, used: used, isBehindDashes: isBehindDashes)
  }

  /// Takes an option; returns it if its value is still to come.
  private mutating func take(
    _ word: String, known: VerbArguments, used: inout Set<String>
  ) -> KnownArgument? {
    let name = String(word.prefix { $0 != "=" })
    guard let option = known[name] else { return nil }
    used.insert(option.name)
    guard option.kind == .option else { return nil }
    if name == word { return option }
    values[option.name, default: []].append(String(word.dropFirst(name.count + 1)))
    return nil
  }

  private func next(
    _ current: String, known: VerbArguments, pending: KnownArgument?, used: Set<String>,
    isBehindDashes: Bool
  ) -> Expectation {
    if let pending { return .value(pending, lead: "") }
    let name = String(current.prefix { $0 != "=" })
    let isOption = current.hasPrefix("-") && !isBehindDashes
    if isOption, name != current, let option = known[name], option.kind == .option {
      return .value(option, lead: name + "=")
    }
    guard isOption || known.positionals.isEmpty else { return .argument }
    return .option(
      known.all.filter {
        $0.kind != .positional && ($0.isRepeating || !used.contains($0.name))
      })
  }
}
