internal import IndicatorCore

/// What each row and each column of a table is of.
final class TableMeaning {
  /// What a column of labels names.
  enum LabelKind: Equatable {
    case unit, period, measure, category, code, measuredIn, remark, parent
    case given(MappingRole)
  }

  let cells: CellTable
  let structure: SheetStructure
  let given: GivenLines
  let names: SheetNames
  /// What all figures are of, as a mapping or the command says.
  let asked: FigureMeaning
  let titles: TableTitles

  /// What the columns of labels name, in their order.
  var labelKinds: [Int: LabelKind] = [:] {
    didSet {
      unitColumns = columns(of: .unit)
      categoryColumns = columns(of: .category)
      measureColumn = columns(of: .measure).first
    }
  }
  /// Those that name units, categories and measures: every row is asked for them.
  private(set) var unitColumns: [Int] = []
  private(set) var categoryColumns: [Int] = []
  private(set) var measureColumn: Int?
  /// The period of each row whose label is one.
  var rowPeriods: [Int: WrittenPeriod] = [:]
  /// Labels without the period that stands in them.
  var restLabels: [GridPlace: String] = [:]
  private(set) var columns: [Int: ColumnWords] = [:]
  /// What stands over each column, by band.
  private var bands: [[Int: ColumnWords]] = []
  var assumptions = AssumptionLog()
  var faults: [Fault] = []
  /// Names that are spelled otherwise than those they were read as.
  private(set) var readAs: [NameRead] = []
  /// For columns of figures that have names of their own beside them, where those stand.
  private(set) var panels: [Int: Int] = [:]
  /// Whether the columns name units.
  private(set) var areColumnsUnits = false
  /// Whether the words over rows name units, and the rows what is counted of them.
  private(set) var areGroupsUnits = false

  init(
    _ cells: CellTable, structure: SheetStructure, given: GivenLines, options: ImportOptions
  ) {
    (self.cells, self.structure, self.given) = (cells, structure, given)
    names = options.names
    asked = given.fixed.filled(from: options.asked)
    titles = TableTitles(cells, structure: structure, names: names)
    findLabelKinds()
    findColumns()
  }

  /// What stands over a column above a row.
  func words(_ row: Int, column: Int) -> ColumnWords {
    let index = structure.outline.bands.firstIndex { $0.body.contains(row) } ?? 0
    guard index > 0, bands.indices.contains(index) else { return columns[column] ?? ColumnWords() }
    return bands[index][column] ?? ColumnWords()
  }

  // MARK: Labels

  private func columns(of kind: LabelKind) -> [Int] {
    labelKinds.filter { $0.value == kind }.map(\.key).sorted()
  }

  /// The label cell of a row in a column, carried down where it is written once for several rows.
  func label(_ row: Int, column: Int) -> GridPlace? {
    structure.labels(of: row).last { $0.column == column }
  }

  /// The text of a row's label, over two rows where it goes on.
  func labelText(_ row: Int, column: Int) -> String {
    if let rest = restLabels[GridPlace(row: row, column: column)] { return rest }
    let groups = structure.groups[row] ?? []
    var text = ""
    for place in structure.labels(of: row) where place.column == column && !groups.contains(place) {
      text += (text.isEmpty ? "" : " ") + cells.text(place)
    }
    return isBulleted(row, column: column) ? "- " + text : text
  }

  /// Whether a dash stands in the place of a row's running number: its name is a part of the one above.
  private func isBulleted(_ row: Int, column: Int) -> Bool {
    guard column == structure.outline.labelColumns.first,
      let numbers = structure.outline.numberColumns.first
    else { return false }
    return structure.grid[row, numbers].kind == .sign
  }

  /// Where the table begins: the place of what the whole of it lacks.
  var place: Place {
    let row = structure.outline.bands.first.map { $0.headings.first ?? $0.body.lowerBound } ?? 0
    return cells.place(
      row, column: structure.outline.labelColumns.first ?? structure.outline.dataColumns.first ?? 0)
  }

  /// The lowest heading over a column.
  func lastHeading(_ column: Int) -> String {
    structure.headings(over: column).last.map(cells.text) ?? ""
  }

  /// Where the lowest heading over a column stands.
  func headingPlace(_ column: Int) -> Place {
    let band = structure.outline.bands.first
    let row = band?.headings.last ?? max(0, (band?.body.lowerBound ?? 1) - 1)
    return cells.place(row, column: column)
  }

