internal import IndicatorCore

/// An attribute of an element.
struct XMLAttribute: Hashable {
  /// The name as written, with its prefix.
  let name: String
  /// The value, with entities replaced.
  let value: String
}

/// What a part goes on with.
enum XMLEvent: Hashable {
  /// The beginning of an element, by its name without a prefix.
  case start(String)
  /// The end of the innermost element.
  case end
  /// Text, or a part of it.
  case text(String)
}

/// Reads XML piece by piece from a part of a workbook; only one tag or one run of text is in memory.
///
/// What is read: elements, attributes, text, CDATA, the five entities and character references, in UTF-8;
/// comments and processing instructions are passed over. A document type is refused, because its entities
/// may grow without bound; so is any other encoding. Prefixes are dropped: the programs that write workbooks
/// differ in them. What is not well formed is a fault with the part and its line.
struct XMLReader {
  private var part: PartReader
  private let source: String
  private var buffer: [UInt8] = []
  private var at = 0
  /// Lines that are no longer in the buffer.
  private var linesBefore = 0
  /// The names of the open elements, as written.
  private var open: [String] = []
  private var endsNext = false
  private var hasRoot = false
  private var hasBegun = false
  /// The attributes of the element whose beginning was read last.
  private(set) var attributes: [XMLAttribute] = []

  init(_ part: PartReader, of file: String) {
    self.part = part
    source = file + "!" + part.entry.name
  }

  /// How many elements are open.
  var depth: Int { open.count }

  /// The value of an attribute of the element whose beginning was read last.
  func attribute(_ name: String) -> String? {
    for attribute in attributes where attribute.name == name { return attribute.value }
    return nil
  }

  /// The value of an attribute under any prefix, such as the `id` of `r:id`.
  func prefixedAttribute(_ name: String) -> String? {
    for attribute in attributes where attribute.name.hasSuffix(":" + name) {
      return attribute.value
    }
    return nil
  }

  /// A fault at the line that is being read.
  func fault(_ flaw: MarkupFlaw) -> Fault {
    let line = linesBefore + ByteSearch.count(0x0A, in: buffer, to: min(at, buffer.count)) + 1
    return Fault(.workbook(.badMarkup(flaw)), at: Place(source: source, line: line, column: 0))
  }

  /// What comes next, nil at the end of the part.
  mutating func next() throws(Fault) -> XMLEvent? {
    if !hasBegun { try begin() }
    if endsNext {
      endsNext = false
      open.removeLast()
      return .end
    }
    while try has(1) {
      guard buffer[at] == .less else {
        let text = try plainText()
        if !open.isEmpty { return .text(text) }
        guard text.isXMLBlank else { throw fault(.unexpected(String(text.prefix(20)))) }
        continue
      }
      if let event = try markup() { return event }
    }
    guard open.isEmpty, hasRoot else { throw fault(.unexpectedEnd) }
    return nil
  }

  // MARK: The buffer

  /// Sees to it that `count` bytes from the current one are in the buffer; false if the part is shorter.
  private mutating func has(_ count: Int) throws(Fault) -> Bool {
    while buffer.count - at < count {
      if count > WorkbookLimits.token { throw fault(.tooLong(limit: WorkbookLimits.token)) }
      if at > 0 {
        linesBefore += ByteSearch.count(0x0A, in: buffer, to: at)
        buffer.removeSubrange(..<at)
        at = 0
      }
      guard try part.read(into: &buffer) else { return false }
    }
    return true
  }

  /// How many bytes behind the current one the first `byte` stands, at `start` or later; nil if there is
  /// none in the rest of the part.
  private mutating func distance(to byte: UInt8, from start: Int) throws(Fault) -> Int? {
    var seen = start
    while true {
      if let found = ByteSearch.first(byte, in: buffer, from: at + seen, to: buffer.count) {
        return found - at
      }
      seen = max(seen, buffer.count - at)
      guard try has(seen + 1) else { return nil }
    }
  }

