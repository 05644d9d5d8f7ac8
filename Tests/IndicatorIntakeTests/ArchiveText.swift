import CZlib

/// A zip archive made for a test, sound or with one thing wrong in it.
struct ArchiveText {
  /// One file of the archive.
  struct Part {
    var name: String
    var packed: [UInt8]
    var size: Int
    var checksum: UInt32
    var method = 8
    var flags = 0
    /// The name in the file's own header, if it is another.
    var ownName: String?
    /// Where the list says the file's own header lies, if not where it is.
    var header: Int?

    /// A file that is deflated, or lies in the archive as it is.
    init(_ name: String, _ text: String, deflated: Bool = true) {
      let bytes = Array(text.utf8)
      self.init(name, repeating: bytes, count: 1)
      if !deflated { (packed, method) = (bytes, 0) }
    }

    /// A deflated file of a piece many times over, which is never in memory as a whole.
    init(_ name: String, start: String = "", repeating piece: [UInt8], count: Int, end: String = "")
    {
      self.name = name
      var deflater = Deflater()
      deflater.add(Array(start.utf8))
      for _ in 0..<count { deflater.add(piece) }
      deflater.add(Array(end.utf8), isLast: true)
      (packed, size, checksum) = (deflater.packed, deflater.size, deflater.checksum)
    }
  }

  var parts: [Part]
  /// What stands between the files and the list at the end.
  var comment = ""

  init(_ parts: [Part]) { self.parts = parts }

  /// The archive's bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var list: [UInt8] = []
    for part in parts {
      let header = part.header ?? bytes.count
      let fields = Self.fields(part)
      let own = Array((part.ownName ?? part.name).utf8)
      bytes += Self.word(0x0403_4B50) + fields + Self.short(own.count) + Self.short(0) + own
      bytes += part.packed
      let name = Array(part.name.utf8)
      list += Self.word(0x0201_4B50) + Self.short(20) + fields + Self.short(name.count)
      list += [UInt8](repeating: 0, count: 12) + Self.word(header) + name
    }
    let count = Self.short(parts.count)
    let end = Self.word(list.count) + Self.word(bytes.count) + Self.short(comment.utf8.count)
    return bytes + list + Self.word(0x0605_4B50) + [0, 0, 0, 0] + count + count + end
      + Array(comment.utf8)
  }

  /// What a file's own header and the list have alike, from the version to the size.
  private static func fields(_ part: Part) -> [UInt8] {
    short(20) + short(part.flags) + short(part.method) + [0, 0, 0, 0]
      + word(Int(part.checksum)) + word(part.packed.count) + word(part.size)
  }

  private static func short(_ number: Int) -> [UInt8] {
    [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)]
  }

  private static func word(_ number: Int) -> [UInt8] {
    short(number & 0xFFFF) + short(number >> 16 & 0xFFFF)
  }
}

/// Deflates pieces one behind the other.
private struct Deflater {
  private var stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private(set) var packed: [UInt8] = []
  private(set) var size = 0
  private(set) var checksum: UInt32 = 0

  init() {
    stream.initialize(to: z_stream())
    deflateInit2_(
      stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
  }

  mutating func add(_ bytes: [UInt8], isLast: Bool = false) {
    size += bytes.count
    var input = bytes
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBufferPointer { source in
      checksum = UInt32(crc32(uLong(checksum), source.baseAddress, uInt(source.count)))
      stream.pointee.next_in = source.baseAddress
      stream.pointee.avail_in = uInt(source.count)
      repeat {
        chunk.withUnsafeMutableBufferPointer { target in
          stream.pointee.next_out = target.baseAddress
          stream.pointee.avail_out = uInt(target.count)
          _ = deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
        }
        packed += chunk[..<(chunk.count - Int(stream.pointee.avail_out))]
      } while stream.pointee.avail_out == 0
    }
    if isLast {
      deflateEnd(stream)
      stream.deallocate()
    }
  }
}
