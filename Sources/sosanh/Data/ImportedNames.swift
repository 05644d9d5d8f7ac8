import IndicatorCore
import IndicatorIntake

/// The names of imported figures, with identifiers of their own.
struct ImportedNames {
  let book: Codebook
  private var units: [String: String] = [:]
  private var measures: [String: String] = [:]
  private var categories: [String: String] = [:]

  init(_ rows: [TidyRow], units found: [SheetUnit]) {
    var known: [String: SheetUnit] = [:]
    for unit in found where known[unit.name] == nil { known[unit.name] = unit }
    let parents = found.map(\.parent).filter { !$0.isEmpty }
    units = Self.identifiers((rows.map(\.key.unit) + parents).uniqued, letter: "u")
    measures = Self.identifiers(rows.map(\.key.measure).uniqued, letter: "m")
    let words = rows.flatMap { $0.key.parts }.uniqued
    categories = Self.identifiers(words, letter: "c")
    book = Codebook(
      units: Self.units((rows.map(\.key.unit) + parents).uniqued, known: known, identifiers: units),
      measures: Self.measures(rows, identifiers: measures),
      categories: Self.categories(words, rows: rows, identifiers: categories))
  }

  /// A row by identifiers.
  func renamed(_ row: TidyRow) -> TidyRow {
    let key = row.key
    return row.with(
      key.with(
        unit: units[key.unit], measure: measures[key.measure],
        parts: key.parts.map { categories[$0] ?? $0 }))
  }

  /// At which place of several categories each stands.
  static func places(_ rows: [TidyRow]) -> [String: Int] {
    var places: [String: Int] = [:]
    for parts in rows.map(\.key.parts) where parts.count > 1 {
      for (place, word) in parts.enumerated() where places[word] == nil { places[word] = place }
    }
    return places
  }

  private static func identifiers(_ names: [String], letter: String) -> [String: String] {
    var identifiers = Identifiers()
    var result: [String: String] = [:]
    for name in names { result[name] = identifiers.next(for: name, letter: letter) }
    return result
  }

  // MARK: Units

  private static func units(
    _ names: [String], known: [String: SheetUnit], identifiers: [String: String]
  ) -> [OrganisationUnit] {
    names.map { name in
      let unit = known[name]
      let parent = unit.flatMap {
        $0.parent.isEmpty || isBelow($0.parent, other: name, known: known) ? nil : $0.parent
      }
      return OrganisationUnit(
        id: identifiers[name] ?? name, name: name, code: unit?.code ?? "",
        level: level(name, heading: unit?.heading ?? ""),
        parent: parent.flatMap { identifiers[$0] } ?? "")
    }
  }

  /// Whether a unit stands under another, over any number of steps: then it cannot be above it.
  private static func isBelow(_ unit: String, other: String, known: [String: SheetUnit]) -> Bool {
    var at = unit
    for _ in 0...known.count {
      if at == other { return true }
      guard let next = known[at]?.parent, !next.isEmpty else { return false }
      at = next
    }
    return true
  }

  /// By the word for its kind that a name begins with, else by the heading over it.
  private static func level(_ name: String, heading: String) -> String {
    if let kind = UnitKind(name) ?? UnitKind(heading) { return kind.rawValue }
    let words = heading.foldedForSearch.split { !$0.isLetter }.map(String.init)
    let isGeneric = words.isEmpty || words.count > 2 || words.contains { generic.contains($0) }
    return isGeneric ? "" : words.joined(separator: "_")
  }

  private static let generic: Set<String> = [
    "don", "ten", "dia", "to", "co", "unit", "name", "area", "cac", "noi", "stt", "and", "of",
    "region",
  ]

  // MARK: Measures

  private static func measures(_ rows: [TidyRow], identifiers: [String: String]) -> [Measure] {
    let own = Dictionary(grouping: rows, by: \.key.measure)
    return rows.map(\.key.measure).uniqued.map { name in
      let proposal = MeasureProposal(name, rows: own[name] ?? [])
      return Measure(
        id: identifiers[name] ?? name, name: name, unitOfMeasure: proposal.unitOfMeasure,
        additivity: proposal.additivity)
    }
  }

  // MARK: Categories

  /// Of figures with several categories, each place is a classification of its own; in the order of the sheets.
  private static func categories(
    _ words: [String], rows: [TidyRow], identifiers: [String: String]
  ) -> [IndicatorCore.Category] {
    let places = places(rows)
    return words.map { word in
      let place = places[word] ?? 0
      return IndicatorCore.Category(
        id: identifiers[word] ?? word,
        classification: place == 0 ? "category" : "category_\(place + 1)", name: word)
    }
  }
}

/// What a measure may be of which a sheet gives the name and figures: proposed, and for a person to correct.
struct MeasureProposal {
  let unitOfMeasure: String
  let additivity: Additivity

  init(_ name: String, rows: [TidyRow]) {
    let values = rows.compactMap(\.value)
    let words =
      " " + name.foldedForSearch.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    func says(_ phrases: [String]) -> Bool { phrases.contains { words.contains(" \($0) ") } }
    let isPercentage =
      name.contains("%")
      || says(["ty le", "ti le", "co cau", "ty trong", "percent", "share", "rate"])
    let isDated = !rows.isEmpty && rows.allSatisfy { Period($0.key.period)?.kind == .day }
    unitOfMeasure =
      name.contains("%") || says(["ty le", "ti le", "percent"])
      ? "percent" : values.allSatisfy { $0.isWhole && !$0.isNegative } ? "count" : "number"
    if isPercentage || says(Self.averages) {
      additivity = .none
    } else {
      additivity = isDated || says(Self.stocks) ? .stock : .flow
    }
  }

  private static let averages = [
    "binh quan", "trung binh", "chi so", "mat do", "average", "mean", "median", "index", "density",
    "per capita",
  ]

  private static let stocks = [
    "dan so", "hien co", "co den", "cuoi nam", "cuoi ky", "tinh den", "so dang vien",
    "tong so dang vien", "dien tich",
    "so ho", "population", "stock", "area", "at end", "as of", "members",
  ]
}
