import Foundation
import IndicatorRender
import TestSupport
import Testing

@Suite("JSON") struct JSONTests {
  @Test(
    "strings are escaped where they must be and nowhere else",
    arguments: [
      ("", #""""#), ("Hải Yến", #""Hải Yến""#), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#),
      ("a\nb\r\t", #""a\nb\r\t""#), ("\u{0}\u{1}\u{1F}", #""\u0000\u0001\u001f""#),
      ("\u{8}\u{C}", #""\u0008\u000c""#), ("/", #""/""#), ("日本🙂", #""日本🙂""#),
      ("\u{7F}\u{9B}", #""\u007f\u009b""#), ("\u{202E}\u{200D}\u{FEFF}", #""\u202e\u200d\ufeff""#),
      ("\u{E0041}", #""\udb40\udc41""#), ("\u{A0}\u{AD}", "\"\u{A0}\u{AD}\""),
      ("\"\u{301}", "\"\\\"\u{301}\""), ("\r\n", #""\r\n""#),
    ])
  func strings(string: String, expected: String) {
    #expect(JSON.string(string).text.unicodeScalars.elementsEqual((expected + "\n").unicodeScalars))
  }

  @Test("values print as they are, members in their order, two blanks to a level")
  func layout() {
    let json = JSON.object([
      JSON.Member("b", value: .number("1.50")),
      JSON.Member("a", value: .array([.null, .bool(true), .bool(false)])),
      JSON.Member("c", value: .array([])), JSON.Member("d", value: .object([])),
      JSON.Member("e", value: .object([JSON.Member("\"", value: .string("x"))])),
    ])
    #expect(
      json.text == """
        {
          "b": 1.50,
          "a": [
            null,
            true,
            false
          ],
          "c": [],
          "d": {},
          "e": {
            "\\"": "x"
          }
        }

        """)
  }

  @Test("another reader gets back every string that was written")
  func readBack() throws {
    var random = SplitMix64(seed: 31)
    for round in 0..<300 {
      let strings = (0..<5).map { _ in Self.string(&random) }
      let data = Data(JSON.array(strings.map(JSON.string)).text.utf8)
      let read = try JSONSerialization.jsonObject(with: data) as? [String]
      let scalars = read?.map { Array($0.unicodeScalars) }
      #expect(scalars == strings.map { Array($0.unicodeScalars) }, "seed 31, round \(round)")
    }
  }

  private static func string(_ random: inout SplitMix64) -> String {
    let scalars = (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in
      let top = [0x30, 0x7F, 0x400, 0x2100, 0x1FFFF].randomElement(using: &random) ?? 0x30
      return Unicode.Scalar(UInt32(Int.random(in: 0...top, using: &random)))
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
