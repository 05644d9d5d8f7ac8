/// The figures of several sources as one cube. A figure that stands in two with one value is one.
package struct CubeUnion: Sendable {
  /// All figures.
  package let cube: Cube
  /// How many stand in more than one source.
  package let shared: Int

  /// Brings the figures together.
  ///
  /// - Parameters:
  ///   - cubes: each of one file, or one package.
  ///   - book: what the figures of all refer to.
  /// - Throws: a ``Fault`` at the first figure that an earlier source gives otherwise.
  package init(_ cubes: [Cube], in book: Codebook) throws(Fault) {
    let periods = Self.periods(of: cubes)
    let own = cubes.map { cube in cube.combinations.map { $0.moved(from: cube.codebook, to: book) }
    }
    let combinations = Set(own.joined()).sorted {
      $0.categories.lexicographicallyPrecedes($1.categories)
    }
    var gathered = Gathered(sources: SourceLines(names: cubes.map(\.source)))
    var account = Account()
    for (number, cube) in cubes.enumerated() {
      let map = CubeMap(
        cube, to: book, periods: periods.positions, combinations: combinations.positions,
        own: own[number])
      try gathered.add(cube, number: number, map: map)
      account.merge(cube.account)
    }
    shared = gathered.shared
    cube = Cube(
      codebook: book, periods: periods, combinations: combinations,
      storage: .sorted(SortedFigures(gathered.figures)), sources: gathered.sources,
      account: account)
  }

  /// The periods of all sources in chronological order: a split or fiscal year with its days where one source
  /// knows them, without where two say otherwise.
  private static func periods(of cubes: [Cube]) -> [Period] {
    var found: [Period: Period] = [:]
    var contested: Set<Period> = []
    for period in cubes.flatMap(\.periods) {
      guard let known = found[period], known.areDaysKnown else {
        found[period] = period
        continue
      }
      if period.areDaysKnown, !period.hasSameSpan(as: known) { contested.insert(period) }
    }
    return found.values.map { contested.contains($0) ? Period($0.spelling) ?? $0 : $0 }.sorted()
  }
}

/// Figures of several sources by their keys.
private struct Gathered {
  let sources: SourceLines
  private(set) var shared = 0
  private var entries: [CubeKey: Entry] = [:]

  private struct Entry {
    var cell: Cell
    var remark: Remark
    var line: Int
  }

  init(sources: SourceLines) { self.sources = sources }

  var figures: [(key: CubeKey, cell: Cell, remark: Remark, line: Int)] {
    entries.map { ($0, $1.cell, $1.remark, $1.line) }
  }

  mutating func add(_ cube: Cube, number: Int, map: CubeMap) throws(Fault) {
    for index in 0..<cube.count {
      let entry = Entry(
        cell: cube.cell(at: index), remark: cube.remark(at: index),
        line: SourceLines.number(line: cube.line(at: index), of: number))
      let key = map.key(cube.key(at: index))
      guard let known = entries[key] else {
        entries[key] = entry
        continue
      }
      guard let one = Self.one(known, other: entry) else {
        let fact = FaultFact.dataApart(
          .figuresDiffer(
            key: cube.spelling(at: index), value: entry.cell.words,
            first: sources.place(known.line), firstValue: known.cell.words))
        throw Fault(fact, at: sources.place(entry.line))
      }
      entries[key] = one
      shared += 1
    }
  }

  /// What two sources say of one figure; nil if they contradict one another. One that has no report of it
  /// says nothing.
  private static func one(_ known: Entry, other: Entry) -> Entry? {
    var entry = known
    if known.cell != other.cell {
      if known.cell == .missing(.notReported) { return other }
      guard other.cell == .missing(.notReported) else { return nil }
    }
    if entry.remark == .none { entry.remark = other.remark }
    return entry
  }
}

/// Where the positions of one cube lie in another.
private struct CubeMap {
  private let units: [UnitIndex]
  private let measures: [MeasureIndex]
  private let periods: [PeriodIndex]
  private let combinations: [Int]

  init(
    _ cube: Cube, to book: Codebook, periods: [Period: Int], combinations: [Combination: Int],
    own: [Combination]
  ) {
    units = cube.codebook.units.map { book.unit($0.id) ?? UnitIndex(0) }
    measures = cube.codebook.measures.map { book.measure($0.id) ?? MeasureIndex(0) }
    self.periods = cube.periods.map { PeriodIndex(periods[$0] ?? 0) }
    self.combinations = own.map { combinations[$0] ?? 0 }
  }

  func key(_ key: CubeKey) -> CubeKey {
    CubeKey(
      unit: units[Int(key.unit)], period: periods[Int(key.period)],
      measure: measures[Int(key.measure)], combination: combinations[Int(key.combination)])
  }
}

extension Array where Element: Hashable {
  /// Where each element stands first.
  fileprivate var positions: [Element: Int] {
    Dictionary(enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Combination {
  /// The same categories in another codebook.
  fileprivate func moved(from book: Codebook, to other: Codebook) -> Combination {
    let moved = categories.map { position in
      let category = book.categories[position]
      return other.categories.firstIndex {
        $0.id == category.id && $0.classification == category.classification
      } ?? 0
    }
    return Combination(moved, in: other.tree)
  }
}

extension Cell {
  /// The value, or the code of the reason.
  fileprivate var words: String {
    switch self {
    case .value(let value): value.description
    case .missing(let reason): reason.rawValue
    }
  }
}
