import IndicatorRender

/// A command line with its first word told apart: a verb or the word for help, in either language, in one
/// word or in two.
struct TypedCommand: Equatable {
  enum Head: Equatable {
    /// Nothing was typed, or an option comes first.
    case none
    case verb(Verb)
    case help
    /// A word that is no verb.
    case unknown(String)
  }

  let head: Head
  /// The words behind the first.
  let rest: [String]
  /// The language that a Vietnamese word sets, nil if none does.
  let language: Language?

  init(_ words: [String]) {
    guard let first = words.first, !first.hasPrefix("-") else {
      self.init(.none, words, nil)
      return
    }
    let second = words.count > 1 ? words[1] : ""
    if let verb = Verb(rawValue: first) {
      self.init(.verb(verb), words.dropFirst(), nil)
    } else if let verb = Verb.vietnamese(first) {
      self.init(.verb(verb), words.dropFirst(), .vietnamese)
    } else if let verb = Verb.vietnamese(first + second) {
      self.init(.verb(verb), words.dropFirst(2), .vietnamese)
    } else {
      self.init(helpBefore: words, first, second)
    }
  }

  /// A command line that does not begin with a verb.
  private init(helpBefore words: [String], _ first: String, _ second: String) {
    if first == "help" {
      self.init(.help, words.dropFirst(), TypedCommand(Array(words.dropFirst())).language)
    } else if first.foldedToOneWord == Self.vietnameseHelp {
      self.init(.help, words.dropFirst(), .vietnamese)
    } else if (first + second).foldedToOneWord == Self.vietnameseHelp {
      self.init(.help, words.dropFirst(2), .vietnamese)
    } else {
      self.init(.unknown(first), words.dropFirst(), nil)
    }
  }

  private init(_ head: Head, _ rest: some Sequence<String>, _ language: Language?) {
    (self.head, self.rest, self.language) = (head, Array(rest), language)
  }

  /// The Vietnamese word for help (`trợ giúp`), folded.
  static let vietnameseHelp = "trogiup"
}
