internal import IndicatorCore

/// How a line follows from two others.
package enum PairRelation: Sendable, CaseIterable {
  /// The first less the second.
  case difference
  /// A hundred times the first over the second.
  case percentage
  /// The first over the second.
  case quotient
  /// By how many per cent the first is above the second.
  case relativeChange
}

/// One line that follows from two others.
package struct LinePair: Sendable {
  package let result: Int
  package let relation: PairRelation
  package let first: Int
  package let second: Int
  package let bits: Int
  package let misses: [Int]

  /// What a figure is that follows so.
  var role: CellRole { relation == .relativeChange || relation == .difference ? .change : .share }

  /// `400 = 44000 / 110` with the average as what follows: `110 = 44000 / 400`.
  var turned: LinePair {
    LinePair(
      result: second, relation: relation, first: first, second: result, bits: bits, misses: misses)
  }

  /// The same relation with lines and places by other numbers.
  func moved(_ lines: [Int], places: [Int]) -> LinePair {
    LinePair(
      result: lines[result], relation: relation, first: lines[first], second: lines[second],
      bits: bits, misses: misses.map { places[$0] })
  }
}

/// Finds lines that are differences, quotients or changes of two other lines.
struct PairSearch {
  let field: FigureField
  let places: [Int]
  /// How far apart the lines may stand.
  var reach = 8
  /// A pair is one of many: it needs more than a sum.
  var threshold = 20
  /// Lines that a word or a format calls percentages: fewer bits are enough, and a slip does not speak against them.
  var arePercentages: (Int) -> Bool = { _ in false }

  /// Lines that a word calls differences: every place in which they are exact counts, however small it is.
  var areDifferences: (Int) -> Bool = { _ in false }

  /// Places at which figures have both signs whatever they are of.
  var signed: Set<Int> = []

  init(_ field: FigureField, places: [Int]) {
    self.field = field
    self.places = places
  }

  /// The best relation of each of some lines to two of others.
  func search(_ results: [Int], among lines: [Int]) -> [LinePair] {
    var found: [LinePair] = []
    for result in results {
      if let pair = best(for: result, among: lines) { found.append(pair) }
    }
    return found
  }

  /// Lines that are the difference of two before them, in the order in which people write them.
  func balances(_ lines: [Int]) -> Set<Int> {
    let found = search(lines, among: lines).filter { pair in
      pair.relation == .difference && pair.result > pair.first && pair.first > pair.second
    }
    return Set(found.map(\.result))
  }

  private func best(for result: Int, among lines: [Int]) -> LinePair? {
    let probes = probes(of: result)
    guard !probes.isEmpty else { return nil }
    let candidates = candidates(for: result, lines: lines, probes: probes)
    var best: LinePair?
    for first in candidates {
      for second in candidates where second.line != first.line {
        let isBeside = first.isBeside && second.isBeside
        guard second.isWhole || isBeside else { continue }
        for relation in Self.relations {
          guard
            relation == .difference
              ? isBeside && isBalance(result, first: first.line, second.line) : second.isWhole,
            probes.contains(where: {
              holds(relation, result: result, first: first.line, second.line, at: $0) ?? false
            }),
            let pair = judge(relation, result: result, first: first.line, second.line),
            pair.bits > best?.bits ?? 0
          else { continue }
          best = pair
        }
      }
    }
    return best
  }

  private static let relations = PairRelation.allCases

  /// A line from which another may follow.
  private struct Candidate {
    let line: Int
    /// Whether the other may be a quotient over it.
    let isWhole: Bool
    /// Whether it stands near enough to be a part of a difference.
    let isBeside: Bool
  }

  private func candidates(for result: Int, lines: [Int], probes: [Int]) -> [Candidate] {
    let beside = beside(result, lines: lines)
    let isPercentage = arePercentages(result)
    var candidates: [Candidate] = []
    for line in neighbours(of: result, among: lines)
    where line != result && field.isKnown(line, at: probes[0]) {
      candidates.append(
        Candidate(
          line: line, isWhole: isPercentage || isLooser(result, than: line, probes: probes),
          isBeside: beside.contains(line)))
    }
    return candidates
  }

