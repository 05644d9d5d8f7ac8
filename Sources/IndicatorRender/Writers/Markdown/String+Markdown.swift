extension String {
  /// The text as words within a line of GitHub Flavored Markdown, on one line: it makes no emphasis, code,
  /// link, image, tag, entity or cell, and no address in it becomes a link.
  ///
  /// Signs that would be markup get a backslash, `<` and the `&` of an entity are written as entities: behind
  /// an address a backslash would belong to that. An address of mail is set as code, for the renderers look
  /// for one when backslashes and entities are gone.
  ///
  /// - References: GitHub Flavored Markdown Spec 0.29, sections 2.4 (backslashes), 6.2 (entities) and 6.9
  ///   (extended autolinks).
  package var escapedForMarkdown: String {
    let scalars = Array(withoutControls.unicodeScalars)
    var text = String.UnicodeScalarView()
    var position = 0
    while position < scalars.count {
      if let end = scalars.endOfMail(from: position) {
        text.append(contentsOf: ["`"] + scalars[position..<end] + ["`"])
        position = end
      } else {
        text.append(contentsOf: scalars.escaped(at: position).unicodeScalars)
        position += 1
      }
    }
    return String(text)
  }

  /// The same at the start of a line, where some signs would begin a heading, a list, a quotation or a rule.
  package var escapedForMarkdownLine: String { escapedForMarkdown.escapedAtLineStart }

  /// The text as a line but for words between backticks, which stay code.
  package var markdownKeepingCode: String {
    let parts = split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    let text = parts.enumerated().map { index, part in
      if index.isMultiple(of: 2) { return part.escapedForMarkdown }
      let isClosed = index + 1 < parts.count
      // Code without anything in it is no code, and its backticks would join those of its neighbour.
      return isClosed && !part.isEmpty
        ? "`\(part.withoutControls)`" : "\\`" + part.escapedForMarkdown + (isClosed ? "\\`" : "")
    }
    return text.joined().escapedAtLineStart
  }

  /// The text as code within a line, whatever is in it.
  package var markdownCode: String {
    let line = withoutControls
    let fence = String(repeating: "`", count: line.longestBackticks + 1)
    let blank = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
    return fence + blank + line + blank + fence
  }

  /// Lines as a block of code, whatever is in them.
  ///
  /// - Parameter kind: what they are: `sh` or `text`.
  package func fencedForMarkdown(as kind: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestBackticks + 1))
    return "\(fence)\(kind)\n\(self)\(utf8.last == UInt8(ascii: "\n") ? "" : "\n")\(fence)"
  }

  private var longestBackticks: Int {
    var (longest, run) = (0, 0)
    for byte in utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// A backslash before what would begin a block: `#`, `>`, `=`, `- `, `+ `, `---`, `1. `, `1) `.
  private var escapedAtLineStart: String {
    let scalars = Array(unicodeScalars)
    guard let first = scalars.firstIndex(where: { $0 != " " }) else { return self }
    var mark = first
    if scalars[first].isASCIIDigit {
      mark = scalars[first...].firstIndex { !$0.isASCIIDigit } ?? scalars.count
      guard mark < scalars.count, ".)".unicodeScalars.contains(scalars[mark]) else { return self }
    }
    switch scalars[mark] {
    case "#", ">", "=": break
    case "-", "+", ".", ")":
      let next = mark + 1 < scalars.count ? scalars[mark + 1] : " "
      guard next == " " || next == "-" else { return self }
    default: return self
    }
    var text = String.UnicodeScalarView(scalars[..<mark])
    text.append("\\")
    text.append(contentsOf: scalars[mark...])
    return String(text)
  }
}

extension [Unicode.Scalar] {
  /// The sign at a position as it must be written.
  fileprivate func escaped(at position: Int) -> String {
    let scalar = self[position]
    switch scalar {
    case "\\", "`", "*", "[", "]", "|", "~": return "\\\(scalar)"
    case "<": return "&lt;"
    case "&": return isEntity(at: position) ? "&amp;" : "&"
    case "_": return isInsideWord(position) ? "_" : "\\_"
    case ":": return self[(position + 1)...].starts(with: "//".unicodeScalars) ? "\\:" : ":"
    case ".": return isBehindWWW(position) ? "\\." : "."
    // The last of a heading would be taken for its end.
    case "#": return position + 1 == count ? "\\#" : "#"
    default: return String(scalar)
    }
  }

  /// Whether `&amp;`, `&#38;` or the like stands there.
  private func isEntity(at position: Int) -> Bool {
    let name = self[(position + 1)...].prefix { $0 == "#" || $0.isASCIILetterOrDigit }
    return !name.isEmpty && name.endIndex < count && self[name.endIndex] == ";"
  }

  private func isInsideWord(_ position: Int) -> Bool {
    position > 0 && position + 1 < count && self[position - 1].isOfWords
      && self[position + 1].isOfWords
  }

  private func isBehindWWW(_ position: Int) -> Bool {
    position >= 3 && self[(position - 3)..<position].allSatisfy { $0 == "w" || $0 == "W" }
  }

  /// Where an address of mail ends that begins at a position; nil if none does.
  fileprivate func endOfMail(from start: Int) -> Int? {
    guard self[start].isOfMail, start == 0 || !self[start - 1].isOfMail else { return nil }
    let end = self[start...].firstIndex { !$0.isOfMail } ?? count
    guard let sign = self[start..<end].firstIndex(of: "@"), sign > start,
      self[sign..<end].contains(".")
    else { return nil }
    return end
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isASCIILetterOrDigit: Bool {
    isASCIIDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }

  /// Whether an address of mail may hold the sign.
  fileprivate var isOfMail: Bool {
    isASCIILetterOrDigit || ".+-_@".unicodeScalars.contains(self)
  }

  fileprivate var isOfWords: Bool {
    properties.isAlphabetic || properties.numericType != nil || self == "_"
  }
}
