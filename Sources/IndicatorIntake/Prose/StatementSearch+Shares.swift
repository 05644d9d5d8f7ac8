internal import IndicatorCore

extension StatementSearch {
  /// Shares with their numerators and bases.
  mutating func addShares(_ place: Int, except changes: Set<Int>) {
    let sentence = sentences[place]
    for index in sentence.numbers.indices where isShare(sentence.numbers[index]) {
      guard !changes.contains(sentence.numbers[index]), !isGrowth(sentence, index) else { continue }
      if let found = share(place, index) { add(found) }
    }
  }

  /// Whether a per cent is what something rose or fell by.
  func isGrowth(_ sentence: Sentence, _ index: Int) -> Bool {
    let rest = LeadingWords(sentence.gaps[index]).rest
    return ProseVocabulary.rises.ends(rest) || ProseVocabulary.falls.ends(rest)
  }

  private func share(_ place: Int, _ index: Int) -> Statement? {
    let sentence = sentences[place]
    let leading = LeadingWords(sentence.gaps[index])
    if let found = ofFraction(sentence, index, leading) { return found }
    if let found = beforeFraction(sentence, index, leading) { return found }
    if let found = ofPlan(sentence, index, leading) { return found }
    if let found = ofWhole(sentence, index, leading) { return found }
    return alone(place, index, leading)
  }

  // MARK: Both numbers beside it

  /// `165/174 đảng viên (94,8%)`.
  private func ofFraction(
    _ sentence: Sentence, _ index: Int, _ leading: LeadingWords
  ) -> Statement? {
    guard index >= 2, isFraction(sentence, index - 1) else { return nil }
    let (top, base, printed) = (
      sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
    )
    let fits = holds(top, over: base, as: printed)
    guard leading.isTight(10) || fits && leading.gives, !isOfOther(sentence, index) else {
      return nil
    }
    return statement(sentence, index, top, base, leading.relation, from: index - 2)
  }

  /// `94,8% (165/174)`, `102,67% = 192/187`.
  private func beforeFraction(
    _ sentence: Sentence, _ index: Int, _ leading: LeadingWords
  ) -> Statement? {
    guard index + 2 < sentence.numbers.count, isFraction(sentence, index + 2) else { return nil }
    let between = LeadingWords(sentence.gaps[index + 1])
    guard between.gives, between.rest.isEmpty, between.relation.isEmpty else { return nil }
    return statement(
      sentence, index, sentence.numbers[index + 1], sentence.numbers[index + 2], leading.relation,
      from: index)
  }

  /// Whether a number is the base of the one before it: `165/174`, `165 trong tổng số 174`.
  func isFraction(_ sentence: Sentence, _ index: Int) -> Bool {
    guard index > 0, isAmount(sentence.numbers[index]), isAmount(sentence.numbers[index - 1]) else {
      return false
    }
    let words = sentence.gaps[index]
    if words == ["/"] { return true }
    var rest = words[...]
    while let count = ProseVocabulary.overFiller.length(atEndOf: rest) {
      rest = rest.dropLast(count)
    }
    guard
      let count = ProseVocabulary.over.length(atEndOf: rest)
        ?? ProseVocabulary.over.length(atEndOf: words[...])
    else { return false }
    let before =
      ProseVocabulary.over.length(atEndOf: rest) != nil
      ? rest.dropLast(count) : words[...].dropLast(count)
    return before.count <= 8 && !before.contains { [",", ";", ":", "(", ")", "/"].contains($0) }
  }

  /// `chỉ tiêu 187, thực hiện 192 (102,67%)`.
  private func ofPlan(
    _ sentence: Sentence, _ index: Int, _ leading: LeadingWords
  ) -> Statement? {
    guard index >= 2, leading.isTight(6), isAmount(sentence.numbers[index - 1]),
      isAmount(sentence.numbers[index - 2])
    else { return nil }
    let between = sentence.gaps[index - 1]
    guard ProseVocabulary.plan.isIn(sentence.gaps[index - 2].suffix(4)[...]),
      ProseVocabulary.done.isIn(between[...]), between.count <= 14, !between.contains(";")
    else { return nil }
    return statement(
      sentence, index, sentence.numbers[index - 1], sentence.numbers[index - 2], leading.relation,
      from: index - 2)
  }

