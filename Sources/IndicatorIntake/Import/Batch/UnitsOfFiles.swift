internal import IndicatorCore

/// Units of several files that have one name: told apart by the unit that each file is of, and put below it.
struct UnitsOfFiles {
  /// What the files gave, with units told apart.
  private(set) var imports: [[SheetImport]]
  private let names: Set<String>
  /// Names of rows that are the same in the table of every unit, below a heading of no units.
  private let parts: Set<String>

  init(_ files: [[SheetImport]]) {
    imports = files
    let shared = files.joined().count > 1 ? Self.shared(files) : []
    parts = Self.areItems(shared, files: files) ? shared : []
    names = parts.isEmpty ? shared : []
    for file in imports.indices {
      for sheet in imports[file].indices {
        imports[file][sheet].standBelowTitle()
        if !names.isEmpty { imports[file][sheet].tellApart(names) }
        if !parts.isEmpty { imports[file][sheet].divide() }
      }
    }
  }

  /// What was done; nil if nothing.
  var assumption: Assumption? {
    if let part = parts.sorted().first { return .partsOfFiles(count: parts.count, first: part) }
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
        !parts.isEmpty || names.contains { row.key.unit.hasPrefix($0 + " (") }
      })
    else { return [] }
    return [Fault(.sheetMeaning(.assumed(assumption)), at: row.place)]
  }

  /// Whether names are none of units: a heading stands over them that is no word for units, none begins with a kind of
  /// unit, and all files of units have the same.
  private static func areItems(_ shared: Set<String>, files: [[SheetImport]]) -> Bool {
    guard shared.count > 1, shared.allSatisfy({ UnitKind($0) == nil }) else { return false }
    return files.joined().allSatisfy { sheet in
      UnitKind(sheet.titleUnit) != nil && Set(sheet.rows.map(\.key.unit)) == shared
        && sheet.units.allSatisfy {
          !$0.heading.isEmpty && HeadingWords.role($0.heading) == nil
        }
    }
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

  /// The rows are categories of the unit that the title names.
  fileprivate mutating func divide() {
    rows = rows.map { row in
      let parts = [TableIntake.plain(row.key.unit)] + row.key.parts
      return row.with(row.key.with(unit: titleUnit, parts: parts))
    }
    units = [SheetUnit(name: titleUnit)]
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
