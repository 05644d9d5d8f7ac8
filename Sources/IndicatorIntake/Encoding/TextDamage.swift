package import IndicatorCore

/// What shows that the letters of a text were damaged before it was saved as UTF-8.
package enum TextDamage {
  /// What a file says about its letters: bytes that were misread in the wrong encoding, signs in place of
  /// letters, question marks in place of letters (in two different words at least). Each is one finding, at
  /// its first place.
  ///
  /// - Returns: the findings in this order; of a file that is not UTF-8, which reading it reports, only
  ///   the question marks.
  /// - Complexity: O(n).
  package static func findings(in source: SourceBytes) -> [Fault] {
    let source = TextSource(source)
    guard String(validating: source.bytes, as: UTF8.self) != nil else {
      return [lostLetters(source)].compactMap { $0 }
    }
    return [misread(source), replaced(source), lostLetters(source)].compactMap { $0 }
  }

  private static func misread(_ source: TextSource) -> Fault? {
    let start = String(decoding: source.bytes.prefix(EncodingRecognition.sample), as: UTF8.self)
    guard let encoding = TextEncoding.suspects([start]) else { return nil }
    for word in source.words where word.contains(where: { $0 >= 0x80 }) {
      let text = String(decoding: word, as: UTF8.self)
      guard TextEncoding.mended([text], as: encoding) != [text],
        encoding == .utf8 || TextEncoding.state(ofWord: text, encoding: encoding) == .damaged
      else { continue }
      let field = source.field(around: word.startIndex)
      let mended = TextEncoding.mended(field, as: encoding)
      return source.fault(
        .damage(
          .misreadText(
            field, repaired: String(UTF8Text.withoutMark(mended)), encoding: encoding.rawValue,
            path: source.name)), at: word.startIndex)
    }
    return nil
  }

  private static func replaced(_ source: TextSource) -> Fault? {
    let sign: [UInt8] = [0xEF, 0xBF, 0xBD]
    // Few files have its first byte anywhere: no word of them needs a look.
    guard source.holds(sign[0]) else { return nil }
    let words = source.words.filter { word in
      word.indices.contains { word[$0...].starts(with: sign) }
    }
    guard let first = words.first else { return nil }
    let field = source.field(around: first.startIndex)
    return source.fault(
      .damage(.replacementCharacters(field, words: words.count)), at: first.startIndex)
  }

  /// The finding of question marks inside words, which a program writes for letters that its code page
  /// does not have; nil if fewer than two words have any.
  static func lostLetters(_ source: TextSource) -> Fault? {
    guard source.holds(UInt8(ascii: "?")) else { return nil }
    let words = source.words.filter { hasInnerQuestionMark($0) }.filter { word in
      !source.field(around: word.startIndex).contains("/")
    }
    guard let first = words.first, Set(words.map { Array($0) }).count > 1 else { return nil }
    let field = source.field(around: first.startIndex)
    return source.fault(.damage(.lostLetters(field, words: words.count)), at: first.startIndex)
  }

  /// Whether letters stand before and behind a question mark.
  private static func hasInnerQuestionMark(_ word: ArraySlice<UInt8>) -> Bool {
    let mark = UInt8(ascii: "?")
    guard let first = word.firstIndex(where: { $0 != mark }),
      let last = word.lastIndex(where: { $0 != mark })
    else { return false }
    return word[first...last].contains(mark)
  }
}

extension TextSource {
  /// Whether a byte stands anywhere.
  fileprivate func holds(_ byte: UInt8) -> Bool {
    ByteSearch.first(byte, in: bytes, from: 0, to: bytes.count) != nil
  }

  /// What stands between blanks, digits and the signs of ASCII other than the question mark.
  fileprivate var words: some Sequence<ArraySlice<UInt8>> {
    bytes.lazy.split { byte in
      byte < 0x80 && byte != UInt8(ascii: "?") && !VietnameseReading.isLetter(byte)
    }
  }
}

extension TextSource {
  /// The field around a byte, as far as signs that part fields tell; bytes that are not UTF-8 as western
  /// Windows has them.
  fileprivate func field(around offset: Int) -> String {
    let bytes = fieldBytes(around: offset)
    let text = String(validating: bytes, as: UTF8.self)
    return (text ?? TextEncoding.western(bytes)).trimmed
  }

  private func fieldBytes(around offset: Int) -> ArraySlice<UInt8> {
    let ends = Array("\n\r\t,;\"".utf8)
    let start = bytes[..<offset].lastIndex(where: ends.contains).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(where: ends.contains) ?? bytes.count
    return bytes[start..<end]
  }

  /// The fault of bytes that are not UTF-8, with the encoding that they are clearly in.
  func notUTF8(at offset: Int) -> Fault {
    let start = bytes.prefix(EncodingRecognition.sample)
    guard !EncodingRecognition.isDamagedUTF8(start),
      let encoding = EncodingRecognition.clearlyBest(start)
    else { return fault(.text(.invalidUTF8), at: offset) }
    let reading = encoding.reading(fieldBytes(around: offset)).text.trimmed
    return fault(
      .encoding(.otherEncoding(encoding.rawValue, path: name, reading: reading)), at: offset)
  }

  /// The fault of a file in UTF-16; nil if it is none.
  var utf16Fault: Fault? {
    let marked = TextEncoding.marked(bytes)
    guard marked != nil || bytes.prefix(64).contains(0) else { return nil }
    guard let encoding = marked ?? TextEncoding.byZeroBytes(bytes), encoding != .utf8 else {
      return nil
    }
    let start = SourceBytes(name: name, bytes: Array(bytes.prefix(256)))
    let text = (try? TextEncoding.decode(start, asked: encoding))?.utf8 ?? []
    let line = text.split { $0 == 0x0A || $0 == 0x0D }.first ?? []
    return fault(
      .encoding(
        .otherEncoding(
          encoding.rawValue, path: name, reading: String(decoding: line, as: UTF8.self).trimmed)),
      at: 0)
  }
}
