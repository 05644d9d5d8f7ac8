package import IndicatorCore

/// The columns of a CSV file whose rows are claims.
package struct ClaimColumns: Equatable, Sendable {
  /// The header of the numerators; nil if they are not printed.
  package var numerator: String?
  /// The header of the denominators; nil if they are not printed.
  package var denominator: String?
  /// The header of the figures.
  package var printed: String
  /// The header of the units; nil for `unit`, if there is one.
  package var unit: String?
  /// The header of the periods; nil for `period`, if there is one.
  package var period: String?

  /// The headers of the columns.
  package init(
    numerator: String? = nil, denominator: String? = nil, printed: String, unit: String? = nil,
    period: String? = nil
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.printed = printed
    self.unit = unit
    self.period = period
  }
}

/// Reads the rows of any CSV file as claims; a claim goes by the number of its row.
package struct ClaimTable {
  private struct Row {
    let numerator: String
    let denominator: String
    let printed: QualifiedText
    let unit: String
    let period: String
    let line: Int
  }

  private let columns: ClaimColumns
  private let options: ClaimOptions
  private let name: String
  private var rows: [Row] = []
  private var counts: PrintedColumn
  private var shares: PrintedColumn

  /// What a row can be: a numerator over a denominator, and nothing else.
  package static let kinds: [ClaimKind] = [.share, .attainment]

  /// The claims of a file.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - columns: which columns hold what.
  ///   - options: how they are to be read.
  /// - Throws: a ``Fault`` with line and column, or at the option that names no column.
  package static func claims(
    _ source: SourceBytes, columns: ClaimColumns, options: ClaimOptions
  ) throws(Fault) -> [Claim] {
    try read(source, columns: columns, options: options).claims
  }

  /// The claims of a file, with what must be said of how its figures were read.
  ///
  /// - Throws: a ``Fault`` with line and column, or at the option that names no column.
  package static func read(
    _ source: SourceBytes, columns: ClaimColumns, options: ClaimOptions
  ) throws(Fault) -> ClaimReading {
    if let kind = options.kind, !kinds.contains(kind) {
      throw Fault(.claimUse(.kindOfRows(kind, expected: kinds)), at: .typed("--kind"))
    }
    var table = ClaimTable(columns: columns, options: options, name: source.name)
    try table.read(TextSource(source))
    var reading = ClaimReading()
    let spelling = try table.spelling(&reading)
    reading.claims = table.claims(spelling)
    return reading
  }

  private init(columns: ClaimColumns, options: ClaimOptions, name: String) {
    self.columns = columns
    self.options = options
    self.name = name
    counts = PrintedColumn(options.numbers)
    shares = PrintedColumn(options.numbers)
  }

  // MARK: Reading

  private mutating func read(_ text: TextSource) throws(Fault) {
    var reader = try TableReader(text)
    let numerator = try position(columns.numerator, of: "--numerator", reader: reader)
    let denominator = try position(columns.denominator, of: "--denominator", reader: reader)
    let printed = try position(columns.printed, of: "--printed", reader: reader)
    let unit =
      try position(columns.unit, of: "--columns", reader: reader) ?? reader.position(of: "unit")
    let period =
      try position(columns.period, of: "--columns", reader: reader) ?? reader.position(of: "period")
    while let row = try reader.next() {
      if let ragged = reader.raggedness(of: row) { throw ragged }
      let figure = QualifiedText(row.text(printed).withoutDash)
      for position in [numerator, denominator].compactMap({ $0 }) {
        let text = row.text(position).withoutDash
        if !text.isEmpty { try counts.see(text, at: row.place(at: position)) }
      }
      if let printed, !figure.figure.isEmpty {
        try shares.see(figure.figure, at: row.place(at: printed))
      }
      rows.append(
        Row(
          numerator: row.text(numerator).withoutDash,
          denominator: row.text(denominator).withoutDash,
          printed: figure, unit: row.text(unit), period: row.text(period),
          line: row.record.line))
    }
    guard !rows.isEmpty else { throw text.fault(.text(.headerOnly), at: 0) }
  }

  private func position(
    _ name: String?, of option: String, reader: TableReader
  ) throws(Fault) -> Int? {
    guard let name else { return nil }
    guard let position = reader.position(of: name) else {
      throw Fault(
        .field(.badChoice(name, column: option, expected: reader.names)), at: .typed(option))
    }
    return position
  }

  // MARK: Claims

  private func claims(_ spelling: FigureSpelling) -> [Claim] {
    var claims = rows.enumerated().map {
      claim($0.element, number: $0.offset + 1, spelling: spelling)
    }
    let peers = Peers(claims)
    for index in claims.indices where claims[index].isOpenToDoubt {
      claims[index].context.peers = peers.values(beside: claims[index])
      for other in [index - 1, index + 1] where claims.indices.contains(other) {
        guard let base = claims[other].evidence.base, !base.isZero else { continue }
        claims[index].context.bases.append(
          ClaimContext.Other("row \(claims[other].id)", value: base))
      }
    }
    return claims
  }

  private func claim(_ row: Row, number: Int, spelling: FigureSpelling) -> Claim {
    let (counts, grammar) = (spelling.counts, spelling.shares)
    let top = columns.numerator.map { _ in counts.side(row.numerator) } ?? .unknown
    let base = columns.denominator.map { _ in counts.side(row.denominator) } ?? .unknown
    let isSound = top != .malformed && base != .malformed
    var claim = Claim(
      id: String(number), kind: options.kind ?? .share, text: row.printed.figure,
      printed: isSound ? grammar.printed(row.printed.figure) : nil,
      evidence: row.printed.figure.isEmpty && isSound
        ? .missing(.notReported)
        : .quotient(numerator: top.number?.ratio, denominator: base.number?.ratio))
    claim.isKindAssumed = options.kind == nil
    claim.qualifier = row.printed.relation.qualifier
    claim.reach = row.printed.relation.reach
    if let cell = illegible(row, top: top, base: base, printed: claim.printed) {
      claim.illegible = "\(cell.column) = \(cell.text)"
      claim.isTooLong = grammar.isTooLong(cell.text)
    }
    claim.unit = row.unit
    claim.period = row.period
    claim.formula = [columns.numerator ?? "?", columns.denominator ?? "?"].joined(separator: " / ")
    claim.inputs = [top, base].map { $0.number?.description ?? "?" }.joined(separator: " / ")
    claim.per = claim.printed?.scale.per ?? options.per ?? 100
    if claim.kind == .attainment {
      claim.context.targets = [Target(.atLeast, value: ExactDecimal(claim.per))]
    }
    claim.source = "\(name)#L\(row.line)"
    return claim
  }
}

