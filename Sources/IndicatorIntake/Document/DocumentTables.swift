internal import IndicatorCore

/// Makes sheets of the tables of a document.
struct DocumentTables {
  private let blocks: [DocumentBlock]
  private let notes: [String: String]
  private let source: String

  init(_ blocks: [DocumentBlock], notes: [String: String], named source: String) {
    self.blocks = blocks
    self.notes = notes
    self.source = source
  }

  /// A sheet and where its table stands.
  struct Placed {
    let sheet: Sheet
    /// What its caption calls it; empty if it has none.
    let caption: String
    /// The position of the table among the blocks.
    let block: Int
    /// How many rows of titles stand above those of the table.
    let titles: Int
    /// How many rows the table has.
    let rows: Int
  }

  /// A sheet for each table with text, each with a name of its own.
  var sheets: [Sheet] { placed.map(\.sheet) }

  var placed: [Placed] {
    var sheets: [Placed] = []
    var names: [String: Int] = [:]
    var number = 0
    for (index, block) in blocks.enumerated() {
      guard case .table(let table) = block else { continue }
      number += 1
      let around = TableSurroundings(blocks, around: index)
      let name = around.titles.lazy.compactMap { Self.caption($0.marked.text) }.last
      let plain = name ?? "Table \(number)"
      names[plain, default: 0] += 1
      let unique = names[plain].map { $0 > 1 ? "\(plain) (\($0))" : plain } ?? plain
      guard let sheet = sheet(table, around: around, name: unique) else { continue }
      sheets.append(
        Placed(
          sheet: sheet, caption: name ?? "", block: index, titles: around.titles.count,
          rows: table.rows.count))
    }
    return sheets
  }

  /// The number of a table at the beginning of a paragraph: `Bảng 3`, `Biểu số 02-TK`, `Table A.1`.
  static func caption(_ text: String) -> String? {
    let words = text.split(maxSplits: 4, whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first,
      ["bang", "bieu", "table", "tableau", "tabelle"].contains(first.foldedForSearch)
    else { return nil }
    let hasWord = words.count > 2 && ["so", "mau", "no", "no."].contains(words[1].foldedForSearch)
    guard words.count > (hasWord ? 2 : 1) else { return nil }
    let number = words[hasWord ? 2 : 1].prefix { !":;".contains($0) }
    guard number.contains(where: \.isNumber), number.count <= 12 else { return nil }
    let plain = String(number.last == "." ? number.dropLast() : number)
    return (words[...(hasWord ? 1 : 0)] + [plain]).joined(separator: " ")
  }

  private func sheet(_ table: DocumentTable, around: TableSurroundings, name: String) -> Sheet? {
    var draft = TableDraft()
    for title in around.titles { draft.add(line: title) }
    let hasText = draft.add(table)
    guard hasText else { return nil }
    for note in around.notes { draft.add(line: note) }
    for reference in references(table, around: around) {
      if let text = notes[reference.identifier], !text.isEmpty {
        draft.add(note: MarkedText(text: text, mark: reference.mark))
      }
    }
    return Sheet(
      source: source, name: name, isHidden: false,
      merged: draft.merged.sorted { $0.first < $1.first },
      hiddenColumns: [], isText: true, store: draft.builder.finish())
  }

  /// The footnotes that a table and its titles refer to.
  private func references(
    _ table: DocumentTable, around: TableSurroundings
  ) -> [FootnoteReference] {
    around.titles.flatMap(\.notes)
      + table.rows.flatMap { $0 }.flatMap(\.paragraphs).flatMap(\.notes)
  }
}

/// The paragraphs that go with a table.
struct TableSurroundings {
  /// Those directly above, from top to bottom.
  private(set) var titles: [DocumentParagraph] = []
  /// Those directly below that look like notes.
  private(set) var notes: [DocumentParagraph] = []

  /// More is the text of a report.
  private static let lines = 5
  private static let letters = 250

  init(_ blocks: [DocumentBlock], around index: Int) {
    titles = Self.run(blocks[..<index].reversed()).reversed().filter { !Self.isNote($0) }
    notes = Array(Self.run(blocks[(index + 1)...]).prefix { Self.isNote($0) })
  }

