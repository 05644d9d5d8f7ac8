internal import IndicatorCore

/// What stands between a computation and its figure.
struct Relation: Hashable {
  static let exactly = Relation(.exactly)
  static let nearly = Relation(.below, .near)

  let qualifier: Qualifier
  let reach: ClaimReach

  init(_ qualifier: Qualifier, _ reach: ClaimReach = .any) {
    self.qualifier = qualifier
    self.reach = reach
  }
}

/// A printed figure and what stands before it: `gần 95%`, `≥ 94,8%`.
struct QualifiedText: Hashable {
  let relation: Relation
  /// The text behind the sign or word.
  let figure: String

  /// Signs of more than one character stand before what they begin with.
  static let signs: [(text: String, relation: Relation)] = [
    (">=", Relation(.atLeast)), ("≥", Relation(.atLeast)), ("<=", Relation(.atMost)),
    ("≤", Relation(.atMost)), ("<~", .nearly), (">", Relation(.above)), ("<", Relation(.below)),
    ("~", Relation(.about)), ("≈", Relation(.about)), ("=", .exactly),
  ]

  /// Words without their diacritics, the longer first.
  static let words: [(text: String, relation: Relation)] = [
    ("khong qua", Relation(.atMost)), ("at least", Relation(.atLeast)),
    ("it nhat", Relation(.atLeast)), ("at most", Relation(.atMost)),
    ("khoang", Relation(.about)), ("nearly", .nearly), ("about", Relation(.about)),
    ("under", Relation(.below)), ("tren", Relation(.above)), ("over", Relation(.above)),
    ("duoi", Relation(.below)), ("hon", Relation(.above)), ("gan", .nearly),
  ]

  /// Takes a sign, then a word, off a text; without either it is exact.
  init(_ text: String) {
    var rest = text.trimmed
    var found = Relation.exactly
    guard let first = rest.first, !(first.isASCII && first.isNumber) else {
      (relation, figure) = (found, rest)
      return
    }
    if let sign = Self.signs.first(where: { rest.hasPrefix($0.text) }) {
      found = sign.relation
      rest = rest.dropFirst(sign.text.count).trimmed
    }
    if found == .exactly, let word = Self.word(rest[...]) {
      found = word.relation
      rest = rest.dropFirst(word.text.count).trimmed
    }
    (relation, figure) = (found, rest)
  }

  /// The word that a text begins with, if it qualifies.
  static func word(_ text: Substring) -> (text: String, relation: Relation)? {
    words.first { String(text.prefix($0.text.count)).foldedForSearch == $0.text }
  }
}
