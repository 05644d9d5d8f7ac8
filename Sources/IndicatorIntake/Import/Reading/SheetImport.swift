public import IndicatorCore

/// How sheets are turned into tidy rows.
public struct ImportOptions: Sendable {
  /// The names that the sheets use; nil if any name goes.
  public var codebook: Codebook?
  /// How sheets are read, where a person said so.
  public var mapping: SheetMapping?
  /// What holds for all figures where no sheet says it.
  public var asked: FigureMeaning
  /// How figures in text are written.
  public var numbers: NumberInput
  /// What a blank cell in a row with figures means; nil if nobody said.
  public var blanks: BlankRule?

  /// Options; the usual ones unless said otherwise.
  public init(
    codebook: Codebook? = nil, mapping: SheetMapping? = nil, asked: FigureMeaning = FigureMeaning(),
    numbers: NumberInput = .auto, blanks: BlankRule? = nil
  ) {
    self.codebook = codebook
    self.mapping = mapping
    self.asked = asked
    self.numbers = numbers
    self.blanks = blanks
  }
}

/// What one sheet gave.
public struct SheetImport: Sendable {
  /// The figures, row by row from left to right.
  public let rows: [TidyRow]
  /// What became of every row.
  public let account: SheetAccount
  /// The totals that the sheet states.
  public let totals: [StatedTotal]
  /// Everything that is wrong; if there is anything, the sheet gives no rows.
  public let faults: [Fault]
  /// How the sheet was read.
  public let rules: [MappingRule]
  /// Units whose rows have no figure.
  public let silentUnits: [String]
  /// Names that were read though they are spelled otherwise.
  public let readAs: [NameRead]

  /// Reads a sheet, by the mapping where it says how, else as the sheet itself suggests.
  public static func read(_ sheet: Sheet, _ options: ImportOptions) -> SheetImport {
    let names = SheetNames(codebook: options.codebook)
    var rules: [MappingRule] = []
    do {
      rules = try self.rules(sheet, names, options)
      let mapping = options.mapping?.name ?? sheet.title
      let reading = try SheetReading(rules, SheetGrid(sheet), mapping)
      return finished(SheetIntake(reading, names, options.blanks), rules, options)
    } catch {
      return refused(sheet, error, rules)
    }
  }

  /// The lines that a person gave, completed by proposed ones for what they do not say.
  private static func rules(
    _ sheet: Sheet, _ names: SheetNames, _ options: ImportOptions
  ) throws(Fault) -> [MappingRule] {
    let given = options.mapping?.rules(for: sheet) ?? []
    let columns = given.contains { !$0.range.columnNumbers.isEmpty }
    let hasAll =
      columns && given.contains { $0.role == .rows } && given.contains { $0.role == .title }
    guard !hasAll else { return given }
    let proposed = try SheetProposal(sheet, names, options.asked).rules()
    return given
      + proposed.filter { rule in
        switch rule.role {
        case .title, .header, .rows: !given.contains { $0.role == rule.role }
        case .total, .section, .name: true
        default: !columns
        }
      }
  }

  private static func refused(_ sheet: Sheet, _ fault: Fault, _ rules: [MappingRule]) -> SheetImport
  {
    var account = SheetAccount(sheet: sheet.title)
    account.isRefused = true
    return SheetImport(
      rows: [], account: account, totals: [], faults: [fault], rules: rules, silentUnits: [],
      readAs: [])
  }

  private static func finished(
    _ start: SheetIntake, _ rules: [MappingRule], _ options: ImportOptions
  ) -> SheetImport {
    var intake = start
    intake.readRows()
    var values = SheetValues(intake, options)
    let rows = values.rows()
    let faults = (intake.faults + values.faults).sorted {
      ($0.place?.line ?? 0) < ($1.place?.line ?? 0)
    }
    var account = intake.account
    account.figures = faults.isEmpty ? rows.count : 0
    account.isRefused = !faults.isEmpty
    let totals = StatedTotals(intake: intake) { values.value(row: $0, column: $1) }.all()
    return SheetImport(
      rows: faults.isEmpty ? rows : [], account: account, totals: totals, faults: faults,
      rules: rules, silentUnits: intake.silent,
      readAs: (rules.compactMap(\.read) + intake.readAs).uniqued)
  }
}

