import Foundation
import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Vietnamese letters") struct VietnameseLettersTests {
  /// A combining mark and its canonical combining class: marks of different classes may be swapped.
  private struct Mark {
    let scalar: String
    let position: Int
  }

  private static let shapes: [(letters: String, mark: Mark?)] = [
    ("aeiouydAEIOUYD", nil), ("aA", Mark(scalar: "\u{306}", position: 230)),
    ("aeoAEO", Mark(scalar: "\u{302}", position: 230)),
    ("ouOU", Mark(scalar: "\u{31B}", position: 216)),
  ]

  private static let tones: [Mark?] =
    [nil]
    + ["\u{300}", "\u{309}", "\u{303}", "\u{301}"].map { Mark(scalar: $0, position: 230) }
    + [Mark(scalar: "\u{323}", position: 220)]

  /// One letter with the spellings that are canonically equal.
  struct Letter: CustomTestStringConvertible {
    let base: Character
    let spellings: [String]

    var testDescription: String { spellings[0] }
  }

  private static let letters: [Letter] = shapes.flatMap { letters, shape in
    letters.flatMap { base in
      tones.filter { $0 == nil || base.lowercased() != "d" }.map { tone in
        Letter(base: base, spellings: spellings(base, shape, tone))
      }
    }
  }

  private static func spellings(_ base: Character, _ shape: Mark?, _ tone: Mark?) -> [String] {
    let marks = [shape, tone].compactMap(\.self)
    var spelled = [marks]
    if marks.count == 2, marks[0].position != marks[1].position { spelled.append(marks.reversed()) }
    return spelled.flatMap { marks in
      let scalars = marks.map(\.scalar)
      return (0...scalars.count).map { count in
        composed(String(base) + scalars[..<count].joined()) + scalars[count...].joined()
      }
    }
  }

  private static func composed(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test("the alphabet is complete: twelve vowels with six tones, d, in both cases")
  func completeness() {
    let letters = Self.letters.map { Self.composed($0.spellings[0]) }
    #expect(Set(letters).count == 2 * (12 * 6 + 1))
    #expect(letters.allSatisfy { $0.unicodeScalars.count == 1 })
    let table = Set(VietnameseLetters.table.keys.map(String.init))
    #expect(table == Set(letters + ["đ", "Đ"]))
  }

  @Test("every spelling of a letter is composed to the bytes of its normal form C")
  func composition() {
    for letter in Self.letters {
      for spelling in letter.spellings {
        let found = scalars(spelling.composedVietnamese)
        #expect(found == scalars(Self.composed(spelling)), "\(scalars(spelling))")
        #expect(scalars("x\(spelling)n".composedVietnamese) == [0x78] + found + [0x6E])
      }
    }
    #expect(Self.letters.contains { $0.spellings.count == 6 })
  }

  @Test("every spelling of a letter folds to its bare letter, small")
  func folding() {
    for letter in Self.letters {
      for spelling in letter.spellings {
        #expect(spelling.foldedForSearch == letter.base.lowercased(), "\(scalars(spelling))")
      }
    }
  }

  @Test("Vietnamese text is composed like its normal form C, and twice like once")
  func text() {
    let names = ["Hải Yến", "Đảng bộ xã Ốc Eo", "QUỲNH LƯU", "Nghĩa Lộ – Krông Búk", "Ea H’leo"]
    for name in names {
      let decomposed = name.decomposedStringWithCanonicalMapping
      #expect(scalars(decomposed) != scalars(name) || name.utf8.count == decomposed.utf8.count)
      #expect(scalars(decomposed.composedVietnamese) == scalars(Self.composed(name)))
      #expect(scalars(name.composedVietnamese) == scalars(name))
    }
  }

  @Test("text that is not Vietnamese is left as it is")
  func otherText() {
    for text in ["", "abc", "日本", "😀", "n\u{303}", "u\u{308}", "q\u{323}\u{307}", "\r\n", "ﬁ"] {
      #expect(scalars(text.composedVietnamese) == scalars(text))
    }
  }

  @Test(
    "names fold alike for searching",
    arguments: [
      ("Hải  Yến", "hai yen"), ("hai-yen", "hai yen"), ("HAI_YEN", "hai yen"),
      (" Hải\u{A0}Yến\t", "hai yen"), ("- Đông -- Hải -", "dong hai"), ("ĐẮK LẮK", "dak lak"),
      ("\u{D0}ông", "dong"), ("\u{F0}ông", "dong"), ("Ea H'leo", "ea h'leo"), ("01", "01"),
      ("", ""), ("- _", ""), ("Ưu", "uu"), ("Hoà", "hoa"), ("Hòa", "hoa"),
    ])
  func searching(text: String, folded: String) {
    #expect(text.foldedForSearch == folded)
    #expect(text.decomposedStringWithCanonicalMapping.foldedForSearch == folded)
    #expect(text.uppercased().foldedForSearch == folded)
    #expect(folded.foldedForSearch == folded)
  }
}
