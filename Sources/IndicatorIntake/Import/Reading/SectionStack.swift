internal import IndicatorCore

/// What the headings over rows say of the rows below them, the outer ones first.
struct SectionStack {
  /// How many headings have been passed.
  private(set) var count = 0
  private var parts: [Part] = []

  private struct Part {
    let part: WritableKeyPath<FigureMeaning, String?>
    let text: String
    let numbering: RowLabel.Numbering?
  }

  /// Passes a heading: it ends what one numbered alike or below said (`II` ends `I`), and what it says again
  /// ends what was said of the same kind and below it.
  mutating func enter(_ meaning: FigureMeaning, _ numbering: RowLabel.Numbering?) {
    count += 1
    if let numbering,
      let beside = parts.firstIndex(where: { $0.numbering.map { $0 >= numbering } ?? false })
    {
      parts.removeSubrange(beside...)
    }
    for part in [\FigureMeaning.unit, \.period, \.measure, \.category] {
      guard let text = meaning[keyPath: part] else { continue }
      if let outer = parts.firstIndex(where: { $0.part == part }) {
        parts.removeSubrange(outer...)
      }
      parts.append(Part(part: part, text: text, numbering: numbering))
    }
  }

  /// What holds for a row here.
  var meaning: FigureMeaning {
    var meaning = FigureMeaning()
    for part in parts { meaning[keyPath: part.part] = part.text }
    return meaning
  }
}
