import IndicatorCore
import IndicatorIntake

/// Units of several files that have one name and figures of the same: told apart by the unit that each file is of.
struct UnitsOfFiles {
  /// What the files gave, with units told apart.
  private(set) var imports: [[SheetImport]]
  private let names: Set<String>

  init(_ files: [[SheetImport]]) {
    imports = files
    names = files.joined().count > 1 ? Self.shared(files) : []
    guard !names.isEmpty else { return }
    for file in imports.indices {
      for sheet in imports[file].indices { imports[file][sheet].tellApart(names) }
    }
  }

  /// What was done; nil if nothing.
  var assumption: Assumption? {
    guard let name = names.sorted().first else { return nil }
    let first = imports.joined().lazy.flatMap(\.rows).map(\.key.unit).first {
      $0.hasPrefix(name + " (")
    }
    return .unitsTold(count: names.count, first: first ?? name)
  }

  /// Why a file is refused where nothing may be assumed.
  func refusals(in file: [SheetImport]) -> [Fault] {
    guard let assumption,
      let row = file.lazy.flatMap(\.rows).first(where: { row in
        names.contains { row.key.unit.hasPrefix($0 + " (") }
      })
    else { return [] }
    return [Fault(.sheetMeaning(.assumed(assumption)), at: row.place)]
  }

  /// Names with one figure in several files that are of different units.
  private static func shared(_ files: [[SheetImport]]) -> Set<String> {
    var owners: [TidyRow.Key: String] = [:]
    var names: Set<String> = []
    for sheet in files.joined() where !sheet.titleUnit.isEmpty {
      for row in sheet.rows {
        guard let owner = owners[row.key] else {
          owners[row.key] = sheet.titleUnit
          continue
        }
        if owner != sheet.titleUnit { names.insert(row.key.unit) }
      }
    }
    return names
  }
}

extension SheetImport {
  fileprivate mutating func tellApart(_ names: Set<String>) {
    guard !titleUnit.isEmpty else { return }
    func told(_ name: String) -> String { names.contains(name) ? "\(name) (\(titleUnit))" : name }
    rows = rows.map { row in
      let key = row.key
      return TidyRow(
        key: TidyRow.Key(
          unit: told(key.unit), period: key.period, measure: key.measure, category: key.category),
        value: row.value, remark: row.remark, place: row.place)
    }
    for index in units.indices {
      units[index].name = told(units[index].name)
      units[index].parent = units[index].parent.isEmpty ? titleUnit : told(units[index].parent)
    }
  }
}
