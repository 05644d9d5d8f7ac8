/// Where a figure stands: positions in the codebook, the periods and the combinations.
struct CubeKey: Hashable, Sendable, Comparable {
  let measure: Int32
  let unit: Int32
  let period: Int32
  let combination: Int32

  init(unit: UnitIndex, period: PeriodIndex, measure: MeasureIndex, combination: Int) {
    self.unit = unit.packed
    self.period = period.packed
    self.measure = measure.packed
    self.combination = Int32(truncatingIfNeeded: combination)
  }

  static func < (left: CubeKey, right: CubeKey) -> Bool {
    (left.measure, left.unit, left.period, left.combination)
      < (right.measure, right.unit, right.period, right.combination)
  }
}

/// All figures by measure, unit, period and categories, with their remarks beside them.
///
/// The figures are counted in the order of measure, unit, period and combination, however they are stored:
/// one behind the other where they come row by row, as tables where a scan has gathered them.
public struct Cube: Sendable {
  /// What the figures refer to.
  public let codebook: Codebook
  /// The periods that occur, in chronological order.
  public let periods: [Period]
  /// The combinations of categories that occur.
  public let combinations: [Combination]
  /// What became of every row that was read.
  public package(set) var account: Account
  let storage: Storage
  /// The name of the file that holds the figures; empty if there is none.
  public let source: String
  /// The files, if there are several.
  let sources: SourceLines?
  /// What figures are still to be divided by, of groups that hold sums in place of means.
  var divisors: [FigureGroupKey: Int64] = [:]
  /// For each measure, the classifications that its figures are broken down by.
  private let classifications: [[Int]]
  /// For each measure, the leaves of each classification that occur with it; of nothing where absent
  /// categories are not taken as zero.
  private let measuredLeaves: [[Int: [Int]]]

  /// How the figures are stored.
  enum Storage: Sendable {
    case sorted(SortedFigures)
    case grid(GridFigures)
  }

  init(
    codebook: Codebook, periods: [Period], combinations: [Combination], storage: Storage,
    source: String, sources: SourceLines? = nil, account: Account
  ) {
    self.codebook = codebook
    self.periods = periods
    self.combinations = combinations
    self.storage = storage
    self.source = source
    self.sources = sources
    self.account = account
    var used = [Set<Int32>](repeating: [], count: codebook.measures.count)
    switch storage {
    case .sorted(let figures):
      for key in figures.keys { used[of: MeasureIndex(key.measure)].insert(key.combination) }
    case .grid(let figures):
      for (measure, slots) in figures.slots.enumerated() {
        for slot in slots { used[measure].insert(slot.combination) }
      }
    }
    let tree = codebook.tree
    let categories = used.map { Set($0.flatMap { combinations[Int($0)].categories }) }
    classifications = categories.map { Set($0.map { tree.classificationOf[$0] }).sorted() }
    measuredLeaves =
      codebook.absence == .noValue
      ? []
      : categories.map { own in
        Dictionary(grouping: own.filter { tree.children[$0].isEmpty }.sorted()) {
          tree.classificationOf[$0]
        }
      }
  }

  /// The cube of the figures of several files.
  init(
    codebook: Codebook, periods: [Period], combinations: [Combination], storage: Storage,
    sources: SourceLines, account: Account
  ) {
    self.init(
      codebook: codebook, periods: periods, combinations: combinations, storage: storage,
      source: sources.names.joined(separator: ", "), sources: sources, account: account)
  }

  /// The cube of figures that a scan has gathered as tables.
  ///
  /// - Parameters:
  ///   - codebook: what the columns and rows refer to.
  ///   - periods: in chronological order.
  ///   - combinations: each once, in the order of their categories.
  ///   - grids: the figures; every column of a grid has one in some row of ``rows``.
  ///   - rows: where the figures of each unit of the codebook lie.
  ///   - source: the name of the file.
  ///   - account: what became of every row that was read.
  package init(
    codebook: Codebook, periods: [Period], combinations: [Combination], grids: [FigureGrid],
    rows: [GridRow], source: String, account: Account
  ) {
    self.init(
      codebook: codebook, periods: periods, combinations: combinations,
      storage: .grid(GridFigures(grids, rows: rows, measures: codebook.measures.count)),
      source: source, account: account)
  }

  /// The cube of figures that a scan has gathered one by one.
  package init(
    codebook: Codebook, periods: [Period], combinations: [Combination],
    figures: [GatheredFigure], source: String, account: Account
  ) {
    let sorted = SortedFigures(
      figures.map {
        ($0.key.code, FigureMark.cell($0.number, mark: $0.mark), $0.remark, $0.line)
      })
    self.init(
      codebook: codebook, periods: periods, combinations: combinations, storage: .sorted(sorted),
      source: source, account: account)
  }

  /// How many figures, missing ones included, the cube holds.
  public var count: Int {
    switch storage {
    case .sorted(let figures): figures.count
    case .grid(let figures): figures.count
    }
  }

