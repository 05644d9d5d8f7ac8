public import IndicatorCore

/// A fault in words: what was found, what was expected, what to do.
public struct FaultSentence: Equatable, Sendable {
  /// A short name for programs.
  public let code: String
  /// What was found.
  public let found: Words
  /// What was expected; may be empty.
  public let expected: Words
  /// What to do; may be empty.
  public let advice: Words

  init(_ code: String, _ found: Words, _ expected: Words, _ advice: Words) {
    self.code = code
    self.found = found
    self.expected = expected
    self.advice = advice
  }

  /// The words for a fact.
  public init(_ fact: FaultFact) {
    self =
      Self.text(fact) ?? Self.encoding(fact) ?? Self.column(fact) ?? Self.field(fact)
      ?? Self.name(fact) ?? Self.sheet(fact) ?? Self.formula(fact) ?? Self.selection(fact)
      ?? Self.result(fact) ?? Self.boundary(fact) ?? Self.audit(fact) ?? Self.file(fact)
      ?? Self.workbook(fact) ?? Self.commandLine(fact) ?? Self.engine(fact)
      ?? FaultSentence(
        "fault", Words("found something unforeseen", "có điều không lường trước"), .none,
        Words("report it as a bug", "hãy báo lỗi chương trình"))
  }
}

extension Fault {
  /// The whole message in one line: `file:line:column: found …, expected …, …`.
  public func message(in language: Language) -> String {
    let words = FaultSentence(fact)
    let parts = [words.found, words.expected, words.advice].map { $0[language] }
    let sentence = parts.filter { !$0.isEmpty }.joined(separator: ", ")
    return ((place.map(\.prefix) ?? "") + sentence).withoutControls
  }
}

extension Place {
  /// `file:line:column: `, or `file: ` if the whole file is meant.
  var prefix: String { line == 0 ? "\(source): " : "\(source):\(line):\(column): " }
}

/// Words of a text in a message, shortened if they are very long, on one line.
@inline(never)
func quote(_ text: String) -> String {
  let line = text.withoutControls
  return "`" + (line.count > 60 ? line.prefix(57) + "..." : line) + "`"
}

/// `found a`, `có a`.
@inline(never)
func whatWasFound(_ text: String) -> Words { Words("found \(text)", "có \(text)") }

/// `a, b or c`.
@inline(never)
func alternatives(_ words: [String]) -> Words {
  guard let last = words.last, words.count > 1 else {
    return Words(english: words.first ?? "", vietnamese: words.first ?? "")
  }
  let others = words.dropLast().joined(separator: ", ")
  return Words("\(others) or \(last)", "\(others) hoặc \(last)")
}

/// `expected a, b or c`.
@inline(never)
func whatWasExpected(oneOf words: [String]) -> Words {
  let list = alternatives(words)
  return Words("expected \(list[.english])", "cần \(list[.vietnamese])")
}

/// The advice where a name was not found.
@inline(never)
func didYouMean(_ suggestion: String?, else advice: Words) -> Words {
  suggestion.map { Words("did you mean \(quote($0))?", "có phải là \(quote($0))?") } ?? advice
}
