public import IndicatorCore

/// The sheets of one file, or why they cannot be read.
public struct SheetFile: Sendable {
  /// Makes a workbook of a file of another kind; nil if it cannot.
  public typealias Converter = (SourceBytes, ForeignFile) throws(Fault) -> SourceBytes?

  /// The file's path.
  package let path: String
  /// The sheets that are read.
  package private(set) var sheets: [Sheet] = []
  /// Hidden sheets, which are read only when asked for by name.
  package private(set) var hidden: [String] = []
  /// Sheets without cells.
  package private(set) var skipped: [SkippedSheet] = []
  /// Whether a workbook was made of it first.
  package private(set) var isConverted = false
  /// How the file itself says that its sheets are to be read.
  package private(set) var mapping: SheetMapping?
  /// The encoding, where it was recognised by the letters.
  package private(set) var encoding: TextEncoding?
  /// Why nothing of the file can be read.
  package private(set) var fault: Fault?
  /// What shows that letters were lost, though the text can be read.
  package private(set) var damage: [Fault] = []

  /// Reads a workbook, a document with tables or a text file.
  ///
  /// - Parameters:
  ///   - wanted: the sheet to read; nil for all that are not hidden.
  ///   - asked: the encoding; nil to recognise it.
  ///   - convert: makes workbooks of `.xls`, `.xlsb` and `.ods`; without it they are refused with their kind.
  package init(
    _ path: String, sheet wanted: String? = nil, encoding asked: TextEncoding? = nil,
    converting convert: Converter? = nil
  ) {
    self.path = path
    do throws(Fault) {
      try read(try SourceBytes.read(path), wanted: wanted, asked: asked, convert: convert)
    } catch {
      fault = error
    }
  }

  private mutating func read(
    _ source: SourceBytes, wanted: String?, asked: TextEncoding?, convert: Converter?
  ) throws(Fault) {
    do throws(Fault) {
      if Workbook.isWorkbook(source.bytes) {
        try readWorkbook(source, wanted: wanted, asked: asked)
      } else {
        try readText(source, asked: asked)
      }
    } catch {
      guard let kind = error.foreignKind else { throw error }
      if kind == .word { return try readDocument(source, wanted: wanted, asked: asked) }
      guard let converted = try convert?(source, kind) else { throw error }
      isConverted = true
      try readWorkbook(converted, wanted: wanted, asked: asked)
    }
  }

  private mutating func readText(
    _ source: SourceBytes, asked: TextEncoding?
  ) throws(Fault) {
    try source.checkText()
    let text = try TextEncoding.decode(source, asked: asked)
    if [.letters, .repaired].contains(text.evidence) { encoding = text.encoding }
    damage = TextDamage.findings(in: text.source)
    sheets = [try Sheet.read(text.source)]
  }

  private mutating func readWorkbook(
    _ source: SourceBytes, wanted: String?, asked: TextEncoding?
  ) throws(Fault) {
    let workbook = try Workbook.read(source)
    let all = workbook.sheets
    skipped = workbook.skipped
    mapping = try SheetMapping.carried(by: all)
    let own = all.filter { $0.name != SheetMapping.hiddenSheet || mapping == nil }
    if let wanted {
      sheets = [try Self.named(wanted, sheets: own, path: path)]
    } else {
      sheets = own.filter { !$0.isHidden }
      hidden = own.filter(\.isHidden).map(\.name)
    }
    repair(asked)
  }

  private mutating func readDocument(
    _ source: SourceBytes, wanted: String?, asked: TextEncoding?
  ) throws(Fault) {
    let tables = try WordDocument.read(source).tables
    guard !tables.isEmpty else {
      throw Fault(.workbook(.notAWorkbook(.word)), at: Place(source: path, line: 0, column: 0))
    }
    sheets =
      try wanted.map { name throws(Fault) in [try Self.named(name, sheets: tables, path: path)] }
      ?? tables
    repair(asked)
  }

  /// Puts right texts that are legible only in the font of an old encoding.
  private mutating func repair(_ asked: TextEncoding?) {
    for index in sheets.indices {
      guard let found = asked ?? sheets[index].suspectedEncoding else { continue }
      encoding = found
      sheets[index] = sheets[index].repaired(as: found)
    }
  }

  private static func named(
    _ wanted: String, sheets: [Sheet], path: String
  ) throws(Fault) -> Sheet {
    if let exact = sheets.first(where: { $0.name == wanted }) { return exact }
    let folded = wanted.foldedForSearch
    let near = sheets.filter { $0.name.foldedForSearch == folded }
    if near.count == 1 { return near[0] }
    throw Fault(
      .sheet(.unknownSheet(wanted, sheets: sheets.map(\.name))),
      at: Place(source: path, line: 0, column: 0)
    )
  }
}

extension SheetFile {
  /// A form, and how it says that it is read.
  package struct Form: Sendable {
    /// How it says that it is read.
    package let mapping: SheetMapping
    /// Its sheets.
    package let sheets: [Sheet]
    /// The sheets beside it, by file and name.
    package let others: [String]
  }

  /// Reads every table of the file, as its own mapping says where it carries one and the options have none.
  ///
  /// - Throws: a ``Fault`` if no sheet can be told to be the form that the file says it is.
  package func tables(
    _ options: ImportOptions
  ) throws(Fault) -> (form: Form?, read: [SheetImport]) {
    let form = try options.mapping == nil ? form() : nil
    var options = options
    options.mapping = options.mapping ?? form?.mapping
    options.codebook = options.codebook ?? form?.mapping.codebook
    let read = (form?.sheets ?? sheets).flatMap { SheetImport.tables(of: $0, options: options) }
    return (form, MeasuresOfTables(read, isStrict: options.isStrict).tables)
  }

  /// The form that the file is, if it carries a mapping: the sheets that this names, or the only sheet there
  /// is, whatever it is called now.
  ///
  /// - Throws: a ``Fault`` if no sheet can be told to be the form.
  package func form() throws(Fault) -> Form? {
    guard let mapping else { return nil }
    let named = sheets.filter(mapping.isAbout)
    if named.isEmpty, sheets.count == 1 {
      return Form(mapping: mapping.forAnyName, sheets: sheets, others: [])
    }
    guard let wanted = mapping.sheetNames.first, named.isEmpty else {
      let others = sheets.filter { !mapping.isAbout($0) }.map(\.title)
      return Form(mapping: mapping, sheets: named, others: others)
    }
    throw Fault(
      .sheet(.formSheetMissing(wanted, sheets: sheets.map(\.name))),
      at: Place(source: path, line: 0, column: 0))
  }
}

extension Fault {
  /// The kind of a file that is none of those that are read as they are.
  fileprivate var foreignKind: ForeignFile? {
    switch fact {
    case .workbook(.notAWorkbook(let kind)), .file(.foreignFile(let kind, _)): kind
    default: nil
    }
  }
}
