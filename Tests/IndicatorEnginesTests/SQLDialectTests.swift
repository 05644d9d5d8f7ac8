import IndicatorCore
import IndicatorEngines
import TestSupport
import Testing

/// Names and texts that would end a quotation, begin a comment, or mean something to a client.
let hostile = [
  "a\"b", "a'b", "a`b", "a\\", "a\\'b", "\\\"", "'; DROP TABLE t; --", "\"\"", "''", "``", "/*",
  "--",
  "line\nbreak", "cr\r", "tab\t", "${x}", ":name", "$1", "%s", "?", "é", "e\u{301}\"", "'\u{301}",
  "", "😀",
]

@Suite("Quoting in dialects") struct SQLDialectTests {
  @Test("a name or text in quotes is read back as it was, and nothing of it stands outside")
  func quotationsAreReadBack() throws {
    for engine in Engine.allCases {
      let dialect = SQLDialect(engine)
      for word in hostile {
        let name = try dialect.name(word)
        #expect(
          Quotation(name, engine).text.map { Array($0.utf8) } == Array(word.utf8),
          "\(engine) \(name)")
        let text = try dialect.text(word)
        #expect(
          Quotation(text, engine).text.map { Array($0.utf8) } == Array(word.utf8),
          "\(engine) \(text)")
      }
    }
  }

  @Test("the same of random words")
  func randomWords() throws {
    var random = SplitMix64(seed: 18)
    let signs = Array("a'\"`\\\n-;/*$é\u{301}")
    for round in 0..<2000 {
      let word = String(
        (0..<Int.random(in: 0..<8, using: &random)).map { _ in signs.randomElement(using: &random)!
        })
      for engine in Engine.allCases {
        let dialect = SQLDialect(engine)
        for quoted in [try dialect.name(word), try dialect.text(word)] {
          #expect(
            Quotation(quoted, engine).text.map { Array($0.utf8) } == Array(word.utf8),
            "seed 18, round \(round), \(engine) \(quoted)")
        }
      }
    }
  }

  @Test("a NUL is refused, as no argument of a program can hold one")
  func nulIsRefused() {
    for engine in Engine.allCases {
      #expect(throws: Fault(.engine(.nulInName("a\0b")))) { try SQLDialect(engine).name("a\0b") }
      #expect(throws: Fault(.engine(.nulInName("a\0b")))) { try SQLDialect(engine).text("a\0b") }
    }
  }
}

/// A quotation as an engine's own grammar reads it, sign by sign.
struct Quotation {
  /// What it says; nil if it ends early or not at all.
  let text: String?

  init(_ quoted: String, _ engine: Engine) {
    var bytes = Array(quoted.utf8)[...]
    let isMarked = bytes.first == UInt8(ascii: "E")
    if isMarked { bytes.removeFirst() }
    guard let quote = bytes.popFirst() else {
      text = nil
      return
    }
    let isText = quote == UInt8(ascii: "'")
    let escapes =
      engine == .bigquery || engine == .spark && isText || engine == .postgresql && isMarked
    text = Self.read(bytes, quote, escapes: escapes, doubles: !escapes || isMarked)
  }

  private static func read(
    _ bytes: ArraySlice<UInt8>, _ quote: UInt8, escapes: Bool, doubles: Bool
  ) -> String? {
    var rest = bytes
    var read: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == quote {
        if rest.isEmpty { return String(decoding: read, as: UTF8.self) }
        guard doubles, rest.popFirst() == quote else { return nil }
        read.append(quote)
      } else if escapes, byte == UInt8(ascii: "\\") {
        guard let next = rest.popFirst() else { return nil }
        switch next {
        case UInt8(ascii: "n"): read.append(0x0A)
        case UInt8(ascii: "r"): read.append(0x0D)
        default: read.append(next)
        }
      } else {
        read.append(byte)
      }
    }
    return nil
  }
}
