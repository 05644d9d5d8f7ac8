internal import IndicatorCore

extension StatementSearch {
  /// Shares with their numerators and bases.
  mutating func addShares(_ place: Int, except changes: Set<Int>) {
    let sentence = sentences[place]
    for index in sentence.numbers.indices where isShare(sentence.numbers[index]) {
      if let found = shareOfEarlier(sentence, at: index) { add(found) }
      guard !changes.contains(sentence.numbers[index]), !isGrowth(sentence, at: index),
        !isShareOfTurn(sentence, at: index)
      else { continue }
      if let found = share(place, at: index) { add(found) }
    }
  }

  /// Whether a per cent is what something rose or fell by.
  func isGrowth(_ sentence: Sentence, at index: Int) -> Bool {
    let rest = LeadingWords(sentence.gaps[index]).rest
    if ProseVocabulary.makesUp.ends(rest) { return false }
    if ProseVocabulary.rises.ends(rest) || ProseVocabulary.falls.ends(rest) { return true }
    // `cao hơn nhiệm kỳ trước 5%`
    let words = sentence.gaps[index]
    let end = words.lastIndex { [",", ";", "(", ")", ":"].contains($0) }
    let own = (end.map { words[($0 + 1)...] } ?? words[...]).suffix(8)
    return ProseVocabulary.higher.begins(own)
  }

  /// `tăng 16 hộ (5,2%) so với năm 2022 (308 hộ)`: what it rose by is a share of what it is compared with.
  private func shareOfEarlier(_ sentence: Sentence, at index: Int) -> Statement? {
    guard isShareOfTurn(sentence, at: index), index + 1 < sentence.numbers.count else { return nil }
    let words = sentence.gaps[index + 1]
    let (top, base) = (sentence.numbers[index - 1], sentence.numbers[index + 1])
    guard words.first == ")", words.last == "(", words.count <= 8, !words.contains(","),
      ProseVocabulary.comparedWith.begins(words.dropFirst()), isAmount(top), isAmount(base),
      areAlike(top, base),
      counted(sentence, at: index - 1) == counted(sentence, at: index + 1)
        || counted(sentence, at: index + 1) == nil
    else { return nil }
    return Statement(
      kind: isLess(base, than: top) ? .attainment : .share, form: .quotient(top: top, base: base),
      printed: sentence.numbers[index],
      relation: LeadingWords(sentence.gaps[index]).relation)
  }

  private func share(_ place: Int, at index: Int) -> Statement? {
    let sentence = sentences[place]
    let leading = LeadingWords(sentence.gaps[index])
    if let found = ofFraction(sentence, at: index, leading: leading) { return found }
    if let found = beforeFraction(sentence, at: index, leading: leading) { return found }
    if let found = ofBaseBehind(sentence, at: index, leading: leading) { return found }
    if let found = beforeBase(sentence, at: index, leading: leading) { return found }
    if let found = ofPlan(sentence, at: index, leading: leading) { return found }
    if let found = ofWhole(sentence, at: index, leading: leading) { return found }
    if let found = ofLeadingWhole(sentence, at: index, leading: leading) { return found }
    return alone(place, at: index, leading: leading)
  }

  // MARK: Both numbers beside it

  /// `165/174 đảng viên (94,8%)`.
  private func ofFraction(
    _ sentence: Sentence, at index: Int, leading: LeadingWords
  ) -> Statement? {
    guard index >= 2, isFraction(sentence, at: index - 1) else { return nil }
    let (top, base, printed) = (
      sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
    )
    let fits = holds(top, over: base, as: printed)
    guard leading.isTight(10) || fits && leading.gives, !isOfOther(sentence, at: index) else {
      return nil
    }
    var found = statement(
      sentence, at: index, top: top, base: base, relation: leading.relation, from: index - 2)
    let isNamed =
      OverWords(sentence.gaps[index - 1])?.isPlain ?? false
      || ProseVocabulary.plan.isIn(sentence.gaps[index - 1][...])
    if !isNamed || isOfMore(sentence, at: index)
      || isOfUnknownPlan(sentence, at: index, found: found)
      || isRoughly(sentence, at: index - 2) || isNoPart(sentence, at: index)
      || isReached(sentence, at: index)
    {
      found.certainty = .suggested
    }
    return found
  }

