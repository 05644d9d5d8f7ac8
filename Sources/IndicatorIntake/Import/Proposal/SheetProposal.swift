internal import IndicatorCore

/// Proposes how a sheet is to be read, as lines of a mapping.
struct SheetProposal {
  let shape: SheetShape
  let names: SheetNames
  /// What the person says of all figures.
  let asked: FigureMeaning
  let title: SheetTitle
  /// What the rows are named by.
  private(set) var rowAxis = MappingRole.unit

  /// - Throws: a ``Fault`` if the sheet has no row of a name and figures.
  init(_ sheet: Sheet, _ names: SheetNames, _ asked: FigureMeaning) throws(Fault) {
    guard let shape = SheetShape(sheet), !shape.figureColumns.isEmpty else {
      throw Fault(.noTable, at: sheet.place(row: 0, column: 0))
    }
    self.shape = shape
    self.names = names
    self.asked = asked
    title = SheetTitle(shape, names)
    rowAxis = axis()
  }

  /// The lines, places first, then columns from left to right, then texts.
  func rules() -> [MappingRule] {
    var rules: [MappingRule] = []
    let columns = columnRules()
    rules.append(titleRule(columns))
    if let first = shape.headerRows.first, let last = shape.headerRows.last {
      rules.append(MappingRule(.header, .rows(from: first, to: last)))
    }
    rules.append(MappingRule(.rows, .rows(from: shape.firstRow, to: nil)))
    rules += (keyRules() + columns).sorted { $0.range.firstColumn < $1.range.firstColumn }
    return rules + LabelRules(shape, names, keys: keys).rules()
  }

  /// The columns that name rows, and what they name.
  var keys: [(column: Int, role: MappingRole)] {
    shape.roles.keys.sorted().compactMap { column in
      let role = shape.roles[column] == .name ? rowAxis : shape.roles[column]
      let isKey = [.unit, .period, .measure, .category].contains(role)
      return isKey ? role.map { (column, $0) } : nil
    }
  }

  private func keyRules() -> [MappingRule] {
    let units = shape.roles.keys.filter { shape.roles[$0] == .unit }.sorted()
    let unit = units.first { HeadingWords.isCode(shape.heading($0)) } ?? units.first
    return shape.roles.keys.map { column in
      var role = shape.roles[column] ?? .skip
      if role == .name { role = rowAxis }
      if role == .unit, let unit, units.contains(column), column != unit { role = .skip }
      return MappingRule(
        role, .columns(from: column, to: column), text: shape.heading(column),
        note: role == .skip ? .noFigures : nil)
    }
  }

  // MARK: What the rows are named by

  private func axis() -> MappingRole {
    guard let column = shape.roles.keys.sorted().first(where: { shape.roles[$0] == .name }) else {
      return .unit
    }
    let labels = shape.labels(column)
    if !labels.isEmpty, labels.allSatisfy({ PeriodWords.period($0.text) != nil }) { return .period }
    guard names.codebook != nil else { return .unit }
    let units = labels.filter { names.unit($0).name != nil }.count
    let items = labels.filter { names.item($0) != nil }.count
    return items > units ? .measure : .unit
  }

  private func titleRule(_ columns: [MappingRule]) -> MappingRule {
    let isSet = { (axis: MappingRole) in keys.contains { $0.role == axis } }
    var meaning = FigureMeaning()
    var note: MappingNote?
    let figures = columns.filter { $0.role == .figure }
    if !isSet(.unit), figures.contains(where: { $0.meaning.unit == nil }) {
      (meaning.unit, note) = asked.unit.map { ($0, nil) } ?? title.unit()
    }
    if !isSet(.period), figures.contains(where: { $0.meaning.period == nil }) {
      let found = asked.period.map { ($0, nil as MappingNote?) } ?? title.period()
      meaning.period = found.0
      note = note.flatMap { $0.isToFill ? $0 : nil } ?? found.1 ?? note
    }
    if !isSet(.measure), figures.contains(where: { $0.meaning.measure == nil }) {
      let found = asked.measure.map { ($0, nil as MappingNote?) } ?? title.measure()
      meaning.measure = found.0
      note = note.flatMap { $0.isToFill ? $0 : nil } ?? found.1 ?? note
    }
    return MappingRule(.title, text: title.text, meaning, note: note)
  }
}

extension MappingNote {
  /// Whether a person must fill something in.
  var isToFill: Bool {
    switch self {
    case .toFill, .ambiguous: true
    default: false
    }
  }
}

extension MappingRange {
  /// The first column, 0 if the range is not about columns.
  var firstColumn: Int {
    switch self {
    case .columns(let first, _): first
    case .cells(let range): range.first.column
    case .rows, .anywhere: 0
    }
  }
}

extension SheetShape {
  /// The different names in a column, in rows that have figures and are no totals.
  func labels(_ column: Int) -> [RowLabel] {
    var labels: [RowLabel] = []
    for row in grid.rowNumbers where row >= firstRow && !isNumbering(row) && hasFigures(row) {
      let label = RowLabel(grid.text(row, column))
      if !label.text.isEmpty, !TotalWords.areIn(label.name) { labels.append(label) }
    }
    return labels.uniqued
  }

  func hasFigures(_ row: Int) -> Bool {
    figureColumns.contains { CellReading(grid.own(row, $0)).isFigure }
  }
}

extension SheetNames {
  /// A unit by its whole label, else by the label without its running number.
  func unit(_ label: RowLabel) -> NameReading {
    let whole = unit(label.text)
    guard label.name != label.text, codebook == nil || whole.name == nil else { return whole }
    return unit(label.name)
  }

  /// A measure or category that a label names.
  func item(_ label: RowLabel) -> NameKind? {
    if measure(label.name).name != nil { return .measure }
    return category(label.name).name != nil ? .category : nil
  }
}
