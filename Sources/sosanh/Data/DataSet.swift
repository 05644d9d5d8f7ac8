import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// The figures that a verb works on, wherever they came from.
struct DataSet {
  let path: String
  let cube: Cube
  let indicators: [PackageIndicator]
  var history = History.none
  var targets: [IndicatorTarget] = []
  /// What must be said about how the figures were found and read.
  var notes: [Note] = []

  /// Reads what the options name.
  ///
  /// - Parameters:
  ///   - options: where and how.
  ///   - asked: indicators or formulas, to find the package that defines them and to read no more than
  ///     they need.
  static func read(_ options: DataOptions, for asked: [String] = []) throws -> DataSet {
    let found = try DataFinder(asked: asked).find(options.data)
    var data =
      SourceBytes.kind(of: found.path) == .folder
      ? try package(found.path, options) : try file(found.path, options, asked)
    if let note = found.note { data.notes.insert(note, at: 0) }
    return data
  }

  /// The files that were read, by name; a package's tables each for itself.
  func inputs(_ options: DataOptions) -> [String] {
    Self.files(of: path) + (options.codebook.map { [$0] } ?? [])
  }

  /// A file, or the tables of a package.
  static func files(of path: String) -> [String] {
    guard SourceBytes.kind(of: path) == .folder else { return [path] }
    return PackageTable.all.map { path + "/" + $0.file }
      .filter { SourceBytes.kind(of: $0) == .file }
  }

  private static func package(_ path: String, _ options: DataOptions) throws -> DataSet {
    if let option = options.optionForFiles {
      throw Fault(
        .optionClash(option: option, path: path, needsFile: true),
        at: .typed(option, column: 1))
    }
    var log = FaultLog(.stopAtFirst)
    let package = try DataPackage.read(path, &log)
    return DataSet(
      path: path, cube: package.cube, indicators: package.indicators, history: package.history,
      targets: package.targets)
  }

  private static func file(
    _ path: String, _ options: DataOptions, _ asked: [String]
  ) throws -> DataSet {
    var log = FaultLog(.stopAtFirst)
    var indicators: [PackageIndicator] = []
    var fileOptions = try options.fileOptions(nil)
    if let folder = try options.codebook.map({ named throws(Fault) in
      try DataFinder(asked: []).path(named)
    }) {
      fileOptions.codebook = try DataPackage.readCodebook(folder, &log)
      indicators = DataPackage.indicators(folder)
    } else {
      fileOptions.measures = Self.measures(asked)
    }
    let file = try BareFile.read(path: path, fileOptions, &log, options.scanSettings)
    var data = DataSet(path: path, cube: file.cube, indicators: indicators)
    if !file.unusedColumns.isEmpty {
      let names = file.unusedColumns.joined(separator: ", ")
      data.notes.append(
        Note(
          code: "unused_columns", text: NoteSentence.unusedColumns(names)[LanguageChoice.current]))
    }
    return data
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

extension DataOptions {
  /// An option that only bare files take, if one was given.
  fileprivate var optionForFiles: String? {
    if columns != nil { return "--columns" }
    if codebook != nil { return "--codebook" }
    if inputNumbers != .auto { return "--input-numbers" }
    return duplicates == .reject ? nil : "--duplicates"
  }
}
