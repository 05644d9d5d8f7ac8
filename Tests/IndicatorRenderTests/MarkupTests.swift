import Testing

@testable import IndicatorRender

@Suite("Markup") struct MarkupTests {
  @Test("elements close what they open")
  func elements() {
    let markup = Markup(
      "a", attributes: ["b": "1 < 2 & \"3\""], children: [Markup("c"), Markup("d", text: "<&>")])
    #expect(
      markup.xml == "<a b=\"1 &lt; 2 &amp; &quot;3&quot;\"><c/><d>&lt;&amp;&gt;</d></a>")
    #expect(String(decoding: Markup("a").part, as: UTF8.self) == Markup.declaration + "<a/>")
  }

  @Test(
    "what XML cannot hold becomes a blank, what a parser would change is written as a number",
    arguments: [
      ("a\u{1}b", "a b"), ("a\u{FFFE}", "a "), ("a\tb\nc", "a&#9;b&#10;c"), ("Hải 日本", "Hải 日本"),
      ("\u{7F}\u{85}", "\u{7F}\u{85}"),
    ])
  func controls(text: String, escaped: String) {
    #expect(text.escapedForXML == escaped)
  }

  @Test(
    "cells keep every character by spreadsheets' own escape",
    arguments: [
      ("Hải Yến", "Hải Yến"), ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
      ("\u{1}", "_x0001_"), ("a\rb\r\n", "a_x000D_b_x000D_\n"), ("\t", "\t"),
      ("\u{FFFF}", "_xFFFF_"), ("_x0041_", "_x005F_x0041_"), ("__x0041_", "__x005F_x0041_"),
      ("_x00_41_", "_x00_41_"), ("_x004", "_x004"),
      ("_x00e9__x00E9_", "_x005F_x00e9__x005F_x00E9_"),
      ("=1+1", "=1+1"), ("\"'", "\"'"), ("", ""),
    ])
  func cells(text: String, escaped: String) {
    #expect(text.escapedForCells == escaped)
  }
}
