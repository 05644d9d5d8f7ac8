/// The cells of one unit after another, and the figures that they make: the same as `Cover` finds among them.
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
  private let figureCount: Int
  /// For each figure, which of the measures it is of.
  let measureOfFigure: [Int]
  private let periodCount: Int
  // The measures of the formula, one behind the other in each list: a list of lists would be counted at every look.
  /// Their positions in the codebook.
  private var measures: [Int] = []
  /// Their combinations, rising.
  private var combinations: [[Int]] = []
  private var counts: [Int] = []
  /// The column of each combination, by measure, grid and period; -1 where there is none.
  private var columns: [Int32] = []
  private var firstColumns: [Int] = []
  /// Which combinations the last unit and period had, 64 in a word.
  private var words: [UInt64] = []
  private var firstWords: [Int] = []
  /// The number of that pattern; -1 if there was none.
  private var lastPatterns: [Int] = []

  // What units state, and how figures follow from it.
  private var patterns: [Pattern: Int] = [:]
  private var code = CoverCode()
  /// Where the code of each figure begins, pattern by pattern.
  private var starts: [Int] = []

  /// Which combinations of a measure are there.
  private struct Pattern: Hashable {
    let measure: Int
    let words: [UInt64]
  }

  // The grid in which the last unit lies.
  private var number = -1
  private var stride = 0
  private var numbers: [Int64] = []
  private var marks: [UInt8] = []
  private var lines: [UInt32] = []
  private var remarks: [UInt32] = []
  private var said: [Said] = []
  private var base = 0
  private var period = 0

  /// What is said of a cell.
  private struct Said {
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
  private var outcomes: [Outcome] = []
  private var stamps: [Int] = []
  private var stamp = 0

  /// What a box of categories is worth.
  private struct Outcome {
    enum State { case value, missing, overflow }
    var state = State.missing
    var value = ExactDecimal.zero
    var reason = Reason.notReported
    var caveats: Caveats = []
  }

  /// The cells that some figures rest on.
  init(_ references: [FigureReference], _ cube: Cube, _ grid: GridFigures) {
    self.cube = cube
    self.grid = grid
    self.references = references
    figureCount = references.count
    periodCount = cube.periods.count
    var positions: [Int] = []
    measureOfFigure = references.map { reference in
      if let known = positions.firstIndex(of: reference.measure) { return known }
      positions.append(reference.measure)
      return positions.count - 1
    }
    for position in positions { add(position) }
  }

  private mutating func add(_ position: Int) {
    let slots = grid.slots[position]
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
        let start = start(measures.count - 1, number, Int(slot.period))
        columns[start + (places[Int(slot.combination)] ?? 0)] = slot.columns[number]
      }
    }
  }

  /// Where the columns of a measure at a period begin.
  @inline(__always) private func start(_ measure: Int, _ grid: Int, _ period: Int) -> Int {
    firstColumns[measure] &+ (grid &* periodCount &+ period) &* counts[measure]
  }

  /// Goes to a unit; false if it has no figures.
  mutating func enter(_ unit: Int) -> Bool {
    let row = grid.rows[unit]
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
  mutating func look(at period: Int) {
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
    let start = start(index, number, period)
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
        cube, measure: measures[index], places.map { Int32(combinations[index][$0]) }),
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

  // MARK: Figures

  /// The cell of a combination that is there.
  @inline(__always) private func cell(_ start: Int, _ place: Int32) -> Int {
    base &+ Int(columns[start &+ Int(place)])
  }

  /// A figure of the formula.
  mutating func figure(_ position: Int) -> Found {
    let measure = measureOfFigure[position]
    let pattern = lastPatterns[measure]
    guard pattern >= 0 else { return .unclear }
    let first = start(measure, number, period)
    let code = starts[pattern &* figureCount &+ position]
    if self.code.numbers[code] == CoverCode.Kind.sum {
      return marks.isEmpty && remarks.isEmpty
        ? wholeSum(code + 1, first) : sum(code + 1, first)
    }
    return boxes(code + 1, first)
  }

  /// A sum of whole numbers of which nothing is said.
  @inline(__always) private func wholeSum(_ code: Int, _ first: Int) -> Found {
    var caveats: Caveats = []
    if self.code.numbers[code] != 0 { caveats.insert(.absentAsZero) }
    let count = Int(self.code.numbers[code &+ 1])
    var sum: Int64 = 0
    for index in 0..<count {
      let place = self.code.numbers[code &+ 2 &+ index]
      let (next, overflow) = sum.addingReportingOverflow(numbers[cell(first, place)])
      if overflow { return .unclear }
      sum = next
    }
    var next = code &+ 2 &+ count
    let others = self.code.numbers[next]
    next &+= 1
    for _ in 0..<others {
      let count = Int(self.code.numbers[next])
      var other: Int64 = 0
      for index in 0..<count {
        let (more, overflow) = other.addingReportingOverflow(
          numbers[cell(first, self.code.numbers[next &+ 1 &+ index])])
        if overflow { return .unclear }
        other = more
      }
      if other != 0 { caveats.insert(.unratedExcluded) }
      next &+= 1 &+ count
    }
    guard let number = ComputedNumber(sum, over: 1) else { return .unclear }
    return .value(number, caveats)
  }

  /// A sum of any numbers.
  private func sum(_ code: Int, _ first: Int) -> Found {
    let (total, next) = decimalSum(code + 1, first)
    switch total.state {
    case .overflow: return .unclear
    case .missing: return .missing(total.reason)
    case .value: break
    }
    var caveats = total.caveats
    if self.code.numbers[code] != 0 { caveats.insert(.absentAsZero) }
    var place = next + 1
    for _ in 0..<self.code.numbers[next] {
      let (other, behind) = decimalSum(place, first)
      if other.state == .value, other.value != .zero { caveats.insert(.unratedExcluded) }
      place = behind
    }
    return value(total.value, caveats)
  }

  private func value(_ value: ExactDecimal, _ caveats: Caveats) -> Found {
    guard let number = ComputedNumber(value.significand, over: ExactDecimal.power(value.scale))
    else {
      return .unclear
    }
    return .value(number, caveats)
  }

  /// The sum of a list of places, and what stands behind the list.
  private func decimalSum(_ list: Int, _ first: Int) -> (Outcome, next: Int) {
    let count = Int(code.numbers[list])
    var total = Outcome(state: .value)
    var reason: Reason?
    for index in 0..<count {
      let part = outcome(ofCell: cell(first, code.numbers[list + 1 + index]))
      Self.add(part, to: &total, &reason)
    }
    return (Self.ended(total, reason), list + 1 + count)
  }

  /// Adds a part to a sum, which stays what it is once it does not fit.
  private static func add(_ part: Outcome, to total: inout Outcome, _ reason: inout Reason?) {
    switch part.state {
    case .overflow: total.state = .overflow
    case .missing: reason = reason?.combined(with: part.reason) ?? part.reason
    case .value:
      guard total.state == .value, let sum = try? total.value.adding(part.value) else {
        total.state = .overflow
        return
      }
      total.value = sum
      total.caveats.formUnion(part.caveats)
    }
  }

  private static func ended(_ total: Outcome, _ reason: Reason?) -> Outcome {
    guard let reason, total.state == .value else { return total }
    return Outcome(state: .missing, reason: reason)
  }

  private func outcome(ofCell cell: Int) -> Outcome {
    switch FigureMark.cell(numbers[cell], marks.isEmpty ? 0 : marks[cell]) {
    case .missing(let reason): return Outcome(state: .missing, reason: reason)
    case .value(let value):
      let caveats = remarks.isEmpty ? [] : said[Int(remarks[cell])].caveats
      return Outcome(state: .value, value: value, caveats: caveats)
    }
  }

  // MARK: Boxes

  private mutating func boxes(_ code: Int, _ first: Int) -> Found {
    let (total, next) = boxSum(code, first)
    switch total.state {
    case .overflow: return .unclear
    case .missing: return .missing(total.reason)
    case .value: break
    }
    var caveats = total.caveats
    for index in 0..<Int(self.code.numbers[next]) {
      let other = box(Int(self.code.numbers[next + 1 + index]), first)
      if other.state == .value, other.value != .zero { caveats.insert(.unratedExcluded) }
    }
    return value(total.value, caveats)
  }

  /// The sum of a list of boxes, and what stands behind the list.
  private mutating func boxSum(_ list: Int, _ first: Int) -> (Outcome, next: Int) {
    let count = Int(code.numbers[list])
    var total = Outcome(state: .value)
    var reason: Reason?
    for index in 0..<count where total.state != .overflow {
      Self.add(box(Int(code.numbers[list + 1 + index]), first), to: &total, &reason)
    }
    return (Self.ended(total, reason), list + 1 + count)
  }

  private mutating func box(_ start: Int, _ first: Int) -> Outcome {
    let id = Int(code.numbers[start])
    if stamps[id] == stamp { return outcomes[id] }
    let place = code.numbers[start + 1]
    let found = place >= 0 ? stated(start, place, first) : searched(start, first)
    (outcomes[id], stamps[id]) = (found, stamp)
    return found
  }

  /// A box that is stated, held against its parts.
  private mutating func stated(_ start: Int, _ place: Int32, _ first: Int) -> Outcome {
    let cell = cell(first, place)
    var outcome = outcome(ofCell: cell)
    guard outcome.state == .value else { return outcome }
    var next = start + 4
    for _ in 0..<code.numbers[start + 3] {
      let (parts, behind) = boxSum(next, first)
      if parts.state == .value, parts.value != outcome.value {
        outcome.caveats.insert(.totalDiffers)
      }
      next = behind
    }
    let isBound =
      !outcome.value.isNegative && (remarks.isEmpty || said[Int(remarks[cell])].isMost)
    let excesses = code.numbers[next]
    next += 1
    for _ in 0..<excesses where isBound {
      if let known = knownSum(next, first, isStrict: false), known > outcome.value {
        outcome.caveats.insert(.totalDiffers)
      }
      next += 1 + Int(code.numbers[next])
    }
    return outcome
  }

  /// A box that is not stated.
  private mutating func searched(_ start: Int, _ first: Int) -> Outcome {
    var next = start + 4
    var overflow: Outcome?
    var reason = Reason.notReported
    for _ in 0..<code.numbers[start + 3] {
      let (parts, behind) = boxSum(next, first)
      switch parts.state {
      case .value: return parts
      case .overflow: overflow = overflow ?? parts
      case .missing: reason = reason.combined(with: parts.reason)
      }
      next = behind
    }
    if let overflow { return overflow }
    // Nothing exceeds a box that is not stated.
    next += 1
    let closings = code.numbers[next]
    next += 1
    for _ in 0..<closings {
      if let total = exactValue(cell(first, code.numbers[next])),
        knownSum(next + 1, first, isStrict: true) == total
      {
        return Outcome(state: .value, caveats: [.closedByTotal])
      }
      next += 2 + Int(code.numbers[next + 1])
    }
    return code.numbers[start + 2] != 0
      ? Outcome(state: .value, caveats: [.absentAsZero])
      : Outcome(state: .missing, reason: reason)
  }

  /// The sum of the exact values of a list of places; nil if one is not exact or below zero. Those without a value are
  /// left out unless all must have one.
  private func knownSum(_ list: Int, _ first: Int, isStrict: Bool) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for index in 0..<Int(code.numbers[list]) {
      let cell = cell(first, code.numbers[list + 1 + index])
      if !isStrict, outcome(ofCell: cell).state == .missing { continue }
      guard let value = exactValue(cell), let next = try? sum.adding(value) else { return nil }
      sum = next
    }
    return sum
  }

  private func exactValue(_ cell: Int) -> ExactDecimal? {
    let found = outcome(ofCell: cell)
    guard found.state == .value, !found.value.isNegative,
      remarks.isEmpty || said[Int(remarks[cell])].isExact
    else { return nil }
    return found.value
  }
}
