/// Reads a text as a number, without deciding what its separators mean where that is open.
struct NumberText {
  /// The text in ASCII: every kind of blank, minus, apostrophe and currency sign as one.
  private var bytes: [UInt8] = []
  private var at = 0
  private var digits: Int64 = 0
  private var count = 0

  /// The decimal mark of which the texts of the sheet gave proof.
  enum Proof { case none, point, comma }

  private(set) var face = CellFace(kind: .number)
  private(set) var proof = Proof.none

  /// The number that a text is, if it is one from its first to its last character.
  init?(_ text: Substring) {
    guard fold(text), !bytes.isEmpty, read() else { return nil }
  }

  /// A number as a program stores it: plain digits with a point.
  init?(plain digits: String) {
    guard fold(digits[...]), read() else { return nil }
    if face.doubt != 0 {
      face.doubt = 0
      face.decimals = 3
    }
  }

  private mutating func fold(_ text: Substring) -> Bool {
    let utf8 = Array(text.utf8.prefix(41))
    guard utf8.count <= 40 else { return false }
    bytes.reserveCapacity(utf8.count)
    var index = 0
    while index < utf8.count {
      let (byte, width) = Self.folded(utf8, at: index)
      guard byte != 0 else { return false }
      bytes.append(byte)
      index += width
    }
    return true
  }

  private static func folded(_ utf8: [UInt8], at index: Int) -> (UInt8, Int) {
    let byte = utf8[index]
    if byte < 0x80 { return (byte, 1) }
    if byte == 0xC2, index + 1 < utf8.count {
      switch utf8[index + 1] {
      case 0xA0: return (0x20, 2)
      case 0xA3, 0xA5, 0xA2: return (0x24, 2)
      // `±41`, a margin of error
      case 0xB1: return (0x2B, 2)
      default: return (0, 2)
      }
    }
    guard byte == 0xE2, index + 2 < utf8.count else { return (0, 1) }
    switch (utf8[index + 1], utf8[index + 2]) {
    case (0x80, 0xAF), (0x80, 0x89), (0x80, 0x87), (0x80, 0x88): return (0x20, 3)
    case (0x80, 0x99): return (0x27, 3)
    case (0x80, 0x93), (0x88, 0x92): return (0x2D, 3)
    case (0x82, 0xAC): return (0x24, 3)
    default: return (0, 3)
    }
  }

  private func byte(_ offset: Int = 0) -> UInt8 {
    at + offset < bytes.count ? bytes[at + offset] : 0
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard self.byte() == byte, at < bytes.count else { return false }
    at += 1
    return true
  }

  private mutating func skipBlanks() { while skip(0x20) {} }

  private mutating func read() -> Bool {
    var isNegative = false
    var isBracketed = false
    skipBlanks()
    for _ in 0..<3 {
      if skip(0x24) { skipBlanks() }
      if !isNegative, skip(0x2D) { isNegative = true; skipBlanks() } else if skip(0x2B) {}
      if !isBracketed, skip(0x28) { isBracketed = true; skipBlanks() }
    }
    guard readDigits() else { return false }
    skipBlanks()
    if skip(0x25) { face.isPercentage = true }
    skipBlanks()
    if isBracketed {
      guard skip(0x29), !isNegative else { return false }
      isNegative = true
    }
    if skipShare() { face.hasShare = true }
    guard readMarks() else { return false }
    // Exact figures have at most eighteen decimals: what is smaller is none.
    while face.decimals > 18 {
      digits /= 10
      face.decimals -= 1
    }
    if isNegative { digits.negate() }
    face.mantissa = digits
    face.isYear =
      face.decimals == 0 && !isNegative && face.doubt == 0 && count == 4
      && (1500...2199).contains(digits)
    return true
  }

  /// `(18,2%)` or `/18,2%` behind a count; a number with decimals in brackets is no mark of a footnote: `(18,2)`.
  private mutating func skipShare() -> Bool {
    guard !face.isPercentage, byte() == 0x28 || byte() == 0x2F else { return false }
    let isBracketed = byte() == 0x28
    var end = at + 1
    while end < bytes.count, isDigit(bytes[end]) || [0x2C, 0x2E, 0x20].contains(bytes[end]) {
      end += 1
    }
    guard end > at + 1, end < bytes.count else { return false }
    if isBracketed, bytes[end] == 0x29,
      bytes[at..<end].contains(where: { $0 == 0x2C || $0 == 0x2E })
    {
      at = end + 1
      return face.decimals == 0 && face.doubt == 0
    }
    guard bytes[end] == 0x25 else { return false }
    if isBracketed {
      end += 1
      guard end < bytes.count, bytes[end] == 0x29 else { return false }
    }
    at = end + 1
    return true
  }

  /// Flags and footnote marks behind the number.
  private mutating func readMarks() -> Bool {
    skipBlanks()
    let start = at
    while at < bytes.count {
      let one = byte()
      switch one {
      case 0x5C, 0x2F:
        // `\2`, `\1,\3`: a mark of a footnote.
        guard one == 0x5C, isDigit(byte(1)) || (byte(1) | 0x20) &- 0x61 < 26 else { return false }
        at += 2
        while isDigit(byte()) { at += 1 }
      case 0x30...0x39 where at > 0 && bytes[at - 1] == 0x20 && byte(1) == 0x29:
        // `438 2)`
        at += 2
      case 0x30...0x39
      where at > 0 && bytes[at - 1] == 0x20 && byte(1) == 0x2F && at + 2 == bytes.count:
        // `746125 3/`
        at += 2
      case 0x61 where at > 0 && bytes[at - 1] == 0x20 && at + 1 == bytes.count:
        // `159 000 a`
        at += 1
      case 0x2A: at += 1
      case 0x20, 0x2C: at += 1
      case 0x28:
        // `(p)`, `(1)`
        guard at > 0, byte(2) == 0x29 else { return false }
        at += 3
      default:
        guard Self.flags.contains(one | 0x20), at == start || bytes[at - 1] == 0x20,
          at + 1 == bytes.count || byte(1) == 0x20 || byte(1) == 0x29
        else { return false }
        at += 1
      }
      face.flag = one
    }
    return true
  }

