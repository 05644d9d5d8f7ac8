internal import IndicatorCore

/// Small steps on UTF-8 bytes.
enum UTF8Text {
  /// The text as bytes with its Vietnamese letters composed.
  static func composed(_ text: String) -> [UInt8] { Array(composedText(text).utf8) }

  /// The text with its Vietnamese letters composed.
  static func composedText(_ text: String) -> String {
    // Combining marks, U+0300 to U+036F, begin with one of two bytes, with which few other letters begin.
    let isDecomposed = text.utf8.contains { $0 == 0xCC || $0 == 0xCD }
    return isDecomposed ? text.composedVietnamese : text
  }

  /// The text without a byte order mark that became its first character.
  static func withoutMark(_ text: String) -> Substring {
    text.unicodeScalars.first == "\u{FEFF}" ? Substring(text.unicodeScalars.dropFirst()) : text[...]
  }

  /// How many bytes from the beginning are valid UTF-8.
  static func validLength(_ bytes: ArraySlice<UInt8>) -> Int {
    var length = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      length += UTF8.width(scalar)
    }
    return length
  }

  /// How many characters of several bytes the bytes hold, and how many breaks in between.
  static func count(_ bytes: ArraySlice<UInt8>) -> (characters: Int, breaks: Int) {
    var counts = (characters: 0, breaks: 0)
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if scalar.value >= 0x80 { counts.characters += 1 }
      case .emptyInput: return counts
      case .error: counts.breaks += 1
      }
    }
  }

  /// A fault behind a text.
  static func fault(_ fact: FaultFact, after text: String, name: String) -> Fault {
    let bytes = Array(text.utf8)
    return TextSource(SourceBytes(name: name, bytes: bytes)).fault(fact, at: bytes.count)
  }
}
