import Foundation
import TestSupport
import Testing

@testable import IndicatorRender
@testable import sosanh

@Suite("SHA-256") struct SHA256Tests {
  private func digest(_ bytes: [UInt8], piece: Int = .max) -> [UInt8] {
    var hash = SHA256()
    var rest = bytes[...]
    while !rest.isEmpty {
      hash.update(rest.prefix(piece))
      rest = rest.dropFirst(piece)
    }
    return hash.finalize()
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test(
    "the examples that NIST publishes have their digests",
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        1, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
      (
        "a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func publishedExamples(text: String, times: Int, expected: String) {
    let message = Array(String(repeating: text, count: times).utf8)
    #expect(hexadecimal(digest(message)) == expected)
  }

  @Test("a thousand messages have the digests of Python's hashlib, in one piece and in many")
  func oracle() throws {
    let rows = try Oracle("sha256_digests", of: "sosanhTests").rows
    var broken: [String] = []
    for row in rows {
      let length = try #require(row["length"].flatMap(Int.init))
      let message = (0..<length).map { UInt8(truncatingIfNeeded: 31 * $0 * $0 + 7 * $0 + length) }
      let piece = 1 + length % 67
      let found = [digest(message), digest(message, piece: piece)].map(hexadecimal)
      if found != [row["digest"], row["digest"]] { broken.append("\(length)") }
    }
    #expect(rows.count == 1_000 && broken.isEmpty, "\(broken)")
  }

  @Test("the style and the script of a page have the digests by which its policy names them")
  func digestsOfThePage() {
    func named(_ text: String) -> String { Data(digest(Array(text.utf8))).base64EncodedString() }
    #expect(HTMLHead.styleDigest == named(HTMLHead.style))
    #expect(HTMLHead.scriptDigest == named(HTMLHead.script))
  }
}
