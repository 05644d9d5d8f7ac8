public import IndicatorCore

/// A data package: a folder of plain CSV files with fixed names.
public struct DataPackage: Sendable {
  /// The folder as given.
  public let path: String
  /// The folder's last name.
  public let name: String
  /// The figures.
  public let cube: Cube
  /// The indicators, in the order of their file.
  public let indicators: [PackageIndicator]
  /// Breaks and mergers.
  public let history: History
  /// Targets of the indicators.
  public let targets: [IndicatorTarget]
  /// Limits that figures are to keep.
  public let rules: [IndicatorRule]
  /// What the reports printed.
  package let claims: [PackageClaim]
  /// The documents that figures may cite; nil if the package has no list of them.
  public let sources: Set<String>?
  /// The tables that the folder has, in the order of `PackageTable.all`.
  public let tables: [PackageFile]
}

/// An indicator of a package and where its formula stands.
public struct PackageIndicator: Equatable, Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// The first character of the formula.
  public let formulaPlace: Place

  /// A fault at a column of the formula, moved to the file in which it stands.
  public func placed(_ fault: Fault) -> Fault { formulaPlace.taking(fault) }
}

extension Place {
  /// A fault at a column of a formula that begins at this place.
  func taking(_ fault: Fault) -> Fault {
    guard let place = fault.place, place.source == "formula" else { return fault }
    return Fault(
      fault.fact, at: Place(source: source, line: line, column: column + place.column - 1))
  }
}

/// One file of a package as it was found.
public struct PackageFile: Equatable, Sendable {
  /// The table that the file holds.
  package let table: PackageTable
  /// The path of the file.
  public let path: String
  /// The columns in the order of the file.
  public let columns: [String]
  /// How many rows the file has.
  public let rows: Int
  /// What shows that a spreadsheet saved it: `BOM`, `;`, `TAB` or `CRLF`; empty if it is plain.
  public let spreadsheetTraces: [String]
}

extension DataPackage {
  /// Whether a folder has the files that make it a package.
  public static func isPackage(_ path: String) -> Bool { missingFile(path) == nil }

  private static func missingFile(_ path: String) -> String? {
    PackageTable.all.first { table in
      table.isRequired && SourceBytes.kind(of: path + "/" + table.file) != .file
    }?.file
  }

  /// Reads a package.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - measures: the measures whose figures are kept; nil for all.
  ///   - yearStarts: on which day years begin that are not those of the calendar; what it does not say, the
  ///     package may.
  ///   - log: what happens to faults.
  ///   - settings: how the figures are read.
  /// - Throws: a `Fault` with line and column, or for the folder as a whole.
  public static func read(
    _ path: String, measures: Set<String>? = nil, yearStarts: YearStarts = .unknown,
    _ log: inout FaultLog, _ settings: ScanSettings = ScanSettings()
  ) throws(Fault) -> DataPackage {
    try read(path, measures, yearStarts, &log, scan: settings)
  }

  /// Reads a package without scanning its figures: the reference against which the tests hold the scan.
  static func readPlainly(
    _ path: String, measures: Set<String>? = nil, yearStarts: YearStarts = .unknown,
    _ log: inout FaultLog
  ) throws(Fault) -> DataPackage {
    try read(path, measures, yearStarts, &log, scan: nil)
  }

  private static func read(
    _ path: String, _ measures: Set<String>?, _ yearStarts: YearStarts, _ log: inout FaultLog,
    scan settings: ScanSettings?
  ) throws(Fault) -> DataPackage {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if let missing = missingFile(path) {
      throw Fault(.notAPackage(missing: missing), at: Place(source: path, line: 0, column: 0))
    }
    var reader = PackageReader(path, log)
    defer { log = reader.log }
    let book = try reader.codebook()
    let starts = yearStarts.merging(try reader.yearStarts())
    let cube = try reader.cube(book, measures, starts, settings)
    let history = try reader.history(book)
    let indicators = try reader.indicators()
    let targets = try reader.targets(book, indicators).map { $0.dated(by: starts) }
    let rules = try reader.rules(book, starts)
    let claims = try reader.claims(book)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return DataPackage(
      path: path, name: name, cube: cube, indicators: indicators, history: history,
      targets: targets, rules: rules, claims: claims, sources: reader.sources, tables: reader.tables
    )
  }

  /// Reads only the codebook of a package, for figures that stand elsewhere.
  public static func readCodebook(_ path: String, _ log: inout FaultLog) throws(Fault) -> Codebook {
    guard SourceBytes.kind(of: path + "/units.csv") == .file else {
      throw Fault(.notAPackage(missing: "units.csv"), at: Place(source: path, line: 0, column: 0))
    }
    var reader = PackageReader(path, log)
    defer { log = reader.log }
    return try reader.codebook()
  }

