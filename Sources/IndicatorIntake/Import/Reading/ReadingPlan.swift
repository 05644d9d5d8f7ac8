internal import IndicatorCore

/// Completes the lines that a person gave by proposed ones, until every figure is said what it is of.
struct ReadingPlan {
  /// The lines, places first, then columns from left to right, then texts.
  let rules: [MappingRule]
  let reading: SheetReading

  /// - Throws: a ``Fault`` if there is no table, or the sheet is not the one that the mapping describes.
  init(_ sheet: Sheet, _ options: ImportOptions) throws(Fault) {
    let names = options.names
    let grid = SheetGrid(sheet)
    let given = (options.mapping?.rules(for: sheet) ?? []).filter { $0.holds(grid) }
    let table = try Self.table(given, grid, names)
    var reading = try SheetReading(
      given.filter { !$0.isAboutTable } + table, grid, options.mapping?.name ?? sheet.title)
    let areColumnsGiven = given.contains { !$0.range.columnNumbers.isEmpty }
    let labels = LabelRules(reading, names).rules(withSubtotals: !areColumnsGiven)
    reading.take(labels)
    let title = TitleRules(reading, names, options.asked).rules
    reading.take(title)
    self.reading = reading
    rules =
      given.filter { $0.role == .title } + title + table
      + given.filter { !$0.isAboutTable && $0.role != .title } + labels
  }

  /// The lines for headings, rows and columns: those given, else the proposed ones.
  private static func table(
    _ given: [MappingRule], _ grid: SheetGrid, _ names: SheetNames
  ) throws(Fault) -> [MappingRule] {
    let columns = given.filter { !$0.range.columnNumbers.isEmpty }
    let header = given.filter { $0.role == .header }
    let rows = given.filter { $0.role == .rows }
    if !columns.isEmpty, !rows.isEmpty, !header.isEmpty { return header + rows + columns }
    let proposal: SheetProposal
    do {
      proposal = try SheetProposal(grid, names, GivenRows(header, rows, grid))
    } catch {
      guard !columns.isEmpty, !rows.isEmpty else { throw error }
      return rows + columns
    }
    return (header.isEmpty ? proposal.header : header) + (rows.isEmpty ? proposal.rows : rows)
      + (columns.isEmpty ? proposal.columns : columns)
  }
}

extension GivenRows {
  init(_ header: [MappingRule], _ rows: [MappingRule], _ grid: SheetGrid) {
    if case .rows(let first, _) = rows.first?.range { self.first = first }
    guard let range = header.first?.range else { return }
    self.header = grid.rowNumbers.filter { $0 < first ?? .max && range.containsRow($0) }
  }
}

extension MappingRule {
  /// Whether the line is about this very sheet. What was found in a title holds only where that text stands:
  /// files of other communes and years often have the same name.
  fileprivate func holds(_ grid: SheetGrid) -> Bool {
    guard role == .title, !text.isEmpty else { return true }
    let said = SheetText.key(text)
    let names = [grid.sheet.name, SheetTitle.stem(grid.sheet.source)]
    return names.contains { SheetText.key($0) == said }
      || grid.rowNumbers.prefix(40).contains { row in
        grid.cells(in: row).contains { SheetText.key($0.text) == said }
      }
  }

  /// Whether the line is about headings, rows of figures or columns.
  fileprivate var isAboutTable: Bool {
    role == .header || role == .rows || !range.columnNumbers.isEmpty
  }
}

/// Lines that say what all figures of a sheet are of, where its rows and columns do not say it.
struct TitleRules {
  private let reading: SheetReading
  private let asked: FigureMeaning
  private let title: SheetTitle

  init(_ reading: SheetReading, _ names: SheetNames, _ asked: FigureMeaning) {
    self.reading = reading
    self.asked = asked
    title = SheetTitle(reading.grid, above: reading.headings.rows.first ?? reading.first, names)
  }

  /// One line for each part of a figure's name that is to be said.
  var rules: [MappingRule] {
    [
      line(.unit, \.unit, .unit), line(.period, \.period, .period),
      line(.measure, \.measure, .measure),
    ].compactMap(\.self)
  }

  private func line(
    _ kind: NameKind, _ part: WritableKeyPath<FigureMeaning, String?>, _ axis: MappingRole
  ) -> MappingRule? {
    guard reading.fixed[keyPath: part] == nil, !reading.keys.contains(where: { $0.role == axis }),
      reading.figures.contains(where: { $0.meaning[keyPath: part] == nil && !$0.isOpen })
    else { return nil }
    var meaning = FigureMeaning()
    if let said = asked[keyPath: part] {
      meaning[keyPath: part] = said
      return MappingRule(.title, .anywhere, meaning)
    }
    let said = title.said(kind)
    meaning[keyPath: part] = said.value ?? MappingRule.open
    return MappingRule(
      .title, .anywhere, text: said.text.isEmpty ? title.text : said.text, meaning, note: said.note)
  }
}
