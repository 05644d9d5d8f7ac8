extension TextTable {
  /// The table as a Markdown pipe table; columns that are empty in every row are left out.
  public var markdown: String {
    let table = withoutEmptyColumns
    guard !table.columns.isEmpty else { return "" }
    let rules = table.columns.map { $0.alignment == .right ? "---:" : "---" }
    let lines = [table.columns.map(\.heading), rules] + table.rows
    return lines.map { "| " + $0.map(Self.escaped).joined(separator: " | ") + " |\n" }.joined()
  }

  private static func escaped(_ cell: String) -> String {
    cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
