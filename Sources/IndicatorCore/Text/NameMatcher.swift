/// Finds what names mean that people wrote in sheets, in a list of names.
///
/// The rules are tried in order: identifier, code, name letter by letter; then those of ``NameRule``. The
/// first that finds one name wins; one that finds several ends the search, so that nothing is guessed.
/// Whether two names look alike is never a reason to take one for the other, only to show it.
///
/// - Complexity: the indexes O(length of all names); a match O(length), and where nothing is found
///   O(names) small steps to find the nearest.
package struct NameMatcher: Sendable {
  /// One name of the list.
  struct Entry {
    let id: String
    var code = ""
    let names: [String]
  }

  /// Which rules beyond spelling apply.
  enum Scope {
    /// Units: kind words may be abbreviated or left out.
    case units
    /// Measures and categories: initials may stand for a name.
    case terms
  }

  private let scope: Scope
  /// By identifier, by code and by name, letter by letter.
  private var exact: [[String: [Int]]] = [[:], [:], [:]]
  /// By the words as they are compared.
  private var letters: [String: [Int]] = [:]
  /// By the words behind the kind words.
  private var rests: [String: [Reading]] = [:]
  /// The same without diacritics.
  private var foldedRests: [String: [Reading]] = [:]
  private var initials: [String: [Int]] = [:]
  private var likeness = NameLikeness()

  /// A name taken apart, and where it stands in the list.
  private struct Reading {
    let position: Int
    let name: NameParts
  }

  init(_ entries: [Entry], in scope: Scope) {
    self.scope = scope
    for (position, entry) in entries.enumerated() { add(entry, at: position) }
  }

  private mutating func add(_ entry: Entry, at position: Int) {
    exact[0].note(position, key: entry.id)
    exact[1].note(position, key: entry.code)
    letters.note(position, key: entry.code.nameWords.joined(separator: " "))
    // A unit's identifier is often its name without marks, and one only as it is written: `tan_thanh` is
    // not what `TAN THANH` means where there is a Tân Thanh and a Tân Thành.
    if scope == .terms { letters.note(position, key: entry.id.nameWords.joined(separator: " ")) }
    for name in entry.names where !name.isEmpty {
      exact[2].note(position, key: name)
      add(name.nameWords, at: position)
    }
    if let name = entry.names.first {
      if scope == .terms { initials.note(position, key: Self.initials(of: name)) }
      likeness.add(name)
    }
  }

  private mutating func add(_ words: [String], at position: Int) {
    letters.note(position, key: words.joined(separator: " "))
    for (key, name) in readings(words, folded: false) {
      rests[key, default: []].append(Reading(position: position, name: name))
    }
    for (key, name) in readings(words, folded: true) {
      foldedRests[key, default: []].append(Reading(position: position, name: name))
    }
  }

  /// What a text means.
  ///
  /// - Parameter text: as it stands in the sheet.
  package func match(_ text: String) -> NameMatch {
    let text = String(text.trimmingBlanks)
    guard !text.isEmpty else { return .none(nearest: []) }
    for index in exact {
      let found = Array(Set(index[text] ?? [])).sorted()
      if found.count > 1 { return .ambiguous(found) }
      if let only = found.first { return .exact(only) }
    }
    for (rule, positions) in Steps(self, text: text) {
      let found = Array(Set(positions)).sorted()
      if found.count > 1 { return .ambiguous(found) }
      if let only = found.first { return .near(only, rule: rule) }
    }
    return .none(nearest: nearest(text))
  }

  /// Names like a text; of units, if there are none, like the text without the words in front, which may
  /// say only what kind of unit it is.
  private func nearest(_ text: String) -> [String] {
    let words = text.split(separator: " ")
    for dropped in 0..<min(scope == .units ? 3 : 1, words.count) {
      let rest = words.dropFirst(dropped).joined(separator: " ")
      let near = likeness.nearest(3, to: rest)
      if !near.isEmpty { return near }
    }
    return []
  }
}

