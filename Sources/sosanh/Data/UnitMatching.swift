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

  init(_ files: [DataSet], _ rule: UnitMatch) {
    self.files = files
    if rule == .names { matchNames() }
    count()
  }

  private mutating func matchNames() {
    var taken: [(typed: String, meant: String)] = []
    for number in files.indices.dropFirst() {
      let earlier = files[..<number].map { Codebook.Named($0.path, $0.cube.codebook) }
      guard let known = try? Codebook(joining: earlier) else { continue }
      let book = files[number].cube.codebook
      var search = UnitSearch(known)
      var names: [Int: String] = [:]
      for (position, unit) in book.units.enumerated() where known.unit(unit.id) == nil {
        guard let found = try? search.find(unit.id) else { continue }
        let name = known.units[found.position].id
        // Two of a file are two.
        guard book.unit(name) == nil, !names.values.contains(name) else { continue }
        names[position] = name
        taken.append((unit.id, name))
      }
      files[number].cube = files[number].cube.renamingUnits(names)
    }
    if !taken.isEmpty {
      add("units_matched", NoteSentence.unitsMatched(taken))
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
        NoteSentence.unitsApart(names, in: files[number].path, together: everywhere.count))
    }
  }

  private mutating func add(_ code: String, _ words: Words) {
    notes.append(Note(code: code, text: words[LanguageChoice.current]))
  }
}
