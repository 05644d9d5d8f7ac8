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
  /// How many fields each row has.
  let fieldCount: Int

  /// What the line says that was read last; nil for what no query wrote.
  init?(_ lines: GroupedLines) {
    fieldCount = lines.count
    guard lines.isFirst, fieldCount > GroupedField.firstCategory else { return nil }
    func text(_ field: GroupedField) -> String? {
      GroupedText.plain(lines.array(field.rawValue))
    }
    func list(_ field: GroupedField) -> [String]? {
      GroupedText.list(lines.array(field.rawValue))
    }
    let columns = GroupedField.firstCategory..<fieldCount
    let categories = columns.compactMap { GroupedText.plain(lines.array($0)) }
    guard let unit = text(.unit), let period = text(.period), let measure = text(.measure),
      let value = text(.sum), let remarks = list(.firstRemark), let unused = list(.lastRemark),
      categories.count == columns.count
    else { return nil }
    (self.unit, self.period, self.measure, self.value) = (unit, period, measure, value)
    (self.remarks, self.unused, self.categories) = (remarks, unused, categories)
  }

  /// The headings of the rows as a bare file has them.
  var header: [String] {
    [unit, period, measure] + categories + [value] + remarks.filter { !$0.isEmpty }
  }
}
