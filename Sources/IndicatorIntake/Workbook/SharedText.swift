internal import IndicatorCore

/// The texts that cells refer to by number.
struct SharedText {
  private let texts: [String]

  /// No texts.
  static let none = SharedText(texts: [])

  private init(texts: [String]) { self.texts = texts }

  /// The text of a number, nil if there is none.
  subscript(number: Int) -> String? { texts.indices.contains(number) ? texts[number] : nil }

  /// Reads a part of shared texts.
  init(_ reader: inout XMLReader, _ budget: WorkbookBudget) throws(Fault) {
    var texts: [String] = []
    try reader.enter("sst")
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      guard name == "si" else { continue }
      let text = try reader.richText()
      try budget.take(text: text.utf8.count)
      texts.append(text)
      if texts.count > budget.limits.cells { throw budget.fault(.cells(budget.limits.cells)) }
    }
    try reader.finish()
    self.texts = texts
  }
}

extension XMLReader {
  /// The text of the element that was entered: its `t` and the `t` of its runs, joined; readings that are
  /// printed above the text (`rPh`) are left out. Blanks count whether or not `xml:space` says so.
  mutating func richText() throws(Fault) -> String {
    let depth = depth
    var text = ""
    while let name = try child(at: depth) {
      if name == "t" { try append(try self.text(), to: &text) }
      if name == "r" { try append(try runText(), to: &text) }
    }
    return text.withoutSpreadsheetEscapes
  }

  private mutating func runText() throws(Fault) -> String {
    let depth = depth
    var text = ""
    while let name = try child(at: depth) {
      if name == "t" { try append(try self.text(), to: &text) }
    }
    return text
  }
}

extension String {
  /// The text with characters in place of escapes such as `_x000D_`, by which spreadsheet programs write
  /// what XML cannot hold; `_x005F_` is `_` itself.
  var withoutSpreadsheetEscapes: String {
    guard utf8.contains(where: { $0 == 0x5F }) else { return self }
    var units: [UInt16] = []
    var rest = Array(utf16)[...]
    while let first = rest.first {
      if let unit = Self.escape(rest.prefix(7)) {
        units.append(unit)
        rest = rest.dropFirst(7)
      } else {
        units.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(validating: units, as: UTF16.self) ?? self
  }

  /// The sign that `_xHHHH_` stands for.
  private static func escape(_ units: ArraySlice<UInt16>) -> UInt16? {
    let signs = units.map { UInt8(exactly: $0) ?? 0 }
    guard signs.count == 7, signs[0] == 0x5F, signs[1] == 0x78, signs[6] == 0x5F else { return nil }
    let digits = String(decoding: signs[2..<6], as: UTF8.self)
    return digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
  }
}
