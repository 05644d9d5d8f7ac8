// Goals, in order of priority:
// 1. the same as `Cover`: what a box falls into and what may close it is asked of the same `CoverShape`, once for
//    all units that state the same boxes;
// 2. fast: a list of small numbers, which a thread reads without counting references.
//
// Advice to whoever changes this: a rule about which boxes matter belongs in `CoverShape`, one about figures in
// `Cover`; `UnitRows` repeats the latter over cells, and the tests hold the two against one another.

/// The figures of selections as a list of numbers, for units that state the same boxes.
///
/// A box is its number, the place of the figure that is stated for it or -1, whether it is 0 where nothing is stated, its
/// partitions as lists of boxes, the parts that may exceed it as lists of places, and what may close it: a place and a
/// list of places. A list begins with its length.
struct CoverCode {
  /// The kinds of figures.
  enum Kind {
    /// The sum of some places, and behind it, for what is outside the base, further sums.
    static let sum: Int32 = 0
    /// Boxes that are to be looked at one by one, and behind them those outside the base.
    static let boxes: Int32 = 1
  }

  private(set) var numbers: [Int32] = []
  /// How many boxes there are.
  private(set) var boxCount = 0
  private var shape: CoverShape?
  /// The place of each figure of the shape.
  private var places: [Int32] = []
  private var starts: [Combination: Int32] = [:]
  /// The places that a box is the sum of, where that is all there is to it.
  private var sums: [Combination: Sum] = [:]

  /// A box that is the sum of some figures, if all of them have values.
  private struct Sum {
    var places: [Int32] = []
    /// Whether a category was taken as 0.
    var isPartlyAbsent = false
    /// Whether there is nothing to add up, and no zero either.
    var isMissing = false
  }

  /// Begins with other units.
  ///
  /// - Parameter places: the place of each figure, in their order.
  mutating func begin(_ shape: CoverShape, places: [Int32]) {
    (self.shape, self.places) = (shape, places)
    (starts, sums) = ([:], [:])
  }

  /// Adds a selection and says where it begins.
  mutating func add(_ selection: Selection) -> Int {
    guard let shape else { return 0 }
    let boxes = shape.distinct(selection.boxes)
    let outside = (selection.excludesUnrated ? selection.outsideBase : []).map {
      Combination([$0], in: shape.tree)
    }
    if let code = sum(of: boxes, outside: outside, shape: shape) {
      numbers += code
      return numbers.count - code.count
    }
    let all = boxes.map { self.start(of: $0, shape: shape) }
    let others = outside.map { self.start(of: $0, shape: shape) }
    let start = numbers.count
    numbers.append(Kind.boxes)
    append(all)
    append(others)
    return start
  }

  private mutating func append(_ list: [Int32]) {
    numbers.append(Int32(list.count))
    numbers += list
  }

  // MARK: Sums

  private mutating func sum(
    of boxes: [Combination], outside: [Combination], shape: CoverShape
  ) -> [Int32]? {
    guard let total = sum(of: boxes, shape: shape) else { return nil }
    var others: [[Int32]] = []
    for box in outside {
      guard let part = sum(of: box, shape: shape) else { return nil }
      if !part.places.isEmpty { others.append(part.places) }
    }
    var code = [Kind.sum, total.isPartlyAbsent ? 1 : 0, Int32(total.places.count)] + total.places
    code.append(Int32(others.count))
    for places in others { code += [Int32(places.count)] + places }
    return code
  }

  /// The sum that a box is; nil if more must be asked of its figures than their values.
  private mutating func sum(of box: Combination, shape: CoverShape) -> Sum? {
    if let known = sums[box] { return known }
    let found = newSum(of: box, shape: shape)
    if let found { sums[box] = found }
    return found
  }

  private mutating func newSum(of box: Combination, shape: CoverShape) -> Sum? {
    let partitions = shape.partitions(of: box)
    if let place = shape.stated[box] {
      let isPlain = partitions.isEmpty && excesses(over: box, shape: shape).isEmpty
      return isPlain ? Sum(places: [places[place]]) : nil
    }
    guard let parts = partitions.first else {
      guard closings(of: box, shape: shape).isEmpty else { return nil }
      return shape.isAbsent(box) ? Sum(isPartlyAbsent: true) : Sum(isMissing: true)
    }
    return sum(of: shape.distinct(parts), shape: shape)
  }

  /// The sum of boxes. One that is a sum itself is added up for itself, as it may not fit alone.
  private mutating func sum(of boxes: [Combination], shape: CoverShape) -> Sum? {
    var total = Sum()
    for box in boxes {
      guard let part = sum(of: box, shape: shape), !part.isMissing,
        part.places.count < 2 || boxes.count == 1
      else { return nil }
      total.places += part.places
      if part.isPartlyAbsent { total.isPartlyAbsent = true }
    }
    return total
  }

  // MARK: Boxes

  private mutating func start(of box: Combination, shape: CoverShape) -> Int32 {
    if let known = starts[box] { return known }
    let partitions = shape.partitions(of: box).map { parts in
      shape.distinct(parts).map { self.start(of: $0, shape: shape) }
    }
    let start = Int32(numbers.count)
    let stated = shape.stated[box]
    numbers += [
      Int32(boxCount), stated.map { places[$0] } ?? -1,
      stated == nil && shape.isAbsent(box) ? 1 : 0, Int32(partitions.count),
    ]
    boxCount += 1
    for parts in partitions { append(parts) }
    let excesses = stated == nil ? [] : self.excesses(over: box, shape: shape)
    numbers.append(Int32(excesses.count))
    for parts in excesses { append(parts) }
    let closings = stated == nil ? self.closings(of: box, shape: shape) : []
    numbers.append(Int32(closings.count))
    for closing in closings {
      numbers.append(closing.whole)
      append(closing.parts)
    }
    starts[box] = start
    return start
  }

  /// The places of the stated parts of a box, along each classification in which there are any.
  private func excesses(over box: Combination, shape: CoverShape) -> [[Int32]] {
    guard shape.isSummable else { return [] }
    return shape.axes.map { places(of: shape.statedParts(of: box, along: $0), shape: shape) }
      .filter { !$0.isEmpty }
  }

  private func closings(
    of box: Combination, shape: CoverShape
  ) -> [(whole: Int32, parts: [Int32])] {
    shape.wholes(around: box).compactMap { category, whole in
      guard let place = shape.stated[whole] else { return nil }
      let parts = shape.statedParts(of: whole, along: shape.tree.classificationOf[category])
      guard !shape.isHeld(box, category: category, by: Set(parts)) else { return nil }
      return (places[place], places(of: parts, shape: shape))
    }
  }

  private func places(of boxes: [Combination], shape: CoverShape) -> [Int32] {
    boxes.compactMap { shape.stated[$0] }.map { places[$0] }
  }
}
