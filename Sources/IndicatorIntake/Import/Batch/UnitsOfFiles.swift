internal import IndicatorCore

/// Units of several files that have one name: told apart by the unit that each file is of, and put below it.
struct UnitsOfFiles {
  /// What the files gave, with units told apart.
  private(set) var imports: [[SheetImport]]
  private let names: Set<String>

  init(_ files: [[SheetImport]]) {
    imports = files
    names = files.joined().count > 1 ? Self.shared(files) : []
    for file in imports.indices {
      for sheet in imports[file].indices {
        imports[file][sheet].standBelowTitle()
        if !names.isEmpty { imports[file][sheet].tellApart(names) }
      }
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

  /// Names in files of different units of one kind, and names with one figure in files of any two units: the same
  /// name in the table of a commune and in that of its province is one unit.
  private static func shared(_ files: [[SheetImport]]) -> Set<String> {
    var owners: [TidyRow.Key: String] = [:]
    var kinds: [String: [UnitKind?: String]] = [:]
    var names: Set<String> = []
    for sheet in files.joined() where !sheet.titleUnit.isEmpty {
      let kind = UnitKind(sheet.titleUnit)
      for name in sheet.rows.map(\.key.unit).uniqued where name != sheet.titleUnit {
        guard kind != nil, !name.isAsHigh(as: kind) else { continue }
        if let other = kinds[name]?[kind], other != sheet.titleUnit { names.insert(name) }
        kinds[name, default: [:]][kind] = sheet.titleUnit
      }
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

extension String {
  /// Whether a name is that of a unit of a kind or of one above it.
  fileprivate func isAsHigh(as kind: UnitKind?) -> Bool {
    guard let kind, let own = UnitKind(self) else { return false }
    return own.rank <= kind.rank
  }
}

extension SheetImport {
  /// Units that stand under no other are parts of the unit that the title names.
  fileprivate mutating func standBelowTitle() {
    guard !titleUnit.isEmpty, let kind = UnitKind(titleUnit) else { return }
    for index in units.indices
    where units[index].parent.isEmpty && units[index].name != titleUnit
      && !units[index].name.isAsHigh(as: kind)
    {
      units[index].parent = titleUnit
    }
  }

  fileprivate mutating func tellApart(_ names: Set<String>) {
    guard !titleUnit.isEmpty else { return }
    func told(_ name: String) -> String { names.contains(name) ? "\(name) (\(titleUnit))" : name }
    rows = rows.map { $0.with($0.key.with(unit: told($0.key.unit))) }
    for index in units.indices {
      units[index].name = told(units[index].name)
      let parent = units[index].parent
      units[index].parent =
        parent.isEmpty ? titleUnit : parent == titleUnit ? parent : told(parent)
    }
  }
}
