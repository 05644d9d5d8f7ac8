extension ExactDecimal {
  /// The number written as plain digits: an optional minus sign (`-` or `−`), digits, and at most one
  /// point with digits behind it. Nil for anything else, and for what does not fit.
  public init?(plain text: some StringProtocol) {
    var digits = Array(text.utf8)[...]
    let isNegative = digits.first == UInt8(ascii: "-") || digits.starts(with: Self.minus)
    if isNegative { digits = digits.dropFirst(digits.first == UInt8(ascii: "-") ? 1 : 3) }
    guard let (significand, scale) = Self.read(digits, isNegative: isNegative) else { return nil }
    self.init(significand: significand, scale: scale)
  }

  /// The sign U+2212.
  private static let minus = Array("\u{2212}".utf8)

  /// Digits, at least one, and as many behind a point if there is one; nil for all else, and beyond 64 bits.
  private static func read(_ digits: ArraySlice<UInt8>, isNegative: Bool) -> (Int64, scale: Int)? {
    let point = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.endIndex
    let fraction = digits[point...].dropFirst()
    guard point > digits.startIndex, point == digits.endIndex || !fraction.isEmpty else {
      return nil
    }
    // Zeros at the end say nothing; they may be more than there is room for.
    let scale = (fraction.lastIndex { $0 != 0x30 } ?? point) - point
    guard scale <= largestScale else { return nil }
    var significand: Int64 = 0
    for part in [digits[..<point], fraction.prefix(scale)] {
      for byte in part {
        guard case 0x30...0x39 = byte else { return nil }
        let digit = Int64(byte - 0x30)
        let (tenfold, isBeyond) = significand.multipliedReportingOverflow(by: 10)
        let (more, isBeyondToo) = tenfold.addingReportingOverflow(isNegative ? -digit : digit)
        guard !isBeyond, !isBeyondToo else { return nil }
        significand = more
      }
    }
    return (significand, scale)
  }
}
