/// One figure that sums are about, wherever it stands.
package struct EditCell: Hashable, Sendable {
  /// What tells the figure apart from all others.
  package enum Identity: Hashable, Sendable {
    /// A reported figure, by its index in the cube.
    case reported(Int)
    /// What a claim prints.
    case printed(claim: String)
    /// A term of a claim without a name, by its position.
    case term(claim: String, Int)
    /// A figure that is named the same wherever it stands; with another value it is another figure.
    case named(String)
  }

  /// What tells it apart.
  package let identity: Identity
  /// What it is called for people.
  package let name: String
  /// Its value as printed.
  package let value: ExactDecimal
  /// The identifier of its unit; empty if there is none.
  package var unit = ""
  /// The spelling of its period; empty if there is none.
  package var period = ""

  /// A figure.
  package init(_ identity: Identity, name: String, value: ExactDecimal) {
    self.identity = identity
    self.name = name
    self.value = value
  }

  /// What is one figure in all sums: a name that is printed with two values is two figures, because a change
  /// of one of them says nothing of the other.
  fileprivate struct Key: Hashable {
    let identity: Identity
    let value: ExactDecimal
  }

  fileprivate var key: Key { Key(identity: identity, value: value) }
}

/// A sum that should hold: terms that are added and taken away give nothing, but for what rounding leaves.
///
/// Also known as a balance edit.
///
/// References: de Waal, Pannekoek and Scholtus (2011), Handbook of Statistical Data Editing and Imputation,
/// chapter 5.
package struct Edit: Equatable, Sendable {
  /// One term.
  package struct Term: Hashable, Sendable {
    /// The figure.
    package let cell: EditCell
    /// Whether it is taken away.
    package let isSubtracted: Bool

    /// A term.
    package init(_ cell: EditCell, isSubtracted: Bool = false) {
      self.cell = cell
      self.isSubtracted = isSubtracted
    }
  }

  /// The terms; the stated total is one that is taken away.
  package let terms: [Term]
  /// How far from nothing the sum may be: half a unit for each rounded figure, none for counts.
  package let slack: ExactDecimal

  /// A sum that should hold.
  package init(_ terms: [Term], slack: ExactDecimal = .zero) {
    self.terms = terms
    self.slack = slack
  }
}

extension Edit {
  /// What rounding can leave of a sum: half a unit of the last digit for each rounded term, and for the
  /// total of such terms.
  package static func slack(_ terms: [ClaimTerm], total: PrintedNumber) -> ExactDecimal {
    let rounded = terms.filter { $0.exactness == .rounded }.map(\.number)
    guard !rounded.isEmpty else { return .zero }
    return (rounded + [total]).reduce(.zero) { sum, number in
      (try? sum.adding(ExactDecimal(significand: 5, scale: number.decimals + 1))) ?? sum
    }
  }
}

/// Figures to change so that sums hold.
package struct Repair: Equatable, Sendable {
  /// One figure and what it would be.
  package struct Change: Equatable, Sendable {
    /// The figure.
    package let cell: EditCell
    /// The value that makes the sums hold.
    package let value: ExactDecimal
  }

  /// One or two.
  package let changes: [Change]
  /// How many sums hold then.
  package let edits: Int
}