  /// `12/15 xã đạt chuẩn, đạt 100% kế hoạch`: the fraction is one of all, the share is one of a plan that is not
  /// printed, unless something was carried out of as many as planned.
  private func isOfUnknownPlan(_ sentence: Sentence, at index: Int, found: Statement) -> Bool {
    let behind = sentence.after(index)[...].prefix { ![",", ";", ")", "."].contains($0) }
    guard ProseVocabulary.plan.isIn(behind.prefix(6)) else { return false }
    let before = sentence.gaps[index - 2].suffix(6)[...]
    if ProseVocabulary.plan.isIn(before) || ProseVocabulary.plan.isIn(sentence.gaps[index - 1][...])
      || isLess(sentence.numbers[index - 1], than: sentence.numbers[index - 2])
    {
      return false
    }
    let isAboveAll =
      numbers[sentence.numbers[index]].value.map { $0.ratio > Ratio($0.scale.per ?? 100) } ?? true
    return isAboveAll || !ProseVocabulary.carriedOut.ends(before)
  }

  /// `hơn 2/3 (70%)`, `2/3 đại biểu (68%)`: a fraction that is only about so much.
  private func isRoughly(_ sentence: Sentence, at index: Int) -> Bool {
    guard let base = numbers[sentence.numbers[index + 1]].value, base.decimals == 0,
      base.units <= 10
    else { return false }
    if base.units <= 4, isLess(sentence.numbers[index], than: sentence.numbers[index + 1]) {
      return true
    }
    return ProseVocabulary.hedges.contains { $0.0.ends(sentence.gaps[index][...]) }
  }

  /// `đợt thi đua 19/5, đạt 100%`, `huyết áp trên 140/90 chiếm 32%`, `thị lực 10/10 chiếm 70%`: where nothing is
  /// said to be counted, a day and month or two figures of a measurement.
  private func isNoPart(_ sentence: Sentence, at index: Int) -> Bool {
    let (top, base) = (sentence.numbers[index - 2], sentence.numbers[index - 1])
    guard sentence.gaps[index - 1] == ["/"], !isLess(top, than: base),
      LeadingWords(sentence.gaps[index]).rest.isEmpty
    else { return false }
    return !ProseVocabulary.plan.isIn(sentence.gaps[index - 2].suffix(6))
      && !ProseVocabulary.carriedOut.ends(sentence.gaps[index - 2][...])
  }

  /// `8/12 tiêu chí đạt 100%`: what the counted ones reach, a round figure that no comma or bracket parts from them.
  private func isReached(_ sentence: Sentence, at index: Int) -> Bool {
    guard let share = numbers[sentence.numbers[index]].value, share.decimals == 0,
      share.units % 10 == 0, !LeadingWords(sentence.gaps[index]).rest.isEmpty
    else { return false }
    let words = sentence.gaps[index]
    return !words.contains { [",", "(", "=", "["].contains($0) }
      && ProseVocabulary.reaches.isIn(words[...])
  }

  /// `94,8% (165/174)`, `102,67% = 192/187`, `92,3% dân số (11.076/12.000 người)`.
  private func beforeFraction(
    _ sentence: Sentence, at index: Int, leading: LeadingWords
  ) -> Statement? {
    guard index + 2 < sentence.numbers.count, isFraction(sentence, at: index + 2) else {
      return nil
    }
    let between = LeadingWords(sentence.gaps[index + 1])
    guard between.gives, between.relation.isEmpty, between.isTight(6) else { return nil }
    var found = statement(
      sentence, at: index, top: sentence.numbers[index + 1], base: sentence.numbers[index + 2],
      relation: leading.relation,
      from: index)
    // `5% (8/40 = 20%)`: the fraction is of the share behind it.
    if index + 3 < sentence.numbers.count, isShare(sentence.numbers[index + 3]),
      sentence.gaps[index + 3].contains("="), sentence.gaps[index + 3].count <= 4
    {
      return nil
    }
    // Words between may say that the share is of something else.
    if !between.rest.isEmpty { found.certainty = .suggested }
    return found
  }

