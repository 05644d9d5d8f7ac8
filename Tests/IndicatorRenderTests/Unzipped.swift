import CZlib
import Testing

/// A zip archive taken apart by its own headers, without the code that wrote it.
struct Unzipped {
  /// One entry.
  struct Entry {
    let name: String
    let bytes: [UInt8]
    let time: Int
    let date: Int

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  let entries: [Entry]

  /// Reads the central directory and every entry, and requires that both headers agree and the checksums
  /// are right.
  init(_ bytes: [UInt8]) throws {
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    try #require(end >= 0 && number(end, 4) == 0x0605_4B50)
    #expect(number(end + 12, 4) + number(end + 16, 4) == end)
    var place = number(end + 16, 4)
    var entries: [Entry] = []
    for _ in 0..<number(end + 10, 2) {
      try #require(number(place, 4) == 0x0201_4B50)
      let local = number(place + 42, 4)
      try #require(number(local, 4) == 0x0403_4B50)
      #expect(Array(bytes[local + 4..<local + 30]) == Array(bytes[place + 6..<place + 32]))
      let length = number(place + 28, 2)
      let name = String(decoding: bytes[place + 46..<place + 46 + length], as: UTF8.self)
      let start = local + 30 + length
      let body = Array(bytes[start..<start + number(place + 20, 4)])
      let full =
        number(place + 10, 2) == 0 ? body : try Self.inflated(body, size: number(place + 24, 4))
      #expect(Int(crc32(0, full, UInt32(full.count))) == number(place + 16, 4))
      #expect(full.count == number(place + 24, 4))
      entries.append(
        Entry(name: name, bytes: full, time: number(place + 12, 2), date: number(place + 14, 2)))
      place += 46 + length
    }
    #expect(place == end)
    self.entries = entries
  }

  /// The text of an entry.
  func text(_ name: String) throws -> String {
    try #require(entries.first { $0.name == name }).text
  }

  private static func inflated(_ bytes: [UInt8], size: Int) throws -> [UInt8] {
    var source = bytes
    var room = [UInt8](repeating: 0, count: size)
    let status = source.withUnsafeMutableBufferPointer { input in
      room.withUnsafeMutableBufferPointer { output in
        var stream = z_stream()
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { inflateEnd(&stream) }
        return inflate(&stream, Z_FINISH)
      }
    }
    try #require(status == Z_STREAM_END)
    return room
  }
}
