public import IndicatorCore

/// How sheets are turned into tidy rows.
public struct ImportOptions: Sendable {
  /// The names that the sheets use; nil if any name goes.
  public var codebook: Codebook? {
    didSet { names = SheetNames(codebook: codebook) }
  }
  /// How sheets are read, where a person said so.
  package var mapping: SheetMapping?
  /// What holds for all figures where no sheet says it.
  package var asked: FigureMeaning
  /// How figures in text are written.
  public var numbers: NumberInput
  /// What a blank cell in a row with figures means; nil if nobody said.
  public var blanks: BlankRule?
  /// What signs mean, where a person said so: by the sign, without brackets around it.
  public var signs: [String: SignMeaning] = [:]
  /// What a blank cell means in the columns under a heading, where a person said so; wins over ``blanks``.
  public var blanksUnder: [(heading: String, rule: BlankRule)] = []
  /// Whether what every cell is is kept, and not only how many are what.
  public var keepsCells = true
  /// Whether the lines of a mapping by which a sheet was read are kept.
  package var keepsRules = true
  /// Whether totals and shares are kept as claims.
  package var collectsClaims = false
  /// Whether lists of members or cells, one a row, are counted by the words in one of their columns.
  public var countsRows = false
  /// Whether what nothing in the sheet says is refused instead of assumed.
  public var isStrict = false
  /// The names by which texts are found, made once for all sheets.
  private(set) var names: SheetNames

  /// The usual options, to be changed one by one.
  public init() { self.init(codebook: nil) }

  /// Options; the usual ones unless said otherwise.
  package init(
    codebook: Codebook? = nil, mapping: SheetMapping? = nil, asked: FigureMeaning = FigureMeaning(),
    numbers: NumberInput = .auto, blanks: BlankRule? = nil
  ) {
    self.codebook = codebook
    self.mapping = mapping
    self.asked = asked
    self.numbers = numbers
    self.blanks = blanks
    names = SheetNames(codebook: codebook)
  }
}

/// What one sheet gave.
public struct SheetImport: Sendable {
  /// The figures, row by row from left to right.
  public package(set) var rows: [TidyRow]
  /// What became of every row.
  package let account: SheetAccount
  /// The totals that the sheet states.
  package let totals: [StatedTotal]
  /// Everything that is wrong; if there is anything, the sheet gives no rows.
  public let faults: [Fault]
  /// How the sheet was read.
  package let rules: [MappingRule]
  /// Units all of whose figures are missing.
  package let silentUnits: [String]
  /// Names that were read though they are spelled otherwise.
  package var readAs: [NameRead]
  /// What every cell that is not blank is, where ``ImportOptions/keepsCells`` says so.
  public var cells: [CellEntry] = []
  /// How many cells have each role.
  public var roles: [CellRole: Int] = [:]
  /// What was taken for granted, because nothing in the sheet says it.
  public var assumptions: [Assumption] = []
  /// Figures that do not follow from the cells they are said to follow from.
  public var findings: [SheetFinding] = []
  /// The totals and shares that the sheet prints; empty unless asked for.
  package var claims: [SheetClaim] = []
  /// The headings over the columns of figures.
  package var headings: [String] = []
  /// What the sheet says of its units besides their figures; empty where a mapping or a codebook said how to read.
  package var units: [SheetUnit] = []
  /// The unit that a title, else the name of sheet or file, calls by its kind; empty if none does.
  package var titleUnit = ""
  /// What its own title, or else a name that someone gave to the sheet, says that its figures are; empty if a
  /// codebook names them.
  package var titleMeasure = ""
  /// Whether the sheet holds other tables too.
  package var isPart = false

  /// Reads the tables of a sheet, by the mapping where it says how, else as the sheet itself suggests. A sheet has
  /// one table, or several with titles of their own, or side by side.
  package static func tables(of sheet: Sheet, options: ImportOptions) -> [SheetImport] {
    TableReading.tables(of: sheet, options: options)
  }

  static func refused(_ sheet: Sheet, fault: Fault) -> SheetImport {
    var account = SheetAccount(sheet: sheet.tableTitle)
    account.isRefused = true
    return SheetImport(
      rows: [], account: account, totals: [], faults: [fault], rules: [], silentUnits: [],
      readAs: [])
  }
}

extension SheetImport {
  /// Whether the sheet has nothing that looks like a table.
  public var hasNoTable: Bool {
    guard faults.count == 1 else { return false }
    if case .sheetLayout(.wordsToCount) = faults[0].fact { return true }
    return faults[0].fact == .sheet(.noTable)
  }

  /// The same sheet without rows, for a reason of its own.
  func refused(because fault: Fault) -> SheetImport { refused(faults + [fault]) }

  /// The same sheet without rows, because its file is refused.
  package var refused: SheetImport { refused(faults) }

  private func refused(_ faults: [Fault]) -> SheetImport {
    var account = account
    account.isRefused = true
    account.figures = 0
    return SheetImport(
      rows: [], account: account, totals: totals, faults: faults, rules: rules,
      silentUnits: silentUnits, readAs: readAs, cells: cells, roles: roles,
      assumptions: assumptions,
      findings: findings, claims: claims, headings: headings,
      units: units, titleUnit: titleUnit, titleMeasure: titleMeasure,
      isPart: isPart)
  }
}
