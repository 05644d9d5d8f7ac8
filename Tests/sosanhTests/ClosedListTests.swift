import TestSupport
import Testing

/// What CONTRIBUTING says of adding to closed lists, held against the sources.
@Suite("Closed lists") struct ClosedListTests {
  /// One item of the list: its example, and the files that answer for it.
  struct Addition: CustomTestStringConvertible, Sendable {
    let title: Substring
    let example: String
    let files: Set<String>

    var testDescription: String { String(title) }
  }

  /// How many files may have to answer at most.
  private static let most = [
    "A rounding rule": 2, "A caveat": 2, "A verb": 4, "A column of a result": 4,
    "A column of an explanation": 2, "A column added to rows": 2, "A format": 3, "A chart": 6,
    "A fact of a fault": 2,
  ]

  private static let additions: [Addition] = {
    let text = (try? Repository.text("CONTRIBUTING.md")) ?? ""
    let section = text.split(separator: "## Adding to a closed list").dropFirst().first ?? ""
    let items = section.prefix { $0 != "#" }.split(separator: "\n- ").dropFirst()
    return items.compactMap { item in
      guard let head = item.firstMatch(of: #/^([^(:]+) \(`(\w+)`\): /#) else { return nil }
      let files = item.matches(of: #/`(Sources/[^`]+)`/#).map { String($0.1) }
      return Addition(title: head.1, example: String(head.2), files: Set(files))
    }
  }()

  @Test("every kind of addition has its files, and no more than it may")
  func all() {
    #expect(Set(Self.additions.map { String($0.title) }) == Set(Self.most.keys))
    for addition in Self.additions {
      #expect(addition.files.count <= Self.most[String(addition.title)] ?? 0, "\(addition.title)")
    }
  }

  @Test("the files of an addition name its example", arguments: additions)
  func namesExample(_ addition: Addition) throws {
    for path in addition.files {
      let names = try Repository.text(path).contains(addition.example)
      #expect(names || path.lowercased().contains(addition.example), "\(path)")
    }
  }

  @Test("no other file has to answer for a new case", arguments: additions)
  func noOther(_ addition: Addition) throws {
    for file in try SourceFile.all(below: "Sources") where !addition.files.contains(file.path) {
      #expect(!Self.answers(file, addition.example), "\(file.path)")
    }
  }

  @Test("the files of an addition that have a case of it are found", arguments: additions)
  func found(_ addition: Addition) throws {
    let files = try SourceFile.all(below: "Sources").filter { addition.files.contains($0.path) }
    #expect(files.count == addition.files.count)
    #expect(files.contains { Self.answers($0, addition.example) })
  }

  /// Whether a file has a `case` with the name, which may go on over several lines up to its colon.
  private static func answers(_ file: SourceFile, _ example: String) -> Bool {
    let lines = file.code.map { $0.text.drop { $0 == " " } }
    return lines.indices.contains { index in
      guard lines[index].contains(example) else { return false }
      var start = index
      while start > 0, lines[start - 1].hasSuffix(",") { start -= 1 }
      let text = lines[start...index].joined(separator: " ")
      let names = text.prefix { $0 != ":" }.split { !$0.isLetter && !$0.isNumber }
      return names.first == "case" && names.dropFirst().contains { $0 == example }
    }
  }
}
