internal import IndicatorCore

/// Makes figures of a table whose rows and columns are understood.
final class TableIntake {
  let cells: CellTable
  let structure: SheetStructure
  let meaning: TableMeaning
  let options: ImportOptions

  var rows: [TidyRow] = []
  var faults: [Fault] = []
  var assumptions = AssumptionLog()
  var account: SheetAccount
  var totals: [StatedTotal] = []
  var findings: [SheetFinding] = []
  /// What each cell of a figure is of, by its place.
  var keys: [GridPlace: TidyRow.Key] = [:]
  private(set) var keepsKeys = true
  /// Blank cells of which nobody said what they mean, and the first of them.
  var blanks = 0
  var firstBlank: Place?
  var signs: [String: (count: Int, first: Place)] = [:]
  var fixed = FigureMeaning()
  var rowNames: [Int: String] = [:]
  /// What period the groups over each row say.
  var groupPeriods: [Int: String] = [:]
  /// The measures of rows that name one, where no codebook does.
  var ownMeasures: [Int: String] = [:]
  var outer: [Int: String] = [:]
  /// Rows with figures above rows of sexes or ages, and for each of those the row it is a part of and what it is.
  var familyHeads: Set<Int> = []
  var rowFamilies: [Int: Int] = [:]
  var rowCategories: [Int: String] = [:]
  /// Whether every row is called one of percentages, so that none of them follows from another.
  private(set) var areAllDerived = false
  /// What columns are called that are parts of a year which nothing names.
  var columnParts: [Int: String] = [:]
  /// What rows below a numbered row with their sum count, and those rows.
  var rowMeasures: [Int: String] = [:]
  var familyTotals: Set<Int> = []
  /// The rows below each row that stands over others by its number.
  var groupParts: [Int: [Int]] = [:]
  /// Rows of men, women and the like below a total whose names stand below others as well.
  var partsOfTotals: Set<Int> = []
  /// The notes that say of totals that they are of more than the rows shown.
  lazy var fullNotes = notesOfMore
  /// Rows that a scale of a title is not meant for, as far as they were asked.
  var rateRows: [Int: Bool] = [:]
  /// What the names of rows say by their words, as far as they were asked.
  var labelWords: [GridPlace: LabelWords] = [:]
  let given: GivenLines
  /// What is known of rows before their cells are asked.
  let givenRows: [Int: GivenOutline.Row]
  /// What rows are of, in the names of a codebook; none for a row with a fault.
  var codedRows: [Int: FigureMeaning] = [:]
  /// The rows whose figures are taken, where a codebook names them.
  var namedRows: [Int] = []
  var codedGroups: [GridPlace: FigureMeaning] = [:]
  var memory = NameMemory()
  /// Names that are spelled otherwise than those they were read as.
  var readAs: [NameRead]
  /// Rows of percentages, averages and changes that were left out.
  var derived: [Int] = []
  /// Rows without a number of their own below the total of all that have one.
  private(set) var belowTotal: Set<Int> = []
  /// Columns about which something has been said.
  var reported: Set<Int> = []
  /// For each part of a key that nothing says, the columns that lack it.
  var unsaid: [NameKind: Set<Int>] = [:]
  let signBook: SignBook
  /// What blank cells mean, by column.
  let columnRules: [Int: BlankRule]
  var totalRows: Set<Int>
  let columnTotals: Set<Int>

