import TestSupport
import Testing

@testable import IndicatorCore
@testable import IndicatorIntake

@Suite("The document on audits") struct AuditDocumentTests {
  private static func text() throws -> String {
    try Repository.text("Sources/IndicatorCore/IndicatorCore.docc/Audit.md")
  }

  @Test("names every kind of claim, verdict, diagnosis and severity")
  func codes() throws {
    let text = try Self.text()
    let codes =
      ClaimKind.allCases.map(\.rawValue) + Verdict.allCases.map(\.rawValue)
      + Diagnosis.Kind.allCases.map(\.rawValue) + Severity.allCases.map(\.rawValue)
    for code in codes {
      #expect(text.contains("`\(code)`") || text.contains("`\(code):"), "\(code)")
    }
  }

  @Test("names every sign and word that is understood")
  func words() throws {
    let text = try Self.text()
    let words =
      QualifiedText.signs.map(\.text)
      + ClaimVocabulary.entries.flatMap { $0.vietnamese + $0.english }
      + ClaimKind.allCases.flatMap(KindWord.words)
    for word in words { #expect(text.contains("`\(word)`"), "\(word)") }
  }

  @Test("no word that is understood means two things, with its marks or without")
  func meanings() {
    var seen: [String: ClaimWord] = [:]
    for entry in ClaimVocabulary.entries {
      for phrase in entry.vietnamese + entry.english {
        for text in Set([phrase, phrase.foldedForSearch]) {
          #expect(ClaimVocabulary.meaning(text) == entry.word, "\(text)")
          #expect(seen[text] ?? entry.word == entry.word, "\(text)")
          seen[text] = entry.word
        }
      }
    }
  }
}
