import IndicatorCore
import IndicatorEngines
import IndicatorIntake
import IndicatorRender

/// The figures that a verb works on, wherever they came from.
struct DataSet {
  /// What was read: a package, a file, or several that are read as one.
  let paths: [String]
  var cube: Cube
  let indicators: [PackageIndicator]
  var history = History.none
  var targets: [IndicatorTarget] = []
  /// Limits that figures are to keep.
  var rules: [IndicatorRule] = []
  /// What must be said about how the figures were found and read.
  var notes: [Note] = []
  /// What the units were before they were brought to other boundaries; nil if they were not.
  var boundaries: BroughtBoundaries?
  /// What the figures were added up from; nil if they were not.
  var grouping: GroupedPeriods?

  /// Reads what the options name.
  ///
  /// - Parameters:
  ///   - options: where and how.
  ///   - asked: indicators or formulas, to find the package that defines them and to read no more than
  ///     they need.
  static func read(_ options: DataOptions, for asked: [String] = []) throws -> DataSet {
    let found = try DataFinder(asked: asked).find(options.data)
    var data =
      found.paths.count == 1
      ? try one(found.paths[0], options: options, asked: asked)
      : try DataUnion(found.paths, options: options, asked: asked).dataSet
    if let note = found.note { data.notes.insert(note, at: 0) }
    return data
  }

  private static func one(
    _ path: String, options: DataOptions, asked: [String]
  ) throws -> DataSet {
    if try EngineSource(path) != nil { return try file(path, options: options, asked: asked) }
    if SheetData.isFolder(path) {
      return try SheetData(path, options: options).dataSet(options, asked: asked)
    }
    guard SourceBytes.kind(of: path) == .folder else {
      return try file(path, options: options, asked: asked)
    }
    if let option = options.optionForFiles { throw option.clash(with: path) }
    try options.refuseOptionsForEngines(with: path)
    return try package(path, options: options)
  }

  static func package(_ path: String, options: DataOptions) throws(Fault) -> DataSet {
    var log = FaultLog(.stopAtFirst)
    let starts = try options.knownYearStarts()
    let package = try DataPackage.read(
      path, yearStarts: starts, into: &log, settings: options.scanSettings)
    var data = DataSet(
      paths: [path], cube: package.cube, indicators: package.indicators, history: package.history,
      targets: package.targets, rules: package.rules)
    let assumed = package.cube.periods.lazy.compactMap { period in
      starts.assumedDays(of: period).map { (period, $0) }
    }
    if let (period, days) = assumed.first {
      data.note(PeriodNote(fact: .fiscalYearAssumed, text: period.spelling, meant: days))
    }
    return data
  }

  /// Reads a CSV file.
  ///
  /// - Parameter book: the names that it refers to, where they do not stand in it or in `--codebook`.
  static func file(
    _ path: String, options: DataOptions, asked: [String], in book: Codebook? = nil
  ) throws(Fault) -> DataSet {
    if let source = try EngineSource(path) {
      return try engine(source, options: options, asked: asked, in: book)
    }
    try options.refuseOptionsForEngines(with: path)
    do {
      return try tidyFile(path, options: options, asked: asked, in: book)
    } catch {
      guard SheetData.mayBeSheet(error, path: path, options: options) else { throw error }
      let sheets = try SheetData(path, options: options)
      if sheets.hasNoTable { throw error }
      return try sheets.dataSet(options, asked: asked)
    }
  }

  private static func tidyFile(
    _ path: String, options: DataOptions, asked: [String], in book: Codebook?
  ) throws(Fault) -> DataSet {
    let (fileOptions, indicators) = try preparation(options, asked: asked, in: book)
    var log = FaultLog(.stopAtFirst)
    let file = try BareFile.read(
      path: path, options: fileOptions, into: &log, settings: options.scanSettings)
    var data = gathered(path, file: file, indicators: indicators)
    if let measure = options.measure, path != "-", try lacksMeasures(path, options: fileOptions) {
      let words = NoteSentence.constantMeasure(measure, of: path)
      data.notes.append(Note(code: "constant_measure", text: words[LanguageChoice.current]))
    }
    return data
  }

  private static func lacksMeasures(
    _ path: String, options: BareFileOptions
  ) throws(Fault) -> Bool {
    try !BareFile.headings(ofFileAt: path).contains(options.columns["measure"] ?? "measure")
  }

