extension SpreadsheetSheet {
  /// Data as they are, under their stable column names, so that an import reads the same back.
  package static func data(
    _ table: ResultTable, named name: String = "observations"
  ) -> SpreadsheetSheet {
    SpreadsheetSheet(name: name, headings: table.columns, table: table)
  }

  /// A table of data with other headings; numbers stay as they are.
  init(name: String, headings: [String], table: ResultTable) {
    self.init(name: name, title: name, columns: headings.map { SpreadsheetColumn($0) })
    for row in table.rows { append(row.map(SpreadsheetCell.init)) }
  }
}

extension SpreadsheetCell {
  /// A number as its digits, or nothing.
  init(_ digits: String?, format: SpreadsheetFormat) {
    self = digits.map { .number($0, format) } ?? .empty
  }

  /// A value of data, shown as the spreadsheet likes.
  init(_ value: ResultValue) {
    switch value {
    case .missing: self = .empty
    case .text(let text): self = .words(text)
    case .words(let words): self = .words(words.joined(separator: ";"))
    case .ratio, .difference, .number: self = .number(value.digits ?? "", .general)
    case .count, .reported:
      let digits = value.digits ?? ""
      let significant = digits.filter(\.isNumber).drop { $0 == "0" }.count
      self =
        significant > Self.exactDigits ? .longNumber(digits) : .number(digits, .general)
    }
  }
}

extension SpreadsheetSheet {
  /// A table that only programs read: a sheet that people do not see.
  package static func hidden(_ table: ResultTable, name: String) -> SpreadsheetSheet {
    var sheet = SpreadsheetSheet(name: name, headings: table.columns, table: table)
    sheet.visibility = .hidden
    sheet.isFiltered = false
    return sheet
  }
}
