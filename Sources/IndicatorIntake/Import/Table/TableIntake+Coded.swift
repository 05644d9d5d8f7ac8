internal import IndicatorCore

// Figures named by a codebook: whatever it does not know is a fault.

extension TableIntake {
  var names: SheetNames { options.names }

  /// Whether figures are named by a codebook.
  var isCoded: Bool { names.codebook != nil }

  /// Names the rows whose figures are taken.
  func codeRows() {
    var above: String?
    let dataRows = Set(structure.dataRows)
    for row in structure.outline.bands.flatMap(\.body) {
      if givenRows[row] == .skip { above = nil }
      guard dataRows.contains(row) else { continue }
      if isTotal(row), isLeftOut(row) { continue }
      if isDerivedByWord(row) || isNameless(row) { continue }
      namedRows.append(row)
      let group = codedGroup(row)
      codedRows[row] = coded(row, group: group, above: &above)
    }
  }

  /// What a row's groups and its own texts say; nil if one of them is a fault.
  private func coded(_ row: Int, group: FigureMeaning, above: inout String?)
    -> FigureMeaning?
  {
    let count = faults.count
    var found = FigureMeaning()
    for column in meaning.labelKinds.keys.sorted() {
      let text = meaning.labelText(row, column: column)
      switch meaning.labelKinds[column] {
      case .unit: add(unit: text, to: &found, row: row, column: column)
      case .measure:
        add(item: text, to: &found, group: group, above: &above, row: row, column: column)
      case .category: add(category: text, to: &found, row: row, column: column)
      default: break
      }
    }
    return faults.count == count ? found.filled(from: group) : nil
  }

  private func refuse(_ fact: FaultFact, row: Int, column: Int) {
    faults.append(Fault(fact, at: cells.place(row, column: column)))
  }

  private func note(_ found: NameReading) {
    if let read = found.read, !readAs.contains(read) { readAs.append(read) }
  }

  // MARK: Texts of rows

  /// A column of units; of a code and a name beside one another both must mean the same.
  private func add(
    unit text: String, to meaning: inout FigureMeaning, row: Int, column: Int
  ) {
    let columns = unitColumns
    guard !text.isEmpty || columns == [column] else { return }
    let label = RowLabel(text)
    let said = given.meaning(of: text)?.unit
    let found = said.map(names.unit) ?? memory.reading(.units, label: label, look: names.unit)
    guard let name = found.name else {
      if columns.first == column || meaning.unit == nil,
        let fault = found.fault(.unit, text: label.name)
      {
        refuse(fault, row: row, column: column)
      }
      return
    }
    if let other = meaning.unit, other != name {
      return refuse(
        .sheet(.ambiguousInSheet(.unit, label.name, matches: [other, name])), row: row,
        column: column)
    }
    note(found)
    meaning.unit = name
  }

  private func add(
    category text: String, to meaning: inout FigureMeaning, row: Int, column: Int
  ) {
    guard !text.isEmpty else {
      // A tidy table leaves the field blank for the figure for all; elsewhere a merged block may be lost.
      if !given.isTidy {
        refuse(.field(.emptyField(column: self.meaning.heading(column))), row: row, column: column)
      }
      return
    }
    let label = RowLabel(text)
    if let said = given.meaning(of: text)?.category {
      return add(categories: said, to: &meaning, row: row, column: column)
    }
    guard !TotalWords.areIn(label.name) else { return }
    add(categories: label.name, to: &meaning, row: row, column: column)
  }

  private func add(
    categories text: String, to meaning: inout FigureMeaning, row: Int, column: Int
  ) {
    for part in text.split(separator: "+") {
      let names = names
      let found = memory.reading(.categories, label: RowLabel(String(part))) {
        names.category(HeadingWords.withoutOfWhich($0.text))
      }
      guard let name = found.name else {
        if let fault = found.fault(.category, text: SheetText.clean(String(part))) {
          refuse(fault, row: row, column: column)
        }
        return
      }
      note(found)
      guard let joined = names.joined(meaning.category, right: name) else {
        return refuse(
          .sheet(
            .ambiguousInSheet(.category, String(part), matches: [meaning.category ?? "", name])),
          row: row,
          column: column)
      }
      meaning.category = joined
    }
  }

