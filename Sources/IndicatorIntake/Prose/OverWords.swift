/// The words between a number and its base: `/`, `đại biểu trong tổng số`, `members of the`.
struct OverWords {
  /// Whether it is a stroke and nothing else.
  let isSlash: Bool
  /// Whether nothing but a base can follow: what does not fit there is wrong.
  let isPlain: Bool

  private static let breaks: Set<String> = [",", ";", ":", "(", ")", "/"]

  /// `of the commune's` without whose it is.
  private static func withoutOwner(_ words: ArraySlice<String>) -> ArraySlice<String> {
    guard words.last == "s", ["'", "’"].contains(words.dropLast().last) else { return words }
    let bare = words.dropLast(2)
    for count in 1...min(3, max(1, bare.count))
    where ProseVocabulary.over.ends(bare.dropLast(count)) {
      return bare.dropLast(count)
    }
    return words
  }

  /// Nil if the words say no such thing.
  init?(_ words: [String]) {
    isSlash = words == ["/"]
    guard !isSlash else {
      isPlain = true
      return
    }
    guard words != ["trong"] else {
      isPlain = false
      return
    }
    var rest = words[...]
    while let last = rest.last, ["$", "€", "£"].contains(last) { rest = rest.dropLast() }
    rest = Self.withoutOwner(rest)
    let whole = rest
    while let count = ProseVocabulary.overFiller.length(atEndOf: rest) {
      rest = rest.dropLast(count)
    }
    if ProseVocabulary.over.length(atEndOf: rest) == nil { rest = whole }
    guard let count = ProseVocabulary.over.length(atEndOf: rest) else { return nil }
    let before = rest.dropLast(count)
    guard before.count <= 8, !before.contains(where: Self.breaks.contains) else { return nil }
    let isFirm = ProseVocabulary.firmOver.ends(rest)
    // `12 xã có trên 300 hộ`: there the word says that there are more.
    if !isFirm, ProseVocabulary.beforeHedge.ends(before) { return nil }
    isPlain =
      before.isEmpty
      ? !ProseVocabulary.compares.ends(rest)
      : before.count <= (isFirm ? 6 : 2) && !ProseVocabulary.loose.ends(rest)
  }
}
