internal import IndicatorCore

/// Proposes how a sheet is to be read, as lines of a mapping.
struct SheetProposal {
  let shape: SheetShape
  let names: SheetNames
  /// The columns that name rows, and what they name.
  let keys: [(column: Int, role: MappingRole)]

  /// - Throws: a ``Fault`` if the sheet has no row of a name and figures.
  init(_ grid: SheetGrid, _ names: SheetNames, _ given: GivenRows) throws(Fault) {
    guard let shape = SheetShape(grid, given), !shape.figureColumns.isEmpty else {
      throw Fault(.noTable, at: grid.sheet.place(row: 0, column: 0))
    }
    self.shape = shape
    self.names = names
    keys = RowAxes(shape, names).keys
  }

  /// The line for the rows of headings, if there are any.
  var header: [MappingRule] {
    guard let first = shape.headerRows.first, let last = shape.headerRows.last else { return [] }
    return [MappingRule(.header, .rows(from: first, to: last))]
  }

  /// The line for the rows of figures: all below the headings.
  var rows: [MappingRule] { [MappingRule(.rows, .rows(from: shape.firstRow, to: nil))] }

  /// A line for each column, from left to right.
  var columns: [MappingRule] {
    (otherColumns + figureColumns).sorted { $0.range.firstColumn < $1.range.firstColumn }
  }

  private var otherColumns: [MappingRule] {
    shape.roles.keys.map { column in
      let role = keys.first { $0.column == column }?.role ?? secondaryRole(column)
      return MappingRule(
        role, .columns(from: column, to: column), text: shape.heading(column),
        note: role == .skip ? .noFigures : nil)
    }
  }

  /// The role of a column that names no rows.
  private func secondaryRole(_ column: Int) -> MappingRole {
    let role = shape.roles[column] ?? .skip
    return [.unit, .period, .measure, .category, .name].contains(role) ? .skip : role
  }
}

/// Decides which columns name the rows of a sheet, and what they name.
struct RowAxes {
  let keys: [(column: Int, role: MappingRole)]

  init(_ shape: SheetShape, _ names: SheetNames) {
    let units = Self.unitColumns(shape, names)
    keys = shape.roles.keys.sorted().compactMap { column in
      switch shape.roles[column] {
      case .name: return (column, Self.axis(of: column, shape, names))
      case .unit: return units.contains(column) ? (column, .unit) : nil
      case let role? where [.period, .measure, .category].contains(role): return (column, role)
      default: return nil
      }
    }
  }

  /// Of several columns of units the one that tells the rows apart best: `Xã` and not `Huyện`. A column of
  /// codes goes before, and with a codebook the names beside it are held against them.
  private static func unitColumns(_ shape: SheetShape, _ names: SheetNames) -> [Int] {
    func rank(_ column: Int) -> Int {
      HeadingWords.fineness(shape.above.texts(column).last ?? "")
    }
    let columns = shape.roles.keys.filter { shape.roles[$0] == .unit }.sorted()
    let code = columns.first { HeadingWords.isCode(shape.above.texts($0).last ?? "") }
    let others = columns.filter { $0 != code }
    let name = others.max { left, right in
      let (fewer, more) = (shape.surveys[left]?.labels.count, shape.surveys[right]?.labels.count)
      return (fewer ?? 0, rank(left), -left) < (more ?? 0, rank(right), -right)
    }
    guard let code else { return name.map { [$0] } ?? [] }
    return names.codebook == nil ? [code] : [code] + (name.map { [$0] } ?? [])
  }

  /// What a column of names names that no heading explains.
  private static func axis(
    of column: Int, _ shape: SheetShape, _ names: SheetNames
  ) -> MappingRole {
    let labels = shape.labels(column)
    if !labels.isEmpty, labels.allSatisfy({ PeriodWords.period($0.text) != nil }) { return .period }
    guard names.codebook != nil else { return .unit }
    let units = labels.filter { names.unit($0).name != nil }.count
    let items = labels.compactMap { names.item($0).name }
    guard items.count > units else { return .unit }
    return items.contains { names.codebook?.measure($0) != nil } ? .measure : .category
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
    let texts = tableRows.filter(hasFigures).map { grid.text($0, column) }.uniqued
    return texts.map { RowLabel($0) }.filter { !$0.text.isEmpty && !TotalWords.areIn($0.name) }
      .uniqued
  }
}

extension SheetNames {
  /// A unit by its whole label, else by the label without its running number.
  func unit(_ label: RowLabel) -> NameReading {
    guard label.name != label.text else { return unit(label.text) }
    guard codebook != nil else { return unit(label.name) }
    let whole = unit(label.text)
    return whole.name == nil ? unit(label.name) : whole
  }

  /// A measure by its label, else a category: `- Trong đó: nữ`.
  func item(_ label: RowLabel) -> NameReading {
    let found = measure(label.name)
    guard found.name == nil else { return found }
    let part = category(HeadingWords.withoutOfWhich(label.name))
    return part.name == nil ? found : part
  }
}
