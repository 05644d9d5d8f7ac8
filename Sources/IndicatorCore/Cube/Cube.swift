/// Where a figure stands: positions in the codebook, the periods and the combinations.
struct CubeKey: Hashable, Sendable, Comparable {
  let measure: Int32
  let unit: Int32
  let period: Int32
  let combination: Int32

  init(unit: Int, period: Int, measure: Int, combination: Int) {
    self.unit = Int32(truncatingIfNeeded: unit)
    self.period = Int32(truncatingIfNeeded: period)
    self.measure = Int32(truncatingIfNeeded: measure)
    self.combination = Int32(truncatingIfNeeded: combination)
  }

  static func < (left: CubeKey, right: CubeKey) -> Bool {
    (left.measure, left.unit, left.period, left.combination)
      < (right.measure, right.unit, right.period, right.combination)
  }
}

/// All figures by measure, unit, period and categories, with their remarks beside them.
///
/// The figures lie sorted by measure, unit, period and combination; a group of figures of one measure,
/// unit and period is found by two binary searches.
public struct Cube: Hashable, Sendable {
  /// What the figures refer to.
  public let codebook: Codebook
  /// The periods that occur, in chronological order.
  public let periods: [Period]
  /// The combinations of categories that occur.
  public let combinations: [Combination]
  /// What became of every row that was read.
  public let account: Account
  let keys: [CubeKey]
  let cells: [Cell]
  let remarks: [Remark]
  /// The physical line on which each figure stands.
  let lines: [Int]
  /// The name of the file that holds the figures; empty if there is none.
  public let source: String
  /// For each measure, the classifications that its figures are broken down by.
  private let classifications: [[Int]]
  /// For each measure, the categories that occur with it.
  private let categories: [Set<Int>]

  init(
    codebook: Codebook, periods: [Period], combinations: [Combination], keys: [CubeKey],
    cells: [Cell], remarks: [Remark], lines: [Int], source: String, account: Account
  ) {
    self.codebook = codebook
    self.periods = periods
    self.combinations = combinations
    self.keys = keys
    self.cells = cells
    self.remarks = remarks
    self.lines = lines
    self.source = source
    self.account = account
    var used = [Set<Int32>](repeating: [], count: codebook.measures.count)
    for key in keys { used[Int(key.measure)].insert(key.combination) }
    categories = used.map { Set($0.flatMap { combinations[Int($0)].categories }) }
    classifications = categories.map { Set($0.map { codebook.tree.classificationOf[$0] }).sorted() }
  }

  /// How many figures, missing ones included, the cube holds.
  public var count: Int { keys.count }

  /// Where a figure stands; nil if the file has no name.
  func place(of index: Int) -> Place? {
    source.isEmpty ? nil : Place(source: source, line: lines[index], column: 1)
  }

  /// The classifications that a measure is broken down by, as positions in the tree's list.
  public func classifications(of measure: Int) -> [Int] { classifications[measure] }

  /// The leaves that a selection of a measure may name: those of its classification; where absent
  /// categories are 0, only those that occur with the measure.
  public func leaves(of classification: Int, measure: Int) -> [Int] {
    let leaves = codebook.tree.leaves(of: classification)
    return codebook.absence == .zero ? leaves.filter(categories[measure].contains) : leaves
  }

  /// The periods for which a unit reports a measure at all, in chronological order.
  public func periods(measure: Int, unit: Int) -> [Int] {
    let low = firstIndex(
      notBefore: CubeKey(unit: unit, period: 0, measure: measure, combination: 0))
    var found: [Int] = []
    for key in keys[low...] {
      guard Int(key.unit) == unit, Int(key.measure) == measure else { break }
      if found.last != Int(key.period) { found.append(Int(key.period)) }
    }
    return found
  }

  /// The units that report a measure, in the order of the codebook.
  public func units(measure: Int) -> [Int] {
    let low = firstIndex(notBefore: CubeKey(unit: 0, period: 0, measure: measure, combination: 0))
    var found: [Int] = []
    for key in keys[low...] {
      guard Int(key.measure) == measure else { break }
      if found.last != Int(key.unit) { found.append(Int(key.unit)) }
    }
    return found
  }

  /// The figures of one measure, unit and period, as indices of figures.
  func group(measure: Int, unit: Int, period: Int) -> Range<Int> {
    let low = firstIndex(
      notBefore: CubeKey(unit: unit, period: period, measure: measure, combination: 0))
    let high = firstIndex(
      notBefore: CubeKey(unit: unit, period: period + 1, measure: measure, combination: 0))
    return low..<high
  }

  private func firstIndex(notBefore key: CubeKey) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
