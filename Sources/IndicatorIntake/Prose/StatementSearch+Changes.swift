internal import IndicatorCore

extension StatementSearch {
  /// What rose or fell between two numbers by a third.
  ///
  /// - Returns: the numbers by which something rose or fell.
  mutating func addChanges(_ number: Int) -> Set<Int> {
    let sentence = sentences[number]
    var changes: Set<Int> = []
    let turned = sentence.numbers.indices.filter { isTurn(sentence, at: $0) }
    for index in sentence.numbers.indices {
      if ChangeWords(sentence, at: index, numbers: numbers)?.isPerPeriod ?? false {
        changes.insert(sentence.numbers[index])
        continue
      }
      let (bare, place) =
        turned.isEmpty ? (sentence, index) : without(turned, sentence: sentence, at: index)
      guard
        let found = change(bare, at: place) ?? growth(bare, at: place)
          ?? changeOfEarlier(number, sentence: bare, at: place), let printed = found.printed
      else { continue }
      changes.insert(printed)
      add(found)
    }
    return changes
  }

  /// Whether something rose or fell by a number; `19 (20%)` says it twice.
  func isTurn(_ sentence: Sentence, at index: Int) -> Bool {
    if let turn = ChangeWords(sentence, at: index, numbers: numbers) { return !turn.isBehind }
    return isShareOfTurn(sentence, at: index)
  }

  /// Whether a share in brackets says again by how much something rose or fell.
  func isShareOfTurn(_ sentence: Sentence, at index: Int) -> Bool {
    let words = sentence.gaps[index]
    return index > 0 && isShare(sentence.numbers[index]) && words.contains("(") && words.count <= 5
      && !ProseVocabulary.comparedWith.isIn(words[...]) && !words.contains(",")
      && ChangeWords(sentence, at: index - 1, numbers: numbers).map { !$0.isBehind } ?? false
  }

  /// The sentence without the other numbers by which something rose or fell: none of them rose or fell itself.
  private func without(
    _ turned: [Int], sentence: Sentence, at index: Int
  ) -> (Sentence, Int) {
    let kept = sentence.numbers.indices.filter { $0 == index || !turned.contains($0) }
    return (sentence.keeping(kept), kept.firstIndex(of: index) ?? 0)
  }

  /// Where a word says that something rose or fell.
  private func change(_ sentence: Sentence, at index: Int) -> Statement? {
    guard let turn = ChangeWords(sentence, at: index, numbers: numbers),
      !isTimes(sentence, at: index),
      let sides = sides(sentence, at: index, turn: turn),
      let kind = kind(sides, printed: sentence.numbers[index])
    else { return nil }
    let isStated =
      turn.isDirect && !turn.isOfOther && sides.isSaid
      && (kind != .change || areCountedAlike(sentence, at: index, sides: sides))
    return Statement(
      kind: kind, form: .change(from: sides.from, to: sides.to, isFall: turn.isFall),
      printed: sentence.numbers[index],
      certainty: isStated ? .stated : .suggested, relation: turn.relation)
  }

  /// `tăng 1,5 lần`: no difference.
  func isTimes(_ sentence: Sentence, at index: Int) -> Bool {
    ProseVocabulary.times.begins(sentence.after(index)[...])
  }

  /// Whether no other noun is counted: `từ 20 xuống 15 vụ, giảm 2 người chết`.
  private func areCountedAlike(_ sentence: Sentence, at index: Int, sides: Sides) -> Bool {
    guard isAmount(sentence.numbers[index]), let own = counted(sentence, at: index) else {
      return true
    }
    let nouns = [sides.from, sides.to].compactMap { number in
      sentence.numbers.firstIndex(of: number).flatMap { counted(sentence, at: $0) }
    }
    return nouns.isEmpty || nouns.contains(own)
  }

  /// The word behind a number where it names what is counted.
  func counted(_ sentence: Sentence, at index: Int) -> String? {
    let words = sentence.after(index)[...]
    guard let word = words.first, word.first?.isLetter ?? false,
      !ProseVocabulary.nounless.begins(words)
    else { return nil }
    // `members` and `member` are one.
    return word.count > 3 && word.last == "s" ? String(word.dropLast()) : word
  }

