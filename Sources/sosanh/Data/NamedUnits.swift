import IndicatorCore

/// Which units of a package a text names.
struct NamedUnits {
  /// The longest names first, so that one within another is not taken for a second.
  private let names: [(text: String, unit: UnitIndex)]

  init(_ book: Codebook) {
    let all = zip(book.units.positions, book.units).flatMap { position, unit in
      ([unit.name, unit.nameEnglish] + unit.aliases).map { (Self.words($0), position) }
    }
    names = all.filter { $0.0.count > 4 }.sorted { $0.0.count > $1.0.count }
  }

  /// The one unit that a text names; nil if it names none or several.
  func one(in text: String) -> UnitIndex? {
    let found = all(in: text)
    return found.count == 1 ? found.first : nil
  }

  /// The units that a text names.
  func all(in text: String) -> Set<UnitIndex> {
    var words = Self.words(text)
    var found: Set<UnitIndex> = []
    for (name, unit) in names where words.contains(name) {
      found.insert(unit)
      words = words.split(separator: name, omittingEmptySubsequences: false)
        .joined(separator: " | ")
    }
    return found
  }

  /// Small letters and digits, words between single blanks.
  private static func words(_ text: String) -> String {
    let signs = text.composedVietnamese.lowercased().map { $0.isLetter || $0.isNumber ? $0 : " " }
    return " " + String(signs).split(separator: " ").joined(separator: " ") + " "
  }
}