  init(
    _ cells: CellTable, structure: SheetStructure, meaning: TableMeaning,
    options: ImportOptions
  ) {
    (self.cells, self.structure, self.meaning, self.options) = (cells, structure, meaning, options)
    given = meaning.given
    givenRows = structure.given.rows
    readAs = meaning.readAs
    account = SheetAccount(sheet: cells.sheet.tableTitle)
    signBook = SignBook(
      asked: options.signs,
      notes: cells.texts(of: structure.outline.titles + structure.outline.notes)
        + cells.sheet.part.notes)
    columnRules = Dictionary(
      uniqueKeysWithValues: structure.outline.dataColumns.compactMap { column in
        options.blankRule(under: meaning.heading(column)).map { (column, $0) }
      })
    totalRows = Set(structure.rowSums.map(\.total))
      .union(structure.given.rows.filter { $0.value == .total }.keys)
    columnTotals = Set(structure.columnSums.map(\.total))
    keepsKeys = options.keepsCells || options.keepsRules
    assumptions = meaning.assumptions
    faults = meaning.faults
  }

  func read() {
    for column in structure.codeColumns {
      assumptions.add(
        .perhapsCodes(
          column: CellPosition.letters(cells.columnNumbers[column]),
          heading: meaning.heading(column)),
        at: cells.place(structure.dataRows.first ?? 0, column: column))
    }
    checkNumbers()
    checkHeadings()
    checkBands()
    checkOtherHeadings()
    checkFields()
    checkColumns()
    guard !isOtherSheet else { return }
    findPartsOfTotals()
    findFamilies()
    findFixed()
    takeGroups()
    takeTotalsWithMore()
    nameRows()
    belowTotal = rowsBelowTotal
    areAllDerived = haveOnlyDerived
    for row in structure.dataRows { groupPeriods[row] = groupPeriod(row) }
    rows.reserveCapacity(structure.dataRows.count * structure.outline.dataColumns.count)
    for row in structure.dataRows { take(row) }
    sayUnsaid()
    countOtherRows()
    sayTotals()
    sayOverOthers()
    sayGroups()
    sayUnread()
    sayLeftOut()
    sayUnused()
    sayComments()
    findSlips()
    checkDifferent()
    if let first = firstBlank { assumptions.add(.blanks(blanks), at: first) }
    for (sign, found) in signs.sorted(by: { $0.key < $1.key }) {
      assumptions.add(.unknownSign(sign, count: found.count), at: found.first)
    }
    let isSaid = meaning.rowPeriods.values.contains { $0.period?.spelling == Self.noPeriod }
    if !isSaid, rows.contains(where: { $0.key.period == Self.noPeriod }) {
      assumptions.add(.noPeriod, at: meaning.place)
    }
  }

  /// Whether what is read is not the one table that it was taken for: each figure would be another fault.
  private var isOtherSheet: Bool {
    faults.contains { fault in
      switch fault.fact {
      case .mapping(.headingDiffers), .sheetLayout(.headingsInside): true
      default: false
      }
    }
  }

  /// Totals that no word names are said: nobody would miss them otherwise.
  private func sayTotals() {
    let rows = structure.dataRows.filter {
      totalRows.contains($0) && !isTotalByWord($0) && isLeftOut($0)
    }
    guard let first = rows.first else { return }
    let names = rows.prefix(3).map { "`\(ownLabel($0))`" } + (rows.count > 3 ? ["..."] : [])
    assumptions.add(.totals(count: rows.count, names: names), at: cells.place(first, column: 0))
    sayRates(of: rows)
  }

  /// Figures of totals in columns that do not add up, and follow from nothing else, are said.
  private func sayRates(of totals: [Int]) {
    for row in totals {
      let column = structure.outline.dataColumns.first { column in
        structure.grid[row, column].kind == .number && !isComputed(column) && !isSummed(column)
          && !holdsShares(column) && meaning.columns[column]?.isLeftOut != true
      }
      guard let column else { continue }
      return assumptions.add(
        .totalRates(label: ownLabel(row), heading: meaning.heading(column)),
        at: cells.place(row, column: column))
    }
  }