  /// Passes over everything up to and with a closing mark, without keeping it.
  private mutating func skip(behind mark: [UInt8]) throws(Fault) {
    while try has(mark.count) {
      if buffer[at..<(at + mark.count)].elementsEqual(mark) {
        at += mark.count
        return
      }
      let next = ByteSearch.first(mark[0], in: buffer, from: at + 1, to: buffer.count)
      at = next ?? buffer.count
    }
    throw fault(.unexpectedEnd)
  }

  private mutating func starts(with mark: String) throws(Fault) -> Bool {
    guard try has(mark.utf8.count) else { return false }
    return buffer[at..<(at + mark.utf8.count)].elementsEqual(mark.utf8)
  }

  // MARK: Pieces

  private mutating func begin() throws(Fault) {
    hasBegun = true
    guard try has(2) else { throw fault(.unexpectedEnd) }
    if [[0xFE, 0xFF], [0xFF, 0xFE]].contains([buffer[at], buffer[at + 1]]) {
      throw fault(.encoding("UTF-16"))
    }
    if try starts(with: "\u{FEFF}") { at += 3 }
    guard try starts(with: "<?xml ") else { return }
    guard let end = try distance(to: .greater, from: 0) else { throw fault(.unexpectedEnd) }
    let declaration = String(decoding: buffer[at..<(at + end)], as: UTF8.self)
    if let encoding = Self.encoding(in: declaration),
      !["utf-8", "us-ascii"].contains(encoding.lowercased())
    {
      throw fault(.encoding(encoding))
    }
    at += end + 1
  }

  /// The encoding that an XML declaration states.
  private static func encoding(in declaration: String) -> String? {
    let words = declaration.split(separator: "encoding", maxSplits: 1)
    guard words.count == 2 else { return nil }
    return words[1].split { $0 == "\"" || $0 == "'" }.dropFirst().first.map(String.init)
  }

  private mutating func plainText() throws(Fault) -> String {
    let end: Int
    if let distance = try distance(to: .less, from: 0) {
      end = at + distance
    } else {
      end = buffer.count
    }
    let text = try text(at..<end, at: .content)
    at = end
    return text
  }

  /// Markup from its `<` on; nil for what is passed over.
  private mutating func markup() throws(Fault) -> XMLEvent? {
    guard try has(2) else { throw fault(.unexpectedEnd) }
    switch buffer[at + 1] {
    case .slash: return try endTag()
    case .question:
      try skip(behind: Array("?>".utf8))
      return nil
    case .exclamation: return try declaration()
    default: return try startTag()
    }
  }

  /// A comment or CDATA.
  private mutating func declaration() throws(Fault) -> XMLEvent? {
    if try starts(with: "<!--") {
      at += 4
      try skip(behind: Array("-->".utf8))
      return nil
    }
    if try starts(with: "<![CDATA["), !open.isEmpty {
      at += 9
      return .text(try characterData())
    }
    throw fault(try starts(with: "<!DOCTYPE") ? .documentType : .unexpected("<!"))
  }

  private mutating func characterData() throws(Fault) -> String {
    var end = 0
    while let next = try distance(to: .closingBracket, from: end) {
      guard try has(next + 3) else { break }
      end = next + 1
      if buffer[at + next + 1] == .closingBracket, buffer[at + next + 2] == .greater {
        let text = try text(at..<(at + next), at: .characterData)
        at += next + 3
        return text
      }
    }
    throw fault(.unexpectedEnd)
  }

  private mutating func endTag() throws(Fault) -> XMLEvent {
    guard let end = try distance(to: .greater, from: 2) else { throw fault(.unexpectedEnd) }
    var last = at + end
    while last > at + 2, buffer[last - 1].isXMLBlank { last -= 1 }
    guard let name = open.last else { throw fault(.unexpected("</")) }
    guard buffer[(at + 2)..<last].elementsEqual(name.utf8) else {
      throw fault(.wrongEndTag(excerpt((at + 2)..<last), open: String(name.prefix(20))))
    }
    open.removeLast()
    at += end + 1
    return .end
  }

