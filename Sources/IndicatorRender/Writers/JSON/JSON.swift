/// A JSON value whose members keep their order.
package indirect enum JSON: Equatable, Sendable {
  case null
  case string(String)
  /// A number as its digits.
  case number(String)
  case bool(Bool)
  case array([JSON])
  case object([Member])

  /// One member of an object.
  package struct Member: Equatable, Sendable {
    /// The name.
    package let name: String
    /// The value.
    package let value: JSON

    /// A member of the given parts.
    package init(_ name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The value as text, two blanks to a level, with a line end.
  package var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): text += Self.quoted(string)
    case .array(let items):
      Self.list(items, open: "[", close: "]", to: &text, indent: indent) {
        $0.write(to: &$1, indent: indent + 1)
      }
    case .object(let members):
      Self.list(members, open: "{", close: "}", to: &text, indent: indent) { member, text in
        text += Self.quoted(member.name) + ": "
        member.value.write(to: &text, indent: indent + 1)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], open: String, close: String, to text: inout String, indent: Int,
    write: (Item, inout String) -> Void
  ) {
    guard !items.isEmpty else {
      text += open + close
      return
    }
    let margin = String(repeating: "  ", count: indent)
    for (index, item) in items.enumerated() {
      text += (index == 0 ? open : ",") + "\n  " + margin
      write(item, &text)
    }
    text += "\n" + margin + close
  }

  static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // What a terminal would obey is said in another way; the text stays the same.
      case _ where scalar.isHidden: text += scalar.utf16.map(Self.escape).joined()
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let hex = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }
}
