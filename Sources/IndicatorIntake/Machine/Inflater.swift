internal import CZlib

/// What one step of inflating did.
enum InflateStep: Equatable {
  /// More may follow.
  case going
  /// The stream is at its end, this many packed bytes were left over.
  case ended(left: Int)
  /// The packed bytes are no deflate stream, or stop before its end.
  case damaged
}

/// Inflates a raw deflate stream, a chunk at a time, so that memory does not grow with what is packed.
@safe final class Inflater {
  /// At an address of its own: zlib remembers where its stream lies.
  private let stream: UnsafeMutablePointer<z_stream>
  private let bytes: [UInt8]
  private var packed: Range<Int>
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  /// An inflater of a part of `bytes`; nil if zlib has no memory.
  init?(_ bytes: [UInt8], packed: Range<Int>) {
    self.bytes = bytes
    self.packed = packed.clamped(to: bytes.indices)
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else {
      return nil
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Appends at most 64 KiB more to a buffer.
  func step(into buffer: inout [UInt8]) -> InflateStep {
    let portion = min(packed.count, 1 << 30)
    let status = inflate(portion)
    let written = unsafe chunk.count - Int(stream.pointee.avail_out)
    let taken = unsafe portion - Int(stream.pointee.avail_in)
    unsafe chunk.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0[..<written]) }
    packed = (packed.lowerBound + taken)..<packed.upperBound
    switch status {
    case Z_STREAM_END: return .ended(left: packed.count)
    case Z_OK where written + taken > 0: return .going
    default: return .damaged
    }
  }

  private func inflate(_ portion: Int) -> Int32 {
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe chunk.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(
          mutating: source.baseAddress?.advanced(by: packed.lowerBound))
        unsafe stream.pointee.avail_in = UInt32(portion)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(target.count)
        return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      }
    }
  }
}

/// The CRC-32 of bytes that come in pieces.
struct Checksum: Equatable {
  /// The sum of all pieces so far.
  private(set) var value: UInt32 = 0

  /// Adds the bytes of a buffer from an index on.
  mutating func add(_ bytes: [UInt8], from start: Int) {
    let rest = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe crc32_z(uLong(value), buffer.baseAddress?.advanced(by: start), buffer.count - start)
    }
    value = UInt32(truncatingIfNeeded: rest)
  }
}
