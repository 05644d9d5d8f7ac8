import TestSupport
import Testing

@testable import IndicatorRender

@Suite("Names of sheets") struct SheetNamesTests {
  @Test(
    "are what was wanted, as far as spreadsheets take it",
    arguments: [
      ("Xếp hạng", "Xếp hạng"), ("", "Sheet"), ("  ", "Sheet"), ("'a'", "a"), ("it's", "it's"),
      ("members[*] / population", "members(×) ÷ population"), ("a:b\\c?", "a-b-c"),
      ("History", "History (2)"), ("HISTORY", "HISTORY (2)"), ("Historys", "Historys"),
      ("a\u{1}b\nc", "a b c"), ("'''", "Sheet"),
      (String(repeating: "x", count: 31), String(repeating: "x", count: 31)),
      (String(repeating: "x", count: 32), String(repeating: "x", count: 30) + "…"),
      (String(repeating: "😀", count: 20), String(repeating: "😀", count: 15) + "…"),
      (String(repeating: "x", count: 29) + "' abc", String(repeating: "x", count: 29) + "…"),
    ])
  func cleaned(wanted: String, name: String) {
    var names = TabNames()
    #expect(names.name(for: wanted) == name)
  }

  @Test("are used once, whatever the case, composed or not")
  func unique() {
    var names = TabNames()
    let wanted = ["Notes", "notes", "NOTES", "Hải", "Ha\u{309}i", "HẢI"]
    #expect(
      wanted.map { names.name(for: $0) }
        == ["Notes", "notes (2)", "NOTES (3)", "Hải", "Hải (2)", "HẢI (3)"])
    let long = String(repeating: "x", count: 40)
    #expect(names.name(for: long) == String(repeating: "x", count: 30) + "…")
    #expect(names.name(for: long) == String(repeating: "x", count: 26) + "… (2)")
  }

  @Test("keep every rule for any text", arguments: 1...50)
  func rules(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = ["[", "]", ":", "*", "?", "/", "\\", "'", "a", "Ế", "😀", "history", " ", "\u{0}"]
    var names = TabNames()
    var seen: Set<String> = []
    for _ in 0..<50 {
      let wanted = (0..<Int.random(in: 0...40, using: &random))
        .map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
      let name = names.name(for: wanted)
      #expect((1...31).contains(name.utf16.count), "seed \(seed): \(name)")
      #expect(!name.contains { "[]:*?/\\\u{0}".contains($0) }, "seed \(seed): \(name)")
      #expect(!name.hasPrefix("'") && !name.hasSuffix("'"), "seed \(seed): \(name)")
      #expect(name.lowercased() != "history" && seen.insert(name.lowercased()).inserted)
    }
  }
}