  /// Reads only the indicators of a package, to find which package defines one; what is at fault in them
  /// is left to the reading of the whole package.
  public static func indicators(_ path: String) -> [PackageIndicator] {
    var reader = PackageReader(path, FaultLog(.collect))
    return (try? reader.indicators()) ?? []
  }

  /// Reads only the documents that a package's figures were printed in; what is at fault in them is left to
  /// the reading of the whole package.
  public static func documents(_ path: String) -> [SourceDocument] {
    var reader = PackageReader(path, FaultLog(.collect))
    return (try? reader.documents()) ?? []
  }

  /// Whether a package has claims, by the lines of their file.
  public static func hasClaims(_ path: String) -> Bool {
    let file = "\(path)/\(PackageTable.claims.file)"
    guard SourceBytes.kind(of: file) == .file, let source = try? SourceBytes.read(file) else {
      return false
    }
    return source.bytes.split(separator: UInt8(ascii: "\n")).count > 1
  }
}

/// Reads the tables of a package one after the other.
struct PackageReader {
  let path: String
  var log: FaultLog
  private var files: [PackageFile] = []
  /// The sources that figures may cite; nil if there is no list, or none that can be relied on.
  private(set) var sources: Set<String>?

  init(_ path: String, _ log: FaultLog) {
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
    _ table: PackageTable, _ use: (TableRow, inout FaultLog) throws(Fault) -> Void
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
    /// The columns that the file has.
    let columns: [PackageColumn]
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
    try checkHeader(reader, table)
    return OpenTable(
      table: table, path: path, text: text, reader: reader, keys: KeyIndex(table),
      columns: table.columns.filter { reader.columns[$0.name] != nil })
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
        try checkFields(row, rows.columns)
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

  private mutating func checkHeader(_ reader: TableReader, _ table: PackageTable) throws(Fault) {
    let expected = table.columns.map(\.name)
    for column in table.columns where column.isRequired && reader.columns[column.name] == nil {
      throw reader.source.fault(.missingColumn(column.name, found: reader.names), at: 0)
    }
    for field in reader.header where !expected.contains(field.text.trimmed) {
      let near = Suggestion.nearest(to: field.text, among: expected)
      // Any other column groups units.
      if table == .units, near == nil, !field.text.trimmed.isEmpty { continue }
      try log.report(
        reader.source.fault(
          .unknownColumn(field.text, expected: expected, suggestion: near), at: field.offset))
    }
  }

  private mutating func checkFields(_ row: TableRow, _ columns: [PackageColumn]) throws(Fault) {
    for column in columns {
      let text = row[column.name]
      if text.isEmpty {
        if column.isFilled {
          try log.report(row.fault(.emptyField(column: column.name), column.name))
        }
      } else if text.holdsNUL {
        try log.report(row.fault(.nul, column.name))
      } else if let fact = column.kind.fact(against: text, column.name) {
        try log.report(row.fault(fact, column.name))
      }
    }
  }

  // MARK: The tables

  /// Units, measures and categories.
  mutating func codebook() throws(Fault) -> Codebook {
    var units: [OrganisationUnit] = []
    var rows: [TableRow] = []
    var groups: [String]?
    try each(.units) { row, log throws(Fault) in
      for column in ["valid_from", "valid_to"]
      where !row[column].isEmpty && Period(row[column]) == nil {
        try log.report(row.fault(.badPeriod(row[column]), column))
      }
      let columns = groups ?? row.columns.others(than: OrganisationUnit.ownColumns)
      groups = columns
      units.append(OrganisationUnit(row, groups: columns))
      if !row["parent"].isEmpty { rows.append(row) }
    }
    try checkParents(of: units, rows)
    var measures: [Measure] = []
    try each(.measures) { row, log throws(Fault) in
      try log.identifier(row, "measure")
      measures.append(Measure(row))
    }
    return Codebook(units: units, measures: measures, categories: try categories())
  }

  private mutating func checkParents(of units: [OrganisationUnit], _ rows: [TableRow]) throws(Fault)
  {
    guard units.contains(where: { !$0.parent.isEmpty }) else { return }
    let parents = Dictionary(units.map { ($0.id, $0.parent) }, uniquingKeysWith: { one, _ in one })
    let cycles = Self.cycles(parents)
    var known: KnownNames?
    for (unit, row) in zip(units.filter { !$0.parent.isEmpty }, rows) {
      if parents[unit.parent] == nil {
        let names = known ?? KnownNames(units.map(\.id))
        known = names
        let near = names.nearest(to: unit.parent)
        try log.report(row.fault(.unknownName(.unit, unit.parent, suggestion: near), "parent"))
      } else if cycles.contains(unit.id) {
        try log.report(row.fault(.parentCycle(.unit, unit.id), "parent"))
      }
    }
  }

  /// The names that lie on a cycle of parents. Each is gone through once: whoever comes to a name that was
  /// gone through before finds nothing new behind it.
  static func cycles(_ parents: [String: String]) -> Set<String> {
    var cyclic: Set<String> = []
    var done: Set<String> = []
    for start in parents.keys where !done.contains(start) {
      var path: [String] = []
      var places: [String: Int] = [:]
      var node = start
      while !node.isEmpty, !done.contains(node), places[node] == nil {
        places[node] = path.count
        path.append(node)
        node = parents[node] ?? ""
      }
      if let first = places[node] { cyclic.formUnion(path[first...]) }
      done.formUnion(path)
    }
    return cyclic
  }

  private mutating func categories() throws(Fault) -> [Category] {
    var categories: [Category] = []
    var rows: [TableRow] = []
    try each(.categories) { row, log throws(Fault) in
      try log.identifier(row, "category")
      categories.append(Category(row))
      rows.append(row)
    }
    let check = CategoryCheck(categories)
    var sound: [Category] = []
    for (category, row) in zip(categories, rows) {
      let fault = check.fault(of: category, row)
      if let fault { try log.report(fault) }
      sound.append(fault == nil ? category : category.withoutParent)
    }
    return sound
  }

  /// The indicators. Their formulas are read when they are used.
  mutating func indicators() throws(Fault) -> [PackageIndicator] {
    var indicators: [PackageIndicator] = []
    try each(.indicators) { row, log throws(Fault) in
      try log.identifier(row, "indicator")
      if let per = Int64(row["per"]), !(1...RoundedNumber.largestMultiplier).contains(per) {
        try log.report(row.fault(.badWhole(row["per"], column: "per"), "per"))
      }
      indicators.append(
        PackageIndicator(indicator: Indicator(row), formulaPlace: row.place("formula")))
    }
    return indicators
  }

  /// The figures, each referring to the codebook.
  ///
  /// - Parameter settings: how they are scanned; nil to read them row by row, which is the reference.
  mutating func cube(
    _ book: Codebook, _ measures: Set<String>?, _ starts: YearStarts, _ settings: ScanSettings?
  ) throws(Fault) -> Cube {
    try readSources()
    // What is at fault in names makes figures look wrong, which the plain reader tells apart.
    if let settings, measures == nil, log.faults.isEmpty,
      let scanned = try PackageScan(path, sources, settings).found(book, starts)
    {
      files.append(scanned.file)
      return scanned.cube
    }
    return try plainCube(book, measures, starts)
  }

  /// The figures, row by row.
  private mutating func plainCube(
    _ book: Codebook, _ measures: Set<String>?, _ starts: YearStarts
  ) throws(Fault) -> Cube {
    var builder = CubeBuilder(codebook: book, source: path + "/" + PackageTable.observations.file)
    let known = sources
    try each(.observations) { row, log throws(Fault) in
      _ = try log.attempt { () throws(Fault) in
        try ObservationRow(row, book).add(to: &builder, measures, sources: known)
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

/// Finds rows that repeat the key of an earlier one. Observations are left to the cube, which knows when
/// two keys that are spelled differently are one.
private struct KeyIndex {
  private let columns: [String]
  private var lines: [[String]: Int] = [:]
  /// The same where one column is the key.
  private var namedLines: [String: Int] = [:]

  init(_ table: PackageTable) {
    columns = table == .observations ? [] : table.primaryKey
  }

  mutating func duplicate(_ row: TableRow) -> Fault? {
    guard !columns.isEmpty else { return nil }
    if columns.count == 1 { return duplicate(row, row[columns[0]]) }
    let key = columns.map { row[$0] }
    guard let line = lines.updateValue(row.record.line, forKey: key) else { return nil }
    lines[key] = line
    let words = key.filter { !$0.isEmpty }.joined(separator: ", ")
    return row.fault(.repeatedKey(words, firstLine: line))
  }

  private mutating func duplicate(_ row: TableRow, _ name: String) -> Fault? {
    guard let line = namedLines.updateValue(row.record.line, forKey: name) else { return nil }
    namedLines[name] = line
    return row.fault(.repeatedKey(name, firstLine: line))
  }
}
