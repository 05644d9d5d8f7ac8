internal import IndicatorCore

// The rows of figures and their cells.

extension TableIntake {
  func take(_ row: Int) {
    if structure.percentRows.contains(row), isDerived(row) {
      derived.append(row)
      return account.count(.leftOut(.derived))
    }
    if belowTotal.contains(row) { return account.count(.leftOut(.belowTotal)) }
    let isTotal = isTotal(row)
    account.count(
      isTotal && isLeftOut(row) ? .total : isDerivedByWord(row) ? .leftOut(.derived) : .used)
    if isHidden(row), !isTotal { account.hiddenRows += 1 }
    if isTotal { stateTotals(row) }
    guard !(isTotal && isLeftOut(row)) else { return structure.takeTotal(row) }
    guard !isNameless(row) else {
      let column = structure.outline.dataColumns.first { structure.grid[row, $0].kind == .number }
      return faults.append(
        Fault(.sheet(.figureWithoutName), at: cells.place(row, column: column ?? 0)))
    }
    if isDerivedByWord(row) { return derived.append(row) }
    let remark = remark(row)
    for column in structure.outline.dataColumns { take(row, column: column, remark: remark) }
  }

  private func isHidden(_ row: Int) -> Bool {
    cells.sheet.row(cells.rowNumbers[row])?.isHidden ?? false
  }

  /// Whether a row of percentages is none of a unit of its own: its name is a word for shares, begins small, or
  /// stands again for others.
  func isDerived(_ row: Int) -> Bool {
    let label = labelText(row)
    if structure.isShareBelow(row) { return true }
    if HeadingWords.areDerived(label) || label.first?.isLowercase ?? true { return true }
    return structure.percentRows.count { labelText($0) == label } > 1
  }

  func labelText(_ row: Int) -> String {
    structure.labels(of: row).last.map(cells.text) ?? ""
  }

  func isNameless(_ row: Int) -> Bool {
    guard let column = unitColumns.first,
      structure.outline.labelColumns.count == 1
    else { return false }
    return meaning.labelText(row, column: column).isEmpty && structure.groups[row]?.isEmpty ?? true
      && !structure.outline.dataColumns.allSatisfy { meaning.panels[$0] != nil }
  }

  var haveOnlyDerived: Bool {
    guard let column = unitColumns.first else { return false }
    return structure.dataRows.allSatisfy {
      let name = RowLabel(meaning.labelText($0, column: column)).name
      return HeadingWords.areDerived(name) || TotalWords.areIn(name)
    }
  }

  /// A row of shares, averages or changes below the units, by its words.
  func isDerivedByWord(_ row: Int) -> Bool {
    guard givenRows[row] != .unit, !given.isTidy, !areAllDerived,
      let column = unitColumns.first ?? (meaning.rowPeriods[row] == nil ? periodColumn : nil)
    else { return false }
    if unitColumns.isEmpty {
      return HeadingWords.areSummaries(RowLabel(meaning.labelText(row, column: column)).name)
    }
    let words = words(row, column: column)
    return words.areDerived && !isNamedRate(words.name, column: column)
  }

  /// What the name of a row says by its words.
  func words(_ row: Int, column: Int) -> LabelWords {
    let place = GridPlace(row: row, column: column)
    if let known = labelWords[place] { return known }
    let words = LabelWords(RowLabel(meaning.labelText(row, column: column)).name)
    labelWords[place] = words
    return words
  }

  /// The column of periods, where rows have any.
  private var periodColumn: Int? {
    meaning.rowPeriods.isEmpty ? nil : meaning.labelKinds.first { $0.value == .period }?.key
  }

  /// Whether totals of rows are no observations: those of units and periods.
  func isLeftOut(_ row: Int) -> Bool {
    if familyHeads.contains(row) { return false }
    if totalRows.contains(row), isSumOfMeasures(row) { return true }
    return givenRows[row] == .total || familyTotals.contains(row)
      || !meaning.labelKinds.values.contains(.measure) && !isCategoryAxis
  }

  /// `Cộng` below things of one kind is no measure of its own.
  private func isSumOfMeasures(_ row: Int) -> Bool {
    guard let column = meaning.labelKinds.first(where: { $0.value == .measure })?.key else {
      return false
    }
    let name = RowLabel(meaning.labelText(row, column: column)).name
    return ["cộng", "tổng", "tổng cộng", "tổng số", "total"].contains(SheetText.key(name))
  }

  var isCategoryAxis: Bool {
    !meaning.labelKinds.values.contains(.unit) && meaning.labelKinds.values.contains(.category)
  }

  func isTotal(_ row: Int) -> Bool { totalRows.contains(row) || isTotalByWord(row) }