/// Sums that share figures.
package struct EditSystem: Sendable {
  private let edits: [[(cell: Int, sign: Int128)]]
  /// What is left of each sum as it stands.
  private let rests: [Int128]
  /// For each sum how often each figure is added, less how often it is taken away.
  private let signs: [[Int: Int128]]
  /// The sums that are connected by shared figures, in their order, and to which of these each sum belongs.
  private let components: [[Int]]
  private let componentOf: [Int]
  private let slacks: [Int128]
  private let cells: [EditCell]
  private let values: [Int128]
  private let scale: Int
  private let uses: [[Int]]
  /// Totals of sums in which something is taken away: what is left over can be below zero.
  private let balances: Set<Int>

  /// The largest number of figures that pairs are tried of.
  private static let mostForPairs = 60

  /// Sums whose figures are the same where their identities and values are.
  package init(_ all: [Edit]) {
    var positions: [EditCell.Key: Int] = [:]
    var cells: [EditCell] = []
    let scale = all.flatMap { $0.terms.map(\.cell.value.scale) + [$0.slack.scale] }.max() ?? 0
    var edits: [[(cell: Int, sign: Int128)]] = []
    for edit in all {
      edits.append(
        edit.terms.map { term in
          let position = positions[term.cell.key] ?? cells.count
          if position == cells.count {
            positions[term.cell.key] = position
            cells.append(term.cell)
          }
          return (position, term.isSubtracted ? -1 : 1)
        })
    }
    var uses = [[Int]](repeating: [], count: cells.count)
    for (number, edit) in edits.enumerated() {
      for term in edit where uses[term.cell].last != number { uses[term.cell].append(number) }
    }
    self.scale = scale
    balances = Set(
      edits.filter { edit in edit.dropLast().contains { $0.sign < 0 } }.compactMap(\.last?.cell))
    self.cells = cells
    self.edits = edits
    self.uses = uses
    let values = cells.map { Self.units($0.value, scale: scale) }
    self.values = values
    rests = edits.map { $0.reduce(0) { sum, term in sum &+ term.sign &* values[term.cell] } }
    signs = edits.map { Dictionary($0.map { ($0.cell, $0.sign) }, uniquingKeysWith: +) }
    (components, componentOf) = Self.components(edits, uses: uses)
    slacks = all.map { Self.units($0.slack, scale: scale) }
  }

  /// A figure in units of the finest digit: below 2^63 x 10^18 < 2^123.
  private static func units(_ value: ExactDecimal, scale: Int) -> Int128 {
    Int128(value.significand) * Int128(ExactDecimal.power(scale - value.scale))
  }

  // MARK: What fails

  /// What is left of a sum after a change: as it stands, and what the change adds.
  private func rest(_ edit: Int, changed: [Int: Int128] = [:]) -> Int128 {
    changed.reduce(rests[edit]) { rest, change in
      rest &+ (signs[edit][change.key] ?? 0) &* (change.value &- values[change.key])
    }
  }

  private func holds(_ edit: Int, changed: [Int: Int128] = [:]) -> Bool {
    rest(edit, changed: changed).magnitude <= slacks[edit].magnitude
  }

  /// The positions of the sums that do not hold.
  package var failing: [Int] { edits.indices.filter { !holds($0) } }

  /// The sums connected by shared figures. Each figure is gone through once.
  private static func components(
    _ edits: [[(cell: Int, sign: Int128)]], uses: [[Int]]
  ) -> (components: [[Int]], of: [Int]) {
    var components: [[Int]] = []
    var of = [Int](repeating: -1, count: edits.count)
    var seen = [Bool](repeating: false, count: uses.count)
    for edit in edits.indices where of[edit] < 0 {
      var component: [Int] = []
      var open = [edit]
      of[edit] = components.count
      while let next = open.popLast() {
        component.append(next)
        for term in edits[next] where !seen[term.cell] {
          seen[term.cell] = true
          for other in uses[term.cell] where of[other] < 0 {
            of[other] = components.count
            open.append(other)
          }
        }
      }
      components.append(component.sorted())
    }
    return (components, of)
  }

  /// Whether a figure stands in a sum.
  private func isIn(_ cell: Int, edit: Int) -> Bool { signs[edit][cell] != nil }

  // MARK: Repairs

  /// The smallest changes that make a failing sum hold and all that are connected with it: each of one
  /// figure, or, if no single one will do, of two. If not even two will do, several sums are wrong for reasons
  /// of their own: then the changes of one figure that make the sum hold and break none that holds, those first
  /// that mend the most.
  ///
  /// A change must leave no figure below zero that was not, but for what is left over where something is taken
  /// away.
  ///
  /// - Complexity: one figure: O(figures of the sum x their sums); two: the square of that, and none are
  ///   looked for among more than sixty figures.
  package func repairs(of edit: Int) -> [Repair] { repairs(of: [edit]).first ?? [] }

  /// The same for several sums; those that are connected share what is found.
  package func repairs(of edits: [Int]) -> [[Repair]] {
    var known: [Int: [Repair]] = [:]
    return edits.map { edit in
      let number = componentOf[edit]
      let shared = known[number] ?? repairs(ofComponent: components[number])
      known[number] = shared
      return shared.isEmpty ? ownRepairs(of: edit) : shared
    }
  }

  private func repairs(ofComponent component: [Int]) -> [Repair] {
    let failing = component.filter { !holds($0) }
    guard !failing.isEmpty else { return [] }
    let ones = singles(failing)
    return (ones.isEmpty ? pairs(failing) : ones).compactMap { repair($0, count: component.count) }
  }

  /// The changes of one figure that make one of several failing sums hold and break none that holds; of these
  /// the ones that mend most of those that fail.
  private func ownRepairs(of edit: Int) -> [Repair] {
    guard !holds(edit) else { return [] }
    var found: [(changed: [Int: Int128], mended: Int)] = []
    for cell in edits[edit].map(\.cell).uniqued {
      guard let value = value(of: cell, making: edit, with: [:]) else { continue }
      let (whole, broken) = (uses[cell].filter { holds($0) }, uses[cell].filter { !holds($0) })
      guard isSound([cell: value], among: whole + [edit]) else { continue }
      found.append(([cell: value], broken.count { holds($0, changed: [cell: value]) }))
    }
    let most = found.map(\.mended).max()
    return found.filter { $0.mended == most }.compactMap { repair($0.changed, count: 1) }
  }

  /// The changes with their values; nil if one of these is too large to be printed.
  private func repair(_ changed: [Int: Int128], count: Int) -> Repair? {
    var changes: [Repair.Change] = []
    for (cell, units) in changed.sorted(by: { $0.key < $1.key }) {
      guard let value = Self.value(units, scale: scale) else { return nil }
      changes.append(Repair.Change(cell: cells[cell], value: value))
    }
    return Repair(changes: changes, edits: count)
  }

  private static func value(_ units: Int128, scale: Int) -> ExactDecimal? {
    Int64(exactly: units).map { ExactDecimal(significand: $0, scale: scale) }
  }

  private func singles(_ failing: [Int]) -> [[Int: Int128]] {
    guard let first = failing.first else { return [] }
    return edits[first].map(\.cell).uniqued.compactMap { cell in
      guard failing.allSatisfy({ isIn(cell, edit: $0) }),
        let value = value(of: cell, making: first, with: [:]),
        isSound([cell: value], failing: failing)
      else { return nil }
      return [cell: value]
    }
  }

  /// Two figures: one that a failing sum has, and one of a sum that then still fails.
  private func pairs(_ failing: [Int]) -> [[Int: Int128]] {
    let choices = failing.flatMap { edits[$0].map(\.cell) }.uniqued
    guard choices.count <= Self.mostForPairs else { return [] }
    var found: [[Int: Int128]] = []
    for (position, one) in choices.enumerated() {
      for other in choices[(position + 1)...] {
        guard let changed = solved(one, other, failing: failing), !found.contains(changed) else {
          continue
        }
        found.append(changed)
      }
    }
    return found
  }

  /// The values of two figures, each set by a failing sum that has it and not the other.
  private func solved(_ one: Int, _ other: Int, failing: [Int]) -> [Int: Int128]? {
    let first = failing.first { isIn(one, edit: $0) && !isIn(other, edit: $0) }
    let second = failing.first { isIn(other, edit: $0) && !isIn(one, edit: $0) }
    guard let first, let second, let left = value(of: one, making: first, with: [:]),
      let right = value(of: other, making: second, with: [:])
    else { return nil }
    let changed = [one: left, other: right]
    return isSound(changed, failing: failing) ? changed : nil
  }

  /// The value of a figure that makes a sum hold exactly.
  private func value(of cell: Int, making edit: Int, with changed: [Int: Int128]) -> Int128? {
    guard let sign = signs[edit][cell], sign == 1 || sign == -1 else { return nil }
    return values[cell] - sign * rest(edit, changed: changed)
  }

  /// Whether all failing sums and all that the changed figures are in hold after a change.
  private func isSound(_ changed: [Int: Int128], failing: [Int]) -> Bool {
    isSound(changed, among: Array(Set(changed.keys.flatMap { uses[$0] }).union(failing)))
  }

  private func isSound(_ changed: [Int: Int128], among touched: [Int]) -> Bool {
    changed.allSatisfy { cell, value in
      value >= 0 || values[cell] < 0 || balances.contains(cell)
    }
      && touched.allSatisfy { holds($0, changed: changed) }
  }
}
