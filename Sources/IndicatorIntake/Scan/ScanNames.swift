internal import IndicatorCore

/// The names that one worker has met, with numbers of its own for each.
struct ScanNames {
  private let options: BareFileOptions
  private let rules: ScanPlan.Rules
  private let classifications: [String]
  /// The codebook that the names are in; nil if it is found in them.
  var codebook: Codebook? { options.codebook }

  private(set) var measureRoll = NameRoll()
  private(set) var unitRoll = NameRoll()
  private(set) var periodRoll = NameRoll()
  /// That of the first category column.
  private(set) var firstCategoryRoll = NameRoll()
  /// One for each further category column.
  private var furtherCategoryRolls: [NameRoll]

  /// A name and the line on which it was first met.
  struct Met {
    let text: String
    let line: Int
    /// The position of a unit in the codebook, if there is one.
    var position: UnitIndex?
  }

  /// The measures, those that were not asked for as well.
  private(set) var measures: [Met] = []
  /// The measures of which a figure is written as per cent.
  private(set) var percentMeasures: Set<String> = []
  /// Whether each measure was asked for.
  private(set) var isWanted: [Bool] = []
  /// The units with figures, as they are first spelled; with a codebook, by their identifiers. Each has the row
  /// of the table of figures that its place says.
  private(set) var units: [Met] = []
  /// All units that were met, those as well of which only rows were met that were not asked for.
  private var metUnits: [Met] = []
  /// The row of each unit that was met, -1 for one without figures.
  private var rows: [Int] = []
  /// The periods, each as its text says by itself.
  private(set) var periods: [Period] = []
  /// The texts of the periods.
  private(set) var periodTexts: [String] = []
  /// The categories, with the order in which they were first met.
  private(set) var categories: [(name: Observation.CategoryName, order: Int)] = []
  /// The combinations, as sorted positions in ``categories``.
  private(set) var combinations: [[Int]] = []
  /// What each column of the table of figures holds.
  private(set) var columns: [Column] = []

  /// One column of a table of figures.
  struct Column: Hashable {
    let measure: Int
    let period: Int
    let combination: Int
  }

  /// With a codebook, the number of each unit that was met, by its position there.
  private var unitNumbers: [UnitIndex: Int] = [:]
  private var periodNumbers: [Period: Int] = [:]
  private var categoryNumbers: [Observation.CategoryName: Int] = [:]
  private var combinationNumbers: [[Int]: Int] = [:]
  /// The texts of each category column by their numbers.
  private var texts: [[String]]
  /// The texts of the category columns taken together, from left to right.
  private(set) var chains: PairTable = PairTable()
  private var chainTexts: [[Int]] = []
  /// The combination that each chain of texts names.
  private var chainCombinations = PairTable()
  /// The columns that were met, as far as there are few enough to be looked up at once.
  private(set) var columnMap = ColumnMap()
  private var columnNumbers: [Column: Int] = [:]

  init(_ plan: ScanPlan) {
    options = plan.options
    rules = plan.rules
    classifications = plan.categories.map(\.classification)
    furtherCategoryRolls = plan.categories.dropFirst().map { _ in NameRoll() }
    texts = plan.categories.map { _ in [] }
  }

  /// A measure; nil if the field cannot name one.
  mutating func newMeasure(
    _ key: NameKey, in bytes: Strip<UInt8>, from start: Int, line: Int
  ) -> Int? {
    switch measureRoll.look(key, in: bytes, from: start) {
    case .damaged: return nil
    case .known(let number): return number
    case .new(let text):
      guard !text.isEmpty else { return nil }
      if let book = options.codebook, book.measure(text) == nil { return nil }
      measures.append(Met(text: text, line: line))
      isWanted.append(options.keeps(text))
      measureRoll.enter(text, number: measures.count - 1, key: key, in: bytes, from: start)
      return measures.count - 1
    }
  }

  /// Takes note that a figure of the measure in a field is written as per cent.
  mutating func notePercent(_ key: NameKey, in bytes: Strip<UInt8>, from start: Int) {
    let number = measureRoll.table.number(of: key, in: bytes, from: start)
    if number >= 0 { percentMeasures.insert(measures[number].text) }
  }

  /// A unit; nil if the field cannot name one.
  mutating func newUnit(
    _ key: NameKey, in bytes: Strip<UInt8>, from start: Int, line: Int
  ) -> Int? {
    switch unitRoll.look(key, in: bytes, from: start) {
    case .damaged: return nil
    case .known(let number): return number
    case .new(let text):
      guard !text.isEmpty, let number = unit(text, line: line) else { return nil }
      unitRoll.enter(text, number: number, key: key, in: bytes, from: start)
      return number
    }
  }

  /// The row of a unit that has a figure, by the number under which it was met.
  @inline(__always) mutating func row(ofUnit number: Int) -> Int {
    let known = rows[number]
    return known >= 0 ? known : newRow(number)
  }

  @inline(never) private mutating func newRow(_ number: Int) -> Int {
    rows[number] = units.count
    units.append(metUnits[number])
    return units.count - 1
  }

  /// The units without figures.
  var silentUnits: [Met] { zip(metUnits, rows).filter { $1 < 0 }.map(\.0) }

  /// The row of a unit with figures that another worker has met, by its name or its identifier in the
  /// codebook; nil if it has none.
  mutating func row(ofUnitNamed text: String) -> Int? {
    number(ofUnit: text).flatMap { rows[$0] >= 0 ? rows[$0] : nil }
  }

