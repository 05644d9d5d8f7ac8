import ArgumentParser
import IndicatorCore
import IndicatorRender

/// How units of several files are taken to be one.
enum UnitMatch: String, ArgumentChoice {
  /// Where they are spelled alike.
  case exact
  /// Also where their names are nearly alike, and only one is.
  case names
}

/// Units of files that no codebook holds together.
struct UnitMatching {
  /// The files, their units spelled as in the first that has them.
  private(set) var files: [DataSet]
  /// What must be said.
  private(set) var notes: [Note] = []

  /// - Throws: a ``Fault`` at a name that several can be meant by, or that several of one file could be.
  init(_ files: [DataSet], rule: UnitMatch) throws(Fault) {
    self.files = files
    if rule == .names { try matchNames() }
    count()
  }

  private mutating func matchNames() throws(Fault) {
    var taken: [(typed: String, meant: String)] = []
    for number in files.indices.dropFirst() {
      let earlier = files[..<number].map { Codebook.Named($0.path, in: $0.cube.codebook) }
      guard let known = try? Codebook(joining: earlier) else { continue }
      let book = files[number].cube.codebook
      let names = try names(book, in: known, path: files[number].path)
      taken += names.sorted { $0.key < $1.key }.map { (book.units[$0.key].id, $0.value) }
      files[number].cube = files[number].cube.renamingUnits(names)
    }
    if !taken.isEmpty {
      add("units_matched", words: NoteSentence.unitsMatched(taken))
    }
  }

  /// What the units of a file are called in those before it, by position: first those of which a name differs in capitals and
  /// diacritics alone, then, for units that nobody is yet, those that are as near as a person may write them.
  private func names(
    _ book: Codebook, in known: Codebook, path: String
  ) throws(Fault) -> [UnitIndex: String] {
    var search = UnitSearch(known)
    var names: [UnitIndex: String] = [:]
    var met = Set(book.units.compactMap { known.unit($0.id) })
    for isAlike in [true, false] {
      var found: [UnitIndex: [UnitIndex]] = [:]
      for (position, unit) in zip(book.units.positions, book.units)
      where known.unit(unit.id) == nil && names[position] == nil {
        let meant =
          isAlike ? search.alike(unit.id)?.position : try near(unit.id, search: &search, path: path)
        // Two of a file are two.
        if let meant, !met.contains(meant) { found[meant, default: []].append(position) }
      }
      for meant in found.keys.sorted() {
        let positions = found[meant] ?? []
        guard positions.count == 1 else {
          throw Fault(
            .name(
              .ambiguousName(
                .unit, known.units[meant].id, matches: positions.map { book.units[$0].id })),
            at: Place(source: path, line: 0, column: 0))
        }
        names[positions[0]] = known.units[meant].id
        met.insert(meant)
      }
    }
    return names
  }

  /// The unit that a name is nearly; nil for none.
  private func near(
    _ name: String, search: inout UnitSearch, path: String
  ) throws(Fault) -> UnitIndex? {
    do {
      return try search.find(name).position
    } catch {
      guard case .name(.ambiguousName) = error.fact else { return nil }
      throw Fault(error.fact, at: Place(source: path, line: 0, column: 0))
    }
  }

  /// Counts the units that not all files have, where files hold different measures.
  private mutating func count() {
    let books = files.map(\.cube.codebook)
    guard Set(books.map { Set($0.measures.map(\.id)) }).count > 1 else { return }
    let everywhere = books[0].units.filter { unit in
      books.allSatisfy { $0.unit(unit.id) != nil }
    }
    for (number, book) in books.enumerated() {
      let others = books.indices.filter { $0 != number }.map { books[$0] }
      let alone = book.units.filter { unit in others.contains { $0.unit(unit.id) == nil } }
      guard !alone.isEmpty else { continue }
      let names = alone.map { unit in
        let near = others.lazy.compactMap { other in
          other.unit(unit.id) == nil ? other.nearest(.unit, to: unit.id) : nil
        }.first
        return (name: unit.id, nearest: near)
      }
      add(
        "units_apart",
        words: NoteSentence.unitsApart(names, in: files[number].path, together: everywhere.count))
    }
  }

  private mutating func add(_ code: String, words: Words) {
    notes.append(Note(code: code, text: words[LanguageChoice.current]))
  }
}