  /// Whether a number is the base of the one before it: `165/174`, `165 trong tổng số 174`.
  func isFraction(_ sentence: Sentence, at index: Int) -> Bool {
    guard isOver(sentence, at: index), let words = OverWords(sentence.gaps[index]) else {
      return false
    }
    // `12 of 15 towns saw a growth of 300`: what is a base already is no part of the next number.
    return words.isSlash || index < 2 || !isOver(sentence, at: index - 1)
  }

  private func isOver(_ sentence: Sentence, at index: Int) -> Bool {
    guard index > 0, isAmount(sentence.numbers[index]), isAmount(sentence.numbers[index - 1]) else {
      return false
    }
    guard let words = OverWords(sentence.gaps[index]) else { return false }
    return words.isSlash || areAlike(sentence.numbers[index - 1], sentence.numbers[index])
  }

  /// `chỉ tiêu 187, thực hiện 192 (102,67%)`.
  private func ofPlan(
    _ sentence: Sentence, at index: Int, leading: LeadingWords
  ) -> Statement? {
    guard index >= 2, leading.isTight(6), isAmount(sentence.numbers[index - 1]),
      isAmount(sentence.numbers[index - 2])
    else { return nil }
    let between = sentence.gaps[index - 1]
    guard ProseVocabulary.plan.isIn(sentence.gaps[index - 2].suffix(4)[...]),
      ProseVocabulary.done.isIn(between[...]), between.count <= 14, !between.contains(";")
    else { return nil }
    return statement(
      sentence, at: index, top: sentence.numbers[index - 1], base: sentence.numbers[index - 2],
      relation: leading.relation,
      from: index - 2)
  }

  /// `272, trong đó 47 nữ (17,28%)`: the words say what it is a part of.
  private func ofWhole(
    _ sentence: Sentence, at index: Int, leading: LeadingWords
  ) -> Statement? {
    guard leading.isTight(8), !isOfOther(sentence, at: index),
      let whole = whole(sentence, at: index - 1)
    else { return nil }
    let others = wholes(sentence, at: index - 1)
    let fitting = others.last {
      holds(sentence.numbers[index - 1], over: $0, as: sentence.numbers[index])
    }
    var found = statement(
      sentence, at: index, top: sentence.numbers[index - 1], base: fitting ?? whole,
      relation: leading.relation,
      from: index - 1)
    let counted = sentence.after(index - 1).first
    let isOfAnother = others.contains { other in
      other != whole
        && sentence.numbers.firstIndex(of: other).flatMap { sentence.after($0).first } == counted
    }
    if fitting != nil && fitting != whole || isOfAnother || isOfMore(sentence, at: index) {
      found.certainty = .suggested
    }
    return found
  }

  /// `Of the 200 members, 160 (75%) voted`: the first part that is told of a whole at the beginning.
  private func ofLeadingWhole(
    _ sentence: Sentence, at index: Int, leading: LeadingWords
  ) -> Statement? {
    guard index == 2, leading.isTight(4), sentence.gaps[2].contains("("),
      isAmount(sentence.numbers[0]), isAmount(sentence.numbers[1]),
      areAlike(sentence.numbers[1], sentence.numbers[0]), sentence.gaps[0].count <= 4,
      ProseVocabulary.leadingWhole.ends(sentence.gaps[0][...]), sentence.gaps[1].count <= 5,
      sentence.gaps[1].last == ","
        || sentence.gaps[1].last == "có" && sentence.gaps[0] != ["trong"],
      !isLess(sentence.numbers[0], than: sentence.numbers[1])
    else { return nil }
    var found = statement(
      sentence, at: index, top: sentence.numbers[1], base: sentence.numbers[0],
      relation: leading.relation, from: 0)
    if isOfOther(sentence, at: index) || isOfMore(sentence, at: index) {
      found.certainty = .suggested
    }
    return found
  }

  /// The number of which another is said to be a part; nil if no word says so.
  func whole(_ sentence: Sentence, at index: Int) -> Int? {
    guard index > 0, isAmount(sentence.numbers[index]),
      ProseVocabulary.ofWhich.isIn(sentence.gaps[index][...])
    else { return nil }
    guard let earlier = wholes(sentence, at: index).last,
      !isLess(earlier, than: sentence.numbers[index])
    else { return nil }
    return earlier
  }

