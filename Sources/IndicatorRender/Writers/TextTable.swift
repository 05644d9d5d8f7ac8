/// A table for people, as text: columns aligned by display width.
///
/// It fits a width first by wrapping the columns of words, then by one record per block; nothing is cut
/// and nothing is left out.
public struct TextTable: Hashable, Sendable {
  /// Where a column's text stands.
  public enum Alignment: Hashable, Sendable {
    case left, right
  }

  /// One column.
  public struct Column: Hashable, Sendable {
    /// The heading.
    public let heading: String
    /// Where the text stands.
    public let alignment: Alignment
    /// Whether the text may be broken between words.
    public let wraps: Bool

    /// A column of the given parts.
    public init(_ heading: String, _ alignment: Alignment = .left, wraps: Bool = false) {
      self.heading = heading
      self.alignment = alignment
      self.wraps = wraps
    }
  }

  /// The columns.
  public let columns: [Column]
  /// The rows, one text for each column.
  public private(set) var rows: [[String]] = []

  /// A table without rows.
  public init(_ columns: [Column]) {
    self.columns = columns
  }

  /// - Precondition: `row` has one text for each column.
  public mutating func append(_ row: [String]) {
    precondition(row.count == columns.count, "a row has one text for each column")
    rows.append(row.map(\.withoutControls))
  }

  private static let gap = 2
  /// The narrowest a wrapped column may become.
  private static let narrowest = 8

  /// The table in at most `width` columns; columns that are empty in every row are left out.
  public func text(width: Int, style: TextStyle) -> String {
    let table = withoutEmptyColumns
    guard !table.columns.isEmpty else { return "" }
    guard let widths = table.widths(fitting: width) else { return table.blocks(width, style) }
    let headings = table.lines(table.columns.map(\.heading), widths).map(style.heading)
    let lines = headings + table.rows.flatMap { table.lines($0, widths) }
    return lines.map { $0 + "\n" }.joined()
  }

  var withoutEmptyColumns: TextTable {
    let kept = columns.indices.filter { index in rows.contains { !$0[index].isEmpty } }
    var table = TextTable(kept.map { columns[$0] })
    table.rows = rows.map { row in kept.map { row[$0] } }
    return table
  }

  // MARK: In columns

  /// The widths of the columns, nil if the table does not fit.
  private func widths(fitting width: Int) -> [Int]? {
    var widths = columns.indices.map { index in
      (rows.map { $0[index] } + [columns[index].heading]).map(\.displayWidth).max() ?? 0
    }
    while widths.reduce(Self.gap * (widths.count - 1), +) > width {
      let wrapping = columns.indices.filter { columns[$0].wraps && widths[$0] > least($0) }
      guard let widest = wrapping.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  /// The longest word of a column, but at least eight.
  private func least(_ index: Int) -> Int {
    max(Self.narrowest, (rows.map { $0[index] } + [columns[index].heading]).wordWidths.max() ?? 0)
  }

  private func lines(_ row: [String], _ widths: [Int]) -> [String] {
    let cells = columns.indices.map { index in
      columns[index].wraps ? row[index].wrapped(to: widths[index]) : [row[index]]
    }
    let height = cells.map(\.count).max() ?? 1
    return (0..<height).map { number in
      line(cells.map { number < $0.count ? $0[number] : "" }, widths)
    }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = columns.indices.map { index in
      let blanks = String(repeating: " ", count: max(0, widths[index] - cells[index].displayWidth))
      return columns[index].alignment == .right ? blanks + cells[index] : cells[index] + blanks
    }
    let gap = String(repeating: " ", count: Self.gap)
    return padded.joined(separator: gap).withoutTrailingBlanks
  }

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
    let most = width - Self.gap - (headings.wordWidths.max() ?? 0)
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
public enum TextStyle: Hashable, Sendable {
  case plain, terminal

  /// Bold on a terminal.
  func heading(_ text: String) -> String {
    self == .terminal ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}

extension Sequence<String> {
  /// The columns that each word takes.
  fileprivate var wordWidths: [Int] {
    flatMap { $0.split(separator: " ").map(\.displayWidth) }
  }
}

extension String {
  /// The text in lines of at most `width` columns, broken between words; a longer word is broken inside.
  public func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      for piece in word.pieces(of: width) {
        if !current.isEmpty, current.displayWidth + 1 + piece.displayWidth <= width {
          current += " " + piece
        } else {
          if !current.isEmpty { lines.append(current) }
          current = piece
        }
      }
    }
    return lines + [current]
  }

  /// The text on one line and without signs that steer a terminal: blanks stand in their place.
  var withoutControls: String {
    let isControl = { (character: Character) in
      character.isNewline
        || character.unicodeScalars.first?.properties.generalCategory == .control
    }
    return contains(where: isControl) ? String(map { isControl($0) ? " " : $0 }) : self
  }

  /// The text without blanks at its end.
  var withoutTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

extension Substring {
  /// The word in pieces of at most `width` columns.
  fileprivate func pieces(of width: Int) -> [String] {
    guard displayWidth > width, width > 0 else { return [String(self)] }
    var pieces: [String] = []
    var piece = ""
    for character in self {
      if piece.displayWidth + character.displayWidth > width, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}
