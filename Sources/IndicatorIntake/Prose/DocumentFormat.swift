/// The kinds of documents whose text is read.
package enum DocumentFormat: String, CaseIterable, Hashable, Sendable {
  case word = "docx"
  case pdf
  case html
  case markdown = "md"
  case text = "txt"

  /// The kind that the ending of a path says; nil if it is of none.
  package init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    let others: [String: DocumentFormat] = ["htm": .html, "xhtml": .html, "markdown": .markdown]
    guard let found = DocumentFormat(rawValue: ending) ?? others[ending] else { return nil }
    self = found
  }

  /// The kind that bytes are of themselves: what is no Word file, PDF or page is plain text.
  package init(of bytes: [UInt8]) {
    if FileSignature.isArchive(bytes) {
      self = .word
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else {
      let start = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
      let first = start.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
      let isPage = ["<!doctype", "<html", "<p", "<table", "<div", "<body"].contains(
        where: start.contains)
      self = first == "<" && isPage ? .html : .text
    }
  }
}
