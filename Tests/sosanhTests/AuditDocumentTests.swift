import TestSupport
import Testing

@testable import IndicatorCore
@testable import IndicatorIntake

@Suite("The document on audits") struct AuditDocumentTests {
  private static func text() throws -> String { try Repository.text("Docs/audit.md") }

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

  @Test("names every sign and word that qualifies")
  func words() throws {
    let text = try Self.text()
    for sign in QualifiedText.signs.map(\.text) { #expect(text.contains("`\(sign)`"), "\(sign)") }
    let folded = text.foldedForSearch
    for word in QualifiedText.words.map(\.text) { #expect(folded.contains("`\(word)`"), "\(word)") }
  }
}
