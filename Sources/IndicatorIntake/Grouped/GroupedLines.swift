internal import IndicatorCore

/// The lines of a query's result, one by one, however its client set them: between commas, semicolons, tabs or
/// bars, quoted or not, below a line of the client's own headings or not.
struct GroupedLines {
  /// The fields of a row, as they were written.
  typealias Fields = [ArraySlice<UInt8>]

  private let input: InputBytes
  private let room = Memory<UInt8>(count: 1 << 16, repeating: 0)
  private var block: [UInt8] = []
  private var next = 0
  private var offset = 0
  private var isAtEnd = false
  private var separator: UInt8?
  /// The line that was read last, from 1.
  private(set) var line = 0
  /// Whether that line has no end: what it lacks may not have been printed.
  private(set) var isOpen = false

  private static let separators = Array("|,;\t".utf8)

  init(_ input: InputBytes) { self.input = input }

  /// Whether an input begins as the result of a query does.
  static func begins(_ bytes: [UInt8]) -> Bool {
    let mark = Array(GroupedText.mark.utf8)
    let lines = bytes.split(separator: 0x0A, maxSplits: 2).prefix(2)
    return lines.contains { line in
      line.indices.contains { line[$0...].starts(with: mark) }
    }
  }

  /// The fields of the next row; nil behind the last.
  mutating func row() throws(Fault) -> Fields? {
    while let bytes = try nextLine() {
      if bytes.isEmpty { continue }
      if separator == nil { separator = Self.separators.first { Self.isFirst(bytes, $0) } }
      // In front of the first row stand the headings that a client prints.
      if let separator { return Self.fields(bytes, separator) }
    }
    return nil
  }

  private static func isFirst(_ line: [UInt8], _ separator: UInt8) -> Bool {
    let fields = fields(line, separator)
    return fields.count > 4 && fields[0].elementsEqual([UInt8(ascii: "1")])
      && fields[4].elementsEqual(GroupedText.mark.utf8)
  }

  /// No field holds a quote or a border: the query has written them otherwise.
  private static func fields(_ line: [UInt8], _ separator: UInt8) -> Fields {
    line.split(separator: separator, omittingEmptySubsequences: false).map { field in
      guard field.count > 1, field.first == 0x22, field.last == 0x22 else { return field }
      return field.dropFirst().dropLast()
    }
  }

  private mutating func nextLine() throws(Fault) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      if let end = block[next...].firstIndex(of: 0x0A) {
        bytes += block[next..<end]
        next = end + 1
        break
      }
      bytes += block[next...]
      if isAtEnd {
        next = block.count
        if bytes.isEmpty { return nil }
        isOpen = true
        break
      }
      try fill()
    }
    line += 1
    if bytes.last == 0x0D { bytes.removeLast() }
    return bytes
  }

  private mutating func fill() throws(Fault) {
    let count = try input.readSome(at: offset, into: room.strip)
    offset += count
    isAtEnd = count == 0
    block = room.strip.array(0, count)
    next = 0
  }
}
