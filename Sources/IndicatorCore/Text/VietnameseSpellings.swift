// Programs that compare bytes see what Swift does not: one name in three spellings.

extension StringProtocol {
  /// The text as it stands and as it may stand elsewhere, each once: composed, wholly decomposed, and with the
  /// tones alone apart, as Windows-1258 has them. All are canonically equal.
  package var vietnameseSpellings: [String] {
    var texts: [String] = []
    let forms =
      [String(self), composedVietnamese] + [false, true].map { decomposed(tonesAlone: $0) }
    for form in forms where !texts.contains(where: { $0.utf8.elementsEqual(form.utf8) }) {
      texts.append(form)
    }
    return texts
  }

  private func decomposed(tonesAlone: Bool) -> String {
    var text = ""
    for character in self {
      guard let letter = VietnameseLetters.table[character] else {
        text.append(character)
        continue
      }
      text.unicodeScalars.append(contentsOf: letter.scalars(tonesAlone: tonesAlone))
    }
    return text
  }
}

extension VietnameseLetter {
  private static let tones: [Unicode.Scalar] = [
    "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
  ]

  /// The mark that makes another letter of the alphabet; đ has none.
  private var shapeMark: Unicode.Scalar? {
    switch (base, shape) {
    case (_, 0), ("d", _): nil
    case ("a", 1): "\u{306}"
    case ("o", 2), ("u", 1): "\u{31B}"
    default: "\u{302}"
    }
  }

  /// The letter and its marks. The dot below stands in front of what is above, but behind the horn.
  fileprivate func scalars(tonesAlone: Bool) -> [Unicode.Scalar] {
    let letter = tonesAlone || base == "d" ? toneless : base
    let cased = isCapital ? String(letter).uppercased() : String(letter)
    let shape = tonesAlone ? nil : shapeMark
    let marks = [shape, tone > 0 ? Self.tones[tone - 1] : nil].compactMap(\.self)
    let isDotFirst = tone == 5 && shape != nil && shape != "\u{31B}"
    return Array(cased.unicodeScalars) + (isDotFirst ? Array(marks.reversed()) : marks)
  }
}
