/// Finds the value of a box of categories among the figures that one unit reports of one measure for one
/// period: a figure stated for exactly this box, else an exact cover of it by stated figures without
/// overlap.
///
/// A box takes one category of some classifications and all of the others. Because categories form
/// trees, a box is covered by refining one classification at a time: the box's own category into its
/// children, or a classification that the box leaves open into its top categories.
struct Cover {
  /// What a box is worth, and on which figures that rests.
  struct Covered: Equatable {
    var value: ExactDecimal
    var caveats: Caveats
    /// Indices of the figures in the cube.
    var figures: [Int]
  }

  enum Outcome: Equatable {
    case value(Covered)
    case missing(Reason)
    /// A sum on the way does not fit; the figure that was to be added.
    case overflow(at: Int)

    var isOverflow: Bool {
      if case .overflow = self { true } else { false }
    }
  }

  let shape: CoverShape
  private let group: FigureGroup
  private var memo: [Combination: Outcome] = [:]
  var closings: [Side: Closing] = [:]
  var cube: Cube { shape.cube }
  var tree: CategoryTree { cube.codebook.tree }

  /// A search among the figures of one measure, unit and period.
  init(cube: Cube, measure: MeasureIndex, group: Range<Int>) {
    let figures = cube.figures(group)
    self.init(
      CoverShape(cube, measure: measure, combinations: figures.combinations), group: figures)
  }

  /// A search among figures that state the boxes of a shape.
  init(_ shape: CoverShape, group: FigureGroup) {
    self.shape = shape
    self.group = group
  }

  /// Whether nothing is stated.
  var isEmpty: Bool { shape.stated.isEmpty }

  /// The index of the figure that is stated for a box.
  func stated(_ box: Combination) -> Int? { shape.stated[box].map { group.first + $0 } }

  /// The sum over disjoint boxes, or the most final reason why there is none.
  mutating func sum(_ boxes: [Combination]) -> Outcome {
    var total = Covered(value: .zero, caveats: [], figures: [])
    var reason: Reason?
    for box in shape.distinct(boxes) {
      switch value(box) {
      case .overflow(let index): return .overflow(at: index)
      case .missing(let why): reason = reason?.combined(with: why) ?? why
      case .value(let part):
        guard let sum = try? total.value.adding(part.value) else {
          return .overflow(at: part.figures.first ?? 0)
        }
        total.value = sum
        total.caveats.formUnion(part.caveats)
        total.figures += part.figures
      }
    }
    return reason.map(Outcome.missing) ?? .value(total)
  }

  /// The value of one box.
  mutating func value(_ box: Combination) -> Outcome {
    if let known = memo[box] { return known }
    let outcome = search(box)
    memo[box] = outcome
    return outcome
  }

  private mutating func search(_ box: Combination) -> Outcome {
    if let index = stated(box) { return statedValue(index, box: box) }
    let parts = partSums(box)
    if let found = parts.first(where: { if case .value = $0 { true } else { false } }) {
      return found
    }
    if let overflow = parts.first(where: \.isOverflow) { return overflow }
    if let zero = closedAsZero(box) { return .value(zero) }
    if shape.isAbsent(box) {
      return .value(Covered(value: .zero, caveats: [.absentAsZero], figures: []))
    }
    let reasons = parts.compactMap { if case .missing(let reason) = $0 { reason } else { nil } }
    return .missing(reasons.reduce(.notReported) { $0.combined(with: $1) })
  }

  private mutating func statedValue(_ index: Int, box: Combination) -> Outcome {
    guard case .value(let value) = group.cell(at: index) else {
      if case .missing(let reason) = group.cell(at: index) { return .missing(reason) }
      return .missing(.notReported)
    }
    var covered = Covered(value: value, caveats: group.remark(at: index).caveats, figures: [index])
    for case .value(let parts) in partSums(box) where parts.value != value {
      covered.caveats.insert(.totalDiffers)
    }
    covered.caveats.insert(.totalDiffers, when: excess(over: box, at: index) != nil)
    return .value(covered)
  }

