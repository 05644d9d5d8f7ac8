internal import IndicatorCore

// Goals, in order of priority:
// 1. small: it grows with the groups, so a group is a few numbers in columns and no object;
// 2. the same order for every order in which an engine gives them;
// 3. fast: names are told apart by their numbers and ordered once each, groups are put in order by counting.

/// The groups of a query's result in columns that stand side by side: numbers of names, sums, counts.
struct GroupedTable {
  /// The numbers of the names: of units, periods and measures, then of each column of categories.
  private(set) var names: [[Int32]]
  private(set) var significands: [Int64] = []
  /// How many digits of a sum stand behind the point; ``noSum`` where there is none.
  private(set) var scales: [UInt8] = []
  /// How many rows a group has; 0 for one of a measure that was not asked for.
  private(set) var rows: [Int] = []
  /// Whether each of these rows has a number.
  private(set) var isFull: [Bool] = []
  /// The least and the greatest of the remarks; none as long as nothing is said.
  private(set) var firstRemarks: [Int32] = []
  private(set) var lastRemarks: [Int32] = []

  private static let noSum = UInt8.max

  init(columns: Int) { names = Array(repeating: [], count: columns) }

  var count: Int { rows.count }

  // MARK: Adding

  /// Adds a group whose names are already there.
  mutating func append(_ sum: ExactDecimal?, rows: Int, isFull: Bool) {
    significands.append(sum?.significand ?? 0)
    scales.append(sum.map { UInt8(truncatingIfNeeded: $0.scale) } ?? Self.noSum)
    self.rows.append(rows)
    self.isFull.append(isFull)
    if !firstRemarks.isEmpty {
      firstRemarks.append(0)
      lastRemarks.append(0)
    }
  }

  /// Says what stands beside the rows of the last group.
  mutating func appendRemarks(_ first: Int32, last: Int32) {
    if firstRemarks.isEmpty {
      guard first != 0 || last != 0 else { return }
      firstRemarks = Array(repeating: 0, count: count)
      lastRemarks = firstRemarks
    }
    firstRemarks[count - 1] = first
    lastRemarks[count - 1] = last
  }

  /// Adds the number of a name to a column.
  @inline(__always) mutating func append(name: Int, to column: Int) {
    names[column].append(Int32(truncatingIfNeeded: name))
  }

  // MARK: Reading

  func sum(_ group: Int) -> ExactDecimal? {
    guard scales[group] != Self.noSum else { return nil }
    return ExactDecimal(significand: significands[group], scale: Int(scales[group]))
  }

  func firstRemark(_ group: Int) -> Int { firstRemarks.isEmpty ? 0 : Int(firstRemarks[group]) }

  /// Whether the rows of a group say the same beside their values.
  func saysTheSame(_ group: Int) -> Bool {
    firstRemarks.isEmpty || firstRemarks[group] == lastRemarks[group]
  }

  // MARK: One figure in several groups

  /// Whether two groups are of the same figure.
  func isSame(_ one: Int32, _ other: Int32) -> Bool {
    rows[Int(one)] > 0 && rows[Int(other)] > 0
      && names.allSatisfy { $0[Int(one)] == $0[Int(other)] }
  }

  /// Adds a group to an earlier one of the same figure.
  mutating func add(_ other: Int, to group: Int) throws(ArithmeticOverflow) {
    rows[group] += rows[other]
    isFull[group] = isFull[group] && isFull[other]
    if firstRemark(group) != firstRemark(other) { lastRemarks[group] = firstRemarks[other] }
    guard let sum = sum(group), let more = self.sum(other) else { return }
    let both = try sum.adding(more)
    (significands[group], scales[group]) = (both.significand, UInt8(both.scale))
  }

  // MARK: Order

  /// The groups in the order of the ranks of their names, column by column; equal ones as they came.
  ///
  /// - Complexity: O(columns × groups): they are counted, from the last column to the first.
  func order(by ranks: [[Int32]]) -> [Int32] {
    var order = (0..<count).map { Int32(truncatingIfNeeded: $0) }
    var other = order
    for column in names.indices.reversed() where ranks[column].count > 1 {
      Self.sort(order, into: &other, names: names[column], ranks: ranks[column])
      swap(&order, &other)
    }
    return order
  }

  private static func sort(
    _ order: [Int32], into sorted: inout [Int32], names: [Int32], ranks: [Int32]
  ) {
    var places = [Int](repeating: 0, count: ranks.count + 1)
    for name in names { places[Int(ranks[Int(name)]) + 1] += 1 }
    for rank in ranks.indices { places[rank + 1] += places[rank] }
    for group in order {
      let rank = Int(ranks[Int(names[Int(group)])])
      sorted[places[rank]] = group
      places[rank] += 1
    }
  }
}
