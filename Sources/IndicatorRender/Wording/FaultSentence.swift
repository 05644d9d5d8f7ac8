public import IndicatorCore

/// A fault in words: what was found, what was expected, what to do.
public struct FaultSentence: Hashable, Sendable {
  /// A short name for programs.
  public let code: String
  public let found: String
  public let expected: String
  public let advice: String

  init(_ code: String, _ found: String, _ expected: String, _ advice: String) {
    self.code = code
    self.found = found
    self.expected = expected
    self.advice = advice
  }

  /// The words for a fact.
  public init(_ fact: FaultFact) {
    self =
      Self.text(fact) ?? Self.column(fact) ?? Self.field(fact) ?? Self.name(fact)
      ?? Self.formula(fact) ?? Self.selection(fact) ?? Self.result(fact) ?? Self.file(fact)
      ?? FaultSentence("fault", "found something unforeseen", "expected none", "report it as a bug")
  }
}

extension Fault {
  /// The whole message in one line: `file:line:column: found …, expected …, …`.
  public var message: String {
    let words = FaultSentence(fact)
    let parts = [words.found, words.expected, words.advice].filter { !$0.isEmpty }
    return ((place.map(\.prefix) ?? "") + parts.joined(separator: ", ")).onOneLine
  }
}

extension Place {
  /// `file:line:column: `, or `file: ` if the whole file is meant.
  var prefix: String { line == 0 ? "\(source): " : "\(source):\(line):\(column): " }
}

extension String {
  /// The text with a blank in place of each line end.
  fileprivate var onOneLine: String { map { $0.isNewline ? " " : String($0) }.joined() }
}

/// Words of a text in a message, shortened if they are very long, on one line.
func quote(_ text: String) -> String {
  let line = text.onOneLine
  return "`" + (line.count > 60 ? line.prefix(57) + "..." : line) + "`"
}

/// `a, b or c`.
func alternatives(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}

/// The advice where a name was not found.
func didYouMean(_ suggestion: String?, else advice: String) -> String {
  suggestion.map { "did you mean \(quote($0))?" } ?? advice
}