  /// Where a figure stands; nil if the file has no name.
  func place(of index: Int) -> Place? {
    if let sources { return sources.place(storedLine(at: index)) }
    return source.isEmpty ? nil : Place(source: source, line: line(at: index), column: 1)
  }

  /// Positions of what a figure is about.
  func key(at index: Int) -> CubeKey {
    switch storage {
    case .sorted(let figures): figures.keys[index]
    case .grid(let figures): figures.key(at: index)
    }
  }

  /// A figure: its value, or why there is none.
  func cell(at index: Int) -> Cell {
    switch storage {
    case .sorted(let figures): figures.cell(at: index)
    case .grid(let figures): figures.cell(at: index)
    }
  }

  /// What stands beside a figure.
  func remark(at index: Int) -> Remark {
    switch storage {
    case .sorted(let figures): figures.remark(at: index)
    case .grid(let figures): figures.remark(at: index)
    }
  }

  /// The physical line on which a figure stands.
  func line(at index: Int) -> Int {
    let line = storedLine(at: index)
    return sources?.line(line) ?? line
  }

  func storedLine(at index: Int) -> Int {
    switch storage {
    case .sorted(let figures): figures.line(at: index)
    case .grid(let figures): figures.line(at: index)
    }
  }

  /// The classifications that a measure is broken down by, as positions in the tree's list.
  public func classifications(of measure: MeasureIndex) -> [Int] { classifications[of: measure] }

  /// The leaves that a selection of a measure may name: those of its classification; where absent
  /// categories are 0, only those that occur with the measure.
  public func leaves(of classification: Int, measure: MeasureIndex) -> [Int] {
    codebook.absence == .zero
      ? measuredLeaves[of: measure][classification] ?? [] : codebook.tree.leaves(of: classification)
  }

  /// The periods for which a unit reports a measure at all, in chronological order.
  public func periods(measure: MeasureIndex, unit: UnitIndex) -> [PeriodIndex] {
    switch storage {
    case .sorted(let figures): figures.periods(measure: measure, unit: unit)
    case .grid(let figures): figures.periods(measure: measure, unit: unit)
    }
  }

  /// Whether a unit reports a measure at all.
  func reports(measure: MeasureIndex, unit: UnitIndex) -> Bool {
    switch storage {
    case .sorted(let figures): figures.reports(measure: measure, unit: unit)
    case .grid(let figures): figures.reports(measure: measure, unit: unit)
    }
  }

  /// The position of a period, by binary search; nil if it does not occur.
  func position(of period: Period) -> PeriodIndex? {
    var (low, high) = (0, periods.count)
    while low < high {
      let middle = (low + high) / 2
      if periods[middle] < period { low = middle + 1 } else { high = middle }
    }
    return low < periods.count && periods[low] == period ? PeriodIndex(low) : nil
  }

  /// The units that report a measure, in the order of the codebook.
  public func units(measure: MeasureIndex) -> [UnitIndex] {
    switch storage {
    case .sorted(let figures): figures.units(measure: measure)
    case .grid(let figures): figures.units(measure: measure)
    }
  }

  /// The figures of one measure, unit and period, as indices of figures.
  func group(measure: MeasureIndex, unit: UnitIndex, period: PeriodIndex) -> Range<Int> {
    switch storage {
    case .sorted(let figures): figures.group(measure: measure, unit: unit, period: period)
    case .grid(let figures): figures.group(measure: measure, unit: unit, period: period)
    }
  }
}

extension Cube: Equatable {
  /// Whether both hold the same figures, however they are stored.
  public static func == (left: Cube, right: Cube) -> Bool {
    left.codebook == right.codebook && left.periods == right.periods
      && left.combinations == right.combinations && left.account == right.account
      && left.source == right.source && left.count == right.count
      && (0..<left.count).allSatisfy { index in
        left.key(at: index) == right.key(at: index) && left.cell(at: index) == right.cell(at: index)
          && left.remark(at: index) == right.remark(at: index)
          && left.line(at: index) == right.line(at: index)
      }
  }
}

/// What a gathered figure is about: positions in the codebook, the periods and the combinations.
package struct FigureKey: Hashable, Sendable {
  let code: CubeKey

  /// A key of the given parts.
  package init(unit: UnitIndex, period: PeriodIndex, measure: MeasureIndex, combination: Int) {
    code = CubeKey(unit: unit, period: period, measure: measure, combination: combination)
  }
}

/// A figure as a scan has gathered it.
package struct GatheredFigure: Sendable {
  /// What it is about.
  package let key: FigureKey
  /// Its number, and what that means, as `FigureMark` says.
  package let number: Int64
  /// What the number means.
  package let mark: UInt8
  /// What stands beside it.
  package let remark: Remark
  /// The physical line on which it stands.
  package let line: Int

  /// A figure of the given parts.
  package init(key: FigureKey, number: Int64, mark: UInt8, remark: Remark, line: Int) {
    self.key = key
    self.number = number
    self.mark = mark
    self.remark = remark
    self.line = line
  }
}
