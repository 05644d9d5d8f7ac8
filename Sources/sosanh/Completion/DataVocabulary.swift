import IndicatorCore
import IndicatorIntake

/// The names that the data chosen on a line hold; none where the data are missing or cannot be read.
///
/// A shell waits for the answer: of files no more than their beginning is read, and of standard input and pipes
/// nothing.
struct DataVocabulary {
  typealias Candidate = Completion.Candidate

  /// How much of a file is looked at.
  private static let limit = 1 << 21

  private let paths: [String]
  private let books: [Codebook]
  private let columns: String

  /// The packages in ./Datasets by name.
  static var packages: [String] {
    SourceBytes.folders(in: DataFinder.home)
      .filter { DataPackage.isPackage("\(DataFinder.home)/\($0)") }
  }

  /// The data that the options name, else those that the verb would take, else all packages.
  init(_ line: VerbLine) {
    let named = line.values["--data"] ?? line.values["--append"]?.last.map { [$0] } ?? []
    columns = line.values["--columns"]?.joined(separator: ",") ?? ""
    let finder = DataFinder(asked: line.arguments)
    if let found = try? finder.find(named).paths {
      paths = found
    } else {
      paths = named.isEmpty ? Self.packages.map { "\(DataFinder.home)/\($0)" } : []
    }
    let codebook = line.values["--codebook"]?.last.flatMap { try? finder.path($0) }
    let (given, columns) = (paths, columns)
    books = (codebook.map { [$0] } ?? given).compactMap { Self.codebook($0, columns: columns) }
  }

  private static func codebook(_ path: String, columns: String) -> Codebook? {
    var log = FaultLog(.collect)
    return SourceBytes.kind(of: path) == .folder
      ? try? DataPackage.readCodebook(path, into: &log) : cube(path, columns: columns)?.codebook
  }

  /// The figures at the beginning of a table.
  private static func cube(_ path: String, columns: String) -> Cube? {
    guard let source = beginning(of: path) else { return nil }
    var options = BareFileOptions(duplicates: .sum)
    for item in TypedList(columns, option: "--columns").items {
      let sides = item.text.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2 else { continue }
      if sides[0] == "category" {
        options.categoryColumns += sides[1].split(separator: "+").map(String.init)
      } else {
        options.columns[sides[0]] = sides[1]
      }
    }
    // How numbers are written is not known yet, and not what is asked here.
    var most: Cube?
    for numbers in [NumberInput.auto, .vi, .en] {
      var log = FaultLog(.collect)
      options.numbers = numbers
      let file = try? BareFile.read(
        source, options: options, into: &log, settings: ScanSettings(threads: 1))
      guard let cube = file?.cube else { continue }
      if log.faults.isEmpty { return cube }
      if cube.count > most?.count ?? -1 { most = cube }
    }
    return most
  }

  /// The first lines of a file, whole ones.
  private static func beginning(of path: String) -> SourceBytes? {
    guard let bytes = System.beginning(of: path, atMost: limit) else { return nil }
    let end = bytes.count < limit ? bytes.endIndex : bytes.lastIndex(of: 0x0A) ?? bytes.endIndex
    return SourceBytes(name: path, bytes: Array(bytes[..<end]))
  }
}

extension DataVocabulary {
  /// Each text once, in the order in which it comes first.
  private static func once(_ all: [Candidate]) -> [Candidate] {
    var seen: Set<String> = []
    return all.filter { !$0.text.isEmpty && seen.insert($0.text).inserted }
  }

  var units: [Candidate] {
    Self.once(books.flatMap { $0.units.map { Candidate(text: $0.id, note: $0.note) } })
  }

  var unitNames: [Candidate] {
    Self.once(
      books.flatMap { book in
        book.units.filter { $0.name != $0.id }.map { Candidate(text: $0.name, note: $0.id) }
      })
  }

  var levels: [Candidate] {
    Self.once(books.flatMap { $0.units.map { Candidate(text: $0.level) } })
      .sorted { $0.text < $1.text }
  }

  var measures: [Candidate] {
    Self.once(books.flatMap { $0.measures.map { Candidate(text: $0.id, note: $0.name) } })
  }

  var categories: [Candidate] {
    Self.once(books.flatMap { $0.categories.map { Candidate(text: $0.id, note: $0.name) } })
  }

  var indicators: [Candidate] {
    let packages = paths.filter { SourceBytes.kind(of: $0) == .folder }
    return Self.once(
      packages.flatMap { DataPackage.indicators($0).map(\.indicator) }
        .map { Candidate(text: $0.id, note: $0.name) })
  }

  var periods: [Candidate] {
    let tables = paths.map {
      SourceBytes.kind(of: $0) == .folder ? ("\($0)/observations.csv", "") : ($0, columns)
    }
    let periods = tables.flatMap { Self.cube($0.0, columns: $0.1)?.periods ?? [] }.sorted(by: <)
    return Self.once(periods.map { Candidate(text: $0.spelling) })
  }

  /// The headers of the file.
  var headers: [Candidate] {
    let sheets = paths.compactMap { path in
      Self.beginning(of: path).flatMap { try? Sheet.read($0) }
    }
    return Self.once(
      sheets.compactMap(\.rows.first).flatMap { row in
        row.cells.sorted { $0.key < $1.key }.compactMap { _, cell in
          if case .text(let text) = cell.content { Candidate(text: text) } else { nil }
        }
      })
  }
}

extension OrganisationUnit {
  /// What explains its id.
  fileprivate var note: String { name == id ? "" : name }
}
