package import IndicatorCore

/// One field of a record.
package struct Field: Equatable, Sendable {
  /// The text without its quotes, doubled quotes made single.
  package let text: String
  /// The byte at which the field begins.
  let offset: Int
}

/// One record: a line, or several where a quoted field holds line ends.
package struct Record: Equatable, Sendable {
  /// The fields; at least one.
  package let fields: [Field]
  /// The physical line on which the record begins, from 1.
  package let line: Int
  let offset: Int
}

/// Reads records as RFC 4180 has them: fields in quotes may hold delimiters, line ends and doubled quotes;
/// lines end with LF or CRLF; blank lines are passed over. What the grammar does not allow is a fault at
/// its place, never a guess.
///
/// This is the plain reader. A faster one may take over its work; both must then give the same records
/// and the same faults for every input of the tests.
package struct RecordReader: Sendable {
  private let source: TextSource
  private let delimiter: UInt8
  private let limits: ReadLimits
  /// The byte that is read next.
  private(set) var offset = 0
  /// The physical line of that byte.
  private(set) var line = 1
  /// The byte at which the record begins that is being read.
  private var recordStart = 0
  /// How many fields the last record had: mostly as many as the next.
  private var width = 1

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// A reader at the beginning of a text.
  package init(_ source: TextSource, delimiter: Delimiter) {
    self.init(source, delimiter: delimiter, limits: .usual)
  }

  /// A reader at the beginning of a text, or behind a line of its own in front of the table.
  init(
    _ source: TextSource, delimiter: Delimiter, limits: ReadLimits, behind preamble: Int? = nil
  ) {
    self.source = source
    self.delimiter = delimiter.rawValue
    self.limits = limits
    guard let preamble else { return }
    (offset, line) = (preamble, 2)
  }

  /// The next record, nil at the end.
  ///
  /// - Throws: a ``Fault`` with line and column.
  package mutating func next() throws(Fault) -> Record? {
    try skipBlankLines()
    guard offset < source.bytes.count else { return nil }
    let start = (offset: offset, line: line)
    recordStart = offset
    var fields: [Field] = []
    fields.reserveCapacity(width)
    while true {
      fields.append(try field())
      guard offset < source.bytes.count, source.bytes[offset] == delimiter else { break }
      offset += 1
    }
    width = fields.count
    try endLine()
    return Record(fields: fields, line: start.line, offset: start.offset)
  }

  private mutating func skipBlankLines() throws(Fault) {
    while offset < source.bytes.count,
      source.bytes[offset] == Self.lineFeed || source.bytes[offset] == Self.carriageReturn
    {
      try endLine()
    }
  }

  private mutating func endLine() throws(Fault) {
    guard offset < source.bytes.count else { return }
    if source.bytes[offset] == Self.carriageReturn {
      guard offset + 1 < source.bytes.count, source.bytes[offset + 1] == Self.lineFeed else {
        throw source.fault(.text(.bareCarriageReturn), at: offset)
      }
      offset += 1
    }
    offset += 1
    line += 1
  }

  private mutating func field() throws(Fault) -> Field {
    if offset < source.bytes.count, source.bytes[offset] == Self.quote { return try quotedField() }
    let start = offset
    let furthest = furthest(from: start)
    var all: UInt8 = 0
    var end = start
    // On its own copies of what it looks at: the loop runs over every byte of every table.
    let (whole, delimiter) = (source.bytes, delimiter)
    let last = min(whole.count, furthest + 1)
    while end < last {
      let byte = whole[end]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      if byte == Self.quote { break }
      all |= byte
      end += 1
    }
    offset = end
    if end < last, whole[end] == Self.quote {
      throw source.fault(.quotes(.quoteInsideField), at: end)
    }
    if offset > furthest { throw tooLong(start) }
    let bytes = whole[start..<end]
    // Signs of ASCII need no check, which takes longer than all else.
    let text = all < 0x80 ? String(decoding: bytes, as: UTF8.self) : try text(bytes, at: start)
    return Field(text: text, offset: start)
  }

  /// The byte at which a field that begins at `start` must have ended.
  private func furthest(from start: Int) -> Int {
    min(start + limits.field, recordStart + limits.line)
  }

  private func tooLong(_ start: Int) -> Fault {
    offset > recordStart + limits.line
      ? source.fault(.text(.lineTooLong(limit: limits.line)), at: recordStart)
      : source.fault(.text(.fieldTooLong(limit: limits.field)), at: start)
  }

  private mutating func quotedField() throws(Fault) -> Field {
    let start = offset
    let furthest = furthest(from: start)
    var bytes: [UInt8] = []
    offset += 1
    while true {
      if offset > furthest { throw tooLong(start) }
      guard offset < source.bytes.count else {
        throw source.fault(.quotes(.unterminatedQuote), at: start)
      }
      let byte = source.bytes[offset]
      if byte == Self.quote {
        guard offset + 1 < source.bytes.count, source.bytes[offset + 1] == Self.quote else { break }
        offset += 1
      } else if byte == Self.lineFeed {
        line += 1
      }
      bytes.append(byte)
      offset += 1
    }
    offset += 1
    if offset > furthest { throw tooLong(start) }
    guard isFieldEnd else { throw source.fault(.quotes(.textAfterQuote), at: offset) }
    return Field(text: try text(bytes[...], at: start), offset: start)
  }

  private var isFieldEnd: Bool {
    guard offset < source.bytes.count else { return true }
    return [delimiter, Self.lineFeed, Self.carriageReturn].contains(source.bytes[offset])
  }

  private func text(_ bytes: ArraySlice<UInt8>, at start: Int) throws(Fault) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let valid = UTF8Text.validLength(source.bytes[start...])
    throw source.notUTF8(at: start + valid)
  }
}