  func heading(_ column: Int) -> String {
    let all = structure.headings(over: column).map(cells.text)
    // `A`, `1` below the words only number the columns of a form.
    let words = all.filter { $0.count > 1 || all.count == 1 }
    return words.joined(separator: " > ")
  }

  private func findLabelKinds() {
    let labels = structure.outline.labelColumns
    let rows = structure.dataRows.filter { !structure.percentRows.contains($0) }
    guard given.columns.isEmpty else { return takeGiven(labels) }
    for column in labels { labelKinds[column] = kind(ofAlone: column, rows: rows) }
    if labels.count == 1, labelKinds[labels[0]] == .remark || labelKinds[labels[0]] == .measuredIn {
      labelKinds[labels[0]] = .unit
    }
    let names = takeCoded(labels.filter { labelKinds[$0] == .unit })
    guard names.count > 1 else { return nameAlone(names) }
    let keys = names.map { column in rows.map { SheetText.key(labelText($0, column: column)) } }
    settle(names, keys: keys)
  }

  /// What a column of labels is by itself: periods, what figures are measured in, else names.
  private func kind(ofAlone column: Int, rows: [Int]) -> LabelKind {
    if HeadingWords.areOfPersons(heading(column)) { return .remark }
    if TotalHint.isBudgetCode(heading(column)),
      rows.allSatisfy({ labelText($0, column: column).allSatisfy { !$0.isLetter } })
    {
      return .remark
    }
    checkMonths(column, rows: rows)
    let labels = rows.map { labelText($0, column: column) }.map {
      TotalWords.areIn($0) || HeadingWords.areSummaries($0) ? "" : $0
    }
    let texts = MoneySupply.areIn(labels) ? labels.map { MoneySupply.without($0) } : labels
    let heading = areQuartersBelowYears(texts, rows: rows) ? "quý" : heading(column)
    if case .decided(let read, let made) = PeriodDecision(
      texts, heading: heading, titles: titles.texts
    ).outcome {
      let filled = texts.count { !$0.isEmpty }
      let periods = read.count { $0 != nil }
      if periods > 0, periods * 10 >= filled * 9 {
        for (row, period) in zip(rows, PartsBelowYears.joined(read)) {
          // A year in one column, its quarter or month in another.
          if let before = rowPeriods[row], let period {
            rowPeriods[row] = ColumnReader.joined(before, period)
          } else {
            rowPeriods[row] = period ?? rowPeriods[row]
          }
        }
        for one in made {
          assumptions.add(
            .periodRead(one.text, as: "\(one.family)"), at: cells.place(rows[0], column: column))
        }
        return .period
      }
    }
    if let kind = takePeriodsInside(column, rows: rows, texts: texts) { return kind }
    let named = texts.filter { !$0.isEmpty }
    if column != structure.outline.labelColumns.first, HeadingWords.role(heading) == .unit,
      !named.isEmpty,
      named.allSatisfy({ MeasuredIn.isKnown($0) || MeasuredIn.isSymbol($0) })
    {
      return .measuredIn
    }
    if column != structure.outline.labelColumns.first,
      areUnitsOfMeasure(named, heading: heading, rows: rows)
    {
      return .measuredIn
    }
    switch HeadingWords.role(heading) {
    case .measuredIn: return .measuredIn
    case .note, .source: return .remark
    case .period: return .unit
    default: return .unit
    }
  }

  /// Whether texts under a heading such as `Quantity unit`, or most of them under `Unit`, are units of measure.
  private func areUnitsOfMeasure(_ texts: [String], heading: String, rows: [Int]) -> Bool {
    // Units that tell rows of one name apart are more than what their figures are counted in.
    let names = structure.outline.labelColumns.first.map { first in
      rows.map { SheetText.key(labelText($0, column: first)) }
    }
    guard let names, Set(names).count == names.count else { return false }
    if UnitOfMeasureWords.areIn(heading) { return true }
    guard !texts.isEmpty, WordList.phrase(heading) == "unit" else { return false }
    let known = texts.count {
      UnitOfMeasureWords.isUnit($0) || MeasuredIn.isKnown($0) || MeasuredIn.isSymbol($0)
    }
    return known * 2 > texts.count
  }

