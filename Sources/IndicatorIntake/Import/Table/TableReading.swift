internal import IndicatorCore

/// Reads a sheet by what its cells say: their types, their places and their arithmetic.
struct TableReading {
  private let sheet: Sheet
  private let options: ImportOptions

  init(_ sheet: Sheet, options: ImportOptions) {
    (self.sheet, self.options) = (sheet, options)
  }

  /// Reads every table of a sheet.
  static func tables(of sheet: Sheet, options: ImportOptions) -> [SheetImport] {
    do {
      return try TableReading(sheet, options: options).results()
    } catch {
      return [.refused(sheet, fault: error)]
    }
  }

  /// The lines of the mapping, else the headings of a tidy table, which leave nothing to be found out.
  private func lines(_ cells: CellTable) -> GivenLines {
    let lines = GivenLines(options.mapping, cells: cells)
    return lines.columns.isEmpty ? GivenLines(tidy: cells) ?? lines : lines
  }

  private func results() throws(Fault) -> [SheetImport] {
    let cells = CellTable(sheet, numbers: options.numbers)
    if options.countsRows, let list = CountedList(cells, options: options) { return [list.result] }
    let given = lines(cells)
    try given.check()
    guard
      let structure = SheetStructure(cells.grid, given: given.outline(cells, names: options.names))
    else {
      let list = CountedList(cells, options: options)
      throw list?.refusal ?? Fault(.sheet(.noTable), at: sheet.place(row: 0, column: 0))
    }
    guard !structure.holdsNoFigure || !given.columns.isEmpty else {
      let list = CountedList(cells, options: options)
      throw list?.refusal ?? Fault(.sheet(.noTable), at: sheet.place(row: 0, column: 0))
    }
    // One measure for all is none for several tables.
    let isOne = given.saysWhere || (options.asked.measure ?? given.fixed.measure) != nil
    let parts = SheetTables(cells, structure: structure, isOne: isOne).parts
    return parts.isEmpty
      ? [result(cells, structure: structure, given: given)]
      : parts.flatMap { Self.tables(of: $0, options: options) }
  }

  private func result(
    _ cells: CellTable, structure: SheetStructure, given: GivenLines
  ) -> SheetImport {
    let meaning = TableMeaning(cells, structure: structure, given: given, options: options)
    let intake = TableIntake(cells, structure: structure, meaning: meaning, options: options)
    intake.read()
    let faults = Self.sorted(intake.faults) + (options.isStrict ? intake.assumptions.refusals : [])
    var account = intake.account
    account.figures = faults.isEmpty ? intake.rows.count : 0
    account.isRefused = !faults.isEmpty
    return SheetImport(
      rows: faults.isEmpty ? intake.rows : [], account: account, totals: intake.totals,
      faults: faults,
      rules: options.keepsRules
        ? given.rules(
          with: TableRules(cells, structure: structure, meaning: meaning, intake: intake).rules)
        : [],
      silentUnits: faults.isEmpty ? intake.silentUnits : [], readAs: intake.readAs.uniqued,
      cells: options.keepsCells ? CellEntry.all(cells, structure: structure, intake: intake) : [],
      roles: structure.roleCounts, assumptions: intake.assumptions.all.uniqued,
      findings: intake.findings, claims: options.collectsClaims ? intake.claims : [],
      headings: structure.outline.dataColumns.map(meaning.heading),
      units: intake.units, titleUnit: meaning.titles.unitOfTable ?? "",
      titleMeasure: options.codebook == nil ? meaning.titles.ownMeasure : "",
      isPart: !sheet.part.number.isEmpty)
  }

  /// The order in which a person meets them.
  private static func sorted(_ faults: [Fault]) -> [Fault] {
    let numbered = faults.enumerated().map { ($0.element.place?.line ?? 0, $0.offset, $0.element) }
    return numbered.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { $0.2 }
  }
}
