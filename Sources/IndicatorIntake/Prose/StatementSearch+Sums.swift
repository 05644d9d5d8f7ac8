internal import IndicatorCore

extension StatementSearch {
  /// Totals with their parts.
  mutating func addSums(_ sentence: Sentence) {
    addPlusSigns(sentence)
    for index in sentence.numbers.indices where isAmount(sentence.numbers[index]) {
      addParts(sentence, of: index)
      addTotal(sentence, at: index)
      addSameNouns(sentence, of: index)
      addPartsOfWhole(sentence, at: index)
    }
  }

  /// How a text says that parts follow.
  private enum Opening: Hashable { case bracket, consists, colon, ofWhich }

  private func opening(_ sentence: Sentence, at index: Int) -> Opening? {
    let words = sentence.after(index)[...]
    if ProseVocabulary.consists.isIn(words) { return .consists }
    if ProseVocabulary.ofWhich.isIn(words) { return .ofWhich }
    guard let sign = words.firstIndex(where: { [":", "("].contains($0) }), sign <= 9,
      !words[..<sign].contains(where: { [",", ";"].contains($0) }),
      numbers[sentence.numbers[index]].depth > 0 || !words[..<sign].contains(")")
    else { return nil }
    return words[sign] == ":" ? .colon : .bracket
  }

  private mutating func addParts(_ sentence: Sentence, of index: Int) {
    guard index + 1 < sentence.numbers.count, let opening = opening(sentence, at: index) else {
      return
    }
    // What follows a share in brackets is told of the count before it.
    let total = sentence.numbers[index]
    let (narrow, wide) = (
      parts(sentence, from: index + 1, inClause: true),
      parts(sentence, from: index + 1, inClause: false)
    )
    for list in [narrow, wide] {
      if let prefix = holdingPrefix(list, total: total) {
        return add(Statement(kind: .sum, form: .sum(prefix), printed: total))
      }
    }
    guard narrow.count > 1, opening != .ofWhich, isNear(narrow, total: total),
      isWhole(sentence, parts: narrow)
    else { return }
    let names = narrow.map { named(sentence, part: $0) }
    let isStated =
      (opening == .consists || CrossCut.isOfBoth(names)) && isClean(sentence, parts: narrow)
      && !CrossCut.isAmong(names) && !isExcepted(sentence, parts: narrow)
    add(
      Statement(
        kind: .sum, form: .sum(narrow), printed: total,
        certainty: isStated ? .stated : .suggested))
  }

  /// The shortest list of parts from the first that add up.
  private func holdingPrefix(_ parts: [Int], total: Int) -> [Int]? {
    guard parts.count > 1 else { return nil }
    return (2...parts.count).lazy.map { Array(parts[..<$0]) }.first { holds($0, total: total) }
  }

  /// The counts of a list, those in brackets within it left out.
  private func parts(_ sentence: Sentence, from first: Int, inClause: Bool) -> [Int] {
    let start = numbers[sentence.numbers[first]]
    var parts: [Int] = []
    for place in (first..<sentence.numbers.count).prefix(Self.reach) {
      let number = sentence.numbers[place]
      let own = numbers[number]
      if own.depth < start.depth || inClause && own.clause != start.clause { break }
      guard own.depth == start.depth, own.kind.isAmount else { continue }
      if place > first, isFraction(sentence, at: place) { continue }
      if place > first, ProseVocabulary.ofWhich.isIn(sentence.gaps[place][...]) {
        if inClause { break }
        continue
      }
      parts.append(number)
    }
    return parts
  }

  /// Whether no part is a fraction's and all are counted alike.
  private func isWhole(_ sentence: Sentence, parts: [Int]) -> Bool {
    guard let first = sentence.numbers.firstIndex(of: parts[0]) else { return false }
    return !(first..<sentence.numbers.count).prefix(Self.reach).contains { place in
      isFraction(sentence, at: place)
        && (parts.contains(sentence.numbers[place]) || parts.contains(sentence.numbers[place - 1]))
    }
  }

  /// Whether a list is short of words, so that every number in it is a part.
  private func isClean(_ sentence: Sentence, parts: [Int]) -> Bool {
    parts.allSatisfy { part in
      // The numbers of a document stand in order.
      guard let place = sentence.numbers.firstIndex(of: part) else { return false }
      let gap = sentence.gaps[place]
      return gap.count <= 12
        && (part == parts[0] || gap.contains { [",", "và", "and", ";", "cùng", "+"].contains($0) })
    }
  }

  /// Whether the last part is followed by what is counted besides or left out.
  private func isExcepted(_ sentence: Sentence, parts: [Int]) -> Bool {
    guard let last = parts.last, let place = sentence.numbers.firstIndex(of: last) else {
      return false
    }
    return ProseVocabulary.exceptions.isIn(sentence.after(place).prefix(8))
  }

  /// The words before and behind a part, up to a comma or the next part.
  private func named(_ sentence: Sentence, part: Int) -> [String] {
    guard let place = sentence.numbers.firstIndex(of: part) else { return [] }
    let stops: Set<String> = [",", ";", "và", "and", "(", ")", ":", "gồm"]
    let before = sentence.gaps[place]
    let start = before.lastIndex(where: stops.contains).map { $0 + 1 } ?? before.startIndex
    return Array(before[start...]) + sentence.after(place).prefix { !stops.contains($0) }
  }

  // MARK: Other forms

