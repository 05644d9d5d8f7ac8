/// One Vietnamese syllable, as words of the language are written: an onset, a rhyme and a tone.
///
/// A word is a syllable if its onset and its rhyme are of the closed lists of the orthography, stand
/// together as it has them (`k` before e and i, `ngh` before i, `qu` before a), and a rhyme that ends in
/// c, ch, p or t has the acute or the dot. The tone may stand on any vowel, so that both placements
/// (hoà, hòa) and slips (hỏai) are the same syllable.
///
/// - References: Hoàng Phê (ed.), Từ điển tiếng Việt, on spelling; Decision 1989/QĐ-BGDĐT (2018) on the
///   placement of tones.
package struct VietnameseSyllable: Hashable, Sendable {
  /// The consonants at the beginning, small; `gi` and `qu` are onsets.
  let onset: String
  /// The rest without its tone, small.
  let rhyme: String
  /// The rank of the tone: none, grave, hook, tilde, acute, dot.
  let tone: Int

  /// The syllable that a word is, in whatever case; nil if it is none.
  package init?(_ word: some StringProtocol) {
    guard word.utf8.count <= 24 else { return nil }
    var letters: [Character] = []
    var tone = 0
    for character in word {
      if let letter = VietnameseLetters.table[character] {
        if letter.tone > 0, tone > 0 { return nil }
        tone = max(tone, letter.tone)
        letters.append(letter.toneless)
      } else if let small = Self.consonants[character] {
        letters.append(small)
      } else {
        return nil
      }
    }
    guard let parts = Self.parts(letters), Self.allows(tone, on: parts.rhyme) else { return nil }
    (onset, rhyme) = parts
    self.tone = tone
  }

  /// The letters cut into onset and rhyme; nil if they are no syllable.
  private static func parts(_ letters: [Character]) -> (onset: String, rhyme: String)? {
    for length in stride(from: min(3, letters.count - 1), through: 0, by: -1) {
      let onset = String(letters[..<length])
      guard onsets.contains(onset) else { continue }
      let rhyme = String(letters[length...])
      if fits(onset, rhyme: rhyme) { return (onset, rhyme) }
    }
    return nil
  }

  /// Whether a rhyme of the list may follow the onset.
  private static func fits(_ onset: String, rhyme: String) -> Bool {
    if onset == "qu" { return rhymesAfterQu.contains(rhyme) }
    guard rhymes.contains(rhyme), let first = rhyme.first else { return false }
    let isFront = "eêiy".contains(first)
    switch onset {
    case "c": return !isFront
    case "g": return !isFront || first == "i"
    case "ng": return !isFront
    case "gh", "ngh": return isFront
    case "gi": return first != "i" && first != "y"
    case "": return true
    default: return !rhyme.hasPrefix("yê")
    }
  }

  private static func allows(_ tone: Int, on rhyme: String) -> Bool {
    guard let last = rhyme.last else { return false }
    let isStopped = "cptk".contains(last) || rhyme.hasSuffix("ch")
    return !isStopped || tone >= 4
  }

  private static let consonants: [Character: Character] = {
    var table: [Character: Character] = [:]
    for small in "bcghklmnpqrstvx" {
      table[small] = small
      table[Character(small.uppercased())] = small
    }
    for eth: Character in ["Ð", "ð"] { table[eth] = "đ" }
    return table
  }()

  private static let onsets: Set<String> = words(
    """
    b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x
    """
  ).union([""])

  /// The rhymes of the orthography, and those in -k of names in the Central Highlands (Đắk Lắk, Búk).
  private static let rhymes: Set<String> = words(
    """
    a ai ao au ay am an ang anh ap at ac ach ak ăm ăn ăng ăp ăt ăc ăk âu ây âm ân âng âp ât âc âk
    e eo em en eng ep et ec ê êu êm ên ênh êp êt êch êng i ia iu im in inh ip it ich
    iêu iêm iên iêng iêp iêt iêc y yêu yêm yên yêng yêt o oi om on ong op ot oc oong ooc ok
    oa oai oay oao oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc oe oeo oem oen oet
    ô ôi ôm ôn ông ôp ôt ôc ôk ơ ơi ơm ơn ơp ơt u ua ui um un ung up ut uc uk
    uân uâng uât uây uê uên uênh uêch uôi uôm uôn uông uôt uôc uơ uy uya uyu uyn uynh uych uyt uyp
    uyên uyêt ư ưa ưi ưu ưm ưn ưng ưt ưc ưk ươi ươu ươm ươn ương ươp ươt ươc
    """)

  /// The rhymes that follow `qu`, which is sound and not vowel.
  private static let rhymesAfterQu: Set<String> = words(
    """
    a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc ân âng ât ây e en eo eng et ec
    ê ên êt ênh êch i in inh it ich o ơ ơi ôc ôt y yn ynh yt ych yp yu yên yêt yêng
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}

/// Where the tone stands in an open syllable whose vowels are oa, oe or uy.
package enum TonePlacement: Hashable, Sendable, CaseIterable {
  /// On the first vowel: hòa, khỏe, thúy.
  case traditional
  /// On the second vowel: hoà, khoẻ, thuý.
  case modern
}

extension VietnameseSyllable {
  /// The syllable in small letters with its tone on the vowel where the placement has it.
  package func spelled(_ placement: TonePlacement) -> String {
    var letters = Array(rhyme)
    let position = tonePosition(letters, placement: placement)
    letters[position] = VietnameseLetters.letter(letters[position], tone: tone)
    return onset + String(letters)
  }

  /// Which letter of the rhyme carries the tone: the last marked vowel (ươ, iê); else the only one; before
  /// a consonant the last; of three the middle one; of two the first, but oa, oe, uy by the placement.
  private func tonePosition(_ letters: [Character], placement: TonePlacement) -> Int {
    let vowels = letters.prefix { VietnameseLetters.table[$0] != nil }.count
    if let marked = letters.lastIndex(where: { "ăâêôơư".contains($0) }) { return marked }
    if vowels < letters.count { return vowels - 1 }
    if vowels == 2, placement == .modern, ["oa", "oe", "uy"].contains(rhyme) { return 1 }
    return vowels == 3 ? 1 : 0
  }
}
