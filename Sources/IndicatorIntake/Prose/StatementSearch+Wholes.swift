internal import IndicatorCore

extension StatementSearch {
  /// Shares of one whole, and with them their counts and the total.
  mutating func addWholes(_ sentence: Sentence, except changes: Set<Int>) {
    let shares = sentence.numbers.indices.filter { index in
      isShare(sentence.numbers[index]) && !changes.contains(sentence.numbers[index])
        && !isGrowth(sentence, at: index) && !isOfPart(sentence, at: index)
    }
    var first = 0
    while first < shares.count {
      guard let end = wholeEnd(shares.map { sentence.numbers[$0] }, from: first),
        end - first > 2 || isRest(sentence, at: shares[end - 1])
          || haveCounts(sentence, shares: shares[first..<end])
      else {
        first += 1
        continue
      }
      let list = Array(shares[first..<end])
      add(Statement(kind: .hundred, form: .shares(list.map { sentence.numbers[$0] }), printed: nil))
      addCounts(sentence, shares: list)
      first = end
    }
  }

  /// Whether the count before a share is a part of another count.
  private func isOfPart(_ sentence: Sentence, at index: Int) -> Bool {
    ProseVocabulary.ofWhich.isIn(sentence.gaps[index][...])
      || index > 0 && whole(sentence, at: index - 1) != nil
  }

  /// Where shares from one on add up to the whole within their rounding.
  private func wholeEnd(_ shares: [Int], from first: Int) -> Int? {
    var sum: Int128 = 0
    var slack: Int128 = 0
    let decimals = shares.map { numbers[$0] }.decimals
    let whole = Int128(100) * Int128(ExactDecimal.power(decimals))
    for index in (first..<shares.count).prefix(Self.reach) {
      guard numbers[shares[index]].scale == .perCent, let value = numbers[shares[index]].value,
        let units = numbers[shares[index]].units(at: decimals)
      else { return nil }
      sum += units
      slack += Int128(ExactDecimal.power(decimals - value.decimals))
      if index > first, (2 * (sum - whole)).magnitude <= slack.magnitude { return index + 1 }
      if sum > whole + slack { return nil }
    }
    return nil
  }

  private func isRest(_ sentence: Sentence, at index: Int) -> Bool {
    ProseVocabulary.rest.isIn(sentence.gaps[index][...])
  }

  private func haveCounts(_ sentence: Sentence, shares: ArraySlice<Int>) -> Bool {
    shares.allSatisfy { index in
      index > 0 && isAmount(sentence.numbers[index - 1]) && !isFraction(sentence, at: index - 1)
    }
  }

  /// The counts before shares that add up to the whole add up to the number of which they are shares.
  private mutating func addCounts(_ sentence: Sentence, shares: [Int]) {
    guard haveCounts(sentence, shares: shares[...]) else { return }
    let counts = shares.map { sentence.numbers[$0 - 1] }
    let total = sentence.numbers[..<(shares[0] - 1)].suffix(Self.reach).last { total in
      isAmount(total)
        && zip(counts, shares).allSatisfy { holds($0, over: total, as: sentence.numbers[$1]) }
    }
    if let total { add(Statement(kind: .sum, form: .sum(counts), printed: total)) }
  }
}
