import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorRender

@Suite("Two languages") struct LanguageTests {
  /// Codes, names of columns, options and kinds of file, and the names that the sampled faults are about:
  /// the same in both languages.
  private static let codes: Set<String> = [
    "BOM", "CRLF", "Chromium", "PNG", "CSV", "Excel", "LF", "MiB", "NUL", "OpenDocument",
    "LibreOffice", "PATH", "PDF",
    "Word", "XML", "Katz", "Woolf", "area", "bar", "byte", "classification", "csv", "current",
    "duckdb", "en",
    "file", "gzip", "issuer", "members", "name", "order", "parent", "part", "pdftotext", "period",
    "persons",
    "previous",
    "html", "rating", "schema", "sex", "share", "shortest", "sosanh", "source", "sqlite", "status",
    "sum",
    "text",
    "unit", "value", "vi", "view", "xlsx", "zip",
    "by", "cumulative", "index", "moving", "names", "population", "region", "total", "weighted",
  ]

  @Test("say different things, and both say something", arguments: Said.all)
  func bothSaySomething(_ said: Said) {
    let isNothing = said.words == .none
    let needsNone = said.words[.vietnamese].isEmpty && said.name.hasSuffix(", expected")
    #expect(isNothing || needsNone || Language.allCases.allSatisfy { !said.words[$0].isEmpty })
    #expect(isNothing || said.words[.english] != said.words[.vietnamese])
  }

  @Test("leave nothing in English but codes", arguments: Said.all)
  func nothingLeftInEnglish(_ said: Said) {
    // What a system or a client says is in its own language.
    guard !said.name.hasPrefix("cannot_"), !said.name.hasPrefix("client_failed") else { return }
    let common = said.plainWords(.vietnamese).intersection(said.plainWords(.english))
    #expect(common.isSubset(of: Self.codes), "\(said.words[.vietnamese])")
  }

  @Test("every code that may stand in both is still needed")
  func codesAreNeeded() {
    let common = Said.all.flatMap {
      $0.plainWords(.vietnamese).intersection($0.plainWords(.english))
    }
    #expect(Self.codes.isSubset(of: common))
  }

  @Test("sentences and notes differ from one another", arguments: Language.allCases)
  func sentencesDiffer(language: Language) {
    let said = (Said.sentences + Said.notes).map { $0.words[language] }
    #expect(said.count > 40)
    #expect(Set(said).count == said.count)
  }

  @Test("what stands in a cell differs from what stands in another", arguments: Language.allCases)
  func cellsDiffer(language: Language) {
    let said = (Said.values + Said.people).map { $0.words[language] }
    #expect(Set(said).count == said.count)
  }

  @Test("the headings of the source are all listed here")
  func headingsAreListed() throws {
    let source = try Repository.text("Sources/IndicatorRender/Wording/Headings.swift")
    let names = source.matches(of: /static let (\w+) = Words/).map { String($0.1) }
    #expect(names.count > 30)
    #expect(names == Said.headings.map(\.name))
  }

  @Test("the notes of the source are all listed here")
  func notesAreListed() throws {
    let source = try Repository.text("Sources/IndicatorRender/Wording/NoteSentence.swift")
    let names = source.matches(of: /static (?:let|func) (\w+)/).map { String($0.1) }
    #expect(names.count > 10)
    #expect(Set(names) == Set(Said.notes.map { String($0.name.prefix { $0 != "," }) }))
  }
}

@Suite("Fixed words") struct FixedWordsTests {
  @Test(
    "are the ones that Vietnamese reports use",
    arguments: [
      (Heading.rank, "Xếp thứ"), (Heading.ratedBase, "Số được xếp loại"),
      (Heading.share, "Cơ cấu, %"),
      (Heading.notReceived, "Chưa gửi"), (Heading.number, "STT"), (Heading.target, "Chỉ tiêu"),
      (Words { Heading.change(per: 100, in: $0) }, "Thay đổi, điểm phần trăm"),
      (Words { Heading.value(per: 1000, in: $0) }, "Trên 1.000"),
      (TrendDirection.rising.words, "tăng"), (TrendDirection.falling.words, "giảm"),
      (TrendDirection.level.words, "giữ nguyên"),
      (
        Caveat.unratedExcluded.sentence,
        "Số chưa đánh giá không tính vào số được xếp loại."
      ),
    ] as [(Words, String)])
  func fixed(words: Words, vietnamese: String) {
    #expect(words[.vietnamese] == vietnamese)
  }

  @Test("a change is set against its period in the language's words")
  func since() throws {
    let period = try #require(Period("2021"))
    #expect(Heading.since("+3,48", at: period, in: .vietnamese) == "+3,48 so với 2021")
    #expect(Heading.since("+3.48", at: period, in: .english) == "+3.48 since 2021")
  }

  @Test("a target is met or not in two words that cannot be taken for one another")
  func attainment() {
    let said = Dictionary(
      uniqueKeysWithValues: Said.people.map { ($0.name, $0.words[.vietnamese]) })
    #expect(said["met"] == ">=95: đạt")
    #expect(said["not met"] == ">=95: chưa đạt")
    #expect(said["needs more"] == ">=95: chưa đạt, cần thêm 2")
    #expect(said["needs fewer"] == ">=95: chưa đạt, cần giảm 2")
  }

  @Test("percentage points are never bare points, in any source that speaks to people")
  func neverBarePoints() throws {
    let speaking = ["Sources/IndicatorRender", "Sources/sosanh"]
    for path in speaking.flatMap({ Repository.swiftFiles(below: $0) }) {
      let text = try Repository.text(path).replacing(/\\\n\s*|"\s*\+ "/, with: "")
      for match in text.matches(of: /(\w+ )?điểm( phần trăm)?/.ignoresCase()) {
        let isInstant = match.1?.lowercased() == "thời "
        #expect(isInstant || match.2 != nil, "\(path): \(match.0)")
      }
    }
    let points = Said.all.filter { $0.words[.vietnamese].contains("điểm phần trăm") }
    #expect(!points.isEmpty)
  }
}

extension Said {
  /// The words of plain letters, without what is quoted.
  func plainWords(_ language: Language) -> Set<String> {
    let parts = words[language].split(separator: "`", omittingEmptySubsequences: false)
    let unquoted = parts.indices.filter { $0 % 2 == 0 }.map { String(parts[$0]) }
    let words = unquoted.joined(separator: " ").split { $0 == " " || ",;:()".contains($0) }
    return Set(words.map(String.init).filter { $0.count > 1 && $0.allSatisfy(\.isPlainLetter) })
  }
}

extension Character {
  fileprivate var isPlainLetter: Bool { isLetter && isASCII }
}
