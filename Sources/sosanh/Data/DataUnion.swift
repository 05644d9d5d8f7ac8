import IndicatorCore
import IndicatorEngines
import IndicatorIntake
import IndicatorRender

/// Several sources that are read as one: packages first, whose names the CSV files then refer to.
struct DataUnion {
  private let paths: [String]
  private let packages: [DataSet]
  private let files: [DataSet]
  private let book: Codebook
  /// What must be said of units that are not in all files.
  private let notes: [Note]

  /// Reads every source.
  ///
  /// - Throws: a ``Fault`` in one of them, or at `--data` if they mean different things by one name.
  init(_ paths: [String], options: DataOptions, asked: [String]) throws(Fault) {
    self.paths = try paths.map { path throws(Fault) in try EngineSource(path)?.name ?? path }
    let folders = paths.filter { SourceBytes.kind(of: $0) == .folder && !SheetData.isFolder($0) }
    if let folder = folders.first {
      if folders.count == paths.count || options.codebook != nil,
        let option = options.optionForFiles
      {
        throw option.clash(with: folder)
      }
    }
    var packages: [DataSet] = []
    for folder in folders { packages.append(try .package(folder, options: options)) }
    let named = packages.map { Codebook.Named($0.path, in: $0.cube.codebook) }
    let known = folders.isEmpty ? nil : try Codebook(joining: named)
    var files: [DataSet] = []
    for path in paths where !folders.contains(path) {
      files.append(
        SheetData.isFolder(path)
          ? try SheetData(path, options: options).dataSet(options, asked: asked)
          : try .file(path, options: options, asked: asked, in: known))
    }
    self.packages = packages
    if let known {
      self.files = files
      notes = []
      book = known
    } else {
      let matching = try UnitMatching(files, rule: options.match)
      files = matching.files
      self.files = files
      notes = matching.notes
      book = try Codebook(joining: files.map { Codebook.Named($0.path, in: $0.cube.codebook) })
    }
  }

  /// All figures.
  ///
  /// - Throws: a ``Fault`` at a figure that two sources give otherwise.
  var dataSet: DataSet {
    get throws(Fault) {
      let sets = packages + files
      let union = try CubeUnion(sets.map(\.cube), in: book)
      let histories = sets.map { $0.history.moved(from: $0.cube.codebook, to: book) }
      var data = DataSet(paths: paths, cube: union.cube, indicators: try indicators)
      data.history = History(
        breaks: histories.flatMap(\.breaks).uniqued, changes: histories.flatMap(\.changes).uniqued)
      data.targets =
        sets.flatMap { set in
          set.targets.map { $0.moved(from: set.cube.codebook, to: book) }
        }
        .uniqued
      data.rules = sets.flatMap(\.rules)
      data.notes = sets.flatMap(\.notes).uniqued + notes
      if union.shared > 0 {
        let sentence = NoteSentence.sharedFigures(union.shared)
        data.notes.append(
          Note(code: "shared_figures", text: sentence[LanguageChoice.current]))
      }
      return data
    }
  }

  /// The indicators of all packages, each once.
  private var indicators: [PackageIndicator] {
    get throws(Fault) {
      var all: [PackageIndicator] = []
      var first: [String: (Indicator, String)] = [:]
      for set in packages + files {
        for item in set.indicators {
          let id = item.indicator.id
          guard let (known, source) = first[id] else {
            first[id] = (item.indicator, set.path)
            all.append(item)
            continue
          }
          guard known == item.indicator else {
            throw Fault(
              .dataApart(.meanings(.indicator, id, first: source, other: set.path)),
              at: .typed("--data"))
          }
        }
      }
      return all
    }
  }
}
