internal import IndicatorCore

/// The names of all workers together, with numbers that hold for the cube.
struct MergedNames {
  private let plan: ScanPlan
  /// For each worker and row of its table, the number of the unit.
  private(set) var unitCodes: [[Int]] = []
  /// For each worker and column of its table, what the column holds, in numbers of the cube.
  private(set) var columnKeys: [[ScanNames.Column]] = []
  /// The position in the codebook of each unit.
  private(set) var positions: [UnitIndex] = []
  private(set) var codebook = Codebook(units: [], measures: [], categories: [])
  /// In chronological order.
  private(set) var periods: [Period] = []
  /// What must be said of how they were read.
  private(set) var periodNotes: [PeriodNote] = []
  /// In the order of their categories.
  private(set) var combinations: [Combination] = []
  /// The worker who met a unit first in the order of workers, and its row there.
  private var homes: [(scanner: Int, row: Int)] = []
  private var columnNumbers: [[ScanNames.Column: Int]] = []

  init(_ plan: ScanPlan) { self.plan = plan }

  /// Where the figures of a unit come together.
  func home(of unit: Int) -> (scanner: Int, row: Int) { homes[unit] }

  /// The key of a unit's figure in a column.
  func key(_ unit: UnitIndex, column: ScanNames.Column) -> FigureKey {
    FigureKey(
      unit: unit, period: PeriodIndex(column.period),
      measure: MeasureIndex(column.measure), combination: column.combination)
  }

  /// Whether rows for one cell of a column may be added up.
  func isSummable(_ column: ScanNames.Column, options: BareFileOptions) -> Bool {
    guard options.duplicates == .sum else { return false }
    return options.codebook == nil || codebook.measures[column.measure].additivity == .flow
  }

  /// Where one worker's table keeps what each column of another's holds, in new columns if need be.
  mutating func columns(of source: Int, in target: Int) -> [Int] {
    columnKeys[source].map { key in
      if let known = columnNumbers[target][key] { return known }
      columnNumbers[target][key] = columnKeys[target].count
      columnKeys[target].append(key)
      return columnKeys[target].count - 1
    }
  }

  /// Gathers the names of all workers.
  mutating func gather(_ scanners: inout [RowScanner]) {
    let heard =
      plan.options.codebook.map { gatherUnits(scanners, in: $0) } ?? gatherUnits(&scanners)
    let spellings = heard + gatherSilentUnits(&scanners)
    let names = scanners.map(\.names)
    let (measures, measureCodes) = Self.measures(names, in: plan.options.codebook)
    let (categories, categoryCodes) = Self.categories(names, in: plan.options.codebook)
    if let book = plan.options.codebook {
      codebook = book
    } else {
      let order = VietnameseOrder.order(of: spellings)
      positions = Array(repeating: UnitIndex(0), count: order.count)
      for (position, unit) in order.enumerated() { positions[unit] = UnitIndex(position) }
      positions.removeLast(spellings.count - heard.count)
      codebook = Codebook(
        unitsInOrder: order.map { spellings[$0] }, measures: measures, categories: categories,
        percent: names.reduce(into: []) { $0.formUnion($1.percentMeasures) })
    }
    let periodCodes = gatherPeriods(names)
    let combinationCodes = gatherCombinations(names, categoryCodes: categoryCodes)
    columnKeys = names.indices.map { number in
      names[number].columns.map { column in
        ScanNames.Column(
          measure: measureCodes[number][column.measure],
          period: periodCodes[number][column.period],
          combination: combinationCodes[number][column.combination])
      }
    }
    columnNumbers = columnKeys.map { keys in
      Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
    }
  }

  // MARK: Units

  /// The units as they are first spelled.
  private mutating func gatherUnits(_ scanners: inout [RowScanner]) -> [String] {
    var units = scanners[0].names.units
    unitCodes = [Array(units.indices)]
    homes = units.indices.map { (0, $0) }
    for number in scanners.indices.dropFirst() {
      let more = scanners[number].names.units
      var codes: [Int] = []
      codes.reserveCapacity(more.count)
      for (row, met) in more.enumerated() {
        if let known = scanners[0].names.row(ofUnitNamed: met.text) {
          if met.line < units[known].line { units[known] = met }
          codes.append(known)
        } else {
          scanners[0].names.enter(unit: met, row: units.count)
          codes.append(units.count)
          units.append(met)
          homes.append((number, row))
        }
      }
      unitCodes.append(codes)
    }
    return units.map(\.text)
  }

