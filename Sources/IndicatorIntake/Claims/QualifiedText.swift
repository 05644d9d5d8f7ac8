internal import IndicatorCore

/// What stands between a computation and its figure.
struct Relation: Hashable {
  static let exactly = Relation(.exactly)
  static let nearly = Relation(.below, reach: .near)

  let qualifier: Qualifier
  let reach: ClaimReach

  init(_ qualifier: Qualifier, reach: ClaimReach = .any) {
    self.qualifier = qualifier
    self.reach = reach
  }
}

/// A printed figure and what stands before it: `gần 95%`, `≥ 94,8%`.
struct QualifiedText: Equatable {
  let relation: Relation
  /// The text behind the sign or word.
  let figure: String

  /// Signs of more than one character stand before what they begin with.
  static let signs: [(text: String, relation: Relation)] = [
    (">=", Relation(.atLeast)), ("≥", Relation(.atLeast)), ("<=", Relation(.atMost)),
    ("≤", Relation(.atMost)), ("<~", .nearly), (">", Relation(.above)), ("<", Relation(.below)),
    ("~=", Relation(.about)), ("=~", Relation(.about)), ("~", Relation(.about)),
    ("≈", Relation(.about)), ("=", .exactly),
  ]

  /// Takes a sign, then words, off a text, and `trở lên` from behind it; without any it is exact.
  init(_ text: String) {
    var rest = text.trimmed
    var found = Relation.exactly
    if let sign = Self.signs.first(where: { rest.hasPrefix($0.text) }) {
      found = sign.relation
      rest = rest.dropFirst(sign.text.count).trimmed
    }
    while let (word, behind) = ClaimVocabulary.leading(rest) {
      guard word.mayQualify, found == .exactly || word.relation == nil else { break }
      found = word.relation ?? found
      rest = behind
    }
    if found == .exactly, let (relation, before) = ClaimVocabulary.limit(behind: rest) {
      (found, rest) = (relation, before)
    }
    (relation, figure) = (found, rest)
  }
}

extension ClaimWord {
  /// What the word says of the figure behind it.
  fileprivate var relation: Relation? {
    if case .relation(let relation) = self { relation } else { nil }
  }

  /// Whether the word may stand before a figure of a file.
  fileprivate var mayQualify: Bool {
    switch self {
    case .relation, .gives, .from: true
    case .rises, .falls, .limit, .over, .arrow, .plus, .minus, .times: false
    }
  }
}

extension ClaimVocabulary {
  /// The longest phrase that a text begins with, and what stands behind it.
  fileprivate static func leading(_ text: String) -> (word: ClaimWord, rest: String)? {
    guard text.first?.isLetter == true else { return nil }
    let end = text.firstIndex { !$0.isLetter && !$0.isWhitespace } ?? text.endIndex
    let words = text[..<end].split(whereSeparator: \.isWhitespace)
    for count in (0...min(longest, words.count)).reversed() where count > 0 {
      let phrase = words.prefix(count).joined(separator: " ").lowercased()
      guard let word = meaning(phrase) else { continue }
      return (word, text[words[count - 1].endIndex...].trimmed)
    }
    return nil
  }

  /// The limit that stands behind a figure, and what stands before it.
  fileprivate static func limit(behind text: String) -> (relation: Relation, rest: String)? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 2,
      case .limit(let relation) = meaning(words.suffix(2).joined(separator: " ").lowercased())
    else { return nil }
    return (relation, text[..<words[words.count - 2].startIndex].trimmed)
  }
}
