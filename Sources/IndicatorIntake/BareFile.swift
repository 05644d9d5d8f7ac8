public import IndicatorCore

/// How a bare CSV file is to be read.
public struct BareFileOptions: Equatable, Sendable {
  /// Header names by role: `unit`, `period`, `measure`, `value`.
  public var columns: [String: String]
  /// The headers of the category columns; empty for `category`.
  public var categoryColumns: [String]
  /// How numbers are written.
  public var numbers: NumberInput
  /// How two rows for one figure are taken.
  public var duplicates: DuplicateRule
  /// The names that the rows refer to; nil if they are found in the rows.
  public var codebook: Codebook?
  /// The measures to keep; nil for all. Capitals and diacritics are optional.
  public var measures: Set<String>? {
    didSet { folded = Self.folded(measures) }
  }
  /// On which day years begin that are not those of the calendar.
  public var yearStarts: YearStarts
  /// The measure of every row of a file that has no column for it.
  package var constantMeasure: String?
  private var folded: Set<String>

  /// How a file is read; the usual way unless said otherwise.
  public init(
    columns: [String: String] = [:], categoryColumns: [String] = [], numbers: NumberInput = .auto,
    duplicates: DuplicateRule = .reject, codebook: Codebook? = nil, measures: Set<String>? = nil,
    yearStarts: YearStarts = .unknown
  ) {
    self.columns = columns
    self.categoryColumns = categoryColumns
    self.numbers = numbers
    self.duplicates = duplicates
    self.codebook = codebook
    self.measures = measures
    self.yearStarts = yearStarts
    folded = Self.folded(measures)
  }

  private static func folded(_ names: Set<String>?) -> Set<String> {
    Set((names ?? []).map(\.foldedForSearch))
  }

  /// The same for a file that has a column of measures.
  fileprivate var withoutConstant: BareFileOptions {
    var options = self
    options.constantMeasure = nil
    return options
  }

  /// Whether the rows of a measure are kept.
  func keeps(_ measure: String) -> Bool {
    guard let measures else { return true }
    return measures.contains(measure) || folded.contains(measure.foldedForSearch)
  }
}

/// What a bare CSV file gave.
public struct BareFile: Sendable {
  /// The figures.
  public package(set) var cube: Cube
  /// Columns of the file that were not used.
  public let unusedColumns: [String]
  /// What must be said of how its periods were read.
  public let periodNotes: [PeriodNote]

  /// The columns a bare CSV file needs.
  public static let requiredColumns =
    PackageTable.observations.columns.filter(\.isRequired).map(\.name)
  /// The columns that it may have.
  public static let optionalColumns = ["qualifier", "status", "source", "note"]

  /// Reads a bare CSV file: filter, group, sum. What the query of `sosanh query` gave is read as the file whose
  /// rows it has grouped.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - options: how it is to be read.
  ///   - log: what happens to faults in rows.
  ///   - settings: how the work is done.
  /// - Throws: a `Fault` with line and column.
  public static func read(
    _ source: SourceBytes, options: BareFileOptions, into log: inout FaultLog,
    settings: ScanSettings = ScanSettings()
  ) throws(Fault) -> BareFile {
    try read(InputBytes(source), options: options, into: &log, settings: settings)
  }

  /// Reads the bare CSV file at a path, or standard input for `-`, without holding its bytes in memory.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - options: how it is to be read.
  ///   - log: what happens to faults in rows.
  ///   - settings: how the work is done.
  /// - Throws: a `Fault` with line and column.
  public static func read(
    path: String, options: BareFileOptions, into log: inout FaultLog,
    settings: ScanSettings = ScanSettings()
  ) throws(Fault) -> BareFile {
    try read(try InputBytes(opening: path), options: options, into: &log, settings: settings)
  }

  /// Reads the result of a query from a pipe, which is closed behind it.
  ///
  /// - Throws: a `Fault` with counts where a file has lines.
  package static func read(
    groupsFrom descriptor: Int32, name: String, options: BareFileOptions,
    settings: ScanSettings
  ) throws(Fault) -> BareFile {
    try GroupedFile.read(
      InputBytes(pipe: descriptor, name: name), options: options, settings: settings)
  }

  /// The headings of a bare CSV file.
  ///
  /// - Throws: a `Fault` in them.
  package static func headings(ofFileAt path: String) throws(Fault) -> [String] {
    try ScanHead(InputBytes(opening: path), firstRead: 1 << 14, limits: .usual).table.names
  }

  /// How much of an input says whether it is the result of a query.
  private static let beginning = 1024