  /// `272, trong đó 47 nữ (17,28%)`: the words say what it is a part of.
  private func ofWhole(
    _ sentence: Sentence, _ index: Int, _ leading: LeadingWords
  ) -> Statement? {
    guard leading.isTight(8), !isOfOther(sentence, index), let whole = whole(sentence, index - 1)
    else { return nil }
    return statement(
      sentence, index, sentence.numbers[index - 1], whole, leading.relation, from: index - 1)
  }

  /// The number of which another is said to be a part; nil if no word says so.
  func whole(_ sentence: Sentence, _ index: Int) -> Int? {
    guard index > 0, isAmount(sentence.numbers[index]),
      ProseVocabulary.ofWhich.isIn(sentence.gaps[index][...])
    else { return nil }
    let depth = numbers[sentence.numbers[index]].depth
    let earlier = sentence.numbers[..<index].last {
      isAmount($0) && numbers[$0].depth <= depth
    }
    guard let earlier, numbers[earlier].clause == numbers[sentence.numbers[index]].clause,
      !isLess(earlier, than: sentence.numbers[index])
    else { return nil }
    return earlier
  }

  // MARK: A base that stands elsewhere

  private func alone(_ place: Int, _ index: Int, _ leading: LeadingWords) -> Statement? {
    let sentence = sentences[place]
    guard index > 0, leading.isTight(8), isAmount(sentence.numbers[index - 1]) else { return nil }
    let (top, printed) = (sentence.numbers[index - 1], sentence.numbers[index])
    var found = statement(sentence, index, top, nil, leading.relation, from: index - 1)
    found.certainty = .suggested
    if !isOfOther(sentence, index) { found.suggested = base(of: top, as: printed, place, index) }
    return found
  }

  /// The nearest number before that would give the share.
  private func base(of top: Int, as printed: Int, _ place: Int, _ index: Int) -> Int? {
    let own = sentences[place].numbers[..<(index - 1)].suffix(Self.reach).reversed()
    // Shares of a list have one base: several numbers may fit a share of few digits.
    if let shared = sharedBase(sentences[place]), isBase(shared, of: top, as: printed) {
      return shared
    }
    if let found = own.first(where: { isBase($0, of: top, as: printed) }) { return found }
    for earlier in sentences[max(0, place - 3)..<place].reversed()
    where sentences[place].block - earlier.block <= 2 {
      if let found = earlier.numbers.suffix(Self.reach).reversed().first(where: {
        isBase($0, of: top, as: printed)
      }) {
        return found
      }
    }
    return nil
  }

  /// The base of the share before in the same sentence.
  private func sharedBase(_ sentence: Sentence) -> Int? {
    guard let last = found.last, let printed = last.printed, sentence.numbers[0] <= printed,
      case .quotient(_, let base) = last.form
    else { return nil }
    return base ?? last.suggested
  }

  private func isBase(_ base: Int, of top: Int, as printed: Int) -> Bool {
    isAmount(base) && holds(top, over: base, as: printed)
  }

  /// Whether the share is of another period's number or of a plan that is not printed.
  private func isOfOther(_ sentence: Sentence, _ index: Int) -> Bool {
    ProseVocabulary.against.begins(sentence.after(index)[...])
  }

  // MARK: The statement

  private func statement(
    _ sentence: Sentence, _ index: Int, _ top: Int, _ base: Int?, _ relation: String,
    from first: Int
  ) -> Statement {
    let printed = sentence.numbers[index]
    var words = sentence.after(index).prefix(4)[...]
    if let end = words.firstIndex(where: { [",", ";", ")"].contains($0) }) {
      words = words[..<end]
    }
    let isPlan =
      ProseVocabulary.plan.isIn(words)
      || (max(first, 0)...index).contains { place in
        ProseVocabulary.plan.isIn(sentence.gaps[place].suffix(place == first ? 4 : 12)[...])
      }
    let isAbove =
      base.map { isLess($0, than: top) }
      ?? (numbers[printed].value.map { $0.ratio > Ratio($0.scale.per ?? 100) } ?? false)
    return Statement(
      kind: isPlan || isAbove ? .attainment : .share, form: .quotient(top: top, base: base),
      printed: printed, relation: relation)
  }
}