  /// A row that is a measure, or a category of the measure above it.
  private func add(
    item text: String, to meaning: inout FigureMeaning, group: FigureMeaning,
    above: inout String?, row: Int, column: Int
  ) {
    guard !text.isEmpty else { return }
    let label = RowLabel(text)
    if let said = given.meaning(of: text), said != FigureMeaning() {
      return add(
        said: said, to: &meaning, group: group, above: &above, label: label, row: row,
        column: column)
    }
    let found = memory.reading(.items, label: label, look: names.item)
    guard let name = found.name else {
      above = nil
      if let fault = found.fault(.measure, text: label.name) {
        refuse(fault, row: row, column: column)
      }
      return
    }
    note(found)
    let isMeasure = names.codebook?.measure(name) != nil
    let said = isMeasure ? FigureMeaning(measure: name) : FigureMeaning(category: name)
    add(
      said: said, to: &meaning, group: group, above: &above, label: label, row: row, column: column)
  }

  private func add(
    said: FigureMeaning, to meaning: inout FigureMeaning, group: FigureMeaning,
    above: inout String?, label: RowLabel, row: Int, column: Int
  ) {
    if let measure = said.measure {
      let found = names.measure(measure)
      if let fault = found.fault(.measure, text: measure) {
        return refuse(fault, row: row, column: column)
      }
      above = found.name
    }
    meaning.measure = above
    if let category = said.category {
      add(categories: category, to: &meaning, row: row, column: column)
    }
    if above == nil, group.measure == nil, fixed.measure == nil {
      refuse(.sheetMeaning(.partWithoutMeasure(label.name)), row: row, column: column)
    }
  }

  // MARK: Groups

  /// What the texts over a row say of it.
  private func codedGroup(_ row: Int) -> FigureMeaning {
    var found = FigureMeaning()
    for place in (structure.groups[row] ?? []).reversed() {
      if let known = codedGroups[place] {
        found = found.filled(from: known)
        continue
      }
      let one = read(group: place)
      codedGroups[place] = one
      found = found.filled(from: one)
    }
    return found
  }

  private func read(group place: GridPlace) -> FigureMeaning {
    let text = cells.text(place)
    if let said = given.meaning(of: text) { return said }
    let label = RowLabel(text)
    let kinds = meaning.labelKinds.values
    if let period = WrittenPeriod.readings(of: label.name).first?.period {
      return FigureMeaning(period: period.spelling)
    }
    if !kinds.contains(.unit), let unit = names.unit(label).name {
      return FigureMeaning(unit: unit)
    }
    if !kinds.contains(.measure), let measure = names.measure(label.name).name {
      return FigureMeaning(measure: measure)
    }
    if let kind = unsaid(label) {
      refuse(.sheetMeaning(.sectionSays(kind, label.name)), row: place.row, column: place.column)
    }
    return FigureMeaning()
  }

  /// What a heading over rows seems to say of them that nothing takes from it.
  private func unsaid(_ label: RowLabel) -> NameKind? {
    let periods = WrittenPeriod.found(in: label.name).compactMap {
      $0.readings.first?.period?.spelling
    }
    if !periods.isEmpty, periods != [fixed.period].compactMap(\.self) { return .period }
    return names.category(label.name).name != nil ? .category : nil
  }

  // MARK: Figures

  func codedKey(_ row: Int, column: Int) -> TidyRow.Key? {
    let words = meaning.words(row, column: column)
    if let open = words.open {
      report(open, column: column)
      return nil
    }
    guard let own = codedRows[row] else { return nil }
    let unit = words.unit ?? own.unit ?? fixed.unit
    let measure = words.measure ?? own.measure ?? fixed.measure
    guard !contradicts(row, words: words, group: own.period, column: column) else { return nil }
    var period: String? = self.period(row, words: words)
    if period == Self.noPeriod, meaning.rowPeriods[row] == nil, words.period == nil {
      period = own.period ?? fixed.period
    }
    for (kind, text) in [(NameKind.unit, unit), (.period, period), (.measure, measure)]
    where text == nil {
      unsaid[kind, default: []].insert(column)
      return nil
    }
    guard let category = joined(own.category, column: words.category, at: column) else {
      return nil
    }
    let key = TidyRow.Key(
      unit: unit ?? "", period: period ?? "", measure: measure ?? "", category: category)
    return isMeasured(key, row: row, column: column) ? key : nil
  }

