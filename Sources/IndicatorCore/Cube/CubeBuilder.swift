/// How two rows for one cell are taken.
public enum DuplicateRule: String, CaseIterable, Hashable, Sendable {
  /// The second row is a fault.
  case reject
  /// Rows of a flow are added up and counted; a second row of a stock is still a fault.
  case sum
}

/// Gathers rows into a cube: `add` one by one, `merge` what was gathered elsewhere.
///
/// Merging two builders equals adding all their rows to one, in that order.
public struct CubeBuilder: Sendable {
  /// The codebook that the rows refer to; nil if it is found in the rows themselves.
  public let codebook: Codebook?
  private let duplicates: DuplicateRule
  private let source: String
  private var units: Interner<String>
  private var measures: Interner<String>
  private var categories: Interner<Observation.CategoryName>
  private var periods = Interner<Period>()
  private var combinations = Interner<[Int]>()
  private var entries: [CubeKey: Entry] = [:]
  /// Measures of which a figure was written as per cent.
  private var percentMeasures: Set<String> = []
  /// What became of every row so far.
  public private(set) var account = Account()

  private struct Entry {
    var cell: Cell
    var remark: Remark
    var line: Int
  }

  /// A builder of rows that refer to `codebook`, or whose names make one.
  ///
  /// - Parameters:
  ///   - codebook: nil if the rows' own names make one.
  ///   - duplicates: how two rows for one cell are taken.
  ///   - source: the name of the file that holds the rows, for messages.
  public init(
    codebook: Codebook? = nil, duplicates: DuplicateRule = .reject, source: String = ""
  ) {
    self.codebook = codebook
    self.duplicates = duplicates
    self.source = source
    units = Interner(codebook?.units.map(\.id) ?? [])
    measures = Interner(codebook?.measures.map(\.id) ?? [])
    categories = Interner(
      codebook?.categories.map { Observation.CategoryName($0.id, of: $0.classification) } ?? [])
  }

  /// Adds one row.
  ///
  /// - Throws: a ``FaultFact`` as a ``Fault`` without a place: a name that is not in the codebook, a
  ///   duplicate or an overflow. The figures gathered so far are then unchanged.
  public mutating func add(_ row: Observation) throws(Fault) {
    try check(row)
    let members = row.categories.map { categories.intern($0) }.sorted()
    let key = CubeKey(
      unit: UnitIndex(units.intern(row.unit)), period: PeriodIndex(periods.intern(row.period)),
      measure: MeasureIndex(measures.intern(row.measure)), combination: combinations.intern(members)
    )
    try add(Entry(cell: row.cell, remark: row.remark, line: row.line), at: key)
  }

  /// Looks the names of a row up in the codebook.
  private func check(_ row: Observation) throws(Fault) {
    guard let book = codebook else { return }
    if book.unit(row.unit) == nil { throw unknown(.unit, text: row.unit, in: book) }
    if book.measure(row.measure) == nil { throw unknown(.measure, text: row.measure, in: book) }
    for category in row.categories where book.category(category.id) == nil {
      throw unknown(.category, text: category.id, in: book)
    }
  }

  private func unknown(_ kind: NameKind, text: String, in book: Codebook) -> Fault {
    Fault(.name(.unknownName(kind, text, suggestion: book.nearest(kind, to: text))))
  }

  /// Counts a row of a measure that was not asked for. Its names are kept: the measure's for suggestions, the
  /// unit's, where there is one, because a unit that reports other things is missing where this is listed.
  public mutating func skip(measure: String, unit: String = "") {
    _ = measures.intern(measure)
    if codebook == nil, !unit.isEmpty { _ = units.intern(unit) }
    account.count(.notSelected)
  }

  /// Takes note that a figure of a measure is written as per cent.
  package mutating func notePercent(of measure: String) { percentMeasures.insert(measure) }

  /// Adds everything that `other`, a builder with the same codebook, gathered.
  ///
  /// - Throws: a ``Fault`` without a place: a duplicate or an overflow.
  public mutating func merge(_ other: CubeBuilder) throws(Fault) {
    let unitCodes = other.units.values.map { units.intern($0) }
    let periodCodes = other.periods.values.map { periods.intern($0) }
    let measureCodes = other.measures.values.map { measures.intern($0) }
    let categoryCodes = other.categories.values.map { categories.intern($0) }
    let combinationCodes = other.combinations.values.map { combination in
      combinations.intern(combination.map { categoryCodes[$0] }.sorted())
    }
    percentMeasures.formUnion(other.percentMeasures)
    var total = account
    total.merge(other.account)
    for (key, entry) in other.entries.sorted(by: { $0.value.line < $1.value.line }) {
      let code = CubeKey(
        unit: UnitIndex(unitCodes[Int(key.unit)]),
        period: PeriodIndex(periodCodes[Int(key.period)]),
        measure: MeasureIndex(measureCodes[Int(key.measure)]),
        combination: combinationCodes[Int(key.combination)])
      if entries[code] != nil { total.turnUsedIntoSummed() }
      try add(entry, at: code)
    }
    account = total
  }

