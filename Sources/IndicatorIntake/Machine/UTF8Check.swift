// Goals, in order of priority:
// 1. exact: true for the same bytes as `String(validating:as: UTF8.self)`;
// 2. fast on Vietnamese text: sixteen bytes at a time without a branch, and only bytes that may begin what
//    is never valid are looked at closely.
//
// Advice to whoever changes this: in a vector, adding a byte to itself moves its bits up by one, so that the
// highest bit of `byte & byte + byte` says whether both of its highest bits are set. That is all that the
// quick check needs.

/// Says whether bytes are valid UTF-8.
enum UTF8Check {
  /// Whether a part of a strip is valid; sixteen bytes behind it must be readable, of any content.
  static func isValid(_ bytes: Strip<UInt8>, from start: Int, to end: Int) -> Bool {
    var (wrong, rare) = (SIMD16<UInt8>(), SIMD16<UInt8>())
    inVectors(bytes, from: start, to: end) { bytes, position in
      wrong |= misplaced(bytes, at: position)
      rare |= rareLeads(bytes.vector(at: position))
    }
    guard isZero(wrong & SIMD16(repeating: 0x80)) else { return false }
    if isZero(rare) { return true }
    inVectors(bytes, from: start, to: end) { bytes, position in
      wrong |= forbidden(bytes, at: position)
    }
    return isZero(wrong & SIMD16(repeating: 0x80))
  }

  /// Calls a function with every sixteen bytes of a part, in front of which three more are those before
  /// them, or zeros; behind the last stand zeros.
  @inline(__always) private static func inVectors(
    _ bytes: Strip<UInt8>, from start: Int, to end: Int, body: (Strip<UInt8>, Int) -> Void
  ) {
    let room = Memory<UInt8>(count: 64, repeating: 0)
    var position = start
    if position < end {
      let length = min(16, end - position)
      room.strip.copy(bytes, from: position, count: length, to: 16)
      body(room.strip, 16)
      position += length
    }
    while position + 16 <= end {
      body(bytes, position)
      position += 16
    }
    if end - start > 16 {
      for index in 0..<64 { room.strip[index] = 0 }
      room.strip.copy(bytes, from: position - 3, count: end - position + 3, to: 13)
      body(room.strip, 16)
    }
    body(room.strip, 32)
  }

  @inline(__always) private static func isZero(_ vector: SIMD16<UInt8>) -> Bool {
    let both = words(vector)
    return both.x | both.y == 0
  }

  /// The highest bit says whether a byte goes on with a sequence although none awaits it, or does not
  /// although one does.
  @inline(__always) private static func misplaced(
    _ bytes: Strip<UInt8>, at position: Int
  ) -> SIMD16<UInt8> {
    let byte = bytes.vector(at: position)
    let first = bytes.vector(at: position - 1)
    let second = bytes.vector(at: position - 2)
    let third = bytes.vector(at: position - 3)
    let isAwaited =
      (first & up(first)) | (second & up(second & up(second)))
      | (third & up(third & up(third & up(third))))
    return isAwaited ^ (byte & ~up(byte))
  }

  /// The bits of each byte moved up by one.
  @inline(__always) private static func up(_ vector: SIMD16<UInt8>) -> SIMD16<UInt8> {
    vector &+ vector
  }

  /// Not zero at bytes that may begin what is never valid: E0, ED, F0 and above, C0 and C1.
  @inline(__always) private static func rareLeads(_ byte: SIMD16<UInt8>) -> SIMD16<UInt8> {
    func all(_ value: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: value) }
    return IndicatorIntake.bytes(
      (byte .== all(0xE0)) .| (byte .== all(0xED)) .| ((byte & all(0xF0)) .== all(0xF0))
        .| ((byte & all(0xFE)) .== all(0xC0)))
  }

  /// Not zero at bytes that are never valid, or not behind the byte in front of them.
  @inline(__always) private static func forbidden(
    _ bytes: Strip<UInt8>, at position: Int
  ) -> SIMD16<UInt8> {
    let byte = bytes.vector(at: position)
    let first = bytes.vector(at: position - 1)
    func mask(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> { IndicatorIntake.bytes(mask) }
    func all(_ value: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: value) }
    let overlong =
      mask((first .== all(0xE0)) .& (byte .< all(0xA0)))
      | mask((first .== all(0xF0)) .& (byte .< all(0x90)))
    let tooLarge =
      mask((first .== all(0xED)) .& (byte .>= all(0xA0)))
      | mask((first .== all(0xF4)) .& (byte .>= all(0x90)))
    let never = mask((byte .>= all(0xF5)) .| (byte .== all(0xC0)) .| (byte .== all(0xC1)))
    return overlong | tooLarge | never
  }
}
