internal import IndicatorCore

/// The tables of a data package: their files, columns and keys. The one place that says so; reading,
/// checking and the descriptor all follow it.
package struct PackageTable: Hashable, Sendable {
  /// The name of the table; its file is `<name>.csv`.
  package let name: String
  /// Whether a package must have it.
  package let isRequired: Bool
  /// The columns, in their usual order.
  package let columns: [PackageColumn]
  /// The columns that together name a row; empty if none do.
  package let primaryKey: [String]

  /// The file's name.
  package var file: String { name + ".csv" }
}

/// A column of a package's table.
package struct PackageColumn: Hashable, Sendable {
  /// What the column holds.
  package enum Kind: Hashable, Sendable {
    case text, whole, number
    /// One of a closed list.
    case choice([String])

    /// One of the cases of an enum.
    fileprivate static func choice<List: CaseIterable & RawRepresentable<String>>(
      of list: List.Type
    ) -> Kind {
      .choice(list.allCases.map(\.rawValue))
    }
  }

  /// The name.
  package let name: String
  /// What the column holds.
  package let kind: Kind
  /// Whether the table must have the column.
  package let isRequired: Bool
  /// Whether every row must fill it.
  package let isFilled: Bool
}

extension PackageTable {
  private static func needed(
    _ name: String, kind: PackageColumn.Kind = .text, filled: Bool = true
  ) -> PackageColumn {
    PackageColumn(name: name, kind: kind, isRequired: true, isFilled: filled)
  }

  private static func optional(
    _ name: String, kind: PackageColumn.Kind = .text
  ) -> PackageColumn {
    PackageColumn(name: name, kind: kind, isRequired: false, isFilled: false)
  }

  /// The units.
  package static let units = PackageTable(
    name: "units", isRequired: true,
    columns: [
      needed("unit"), optional("name"), optional("name_en"), optional("code"), optional("level"),
      optional("parent"), optional("valid_from"), optional("valid_to"), optional("aliases"),
      optional("note"),
    ], primaryKey: ["unit"])

  /// The measures.
  package static let measures = PackageTable(
    name: "measures", isRequired: true,
    columns: [
      needed("measure"), optional("name"), optional("name_en"), needed("unit_of_measure"),
      optional("one"), optional("one_en"),
      needed("additive", kind: .choice(of: Additivity.self)), optional("aliases"), optional("note"),
    ], primaryKey: ["measure"])

  /// The categories.
  package static let categories = PackageTable(
    name: "categories", isRequired: false,
    columns: [
      needed("category"), needed("classification"), optional("parent"),
      optional("order", kind: .whole),
      optional("in_base", kind: .choice(["yes", "no"])), optional("name"), optional("name_en"),
      optional("aliases"),
    ], primaryKey: ["category"])

  /// The figures.
  package static let observations = PackageTable(
    name: "observations", isRequired: true,
    columns: [
      needed("unit"), needed("period"), needed("measure"), needed("category", filled: false),
      needed("value", kind: .number, filled: false),
      optional("qualifier", kind: .choice(of: Qualifier.self)),
      optional("status", kind: .choice(of: ObservationStatus.self)),
      optional("source"), optional("note"),
    ], primaryKey: ["unit", "period", "measure", "category"])

  /// The indicators.
  package static let indicators = PackageTable(
    name: "indicators", isRequired: false,
    columns: [
      needed("indicator"), optional("name"), optional("name_en"), needed("formula"),
      optional("per", kind: .whole), optional("better", kind: .choice(of: Direction.self)),
      optional("note"),
    ], primaryKey: ["indicator"])

  /// The documents that figures cite.
  package static let sources = PackageTable(
    name: "sources", isRequired: false,
    columns: [
      needed("source"), needed("document"), optional("issuer"), optional("dated"),
      optional("note"),
    ], primaryKey: ["source"])

  /// What units were formed from.
  package static let unitChanges = PackageTable(
    name: "unit_changes", isRequired: false,
    columns: [
      needed("unit"), needed("predecessor"),
      needed("extent", kind: .choice(of: UnitChange.Extent.self)),
      needed("date"), optional("share"), optional("share_of"), optional("note"),
    ], primaryKey: ["unit", "predecessor", "date", "share_of"])

  /// Dates from which figures are of another kind.
  package static let breaks = PackageTable(
    name: "breaks", isRequired: false,
    columns: [
      needed("measure", filled: false), needed("unit", filled: false), needed("from"),
      needed("kind", kind: .choice(["B", "D"])), optional("note"),
    ], primaryKey: ["measure", "unit", "from"])

  /// Targets of indicators.
  package static let targets = PackageTable(
    name: "targets", isRequired: false,
    columns: [
      needed("indicator"), needed("unit", filled: false), needed("period"),
      needed("comparison", kind: .choice(of: TargetComparison.self)),
      needed("value", kind: .number),
      optional("source"), optional("note"),
    ], primaryKey: ["indicator", "unit", "period"])

  /// Limits that figures are to keep.
  package static let rules = PackageTable(
    name: "rules", isRequired: false,
    columns: [
      needed("rule"), optional("name"), optional("name_en"), needed("formula"),
      optional("per", kind: .whole), needed("comparison", kind: .choice(of: TargetComparison.self)),
      needed("value", kind: .number), optional("unit"), optional("period"), optional("note"),
    ], primaryKey: ["rule"])

  /// Figures as reports printed them, beside their formulas.
  package static let claims = PackageTable(
    name: "claims", isRequired: false,
    columns: [
      needed("claim"), needed("kind", kind: .choice(of: ClaimKind.self)), needed("unit"),
      needed("period"), needed("formula", filled: false), optional("per", kind: .whole),
      needed("printed"),
      optional("qualifier", kind: .choice(of: Qualifier.self)), optional("source"),
      optional("note"),
    ], primaryKey: ["claim"])

  /// The first days of years that are not those of the calendar.
  package static let years = PackageTable(
    name: "years", isRequired: false,
    columns: [needed("year"), needed("begins"), optional("note")], primaryKey: ["year"])

  /// All tables, in the order in which they are read.
  package static let all = [
    units, unitChanges, measures, categories, sources, years, observations, breaks, indicators,
    targets, rules, claims,
  ]
}
