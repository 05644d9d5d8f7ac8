internal import IndicatorCore

/// The words that say of a number that something rose or fell by it.
struct ChangeWords {
  let isFall: Bool
  /// Whether they stand behind: `4 fewer than the 16`.
  var isBehind = false
  /// Whether nothing else that may have changed stands between the numbers and the word.
  var isDirect = true
  var relation = ""
  /// Whether it is so many each year: no difference of two numbers.
  private(set) var isPerPeriod = false
  /// Whether what it is compared with is said to be something else than the first of two numbers.
  private(set) var isOfOther = false

  /// Nil if it neither rose nor fell by the number.
  init?(_ sentence: Sentence, at index: Int, numbers: [ProseNumber]) {
    let words = sentence.gaps[index]
    let leading = LeadingWords(words)
    if ProseVocabulary.makesUp.ends(leading.rest) { return nil }
    let isOfPoints = numbers[sentence.numbers[index]].kind == .points
    if let length = ProseVocabulary.falls.length(atEndOf: leading.rest) {
      self.init(isFall: true, before: leading.rest.dropLast(length), relation: leading.relation)
    } else if let length = ProseVocabulary.rises.length(atEndOf: leading.rest) {
      self.init(isFall: false, before: leading.rest.dropLast(length), relation: leading.relation)
    } else if isOfPoints || ProseVocabulary.comparedWith.isIn(sentence.after(index)[...]),
      let length = ProseVocabulary.exceeds.length(atEndOf: words[...])
    {
      self.init(isFall: false, before: words.dropLast(length), relation: "")
    } else if isOfPoints || ProseVocabulary.comparedWith.isIn(sentence.after(index)[...]),
      let length = ProseVocabulary.fallsShort.length(atEndOf: words[...])
    {
      self.init(isFall: true, before: words.dropLast(length), relation: "")
    } else {
      let all = sentence.after(index)[...]
      let behind = all.dropFirst(ProseVocabulary.measures.length(atStartOf: all) ?? 0)
      if ProseVocabulary.less.begins(behind) {
        self.init(isFall: true, before: [], relation: leading.relation)
      } else if ProseVocabulary.more.begins(behind) {
        self.init(isFall: false, before: [], relation: leading.relation)
      } else {
        return nil
      }
      isBehind = true
    }
    look(words, behind: sentence.after(index))
  }

  /// What stands around says of what it is a change.
  private mutating func look(_ before: [String], behind: [String]) {
    let clause = behind.prefix { ![",", ";", ")", ":"].contains($0) }.prefix(14)
    let end = before.lastIndex { [",", ";", "(", ":"].contains($0) }
    let own = end.map { before[($0 + 1)...] } ?? before[...]
    isPerPeriod =
      ProseVocabulary.perPeriodBefore.isIn(own)
      || (0...2).contains { Self.isYearly(clause, skipped: $0) }
    isOfOther = ProseVocabulary.inOther.begins(clause)
    guard !isBehind, !isOfOther, let said = ProseVocabulary.comparedWith.last(in: clause) else {
      return
    }
    isOfOther = ProseVocabulary.otherBase.isIn(clause[said.upperBound...])
  }

  /// `a year`, a few words on, and not `a year earlier`.
  private static func isYearly(_ words: ArraySlice<String>, skipped: Int) -> Bool {
    let rest = words.dropFirst(skipped)
    guard let length = ProseVocabulary.perPeriodBehind.length(atStartOf: rest) else { return false }
    return !(rest.dropFirst(length).first.map(ProseVocabulary.earlier.contains) ?? false)
  }

  private init(isFall: Bool, before: ArraySlice<String>, relation: String) {
    self.isFall = isFall
    self.relation = relation
    let last = before.lastIndex { [",", "(", ";", ":"].contains($0) }
    let own = last.map { before[($0 + 1)...] } ?? before
    // `lên 121 em và số giáo viên`: it is those that rose.
    let isOfAnother = ProseVocabulary.another.last(in: own).map { $0.upperBound < own.endIndex }
    isDirect =
      own.isEmpty || last == nil && own.count <= 6 && isOfAnother != true
      || ProseVocabulary.thatIs.begins(own)
  }
}
