internal import IndicatorCore

/// Text that is being read: its bytes without a byte order mark, and where an offset stands.
package struct TextSource: Sendable {
  /// The name in messages.
  package let name: String
  let bytes: [UInt8]
  /// Whether the file began with a UTF-8 byte order mark.
  package let hasByteOrderMark: Bool
  private let lines = LineCounter()

  /// Text without its byte order mark.
  package init(_ source: SourceBytes) {
    name = source.name
    hasByteOrderMark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    bytes = hasByteOrderMark ? Array(source.bytes.dropFirst(3)) : source.bytes
  }

  /// Text from within a file, where a byte order mark is none.
  init(name: String, within bytes: [UInt8]) {
    self.name = name
    hasByteOrderMark = false
    self.bytes = bytes
  }

  /// Whether there is nothing but blanks and line ends.
  package var isBlank: Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  /// The physical line and the column in characters of a byte, both from 1.
  ///
  /// - Complexity: O(offset) the first time, then O(length of the line); only for messages.
  func place(of offset: Int) -> Place {
    let end = min(offset, bytes.count)
    let start = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let before = String(decoding: bytes[start..<end], as: UTF8.self)
    return Place(
      source: name, line: lines.count(before: end, in: bytes) + 1, column: before.count + 1)
  }

  /// The same for a byte of a record, counted from the record's beginning.
  ///
  /// - Complexity: O(length of the record).
  func place(of offset: Int, in record: Record) -> Place {
    var line = record.line
    var start = record.offset
    for index in record.offset..<min(max(offset, record.offset), bytes.count)
    where bytes[index] == 0x0A {
      line += 1
      start = index + 1
    }
    let before = String(
      decoding: bytes[start..<min(max(offset, start), bytes.count)], as: UTF8.self)
    return Place(source: name, line: line, column: before.count + 1)
  }

  /// A fault at a byte.
  func fault(_ fact: FaultFact, at offset: Int) -> Fault { Fault(fact, at: place(of: offset)) }
}
