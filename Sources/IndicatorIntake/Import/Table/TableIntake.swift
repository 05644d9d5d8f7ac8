internal import IndicatorCore

/// Makes figures of a table whose rows and columns are understood.
struct TableIntake {
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
  /// Blank cells of which nobody said what they mean, and the first of them.
  var blanks = 0
  var firstBlank: Place?
  var signs: [String: (count: Int, first: Place)] = [:]
  var fixed = FigureMeaning()
  var rowNames: [Int: String] = [:]
  var outer: [Int: String] = [:]
  /// The rows below each row that stands over others by its number.
  var groupParts: [Int: [Int]] = [:]
  let signBook: SignBook
  /// What blank cells mean, by column.
  let columnRules: [Int: BlankRule]
  var totalRows: Set<Int>
  let columnTotals: Set<Int>

  init(
    _ cells: CellTable, _ structure: SheetStructure, _ meaning: TableMeaning,
    _ options: ImportOptions
  ) {
    (self.cells, self.structure, self.meaning, self.options) = (cells, structure, meaning, options)
    account = SheetAccount(sheet: cells.sheet.title)
    signBook = SignBook(
      asked: options.signs,
      notes: cells.texts(of: structure.outline.titles + structure.outline.notes))
    columnRules = Dictionary(
      uniqueKeysWithValues: structure.outline.dataColumns.compactMap { column in
        options.blankRule(under: meaning.heading(column)).map { (column, $0) }
      })
    totalRows = Set(structure.rowSums.map(\.total))
    columnTotals = Set(structure.columnSums.map(\.total))
    assumptions = meaning.assumptions
    faults = meaning.faults
  }

  mutating func read() {
    for column in structure.codeColumns {
      assumptions.add(
        .perhapsCodes(
          column: CellPosition.letters(cells.columnNumbers[column]),
          heading: meaning.heading(column)),
        at: cells.place(structure.dataRows.first ?? 0, column))
    }
    checkNumbers()
    checkHeadings()
    checkBands()
    checkFields()
    findFixed()
    takeGroups()
    nameRows()
    for row in structure.dataRows { take(row) }
    countOtherRows()
    sayTotals()
    findSlips()
    checkDifferent()
    if let first = firstBlank { assumptions.add(.blanks(blanks), at: first) }
    for (sign, found) in signs.sorted(by: { $0.key < $1.key }) {
      assumptions.add(.unknownSign(sign, count: found.count), at: found.first)
    }
    if rows.contains(where: { $0.key.period == Self.noPeriod }) {
      assumptions.add(.noPeriod, at: meaning.place)
    }
  }

  /// Totals that no word names are said: nobody would miss them otherwise.
  private mutating func sayTotals() {
    let rows = structure.dataRows.filter {
      totalRows.contains($0) && !isTotalByWord($0) && isLeftOut($0)
    }
    guard let first = rows.first else { return }
    let names = rows.prefix(3).map { "`\(labelText($0))`" } + (rows.count > 3 ? ["..."] : [])
    assumptions.add(.totals(count: rows.count, names: names), at: cells.place(first, 0))
  }

  /// Rows of groups and notes are accounted for as well.
  private mutating func countOtherRows() {
    let groups = Set(structure.groups.values.flatMap { $0.map(\.row) })
    for _ in groups { account.count(.leftOut(.section)) }
    for _ in structure.outline.notes { account.count(.leftOut(.remark)) }
  }

  /// A number that may be a thousand times another, and nothing in the sheet decides which.
  mutating func checkNumbers() {
    if let text = cells.thousands {
      assumptions.add(.thousands(text), at: cells.thousandsPlace ?? meaning.place)
    }
    guard structure.grid.openDoubts > 0, options.numbers == .auto else { return }
    for row in structure.dataRows {
      for column in structure.outline.dataColumns where structure.grid[row, column].doubt != 0 {
        let text = cells.text(row, column)
        guard let vietnamese = NumberGrammar.vietnamese.read(text),
          let english = NumberGrammar.english.read(text)
        else { continue }
        return faults.append(
          Fault(
            .ambiguousNumber(
              text, vietnamese: vietnamese.description, english: english.description),
            at: cells.place(row, column)))
      }
    }
  }

