internal import IndicatorCore

/// Where in a row of a query's result something stands.
package enum GroupedField: Int, CaseIterable {
  /// `1` for what was asked, `2` for a group of rows, `3` for the end.
  case part
  case unit, period, measure
  /// Whether the measure was asked for; of the first row, what the result is.
  case isTaken
  /// How many rows there are.
  case rows
  /// How many of them have a number.
  case numbers
  /// The sum of the numbers, of the first row the heading of the values.
  case sum
  /// What is to be added to it, in parts of a million million; empty for nothing.
  case parts
  /// How many rows have a value that is no number, and the first such value.
  case oddities, oddity
  /// The least and the greatest of the remarks; of the first row, their headings and the columns that were not used.
  case firstRemark, lastRemark

  /// The categories stand behind all others.
  package static let firstCategory = allCases.count
}

/// What was asked, as the first row of a result repeats it.
struct GroupedHead {
  let unit: String
  let period: String
  let measure: String
  let value: String
  /// The headings of qualifier, status, source and note; empty for one that is not there.
  let remarks: [String]
  let unused: [String]
  let categories: [String]

  /// Nil for what no query wrote.
  init?(_ fields: GroupedLines.Fields) {
    guard fields.count > GroupedField.firstCategory else { return nil }
    func text(_ field: GroupedField) -> String? { GroupedText.plain(fields[field.rawValue]) }
    func list(_ field: GroupedField) -> [String]? {
      GroupedText.list(Array(fields[field.rawValue]))
    }
    let categories = fields[GroupedField.firstCategory...].compactMap { GroupedText.plain($0) }
    guard let unit = text(.unit), let period = text(.period), let measure = text(.measure),
      let value = text(.sum), let remarks = list(.firstRemark), let unused = list(.lastRemark),
      categories.count == fields.count - GroupedField.firstCategory
    else { return nil }
    (self.unit, self.period, self.measure, self.value) = (unit, period, measure, value)
    (self.remarks, self.unused, self.categories) = (remarks, unused, categories)
  }

  /// The headings of the rows as a bare file has them.
  var header: [String] {
    [unit, period, measure] + categories + [value] + remarks.filter { !$0.isEmpty }
  }
}

/// A group of rows as an engine has counted and summed them.
struct GroupedRow {
  let unit: String
  let period: String
  let measure: String
  let categories: [String]
  let isTaken: Bool
  var rows: Int
  var numbers: Int
  /// The sum as it was written, and what is to be added to it.
  let sum: String
  let parts: String
  let oddities: Int
  let oddity: String
  let firstRemark: [UInt8]
  let lastRemark: [UInt8]

  /// Nil for what no query wrote.
  init?(_ fields: GroupedLines.Fields, categories count: Int) {
    guard fields.count == GroupedField.firstCategory + count else { return nil }
    var texts: [String] = []
    for (position, field) in fields.enumerated() {
      if position == GroupedField.firstRemark.rawValue
        || position == GroupedField.lastRemark.rawValue
      {
        texts.append("")
      } else {
        guard let text = GroupedText.plain(field) else { return nil }
        texts.append(text.trimmed)
      }
    }
    func text(_ field: GroupedField) -> String { texts[field.rawValue] }
    guard let rows = Int(text(.rows)), let numbers = Int(text(.numbers)),
      let oddities = Int(text(.oddities)), rows > 0, numbers >= 0, oddities >= 0
    else { return nil }
    (unit, period, measure) = (text(.unit), text(.period), text(.measure))
    categories = Array(texts[GroupedField.firstCategory...])
    isTaken = text(.isTaken) == "1"
    (self.rows, self.numbers, self.oddities) = (rows, numbers, oddities)
    (sum, parts, oddity) = (text(.sum), text(.parts), text(.oddity))
    firstRemark = Array(fields[GroupedField.firstRemark.rawValue])
    lastRemark = Array(fields[GroupedField.lastRemark.rawValue])
  }

  /// The exact sum; nil for what is no number.
  func number() throws(ArithmeticOverflow) -> ExactDecimal? {
    guard let whole = Self.decimal(sum) else {
      if case .number(.numberTooLarge) = NumberGrammar.fact(against: sum) {
        throw ArithmeticOverflow()
      }
      return nil
    }
    guard !parts.isEmpty else { return whole }
    guard let count = Int64(parts) else { return nil }
    return try whole.adding(ExactDecimal(significand: count, scale: 12))
  }

  /// A number without the zeros that a column's type has put behind it.
  private static func decimal(_ text: String) -> ExactDecimal? {
    if let first = text.utf8.first, first != 0x30, text.utf8.count < 18,
      text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let whole = Int64(text)
    {
      return ExactDecimal(significand: whole, scale: 0)
    }
    guard text.contains("."), !text.contains(where: { $0 == "e" || $0 == "E" }) else {
      return NumberGrammar.plain.read(text)
    }
    let digits = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    let short = String(digits.reversed())
    return NumberGrammar.plain.read(text.hasSuffix("0") ? (short.isEmpty ? "0" : short) : text)
  }

  /// What the rows are about, for messages.
  var spelling: String {
    ([unit, period, measure] + [categories.filter { !$0.isEmpty }.joined(separator: "+")])
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
