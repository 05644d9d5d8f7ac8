internal import IndicatorCore

/// Makes figures of a table whose rows and columns are understood.
struct TableIntake {
  private let cells: CellTable
  private let structure: SheetStructure
  private let meaning: TableMeaning
  private let options: ImportOptions

  private(set) var rows: [TidyRow] = []
  private(set) var faults: [Fault] = []
  private(set) var assumptions = AssumptionLog()
  private(set) var account: SheetAccount
  private(set) var totals: [StatedTotal] = []
  private(set) var findings: [SheetFinding] = []
  /// What each cell of a figure is of, by its place.
  private(set) var keys: [GridPlace: TidyRow.Key] = [:]
  /// Blank cells of which nobody said what they mean, and the first of them.
  private var blanks = 0
  private var firstBlank: Place?
  private var signs: [String: (count: Int, first: Place)] = [:]
  private(set) var fixed = FigureMeaning()
  private(set) var rowNames: [Int: String] = [:]
  private var outer: [Int: String] = [:]
  /// The rows below each row that stands over others by its number.
  private var groupParts: [Int: [Int]] = [:]
  private let signBook: SignBook
  /// What blank cells mean, by column.
  private let columnRules: [Int: BlankRule]
  private(set) var totalRows: Set<Int>
  let columnTotals: Set<Int>

  init(_ cells: CellTable, _ structure: SheetStructure, _ meaning: TableMeaning, _ options: ImportOptions) {
    (self.cells, self.structure, self.meaning, self.options) = (cells, structure, meaning, options)
    account = SheetAccount(sheet: cells.sheet.title)
    signBook = SignBook(asked: options.signs, notes: cells.texts(of: structure.outline.titles + structure.outline.notes))
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
        .perhapsCodes(column: CellPosition.letters(cells.columnNumbers[column]), heading: meaning.heading(column)),
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
    findSlips()
    checkDifferent()
    if let first = firstBlank { assumptions.add(.blanks(blanks), at: first) }
    for (sign, found) in signs.sorted(by: { $0.key < $1.key }) {
      assumptions.add(.unknownSign(sign, count: found.count), at: found.first)
    }
    if rows.contains(where: { $0.key.period == Self.noPeriod }) { assumptions.add(.noPeriod, at: meaning.place) }
  }