  /// The same headings again behind a title of their own: another table, whose title nobody has read.
  mutating func checkBands() {
    for (before, band) in zip(structure.outline.bands, structure.outline.bands.dropFirst()) {
      guard let heading = band.headings.first,
        let title = structure.outline.title(of: band, behind: before)
      else { continue }
      let column =
        (0..<structure.grid.columnCount).first { !structure.grid.isBlank(heading, $0) } ?? 0
      _ = title
      faults.append(
        Fault(.headingsInside(cells.text(heading, column)), at: cells.place(heading, column)))
    }
  }

  /// A formula that was never computed names nothing.
  mutating func checkHeadings() {
    for band in structure.outline.bands {
      for row in band.headings {
        for column in 0..<structure.grid.columnCount
        where structure.grid[row, column].flaw == .formula {
          faults.append(
            Fault(.formulaWithoutResult(cells.text(row, column)), at: cells.place(row, column)))
        }
      }
    }
  }

  /// A line of text with more or fewer fields than the headings: a figure with a comma, or a field left out, moves
  /// all figures behind it.
  mutating func checkFields() {
    guard cells.sheet.isText, let heading = structure.outline.bands.first?.headings.last,
      let expected = cells.sheet.row(cells.rowNumbers[heading])?.fieldCount
    else { return }
    for row in structure.dataRows {
      guard let found = cells.sheet.row(cells.rowNumbers[row])?.fieldCount, found != expected,
        structure.outline.dataColumns.contains(where: { !structure.grid.isBlank(row, $0) })
      else { continue }
      faults.append(Fault(.raggedRow(found: found, expected: expected), at: cells.place(row, 0)))
    }
  }

  // MARK: What all figures are of

  mutating func findFixed() {
    let columns = meaning.columns.values
    if !meaning.labelKinds.values.contains(.unit), !meaning.areColumnsUnits {
      fixed.unit = unit()
    }
    if meaning.rowPeriods.isEmpty || columns.contains(where: { $0.period?.part != nil }),
      columns.contains(where: { $0.period?.period == nil })
    {
      fixed.period = period()
    }
    let hasMeasure = meaning.labelKinds.values.contains(.measure)
    if let measure = options.asked.measure {
      fixed.measure = measure
    } else if !hasMeasure, columns.contains(where: { $0.measure == nil }) || meaning.areColumnsUnits
    {
      fixed.measure = measure()
    }
  }

  mutating func unit() -> String {
    if let unit = options.asked.unit { return unit }
    let said = meaning.titles.unit
    if let unit = said.value {
      assumptions.add(.unit(unit, from: said.source), at: meaning.place)
      return unit
    }
    let (text, source) = meaning.titles.fallback(cells.sheet)
    assumptions.add(.unit(text, from: source), at: meaning.place)
    return text
  }

  mutating func period() -> String? {
    if let period = options.asked.period { return period }
    let said = meaning.titles.period
    if let period = said.value {
      assumptions.add(.period(period, in: said.text), at: meaning.place)
      return period
    }
    guard !said.choices.isEmpty, meaning.columns.values.allSatisfy({ $0.period == nil }) else {
      return nil
    }
    let column = structure.outline.dataColumns.first ?? 0
    let row = structure.outline.bands.first?.headings.last ?? structure.dataRows.first ?? 0
    faults.append(
      Fault(
        .nothingSays(
          .period, column: CellPosition.letters(cells.columnNumbers[column]), choices: said.choices),
        at: cells.place(row, column)))
    return nil
  }

  mutating func measure() -> String {
    if let measure = meaning.titles.measureText {
      assumptions.add(.measure(measure, from: .title), at: meaning.place)
      return measure
    }
    let (text, source) = meaning.titles.fallback(cells.sheet)
    assumptions.add(.measure(text, from: source), at: meaning.place)
    return text
  }

  // MARK: Figures

