package import IndicatorCore

/// The text of a document with its places.
package struct DocumentText: Sendable {
  /// Gives the text of a PDF, pages parted by form feeds.
  package typealias PDFReader = (SourceBytes) throws(Fault) -> SourceBytes

  /// The document's name in messages.
  package let name: String
  /// The kind of document.
  package let format: DocumentFormat
  let blocks: [ProseBlock]
  let tables: [ProseTable]

  /// Reads a document.
  ///
  /// Tracked changes of Word are read as accepted. No link, field, macro or part outside the document is
  /// followed. The encoding of text is recognised as ``TextEncoding/decode(_:asked:)`` says.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - format: its kind.
  ///   - pdf: gives the text of a PDF.
  /// - Throws: a ``Fault`` if it cannot be read.
  package static func read(
    _ source: SourceBytes, format: DocumentFormat, pdf: PDFReader
  ) throws(Fault) -> DocumentText {
    switch format {
    case .word: return try word(source)
    case .pdf:
      let pages = try pdf(source)
      let text = SourceBytes(name: source.name, bytes: pages.bytes)
      return plain(try TextEncoding.decode(text), format: .pdf)
    case .html:
      let text = try decoded(source)
      return lines(HTMLLines.lines(of: text.utf8), name: source.name, format: .html)
    case .markdown, .text: return plain(try decoded(source), format: format)
    }
  }

  private static func decoded(_ source: SourceBytes) throws(Fault) -> DecodedText {
    let isRich = source.bytes.starts(with: Array("{\\rtf".utf8))
    if let kind = isRich ? .otherDocument : FileSignature.notText(source.bytes) {
      throw Fault(.workbook(.notADocument(kind)), at: .whole(source.name))
    }
    guard !source.bytes.isEmpty else {
      throw Fault(.text(.emptyDocument), at: Place(source: source.name, line: 1, column: 1))
    }
    return try TextEncoding.decode(source)
  }

  // MARK: Text

  private static func plain(_ text: DecodedText, format: DocumentFormat) -> DocumentText {
    var found: [ProseLine] = []
    var (page, line) = (format == .pdf ? 1 : 0, 0)
    for bytes in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      var rest = bytes[...]
      while rest.first == 0x0C {
        rest = rest.dropFirst()
        if page > 0 { (page, line) = (page + 1, 1) }
      }
      found.append(
        ProseLine(
          text: String(decoding: rest, as: UTF8.self), place: ProsePlace(page: page, line: line)))
    }
    return lines(found, name: text.name, format: format)
  }

  private static func lines(
    _ lines: [ProseLine], name: String, format: DocumentFormat
  ) -> DocumentText {
    var gatherer = BlockGatherer(name: name, format: format)
    for line in lines { gatherer.add(line) }
    gatherer.finish()
    return DocumentText(
      name: name, format: format, blocks: gatherer.blocks, tables: gatherer.tables)
  }

  // MARK: Word

  /// What a document of Word is made of.
  ///
  /// - Throws: a ``Fault`` that says what else the file is.
  private static func blocks(
    of source: SourceBytes
  ) throws(Fault) -> (body: [DocumentBlock], notes: [String: String]) {
    do throws(Fault) {
      if let kind = FileSignature.foreign(source.bytes) {
        throw Fault(.workbook(.notADocument(kind)), at: .whole(source.name))
      }
      return try WordDocument.blocks(of: source)
    } catch {
      guard case .workbook(.notAWorkbook(let kind)) = error.fact else { throw error }
      throw Fault(.workbook(.notADocument(kind)), at: error.place ?? .whole(source.name))
    }
  }

  private static func word(_ source: SourceBytes) throws(Fault) -> DocumentText {
    let (body, notes) = try blocks(of: source)
    var blocks: [ProseBlock] = []
    var starts: [Int: Int] = [:]
    for (index, block) in body.enumerated() {
      let place = ProsePlace(page: 0, line: index + 1)
      switch block {
      case .paragraph(let paragraph):
        for text in paragraph.marked.text.split(whereSeparator: \.isNewline) {
          let isItem = paragraph.isListed || ProseLine(text: String(text), place: place).isItem
          blocks.append(ProseBlock(isItem ? .item : .paragraph, lines: [(String(text), place)]))
        }
      case .table(let table):
        starts[index] = blocks.count
        for row in table.rows {
          let cells = row.map { $0.paragraphs.map(\.marked.text).joined(separator: " ") }
          blocks.append(ProseBlock(.row, lines: [(cells.joined(separator: " | "), place)]))
        }
      }
    }
    let end = ProsePlace(page: 0, line: body.count + 1)
    for text in notes.sorted(by: { $0.key < $1.key }).map(\.value) where !text.isEmpty {
      blocks.append(ProseBlock(.paragraph, lines: [(text, end)]))
    }
    let tables = DocumentTables(body, notes: notes, named: source.name).placed.map { table in
      let start = starts[table.block] ?? blocks.count
      let rows = (0..<table.rows).map { (table.titles + $0 + 1, start + $0) }
      return ProseTable(
        sheet: table.sheet, caption: table.caption, blocks: Dictionary(uniqueKeysWithValues: rows))
    }
    return DocumentText(name: source.name, format: .word, blocks: blocks, tables: tables)
  }
}
