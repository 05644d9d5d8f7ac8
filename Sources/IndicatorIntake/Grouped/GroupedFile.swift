internal import IndicatorCore

/// Reads the result of a query as the bare file whose rows it has counted and summed.
///
/// The groups are set down as the rows of such a file, in Vietnamese order of unit, period, measure and
/// categories, and read by the scan: there is one way from rows to a cube. The account is that of the rows
/// that the engine has read.
struct GroupedFile {
  private let rows: GroupedRows
  private let name: String

  /// - Throws: a ``Fault`` with counts where a file has lines.
  static func read(
    _ input: InputBytes, _ options: BareFileOptions, _ settings: ScanSettings
  ) throws(Fault) -> BareFile {
    let file = GroupedFile(rows: try GroupedRows(input, options), name: input.name)
    do {
      return try file.scanned(options, settings)
    } catch {
      throw file.placed(error)
    }
  }

  private func scanned(
    _ options: BareFileOptions, _ settings: ScanSettings
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
    options.numbers = .plain
    // A bare file without asked-for measures and one whose others were left out read alike.
    let bytes = text()
    var quiet = settings
    quiet.progress = nil
    var log = FaultLog(.stopAtFirst)
    let source = SourceBytes(name: name, bytes: bytes)
    var file = try BareFile.read(InputBytes(source), options, &log, quiet)
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

  // MARK: The rows of a bare file

  private func text() -> [UInt8] {
    var bytes: [UInt8] = []
    Self.append(rows.head.header, to: &bytes)
    let groups = rows.groups
    let hasRemarks = rows.head.remarks.map { !$0.isEmpty }
    for position in order() {
      let group = groups[position]
      var fields = [group.row.unit, group.row.period, group.row.measure] + group.row.categories
      fields.append(group.sum?.description ?? "")
      let remarks = GroupedText.list(group.firstRemark) ?? []
      for (column, isThere) in hasRemarks.enumerated() where isThere {
        fields.append(column < remarks.count ? remarks[column] : "")
      }
      Self.append(fields, to: &bytes)
    }
    return bytes
  }

  private static func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (column, field) in fields.enumerated() {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(0x22)
      for byte in field.utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
    bytes.append(0x0A)
  }

  /// The positions of the groups in Vietnamese order of unit, period, measure and categories.
  private func order() -> [Int] {
    let groups = rows.groups
    var keys = [[Int32]](repeating: [], count: groups.count)
    for column in 0..<3 + rows.head.categories.count {
      let ranks = Self.ranks(groups.count) { groups[$0].row.name(column) }
      for position in keys.indices { keys[position].append(ranks[position]) }
    }
    return Array(keys.indices).sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
  }

  private static func ranks(_ count: Int, _ text: (Int) -> String) -> [Int32] {
    var names = Interner<String>()
    let numbers = (0..<count).map { names.intern(text($0)) }
    var ranks = [Int32](repeating: 0, count: names.values.count)
    for (rank, number) in VietnameseOrder.order(of: names.values).enumerated() {
      ranks[number] = Int32(truncatingIfNeeded: rank)
    }
    return numbers.map { ranks[$0] }
  }
}

extension GroupedRow {
  /// The name in a column: unit, period, measure, then the categories.
  fileprivate func name(_ column: Int) -> String {
    switch column {
    case 0: unit
    case 1: period
    case 2: measure
    default: categories[column - 3]
    }
  }
}
