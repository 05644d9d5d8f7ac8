import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// What the options of an audit say of where its claims stand, and which of them have nothing to do there.
struct AuditOptions {
  let data: DataOptions
  let claims: ClaimArguments
  let selection: SelectionOptions

  /// How claims that stand in no package are to be read.
  var reading: ClaimOptions {
    ClaimOptions(kind: claims.kind, per: claims.per, numbers: data.inputNumbers)
  }

  // MARK: Claims as typed

  /// Typed claims have no data beside them that could be chosen from.
  func refuse(besideTyped typed: [String]) throws(Fault) {
    let option =
      claims.firstColumn ?? (data.data.isEmpty ? nil : "--data") ?? data.optionOfFigures?.rawValue
      ?? selection.firstOption
    if let option { throw Fault(.claimUse(.typedBeside(option)), at: .typed(option)) }
  }

  /// The claims of a document are what it says of its own numbers; a unit and a period may be said of those that
  /// are added to a package.
  func refuse(besideDocuments job: DocumentJob) throws(Fault) {
    var selection = selection
    if job.package != nil { (selection.units, selection.periods) = ([], []) }
    try AuditOptions(data: data, claims: claims, selection: selection).refuse(besideTyped: [])
    let option =
      claims.kind.map { _ in "--kind" } ?? claims.per.map { _ in "--per" }
      ?? (data.inputNumbers == .auto ? nil : "--input-numbers")
    if let option {
      throw Fault(.claimUse(.idleOption(option, beside: .document)), at: .typed(option))
    }
  }

  // MARK: The rows of a file

  /// The columns of a file whose rows are claims; nil if none is named.
  func columns() throws(Fault) -> ClaimColumns? {
    guard var columns = try claims.columns() else { return nil }
    for part in try data.columns(of: ["unit", "period"]) {
      if part.role == "unit" { columns.unit = part.header } else { columns.period = part.header }
    }
    return columns
  }

  /// The file whose rows are claims.
  func file() throws(Fault) -> String {
    guard !data.data.isEmpty else {
      throw Fault(.command(.missingOption("--printed", needs: "--data")), at: .typed("--printed"))
    }
    let path = try DataFinder(asked: []).findOne(data.data, for: .audit).path
    guard SourceBytes.kind(of: path) != .folder else {
      throw Fault(
        .command(.optionClash(option: "--printed", path: path, needsFile: true)),
        at: .typed("--printed"))
    }
    if let option = selection.firstOption {
      throw Fault.notForFile(option, path: path)
    }
    if let option = data.optionOfFigures, option != .columns {
      throw Fault(
        .claimUse(.idleOption(option.rawValue, beside: .rows)), at: .typed(option.rawValue))
    }
    return path
  }

  // MARK: The totals and shares of sheets

  /// The sheets that are named as data; nil if something else is.
  func sheets() throws(Fault) -> SheetData? {
    guard data.data.count == 1, let path = try? DataFinder(asked: []).path(data.data[0]),
      SheetData.isFolder(path) || SourceBytes.kind(of: path) == .file && holdsSheets(path)
    else { return nil }
    if let option = selection.firstOption {
      throw Fault.notForFile(option, path: path)
    }
    let sheets = try SheetData(path, options: data)
    if sheets.hasNoTable { return nil }
    if let fault = sheets.readingFaults.first { throw fault }
    return sheets.claims.typed.isEmpty ? nil : sheets
  }

  private func holdsSheets(_ path: String) -> Bool {
    var log = FaultLog(.stopAtFirst)
    do {
      _ = try BareFile.read(
        path: path, options: try data.fileOptions(nil), into: &log, settings: data.scanSettings)
      return false
    } catch {
      return SheetData.mayBeSheet(error, path: path, options: data)
    }
  }

  // MARK: The claims of a package

  /// The package: the one that is named, else the only one in ./Datasets that has claims.
  func package() throws -> (DataPackage, Note?) {
    let (path, note) = try DataFinder(asked: []).findOne(
      data.data, for: .audit, where: DataPackage.hasClaims)
    guard SourceBytes.kind(of: path) == .folder else { throw columnsNeeded(path) }
    if let option = data.optionOfFigures { throw option.clash(with: path) }
    if let option = claims.kind.map({ _ in "--kind" }) ?? claims.per.map({ _ in "--per" }) {
      throw Fault(.claimUse(.idleOption(option, beside: .package)), at: .typed(option))
    }
    var log = FaultLog(.stopAtFirst)
    let package = try DataPackage.read(
      path, yearStarts: try data.knownYearStarts(), into: &log, settings: data.scanSettings)
    return (package, note)
  }

  /// Which columns a file has that was named without saying what they hold.
  private func columnsNeeded(_ path: String) -> Fault {
    let place = Place.typed("--data")
    do {
      return Fault(
        .claimUse(.claimColumnsNeeded(try ClaimTable.headings(try SourceBytes.read(path)))),
        at: place)
    } catch {
      if case .file(.foreignFile) = error.fact { return error }
      return Fault(.command(.missingOption("--data", needs: "--printed")), at: place)
    }
  }
}

extension SelectionOptions {
  /// An option that only packages take, if one was given.
  fileprivate var firstOption: String? {
    if !units.isEmpty { return "--units" }
    return level != nil ? "--level" : periods.isEmpty ? nil : "--periods"
  }
}

extension ClaimArguments {
  /// The first option that names a column, if one was given.
  fileprivate var firstColumn: String? {
    if printed != nil { return "--printed" }
    if numerator != nil { return "--numerator" }
    return denominator != nil ? "--denominator" : nil
  }
}
