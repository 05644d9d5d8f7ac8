/// A line of bash that is being typed, cut into words as bash does it.
struct ShellLine: Equatable {
  /// The finished words, without quotes.
  private(set) var words: [String] = []
  /// The word that is being typed, without quotes; empty behind a blank.
  private(set) var current = ""
  /// The same with its quotes.
  private(set) var typed = ""
  /// The quote that is open at the end.
  private(set) var quote: Character?

  init(_ line: String) {
    var isEscaped = false
    for character in line {
      if isEscaped {
        isEscaped = false
        take(character, typed: character)
      } else if let open = quote {
        take(insideQuote: character, open: open, isEscaped: &isEscaped)
      } else if character == "\\" {
        typed.append(character)
        isEscaped = true
      } else if character == "'" || character == "\"" {
        typed.append(character)
        quote = character
      } else if character.isWhitespace {
        finishWord()
      } else {
        take(character, typed: character)
      }
    }
  }

  private mutating func take(
    insideQuote character: Character, open: Character, isEscaped: inout Bool
  ) {
    if character == open {
      typed.append(character)
      quote = nil
    } else if character == "\\", open == "\"" {
      typed.append(character)
      isEscaped = true
    } else {
      take(character, typed: character)
    }
  }

  private mutating func take(_ character: Character, typed sign: Character) {
    current.append(character)
    typed.append(sign)
  }

  private mutating func finishWord() {
    guard !typed.isEmpty else { return }
    words.append(current)
    (current, typed) = ("", "")
  }

  /// A text as it has to stand on the line in place of the word that is being typed.
  func quoted(_ text: String) -> String {
    switch quote {
    case "'"?: "'" + text
    case "\""?: "\"" + Self.escaped(text, signs: "\"\\$`")
    default: Self.escaped(text, signs: " \t\"'\\$`&|;<>()*?[]{}!#~")
    }
  }

  private static func escaped(_ text: String, signs: String) -> String {
    text.map { signs.contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
