/// A table for people, as text: columns aligned by display width.
///
/// It fits a width first by wrapping the columns of words, then by folding columns into the ones before them,
/// then by one record per block; nothing is cut and nothing is left out.
package struct TextTable: Equatable, Sendable {
  /// Where a column's text stands.
  package enum Alignment: Hashable, Sendable {
    case left, right
  }

  /// What becomes of a column where there is too little room.
  package enum Folding: Hashable, Sendable {
    /// It stays a column.
    case apart
    /// Its text goes behind that of the column before, a comma between.
    case intoColumnBefore
  }

  /// One column.
  package struct Column: Hashable, Sendable {
    /// The heading.
    package let heading: String
    /// Where the text stands.
    package let alignment: Alignment
    /// Whether the text may be broken between words.
    package let wraps: Bool
    /// Where it may be broken, if at all.
    package let breaks: LineBreaks
    /// What becomes of it where there is too little room.
    package let folding: Folding

    /// A column of the given parts.
    package init(
      _ heading: String, _ alignment: Alignment = .left, wraps: Bool = false,
      breaks: LineBreaks = .betweenWords, folding: Folding = .apart
    ) {
      self.heading = heading.withoutControls
      self.alignment = alignment
      self.wraps = wraps
      self.breaks = breaks
      self.folding = folding
    }
  }

  /// The columns.
  package let columns: [Column]
  /// The rows, one text for each column.
  package private(set) var rows: [[String]] = []

  /// A table without rows.
  package init(_ columns: [Column]) {
    self.columns = columns
  }

  /// - Precondition: `row` has one text for each column.
  package mutating func append(_ row: [String]) {
    precondition(row.count == columns.count, "a row has one text for each column")
    rows.append(row.map(\.withoutControls))
  }

  private static let gap = 2
  /// The narrowest a wrapped column may become.
  private static let narrowest = 8

  /// The table in at most `width` columns; columns that are empty in every row are left out.
  package func text(width: Int, style: TextStyle) -> String {
    let table = withoutEmptyColumns
    guard !table.columns.isEmpty else { return "" }
    if let widths = table.widths(fitting: width) { return table.text(widths, style) }
    let folded = table.folded
    if let widths = folded.widths(fitting: width) { return folded.text(widths, style) }
    return table.blocks(width, style)
  }

  private func text(_ widths: [Int], _ style: TextStyle) -> String {
    var text = lines(columns.map(\.heading), widths).map { style.heading($0) + "\n" }
      .joined()
    for row in rows { append(row, widths, to: &text) }
    return text
  }

  var withoutEmptyColumns: TextTable {
    let kept = columns.indices.filter { index in rows.contains { !$0[index].isEmpty } }
    var table = TextTable(kept.map { columns[$0] })
    table.rows = rows.map { row in kept.map { row[$0] } }
    return table
  }

  /// The table with the columns that fold behind those before them.
  private var folded: TextTable {
    var groups: [[Int]] = []
    for (index, column) in columns.enumerated() {
      if column.folding == .intoColumnBefore, !groups.isEmpty {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    func joined(_ texts: [String]) -> [String] {
      groups.map { group in group.map { texts[$0] }.filter { !$0.isEmpty }.joined(separator: ", ") }
    }
    let headings = joined(columns.map(\.heading))
    var table = TextTable(
      zip(headings, groups).map { heading, group in
        let first = columns[group[0]]
        return Column(heading, first.alignment, wraps: first.wraps, breaks: first.breaks)
      })
    table.rows = rows.map(joined)
    return table
  }

  // MARK: In columns

  /// The widths of the columns, nil if the table does not fit.
  ///
  /// - Complexity: O(cells), and the width that is too much.
  private func widths(fitting width: Int) -> [Int]? {
    var widths = columns.map(\.heading.displayWidth)
    for row in rows {
      for index in widths.indices { widths[index] = max(widths[index], row[index].displayWidth) }
    }
    let room = width - Self.gap * (widths.count - 1)
    guard widths.reduce(0, +) > room else { return widths }
    let narrow = columns.indices.map { columns[$0].wraps ? least($0) : widths[$0] }
    while widths.reduce(0, +) > room {
      let wrapping = columns.indices.filter { widths[$0] > narrow[$0] }
      guard let widest = wrapping.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  /// The longest word of a column, but at least eight.
  private func least(_ index: Int) -> Int {
    let breaks = columns[index].breaks
    let heading = columns[index].heading.longestPart(breaks)
    return rows.reduce(max(Self.narrowest, heading)) { max($0, $1[index].longestPart(breaks)) }
  }

  private func append(_ row: [String], _ widths: [Int], to text: inout String) {
    for line in lines(row, widths) {
      text += line
      text += "\n"
    }
  }

  private func lines(_ row: [String], _ widths: [Int]) -> [String] {
    let cells = columns.indices.map { index in
      columns[index].wraps
        ? row[index].wrapped(to: widths[index], columns[index].breaks) : [row[index]]
    }
    let height = cells.map(\.count).max() ?? 1
    guard height > 1 else { return [line(cells.map { $0[0] }, widths)] }
    return (0..<height).map { number in
      line(cells.map { number < $0.count ? $0[number] : "" }, widths)
    }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(Self.blanks(Self.gap)) }
      let missing = Self.blanks(max(0, widths[index] - cell.displayWidth))
      text += columns[index].alignment == .right ? missing + cell : cell + missing
    }
    return text.withoutTrailingBlanks
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: In blocks

  /// One record per block: a line for each column that is not empty.
  private func blocks(_ width: Int, _ style: TextStyle) -> String {
    let label = labelWidth(width)
    return rows.map { row in
      columns.indices.filter { !row[$0].isEmpty }
        .map { block(columns[$0].heading, row[$0], label, width, style) }.joined()
    }
    .joined(separator: "\n")
  }

  /// The room for headings beside the cells: what they need, but at most half; less where that keeps a
  /// word of a cell whole and breaks none of a heading.
  private func labelWidth(_ width: Int) -> Int {
    let headings = columns.map(\.heading)
    let wanted = min(headings.map(\.displayWidth).max() ?? 0, max(0, width / 2 - Self.gap))
    let most = width - Self.gap - (headings.map { $0.longestPart(.betweenWords) }.max() ?? 0)
    let needed = rows.joined().wordWidths.filter { $0 <= most }.max() ?? 0
    return min(wanted, width - Self.gap - needed)
  }

  private func block(
    _ heading: String, _ cell: String, _ label: Int, _ width: Int, _ style: TextStyle
  ) -> String {
    let headings = heading.wrapped(to: max(1, label))
    let lines = cell.wrapped(to: max(1, width - label - Self.gap))
    return (0..<max(headings.count, lines.count)).map { number in
      let heading = number < headings.count ? headings[number] : ""
      let line = number < lines.count ? lines[number] : ""
      let blanks = String(repeating: " ", count: max(0, label - heading.displayWidth) + Self.gap)
      let margin = heading.isEmpty ? blanks : style.heading(heading) + blanks
      return (margin + line).withoutTrailingBlanks + "\n"
    }
    .joined()
  }
}

/// Whether headings may be set off by the terminal.
package enum TextStyle: Hashable, Sendable {
  case plain, terminal

  /// Bold on a terminal.
  func heading(_ text: String) -> String { self == .terminal ? Self.bold + text + Self.end : text }

  /// A bar in a colour on a terminal.
  func bar(_ bar: String, isNegative: Bool) -> String {
    self == .terminal ? (isNegative ? Self.orange : Self.blue) + bar + Self.end : bar
  }

  private static let bold = "\u{1B}[1m"
  private static let orange = "\u{1B}[38;5;208m"
  private static let blue = "\u{1B}[38;5;32m"
  private static let end = "\u{1B}[0m"

  /// All that this library ever tells a terminal.
  static let sequences = [bold, orange, blue, end]
}

extension Sequence<String> {
  /// The columns that each word takes.
  fileprivate var wordWidths: [Int] {
    flatMap { $0.split(separator: " ").map(\.displayWidth) }
  }
}
