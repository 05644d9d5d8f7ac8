/// One line that is the sum of others.
package struct LineSum: Sendable {
  package let total: Int
  package let parts: [Int]
  /// How many bits of figures agree: a match of a figure of five digits within one unit counts some 16.
  package let bits: Int
  /// Places along the line where both sides are known and differ.
  package let misses: [Int]
  package let hits: Int

  /// The same sum with lines and places by other numbers.
  func moved(_ lines: [Int], places: [Int]) -> LineSum {
    LineSum(
      total: lines[total], parts: parts.map { lines[$0] }, bits: bits,
      misses: misses.map { places[$0] }, hits: hits)
  }

  /// The same sum without some of its parts.
  func without(_ others: [Int]) -> LineSum {
    LineSum(
      total: total, parts: parts.filter { !others.contains($0) }, bits: bits, misses: misses,
      hits: hits)
  }
}

/// Finds lines that are sums of lines beside them, parts of parts first.
struct SumSearch {
  let field: FigureField
  /// The places at which sums are looked for.
  let places: [Int]
  /// Bits by which a miss speaks against a sum: columns of rates do not add up, so a miss is not rare.
  private static let cost = 2
  /// Lines that a word or a place calls a total: fewer bits are enough.
  var favoured: (Int) -> Int = { _ in 0 }
  /// Lines that a word calls what is left of one line without another: such a line is no part of the first.
  var isBalance: (Int) -> Bool = { _ in false }

  /// Lines whose parts may be only those set further in.
  var indent: (Int) -> Int = { _ in 0 }

  /// Places at which figures have both signs whatever they are of.
  var signed: Set<Int> = []
  /// Whether a sum must hold at half of the places: figures along the lines are of one kind.
  var isExacting = false

  /// How many lines are looked through: with more of them more sums hold by chance.
  private var lineCount = 0

  private(set) var sums: [Int: LineSum] = [:]
  private(set) var isPart: Set<Int> = []

  init(_ field: FigureField, places: [Int]) {
    self.field = field
    self.places = places
  }

  /// Looks through lines in their order.
  mutating func search(_ lines: [Int]) {
    lineCount = lines.count
    let tree = SumTree(field: field, places: places, favoured: favoured).sums(lines)
    if !tree.contains(where: { isOfBalance($0.total, parts: $0.parts) }) {
      for sum in tree { accept(sum) }
    }
    var open = lines.filter { !isPart.contains($0) }
    for _ in 0..<6 {
      let before = sums.count
      let found = resolve(below(open), above(open), indented(open))
      for sum in found { accept(sum) }
      open = open.filter { !isPart.contains($0) }
      if sums.count == before { break }
    }
    guard places.count >= 4, lines.count <= 2000 else { return }
    for line in open.reversed() where sums[line] == nil { skipping(line, lines: open) }
  }

  /// Looks through lines of one name.
  mutating func search(family: [Int]) {
    search(family.filter { sums[$0] == nil && !isPart.contains($0) })
    cross(family)
  }

  /// Men and women below each district, and below the province: each line is a part of one total already, and the
  /// first or the last of a name is the total of the others.
  private mutating func cross(_ family: [Int]) {
    guard family.count >= 3, family.allSatisfy({ sums[$0] == nil }),
      // A district may hide the figures of one of its lines.
      family.count(where: isPart.contains) * 4 >= family.count * 3
    else { return }
    for line in [family[0], family[family.count - 1]] where isPart.contains(line) {
      let parts = family.filter { $0 != line }
      guard let sum = judge(line, parts: parts), sum.misses.count * 4 <= sum.hits else { continue }
      sums[line] = sum
      return
    }
  }

  /// Parts among lines that say more of them: "of which".
  private mutating func skipping(_ line: Int, lines: [Int]) {
    guard let place = lines.firstIndex(of: line), let pivot = pivots(of: line).first else { return }
    let free = { [self] (one: Int) in !isPart.contains(one) && field.isKnown(one, at: pivot) }
    let behind = Array(lines[(place + 1)...].lazy.filter(free).prefix(9))
    let before = Array(lines[..<place].reversed().lazy.filter(free).prefix(9))
    for near in [behind, before] where near.count > 2 {
      guard let sum = subset(of: near, for: line, pivot: pivot) else { continue }
      return accept(sum)
    }
  }

