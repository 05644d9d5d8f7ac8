internal import IndicatorCore

/// Shares whose base stands behind them.
extension StatementSearch {
  /// `37 người, chiếm 18,5% trong tổng số 200`, `63 đảng viên, đạt 105% chỉ tiêu (60)`.
  func ofBaseBehind(
    _ sentence: Sentence, at index: Int, leading: LeadingWords
  ) -> Statement? {
    guard index > 0, index + 1 < sentence.numbers.count, isAmount(sentence.numbers[index - 1]),
      isAmount(sentence.numbers[index + 1]), leading.isTight(8) || leading.isApposed(8),
      index + 2 == sentence.numbers.count || !isFraction(sentence, at: index + 2)
    else { return nil }
    let (top, base) = (sentence.numbers[index - 1], sentence.numbers[index + 1])
    let words = sentence.gaps[index + 1]
    let over = OverWords(words)
    let isOfEarlier = ProseVocabulary.against.begins(words[...]) && words.last == "("
    let isOfTotal = ProseVocabulary.bareTotal.begins(words[...])
    guard over != nil || isOfTotal || isOfPlanned(words) || isOfEarlier, areAlike(top, base) else {
      return nil
    }
    var found = statement(
      sentence, at: index, top: top, base: base, relation: leading.relation, from: index - 1)
    let fits = holds(top, over: base, as: sentence.numbers[index])
    guard fits || leading.isTight(8) else { return nil }
    let isSized = isSizeOfPlan(sentence, at: index + 1)
    guard fits || isSized || isOfTotal || over != nil && !isOfEarlier else { return nil }
    let isNamed = over.map { $0.isPlain && !$0.isSlash } ?? false
    let isTotal = ProseVocabulary.bareTotal.length(atStartOf: words[...]) == words.count
    if !isNamed, !isTotal, !isSized, !isAgainstPlan(words) { found.certainty = .suggested }
    return found
  }

  /// `kế hoạch (60 tỷ đồng)`: the bracket holds the size of the plan and nothing else.
  private func isSizeOfPlan(_ sentence: Sentence, at index: Int) -> Bool {
    let words = sentence.gaps[index]
    let behind = sentence.after(index).prefix(3)
    guard words.last == "(", isOfPlanned(words), let end = behind.firstIndex(of: ")") else {
      return false
    }
    // `48 lớp cho 1.920 lượt người, đạt 80% kế hoạch (60 lớp)`: the plan is one of classes.
    let nouns = [index, index - 2].compactMap { counted(sentence, at: $0) }
    return behind[..<end].allSatisfy { $0.first?.isLetter ?? false }
      && (nouns.count < 2 || nouns[0] == nouns[1])
  }

  /// `so với kế hoạch`, `so với dự toán giao là` and the size of it.
  private func isAgainstPlan(_ words: [String]) -> Bool {
    guard let first = ProseVocabulary.compares.length(atStartOf: words[...]) else { return false }
    let rest = words.dropFirst(first)
    return rest.count <= 6 && ProseVocabulary.plan.begins(rest)
      && rest.allSatisfy { $0.first?.isLetter ?? false }
  }

  /// `dự toán giao (`, `of the year's budget of $`: a plan and its size.
  private func isOfPlanned(_ words: [String]) -> Bool {
    var rest = words[...]
    while let last = rest.last, ["$", "€", "£", "(", "là"].contains(last) { rest = rest.dropLast() }
    return rest.count <= 8 && !rest.contains { [",", ";", ":", "(", ")", "."].contains($0) }
      && ProseVocabulary.plan.isIn(rest)
  }

  /// `45% of the 80 delegates (36)`: only where it fits.
  func beforeBase(
    _ sentence: Sentence, at index: Int, leading: LeadingWords
  ) -> Statement? {
    guard index + 2 < sentence.numbers.count, isAmount(sentence.numbers[index + 1]),
      isAmount(sentence.numbers[index + 2]), OverWords(sentence.gaps[index + 1]) != nil
    else { return nil }
    let (base, top) = (sentence.numbers[index + 1], sentence.numbers[index + 2])
    let between = LeadingWords(sentence.gaps[index + 2])
    guard between.isTight(4), holds(top, over: base, as: sentence.numbers[index]) else {
      return nil
    }
    return statement(
      sentence, at: index, top: top, base: base, relation: leading.relation, from: index)
  }
}
