internal import IndicatorCore

extension GroupedLines {
  /// The count in a field; nil if it is none.
  @inline(__always) func count(_ field: GroupedField) -> Int? {
    let (start, length) = self.field(field)
    let number = DigitWords.number(bytes, from: start, length: length)
    if number >= 0 { return Int(number) }
    guard let count = text(field).flatMap({ Int($0) }), count >= 0 else { return nil }
    return count
  }

  /// Whether a field of figures is as a query writes it.
  @inline(__always) func isPlain(_ field: GroupedField) -> Bool {
    let (start, length) = self.field(field)
    return length == 0 || DigitWords.isWhole(bytes, from: start, length: length)
      || text(field) != nil
  }

  /// The exact sum of a row; nil for what is no number.
  ///
  /// - Throws: ``ArithmeticOverflow`` if it does not fit.
  func sum() throws(ArithmeticOverflow) -> ExactDecimal? {
    guard let whole = try decimal(.sum) else { return nil }
    let (start, length) = field(.parts)
    guard length > 0 else { return whole }
    let parts = DigitWords.number(bytes, from: start, length: length)
    guard let count = parts >= 0 ? parts : text(.parts).flatMap({ $0.isEmpty ? 0 : Int64($0) })
    else { return nil }
    return try whole.adding(ExactDecimal(significand: count, scale: 12))
  }

  private func decimal(_ field: GroupedField) throws(ArithmeticOverflow) -> ExactDecimal? {
    let (start, length) = self.field(field)
    let number = DigitWords.number(bytes, from: start, length: length)
    if number >= 0, length == 1 || bytes[start] != UInt8(ascii: "0") { return ExactDecimal(number) }
    if let number = fraction(start, length: length) { return number }
    let text = text(field) ?? ""
    if let number = Self.decimal(text) { return number }
    if case .number(.numberTooLarge) = NumberGrammar.fact(against: text) {
      throw ArithmeticOverflow()
    }
    return nil
  }

  /// A number with a point, without the zeros that a column's type has put behind it; nil for all that is left to
  /// the plain reading.
  private func fraction(_ start: Int, length: Int) -> ExactDecimal? {
    var end = start + length
    guard length > 0, (start..<end).contains(where: { bytes[$0] == UInt8(ascii: ".") }) else {
      return nil
    }
    while end > start, bytes[end - 1] == UInt8(ascii: "0") { end -= 1 }
    if end < start + length, end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return end > start ? FigureText(bytes, from: start, to: end)?.plain : nil
  }

  /// The plain reading of the same.
  private static func decimal(_ text: String) -> ExactDecimal? {
    guard text.contains("."), !text.contains(where: { $0 == "e" || $0 == "E" }) else {
      return NumberGrammar.plain.read(text)
    }
    let digits = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    let short = String(digits.reversed())
    return NumberGrammar.plain.read(text.hasSuffix("0") ? (short.isEmpty ? "0" : short) : text)
  }
}