  /// The short paragraphs that come first, behind blank ones, up to a blank one or a long one.
  private static func run(_ blocks: some Sequence<DocumentBlock>) -> [DocumentParagraph] {
    var paragraphs: [DocumentParagraph] = []
    for case .paragraph(let paragraph) in blocks.prefix(while: { $0.isParagraph }) {
      let count = paragraph.marked.text.trimmed.count
      if count == 0, paragraphs.isEmpty { continue }
      if count == 0 || count > letters || paragraphs.count == lines { break }
      paragraphs.append(paragraph)
    }
    return paragraphs
  }

  /// Whether a paragraph explains a table above it: a mark stands first, or `Nguồn:`.
  private static func isNote(_ paragraph: DocumentParagraph) -> Bool {
    let text = paragraph.marked.text.trimmed
    if DocumentTables.caption(text) != nil { return false }
    if paragraph.runs.beginsRaised || text.hasPrefix("*") { return true }
    return NoteWords.beginWithColon(text)
  }
}

extension DocumentBlock {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}

/// Rows as they are added.
private struct TableDraft {
  var builder = SheetBuilder()
  private(set) var merged: [CellRange] = []
  private var row = 0
  /// The merged blocks that may go on below, by their first column.
  private var open: [Int: CellRange] = [:]

  private static let styles: [CellStyle] = [.plain, CellStyle(isBold: true)]

  init() { builder = SheetBuilder(styles: Self.styles) }

  /// A row of one cell.
  mutating func add(line: DocumentParagraph) {
    var cell = DocumentCell()
    cell.paragraphs = [line]
    row += 1
    builder.beginRow(StoredRow(number: row))
    _ = add(cell)
    builder.endRow()
  }

  mutating func add(note: MarkedText) {
    row += 1
    builder.beginRow(StoredRow(number: row))
    builder.add(
      StoredCell(
        .text, value: builder.text(note.text, mark: note.mark), column: 1, style: 0,
        isFormula: false))
    builder.endRow()
  }

  /// Whether any cell has text.
  mutating func add(_ table: DocumentTable) -> Bool {
    var hasText = false
    for cells in table.rows {
      row += 1
      builder.beginRow(StoredRow(number: row))
      var below: [Int: CellRange] = [:]
      for cell in cells {
        let block = block(cell)
        below[cell.column] = block
        if !cell.continuesAbove, add(cell) { hasText = true }
      }
      builder.endRow()
      close(open.filter { below[$0.key]?.first != $0.value.first }.map(\.value))
      open = below
    }
    close(open.map(\.value))
    open = [:]
    return hasText
  }

  /// The block of a cell, with those above that it goes on with.
  private func block(_ cell: DocumentCell) -> CellRange {
    let last = CellPosition(row: row, column: cell.column + cell.width - 1)
    if cell.continuesAbove, let above = open[cell.column], above.last.column == last.column {
      return CellRange(above.first, last: last)
    }
    return CellRange(CellPosition(row: row, column: cell.column), last: last)
  }

  private mutating func close(_ blocks: [CellRange]) {
    merged += blocks.filter { $0.first != $0.last }
  }

  private mutating func add(_ cell: DocumentCell) -> Bool {
    let texts = cell.paragraphs.map(\.marked).filter {
      !$0.text.trimmed.isEmpty || !$0.mark.isEmpty
    }
    guard !texts.isEmpty else { return false }
    let text = texts.map(\.text).joined(separator: "\n")
    let mark = texts.map(\.mark).filter { !$0.isEmpty }.joined(separator: ",")
    let style = CellStyle(
      indent: cell.paragraphs[0].indent, isBold: cell.paragraphs.allSatisfy(\.isBoldOrBlank))
    builder.add(SheetCell(.text(text), style: style, mark: mark), column: cell.column)
    return true
  }
}

extension DocumentParagraph {
  fileprivate var isBoldOrBlank: Bool { isBold || runs.bytes == 0 }
}
