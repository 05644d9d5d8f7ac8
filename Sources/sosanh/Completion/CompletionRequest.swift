/// A command line that is being typed, as a shell hands it over.
///
/// `---complete bash LINE WORD` gives the line up to the cursor and what bash takes for the word there;
/// `---complete zsh WORDS…`, and fish likewise, the words behind the tool's name without their quotes, the last up to
/// the cursor.
struct CompletionRequest {
  let shell: ShellKind
  /// The finished words behind the tool's name.
  let words: [String]
  /// The word that is being typed, without quotes.
  let current: String
  private let line: ShellLine?
  /// What of the word stands on the line and is not replaced.
  private let kept: Int

  init?(_ arguments: [String]) {
    guard arguments.count > 1, arguments[0] == "---complete",
      let shell = ShellKind(rawValue: arguments[1])
    else { return nil }
    self.shell = shell
    let rest = arguments.dropFirst(2)
    guard shell == .bash else {
      let last = rest.last ?? ""
      // Fish gives the word at the cursor as it is typed.
      current = shell == .fish ? ShellLine(last).current : last
      (words, line, kept) = (Array(rest.dropLast()), nil, 0)
      return
    }
    let line = ShellLine(rest.first ?? "")
    (words, current) = (Array(line.words.dropFirst()), line.current)
    self.line = line
    let replaced = rest.count > 1 ? rest[rest.startIndex + 1] : line.typed
    kept = line.typed.hasSuffix(replaced) ? line.typed.count - replaced.count : 0
  }

  /// A text in place of the word that is being typed, as the shell takes it.
  func reply(_ text: String, quoting: Bool) -> String {
    guard let line else { return text }
    return String((quoting ? line.quoted(text) : text).dropFirst(kept))
  }
}
