internal import IndicatorCore

/// Reads the tables of a package one after the other.
struct PackageReader: Sendable {
  let path: String
  var log: FaultLog
  private var files: [PackageFile] = []
  /// The sources that figures may cite; nil if there is no list, or none that can be relied on.
  private(set) var sources: Set<String>?

  init(_ path: String, into log: FaultLog) {
    self.path = path
    self.log = log
    noteFiles()
  }

  /// All files of the package count as read, also those that this reading has no use for.
  private func noteFiles() {
    for file in PackageTable.all.map(\.file) + ["datapackage.json"] {
      ReadFiles.note(path: path + "/" + file)
    }
  }

  /// The rows of a table, checked against its columns; nothing if the package has no such file.
  ///
  /// Rows of observations with a fault in a field are not handed on; those of the codebook are, so that
  /// one slip there does not make every figure look wrong.
  mutating func each(
    _ table: PackageTable, use: (TableRow, inout FaultLog) throws(Fault) -> Void
  ) throws(Fault) {
    // The compiler makes a copy of this function for every `use`: what is long stands elsewhere.
    guard var rows = try rows(of: table) else { return }
    while let row = try next(&rows) { try use(row, &log) }
    files.append(rows.file)
  }

  /// A table whose rows are being read.
  private struct OpenTable {
    let table: PackageTable
    let path: String
    let text: TextSource
    var reader: TableReader
    var keys: KeyIndex
    /// The columns that the file has, and where.
    let columns: [(column: PackageColumn, position: Int)]
    var count = 0

    /// What was read.
    var file: PackageFile {
      PackageFile(
        table: table, path: path, columns: reader.names, rows: count,
        spreadsheetTraces: PackageReader.traces(reader, hasReturns: text.bytes.contains(0x0D)))
    }
  }

  @inline(never)
  private mutating func rows(of table: PackageTable) throws(Fault) -> OpenTable? {
    let path = path + "/" + table.file
    guard SourceBytes.kind(of: path) == .file else { return nil }
    let text = TextSource(try SourceBytes.read(path))
    guard let reader = try log.attempt({ () throws(Fault) in try TableReader(text) }) else {
      return nil
    }
    try checkHeader(reader, table: table)
    return OpenTable(
      table: table, path: path, text: text, reader: reader, keys: KeyIndex(table),
      columns: table.columns.compactMap { column in
        reader.columns[column.name].map { (column, $0) }
      })
  }

  /// The next row to be used; nil after the last.
  @inline(never)
  private mutating func next(_ rows: inout OpenTable) throws(Fault) -> TableRow? {
    while let row = try log.attempt({ () throws(Fault) in try rows.reader.next() }) ?? nil {
      rows.count += 1
      if let ragged = rows.reader.raggedness(of: row) {
        try log.report(ragged)
      } else {
        let known = log.faults.count
        try checkFields(row, columns: rows.columns)
        if let duplicate = rows.keys.duplicate(row) { try log.report(duplicate) }
        if rows.table != .observations || log.faults.count == known { return row }
      }
    }
    return nil
  }

  static func traces(_ reader: TableReader, hasReturns: Bool) -> [String] {
    var traces: [String] = []
    if reader.source.hasByteOrderMark { traces.append("BOM") }
    if reader.delimiter == .semicolon { traces.append(";") }
    if reader.delimiter == .tab { traces.append("TAB") }
    if reader.hasPreamble { traces.append("sep=") }
    if hasReturns { traces.append("CRLF") }
    return traces
  }

  // MARK: The tables

  /// Units, measures and categories.
  ///
  /// - Parameter threads: how many may take part.
  mutating func codebook(threads: Int = 1) throws(Fault) -> Codebook {
    let ((units, measures), categories) = try sideBySide(threads: threads) { reader throws(Fault) in
      (try reader.units(), try reader.measures())
    } other: { reader throws(Fault) in
      try reader.categories()
    }
    return Codebook(units: units, measures: measures, categories: categories)
  }

  private mutating func units() throws(Fault) -> [OrganisationUnit] {
    var units: [OrganisationUnit] = []
    var rows: [TableRow] = []
    var groups: [String]?
    try each(.units) { row, log throws(Fault) in
      for column in ["valid_from", "valid_to"]
      where !row[column].isEmpty && Period(row[column]) == nil {
        try log.report(row.fault(.field(.badPeriod(row[column])), column: column))
      }
      let columns = groups ?? row.columns.others(than: OrganisationUnit.ownColumns)
      groups = columns
      units.append(OrganisationUnit(row, groups: columns))
      if !row["parent"].isEmpty { rows.append(row) }
    }
    try checkParents(of: units, rows: rows)
    return units
  }

  private mutating func measures() throws(Fault) -> [Measure] {
    var measures: [Measure] = []
    try each(.measures) { row, log throws(Fault) in
      try log.identifier(row, column: "measure")
      measures.append(Measure(row))
    }
    return measures
  }

