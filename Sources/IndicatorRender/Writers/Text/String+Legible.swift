// What of a text may reach a terminal. Kept are all letters, marks, digits, signs and blanks, the no-break
// space and the soft hyphen among them: all that names are written with in Vietnamese or any language that
// needs no joiner. Spelled out, as `\u{1B}`, is what a reader does not see and a terminal obeys or hides:
// control characters, marks and overrides of direction, characters without width. Zero-width joiners are
// among these: they join letters of other scripts and the parts of some emoji, and occur in no Vietnamese
// name except to make two that look alike.

/// What else than legible signs a whole text holds.
package enum LegibleForm: Hashable, Sendable {
  /// Lines.
  case lines
  /// Lines with headings and bars that this library has set off.
  case styledLines
  /// Delimited text or markup as a program would read it: tabs, both line ends, a byte order mark in front.
  case data
}

extension String {
  /// The text on one line: blanks stand for line ends and tabs, and what steers a terminal is spelled out.
  var withoutControls: String {
    guard unicodeScalars.contains(where: { $0.value < 0x20 || $0.isHidden }) else { return self }
    var text = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar.isBlankOnOneLine {
        if scalar != "\n" || before != "\r" { text.append(" ") }
      } else if scalar.isHidden {
        text.append(contentsOf: scalar.spelledOut.unicodeScalars)
      } else {
        text.append(scalar)
      }
      before = scalar
    }
    return String(text)
  }

  /// The text with everything spelled out that would steer a terminal, but for what its form has.
  ///
  /// It stands where text leaves for a terminal, behind all writers, so that none can forget it; where cells
  /// must line up, ``withoutControls`` was there before.
  package func legible(as form: LegibleForm) -> String {
    guard !isPlainLines, unicodeScalars.contains(where: { $0 != "\n" && $0.isHidden }) else {
      return self
    }
    var text = String.UnicodeScalarView()
    var rest = Substring(self).unicodeScalars
    if form == .data, rest.first == "\u{FEFF}" { text.append(rest.removeFirst()) }
    while let scalar = rest.first {
      let kept = form.length(at: rest)
      if kept > 0 {
        text.append(contentsOf: rest.prefix(kept))
        rest.removeFirst(kept)
      } else {
        text.append(
          contentsOf: (scalar.isHidden ? scalar.spelledOut : String(scalar)).unicodeScalars)
        rest.removeFirst()
      }
    }
    return String(text)
  }
}

extension String {
  /// Whether there is nothing but line ends and signs of ASCII: most large tables are found to be legible so.
  private var isPlainLines: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      var others: UInt8 = 0
      // No way out of the loop, so that many bytes are looked at at once.
      for byte in bytes { others |= (byte &- 0x20 >= 0x5F ? 1 : 0) & (byte == 0x0A ? 0 : 1) }
      return others == 0
    } ?? false
  }
}

extension LegibleForm {
  /// How many of the next scalars are the form's own.
  fileprivate func length(at rest: Substring.UnicodeScalarView) -> Int {
    if rest.first == "\n" { return 1 }
    switch self {
    case .lines: return 0
    case .styledLines:
      guard rest.first == "\u{1B}" else { return 0 }
      return TextStyle.sequences.first { rest.starts(with: $0.unicodeScalars) }?
        .unicodeScalars.count ?? 0
    case .data:
      if rest.first == "\t" { return 1 }
      return rest.first == "\r" && rest.dropFirst().first == "\n" ? 2 : 0
    }
  }
}

extension Unicode.Scalar {
  /// Whether it ends a line or moves along it.
  fileprivate var isBlankOnOneLine: Bool {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether a reader does not see it, and a terminal obeys it or hides it.
  var isHidden: Bool {
    switch value {
    // First what nearly all text is made of, the letters of Vietnamese among it.
    case 0x20..<0x7F, 0xA0..<0x61C, 0x1E00..<0x200B: false
    // Controls, among them the escape, and those of eight bits.
    case 0..<0x20, 0x7F..<0xA0: true
    // Marks of direction, embeddings, overrides and isolates (Unicode's `Bidi_Control`).
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    // Characters without width: space, joiners, word joiner, invisible operators, byte order mark.
    case 0x180E, 0x200B...0x200D, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    // Separators of lines and paragraphs, and tags.
    case 0x2028, 0x2029, 0xE0000...0xE007F: true
    default: false
    }
  }

  fileprivate var spelledOut: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }
}
