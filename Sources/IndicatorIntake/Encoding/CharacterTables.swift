/// What the bytes of encodings of one byte a letter stand for; nil where there is nothing.
enum CharacterTables {
  /// ISO 8859-1 without its control signs.
  static let latin1 = table(
    lower: String(repeating: "∅", count: 32),
    upper: String(String.UnicodeScalarView((0xA0...0xFF).compactMap(Unicode.Scalar.init))))

  /// Western Windows: what a program takes bytes for that knows no better.
  static let windows1252 = table(
    lower: "€∅‚ƒ„…†‡ˆ‰Š‹Œ∅Ž∅∅‘’“”•–—˜™š›œ∅žŸ",
    upper: String(String.UnicodeScalarView((0xA0...0xFF).compactMap(Unicode.Scalar.init))))

  /// Vietnamese Windows.
  static let windows1258 = table(
    lower: "€∅‚ƒ„…†‡ˆ‰∅‹Œ∅∅∅∅‘’“”•–—˜™∅›œ∅∅Ÿ",
    upper: "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
      + "ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ß"
      + "àáâăäåæçèéêë\u{301}íîïđñ\u{323}óôơö÷øùúûüư₫ÿ")

  /// TCVN 5712 VN2, whose small letters are those of VN3. In 0x80...0x9F, which the standard leaves free,
  /// the signs that Windows puts there and people type in ABC fonts.
  static let tcvn3 = table(
    lower: "∅∅∅∅∅…∅∅∅∅∅∅∅∅∅∅∅‘’“”•–—∅∅∅∅∅∅∅∅",
    upper: "\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ"
      + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
      + "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ")

  /// A table from the characters of its upper half; `∅` stands for nothing.
  private static func table(lower: String, upper: String) -> [Unicode.Scalar?] {
    let ascii = (UInt8.min...0x7F).map { Optional(Unicode.Scalar($0)) }
    return ascii + (lower + upper).unicodeScalars.map { $0 == "∅" ? nil : $0 }
  }

  /// The bytes that a program kept as the characters of western Windows, or of Latin-1 where Windows has
  /// none, by character.
  static let westernBytes: [Unicode.Scalar: UInt8] = {
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      bytes[Unicode.Scalar(byte)] = byte
      if let scalar = windows1252[Int(byte)] { bytes[scalar] = byte }
    }
    return bytes
  }()
}
