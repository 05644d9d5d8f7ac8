internal import IndicatorCore

/// Writes rows of `compare` one behind the other. What many rows repeat is laid out once; each thread has a copy of its
/// own, as threads that shared one would wait for one another.
struct ComparisonLine {
  private let writer: CSVWriter
  private let delimiter: UInt8
  private let indicator: [UInt8]
  private let per: Int64
  private var row = ByteRow()
  /// What values are multiplied by, as a piece.
  private var perPiece = 0
  /// The periods that were met, as pieces.
  private var periods: [Period: Int] = [:]
  /// The last target, as a piece.
  private var target: (target: Target, piece: Int)?
  /// The unit whose names rows begin with, by its position and by itself.
  private var position = -1
  private var unit: OrganisationUnit?
  /// How lines end, as pieces, by what is said.
  private var tails: [(key: NoteKey, piece: Int)] = []
  private(set) var bytes: [UInt8] = []
  /// What is said beside the rows, each once.
  private(set) var said: [RowSaid] = []

  init(_ writer: CSVWriter, _ indicator: Indicator) {
    self.writer = writer
    delimiter = writer.delimiter
    self.indicator = writer.fieldBytes(indicator.id) + [delimiter]
    per = indicator.per
    perPiece = row.keep(Array(String(per).utf8) + [delimiter])
  }

  /// Lays out periods.
  ///
  /// - Returns: their pieces.
  mutating func keep(_ periods: [Period]) -> Range<Int> {
    let pieces = periods.map { row.keep(writer.fieldBytes($0.spelling)) }
    return pieces.isEmpty ? 0..<0 : pieces[0]..<pieces[0] + pieces.count
  }

  private mutating func note(_ row: RowSaid) {
    if !said.contains(row) { said.append(row) }
  }

  private mutating func begin(_ unit: OrganisationUnit) {
    let id = writer.fieldBytes(unit.id)
    var head = indicator + id + [delimiter]
    head += (unit.name == unit.id ? id : writer.fieldBytes(unit.name)) + [delimiter]
    row.begin(with: head)
    self.unit = unit
  }

  // MARK: Rows as they are compiled

  /// Adds a row whose numbers can be multiplied with one another in 64 bits, and that has no target.
  ///
  /// - Parameter periods: the pieces of its periods.
  mutating func append(
    _ computed: ComputedRow, _ compiled: CompiledIndicator, _ periods: Range<Int>
  ) {
    if position != computed.unit { begin(compiled.cube.codebook.units[computed.unit]) }
    position = computed.unit
    row.clear()
    row.append(piece: periods.lowerBound &+ computed.period)
    row.append(delimiter)
    append(computed.numerator)
    append(computed.denominator)
    if computed.denominator != nil, compiled.hasRightFigures {
      row.append(piece: periods.lowerBound &+ computed.period)
    }
    row.append(delimiter)
    if let value = computed.value {
      row.append(value.numerator, over: value.denominator, times: per)
    }
    row.append(delimiter)
    row.append(piece: perPiece)
    appendChange(computed, periods)
    for _ in 0..<3 { row.append(delimiter) }
    row.append(piece: tail(NoteKey(computed.reason, computed.caveats)))
    bytes += row.content
  }

  @inline(__always) private mutating func append(_ side: ComputedNumber?) {
    if let side { row.append(side.numerator, over: side.denominator, times: 1) }
    row.append(delimiter)
  }

  /// The change, what it is from, and the change in per cent.
  private mutating func appendChange(_ computed: ComputedRow, _ periods: Range<Int>) {
    guard let from = computed.earlierPeriod, let value = computed.value else {
      for _ in 0..<3 { row.append(delimiter) }
      return
    }
    let earlier = computed.earlier
    let cross = value.numerator * earlier.denominator - earlier.numerator * value.denominator
    row.append(cross, over: value.denominator * earlier.denominator, times: per)
    row.append(delimiter)
    row.append(piece: periods.lowerBound &+ from)
    row.append(delimiter)
    if earlier.numerator != 0 {
      row.append(cross, over: value.denominator * abs(earlier.numerator), times: 100)
    }
    row.append(delimiter)
  }

  /// The piece with which a line ends: status and caveats.
  private mutating func tail(_ key: NoteKey) -> Int {
    for place in tails.indices where tails[place].key == key { return tails[place].piece }
    // Which rule forbids a comparison is not known here.
    if key.reason != .notComparable { note(RowSaid(key)) }
    let words = key.caveats.sorted.map(\.rawValue).joined(separator: ";")
    let status = writer.fieldBytes(key.reason?.rawValue ?? "ok") + [delimiter]
    let piece = row.keep(status + writer.fieldBytes(words) + [0x0A])
    tails.append((key, piece))
    return piece
  }
}

// MARK: Rows of a table

extension ComparisonLine {
  /// Adds a row.
  mutating func append(_ full: IndicatorRow) {
    if position >= 0 || unit != full.unit { begin(full.unit) }
    position = -1
    let result = full.result
    row.clear()
    if let period = full.period { row.append(piece: piece(period)) }
    row.append(delimiter)
    append(result.numerator, times: 1)
    append(result.denominator, times: 1)
    if result.denominator != nil, let period = result.denominatorPeriod {
      row.append(piece: piece(period))
    }
    row.append(delimiter)
    append(result.value, times: per)
    row.append(piece: perPiece)
    append(full.change)
    append(full.target)
    row.append(piece: tail(NoteKey(result.reason, full.caveats)))
    if result.reason == .notComparable || result.isPartial { note(RowSaid(full)) }
    bytes += row.content
  }

  private mutating func piece(_ period: Period) -> Int {
    if let known = periods[period] { return known }
    let piece = row.keep(writer.fieldBytes(period.spelling))
    periods[period] = piece
    return piece
  }

  private mutating func append(_ number: Ratio?, times multiplier: Int64) {
    if let number { row.append(number.numerator, over: number.denominator, times: multiplier) }
    row.append(delimiter)
  }

  private mutating func append(_ change: Change?) {
    append(change?.difference, times: per)
    if let change { row.append(piece: piece(change.from)) }
    row.append(delimiter)
    append(change?.relative, times: 100)
  }

  private mutating func append(_ difference: WideDifference?, times multiplier: Int64) {
    if let difference { row.append(difference, times: multiplier) }
    row.append(delimiter)
  }

  private mutating func append(_ result: TargetResult?) {
    if let result { row.append(piece: piece(result.target)) }
    row.append(delimiter)
    if let attained = result?.attained { row.append(text: attained.rawValue) }
    row.append(delimiter)
    if let needed = result?.stillNeeded {
      if needed < 0 { row.append(0x2D) }
      row.append(whole: needed.magnitude)
    }
    row.append(delimiter)
  }

  private mutating func piece(_ wanted: Target) -> Int {
    if let target, target.target == wanted { return target.piece }
    let piece = row.keep(writer.fieldBytes("\(wanted)"))
    target = (wanted, piece)
    return piece
  }
}
