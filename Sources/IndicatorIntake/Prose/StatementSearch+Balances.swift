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
    let kinds = flows.map { flow(isBehind ? verb(sentence, at: $0) : sentence.gaps[$0][...]) }
    guard !kinds.contains(.unknown) else { return }
    let subtracted = zip(flows, kinds).filter { $0.1 == .goes }.map { sentence.numbers[$0.0] }
    let parts = ([first] + flows).map { sentence.numbers[$0] }
    var found = Statement(
      kind: .balance, form: .balance(parts, subtracted: Set(subtracted)),
      printed: sentence.numbers[last],
      certainty: flows.count == between.count && !isBehind ? .stated : .suggested)
    if isOpen(found, sentence: sentence, behind: last) { found.certainty = .suggested }
    add(found)
  }

  /// Whether flows may be left out: one stands behind the end, or more is missing than a slip leaves.
  private func isOpen(_ found: Statement, sentence: Sentence, behind last: Int) -> Bool {
    let rest = sentence.numbers.indices.dropFirst(last + 1)
    if rest.contains(where: { flow(sentence, at: $0) != .unknown }) { return true }
    guard case .balance(let parts, let subtracted) = found.form, let printed = found.printed
    else { return false }
    let decimals = (parts + [printed]).map { numbers[$0] }.decimals
    var sum: Int128 = 0
    for part in parts {
      guard let units = numbers[part].units(at: decimals) else { return true }
      sum += subtracted.contains(part) ? -units : units
    }
    guard let stated = numbers[printed].units(at: decimals) else { return true }
    let unit = Int128(ExactDecimal.power(decimals))
    return (sum - stated).magnitude > max((2 * unit).magnitude, stated.magnitude / 50)
  }

  /// What is said before a number or behind it.
  private func flow(_ sentence: Sentence, at index: Int) -> Flow {
    let before = flow(sentence.gaps[index][...])
    return before == .unknown ? flow(verb(sentence, at: index)) : before
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
  private func verb(_ sentence: Sentence, at index: Int) -> ArraySlice<String> {
    sentence.after(index).prefix { ![",", ";", "and"].contains($0) }
  }
}