  /// Two numbers and by how much the second differs; whether the text says that it is these two.
  typealias Sides = (from: Int, to: Int, isSaid: Bool)

  private func sides(_ sentence: Sentence, at index: Int, turn: ChangeWords) -> Sides? {
    let (all, gaps) = (sentence.numbers, sentence.gaps)
    let behind = all.count - index - 1
    if turn.isBehind {
      guard index >= 1, behind >= 1, isAgainst(gaps[index + 1]) else { return nil }
      return (all[index + 1], all[index - 1], true)
    }
    if index >= 2, isFromTo(sentence, at: index - 1) {
      return (all[index - 2], all[index - 1], true)
    }
    if let sides = sidesBehind(sentence, at: index) ?? sidesOfNamedYear(sentence, at: index) {
      return sides
    }
    if index >= 2, isAgainst(gaps[index - 1]), isNearby(gaps[index]) {
      return (all[index - 1], all[index - 2], true)
    }
    if index >= 1, behind >= 1, isAgainst(gaps[index + 1]), isNearby(gaps[index]) {
      return (all[index + 1], all[index - 1], true)
    }
    if behind >= 2, isFromTo(sentence, at: index + 2) {
      return (all[index + 1], all[index + 2], true)
    }
    if behind >= 2, gaps[index + 1].last == "to", gaps[index + 1].count <= 4,
      gaps[index + 2].last == "from",
      gaps[index + 2].count <= 5
    {
      return (all[index + 2], all[index + 1], true)
    }
    if let years = sidesOfYears(sentence, at: index) { return years }
    return likelySides(sentence, at: index, turn: turn)
  }

  /// `52, tăng 4% so với năm 2022 (50) và tăng 30% so với năm 2021 (40)`: each is compared with the number behind it,
  /// and the one before may be another that was compared with.
  private func sidesBehind(_ sentence: Sentence, at index: Int) -> Sides? {
    let (all, gaps) = (sentence.numbers, sentence.gaps)
    guard index >= 1, index + 1 < all.count,
      ProseVocabulary.comparedWith.begins(gaps[index + 1][...]), isAgainst(gaps[index + 1]),
      gaps[index + 1].last == "(", isNearby(gaps[index])
    else { return nil }
    let isOther = index >= 2 && isAgainst(gaps[index - 1])
    return (all[index + 1], all[isOther ? index - 2 : index - 1], true)
  }

  /// `năm 2021 có 310, năm 2022 có 325, năm 2023 có 342, tăng 10,3% so với năm 2021`: the year behind says with which of
  /// several numbers, each with a year of its own, the last is compared.
  private func sidesOfNamedYear(_ sentence: Sentence, at index: Int) -> Sides? {
    let behind = sentence.after(index).prefix { ![",", ";", ")"].contains($0) }
    let named = years(Array(behind))
    guard index >= 2, isNearby(sentence.gaps[index]), named.count == 1,
      ProseVocabulary.comparedWith.isIn(behind.prefix(4)),
      let dated = yearsOfNumbers(sentence, before: index),
      let from = dated.firstIndex(of: named[0]), from < index - 1,
      dated.last != named[0], Set(dated).count == dated.count
    else { return nil }
    let (first, last) = (sentence.numbers[from], sentence.numbers[index - 1])
    let nouns = [from, index - 1].compactMap { counted(sentence, at: $0) }
    guard areAlike(first, last), isAmount(first) == isAmount(last),
      nouns.count < 2 || nouns[0] == nouns[1]
    else { return nil }
    return (first, last, true)
  }

  /// The year of each number before another, all before or all behind them; nil if one has none or several.
  private func yearsOfNumbers(_ sentence: Sentence, before index: Int) -> [String]? {
    let ahead = (0..<index).compactMap { place -> String? in
      let words = sentence.gaps[place]
      let end = words.lastIndex { [",", ";"].contains($0) }
      let found = years(end.map { Array(words[($0 + 1)...]) } ?? words)
      return found.count == 1 ? found[0] : nil
    }
    if ahead.count == index { return ahead }
    let behind = (0..<index).compactMap { place -> String? in
      let words = sentence.gaps[place + 1].prefix { ![",", ";", "and", "và"].contains($0) }
      let found = years(Array(words))
      return found.count == 1 ? found[0] : nil
    }
    return behind.count == index ? behind : nil
  }

