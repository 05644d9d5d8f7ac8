/// How texts stand in the result of a query: the query itself writes what could be taken for a border of fields
/// or lines as two plain signs, so that every client's way of printing, quoted or not, is read alike.
package enum GroupedText {
  /// What the first row of a result says it is.
  package static let mark = "sosanh-query-1"
  /// What stands between the texts of a list in one field.
  package static let listMark = "~9"

  /// The signs that are written otherwise, `~` first, in which the others are written: `~0`, `~1` and so on.
  package static let signs: [Character] = ["~", "\n", "\r", "\t", "\"", ",", ";", "|", "\0"]

  /// A text as a query writes it.
  package static func escaped(_ text: String) -> String {
    // By bytes: a carriage return and a line feed are one character and two signs.
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if let number = signs.firstIndex(where: { $0.asciiValue == byte }) {
        bytes += [tilde, zero + UInt8(number)]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text that a query has written; nil if no query writes so.
  static func plain(_ bytes: some Collection<UInt8>) -> String? {
    // Most texts hold nothing that a query writes otherwise.
    if !bytes.contains(tilde) { return String(validating: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    var isBehindTilde = false
    for byte in bytes {
      if isBehindTilde {
        guard (zero..<zero + UInt8(signs.count)).contains(byte),
          let sign = signs[Int(byte - zero)].asciiValue
        else { return nil }
        plain.append(sign)
        isBehindTilde = false
      } else if byte == tilde {
        isBehindTilde = true
      } else {
        plain.append(byte)
      }
    }
    return isBehindTilde ? nil : String(validating: plain, as: UTF8.self)
  }

  /// The same of a text.
  package static func plain(_ text: String) -> String? { plain(Array(text.utf8)) }

  /// The texts of a list; nil if no query writes so.
  static func list(_ bytes: [UInt8]) -> [String]? {
    guard !bytes.isEmpty else { return [] }
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index] == tilde, index + 1 < bytes.count {
        if bytes[index + 1] == zero + 9 {
          parts.append([])
        } else {
          parts[parts.count - 1] += bytes[index...index + 1]
        }
        index += 2
      } else {
        parts[parts.count - 1].append(bytes[index])
        index += 1
      }
    }
    let texts = parts.compactMap { plain($0) }
    return texts.count == parts.count ? texts : nil
  }

  private static let tilde = UInt8(ascii: "~")
  private static let zero = UInt8(ascii: "0")
}
