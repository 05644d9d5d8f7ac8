import Testing

@testable import IndicatorRender

@Suite("Legible text: nothing that a terminal obeys or hides") struct StringLegibleTests {
  /// Every scalar that must never reach a terminal, as the standards list them.
  private static let hidden: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x7F...0x9F,  // controls
    0x61C...0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069,  // direction
    0x200B...0x200D, 0x2060...0x2064, 0xFEFF...0xFEFF, 0x180E...0x180E,  // no width
    0x2028...0x2029, 0xFFF9...0xFFFB, 0xE0001...0xE0001, 0xE0020...0xE007F,
  ]

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    hidden.contains { $0.contains(scalar.value) }
  }

  @Test("of all characters of Unicode, just those are spelled out or become blanks")
  func everyScalar() {
    for block in stride(from: UInt32(0), through: 0x10FF00, by: 256) {
      let scalars = (block..<block + 256).compactMap(Unicode.Scalar.init)
      if scalars.contains(where: Self.isHidden) {
        for scalar in scalars { check(scalar) }
      } else {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        #expect(String(text).withoutControls == String(text), "U+\(String(block, radix: 16))")
        #expect(String(text).legible(as: .lines) == String(text), "U+\(String(block, radix: 16))")
      }
    }
  }

  private func check(_ scalar: Unicode.Scalar) {
    let text = "a" + String(scalar) + "b"
    let isKept = !Self.isHidden(scalar)
    // Unassigned and deprecated neighbours of the listed ones may go too, letters may not.
    let mayGo = [.unassigned, .format].contains(scalar.properties.generalCategory)
    for said in [text.withoutControls, text.legible(as: .lines)] where scalar != "\n" && !mayGo {
      #expect((said == text) == isKept, "U+\(String(scalar.value, radix: 16))")
    }
    if !isKept { #expect(!text.withoutControls.unicodeScalars.contains(scalar)) }
  }

  @Test(
    "on one line: line ends and tabs are blanks, the rest is spelled out",
    arguments: [
      ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\n\nb", "a  b"), ("a\tb", "a b"),
      ("a\u{2028}b\u{85}c", "a b c"), ("\u{1B}[2Jx", "\\u{1B}[2Jx"),
      ("a\u{1B}\u{301}b", "a\\u{1B}\u{301}b"), ("gpj\u{202E}exe", "gpj\\u{202E}exe"),
      ("An\u{200B} Khánh\u{FEFF}", "An\\u{200B} Khánh\\u{FEFF}"), ("\u{9B}31m", "\\u{9B}31m"),
      ("Hải Ye\u{302}\u{301}n", "Hải Ye\u{302}\u{301}n"), ("\u{A0}Đà\u{AD}", "\u{A0}Đà\u{AD}"),
      ("", ""), ("日本🙂\u{FE0F}", "日本🙂\u{FE0F}"),
    ])
  func oneLine(text: String, said: String) {
    #expect(text.withoutControls.unicodeScalars.elementsEqual(said.unicodeScalars))
    #expect(text.withoutControls.withoutControls == text.withoutControls)
  }

  @Test(
    "a whole text keeps what its form has, and no more",
    arguments: [
      (LegibleForm.lines, "a\nb\tc\r\n", "a\nb\\u{9}c\\u{D}\n"),
      (.lines, "\u{1B}[1ma\u{1B}[0m", "\\u{1B}[1ma\\u{1B}[0m"),
      (.styledLines, "\u{1B}[1ma\u{1B}[0m\n\u{1B}[2J", "\u{1B}[1ma\u{1B}[0m\n\\u{1B}[2J"),
      (
        .styledLines, "\u{1B}[38;5;32m#\u{1B}[0m\u{1B}[38;5;33m",
        "\u{1B}[38;5;32m#\u{1B}[0m\\u{1B}[38;5;33m"
      ),
      (.data, "\u{FEFF}a\tb\r\nc\rd\u{FEFF}\n", "\u{FEFF}a\tb\r\nc\\u{D}d\\u{FEFF}\n"),
      (.data, "\u{1B}[1m\"\u{202E}\"\n", "\\u{1B}[1m\"\\u{202E}\"\n"),
    ])
  func wholeText(form: LegibleForm, text: String, said: String) {
    #expect(text.legible(as: form).unicodeScalars.elementsEqual(said.unicodeScalars))
    #expect(text.legible(as: form).legible(as: form) == text.legible(as: form))
  }

  @Test("headings, wrapped words, cells and faults are legible whoever wrote them")
  func writers() {
    let name = "X\u{1B}[31m\u{202E}"
    var table = TextTable([.init(name, wraps: true), .init("b")])
    table.append([name, name])
    for width in [20, 80] {
      let texts = [table.text(width: width, style: .plain), table.markdown]
      for text in texts + name.wrapped(to: width) {
        #expect(!text.unicodeScalars.contains { $0 != "\n" && Self.isHidden($0) })
        #expect(text.contains("u{1B}"))
      }
    }
  }
}
