/// A value of the JSON text in which the argument parser describes a command.
///
/// Only what an encoder writes is read: the text is ours, never a user's.
enum DumpedValue: Equatable {
  case object([String: DumpedValue])
  case list([DumpedValue])
  case string(String)
  /// A number, `true`, `false` or `null`, as written.
  case word(String)

  /// Reads one value; nil if the text is not JSON.
  init?(_ json: String) {
    var reader = Reader(rest: Array(json.utf8)[...])
    guard let value = reader.value() else { return nil }
    self = value
  }

  /// The member of an object.
  subscript(_ name: String) -> DumpedValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The items of a list; none of anything else.
  var items: [DumpedValue] {
    if case .list(let items) = self { items } else { [] }
  }

  /// The text, nil of anything else.
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var isTrue: Bool { self == .word("true") }
}

extension DumpedValue {
  private struct Reader {
    var rest: ArraySlice<UInt8>

    private mutating func skipBlanks() {
      rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    }

    /// Takes a sign off the front, behind blanks, if it stands there.
    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
      skipBlanks()
      guard rest.first == UInt8(ascii: sign) else { return false }
      rest.removeFirst()
      return true
    }

    mutating func value() -> DumpedValue? {
      skipBlanks()
      switch rest.first {
      case UInt8(ascii: "{"): return object()
      case UInt8(ascii: "["): return list()
      case UInt8(ascii: "\""): return text().map(DumpedValue.string)
      default:
        let word = rest.prefix { !",]} \n\r\t".utf8.contains($0) }
        rest = rest.dropFirst(word.count)
        return word.isEmpty ? nil : .word(String(decoding: word, as: UTF8.self))
      }
    }

    private mutating func object() -> DumpedValue? {
      var members: [String: DumpedValue] = [:]
      guard take("{") else { return nil }
      if take("}") { return .object(members) }
      repeat {
        guard let name = text(), take(":"), let value = value() else { return nil }
        members[name] = value
      } while take(",")
      return take("}") ? .object(members) : nil
    }

    private mutating func list() -> DumpedValue? {
      var items: [DumpedValue] = []
      guard take("[") else { return nil }
      if take("]") { return .list(items) }
      repeat {
        guard let value = value() else { return nil }
        items.append(value)
      } while take(",")
      return take("]") ? .list(items) : nil
    }

    private mutating func text() -> String? {
      guard take("\"") else { return nil }
      var units: [UInt16] = []
      while true {
        let plain = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        units += Array(String(decoding: plain, as: UTF8.self).utf16)
        rest = rest.dropFirst(plain.count)
        guard let sign = rest.popFirst() else { return nil }
        if sign == UInt8(ascii: "\"") { return String(decoding: units, as: UTF16.self) }
        guard let unit = escaped() else { return nil }
        units.append(unit)
      }
    }

    /// The unit that stands behind a backslash.
    private mutating func escaped() -> UInt16? {
      guard let sign = rest.popFirst() else { return nil }
      switch Unicode.Scalar(sign) {
      case "n": return 0x0A
      case "r": return 0x0D
      case "t": return 0x09
      case "b": return 0x08
      case "f": return 0x0C
      case "u":
        let digits = String(decoding: rest.prefix(4), as: UTF8.self)
        rest = rest.dropFirst(4)
        return UInt16(digits, radix: 16)
      default: return UInt16(sign)
      }
    }
  }
}