  mutating func take(_ row: Int) {
    let hasFigures = structure.outline.dataColumns.contains { !structure.grid.isBlank(row, $0) }
    if structure.percentRows.contains(row), isDerived(row) {
      assumptions.add(
        .percentRow(label: labelText(row), row: cells.rowNumbers[row]), at: cells.place(row, 0))
      return account.count(.leftOut(.skipped))
    }
    let isTotal = totalRows.contains(row) || isTotalByWord(row)
    account.count(
      isTotal && isLeftOut(row) ? .total : isDerivedByWord(row) ? .leftOut(.skipped) : .used)
    if isTotal { stateTotals(row) }
    guard !(isTotal && isLeftOut(row)) else { return }
    guard !isNameless(row) else {
      let column = structure.outline.dataColumns.first { structure.grid[row, $0].kind == .number }
      return faults.append(Fault(.figureWithoutName, at: cells.place(row, column ?? 0)))
    }
    if isDerivedByWord(row) {
      assumptions.add(
        .percentRow(label: labelText(row), row: cells.rowNumbers[row]), at: cells.place(row, 0))
      return
    }
    for column in structure.outline.dataColumns { take(row, column, hasFigures) }
  }

  /// Whether a row of percentages is none of a unit of its own: its name is a word for shares, begins small, or
  /// stands again for others.
  func isDerived(_ row: Int) -> Bool {
    let label = labelText(row)
    if HeadingWords.areDerived(label) || label.first?.isLowercase ?? true { return true }
    return structure.percentRows.count { labelText($0) == label } > 1
  }

  func labelText(_ row: Int) -> String {
    structure.labels(of: row).last.map(cells.text) ?? ""
  }

  func isNameless(_ row: Int) -> Bool {
    guard let column = meaning.labelKinds.first(where: { $0.value == .unit })?.key,
      structure.outline.labelColumns.count == 1
    else { return false }
    return meaning.labelText(row, column).isEmpty && structure.groups[row]?.isEmpty ?? true
      && !structure.outline.dataColumns.allSatisfy { meaning.panels[$0] != nil }
  }

  /// A row of shares, averages or changes below the units, by its words.
  func isDerivedByWord(_ row: Int) -> Bool {
    guard let column = meaning.labelKinds.first(where: { $0.value == .unit })?.key else {
      return false
    }
    return HeadingWords.areDerived(RowLabel(meaning.labelText(row, column)).name)
  }

  /// Whether totals of rows are no observations: those of units and periods.
  func isLeftOut(_ row: Int) -> Bool {
    !meaning.labelKinds.values.contains(.measure) && !isCategoryAxis
  }

  var isCategoryAxis: Bool {
    !meaning.labelKinds.values.contains(.unit) && meaning.labelKinds.values.contains(.category)
  }

  func isTotalByWord(_ row: Int) -> Bool {
    guard
      let column = structure.outline.labelColumns.last(where: { meaning.labelKinds[$0] == .unit })
    else { return false }
    return TotalWords.areIn(RowLabel(meaning.labelText(row, column)).name)
  }

  mutating func take(_ row: Int, _ column: Int, _ hasFigures: Bool) {
    let face = structure.grid[row, column]
    let role = structure.role(row, column)
    if face.isPercentage, role == .figure, isAmongCounts(row, column) {
      let value = ExactDecimal(significand: face.mantissa, scale: Int(face.decimals))
      faults.append(Fault(.percentageAsCount(value.description), at: cells.place(row, column)))
      return
    }
    if role == .share, structure.percentRows.contains(row) {
      let value = ExactDecimal(significand: face.mantissa, scale: Int(face.decimals))
      faults.append(Fault(.percentageAsCount(value.description), at: cells.place(row, column)))
      return
    }
    if role == .share || role == .change || structure.computedColumns.contains(column)
      || structure.computedRows.contains(row)
    {
      account.count(.share)
      return
    }
    if let block = merged(row, column) {
      faults.append(Fault(.mergedFigure(block), at: cells.place(row, column)))
      return
    }
    if columnTotals.contains(column), meaning.areColumnsUnits { return }
    guard let key = key(row, column) else { return }
    var value: ExactDecimal?
    var status =
      meaning.words(row, column).period?.status ?? meaning.rowPeriods[row]?.status ?? .normal
    switch face.kind {
    case .number: value = self.value(face, meaning.words(row, column))
    case .blank:
      let rule = blankRule(row, column)
      if rule == .zero { value = .zero } else { status = .missing }
      // What nobody said of blanks is said among what was taken for granted.
      if let rule { account.count(rule == .zero ? .blankZero : .blankMissing) }
    case .sign, .text:
      guard let read = sign(row, column) else { return }
      (value, status) = (read.value, read.status ?? status)
    }
    let note = face.kind == .number ? takeMark(row, column, &value, &status) : ""
    keys[GridPlace(row: row, column: column)] = key
    rows.append(
      TidyRow(
        key: key, value: value,
        remark: Remark(qualifier: .exactly, status: status, source: source(row), note: note),
        place: cells.place(row, column)))
  }

