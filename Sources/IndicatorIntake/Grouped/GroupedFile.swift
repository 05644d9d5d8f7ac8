internal import IndicatorCore

/// Reads the result of a query as the bare file whose rows it has counted and summed.
///
/// The groups stand as the rows of such a file, in Vietnamese order of unit, period, measure and categories, and
/// are read by the scan: there is one way from rows to a cube. The account is that of the rows that the engine has
/// read.
struct GroupedFile {
  private let rows: GroupedRows
  private let name: String

  /// - Throws: a ``Fault`` with counts where a file has lines.
  static func read(
    _ input: InputBytes, options: BareFileOptions, settings: ScanSettings
  ) throws(Fault) -> BareFile {
    let file = GroupedFile(rows: try GroupedRows(input, options: options), name: input.name)
    do {
      return try file.scanned(options, settings: settings)
    } catch {
      throw file.placed(error)
    }
  }

  private func scanned(
    _ options: BareFileOptions, settings: ScanSettings
  ) throws(Fault) -> BareFile {
    let head = rows.head
    var options = options
    options.columns = [
      "unit": head.unit, "period": head.period, "measure": head.measure, "value": head.value,
    ]
    for (role, header) in zip(BareFile.optionalColumns, head.remarks) where !header.isEmpty {
      options.columns[role] = header
    }
    options.categoryColumns = head.categories
    options.constantMeasure = nil
    options.numbers = .plain
    // A bare file without asked-for measures and one whose others were left out read alike.
    var quiet = settings
    quiet.progress = nil
    var file = try BareFile.scan(
      InputBytes(made: GroupedFileBytes(rows), name: name), options: options, settings: quiet)
    let found = file.cube.account
    file.cube.account = Account(
      used: found.used, notSelected: rows.account.notSelected, withoutValue: found.withoutValue,
      summedDuplicates: found.summedDuplicates + rows.account.summed)
    return BareFile(cube: file.cube, unusedColumns: head.unused, periodNotes: file.periodNotes)
  }

  /// A fault of a row that stands in no file: no line, and of duplicates no first one.
  private func placed(_ fault: Fault) -> Fault {
    guard case .figure(.duplicate(let key, _)) = fault.fact else {
      return Fault(fault.fact, at: .whole(name))
    }
    return Fault(
      .engineRows(.rows(.duplicates, count: 1, first: [key])), at: .whole(name))
  }
}