  func isTotalByWord(_ row: Int) -> Bool {
    guard givenRows[row] != .unit, !given.isTidy, !isWholeAlone,
      let column = unitColumns.last
    else { return false }
    return words(row, column: column).areTotals
  }

  /// Whether the only row is called a total: it is that of what the title or the file names.
  var isWholeAlone: Bool {
    structure.dataRows.count == 1 && !isCoded && given.columns.isEmpty
      && unitColumns.last.map {
        TotalWords.areIn(RowLabel(meaning.labelText(structure.dataRows[0], column: $0)).name)
      } ?? false
  }

  private func take(_ row: Int, column: Int, remark: Remark?) {
    guard !isPassedOver(row, column: column), let key = key(row, column: column), let remark,
      var figure = figure(row, column: column, remark: remark)
    else { return }
    let face = structure.grid[row, column]
    if face.doubt != 0, isCoded, options.numbers == .auto, measure(key)?.isCount != true,
      let fault = ambiguous(row, column: column)
    {
      return faults.append(fault)
    }
    if let fact = fault(key, face: face, value: figure.value) {
      faults.append(Fault(fact, at: cells.place(row, column: column)))
    }
    let mark =
      face.kind == .number
      ? takeMark(row, column: column, value: &figure.value, status: &figure.status) : ""
    let note = [remark.note, mark].filter { !$0.isEmpty }.joined(separator: "; ")
    if keepsKeys { keys[GridPlace(row: row, column: column)] = key }
    let tidy = TidyRow(
      key: key, value: figure.value,
      remark: Remark(
        qualifier: bound(row, column: column)?.qualifier ?? remark.qualifier, status: figure.status,
        source: remark.source, note: note),
      place: cells.place(row, column: column))
    rows.append(tidy)
    guard face.hasShare else { return }
    if let other = bracketed(row, column: column, figure: tidy) {
      rows.append(other)
    } else {
      account.count(.shareBehind)
    }
  }

  /// Whether a cell is no figure to take: a share or a total that follows from others, or a fault.
  private func isPassedOver(_ row: Int, column: Int) -> Bool {
    let role = structure.role(row, column: column)
    let words = meaning.words(row, column: column)
    if words.isLeftOut {
      if structure.grid[row, column].kind == .number {
        account.count(role == .change ? .change : .share)
      }
      return true
    }
    if let fact = strayPercentage(row, column: column) {
      faults.append(Fault(fact, at: cells.place(row, column: column)))
      return true
    }
    if role == .share || role == .change || structure.computedColumns.contains(column)
      || structure.computedRows.contains(row)
    {
      account.count(
        role == .change ? .change : isQuotient(row, column: column) ? .quotient : .share)
      return true
    }
    if let block = merged(row, column: column) {
      faults.append(Fault(.sheetLayout(.mergedFigure(block)), at: cells.place(row, column: column)))
      return true
    }
    return meaning.areColumnsUnits && (columnTotals.contains(column) || words.isTotal)
  }

  /// Whether a figure is a quotient of others and no percentage.
  private func isQuotient(_ row: Int, column: Int) -> Bool {
    structure.columnPairs.contains { $0.result == column && $0.relation == .quotient }
      || structure.rowPairs.contains { $0.result == row && $0.relation == .quotient }
  }

  /// A percentage among counts: of a row of percentages, or alone in its column.
  private func strayPercentage(_ row: Int, column: Int) -> FaultFact? {
    let face = structure.grid[row, column]
    let role = structure.role(row, column: column)
    let isAlone = face.isPercentage && role == .figure && isAmongCounts(row, column: column)
    guard isAlone || (role == .share && structure.percentRows.contains(row)) else { return nil }
    let value = face.exactValue
    return .sheetCell(.percentageAsCount(value.description))
  }

  /// What a cell says: a figure, or why there is none; nil if it is a fault.
  private func figure(_ row: Int, column: Int, remark: Remark) -> (
    value: ExactDecimal?, status: ObservationStatus
  )? {
    let face = structure.grid[row, column]
    let words = meaning.words(row, column: column)
    let written = words.period?.status ?? meaning.rowPeriods[row]?.status ?? .normal
    let status = remark.status == .normal ? written : remark.status
    switch face.kind {
    case .number:
      return (value(face, words: words, row: row), status)
    case .blank where status.reason != nil: return (nil, status)
    case .blank:
      let rule = blankRule(row, column: column)
      // What nobody said of blanks is said among what was taken for granted.
      if let rule { account.count(rule == .zero ? .blankZero : .blankMissing) }
      return rule == .zero ? (.zero, status) : (nil, .missing)
    case .sign, .text:
      if let bound = bound(row, column: column) { return (bound.value, status) }
      return sign(row, column: column).map { ($0.value, $0.status ?? status) }
    }
  }