  private func subset(of near: [Int], for line: Int, pivot: Int) -> LineSum? {
    let goal = field.value(line, at: pivot)
    let unit = field.unit(line, at: pivot)
    var best: LineSum?
    for chosen in 1..<(1 << near.count) where chosen & 1 == 1 && chosen.nonzeroBitCount > 1 {
      var sum: Int64 = 0
      for index in near.indices where chosen >> index & 1 == 1 {
        sum &+= field.value(near[index], at: pivot)
      }
      guard (sum &- goal).magnitude <= (2 * unit).magnitude else { continue }
      let parts = near.indices.filter { chosen >> $0 & 1 == 1 }.map { near[$0] }
      guard let one = judge(line, parts: parts), one.hits >= 4, one.bits >= 48,
        one.misses.count * 8 <= one.hits,
        one.bits > best?.bits ?? 0
      else { continue }
      best = one
    }
    return best
  }

  /// Bits that a sum must have to be believed without words: the whole of all lines is one guess, a run of them one
  /// of many.
  private func threshold(_ parts: Int) -> Int {
    8 + (parts + 1 >= lineCount ? 0 : 64 - max(1, lineCount).leadingZeroBitCount)
  }

  private mutating func accept(_ sum: LineSum) {
    guard sums[sum.total] == nil else { return }
    sums[sum.total] = sum
    isPart.formUnion(sum.parts)
  }

  /// The sums that may stand together: the better proved first, no line a part twice or of its own part.
  private func resolve(_ candidates: [LineSum]...) -> [LineSum] {
    var all = candidates.flatMap { $0 }
    all.sort { ($0.bits, -$0.parts.count) > ($1.bits, -$1.parts.count) }
    var taken: [LineSum] = []
    var totals: Set<Int> = []
    var parts = isPart
    for one in all where !totals.contains(one.total) && sums[one.total] == nil {
      guard one.parts.allSatisfy({ !parts.contains($0) }) else { continue }
      if one.parts.contains(where: { part in
        taken.contains { $0.total == part && $0.parts.contains(one.total) }
      }) {
        continue
      }
      taken.append(one)
      totals.insert(one.total)
      parts.formUnion(one.parts)
    }
    return taken
  }

  /// Totals above their parts.
  private func below(_ lines: [Int]) -> [LineSum] { sweep(lines.reversed()) }

  /// Totals below their parts.
  private func above(_ lines: [Int]) -> [LineSum] { sweep(lines) }

  /// Goes through lines so that parts come before their total, and folds what was found.
  private func sweep(_ lines: [Int]) -> [LineSum] {
    var stack: [Int] = []
    var found: [LineSum] = []
    var steps = 0
    let limit = 64 * lines.count + 4096
    for line in lines {
      if let sum = best(for: line, stack: stack, steps: &steps, limit: limit) {
        found.append(sum)
        stack.removeLast(sum.parts.count)
      }
      stack.append(line)
    }
    return found
  }

  /// The lines on the top of the stack that add up to a line.
  private func best(
    for line: Int, stack: [Int], steps: inout Int, limit: Int
  ) -> LineSum? {
    var best: LineSum?
    for pivot in pivots(of: line) {
      var sum: Int64 = 0
      var unit: Int64 = field.unit(line, at: pivot)
      let goal = field.value(line, at: pivot)
      var count = 0
      var parts: [Int] = []
      for part in stack.reversed() {
        steps += 1
        count += 1
        parts.append(part)
        if steps > limit && count > 64 { break }
        if field.isKnown(part, at: pivot) {
          sum &+= field.value(part, at: pivot)
          unit = max(unit, field.unit(part, at: pivot))
        }
        let tolerance = unit * (1 + root(count))
        let slack = (sum - goal).magnitude
        if count > 1, slack <= UInt64(tolerance), let one = judge(line, parts: parts) {
          if best.map({ ($0.bits, $0.parts.count) < (one.bits, count) }) ?? true { best = one }
        } else if sum > goal + tolerance, goal >= 0, sum > 2 * goal + tolerance {
          break
        }
      }
    }
    return best
  }

  /// The places at which a line has its longest figures.
  private func pivots(of line: Int) -> [Int] {
    var best: [(bits: Int, place: Int)] = []
    for place in places where field.isKnown(line, at: place) && field.value(line, at: place) != 0 {
      let weight = bits(of: field.value(line, at: place), within: field.unit(line, at: place))
      best.append((weight, place))
      best.sort { ($0.bits, $1.place) > ($1.bits, $0.place) }
      if best.count > 3 { best.removeLast() }
    }
    return best.map(\.place)
  }

