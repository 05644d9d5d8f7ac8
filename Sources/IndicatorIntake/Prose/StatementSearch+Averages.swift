internal import IndicatorCore

extension StatementSearch {
  /// Averages of one number over another that both stand in the sentence.
  ///
  /// - Returns: the numbers that are averages, which are parts of nothing.
  mutating func addAverages(_ sentence: Sentence) -> Set<Int> {
    var averages: [(index: Int, words: AverageWords)] = []
    for index in sentence.numbers.indices where isAmount(sentence.numbers[index]) {
      if let words = AverageWords(sentence, at: index) { averages.append((index, words)) }
    }
    let taken = Set(averages.map(\.index))
    for (index, words) in averages {
      if let found = average(sentence, at: index, words: words, except: taken) { add(found) }
    }
    return Set(taken.map { sentence.numbers[$0] })
  }

  private func average(
    _ sentence: Sentence, at index: Int, words: AverageWords, except taken: Set<Int>
  ) -> Statement? {
    guard let top = counted(words, sentence: sentence, at: index, except: taken),
      let base = number(of: words.each, sentence: sentence, except: taken),
      top.number != base.number,
      numbers[top.number].value?.decimals == 0 || numbers[top.number].kind != .count,
      numbers[base.number].value?.decimals == 0
    else { return nil }
    let isSaid = words.isBare && top.isOnly && base.isOnly
    guard let fit = fit(top.number, over: base.number, as: sentence.numbers[index]),
      fit == .right || isSaid && fit == .near
    else { return nil }
    return Statement(
      kind: .average, form: .quotient(top: top.number, base: base.number),
      printed: sentence.numbers[index], certainty: isSaid ? .stated : .suggested,
      relation: LeadingWords(sentence.gaps[index]).relation)
  }

  /// The number of which the average is one: with its noun, or the only one of its currency, which may be of something
  /// else.
  private func counted(
    _ words: AverageWords, sentence: Sentence, at index: Int, except taken: Set<Int>
  ) -> (number: Int, isOnly: Bool)? {
    guard words.counted.isEmpty else {
      return number(of: words.counted, sentence: sentence, except: taken)
    }
    let own = numbers[sentence.numbers[index]]
    let alike = sentence.numbers.indices.filter { other in
      let number = numbers[sentence.numbers[other]]
      return !taken.contains(other) && number.kind == own.kind && number.measure == own.measure
        && number.kind != .count
    }
    return alike.count == 1 ? (sentence.numbers[alike[0]], false) : nil
  }

  /// The number behind which, or before which, something is named; whether no other number has the name.
  private func number(
    of name: [String], sentence: Sentence, except taken: Set<Int>
  ) -> (number: Int, isOnly: Bool)? {
    let named = sentence.numbers.indices.filter { index in
      !taken.contains(index) && isAmount(sentence.numbers[index])
        && self.name(sentence, at: index) == name
    }
    guard let first = named.first else { return nil }
    return (sentence.numbers[first], named.count == 1)
  }

  /// What a number counts: the words behind it, else those that lead to it, `số chi bộ là 16`.
  private func name(_ sentence: Sentence, at index: Int) -> [String] {
    let behind = Nouns.of(sentence.after(index)[...])
    guard behind.isEmpty else { return behind }
    let words = sentence.gaps[index][...]
    guard let said = ProseVocabulary.numberOf.last(in: words) else { return [] }
    let noun = Nouns.of(words[said.upperBound...])
    let rest = words[said.upperBound...].dropFirst(noun.count)
    return rest.allSatisfy(ProseVocabulary.givesNumber.contains) ? noun : []
  }

  private enum Fit { case right, near }

  /// Whether a quotient is printed so, to one unit of the last digit, or is at least half and at most twice as much:
  /// what is further off is likely of other numbers. Nil then, and where it cannot be said.
  private func fit(_ top: Int, over base: Int, as printed: Int) -> Fit? {
    let decimals = [numbers[top], numbers[printed]].decimals
    guard numbers[top].power == numbers[printed].power, numbers[base].power.isEmpty,
      let figure = numbers[printed].value, let all = numbers[top].units(at: decimals),
      let each = numbers[printed].units(at: decimals), let count = numbers[base].units(at: 0),
      count > 0
    else { return nil }
    let stated = each.multipliedReportingOverflow(by: count)
    guard !stated.overflow, all > 0, stated.partialValue > 0 else { return nil }
    let unit = Int128(ExactDecimal.power(decimals - figure.decimals))
    if (all - stated.partialValue).magnitude < (unit * count).magnitude { return .right }
    return all / 2 <= stated.partialValue && stated.partialValue / 2 <= all ? .near : nil
  }
}