extension NameMatcher {
  /// What each rule finds, one after the other.
  private struct Steps: Sequence, IteratorProtocol {
    private let matcher: NameMatcher
    private let text: String
    private let words: [String]
    private var step = 0

    init(_ matcher: NameMatcher, text: String) {
      self.matcher = matcher
      self.text = text
      words = text.nameWords
    }

    mutating func next() -> (NameRule, [Int])? {
      defer { step += 1 }
      guard !words.isEmpty else { return nil }
      switch step {
      case 0: return (.letters, matcher.letters[words.joined(separator: " ")] ?? [])
      case 1: return (.kindWord, matcher.positions(words, agreement: .same, folded: false))
      case 2:
        return (.kindLeftOut, matcher.positions(words, agreement: .bodyLeftOut, folded: false))
      case 3: return (.kindLeftOut, matcher.positions(words, agreement: .leftOut, folded: false))
      case 4: return (.withoutDiacritics, matcher.positions(words, agreement: .same, folded: true))
      case 5:
        return (
          .withoutDiacriticsAndKind, matcher.positions(words, agreement: .bodyLeftOut, folded: true)
        )
      case 6:
        return (
          .withoutDiacriticsAndKind, matcher.positions(words, agreement: .leftOut, folded: true)
        )
      case 7: return (.initials, matcher.initials[NameMatcher.initials(writtenAs: text)] ?? [])
      default: return nil
      }
    }
  }

  /// The positions whose kind words go with those of a name in the given way.
  private func positions(
    _ words: [String], agreement: NameParts.Agreement, folded: Bool
  ) -> [Int] {
    var positions: [Int] = []
    for (key, name) in readings(words, folded: folded) {
      for known in (folded ? foldedRests : rests)[key] ?? []
      where name.agreement(with: known.name) == agreement && name.isWritten(for: known.name)
        && (agreement == .same || name.hasLetter)
      {
        positions.append(known.position)
      }
    }
    return positions
  }

  /// The ways to take a name apart, by the key under which they are found.
  private func readings(
    _ words: [String], folded: Bool
  ) -> [(key: String, name: NameParts)] {
    let keys = folded ? words.map(\.foldedForSearch) : words
    guard scope == .units else {
      let whole = NameParts(body: nil, territory: nil, rest: words)
      return words.isEmpty || !folded ? [] : [(keys.joined(separator: " "), whole)]
    }
    return UnitWords.readings(of: words, folded: folded ? keys : nil).map { reading in
      (keys.suffix(reading.rest.count).joined(separator: " "), reading)
    }
  }

  /// The first letters of the words of a name, without diacritics, if there are several.
  private static func initials(of name: String) -> String {
    let words = name.nameWords
    return words.count < 2 ? "" : String(words.compactMap(\.first)).foldedForSearch
  }

  /// The initials that a text in capitals may be; empty if it is none, such as a syllable.
  private static func initials(writtenAs text: String) -> String {
    let letters = text.filter { $0 != "." }
    guard letters.count > 1, letters.allSatisfy(\.isUppercase), VietnameseSyllable(letters) == nil
    else { return "" }
    return letters.foldedForSearch
  }
}

extension NameParts {
  /// Whether each word behind the kind words is that of the other name, or has no diacritics at all and
  /// would be it without them.
  fileprivate func isWritten(for other: NameParts) -> Bool {
    zip(rest, other.rest).allSatisfy { $0 == $1 || $0.isPlain }
  }

  fileprivate var hasLetter: Bool { rest.contains { $0.contains(where: \.isLetter) } }
}

extension [String: [Int]] {
  /// Notes a position under a key, once; nothing under an empty one.
  fileprivate mutating func note(_ position: Int, key: String) {
    if !key.isEmpty, self[key]?.last != position { self[key, default: []].append(position) }
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: Substring {
    let start = Substring(self).drop(while: \.isWhitespace)
    return start[
      ..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)]
  }
}
