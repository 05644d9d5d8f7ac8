/// Adds up what several units state of a box of categories, each with the part of it that counts.
struct BoundarySums {
  enum Outcome {
    case figure(Cell, Remark)
    case endless(BoundaryObstacle)
    /// A sum does not fit; the figure that was to be added.
    case overflow(at: Int)
  }

  private let terms: [BoundaryTerm]
  private var covers: [Cover]
  private let cube: Cube
  /// What figures are multiplied by, so that they have an end as decimals.
  private let scale: Int64
  /// Whether it is said beside a figure of what it was put together.
  private let detail: RowDetail

  init(
    _ parts: [(term: BoundaryTerm, cover: Cover)], in cube: Cube, times scale: Int64,
    detail: RowDetail
  ) {
    self.scale = scale
    self.detail = detail
    terms = parts.map(\.term)
    covers = parts.map(\.cover)
    self.cube = cube
  }

  /// A value on the way.
  private struct Sum {
    var value = Ratio.zero
    var caveats: Caveats = []
    var sources: [String] = []
    var words: [String] = []
    var isExact = true
  }

  mutating func sum(_ box: Combination) -> Outcome {
    var sum = Sum()
    var reasons: [Reason] = []
    for position in covers.indices {
      switch covers[position].value(box) {
      case .overflow(let index): return .overflow(at: index)
      case .missing(let reason): reasons.append(reason)
      case .value(let covered):
        guard add(covered, term: terms[position], to: &sum) else {
          return .overflow(at: covered.figures.first ?? 0)
        }
      }
    }
    if !reasons.isEmpty {
      return .figure(.missing(reason(of: reasons)), Remark.none.adding(marks))
    }
    guard let scaled = try? sum.value.multiplied(by: Ratio(scale)), let value = ExactDecimal(scaled)
    else {
      return .endless(.endless(unit: terms[0].name, share: terms[0].share.spelling))
    }
    return .figure(.value(value), remark(sum))
  }

  /// What is not reported by one of several makes the sum incomplete.
  private func reason(of reasons: [Reason]) -> Reason {
    let isSilent = reasons.count == terms.count && reasons.allSatisfy { $0 == .notReported }
    return isSilent
      ? .notReported
      : reasons.reduce(.incomplete) { $0.combined(with: $1) }
  }

  private func add(_ covered: Cover.Covered, term: BoundaryTerm, to sum: inout Sum) -> Bool {
    guard let part = try? covered.value.ratio().multiplied(by: term.share),
      let value = try? sum.value.adding(part)
    else { return false }
    sum.value = value
    sum.caveats.formUnion(covered.caveats)
    sum.isExact = sum.isExact && !covered.caveats.contains(.qualified)
    guard detail == .figures else { return true }
    let share = term.share == Ratio(1) ? "" : " x \(term.share.spelling)"
    sum.words.append("\(term.name) \(covered.value)\(share)")
    for index in covered.figures {
      let remark = cube.remark(at: index)
      for source in remark.source.split(separator: ";").map(String.init)
      where !sum.sources.contains(source) { sum.sources.append(source) }
    }
    return true
  }

  /// How the figures came about.
  private var marks: Caveats {
    let isDivided = terms.contains { $0.share != Ratio(1) }
    var marks: Caveats = []
    marks.insert(.reconstructed, when: !isDivided || terms.count > 1)
    marks.insert(.apportioned, when: isDivided)
    return marks
  }

  private func remark(_ sum: Sum) -> Remark {
    var caveats = sum.caveats
    caveats.formUnion(marks)
    return Remark(
      qualifier: sum.isExact ? .exactly : .about, status: .normal,
      source: sum.sources.joined(separator: ";"), note: sum.words.joined(separator: " + "),
      further: caveats)
  }
}

extension Remark {
  /// The remark with more to be said.
  func adding(_ more: Caveats) -> Remark {
    var all = further
    all.formUnion(more)
    return Remark(
      qualifier: qualifier, status: status, source: source, note: note, further: all,
      isMade: isMade)
  }

  /// Whether the figure was put together from others.
  package var isReconstructed: Bool {
    isMade || further.contains(.reconstructed) || further.contains(.apportioned)
  }
}

extension ExactDecimal {
  /// The decimal that a ratio is; nil if it has no end, or more digits than are kept.
  init?(_ ratio: Ratio) {
    for scale in 0...Self.largestScale {
      let (times, rest) = Self.power(scale).quotientAndRemainder(dividingBy: ratio.denominator)
      guard rest == 0 else { continue }
      let (digits, overflow) = ratio.numerator.multipliedReportingOverflow(by: times)
      guard !overflow else { return nil }
      self.init(significand: digits, scale: scale)
      return
    }
    return nil
  }
}
