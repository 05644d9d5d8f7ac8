@testable import IndicatorCore

extension ExactFraction {
  /// A fraction as Python writes it: `-3/7`, `12`.
  init?(text: some StringProtocol) {
    let parts = text.split(separator: "/")
    let digits = parts.map { part in
      part.utf8.reduce(Natural(0)) { sum, byte in
        byte == 0x2D ? sum : sum * Natural(10) + Natural(UInt128(byte - 48))
      }
    }
    guard let top = digits.first, digits.count <= 2 else { return nil }
    self.init(
      isNegative: text.hasPrefix("-"), numerator: top,
      over: digits.count == 2 ? digits[1] : Natural(1))
  }
}

extension Ratio {
  /// A fraction as Python writes it: `-3/7`, `12`.
  init?(text: some StringProtocol) {
    let parts = text.split(separator: "/").compactMap { Int64($0) }
    guard let top = parts.first, let ratio = try? Ratio(top, over: parts.count == 2 ? parts[1] : 1)
    else { return nil }
    self = ratio
  }
}

extension String {
  /// The parts between spaces.
  var words: [Substring] { split(separator: " ") }
}
