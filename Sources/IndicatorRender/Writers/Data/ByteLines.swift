internal import IndicatorCore

// Goals, in order of priority:
// 1. the same bytes as `CSVWriter` and `dataText`, for every number;
// 2. fast: no string for a field, no allocation for a row.
//
// Advice to whoever changes this: a quotient that does not fit in 64 bits goes the way of `Ratio`, which
// knows all of them. Keep it so: two ways of rounding are one too many.

/// The fields of one row as bytes, in room that is used for one row after another. What many rows repeat is
/// kept as pieces.
struct ByteRow {
  private var bytes = [UInt8](repeating: 0, count: ByteRow.room)
  private var count = 0
  /// How many bytes the rows begin with in common.
  private var headCount = 0
  /// The pieces, one behind the other, and where each ends.
  private var pieces: [UInt8] = []
  private var ends: [Int] = [0]
  /// The byte in front of a number's digits after the point.
  private let point: UInt8

  /// How many bytes of digits, delimiters and short texts a row may have.
  private static let room = 1024
  /// How many bytes a short text has at most.
  static let shortText = 128

  init(point: UInt8 = 0x2E) { self.point = point }

  /// Keeps a piece.
  ///
  /// - Returns: its number, counted from 0.
  mutating func keep(_ piece: [UInt8]) -> Int {
    pieces += piece
    ends.append(pieces.count)
    makeRoom(behind: headCount)
    return ends.count - 2
  }

  /// Says that the rows from here on begin as this one does.
  ///
  /// - Parameter count: with so many of its bytes; nil for all.
  mutating func keepHead(_ count: Int? = nil) {
    headCount = count ?? self.count
    makeRoom(behind: headCount)
  }

  /// Room behind so many bytes, and for every piece three times.
  private mutating func makeRoom(behind count: Int) {
    let wanted = Self.room + count + 3 * pieces.count
    if bytes.count < wanted {
      bytes.append(contentsOf: repeatElement(0, count: 2 * wanted - bytes.count))
    }
  }

  /// Begins the next row.
  mutating func clear() { count = headCount }

  /// Whether nothing has been added.
  var isEmpty: Bool { count == 0 }

  /// Writes the row behind others.
  func write(to target: inout [UInt8]) {
    bytes.withUnsafeBytes { target.append(contentsOf: $0[..<count]) }
  }

  /// Adds one byte.
  @inline(__always) mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count &+= 1
  }

  /// Adds a piece.
  @inline(__always) mutating func append(piece number: Int) {
    let (start, end) = (ends[number], ends[number &+ 1])
    precondition(count &+ end &- start <= bytes.count, "there is room for every piece")
    // At once: each byte alone would ask whether the room is shared.
    pieces.withUnsafeBytes { from in
      bytes.withUnsafeMutableBytes { room in
        for index in 0..<end &- start { room[count &+ index] = from[start &+ index] }
      }
    }
    count &+= end &- start
  }

  /// Adds digits.
  @inline(__always) mutating func append(_ digits: PackedDigits) {
    precondition(count &+ 8 <= bytes.count, "there is room for eight digits")
    let place = count
    bytes.withUnsafeMutableBytes {
      $0.storeBytes(of: digits.word.littleEndian, toByteOffset: place, as: UInt64.self)
    }
    count &+= digits.count
  }

  /// The digits of a whole number.
  mutating func append(whole number: UInt64) {
    guard number >= 100_000_000 else { return append(PackedDigits(whole: number)) }
    append(whole: number / 100_000_000)
    append(PackedDigits(eight: number % 100_000_000))
  }

  /// Up to six digits behind the point, rounded once, half away from zero, trailing zeros dropped.
  ///
  /// - Precondition: `denominator` is positive, `multiplier` is 1 to 10^9.
  mutating func append(_ numerator: Int64, over denominator: Int64, times multiplier: Int64) {
    if denominator == 1, multiplier == 1 {
      if numerator < 0 { append(0x2D) }
      return append(whole: numerator.magnitude)
    }
    let divisor = denominator.magnitude
    let product = numerator.magnitude.multipliedFullWidth(by: multiplier.magnitude &* 1_000_000)
    guard product.high < divisor else {
      return append(wide: numerator, over: denominator, times: multiplier)
    }
    var (units, rest) = divisor.dividingFullWidth(product)
    if rest >= divisor &- rest {
      guard units < .max else {
        return append(wide: numerator, over: denominator, times: multiplier)
      }
      units &+= 1
    }
    if numerator < 0, units > 0 { append(0x2D) }
    append(whole: units / 1_000_000)
    let millionths = units % 1_000_000
    guard millionths > 0 else { return }
    append(point)
    append(PackedDigits(millionths: millionths))
  }

  /// The same for a difference, which may need more than 64 bits.
  mutating func append(_ difference: WideDifference, times multiplier: Int64) {
    if let top = Int64(exactly: difference.numerator),
      let bottom = Int64(exactly: difference.denominator)
    {
      append(top, over: bottom, times: multiplier)
    } else {
      append(number: difference.dataText(times: multiplier))
    }
  }

  /// Bytes that no other row may have, of any number.
  mutating func append(_ field: [UInt8]) {
    makeRoom(behind: count + field.count)
    for byte in field { append(byte) }
  }

  /// Text that needs no quotes.
  mutating func append(text: String) {
    makeRoom(behind: count + text.utf8.count)
    for byte in text.utf8 { append(byte) }
  }

  /// A number as its digits.
  mutating func append(number digits: String) {
    makeRoom(behind: count + digits.utf8.count)
    for byte in digits.utf8 { append(byte == 0x2E ? point : byte) }
  }

  private mutating func append(
    wide numerator: Int64, over denominator: Int64, times multiplier: Int64
  ) {
    guard let ratio = try? Ratio(numerator, over: denominator) else { return }
    append(number: ratio.dataText(times: multiplier))
  }
}

/// Up to eight digits in one word, the first in its lowest byte.
struct PackedDigits {
  let word: UInt64
  let count: Int

  private static let zeros: UInt64 = 0x3030_3030_3030_3030

  /// A number below 10^8 without leading zeros.
  init(whole number: UInt64) {
    let digits = Self.digits(number)
    let zeros = min(7, digits.trailingZeroBitCount / 8)
    word = (digits | Self.zeros) &>> UInt64(truncatingIfNeeded: 8 &* zeros)
    count = 8 - zeros
  }

  /// A number below 10^8 with all its eight digits.
  init(eight number: UInt64) {
    word = Self.digits(number) | Self.zeros
    count = 8
  }

  /// A number of millionths from 1 to 999,999, without trailing zeros.
  init(millionths number: UInt64) {
    let digits = Self.digits(number) &>> 16
    word = digits | Self.zeros
    count = 8 - digits.leadingZeroBitCount / 8
  }

  /// The digits of a number below 10^8 as eight bytes: in halves, then pairs, then single digits.
  private static func digits(_ number: UInt64) -> UInt64 {
    let halves = number / 10_000 | (number % 10_000) &<< 32
    let high = (halves &* 10_486) &>> 20 & 0x0000_007F_0000_007F
    let pairs = (halves &- 100 &* high) &<< 16 | high
    let tens = (pairs &* 103) &>> 10 & 0x000F_000F_000F_000F
    return tens | (pairs &- 10 &* tens) &<< 8
  }
}
