internal import IndicatorCore

/// The beginning of a file of figures: its delimiter, its header, and where its rows begin.
struct ScanHead {
  /// The header, read by the plain reader.
  let table: TableReader
  /// The bytes that were read so far.
  let bytes: [UInt8]
  /// The byte at which the first row begins.
  let offset: Int
  /// The physical line of that byte.
  let line: Int

  /// Whether there are carriage returns in front of the first row.
  var hasReturns: Bool { bytes[..<offset].contains(0x0D) }

  /// Reads as much of an input as its header and delimiter need.
  ///
  /// - Throws: a ``Fault`` in the header, the same as the plain reader's.
  init(_ input: InputBytes, firstRead: Int, limits: ReadLimits) throws(Fault) {
    var bytes: [UInt8] = []
    var isWhole = false
    while !isWhole {
      let more = max(firstRead, bytes.count)
      let room = Memory<UInt8>(count: more, repeating: 0)
      let count = try input.read(at: bytes.count, into: room.strip, from: 0, count: more)
      bytes += room.strip.array(0, to: count)
      isWhole = count < more
      let beginning = TextSource(SourceBytes(name: input.name, bytes: bytes))
      if FileSignature.notText(beginning.bytes) != nil {
        try Self.readOn(&bytes, of: input)
        break
      }
      if !isWhole, beginning.isBlank || !Delimiter.isDecided(by: beginning, limits: limits) {
        continue
      }
      break
    }
    let source = TextSource(SourceBytes(name: input.name, bytes: bytes))
    table = try TableReader(source, limits: limits)
    self.bytes = bytes
    offset = table.position.offset + (source.hasByteOrderMark ? 3 : 0)
    line = table.position.line
  }

  /// The most bytes that are looked at to tell what an archive holds.
  private static let archiveBytes = 1 << 24

  /// Reads more of an input that is no text, so that it can be told what it is.
  private static func readOn(_ bytes: inout [UInt8], of input: InputBytes) throws(Fault) {
    let room = Memory<UInt8>(count: archiveBytes, repeating: 0)
    let count = try input.read(
      at: bytes.count, into: room.strip, from: 0, count: archiveBytes)
    bytes += room.strip.array(0, to: count)
  }
}
