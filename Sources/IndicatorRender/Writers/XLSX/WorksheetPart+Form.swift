// What a form has beside the cells of other sheets.

extension WorksheetPart {
  /// The lines above a form and its rows of headings.
  func opening(_ form: SpreadsheetForm, styles: inout StyleTable) -> String {
    var text = ""
    for (index, line) in form.lines.enumerated() {
      let role: WrittenStyle.Role = index == 0 ? .title : .instruction
      let style = styles.number(of: WrittenStyle(role: role))
      text += Self.opening(
        row: index + 1, height: layout.height(ofLine: line, isTitle: role == .title))
      text += Self.text(line, at: letters[0] + String(index + 1), style: style) + "</row>"
    }
    let heights = layout.heights(of: form)
    for row in 0..<form.headingCount {
      text += Self.opening(row: form.headingRows.lowerBound + row, height: heights[row])
      for column in sheet.columns.indices {
        text += heading(form, row: row, column: column, styles: &styles)
      }
      text += "</row>"
    }
    return text
  }

  private func heading(
    _ form: SpreadsheetForm, row: Int, column: Int, styles: inout StyleTable
  ) -> String {
    let place = letters[column] + String(form.headingRows.lowerBound + row)
    let style = styles.number(of: WrittenStyle(role: .formHeading))
    let block = form.headings.first { $0.rows.contains(row) && $0.columns.contains(column) }
    guard let block, block.rows.lowerBound == row, block.columns.lowerBound == column else {
      return "<c r=\"\(place)\" s=\"\(style)\"/>"
    }
    return Self.text(block.text, at: place, style: style)
  }

  /// Without a password, so that it keeps from slips and from nothing else.
  func protection(_ form: SpreadsheetForm) -> [Markup] {
    [
      Markup(
        "sheetProtection",
        attributes: [
          "sheet": "1", "objects": "1", "scenarios": "1", "formatColumns": "0", "formatRows": "0",
        ])
    ]
  }

  /// The headings that span several cells, and what may be filled in.
  func rules(_ form: SpreadsheetForm) -> [Markup] {
    let last = letters.last ?? "A"
    let lines = form.lines.indices.map { "A\($0 + 1):\(last)\($0 + 1)" }
    let headings = form.headings.filter { $0.rows.count > 1 || $0.columns.count > 1 }
    let merged = (lines + headings.map { reference(form, block: $0) }).map {
      Markup("mergeCell", attributes: ["ref": $0])
    }
    let validations = validations(form)
    var parts = [
      Markup("mergeCells", attributes: ["count": String(merged.count)], children: merged)
    ]
    if !validations.isEmpty {
      parts.append(
        Markup(
          "dataValidations", attributes: ["count": String(validations.count)], children: validations
        ))
    }
    return parts
  }

  private func reference(_ form: SpreadsheetForm, block: SpreadsheetBlock) -> String {
    let top = form.headingRows.lowerBound - 1
    let first = SheetPosition(column: block.columns.lowerBound, row: top + block.rows.lowerBound)
    let last = SheetPosition(column: block.columns.upperBound, row: top + block.rows.upperBound)
    return first.reference + ":" + last.reference
  }

  /// One rule for each run of columns that take the same.
  private func validations(_ form: SpreadsheetForm) -> [Markup] {
    guard !sheet.rows.isEmpty else { return [] }
    var validations: [Markup] = []
    var start = 0
    for column in form.entries.indices {
      let next = column + 1 < form.entries.count ? form.entries[column + 1] : nil
      if column + 1 < form.entries.count, next == form.entries[column] { continue }
      if let entry = form.entries[start] {
        validations.append(validation(form, entry: entry, first: start, last: column))
      }
      start = column + 1
    }
    return validations
  }

  private func validation(
    _ form: SpreadsheetForm, entry: SpreadsheetEntry, first: Int, last: Int
  ) -> Markup {
    let top = SheetPosition(column: first, row: form.headingRows.upperBound)
    let bottom = SheetPosition(
      column: last, row: form.headingRows.upperBound + sheet.rows.count - 1)
    let bounds = [entry.lowest ?? -Self.widest, entry.highest ?? Self.widest]
    return Markup(
      "dataValidation",
      attributes: [
        "type": entry.kind == .whole ? "whole" : "decimal",
        "operator": entry.highest == nil && entry.lowest != nil ? "greaterThanOrEqual" : "between",
        "allowBlank": "1", "showInputMessage": "1", "showErrorMessage": "1",
        "error": entry.refusal, "prompt": entry.prompt,
        "sqref": top.reference + ":" + bottom.reference,
      ],
      children: entry.highest == nil && entry.lowest != nil
        ? [Markup("formula1", text: String(bounds[0]))]
        : [
          Markup("formula1", text: String(bounds[0])), Markup("formula2", text: String(bounds[1])),
        ])
  }

  /// The largest number that every spreadsheet keeps exactly: 15 digits.
  private static let widest = 999_999_999_999_999
}

extension ColumnLayout {
  /// How many pages a wide form takes side by side, so that people can still read it.
  var pagesAcross: Int { max(1, (widths.reduce(0, +) + 199) / 200) }

  /// The height of a line over all columns; a title has larger letters.
  func height(ofLine line: String, isTitle: Bool) -> Int? {
    let width = widths.reduce(0, +) * (isTitle ? 3 : 4) / 4
    let lines = line.wrapped(to: max(1, width - 3)).count
    return height(lines: [isTitle ? lines + (lines + 1) / 2 : lines])
  }

  /// The height of each row of headings, so that every heading has room for its lines; nil for one line.
  func heights(of form: SpreadsheetForm) -> [Int?] {
    var lines = [Int](repeating: 1, count: form.headingCount)
    let blocks = form.headings.sorted { $0.rows.count < $1.rows.count }
    for block in blocks {
      let width = block.columns.reduce(0) { $0 + widths[$1] }
      let needed = block.text.wrapped(to: max(1, width - 3)).count
      let there = block.rows.reduce(0) { $0 + lines[$1] }
      if needed > there { lines[block.rows.upperBound] += needed - there }
    }
    return lines.map { height(lines: [$0]) }
  }
}
