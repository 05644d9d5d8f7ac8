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

  /// A number in its digits and how many of them stand behind the point, without zeros at their end.
  struct Packed: Equatable {
    let value: Int64
    let scale: UInt8
  }

  /// The largest scale that is packed.
  private static let largestScale = 31

  /// The number that a text stands for, rounded to 15 digits; nil for text that is no number, and for numbers
  /// whose digits do not fit, which ``plain(_:)`` still reads.
  static func packed(_ text: String) -> Packed? {
    if let packed = scanned(text) { return packed }
    // More digits than are counted in one go, or none.
    return plain(text).flatMap(scanned)
  }

  private static func scanned(_ text: String) -> Packed? {
    guard var digits = DigitScan(text) else { return nil }
    digits.round(to: Self.digits)
    while digits.value % 10 == 0, digits.scale > 0 {
      (digits.value, digits.scale) = (digits.value / 10, digits.scale - 1)
    }
    if digits.value == 0 { return Packed(value: 0, scale: 0) }
    while digits.scale < 0, digits.value < 100_000_000_000_000_000 {
      (digits.value, digits.scale) = (digits.value * 10, digits.scale + 1)
    }
    guard (0...largestScale).contains(digits.scale) else { return nil }
    return Packed(
      value: digits.isNegative ? -digits.value : digits.value, scale: UInt8(digits.scale))
  }

  /// The plain digits of a packed number.
  static func plain(_ value: Int64, scale: Int) -> String {
    if scale == 0 { return String(value) }
    let digits = String(value.magnitude)
    let zeros = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count))
    let whole = zeros + digits
    return (value < 0 ? "-" : "") + whole.dropLast(scale) + "." + whole.suffix(scale)
  }

  /// Whether a text is zero; not if there is none.
  static func isZero(_ text: String?) -> Bool { text.flatMap(plain) == "0" }

  /// Whether there is nothing to do, as for most numbers.
  private static func isShortWhole(_ text: String) -> Bool {
    text.utf8.count <= digits && (text.utf8.first != 0x30 || text == "0") && !text.isEmpty
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// The digits of a number that has at most 18, read in one go.
private struct DigitScan {
  private(set) var isNegative = false
  var value: Int64 = 0
  /// How many digits stand behind the point; below 0 for zeros before it.
  var scale = 0
  private var count = 0

  /// Nil for any other text, a number of more digits too.
  init?(_ text: String) {
    var bytes = text.utf8.makeIterator()
    var byte = bytes.next()
    isNegative = byte == 0x2D
    if byte == 0x2D || byte == 0x2B { byte = bytes.next() }
    var seen = 0
    var isBehindPoint = false
    while let next = byte, (0x30...0x39).contains(next) || next == 0x2E && !isBehindPoint {
      byte = bytes.next()
      if next == 0x2E {
        isBehindPoint = true
        continue
      }
      seen += 1
      guard add(next - 0x30, isBehindPoint: isBehindPoint) else { return nil }
    }
    guard seen > 0 else { return nil }
    if let next = byte { guard next | 0x20 == 0x65, readExponent(&bytes) else { return nil } }
  }

  private mutating func add(_ digit: UInt8, isBehindPoint: Bool) -> Bool {
    // One digit more might not fit.
    guard count < 18, scale < 1000 else { return false }
    value = value * 10 + Int64(digit)
    if value > 0 { count += 1 }
    if isBehindPoint { scale += 1 }
    return true
  }

  private mutating func readExponent(_ bytes: inout String.UTF8View.Iterator) -> Bool {
    var byte = bytes.next()
    let isBelowOne = byte == 0x2D
    if byte == 0x2D || byte == 0x2B { byte = bytes.next() }
    var (size, seen) = (0, 0)
    while let next = byte, (0x30...0x39).contains(next), seen < 4 {
      size = size * 10 + Int(next - 0x30)
      seen += 1
      byte = bytes.next()
    }
    scale += isBelowOne ? size : -size
    return byte == nil && (1...3).contains(seen)
  }

  /// Rounds half away from zero.
  mutating func round(to digits: Int) {
    guard count > digits else { return }
    var unit: Int64 = 1
    for _ in digits..<count { unit *= 10 }
    value = (value + unit / 2) / unit
    scale -= count - digits
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

  /// The number without its sign.
  var magnitude: Scientific {
    var result = self
    result.isNegative = false
    return result
  }

  /// The number times a power of ten.
  func shifted(by power: Int) -> Scientific {
    var result = self
    if !digits.isEmpty { result.point += power }
    return result
  }

  /// The number with at most `places` digits behind the point, rounded half away from zero.
  func rounded(places: Int) -> Scientific {
    let count = point + places
    if count > 0 { return rounded(to: count) }
    var result = self
    let isHalf = count == 0 && (digits.first ?? 0) >= 5
    (result.digits, result.point) = isHalf ? ([1], 1 - places) : ([], 0)
    if result.digits.isEmpty { result.isNegative = false }
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