  /// A difference stands next to what it is the difference of.
  private func beside(_ result: Int, lines: [Int]) -> ArraySlice<Int> {
    guard let place = position(of: result, in: lines) else { return [] }
    let reach = areDifferences(result) ? self.reach : 2
    return lines[max(0, place - reach)..<min(lines.count, place + reach + 1)]
  }

  /// `a = b + c` is a total before or after its parts; a difference is what has both signs, or stands behind `c`, `a`.
  private func isBalance(_ result: Int, first: Int, _ second: Int) -> Bool {
    if result > first, first > second || areDifferences(result) { return true }
    return places.contains {
      !signed.contains($0) && field.isKnown(result, at: $0) && field.value(result, at: $0) < 0
    }
  }

  /// Of two lines whose product follows from a third, the quotient is the one printed with fewer digits.
  private func isLooser(_ result: Int, than other: Int, probes: [Int]) -> Bool {
    probes.allSatisfy { place in
      guard field.isKnown(other, at: place) else { return true }
      return bits(of: field.value(result, at: place), within: field.unit(result, at: place))
        < bits(of: field.value(other, at: place), within: field.unit(other, at: place))
    }
  }

  private func position(of line: Int, in lines: [Int]) -> Int? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && lines[low] == line ? low : nil
  }

  private func neighbours(of line: Int, among lines: [Int]) -> [Int] {
    guard lines.count > 2 * reach else { return lines }
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return Array(lines[max(0, low - reach)..<min(lines.count, low + reach)])
  }

  /// The places at which a line tells most.
  private func probes(of line: Int) -> [Int] {
    var best: [(bits: Int, place: Int)] = []
    for place in places where field.isKnown(line, at: place) && field.value(line, at: place) != 0 {
      best.append(
        (bits(of: field.value(line, at: place), within: field.unit(line, at: place)), place))
      best.sort { ($0.bits, $1.place) > ($1.bits, $0.place) }
      if best.count > 2 { best.removeLast() }
    }
    return best.map(\.place)
  }

  private func judge(_ relation: PairRelation, result: Int, first: Int, _ second: Int)
    -> LinePair?
  {
    var weight = 0
    var hits = 0
    /// Places at which a difference is exact and neither figure is nothing.
    var exact = 0
    var misses: [Int] = []
    let isFavoured = arePercentages(result) && relation != .difference && relation != .quotient
    for place in places {
      guard
        let fit = fit(
          relation, result: result, first: first, second, at: place, isCalled: isFavoured)
      else {
        continue
      }
      guard fit.isRight else {
        misses.append(place)
        guard misses.count <= (isFavoured ? 1 + hits : 1 + hits / 6) else { return nil }
        continue
      }
      let bits = fit.bits
      weight += bits
      if bits > 0 { hits += 1 }
      if field.value(first, at: place) != 0, field.value(second, at: place) != 0 { exact += 1 }
    }
    if relation == .difference, areDifferences(result), misses.isEmpty, exact > 1 {
      weight = max(weight, threshold)
      hits = max(hits, exact)
    }
    let needed = isFavoured ? 5 + 2 * misses.count : threshold + 8 * misses.count
    guard hits > 1 || (hits > 0 && misses.isEmpty), misses.count <= hits, weight >= needed else {
      return nil
    }
    return LinePair(
      result: result, relation: relation, first: first, second: second, bits: weight, misses: misses
    )
  }

  private func holds(
    _ relation: PairRelation, result: Int, first: Int, _ second: Int, at place: Int
  ) -> Bool? {
    fit(relation, result: result, first: first, second, at: place)?.isRight
  }

  /// How well a relation holds at a place.
  private struct Fit {
    /// Whether it holds within the rounding of what is printed.
    let isRight: Bool
    /// How large the numbers are, of which it says something if it holds; nil if they say nothing.
    let size: UInt128?
    let slack: UInt128

    /// How much it says: found only where it is asked, for most pairs do not hold.
    var bits: Int {
      let ratio = (size ?? 0) / max(1, slack)
      return ratio == 0 ? 0 : min(14, 127 - ratio.leadingZeroBitCount)
    }
  }

  /// How well a relation holds at a place; nil where something is missing.
  private func fit(
    _ relation: PairRelation, result: Int, first: Int, _ second: Int, at place: Int,
    isCalled: Bool = false
  ) -> Fit? {
    guard field.isKnown(result, at: place), field.isKnown(first, at: place),
      field.isKnown(second, at: place)
    else {
      return nil
    }
    let (value, unit) = (
      Int128(field.value(result, at: place)), Int128(field.unit(result, at: place))
    )
    let (one, oneUnit) = (
      Int128(field.value(first, at: place)), Int128(field.unit(first, at: place))
    )
    let (other, otherUnit) = (
      Int128(field.value(second, at: place)), Int128(field.unit(second, at: place))
    )
    // A quotient of equals and a difference from nothing say nothing.
    let isTelling = one != other && one != 0 && other != 0 && value != 0
    if relation == .difference {
      let error = (one - other - value).magnitude
      let slack = max(unit, oneUnit, otherUnit).magnitude
      return Fit(
        isRight: error <= slack * 3 / 2, size: isTelling ? value.magnitude : nil,
        slack: error == 0 ? slack : 2 * slack)
    }
    guard other > 0 else { return nil }
    let one100 = Int128(field.one) * (relation == .quotient ? 1 : 100)
    let shifted = relation == .relativeChange ? value + one100 : value
    let error = (shifted * other - one * one100).magnitude
    let size = isTelling ? (value * other).magnitude : nil
    // Of counts only the quotient is rounded.
    let tight = (unit * other).magnitude / 2
    if isCalled, error <= tight, oneUnit == Int128(field.one), otherUnit == oneUnit {
      return Fit(isRight: true, size: size, slack: tight)
    }
    let slack =
      (unit * other + oneUnit * one100 + otherUnit * shifted).magnitude / 2
      + (unit * other).magnitude / 8
    return Fit(isRight: error <= slack, size: size, slack: slack)
  }
}

