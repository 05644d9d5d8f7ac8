package import IndicatorCore

// What things are called in text for people: the English name in English where there is one, else the
// Vietnamese.

extension Measure {
  func displayName(in language: Language) -> String {
    language == .english && !nameEnglish.isEmpty ? nameEnglish : name
  }

  /// The noun of one: `member`, `đảng viên`; nil if it has none.
  func one(in language: Language) -> String? {
    let noun = language == .english && !oneEnglish.isEmpty ? oneEnglish : one
    return noun.isEmpty ? nil : noun
  }
}

extension Category {
  func displayName(in language: Language) -> String {
    language == .english && !nameEnglish.isEmpty ? nameEnglish : name
  }
}

extension Indicator {
  func displayName(in language: Language) -> String {
    language == .english && !nameEnglish.isEmpty ? nameEnglish : name
  }

  /// The name alone, as a title; the formula if it was typed on the spot.
  package func shortTitle(in language: Language) -> String {
    let name = displayName(in: language)
    return name == formula || name == id ? name : name.asTitle
  }

  /// The name and the formula, or the formula alone if it was typed on the spot.
  package func title(in language: Language) -> String {
    let name = displayName(in: language)
    if name == formula { return formula }
    return (name == id ? name : name.asTitle) + ": " + formula
  }
}

extension Distribution {
  /// The measure's name alone, as a title.
  package func shortTitle(in language: Language) -> String {
    let name = measure.displayName(in: language)
    return name == measure.id ? name : name.asTitle
  }

  /// The measure's name and the classification.
  package func title(in language: Language) -> String {
    let by = Words(
      "by \(classification)", vi: "theo \(ClassificationWords.vietnamese(classification))")
    return "\(shortTitle(in: language)), \(by[language])"
  }
}

extension String {
  /// The text with its first letter as a capital.
  fileprivate var asTitle: String { prefix(1).uppercased() + dropFirst() }
}