  /// Where reading goes on behind a fault, the plain reader does it all: a scan ends at the first.
  static func read(
    _ input: InputBytes, options: BareFileOptions, into log: inout FaultLog,
    settings: ScanSettings
  ) throws(Fault) -> BareFile {
    if GroupedLines.begins(try input.beginning(Self.beginning)) {
      return try GroupedFile.read(input, options: options, settings: settings)
    }
    if options.constantMeasure != nil {
      let whole = try input.whole()
      guard try hasMeasures(whole, options: options, settings: settings) else {
        return try readPlainly(whole, options: options, into: &log, within: settings.limits)
      }
      return try read(
        InputBytes(whole), options: options.withoutConstant, into: &log, settings: settings)
    }
    guard log.goesOn else { return try scan(input, options: options, settings: settings) }
    if input.isSeekable, let file = try? scan(input, options: options, settings: settings) {
      return file
    }
    return try readPlainly(try input.whole(), options: options, into: &log, within: settings.limits)
  }

  /// Whether a file has a column of measures.
  private static func hasMeasures(
    _ source: SourceBytes, options: BareFileOptions, settings: ScanSettings
  ) throws(Fault) -> Bool {
    let table = try TableReader(TextSource(source), limits: settings.limits)
    return table.position(of: options.columns["measure"] ?? "measure") != nil
  }

  /// Scans a file up to its first fault. What was written to while it was read has no other.
  static func scan(
    _ input: InputBytes, options: BareFileOptions, settings: ScanSettings
  ) throws(Fault) -> BareFile {
    let file: BareFile
    do {
      file = try scanned(input, options: options, settings: settings)
    } catch {
      try input.checkUnchanged()
      throw error
    }
    try input.checkUnchanged()
    return file
  }

  private static func scanned(
    _ input: InputBytes, options: BareFileOptions, settings: ScanSettings
  ) throws(Fault) -> BareFile {
    let head = try ScanHead(
      input, firstRead: min(settings.pageSize, 1 << 14), limits: settings.limits)
    let layout = try Layout(head.table, options: options)
    let plan = ScanPlan(head.table, layout: layout, options: options, within: settings.limits)
    let found = try FileScan(input: input, head: head, plan: plan, settings: settings).found()
    return BareFile(
      cube: found.cube, unusedColumns: layout.unused, periodNotes: found.periodNotes)
  }

  /// Reads a bare CSV file row by row, as the scan must read it.
  ///
  /// This is the reference: plain, and forty times slower. The tests hold the scan against it; the tool
  /// needs it where all faults of a file are asked for.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - options: how it is to be read.
  ///   - log: what happens to faults in rows.
  /// - Throws: a `Fault` with line and column.
  static func readPlainly(
    _ source: SourceBytes, options: BareFileOptions, into log: inout FaultLog,
    within limits: ReadLimits = .usual
  ) throws(Fault) -> BareFile {
    var table = try TableReader(TextSource(source), limits: limits)
    let layout = try Layout(table, options: options)
    table.columns.merge(layout.positions) { _, role in role }
    var intake = PlainIntake(layout, options: options, source: table.source)
    var count = 0
    while let row = try table.next() {
      count += 1
      if let ragged = table.raggedness(of: row) {
        try log.report(ragged)
      } else {
        _ = try log.attempt { () throws(Fault) in try intake.add(row) }
      }
    }
    if count == 0 { throw table.source.fault(.text(.headerOnly), at: 0) }
    if let undecided = intake.undecided { try log.report(undecided) }
    let (cube, notes) = intake.finish()
    return BareFile(cube: cube, unusedColumns: layout.unused, periodNotes: notes)
  }

  /// Which column plays which role.
  struct Layout {
    let positions: [String: Int]
    /// Position and classification of each category column.
    let categories: [(position: Int, classification: String)]
    let unused: [String]
    /// The header of the periods.
    let periodHeader: String

    init(_ table: TableReader, options: BareFileOptions) throws(Fault) {
      var positions: [String: Int] = [:]
      for role in BareFile.requiredColumns + BareFile.optionalColumns where role != "category" {
        let name = options.columns[role] ?? role
        if let position = table.position(of: name) {
          positions[role] = position
        } else if role == "measure", options.constantMeasure != nil {
          continue
        } else if BareFile.requiredColumns.contains(role) || options.columns[role] != nil {
          throw Self.missing(name, table: table)
        }
      }
      // A file of figures that are not broken down needs no column for it.
      let usual = table.position(of: "category") == nil ? [] : ["category"]
      let names = options.categoryColumns.isEmpty ? usual : options.categoryColumns
      var categories: [(position: Int, classification: String)] = []
      for name in names {
        guard let position = table.position(of: name) else {
          throw Self.missing(name, table: table)
        }
        categories.append((position, name))
      }
      let used = Set(positions.values).union(categories.map(\.position))
      self.positions = positions
      self.categories = categories
      let all = table.names
      periodHeader = positions["period"].map { all[$0] } ?? ""
      unused = all.indices.filter { !used.contains($0) }.map { all[$0] }
    }

    private static func missing(_ name: String, table: TableReader) -> Fault {
      table.source.fault(.column(.missingColumn(name, found: table.names)), at: 0)
    }
  }
}
