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

  var result: SheetImport {
    let cells = CellTable(sheet)
    guard let structure = SheetStructure(cells.grid) else {
      return .refused(sheet, Fault(.noTable, at: sheet.place(row: 0, column: 0)))
    }
    let meaning = TableMeaning(cells, structure, options.asked, options.names)
    var intake = TableIntake(cells, structure, meaning, options)
    intake.read()
    var account = intake.account
    account.figures = intake.faults.isEmpty ? intake.rows.count : 0
    account.isRefused = !intake.faults.isEmpty
    return SheetImport(
      rows: intake.faults.isEmpty ? intake.rows : [], account: account, totals: intake.totals,
      faults: intake.faults, rules: TableRules(cells, structure, meaning, intake).rules, silentUnits: [], readAs: [],
      cells: CellEntry.all(cells, structure, intake), assumptions: intake.assumptions,
      findings: intake.findings)
  }
}
