internal import IndicatorCore

/// Finds names of a codebook in titles, in the names of sheets and of files.
struct TitleNames {
  /// A name and the text in which it stands.
  struct Found {
    let id: String
    let text: String
  }

  private let names: SheetNames

  init(_ names: SheetNames) {
    self.names = names
  }

  /// The units that texts name. Of a unit and those above it, as in a letterhead, the lowest: `Đảng bộ huyện
  /// Cao Mạ` stands over `Đảng ủy xã Suối Mây`.
  func units(in texts: [String]) -> [Found] {
    guard let book = names.codebook else { return [] }
    let units = book.units.map { ($0.id, [$0.name, $0.nameEnglish]) }
    let found = texts.flatMap { text in
      Self.contained(in: text, names: units) + pieces(of: text)
    }
    return distinct(found).filter { upper in
      !found.contains { $0.id != upper.id && book.isBelow($0.id, upper.id) }
    }
  }

  /// The measures that texts name; the first text that names any decides.
  func measures(in texts: [String]) -> [Found] {
    guard let book = names.codebook else { return [] }
    let measures = book.measures.map { ($0.id, [$0.name, $0.nameEnglish]) }
    for text in texts {
      let found = distinct(Self.contained(in: text, names: measures))
      if !found.isEmpty { return found }
    }
    return []
  }

  private func distinct(_ found: [Found]) -> [Found] {
    var ids: Set<String> = []
    return found.filter { ids.insert($0.id).inserted }
  }

  /// Units that the pieces of a text between dashes, commas and brackets are.
  private func pieces(of text: String) -> [Found] {
    let rest = PeriodWords.find(in: text).rest
    let pieces = rest.replacing(" - ", with: ",").split { ",;:()[]–—|".contains($0) }
    return pieces.map { SheetText.clean(String($0)) }.filter { $0.contains(where: \.isLetter) }
      .compactMap { piece in names.unit(piece).name.map { Found(id: $0, text: text) } }
  }

  /// The names whose words stand in a text one behind the other, without those that stand within longer
  /// ones. A word without diacritics is any that it would be without them.
  private static func contained(in text: String, names: [(String, [String])]) -> [Found] {
    let words = keyWords(text)
    var found: [(id: String, range: Range<Int>)] = []
    for (id, spellings) in names {
      for spelling in spellings where spelling.count > 2 {
        let wanted = keyWords(spelling)
        for start in words.indices where matches(words[start...], wanted: wanted) {
          found.append((id, start..<start + wanted.count))
        }
      }
    }
    return found.filter { one in
      !found.contains {
        $0.range.count > one.range.count && $0.range.lowerBound <= one.range.lowerBound
          && $0.range.upperBound >= one.range.upperBound
      }
    }.map { Found(id: $0.id, text: text) }
  }

  private static func matches(_ words: ArraySlice<String>, wanted: [String]) -> Bool {
    guard !wanted.isEmpty, words.count >= wanted.count else { return false }
    return zip(words, wanted).allSatisfy { word, wanted in
      word == wanted || word.utf8.allSatisfy { $0 < 0x80 } && word == wanted.foldedForSearch
    }
  }

  private static func keyWords(_ text: String) -> [String] {
    SheetText.key(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension Codebook {
  /// Whether a unit stands below another.
  fileprivate func isBelow(_ lower: String, _ upper: String) -> Bool {
    var next = unit(lower).map { units[$0].parent } ?? ""
    var steps = 0
    while let position = unit(next), steps < units.count {
      if next == upper { return true }
      next = units[position].parent
      steps += 1
    }
    return false
  }
}
