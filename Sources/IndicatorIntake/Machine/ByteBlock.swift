// Goals, in order of priority:
// 1. exact: bit n stands for byte n, on every processor;
// 2. fast: comparisons of `SIMD16` and words of 64 bits, no branch, no call.
//
// Advice to whoever changes this: `SIMD32` and `SIMD64` masks are fifty times slower (they are not lowered
// to vector instructions), and there is no movemask.

/// The 64 bytes of a block in four vectors, each of which holds eight bytes of the block's first half and
/// eight of its second: so that the bits gathered from them come out in order.
struct ByteBlock {
  let a: SIMD16<UInt8>
  let b: SIMD16<UInt8>
  let c: SIMD16<UInt8>
  let d: SIMD16<UInt8>

  private static let highest: UInt64 = 0x8080_8080_8080_8080

  @inline(__always) init(_ bytes: Strip<UInt8>, at place: Int) {
    a = bytes.halves(at: place)
    b = bytes.halves(at: place &+ 8)
    c = bytes.halves(at: place &+ 16)
    d = bytes.halves(at: place &+ 24)
  }

  /// All bytes one upon the other.
  @inline(__always) private var joined: SIMD16<UInt8> { a | b | c | d }

  /// One bit for each byte of a block, from masks of 0x00 and 0xFF bytes: each byte keeps the bit of its
  /// place among eight, then neighbours are joined, pair by pair, until eight bits lie in one byte.
  @inline(__always) static func gathered(
    _ a: SIMDMask<SIMD16<Int8>>, _ b: SIMDMask<SIMD16<Int8>>, _ c: SIMDMask<SIMD16<Int8>>,
    _ d: SIMDMask<SIMD16<Int8>>
  ) -> UInt64 {
    let places = SIMD2<UInt64>(repeating: 0x8040_2010_0804_0201)
    let bytes = SIMD2<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)
    let pairs = SIMD2<UInt64>(repeating: 0x0000_FFFF_0000_FFFF)
    let eight = SIMD2<UInt64>(repeating: 8)
    let sixteen = SIMD2<UInt64>(repeating: 16)
    let (a, b) = (words(a) & places, words(b) & places)
    let (c, d) = (words(c) & places, words(d) & places)
    let ab = ((a | a &>> eight) & bytes) | ((b | b &<< eight) & ~bytes)
    let cd = ((c | c &>> eight) & bytes) | ((d | d &<< eight) & ~bytes)
    let all = ((ab | ab &>> sixteen) & pairs) | ((cd | cd &<< sixteen) & ~pairs)
    let low = all.x | all.x &>> 32
    let high = all.y | all.y &>> 32
    return low & 0xFFFF_FFFF | high &<< 32
  }

  /// The bits of the bytes that equal `byte`.
  @inline(__always) func bits(of byte: UInt8) -> UInt64 {
    let sign = SIMD16<UInt8>(repeating: byte)
    return Self.gathered(a .== sign, b .== sign, c .== sign, d .== sign)
  }

  /// The bits of the bytes that equal one of two.
  @inline(__always) func bits(of byte: UInt8, or other: UInt8) -> UInt64 {
    let (one, two) = (SIMD16<UInt8>(repeating: byte), SIMD16<UInt8>(repeating: other))
    return Self.gathered(
      (a .== one) .| (a .== two), (b .== one) .| (b .== two), (c .== one) .| (c .== two),
      (d .== one) .| (d .== two))
  }

  /// How many bytes equal `byte`: each lane counts up to four, the product adds up the lanes.
  @inline(__always) func count(of byte: UInt8) -> Int {
    let sign = SIMD16<UInt8>(repeating: byte)
    let one = SIMD16<UInt8>(repeating: 1)
    let lanes = words(
      ((bytes(a .== sign) & one) &+ (bytes(b .== sign) & one))
        &+ ((bytes(c .== sign) & one) &+ (bytes(d .== sign) & one)))
    let sum = (lanes.x &+ lanes.y) &* 0x0101_0101_0101_0101
    return Int(truncatingIfNeeded: sum &>> 56)
  }

  /// Whether a byte equals `byte`.
  @inline(__always) func holds(_ byte: UInt8) -> Bool {
    let any = words(matches(byte))
    return any.x | any.y != 0
  }

  @inline(__always) private func matches(_ byte: UInt8) -> SIMDMask<SIMD16<Int8>> {
    let sign = SIMD16<UInt8>(repeating: byte)
    return (a .== sign) .| (b .== sign) .| (c .== sign) .| (d .== sign)
  }

  /// Whether there are bytes beyond ASCII.
  @inline(__always) var isWide: Bool {
    let high = words(joined)
    return (high.x | high.y) & Self.highest != 0
  }

  /// Whether there are quotes, carriage returns or bytes beyond ASCII.
  @inline(__always) var isOdd: Bool {
    let odd = words(joined | bytes(matches(0x22)) | bytes(matches(0x0D)))
    return (odd.x | odd.y) & Self.highest != 0
  }

  /// Whether there may be any, told the masks of the line feeds.
  @inline(__always) func mayBeOdd(
    _ feedsA: SIMDMask<SIMD16<Int8>>, feedsB: SIMDMask<SIMD16<Int8>>,
    feedsC: SIMDMask<SIMD16<Int8>>, feedsD: SIMDMask<SIMD16<Int8>>
  ) -> Bool {
    let found = words(
      Self.suspects(a, feeds: feedsA) | Self.suspects(b, feeds: feedsB)
        | Self.suspects(c, feeds: feedsC)
        | Self.suspects(d, feeds: feedsD))
    return found.x | found.y != 0
  }

  /// Bytes below a quote that are no line feeds, and those beyond ASCII: compared with their sign, one
  /// comparison finds them all.
  @inline(__always) private static func suspects(
    _ vector: SIMD16<UInt8>, feeds: SIMDMask<SIMD16<Int8>>
  ) -> SIMD16<UInt8> {
    let low = signed(vector) .< SIMD16<Int8>(repeating: 0x23)
    return bytes(low) & ~bytes(feeds)
  }
}