  /// Whether most other figures of a column are no percentages.
  func isAmongCounts(_ row: Int, column: Int) -> Bool {
    let others = structure.dataRows.filter {
      $0 != row && structure.grid[$0, column].kind == .number
    }
    return others.count { !structure.grid[$0, column].isPercentage } * 2 > others.count
  }

  /// The block that shows one figure in several places where figures are read.
  func merged(_ row: Int, column: Int) -> String? {
    guard structure.grid[row, column].kind == .number else { return nil }
    let place = cells.position(row, column: column)
    return cells.sheet.merged.first { $0.first == place && $0.last != place }.map {
      MappingRange.cells($0).text
    }
  }

  /// What a blank cell means.
  func blankRule(_ row: Int, column: Int) -> BlankRule? {
    if let rule = columnRules[column] ?? options.blanks { return rule }
    blanks += 1
    if firstBlank == nil { firstBlank = cells.place(row, column: column) }
    return nil
  }

  func value(_ face: CellFace, words: ColumnWords, row: Int) -> ExactDecimal? {
    let value = face.exactValue
    if words.isScaledByTitle, isRate(row) { return value }
    let scale = words.scale > 0 ? words.scale : rowScale(row, words: words)
    guard scale > 0, !face.isPercentage else { return value }
    return value.times(powerOfTen: scale)
  }

  /// By how much the figures of a row are counted at once, as the column of units of measure says it.
  private func rowScale(_ row: Int, words: ColumnWords) -> Int {
    guard !isCoded, meaning.given.columns.isEmpty,
      let column = meaning.labelKinds.first(where: { $0.value == .measuredIn })?.key,
      let scale = Scale(unit: meaning.labelText(row, column: column)),
      !words.words.contains(where: RateWords.areIn),
      !UnitOfMeasureWords.areQuantities(meaning.heading(column)) || isQuantity(words)
    else { return 0 }
    assumptions.add(.scaled(scale.text, by: scale.power), at: cells.place(row, column: column))
    return scale.power
  }

  /// Whether a column is one of quantities, or none is.
  private func isQuantity(_ words: ColumnWords) -> Bool {
    words.words.contains(where: UnitOfMeasureWords.areQuantities)
      || !meaning.columns.values.contains {
        $0.words.contains(where: UnitOfMeasureWords.areQuantities)
      }
  }

  /// Whether a row is labelled as one of rates, ranks or averages, which no scale of a title is meant for; said once.
  private func isRate(_ row: Int) -> Bool {
    if let known = rateRows[row] { return known }
    let label = structure.labels(of: row).map(cells.text).last(where: RateWords.areIn)
    rateRows[row] = label != nil
    guard let label else { return false }
    let title = meaning.titles.texts.lazy.compactMap { Scale(inTitle: $0)?.text }.first ?? ""
    assumptions.add(.notScaled(label, scale: title), at: cells.place(row, column: 0))
    return true
  }

  /// Takes what stands behind a figure: a status, or that there is none after all. Gives a note to the figure.
  func takeMark(
    _ row: Int, column: Int, value: inout ExactDecimal?, status: inout ObservationStatus
  ) -> String {
    guard structure.grid[row, column].flag != 0, let mark = cells.mark(row, column: column),
      let meaning = signBook.behind(mark)
    else { return "" }
    if let found = meaning.statusBehind { status = found }
    if meaning == .revised { return signBook.words(mark) ?? meaning.rawValue }
    guard status.reason != nil else { return "" }
    value = nil
    return cells.raw(row, column: column)
  }

  func sign(_ row: Int, column: Int) -> (
    value: ExactDecimal?, status: ObservationStatus?
  )? {
    let face = structure.grid[row, column]
    let text = cells.text(row, column: column)
    if face.flaw != .none {
      let own = SheetText.text(of: cells.cell(GridPlace(row: row, column: column)))
      faults.append(Fault(flawed(face.flaw, text: own), at: cells.place(row, column: column)))
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
      signs[text, default: (0, cells.place(row, column: column))].count += 1
      return (nil, .missing)
    case .broken:
      faults.append(Fault(.number(.badNumber(text)), at: cells.place(row, column: column)))
      return nil
    }
  }

  func flawed(_ flaw: CellFace.Flaw, text: String) -> FaultFact {
    switch flaw {
    case .date: .sheetCell(.dateAsFigure(text))
    case .error: .sheetCell(.cellError(text))
    case .formula: .sheetCell(.formulaWithoutResult(text))
    case .truth, .none: .number(.badNumber(text))
    }
  }
}

/// What the name of a row says by its words.
struct LabelWords {
  let name: String
  /// Whether its figures follow from those of other rows.
  let areDerived: Bool
  /// Whether they are totals.
  let areTotals: Bool

  init(_ name: String) {
    self.name = name
    areDerived = HeadingWords.areDerived(name)
    areTotals = TotalWords.areIn(name)
  }
}
