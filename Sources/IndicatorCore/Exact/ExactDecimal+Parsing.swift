extension ExactDecimal {
  /// The number written as plain digits: an optional minus sign (`-` or `−`), digits, and at most one
  /// point with digits behind it. Nil for anything else, and for what does not fit.
  public init?(plain text: some StringProtocol) {
    let isNegative = text.hasPrefix("-") || text.hasPrefix("\u{2212}")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) })
    else { return nil }
    let fraction = parts.count == 2 ? String(parts[1].reversed().drop { $0 == "0" }.reversed()) : ""
    guard fraction.count <= Self.largestScale,
      let digits = Int64((isNegative ? "-" : "") + parts[0] + fraction)
    else { return nil }
    self.init(significand: digits, scale: fraction.count)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
