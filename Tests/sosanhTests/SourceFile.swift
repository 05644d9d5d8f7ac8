import TestSupport

/// A Swift source, read line by line, as the rules need it.
struct SourceFile {
  /// One line without its comments and the text of its strings.
  struct Line {
    let number: Int
    let text: String
  }

  /// A function and its length in lines, from its first to its closing brace.
  struct Function {
    let name: String
    let length: Int
  }

  let path: String
  /// The lines without comments and strings.
  let code: [Line]
  private let lines: [Substring]

  /// Every file is read once, for all rules.
  private static let sources = Result {
    try Repository.swiftFiles(below: "Sources").map { try SourceFile(path: $0) }
  }

  static func all(below folder: String) throws -> [SourceFile] {
    try sources.get().filter { $0.path.hasPrefix(folder + "/") }
  }

  private init(path: String) throws {
    self.path = path
    lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    code = Self.code(lines)
  }

  var lineCount: Int { lines.count }

  /// The modules imported.
  var imports: Set<String> {
    Set(
      lines.lazy.filter { $0.contains("import ") }.compactMap {
        $0.firstMatch(of: /^\s*(?:\w+ )?import (\w+)/).map { String($0.1) }
      })
  }

  private static func code(_ lines: [Substring]) -> [Line] {
    var isInText = false
    return lines.enumerated().map { index, line in
      let quotes = line.utf8.contains(UInt8(ascii: "\"")) ? line.ranges(of: "\"\"\"").count : 0
      let isText = isInText || quotes > 0
      if quotes % 2 == 1 { isInText.toggle() }
      return Line(number: index + 1, text: isText ? "" : withoutRemarks(line))
    }
  }

  /// A line without its comment and the text of its strings; patterns are slow, so that most lines go past
  /// them.
  private static func withoutRemarks(_ line: Substring) -> String {
    let text =
      line.utf8.contains(UInt8(ascii: "\""))
      ? line.replacing(/"(?:\\.|[^"\\])*"/, with: "\"\"") : line
    guard text.utf8.contains(UInt8(ascii: "/")) else { return String(text) }
    return String(text.replacing(/\/\/.*/, with: ""))
  }

  /// Functions and initialisers; the formatter puts a closing brace under the first line's beginning.
  var functions: [Function] {
    lines.indices.compactMap { start in
      guard lines[start].contains("func ") || lines[start].contains("init"),
        let match = lines[start].firstMatch(
          of: /^(\s*)(?:\w+(?:\(\w+\))? )*(?:func (\w+)|(init)[?(<])/)
      else { return nil }
      let close = match.1 + "}"
      guard let end = lines[start...].firstIndex(where: { $0 == close }) else { return nil }
      return Function(name: String(match.2 ?? "init"), length: end - start + 1)
    }
  }
}
