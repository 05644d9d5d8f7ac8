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
    into log: inout FaultLog, settings: ScanSettings = ScanSettings()
  ) throws(Fault) -> DataPackage {
    try read(path, measures: measures, yearStarts: yearStarts, into: &log, scan: settings)
  }

  /// Reads a package without scanning its figures: the reference against which the tests hold the scan.
  static func readPlainly(
    _ path: String, measures: Set<String>? = nil, yearStarts: YearStarts = .unknown,
    into log: inout FaultLog
  ) throws(Fault) -> DataPackage {
    try read(path, measures: measures, yearStarts: yearStarts, into: &log, scan: nil)
  }

  private static func read(
    _ path: String, measures: Set<String>?, yearStarts: YearStarts, into log: inout FaultLog,
    scan settings: ScanSettings?
  ) throws(Fault) -> DataPackage {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if let missing = missingFile(path) {
      throw Fault(.file(.notAPackage(missing: missing)), at: .whole(path))
    }
    var reader = PackageReader(path, into: log)
    defer { log = reader.log }
    let book = try reader.codebook(threads: settings?.threads ?? 1)
    let starts = yearStarts.merging(try reader.yearStarts())
    let (cube, rest) = try reader.figuresAndRest(
      book, measures: measures, starts: starts, settings: settings)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return DataPackage(
      path: path, name: name, cube: cube, indicators: rest.indicators, history: rest.history,
      targets: rest.targets, rules: rest.rules, claims: rest.claims, sources: reader.sources,
      tables: reader.tables)
  }

  /// Reads only the codebook of a package, for figures that stand elsewhere.
  public static func readCodebook(_ path: String, into log: inout FaultLog) throws(Fault)
    -> Codebook
  {
    guard SourceBytes.kind(of: path + "/units.csv") == .file else {
      throw Fault(.file(.notAPackage(missing: "units.csv")), at: .whole(path))
    }
    var reader = PackageReader(path, into: log)
    defer { log = reader.log }
    return try reader.codebook()
  }

  /// Reads only the indicators of a package, to find which package defines one; what is at fault in them
  /// is left to the reading of the whole package.
  public static func indicators(_ path: String) -> [PackageIndicator] {
    var reader = PackageReader(path, into: FaultLog(.collect))
    return (try? reader.indicators()) ?? []
  }

  /// Reads only the documents that a package's figures were printed in; what is at fault in them is left to
  /// the reading of the whole package.
  public static func documents(_ path: String) -> [SourceDocument] {
    var reader = PackageReader(path, into: FaultLog(.collect))
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
