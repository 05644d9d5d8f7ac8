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

  init(_ code: String, found: Words, expected: Words, advice: Words) {
    self.code = code
    self.found = found
    self.expected = expected
    self.advice = advice
  }

  /// The words for a fact.
  public init(_ fact: FaultFact) {
    self =
      switch fact {
      case .text(let fact): Self.text(fact)
      case .quotes(let fact): Self.quotes(fact)
      case .encoding(let fact): Self.encoding(fact)
      case .damage(let fact): Self.damage(fact)
      case .column(let fact): Self.column(fact)
      case .field(let fact): Self.field(fact)
      case .number(let fact): Self.number(fact)
      case .figure(let fact): Self.figure(fact)
      case .codebook(let fact): Self.codebook(fact)
      case .name(let fact): Self.name(fact)
      case .sheet(let fact): Self.sheet(fact)
      case .sheetCell(let fact): Self.sheetCell(fact)
      case .sheetLayout(let fact): Self.sheetLayout(fact)
      case .sheetMeaning(let fact): Self.sheetMeaning(fact)
      case .mapping(let fact): Self.mapping(fact)
      case .formula(let fact): Self.formula(fact)
      case .meaning(let fact): Self.meaning(fact)
      case .function(let fact): Self.function(fact)
      case .selection(let fact): Self.selection(fact)
      case .claim(let fact): Self.claim(fact)
      case .claimFigures(let fact): Self.claimFigures(fact)
      case .claimUse(let fact): Self.claimUse(fact)
      case .sum(let fact): Self.sum(fact)
      case .check(let fact): Self.check(fact)
      case .boundary(let fact): Self.boundary(fact)
      case .file(let fact): Self.file(fact)
      case .dataApart(let fact): Self.dataApart(fact)
      case .output(let fact): Self.output(fact)
      case .format(let fact): Self.format(fact)
      case .command(let fact): Self.command(fact)
      case .value(let fact): Self.value(fact)
      case .estimate(let fact): Self.estimate(fact)
      case .workbook(let fact): Self.workbook(fact)
      case .engine(let fact): Self.engine(fact)
      case .client(let fact): Self.client(fact)
      case .engineRows(let fact): Self.engineRows(fact)
      }
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
func whatWasFound(_ text: String) -> Words { Words("found \(text)", vi: "có \(text)") }

/// `a, b or c`.
@inline(never)
func alternatives(_ words: [String]) -> Words {
  guard let last = words.last, words.count > 1 else {
    return Words(english: words.first ?? "", vietnamese: words.first ?? "")
  }
  let others = words.dropLast().joined(separator: ", ")
  return Words("\(others) or \(last)", vi: "\(others) hoặc \(last)")
}

/// `expected a, b or c`.
@inline(never)
func whatWasExpected(oneOf words: [String]) -> Words {
  let list = alternatives(words)
  return Words("expected \(list[.english])", vi: "cần \(list[.vietnamese])")
}

/// The advice where a name was not found.
@inline(never)
func didYouMean(_ suggestion: String?, else advice: Words) -> Words {
  suggestion.map { Words("did you mean \(quote($0))?", vi: "có phải là \(quote($0))?") } ?? advice
}