  /// Lines set further in below a line.
  private func indented(_ lines: [Int]) -> [LineSum] {
    guard lines.contains(where: { indent($0) != indent(lines[0]) }) else { return [] }
    var found: [LineSum] = []
    for (index, line) in lines.enumerated() {
      let own = indent(line)
      var inner: [Int] = []
      for next in lines[(index + 1)...] {
        guard indent(next) > own, inner.count < 400 else { break }
        inner.append(next)
      }
      if let sum = outermost(inner, of: line) ?? outermost(before(index, lines: lines), of: line) {
        found.append(sum)
      }
    }
    return found + ofOutermost(lines)
  }

  /// The first or the last of the lines that are set least far in, as the sum of the others of them.
  private func ofOutermost(_ lines: [Int]) -> [LineSum] {
    guard let least = lines.map({ indent($0) }).min() else { return [] }
    let outer = lines.filter { indent($0) == least }
    guard outer.count > 2, outer.count < lines.count else { return [] }
    return [outer[0], outer[outer.count - 1]].compactMap { line in
      judge(line, parts: outer.filter { $0 != line }, guesses: 1)
    }
  }

  /// The lines above one that are set further in, up to one that is not.
  private func before(_ index: Int, lines: [Int]) -> [Int] {
    let own = indent(lines[index])
    return Array(lines[..<index].reversed().prefix { indent($0) > own }.prefix(400))
  }

  private func outermost(_ inner: [Int], of line: Int) -> LineSum? {
    guard let depth = inner.map({ indent($0) }).min() else { return nil }
    let parts = inner.filter { indent($0) == depth }
    return parts.count > 1 ? judge(line, parts: parts, guesses: 1) : nil
  }

  /// `Births | Deaths | Natural increase`: the first is the sum of the others as much as the last is a difference.
  private func isOfBalance(_ line: Int, parts: [Int]) -> Bool {
    parts.count == 2 && favoured(line) == 0 && isBalance(parts[0]) != isBalance(parts[1])
      && !isBalance(line)
  }

  /// Whether parts add up to a line, at enough places and with enough digits.
  ///
  /// - Parameter guesses: of how many such lines this is one; nil where parts may stand anywhere.
  func judge(_ line: Int, parts: [Int], guesses: Int? = nil) -> LineSum? {
    var weight = 0
    var hits = 0
    var misses: [Int] = []
    for place in places where field.isKnown(line, at: place) {
      guard let (sum, unit, known) = added(parts, at: place) else { continue }
      let goal = field.value(line, at: place)
      let tolerance = max(unit, field.unit(line, at: place)) * (1 + root(parts.count))
      if (sum - goal).magnitude <= UInt64(known < parts.count ? 0 : tolerance) {
        guard goal != 0 else { continue }
        hits += 1
        let told = bits(of: goal, within: max(sum == goal ? 1 : tolerance, field.grain(place)))
        // Of small figures many lie near the sum of others.
        weight += sum == goal ? told : max(0, told - 2)
      } else if known == parts.count || sum > goal + tolerance {
        misses.append(place)
      }
    }
    if isOfBalance(line, parts: parts) { return nil }
    if parts.count == 2, favoured(line) == 0, parts.contains(where: hasBothSigns) { return nil }
    // Where one line is proved to be a sum of those beside it, another is less of a guess.
    let needed =
      (guesses == 1 ? 8 : threshold(parts.count)) - favoured(line) - (sums.isEmpty ? 0 : 3)
    if isExacting, hits < misses.count { return nil }
    guard hits > 0, weight >= needed + Self.cost * misses.count, hits * 12 >= misses.count else {
      return nil
    }
    return LineSum(
      total: line, parts: parts, bits: weight + favoured(line), misses: misses, hits: hits)
  }

  /// The parts of a whole have one sign: what goes below zero is a balance of two others.
  private func hasBothSigns(_ line: Int) -> Bool {
    places.contains {
      field.isKnown(line, at: $0) && field.value(line, at: $0) < 0 && !signed.contains($0)
    }
  }

  private func added(_ parts: [Int], at place: Int) -> (Int64, Int64, Int)? {
    var sum: Int64 = 0
    var unit: Int64 = 0
    var known = 0
    for part in parts where field.isKnown(part, at: place) {
      let (next, overflow) = sum.addingReportingOverflow(field.value(part, at: place))
      guard !overflow else { return nil }
      sum = next
      unit = max(unit, field.unit(part, at: place))
      known += 1
    }
    return known == 0 ? nil : (sum, unit, known)
  }
}
