import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

/// Sentences as offices write them, each with the claims that a reader finds in it: `share 45/60 = 75%`. A claim
/// behind `!` is a slip, one behind `-` is not found yet; whatever else is found may accuse no one.
@Suite("Sentences of reports") struct ReportSentenceTests {
  struct Line {
    let sentence: String
    let claims: [String]

    var found: [String] { claims.filter { !$0.hasPrefix("-") }.map(Self.bare) }
    var slips: [String] { claims.filter { $0.hasPrefix("!") }.map(Self.bare) }
    var missed: [String] { claims.filter { $0.hasPrefix("-") }.map(Self.bare) }

    private static func bare(_ claim: String) -> String {
      String(claim.drop { "!-".contains($0) })
    }
  }

  private static func lines(_ language: String) throws -> [Line] {
    try Repository.text("Tests/IndicatorIntakeTests/Oracles/report_sentences.tsv")
      .split(separator: "\n").compactMap { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 3, fields[0] == language else { return nil }
        return Line(
          sentence: String(fields[1]), claims: fields[2].split(separator: "|").map(String.init))
      }
  }

  /// What was found in each line: the claims, a base told besides put in, and those that accuse.
  private static func found(_ lines: [Line]) throws -> [(claims: [String], accused: [String])] {
    let text = lines.map(\.sentence).joined(separator: "\n") + "\n"
    let found = try DocumentClaims.of(text)
    let failing = AuditReport(found.entries.map(\.claim)).claims.filter(\.verdict.fails)
    let accused = Set(failing.map(\.claim.id))
    return lines.indices.map { index in
      let own = found.entries.filter { $0.place.line == index + 1 }
      func said(_ entry: DocumentClaims.Entry) -> String {
        let text = entry.suggestion.isEmpty ? entry.text : entry.suggestion
        return "\(entry.claim.kind.rawValue) \(text)"
      }
      return (own.map(said), own.filter { accused.contains($0.claim.id) }.map(said))
    }
  }

  @Test("What a reader finds is found with its kind", arguments: ["vi", "en"])
  func recall(_ language: String) throws {
    let lines = try Self.lines(language)
    #expect(lines.count > 80)
    for (line, found) in zip(lines, try Self.found(lines)) {
      for claim in line.found {
        #expect(found.claims.contains(claim), "\(line.sentence): \(found.claims)")
      }
      for claim in line.missed {
        #expect(!found.claims.contains(claim), "found by now: take its mark away")
      }
    }
  }

  @Test("Slips are accused, and nothing else", arguments: ["vi", "en"])
  func accusations(_ language: String) throws {
    let lines = try Self.lines(language)
    for (line, found) in zip(lines, try Self.found(lines)) {
      #expect(found.accused == line.slips, "\(line.sentence)")
    }
  }

  @Test("Nine of ten claims of the sentences are found", arguments: ["vi", "en"])
  func share(_ language: String) throws {
    let lines = try Self.lines(language)
    let (found, missed) = (lines.flatMap(\.found).count, lines.flatMap(\.missed).count)
    #expect(found >= 9 * (missed + 1))
  }
}
