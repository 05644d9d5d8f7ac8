#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Goals, in order of priority:
// 1. safe where it is tested: every index is checked in debug builds, in which all tests run;
// 2. fast: in release builds an access is one machine instruction, no check, no reference counting;
// 3. small: this is the only file of the scan that holds pointers.
//
// Advice to whoever changes this: a strip does not own its memory. Keep the `Memory` that it views alive
// in the same scope, and never store a strip where it could outlive it.

/// A view of memory that holds trivial values: a pointer and how far it reaches.
@safe struct Strip<Element: BitwiseCopyable> {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  @inline(__always) init(_ base: UnsafeMutablePointer<Element>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  /// A view of an array's own memory, for as long as the closure runs.
  static func over<Result, Failure: Error>(
    _ array: inout [Element], body: (Strip) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe array.withUnsafeMutableBufferPointer { (buffer) throws(Failure) -> Result in
      guard let base = buffer.baseAddress else {
        return try unsafe body(
          Strip(UnsafeMutablePointer(bitPattern: 64).unsafelyUnwrapped, count: 0))
      }
      return try unsafe body(Strip(base, count: buffer.count))
    }
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count, "a strip is read inside")
      return unsafe base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count, "a strip is written inside")
      unsafe base[index] = newValue
    }
  }
}

extension Strip where Element == UInt8 {
  /// The eight bytes from an index on, the first in the lowest place.
  @inline(__always) func word(at index: Int) -> UInt64 {
    assert(index >= 0 && index + 8 <= count, "a word is read inside")
    return unsafe UInt64(
      littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
  }

  /// The eight bytes from an index on, and the eight that stand 32 bytes behind them.
  @inline(__always) func halves(at index: Int) -> SIMD16<UInt8> {
    unsafe unsafeBitCast(
      SIMD2<UInt64>(word(at: index), word(at: index &+ 32)), to: SIMD16<UInt8>.self)
  }

  /// The sixteen bytes from an index on.
  @inline(__always) func vector(at index: Int) -> SIMD16<UInt8> {
    assert(index >= 0 && index + 16 <= count, "a vector is read inside")
    return unsafe UnsafeRawPointer(base + index).loadUnaligned(as: SIMD16<UInt8>.self)
  }

  /// Whether two parts of the same length hold the same bytes.
  @inline(__always) func isSame(_ one: Int, _ other: Int, length: Int) -> Bool {
    assert(max(one, other) + length + 8 <= count, "bytes are compared inside")
    var position = 0
    while position < length {
      let rest = min(8, length &- position)
      let mask: UInt64 =
        rest == 8 ? .max : (1 &<< UInt64(truncatingIfNeeded: rest &* 8)) &- 1
      if (word(at: one &+ position) ^ word(at: other &+ position)) & mask != 0 { return false }
      position &+= 8
    }
    return true
  }

  /// Copies bytes of another strip, or of this one, which may overlap.
  @inline(__always) func copy(_ source: Strip, from start: Int, count length: Int, to target: Int) {
    assert(start >= 0 && start + length <= source.count, "bytes are copied from inside")
    assert(target >= 0 && target + length <= count, "bytes are copied to inside")
    unsafe UnsafeMutableRawPointer(base + target)
      .copyMemory(from: source.base + start, byteCount: length)
  }

  /// Copies the bytes of an array.
  func copy(_ source: [UInt8], from start: Int = 0, to target: Int) {
    assert(target >= 0 && target + source.count - start <= count, "bytes are copied to inside")
    unsafe source.withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress, source.count > start else { return }
      unsafe UnsafeMutableRawPointer(base + target)
        .copyMemory(from: first + start, byteCount: source.count - start)
    }
  }

  /// Copies some bytes of an array.
  @inline(__always) func copy(_ source: [UInt8], part: Range<Int>, to target: Int) {
    precondition(part.upperBound <= source.count, "bytes are copied from inside")
    assert(target >= 0 && target + part.count <= count, "bytes are copied to inside")
    unsafe source.withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress else { return }
      unsafe UnsafeMutableRawPointer(base + target)
        .copyMemory(from: first + part.lowerBound, byteCount: part.count)
    }
  }

  /// Copies the bytes of a text.
  func copy(_ text: String, to target: Int) {
    var text = text
    text.withUTF8 { bytes in
      assert(target >= 0 && target + bytes.count <= count, "bytes are copied to inside")
      guard let first = bytes.baseAddress else { return }
      unsafe UnsafeMutableRawPointer(base + target).copyMemory(
        from: first, byteCount: bytes.count)
    }
  }

  /// The bytes of a part as an array.
  func array(_ start: Int, to end: Int) -> [UInt8] {
    assert(start >= 0 && start <= end && end <= count, "an array is taken from inside")
    return unsafe Array(UnsafeBufferPointer(start: base + start, count: end - start))
  }

  /// The bytes of a part as text; nil if they are not valid UTF-8.
  func text(_ start: Int, to end: Int) -> String? {
    assert(start >= 0 && start <= end && end <= count, "a text is taken from inside")
    return unsafe String(
      validating: UnsafeBufferPointer(start: base + start, count: end - start), as: UTF8.self)
  }

  /// Calls a function of the system with the address and the length of a part.
  func withAddress<Result>(
    _ start: Int, length: Int, body: (UnsafeMutableRawPointer, Int) -> Result
  ) -> Result {
    assert(start >= 0 && start + length <= count, "the system is given what is inside")
    return unsafe body(UnsafeMutableRawPointer(base + start), length)
  }
}

/// The four masks that one comparison of sixteen bytes gives, as two words of 0x00 and 0xFF bytes.
@inline(__always) func words(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD2<UInt64> {
  unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
}

/// A mask of sixteen comparisons as bytes 0x00 and 0xFF.
@inline(__always) func bytes(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
  unsafe unsafeBitCast(mask, to: SIMD16<UInt8>.self)
}

/// Sixteen bytes as numbers with a sign.
@inline(__always) func signed(_ vector: SIMD16<UInt8>) -> SIMD16<Int8> {
  unsafe unsafeBitCast(vector, to: SIMD16<Int8>.self)
}

/// Sixteen bytes as two words.
@inline(__always) func words(_ vector: SIMD16<UInt8>) -> SIMD2<UInt64> {
  unsafe unsafeBitCast(vector, to: SIMD2<UInt64>.self)
}

/// Memory for trivial values, given back when it is no longer referred to.
@safe final class Memory<Element: BitwiseCopyable> {
  /// The view of all of it.
  let strip: Strip<Element>
  private let base: UnsafeMutablePointer<Element>

  /// Memory for `count` values, all of them the same at first.
  init(count: Int, repeating value: Element) {
    unsafe base = Self.room(for: count)
    unsafe base.initialize(repeating: value, count: count)
    strip = unsafe Strip(base, count: count)
  }

  deinit { unsafe base.deallocate() }

  /// Large memory is read at random; in pages of two megabytes the processor seldom has to ask where they lie.
  private static func room(for count: Int) -> UnsafeMutablePointer<Element> {
    #if os(Linux)
      let page = 1 << 21
      let bytes = count * MemoryLayout<Element>.stride
      if bytes >= page {
        let whole = (bytes + page - 1) / page * page
        let room = UnsafeMutableRawPointer.allocate(byteCount: whole, alignment: page)
        unsafe madvise(room, whole, MADV_HUGEPAGE)
        return unsafe room.bindMemory(to: Element.self, capacity: count)
      }
    #endif
    return .allocate(capacity: count)
  }
}
