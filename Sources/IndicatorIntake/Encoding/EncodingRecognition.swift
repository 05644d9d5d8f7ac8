internal import IndicatorCore

/// Tells the encodings of one byte a letter apart by the words that they give.
enum EncodingRecognition {
  /// How many bytes are looked at; the beginning of a file says enough.
  static let sample = 1 << 20

  /// The encoding of a file that is neither UTF-8 nor UTF-16.
  ///
  /// - Throws: a ``Fault``: the file is UTF-8 but for some bytes, or its letters are lost, or no reading is
  ///   clearly better than the other (``VietnameseReading/isClearlyBetter(than:)``).
  static func encoding(of source: SourceBytes) throws(Fault) -> TextEncoding {
    let bytes = source.bytes.prefix(sample)
    if isDamagedUTF8(bytes) { _ = try TextEncoding.utf8.utf8(source.bytes[...], name: source.name) }
    if let lost = TextDamage.lostLetters(TextSource(source)) { throw lost }
    if let clear = clearlyBest(bytes) { return clear }
    if isWestern(VietnameseReading.words(of: bytes)) { return .windows1252 }
    throw unclear(bytes, name: source.name)
  }

  /// The fault that shows what the first line with letters beyond ASCII reads in each encoding. Western Windows
  /// is shown where its reading is another than that of Vietnamese Windows, and none of signs.
  private static func unclear(_ bytes: ArraySlice<UInt8>, name: String) -> Fault {
    let vietnamese = example(.windows1258, bytes: bytes)
    let western = example(.windows1252, bytes: bytes)
    let isShown =
      western != vietnamese && WesternReading.isPlausible(VietnameseReading.words(of: bytes))
    return UTF8Text.fault(
      .encoding(
        .unclearEncoding(
          windows1258: vietnamese, tcvn3: example(.tcvn3, bytes: bytes),
          windows1252: isShown ? western : "")),
      after: String(decoding: bytes.prefix { $0 < 0x80 }, as: UTF8.self), name: name)
  }

  /// Whether more characters of several bytes are whole than broken.
  static func isDamagedUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    let counts = UTF8Text.count(bytes)
    return counts.characters > counts.breaks
  }

  /// The encoding of one byte a letter of Vietnamese that is clearly better than the other.
  static func clearlyBest(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    let words = VietnameseReading.words(of: bytes)
    let readings = TextEncoding.ofOneByte.map { reading(words, encoding: $0) }
    for (encoding, other) in [(0, 1), (1, 0)] {
      if readings[encoding].isWhole,
        readings[encoding].reading.isClearlyBetter(than: readings[other].reading)
      {
        return TextEncoding.ofOneByte[encoding]
      }
    }
    return nil
  }

  /// Whether words look western, and at most a quarter of those that another encoding reads otherwise is
  /// Vietnamese in it.
  private static func isWestern(_ words: [ArraySlice<UInt8>]) -> Bool {
    guard WesternReading.isPlausible(words) else { return false }
    let vietnamese = words.filter { word in
      let western = TextEncoding.windows1252.reading(word).text
      return TextEncoding.ofOneByte.contains { encoding in
        let (text, undefined) = encoding.reading(word)
        return undefined == nil && text != western && VietnameseReading.isVietnamese(text)
      }
    }
    return vietnamese.count * 4 <= words.count
  }

  /// Whether bytes are UTF-8 and give more Vietnamese words so than in an encoding of one byte a letter.
  static func isRatherUTF8(_ bytes: [UInt8], than encoding: TextEncoding) -> Bool {
    guard String(validating: bytes, as: UTF8.self) != nil else { return false }
    // Letters of western Europe hardly ever are UTF-8 by chance.
    if encoding == .windows1252 || encoding == .latin1 { return bytes.contains { $0 >= 0x80 } }
    let words = VietnameseReading.words(of: bytes.prefix(sample))
    let utf8 = VietnameseReading(words: words.map { String(decoding: $0, as: UTF8.self) })
    return utf8.isBetter(than: reading(words, encoding: encoding).reading)
  }

  /// What words read in an encoding, and whether it has all their bytes.
  private static func reading(
    _ words: [ArraySlice<UInt8>], encoding: TextEncoding
  ) -> (reading: VietnameseReading, isWhole: Bool) {
    let texts = words.map { encoding.reading($0) }
    let isWhole = texts.allSatisfy { $0.undefined == nil }
    return (VietnameseReading(words: texts.map(\.text)), isWhole)
  }

  /// The first line with letters beyond ASCII as an encoding reads it; empty if it does not.
  private static func example(_ encoding: TextEncoding, bytes: ArraySlice<UInt8>) -> String {
    let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
    let line = lines.first { line in line.contains { $0 >= 0x80 } } ?? []
    let reading = encoding.reading(line)
    return reading.undefined == nil ? reading.text : ""
  }
}
