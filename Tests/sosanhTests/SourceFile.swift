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
  private let lines: [Substring]

  static func all(below folder: String) throws -> [SourceFile] {
    try Repository.swiftFiles(below: folder).map { path in
      SourceFile(
        path: path,
        lines: try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  var lineCount: Int { lines.count }

  /// The modules imported.
  var imports: Set<String> {
    Set(lines.compactMap { $0.firstMatch(of: /^\s*(?:\w+ )?import (\w+)/).map { String($0.1) } })
  }

  /// The lines without comments and strings.
  var code: [Line] {
    var isInText = false
    return lines.enumerated().map { index, line in
      var text = String(line)
      let quotes = text.ranges(of: "\"\"\"").count
      if isInText || quotes > 0 { text = "" }
      if quotes % 2 == 1 { isInText.toggle() }
      text = text.replacing(/"(?:\\.|[^"\\])*"/, with: "\"\"").replacing(/\/\/.*/, with: "")
      return Line(number: index + 1, text: text)
    }
  }

  /// Functions and initialisers; the formatter puts a closing brace under the first line's beginning.
  var functions: [Function] {
    lines.indices.compactMap { start in
      guard
        let match = lines[start].firstMatch(
          of: /^(\s*)(?:\w+(?:\(\w+\))? )*(?:func (\w+)|(init)[?(<])/)
      else { return nil }
      let close = match.1 + "}"
      guard let end = lines[start...].firstIndex(where: { $0 == close }) else { return nil }
      return Function(name: String(match.2 ?? "init"), length: end - start + 1)
    }
  }
}