  // MARK: Refining

  /// The sums of the parts of a box, one for each classification that can be refined.
  private mutating func partSums(_ box: Combination) -> [Outcome] {
    shape.partitions(of: box).map { sum($0) }
  }

  /// The stated figures whose parts add up to something else, to what, and on which figures that rests, along
  /// each classification; parts that exceed the whole before those that fall short of it.
  mutating func disagreements() -> [Disagreement] {
    shape.stated.sorted { $0.value < $1.value }.flatMap { box, place -> [Disagreement] in
      let index = group.first + place
      guard let value = group.cell(at: index).value else { return [] }
      var found: [Disagreement] = []
      let isOpen = cube.codebook.absence == .zero
      for case .value(let parts) in partSums(box) where parts.value != value {
        found.append(Disagreement(index: index, parts: parts, isExcess: false))
      }
      let excesses = excesses(over: box, at: index).map {
        Disagreement(index: index, parts: $0, isExcess: true)
      }
      return isOpen ? excesses + found : found + excesses
    }
  }

  /// A stated figure and what its parts add up to.
  struct Disagreement: Equatable {
    let index: Int
    let parts: Covered
    /// Whether the parts that are stated are above the whole already, so that some figure must be wrong.
    let isExcess: Bool
  }

  /// The stated figures and the stated parts that should add up to each, along each classification.
  mutating func partitions() -> [(total: Int, parts: [Int])] {
    var found: [(total: Int, parts: [Int])] = []
    for (box, place) in shape.stated.sorted(by: { $0.value < $1.value }) {
      guard shape.isSummable else { continue }
      let index = group.first + place
      for axis in shape.axes {
        let parts = shape.refined(box, along: axis)
        guard shape.isSplit(box, along: axis), case .value(let covered) = sum(parts) else {
          continue
        }
        let isClosed = covered.caveats.contains(.closedByTotal)
        let figures =
          isClosed
          ? shape.statedParts(of: box, along: axis).compactMap { stated($0) } : covered.figures
        if !figures.isEmpty, !figures.contains(index) { found.append((index, figures.sorted())) }
      }
    }
    return found
  }

  // MARK: Totals

  /// The sum of the stated parts along a classification, if it is above the whole: some figure must be
  /// wrong. A whole that is at least or about so much, or below zero, may hold any of them.
  private func excess(over whole: Combination, at index: Int) -> ExactDecimal? {
    excesses(over: whole, at: index).first?.value
  }

  /// The same along each classification, with the figures that it rests on.
  private func excesses(over whole: Combination, at index: Int) -> [Covered] {
    guard shape.isSummable, let value = group.cell(at: index).value,
      !value.isNegative, [.exactly, .below, .atMost].contains(group.remark(at: index).qualifier)
    else { return [] }
    return shape.axes.compactMap { knownSum(of: whole, along: $0) }.filter { $0.value > value }
  }

  /// The sum of the stated parts along a classification, those without a value left out; nil if one is
  /// below zero or not exact.
  private func knownSum(of whole: Combination, along axis: Int) -> Covered? {
    var known = Covered(value: .zero, caveats: [], figures: [])
    for part in shape.statedParts(of: whole, along: axis) {
      guard let index = stated(part), group.cell(at: index).value != nil else { continue }
      guard let value = exactValue(index), let next = try? known.value.adding(value) else {
        return nil
      }
      known.value = next
      known.figures.append(index)
    }
    return known
  }

  func exactValue(_ index: Int) -> ExactDecimal? {
    guard group.remark(at: index).qualifier == .exactly, let value = group.cell(at: index).value,
      !value.isNegative
    else { return nil }
    return value
  }
}

extension Cube {
  /// The categories at the top of a classification that a measure can have.
  func topCategories(of classification: Int, measure: MeasureIndex) -> [Int] {
    codebook.absence == .zero
      ? leaves(of: classification, measure: measure) : codebook.tree.roots(of: classification)
  }
}
