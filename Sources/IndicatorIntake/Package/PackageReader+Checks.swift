internal import IndicatorCore

// What is held against what a table may have, before its rows are used.

extension PackageReader {
  mutating func checkHeader(_ reader: TableReader, table: PackageTable) throws(Fault) {
    let expected = table.columns.map(\.name)
    for column in table.columns where column.isRequired && reader.columns[column.name] == nil {
      throw reader.source.fault(.column(.missingColumn(column.name, found: reader.names)), at: 0)
    }
    for field in reader.header where !expected.contains(field.text.trimmed) {
      let near = Suggestion.nearest(to: field.text, among: expected)
      // Any other column groups units.
      if table == .units, near == nil, !field.text.trimmed.isEmpty { continue }
      try log.report(
        reader.source.fault(
          .column(.unknownColumn(field.text, expected: expected, suggestion: near)),
          at: field.offset))
    }
  }

  mutating func checkFields(
    _ row: TableRow, columns: [(column: PackageColumn, position: Int)]
  ) throws(Fault) {
    for (column, position) in columns {
      let text = row.text(position)
      if text.isEmpty {
        if column.isFilled {
          try log.report(row.fault(.field(.emptyField(column: column.name)), column: column.name))
        }
      } else if text.holdsNUL {
        try log.report(row.fault(.text(.nul), column: column.name))
      } else if column.kind != .text,
        let fact = column.kind.fact(against: text, column: column.name)
      {
        try log.report(row.fault(fact, column: column.name))
      }
    }
  }

  mutating func checkParents(of units: [OrganisationUnit], rows: [TableRow]) throws(Fault) {
    guard units.contains(where: { !$0.parent.isEmpty }) else { return }
    let parents = Dictionary(units.map { ($0.id, $0.parent) }, uniquingKeysWith: { one, _ in one })
    let cycles = Self.cycles(parents)
    var known: KnownNames?
    for (unit, row) in zip(units.filter { !$0.parent.isEmpty }, rows) {
      if parents[unit.parent] == nil {
        let names = known ?? KnownNames(units.map(\.id))
        known = names
        let near = names.nearest(to: unit.parent)
        try log.report(
          row.fault(.name(.unknownName(.unit, unit.parent, suggestion: near)), column: "parent"))
      } else if cycles.contains(unit.id) {
        try log.report(row.fault(.codebook(.parentCycle(.unit, unit.id)), column: "parent"))
      }
    }
  }

  /// The names that lie on a cycle of parents. Each is gone through once: whoever comes to a name that was
  /// gone through before finds nothing new behind it.
  static func cycles(_ parents: [String: String]) -> Set<String> {
    var cyclic: Set<String> = []
    // What has no parent lies on no cycle; nor does what stands below it, which most do.
    var done = Set(parents.lazy.filter(\.value.isEmpty).map(\.key))
    for (start, parent) in parents where !done.contains(parent) && !done.contains(start) {
      var path: [String] = []
      var places: [String: Int] = [:]
      var node = start
      while !node.isEmpty, !done.contains(node), places[node] == nil {
        places[node] = path.count
        path.append(node)
        node = parents[node] ?? ""
      }
      if let first = places[node] { cyclic.formUnion(path[first...]) }
      done.formUnion(path)
    }
    return cyclic
  }
}

/// Finds rows that repeat the key of an earlier one. Observations are left to the cube, which knows when
/// two keys that are spelled differently are one.
struct KeyIndex {
  private let columns: [String]
  private var lines: [[String]: Int] = [:]
  /// The same where one column is the key.
  private var namedLines: [String: Int] = [:]

  init(_ table: PackageTable) {
    columns = table == .observations ? [] : table.primaryKey
  }

  mutating func duplicate(_ row: TableRow) -> Fault? {
    guard !columns.isEmpty else { return nil }
    if columns.count == 1 { return duplicate(row, name: row[columns[0]]) }
    let key = columns.map { row[$0] }
    guard let line = lines.updateValue(row.record.line, forKey: key) else { return nil }
    lines[key] = line
    let words = key.filter { !$0.isEmpty }.joined(separator: ", ")
    return row.fault(.figure(.repeatedKey(words, firstLine: line)))
  }

  private mutating func duplicate(_ row: TableRow, name: String) -> Fault? {
    guard let line = namedLines.updateValue(row.record.line, forKey: name) else { return nil }
    namedLines[name] = line
    return row.fault(.figure(.repeatedKey(name, firstLine: line)))
  }
}