  /// `2021`, `I`, `II`, `III`, `IV`, `2022`, `I` …
  private func areQuartersBelowYears(_ texts: [String], rows: [Int]) -> Bool {
    // Longer names end the search.
    guard !texts.contains(where: { $0.utf8.count > 3 && WrittenPeriod.readings(of: $0).isEmpty })
    else { return false }
    let parts = Set(texts.filter { WrittenPeriod.readings(of: $0).isEmpty && !$0.isEmpty })
    let areBelow = rows.allSatisfy { row in
      structure.groups[row]?.last.map { group in
        WrittenPeriod.readings(of: cells.text(group)).contains { $0.period?.kind == .year }
      } ?? false
    }
    if areBelow, parts.count > 1 { return parts.isSubset(of: ["I", "II", "III", "IV"]) }
    return parts == ["I", "II", "III", "IV"] && texts.first.map { $0.utf8.count == 4 } ?? false
  }

  /// Dates that are all the first of a month: a program makes them of `1/2023`.
  func checkMonths(_ column: Int, rows: [Int]) {
    let days = rows.compactMap { row -> (Int, String)? in
      guard let place = label(row, column: column),
        case .date(let day) = cells.cell(place)?.content,
        cells.cell(place)?.dateParts.contains(.day) ?? true
          || cells.cell(place)?.dateParts.isEmpty ?? true
      else { return nil }
      return (row, day.isoText)
    }
    guard let first = days.first, days.allSatisfy({ $0.1.hasSuffix("-01") }) else { return }
    faults.append(
      Fault(
        .sheet(
          .nothingSays(
            .period, column: CellPosition.letters(cells.columnNumbers[column]),
            choices: [String(first.1.dropLast(3)), first.1])),
        at: cells.place(first.0, column: column)))
  }

  private func nameAlone(_ names: [Int]) {
    guard let only = names.first else { return }
    labelKinds[only] = role(only)
  }

  /// What the words over a column of names say, where they tip the balance.
  func role(_ column: Int) -> LabelKind {
    switch HeadingWords.role(heading(column)) {
    case .measure: .measure
    case .category: .category
    default:
      divides(column) ? .category : areMeasured(column) || areInUnits(column) ? .measure : .unit
    }
  }

  /// Whether rows are counted in units of another kind each: `ha`, `m3`, `number`; sums of money may be those of
  /// one thing in several currencies.
  private func areInUnits(_ names: Int) -> Bool {
    guard let column = labelKinds.first(where: { $0.value == .measuredIn })?.key,
      !areColumnsMeasures
    else { return false }
    let labels = structure.dataRows.map { SheetText.key(labelText($0, column: names)) }
    guard Set(labels).count == labels.count else { return false }
    let units = structure.dataRows.map { row in
      let text = labelText(row, column: column)
      return SheetText.key(Scale.unit(in: text))
    }
    let known = units.filter {
      MeasuredIn.isKnown($0) || MeasuredIn.isSymbol($0) || UnitOfMeasureWords.isUnit($0)
    }
    return Set(known).count > 1
  }

  /// Whether several columns are headed by words for what is counted rather than by periods or sides of figures.
  private var areColumnsMeasures: Bool {
    structure.outline.dataColumns.count {
      let word = lastHeading($0)
      return word.contains(where: \.isLetter) && WrittenPeriod.found(in: word).isEmpty
        && WrittenPeriod.readings(of: word).isEmpty && !HeadingWords.areAspects(word)
    } > 1
  }

  /// Whether a column holds nothing but sexes or ages, and words for a total.
  private func divides(_ column: Int) -> Bool {
    let labels = structure.dataRows.map { RowLabel(labelText($0, column: column)).name }
    return PersonGroups.divide(labels.filter { !TotalWords.areIn($0) && !$0.isEmpty })
  }

  /// Whether rows that come again under words which call units by their kind (`Xã An`, `Xã Bình`) say what is counted.
  private func areMeasured(_ column: Int) -> Bool {
    let groups = structure.dataRows.map { structure.groups[$0]?.last }
    let over = Set(groups.compactMap(\.self))
    guard over.count > 1, !groups.contains(nil) else { return false }
    areGroupsUnits =
      over.allSatisfy { UnitKind(cells.text($0)) != nil }
      && structure.dataRows.allSatisfy { UnitKind(labelText($0, column: column)) == nil }
    return areGroupsUnits
  }