extension SheetImport {
  /// Whether the sheet has nothing that looks like a table.
  public var hasNoTable: Bool { faults.map(\.fact) == [.noTable] }

  /// The same sheet without rows, because its file is refused.
  public var refused: SheetImport {
    var account = account
    account.isRefused = true
    account.figures = 0
    return SheetImport(
      rows: [], account: account, totals: totals, faults: faults, rules: rules,
      silentUnits: silentUnits, readAs: readAs)
  }
}

extension MappingRule {
  /// A heading that was read though it is spelled otherwise.
  fileprivate var read: NameRead? {
    guard role == .figure, case .readAs(let read) = note else { return nil }
    return read
  }
}

/// Turns the cells of a sheet into values once all of them have been seen.
private struct SheetValues {
  private let intake: SheetIntake
  private let options: ImportOptions
  private var numbers: SheetNumbers
  private(set) var faults: [Fault] = []

  init(_ intake: SheetIntake, _ options: ImportOptions) {
    self.intake = intake
    self.options = options
    numbers = SheetNumbers(options.numbers)
    for figure in intake.figures { see(figure) }
    for total in intake.totals {
      for column in intake.reading.figures {
        see(total.number, column.number, cell(total.number, column.number))
      }
    }
    for row in intake.dataRows {
      for column in intake.reading.shares { hint(row.number, column) }
    }
    numbers.close()
    faults += numbers.faults
  }

  private func cell(_ row: Int, _ column: Int) -> CellReading {
    CellReading(intake.reading.grid.own(row, column))
  }

  private func place(_ row: Int, _ column: Int) -> Place {
    intake.reading.grid.sheet.place(row: row, column: column)
  }

  private mutating func see(_ figure: SheetIntake.SheetFigure) {
    if case .printed(let text, _) = figure.reading, measure(figure.key)?.isCount == true {
      numbers.expectWhole(text, column: figure.column)
    }
    see(figure.row, figure.column, figure.reading)
  }

  private mutating func hint(_ row: Int, _ column: Int) {
    if case .printed(let text, _) = cell(row, column) { numbers.hint(text, column: column) }
  }

  private func measure(_ key: TidyRow.Key) -> Measure? {
    options.codebook.flatMap { book in book.measure(key.measure).map { book.measures[$0] } }
  }

  private mutating func see(_ row: Int, _ column: Int, _ reading: CellReading) {
    if case .printed(let text, _) = reading {
      numbers.see(text, column: column, at: place(row, column))
    }
  }

  /// The figure in a cell, nil if it has none.
  func value(row: Int, column: Int) -> ExactDecimal? {
    switch cell(row, column) {
    case .none: .zero
    case .plain(let digits, _): ExactDecimal(plain: digits)
    case .printed: numbers.value(at: place(row, column), column: column)
    case .blank: options.blanks == .zero ? .zero : nil
    case .noData, .cannotExist, .refused: nil
    }
  }

  mutating func rows() -> [TidyRow] {
    intake.figures.map { figure in
      let place = place(figure.row, figure.column)
      let value =
        figure.remark.status.reason == nil ? value(row: figure.row, column: figure.column) : nil
      if let fact = fault(figure, value) { faults.append(Fault(fact, at: place)) }
      return TidyRow(key: figure.key, value: value, remark: figure.remark, place: place)
    }
  }

  /// What is wrong with a figure for its measure.
  private func fault(_ figure: SheetIntake.SheetFigure, _ value: ExactDecimal?) -> FaultFact? {
    if case .plain(let digits, _) = figure.reading, ExactDecimal(plain: digits) == nil {
      return .numberTooLarge(digits)
    }
    let measure = measure(figure.key)
    if figure.reading.isPercentage, measure?.unitOfMeasure != "percent" {
      return .percentageAsCount(value?.description ?? "")
    }
    if let measure, measure.isCount, let value, !value.isWhole {
      return .fractionInSheet(value.description, measure: measure.id)
    }
    return nil
  }
}
