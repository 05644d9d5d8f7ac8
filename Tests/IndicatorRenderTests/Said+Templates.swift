@testable import IndicatorCore
@testable import IndicatorRender

extension Said {
  /// What an empty form says, by the names in the source and what makes them differ.
  static let templates =
    [
      Said("form, sheet", TemplateWords.sheet),
      Said("form, instruction", TemplateWords.instruction),
      Said("form, one period", TemplateWords.title(template(["2024"]))),
      Said("form, several periods", TemplateWords.title(template(["2023", "2024"]))),
      Said("form, all", TemplateWords.heading([])),
    ]
    + entries.flatMap { name, entry in
      [
        Said(
          "form, prompt, \(name)",
          Words(english: entry[.english].prompt, vietnamese: entry[.vietnamese].prompt)),
        Said(
          "form, refusal, \(name)",
          Words(english: entry[.english].refusal, vietnamese: entry[.vietnamese].refusal)),
      ]
    }

  private static let entries: [(String, EntryWords)] = [
    ("persons", .zeroOrMore), ("persons", .any), ("km2", .zeroOrMore), ("km2", .any),
    ("percent", .zeroOrMore), ("percent", .any),
  ].map { unit, sign in
    let group = Template.Group(Measure(id: "m", unitOfMeasure: unit), categories: [[]], sign: sign)
    return ("\(unit), \(sign)", TemplateWords.entry(group))
  }

  private static func template(_ periods: [String]) -> Template {
    Template(
      units: [], groups: [], periods: periods.compactMap { Period($0) },
      in: Codebook(units: [], measures: [], categories: []))
  }
}
