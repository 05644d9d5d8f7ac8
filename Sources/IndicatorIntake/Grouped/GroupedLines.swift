internal import IndicatorCore

// Goals, in order of priority:
// 1. right: whatever a client prints round the fields, they come out the same; a line without its end is no line;
// 2. at once: a line is read when it is there, while the client still prints others;
// 3. fast: no field is copied. What it holds is looked at where it lies.
//
// Advice to whoever changes this: names are compared in words of eight bytes, so a margin stands behind the last.

/// The lines of a query's result, one by one, however its client set them: between commas, semicolons, tabs or
/// bars, quoted or not, below a line of the client's own headings or not.
struct GroupedLines {
  private let input: InputBytes
  private var memory = Memory<UInt8>(count: GroupedLines.room + GroupedLines.margin, repeating: 0)
  /// Where the fields of the line that was read last lie.
  private(set) var bytes: Strip<UInt8>
  /// Where these fields end; at 0, the place in front of the first.
  private var borders = Memory<Int>(count: 256, repeating: 0)
  /// How many fields that line has.
  private(set) var count = 0
  private var next = 0
  private var end = 0
  private var offset = 0
  private var isAtEnd = false
  private var separator: UInt8?
  /// The line that was read last, from 1.
  private(set) var line = 0
  /// Whether that line has no end: what it lacks may not have been printed.
  private(set) var isOpen = false

  private static let room = 1 << 17
  private static let margin = 64
  private static let separators = Array("|,;\t".utf8)
  private static let feed = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")

  init(_ input: InputBytes) {
    self.input = input
    bytes = memory.strip
  }

  /// Whether an input begins as the result of a query does.
  static func begins(_ bytes: [UInt8]) -> Bool {
    let mark = Array(GroupedText.mark.utf8)
    let lines = bytes.split(separator: 0x0A, maxSplits: 2).prefix(2)
    return lines.contains { line in
      line.indices.contains { line[$0...].starts(with: mark) }
    }
  }

  // MARK: Fields

  /// Where a field begins and how long it is, without the quotes of its client: no field holds one, the query has
  /// written it otherwise.
  @inline(__always) func field(_ number: Int) -> (start: Int, length: Int) {
    let start = borders.strip[number] &+ 1
    let length = borders.strip[number &+ 1] &- start
    guard length > 1, bytes[start] == Self.quote, bytes[start &+ length &- 1] == Self.quote else {
      return (start, length)
    }
    return (start &+ 1, length &- 2)
  }

  @inline(__always) func field(_ field: GroupedField) -> (start: Int, length: Int) {
    self.field(field.rawValue)
  }

  /// The bytes of a field.
  func array(_ number: Int) -> [UInt8] {
    let (start, length) = field(number)
    return bytes.array(start, to: start + length)
  }

  /// What a field says; nil if no query writes so.
  func text(_ field: GroupedField) -> String? {
    GroupedText.plain(array(field.rawValue))?.trimmed
  }

  // MARK: Lines

  /// Goes on to the next row; false behind the last.
  mutating func advance() throws(Fault) -> Bool {
    while true {
      let begin = next
      var place = cut(from: begin)
      if place == end, !isAtEnd {
        try fill()
        continue
      }
      if place == end {
        guard begin < end else { return false }
        isOpen = true
        next = end
      } else {
        next = place + 1
      }
      line += 1
      if place > begin, bytes[place - 1] == 0x0D { place -= 1 }
      if place > begin, isRow(from: begin, to: place) { return true }
    }
  }

  /// Whether a line is a row. In front of the first stand the headings that a client prints; a group that stands
  /// there is taken for the first, which it is not.
  private mutating func isRow(from begin: Int, to place: Int) -> Bool {
    if separator != nil {
      borders.strip[count] = place
      return true
    }
    for sign in Self.separators {
      separator = sign
      _ = cut(from: begin)
      borders.strip[count] = place
      if isFirst || isGroup { return true }
    }
    separator = nil
    return false
  }

  /// Whether the line that was read last says what was asked.
  var isFirst: Bool {
    count > 4 && array(0) == [UInt8(ascii: "1")] && array(4) == Array(GroupedText.mark.utf8)
  }

  private var isGroup: Bool {
    count > GroupedField.firstCategory && ["2", "3"].contains { array(0) == Array($0.utf8) }
  }

  /// Notes where the fields of a line end.
  ///
  /// - Returns: where the line does.
  private mutating func cut(from begin: Int) -> Int {
    let (bytes, end) = (self.bytes, self.end)
    var ends = borders.strip
    // Without one, nothing ends but the line.
    let separator = self.separator ?? Self.feed
    var found = 1
    var place = begin
    ends[0] = begin &- 1
    while place < end {
      let byte = bytes[place]
      if byte == Self.feed { break }
      if byte == separator {
        if found &+ 1 == ends.count {
          lengthenBorders()
          ends = borders.strip
        }
        ends[found] = place
        found &+= 1
      }
      place &+= 1
    }
    ends[found] = place
    count = found
    return place
  }

  private mutating func lengthenBorders() {
    let longer = Memory<Int>(count: 2 * borders.strip.count, repeating: 0)
    for index in 0..<borders.strip.count { longer.strip[index] = borders.strip[index] }
    borders = longer
  }

  /// Reads on behind the beginning of a line, which moves to the front.
  private mutating func fill() throws(Fault) {
    let carried = end - next
    if bytes.count - Self.margin < 2 * carried {
      let larger = Memory<UInt8>(count: 4 * carried + Self.margin, repeating: 0)
      larger.strip.copy(bytes, from: next, count: carried, to: 0)
      memory = larger
      bytes = larger.strip
    } else {
      bytes.copy(bytes, from: next, count: carried, to: 0)
    }
    (next, end) = (0, carried)
    let count = try input.readSome(
      at: offset, into: bytes, from: carried, count: bytes.count - Self.margin - carried)
    (offset, end) = (offset + count, carried + count)
    isAtEnd = count == 0
  }
}