  /// Lets an engine group and sum the rows of a table.
  private static func engine(
    _ source: EngineSource, options: DataOptions, asked: [String], in book: Codebook?
  ) throws(Fault) -> DataSet {
    let data = try EngineData(source, options: options)
    let (fileOptions, indicators) = try preparation(options, asked: asked, in: book)
    return gathered(source.name, file: try data.file(fileOptions), indicators: indicators)
  }

  /// How a file's rows are to be read, and the indicators of the package that they refer to.
  static func preparation(
    _ options: DataOptions, asked: [String], in book: Codebook? = nil
  ) throws(Fault) -> (file: BareFileOptions, indicators: [PackageIndicator]) {
    var log = FaultLog(.stopAtFirst)
    var indicators: [PackageIndicator] = []
    var fileOptions = try options.fileOptions(nil)
    if let named = options.codebook {
      let folder = try DataFinder(asked: []).path(named)
      fileOptions.codebook = try DataPackage.readCodebook(folder, into: &log)
      indicators = DataPackage.indicators(folder)
    } else if let book {
      fileOptions.codebook = book
    } else {
      fileOptions.measures = Self.measures(asked)
    }
    return (fileOptions, indicators)
  }

  private static func gathered(
    _ path: String, file: BareFile, indicators: [PackageIndicator]
  ) -> DataSet {
    var data = DataSet(paths: [path], cube: file.cube, indicators: indicators)
    if !file.unusedColumns.isEmpty {
      let names = file.unusedColumns.joined(separator: ", ")
      data.notes.append(
        Note(
          code: "unused_columns", text: NoteSentence.unusedColumns(names)[LanguageChoice.current]))
    }
    for note in file.periodNotes { data.note(note) }
    return data
  }

  private mutating func note(_ note: PeriodNote) {
    notes.append(
      Note(code: note.fact.rawValue, text: NoteSentence.periods(note)[LanguageChoice.current]))
  }

  /// The measures that formulas need, and the printed shares that may stand in for them; nil for all, if
  /// a formula cannot be read yet.
  private static func measures(_ asked: [String]) -> Set<String>? {
    var names: Set<String> = []
    for text in asked {
      guard let formula = try? FormulaParser.parse(text) else { return nil }
      for name in formula.measureNames { names.formUnion([name.text, name.text + "_share"]) }
    }
    return names.isEmpty ? nil : names
  }
}

// MARK: What was read

extension DataSet {
  /// The paths in words.
  var path: String { paths.joined(separator: ", ") }

  /// The paths for a plan: one, or a list.
  var plan: JSON {
    paths.count == 1 ? .string(paths[0]) : .array(paths.map(JSON.string))
  }

  /// The only package among what was read.
  var package: String? {
    let folders = paths.filter { SourceBytes.kind(of: $0) == .folder }
    return folders.count == 1 ? folders[0] : nil
  }

  /// The files that were read, by name; a package's tables each for itself.
  func inputs(_ options: DataOptions) -> [String] {
    paths.flatMap(Self.files) + (options.codebook.map { [$0] } ?? [])
  }

  /// A file, or the tables of a package.
  static func files(of path: String) -> [String] {
    guard SourceBytes.kind(of: path) == .folder else { return [path] }
    return PackageTable.all.map { path + "/" + $0.file }
      .filter { SourceBytes.kind(of: $0) == .file }
  }
}

/// An option that says how a bare file is read.
enum FileOption: String, CaseIterable {
  case columns = "--columns"
  case codebook = "--codebook"
  case inputNumbers = "--input-numbers"
  case threads = "--threads"
  case duplicates = "--duplicates"

  /// The fault of the option where a package is read.
  func clash(with path: String) -> Fault {
    Fault(
      .command(.optionClash(option: rawValue, path: path, needsFile: true)), at: .typed(rawValue))
  }
}

extension DataOptions {
  /// An option that only bare files take, if one was given; packages are read by several threads too.
  var optionForFiles: FileOption? { givenOption { $0 != .threads } }

  /// An option that says how a file of figures is read, if one was given; numbers stand in claims too.
  var optionOfFigures: FileOption? { givenOption { $0 != .inputNumbers } }

  private func givenOption(where isMeant: (FileOption) -> Bool) -> FileOption? {
    FileOption.allCases.first { isMeant($0) && isGiven($0) }
  }

  private func isGiven(_ option: FileOption) -> Bool {
    switch option {
    case .columns: columns != nil
    case .codebook: codebook != nil
    case .inputNumbers: inputNumbers != .auto
    case .threads: threads != nil
    case .duplicates: duplicates != .reject
    }
  }
}