extension ClaimTable {
  // MARK: Spelling

  /// How the figures of all rows are read. Where a column leaves it open, the reading in which the most of its
  /// rows hold is preferred, and that is said.
  ///
  /// - Throws: a ``Fault`` at the first figure with two readings, if nothing decides.
  private func spelling(_ reading: inout ClaimReading) throws(Fault) -> FigureSpelling {
    let settled = FigureSpelling(
      counts: counts.decided ?? .vietnamese, shares: shares.decided ?? .vietnamese)
    let open = ColumnChoice(counts: counts, shares: shares, kind: options.kind ?? .share)
    guard open.isOpen else { return settled }
    let disputed = rows.filter { row in
      [row.numerator, row.denominator, row.printed.figure].contains { FigureReadings($0).isOpen }
    }
    let holding = open.candidates(settled).map { spelling in
      disputed.count { claim($0, number: 1, spelling: spelling).fit > 1 }
    }
    return try open.choose(settled, holding: holding, reading: &reading)
  }

  /// The headings of a file.
  ///
  /// - Throws: a ``Fault`` if there are none.
  package static func headings(_ source: SourceBytes) throws(Fault) -> [String] {
    try TableReader(TextSource(source)).names
  }

  /// The first cell that should hold a figure and does not.
  private func illegible(
    _ row: Row, top: ClaimSide, base: ClaimSide, printed: PrintedNumber?
  ) -> (column: String, text: String)? {
    if top == .malformed { return (columns.numerator ?? "", row.numerator) }
    if base == .malformed { return (columns.denominator ?? "", row.denominator) }
    let isBlank = printed != nil || row.printed.figure.isEmpty
    return isBlank ? nil : (columns.printed, row.printed.figure)
  }
}

/// A numerator or denominator of a row.
private enum ClaimSide: Equatable {
  case known(PrintedNumber)
  case unknown
  case malformed

  var number: PrintedNumber? {
    if case .known(let number) = self { number } else { nil }
  }
}

extension String {
  /// The text; nothing if it is a dash alone, which stands for none or not reported.
  fileprivate var withoutDash: String { ["-", "–", "—", "−"].contains(trimmed) ? "" : self }
}

extension NumberGrammar {
  /// Whether a text is a figure with more digits than are kept.
  fileprivate func isTooLong(_ text: String) -> Bool {
    if case .claim(.printedTooLong) = fact(againstPrinted: text) { true } else { false }
  }

  /// A side of a row; an empty field is not known.
  fileprivate func side(_ text: String) -> ClaimSide {
    if text.isEmpty || text == "?" { return .unknown }
    return printed(text).map { .known($0) } ?? .malformed
  }
}

extension ClaimEvidence {
  /// The base of a quotient.
  fileprivate var base: Ratio? {
    if case .quotient(_, let base) = self { base } else { nil }
  }
}

extension Claim {
  /// Whether half a unit of the printed figure is less than what its quotient is away from it: worth looking
  /// around for what it may have been mistaken for.
  fileprivate var isOpenToDoubt: Bool {
    guard let printed, let value = evidence.quotient else { return false }
    let rounded = value.rounded(toDigits: printed.decimals, times: per)
    return rounded.units != UInt128(printed.units) || rounded.isNegative != printed.isNegative
  }
}
