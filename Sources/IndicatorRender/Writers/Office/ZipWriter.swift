import CZlib
internal import IndicatorCore

/// A zip archive in memory: entries in the order in which they are added, all dated 1980-01-01, deflated
/// where that makes them smaller, so that the same entries give the same bytes.
///
/// - References: PKWARE, APPNOTE.TXT, sections 4.3 and 4.4; RFC 1950, RFC 1951.
struct ZipWriter {
  /// 1980-01-01 00:00:00, the earliest date a zip can hold.
  private static let date: UInt16 = 1 << 5 | 1
  /// The version of the format that knows deflate and folders.
  private static let version: UInt16 = 20
  /// Names are UTF-8.
  private static let flags: UInt16 = 1 << 11

  private var content: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds an entry.
  ///
  /// - Throws: a ``Fault`` if the entry or the archive reaches 4 GiB, which this format cannot hold.
  mutating func add(_ name: String, bytes: [UInt8]) throws(Fault) {
    guard let size = UInt32(exactly: bytes.count), let offset = UInt32(exactly: content.count)
    else { throw Fault(.format(.spreadsheetLimit(.bytes, sheet: name, found: bytes.count))) }
    let deflated = Self.deflated(bytes)
    let body = deflated ?? bytes
    let fields = Self.fields(
      method: deflated == nil ? 0 : 8, check: UInt32(crc32(0, bytes, size)),
      size: UInt32(body.count), fullSize: size, nameLength: UInt16(name.utf8.count))
    content += Self.bytes(UInt32(0x0403_4B50)) + Self.bytes(Self.version) + fields + name.utf8
    content += body
    directory += Self.bytes(UInt32(0x0201_4B50)) + Self.bytes(Self.version)
    directory += Self.bytes(Self.version) + fields + [UInt8](repeating: 0, count: 10)
    directory += Self.bytes(offset) + name.utf8
    count += 1
  }

  /// The archive as it stands.
  ///
  /// - Throws: a ``Fault`` if it reaches 4 GiB.
  func bytes() throws(Fault) -> [UInt8] {
    guard let size = UInt32(exactly: directory.count), let offset = UInt32(exactly: content.count)
    else { throw Fault(.format(.spreadsheetLimit(.bytes, sheet: "xlsx", found: content.count))) }
    let end =
      Self.bytes(UInt32(0x0605_4B50)) + [0, 0, 0, 0] + Self.bytes(count) + Self.bytes(count)
      + Self.bytes(size) + Self.bytes(offset) + [0, 0]
    return content + directory + end
  }

  /// What the local and the central header have in common, from the flags to the length of the extra field.
  private static func fields(
    method: UInt16, check: UInt32, size: UInt32, fullSize: UInt32, nameLength: UInt16
  ) -> [UInt8] {
    bytes(flags) + bytes(method) + bytes(UInt16(0)) + bytes(date) + bytes(check) + bytes(size)
      + bytes(fullSize) + bytes(nameLength) + bytes(UInt16(0))
  }

  /// A raw deflate stream, nil if it would not be smaller: zlib's frame without the two bytes in front of it
  /// and the four behind.
  private static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    let most = Int(compressBound(uLong(bytes.count)))
    // What large parts are made of becomes a tenth; room for all of it would have to be cleared first.
    var room = [UInt8](repeating: 0, count: min(most, max(bytes.count / 4, 4096)))
    var length = uLong(room.count)
    var status = compress2(&room, &length, bytes, uLong(bytes.count), Z_DEFAULT_COMPRESSION)
    if status == Z_BUF_ERROR {
      room = [UInt8](repeating: 0, count: most)
      length = uLong(most)
      status = compress2(&room, &length, bytes, uLong(bytes.count), Z_DEFAULT_COMPRESSION)
    }
    guard status == Z_OK, length > 6, Int(length) - 6 < bytes.count else { return nil }
    return Array(room[2..<Int(length) - 4])
  }

  /// A whole number, the lowest byte first.
  private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
