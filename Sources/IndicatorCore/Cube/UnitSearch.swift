/// Finds the units that a person means. Build it once for many names.
///
/// Tried in order: identifier, code or name letter by letter; the same without diacritics; then as sheets
/// write names, the word for the kind of unit in another spelling or left out; then with a slip of the hand.
/// The first that finds one unit wins, one that finds several ends the search.
package struct UnitSearch {
  private let book: Codebook
  private lazy var matcher = book.unitMatcher

  /// The unit that a text means.
  package struct Finding: Equatable, Sendable {
    /// Its position in the codebook.
    package let position: UnitIndex
    /// Whether the text is more than letters without their diacritics away from the name, which must be said.
    package let isLoose: Bool
    /// Whether other units bore the name at other times, which must be said.
    package var isOneOfSeveral = false
  }

  /// The day that a name is meant at where several units bear it one after the other; nil for now.
  private let day: Day?

  /// A search among the units of a codebook.
  package init(_ book: Codebook, at day: Day? = nil) {
    self.book = book
    self.day = day
  }

  /// The unit whose identifier, code or name a text is, letter by letter; nil if none or several are.
  package func exactly(_ text: String) -> UnitIndex? {
    book.unit(text) ?? book.unitNames.value.only(text)
  }

  /// The unit whose identifier, code or name a text is but for capitals and diacritics; nil if none or several
  /// are. No word for a kind of unit is added or left out.
  package func alike(_ text: String) -> Finding? {
    if let exact = exactly(text) { return Finding(position: exact, isLoose: false) }
    let found = book.unitNames.value.alike(text)
    guard found.count == 1, !isOtherwise(text, at: found[0]) else { return nil }
    return Finding(position: found[0], isLoose: false)
  }

  /// The unit that a text means.
  ///
  /// - Throws: a ``Fault`` without a place: unknown, with the nearest names, or ambiguous.
  package mutating func find(_ text: String) throws(Fault) -> Finding {
    if let exact = exactly(text) { return Finding(position: exact, isLoose: false) }
    let alike = book.unitNames.value.alike(text)
    if alike.count > 1, let one = standing(among: alike) {
      return Finding(position: one, isLoose: false, isOneOfSeveral: true)
    }
    if let only = try only(alike, text: text) {
      return Finding(position: only, isLoose: isOtherwise(text, at: only))
    }
    switch matcher.match(text) {
    case .exact(let number): return Finding(position: UnitIndex(number), isLoose: false)
    case .near(let number, let rule):
      return Finding(position: UnitIndex(number), isLoose: rule != .letters)
    case .ambiguous(let positions):
      throw ambiguous(text, positions: positions.map { UnitIndex($0) })
    case .none(let nearest): return try slip(text, nearest: nearest)
    }
  }

  /// The unit of those with one name that stands on the day, if their days tell them apart.
  private func standing(among found: [UnitIndex]) -> UnitIndex? {
    let known = found.filter { book.units[$0].validity != .always }
    guard known.count == found.count else { return nil }
    let now = Day(number: .max)
    let there = found.filter { book.units[$0].validity.holds(day ?? now) }
    let last = there.isEmpty ? found.filter { book.units[$0].validity.holds(now) } : there
    return last.count == 1 ? last[0] : nil
  }

  private func only(_ found: [UnitIndex], text: String) throws(Fault) -> UnitIndex? {
    if found.count > 1 { throw ambiguous(text, positions: found) }
    return found.first
  }

  private func spellings(_ position: UnitIndex) -> [String] {
    let unit = book.units[position]
    return [unit.id, unit.name, unit.nameEnglish, unit.code].filter { !$0.isEmpty }
  }

  /// Whether a text has diacritics of its own that no spelling of the unit has.
  private func isOtherwise(_ text: String, at position: UnitIndex) -> Bool {
    let words = text.nameWords
    guard words.contains(where: { $0 != $0.foldedForSearch }) else { return false }
    return !spellings(position).contains { name in
      let known = name.nameWords
      return known.count == words.count
        && zip(words, known).allSatisfy { $0 == $1 || $0 == $1.foldedForSearch }
    }
  }

  private func ambiguous(_ text: String, positions: [UnitIndex]) -> Fault {
    Fault(.name(.ambiguousName(.unit, text, matches: displayed(positions))))
  }

  /// The names of units, the identifier where it tells more.
  private func displayed(_ positions: [UnitIndex]) -> [String] {
    let names = positions.map { book.units[$0].name }
    guard Set(names).count < names.count else { return names }
    return positions.map { book.units[$0].id }
  }
}

// MARK: Slips

extension UnitSearch {
  /// The only unit that is a slip of the hand away.
  private func slip(_ text: String, nearest: [String]) throws(Fault) -> Finding {
    let positions = slips(text)
    if positions.count == 1 { return Finding(position: positions[0], isLoose: true) }
    var near = displayed(Array(positions.prefix(3)))
    if near.isEmpty { near = Suggestion.nearest(3, to: text, among: book.units.lazy.map(\.name)) }
    if near.isEmpty, let id = book.suggestUnit(text), let unit = book.unit(id) {
      near = displayed([unit])
    }
    if near.isEmpty { near = displayed(Array(ofOtherKind(text).prefix(3))) }
    if near.isEmpty { near = nearest }
    guard near.count > 1 else {
      throw Fault(.name(.unknownName(.unit, text, suggestion: near.first)))
    }
    throw Fault(.name(.unknownNear(.unit, text, nearest: near)))
  }

  /// Units of which a spelling is an edit away, two if the name is long. Digits are no letters: unit 12 is not
  /// unit 13.
  private func slips(_ text: String) -> [UnitIndex] {
    let typed = Array(text.foldedForSearch)
    let reach = Self.reach(of: text)
    guard reach > 0 else { return [] }
    let digits = typed.filter(\.isNumber)
    return book.units.positions.filter { position in
      candidates(position).contains { name in
        let known = Array(name)
        return known.filter(\.isNumber) == digits
          && Suggestion.editDistance(typed, known, atMost: reach) <= reach
      }
    }
  }

  /// Units of the same name behind the words for their kind.
  private func ofOtherKind(_ text: String) -> [UnitIndex] {
    let name = Self.bare(text)
    return book.units.positions.filter { Self.bare(book.units[$0].name) == name }
  }

  /// How many edits a name of so many letters behind its kind words may be away.
  private static func reach(of text: String) -> Int {
    min(2, bare(text).count(where: \.isLetter) / 4)
  }

  private func candidates(_ position: UnitIndex) -> [String] {
    let bare = Self.bare(book.units[position].name)
    return spellings(position).map(\.foldedForSearch)
      + (bare.count(where: \.isLetter) < 4 ? [] : [bare])
  }

  /// A name without diacritics and without the words for its kind.
  private static func bare(_ text: String) -> String {
    let words = text.nameWords
    let readings = UnitWords.readings(of: words, folded: words.map(\.foldedForSearch))
    let rest = readings.map(\.rest).min { $0.count < $1.count } ?? words
    return rest.joined(separator: " ").foldedForSearch
  }
}
