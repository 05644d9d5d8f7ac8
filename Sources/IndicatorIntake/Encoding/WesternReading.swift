/// Whether words beyond ASCII look as the languages of western Europe write them, read as windows-1252.
///
/// Misread Vietnamese does not: TCVN3 and the tone marks of windows-1258 give signs and capitals inside words
/// (`§¶ng`, `tØnh`, `HaÒi`).
enum WesternReading {
  private static let small = Set("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšž".unicodeScalars)
  private static let capital = Set("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŸŒŠŽ".unicodeScalars)
  /// Signs that stand before, behind or between words.
  private static let signs = Set("‘’“”‚„–—…•·«»¡¿°ºª€£¥§©®™²³¼½¾´±×\u{A0}".unicodeScalars)

  /// Signs that may stand directly behind a letter beyond ASCII; others make broken UTF-8 look western.
  private static let closing = Set("‘’“”‚„–—…·\u{A0}".unicodeScalars)

  /// Whether every word looks so, and there is one that has letters of ASCII and others.
  static func isPlausible(_ words: [ArraySlice<UInt8>]) -> Bool {
    var letters = 0
    for word in words {
      guard let scalars = scalars(word), isPlausible(scalars) else { return false }
      if scalars.contains(where: isBeyondASCII), scalars.contains(where: \.isASCII) { letters += 1 }
    }
    return letters > 0
  }

  private static func scalars(_ word: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
    let scalars = word.compactMap { CharacterTables.windows1252[Int($0)] }
    return scalars.count == word.count ? scalars : nil
  }

  private static func isBeyondASCII(_ scalar: Unicode.Scalar) -> Bool {
    small.contains(scalar) || capital.contains(scalar)
  }

  /// Signs part words, but for those that only misread letters put between two.
  private static func isPlausible(_ scalars: [Unicode.Scalar]) -> Bool {
    let parts = scalars.split { signs.contains($0) }
    for (letter, sign) in zip(scalars, scalars.dropFirst())
    where isBeyondASCII(letter) && signs.contains(sign) && !closing.contains(sign) { return false }
    let joints = scalars.dropFirst().dropLast().filter { signs.contains($0) }
    return joints.allSatisfy { "‘’–—·\u{A0}“”«»…".unicodeScalars.contains($0) }
      && !(joints.contains("«") || joints.contains("»")) && parts.allSatisfy { isWord($0) }
  }

  /// Letters of one case, or a capital and small ones; not only letters beyond ASCII, and at most two of these
  /// behind one another.
  private static func isWord(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var run = 0
    for scalar in scalars {
      run = isBeyondASCII(scalar) ? run + 1 : 0
      guard run < 3, scalar.isASCII || run > 0 else { return false }
    }
    let hasASCII = scalars.contains(where: \.isASCII)
    return (hasASCII || scalars.count == 1)
      && (scalars.dropFirst().allSatisfy(isSmall) || !scalars.contains(where: isSmall))
  }

  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || small.contains(scalar)
  }
}
