internal import IndicatorCore

/// Scans the observations of a package as bare files are scanned. Whatever is not sound is left to the plain reader,
/// which reads the file again and words what is wrong.
struct PackageScan {
  /// What a sound file gave.
  struct Found {
    let cube: Cube
    let file: PackageFile
  }

  private let path: String
  private let sources: Set<String>?
  private let settings: ScanSettings
  private let table = PackageTable.observations

  /// - Parameters:
  ///   - folder: the package.
  ///   - sources: the documents that figures may cite; nil for any.
  init(_ folder: String, sources: Set<String>?, settings: ScanSettings) {
    path = folder + "/" + table.file
    self.sources = sources
    self.settings = settings
  }

  /// The figures; nil if the file is left to the plain reader.
  ///
  /// - Throws: a ``Fault`` if the file changes while it is read.
  func found(_ book: Codebook, starts: YearStarts) throws(Fault) -> Found? {
    guard let input = try? InputBytes(opening: path), input.isSeekable else { return nil }
    let found = try? scanned(input, in: book, starts: starts)
    try input.checkUnchanged()
    return found ?? nil
  }

  private func scanned(
    _ input: InputBytes, in book: Codebook, starts: YearStarts
  ) throws(Fault) -> Found? {
    let head = try ScanHead(
      input, firstRead: min(settings.pageSize, 1 << 14), limits: settings.limits)
    guard hasSoundHeader(head.table) else { return nil }
    let options = BareFileOptions(numbers: .plain, codebook: book, yearStarts: starts)
    let plan = ScanPlan(
      head.table, layout: try BareFile.Layout(head.table, options: options), options: options,
      within: settings.limits,
      rules: .package(sources: sources))
    let scan = FileScan(input: input, head: head, plan: plan, settings: settings)
    return try scan.foundInParallel().map { found in
      Found(
        cube: found.cube,
        file: PackageFile(
          table: table, path: path, columns: head.table.names, rows: found.cube.account.read,
          spreadsheetTraces: PackageReader.traces(head.table, hasReturns: found.hasReturns)))
    }
  }

  /// Whether every column is one of the table's, letter by letter, and none is missing.
  private func hasSoundHeader(_ reader: TableReader) -> Bool {
    let names = Set(reader.names)
    return names.isSubset(of: table.columns.map(\.name))
      && table.columns.allSatisfy { !$0.isRequired || names.contains($0.name) }
  }
}