  /// Gives a unit that another worker has met a row; none to one without figures.
  mutating func enter(unit met: Met, row: Int?) {
    if let number = number(ofUnit: met.text) {
      rows[number] = row ?? rows[number]
      return
    }
    metUnits.append(met)
    rows.append(row ?? -1)
    guard let book = codebook else { return unitRoll.enter(met.text, number: rows.count - 1) }
    if let position = book.unit(met.text) { unitNumbers[position] = rows.count - 1 }
  }

  private mutating func number(ofUnit text: String) -> Int? {
    guard let book = codebook else { return unitRoll.number(of: text) }
    return book.unit(text).flatMap { unitNumbers[$0] }
  }

  private mutating func unit(_ text: String, line: Int) -> Int? {
    guard let book = options.codebook else { return meet(Met(text: text, line: line)) }
    guard let position = rules.unit(text, in: book) else { return nil }
    if let known = unitNumbers[position] { return known }
    unitNumbers[position] = meet(
      Met(text: book.units[position].id, line: line, position: position))
    return unitNumbers[position]
  }

  private mutating func meet(_ unit: Met) -> Int {
    metUnits.append(unit)
    rows.append(-1)
    return rows.count - 1
  }

  /// A period; nil if the field cannot name one.
  mutating func newPeriod(_ key: NameKey, in bytes: Strip<UInt8>, from start: Int) -> Int? {
    switch periodRoll.look(key, in: bytes, from: start) {
    case .damaged: return nil
    case .known(let number): return number
    case .new(let text):
      guard let period = rules.period(text) else { return nil }
      periodTexts.append(text)
      let number = periodNumbers[period] ?? periods.count
      if number == periods.count {
        periodNumbers[period] = number
        periods.append(period)
      }
      periodRoll.enter(text, number: number, key: key, in: bytes, from: start)
      return number
    }
  }

  /// The number of a category column's text; -1 if it was not met.
  func text(_ column: Int, key: NameKey, in bytes: Strip<UInt8>, from start: Int) -> Int {
    column == 0
      ? firstCategoryRoll.table.number(of: key, in: bytes, from: start)
      : furtherCategoryRolls[column - 1].table.number(of: key, in: bytes, from: start)
  }

  /// The text of a category column that was not met in this spelling; nil if it is damaged.
  mutating func newText(
    _ column: Int, key: NameKey, in bytes: Strip<UInt8>, from start: Int
  ) -> Int? {
    column == 0
      ? Self.newText(&firstCategoryRoll, texts: &texts[0], key: key, in: bytes, from: start)
      : Self.newText(
        &furtherCategoryRolls[column - 1], texts: &texts[column], key: key, in: bytes, from: start)
  }

  private static func newText(
    _ roll: inout NameRoll, texts: inout [String], key: NameKey, in bytes: Strip<UInt8>,
    from start: Int
  ) -> Int? {
    switch roll.look(key, in: bytes, from: start) {
    case .damaged: return nil
    case .known(let number): return number
    case .new(let text):
      texts.append(text)
      roll.enter(text, number: texts.count - 1, key: key, in: bytes, from: start)
      return texts.count - 1
    }
  }

  /// The number of the texts of one more category column behind those before it.
  mutating func chain(_ earlier: Int, text: Int, at column: Int) -> Int {
    let key = PairTable.key(earlier, two: text * classifications.count + column)
    let known = chains.number(of: key)
    if known >= 0 { return known }
    chainTexts.append((column == 0 ? [] : chainTexts[earlier]) + [text])
    chains.insert(chainTexts.count - 1, for: key)
    return chainTexts.count - 1
  }

  /// The column of a measure at a period with the categories that a chain of texts names; nil if it cannot
  /// name any.
  mutating func column(_ measure: Int, period: Int, chain: Int, line: Int) -> Int? {
    var combination = chainCombinations.number(of: UInt64(chain))
    if combination < 0 {
      let texts =
        classifications.isEmpty ? [] : classifications.count == 1 ? [chain] : chainTexts[chain]
      guard let names = try? names(texts) else { return nil }
      combination = intern(names.map { intern($0, line: line) }.sorted())
      chainCombinations.insert(combination, for: UInt64(chain))
    }
    let column = Column(measure: measure, period: period, combination: combination)
    let number = columnNumbers[column] ?? columns.count
    if number == columns.count {
      columnNumbers[column] = number
      columns.append(column)
    }
    columnMap.insert(number, measure: measure, period: period, chain: chain)
    return number
  }

  private mutating func intern(_ members: [Int]) -> Int {
    if let known = combinationNumbers[members] { return known }
    combinationNumbers[members] = combinations.count
    combinations.append(members)
    return combinations.count - 1
  }

  private func names(_ numbers: [Int]) throws(Fault) -> [Observation.CategoryName] {
    var names: [Observation.CategoryName] = []
    for (column, number) in numbers.enumerated() {
      let text = texts[column][number]
      if let book = options.codebook {
        names = try ObservationFields.categories(text, in: book, behind: names)
      } else if !text.isEmpty {
        names.append(Observation.CategoryName(text, of: classifications[column]))
      }
    }
    return names
  }

  private mutating func intern(_ name: Observation.CategoryName, line: Int) -> Int {
    if let known = categoryNumbers[name] { return known }
    let column = classifications.firstIndex(of: name.classification) ?? 0
    categoryNumbers[name] = categories.count
    categories.append((name, line * (classifications.count + 1) + column))
    return categories.count - 1
  }
}