  /// Whether a year over rows is not that of a column: a fault, of which one is enough.
  func contradicts(_ row: Int, words: ColumnWords, group: String?, column: Int)
    -> Bool
  {
    let all = [words.period?.period, meaning.rowPeriods[row]?.period, group.flatMap { Period($0) }]
      .compactMap(\.self)
    guard let first = all.first, let other = all.first(where: { $0 != first }),
      words.period?.part == nil, !contains(first, inner: other), !contains(other, inner: first)
    else { return false }
    let letters = CellPosition.letters(cells.columnNumbers[column])
    report(
      .sheet(.nothingSays(.period, column: letters, choices: [first.spelling, other.spelling])),
      column: column)
    return true
  }

  private func contains(_ outer: Period, inner: Period) -> Bool {
    guard let first = outer.first, let last = outer.last, let start = inner.first,
      let end = inner.last
    else { return true }
    return first <= start && end <= last
  }

  private func joined(_ row: String?, column: String?, at place: Int) -> String? {
    guard let row, let column else { return row ?? column ?? "" }
    if let joined = names.joined(row, right: column) { return joined }
    report(
      .sheet(.ambiguousInSheet(.category, meaning.heading(place), matches: [row, column])),
      column: place)
    return nil
  }

  /// One fault about a column is enough.
  private func report(_ fact: FaultFact, column: Int) {
    guard reported.insert(column).inserted else { return }
    faults.append(Fault(fact, at: meaning.headingPlace(column)))
  }

  /// A column whose headings leave open what it is of.
  func report(_ open: MappingNote, column: Int) {
    switch open {
    case .ambiguous(let several):
      let arePeriods = several.allSatisfy { Period($0) != nil }
      let letters = CellPosition.letters(cells.columnNumbers[column])
      report(
        .sheet(.nothingSays(arePeriods ? .period : .measure, column: letters, choices: several)),
        column: column)
    case .unknown(let nearest):
      report(
        .sheet(.unknownInSheet(.measure, meaning.lastHeading(column), nearest: nearest)),
        column: column)
    default:
      report(
        .sheet(.unknownInSheet(.measure, meaning.lastHeading(column), nearest: [])), column: column)
    }
  }

  /// What nothing says of some columns.
  func sayUnsaid() {
    let choices: [NameKind: [String]] = [
      .unit: meaning.titles.unitChoices, .period: meaning.titles.period.choices,
      .measure: meaning.titles.measure.choices,
    ]
    for kind in [NameKind.unit, .period, .measure] {
      guard let columns = unsaid[kind]?.sorted(), let first = columns.first else { continue }
      let letters = columns.map { CellPosition.letters(cells.columnNumbers[$0]) }
      faults.append(
        Fault(
          .sheet(
            .nothingSays(
              kind, column: letters.joined(separator: ", "), choices: choices[kind] ?? [])),
          at: meaning.headingPlace(first)))
    }
  }

  // MARK: Figures against their measures

  /// Whether a figure is measured as its measure is: hectares are no square kilometres.
  private func isMeasured(_ key: TidyRow.Key, row: Int, column: Int) -> Bool {
    guard let measure = measure(key) else { return true }
    let place = meaning.labelKinds.first { $0.value == .measuredIn }?.key
    let text = place.map { meaning.labelText(row, column: $0) } ?? meaning.titles.measuredIn
    guard !text.isEmpty, MeasuredIn.differs(text, unit: measure.unitOfMeasure) else { return true }
    let fact = FaultFact.sheetMeaning(
      .otherUnitOfMeasure(
        text, measure: measure.id, expected: measure.unitOfMeasure))
    if let place {
      let fault = Fault(fact, at: cells.place(row, column: place))
      if faults.last != fault { faults.append(fault) }
    } else {
      report(fact, column: column)
    }
    return false
  }

  func measure(_ key: TidyRow.Key) -> Measure? {
    names.codebook.flatMap { book in book.measure(key.measure).map { book.measures[$0] } }
  }

  /// What is wrong with a figure for its measure.
  func fault(_ key: TidyRow.Key, face: CellFace, value: ExactDecimal?) -> FaultFact? {
    guard let measure = measure(key), face.kind == .number else { return nil }
    if face.isPercentage, measure.unitOfMeasure != "percent" {
      return .sheetCell(.percentageAsCount(value?.description ?? ""))
    }
    guard measure.isCount, let value else { return nil }
    if !value.isWhole {
      return .sheetCell(.fractionInSheet(value.description, measure: measure.id))
    }
    // What is counted at an instant is never below zero; a flow may be a net one.
    if measure.additivity == .stock, value.isNegative {
      return .number(.negativeCount(value.description, measure: measure.id))
    }
    return nil
  }
}