/// Finds columns that are the shares of another column in one of its rows.
struct ShareSearch {
  let field: FigureField
  /// Lines that a word or a format calls percentages.
  var arePercentages: (Int) -> Bool = { _ in false }

  /// Lines are columns here, places rows.
  func shares(_ results: [Int], among lines: [Int], totals: Set<Int>) -> [(
    line: Int, of: Int, bits: Int
  )] {
    var found: [(line: Int, of: Int, bits: Int)] = []
    for result in results {
      let whole = wholes(result, totals: totals)
      guard !whole.isEmpty else { continue }
      var best: (line: Int, of: Int, bits: Int)?
      for base in lines where base != result && abs(base - result) <= 24 {
        let weight = weigh(result, base: base, wholes: whole)
        let needed = arePercentages(result) ? 9 : 19
        if weight > max(needed, best?.bits ?? 0) { best = (result, base, weight) }
      }
      if let best { found.append(best) }
    }
    return found
  }

  /// The places at which a line is 100.
  private func wholes(_ line: Int, totals: Set<Int>) -> [Int] {
    (0..<field.placeCount).filter {
      field.isKnown(line, at: $0) && field.value(line, at: $0) == 100 * field.one
    }
  }

  private func weigh(_ line: Int, base: Int, wholes: [Int]) -> Int {
    var weight = 0
    var misses = 0
    // Whole numbers that are to others as a hundred is to one of them, without any rounding, may be counts.
    var isRounded = arePercentages(line)
    for place in 0..<field.placeCount
    where field.isKnown(line, at: place) && field.isKnown(base, at: place) {
      guard let whole = wholes.last(where: { $0 <= place }) ?? wholes.first, whole != place,
        field.isKnown(base, at: whole), field.value(base, at: whole) > 0,
        field.value(base, at: whole) != 100 * field.one
      else { continue }
      let value = Int128(field.value(line, at: place))
      let unit = Int128(field.unit(line, at: place))
      let part = Int128(field.value(base, at: place))
      let all = Int128(field.value(base, at: whole))
      let partUnit = Int128(field.unit(base, at: place))
      let error = (value * all - part * 100 * Int128(field.one)).magnitude
      if error <= (unit * all + partUnit * 100 * Int128(field.one)).magnitude * 5 / 8 {
        if error != 0 || unit < field.one { isRounded = true }
        if part != 0, part != all {
          weight += min(
            16, bits(of: field.value(line, at: place), within: field.unit(line, at: place)))
        }
      } else {
        misses += 1
      }
    }
    return isRounded ? weight - 10 * misses : 0
  }
}
