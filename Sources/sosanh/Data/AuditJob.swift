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

  /// Reads the claims.
  init(
    _ typed: [String], _ data: DataOptions, _ options: ClaimArguments,
    _ selection: SelectionOptions
  ) throws {
    let columns = try options.columns()
    let reading = ClaimOptions(
      kind: options.kind, per: options.per, numbers: data.inputNumbers)
    if !typed.isEmpty {
      try Self.refuseData(data, columns, selection)
      path = nil
      claims = try ClaimReader.claims(typed, reading)
    } else if let columns {
      let found = try Self.file(data, selection)
      path = found
      claims = try ClaimTable.claims(try SourceBytes.read(found), columns, reading)
    } else {
      let package = try Self.package(data)
      path = package.path
      let rows = try selection.rows(in: package.cube.codebook)
      claims = try package.resolvedClaims(data.inputNumbers) { rows.holds($0) }
      edits = package.cube.edits()
      unitNames = Dictionary(
        package.cube.codebook.units.map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one })
      return
    }
    addBases()
  }

  /// Reads the claims of a package's reports about the rows asked for.
  init(package path: String, _ rows: RowSelection) throws {
    var log = FaultLog(.stopAtFirst)
    let package = try DataPackage.read(path, &log)
    self.path = path
    claims = try package.resolvedClaims(.auto) { rows.holds($0) }
    edits = package.cube.edits()
    unitNames = Self.names(package)
  }

  private static func names(_ package: DataPackage) -> [String: String] {
    Dictionary(
      package.cube.codebook.units.map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one })
  }

  /// The files that were read.
  var inputs: [String] { path.map(DataSet.files) ?? [] }

  /// Audits the claims.
  func report() throws(Fault) -> AuditReport { try AuditReport(claims, beside: edits) }

  /// Typed claims have no data beside them that could be chosen from.
  private static func refuseData(
    _ data: DataOptions, _ columns: ClaimColumns?, _ selection: SelectionOptions
  ) throws(Fault) {
    let options = [columns.map { _ in "--printed" }, data.data.map { _ in "--data" }]
    guard let option = options.compactMap({ $0 }).first ?? selection.firstOption else { return }
    throw Fault(.typedBeside(option), at: .typed(option, column: 1))
  }

  private static func file(
    _ data: DataOptions, _ selection: SelectionOptions
  ) throws(Fault) -> String {
    guard let named = data.data else {
      throw Fault(.missingOption("--printed", needs: "--data"), at: .typed("--printed", column: 1))
    }
    let path = try DataFinder(asked: []).path(named)
    guard SourceBytes.kind(of: path) != .folder else {
      throw Fault(
        .optionClash(option: "--printed", path: path, needsFile: true),
        at: .typed("--printed", column: 1))
    }
    if let option = selection.firstOption {
      throw Fault(
        .optionClash(option: option, path: path, needsFile: false), at: .typed(option, column: 1))
    }
    return path
  }

  private static func package(_ data: DataOptions) throws -> DataPackage {
    let path = try DataFinder(asked: []).find(data.data).path
    guard SourceBytes.kind(of: path) == .folder else {
      throw Fault(.missingOption("--data", needs: "--printed"), at: .typed("--data", column: 1))
    }
    var log = FaultLog(.stopAtFirst)
    return try DataPackage.read(path, &log)
  }
}

extension SelectionOptions {
  /// An option that only packages take, if one was given.
  fileprivate var firstOption: String? {
    if !units.isEmpty { return "--units" }
    return level != nil ? "--level" : periods.isEmpty ? nil : "--periods"
  }
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

  /// Says of printed shares without any base which bases could have produced them.
  private mutating func addBases() {
    for claim in claims where claim.kind == .hundred {
      guard case .terms(let terms) = claim.evidence, claim.printed != nil else { continue }
      addBases(
        terms.map { Granularity($0.number, per: $0.number.scale.per ?? 100) }, .partition,
        claim.text)
    }
    let shares = claims.filter { claim in
      claim.evidence == .quotient(numerator: nil, denominator: nil) && claim.kind == .share
    }
    guard shares.count > 1 else { return }
    let figures = shares.compactMap { claim in
      claim.printed.map { Granularity($0, per: claim.per) }
    }
    addBases(figures, .separate, shares.map(\.text).joined(separator: "; "))
  }

  private mutating func addBases(
    _ shares: [Granularity], _ parts: BaseRecovery.Parts, _ text: String
  ) {
    let found = BaseRecovery(shares, parts).smallest(Self.toldBases, upTo: Self.largestBase)
    notes.append(
      Note(
        code: "possible_base",
        text: AuditSentence.bases(found, of: text, upTo: Self.largestBase)[
          LanguageChoice.current]))
  }
}