  /// `năm 2022 là 200 hộ, năm 2023 còn 150 hộ, giảm 50`, `120 in 2022 and 150 in 2023, a rise of 30`: two numbers
  /// and nothing else before it, each with a year of its own.
  private func sidesOfYears(_ sentence: Sentence, at index: Int) -> Sides? {
    guard index == 2, isNearby(sentence.gaps[2]), isAmount(sentence.numbers[0]),
      isAmount(sentence.numbers[1]), areAlike(sentence.numbers[0], sentence.numbers[1])
    else { return nil }
    let years = (0...2).map { self.years(sentence.gaps[$0]) }
    // `so với năm 2020`, which has no number: it is none of these two.
    let behind = sentence.after(index).prefix { ![",", ";", ")"].contains($0) }
    let named = self.years(Array(behind))
    if ProseVocabulary.comparedWith.isIn(behind.prefix(4)), let year = named.first,
      year != years.joined().first
    {
      return nil
    }
    let isSaid: Bool
    let counts = years.map(\.count)
    switch (counts[0], counts[1], counts[2]) {
    case (1, 1, 0): isSaid = years[0][0] < years[1][0]
    case (0, 1, 1): isSaid = years[1][0] < years[2][0]
    default: return nil
    }
    let nouns = [0, 1].compactMap { counted(sentence, at: $0) }
    guard isSaid, nouns.count < 2 || nouns[0] == nouns[1] else { return nil }
    return (sentence.numbers[0], sentence.numbers[1], true)
  }

  func years(_ words: [String]) -> [String] {
    words.filter { $0.count == 4 && ($0.hasPrefix("20") || $0.hasPrefix("19")) && Int($0) != nil }
  }

  /// Two numbers before it, or a fraction of this time over the last: only where they fit.
  private func likelySides(_ sentence: Sentence, at index: Int, turn: ChangeWords) -> Sides? {
    guard index >= 2, isNearby(sentence.gaps[index]), sentence.gaps[index - 1].count <= 10 else {
      return nil
    }
    let (first, second) = (sentence.numbers[index - 2], sentence.numbers[index - 1])
    guard isAmount(first), isAmount(second) else { return nil }
    for (from, to) in [(first, second), (second, first)]
    where fits(from, to: to, printed: sentence.numbers[index], isFall: turn.isFall) {
      return (from, to, false)
    }
    return nil
  }

  /// `from 1,200 to 1,350 (12.5%)`: no word says what the per cent is, but it fits.
  private func growth(_ sentence: Sentence, at index: Int) -> Statement? {
    let words = LeadingWords(sentence.gaps[index])
    guard index >= 2, isFromTo(sentence, at: index - 1), words.isTight(4) || words.rest.last == "by"
    else { return nil }
    let (from, to) = (sentence.numbers[index - 2], sentence.numbers[index - 1])
    let isFall = isLess(to, than: from)
    guard fits(from, to: to, printed: sentence.numbers[index], isFall: isFall),
      let kind = kind((from, to, true), printed: sentence.numbers[index])
    else { return nil }
    return Statement(
      kind: kind, form: .change(from: from, to: to, isFall: isFall),
      printed: sentence.numbers[index])
  }

  /// `từ 94,83% lên 98,89%`.
  private func isFromTo(_ sentence: Sentence, at index: Int) -> Bool {
    let between = sentence.gaps[index]
    return ProseVocabulary.from.ends(sentence.gaps[index - 1][...])
      && ProseVocabulary.to.isIn(between[...]) && between.count <= 14 && !between.contains(";")
  }

