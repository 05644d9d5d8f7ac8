// Goals, in order of priority:
// 1. exact: a figure is read only if every byte of it is a digit; all else is left to `FigureText`;
// 2. fast: eight digits at a time.
//
// Advice to whoever changes this: the check of the digits costs nothing that could be measured. Keep it.

/// Reads whole numbers of up to sixteen digits from the bytes of a page.
enum DigitWords {
  private static let zeros: UInt64 = 0x3030_3030_3030_3030

  /// The number that a field of digits spells; -1 if it holds anything else, is empty or longer than
  /// sixteen bytes.
  @inline(__always) static func number(_ bytes: Strip<UInt8>, from start: Int, length: Int) -> Int64
  {
    guard length &- 1 < 16, length > 0 else { return -1 }
    if length <= 8 { return eight(bytes.word(at: start), length: length) }
    let high = eight(bytes.word(at: start), length: length &- 8)
    let low = eight(bytes.word(at: start &+ length &- 8), length: 8)
    return high | low < 0 ? -1 : high &* 100_000_000 &+ low
  }

  /// Whether a field is a whole number of up to sixteen digits.
  @inline(__always) static func isWhole(
    _ bytes: Strip<UInt8>, from start: Int, length: Int
  ) -> Bool {
    guard length &- 1 < 8, length > 0 else {
      return number(bytes, from: start, length: length) >= 0
    }
    let shift = UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    let digits = (bytes.word(at: start) ^ zeros) &<< shift
    return (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080 == 0
  }

  /// The number that the first bytes of a word spell, 1 to 8 of them; -1 if they are not all digits.
  @inline(__always) private static func eight(_ word: UInt64, length: Int) -> Int64 {
    let shift = UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    // The digits stand at the end of the word, in front of them zeros.
    let digits = (word ^ zeros) &<< shift
    guard (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080 == 0 else { return -1 }
    let pairs = digits &* 10 &+ digits &>> 8
    let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let high = (pairs &>> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return Int64(truncatingIfNeeded: (low &+ high) &>> 32)
  }
}
