internal import IndicatorCore

/// Names that the sheets of a batch spell otherwise: `XUẤT SẮC` and `Xuất sắc`, `HTXSNV` and `Hoàn thành xuất sắc
/// nhiệm vụ`. Each is read as the spelling that stands most often.
struct SpellingsOfFiles {
  /// What the files gave, with one spelling of each name.
  private(set) var imports: [[SheetImport]]
  private var units: [String: String] = [:]
  private var words: [String: String] = [:]

  init(_ files: [[SheetImport]]) {
    imports = files
    let sheets = files.joined()
    guard sheets.count > 1 else { return }
    units = Self.spellings(
      sheets.map { $0.rows.map(\.key.unit) + $0.units.map(\.parent) + [$0.titleUnit] },
      by: Self.letters)
    words = Self.spellings(
      sheets.map { $0.rows.flatMap { $0.key.parts } }, by: Self.rating)
    let measures = Self.spellings(sheets.map { $0.rows.map(\.key.measure) }, by: Self.rating)
    guard !(units.isEmpty && words.isEmpty && measures.isEmpty) else { return }
    for file in imports.indices {
      for sheet in imports[file].indices { unify(&imports[file][sheet], measures: measures) }
    }
  }

  private func unify(_ sheet: inout SheetImport, measures: [String: String]) {
    var changed: [String: String] = [:]
    func told(_ name: String, _ known: [String: String]) -> String {
      guard let other = known[name] else { return name }
      changed[name] = other
      return other
    }
    sheet.rows = sheet.rows.map { row in
      let key = row.key
      return row.with(
        key.with(
          unit: told(key.unit, units), measure: told(key.measure, measures),
          parts: key.parts.map { told($0, words) }))
    }
    for index in sheet.units.indices {
      sheet.units[index].name = told(sheet.units[index].name, units)
      sheet.units[index].parent = told(sheet.units[index].parent, units)
    }
    sheet.titleUnit = told(sheet.titleUnit, units)
    sheet.readAs += changed.map { written, meant in
      NameRead(
        written: written, meant: meant,
        by: Self.letters(written) == Self.letters(meant) ? .letters : .initials)
    }
  }

  /// For each name that is spelled otherwise, the spelling that most sheets have. Names that stand side by side on a
  /// sheet are two.
  private static func spellings(
    _ sheets: [[String]], by key: (String) -> String
  ) -> [String: String] {
    var counts: [String: [(name: String, sheets: Int)]] = [:]
    var apart: Set<String> = []
    for sheet in sheets {
      var own: [String: String] = [:]
      for name in sheet.uniqued where !name.isEmpty {
        let key = key(name)
        if own.updateValue(name, forKey: key) != nil { apart.insert(key) }
        if let index = counts[key]?.firstIndex(where: { $0.name == name }) {
          counts[key]?[index].sheets += 1
        } else {
          counts[key, default: []].append((name, 1))
        }
      }
    }
    var result: [String: String] = [:]
    for (key, names) in counts where names.count > 1 && !apart.contains(key) {
      // The first of those that stand as often.
      let best = names.reduce(names[0]) { $1.sheets > $0.sheets ? $1 : $0 }.name
      for one in names where one.name != best { result[one.name] = best }
    }
    return result
  }

  /// A name by its letters alone.
  private static func letters(_ name: String) -> String {
    name.composedVietnamese.lowercased().split { !$0.isLetter && !$0.isNumber }
      .joined(separator: " ")
  }

  private static let abbreviations = [
    "ht": "hoàn thành", "xs": "xuất sắc", "nv": "nhiệm vụ", "ko": "không", "k": "không",
    "htxs": "hoàn thành xuất sắc", "htt": "hoàn thành tốt", "kht": "không hoàn thành",
    "htxsnv": "hoàn thành xuất sắc", "httnv": "hoàn thành tốt", "htnv": "hoàn thành",
    "khtnv": "không hoàn thành", "kxl": "không xếp loại",
  ]

  /// A level of rating in full, without `nhiệm vụ` at its end; any other name by its letters.
  private static func rating(_ name: String) -> String {
    let words = letters(name).split(separator: " ").map { abbreviations[String($0)] ?? String($0) }
    let full = words.joined(separator: " ")
    return full.hasPrefix("hoàn thành") || full.hasPrefix("không hoàn thành")
      ? full.replacing(" nhiệm vụ", with: "") : full
  }
}