  /// `so với năm 2021 (`: what follows the words is told apart by no comma.
  private func isAgainst(_ words: [String]) -> Bool {
    if words == ["on"] || words == ["on", "the"] { return true }
    // `up 5.2% on 2022 (`
    if words.first == "on", words.last == "(", words.count == 3, years(words).count == 1 {
      return true
    }
    guard words.count <= 12, !words.contains(";"),
      let said = ProseVocabulary.comparedWith.last(in: words[...])
    else { return false }
    let behind = words[said.upperBound...]
    return !behind.contains { [",", "to", "lên", "xuống"].contains($0) }
      && !ProseVocabulary.ofWhich.isIn(behind)
  }

  func isNearby(_ words: [String]) -> Bool { words.count <= 10 && !words.contains(";") }

  /// Both sides are alike, and what changed is told in points, per cent or their own unit.
  func kind(_ sides: Sides, printed: Int) -> ClaimKind? {
    let (from, to, by) = (numbers[sides.from], numbers[sides.to], numbers[printed])
    guard from.scale == to.scale, areAlike(sides.from, sides.to),
      from.scale == .plain ? from.power == to.power : true
    else { return nil }
    switch (from.kind, by.kind) {
    case (.share, .points): return .change
    // A share may rise by per cent of itself: that is no difference of the two.
    case (.share, .share):
      let isOfItself = [false, true].contains { isFall in
        fits(sides.from, to: sides.to, printed: printed, isFall: isFall)
      }
      return isOfItself ? nil : .change
    case (.count, .share), (.measure, .share), (.money, .share): return .growth
    case (.count, .count), (.measure, .measure), (.money, .money):
      return by.power == from.power && areAlike(sides.from, printed) ? .change : nil
    default: return nil
    }
  }

  /// Whether one number is another and so many per cent, or so many, more or less, to one unit of the last digit.
  func fits(_ from: Int, to: Int, printed: Int, isFall: Bool) -> Bool {
    let decimals = [numbers[from], numbers[to], numbers[printed]].decimals
    guard areAlike(from, to), numbers[from].power == numbers[to].power,
      let a = numbers[from].units(at: decimals), let b = numbers[to].units(at: decimals), a > 0,
      let figure = numbers[printed].value
    else { return false }
    let difference = isFall ? a - b : b - a
    guard isShare(printed), let per = figure.scale.per else {
      let isOfOne = isAmount(from) ? isAmount(printed) : numbers[printed].kind == .points
      return isOfOne && numbers[printed].units(at: decimals) == difference
    }
    let exact = difference.multipliedReportingOverflow(
      by: Int128(per) * Int128(ExactDecimal.power(figure.decimals)))
    let stated = a.multipliedReportingOverflow(by: Int128(figure.units))
    guard difference > 0, !exact.overflow, !stated.overflow else { return false }
    return (exact.partialValue - stated.partialValue).magnitude < a.magnitude
  }

  // MARK: Numbers printed twice

  /// `tổng số đảng viên 36.607` again elsewhere. Another number under the same words may be of another time: it
  /// accuses no one.
  mutating func addRestatements() {
    var known: [String: Int] = [:]
    for sentence in sentences {
      for index in sentence.numbers.indices where isAmount(sentence.numbers[index]) {
        guard let name = name(sentence, at: index) else { continue }
        let number = sentence.numbers[index]
        if let earlier = known[name], numbers[earlier].power == numbers[number].power {
          let isSame = numbers[earlier].value?.value == numbers[number].value?.value
          add(
            Statement(
              kind: .restatement, form: .restatement(earlier), printed: number,
              certainty: isSame ? .stated : .suggested))
        } else {
          known[name] = number
        }
      }
    }
  }

  /// `tổng số đảng viên` before or around a number.
  private func name(_ sentence: Sentence, at index: Int) -> String? {
    let words = sentence.gaps[index][...]
    guard let total = ProseVocabulary.totalNumber.last(in: words) else { return nil }
    let label = words[total.upperBound...].filter { !["là", "is", "was", ":", "có"].contains($0) }
    let noun = sentence.after(index).prefix(3).prefix { $0.first?.isLetter ?? false }
    let name = label.isEmpty ? Array(noun) : Array(label)
    guard (2...5).contains(name.count), name.allSatisfy({ $0.first?.isLetter ?? false }) else {
      return nil
    }
    return name.joined(separator: " ")
  }
}
