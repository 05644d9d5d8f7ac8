import IndicatorCore
import IndicatorRender

/// What can stand in place of a word that is being typed.
struct Completion {
  /// One text that can, with a word of explanation.
  struct Candidate: Equatable {
    let text: String
    var note = ""
  }

  /// Whether the names of files can stand there too.
  enum Paths: String {
    case none = "words"
    case files, folders
  }

  let request: CompletionRequest
  private(set) var candidates: [Candidate] = []
  private(set) var paths = Paths.none

  /// Nothing is said of data that are missing or bad: there is nothing to offer from them.
  init(_ request: CompletionRequest) {
    self.request = request
    let typed = TypedCommand(request.words)
    switch typed.head {
    case .none: completeFirst()
    case .unknown(let first): completeSecondWord(after: first)
    case .help: offer(Self.verbs)
    case .verb(let verb): complete(verb, words: typed.rest)
    }
  }

  /// The answer to the shell: the kind of paths, and whether the word goes on, in the first line; then a
  /// candidate in each.
  var text: String {
    let goesOn = !candidates.isEmpty && candidates.allSatisfy { $0.text.hasSuffix("=") }
    let lines = candidates.map { candidate in
      let text = request.reply(candidate.text, quoting: paths == .none)
      return request.shell == .bash || candidate.note.isEmpty ? text : "\(text)\t\(candidate.note)"
    }
    return ([paths.rawValue + (goesOn ? " nospace" : "")] + lines).joined(separator: "\n") + "\n"
  }
}

extension Completion {
  /// The verbs in both languages, and the words for help.
  private static var verbs: [Candidate] {
    let named = [Language.english, .vietnamese].flatMap { language in
      Verb.allCases.flatMap { verb in
        verb.names(in: language).map {
          Candidate(text: $0, note: verb.abstract)
        }
      }
    }
    let help = HelpWords.help[LanguageChoice.current]
    return named + [
      Candidate(text: "help", note: help), Candidate(text: TypedCommand.vietnameseHelp, note: help),
    ]
  }

  /// A verb, or an option of the tool itself.
  private mutating func completeFirst() {
    if request.words.last == "--language" {
      offer(Language.allCases.map { Candidate(text: $0.rawValue) })
    } else if request.words.last == "--generate-completion-script" {
      offer(ShellKind.allCases.map { Candidate(text: $0.rawValue) })
    } else if request.current.hasPrefix("-") {
      offer((HelpRequest.options + ["-h"]).map { Candidate(text: $0) })
    } else {
      offer(Self.verbs)
    }
  }

  /// The second word of a verb that is written in two, such as `so sánh`.
  private mutating func completeSecondWord(after first: String) {
    guard request.words.count == 1 else { return }
    let folded = first.foldedToOneWord
    let names = Verb.allCases.flatMap { verb in
      verb.vietnameseNames.map { ($0.split(separator: " "), verb) }
    }
    let seconds = names.compactMap { words, verb in
      words.count == 2 && String(words[0]).foldedToOneWord == folded
        ? Candidate(text: String(words[1]), note: verb.abstract) : nil
    }
    offer(seconds)
  }

  /// What a verb takes behind the words that stand there.
  private mutating func complete(_ verb: Verb, words: [String]) {
    let line = VerbLine(verb, words: words, current: request.current)
    switch line.expected {
    case .option(let fresh):
      let options = fresh.flatMap { option in
        option.names.map { Candidate(text: $0, note: option.abstract) }
      }
      offer(
        options.filter { !$0.text.hasPrefix("--") } + options.filter { $0.text.hasPrefix("--") })
    case .value(let option, let lead): completeValue(of: option, lead: lead, line: line)
    case .argument: completeArgument(of: verb, line: line)
    }
  }

  /// Offers those candidates that the word may become.
  mutating func offer(_ all: [Candidate], behind lead: String = "", paths: Paths = .none) {
    let typed = String(request.current.dropFirst(lead.count))
    var fitting = all.filter { $0.text.hasPrefix(typed) }
    if fitting.isEmpty, !typed.isEmpty {
      let folded = typed.foldedForSearch
      fitting = all.filter { $0.text.foldedForSearch.hasPrefix(folded) }
    }
    // A name with a line end cannot be handed over, and one that steers a terminal should not be.
    candidates = fitting.filter { !$0.text.hasControls }.map {
      Candidate(text: lead + $0.text, note: $0.note.hasControls ? "" : $0.note)
    }
    self.paths = paths
  }
}

extension String {
  /// Whether a character steers instead of being shown.
  fileprivate var hasControls: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
