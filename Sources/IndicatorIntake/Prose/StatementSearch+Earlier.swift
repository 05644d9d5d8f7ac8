internal import IndicatorCore

extension StatementSearch {
  /// How many sentences before are looked at, and how many blocks they may be apart.
  private static let sentencesBefore = 3
  private static let blocksBefore = 2

  /// `Năm 2022 có 3.250 hộ. Năm 2023 có 3.419 hộ, tăng 5,2% so với năm 2022`: what it was before stands in an earlier
  /// clause or sentence. It is told, whether it fits or the year says that it is meant, and accuses no one.
  func changeOfEarlier(_ place: Int, sentence: Sentence, at index: Int) -> Statement? {
    guard index >= 1, let turn = ChangeWords(sentence, at: index, numbers: numbers), turn.isDirect,
      !turn.isBehind, !turn.isOfOther, !isTimes(sentence, at: index), isNearby(sentence.gaps[index])
    else { return nil }
    let (to, printed) = (sentence.numbers[index - 1], sentence.numbers[index])
    let earlier = numbersBefore(place, sentence: sentence, at: index).filter { other in
      kind((other.number, to, true), printed: printed) != nil
        && isSameNoun(other, sentence: sentence, at: index)
        && !isTurn(other.sentence, at: other.index)
    }
    let fitting = earlier.first { fits($0.number, to: to, printed: printed, isFall: turn.isFall) }
    guard let from = fitting ?? ofNamedYear(earlier, sentence: sentence, at: index),
      let kind = kind((from.number, to, true), printed: printed)
    else { return nil }
    return Statement(
      kind: kind, form: .change(from: nil, to: to, isFall: turn.isFall), printed: printed,
      certainty: .suggested, relation: turn.relation, suggested: from.number)
  }

  /// A number that stands before another, in its sentence.
  private struct Earlier {
    let sentence: Sentence
    let index: Int
    var number: Int { sentence.numbers[index] }
  }

  /// The numbers before one and the one it may be a change of, the nearest first.
  private func numbersBefore(_ place: Int, sentence: Sentence, at index: Int) -> [Earlier] {
    func all(_ sentence: Sentence, upTo end: Int) -> [Earlier] {
      sentence.numbers.indices.prefix(end).suffix(Self.reach).reversed()
        .map { Earlier(sentence: sentence, index: $0) }
    }
    let before = sentences[max(0, place - Self.sentencesBefore)..<place].reversed()
      .filter { sentence.block - $0.block <= Self.blocksBefore }
    return all(sentence, upTo: index - 1) + before.flatMap { all($0, upTo: $0.numbers.count) }
  }

  /// Whether both count the same, as far as both say what.
  private func isSameNoun(_ other: Earlier, sentence: Sentence, at index: Int) -> Bool {
    guard let one = counted(sentence, at: index - 1),
      let noun = counted(other.sentence, at: other.index)
    else { return true }
    return one == noun
  }

  /// The only number of the year that the words behind name, counted with the same noun: it need not fit.
  private func ofNamedYear(
    _ earlier: [Earlier], sentence: Sentence, at index: Int
  ) -> Earlier? {
    let behind = Array(sentence.after(index).prefix { ![",", ";", ")"].contains($0) })
    let named = years(behind)
    guard named.count == 1, ProseVocabulary.comparedWith.isIn(behind.prefix(4)),
      let noun = counted(sentence, at: index - 1)
    else { return nil }
    let own = sentence.numbers[index - 1]
    let dated = earlier.filter { other in
      let words = other.sentence.gaps.flatMap { $0 } + other.sentence.tail
      return !other.sentence.numbers.contains(own) && Set(years(words)) == [named[0]]
        && counted(other.sentence, at: other.index) == noun
    }
    return dated.count == 1 ? dated[0] : nil
  }
}