  /// Rows of the same names under several words may be read the other way round: what was taken is said.
  private func sayGroups() {
    guard !isCoded, given.columns.isEmpty, !unitColumns.isEmpty,
      let row = structure.dataRows.first(where: { groupMeasure($0) != nil }),
      meaning.columns.keys.contains(where: { meaning.words(row, column: $0).measure == nil }),
      let first = groupMeasure(row),
      structure.dataRows.contains(where: { next in
        !structure.percentRows.contains(next) && groupMeasure(next).map { $0 != first } ?? false
      })
    else { return }
    assumptions.add(.groupsMeasure(first: first), at: cells.place(row, column: 0))
  }

  /// Columns of words that hold digits are said: a person may take them for figures.
  private func sayUnread() {
    guard !isCoded, given.columns.isEmpty else { return }
    for column in structure.outline.wordColumns where !meaning.panels.values.contains(column) {
      let faces = structure.dataRows.map { structure.grid[$0, column] }.filter { $0.kind == .text }
      guard faces.count > 1, faces.allSatisfy({ $0.hasDigits && $0.length <= 20 || $0.length <= 2 })
      else { continue }
      assumptions.add(
        .unreadColumn(
          column: CellPosition.letters(cells.columnNumbers[column]),
          heading: meaning.heading(column)),
        at: cells.place(structure.dataRows.first ?? 0, column: column))
    }
  }

  /// Rows of percentages and rows below the total are said, each with the first of them.
  private func sayLeftOut() {
    if let first = derived.first {
      let label = labelText(first)
      assumptions.add(
        derived.count == 1
          ? .percentRow(label: label, row: cells.line(first))
          : .percentRows(count: derived.count, first: label), at: cells.place(first, column: 0))
    }
    if let first = belowTotal.min() {
      assumptions.add(
        .belowTotal(count: belowTotal.count, first: ownLabel(first)),
        at: cells.place(first, column: 0))
    }
  }

  /// The first words in a row itself; a name written once for several rows above is not its own.
  private func ownLabel(_ row: Int) -> String {
    let own = (structure.outline.numberColumns + structure.outline.labelColumns).filter {
      structure.grid[row, $0].kind == .text
    }
    if own.isEmpty,
      structure.outline.labelColumns.allSatisfy({ structure.grid.isBlank(row, column: $0) })
    {
      return "\(cells.line(row))"
    }
    return own.isEmpty
      ? labelText(row) : own.map { cells.text(row, column: $0) }.joined(separator: ", ")
  }

  /// What a person asked for and no figure took is said.
  private func sayUnused() {
    guard !rows.isEmpty else { return }
    let (typed, asked) = (options.asked, meaning.asked)
    let options: [(name: String, isTyped: Bool, isUsed: (TidyRow.Key) -> Bool)] = [
      ("--unit", typed.unit != nil, { $0.unit == asked.unit }),
      // A year over months is part of each of them.
      ("--period", typed.period != nil, { $0.period.hasPrefix(asked.period ?? "") }),
      ("--measure", typed.measure != nil, { $0.measure == asked.measure }),
    ]
    for option in options
    where option.isTyped && !rows.contains(where: { option.isUsed($0.key) }) {
      assumptions.add(.notUsed(option: option.name), at: meaning.place)
    }
  }

  /// Lines with figures that were taken for comments are said.
  private func sayComments() {
    guard let first = cells.comments.first else { return }
    let text = first.cells.first { _ in true }.map { SheetText.text(of: $0.value) } ?? ""
    assumptions.add(
      .comments(count: cells.comments.count, first: text),
      at: cells.sheet.place(row: first.number, column: 1))
  }

  /// Rows of groups and notes are accounted for as well.
  private func countOtherRows() {
    let groups = Set(structure.groups.values.flatMap { $0.map(\.row) })
      .subtracting(structure.dataRows)
    for _ in groups { account.count(.leftOut(.section)) }
    for _ in structure.outline.notes { account.count(.leftOut(.remark)) }
    let body = structure.outline.bands.map(\.body)
    for (row, kind) in givenRows where kind == .skip && body.contains(where: { $0.contains(row) }) {
      account.count(.leftOut(.skipped))
    }
  }

