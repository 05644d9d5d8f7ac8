import IndicatorRender
import Testing

@testable import sosanh

@Suite("Typed commands") struct TypedCommandTests {
  struct Reading: Sendable {
    let line: String
    let head: TypedCommand.Head
    let rest: [String]
    let language: Language?

    init(_ line: String, _ head: TypedCommand.Head, _ rest: [String], _ language: Language?) {
      (self.line, self.head, self.rest, self.language) = (line, head, rest, language)
    }
  }

  static let readings: [Reading] = [
    Reading("compare x", .verb(.compare), ["x"], nil),
    Reading("sosanh x", .verb(.compare), ["x"], .vietnamese),
    Reading("so-sánh x", .verb(.compare), ["x"], .vietnamese),
    Reading("so sánh x", .verb(.compare), ["x"], .vietnamese),
    Reading("RÀ SOÁT", .verb(.audit), [], .vietnamese),
    Reading("help compare", .help, ["compare"], nil),
    Reading("help đối chiếu", .help, ["đối", "chiếu"], .vietnamese),
    Reading("trợ giúp rank", .help, ["rank"], .vietnamese),
    Reading("trogiup", .help, [], .vietnamese),
    Reading("--data x", .none, ["--data", "x"], nil),
    Reading("compar x", .unknown("compar"), ["x"], nil),
    Reading("so x", .unknown("so"), ["x"], nil),
  ]

  @Test(
    "verbs in both languages, in one word or two, with or without diacritics", arguments: readings)
  func heads(reading: Reading) {
    let typed = TypedCommand(reading.line.split(separator: " ").map(String.init))
    #expect(typed.head == reading.head)
    #expect(typed.rest == reading.rest)
    #expect(typed.language == reading.language)
  }

  @Test("no word names two verbs, and the written names fold to those without diacritics")
  func namesAreUnique() {
    #expect(Set(Verb.names).count == Verb.names.count)
    for verb in Verb.allCases {
      #expect(verb.vietnameseNames.map(\.foldedToOneWord) == verb.names(in: .vietnamese))
    }
  }
}
