internal import IndicatorCore

extension TextEncoding {
  /// The bytes of a text as UTF-8, composed.
  ///
  /// - Throws: a ``Fault`` at the first byte that the encoding does not have.
  func utf8(_ bytes: ArraySlice<UInt8>, name: String) throws(Fault) -> [UInt8] {
    switch self {
    case .utf8: try Self.fromUTF8(bytes, name: name)
    case .utf16, .utf16le: try Self.fromUTF16(bytes, highByte: 1, name: name)
    case .utf16be: try Self.fromUTF16(bytes, highByte: 0, name: name)
    case .windows1258, .tcvn3, .windows1252, .latin1: try fromTable(bytes, name: name)
    }
  }

  private static func fromUTF8(
    _ bytes: ArraySlice<UInt8>, name: String
  ) throws(Fault) -> [UInt8] {
    if let text = String(validating: bytes, as: UTF8.self) { return UTF8Text.composed(text) }
    let valid = bytes.prefix(UTF8Text.validLength(bytes))
    throw UTF8Text.fault(
      .text(.invalidUTF8), after: String(decoding: valid, as: UTF8.self), name: name)
  }

  private static func fromUTF16(
    _ bytes: ArraySlice<UInt8>, highByte: Int, name: String
  ) throws(Fault) -> [UInt8] {
    let pairs = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
    let units = pairs.map { UInt16(bytes[$0 + highByte]) << 8 | UInt16(bytes[$0 + 1 - highByte]) }
    guard let text = String(validating: units, as: UTF16.self), !units.contains(0) else {
      throw invalidUnit(units, name: name)
    }
    if bytes.count % 2 == 1 { throw UTF8Text.fault(.encoding(.halfUnit), after: text, name: name) }
    return UTF8Text.composed(text)
  }

  /// The fault of the first unit that is a zero or half of a pair.
  private static func invalidUnit(_ units: [UInt16], name: String) -> Fault {
    var text = String.UnicodeScalarView()
    var decoder = UTF16()
    var iterator = units.makeIterator()
    var read = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.value != 0 {
      text.append(scalar)
      read += UTF16.width(scalar)
    }
    return UTF8Text.fault(
      .encoding(.invalidUnit(hex(units[read], digits: 4))), after: String(text), name: name)
  }

  private func fromTable(_ bytes: ArraySlice<UInt8>, name: String) throws(Fault) -> [UInt8] {
    let (text, undefined) = reading(bytes)
    guard let undefined else { return Array(text.utf8) }
    throw UTF8Text.fault(
      .encoding(.undefinedByte(Self.hex(undefined, digits: 2), encoding: rawValue)), after: text,
      name: name)
  }

  /// What the bytes read, composed, up to the first that the table does not have.
  func reading(_ bytes: ArraySlice<UInt8>) -> (text: String, undefined: UInt8?) {
    let table = table ?? []
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      guard Int(byte) < table.count, let scalar = table[Int(byte)] else {
        return (UTF8Text.composedText(String(scalars)), byte)
      }
      scalars.append(scalar)
    }
    return (UTF8Text.composedText(String(scalars)), nil)
  }

  private static func hex(_ number: some BinaryInteger, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
