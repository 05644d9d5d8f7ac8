internal import IndicatorCore

/// The text of a page of HTML, a line for each block, tags and what is not shown left out.
struct HTMLLines {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lines: [ProseLine] = []
  private var text: [UInt8] = []
  private var start = 1
  /// The names of elements that were found to have no end.
  private var endless: Set<String> = []
  /// The cells of the row that is open; nil outside of rows.
  private var cells: [String]?

  static func lines(of bytes: [UInt8]) -> [ProseLine] {
    var reader = HTMLLines(bytes: bytes)
    reader.run()
    return reader.lines
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "<"): tag()
      case UInt8(ascii: "&"): entity()
      default:
        if byte == 0x0A { line += 1 }
        append(byte == 0x0A || byte == 0x0D || byte == 0x09 ? 0x20 : byte)
        position += 1
      }
    }
    endBlock()
  }

  private mutating func append(_ byte: UInt8) {
    if text.isEmpty { start = line }
    if byte != 0x20 || !text.isEmpty { text.append(byte) }
  }

  // MARK: Blocks

  private mutating func endBlock() {
    let content = String(decoding: text, as: UTF8.self).trimmed
    text = []
    guard !content.isEmpty, cells == nil else {
      if !content.isEmpty { text = Array(content.utf8) + [0x20] }
      return
    }
    lines.append(ProseLine(text: content, place: ProsePlace(page: 0, line: start)))
  }

  private mutating func endCell() {
    guard cells != nil else { return }
    cells?.append(String(decoding: text, as: UTF8.self).trimmed)
    text = []
  }

  private mutating func endRow() {
    if !text.isEmpty { endCell() }
    guard let row = cells else { return }
    cells = nil
    text = []
    let place = ProsePlace(page: 0, line: line)
    lines.append(
      row.count > 1
        ? ProseLine(text: "", place: place, cells: row)
        : ProseLine(text: row.first ?? "", place: place))
  }

  // MARK: Tags

  private static let hidden: Set<String> = [
    "script", "style", "head", "template", "noscript", "svg",
  ]
  private static let inline: Set<String> = [
    "a", "b", "i", "em", "strong", "span", "u", "s", "small", "big", "font", "sub", "sup", "mark",
    "abbr", "code", "label", "ins", "q", "cite", "o:p", "bdi", "wbr",
  ]

  private mutating func tag() {
    let rest = position + 1
    if matches("<!--") { return skip(to: "-->") }
    guard rest < bytes.count,
      isLetter(bytes[rest]) || bytes[rest] == UInt8(ascii: "/") || bytes[rest] == UInt8(ascii: "!")
    else {
      append(bytes[position])
      position += 1
      return
    }
    let isEnd = bytes[rest] == UInt8(ascii: "/")
    var next = isEnd ? rest + 1 : rest
    let first = next
    while next < bytes.count,
      isLetter(bytes[next]) || bytes[next] == UInt8(ascii: ":")
        || (0x30...0x39).contains(bytes[next])
    {
      next += 1
    }
    let name = String(decoding: bytes[first..<next], as: UTF8.self).lowercased()
    skip(to: ">")
    if !isEnd, Self.hidden.contains(name) { return skip(to: "</" + name, then: ">") }
    if !isEnd, isNotShown(bytes[next..<max(next, position)]), skipElement(name) { return }
    act(name, isEnd: isEnd)
  }

  /// Whether the attributes of an element say that it is not shown.
  private func isNotShown(_ attributes: ArraySlice<UInt8>) -> Bool {
    HTMLAttribute.all(in: attributes).contains { attribute in
      switch attribute.name {
      case "hidden": return true
      case "style":
        let style = attribute.value.lowercased().filter { !$0.isWhitespace }
        return style.contains("display:none") || style.contains("visibility:hidden")
      default: return false
      }
    }
  }

  private static let void: Set<String> = [
    "input", "br", "img", "hr", "meta", "link", "col", "area", "base", "embed", "source", "track",
    "wbr",
  ]

  /// Elements that may be closed by nothing but the next of their kind or the end of what they stand in.
  private static let unclosed: [String: [String]] = [
    "p": [
      "<p", "<div", "<table", "<ul", "<ol", "<h1", "<h2", "<h3", "<h4", "</div", "</td", "</li",
      "</body",
    ],
    "li": ["<li", "</ul", "</ol"], "td": ["<td", "<th", "<tr", "</tr", "</table"],
    "th": ["<td", "<th", "<tr", "</tr", "</table"], "tr": ["<tr", "</table", "</tbody"],
    "dt": ["<dt", "<dd", "</dl"], "dd": ["<dt", "<dd", "</dl"],
  ]

  /// Goes behind the end of an element, elements of its name within counted; stays where it has none. What may stand
  /// without an end is rather shown too soon than what follows it lost.
  private mutating func skipElement(_ name: String) -> Bool {
    guard !Self.void.contains(name), !endless.contains(name) else { return false }
    let start = (position, line)
    let ends = Self.unclosed[name] ?? []
    var depth = 1
    while position < bytes.count {
      if bytes[position] == 0x0A { line += 1 }
      if bytes[position] == UInt8(ascii: "<"), ends.contains(where: { isTag("", opening: $0) }) {
        return true
      }
      if isTag(name, opening: "</") { depth -= 1 } else if isTag(name, opening: "<") { depth += 1 }
      guard depth > 0 else {
        skip(to: ">")
        return true
      }
      position += 1
    }
    endless.insert(name)
    (position, line) = start
    return false
  }

  /// Whether a tag of a name begins here.
  private func isTag(_ name: String, opening: String) -> Bool {
    let end = position + opening.utf8.count + name.utf8.count
    guard matches(opening + name) else { return false }
    return end >= bytes.count || !isLetter(bytes[end]) && !(0x30...0x39).contains(bytes[end])
  }

  private mutating func act(_ name: String, isEnd: Bool) {
    switch (name, isEnd) {
    case ("tr", false):
      endRow()
      endBlock()
      cells = []
    case ("td", true), ("th", true): endCell()
    // A cell may end with nothing but the next.
    case ("td", false), ("th", false): if !text.isEmpty { endCell() }
    case ("tr", true), ("table", _): endRow()
    case ("del", false): skip(to: "</del", then: ">")
    case ("li", false):
      endBlock()
      if cells == nil { text = Array("- ".utf8); start = line }
    case _ where Self.inline.contains(name): break
    default: endBlock()
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func matches(_ text: String) -> Bool {
    var next = position
    for byte in text.utf8 {
      guard next < bytes.count, bytes[next] | (isLetter(byte) ? 0x20 : 0) == byte else {
        return false
      }
      next += 1
    }
    return true
  }

  /// Goes behind a text, and from there behind another; to the end if there is none.
  private mutating func skip(to text: String, then: String? = nil) {
    while position < bytes.count, !matches(text) {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
    position = min(bytes.count, position + text.utf8.count)
    if let then { skip(to: then) }
  }

  // MARK: Entities

  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "permil": "‰",
    "ndash": "–", "mdash": "—", "hellip": "…", "ldquo": "“", "rdquo": "”", "sup2": "²",
    "times": "×",
    "asymp": "≈", "le": "≤", "ge": "≥", "thinsp": " ", "agrave": "à", "aacute": "á", "acirc": "â",
    "atilde": "ã", "egrave": "è", "eacute": "é", "ecirc": "ê", "igrave": "ì", "iacute": "í",
    "ograve": "ò", "oacute": "ó", "ocirc": "ô", "otilde": "õ", "ugrave": "ù", "uacute": "ú",
    "yacute": "ý", "Aacute": "Á", "Agrave": "À", "Acirc": "Â", "Ecirc": "Ê", "Ocirc": "Ô",
    "Eacute": "É", "Oacute": "Ó", "Uacute": "Ú", "Iacute": "Í", "Yacute": "Ý",
  ]

  private mutating func entity() {
    let end = bytes[position...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
    guard let end,
      let text = Self.text(String(decoding: bytes[(position + 1)..<end], as: UTF8.self))
    else {
      append(bytes[position])
      position += 1
      return
    }
    for byte in text.utf8 { append(byte) }
    position = end + 1
  }

  private static func text(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return names[name] }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
