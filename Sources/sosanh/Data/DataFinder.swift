import IndicatorCore
import IndicatorEngines
import IndicatorIntake
import IndicatorRender

/// Finds the data that a command means.
struct DataFinder {
  /// The folder in which packages are looked for by name.
  static let home = "Datasets"

  let asked: [String]

  /// `--data`, `SOSANH_DATA`, the only package in ./Datasets, or the one there that defines what was asked
  /// for.
  ///
  /// - Parameters:
  ///   - options: what `--data` names.
  ///   - serves: of several packages of which nothing was asked, which can be meant.
  func find(
    _ options: [String], where serves: (String) -> Bool = { _ in false }
  ) throws(Fault) -> (paths: [String], note: Note?) {
    if options.count > 1 { return (try paths(options), nil) }
    let (path, note) = try one(options.first, where: serves)
    return ([path], note)
  }

  /// The only source that `--data` may name here.
  ///
  /// - Parameters:
  ///   - options: what `--data` names.
  ///   - use: what is done with it.
  ///   - serves: of several packages of which nothing was asked, which can be meant.
  func findOne(
    _ options: [String], for use: DataUse, where serves: (String) -> Bool = { _ in false }
  ) throws(Fault) -> (path: String, note: Note?) {
    guard options.count < 2 else {
      throw Fault(.dataApart(.oneOnly(use)), at: .typed("--data"))
    }
    let found = try one(options.first, where: serves)
    try Self.refuseEngines([found.path], for: use)
    return found
  }

  /// - Throws: a ``Fault`` at a source in an engine where every row is looked at.
  static func refuseEngines(_ paths: [String], for use: DataUse) throws(Fault) {
    guard let verb = use.verbOfFiles else { return }
    for path in paths where try EngineSource(path) != nil {
      throw Fault(.engine(.notPushedDown(.verb(verb))), at: .typed("--data"))
    }
  }

  private func paths(_ options: [String]) throws(Fault) -> [String] {
    guard options.count(where: { $0 == "-" }) < 2 else {
      throw Fault(.dataApart(.standardInputTwice), at: .typed("--data"))
    }
    var paths: [String] = []
    for option in options { paths.append(try path(option)) }
    return paths
  }

  private func one(
    _ option: String?, where serves: (String) -> Bool
  ) throws(Fault) -> (path: String, note: Note?) {
    if let named = option ?? System.environment("SOSANH_DATA") { return (try path(named), nil) }
    let names = SourceBytes.folders(in: Self.home)
      .filter { DataPackage.isPackage("\(Self.home)/\($0)") }
    if names.isEmpty { throw Fault(.file(.noData)) }
    if names.count == 1 { return ("\(Self.home)/\(names[0])", nil) }
    let defining = names.filter { name in
      let path = "\(Self.home)/\(name)"
      return asked.isEmpty ? serves(path) : defines(asked, path: path)
    }
    guard defining.count == 1 else {
      return (try nearest(asked.isEmpty && !defining.isEmpty ? defining : names), nil)
    }
    let note = Note(
      code: "package",
      text: NoteSentence.package("\(Self.home)/\(defining[0])")[LanguageChoice.current])
    return ("\(Self.home)/\(defining[0])", note)
  }

  /// The only package that knows most of the names asked for, or names like them, so that a slip is answered
  /// with what was meant there.
  private func nearest(_ names: [String]) throws(Fault) -> String {
    let words = asked.flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "_") } }
      .map(String.init)
    let paths = names.map { "\(Self.home)/\($0)" }
    let counts = paths.map { path in
      let known = Self.vocabulary(path)
      return words.count { Suggestion.nearest(to: $0, among: known) != nil }
    }
    let most = counts.max() ?? 0
    let near = zip(paths, counts).filter { most > 0 && $0.1 == most }.map(\.0)
    guard near.count == 1 else {
      for text in asked { _ = try FormulaParser.parse(text) }
      throw Fault(.file(.severalPackages(names)))
    }
    return near[0]
  }

  /// The indicators and measures of a package.
  private static func vocabulary(_ path: String) -> [String] {
    var log = FaultLog(.collect)
    let book = try? DataPackage.readCodebook(path, into: &log)
    return DataPackage.indicators(path).map(\.indicator.id) + (book?.measures.map(\.id) ?? [])
  }

  /// Whether a package has every indicator asked for, and every measure of formulas typed.
  private func defines(_ asked: [String], path: String) -> Bool {
    var log = FaultLog(.collect)
    let defined = DataPackage.indicators(path)
    guard let book = try? DataPackage.readCodebook(path, into: &log) else { return false }
    func knows(_ name: String) -> Bool { (try? book.findMeasure(name)) != nil }
    return asked.allSatisfy { text in
      if (try? defined.indicator(text)) != nil || knows(text) { return true }
      let names = (try? FormulaParser.parse(text))?.measureNames ?? []
      return !names.isEmpty && names.allSatisfy { knows($0.text) }
    }
  }

  /// The path of data named by a path or by a package's name.
  func path(_ named: String) throws(Fault) -> String {
    if try EngineSource(named) != nil { return named }
    if named == "-" || SourceBytes.kind(of: named) != .missing { return named }
    let inHome = "\(Self.home)/\(named)"
    if !named.contains("/"), SourceBytes.kind(of: inHome) == .folder { return inHome }
    let near = Suggestion.nearest(to: named, among: SourceBytes.folders(in: Self.home))
    if let near, !named.contains("/") {
      throw Fault(.name(.unknownName(.dataset, named, suggestion: near)), at: .typed("--data"))
    }
    throw Fault(.file(.fileMissing), at: .whole(named))
  }
}

extension DataUse {
  /// The verb that looks at rows as they stand in a file, and not at groups of them; nil for one that needs no rows.
  fileprivate var verbOfFiles: String? {
    switch self {
    case .audit: "audit"
    case .describe, .check: "check"
    case .copy: "export"
    case .query: nil
    }
  }
}
