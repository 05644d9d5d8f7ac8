public import IndicatorCore

/// Why a row has no value, and what is said of it: what decides which notes it needs.
public struct NoteKey: Hashable, Sendable {
  /// Why there is no value.
  public let reason: Reason?
  /// What must be said.
  public let caveats: Caveats

  /// A key of the given parts.
  public init(_ reason: Reason?, _ caveats: Caveats) {
    self.reason = reason
    self.caveats = caveats
  }
}

/// Some lines of delimited text.
public struct LineBlock: Sendable {
  /// The lines.
  public let bytes: [UInt8]
  /// What is said beside their rows, each once, in the order of the first row.
  public let said: [RowSaid]
  /// Periods without a row.
  public let omitted: OmittedPeriods
}

/// The rows of `compare` as lines of delimited text, straight from a sweep.
public struct SweptLines: Sendable {
  private let sweep: IndicatorSweep
  private let writer: CSVWriter
  private let delimiter: UInt8
  private let indicator: [UInt8]
  private let periods: [[UInt8]]
  private let per: Int64
  private let hasRightFigures: Bool

  /// Lines of a dialect; nil for the dialects of spreadsheets, in which text is defused.
  public init?(_ sweep: IndicatorSweep, _ dialect: CSVDialect) {
    guard let delimiter = dialect.plainDelimiter else { return nil }
    let writer = CSVWriter(dialect)
    self.sweep = sweep
    self.writer = writer
    self.delimiter = delimiter
    indicator = writer.fieldBytes(sweep.indicator.id) + [delimiter]
    periods = sweep.cube.periods.map { writer.fieldBytes($0.spelling) }
    per = sweep.indicator.per
    hasRightFigures = sweep.hasRightFigures
  }

  /// The line of the column names.
  public var header: [UInt8] { Array(writer.header(ResultTable.comparisonColumns).utf8) }

  /// The lines of some of the sweep's units.
  ///
  /// - Throws: a ``Fault`` if a result does not fit.
  public func block(_ range: Range<Int>) throws(Fault) -> LineBlock {
    let part = try sweep.part(range)
    var state = BlockState(periods, per: Array(String(per).utf8) + [delimiter])
    var others = part.others[...]
    for position in 0...part.rows.count {
      while let first = others.first, first.position == position {
        append(first.rows, &state)
        others.removeFirst()
      }
      guard position < part.rows.count else { break }
      let row = part.rows[position]
      if row.isSmall {
        append(row, &state)
      } else {
        append(try rows(row), &state)
      }
    }
    return LineBlock(bytes: state.bytes, said: state.said, omitted: part.omitted)
  }

  /// A row with numbers that need more than 64 bits, in full.
  private func rows(_ row: SweptRow) throws(Fault) -> [IndicatorRow] {
    if let full = try? sweep.row(row) { return [full] }
    return try sweep.plainRow(row)
  }

  private func append(_ rows: [IndicatorRow], _ state: inout BlockState) {
    let table = IndicatorTable(
      indicator: sweep.indicator, rows: rows, omitted: OmittedPeriods())
    state.bytes += Array(writer.rows(.comparison(table)).utf8)
    for row in rows { state.note(RowSaid(row)) }
  }

  // MARK: One row

  /// What goes from row to row. The pieces of ``row`` are copies of its own: threads that shared them would
  /// wait for one another.
  private struct BlockState {
    var bytes: [UInt8] = []
    /// A row; its first pieces are the periods.
    var row = ByteRow()
    /// The piece that says for how many the value is.
    let per: Int
    var said: [RowSaid] = []
    /// The unit whose names rows begin with.
    var unit = -1
    /// How lines end, as pieces, by what is said.
    var tails: [(key: NoteKey, piece: Int)] = []

    init(_ periods: [[UInt8]], per: [UInt8]) {
      for period in periods { _ = row.keep(period) }
      self.per = row.keep(per)
    }

    mutating func note(_ row: RowSaid) {
      if !said.contains(row) { said.append(row) }
    }
  }

  private func append(_ row: SweptRow, _ state: inout BlockState) {
    if state.unit != row.unit { begin(row.unit, &state) }
    state.row.clear()
    state.row.append(piece: row.period)
    state.row.append(delimiter)
    appendSides(row, &state)
    if let value = row.value {
      state.row.append(value.numerator, over: value.denominator, times: per)
    }
    state.row.append(delimiter)
    state.row.append(piece: state.per)
    appendChange(row, &state)
    state.row.append(piece: tail(NoteKey(row.reason, row.caveats), &state))
    state.bytes += state.row.content
  }

  private func begin(_ unit: Int, _ state: inout BlockState) {
    let known = sweep.cube.codebook.units[unit]
    let id = writer.fieldBytes(known.id)
    var head = indicator + id + [delimiter]
    head += (known.name == known.id ? id : writer.fieldBytes(known.name)) + [delimiter]
    state.unit = unit
    state.row.begin(with: head)
  }

  private func appendSides(_ row: SweptRow, _ state: inout BlockState) {
    append(row.numerator, &state)
    append(row.denominator, &state)
    if row.denominator != nil, hasRightFigures { state.row.append(piece: row.period) }
    state.row.append(delimiter)
  }

  @inline(__always) private func append(_ side: SweptNumber?, _ state: inout BlockState) {
    if let side { state.row.append(side.numerator, over: side.denominator, times: 1) }
    state.row.append(delimiter)
  }

  /// The change, what it is from, and the change in per cent.
  private func appendChange(_ row: SweptRow, _ state: inout BlockState) {
    guard let from = row.earlierPeriod, let value = row.value else {
      for _ in 0..<3 { state.row.append(delimiter) }
      return
    }
    let earlier = row.earlier
    let cross =
      value.numerator * earlier.denominator - earlier.numerator * value.denominator
    state.row.append(
      cross, over: value.denominator * earlier.denominator, times: per)
    state.row.append(delimiter)
    state.row.append(piece: from)
    state.row.append(delimiter)
    if earlier.numerator != 0 {
      state.row.append(cross, over: value.denominator * abs(earlier.numerator), times: 100)
    }
    state.row.append(delimiter)
  }

  /// The piece with which a line ends: target, attainment and what is missing, all empty; status and caveats.
  private func tail(_ key: NoteKey, _ state: inout BlockState) -> Int {
    for place in state.tails.indices where state.tails[place].key == key {
      return state.tails[place].piece
    }
    state.note(RowSaid(key))
    let words = key.caveats.sorted.map(\.rawValue).joined(separator: ";")
    var bytes = [UInt8](repeating: delimiter, count: 3)
    bytes += writer.fieldBytes(key.reason?.rawValue ?? "ok") + [delimiter]
    bytes += writer.fieldBytes(words) + Array("\n".utf8)
    let piece = state.row.keep(bytes)
    state.tails.append((key, piece))
    return piece
  }
}

extension SweptRow {
  /// Whether all of the row's numbers can be multiplied with one another in 64 bits.
  fileprivate var isSmall: Bool {
    (value?.isSmall ?? true) && (numerator?.isSmall ?? true) && (denominator?.isSmall ?? true)
      && earlier.isSmall
  }
}
