/// How the characters of a text file stand as bytes.
///
/// VNI and VIQR are not read: such a file must be converted first, or its rows refused for names that
/// nobody knows.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16 in the order that its byte order mark says, or its zero bytes; little-endian without either.
  case utf16 = "utf-16"
  /// UTF-16, the low byte first, as Windows has it ("Unicode").
  case utf16le = "utf-16le"
  /// UTF-16, the high byte first.
  case utf16be = "utf-16be"
  /// The code page of Vietnamese Windows ("ANSI"), with combining tone marks.
  case windows1258 = "windows-1258"
  /// TCVN 5712 as the ABC fonts have it (.VnTime, VN3), with the capitals of VN2. What the capital fonts
  /// (.VnTimeH) show as capitals are small letters in the file, and stay so.
  case tcvn3
  /// The code page of western Windows ("ANSI").
  case windows1252 = "windows-1252"
  /// ISO 8859-1, which has no letters where windows-1252 has `€`, `œ` and printed quotes.
  case latin1 = "latin-1"
}

extension TextEncoding {
  /// The encoding that people call so, whatever the case and the signs: `UTF8`, `cp1258`, `abc`.
  public init?(named name: String) {
    let folded = name.lowercased().filter { $0.isLetter || $0.isNumber }
    let known = Self.allCases.first { encoding in
      encoding.rawValue.filter { $0.isLetter || $0.isNumber } == folded
    }
    guard let encoding = known ?? Self.otherNames[folded] else { return nil }
    self = encoding
  }

  private static let otherNames: [String: TextEncoding] = [
    "cp1258": .windows1258, "1258": .windows1258, "abc": .tcvn3, "tcvn3abc": .tcvn3, "tcvn": .tcvn3,
    "cp1252": .windows1252, "1252": .windows1252, "iso88591": .latin1, "88591": .latin1,
  ]

  /// The encodings of one byte a letter of Vietnamese, which nothing in the file tells apart but the words they
  /// give.
  static let ofOneByte: [TextEncoding] = [.windows1258, .tcvn3]

  /// The characters of the 256 bytes; nil where the encoding has none, and for encodings of several bytes.
  var table: [Unicode.Scalar?]? {
    switch self {
    case .windows1258: CharacterTables.windows1258
    case .tcvn3: CharacterTables.tcvn3
    case .windows1252: CharacterTables.windows1252
    case .latin1: CharacterTables.latin1
    case .utf8, .utf16, .utf16le, .utf16be: nil
    }
  }
}
