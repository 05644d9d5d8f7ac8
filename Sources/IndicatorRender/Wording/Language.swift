/// The languages that people read.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case vietnamese = "vi"
}

/// One thing said in both languages.
public struct Words: Equatable, Sendable {
  private let english: String
  private let vietnamese: String

  init(_ english: Phrase, vi vietnamese: Phrase) {
    self.init(english: english.text, vietnamese: vietnamese.text)
  }

  /// Words that are not written here.
  init(english: String, vietnamese: String) {
    self.english = english
    self.vietnamese = vietnamese
  }

  /// Nothing, in either language.
  static let none = Words("", vi: "")

  /// The text in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }
}

extension String {
  /// A number with a decimal point as it is written in Vietnamese.
  var withComma: String { String(map { $0 == "." ? "," : $0 }) }

  /// A number with a decimal point as people write it.
  func decimal(in language: Language) -> String {
    switch language {
    case .english: self
    case .vietnamese: withComma
    }
  }
}
