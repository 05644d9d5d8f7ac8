internal import IndicatorCore

extension StatementSearch {
  /// What comes or goes between the beginning and the end.
  private enum Flow: Hashable { case comes, goes, unknown }

  /// `đầu kỳ 31, kết nạp 48, chuyển đi 44, cuối kỳ 35`.
  mutating func addBalance(_ sentence: Sentence) {
    let places = sentence.numbers.indices.filter { isAmount(sentence.numbers[$0]) }
    guard let first = places.first(where: { ProseVocabulary.opening.isIn(sentence.gaps[$0][...]) }),
      let last = places.last(where: { ProseVocabulary.closing.isIn(sentence.gaps[$0][...]) }),
      first < last
    else { return }
    let between = places.filter { $0 > first && $0 < last }
    let flows = between.filter { !ProseVocabulary.ofWhich.isIn(sentence.gaps[$0][...]) }
    guard let start = flows.first else { return }
    let isBehind = flow(sentence.gaps[start][...]) == .unknown
    let kinds = flows.map { flow(isBehind ? verb(sentence, $0) : sentence.gaps[$0][...]) }
    guard !kinds.contains(.unknown) else { return }
    let subtracted = zip(flows, kinds).filter { $0.1 == .goes }.map { sentence.numbers[$0.0] }
    let parts = ([first] + flows).map { sentence.numbers[$0] }
    add(
      Statement(
        kind: .balance, form: .balance(parts, subtracted: Set(subtracted)),
        printed: sentence.numbers[last],
        certainty: flows.count == between.count && !isBehind ? .stated : .suggested))
  }

  private func flow(_ words: ArraySlice<String>) -> Flow {
    if ProseVocabulary.goes.isIn(words) || isSpent(words) { return .goes }
    return ProseVocabulary.comes.isIn(words) ? .comes : .unknown
  }

  /// `chi`, which also begins the names of units: `chi bộ`.
  private func isSpent(_ words: ArraySlice<String>) -> Bool {
    guard let place = words.lastIndex(of: "chi") else { return false }
    return place + 1 >= words.endIndex || !ProseVocabulary.behindChi.contains(words[place + 1])
  }

  /// What is said behind a number up to the next comma: `46 were admitted,`.
  private func verb(_ sentence: Sentence, _ index: Int) -> ArraySlice<String> {
    sentence.after(index).prefix { ![",", ";", "and"].contains($0) }
  }
}