  /// Whether most other figures of a column are no percentages.
  func isAmongCounts(_ row: Int, _ column: Int) -> Bool {
    let others = structure.dataRows.filter {
      $0 != row && structure.grid[$0, column].kind == .number
    }
    return others.count { !structure.grid[$0, column].isPercentage } * 2 > others.count
  }

  /// The block that shows one figure in several places where figures are read.
  func merged(_ row: Int, _ column: Int) -> String? {
    guard structure.grid[row, column].kind == .number else { return nil }
    let place = CellPosition(row: cells.rowNumbers[row], column: cells.columnNumbers[column])
    return cells.sheet.merged.first { $0.first == place && $0.last != place }.map {
      MappingRange.cells($0).text
    }
  }

  /// What a blank cell means.
  mutating func blankRule(_ row: Int, _ column: Int) -> BlankRule? {
    if let rule = columnRules[column] ?? options.blanks { return rule }
    blanks += 1
    if firstBlank == nil { firstBlank = cells.place(row, column) }
    return nil
  }

  func value(_ face: CellFace, _ words: ColumnWords) -> ExactDecimal? {
    let value = ExactDecimal(significand: face.mantissa, scale: Int(face.decimals))
    guard words.scale > 0, !face.isPercentage else { return value }
    return value.times(powerOfTen: words.scale)
  }

  /// Takes what stands behind a figure: a status, or that there is none after all. Gives a note to the figure.
  func takeMark(
    _ row: Int, _ column: Int, _ value: inout ExactDecimal?, _ status: inout ObservationStatus
  ) -> String {
    guard structure.grid[row, column].flag != 0, let mark = cells.mark(row, column),
      let meaning = signBook.behind(mark)
    else { return "" }
    if let found = meaning.statusBehind { status = found }
    if meaning == .revised { return signBook.words(mark) ?? meaning.rawValue }
    guard status.reason != nil else { return "" }
    value = nil
    return cells.raw(row, column)
  }

  mutating func sign(_ row: Int, _ column: Int) -> (
    value: ExactDecimal?, status: ObservationStatus?
  )? {
    let face = structure.grid[row, column]
    let text = cells.text(row, column)
    if face.flaw != .none {
      faults.append(Fault(flawed(face.flaw, text), at: cells.place(row, column)))
      return nil
    }
    switch signBook[text] {
    case .sign(let meaning):
      guard let status = meaning.statusWithout else {
        account.count(.none)
        return (.zero, nil)
      }
      if status == .notCollected { account.count(.noData) }
      if status == .cannotExist { account.count(.cannotExist) }
      return (nil, status)
    case .unknown:
      signs[text, default: (0, cells.place(row, column))].count += 1
      return (nil, .missing)
    case .broken:
      faults.append(Fault(.badNumber(text), at: cells.place(row, column)))
      return nil
    }
  }

  func flawed(_ flaw: CellFace.Flaw, _ text: String) -> FaultFact {
    switch flaw {
    case .date: .dateAsFigure(text)
    case .error: .cellError(text)
    case .formula: .formulaWithoutResult(text)
    case .truth, .none: .badNumber(text)
    }
  }

  func source(_ row: Int) -> String {
    let title = cells.sheet.title.split(separator: "/").last.map(String.init) ?? ""
    let plain = String(title.map { "#;".contains($0) ? "_" : $0 })
    return plain + "#L\(cells.rowNumbers[row])"
  }

}
