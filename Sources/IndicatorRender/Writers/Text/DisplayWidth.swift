extension StringProtocol {
  /// How many columns the text takes in a terminal: composed and decomposed letters take one, East Asian
  /// wide characters two, marks without a letter none.
  ///
  /// - References: Unicode Standard Annex 11, East Asian Width.
  var displayWidth: Int {
    var columns = 0
    for scalar in unicodeScalars {
      guard scalar.isPlain else { return reduce(0) { $0 + $1.displayWidth } }
      columns += 1
    }
    return columns
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one column wide whatever stands beside it, if that is as plain: Latin letters with
  /// and without diacritics, figures, dashes, quotation marks, arrows and signs of mathematics. None of them
  /// joins another to one character.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0x300, 0x1E00..<0x1F00, 0x2010..<0x2028, 0x2030..<0x205F,
      0x2190..<0x2300, 0x2500..<0x2600:
      true
    default: false
    }
  }
}

extension Character {
  /// 0, 1 or 2.
  var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if (0x20..<0x7F).contains(first.value) || (0x2500..<0x2600).contains(first.value) { return 1 }
    let category = first.properties.generalCategory
    if first.value < 0x300 { return category == .control ? 0 : 1 }
    switch category {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return first.isWide || first.properties.isEmojiPresentation ? 2 : 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is in a block whose characters are wide or full width.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
