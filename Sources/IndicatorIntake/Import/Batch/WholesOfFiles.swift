internal import IndicatorCore

/// The whole of one form under several headings: `Tổng số`, `Tổng số đảng viên` and `Số đảng viên được xếp loại` over
/// the same levels, under the same title, never beside one another. In a batch they are one measure.
struct WholesOfFiles {
  /// What the files gave, with one name for the whole of a form.
  private(set) var imports: [[SheetImport]]
  private var count = 0
  private var first: (name: String, whole: String)?

  init(_ files: [[SheetImport]]) {
    imports = files
    let forms = Dictionary(grouping: files.joined().filter { !Self.title($0).isEmpty }) {
      Self.title($0)
    }
    let names = forms.mapValues(Self.wholes).filter { !$0.value.isEmpty }
    guard !names.isEmpty else { return }
    for file in imports.indices {
      for sheet in imports[file].indices {
        let one = imports[file][sheet]
        imports[file][sheet] = unified(one, names: names[Self.title(one)] ?? [:])
      }
    }
  }

  /// What was done; nil if nothing.
  var assumption: Assumption? {
    first.map { .wholesAsElsewhere(count: count, first: $0.name, of: $0.whole) }
  }

  /// What the title says of all figures, without the unit that it names.
  private static func title(_ sheet: SheetImport) -> String {
    let words = { (text: String) in text.foldedForSearch.split { !$0.isLetter && !$0.isNumber } }
    let unit = Set(words(sheet.titleUnit))
    return words(sheet.titleMeasure).filter { !unit.contains($0) }.joined(separator: " ")
  }

  /// For measures of the same parts that no sheet has side by side, the one that most sheets have.
  private static func wholes(_ sheets: [SheetImport]) -> [String: String] {
    var parts: [String: Set<String>] = [:]
    var counts: [String: Int] = [:]
    var order: [String] = []
    for sheet in sheets {
      let own = Dictionary(grouping: sheet.rows, by: \.key.measure)
        .mapValues { Set($0.map(\.key.category)) }.filter { $0.value.count > 2 }
      // Two of them on one sheet are two.
      guard own.count == 1, let (measure, categories) = own.first else {
        if own.count > 1 { return [:] }
        continue
      }
      if counts[measure] == nil { order.append(measure) }
      parts[measure, default: []].formUnion(categories)
      counts[measure, default: 0] += 1
    }
    guard order.count > 1, Set(order.map { parts[$0] ?? [] }).count == 1,
      let best = order.max(by: { counts[$0] ?? 0 < counts[$1] ?? 0 })
    else { return [:] }
    return Dictionary(uniqueKeysWithValues: order.filter { $0 != best }.map { ($0, best) })
  }

  private mutating func unified(_ one: SheetImport, names: [String: String]) -> SheetImport {
    guard !names.isEmpty else { return one }
    var sheet = one
    sheet.rows = sheet.rows.map { row in
      guard let whole = names[row.key.measure] else { return row }
      count += 1
      first = first ?? (row.key.measure, whole)
      return row.with(row.key.with(measure: whole))
    }
    return sheet
  }
}
