internal import IndicatorCore

/// Reads the blocks of a document of Word, tracked changes as if they were accepted.
struct WordReader {
  private var reader: XMLReader
  private let budget: WorkbookBudget
  /// Paragraphs and tables in their order; a table within another comes behind it.
  private(set) var body: [DocumentBlock] = []
  private var footnotes = 0
  private var endnotes = 0

  init(_ reader: XMLReader, budget: WorkbookBudget) {
    self.reader = reader
    self.budget = budget
  }

  /// Reads the whole document.
  mutating func read() throws(Fault) {
    try reader.enter("document")
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      if name == "body" { body = try blocks() }
    }
    try reader.finish()
  }

  /// The texts of a part of footnotes.
  mutating func readNotes() throws(Fault) -> [String: String] {
    var notes: [String: String] = [:]
    try reader.enter("footnotes")
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      guard name == "footnote", let identifier = reader.prefixed("id") else { continue }
      let texts = try blocks().compactMap { block in
        if case .paragraph(let paragraph) = block { paragraph.marked.text.trimmed } else { nil }
      }
      notes[identifier] = texts.filter { !$0.isEmpty }.joined(separator: " ")
    }
    try reader.finish()
    return notes
  }

  /// Elements that only hold others, the inserted and the moved among them.
  private static let holders: Set<String> = [
    "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice",
    "hyperlink", "fldSimple",
  ]

  /// The blocks of the element that was entered.
  private mutating func blocks() throws(Fault) -> [DocumentBlock] {
    let depth = reader.depth
    var blocks: [DocumentBlock] = []
    while let name = try reader.child(at: depth) {
      switch name {
      case "p": blocks.append(.paragraph(try paragraph()))
      case "tbl": blocks += try table()
      case _ where Self.holders.contains(name): blocks += try self.blocks()
      default: break
      }
    }
    return blocks
  }

  // MARK: Tables

  /// The table that was entered, and those within it.
  private mutating func table() throws(Fault) -> [DocumentBlock] {
    var inner: [DocumentBlock] = []
    let rows = try rows(&inner)
    return [.table(DocumentTable(rows: rows))] + inner
  }

  private mutating func rows(_ inner: inout [DocumentBlock]) throws(Fault) -> [[DocumentCell]] {
    let depth = reader.depth
    var rows: [[DocumentCell]] = []
    while let name = try reader.child(at: depth) {
      if name == "tr" {
        if let row = try row(&inner) { rows.append(row) }
      } else if Self.holders.contains(name) {
        rows += try self.rows(&inner)
      }
    }
    return rows
  }

  /// A row; nil if it was deleted.
  private mutating func row(_ inner: inout [DocumentBlock]) throws(Fault) -> [DocumentCell]? {
    var row = RowDraft()
    try budget.takeCell()
    try readRow(&row, inner: &inner)
    return row.isDeleted ? nil : row.cells
  }

  private struct RowDraft {
    var cells: [DocumentCell] = []
    var column = 1
    var isDeleted = false
  }

  private mutating func readRow(
    _ row: inout RowDraft, inner: inout [DocumentBlock]
  ) throws(Fault) {
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      if name == "trPr" {
        try readRowProperties(&row)
      } else if name == "tc" {
        let (cell, joinsLeft) = try cell(at: row.column, inner: &inner)
        if joinsLeft, let last = row.cells.indices.last {
          row.cells[last].width += cell.width
        } else {
          row.cells.append(cell)
        }
        row.column += cell.width
      } else if Self.holders.contains(name) {
        try readRow(&row, inner: &inner)
      }
    }
  }

  private mutating func readRowProperties(_ row: inout RowDraft) throws(Fault) {
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      if name == "gridBefore" { row.column += number("val", atMost: 63) ?? 0 }
      if name == "del" { row.isDeleted = true }
    }
  }

  private mutating func cell(
    at column: Int, inner: inout [DocumentBlock]
  ) throws(Fault) -> (cell: DocumentCell, joinsLeft: Bool) {
    let depth = reader.depth
    var cell = DocumentCell(column: column)
    try budget.takeCell()
    var joinsLeft = false
    while let name = try reader.child(at: depth) {
      switch name {
      case "tcPr": joinsLeft = try readCellProperties(&cell)
      case "p": cell.paragraphs.append(try paragraph())
      case "tbl": inner += try table()
      case _ where Self.holders.contains(name): try add(try blocks(), to: &cell, inner: &inner)
      default: break
      }
    }
    return (cell, joinsLeft)
  }

  private func add(
    _ blocks: [DocumentBlock], to cell: inout DocumentCell, inner: inout [DocumentBlock]
  ) throws(Fault) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): cell.paragraphs.append(paragraph)
      case .table: inner.append(block)
      }
    }
  }

  /// Reads how a cell is merged.
  ///
  /// - Returns: whether it goes on with the cell to its left.
  private mutating func readCellProperties(_ cell: inout DocumentCell) throws(Fault) -> Bool {
    let depth = reader.depth
    var joinsLeft = false
    while let name = try reader.child(at: depth) {
      switch name {
      case "gridSpan": cell.width = max(1, number("val", atMost: 63) ?? 1)
      case "vMerge": cell.continuesAbove = reader.prefixed("val") != "restart"
      case "hMerge": joinsLeft = reader.prefixed("val") != "restart"
      default: break
      }
    }
    return joinsLeft
  }

  /// A number of the element that was entered; Word has at most 63 columns.
  private func number(_ name: String, atMost limit: Int) -> Int? {
    reader.prefixed(name).flatMap { Int($0) }.map { min(max(0, $0), limit) }
  }

  // MARK: Paragraphs

  private mutating func paragraph() throws(Fault) -> DocumentParagraph {
    var draft = ParagraphDraft()
    try budget.takeCell()
    try readParagraph(&draft)
    draft.paragraph.isBold = draft.hasText && !draft.hasPlainText
    try budget.take(text: draft.paragraph.runs.bytes)
    return draft.paragraph
  }

  private struct ParagraphDraft {
    var paragraph = DocumentParagraph()
    var hasText = false
    var hasPlainText = false
  }

  private mutating func readParagraph(_ draft: inout ParagraphDraft) throws(Fault) {
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      if name == "r" {
        try readRun(&draft)
      } else if name == "pPr" {
        try readIndent(&draft)
      } else if Self.holders.contains(name) {
        try readParagraph(&draft)
      }
    }
  }

  private mutating func readIndent(_ draft: inout ParagraphDraft) throws(Fault) {
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      if name == "numPr" { draft.paragraph.isListed = true }
      guard name == "ind" else { continue }
      // In twentieths of a point.
      let left = number("left", atMost: 50_000) ?? number("start", atMost: 50_000) ?? 0
      draft.paragraph.indent = min((left + 180) / 360, 255)
    }
  }

  private struct RunProperties {
    var isRaised = false
    var isBold = false
    var isHidden = false
  }

  private mutating func readRun(_ draft: inout ParagraphDraft) throws(Fault) {
    let depth = reader.depth
    var properties = RunProperties()
    while let name = try reader.child(at: depth) {
      switch name {
      case "rPr": properties = try runProperties()
      case "t": try add(try reader.text(), properties: properties, to: &draft)
      case "tab": try add(" ", properties: properties, to: &draft)
      case "br", "cr": try add("\n", properties: properties, to: &draft)
      case "noBreakHyphen": try add("-", properties: properties, to: &draft)
      case "footnoteReference", "endnoteReference": try addReference(name, to: &draft)
      default: break
      }
    }
  }

  private func add(
    _ text: String, properties: RunProperties, to draft: inout ParagraphDraft
  ) throws(Fault) {
    guard !properties.isHidden else { return }
    draft.paragraph.runs.add(TextRun(text: text, isRaised: properties.isRaised))
    if draft.paragraph.runs.bytes > WorkbookLimits.token {
      throw reader.fault(.tooLong(limit: WorkbookLimits.token))
    }
    guard !text.trimmed.isEmpty else { return }
    draft.hasText = true
    if !properties.isBold { draft.hasPlainText = true }
  }

  private mutating func runProperties() throws(Fault) -> RunProperties {
    let depth = reader.depth
    var properties = RunProperties()
    while let name = try reader.child(at: depth) {
      switch name {
      case "vertAlign": properties.isRaised = reader.prefixed("val") == "superscript"
      case "b": properties.isBold = !["0", "false", "off"].contains(reader.prefixed("val"))
      case "vanish": properties.isHidden = !["0", "false", "off"].contains(reader.prefixed("val"))
      default: break
      }
    }
    return properties
  }

  /// A reference shows its place among all references of its kind, or the mark that follows as text.
  private mutating func addReference(_ name: String, to draft: inout ParagraphDraft) throws(Fault) {
    guard let identifier = reader.prefixed("id") else { return }
    let isOwnMark = ["1", "true", "on"].contains(reader.prefixed("customMarkFollows"))
    guard name == "footnoteReference" else {
      endnotes += isOwnMark ? 0 : 1
      if !isOwnMark { addMark(Self.roman(endnotes), to: &draft) }
      return
    }
    footnotes += isOwnMark ? 0 : 1
    let mark = isOwnMark ? "" : String(footnotes)
    draft.paragraph.notes.append(FootnoteReference(identifier: identifier, mark: mark))
    if !isOwnMark { addMark(mark, to: &draft) }
  }

  private func addMark(_ mark: String, to draft: inout ParagraphDraft) {
    draft.paragraph.runs.addMark(mark)
  }

  private static func roman(_ number: Int) -> String {
    let signs = [
      (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"),
      (1, "i"),
    ]
    var left = min(number, 999)
    var text = ""
    for (value, sign) in signs {
      while left >= value { (left, text) = (left - value, text + sign) }
    }
    return text
  }
}
