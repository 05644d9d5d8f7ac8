/// An attribute of a tag of HTML.
struct HTMLAttribute: Equatable {
  /// The name in small letters.
  let name: String
  /// The value without its quotes; empty if there is none.
  let value: String

  /// The attributes between a tag's name and its end: words inside the quotes of one are none of another.
  static func all(in bytes: ArraySlice<UInt8>) -> [HTMLAttribute] {
    var rest = bytes
    var found: [HTMLAttribute] = []
    while let name = word(&rest, until: isNameEnd) {
      drop(&rest, while: isBlank)
      guard rest.first == UInt8(ascii: "=") else {
        found.append(HTMLAttribute(name: name.lowercased(), value: ""))
        continue
      }
      rest.removeFirst()
      found.append(HTMLAttribute(name: name.lowercased(), value: value(&rest)))
    }
    return found
  }

  private static func value(_ rest: inout ArraySlice<UInt8>) -> String {
    drop(&rest, while: isBlank)
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return word(&rest, until: { isBlank($0) || $0 == UInt8(ascii: ">") }) ?? ""
    }
    rest.removeFirst()
    let value = rest.prefix { $0 != quote }
    rest = rest.dropFirst(value.count + 1)
    return String(decoding: value, as: UTF8.self)
  }

  /// The next word, behind blanks and ends of tags; nil at the end.
  private static func word(
    _ rest: inout ArraySlice<UInt8>, until isEnd: (UInt8) -> Bool
  ) -> String? {
    drop(&rest) { isEnd($0) }
    guard !rest.isEmpty else { return nil }
    let word = rest.prefix { !isEnd($0) }
    rest = rest.dropFirst(word.count)
    return String(decoding: word, as: UTF8.self)
  }

  private static func drop(_ rest: inout ArraySlice<UInt8>, while isDropped: (UInt8) -> Bool) {
    rest = rest.drop(while: isDropped)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func isNameEnd(_ byte: UInt8) -> Bool {
    isBlank(byte) || [UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains(byte)
  }
}