  /// The numbers before in the same clause of which another may be a part.
  private func wholes(_ sentence: Sentence, at index: Int) -> [Int] {
    let own = numbers[sentence.numbers[index]]
    return sentence.numbers[..<index].suffix(Self.reach).filter {
      isAmount($0) && numbers[$0].depth <= own.depth && numbers[$0].clause == own.clause
        && areAlike($0, sentence.numbers[index])
    }
  }

  // MARK: A base that stands elsewhere

  private func alone(_ place: Int, at index: Int, leading: LeadingWords) -> Statement? {
    let sentence = sentences[place]
    guard index > 0, leading.isTight(8), isAmount(sentence.numbers[index - 1]) else { return nil }
    let (top, printed) = (sentence.numbers[index - 1], sentence.numbers[index])
    var found = statement(
      sentence, at: index, top: top, base: nil, relation: leading.relation, from: index - 1)
    found.certainty = .suggested
    if !isOfOther(sentence, at: index) {
      found.suggested =
        base(of: top, as: printed, at: place, index: index) ?? totalBehind(sentence, at: index)
    }
    return found
  }

  /// The nearest number before that would give the share.
  private func base(of top: Int, as printed: Int, at place: Int, index: Int) -> Int? {
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

  /// `86,2%; … (tổng số 181 hộ)`: a total that stands behind in the sentence.
  private func totalBehind(_ sentence: Sentence, at index: Int) -> Int? {
    let behind = sentence.numbers.indices.dropFirst(index + 1).prefix(6)
    let place = behind.first {
      ProseVocabulary.wholes.isIn(sentence.gaps[$0][...])
        && isBase(
          sentence.numbers[$0], of: sentence.numbers[index - 1], as: sentence.numbers[index])
    }
    return place.map { sentence.numbers[$0] }
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
  private func isOfOther(_ sentence: Sentence, at index: Int) -> Bool {
    ProseVocabulary.against.begins(sentence.after(index)[...])
  }

  /// Whether words behind a share say of what it is one: `15 trong số 18 đồng chí …, đạt 70% phiếu tín nhiệm`,
  /// `4 (40%) of the staff`.
  func isOfMore(_ sentence: Sentence, at index: Int) -> Bool {
    let words = sentence.after(index)[...]
    if words.first == ")" { return ["of", "của"].contains(words.dropFirst().first) }
    guard let first = words.first, first.first?.isLetter ?? false else { return false }
    return !ProseVocabulary.plan.isIn(words.prefix(4)) && !ProseVocabulary.goesOn.begins(words)
  }

  // MARK: The statement

  func statement(
    _ sentence: Sentence, at index: Int, top: Int, base: Int?, relation: String,
    from first: Int
  ) -> Statement {
    let printed = sentence.numbers[index]
    func isPlanned(_ place: Int, _ limit: Int) -> Bool {
      ProseVocabulary.plan.isIn(uncounted(sentence, at: place).suffix(limit))
    }
    var words = sentence.after(index).prefix(6)[...]
    if let end = words.firstIndex(where: { [",", ";", ")"].contains($0) }) {
      words = words[..<end]
    }
    let isPlan =
      ProseVocabulary.plan.isIn(words)
      || (max(first, 0)...index).contains { isPlanned($0, $0 == first ? 4 : 12) }
    let isAbove =
      base.map { isLess($0, than: top) }
      ?? (numbers[printed].value.map { $0.ratio > Ratio($0.scale.per ?? 100) } ?? false)
    return Statement(
      kind: isPlan || isAbove ? .attainment : .share, form: .quotient(top: top, base: base),
      printed: printed, relation: relation)
  }

  /// The words before a number without what the number before counts: `7 nghị quyết`.
  private func uncounted(_ sentence: Sentence, at place: Int) -> ArraySlice<String> {
    let words = sentence.gaps[place][...]
    guard place > 0, isAmount(sentence.numbers[place - 1]),
      let length = ProseVocabulary.plan.length(atStartOf: words)
    else { return words }
    return words.dropFirst(length)
  }
}
