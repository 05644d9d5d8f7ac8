/// The cells of one unit after another: which there are of each measure, and how figures follow from what is there.
struct CompiledCells {
  /// A figure of the unit at the period.
  enum Found {
    case value(ComputedNumber, Caveats)
    case missing(Reason)
    /// Left to the series: a sum that does not fit, or a figure that would have to be paired.
    case unclear
  }

  private let cube: Cube
  private let grid: GridFigures
  private let references: [FigureReference]
  let figureCount: Int
  /// For each figure, which of the measures it is of.
  let measureOfFigure: [Int]
  private let periodCount: Int
  // The measures of the formula, one behind the other in each list: a list of lists would be counted at every look.
  /// Their positions in the codebook.
  private var measures: [MeasureIndex] = []
  /// Their combinations, rising.
  private var combinations: [[Int]] = []
  private var counts: [Int] = []
  /// The column of each combination, by measure, grid and period; -1 where there is none.
  private(set) var columns: [Int32] = []
  private var firstColumns: [Int] = []
  /// Which combinations the last unit and period had, 64 in a word.
  private var words: [UInt64] = []
  private var firstWords: [Int] = []
  /// The number of that pattern; -1 if there was none.
  var lastPatterns: [Int] = []

  // What units state, and how figures follow from it.
  private var patterns: [Pattern: Int] = [:]
  var code = CoverCode()
  /// Where the code of each figure begins, pattern by pattern.
  var starts: [Int] = []

  /// Which combinations of a measure are there.
  private struct Pattern: Hashable {
    let measure: Int
    let words: [UInt64]
  }

  // The grid in which the last unit lies.
  var number = -1
  private var stride = 0
  var numbers: [Int64] = []
  var marks: [UInt8] = []
  private var lines: [UInt32] = []
  var remarks: [UInt32] = []
  var said: [Said] = []
  var base = 0
  var period = PeriodIndex(0)

  /// What is said of a cell.
  struct Said {
    let caveats: Caveats
    let isExact: Bool
    /// Whether the true figure is no larger.
    let isMost: Bool

    init(_ remark: Remark) {
      caveats = remark.caveats
      isExact = remark.qualifier == .exactly
      isMost = [.exactly, .below, .atMost].contains(remark.qualifier)
    }
  }

  // What boxes are worth at the last period.
  var outcomes: [Outcome] = []
  var stamps: [Int] = []
  var stamp = 0

  /// What a box of categories is worth.
  struct Outcome {
    enum State { case value, missing, overflow }
    var state = State.missing
    var value = ExactDecimal.zero
    var reason = Reason.notReported
    var caveats: Caveats = []
  }

  /// The cells that some figures rest on.
  init(_ references: [FigureReference], in cube: Cube, grid: GridFigures) {
    self.cube = cube
    self.grid = grid
    self.references = references
    figureCount = references.count
    periodCount = cube.periods.count
    var positions: [MeasureIndex] = []
    measureOfFigure = references.map { reference in
      if let known = positions.firstIndex(of: reference.measure) { return known }
      positions.append(reference.measure)
      return positions.count - 1
    }
    for position in positions { add(position) }
  }

  private mutating func add(_ position: MeasureIndex) {
    let slots = grid.slots[of: position]
    let combinations = Set(slots.map { Int($0.combination) }).sorted()
    let places = Dictionary(combinations.enumerated().map { ($1, $0) }) { first, _ in first }
    measures.append(position)
    self.combinations.append(combinations)
    counts.append(combinations.count)
    firstColumns.append(columns.count)
    firstWords.append(words.count)
    words += Array(repeating: 0, count: (combinations.count + 63) / 64)
    lastPatterns.append(-1)
    columns += Array(
      repeating: -1, count: grid.grids.count * periodCount * combinations.count)
    for number in grid.grids.indices {
      for slot in slots {
        let start = start(measures.count - 1, grid: number, at: PeriodIndex(slot.period))
        columns[start + (places[Int(slot.combination)] ?? 0)] = slot.columns[number]
      }
    }
  }

  /// Where the columns of a measure at a period begin.
  @inline(__always) func start(_ measure: Int, grid: Int, at period: PeriodIndex) -> Int {
    firstColumns[measure] &+ (grid &* periodCount &+ period.number) &* counts[measure]
  }

  /// Goes to a unit; false if it has no figures.
  mutating func enter(_ unit: UnitIndex) -> Bool {
    let row = grid.rows[of: unit]
    guard row.grid >= 0 else { return false }
    if number != Int(row.grid) { enter(grid: Int(row.grid)) }
    base = Int(row.row) * stride
    return true
  }

  private mutating func enter(grid number: Int) {
    self.number = number
    let grid = grid.grids[number]
    stride = grid.stride
    (numbers, marks, lines) = (grid.numbers, grid.marks, grid.lines)
    remarks = grid.remarks
    said = grid.remarks.isEmpty ? [] : grid.said.map { Said($0) }
  }

  // MARK: Which figures are there

  /// Goes to a period of the unit.
  mutating func look(at period: PeriodIndex) {
    self.period = period
    stamp += 1
    for index in measures.indices { look(for: index) }
  }

  /// Whether there is a figure of a measure.
  func isReported(_ measure: Int) -> Bool { lastPatterns[measure] >= 0 }

  /// The number of what is reported of a measure, counted from 0 in the order in which it was first seen.
  func pattern(of measure: Int) -> Int { lastPatterns[measure] }

  /// The combinations of a measure that are reported.
  func combinations(of measure: Int) -> [Int] {
    combinations[measure].indices.filter {
      words[firstWords[measure] + $0 >> 6] &>> UInt64($0 & 63) & 1 == 1
    }
    .map { combinations[measure][$0] }
  }

  @inline(__always) private mutating func look(for index: Int) {
    let start = start(index, grid: number, at: period)
    let count = counts[index]
    let firstWord = firstWords[index]
    var isSame = lastPatterns[index] >= 0
    var word: UInt64 = 0
    var any: UInt64 = 0
    for place in 0..<count {
      let column = Int(columns[start &+ place])
      if column >= 0, lines[base &+ column] != 0 { word |= 1 &<< UInt64(place & 63) }
      if place & 63 == 63 || place == count - 1 {
        if words[firstWord &+ place >> 6] != word {
          words[firstWord &+ place >> 6] = word
          isSame = false
        }
        any |= word
        word = 0
      }
    }
    if !isSame { lastPatterns[index] = any == 0 ? -1 : pattern(index) }
  }

  /// The number of what is there of a measure.
  @inline(never) private mutating func pattern(_ index: Int) -> Int {
    let first = firstWords[index]
    let end = index + 1 < firstWords.count ? firstWords[index + 1] : words.count
    let key = Pattern(measure: index, words: Array(words[first..<end]))
    if let known = patterns[key] { return known }
    let places = combinations[index].indices.filter {
      key.words[$0 >> 6] &>> UInt64($0 & 63) & 1 == 1
    }
    code.begin(
      CoverShape(
        cube, measure: measures[index], combinations: places.map { Int32(combinations[index][$0]) }),
      places: places.map { Int32($0) })
    for (figure, reference) in references.enumerated() {
      starts.append(measureOfFigure[figure] == index ? code.add(reference.selection) : -1)
    }
    let missing = code.boxCount - outcomes.count
    outcomes += Array(repeating: Outcome(), count: max(0, missing))
    stamps += Array(repeating: 0, count: max(0, missing))
    patterns[key] = patterns.count
    return patterns.count - 1
  }
}
