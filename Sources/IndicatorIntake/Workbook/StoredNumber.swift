/// The number of a cell as a spreadsheet program stores and shows it.
///
/// Programs calculate with binary numbers of 17 digits and show at most 15 of them: `0.948` is stored as
/// `0.94799999999999995`, `1394` by some as `1.3939999999999999E3`. So the digits are rounded to 15, half
/// away from zero, digit by digit, and written without an exponent.
enum StoredNumber {
  /// The significant digits that a spreadsheet program shows.
  static let digits = 15

  /// The number as plain digits: `0.948`, `-1394`; nil for text that is no number, or lies beyond what a
  /// spreadsheet program can hold (308 digits).
  static func plain(_ text: String) -> String? {
    if isShortWhole(text) { return text }
    guard let number = Scientific(text) else { return nil }
    return number.rounded(to: digits).plain
  }

  /// Whether a text is zero; not if there is none.
  static func isZero(_ text: String?) -> Bool { text.flatMap(plain) == "0" }

  /// Whether there is nothing to do, as for most numbers.
  private static func isShortWhole(_ text: String) -> Bool {
    text.utf8.count <= digits && (text.utf8.first != 0x30 || text == "0") && !text.isEmpty
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// A number as a sign, digits and the place of the point.
struct Scientific: Hashable {
  /// Whether a minus sign stands before it; never before zero.
  private(set) var isNegative: Bool
  /// The digits, each 0 to 9, without zeros at either end; empty for zero.
  private(set) var digits: [UInt8]
  /// How many of the digits stand before the point; below 0 for zeros behind it.
  private(set) var point: Int

  private static let largestExponent = 330

  /// A number such as `12.5`, `-.5` or `1.3939999999999999E3`.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    isNegative = bytes.first == 0x2D
    if isNegative || bytes.first == 0x2B { bytes = bytes.dropFirst() }
    let whole = Self.digits(&bytes)
    var fraction: [UInt8] = []
    if bytes.first == 0x2E {
      bytes = bytes.dropFirst()
      fraction = Self.digits(&bytes)
    }
    guard whole.count + fraction.count > 0, let exponent = Self.exponent(&bytes), bytes.isEmpty
    else { return nil }
    digits = whole + fraction
    point = whole.count + exponent
    trim()
    guard abs(point) <= Self.largestExponent else { return nil }
  }

  private static func digits(_ bytes: inout ArraySlice<UInt8>) -> [UInt8] {
    let run = bytes.prefix { (0x30...0x39).contains($0) }
    bytes = bytes[run.endIndex...]
    return run.map { $0 - 0x30 }
  }

  /// The number behind an `E`; 0 if there is no `E`.
  private static func exponent(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    guard bytes.first == 0x45 || bytes.first == 0x65 else { return 0 }
    bytes = bytes.dropFirst()
    let isNegative = bytes.first == 0x2D
    if isNegative || bytes.first == 0x2B { bytes = bytes.dropFirst() }
    let run = digits(&bytes)
    guard (1...6).contains(run.count) else { return nil }
    let size = run.reduce(0) { $0 * 10 + Int($1) }
    return isNegative ? -size : size
  }

  /// Takes zeros off both ends.
  private mutating func trim() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  /// The number with at most `count` digits, rounded half away from zero.
  func rounded(to count: Int) -> Scientific {
    guard digits.count > count else { return self }
    var result = self
    let goesUp = digits[count] >= 5
    result.digits.removeSubrange(count...)
    if goesUp {
      var index = count - 1
      while index >= 0, result.digits[index] == 9 {
        result.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        result.digits[index] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.point += 1
      }
    }
    result.trim()
    return result
  }

  /// The number without an exponent.
  var plain: String {
    if digits.isEmpty { return "0" }
    let text = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    let sign = isNegative ? "-" : ""
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + text }
    if point >= digits.count {
      return sign + text + String(repeating: "0", count: point - digits.count)
    }
    return sign + text.prefix(point) + "." + text.dropFirst(point)
  }
}
