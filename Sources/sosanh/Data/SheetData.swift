import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// Figures of sheets as people keep them, where a verb takes data: read as `import` reads them, if the sheets say of
/// what unit, period and measure each figure is.
struct SheetData {
  private let path: String
  private let job: ImportJob

  /// Reads the sheets of a file, or of all files of a folder.
  init(_ path: String, options: DataOptions) throws(Fault) {
    self.path = path
    var reading = ImportOptions(numbers: options.inputNumbers)
    reading.collectsClaims = true
    (reading.keepsCells, reading.keepsRules) = (false, false)
    if let named = options.codebook {
      var log = FaultLog(.stopAtFirst)
      reading.codebook = try DataPackage.readCodebook(
        try DataFinder(asked: []).path(named), into: &log)
    }
    var job = ImportJob(reading)
    job.passedOver = Self.passedOver(in: path)
    for file in Self.files(of: path) { job.add(SheetFile(file, converting: LibreOffice.converted)) }
    job.finish()
    self.job = job
  }

  // MARK: What is read as sheets

  private static let extensions: Set<String> = [
    "xlsx", "xlsm", "csv", "tsv", "txt", "docx", "xls", "xlsb", "ods",
  ]

  /// A file, or the files of a folder that may hold sheets.
  static func files(of path: String) -> [String] {
    guard SourceBytes.kind(of: path) == .folder else { return [path] }
    return SourceBytes.files(in: path).filter { name in
      !name.hasPrefix("~$")
        && extensions.contains(name.split(separator: ".").last?.lowercased() ?? "")
    }
    .map { (path.hasSuffix("/") ? path : path + "/") + $0 }
  }

  /// What else lies in a folder of sheets: files of other kinds and folders, which nobody reads.
  static func passedOver(in path: String) -> [String] {
    guard SourceBytes.kind(of: path) == .folder else { return [] }
    let read = Set(files(of: path))
    let folder = path.hasSuffix("/") ? path : path + "/"
    let others = SourceBytes.files(in: path).filter { !$0.hasPrefix("~$") }.map { folder + $0 }
      .filter { !read.contains($0) }
    return others + SourceBytes.folders(in: path).map { folder + $0 + "/" }
  }

  /// Whether a path is a folder of sheets: no package, not even one of which tables are missing.
  static func isFolder(_ path: String) -> Bool {
    guard SourceBytes.kind(of: path) == .folder,
      !PackageTable.all.contains(where: { SourceBytes.kind(of: path + "/" + $0.file) == .file })
    else { return false }
    return !files(of: path).isEmpty
  }

  /// Whether what was found where a tidy file was expected may be a sheet: a workbook, or a text without the
  /// columns of a tidy file.
  static func mayBeSheet(_ fault: Fault, path: String, options: DataOptions) -> Bool {
    guard path != "-", options.columns == nil else { return false }
    switch fact(fault) {
    case .file(.foreignFile(let kind, _)):
      return [.workbook, .oldExcel, .binaryExcel, .openDocument, .word].contains(kind)
    case .column(.missingColumn(_, let found)):
      let known = Set(BareFile.requiredColumns)
      let own = Set(found.map { $0.lowercased() }).intersection(known)
      // Units and periods without measures and values: the figures stand in columns of their own.
      return own.count < 2 || own.isDisjoint(with: ["measure", "value"])
    default: return false
    }
  }

  private static func fact(_ fault: Fault) -> FaultFact { fault.fact }

  // MARK: What was read

  /// Why the sheets give no data: what is wrong in them, or what they leave open.
  var faults: [Fault] { job.faults.isEmpty ? open : job.faults }

  /// The sheets have nothing like a table.
  var hasNoTable: Bool {
    !job.imports.contains { !$0.hasNoTable }
      && job.faults.allSatisfy { $0.fact == .sheet(.noTable) }
  }

  /// What was assumed that names figures.
  private var open: [Fault] {
    var kinds: [NameKind] = []
    for assumption in job.imports.flatMap(\.assumptions) {
      switch assumption {
      case .unit(_, from: .sheet), .unit(_, from: .file): kinds.append(.unit)
      case .noPeriod: kinds.append(.period)
      case .measure(_, from: .sheet), .measure(_, from: .file): kinds.append(.measure)
      default: break
      }
    }
    return kinds.uniqued.map {
      Fault(.sheetMeaning(.sheetLeavesOpen($0, path: path)), at: .whole(path))
    }
  }

