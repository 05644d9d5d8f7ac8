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

  /// The encodings that such a text may have had.
  static let repairable: [TextEncoding] = [.utf8, .windows1258, .tcvn3]

  /// The encoding whose bytes a program took for western Windows, if the texts read clearly better so
  /// than as they are and than in any other encoding; nil if they look sound or nothing is clear.
  ///
  /// Words with letters that never were such a byte (`ế`) are sound and do not count, so that a workbook
  /// may hold both; ``readsBetter(_:as:)`` tells its cells apart.
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

  /// Whether a text, taken for western Windows, has more Vietnamese words in an encoding than as it is.
  public static func readsBetter(_ text: String, as encoding: TextEncoding) -> Bool {
    let words = VietnameseReading.words(of: [text])
    let reading = VietnameseReading(words: words.map { repaired($0, as: encoding) ?? $0 })
    return reading.isBetter(than: VietnameseReading(words: words))
  }
}
