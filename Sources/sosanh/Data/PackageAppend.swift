import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// New figures for a data package: those it has already are left out, those that contradict it refused.
struct PackageAppend {
  private let package: DataPackage
  /// From reading to writing: what two runs read at once, the second would write without the first one's rows.
  private let lock: FileLock?
  /// The rows that the package does not have.
  private(set) var fresh: [TidyRow] = []
  /// How many it has with the same value.
  private(set) var known = 0
  /// What contradicts it.
  private(set) var faults: [Fault] = []

  /// - Throws: a ``Fault`` if the package is not sound.
  init(_ rows: [TidyRow], to path: String) throws(Fault) {
    lock = try Self.lock(path)
    var log = FaultLog(.stopAtFirst)
    package = try DataPackage.read(path, into: &log)
    let figures = Dictionary(
      package.cube.figures.map { (Key($0), $0.cell.value) }, uniquingKeysWith: { first, _ in first }
    )
    for row in rows {
      guard let there = figures[Key(row.key)] else {
        fresh.append(row.withSource)
        continue
      }
      if there == row.value {
        known += 1
      } else {
        let value = there?.description ?? "-"
        faults.append(
          Fault(.sheetCell(.alreadyInPackage(key: row.key.text, value: value)), at: row.place))
      }
    }
  }

  /// Locks a package; nil for what is none, which the reading says.
  private static func lock(_ path: String) throws(Fault) -> FileLock? {
    let file = path + "/" + PackageTable.observations.file
    return SourceBytes.kind(of: file) == .file ? try FileLock(file) : nil
  }

  /// Writes the files that change beside their places and moves them there when all are whole: the sources
  /// first, so that no figure ever cites one that is not listed. A package that nothing describes is described,
  /// else `check` would find fault with what was just added to.
  ///
  /// - Throws: a ``Fault``; what was not moved is then as it was.
  func write() throws {
    guard !fresh.isEmpty else { return }
    defer { withExtendedLifetime(lock) {} }
    var drafts: [Draft] = []
    do {
      drafts += try PackageRowsDraft(package).drafts(sourceRows, of: .sources)
      let descriptor = PackageDescriptor(package)
      if descriptor.fault != nil {
        drafts.append(try descriptor.file.draft(Array(descriptor.text.utf8)))
      }
      drafts += try PackageRowsDraft(package).drafts(.tidy(fresh), of: .observations)
      for draft in drafts { try draft.move() }
    } catch {
      for draft in drafts { draft.discard() }
      throw error
    }
  }

  /// A line for each file that the package does not cite yet.
  private var sourceRows: ResultTable {
    guard var known = package.sources else { return .sources([]) }
    let files = fresh.map { $0.remark.source.split(separator: "#").first.map(String.init) ?? "" }
      .filter { known.insert($0).inserted && !$0.isEmpty }
    return .sources(files.map { ($0, $0) })
  }

  /// A figure's key whatever the order of joined categories.
  private struct Key: Hashable {
    let unit: String
    let period: String
    let measure: String
    let categories: Set<Substring>

    init(_ key: TidyRow.Key) {
      (unit, period, measure) = (key.unit, key.period, key.measure)
      categories = Set(key.category.split(separator: "+"))
    }

    init(_ figure: ReportedFigure) {
      (unit, period, measure) = (figure.unit.id, figure.period.spelling, figure.measure.id)
      categories = Set(figure.category.split(separator: "+"))
    }
  }
}

extension TidyRow {
  /// The row, citing the file and line it was read from if it cites nothing.
  fileprivate var withSource: TidyRow {
    guard remark.source.isEmpty else { return self }
    let file = place.source.split(separator: "/").last.map(String.init) ?? ""
    let plain = String(file.map { "#;".contains($0) ? "_" : $0 })
    let cited = Remark(
      qualifier: remark.qualifier, status: remark.status, source: plain + "#L\(place.line)",
      note: remark.note)
    return TidyRow(key: key, value: value, remark: cited, place: place)
  }
}
