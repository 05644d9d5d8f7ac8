internal import IndicatorCore

/// What the headings over rows say of the rows below them, the outer ones first.
struct SectionStack {
  /// How many headings have been passed.
  private(set) var count = 0
  private var parts: [(part: WritableKeyPath<FigureMeaning, String?>, text: String)] = []

  /// Passes a heading: what it says again ends what was said of the same kind and below it.
  mutating func enter(_ meaning: FigureMeaning) {
    count += 1
    for part in [\FigureMeaning.unit, \.period, \.measure, \.category] {
      guard let text = meaning[keyPath: part] else { continue }
      if let outer = parts.firstIndex(where: { $0.part == part }) {
        parts.removeSubrange(outer...)
      }
      parts.append((part, text))
    }
  }

  /// What holds for a row here.
  var meaning: FigureMeaning {
    var meaning = FigureMeaning()
    for (part, text) in parts { meaning[keyPath: part] = text }
    return meaning
  }
}
