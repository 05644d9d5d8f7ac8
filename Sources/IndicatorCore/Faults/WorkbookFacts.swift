/// What is wrong with a file that is read as a workbook or a document.
public enum WorkbookFact: Sendable {
  case notAWorkbook(ForeignFile)
  case notADocument(ForeignFile)
  /// A workbook of another kind that LibreOffice was asked to convert, and did not.
  case notConverted(ForeignFile)
  /// A PDF, of which no text can be had: no program is there that reads it, or it did not.
  case noTextOfPDF(isProgramMissing: Bool)
  case damagedArchive(ArchiveFlaw)
  case badMarkup(MarkupFlaw)
  case missingPart(String)
  case workbookTooLarge(WorkbookLimit)
  case badCell(CellFlaw)
}

/// A file of another kind than is read, told by its bytes.
public enum ForeignFile: String, Hashable, Sendable, CaseIterable {
  /// A workbook as it is read by an import.
  case workbook
  /// A workbook of Excel before 2007, or another old document of Office.
  case oldExcel
  /// A workbook that opens with a password only.
  case encrypted
  /// A workbook in Excel's binary form, `.xlsb`.
  case binaryExcel
  /// A spreadsheet of OpenDocument, `.ods`.
  case openDocument
  /// A document of Word.
  case word
  /// A text document or slides.
  case otherDocument
  case pdf
  case gzip
  /// Packed by bzip2, xz, zstd, 7-Zip or RAR.
  case packed
  /// A photograph or scan.
  case picture
  /// A zip archive of other things.
  case archive
  /// None of these.
  case unknown
}

/// What is wrong with the zip archive that a workbook is. The text is the name of the part.
public enum ArchiveFlaw: Hashable, Sendable {
  /// The list of parts at the end is missing or cut.
  case truncated
  /// The list of parts contradicts itself.
  case badDirectory
  case severalVolumes
  case zip64
  case unsafeName(String)
  case repeatedName(String)
  case overlapping(String, String)
  case outside(String)
  case otherName(String)
  case encrypted(String)
  case unknownMethod(Int, String)
  case badPacking(String)
  /// The part is not as long as the list says.
  case wrongSize(String)
  case wrongChecksum(String)
}

/// What is wrong with the markup of a part.
public enum MarkupFlaw: Error, Hashable, Sendable {
  case documentType
  /// The encoding's name; empty for bytes that are not UTF-8.
  case encoding(String)
  case tooDeep(limit: Int)
  case tooLong(limit: Int)
  case unexpectedEnd
  /// Something that does not stand where it may.
  case unexpected(String)
  case wrongEndTag(String, open: String)
  case unknownEntity(String)
  case repeatedAttribute(String)
  case wrongRoot(String, expected: String)
  case missingAttribute(String, element: String)
  case badAttribute(String, name: String)
}

/// What a workbook has more of than is read.
public enum WorkbookLimit: Hashable, Sendable {
  /// Bytes of all parts that are read, once inflated.
  case bytes(Int)
  /// How many times a part grows when inflated.
  case growth(Int, part: String)
  /// Cells that are not blank.
  case cells(Int)
  /// Bytes of text.
  case text(Int)
  case merged(Int)
  case sheets(Int)
  case styles(Int)
}

/// What is wrong with a cell of a workbook, or where it stands.
public enum CellFlaw: Error, Hashable, Sendable {
  case badName(String)
  /// Beyond the last row or column that a spreadsheet program can hold.
  case beyondTheSheet(String)
  /// The cell or row does not come behind the one before, or stands in another row.
  case outOfOrder(String)
  case repeated(String)
  case badNumber(String)
  case badTruth(String)
  case unknownKind(String)
  case noSharedText(String)
  case noStyle(String)
  case badMerge(String)
  case overlappingMerge(String, String)
}
