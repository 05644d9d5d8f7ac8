internal import IndicatorCore

/// Gathers the rows of a bare file. While the column has not decided how its numbers are written, the
/// rows are gathered once as long as both readings agree, and apart from the first figure on which they
/// differ.
struct PlainIntake {
  private let layout: BareFile.Layout
  private let options: BareFileOptions
  private var column: NumberColumn
  /// The rows in English reading, which is also the Vietnamese one as long as ``vietnamese`` is nil.
  private var builder: CubeBuilder
  /// The rows in Vietnamese reading, from the first disputed figure on.
  private var vietnamese: CubeBuilder?
  private var periods: [String: Period] = [:]
  private var unitNames: [String: String] = [:]

  init(_ layout: BareFile.Layout, options: BareFileOptions, source: TextSource) {
    self.init(
      layout, options: options, source: source,
      column: NumberColumn(options.numbers, source: source))
  }

  /// Goes on with a column of which figures were read elsewhere.
  init(
    _ layout: BareFile.Layout, options: BareFileOptions, source: TextSource,
    column: NumberColumn
  ) {
    self.layout = layout
    self.options = options
    self.column = column
    builder = CubeBuilder(
      codebook: options.codebook, duplicates: options.duplicates, source: source.name)
  }

  /// The fault if nothing decided between two readings.
  var undecided: Fault? { vietnamese == nil ? nil : column.undecided() }

  /// The figures, and what must be said of how their periods were read.
  func finish() -> (Cube, [PeriodNote]) {
    let chosen = column.hinted == .vietnamese ? vietnamese : nil
    let meant = BarePeriods(periods.keys, heading: layout.periodHeader, starts: options.yearStarts)
    return ((chosen ?? builder).finish(periods: meant.final), meant.notes)
  }

  mutating func add(_ row: TableRow) throws(Fault) {
    let measure = try measure(row)
    if !options.keeps(measure) {
      column.see(row.text(layout.positions["value"]))
      // What is at fault in a row that is not selected is not looked for; such a name is none.
      let text = row.text(layout.positions["unit"])
      let unit = text.holdsNUL ? "" : text
      builder.skip(measure: measure, unit: unit)
      vietnamese?.skip(measure: measure, unit: unit)
      return
    }
    let unit = try unit(row)
    let period = try period(row)
    let categories = try categories(row)
    let remark = try ObservationFields.remark(
      row, qualifier: row.text(layout.positions["qualifier"]),
      status: row.text(layout.positions["status"]), source: row.text(layout.positions["source"]))
    func observation(_ cell: Cell) -> Observation {
      Observation(
        unit: unit, period: period, measure: measure, categories: categories, cell: cell,
        remark: remark, line: row.record.line)
    }
    let text = row.text(layout.positions["value"])
    let offset = layout.positions["value"].map { row.record.fields[$0].offset } ?? row.record.offset
    if text.isEmpty {
      let reason = remark.status.reason ?? .notReported
      return try insert(row) { _ in observation(.missing(reason)) }
    }
    if text.hasSuffix("%") {
      builder.notePercent(of: measure)
      vietnamese?.notePercent(of: measure)
    }
    let value = try column.read(text, at: offset, line: row.record.line)
    settle(value)
    try insert(row) { grammar in observation(.value(value.number(as: grammar))) }
  }

  /// Takes the rows apart at the first figure that is disputed, together again when one reading is out.
  private mutating func settle(_ value: NumberColumn.Value) {
    switch value {
    case .agreed: break
    case .disputed: vietnamese = vietnamese ?? builder
    case .only(let grammar, _):
      if grammar == .vietnamese, let vietnamese { builder = vietnamese }
      vietnamese = nil
    }
  }

  private mutating func insert(
    _ row: TableRow, observation: (NumberGrammar) -> Observation
  ) throws(Fault) {
    do {
      try builder.add(observation(.english))
      try vietnamese?.add(observation(.vietnamese))
    } catch {
      throw row.fault(error.fact)
    }
  }

  // MARK: The fields

  private func fault(_ fact: FaultFact, row: TableRow, at position: Int?) -> Fault {
    row.source.fault(fact, at: position.map { row.record.fields[$0].offset } ?? row.record.offset)
  }

  private func name(_ role: String, row: TableRow) throws(Fault) -> String {
    let position = layout.positions[role]
    let text = row.text(position)
    if text.isEmpty { throw fault(.field(.emptyField(column: role)), row: row, at: position) }
    if text.holdsNUL { throw fault(.text(.nul), row: row, at: position) }
    return text
  }

  private func measure(_ row: TableRow) throws(Fault) -> String {
    let isConstant = layout.positions["measure"] == nil
    let text = isConstant ? options.constantMeasure ?? "" : try name("measure", row: row)
    guard let book = options.codebook, book.measure(text) == nil else { return text }
    let near = book.nearest(.measure, to: text)
    throw fault(
      .name(.unknownName(.measure, text, suggestion: near)), row: row,
      at: layout.positions["measure"])
  }

  private mutating func unit(_ row: TableRow) throws(Fault) -> String {
    let text = try name("unit", row: row)
    guard let book = options.codebook else { return text }
    if let known = unitNames[text] { return known }
    do {
      let id = book.units[try book.exactUnit(text)].id
      unitNames[text] = id
      return id
    } catch {
      throw fault(error.fact, row: row, at: layout.positions["unit"])
    }
  }

  private mutating func period(_ row: TableRow) throws(Fault) -> Period {
    let text = row.text(layout.positions["period"])
    if let known = periods[text] { return known }
    guard let period = BarePeriods.read(text) else {
      throw fault(.field(.badPeriod(text)), row: row, at: layout.positions["period"])
    }
    periods[text] = period
    return period
  }

  private func categories(_ row: TableRow) throws(Fault) -> [Observation.CategoryName] {
    for (position, _) in layout.categories where row.text(position).holdsNUL {
      throw fault(.text(.nul), row: row, at: position)
    }
    guard let book = options.codebook else {
      return layout.categories.compactMap { position, classification in
        let text = row.text(position)
        return text.isEmpty ? nil : Observation.CategoryName(text, of: classification)
      }
    }
    var names: [Observation.CategoryName] = []
    for (position, _) in layout.categories {
      do {
        names = try ObservationFields.categories(row.text(position), in: book, behind: names)
      } catch {
        throw fault(error.fact, row: row, at: position)
      }
    }
    return names
  }
}

extension NumberColumn.Value {
  /// The number under a reading.
  func number(as grammar: NumberGrammar) -> ExactDecimal {
    switch self {
    case .agreed(let value), .only(_, let value): value
    case .disputed(let vietnamese, let english): grammar == .vietnamese ? vietnamese : english
    }
  }
}