  /// A number that may be a thousand times another, and nothing in the sheet decides which.
  private mutating func checkNumbers() {
    if let text = cells.thousands { assumptions.add(.thousands(text), at: cells.thousandsPlace ?? meaning.place) }
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
  private mutating func checkBands() {
    for (before, band) in zip(structure.outline.bands, structure.outline.bands.dropFirst()) {
      guard let heading = band.headings.first, let title = structure.outline.title(of: band, behind: before)
      else { continue }
      let column = (0..<structure.grid.columnCount).first { !structure.grid.isBlank(heading, $0) } ?? 0
      _ = title
      faults.append(Fault(.headingsInside(cells.text(heading, column)), at: cells.place(heading, column)))
    }
  }

  /// A formula that was never computed names nothing.
  private mutating func checkHeadings() {
    for band in structure.outline.bands {
      for row in band.headings {
        for column in 0..<structure.grid.columnCount where structure.grid[row, column].flaw == .formula {
          faults.append(Fault(.formulaWithoutResult(cells.text(row, column)), at: cells.place(row, column)))
        }
      }
    }
  }

  /// A line of text with more or fewer fields than the headings: a figure with a comma, or a field left out, moves
  /// all figures behind it.
  private mutating func checkFields() {
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

  private mutating func findFixed() {
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
    } else if !hasMeasure, columns.contains(where: { $0.measure == nil }) || meaning.areColumnsUnits {
      fixed.measure = measure()
    }
  }

  private mutating func unit() -> String {
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

  private mutating func period() -> String? {
    if let period = options.asked.period { return period }
    let said = meaning.titles.period
    if let period = said.value {
      assumptions.add(.period(period, in: said.text), at: meaning.place)
      return period
    }
    guard !said.choices.isEmpty, meaning.columns.values.allSatisfy({ $0.period == nil }) else { return nil }
    let column = structure.outline.dataColumns.first ?? 0
    let row = structure.outline.bands.first?.headings.last ?? structure.dataRows.first ?? 0
    faults.append(
      Fault(
        .nothingSays(
          .period, column: CellPosition.letters(cells.columnNumbers[column]), choices: said.choices),
        at: cells.place(row, column)))
    return nil
  }

  private mutating func measure() -> String {
    if let measure = meaning.titles.measureText {
      assumptions.add(.measure(measure, from: .title), at: meaning.place)
      return measure
    }
    let (text, source) = meaning.titles.fallback(cells.sheet)
    assumptions.add(.measure(text, from: source), at: meaning.place)
    return text
  }

  // MARK: Names of rows

  /// Names that stand more than once are told apart by what stands over them.
  private mutating func nameRows() {
    guard let column = meaning.labelKinds.first(where: { $0.value == .unit })?.key else {
      return nameByGroups()
    }
    let areNumbered = areNumbered(column)
    var seen: [String: [Int]] = [:]
    for row in structure.dataRows where !totalRows.contains(row) {
      let text = meaning.labelText(row, column)
      let label = RowLabel(text)
      let isCut = (areNumbered || label.numbering == .bullet) && label.name.first?.isLetter == true
      let name = isCut ? label.name : label.text
      rowNames[row] = name
      seen[name + "\u{0}" + otherParts(row), default: []].append(row)
    }
    let several = seen.values.filter { $0.count > 1 }.flatMap { $0 }.sorted()
    guard !several.isEmpty else { return }
    findOuter(column, Set(several))
    var told = 0
    for row in several {
      guard let over = over(row) else { continue }
      rowNames[row] = "\(rowNames[row] ?? "") (\(over))"
      told += 1
    }
    told = max(told, tellByPlace(several))
    guard told > 0 else { return }
    assumptions.add(
      .namesTold(count: told, first: rowNames[several[0]] ?? ""), at: cells.place(several[0], column))
  }

  /// The name that a name stands under: one set less far in above it, else the nearest above that stands once.
  private mutating func findOuter(_ column: Int, _ several: Set<Int>) {
    var last: String?
    var open: [(indent: UInt8, name: String)] = []
    let hasIndents = Set(structure.dataRows.map { structure.grid[$0, column].indent }).count > 1
    for row in structure.dataRows {
      let indent = structure.grid[row, column].indent
      open.removeAll { $0.indent >= indent }
      if several.contains(row) { outer[row] = hasIndents ? open.last?.name : last }
      if !several.contains(row) { last = meaning.labelText(row, column) }
      open.append((indent, meaning.labelText(row, column)))
    }
  }

  /// Names that still stand more than once, in a table that is no plain list, are told apart by their rows.
  private mutating func tellByPlace(_ rows: [Int]) -> Int {
    guard !totalRows.isEmpty || !outer.isEmpty || structure.groups.values.contains(where: { !$0.isEmpty }) else { return 0 }
    var seen: [String: Int] = [:]
    var told = 0
    for row in rows {
      let name = rowNames[row] ?? ""
      seen[name + "\u{0}" + otherParts(row), default: 0] += 1
      guard seen[name + "\u{0}" + otherParts(row)] ?? 0 > 1 else { continue }
      rowNames[row] = "\(name) (row \(cells.rowNumbers[row]))"
      told += 1
    }
    return told
  }

  /// Where rows are periods or measures, the groups over them are units.
  private mutating func nameByGroups() {
    guard !meaning.labelKinds.values.contains(.measure) else { return }
    if let column = meaning.labelKinds.first(where: { $0.value == .period })?.key {
      for row in structure.dataRows where meaning.rowPeriods[row] == nil && !totalRows.contains(row) {
        rowNames[row] = meaning.labelText(row, column)
      }
    }
    for row in structure.dataRows where !totalRows.contains(row) {
      guard groupPeriod(row) == nil, let group = structure.groups[row], !group.isEmpty else { continue }
      rowNames[row] = group.map(cells.text).joined(separator: ", ")
    }
    nameByPlace()
  }

  /// Periods that stand again without a group: another run of the same years.
  private mutating func nameByPlace() {
    var seen: [String: Int] = [:]
    for row in structure.dataRows where !totalRows.contains(row) {
      let key = (rowNames[row] ?? "") + "\u{0}" + (meaning.rowPeriods[row].map { "\($0)" } ?? otherParts(row))
      seen[key, default: 0] += 1
      guard let count = seen[key], count > 1, meaning.rowPeriods[row] != nil else { continue }
      guard let over = structure.groups[row]?.last else { continue }
      rowNames[row] = "\(rowNames[row] ?? "") (row \(cells.rowNumbers[over.row]))"
    }
  }

  /// Whether most labels of a column begin with running numbers.
  private func areNumbered(_ column: Int) -> Bool {
    guard structure.outline.numberColumns.isEmpty else { return false }
    let labels = structure.dataRows.map { RowLabel(meaning.labelText($0, column)) }
    return labels.count { $0.numbering != nil && $0.numbering != .bullet && $0.name.first?.isLetter == true } * 10 >= labels.count * 6
  }

  /// What else tells rows of one name apart.
  private func otherParts(_ row: Int) -> String {
    var parts = meaning.labelKinds.keys.sorted().filter { column in
      [.period, .measure, .category].contains(meaning.labelKinds[column])
    }.map { meaning.labelText(row, $0) }
    parts.append(groupMeasure(row) ?? groupPeriod(row) ?? "")
    return parts.joined(separator: "\u{0}")
  }

  /// The name that stands over a row: of its group, its column of groups, or the total it is a part of.
  private func over(_ row: Int) -> String? {
    if let group = structure.groups[row], !group.isEmpty {
      return group.map(cells.text).joined(separator: ", ")
    }
    if let parent = meaning.labelKinds.first(where: { $0.value == .parent })?.key {
      return meaning.labelText(row, parent)
    }
    if let parent = outer[row] { return parent }
    guard let sum = structure.rowSums.first(where: { $0.parts.contains(row) }),
      let column = structure.outline.labelColumns.last
    else { return nil }
    return meaning.labelText(sum.total, column)
  }

  private func groupPeriod(_ row: Int) -> String? {
    for group in (structure.groups[row] ?? []).reversed() {
      if let period = WrittenPeriod.readings(of: cells.text(group)).first?.period { return period.spelling }
    }
    return nil
  }

  private func groupMeasure(_ row: Int) -> String? {
    guard meaning.columns.values.allSatisfy({ $0.measure == nil }), groupPeriod(row) == nil,
      let group = structure.groups[row]?.last, repeatsLabels
    else { return nil }
    return cells.text(group)
  }

  private var repeatsLabels: Bool {
    guard let column = structure.outline.labelColumns.last else { return false }
    let labels = structure.dataRows.map { structure.grid[$0, column].mantissa }
    return Set(labels).count < labels.count
  }

  // MARK: What the sheet says of units

  /// The units of the rows, in their order.
  var units: [SheetUnit] {
    guard let column = meaning.labelKinds.first(where: { $0.value == .unit })?.key else { return [] }
    let codes = meaning.labelKinds.first { $0.value == .code }?.key
    let heading = meaning.heading(column)
    return structure.dataRows.compactMap { row in
      guard let name = rowNames[row], !totalRows.contains(row), !isTotalByWord(row) else { return nil }
      return SheetUnit(
        name: name, code: codes.map { meaning.labelText(row, $0) } ?? "", heading: heading,
        parent: parent(row).flatMap { $0 == name ? nil : $0 } ?? "")
    }
  }

  /// The unit that a row's unit is a part of, where one stands over it.
  private func parent(_ row: Int) -> String? {
    guard groupPeriod(row) == nil, groupMeasure(row) == nil, let over = over(row) else { return nil }
    let label = RowLabel(over)
    let name = label.numbering == nil ? label.text : label.name
    return TotalWords.areIn(name) || TotalHint.isTotal(name) ? nil : name
  }

  // MARK: Figures

  private mutating func take(_ row: Int) {
    let hasFigures = structure.outline.dataColumns.contains { !structure.grid.isBlank(row, $0) }
    if structure.percentRows.contains(row), isDerived(row) {
      assumptions.add(.percentRow(label: labelText(row), row: cells.rowNumbers[row]), at: cells.place(row, 0))
      return account.count(.leftOut(.skipped))
    }
    let isTotal = totalRows.contains(row) || isTotalByWord(row)
    account.count(isTotal && isLeftOut(row) ? .total : isDerivedByWord(row) ? .leftOut(.skipped) : .used)
    if isTotal { stateTotals(row) }
    guard !(isTotal && isLeftOut(row)) else { return }
    guard !isNameless(row) else {
      let column = structure.outline.dataColumns.first { structure.grid[row, $0].kind == .number }
      return faults.append(Fault(.figureWithoutName, at: cells.place(row, column ?? 0)))
    }
    if isDerivedByWord(row) {
      assumptions.add(.percentRow(label: labelText(row), row: cells.rowNumbers[row]), at: cells.place(row, 0))
      return
    }
    for column in structure.outline.dataColumns { take(row, column, hasFigures) }
  }

  /// Whether a row of percentages is none of a unit of its own: its name is a word for shares, begins small, or
  /// stands again for others.
  private func isDerived(_ row: Int) -> Bool {
    let label = labelText(row)
    if HeadingWords.areDerived(label) || label.first?.isLowercase ?? true { return true }
    return structure.percentRows.count { labelText($0) == label } > 1
  }

  private func labelText(_ row: Int) -> String {
    structure.labels(of: row).last.map(cells.text) ?? ""
  }

  // MARK: Totals and what does not hold

  /// The totals and shares that the sheet prints.
  var claims: [SheetClaim] { SheetClaims(cells, structure, meaning, signBook).all }

  /// Whether a column follows from others: what its total says does not follow from its rows.
  private func holdsShares(_ column: Int) -> Bool {
    structure.dataRows.contains { [.share, .change].contains(structure.role($0, column)) }
  }

  /// The figures of a total's row, held against those of its parts.
  private mutating func stateTotals(_ row: Int) {
    let sum = structure.rowSums.first { $0.total == row }
    let parts = sum?.parts ?? groupParts[row] ?? reached(by: row)
    for column in structure.outline.dataColumns {
      let face = structure.grid[row, column]
      guard face.kind == .number, structure.role(row, column) != .label, !isComputed(column),
        sum == nil || isSummed(column), !holdsShares(column), !structure.computedColumns.contains(column)
      else { continue }
      let words = meaning.words(row, column)
      totals.append(
        StatedTotal(
          place: cells.place(row, column), label: labelText(row), period: period(row, words),
          measure: measure(row, words), category: words.category ?? "",
          stated: ExactDecimal(significand: face.mantissa, scale: Int(face.decimals)),
          sum: added(parts, column)))
    }
  }

  /// The rows that a total is of by its words: those since the total before it (`Cộng khối xã`), else all.
  private func reached(by row: Int) -> [Int] {
    let isTotal = { (one: Int) in totalRows.contains(one) || isTotalByWord(one) }
    let rows = structure.dataRows.filter { !isTotal($0) }
    guard TotalWords.arePartial(RowLabel(labelText(row)).name) else { return rows }
    let before = structure.dataRows.last { $0 < row && isTotal($0) } ?? -1
    let between = rows.filter { before < $0 && $0 < row }
    return between.isEmpty ? rows.filter { $0 > row } : between
  }

  /// Whether sums of rows hold in a column at all: rates do not add up.
  private func isSummed(_ column: Int) -> Bool {
    let sums = structure.rowSums
    return sums.count { $0.misses.contains(column) } * 2 <= sums.count
  }

  /// Whether a column's figures in rows that are no totals follow from others.
  private func isComputed(_ column: Int) -> Bool {
    let roles = structure.dataRows.filter { !totalRows.contains($0) }.compactMap { structure.role($0, column) }
    return roles.contains { $0 == .share || $0 == .change }
  }

  private func added(_ rows: [Int], _ column: Int) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for row in rows {
      let face = structure.grid[row, column]
      if face.kind == .sign, signBook[cells.text(row, column)] == .sign(.zero) { continue }
      guard face.kind == .number,
        let next = try? sum.adding(ExactDecimal(significand: face.mantissa, scale: Int(face.decimals)))
      else { return nil }
      sum = next
    }
    return rows.isEmpty ? nil : sum
  }

  /// Shares that do not follow from the counts beside them, and columns of totals that are not the sum of theirs.
  private mutating func findSlips() {
    for pair in structure.columnPairs where pair.relation == .percentage {
      for row in pair.misses where structure.dataRows.contains(row) { slip(row, pair) }
    }
    for sum in structure.columnSums {
      for row in slips(sum) {
        guard let computed = addedAcross(row, sum.parts) else { continue }
        findings.append(
          SheetFinding(
            place: cells.place(row, sum.total), cell: cells.name(row, sum.total), label: labelText(row),
            heading: meaning.heading(sum.total), printed: cells.text(row, sum.total),
            computed: computed.description, from: sum.parts.map { cells.name(row, $0) }, kind: .sum))
      }
    }
  }

  /// The rows in which a column of totals is not the sum of its parts. Where parts are rounded few sums are exact,
  /// and only those count that rounding does not explain.
  private func slips(_ sum: LineSum) -> [Int] {
    let rows = structure.dataRows.filter { structure.grid[$0, sum.total].kind == .number }
    let differing = rows.filter { row in
      let face = structure.grid[row, sum.total]
      let stated = ExactDecimal(significand: face.mantissa, scale: Int(face.decimals))
      return addedAcross(row, sum.parts).map { $0 != stated } ?? false
    }
    return differing.count * 3 <= rows.count ? differing : differing.filter { sum.misses.contains($0) }
  }

  private func addedAcross(_ row: Int, _ columns: [Int]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for column in columns {
      let face = structure.grid[row, column]
      if face.kind == .sign { continue }
      guard face.kind == .number,
        let next = try? sum.adding(ExactDecimal(significand: face.mantissa, scale: Int(face.decimals)))
      else { return nil }
      sum = next
    }
    return sum
  }

  private mutating func slip(_ row: Int, _ pair: LinePair) {
    let (part, whole) = (structure.grid[row, pair.first], structure.grid[row, pair.second])
    guard part.kind == .number, whole.kind == .number, whole.mantissa != 0 else { return }
    let decimals = max(1, Int(structure.grid[row, pair.result].decimals))
    guard let computed = Self.percentage(part, of: whole, decimals) else { return }
    findings.append(
      SheetFinding(
        place: cells.place(row, pair.result), cell: cells.name(row, pair.result), label: labelText(row),
        heading: meaning.heading(pair.result), printed: cells.text(row, pair.result),
        computed: computed.description,
        from: [cells.name(row, pair.first), cells.name(row, pair.second)], kind: .share))
  }

  /// A hundred times one over the other, rounded half away from zero.
  private static func percentage(_ part: CellFace, of whole: CellFace, _ decimals: Int) -> ExactDecimal? {
    var numerator = Int128(part.mantissa) * 100
    var denominator = Int128(whole.mantissa)
    for _ in 0..<(decimals + Int(whole.decimals)) { numerator *= 10 }
    for _ in 0..<Int(part.decimals) { denominator *= 10 }
    guard denominator != 0 else { return nil }
    let doubled = 2 * numerator + (numerator < 0 ? -denominator : denominator)
    let rounded = doubled / (2 * denominator)
    return Int64(exactly: rounded).map { ExactDecimal(significand: $0, scale: decimals) }
  }

  private func isNameless(_ row: Int) -> Bool {
    guard let column = meaning.labelKinds.first(where: { $0.value == .unit })?.key,
      structure.outline.labelColumns.count == 1
    else { return false }
    return meaning.labelText(row, column).isEmpty && structure.groups[row]?.isEmpty ?? true
      && !structure.outline.dataColumns.allSatisfy { meaning.panels[$0] != nil }
  }

  /// A row of shares, averages or changes below the units, by its words.
  private func isDerivedByWord(_ row: Int) -> Bool {
    guard let column = meaning.labelKinds.first(where: { $0.value == .unit })?.key else { return false }
    return HeadingWords.areDerived(RowLabel(meaning.labelText(row, column)).name)
  }

  /// Whether totals of rows are no observations: those of units and periods.
  func isLeftOut(_ row: Int) -> Bool {
    !meaning.labelKinds.values.contains(.measure) && !isCategoryAxis
  }

  private var isCategoryAxis: Bool {
    !meaning.labelKinds.values.contains(.unit) && meaning.labelKinds.values.contains(.category)
  }

  func isTotalByWord(_ row: Int) -> Bool {
    guard let column = structure.outline.labelColumns.last(where: { meaning.labelKinds[$0] == .unit })
    else { return false }
    return TotalWords.areIn(RowLabel(meaning.labelText(row, column)).name)
  }

  private mutating func take(_ row: Int, _ column: Int, _ hasFigures: Bool) {
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
    var status = meaning.words(row, column).period?.status ?? meaning.rowPeriods[row]?.status ?? .normal
    switch face.kind {
    case .number: value = self.value(face, meaning.words(row, column))
    case .blank:
      let rule = blankRule(row, column)
      if rule == .zero { value = .zero } else { status = .missing }
      account.count(rule == .zero ? .blankZero : .blankMissing)
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
  private func isAmongCounts(_ row: Int, _ column: Int) -> Bool {
    let others = structure.dataRows.filter { $0 != row && structure.grid[$0, column].kind == .number }
    return others.count { !structure.grid[$0, column].isPercentage } * 2 > others.count
  }

  /// The block that shows one figure in several places where figures are read.
  private func merged(_ row: Int, _ column: Int) -> String? {
    guard structure.grid[row, column].kind == .number else { return nil }
    let place = CellPosition(row: cells.rowNumbers[row], column: cells.columnNumbers[column])
    return cells.sheet.merged.first { $0.first == place && $0.last != place }.map { MappingRange.cells($0).text }
  }

  /// What a blank cell means.
  private mutating func blankRule(_ row: Int, _ column: Int) -> BlankRule? {
    if let rule = columnRules[column] ?? options.blanks { return rule }
    blanks += 1
    if firstBlank == nil { firstBlank = cells.place(row, column) }
    return nil
  }

  private func value(_ face: CellFace, _ words: ColumnWords) -> ExactDecimal? {
    let value = ExactDecimal(significand: face.mantissa, scale: Int(face.decimals))
    guard words.scale > 0, !face.isPercentage else { return value }
    return value.times(powerOfTen: words.scale)
  }

  /// Takes what stands behind a figure: a status, or that there is none after all. Gives a note to the figure.
  private func takeMark(
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

  private mutating func sign(_ row: Int, _ column: Int) -> (value: ExactDecimal?, status: ObservationStatus?)? {
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

  private func flawed(_ flaw: CellFace.Flaw, _ text: String) -> FaultFact {
    switch flaw {
    case .date: .dateAsFigure(text)
    case .error: .cellError(text)
    case .formula: .formulaWithoutResult(text)
    case .truth, .none: .badNumber(text)
    }
  }

  private func source(_ row: Int) -> String {
    let title = cells.sheet.title.split(separator: "/").last.map(String.init) ?? ""
    let plain = String(title.map { "#;".contains($0) ? "_" : $0 })
    return plain + "#L\(cells.rowNumbers[row])"
  }

  // MARK: Keys

  /// What stands for a period that nothing says: no beginning and no end.
  private static let noPeriod = "../.."

  private mutating func key(_ row: Int, _ column: Int) -> TidyRow.Key? {
    let words = meaning.words(row, column)
    let panel = meaning.panels[column].map { cells.text(row, $0) }
    if panel == "", structure.grid[row, column].kind != .number { return nil }
    let unit = panel ?? rowNames[row] ?? (meaning.areColumnsUnits ? words.words.last : nil) ?? fixed.unit ?? ""
    return TidyRow.Key(
      unit: unit, period: period(row, words), measure: measure(row, words), category: category(row, words))
  }

  private func period(_ row: Int, _ words: ColumnWords) -> String {
    let year = fixed.period.flatMap { Period($0) }
    let group = groupPeriod(row)
    let candidates = [words.period, meaning.rowPeriods[row]].compactMap(\.self)
    if let whole = candidates.compactMap(\.period).first {
      for one in candidates where one.part != nil {
        if let period = one.period(in: whole) { return period.spelling }
      }
      return whole.spelling
    }
    if let part = candidates.first {
      let over = group.flatMap { Period($0) } ?? year
      if let over, let period = part.period(in: over) { return period.spelling }
    }
    return group ?? fixed.period ?? Self.noPeriod
  }

  private func measure(_ row: Int, _ words: ColumnWords) -> String {
    if let column = meaning.labelKinds.first(where: { $0.value == .measure })?.key {
      return meaning.labelText(row, column)
    }
    if options.asked.measure != nil, words.measure.map(HeadingWords.arePercentages) ?? false {
      return words.measure ?? ""
    }
    if options.asked.measure != nil || meaning.areColumnsUnits { return fixed.measure ?? "" }
    return words.measure ?? groupMeasure(row) ?? fixed.measure ?? ""
  }

  private func category(_ row: Int, _ words: ColumnWords) -> String {
    var parts = meaning.labelKinds.keys.sorted().filter { meaning.labelKinds[$0] == .category }
      .map { meaning.labelText(row, $0) }
    if haveColumnsNames, let name = words.measure { parts.append(name) }
    if let category = words.category { parts.append(category) }
    return parts.filter { !$0.isEmpty && !TotalWords.areIn($0) }.map(Self.plain).joined(separator: "+")
  }

  /// Whether rows name both unit and measure, and the columns something else.
  private var haveColumnsNames: Bool {
    guard meaning.labelKinds.values.contains(.measure), !meaning.areColumnsUnits else { return false }
    let names = meaning.columns.values.map(\.measure)
    return names.contains { $0 != names[0] }
  }

  /// `+` joins categories.
  private static func plain(_ text: String) -> String { String(text.map { $0 == "+" ? "&" : $0 }) }

  // MARK: Repeated figures

  /// Rows that stand over others by their numbers: totals where they are the sum of those, else units that contain
  /// them or totals with a slip. Adding all of them would count figures twice.
  private mutating func takeGroups() {
    guard let column = meaning.labelKinds.first(where: { $0.value == .unit })?.key,
      let numbers = structure.outline.numberColumns.first
    else { return }
    let places = Dictionary(
      structure.dataRows.map { (cells.rowNumbers[$0], $0) }, uniquingKeysWith: { first, _ in first })
    let rows = structure.dataRows.map { row in
      NumberedRow(
        cells.rowNumbers[row], RowLabel(meaning.labelText(row, column)),
        number: cells.text(row, numbers))
    }
    for group in RowGroup.all(of: rows)
    where group.upper.numbering != nil || group.lower[0].numbering == .bullet {
      guard let upper = places[group.upper.row], !totalRows.contains(upper), !isTotalByWord(upper),
        structure.outline.dataColumns.contains(where: { structure.grid[upper, $0].kind == .number })
      else { continue }
      let lower = group.lower.compactMap { places[$0.row] }
      groupParts[upper] = lower
      if isSum(upper, of: lower) { totalRows.insert(upper) } else { ask(group, column) }
    }
  }

  private mutating func ask(_ group: RowGroup, _ column: Int) {
    let lines = "\(group.lower[0].row):\(group.lower[group.lower.count - 1].row)"
    faults.append(
      Fault(
        .unitOrTotal(group.upper.label.name, rows: lines),
        at: cells.sheet.place(row: group.upper.row, column: cells.columnNumbers[column])))
  }

  /// Whether a row is the sum of others at most of its places.
  private func isSum(_ row: Int, of parts: [Int]) -> Bool {
    var hits = 0
    var misses = 0
    for column in structure.outline.dataColumns {
      let face = structure.grid[row, column]
      guard face.kind == .number, !isComputed(column), let sum = added(parts, column) else { continue }
      if sum == ExactDecimal(significand: face.mantissa, scale: Int(face.decimals)) {
        hits += 1
      } else {
        misses += 1
      }
    }
    return hits > misses
  }

  private mutating func checkDifferent() {
    var seen: [TidyRow.Key: Place] = [:]
    var lines: Set<Int> = []
    for row in rows {
      guard let first = seen[row.key] else {
        seen[row.key] = row.place
        continue
      }
      guard lines.insert(row.place.line).inserted else { continue }
      faults.append(Fault(.repeatedFigure(key: row.key.text, first: first), at: row.place))
    }
  }
}
