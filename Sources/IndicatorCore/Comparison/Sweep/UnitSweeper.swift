/// Sweeps over units, one after the other, with room and tables of its own: threads that shared them would
/// spend their time on counting references. For the same reason it cannot be copied.
struct UnitSweeper: ~Copyable {
  /// What a unit has at one period.
  struct Point {
    var isReported = false
    var value: SweptNumber?
    var numerator: SweptNumber?
    var denominator: SweptNumber?
    var caveats: Caveats = []
  }

  /// The columns of one figure at one period of one grid: from where to where in ``columns``.
  private struct Columns {
    let summed: Range<Int>
    let all: Range<Int>
  }

  private let grid: GridFigures
  private let left: [SweepFormula.Step]
  private let right: [SweepFormula.Step]?
  private let figureCount: Int
  private let periodCount: Int
  private let caveats: [Caveats]
  private let isRateOfCounts: Bool
  private var columns: [Int32] = []
  private var ranges: [Columns] = []
  private var stack: [SweptNumber] = []

  // The grid in which the last unit lies.
  private var number = -1
  private var stride = 0
  private var numbers: [Int64] = []
  private var marks: [UInt8] = []
  private var lines: [UInt32] = []
  private var base = 0

  /// What the last unit has at each period.
  private(set) var points: [Point]

  init(_ formula: SweepFormula, _ grid: GridFigures, _ periods: SweepPeriods, isRateOfCounts: Bool)
  {
    self.grid = grid
    // Copies with memory of their own.
    left = formula.left.map { $0 }
    right = formula.right.map { $0.map { $0 } }
    caveats = periods.caveats.map { $0 }
    figureCount = formula.figures.count
    periodCount = periods.caveats.count
    points = Array(repeating: Point(), count: periodCount)
    self.isRateOfCounts = isRateOfCounts
    for number in grid.grids.indices {
      for period in 0..<periodCount {
        for figure in formula.figures {
          let (summed, all) = figure.columns(number, period)
          let start = columns.count
          columns += summed
          let middle = columns.count
          columns += all
          ranges.append(Columns(summed: start..<middle, all: middle..<columns.count))
        }
      }
    }
  }

  /// Computes the points of a unit; false if something about it is not simple.
  mutating func compute(_ unit: Int) -> Bool {
    let row = grid.rows[unit]
    guard row.grid >= 0 else { return false }
    if number != Int(row.grid) { enter(Int(row.grid)) }
    base = Int(row.row) * stride
    for period in 0..<periodCount {
      guard compute(at: period) else { return false }
    }
    return true
  }

  private mutating func enter(_ number: Int) {
    self.number = number
    let grid = grid.grids[number]
    stride = grid.stride
    (numbers, marks, lines) = (grid.numbers, grid.marks, grid.lines)
  }

  // MARK: One period

  private mutating func compute(at period: Int) -> Bool {
    let first = (number * periodCount + period) * figureCount
    guard isReported(ranges[first].all) else {
      points[period] = Point()
      return true
    }
    var point = Point()
    point.isReported = true
    point.caveats = caveats[period]
    guard let one = evaluate(left, first, &point.caveats) else { return false }
    if let right {
      guard let other = evaluate(right, first, &point.caveats) else { return false }
      point.numerator = one
      point.denominator = other
      if other.numerator != 0 {
        guard let value = one.divided(by: other) else { return false }
        point.value = value
      }
      if isRateOfCounts, Self.isSmallBase(other) { point.caveats.insert(.smallBase) }
    } else {
      point.value = one
    }
    points[period] = point
    return true
  }

  /// Whether a base is a whole number below 30, and not 0.
  private static func isSmallBase(_ base: SweptNumber) -> Bool {
    guard base.numerator != 0, base.numerator % base.denominator == 0 else { return false }
    return base.numerator / base.denominator < 30
  }

  /// Whether a figure of the measure is there.
  private func isReported(_ range: Range<Int>) -> Bool {
    for place in range where lines[base &+ Int(columns[place])] != 0 { return true }
    return false
  }

  /// What steps give; nil if something is not simple.
  private mutating func evaluate(
    _ steps: [SweepFormula.Step], _ first: Int, _ caveats: inout Caveats
  ) -> SweptNumber? {
    if steps.count == 1, case .figure(let position) = steps[0] {
      return value(ranges[first + position], &caveats)
    }
    stack.removeAll(keepingCapacity: true)
    for step in steps {
      guard let value = result(of: step, first, &caveats) else { return nil }
      stack.append(value)
    }
    return stack.last
  }

  private mutating func result(
    of step: SweepFormula.Step, _ first: Int, _ caveats: inout Caveats
  ) -> SweptNumber? {
    switch step {
    case .number(let number): return number
    case .figure(let position): return value(ranges[first + position], &caveats)
    case .negative: return stack.removeLast().negated()
    case .plus, .minus, .times, .over:
      let right = stack.removeLast()
      let left = stack.removeLast()
      switch step {
      case .plus: return left.adding(right, sign: 1)
      case .minus: return left.adding(right, sign: -1)
      case .times: return left.multiplied(by: right)
      default: return right.numerator == 0 ? nil : left.divided(by: right)
      }
    }
  }

  // MARK: One figure

  /// The sum of the cells of a figure; nil if there is none, or only a cover can judge.
  private func value(_ range: Columns, _ caveats: inout Caveats) -> SweptNumber? {
    guard marks.isEmpty else { return markedValue(range, &caveats) }
    var sum: Int64 = 0
    var isPartlyAbsent = false
    for place in range.summed {
      let column = columns[place]
      guard column >= 0, lines[base &+ Int(column)] != 0 else {
        isPartlyAbsent = true
        continue
      }
      let (next, overflow) = sum.addingReportingOverflow(numbers[base &+ Int(column)])
      if overflow { return nil }
      sum = next
    }
    if isPartlyAbsent {
      guard isReported(range.all) else { return nil }
      caveats.insert(.absentAsZero)
    }
    return SweptNumber(sum, over: 1)
  }

  /// The same where numbers have digits behind the point, or are missing.
  private func markedValue(_ range: Columns, _ caveats: inout Caveats) -> SweptNumber? {
    guard isReported(range.all) else { return nil }
    var sum = ExactDecimal.zero
    for place in range.summed {
      let cell = base + Int(max(0, columns[place]))
      guard columns[place] >= 0, lines[cell] != 0 else {
        caveats.insert(.absentAsZero)
        continue
      }
      guard let value = FigureMark.cell(numbers[cell], marks[cell]).value,
        let next = try? sum.adding(value)
      else { return nil }
      sum = next
    }
    return SweptNumber(sum.significand, over: ExactDecimal.power(sum.scale))
  }

  /// The figures of the last unit at a period, in the order of the formula: the value of each, what must be
  /// said of it, and the columns that are there among those added up.
  mutating func figures(
    at period: Int
  ) -> [(value: SweptNumber, caveats: Caveats, columns: [Int32])] {
    let first = (number * periodCount + period) * figureCount
    return (0..<figureCount).compactMap { position in
      var caveats: Caveats = []
      let range = ranges[first + position]
      guard let value = value(range, &caveats) else { return nil }
      let there = range.summed.map { columns[$0] }.filter {
        $0 >= 0 && lines[base + Int($0)] != 0
      }
      return (value, caveats, there)
    }
  }
}
