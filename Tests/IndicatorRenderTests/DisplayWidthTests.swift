import Foundation
import Testing

@testable import IndicatorRender

@Suite("Display width") struct DisplayWidthTests {
  @Test(
    "is how many columns a terminal gives the text",
    arguments: [
      ("", 0), ("abc", 3), ("Hải Yến", 7), ("Đảng bộ", 7), ("日本", 4), ("한국", 4), ("ｗ", 2), ("ﾊ", 1),
      ("（", 2), ("a\u{301}", 1), ("\u{301}", 0), ("\u{200B}", 0), ("\u{FEFF}", 0), ("\u{7F}", 0),
      ("\t", 0), ("\u{1B}", 0), ("\u{85}", 0), ("🙂", 2), ("👩‍👩‍👧", 2), ("🇻🇳", 2), ("🚀", 2), ("…", 1),
      ("−", 1), ("\u{A0}", 1), ("𠀀", 2), ("─", 1),
    ])
  func width(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test("is the same composed and decomposed for every Vietnamese letter")
  func composedAndDecomposed() {
    let vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    for vowel in vowels {
      for tone in tones {
        let composed = (String(vowel) + tone).precomposedStringWithCanonicalMapping
        let decomposed = composed.decomposedStringWithCanonicalMapping
        #expect(composed.displayWidth == 1, "\(composed)")
        #expect(decomposed.displayWidth == 1, "\(composed)")
      }
    }
  }

  @Test("of a text is the sum of its characters'")
  func sum() {
    let text = "Xã Hải Yến 日本 🇻🇳 a\u{301}"
    #expect(text.displayWidth == text.map(\.displayWidth).reduce(0, +))
    #expect(text.displayWidth == 10 + 1 + 4 + 1 + 2 + 1 + 1)
  }
}