  /// The units that a codebook names, by their positions there.
  private mutating func gatherUnits(_ scanners: [RowScanner], in book: Codebook) -> [String] {
    var codes = [Int](repeating: -1, count: book.units.count)
    for (number, scanner) in scanners.enumerated() {
      var own: [Int] = []
      own.reserveCapacity(scanner.names.units.count)
      for (row, met) in scanner.names.units.enumerated() {
        guard let position = met.position else {
          preconditionFailure("with a codebook every unit has its position")
        }
        if codes[of: position] < 0 {
          codes[of: position] = positions.count
          positions.append(position)
          homes.append((number, row))
        }
        own.append(codes[of: position])
      }
      unitCodes.append(own)
    }
    return []
  }

  /// The units without figures. To be asked for when those with figures have been entered.
  private func gatherSilentUnits(_ scanners: inout [RowScanner]) -> [String] {
    guard plan.namesSilentUnits else { return [] }
    for number in scanners.indices.dropFirst() {
      for met in scanners[number].names.silentUnits {
        scanners[0].names.enter(unit: met, row: nil)
      }
    }
    return scanners[0].names.silentUnits.map(\.text)
  }

  // MARK: Measures and categories

  /// The measures in the order in which they were first met, and the number of each worker's own.
  private static func measures(
    _ names: [ScanNames], in book: Codebook?
  ) -> (names: [String], codes: [[Int]]) {
    if let book {
      return ([], names.map { $0.measures.map { book.measure($0.text)?.number ?? 0 } })
    }
    var all = Interner<String>()
    for met in names.flatMap(\.measures).sorted(by: { $0.line < $1.line }) {
      _ = all.intern(met.text)
    }
    let codes = names.map { $0.measures.map { all.intern($0.text) } }
    return (all.values, codes)
  }

  /// The categories in the order in which they were first met, and the number of each worker's own.
  private static func categories(
    _ names: [ScanNames], in book: Codebook?
  ) -> (names: [Observation.CategoryName], codes: [[Int]]) {
    if let book {
      return ([], names.map { $0.categories.map { book.category($0.name.id) ?? 0 } })
    }
    var all = Interner<Observation.CategoryName>()
    for met in names.flatMap(\.categories).sorted(by: { $0.order < $1.order }) {
      _ = all.intern(met.name)
    }
    let codes = names.map { $0.categories.map { all.intern($0.name) } }
    return (all.values, codes)
  }

  // MARK: Periods and combinations

  private mutating func gatherPeriods(_ names: [ScanNames]) -> [[Int]] {
    guard !plan.isOfPackage else { return gather(names, meant: plan.options.yearStarts.dated) }
    let meant = BarePeriods(
      names.flatMap(\.periodTexts), heading: plan.periodHeader, starts: plan.options.yearStarts)
    periodNotes = meant.notes
    return gather(names, meant: meant.final)
  }

  private mutating func gather(_ names: [ScanNames], meant: (Period) -> Period) -> [[Int]] {
    periods = Set(names.flatMap(\.periods)).map(meant).sorted()
    let numbers = Dictionary(periods.enumerated().map { ($1, $0) }) { first, _ in first }
    return names.map { $0.periods.map { numbers[meant($0)] ?? 0 } }
  }

  private mutating func gatherCombinations(
    _ names: [ScanNames], categoryCodes: [[Int]]
  ) -> [[Int]] {
    let tree = codebook.tree
    let own = names.enumerated().map { number, names in
      names.combinations.map { members in
        Combination(members.map { categoryCodes[number][$0] }, in: tree)
      }
    }
    combinations = Set(own.joined()).sorted { one, other in
      one.categories.lexicographicallyPrecedes(other.categories)
    }
    let numbers = Dictionary(combinations.enumerated().map { ($1, $0) }) { first, _ in first }
    return own.map { $0.map { numbers[$0] ?? 0 } }
  }
}
