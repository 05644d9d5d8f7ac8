internal import IndicatorCore

/// Columns that are parts of a measure where the figures of a file prove it, and measures of their own where they do
/// not: in a batch they are the same.
struct PartsOfFiles {
  /// What the files gave, with parts named alike.
  private(set) var imports: [[SheetImport]]
  /// By the name of a part, the measure that it is a part of.
  private let wholes: [String: String]
  private var count = 0
  private var first: String?

  init(_ files: [[SheetImport]]) {
    imports = files
    wholes = files.joined().count > 1 ? Self.wholes(files) : [:]
    guard !wholes.isEmpty else { return }
    for file in imports.indices {
      for sheet in imports[file].indices { imports[file][sheet] = unified(imports[file][sheet]) }
    }
  }

  /// What was done; nil if nothing.
  var assumption: Assumption? {
    first.map { .partsAsElsewhere(count: count, first: $0, of: wholes[$0] ?? "") }
  }

  /// Parts that are those of one measure in all files that know them as parts.
  private static func wholes(_ files: [[SheetImport]]) -> [String: String] {
    var found: [String: Set<String>] = [:]
    for row in files.joined().lazy.flatMap(\.rows) where !row.key.category.isEmpty {
      found[row.key.category, default: []].insert(row.key.measure)
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private mutating func unified(_ sheet: SheetImport) -> SheetImport {
    var sheet = sheet
    let own = Set(sheet.rows.map(\.key.measure))
    let parts = own.filter { part in wholes[part].map { own.contains($0) && $0 != part } ?? false }
    guard !parts.isEmpty else { return sheet }
    sheet.rows = sheet.rows.map { row in
      guard row.key.category.isEmpty, parts.contains(row.key.measure),
        let whole = wholes[row.key.measure]
      else { return row }
      count += 1
      first = first ?? row.key.measure
      return row.with(row.key.with(measure: whole, parts: [row.key.measure]))
    }
    return sheet
  }
}
