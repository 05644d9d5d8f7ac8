extension FormatSection {
  /// What is shown of a number; nil under formats of dates, powers and fractions.
  ///
  /// - Parameter hasOwnSign: whether the section is for negative numbers alone, and prints their sign itself
  ///   or not at all.
  func shown(_ value: Scientific, hasOwnSign: Bool) -> String? {
    guard kind == .plain || kind == .percentage, !tokens.contains(.unprintable), !isFraction else {
      return nil
    }
    if !tokens.contains(where: \.isDigit) { return withoutDigits(value, hasOwnSign: hasOwnSign) }
    let number = DigitLayout(tokens, value: value)
    let sign = value.isNegative && !hasOwnSign && !number.isZero ? "-" : ""
    return sign + number.text
  }

  /// Digits on both sides of a slash.
  private var isFraction: Bool {
    guard let slash = tokens.firstIndex(of: .literal("/")) else { return false }
    return tokens[slash...].contains(where: \.isDigit)
  }

  private func withoutDigits(_ value: Scientific, hasOwnSign: Bool) -> String {
    var shown = value.isNegative && !hasOwnSign ? "-" : ""
    for token in tokens {
      switch token {
      case .literal(let sign): shown.append(sign)
      case .general, .text: shown += value.magnitude.plain
      case .point: shown.append(".")
      case .comma: shown.append(",")
      case .percent: shown.append("%")
      case .digit, .date, .halfDay, .unprintable: break
      }
    }
    return shown
  }
}

extension FormatToken {
  /// Whether a digit of the number may stand there.
  var isDigit: Bool { if case .digit = self { true } else { false } }
}

/// A number laid out on the digits of a format.
private struct DigitLayout {
  /// What is shown, without a minus sign.
  let text: String
  /// Whether nothing but zeros is shown.
  let isZero: Bool

  init(_ tokens: [FormatToken], value: Scientific) {
    let point = tokens.firstIndex(of: .point) ?? tokens.endIndex
    let last = tokens.lastIndex(where: \.isDigit) ?? tokens.startIndex
    let lastWhole = tokens[..<min(point, last + 1)].lastIndex(where: \.isDigit) ?? last
    // Commas behind the last digit before the point, and behind the last of all, divide by a thousand.
    let thousands = Set([lastWhole, last]).reduce(0) { count, digit in
      count + tokens[digit...].dropFirst().prefix { $0 == .comma }.count
    }
    let percents = tokens.count { $0 == .percent }
    let places = point < last ? tokens[point...].count(where: \.isDigit) : 0
    let number = value.magnitude.shifted(by: 2 * percents - 3 * thousands).rounded(places: places)
    let isGrouped = tokens[..<lastWhole].contains(.comma)
    isZero = number.digits.isEmpty
    text =
      Self.whole(tokens[..<point], number: number, isGrouped: isGrouped)
      + Self.fraction(tokens[point...], number: number)
  }

  /// The signs before the point, filled from the right.
  private static func whole(
    _ tokens: ArraySlice<FormatToken>, number: Scientific, isGrouped: Bool
  ) -> String {
    var left = number.wholeDigits[...]
    var shown: [Character] = []
    var written = 0
    func write(_ digit: Character) {
      if isGrouped, written > 0, written % 3 == 0, digit != " " { shown.append(",") }
      shown.append(digit)
      written += 1
    }
    let first = tokens.firstIndex(where: \.isDigit)
    for index in tokens.indices.reversed() {
      switch tokens[index] {
      case .digit(let sign):
        if let digit = left.popLast() {
          write(digit)
        } else if sign != "#" {
          write(sign == "0" ? "0" : " ")
        }
        if index == first { while let digit = left.popLast() { write(digit) } }
      case .literal(let sign): shown.append(sign)
      case .percent: shown.append("%")
      case .point, .comma, .general, .text, .date, .halfDay, .unprintable: break
      }
    }
    // All digits stand behind the point.
    while let digit = left.popLast() { write(digit) }
    return String(shown.reversed())
  }

  /// The point and the signs behind it, filled from the left.
  private static func fraction(_ tokens: ArraySlice<FormatToken>, number: Scientific) -> String {
    var left = number.fractionDigits[...]
    var shown = ""
    for token in tokens {
      switch token {
      case .point: shown.append(".")
      case .digit(let sign):
        if let digit = left.popFirst() {
          shown.append(digit)
        } else if sign != "#" {
          shown.append(sign == "0" ? "0" : " ")
        }
      case .literal(let sign): shown.append(sign)
      case .percent: shown.append("%")
      case .comma, .general, .text, .date, .halfDay, .unprintable: break
      }
    }
    return shown
  }
}

extension Scientific {
  /// The digits before the point, none for 0.
  fileprivate var wholeDigits: [Character] {
    guard point > 0 else { return [] }
    return (0..<point).map { index in
      Character(UnicodeScalar(0x30 + (index < digits.count ? digits[index] : 0)))
    }
  }

  /// The digits behind the point, without zeros at the end.
  fileprivate var fractionDigits: [Character] {
    let zeros = [Character](repeating: "0", count: digits.isEmpty ? 0 : max(0, -point))
    return zeros
      + digits.dropFirst(max(0, point)).map { Character(UnicodeScalar(0x30 + $0)) }
  }
}
