import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// What documents say of their own numbers, added to the claims of a package for a person to confirm: no figure of
/// the package changes.
struct ClaimAppend {
  private let package: DataPackage
  private let lock: FileLock?
  private let units: NamedUnits
  private let grammar: NumberGrammar
  private let chosenUnit: UnitIndex?
  private let chosenPeriod: String
  private var rows = ResultTable(columns: Self.columns)
  private var sources: [(source: String, document: String)] = []
  private var names = Identifiers()
  private var counts = ClaimAppendCounts()

  private static let columns = PackageTable.claims.columns.map(\.name)

  /// - Throws: a ``Fault`` if the package is not sound, or `--units` or `--periods` name not one each.
  init(
    _ documents: [DocumentClaims], to named: String, selection: SelectionOptions
  ) throws {
    let path = try DataFinder(asked: []).path(named)
    let observations = path + "/" + PackageTable.observations.file
    lock = SourceBytes.kind(of: observations) == .file ? try FileLock(observations) : nil
    var log = FaultLog(.stopAtFirst)
    package = try DataPackage.read(path, into: &log)
    let book = package.cube.codebook
    units = NamedUnits(book)
    grammar =
      package.printedGrammar ?? (LanguageChoice.current == .vietnamese ? .vietnamese : .english)
    chosenUnit = try Self.unit(selection, in: book)
    chosenPeriod = try Self.period(selection)
    for claim in package.claims { _ = names.next(for: claim.id, letter: "c") }
    for document in documents { add(document) }
  }

  private static func unit(_ selection: SelectionOptions, in book: Codebook) throws(Fault)
    -> UnitIndex?
  {
    guard !selection.units.isEmpty else { return nil }
    let found = try selection.rows(in: book).units ?? []
    guard found.count == 1 else {
      throw Fault(.estimate(.oneUnitNeeded(found.count)), at: .typed("--units", column: 1))
    }
    return found[0]
  }

  private static func period(_ selection: SelectionOptions) throws(Fault) -> String {
    guard let first = selection.periods.first else { return "" }
    guard selection.periods.count == 1, let period = Period(first) else {
      throw Fault(
        .field(.badPeriod(selection.periods.joined(separator: ","))),
        at: .typed("--periods", column: 1))
    }
    return period.spelling
  }

  // MARK: Rows

  private mutating func add(_ document: DocumentClaims) {
    let file = document.name.split(separator: "/").last.map(String.init) ?? document.name
    let source = String(file.map { "#;,".contains($0) ? "_" : $0 })
    let whole = units.one(in: document.passages.joined(separator: "\n"))
    let before = rows.rows.count
    for entry in document.entries {
      // What only may be a sum accuses no one in the document, and shall not in the package.
      guard let row = ClaimRow(entry), row.isSuggested || !entry.claim.isOpen else {
        counts.withoutBase += 1
        continue
      }
      let unit = units.one(in: entry.passage) ?? chosenUnit ?? whole
      let period = Period(entry.period)?.spelling ?? chosenPeriod
      guard let unit else {
        counts.withoutUnit += 1
        continue
      }
      guard !period.isEmpty else {
        counts.withoutPeriod += 1
        continue
      }
      add(row, entry: entry, unit: unit, period: period, source: source)
    }
    guard rows.rows.count > before, let known = package.sources, !known.contains(source) else {
      return
    }
    sources.append((source, file))
  }

  private mutating func add(
    _ row: ClaimRow, entry: DocumentClaims.Entry, unit: UnitIndex, period: String,
    source: String
  ) {
    let page = entry.place.page > 0 ? "P\(entry.place.page)" : ""
    let cited = "\(source)#\(page)L\(entry.place.line)"
    let printed = grammar == .vietnamese ? row.printed.replacing(".", with: ",") : row.printed
    let id = package.cube.codebook.units[unit].id
    guard
      !isKnown(entry.claim.kind, unit: id, formula: row.formula, printed: printed, source: cited)
    else {
      counts.known += 1
      return
    }
    let note = row.isSuggested ? "unconfirmed; the base stands elsewhere" : "unconfirmed"
    let name = names.next(for: "\(source) \(page) \(entry.place.line)", letter: "c")
    func field(_ text: String) -> ResultValue { text.isEmpty ? .missing : .text(text) }
    rows.append([
      .text(name), .text(entry.claim.kind.rawValue), .text(id), .text(period), field(row.formula),
      field(row.per), .text(printed), .text(row.relation), .text(cited),
      .text("\(note): \(entry.snippet)"),
    ])
    counts.added += 1
  }

  /// Whether the package has a claim already: a document that is read again adds nothing.
  private func isKnown(
    _ kind: ClaimKind, unit: String, formula: String, printed: String, source: String
  ) -> Bool {
    package.claims.contains { claim in
      claim.kind == kind && claim.formula == formula && claim.printed == printed
        && claim.source == source && package.cube.codebook.units[claim.unit].id == unit
    }
  }

  // MARK: Files

  /// Writes the files that change beside their places and moves them there when all are whole.
  func write() throws {
    guard !rows.rows.isEmpty else { return }
    defer { withExtendedLifetime(lock) {} }
    let isNew = !package.tables.contains { $0.table == .claims }
    var drafts: [Draft] = []
    do {
      drafts += try PackageRowsDraft(package).drafts(.sources(sources), of: .sources)
      drafts += isNew ? [try newTable] : try PackageRowsDraft(package).drafts(rows, of: .claims)
      for draft in drafts { try draft.move() }
    } catch {
      for draft in drafts { draft.discard() }
      throw error
    }
    guard isNew else { return }
    var log = FaultLog(.stopAtFirst)
    try PackageDescriptor(try DataPackage.read(package.path, into: &log)).write()
  }

  private var newTable: Draft {
    get throws {
      let path = package.path + "/" + PackageTable.claims.file
      return try OutputFile(path: path, overwriting: .refuse).draft(
        Array(CSVWriter().text(rows).utf8))
    }
  }

  /// How many were added, and why others were not.
  var note: Note {
    Note(
      code: "claims_added",
      text: AuditSentence.claimsAdded(counts, to: package.path)[LanguageChoice.current])
  }
}

extension Claim {
  /// Whether nothing is known that its figure could be held against.
  fileprivate var isOpen: Bool {
    if case .missing = evidence { true } else { false }
  }
}
