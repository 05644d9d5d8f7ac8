internal import IndicatorCore

/// Tables of one file whose headings are alike and whose titles are not: members by kind in one, cells by kind in
/// the next. Figures of the same name are told apart by what the titles say they are.
struct MeasuresOfTables {
  /// What the file gave, with measures told apart.
  private(set) var tables: [SheetImport]

  init(_ tables: [SheetImport], isStrict: Bool) {
    self.tables = tables
    guard tables.count > 1 else { return }
    let shared = Self.shared(tables)
    for index in tables.indices where !(shared[index] ?? []).isEmpty {
      self.tables[index].tellApart(shared[index] ?? [], isStrict: isStrict)
    }
  }

  /// For each table that says by its title what its figures are, the measures that another has for the same units and
  /// periods.
  private static func shared(_ tables: [SheetImport]) -> [Int: Set<String>] {
    var owners: [TidyRow.Key: Int] = [:]
    var shared: [Int: Set<String>] = [:]
    for (index, table) in tables.enumerated() where !table.titleMeasure.isEmpty {
      for key in table.rows.lazy.map(\.key) {
        guard let owner = owners[key] else {
          owners[key] = index
          continue
        }
        guard tables[owner].titleMeasure != table.titleMeasure,
          !areOfOtherUnits(tables[owner], table)
        else { continue }
        for one in [owner, index] { shared[one, default: []].insert(key.measure) }
      }
    }
    return shared
  }

  /// Whether the titles name two units: then the units of the tables are not the same either.
  private static func areOfOtherUnits(_ one: SheetImport, _ other: SheetImport) -> Bool {
    !one.titleUnit.isEmpty && !other.titleUnit.isEmpty && one.titleUnit != other.titleUnit
  }
}

extension SheetImport {
  fileprivate mutating func tellApart(_ names: Set<String>, isStrict: Bool) {
    rows = rows.map { $0.with(told($0.key, names: names)) }
    cells = cells.map { cell in
      CellEntry(
        cell: cell.cell, role: cell.role, text: cell.text, value: cell.value, labels: cell.labels,
        key: cell.key.map { told($0, names: names) })
    }
    let first = names.sorted()[0]
    let assumption = Assumption.measuresTold(count: names.count, first: told(first))
    assumptions.append(assumption)
    guard isStrict, let place = rows.first?.place else { return }
    self = refused(because: Fault(.sheetMeaning(.assumed(assumption)), at: place))
  }

  private func told(_ key: TidyRow.Key, names: Set<String>) -> TidyRow.Key {
    names.contains(key.measure) ? key.with(measure: told(key.measure)) : key
  }

  /// A word for a total alone says nothing beside the title.
  private func told(_ measure: String) -> String {
    TotalWords.areIn(measure) ? titleMeasure : titleMeasure + ": " + measure
  }
}
