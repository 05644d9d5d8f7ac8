internal import IndicatorCore

/// A printed figure and what stands before it: `gần 95%`, `≥ 94,8%`.
struct QualifiedText: Hashable {
  let qualifier: Qualifier
  /// The text behind the sign or word.
  let figure: String

  /// Signs of more than one character stand before what they begin with.
  static let signs: [(text: String, qualifier: Qualifier)] = [
    (">=", .atLeast), ("≥", .atLeast), ("<=", .atMost), ("≤", .atMost), (">", .above),
    ("<", .below), ("~", .about), ("≈", .about), ("=", .exactly),
  ]

  /// Words without their diacritics, the longer first.
  static let words: [(text: String, qualifier: Qualifier)] = [
    ("khong qua", .atMost), ("at least", .atLeast), ("it nhat", .atLeast), ("at most", .atMost),
    ("khoang", .about), ("nearly", .below), ("about", .about), ("under", .below),
    ("tren", .above), ("over", .above), ("duoi", .below), ("hon", .above), ("gan", .below),
  ]

  /// Takes a sign, then a word, off a text; without either it is exact.
  init(_ text: String) {
    var rest = text.trimmed
    var found = Qualifier.exactly
    guard let first = rest.first, !(first.isASCII && first.isNumber) else {
      (qualifier, figure) = (found, rest)
      return
    }
    if let sign = Self.signs.first(where: { rest.hasPrefix($0.text) }) {
      found = sign.qualifier
      rest = rest.dropFirst(sign.text.count).trimmed
    }
    if found == .exactly, let word = Self.word(rest[...]) {
      found = word.qualifier
      rest = rest.dropFirst(word.text.count).trimmed
    }
    (qualifier, figure) = (found, rest)
  }

  /// The word that a text begins with, if it qualifies.
  static func word(_ text: Substring) -> (text: String, qualifier: Qualifier)? {
    words.first { String(text.prefix($0.text.count)).foldedForSearch == $0.text }
  }
}
