internal import IndicatorCore

/// Writes rows of `compare` one behind the other.
struct ComparisonLine {
  private(set) var lines: DataLines
  private let indicator: [UInt8]
  private let per: Int64
  /// What values are multiplied by, as a piece.
  private let perPiece: Int
  /// The last target, as a piece.
  private var target: (target: Target, piece: Int)?
  /// The unit whose names rows begin with, by its position and by itself.
  private var position = -1
  private var unit: OrganisationUnit?

  init(_ form: DataForm, _ indicator: Indicator) {
    lines = DataLines(form)
    self.indicator = form.text(indicator.id)
    per = indicator.per
    perPiece = lines.keep(number: String(per))
  }

  /// Lays out periods.
  ///
  /// - Returns: their pieces.
  mutating func keep(_ periods: [Period]) -> Range<Int> { lines.keep(periods) }

  private mutating func begin(_ unit: OrganisationUnit) {
    let id = lines.form.text(unit.id)
    lines.begin(with: [indicator, id, unit.name == unit.id ? id : lines.form.text(unit.name)])
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
    lines.beginRow()
    lines.add(piece: periods.lowerBound &+ computed.period)
    lines.add(count: computed.numerator)
    lines.add(count: computed.denominator)
    if computed.denominator != nil, compiled.hasRightFigures {
      lines.add(piece: periods.lowerBound &+ computed.period)
    } else {
      lines.addNothing()
    }
    lines.add(computed.value, times: per)
    lines.add(piece: perPiece)
    appendChange(computed, periods)
    for _ in 0..<3 { lines.addNothing() }
    lines.endRow(NoteKey(computed.reason, computed.caveats))
  }

  /// The change, what it is from, and the change in per cent.
  private mutating func appendChange(_ computed: ComputedRow, _ periods: Range<Int>) {
    guard let from = computed.earlierPeriod, let value = computed.value else {
      for _ in 0..<3 { lines.addNothing() }
      return
    }
    let earlier = computed.earlier
    let cross = value.numerator * earlier.denominator - earlier.numerator * value.denominator
    lines.add(cross, over: value.denominator * earlier.denominator, times: per)
    lines.add(piece: periods.lowerBound &+ from)
    if earlier.numerator != 0 {
      lines.add(cross, over: value.denominator * abs(earlier.numerator), times: 100)
    } else {
      lines.addNothing()
    }
  }
}

// MARK: Rows of a table

extension ComparisonLine {
  /// Adds a row.
  mutating func append(_ full: IndicatorRow) {
    if position >= 0 || unit != full.unit { begin(full.unit) }
    position = -1
    let (denominator, change, target) = (full.denominator, full.change, full.target)
    lines.beginRow()
    lines.add(full.period)
    lines.add(count: full.numerator)
    lines.add(count: denominator)
    lines.add(denominator == nil ? nil : full.result.denominatorPeriod)
    lines.add(full.value, times: per)
    lines.add(piece: perPiece)
    lines.add(change?.difference, times: per)
    lines.add(change?.from)
    lines.add(change?.relative, times: 100)
    append(target)
    lines.endRow(NoteKey(full.reason, full.caveats))
    if full.reason == .notComparable || full.isPartial { lines.note(RowSaid(full)) }
  }

  private mutating func append(_ result: TargetResult?) {
    guard let result else {
      for _ in 0..<3 { lines.addNothing() }
      return
    }
    lines.add(piece: piece(result.target))
    if let attained = result.attained {
      lines.add(code: attained.rawValue)
    } else {
      lines.addNothing()
    }
    lines.add(number: result.stillNeeded.map { String($0) })
  }

  private mutating func piece(_ wanted: Target) -> Int {
    if let target, target.target == wanted { return target.piece }
    let piece = lines.keep(text: "\(wanted)")
    target = (wanted, piece)
    return piece
  }
}
