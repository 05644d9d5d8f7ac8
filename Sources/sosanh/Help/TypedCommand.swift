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
      self.init(.none, rest: words, in: nil)
      return
    }
    let second = words.count > 1 ? words[1] : ""
    if let verb = Verb(rawValue: first) {
      self.init(.verb(verb), rest: words.dropFirst(), in: nil)
    } else if let verb = Verb.vietnamese(first) {
      self.init(.verb(verb), rest: words.dropFirst(), in: .vietnamese)
    } else if let verb = Verb.vietnamese(first + second) {
      self.init(.verb(verb), rest: words.dropFirst(2), in: .vietnamese)
    } else {
      self.init(helpBefore: words, first: first, second)
    }
  }

  /// A command line that does not begin with a verb.
  private init(helpBefore words: [String], first: String, _ second: String) {
    if first == "help" {
      self.init(.help, rest: words.dropFirst(), in: TypedCommand(Array(words.dropFirst())).language)
    } else if first.foldedToOneWord == Self.vietnameseHelp {
      self.init(.help, rest: words.dropFirst(), in: .vietnamese)
    } else if (first + second).foldedToOneWord == Self.vietnameseHelp {
      self.init(.help, rest: words.dropFirst(2), in: .vietnamese)
    } else {
      self.init(.unknown(first), rest: words.dropFirst(), in: nil)
    }
  }

  private init(_ head: Head, rest: some Sequence<String>, in language: Language?) {
    (self.head, self.rest, self.language) = (head, Array(rest), language)
  }

  /// The Vietnamese word for help (`trợ giúp`), folded.
  static let vietnameseHelp = "trogiup"
}
