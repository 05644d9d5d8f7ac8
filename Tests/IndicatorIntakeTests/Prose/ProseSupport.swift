import IndicatorCore
import Testing

@testable import IndicatorIntake

extension DocumentText {
  /// A text in memory.
  static func written(_ text: String, _ format: DocumentFormat = .text) throws -> DocumentText {
    try read(SourceBytes(name: "report", bytes: Array(text.utf8)), format: format) { $0 }
  }
}

extension DocumentClaims {
  /// The claims of a text.
  static func of(_ text: String, _ format: DocumentFormat = .text) throws -> DocumentClaims {
    DocumentClaims(try .written(text, format))
  }

  /// The claims as typed.
  var texts: [String] { entries.map(\.text) }

  /// The kinds of all numbers, as they are said: `165 count`.
  var kinds: [String] { numbers.map { "\($0.text) \($0.kind.rawValue)" } }
}
