package import IndicatorCore

/// The rows of `compare` as data, some at a time: straight from a compiled indicator, or those of a table.
package struct ComparisonLines: DataBlocks {
  /// Where the rows come from.
  private enum Source: Sendable {
    case compiled(CompiledIndicator)
    case table(IndicatorTable, [AddedColumns])
  }

  private let source: Source
  private let line: ComparisonLine
  private let form: DataForm

  /// How many units of a compiled indicator are computed in one piece, and how many rows of a table are written in one.
  private static let unitsOfBlock = 256
  private static let rowsOfBlock = 1024

  /// Rows in a format; nil for the dialects of spreadsheets: texts that are laid out are not defused.
  ///
  /// - Parameter parts: counts the parts of sums over time, where anything was added up.
  package init?(_ compiled: CompiledIndicator, format: DataFormat, parts: RowParts? = nil) {
    guard format.isForPrograms else { return nil }
    let added = parts == nil ? [] : [AddedColumns.parts([], in: .english)]
    self.init(
      .compiled(compiled), indicator: compiled.indicator, added: added, parts: parts, format: format
    )
  }

  /// Rows in a format, with what is added to them.
  package init(_ table: IndicatorTable, format: DataFormat, with added: [AddedColumns] = []) {
    self.init(
      .table(table, added), indicator: table.indicator, added: added, parts: nil, format: format)
  }

  private init(
    _ source: Source, indicator: Indicator, added: [AddedColumns], parts: RowParts?,
    format: DataFormat
  ) {
    self.source = source
    form = DataForm(format, columns: added.names(with: ComparisonColumn.names))
    line = ComparisonLine(form, indicator: indicator, parts: parts)
  }

  /// The line of the column names.
  package var header: [UInt8] { form.header }

  private var size: (all: Int, ofBlock: Int) {
    switch source {
    case .compiled(let compiled): (compiled.units.count, Self.unitsOfBlock)
    case .table(let table, _): (table.rows.count, Self.rowsOfBlock)
    }
  }

  /// How many blocks there are.
  package var count: Int { (size.all + size.ofBlock - 1) / size.ofBlock }

  /// The lines of a block.
  ///
  /// - Throws: a ``Fault`` if a result does not fit.
  package func block(_ index: Int) throws(Fault) -> LineBlock {
    let (all, ofBlock) = size
    return try lines(index * ofBlock..<min(all, (index + 1) * ofBlock))
  }

  /// The lines of some of the compiled units or of the table's rows.
  ///
  /// - Throws: a ``Fault`` if a result does not fit.
  func lines(_ range: Range<Int>) throws(Fault) -> LineBlock {
    var line = line
    switch source {
    case .compiled(let compiled):
      return try lines(compiled, part: try compiled.part(range), line: &line)
    case .table(let table, let added):
      for place in range { line.append(table.rows[place], with: added.fields(place)) }
      return line.lines.block()
    }
  }

  private func lines(
    _ compiled: CompiledIndicator, part: ComputedRows, line: inout ComparisonLine
  ) throws(Fault) -> LineBlock {
    let periods = line.keep(compiled.cube.periods)
    try part.each(full: { full throws(Fault) in line.append(full) }) { row throws(Fault) in
      if !compiled.hasTargets, row.isSmall {
        line.append(row, compiled: compiled, periods: periods)
      } else {
        for row in try rows(row, compiled: compiled) { line.append(row) }
      }
    }
    return line.lines.block(part.omitted)
  }

  /// A row with a target, or with numbers that need more than 64 bits, in full.
  private func rows(_ row: ComputedRow, compiled: CompiledIndicator) throws(Fault)
    -> [IndicatorRow]
  {
    if let full = try compiled.row(row) { return [full] }
    return try compiled.plainRow(row)
  }
}

extension ComputedRow {
  /// Whether all of the row's numbers can be multiplied with one another in 64 bits.
  fileprivate var isSmall: Bool {
    (value?.isSmall ?? true) && (numerator?.isSmall ?? true) && (denominator?.isSmall ?? true)
      && earlier.isSmall
  }
}
