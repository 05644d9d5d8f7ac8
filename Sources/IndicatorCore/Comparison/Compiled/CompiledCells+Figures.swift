// What figures a unit's cells make at a period: the same as `Cover` finds among them.

extension CompiledCells {
  /// The cell of a combination that is there.
  @inline(__always) private func cell(_ start: Int, at place: Int32) -> Int {
    base &+ Int(columns[start &+ Int(place)])
  }

  /// A figure of the formula.
  mutating func figure(_ position: Int) -> Found {
    let measure = measureOfFigure[position]
    let pattern = lastPatterns[measure]
    guard pattern >= 0 else { return .unclear }
    let first = start(measure, grid: number, at: period)
    let code = starts[pattern &* figureCount &+ position]
    if self.code.numbers[code] == CoverCode.Kind.sum {
      return marks.isEmpty && remarks.isEmpty
        ? wholeSum(code + 1, first: first) : sum(code + 1, first: first)
    }
    return boxes(code + 1, first: first)
  }

  /// A sum of whole numbers of which nothing is said.
  @inline(__always) private func wholeSum(_ code: Int, first: Int) -> Found {
    var caveats: Caveats = []
    if self.code.numbers[code] != 0 { caveats.insert(.absentAsZero) }
    let count = Int(self.code.numbers[code &+ 1])
    var sum: Int64 = 0
    for index in 0..<count {
      let place = self.code.numbers[code &+ 2 &+ index]
      let (next, overflow) = sum.addingReportingOverflow(numbers[cell(first, at: place)])
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
          numbers[cell(first, at: self.code.numbers[next &+ 1 &+ index])])
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
  private func sum(_ code: Int, first: Int) -> Found {
    let (total, next) = decimalSum(code + 1, first: first)
    switch total.state {
    case .overflow: return .unclear
    case .missing: return .missing(total.reason)
    case .value: break
    }
    var caveats = total.caveats
    if self.code.numbers[code] != 0 { caveats.insert(.absentAsZero) }
    var place = next + 1
    for _ in 0..<self.code.numbers[next] {
      let (other, behind) = decimalSum(place, first: first)
      if other.state == .value, other.value != .zero { caveats.insert(.unratedExcluded) }
      place = behind
    }
    return value(total.value, caveats: caveats)
  }

  private func value(_ value: ExactDecimal, caveats: Caveats) -> Found {
    guard let number = ComputedNumber(value.significand, over: ExactDecimal.power(value.scale))
    else {
      return .unclear
    }
    return .value(number, caveats)
  }

  /// The sum of a list of places, and what stands behind the list.
  private func decimalSum(_ list: Int, first: Int) -> (Outcome, next: Int) {
    let count = Int(code.numbers[list])
    var total = Outcome(state: .value)
    var reason: Reason?
    for index in 0..<count {
      let part = outcome(ofCell: cell(first, at: code.numbers[list + 1 + index]))
      Self.add(part, to: &total, reason: &reason)
    }
    return (Self.ended(total, reason: reason), list + 1 + count)
  }

  /// Adds a part to a sum, which stays what it is once it does not fit.
  private static func add(_ part: Outcome, to total: inout Outcome, reason: inout Reason?) {
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

  private static func ended(_ total: Outcome, reason: Reason?) -> Outcome {
    guard let reason, total.state == .value else { return total }
    return Outcome(state: .missing, reason: reason)
  }

  private func outcome(ofCell cell: Int) -> Outcome {
    switch FigureMark.cell(numbers[cell], mark: marks.isEmpty ? 0 : marks[cell]) {
    case .missing(let reason): return Outcome(state: .missing, reason: reason)
    case .value(let value):
      let caveats = remarks.isEmpty ? [] : said[Int(remarks[cell])].caveats
      return Outcome(state: .value, value: value, caveats: caveats)
    }
  }

  // MARK: Boxes

  private mutating func boxes(_ code: Int, first: Int) -> Found {
    let (total, next) = boxSum(code, first: first)
    switch total.state {
    case .overflow: return .unclear
    case .missing: return .missing(total.reason)
    case .value: break
    }
    var caveats = total.caveats
    for index in 0..<Int(self.code.numbers[next]) {
      let other = box(Int(self.code.numbers[next + 1 + index]), first: first)
      if other.state == .value, other.value != .zero { caveats.insert(.unratedExcluded) }
    }
    return value(total.value, caveats: caveats)
  }

  /// The sum of a list of boxes, and what stands behind the list.
  private mutating func boxSum(_ list: Int, first: Int) -> (Outcome, next: Int) {
    let count = Int(code.numbers[list])
    var total = Outcome(state: .value)
    var reason: Reason?
    for index in 0..<count where total.state != .overflow {
      Self.add(box(Int(code.numbers[list + 1 + index]), first: first), to: &total, reason: &reason)
    }
    return (Self.ended(total, reason: reason), list + 1 + count)
  }

  private mutating func box(_ start: Int, first: Int) -> Outcome {
    let id = Int(code.numbers[start])
    if stamps[id] == stamp { return outcomes[id] }
    let place = code.numbers[start + 1]
    let found = place >= 0 ? stated(start, at: place, first: first) : searched(start, first: first)
    (outcomes[id], stamps[id]) = (found, stamp)
    return found
  }

  /// A box that is stated, held against its parts.
  private mutating func stated(_ start: Int, at place: Int32, first: Int) -> Outcome {
    let cell = cell(first, at: place)
    var outcome = outcome(ofCell: cell)
    guard outcome.state == .value else { return outcome }
    var next = start + 4
    for _ in 0..<code.numbers[start + 3] {
      let (parts, behind) = boxSum(next, first: first)
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
      if let known = knownSum(next, first: first, isStrict: false), known > outcome.value {
        outcome.caveats.insert(.totalDiffers)
      }
      next += 1 + Int(code.numbers[next])
    }
    return outcome
  }

  /// A box that is not stated.
  private mutating func searched(_ start: Int, first: Int) -> Outcome {
    var next = start + 4
    var overflow: Outcome?
    var reason = Reason.notReported
    for _ in 0..<code.numbers[start + 3] {
      let (parts, behind) = boxSum(next, first: first)
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
      if let total = exactValue(cell(first, at: code.numbers[next])),
        knownSum(next + 1, first: first, isStrict: true) == total
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
  private func knownSum(_ list: Int, first: Int, isStrict: Bool) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for index in 0..<Int(code.numbers[list]) {
      let cell = cell(first, at: code.numbers[list + 1 + index])
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
