internal import IndicatorCore

/// One record, as the plain reader sees it.
struct PlainRecord {
  private let source: TextSource
  private let plan: ScanPlan

  /// The record with which `bytes` begin.
  init(_ bytes: [UInt8], name: String, plan: ScanPlan) {
    // The source would take a byte order mark away, which is none inside a file.
    source = TextSource(name: name, within: bytes)
    self.plan = plan
  }

  /// What is wrong with it, as if the file began with it.
  func fault(_ column: NumberColumn) -> Fault? {
    var reader = RecordReader(source, delimiter: plan.delimiter, limits: plan.limits)
    var column = column
    let source = self.source
    column.place = { source.place(of: $0) }
    do {
      guard let record = try reader.next() else { return nil }
      let found = record.fields.count
      guard found == plan.fieldCount else {
        return Fault(
          .text(.raggedRow(found: found, expected: plan.fieldCount)),
          at: source.place(of: record.offset, in: record))
      }
      var intake = PlainIntake(plan.layout, options: plan.options, source: source, column: column)
      try intake.add(TableRow(record, columns: ColumnPlaces(plan.columns), source: source))
      return nil
    } catch {
      return error
    }
  }
}

extension Fault {
  /// The fault so many lines further down.
  func moved(down lines: Int) -> Fault {
    guard let place else { return self }
    return Fault(
      fact, at: Place(source: place.source, line: place.line + lines, column: place.column))
  }
}
