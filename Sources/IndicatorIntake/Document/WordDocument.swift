package import IndicatorCore

/// A document of Word (`.docx`): each of its tables is a sheet.
package struct WordDocument: Equatable, Sendable {
  /// The tables in their order, one within another behind it; those without text are left out.
  ///
  /// A sheet has the name of the table's caption (`Bảng 3`), else `Table 3` by its place among all. Its first
  /// rows are the paragraphs directly above the table, one cell each, then come the rows of the table, then
  /// notes directly below and the footnotes that it refers to. Numbers stand as text. Merged cells are merged
  /// blocks; numbers of footnotes are marks; what was changed with tracking is read as if accepted.
  package let tables: [Sheet]

  /// Reads the tables of a document.
  ///
  /// Memory is bounded as for workbooks: see ``Workbook/read(_:)``.
  ///
  /// - Parameter source: the file.
  /// - Throws: a ``Fault`` at the whole file, or at a line of a part.
  package static func read(_ source: SourceBytes) throws(Fault) -> WordDocument {
    try read(source, within: WorkbookLimits())
  }

  static func read(_ source: SourceBytes, within limits: WorkbookLimits) throws(Fault)
    -> WordDocument
  {
    if let foreign = FileSignature.foreign(source.bytes) {
      throw Fault(.workbook(.notAWorkbook(foreign)), at: .whole(source.name))
    }
    let (body, notes) = try blocks(of: source, within: limits)
    return WordDocument(tables: DocumentTables(body, notes: notes, named: source.name).sheets)
  }

  /// The paragraphs and tables, and the footnotes by their numbers.
  static func blocks(
    of source: SourceBytes, within limits: WorkbookLimits = WorkbookLimits()
  ) throws(Fault) -> (body: [DocumentBlock], notes: [String: String]) {
    let office = try OfficePackage(ZipArchive(source), within: limits)
    guard office.mainPart.hasPrefix("word/") else {
      throw office.foreign(office.mainPart.hasPrefix("xl/") ? .workbook : .archive)
    }
    var reader = WordReader(try office.reader(office.mainPart), budget: office.budget)
    try reader.read()
    return (reader.body, try FootnoteTexts.read(office))
  }
}

/// The texts of footnotes by the numbers that the file has for them.
enum FootnoteTexts {
  static func read(_ office: OfficePackage) throws(Fault) -> [String: String] {
    let (folder, file) = PartName.split(office.mainPart)
    guard office.archive.entry(folder + "_rels/" + file + ".rels") != nil,
      let part = try office.relations(of: office.mainPart)
        .first(where: { $0.kind == "footnotes" })?.target
    else { return [:] }
    var reader = WordReader(try office.reader(part), budget: office.budget)
    return try reader.readNotes()
  }
}