  private mutating func startTag() throws(Fault) -> XMLEvent {
    // Looking for the end may move what is in the buffer.
    let length = try tagLength()
    let end = at + length
    var tag = at + 1
    let name = try name(&tag, to: end)
    if open.isEmpty, hasRoot { throw fault(.unexpected("<" + name)) }
    try readAttributes(&tag, to: end)
    endsNext = buffer[tag] == .slash
    guard tag + (endsNext ? 1 : 0) == end else {
      throw fault(.unexpected(excerpt(tag..<end)))
    }
    if open.count == WorkbookLimits.depth { throw fault(.tooDeep(limit: WorkbookLimits.depth)) }
    hasRoot = true
    open.append(name)
    at = end + 1
    return .start(name.withoutPrefix)
  }

  /// The distance to the `>` of a tag: the first that is not in quotes.
  private mutating func tagLength() throws(Fault) -> Int {
    var quote: UInt8?
    var seen = 1
    while let end = try distance(to: .greater, from: seen) {
      while seen < end {
        let byte = buffer[at + seen]
        if quote == byte {
          quote = nil
        } else if quote == nil, byte == .doubleQuote || byte == .singleQuote {
          quote = byte
        }
        seen += 1
      }
      if quote == nil { return end }
      seen = end + 1
    }
    throw fault(.unexpectedEnd)
  }

  private mutating func readAttributes(_ tag: inout Int, to end: Int) throws(Fault) {
    attributes.removeAll(keepingCapacity: true)
    while true {
      let blank = tag
      while buffer[tag].isXMLBlank { tag += 1 }
      if tag == end || buffer[tag] == .slash { break }
      if tag == blank { throw fault(.unexpected(String(UnicodeScalar(buffer[tag])))) }
      let name = try name(&tag, to: end)
      attributes.append(XMLAttribute(name: name, value: try value(of: name, tag: &tag, to: end)))
    }
    try checkNames()
  }

  /// Most elements have a few attributes, for which comparing is faster than a set.
  private func checkNames() throws(Fault) {
    var names: Set<String> = []
    for (index, attribute) in attributes.enumerated() {
      let isRepeated =
        attributes.count > 8
        ? !names.insert(attribute.name).inserted
        : attributes[..<index].contains { $0.name == attribute.name }
      if isRepeated { throw fault(.repeatedAttribute(attribute.name)) }
    }
  }

  private func value(of name: String, tag: inout Int, to end: Int) throws(Fault) -> String {
    while buffer[tag].isXMLBlank { tag += 1 }
    guard buffer[tag] == .equals else { throw fault(.unexpected(name)) }
    tag += 1
    while buffer[tag].isXMLBlank { tag += 1 }
    let quote = buffer[tag]
    guard quote == .doubleQuote || quote == .singleQuote,
      let close = ByteSearch.first(quote, in: buffer, from: tag + 1, to: end)
    else { throw fault(.unexpected(name + "=")) }
    let text = try text((tag + 1)..<close, at: .attribute)
    tag = close + 1
    return text
  }

  private func name(_ tag: inout Int, to end: Int) throws(Fault) -> String {
    let start = tag
    while buffer[tag].isXMLName { tag += 1 }
    guard tag > start, let name = XMLText.string(buffer[start..<tag]) else {
      throw fault(.unexpected("<" + excerpt(start..<end)))
    }
    return name
  }

  /// The beginning of something that is wrong, for a message.
  private func excerpt(_ range: Range<Int>) -> String {
    String(decoding: buffer[range].prefix(20), as: UTF8.self)
  }

  private func text(_ range: Range<Int>, at place: XMLText.Place) throws(Fault) -> String {
    do {
      return try XMLText.read(buffer[range], at: place)
    } catch {
      throw fault(error)
    }
  }
}
