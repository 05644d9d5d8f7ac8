internal import IndicatorCore

extension TextEncoding {
  /// What a text was before a program took its bytes for western Windows (windows-1252 or Latin-1):
  /// `§¶ng viªn` is `Đảng viên` as ``tcvn3``, `ThÃ nh phá»‘` is `Thành phố` as ``utf8``.
  ///
  /// - Parameters:
  ///   - text: the damaged text, such as a cell of a workbook in an ABC font.
  ///   - encoding: what the bytes really were; not UTF-16, of which such a text keeps nothing.
  /// - Returns: the text, composed; nil if a character never was a byte, or the bytes are not of the
  ///   encoding.
  package static func repaired(_ text: String, as encoding: TextEncoding) -> String? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else {
        guard let byte = CharacterTables.westernBytes[scalar] else { return nil }
        bytes.append(byte)
      }
    }
    switch encoding {
    case .utf8: return String(validating: bytes, as: UTF8.self).map(UTF8Text.composedText)
    case .windows1258, .tcvn3:
      let reading = encoding.reading(bytes[...])
      return reading.undefined == nil ? reading.text : nil
    case .utf16, .utf16le, .utf16be, .windows1252, .latin1: return nil
    }
  }

  /// What bytes read as western Windows, or Latin-1 where Windows has nothing.
  static func western(_ bytes: some Sequence<UInt8>) -> String {
    let scalars = bytes.map { CharacterTables.windows1252[Int($0)] ?? Unicode.Scalar($0) }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The encodings that such a text may have had.
  static let repairable: [TextEncoding] = [.utf8, .windows1258, .tcvn3]

  /// The encoding whose bytes a program took for western Windows, if the texts read clearly better so
  /// than as they are and than in any other encoding; nil if they look sound or nothing is clear.
  ///
  /// Words with letters that never were such a byte (`ế`) are sound and do not count, so that a workbook
  /// may hold both; ``mended(_:as:)`` tells its words apart.
  ///
  /// - Complexity: O(length of all texts).
  package static func suspects(_ texts: some Sequence<String>) -> TextEncoding? {
    let words = VietnameseReading.words(of: texts)
    let asTheyAre = VietnameseReading(words: words)
    let readings = repairable.map { encoding in
      VietnameseReading(words: words.map { repaired($0, as: encoding) ?? $0 })
    }
    for (index, encoding) in repairable.enumerated() {
      let others = readings.indices.filter { $0 != index }.map { readings[$0] }
      if (others + [asTheyAre]).allSatisfy({ readings[index].isClearlyBetter(than: $0) }) {
        return encoding
      }
    }
    return nil
  }

  /// Texts with their words repaired that were taken for western Windows, where a sheet or file may hold
  /// both sound and damaged ones.
  ///
  /// A word that never was such bytes stays, and so does one that is Vietnamese as it is and would not be if
  /// repaired. What could be either (`Xã`, which TCVN3 has for `Xó`) follows the other words of its text,
  /// and without them is repaired only if no text is sound.
  package static func mended(_ texts: [String], as encoding: TextEncoding) -> [String] {
    let states = texts.map { state(of: $0, encoding: encoding) }
    let isMixed = states.contains(.sound)
    return zip(texts, states).map { text, state in
      state == .damaged || state == .unclear && !isMixed ? mended(text, as: encoding) : text
    }
  }

  /// How a word or text stands if its bytes were taken for western Windows.
  enum RepairState {
    /// Nothing beyond ASCII.
    case plain
    /// Vietnamese as it is and not if repaired, or never such bytes.
    case sound
    /// Vietnamese if repaired, and not as it is.
    case damaged
    /// Vietnamese both ways or neither.
    case unclear
  }

  /// The state of a text: damaged if one of its words is, else sound if one is.
  private static func state(of text: String, encoding: TextEncoding) -> RepairState {
    let states = VietnameseReading.words(of: [text]).map { state(ofWord: $0, encoding: encoding) }
    return [.damaged, .sound, .unclear].first(where: states.contains) ?? .plain
  }

  /// The state of a word.
  static func state(ofWord word: String, encoding: TextEncoding) -> RepairState {
    if word.isASCII { return .plain }
    guard let repaired = repaired(word, as: encoding), !repaired.hasLooseMark else { return .sound }
    let isVietnamese = VietnameseReading.isVietnamese(word)
    if isVietnamese == VietnameseReading.isVietnamese(repaired) { return .unclear }
    return isVietnamese ? .sound : .damaged
  }

  /// A text with its words repaired but those that are sound.
  static func mended(_ text: String, as encoding: TextEncoding) -> String {
    var mended = ""
    var word = ""
    func end() {
      let stays = [.plain, .sound].contains(state(ofWord: word, encoding: encoding))
      mended += stays ? word : repaired(word, as: encoding) ?? word
      word = ""
    }
    for scalar in text.unicodeScalars {
      if scalar.isASCII, !scalar.properties.isAlphabetic {
        end()
        mended.unicodeScalars.append(scalar)
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    end()
    return mended
  }
}

extension String {
  /// Whether the text has no letter beyond ASCII.
  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// Whether a mark stands on something that is no Vietnamese letter with it, such as `m̃` for `m²`.
  fileprivate var hasLooseMark: Bool {
    unicodeScalars.contains { ("\u{300}"..."\u{36F}").contains($0) }
  }
}
