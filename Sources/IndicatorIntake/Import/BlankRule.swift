/// What a blank cell in a row with figures means.
public enum BlankRule: String, CaseIterable, Hashable, Sendable {
  /// Not reported.
  case missing
  /// A figure of 0.
  case zero
}

extension ImportOptions {
  /// What a person said of blank cells in a column under some headings; the last that fits.
  func blankRule(under heading: String) -> BlankRule? {
    blanksUnder.last { Self.isMeant($0.heading, heading: heading) }?.rule
  }

  /// Whether the words of a name stand in a heading, one behind the other, whatever their case and marks.
  package static func isMeant(_ name: String, heading: String) -> Bool {
    let wanted = SheetText.words(name)
    let words = SheetText.words(heading)
    guard !wanted.isEmpty, words.count >= wanted.count else { return false }
    return (0...(words.count - wanted.count)).contains { start in
      zip(words[start...], wanted).allSatisfy { $0 == $1 }
    }
  }
}
