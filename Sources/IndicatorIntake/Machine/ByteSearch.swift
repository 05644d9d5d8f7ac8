#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Searches in bytes by the system's `memchr`: markup is mostly looking for the next sign.
enum ByteSearch {
  /// The first index at or behind `start` that holds `byte`; nil if there is none before `end`.
  static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard start < end, start >= 0, end <= bytes.count else { return nil }
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), end - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// How often a byte occurs below `end`.
  static func count(_ byte: UInt8, in bytes: [UInt8], to end: Int) -> Int {
    var count = 0
    var next = 0
    while let found = first(byte, in: bytes, from: next, to: end) {
      count += 1
      next = found + 1
    }
    return count
  }
}
