import Testing

@testable import IndicatorCore

@Suite("Vietnamese syllable") struct VietnameseSyllableTests {
  @Test(
    "is an onset, a rhyme and a tone",
    arguments: [
      ("Hải", "h", "ai", 2), ("YẾN", "", "yên", 4), ("quyết", "qu", "yêt", 4),
      ("giếng", "gi", "êng", 4),
      ("gì", "g", "i", 1), ("già", "gi", "a", 1), ("nghiêng", "ngh", "iêng", 0), ("ở", "", "ơ", 2),
      ("Đường", "đ", "ương", 1), ("khuya", "kh", "uya", 0), ("khuỷu", "kh", "uyu", 2),
      ("quốc", "qu", "ôc", 4), ("Ðảng", "đ", "ang", 2), ("oanh", "", "oanh", 0),
    ])
  func parts(word: String, onset: String, rhyme: String, tone: Int) throws {
    let syllable = try #require(VietnameseSyllable(word))
    #expect(syllable.onset == onset)
    #expect(syllable.rhyme == rhyme)
    #expect(syllable.tone == tone)
  }

  @Test(
    "is not every word",
    arguments: [
      "", "x", "ng", "ce", "ki2", "hảiyến", "bac", "bạng1", "nge", "ghà", "tíên1", "ñông", "éaềng",
      "H¶i",
      "hảí", "qua̰", "wiki", "§", "đ", "café", "yêng2", "thyên",
    ])
  func noSyllable(word: String) {
    #expect(VietnameseSyllable(word) == nil)
  }

  @Test(
    "is spelled with its tone on the vowel of either placement",
    arguments: [
      ("hoà", "hòa", "hoà"), ("thuý", "thúy", "thuý"), ("khỏe", "khỏe", "khoẻ"),
      ("quý", "quý", "quý"),
      ("qúy", "quý", "quý"), ("hoàn", "hoàn", "hoàn"), ("hòan", "hoàn", "hoàn"),
      ("cuả", "của", "của"),
      ("giừơng", "giường", "giường"), ("tìên", "tiền", "tiền"), ("hỏai", "hoải", "hoải"),
      ("khủyu", "khuỷu", "khuỷu"), ("mùa", "mùa", "mùa"), ("gìa", "già", "già"),
      ("HOÀ", "hòa", "hoà"),
      ("thủơ", "thuở", "thuở"), ("xòong", "xoòng", "xoòng"), ("uỷ", "ủy", "uỷ"),
      ("Bìa", "bìa", "bìa"),
    ])
  func placements(word: String, traditional: String, modern: String) throws {
    let syllable = try #require(VietnameseSyllable(word))
    #expect(syllable.spelled(.traditional) == traditional)
    #expect(syllable.spelled(.modern) == modern)
  }

  /// All syllables of some onsets, without a tone.
  private static let toneless: [String] = {
    let vowels = "aăâeêioôơuưy".map(String.init)
    let twos = vowels.flatMap { first in vowels.map { first + $0 } }
    let threes = twos.flatMap { two in vowels.map { two + $0 } }
    let ends = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
    let rhymes = (vowels + twos + threes).flatMap { vowels in ends.map { vowels + $0 } }
    let words = ["", "đ", "g", "gi", "k", "ngh", "qu", "h"].flatMap { onset in
      rhymes.map { onset + $0 }
    }
    // Every syllable may have the acute.
    return words.filter { word in
      forms(word, 4).prefix(1).contains { VietnameseSyllable($0) != nil }
    }
  }()

  @Test("wherever its tone stands, a syllable is the same; no two syllables are")
  func everyPlacement() {
    var seen: [String: Set<VietnameseSyllable>] = [:]
    var spellings = 0
    for word in Self.toneless {
      for tone in 0...5 {
        let forms = Self.forms(word, tone)
        let found = Set(forms.compactMap { VietnameseSyllable($0) })
        guard !found.isEmpty else { continue }
        spellings += forms.count
        #expect(found.count == 1, "\(forms)")
        for placement in TonePlacement.allCases {
          for syllable in found {
            let spelling = syllable.spelled(placement)
            #expect(forms.contains(spelling), "\(spelling)")
            #expect(VietnameseSyllable(spelling) == syllable)
            seen[placement == .modern ? spelling : "", default: []].insert(syllable)
          }
        }
      }
    }
    seen[""] = nil
    #expect(spellings > 9_000)
    #expect(seen.values.allSatisfy { $0.count == 1 })
  }

  /// A word with a tone on each of its vowels in turn.
  private static func forms(_ word: String, _ tone: Int) -> [String] {
    let letters = Array(word)
    let vowels = letters.indices.filter { "aăâeêioôơuưy".contains(letters[$0]) }
    return vowels.map { position in
      var toned = letters
      toned[position] = VietnameseLetters.letter(letters[position], tone: tone)
      return String(toned)
    }
  }
}
