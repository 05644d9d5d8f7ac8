import IndicatorCore

/// Identifiers made from names, each once.
struct Identifiers {
  private var used: Set<String> = []

  /// The letters and digits of a name without diacritics, behind a letter.
  mutating func next(for name: String, letter: String) -> String {
    let signs = name.foldedForSearch.map { sign -> Character in
      sign.isASCII && (sign.isLetter || sign.isNumber) ? sign : "_"
    }
    let words = String(signs).split(separator: "_").joined(separator: "_")
    let base = words.first?.isLetter == true ? words : letter + (words.isEmpty ? "" : "_" + words)
    var identifier = base
    var number = 2
    while !used.insert(identifier).inserted {
      identifier = "\(base)_\(number)"
      number += 1
    }
    return identifier
  }
}
