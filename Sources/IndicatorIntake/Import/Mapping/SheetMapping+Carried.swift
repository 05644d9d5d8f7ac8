package import IndicatorCore

// The mapping that a template carries says also which of the file's sheets is the form, and whom it asks.

extension SheetMapping {
  /// Whether any line is about a sheet.
  package func isAbout(_ sheet: Sheet) -> Bool { !rules(for: sheet).isEmpty }

  /// The mapping for a sheet that was given another name: its headings must still be those of the form.
  package var forAnyName: SheetMapping {
    SheetMapping(
      name: name,
      rules: rules.map { rule in
        var rule = rule
        rule.sheet = ""
        return rule
      })
  }

  private init(name: String, rules: [MappingRule]) {
    self.name = name
    self.rules = rules
  }

  /// The names of sheets that lines are about.
  package var sheetNames: [String] { rules.map(\.sheet).filter { !$0.isEmpty }.uniqued }

  /// The units that a form asks, by the names that stand in it.
  package var units: [OrganisationUnit] {
    rules.compactMap { rule in
      guard rule.role == .name, let unit = rule.meaning.unit else { return nil }
      return OrganisationUnit(id: unit, name: rule.text)
    }
  }

  /// What a form asks, so that a name which was changed in it is not taken for another unit's.
  package var codebook: Codebook? {
    guard !units.isEmpty else { return nil }
    let meanings = rules.map(\.meaning)
    let categories = meanings.compactMap(\.category).flatMap { $0.split(separator: "+") }
    return Codebook(
      units: units,
      measures: meanings.compactMap(\.measure).uniqued.map { Measure(id: $0, unitOfMeasure: "") },
      categories: categories.map(String.init).uniqued.map { Category(id: $0, classification: "") })
  }
}
