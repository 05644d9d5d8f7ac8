import TestSupport
import Testing

@testable import IndicatorCore

/// Letters that are known beforehand, against what the standard library says of each character.
@Suite("Letters of Latin scripts") struct LatinLettersTests {
  private static let scalars = (0..<0x3000).compactMap { Unicode.Scalar($0) }

  private func folded(_ text: String) -> String {
    var folded = ""
    for character in text {
      if let letter = VietnameseLetters.table[character] {
        folded.append(letter.base)
      } else if character.isWhitespace || character == "-" || character == "_" {
        if !folded.isEmpty, folded.last != " " { folded.append(" ") }
      } else {
        folded += character == "Ð" || character == "ð" ? "d" : character.lowercased()
      }
    }
    return folded.last == " " ? String(folded.dropLast()) : folded
  }

  private func holds(_ text: String) -> Bool {
    let first = text.first(where: \.isLetter)
    let plain = first.flatMap { $0.isASCII ? $0.lowercased().unicodeScalars.first : nil }
    return text.smallLetters.unicodeScalars.elementsEqual(text.lowercased().unicodeScalars)
      && text.foldedForSearch.unicodeScalars.elementsEqual(folded(text).unicodeScalars)
      && text.wordRuns == text.split { !$0.isLetter && !$0.isNumber }.map { String($0) }
      && text.firstPlainLetter == plain
  }

  @Test(
    "every sign alone and between letters is small, folded and told from others as its character is"
  )
  func signs() {
    let wrong = Self.scalars.filter { scalar in
      let text = String(Character(scalar))
      return !holds(text) || !holds("Ab" + text + "c")
    }
    #expect(wrong == [])
  }

  @Test("any two signs of ASCII are folded as their characters are")
  func pairs() {
    let ascii = (0..<128).compactMap { Unicode.Scalar($0).map { Character($0) } }
    let wrong = ascii.flatMap { first in ascii.map { String([first, $0]) } }.filter { text in
      ["", "A"].contains {
        !(text + $0).foldedForSearch.unicodeScalars.elementsEqual(folded(text + $0).unicodeScalars)
      }
    }
    #expect(wrong == [])
  }

  @Test("texts of such signs and others, composed or not", arguments: 0..<200)
  func texts(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let signs = Array("aBđĐÊệ Ổ-_,.1²½%İßÐð\u{301}\u{323}\u{A0}\r\nụ'я漢e\u{323}\u{302}")
    let text = String(
      (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in
        signs.randomElement(using: &random)
      })
    #expect(holds(text), "seed \(seed): \(text)")
  }
}