  /// Letters that offices put behind figures: provisional, estimated, break, revised, unreliable, definition, few.
  private static let flags: Set<UInt8> = [
    0x70, 0x65, 0x62, 0x72, 0x75, 0x64, 0x66, 0x63, 0x73, 0x6E, 0x7A,
  ]

  private mutating func take(_ byte: UInt8) -> Bool {
    let (tens, isOver) = digits.multipliedReportingOverflow(by: 10)
    let (sum, isBeyond) = tens.addingReportingOverflow(Int64(byte &- 0x30))
    guard !isOver, !isBeyond else { return false }
    digits = sum
    count += 1
    return true
  }

  /// `1234`, `1,234`, `1 234,5`, `.5`, `1,00,000`, `1'000`, `1.2E+06`.
  private mutating func readDigits() -> Bool {
    var groups: [Int] = []
    var separators: [UInt8] = []
    var length = 0
    let start = at
    while at < bytes.count {
      let one = byte()
      if isDigit(one) {
        // Digits beyond what evidence needs: of decimals they may go, of a whole number not.
        if !take(one) {
          guard let mark = separators.last, mark == 0x2E || mark == 0x2C else { return false }
          at += 1
          continue
        }
        length += 1
        at += 1
      } else if one == 0x2E || one == 0x2C || ((one == 0x20 || one == 0x27) && length > 0),
        isDigit(byte(1))
      {
        guard one != 0x20 || isGroupOfThree(after: 1) else { break }
        groups.append(length)
        separators.append(one)
        length = 0
        at += 1
      } else if one == 0x2E, length > 0, groups.isEmpty, at + 1 == bytes.count {
        at += 1
        break
      } else {
        break
      }
    }
    groups.append(length)
    guard at > start, count > 0 else { return false }
    face.isCode = groups[0] > 1 && bytes[start] == 0x30
    guard settle(groups, separators: separators) else { return false }
    return readExponent()
  }

  private func isGroupOfThree(after offset: Int) -> Bool {
    isDigit(byte(offset)) && isDigit(byte(offset + 1)) && isDigit(byte(offset + 2))
      && !isDigit(byte(offset + 3))
  }

  private mutating func readExponent() -> Bool {
    guard byte() | 0x20 == 0x65, isDigit(byte(1)) || isDigit(byte(2)) else { return true }
    let sign = byte(1)
    let first = sign == 0x2B || sign == 0x2D ? 2 : 1
    guard first == 2 || isDigit(sign) else { return true }
    var exponent = 0
    at += first
    while isDigit(byte()), exponent < 40 {
      exponent = exponent * 10 + Int(byte() - 0x30)
      at += 1
    }
    var decimals = Int(face.decimals) - (sign == 0x2D ? -exponent : exponent)
    while decimals < 0, digits < 100_000_000_000_000_000 {
      digits *= 10
      decimals += 1
    }
    guard (0...100).contains(decimals) else { return false }
    face.decimals = Int8(decimals)
    return true
  }

  /// What the separators mean, as far as this text alone says it.
  private mutating func settle(_ groups: [Int], separators: [UInt8]) -> Bool {
    guard let last = separators.last else { return true }
    let tail = groups[groups.count - 1]
    let earlier = separators.dropLast()
    if separators.count == 1 { return settleOne(last, head: groups[0], tail: tail) }
    let isUniform = earlier.allSatisfy { $0 == separators[0] }
    guard isUniform, Self.areGroups(groups, isWhole: last == separators[0]) else { return false }
    if last == separators[0] {
      if last == 0x2E { proof = .comma }
      if last == 0x2C { proof = .point }
      return tail == 3
    }
    guard last == 0x2E || last == 0x2C else { return false }
    face.decimals = Int8(min(tail, 18))
    proof = last == 0x2E ? .point : .comma
    return true
  }

  private mutating func settleOne(_ mark: UInt8, head: Int, tail: Int) -> Bool {
    if mark == 0x20 || mark == 0x27 { return tail == 3 && (1...3).contains(head) }
    guard tail == 3, (1...3).contains(head), !(face.isCode || (head == 1 && isZeroHead)) else {
      face.decimals = Int8(min(tail, count))
      face.isCode = false
      proof = mark == 0x2E ? .point : .comma
      return true
    }
    face.doubt = mark
    return true
  }

  private var isZeroHead: Bool { digits < 1000 }

  /// Whether the lengths between separators are those of thousands, or of the Indian count.
  private static func areGroups(_ groups: [Int], isWhole: Bool) -> Bool {
    let whole = isWhole ? groups[...] : groups.dropLast()
    guard (1...3).contains(whole[0]), let last = whole.last, whole.count < 2 || last == 3 else {
      return false
    }
    let inner = whole.dropFirst().dropLast()
    return inner.allSatisfy { $0 == 3 } || (inner.allSatisfy { $0 == 2 } && whole[0] <= 2)
  }
}
