public import IndicatorCore

extension ResultTable {
  /// The columns of `show`.
  public static let contentsColumns = [
    "kind", "id", "name", "figures", "periods", "not_received", "detail",
  ]

  /// What data hold, as data: one row for each unit, measure, category and indicator.
  public static func contents(_ contents: Contents) -> ResultTable {
    var result = ResultTable(columns: contentsColumns)
    for unit in contents.units {
      result.append([
        .text("unit"), .text(unit.unit.id), .text(unit.unit.name), .count(String(unit.figures)),
        .words(unit.periods.map(\.spelling)), .words(unit.notReceived.map(\.spelling)),
        .text(unit.unit.level),
      ])
    }
    for measure in contents.measures {
      result.append([
        .text("measure"), .text(measure.measure.id), .text(measure.measure.name),
        .count(String(measure.figures)), .words(measure.periods.map(\.spelling)), .words([]),
        .text("\(measure.measure.unitOfMeasure), \(measure.measure.additivity.rawValue)"),
      ])
    }
    for category in contents.categories {
      result.append([
        .text("category"), .text(category.id), .text(category.name), .missing, .words([]),
        .words([]), .text(category.classification),
      ])
    }
    for indicator in contents.indicators {
      result.append([
        .text("indicator"), .text(indicator.id), .text(indicator.name), .missing, .words([]),
        .words([]), .text(indicator.formula),
      ])
    }
    return result
  }
}

/// A titled table for people.
public struct TextSection: Hashable, Sendable {
  public let title: String
  public let table: TextTable
}

extension TextTable {
  /// What data hold, for people: units, measures, categories, indicators.
  public static func contents(_ contents: Contents) -> [TextSection] {
    [units(contents), measures(contents), categories(contents), indicators(contents)]
      .filter { !$0.table.rows.isEmpty }
  }

  private static func units(_ contents: Contents) -> TextSection {
    var table = TextTable([
      Column("Id"), Column("Name, level", wraps: true), Column("Figures", .right),
      Column("Periods", wraps: true), Column("Not received", wraps: true),
    ])
    for unit in contents.units {
      let name = [unit.unit.name, unit.unit.level].filter { !$0.isEmpty }
      table.append([
        unit.unit.id, name.joined(separator: ", "), String(unit.figures), list(unit.periods),
        list(unit.notReceived),
      ])
    }
    return TextSection(title: "Units", table: table)
  }

  private static func measures(_ contents: Contents) -> TextSection {
    var table = TextTable([
      Column("Id"), Column("Name", wraps: true), Column("Counted in", wraps: true),
      Column("By", wraps: true),
    ])
    for measure in contents.measures {
      table.append([
        measure.measure.id, measure.measure.displayName,
        "\(measure.measure.unitOfMeasure), \(measure.measure.additivity.rawValue)",
        measure.classifications.joined(separator: ", "),
      ])
    }
    return TextSection(title: "Measures", table: table)
  }

  /// One row for each classification.
  private static func categories(_ contents: Contents) -> TextSection {
    var table = TextTable([Column("Classification"), Column("Categories", wraps: true)])
    let names = contents.categories.map(\.classification)
    for name in names.indices.filter({ names.firstIndex(of: names[$0]) == $0 }).map({ names[$0] }) {
      let own = contents.categories.filter { $0.classification == name }
      table.append([name, own.map(words).joined(separator: ", ")])
    }
    return TextSection(title: "Categories", table: table)
  }

  private static func words(_ category: Category) -> String {
    category.id + (category.inBase ? "" : " (outside the base)")
  }

  private static func indicators(_ contents: Contents) -> TextSection {
    var table = TextTable([Column("Id"), Column("Formula", wraps: true), Column("Per", .right)])
    for indicator in contents.indicators {
      table.append([
        indicator.id, indicator.formula, NumberFormat.grouped(String(indicator.per)),
      ])
    }
    return TextSection(title: "Indicators", table: table)
  }

  private static func list(_ periods: [Period]) -> String {
    periods.map(\.spelling).joined(separator: ", ")
  }
}
