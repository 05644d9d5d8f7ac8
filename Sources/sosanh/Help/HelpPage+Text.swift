import IndicatorRender

extension HelpPage {
  /// Where the descriptions of arguments begin.
  private static let column = 26
  /// Fewer columns would leave no room beside the labels.
  private static let narrowest = 40

  /// The page as text of a width.
  func text(width: Int) -> String {
    let width = max(width, Self.narrowest)
    let language = LanguageChoice.current
    let overview = "\(HelpWords.overview[language].uppercased()): \(abstract)\n\n\(discussion)"
    let blocks = sections.map { section in
      "\(section.heading.uppercased()):\n"
        + section.entries.map { Self.entry($0.label, text: $0.text, width: width) }.joined()
    }
    return overview.wrapped(to: width, indent: 0)
      + "\n\n\(HelpWords.usage[language].uppercased()): \(usage)\n\n"
      + blocks.joined(separator: "\n") + closing + "\n"
  }

  /// One argument: its label, and what it is for beside or below it.
  private static func entry(_ label: String, text: String, width: Int) -> String {
    let label = "  " + label
    let wrapped = text.wrapped(to: width, indent: column)
    return label + (label.count < column ? String(wrapped.dropFirst(label.count)) : "\n" + wrapped)
      + "\n"
  }
}

extension String {
  /// The text in lines of at most a width, each behind an indent; its own line ends are kept, and a word that
  /// is too long stands alone.
  func wrapped(to width: Int, indent: Int) -> String {
    let lead = String(repeating: " ", count: indent)
    return split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { Self.lines(of: $0, width: width - indent) }
      .map { $0.isEmpty ? "" : lead + $0 }.joined(separator: "\n")
  }

  /// Cuts a line at its last blank before the width, else at the first behind it.
  private static func lines(of text: Substring, width: Int) -> [Substring] {
    var lines: [Substring] = []
    var rest = text
    while rest.count > width {
      let blank = rest.prefix(width).lastIndex(of: " ") ?? rest.firstIndex(of: " ")
      guard let blank else { break }
      lines.append(rest[..<blank])
      rest = rest[rest.index(after: blank)...]
    }
    return lines + [rest]
  }
}
