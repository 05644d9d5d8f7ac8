internal import IndicatorCore

/// Text of XML as it is meant: entities replaced, line ends made one sign.
enum XMLText {
  /// Where the text stands, which decides what may be in it.
  enum Place: Hashable {
    /// Between tags.
    case content
    /// Between the quotes of an attribute: line ends and tabs are blanks.
    case attribute
    /// In CDATA: nothing is an entity.
    case characterData
  }

  /// The text that some bytes stand for.
  static func read(_ bytes: ArraySlice<UInt8>, at place: Place) throws(MarkupFlaw) -> String {
    guard bytes.contains(where: { $0 < 0x20 || $0 == .ampersand || $0 == .less }) else {
      return try text(bytes)
    }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      switch byte {
      case .ampersand where place != .characterData:
        result += try entity(bytes, at: &index).utf8
      case .less where place == .attribute: throw .unexpected("<")
      case 0x0D where index < bytes.endIndex && bytes[index] == 0x0A: break
      case 0x09, 0x0A, 0x0D: result.append(place == .attribute ? 0x20 : byte == 0x09 ? 0x09 : 0x0A)
      case ..<0x20: throw .unexpected("&#\(byte);")
      default: result.append(byte)
      }
    }
    return try text(result[...])
  }

  private static func text(_ bytes: ArraySlice<UInt8>) throws(MarkupFlaw) -> String {
    guard let text = string(bytes) else { throw .encoding("") }
    return text
  }

  /// The text of bytes in UTF-8, nil if they are not. Most are ASCII, which needs no validation; that is
  /// slow for short text.
  static func string(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    return String(validating: bytes, as: UTF8.self)
  }

  /// What an entity stands for, read from behind its `&`.
  private static func entity(
    _ bytes: ArraySlice<UInt8>, at index: inout Int
  ) throws(MarkupFlaw) -> String {
    let rest = bytes[index...].prefix(12)
    guard let end = rest.firstIndex(of: 0x3B) else {
      throw .unknownEntity("&" + String(decoding: rest, as: UTF8.self))
    }
    let name = String(decoding: bytes[index..<end], as: UTF8.self)
    index = end + 1
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard let scalar = reference(name) else { throw .unknownEntity("&" + name + ";") }
      return String(scalar)
    }
  }

  /// The character of a reference by number: `#13` or `#xD`.
  private static func reference(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let isHex = name.hasPrefix("#x")
    let digits = name.dropFirst(isHex ? 2 : 1)
    guard digits.first?.isHexDigit == true,
      let scalar = UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init),
      scalar.value >= 0x20 || [0x09, 0x0A, 0x0D].contains(scalar.value)
    else { return nil }
    return scalar
  }
}

extension String {
  /// A name of XML without its prefix.
  var withoutPrefix: String {
    guard let colon = utf8.firstIndex(of: 0x3A) else { return self }
    return String(self[utf8.index(after: colon)...])
  }

  /// Whether there are only blanks and line ends, as XML has them.
  var isXMLBlank: Bool { utf8.allSatisfy(\.isXMLBlank) }
}

extension UInt8 {
  static let exclamation: UInt8 = 0x21
  static let doubleQuote: UInt8 = 0x22
  static let ampersand: UInt8 = 0x26
  static let singleQuote: UInt8 = 0x27
  static let slash: UInt8 = 0x2F
  static let less: UInt8 = 0x3C
  static let equals: UInt8 = 0x3D
  static let greater: UInt8 = 0x3E
  static let question: UInt8 = 0x3F
  static let closingBracket: UInt8 = 0x5D

  /// Whether XML takes the byte for a blank.
  var isXMLBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }

  /// Whether the byte may stand in a name: letters, digits, `- . _ :` and all beyond ASCII.
  var isXMLName: Bool {
    switch self {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x3A, 0x2D, 0x2E, 0x5F, 0x80...: true
    default: false
    }
  }
}
