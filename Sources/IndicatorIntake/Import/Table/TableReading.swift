internal import IndicatorCore

/// Reads a sheet by what its cells say: their types, their places and their arithmetic.
struct TableReading {
  private let sheet: Sheet
  private let options: ImportOptions

  init(_ sheet: Sheet, _ options: ImportOptions) {
    (self.sheet, self.options) = (sheet, options)
  }

  /// Whether the first row names the columns of a tidy table, as `unit,period,measure,category,value` does: then
  /// nothing is to be found out.
  static func isTidy(_ sheet: Sheet) -> Bool {
    guard let first = sheet.rows.first(where: { !$0.isComment }) else { return false }
    let roles = first.cells.compactMap { HeadingWords.role(SheetText.text(of: $0.value)) }
    return Set(roles).isSuperset(of: [.unit, .period, .measure, .figure])
  }

  /// Reads a sheet; a tidy table whose names and figures are as they should be has nothing to be found out.
  static func read(_ sheet: Sheet, _ options: ImportOptions) -> SheetImport {
    let found = TableReading(sheet, options).result
    guard isTidy(sheet), !options.countsRows else { return found }
    let plain = SheetImport.byWords(sheet, options)
    guard plain.faults.isEmpty || !found.faults.isEmpty else { return found }
    // Rows whose figures nobody can read must not vanish as remarks.
    if plain.faults.isEmpty, plain.rows.isEmpty, !found.rows.isEmpty {
      return .refused(sheet, Fault(.noTable, at: sheet.place(row: 0, column: 0)))
    }
    var read = plain
    read.cells = found.cells
    return read
  }

  var result: SheetImport {
    let cells = CellTable(sheet, numbers: options.numbers)
    if options.countsRows, let list = CountedList(cells, options) { return list.result }
    guard let structure = SheetStructure(cells.grid) else {
      let list = CountedList(cells, options)
      return .refused(sheet, list?.refusal ?? Fault(.noTable, at: sheet.place(row: 0, column: 0)))
    }
    let meaning = TableMeaning(cells, structure, options.asked, options.names)
    var intake = TableIntake(cells, structure, meaning, options)
    intake.read()
    let faults = intake.faults + (options.isStrict ? intake.assumptions.refusals : [])
    var account = intake.account
    account.figures = faults.isEmpty ? intake.rows.count : 0
    account.isRefused = !faults.isEmpty
    return SheetImport(
      rows: faults.isEmpty ? intake.rows : [], account: account, totals: intake.totals,
      faults: faults, rules: TableRules(cells, structure, meaning, intake).rules, silentUnits: [],
      readAs: [],
      cells: CellEntry.all(cells, structure, intake), assumptions: intake.assumptions.all,
      findings: intake.findings, claims: options.collectsClaims ? intake.claims : [],
      headings: structure.outline.dataColumns.map(meaning.heading),
      units: intake.units, titleUnit: meaning.titles.unitOfTable ?? "")
  }
}
