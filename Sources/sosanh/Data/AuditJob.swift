import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// What an audit works on: typed claims, the rows of a file, or the claims of a package.
struct AuditJob {
  /// The data; nil for typed claims.
  let path: String?
  private let claims: [Claim]
  private var edits: [Edit] = []
  /// The names of units by their identifiers.
  private(set) var unitNames: [String: String] = [:]
  /// What must be said beside the claims.
  private(set) var notes: [Note] = []
  /// Why some claims could not be read; the others are audited.
  private(set) var faults: [Fault] = []

  /// Reads the claims.
  init(
    _ typed: [String], data: DataOptions, options: ClaimArguments,
    selection: SelectionOptions, boundaries: BoundaryOptions, documents: DocumentJob? = nil
  ) throws {
    let day = try boundaries.chosen()
    let options = AuditOptions(data: data, claims: options, selection: selection)
    if let documents {
      try options.refuse(besideDocuments: documents)
      (path, claims, notes) = (nil, documents.claims, documents.notes)
      self.documents = documents.paths
      return
    }
    if !typed.isEmpty {
      try options.refuse(besideTyped: typed)
      path = nil
      var asked = options.reading
      if asked.numbers == .auto, typed.contains(where: ClaimArguments.isTable) {
        asked.numbers = .plain
      }
      let reading = try ClaimReader.read(try ClaimArguments.claims(typed), options: asked)
      (claims, faults) = (reading.claims, reading.faults)
      addReadings(reading, kind: options.reading.kind)
    } else if let columns = try options.columns() {
      let found = try options.file()
      path = found
      let reading = try ClaimTable.read(
        try SourceBytes.read(found), columns: columns, options: options.reading)
      claims = reading.claims
      addReadings(reading, kind: nil)
    } else if let sheets = try options.sheets() {
      path = data.data.first
      var reading = options.reading
      reading.numbers = .plain
      let found = try ClaimReader.read(sheets.claims.typed, options: reading)
      (claims, faults) = (found.claims, found.faults)
      notes += sheets.auditNotes
      addReadings(found, kind: options.reading.kind)
    } else {
      let (reported, note) = try options.package()
      let made = try Reconstruction(
        reported.cube, history: reported.history, boundaries: day, fractions: .refused)
      let package = made.map { reported.brought(by: $0) } ?? reported
      let rows = try selection.rows(
        in: package.cube.codebook,
        brought: made.map {
          BroughtBoundaries(book: reported.cube.codebook, reconstruction: $0, boundaries: day)
        })
      let gone = reported.claims.count - package.claims.count
      self = try AuditJob(package, rows: rows, numbers: data.inputNumbers)
      notes += [note].compactMap { $0 } + (try selection.notes(in: package.cube.codebook))
      if gone > 0 {
        let words = NoteSentence.claimsOfGoneUnits(gone)
        notes.append(Note(code: "claims_left_out", text: words[LanguageChoice.current]))
      }
      return
    }
    if options.claims.per == nil { addAssumption() }
    addBases()
  }

  /// Reads the claims of a package's reports about the rows asked for.
  init(package path: String, rows: RowSelection) throws {
    var log = FaultLog(.stopAtFirst)
    self = try AuditJob(try DataPackage.read(path, into: &log), rows: rows, numbers: .auto)
  }

  private init(_ package: DataPackage, rows: RowSelection, numbers: NumberInput) throws {
    path = package.path
    claims = try package.resolvedClaims(numbers) { rows.holds($0) }
    edits = package.cube.edits()
    unitNames = Dictionary(
      package.cube.codebook.units.map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one })
  }

  /// The documents that were read.
  private var documents: [String] = []

  /// The files that were read.
  var inputs: [String] { documents + (path.map(DataSet.files) ?? []) }

  /// Whether there is a claim that could be read, or none that could not.
  var isSound: Bool { faults.isEmpty || faults.count < claims.count }

  /// Audits the claims.
  func report() -> AuditReport { AuditReport(claims, beside: edits) }
}

