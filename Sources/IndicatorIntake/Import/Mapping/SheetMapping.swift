package import IndicatorCore

/// The columns of a mapping.
package enum MappingColumn: String, CaseIterable, Sendable {
  case file, sheet, range, role, text, unit, period, measure, category, note
}

/// How sheets are to be read, as a person wrote or corrected it: a CSV file, or the hidden sheet of a
/// template.
package struct SheetMapping: Sendable {
  /// The name of the hidden sheet that a template carries.
  package static let hiddenSheet = "sosanh"

  /// The name in messages.
  package let name: String
  /// The lines, in order.
  package let rules: [MappingRule]

  /// Reads a mapping.
  ///
  /// - Throws: a ``Fault`` with line and column.
  package init(_ source: SourceBytes) throws(Fault) {
    var table = try TableReader(TextSource(source))
    for column in [MappingColumn.range, .role].map(\.rawValue)
    where table.position(of: column) == nil {
      throw table.source.fault(.column(.missingColumn(column, found: table.names)), at: 0)
    }
    var rules: [MappingRule] = []
    while let row = try table.next() {
      if let ragged = table.raggedness(of: row) { throw ragged }
      rules.append(
        try Self.rule({ row[$0.rawValue] }, line: row.record.line, at: { row.place($0.rawValue) }))
    }
    name = source.name
    self.rules = rules
  }

  /// The mapping that a template carries in a hidden sheet; nil if there is none.
  ///
  /// - Throws: a ``Fault`` at a cell of that sheet.
  package static func carried(by sheets: [Sheet]) throws(Fault) -> SheetMapping? {
    for sheet in sheets where sheet.isHidden && sheet.name == hiddenSheet {
      return try SheetMapping(hiddenIn: sheet)
    }
    return nil
  }

  /// Reads the mapping that a template carries.
  ///
  /// - Throws: a ``Fault`` at a cell.
  init(hiddenIn sheet: Sheet) throws(Fault) {
    var positions: [String: Int] = [:]
    for (column, cell) in sheet.row(1)?.cells ?? [:] {
      positions[SheetText.text(of: cell)] = column
    }
    var rules: [MappingRule] = []
    for row in sheet.rows where row.number > 1 && !row.cells.isEmpty {
      let text = { (column: MappingColumn) in
        positions[column.rawValue].flatMap { row.cells[$0] }.map { SheetText.text(of: $0) } ?? ""
      }
      let place = { (column: MappingColumn) in
        sheet.place(row: row.number, column: positions[column.rawValue] ?? 0)
      }
      rules.append(try Self.rule(text, line: row.number, at: place))
    }
    name = sheet.title
    self.rules = rules
  }

  private static func rule(
    _ text: (MappingColumn) -> String, line: Int, at place: (MappingColumn) -> Place
  ) throws(Fault) -> MappingRule {
    guard let role = MappingRole(rawValue: text(.role).lowercased()) else {
      let roles = MappingRole.allCases.map(\.rawValue)
      throw Fault(
        .field(.badChoice(text(.role), column: "role", expected: roles)), at: place(.role))
    }
    guard let range = MappingRange(text(.range)) else {
      throw Fault(.mapping(.badRange(text(.range))), at: place(.range))
    }
    let period = text(.period)
    let spelling = spelling(of: period)
    if !period.isEmpty, spelling == nil {
      throw Fault(.field(.badPeriod(period)), at: place(.period))
    }
    return MappingRule(
      file: text(.file), sheet: text(.sheet), role: role, range: range, text: text(.text),
      meaning: FigureMeaning(
        unit: text(.unit).unlessEmpty, period: spelling, measure: text(.measure).unlessEmpty,
        category: text(.category).unlessEmpty),
      note: text(.note).unlessEmpty.map { .remark($0) }, line: line)
  }

  /// A period as a person wrote it, or the sign that it is still to be filled in.
  private static func spelling(of period: String) -> String? {
    if period.isEmpty || period == MappingRule.open { return period.unlessEmpty }
    return Period(period)?.spelling ?? PeriodWords.period(period)
  }

  /// The lines that hold for a sheet, those for its file or name before the others.
  func rules(for sheet: Sheet) -> [MappingRule] {
    let file = sheet.source.split(separator: "/").last.map(String.init) ?? sheet.source
    let own = rules.filter { rule in
      (rule.file.isEmpty || rule.file.composedVietnamese == file.composedVietnamese)
        && (rule.sheet.isEmpty || sheet.isCalled(rule.sheet))
    }
    let isGeneral = { (rule: MappingRule) in rule.file.isEmpty && rule.sheet.isEmpty }
    return own.filter { !isGeneral($0) } + own.filter(isGeneral)
  }
}

extension Sheet {
  /// Whether a line of a mapping means the sheet: by its name, with the number of the table if it holds several.
  fileprivate func isCalled(_ name: String) -> Bool {
    let key = SheetText.key(name)
    return key == SheetText.key(self.name)
      || !part.number.isEmpty && key == SheetText.key(self.name + part.number)
  }
}

extension String {
  fileprivate var unlessEmpty: String? { isEmpty ? nil : self }
}
