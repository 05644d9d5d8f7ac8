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
    let file = try BareFile.read(try SourceBytes.read(path), fileOptions, &log)
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

/// Finds the data that a command means.
struct DataFinder {
  /// The folder in which packages are looked for by name.
  static let home = "Datasets"

  let asked: [String]

  /// `--data`, `SOSANH_DATA`, the only package in ./Datasets, or the one there that defines what was asked
  /// for.
  func find(_ option: String?) throws(Fault) -> (path: String, note: Note?) {
    if let named = option ?? System.environment("SOSANH_DATA") { return (try path(named), nil) }
    let names = SourceBytes.folders(in: Self.home)
      .filter { DataPackage.isPackage("\(Self.home)/\($0)") }
    if names.isEmpty { throw Fault(.noData) }
    if names.count == 1 { return ("\(Self.home)/\(names[0])", nil) }
    let defining = names.filter { !asked.isEmpty && defines(asked, "\(Self.home)/\($0)") }
    guard defining.count == 1 else { throw Fault(.severalPackages(names)) }
    let note = Note(
      code: "package",
      text: NoteSentence.package("\(Self.home)/\(defining[0])")[LanguageChoice.current])
    return ("\(Self.home)/\(defining[0])", note)
  }

  /// Whether a package has every indicator asked for, and every measure of formulas typed.
  private func defines(_ asked: [String], _ path: String) -> Bool {
    var log = FaultLog(.collect)
    let defined = DataPackage.indicators(path).map(\.indicator.id)
    guard let book = try? DataPackage.readCodebook(path, &log) else { return false }
    return asked.allSatisfy { text in
      if defined.contains(text) { return true }
      let names = (try? FormulaParser.parse(text))?.measureNames ?? []
      return !names.isEmpty && names.allSatisfy { book.measure($0.text) != nil }
    }
  }

  /// The path of data named by a path or by a package's name.
  func path(_ named: String) throws(Fault) -> String {
    if named == "-" || SourceBytes.kind(of: named) != .missing { return named }
    let inHome = "\(Self.home)/\(named)"
    if !named.contains("/"), SourceBytes.kind(of: inHome) == .folder { return inHome }
    let near = Suggestion.nearest(to: named, among: SourceBytes.folders(in: Self.home))
    if let near, !named.contains("/") {
      throw Fault(
        .unknownName(.dataset, named, suggestion: near), at: .typed("--data", column: 1))
    }
    throw Fault(.fileMissing, at: Place(source: named, line: 0, column: 0))
  }
}
