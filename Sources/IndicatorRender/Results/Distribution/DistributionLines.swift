package import IndicatorCore

/// The rows of `distribution` as data, some at a time.
package struct DistributionLines: DataBlocks {
  private let compiled: CompiledDistribution
  private let form: DataForm

  private static let unitsOfBlock = 256

  /// Rows in a format; nil for the dialects of spreadsheets: texts that are laid out are not defused.
  package init?(_ compiled: CompiledDistribution, format: DataFormat) {
    guard format.isForPrograms else { return nil }
    self.compiled = compiled
    form = DataForm(format, columns: DistributionColumn.names)
  }

  /// The line of the column names.
  package var header: [UInt8] { form.header }

  /// How many blocks there are.
  package var count: Int {
    (compiled.units.count + Self.unitsOfBlock - 1) / Self.unitsOfBlock
  }

  /// The rows of a block.
  ///
  /// - Throws: a ``Fault`` if a sum does not fit.
  package func block(_ number: Int) throws(Fault) -> LineBlock {
    let first = number * Self.unitsOfBlock
    let part = try compiled.part(first..<min(first + Self.unitsOfBlock, compiled.units.count))
    var line = DistributionLine(form, compiled: compiled)
    part.each(full: { line.append($0) }) { line.append($0) }
    return line.lines.block(part.omitted)
  }
}

/// The rows of a distribution that is known whole as data, some at a time.
package typealias SharedLines = TableLines<DistributionRow>

extension SharedLines {
  /// Rows in a format.
  package init(_ table: Distribution, format: DataFormat) {
    let measure = table.measure
    self.init(table.rows, columns: DistributionColumn.names, head: [measure.id], format: format) {
      $2.append($1, of: measure)
    }
  }
}

extension DataLines {
  /// Adds a row in full.
  fileprivate mutating func append(_ row: DistributionRow, of measure: Measure) {
    append(endingIn: NoteKey(row.reason, caveats: row.caveats)) {
      row.add($0 as DistributionColumn, of: measure, to: &$1)
    }
    if row.isPartial { note(RowSaid(row)) }
  }
}

/// Writes rows of `distribution` one behind the other.
private struct DistributionLine {
  private(set) var lines: DataLines
  private let measure: Measure
  /// The measure's identifier, as a piece.
  private let identifier: Int
  private let book: Codebook
  private let periods: Range<Int>
  /// The pieces of the identifiers and names of categories.
  private let categories: [(id: Int, name: Int)]
  /// The unit whose names rows begin with.
  private var position: UnitIndex?

  init(_ form: DataForm, compiled: CompiledDistribution) {
    var lines = DataLines(form)
    measure = compiled.measure
    identifier = lines.keep(text: measure.id)
    book = compiled.cube.codebook
    periods = lines.keep(compiled.cube.periods)
    categories = book.categories.map { (lines.keep(text: $0.id), lines.keep(text: $0.name)) }
    self.lines = lines
  }

  private mutating func begin(_ unit: OrganisationUnit) {
    lines.begin { [identifier, measure] lines in
      lines.add(piece: identifier, saying: measure.id)
      lines.add(text: unit.id)
      lines.add(text: unit.name)
    }
  }

  /// Adds a row as it is computed.
  mutating func append(_ share: ComputedShare) {
    if position != share.unit { begin(book.units[share.unit]) }
    position = share.unit
    lines.beginRow()
    // One by one, as in comparisons.
    add(.period, row: share)
    add(.category, row: share)
    add(.categoryName, row: share)
    add(.count, row: share)
    add(.base, row: share)
    add(.share, row: share)
    add(.cumulativeShare, row: share)
    lines.endRow(NoteKey(share.reason, caveats: share.caveats))
  }

  @_transparent private mutating func add(
    _ column: DistributionColumn, row: ComputedShare
  ) {
    switch column {
    // Rows begin with these, and end with those.
    case .measure, .unit, .unitName, .status, .caveats: break
    case .period: lines.add(piece: periods.lowerBound &+ row.period.number)
    case .category: lines.add(piece: categories[row.category].id)
    case .categoryName: lines.add(piece: categories[row.category].name)
    case .count: append(row.count)
    case .base: append(row.base)
    case .share: lines.add(row.share, times: 100)
    case .cumulativeShare: lines.add(row.cumulativeShare, times: 100)
    }
  }

  /// A figure, with all the digits behind its point.
  @inline(__always) private mutating func append(_ figure: ComputedNumber?) {
    if let figure, figure.denominator > 1_000_000 {
      lines.add(count: figure.decimal)
    } else {
      lines.add(count: figure)
    }
  }

  /// Adds a row in full.
  mutating func append(_ row: DistributionRow) {
    begin(row.unit)
    position = nil
    lines.append(row, of: measure)
  }
}