  private mutating func categories() throws(Fault) -> [Category] {
    var categories: [Category] = []
    var rows: [TableRow] = []
    try each(.categories) { row, log throws(Fault) in
      try log.identifier(row, column: "category")
      categories.append(Category(row))
      rows.append(row)
    }
    let check = CategoryCheck(categories)
    var sound: [Category] = []
    for (category, row) in zip(categories, rows) {
      let fault = check.fault(of: category, row: row)
      if let fault { try log.report(fault) }
      sound.append(fault == nil ? category : category.withoutParent)
    }
    return sound
  }

  /// The indicators. Their formulas are read when they are used.
  mutating func indicators() throws(Fault) -> [PackageIndicator] {
    var indicators: [PackageIndicator] = []
    try each(.indicators) { row, log throws(Fault) in
      try log.identifier(row, column: "indicator")
      if let per = Int64(row["per"]), !(1...RoundedNumber.largestMultiplier).contains(per) {
        try log.report(row.fault(.field(.badWhole(row["per"], column: "per")), column: "per"))
      }
      indicators.append(
        PackageIndicator(indicator: Indicator(row), formulaPlace: row.place("formula")))
    }
    return indicators
  }

  /// The figures and all that is said beside them: neither needs the other.
  ///
  /// - Parameter settings: as for ``cube(_:measures:starts:settings:)``.
  mutating func figuresAndRest(
    _ book: Codebook, measures: Set<String>?, starts: YearStarts, settings: ScanSettings?
  ) throws(Fault) -> (cube: Cube, rest: PackageRest) {
    try sideBySide(threads: settings?.threads ?? 1) { reader throws(Fault) in
      try reader.cube(book, measures: measures, starts: starts, settings: settings)
    } other: { reader throws(Fault) in
      try reader.rest(book, starts: starts)
    }
  }

  /// What two readings of other tables give, at the same time where there is more than one thread; what is wrong with
  /// the first is said first.
  private mutating func sideBySide<One, Other: Sendable>(
    threads: Int, one: (inout PackageReader) throws(Fault) -> One,
    other: @escaping @Sendable (inout PackageReader) throws(Fault) -> Other
  ) throws(Fault) -> (One, Other) {
    var first = self
    let fresh = emptied
    let (found, (more, second)) = Workers.both(threads: threads) {
      Result { () throws(Fault) in try one(&first) }
    } other: {
      var second = fresh
      let found = Result { () throws(Fault) in try other(&second) }
      return (found, second)
    }
    self = first
    let value = try found.get()
    log.append(second.log)
    files += second.files
    return (value, try more.get())
  }

  /// A reader of the same package that has read nothing.
  private var emptied: PackageReader {
    var other = self
    other.log = log.emptied
    other.files = []
    return other
  }

  /// The figures, each referring to the codebook.
  ///
  /// - Parameter settings: how they are scanned; nil to read them row by row, which is the reference.
  mutating func cube(
    _ book: Codebook, measures: Set<String>?, starts: YearStarts, settings: ScanSettings?
  ) throws(Fault) -> Cube {
    try readSources()
    // What is at fault in names makes figures look wrong, which the plain reader tells apart.
    if let settings, measures == nil, log.faults.isEmpty,
      let scanned = try PackageScan(path, sources: sources, settings: settings).found(
        book, starts: starts)
    {
      files.append(scanned.file)
      return scanned.cube
    }
    return try plainCube(book, measures: measures, starts: starts)
  }

  /// The figures, row by row.
  private mutating func plainCube(
    _ book: Codebook, measures: Set<String>?, starts: YearStarts
  ) throws(Fault) -> Cube {
    var builder = CubeBuilder(codebook: book, source: path + "/" + PackageTable.observations.file)
    let known = sources
    try each(.observations) { row, log throws(Fault) in
      _ = try log.attempt { () throws(Fault) in
        try ObservationRow(row, in: book).add(to: &builder, measures: measures, sources: known)
      }
    }
    return builder.finish(periods: starts.dated)
  }

  /// The files found, in the order of ``PackageTable/all``.
  var tables: [PackageFile] {
    PackageTable.all.compactMap { table in files.first { $0.table == table } }
  }

  mutating func documents() throws(Fault) -> [SourceDocument] {
    var found: [SourceDocument] = []
    try each(.sources) { row, _ throws(Fault) in
      found.append(
        SourceDocument(
          id: row["source"], title: row["document"], issuer: row["issuer"], dated: row["dated"],
          note: row["note"]))
    }
    return found
  }

  private mutating func readSources() throws(Fault) {
    var found: Set<String> = []
    let faults = log.faults.count
    try each(.sources) { row, _ throws(Fault) in found.insert(row["source"]) }
    let isSound = log.faults.count == faults
    sources = isSound && files.contains { $0.table == .sources } ? found : nil
  }
}