  /// The figures.
  ///
  /// - Throws: the first ``Fault`` if there is any.
  func dataSet(_ options: DataOptions, asked: [String]) throws(Fault) -> DataSet {
    if let fault = faults.first { throw fault }
    var log = FaultLog(.stopAtFirst)
    let names = hierarchy
    let table = tidy(names.map { names in job.rows.map(names.renamed) } ?? job.rows)
    var reading = BareFileOptions(
      categoryColumns: table.columns.filter { $0.hasPrefix("category") }, numbers: .plain,
      duplicates: options.duplicates, codebook: job.options.codebook ?? names?.book,
      yearStarts: try options.knownYearStarts())
    if reading.categoryColumns.count == 1 { reading.categoryColumns = [] }
    let bytes = Array(CSVWriter().text(table).utf8)
    let file = try BareFile.read(
      SourceBytes(name: path, bytes: bytes), options: reading, into: &log)
    var data = DataSet(paths: Self.files(of: path), cube: file.cube, indicators: [])
    data.notes = notes
    if !Self.knows(asked, in: file.cube.codebook) { sayAtOnce() }
    return data
  }

  /// The names as those of a package, where sheets say which units are parts of others: without it a total would
  /// count the parts twice.
  private var hierarchy: ImportedNames? {
    guard job.options.codebook == nil else { return nil }
    let units = job.imports.flatMap(\.units)
    return units.allSatisfy(\.parent.isEmpty) ? nil : ImportedNames(job.rows, units: units)
  }

  /// Figures as a tidy table, with a column for each place of several categories.
  private func tidy(_ rows: [TidyRow]) -> ResultTable {
    let places = ImportedNames.places(rows)
    let count = (places.values.max() ?? 0) + 1
    let names = (0..<count).map { $0 == 0 ? "category" : "category_\($0 + 1)" }
    var table = ResultTable(
      columns: ObservationColumn.all.flatMap { $0 == .category ? names : [$0.name] })
    for row in rows {
      var categories = [ResultValue](repeating: .text(""), count: count)
      for word in row.key.parts { categories[places[word] ?? 0] = .text(word) }
      table.append(
        ObservationColumn.all.flatMap { $0 == .category ? categories : [row.data(in: $0)] })
    }
    return table
  }

  /// What is said of how they were read.
  private var notes: [Note] {
    var output = Output(table: ResultTable(columns: []))
    output.addNote("sheets", sentence: sentence)
    output.addNotes(job)
    return output.notes.filter { $0.code != "account" }
  }

  private var sentence: Words {
    let isWorkbook = !job.files.contains { file in
      ["csv", "tsv", "txt"].contains(file.path.split(separator: ".").last?.lowercased() ?? "")
    }
    return ImportSentence.readAsSheets(
      path, isWorkbook: isWorkbook, figures: job.rows.count,
      measures: job.rows.map(\.key.measure).uniqued)
  }

  /// A name that the sheets do not have ends the run: then it must be said before what they have.
  private func sayAtOnce() {
    System.writeError(sentence[LanguageChoice.current] + "\n")
  }

  private static func knows(_ asked: [String], in book: Codebook) -> Bool {
    asked.allSatisfy { text in
      let names = (try? FormulaParser.parse(text))?.measureNames.map(\.text) ?? [text]
      return names.allSatisfy { (try? book.findMeasure($0)) != nil }
    }
  }

  // MARK: What a check finds

  /// How many figures were read.
  var count: Int { job.rows.count }

  /// Totals and shares that do not hold.
  var findings: [Fault] {
    let totals = job.imports.flatMap(\.totals).filter { $0.agrees == false }.map { total in
      Fault(
        .sum(
          .statedDiffers(
            label: total.label,
            of: total.measure + (total.category.isEmpty ? "" : "[\(total.category)]"),
            stated: total.stated.description, sum: total.sum?.description ?? "")),
        at: total.place)
    }
    return totals
      + job.imports.flatMap(\.findings).map { Fault(.sum(.sheetDiffers($0)), at: $0.place) }
  }

  /// What a check says beside what it finds.
  var checkNotes: [Note] {
    notes.filter { !["finding", "total_differs"].contains($0.code) }
  }

  // MARK: What an audit recomputes

  /// The totals and shares that are printed.
  var claims: ClaimLines { ClaimLines(job.imports.flatMap(\.claims)) }

  /// Why no sheet could be read.
  var readingFaults: [Fault] { job.faults }

  /// That they were read.
  var auditNotes: [Note] { [Note(code: "sheets", text: sentence[LanguageChoice.current])] }
}
