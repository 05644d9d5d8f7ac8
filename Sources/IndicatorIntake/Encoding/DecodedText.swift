package import IndicatorCore

/// How the encoding of a text was found.
package enum EncodingEvidence: Hashable, Sendable {
  /// By the byte order mark.
  case byteOrderMark
  /// By the zero bytes beside the letters of English.
  case zeroBytes
  /// Because the bytes are valid UTF-8, plain ASCII included.
  case validUTF8
  /// By the words that its letters give.
  case letters
  /// Because it was asked for.
  case asked
  /// By the words that its letters give: a program had taken the bytes for western Windows and saved them
  /// as Unicode, and the text was repaired.
  case repaired
}

/// A text file as UTF-8, however it was encoded.
package struct DecodedText: Equatable, Sendable {
  /// The encoding of the file; never ``TextEncoding/utf16``, which leaves the order open.
  package let encoding: TextEncoding
  /// How the encoding was found.
  package let evidence: EncodingEvidence
  /// The name of the file in messages.
  package let name: String
  /// The text as UTF-8 without a byte order mark, its Vietnamese letters composed.
  package let utf8: [UInt8]

  /// The text as a source to be read.
  package var source: SourceBytes { SourceBytes(name: name, bytes: utf8) }

  /// The encoding that a program misread before the text was saved as Unicode, as ``TextEncoding/suspects(_:)``
  /// finds it in the beginning of the text; nil if the text is sound.
  package var suspected: TextEncoding? {
    let start = utf8.prefix(EncodingRecognition.sample)
    return TextEncoding.suspects([String(decoding: start, as: UTF8.self)])
  }

  /// The text with the letters that an encoding gives its bytes, line by line.
  fileprivate func repaired(as encoding: TextEncoding) -> DecodedText {
    let lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let mended = TextEncoding.mended(lines, as: encoding).joined(separator: "\n")
    return DecodedText(
      encoding: encoding, evidence: .repaired, name: name,
      utf8: Array(UTF8Text.withoutMark(mended).utf8))
  }
}

extension TextEncoding {
  /// Decodes a text file.
  ///
  /// Without being asked, in this order: a byte order mark; UTF-16 by its zero bytes (at least every second
  /// unit is a sign of ASCII, and no zero is in the other place); valid UTF-8; windows-1258 or TCVN3,
  /// whichever gives Vietnamese words; else windows-1252, if all words look western and few are Vietnamese in
  /// another encoding (``EncodingRecognition``).
  ///
  /// A text in Unicode whose letters are those of UTF-8, windows-1258 or TCVN3, misread as western Windows,
  /// is repaired (``mended(_:as:)``), unless another encoding was asked for.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - asked: the encoding that a person named; nil to recognise it.
  /// - Throws: a ``Fault`` with line and column: a byte or surrogate that the encoding does not have, half
  ///   a UTF-16 unit at the end, an encoding that the file plainly does not have, or none that is clearly
  ///   better.
  /// - Complexity: O(n).
  package static func decode(
    _ source: SourceBytes, asked: TextEncoding? = nil
  ) throws(Fault) -> DecodedText {
    if asked == nil || repairable.contains(where: { $0 == asked }),
      let text = try? read(source), text.evidence != .letters,
      let misread = text.suspected, asked ?? misread == misread
    {
      return text.repaired(as: misread)
    }
    return try read(source, asked: asked)
  }

  /// The text as it is, damaged or not.
  private static func read(
    _ source: SourceBytes, asked: TextEncoding? = nil
  ) throws(Fault) -> DecodedText {
    let found = try found(in: source, asked: asked)
    let bytes = found.encoding.withoutMark(source.bytes)
    return DecodedText(
      encoding: found.encoding, evidence: found.evidence, name: source.name,
      utf8: try found.encoding.utf8(bytes, name: source.name))
  }

  /// The encoding whose byte order mark the bytes begin with.
  static func marked(_ bytes: [UInt8]) -> TextEncoding? {
    [.utf8, .utf16le, .utf16be].first { bytes.starts(with: $0.mark) }
  }

  /// The order of UTF-16 without a mark, by its zero bytes.
  static func byZeroBytes(_ bytes: [UInt8]) -> TextEncoding? {
    var zeros = [0, 0]
    for index in bytes.indices where bytes[index] == 0 { zeros[index & 1] += 1 }
    let enough = max(1, bytes.count / 4)
    if zeros[0] == 0, zeros[1] >= enough { return .utf16le }
    return zeros[1] == 0 && zeros[0] >= enough ? .utf16be : nil
  }

  private var mark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16le: [0xFF, 0xFE]
    case .utf16be: [0xFE, 0xFF]
    case .utf16, .windows1258, .tcvn3, .windows1252, .latin1: []
    }
  }

  private func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
  }

  private typealias Found = (encoding: TextEncoding, evidence: EncodingEvidence)

  private static func found(
    in source: SourceBytes, asked: TextEncoding?
  ) throws(Fault) -> Found {
    if let asked { return try confirmed(asked, source: source) }
    return try recognised(source)
  }

  /// The encoding asked for, unless the file plainly has another.
  private static func confirmed(
    _ asked: TextEncoding, source: SourceBytes
  ) throws(Fault) -> Found {
    let marked = marked(source.bytes)
    let isUTF16 = [.utf16, .utf16le, .utf16be].contains(asked)
    if asked == .utf16 {
      let found = marked ?? byZeroBytes(source.bytes) ?? .utf16le
      if found != .utf8 { return (found, .asked) }
    }
    if let marked, marked != asked { throw contradiction(asked, found: marked, source: source) }
    if !isUTF16, asked != .utf8, EncodingRecognition.isRatherUTF8(source.bytes, than: asked) {
      throw contradiction(asked, found: .utf8, source: source)
    }
    return (asked, .asked)
  }

  private static func contradiction(
    _ asked: TextEncoding, found: TextEncoding, source: SourceBytes
  ) -> Fault {
    Fault(
      .encoding(.encodingContradicted(asked: asked.rawValue, found: found.rawValue)),
      at: Place(source: source.name, line: 1, column: 1))
  }

  private static func recognised(_ source: SourceBytes) throws(Fault) -> Found {
    if let marked = marked(source.bytes) { return (marked, .byteOrderMark) }
    if let order = byZeroBytes(source.bytes) { return (order, .zeroBytes) }
    if String(validating: source.bytes, as: UTF8.self) != nil { return (.utf8, .validUTF8) }
    return (try EncodingRecognition.encoding(of: source), .letters)
  }
}