extension RowSelection {
  /// Whether a claim is of a unit and period asked for.
  fileprivate func holds(_ claim: PackageClaim) -> Bool {
    let isPeriod = periods.isEmpty || periods.contains { $0.match(claim.period) == .selected }
    return isPeriod && units?.contains(claim.unit) ?? true
  }
}

extension AuditJob {
  /// How many bases are tried, and how many told.
  private static let largestBase: Int64 = 10_000
  private static let toldBases = 5

  /// Says which of two readings figures were given, and to how many claims the kind asked for was applied.
  private mutating func addReadings(_ reading: ClaimReading, kind: ClaimKind?) {
    for reason in [ClaimReading.Reason.holds, .count, .power] {
      let read = reading.figures.filter { $0.reason == reason }.map { ($0.text, $0.plain) }
      guard !read.isEmpty else { continue }
      let sentence =
        switch reason {
        case .holds: AuditSentence.readSoAsToHold(read)
        case .count: AuditSentence.readAsCounts(read)
        case .power: AuditSentence.readInOnePower(read)
        }
      notes.append(Note(code: "number_read", text: sentence[LanguageChoice.current]))
    }
    guard let kind, reading.ofOtherKinds > 0 else { return }
    let sentence = AuditSentence.kind(
      kind, appliedTo: reading.ofKind, of: reading.ofKind + reading.ofOtherKinds)
    notes.append(Note(code: "kind_applied", text: sentence[LanguageChoice.current]))
  }

  /// Says how many figures were taken as per cent though no sign says so.
  private mutating func addAssumption() {
    let assumed = claims.count { $0.printed?.scale == .plain && $0.per == 100 }
    guard assumed > 0 else { return }
    notes.append(
      Note(
        code: "per_cent_assumed", text: AuditSentence.assumed(assumed)[LanguageChoice.current]))
  }

  /// Says of printed shares without any base which bases could have produced them.
  private mutating func addBases() {
    let wholes = claims.filter { $0.kind == .hundred && $0.printed != nil }
    for claim in wholes {
      guard claim.qualifier == .exactly, case .terms(let terms) = claim.evidence,
        terms.allSatisfy({ $0.qualifier == .exactly })
      else { continue }
      addBases(
        terms.map { Granularity($0.number, per: $0.number.scale.per ?? 100) }, parts: .partition,
        text: claim.formula.isEmpty ? claim.text : claim.formula,
        claim: wholes.count > 1 ? claim.id : nil)
    }
    for shares in sharesOfOneBase {
      let figures = shares.compactMap { claim in
        claim.printed.map { Granularity($0, per: claim.per) }
      }
      addBases(figures, parts: .separate, text: shares.map(\.text).joined(separator: "; "))
    }
  }

  /// Printed shares of one unit and period of which nothing else is known: they may have one base. A row that
  /// could not be read is none.
  private var sharesOfOneBase: [[Claim]] {
    let shares = claims.filter { claim in
      claim.evidence == .quotient(numerator: nil, denominator: nil) && claim.kind == .share
        && claim.qualifier == .exactly && claim.printed != nil && claim.illegible.isEmpty
    }
    var groups: [[Claim]] = []
    var places: [[String]: Int] = [:]
    for share in shares {
      let key = [share.unit, share.period]
      if let place = places[key] {
        groups[place].append(share)
      } else {
        places[key] = groups.count
        groups.append([share])
      }
    }
    return groups.filter { $0.count > 1 }
  }

  private mutating func addBases(
    _ shares: [Granularity], parts: BaseRecovery.Parts, text: String, claim: String? = nil
  ) {
    let found = BaseRecovery(shares, parts: parts).smallest(Self.toldBases, upTo: Self.largestBase)
    notes.append(
      Note(
        code: "possible_base",
        text: AuditSentence.bases(found, of: text, claim: claim, upTo: Self.largestBase)[
          LanguageChoice.current]))
  }
}
