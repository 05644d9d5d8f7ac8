internal import IndicatorCore

/// A line of a text.
struct ProseLine {
  var text: String
  let place: ProsePlace
  /// The cells, where the line is said to be a row of a table.
  var cells: [String]?

  private static let bullets: Set<Character> = ["-", "+", "*", "•", "–", "o", "▪", "‣", "►"]

  /// Whether the line is one of a list: a sign or a number stands first.
  var isItem: Bool {
    let line = text.drop(while: \.isWhitespace)
    guard let first = line.first else { return false }
    if Self.bullets.contains(first) { return line.dropFirst().first?.isWhitespace ?? false }
    let mark = line.prefix { $0.isLetter || $0.isNumber || $0 == "." }
    guard mark.count <= 6, mark.count < line.count else { return false }
    let isNumber = mark.contains { $0.isNumber } && mark.last == "."
    let behind = line[mark.endIndex]
    return isNumber && behind.isWhitespace || mark.count <= 2 && behind == ")"
  }
}

/// Joins lines to the pieces of text that they are, and rows to tables.
struct BlockGatherer {
  let name: String
  let format: DocumentFormat
  private(set) var blocks: [ProseBlock] = []
  private(set) var tables: [ProseTable] = []
  private var open: [ProseLine] = []
  private var rows: [Row] = []
  /// Whether blank lines stand between the rows so far and the next line.
  private var isApart = false

  /// A row of a table.
  private struct Row {
    let cells: [String]
    let line: ProseLine
    /// Whether blank lines stand before it.
    let isApart: Bool
  }

  init(name: String, format: DocumentFormat) { (self.name, self.format) = (name, format) }

  /// A line shorter than this ends a paragraph whatever follows.
  private static let shortest = 40

  mutating func add(_ line: ProseLine) {
    if let cells = cells(line) {
      endParagraph()
      if !isRule(cells) { rows.append(Row(cells: cells, line: line, isApart: isApart)) }
      isApart = false
      return
    }
    let isBlank = line.text.allSatisfy(\.isWhitespace)
    // Rows of a page may all stand apart.
    if isBlank, format == .pdf, !rows.isEmpty { return isApart = true }
    endTable()
    guard !isBlank else { return endParagraph() }
    if let last = open.last, !goesOn(last, next: line) { endParagraph() }
    var line = line
    if format == .markdown { line.text = Self.plain(line.text) }
    open.append(line)
  }

  mutating func finish() {
    endParagraph()
    endTable()
  }

  // MARK: Paragraphs

  /// Whether a line is cut where the next goes on.
  private func goesOn(_ last: ProseLine, next: ProseLine) -> Bool {
    guard format != .html, !next.isItem else { return false }
    let line = last.text.trimmed
    guard let end = line.last, !".;:!?".contains(end), line.count >= Self.shortest else {
      return false
    }
    guard let first = next.text.first(where: { !$0.isWhitespace }) else { return false }
    if first == "#" || first == ">" { return false }
    return first.isLowercase || first.isNumber || "(%,".contains(first) || format == .markdown
  }

  private mutating func endParagraph() {
    guard let first = open.first else { return }
    blocks.append(
      ProseBlock(first.isItem ? .item : .paragraph, lines: open.map { ($0.text, $0.place) }))
    open = []
  }

  /// Marks of Markdown taken off: `**94,8 %**`, `[165](…)`.
  private static func plain(_ text: String) -> String {
    var plain = ""
    // How many brackets of a link's target are open, and whether one begins.
    var (depth, isTarget) = (0, false)
    var before: Character = " "
    for (index, character) in zip(text.indices, text) {
      defer { before = character }
      if isTarget {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
        isTarget = depth > 0
        continue
      }
      let next = text.index(after: index)
      let behind = next < text.endIndex ? text[next] : " "
      switch character {
      // A star between blanks is a sign of a list or of a product.
      case "*": if before.isWhitespace, behind.isWhitespace { plain.append("*") }
      case "`", "[", "\\": break
      case "]": isTarget = behind == "("
      default: plain.append(character)
      }
    }
    return plain
  }

  // MARK: Tables

  /// The cells of a row; nil if the line is none.
  private func cells(_ line: ProseLine) -> [String]? {
    if let cells = line.cells { return cells.count > 1 ? cells : nil }
    let text = line.text.trimmed
    if text.contains("|") {
      var cells = text.split(separator: "|", omittingEmptySubsequences: false).map {
        String($0).trimmed
      }
      if cells.first == "" { cells.removeFirst() }
      if cells.last == "" { cells.removeLast() }
      return cells.count > 1 ? cells : nil
    }
    if text.contains("\t"), format != .pdf {
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map {
        String($0).trimmed
      }
      return cells.count > 2 ? cells : nil
    }
    return format == .pdf ? spaced(line.text) : nil
  }

  /// The columns of a printed table, which lie several blanks apart.
  private func spaced(_ text: String) -> [String]? {
    var cells: [String] = []
    var cell = ""
    var blanks = 0
    for character in text.trimmed {
      if character.isWhitespace {
        blanks += 1
        continue
      }
      if blanks > 2 {
        cells.append(cell)
        cell = ""
      } else if blanks > 0 {
        cell.append(" ")
      }
      blanks = 0
      cell.append(character)
    }
    cells.append(cell)
    return cells.count > 2 ? cells : nil
  }

  /// The line below the headings: `|---|--:|`.
  private func isRule(_ cells: [String]) -> Bool {
    cells.allSatisfy { $0.allSatisfy { "-:= ".contains($0) } }
      && cells.contains { $0.contains("-") }
  }

  private mutating func endTable() {
    isApart = false
    // Where all stand apart that is how the table is set; else blank lines end one.
    let isSpread = rows.dropFirst().allSatisfy(\.isApart)
    var piece: [Row] = []
    for row in rows {
      if row.isApart, !isSpread {
        addTable(piece)
        piece = []
      }
      piece.append(row)
    }
    addTable(piece)
    rows = []
  }

  /// Whether lines of a page whose words lie apart are a table: all have as many cells. Of others only the
  /// numbers are counted.
  private func isEven(_ rows: [Row]) -> Bool {
    rows.count > 3 && rows.allSatisfy { $0.cells.count == rows[0].cells.count }
  }

  private mutating func addTable(_ rows: [Row]) {
    guard !rows.isEmpty else { return }
    let first = blocks.count
    for row in rows {
      blocks.append(ProseBlock(.row, lines: [(row.cells.joined(separator: " | "), row.line.place)]))
    }
    guard rows.count > 1, format != .pdf || isEven(rows) else { return }
    var builder = SheetBuilder()
    // Rows have numbers of their own: a whole table may stand on one line, or go on over a page.
    for (number, row) in rows.enumerated() {
      builder.beginRow(StoredRow(number: number + 1))
      for (column, text) in row.cells.enumerated() where !text.isEmpty {
        builder.add(SheetCell(.text(text), style: .plain, mark: ""), column: column + 1)
      }
      builder.endRow()
    }
    let sheet = Sheet(
      source: name, name: "", isHidden: false, merged: [], hiddenColumns: [], isText: true,
      store: builder.finish())
    let places = rows.indices.map { ($0 + 1, first + $0) }
    tables.append(ProseTable(sheet: sheet, blocks: Dictionary(uniqueKeysWithValues: places)))
  }
}