  // MARK: Columns

  /// A period in what stands over all columns, where the rows have periods of their own.
  private func dropCommonPeriod() {
    guard !rowPeriods.isEmpty, let first = columns.values.first?.period,
      first.part == nil, columns.values.allSatisfy({ $0.period == first })
    else { return }
    for column in columns.keys { columns[column]?.period = nil }
  }

  /// Columns of names to the right of figures: the names of the figures behind them, unless they say again what the
  /// first column says.
  private func findPanels() {
    guard let main = structure.outline.labelColumns.last else { return }
    let rows = structure.dataRows
    for word in structure.outline.wordColumns {
      let behind = structure.outline.dataColumns.filter { $0 > word }
      let filled = rows.filter { row in behind.contains { structure.grid[row, $0].kind == .number }
      }
      let named = filled.filter { !structure.grid.isBlank($0, column: word) }
      guard !behind.isEmpty, named.count * 10 >= filled.count * 7 else { continue }
      let keys = named.map { SheetText.key(cells.text($0, column: word)) }
      let isGiven = given.columns[cells.columnNumbers[word]]?.role == .unit
      guard
        isGiven || repeatsHeading(behind: word)
          || Set(keys).count * 2 > keys.count
            && !isOneToOne(named.map { SheetText.key(labelText($0, column: main)) }, keys)
      else { continue }
      for column in behind { panels[column] = word }
    }
  }

  /// `Thu | Số tiền | Chi | Số tiền`: names with figures of their own behind them.
  private func repeatsHeading(behind word: Int) -> Bool {
    let columns = structure.outline.dataColumns
    guard let first = columns.first(where: { $0 > word }), !heading(word).isEmpty,
      !lastHeading(first).isEmpty
    else { return false }
    return columns.contains { $0 < word && lastHeading($0) == lastHeading(first) }
  }

  private func findColumns() {
    var areNames = false
    for band in structure.outline.bands.indices {
      var words = ColumnReader(self, band: band)
      words.read()
      bands.append(words.columns)
      assumptions.add(words.assumptions)
      faults += words.faults
      readAs += words.readAs
      if band == 0 { areNames = words.areNames }
    }
    columns = bands.first ?? [:]
    dropCommonPeriod()
    findPanels()
    let areKinds = haveKinds
    if areKinds { takeRowsAsMeasures() }
    takeRowsAsThings()
    let hasUnits = labelKinds.values.contains(.unit)
    let hasMeasures = asked.measure != nil || labelKinds.values.contains(.measure)
    let areColumnsNamed = columns.values.contains { $0.unit != nil }
    let areAspects = columns.values.contains { $0.words.last.map(HeadingWords.areAspects) ?? false }
    areColumnsUnits =
      !hasUnits
      && (areColumnsNamed
        || (hasMeasures || areKinds) && areNames && !areAspects && !areGroupsUnits)
  }

  /// Whether the headings of all columns but totals of them call units by their kind: `Xã An | Xã Bình`.
  private var haveKinds: Bool {
    let totals = Set(structure.columnSums.map(\.total))
    let words = columns.filter { !totals.contains($0.key) }.map(\.value.words.last)
    return words.allSatisfy { $0.flatMap { UnitKind($0) } != nil }
      && (totals.isEmpty || words.count > 1)
  }

  /// `Nội dung | Số vụ | Số người`: the columns say what is counted of the things in the rows.
  private func takeRowsAsThings() {
    guard given.columns.isEmpty, names.codebook == nil, asked.measure == nil,
      let rows = labelKinds.first(where: { $0.value == .measure })?.key,
      !labelKinds.values.contains(.unit), HeadingWords.areThings(heading(rows)),
      columns.values.contains(where: { $0.words.contains(where: HeadingWords.areCountsOfThings) })
    else { return }
    labelKinds[rows] = .unit
  }

  /// Below names of units rows that are none themselves say what is counted.
  private func takeRowsAsMeasures() {
    guard given.columns.isEmpty, names.codebook == nil, !columns.isEmpty,
      let rows = labelKinds.first(where: { $0.value == .unit })?.key,
      labelKinds.values.allSatisfy({ $0 != .measure && $0 != .category }),
      structure.dataRows.allSatisfy({ UnitKind(labelText($0, column: rows)) == nil })
    else { return }
    labelKinds[rows] = .measure
  }
}