  private mutating func add(_ entry: Entry, at key: CubeKey) throws(Fault) {
    guard let known = entries[key] else {
      entries[key] = entry
      account.count(entry.cell.value == nil ? .withoutValue : .used)
      return
    }
    try combine(known, with: entry, at: key)
  }

  private mutating func combine(_ known: Entry, with entry: Entry, at key: CubeKey) throws(Fault) {
    guard duplicates == .sum, let sum = known.cell.value, let value = entry.cell.value else {
      throw Fault(.figure(.duplicate(key: spelling(of: key), firstLine: known.line)))
    }
    let measure = measures.values[Int(key.measure)]
    let additivity = codebook.flatMap { book in book.measure(measure).map { book.measures[$0] } }
    if let additivity, additivity.additivity != .flow {
      throw Fault(.figure(.duplicateStock(measure: measure)))
    }
    do {
      entries[key]?.cell = .value(try sum.adding(value))
    } catch {
      throw Fault(.sum(.overflow(spelling(of: key))))
    }
    account.count(.summedDuplicate)
  }

  private func spelling(of key: CubeKey) -> String {
    let category = combinations.values[Int(key.combination)].map { categories.values[$0].id }
    return [
      units.values[Int(key.unit)], periods.values[Int(key.period)].spelling,
      measures.values[Int(key.measure)], category.joined(separator: "+"),
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The cube of everything gathered. Without a codebook the units come in Vietnamese order, measures
  /// and categories in the order of their first row.
  ///
  /// - Parameter meant: what each period is in the end, no two the same.
  public func finish(periods meant: (Period) -> Period = { $0 }) -> Cube {
    let book = codebook ?? discoveredCodebook()
    let unitCodes = units.values.map { book.unit($0) ?? UnitIndex(0) }
    let known = periods.values.map(meant)
    let chronological = known.sorted()
    let periodCodes = Self.ranks(of: known, in: chronological)
    let groups = combinations.values.map { Combination($0, in: book.tree) }
    let ordered = groups.sorted { $0.categories.lexicographicallyPrecedes($1.categories) }
    let combinationCodes = Self.ranks(of: groups, in: ordered)
    let figures = entries.map { key, entry in
      let moved = CubeKey(
        unit: unitCodes[Int(key.unit)], period: PeriodIndex(periodCodes[Int(key.period)]),
        measure: MeasureIndex(key.measure), combination: combinationCodes[Int(key.combination)])
      return (key: moved, cell: entry.cell, remark: entry.remark, line: entry.line)
    }
    return Cube(
      codebook: book, periods: chronological, combinations: ordered,
      storage: .sorted(SortedFigures(figures)), source: source, account: account)
  }

  private static func ranks<Value: Hashable>(of values: [Value], in order: [Value]) -> [Int] {
    let positions = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return values.map { positions[$0] ?? 0 }
  }

  private func discoveredCodebook() -> Codebook {
    Codebook(
      discoveredUnits: units.values, measures: measures.values, categories: categories.values,
      percent: percentMeasures)
  }
}

extension Codebook {
  /// The codebook of names that were found in rows, each as it was first spelled: units in Vietnamese
  /// order, measures and categories in the order given.
  ///
  /// - Parameter percent: the measures of which a figure is written as per cent.
  package init(
    discoveredUnits units: [String], measures: [String], categories: [Observation.CategoryName],
    percent: Set<String> = []
  ) {
    self.init(
      unitsInOrder: VietnameseOrder.order(of: units).map { units[$0] }, measures: measures,
      categories: categories, percent: percent)
  }

  /// The same for units that are in Vietnamese order already.
  package init(
    unitsInOrder units: [String], measures: [String], categories: [Observation.CategoryName],
    percent: Set<String> = []
  ) {
    self.init(
      units: units.map { OrganisationUnit(id: $0.composedVietnamese) },
      measures: measures.map {
        Measure(discovered: $0.composedVietnamese, isPercent: percent.contains($0))
      },
      categories: categories.map {
        Category(id: $0.id.composedVietnamese, classification: $0.classification)
      },
      absence: .zero)
  }
}