  /// `138 + 39 + 15 = 192`.
  private mutating func addPlusSigns(_ sentence: Sentence) {
    var parts: [Int] = []
    for place in sentence.numbers.indices {
      let number = sentence.numbers[place]
      let isPlus = place > 0 && sentence.gaps[place].last == "+"
      if isPlus, !parts.isEmpty {
        parts.append(number)
      } else {
        if parts.count > 1, place > 0, sentence.gaps[place].contains("=") {
          add(Statement(kind: .sum, form: .sum(parts), printed: number))
        }
        parts = [number]
      }
    }
  }

  /// `mới 4.131, kỳ trước 2.171, cộng 6.302`: the parts stand first.
  private mutating func addTotal(_ sentence: Sentence, at index: Int) {
    guard index > 1, ProseVocabulary.totals.ends(sentence.gaps[index][...]) else { return }
    let total = sentence.numbers[index]
    let before = sentence.numbers[..<index].suffix(Self.reach).reversed().prefix {
      numbers[$0].clause == numbers[total].clause
    }
    let parts = before.filter { isAmount($0) && numbers[$0].depth == numbers[total].depth }
    guard let prefix = holdingPrefix(parts, total: total) else { return }
    add(Statement(kind: .sum, form: .sum(prefix.reversed()), printed: total))
  }

  /// `914 tổ chức …; địa phương 898 tổ chức, …; Trung ương 16 tổ chức`.
  private mutating func addSameNouns(_ sentence: Sentence, of index: Int) {
    guard let noun = noun(sentence, at: index) else { return }
    let parts = sentence.numbers.indices.dropFirst(index + 1).prefix(Self.reach).filter {
      isAmount(sentence.numbers[$0]) && self.noun(sentence, at: $0) == noun
    }
    let list = parts.map { sentence.numbers[$0] }
    guard let prefix = holdingPrefix(list, total: sentence.numbers[index]) else { return }
    add(Statement(kind: .sum, form: .sum(prefix), printed: sentence.numbers[index]))
  }

  /// `Of 410 applications, 369 were approved and 41 refused`: only where they add up.
  private mutating func addPartsOfWhole(_ sentence: Sentence, at index: Int) {
    guard sentence.gaps[index].count <= 4, index == 0 || sentence.gaps[index].contains(";"),
      ProseVocabulary.leadingWhole.ends(sentence.gaps[index][...]),
      index + 1 < sentence.numbers.count
    else { return }
    let parts = parts(sentence, from: index + 1, inClause: true)
    guard let prefix = holdingPrefix(parts, total: sentence.numbers[index]) else { return }
    add(Statement(kind: .sum, form: .sum(prefix), printed: sentence.numbers[index]))
  }

  /// The two words that say what is counted.
  private func noun(_ sentence: Sentence, at index: Int) -> [String]? {
    let words = Array(sentence.after(index).prefix(2))
    guard words.count == 2, words.allSatisfy({ $0.first?.isLetter ?? false }) else { return nil }
    return words
  }

  // MARK: Lists of fractions

  /// `533/722 …`, then `171/218; 194/278; …`: if the numerators add up, the bases should, and the other way.
  mutating func addFractionTotals(_ place: Int) {
    let sentence = sentences[place]
    var fractions = fractions(sentence)
    guard fractions.count >= 2 else { return }
    if fractions.count >= 3, addFractions(Array(fractions.dropFirst()), of: fractions[0]) { return }
    if fractions.count < 3 { fractions = [] }
    for earlier in sentences[max(0, place - 2)..<place].reversed()
    where sentence.block - earlier.block <= 2 {
      let totals = self.fractions(earlier)
      if let total = totals.last, totals.count == 1, addFractions(fractions, of: total) { return }
    }
  }

  private typealias Fraction = (top: Int, base: Int)

  private func fractions(_ sentence: Sentence) -> [Fraction] {
    sentence.numbers.indices.reduce(into: [Fraction]()) { found, index in
      guard isFraction(sentence, at: index) else { return }
      found.append((sentence.numbers[index - 1], sentence.numbers[index]))
    }
  }

  private mutating func addFractions(_ parts: [Fraction], of total: Fraction) -> Bool {
    guard parts.count >= 2 else { return false }
    let (tops, bases) = (parts.map(\.top), parts.map(\.base))
    guard holds(tops, total: total.top) || holds(bases, total: total.base) else { return false }
    add(Statement(kind: .sum, form: .sum(tops), printed: total.top))
    add(Statement(kind: .sum, form: .sum(bases), printed: total.base))
    return true
  }

  // MARK: Lists over several lines

  /// A line that ends in a colon, then a list.
  mutating func addEnumerations(_ ranges: [Range<Int>]) {
    for sentence in sentences where sentence.tail.last == ":" {
      guard let total = sentence.numbers.last(where: isAmount) else { continue }
      var parts: [Int] = []
      for block in (sentence.block + 1)..<max(sentence.block + 1, blocks.count) {
        guard blocks[block].kind == .item,
          let first = ranges[block].first(where: { isAmount($0) && numbers[$0].value != nil })
        else { break }
        parts.append(first)
      }
      guard parts.count > 1 else { continue }
      let fits = holds(parts, total: total)
      guard fits || isNear(parts, total: total) else { continue }
      add(
        Statement(
          kind: .sum, form: .sum(parts), printed: total, certainty: fits ? .stated : .suggested))
    }
  }
}