  /// A number that may be a thousand times another, and nothing in the sheet decides which.
  func checkNumbers() {
    if let text = cells.thousands {
      assumptions.add(.thousands(text), at: cells.thousandsPlace ?? meaning.place)
    }
    // With a codebook the measure says whether a figure is whole.
    guard structure.grid.openDoubts > 0, options.numbers == .auto, !isCoded else { return }
    for row in structure.dataRows {
      for column in structure.outline.dataColumns where structure.grid[row, column].doubt != 0 {
        guard let fault = ambiguous(row, column: column) else { continue }
        return faults.append(fault)
      }
    }
  }

  func ambiguous(_ row: Int, column: Int) -> Fault? {
    let text = cells.text(row, column: column)
    guard let vietnamese = NumberGrammar.vietnamese.read(text),
      let english = NumberGrammar.english.read(text)
    else { return nil }
    return Fault(
      .number(
        .ambiguousNumber(text, vietnamese: vietnamese.description, english: english.description)),
      at: cells.place(row, column: column))
  }

  /// Headings of another table among the figures say what those below them are of; one measure for all says
  /// otherwise.
  func checkOtherHeadings() {
    guard meaning.asked.measure != nil, !given.isTidy, !isOtherSheet else { return }
    for band in structure.outline.bands.dropFirst() where !band.isRepeat {
      guard let row = band.headings.first else { continue }
      let column =
        (0..<structure.grid.columnCount).first { !structure.grid.isBlank(row, column: $0) } ?? 0
      return faults.append(
        Fault(
          .sheetLayout(.headingsInside(cells.text(row, column: column))),
          at: cells.place(row, column: column)))
    }
    let figures = Set(structure.outline.dataColumns)
    for place in Set(structure.groups.values.flatMap { $0 }) where figures.contains(place.column) {
      return faults.append(
        Fault(
          .sheetLayout(.headingsInside(cells.text(place))),
          at: cells.place(place.row, column: place.column)
        ))
    }
  }

  /// Headings behind a title of their own, where a mapping says that there is one table: another, whose title
  /// nobody has read.
  func checkBands() {
    for (before, band) in zip(structure.outline.bands, structure.outline.bands.dropFirst()) {
      guard let heading = band.headings.first,
        SheetTables.title(of: band, behind: before, cells: cells, outline: structure.outline) != nil
      else { continue }
      let column =
        (0..<structure.grid.columnCount).first { !structure.grid.isBlank(heading, column: $0) } ?? 0
      faults.append(
        Fault(
          .sheetLayout(.headingsInside(cells.text(heading, column: column))),
          at: cells.place(heading, column: column)))
    }
  }

  /// A formula that was never computed names nothing.
  func checkHeadings() {
    for band in structure.outline.bands {
      for row in band.headings {
        for column in 0..<structure.grid.columnCount
        where structure.grid[row, column].flaw == .formula {
          faults.append(
            Fault(
              .sheetCell(.formulaWithoutResult(cells.text(row, column: column))),
              at: cells.place(row, column: column)))
        }
      }
    }
  }

  /// A line of text with more or fewer fields than the headings: a figure with a comma, or a field left out, moves
  /// all figures behind it.
  func checkFields() {
    guard cells.sheet.isText, let headings = structure.outline.bands.first?.headings else { return }
    // A heading of several lines is as wide as the widest of them.
    let widths = headings.compactMap { cells.sheet.row(cells.rowNumbers[$0])?.fieldCount }
    guard let expected = widths.max() else { return }
    for row in structure.dataRows {
      guard let found = cells.sheet.row(cells.rowNumbers[row])?.fieldCount, found != expected,
        structure.outline.dataColumns.contains(where: { !structure.grid.isBlank(row, column: $0) })
      else { continue }
      faults.append(
        Fault(.text(.raggedRow(found: found, expected: expected)), at: cells.place(row, column: 0)))
    }
  }
}
