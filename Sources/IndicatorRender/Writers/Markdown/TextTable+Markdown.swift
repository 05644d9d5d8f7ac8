extension TextTable {
  /// The table as a Markdown pipe table; columns that are empty in every row are left out.
  package var markdown: String {
    let table = withoutEmptyColumns
    guard !table.columns.isEmpty else { return "" }
    let rules = table.columns.map { $0.alignment == .right ? "---:" : "---" }
    let texts = ([table.columns.map(\.heading)] + table.rows).map { $0.map(\.escapedForMarkdown) }
    let lines = [texts[0], rules] + texts.dropFirst()
    return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}
