/// A unit's name taken apart: the party body and the kind of territory in front, and the rest.
struct NameParts: Hashable, Sendable {
  /// The party organisation of the unit, or its cell; nil if none is written.
  let body: UnitWords.Body?
  /// The kind of territory; nil if none is written.
  let territory: UnitWords.Territory?
  /// The words behind; at least one.
  let rest: [String]

  /// How the kind words of two readings of one rest go together.
  enum Agreement {
    /// Written by both, or by neither.
    case same
    /// The same territory, the body on one side only.
    case bodyLeftOut
    /// Not written on one side.
    case leftOut
    /// Xã and phường: two units.
    case different
  }

  func agreement(with other: NameParts) -> Agreement {
    let bodies = body == other.body
    let territories = territory == other.territory
    if bodies, territories { return .same }
    guard bodies || body == nil || other.body == nil else { return .different }
    if territories { return territory == nil ? .leftOut : .bodyLeftOut }
    return territory == nil || other.territory == nil ? .leftOut : .different
  }
}

/// The words for kinds of units, as they stand in front of names.
enum UnitWords {
  /// The party organisation of a unit.
  enum Body: Hashable, Sendable {
    case committee, cell
  }

  /// The kind of territory.
  enum Territory: Hashable, Sendable {
    case commune, ward, township, district, urbanDistrict, town, city, province, specialZone
    case village, residentialGroup, quarter, hamlet, highlandVillage
  }

  /// One spelling of a kind, as words.
  private struct Spelling {
    let words: [String]
    let body: Body?
    let territory: Territory?
  }

  private static let list: [(Body?, Territory?, String)] = [
    (.committee, nil, "đảng bộ|đảng ủy|ban chấp hành đảng bộ|bch đảng bộ|đb|đu"),
    (.cell, nil, "chi bộ|chi ủy|cb"), (nil, .commune, "xã|x"), (nil, .ward, "phường|p"),
    (nil, .township, "thị trấn|tt"), (nil, .district, "huyện|h"), (nil, .urbanDistrict, "quận|q"),
    (nil, .town, "thị xã|tx"), (nil, .city, "thành phố|tp"), (nil, .province, "tỉnh|t"),
    (nil, .specialZone, "đặc khu|đk"), (nil, .village, "thôn|t"),
    (nil, .residentialGroup, "tổ dân phố|tdp"), (nil, .quarter, "khu phố|kp"), (nil, .hamlet, "ấp"),
    (nil, .highlandVillage, "bản"), (.committee, .district, "huyện ủy"),
    (.committee, .province, "tỉnh ủy"), (.committee, .city, "thành ủy"),
    (.committee, .urbanDistrict, "quận ủy"), (.committee, .town, "thị ủy"),
  ]

  /// The spellings by their first word.
  private static let spellings = index(fold: { $0 })
  /// The spellings without diacritics by their first word.
  private static let foldedSpellings = index(fold: \.foldedForSearch)

  private static func index(fold: (String) -> String) -> [String: [Spelling]] {
    var index: [String: [Spelling]] = [:]
    for (body, territory, texts) in list {
      for text in texts.split(separator: "|") {
        let words = text.nameWords.map(fold)
        let spelling = Spelling(words: words, body: body, territory: territory)
        index[words.first ?? "", default: []].append(spelling)
      }
    }
    return index
  }

  /// All ways to take the words of a name apart; the first has no kind words.
  ///
  /// - Parameters:
  ///   - words: the words.
  ///   - folded: the words without diacritics, if the kind words may be so.
  static func readings(of words: [String], folded: [String]? = nil) -> [NameParts] {
    guard !words.isEmpty else { return [] }
    let keys = folded ?? words
    let known = folded == nil ? spellings : foldedSpellings
    var readings = [NameParts(body: nil, territory: nil, rest: words)]
    func add(_ body: Body?, _ territory: Territory?, _ count: Int) {
      readings.append(
        NameParts(body: body, territory: territory, rest: Array(words.dropFirst(count))))
    }
    for kind in kinds(before: keys[...], known: known) {
      add(kind.body, kind.territory, kind.words.count)
      guard kind.territory == nil else { continue }
      for inner in kinds(before: keys.dropFirst(kind.words.count), known: known)
      where inner.body == nil {
        add(kind.body, inner.territory, kind.words.count + inner.words.count)
      }
    }
    return readings
  }

  /// The longest spellings that the words begin with, if something follows.
  private static func kinds(
    before words: ArraySlice<String>, known: [String: [Spelling]]
  ) -> [Spelling] {
    let found = (known[words.first ?? ""] ?? []).filter { kind in
      kind.words.count < words.count && words.starts(with: kind.words)
    }
    let longest = found.map(\.words.count).max() ?? 0
    return found.filter { $0.words.count == longest }
  }
}
