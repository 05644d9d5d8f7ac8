internal import IndicatorCore

extension StatementSearch {
  /// What rose or fell between two numbers by a third.
  ///
  /// - Returns: the numbers by which something rose or fell.
  mutating func addChanges(_ sentence: Sentence) -> Set<Int> {
    var changes: Set<Int> = []
    for index in sentence.numbers.indices {
      guard let isFall = direction(sentence, index), let sides = sides(sentence, index) else {
        continue
      }
      let printed = sentence.numbers[index]
      guard let kind = kind(sides, printed) else { continue }
      changes.insert(printed)
      add(
        Statement(
          kind: kind, form: .change(from: sides.from, to: sides.to, isFall: isFall),
          printed: printed, relation: LeadingWords(sentence.gaps[index]).relation))
    }
    return changes
  }

  /// Whether the words before a number say that something fell; nil if it neither rose nor fell by it.
  private func direction(_ sentence: Sentence, _ index: Int) -> Bool? {
    let rest = LeadingWords(sentence.gaps[index]).rest
    if ProseVocabulary.falls.ends(rest) { return true }
    return ProseVocabulary.rises.ends(rest) ? false : nil
  }

  private typealias Sides = (from: Int, to: Int)

  private func sides(_ sentence: Sentence, _ index: Int) -> Sides? {
    if index >= 2, isFromTo(sentence, index - 1) {
      return (sentence.numbers[index - 2], sentence.numbers[index - 1])
    }
    if index >= 2, isAgainst(sentence.gaps[index - 1]), isNearby(sentence.gaps[index]) {
      return (sentence.numbers[index - 1], sentence.numbers[index - 2])
    }
    if index >= 1, index + 1 < sentence.numbers.count, isAgainst(sentence.gaps[index + 1]),
      sentence.gaps[index + 1].count <= 6, isNearby(sentence.gaps[index])
    {
      return (sentence.numbers[index + 1], sentence.numbers[index - 1])
    }
    return nil
  }

  /// `từ 94,83% lên 98,89%`.
  private func isFromTo(_ sentence: Sentence, _ index: Int) -> Bool {
    let between = sentence.gaps[index]
    return ProseVocabulary.from.ends(sentence.gaps[index - 1][...])
      && ProseVocabulary.to.isIn(between[...]) && between.count <= 14 && !between.contains(";")
  }

  private func isAgainst(_ words: [String]) -> Bool {
    !words.contains(";") && words.count <= 10 && ProseVocabulary.comparedWith.isIn(words[...])
  }

  private func isNearby(_ words: [String]) -> Bool { words.count <= 10 && !words.contains(";") }

  /// Both sides are alike, and what changed is told in points, per cent or their own unit.
  private func kind(_ sides: Sides, _ printed: Int) -> ClaimKind? {
    let (from, to, by) = (numbers[sides.from], numbers[sides.to], numbers[printed])
    guard from.scale == to.scale, from.scale == .plain ? from.power == to.power : true else {
      return nil
    }
    switch (from.kind, by.kind) {
    case (.share, .points), (.share, .share): return .change
    case (.count, .share), (.measure, .share), (.money, .share): return .growth
    case (.count, .count), (.measure, .measure), (.money, .money):
      return by.power == from.power ? .change : nil
    default: return nil
    }
  }

  // MARK: Balances

  /// `đầu kỳ 31, kết nạp 48, chuyển đi 44, cuối kỳ 35`.
  mutating func addBalance(_ sentence: Sentence) {
    let places = sentence.numbers.indices.filter { isAmount(sentence.numbers[$0]) }
    guard let first = places.first(where: { ProseVocabulary.opening.isIn(sentence.gaps[$0][...]) }),
      let last = places.last(where: { ProseVocabulary.closing.isIn(sentence.gaps[$0][...]) }),
      first < last
    else { return }
    var subtracted: Set<Int> = []
    let flows = places.filter { $0 > first && $0 < last }
    for place in flows {
      let words = sentence.gaps[place][...]
      if ProseVocabulary.goes.isIn(words) {
        subtracted.insert(sentence.numbers[place])
      } else if !ProseVocabulary.comes.isIn(words) {
        return
      }
    }
    guard !flows.isEmpty else { return }
    let parts = ([first] + flows).map { sentence.numbers[$0] }
    add(
      Statement(
        kind: .balance, form: .balance(parts, subtracted: subtracted),
        printed: sentence.numbers[last]))
  }

  // MARK: Numbers printed twice

  /// `tổng số đảng viên 36.607` again elsewhere. Another number under the same words may be of another time: it
  /// accuses no one.
  mutating func addRestatements() {
    var known: [String: Int] = [:]
    for sentence in sentences {
      for index in sentence.numbers.indices where isAmount(sentence.numbers[index]) {
        guard let name = name(sentence, index) else { continue }
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
  private func name(_ sentence: Sentence, _ index: Int) -> String? {
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
