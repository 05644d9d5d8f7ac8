internal import IndicatorCore

/// Writes rows of `compare` one behind the other.
struct ComparisonLine {
  private(set) var lines: DataLines
  private let indicator: Indicator
  /// The indicator's identifier, as a piece.
  private let identifier: Int
  private var per: Int64 { indicator.per }
  /// What values are multiplied by, as a piece.
  private let perPiece: Int
  /// How the last target is written.
  private var target: (target: Target, text: String)?
  /// The unit whose names rows begin with, by its position and by itself.
  private var position: UnitIndex?
  private var unit: OrganisationUnit?
  /// How many parts of sums over time are there; nil where nothing was added up.
  private var parts: RowParts?

  init(_ form: DataForm, indicator: Indicator, parts: RowParts?) {
    lines = DataLines(form)
    self.parts = parts
    self.indicator = indicator
    identifier = lines.keep(text: indicator.id)
    perPiece = lines.keep(number: String(indicator.per))
  }

  /// Lays out periods.
  ///
  /// - Returns: their pieces.
  mutating func keep(_ periods: [Period]) -> Range<Int> { lines.keep(periods) }

  private mutating func begin(_ unit: OrganisationUnit) {
    lines.begin { [identifier, indicator] lines in
      lines.add(piece: identifier, saying: indicator.id)
      lines.add(text: unit.id)
      lines.add(text: unit.name)
    }
    self.unit = unit
  }

  /// What stands beside a row of the unit; nil where nothing was added up.
  private mutating func counted(_ period: Period?) -> [ResultValue]? {
    guard parts != nil else { return nil }
    guard let unit, let period, let count = parts?.count(unit, at: period) else {
      return PartColumn.all.map { _ in .missing }
    }
    return PartColumn.all.map { .count(Int128(count.number(in: $0))) }
  }

  @inline(never) private mutating func addParts(_ period: Period) {
    for value in counted(period) ?? [] { lines.add(value) }
  }

  // MARK: Rows as they are compiled

  /// Adds a row whose numbers can be multiplied with one another in 64 bits, and that has no target.
  ///
  /// - Parameter periods: the pieces of its periods.
  mutating func append(
    _ computed: ComputedRow, compiled: CompiledIndicator, periods: Range<Int>
  ) {
    if position != computed.unit { begin(compiled.cube.codebook.units[computed.unit]) }
    position = computed.unit
    lines.beginRow()
    // One by one: a loop over the columns costs as much as the fields. That none is left out the end of a row asserts.
    add(.period, row: computed, compiled: compiled, periods: periods)
    add(.numerator, row: computed, compiled: compiled, periods: periods)
    add(.denominator, row: computed, compiled: compiled, periods: periods)
    add(.denominatorPeriod, row: computed, compiled: compiled, periods: periods)
    add(.value, row: computed, compiled: compiled, periods: periods)
    add(.per, row: computed, compiled: compiled, periods: periods)
    add(.change, row: computed, compiled: compiled, periods: periods)
    add(.changeFrom, row: computed, compiled: compiled, periods: periods)
    add(.relativeChange, row: computed, compiled: compiled, periods: periods)
    add(.target, row: computed, compiled: compiled, periods: periods)
    add(.attained, row: computed, compiled: compiled, periods: periods)
    add(.toTarget, row: computed, compiled: compiled, periods: periods)
    // Asked first: a row without parts does not reach into the cube.
    if parts != nil { addParts(compiled.cube.periods[computed.period]) }
    lines.endRow(NoteKey(computed.reason, caveats: computed.caveats))
  }

  @_transparent private mutating func add(
    _ column: ComparisonColumn, row: ComputedRow, compiled: CompiledIndicator,
    periods: Range<Int>
  ) {
    switch column {
    // Rows begin with these, and end with those.
    case .indicator, .unit, .unitName, .status, .caveats: break
    case .period: lines.add(piece: periods.lowerBound &+ row.period.number)
    case .numerator: lines.add(count: row.numerator)
    case .denominator: lines.add(count: row.denominator)
    case .denominatorPeriod:
      if row.denominator != nil, compiled.hasRightFigures {
        lines.add(piece: periods.lowerBound &+ row.period.number)
      } else {
        lines.addNothing()
      }
    case .value: lines.add(row.value, times: per)
    case .per: lines.add(piece: perPiece)
    case .change: append(row.change, over: row.earlier.denominator, times: per, row: row)
    case .changeFrom:
      if row.value != nil, let from = row.earlierPeriod {
        lines.add(piece: periods.lowerBound &+ from.number)
      } else {
        lines.addNothing()
      }
    case .relativeChange: append(row.change, over: abs(row.earlier.numerator), times: 100, row: row)
    // A row with a target is computed in full.
    case .target, .attained, .toTarget: lines.addNothing()
    }
  }

  /// A change over another denominator, which nothing is set against where it is 0.
  @inline(__always) private mutating func append(
    _ change: Int64?, over denominator: Int64, times factor: Int64, row: ComputedRow
  ) {
    guard let change, let value = row.value, denominator != 0 else { return lines.addNothing() }
    lines.add(change, over: value.denominator * denominator, times: factor)
  }
}

extension ComputedRow {
  /// The change as a numerator over both denominators; nil if there is none.
  fileprivate var change: Int64? {
    guard earlierPeriod != nil, let value else { return nil }
    return value.numerator * earlier.denominator - earlier.numerator * value.denominator
  }
}

// MARK: Rows of a table

extension ComparisonLine {
  /// Adds a row, with what is added to it beside its parts.
  mutating func append(_ full: IndicatorRow, with more: AddedFields? = nil) {
    if position != nil || unit != full.unit { begin(full.unit) }
    position = nil
    let target = full.target.map { text($0.target) }
    let counted = counted(full.period).map { AddedFields(inside: $0) }
    lines.append(endingIn: NoteKey(full.reason, caveats: full.caveats), with: more ?? counted) {
      [indicator] in full.add($0 as ComparisonColumn, of: indicator, target: target, to: &$1)
    }
    if full.reason == .notComparable || full.isPartial { lines.note(RowSaid(full)) }
  }

  private mutating func text(_ wanted: Target) -> String {
    if let target, target.target == wanted { return target.text }
    let text = "\(wanted)"
    target = (wanted, text)
    return text
  }
}
