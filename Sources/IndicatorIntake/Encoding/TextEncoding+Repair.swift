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
  public static func repaired(_ text: String, as encoding: TextEncoding) -> String? {
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
    case .utf16, .utf16le, .utf16be: return nil
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
  public static func suspects(_ texts: some Sequence<String>) -> TextEncoding? {
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

  /// A text with every word repaired that was taken for western Windows. A word that never was such bytes
  /// stays, and so does one that is Vietnamese as it is and would not be if repaired, so that a workbook or
  /// file may hold both.
  public static func mended(_ text: String, as encoding: TextEncoding) -> String {
    if text.isASCII { return text }
    var mended = ""
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII, !scalar.properties.isAlphabetic {
        mended += mendedWord(word, encoding)
        mended.unicodeScalars.append(scalar)
        word = ""
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    return mended + mendedWord(word, encoding)
  }

  private static func mendedWord(_ word: String, _ encoding: TextEncoding) -> String {
    guard !word.isASCII, let repaired = repaired(word, as: encoding) else { return word }
    let isSound = VietnameseReading.isVietnamese(word) && !VietnameseReading.isVietnamese(repaired)
    return isSound ? word : repaired
  }
}

extension String {
  /// Whether the text has no letter beyond ASCII.
  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
