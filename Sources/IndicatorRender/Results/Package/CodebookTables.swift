package import IndicatorCore

extension ResultTable {
  /// The units of a codebook as a package's `units.csv`.
  package static func units(_ book: Codebook) -> ResultTable {
    table(["unit", "name", "name_en", "code", "level", "parent"], book.units, \.aliases) {
      [$0.id, $0.name, $0.nameEnglish, $0.code, $0.level, $0.parent]
    }
  }

  /// The measures of a codebook as a package's `measures.csv`.
  package static func measures(_ book: Codebook) -> ResultTable {
    table(
      ["measure", "name", "name_en", "unit_of_measure", "one", "one_en", "additive"], book.measures,
      \.aliases
    ) {
      [
        $0.id, $0.name, $0.nameEnglish, $0.unitOfMeasure, $0.one, $0.oneEnglish,
        $0.additivity.rawValue,
      ]
    }
  }

  /// The categories of a codebook as a package's `categories.csv`.
  package static func categories(_ book: Codebook) -> ResultTable {
    table(
      ["category", "classification", "parent", "order", "in_base", "name", "name_en"],
      book.categories, \.aliases
    ) {
      [
        $0.id, $0.classification, $0.parent, $0.order.map(String.init) ?? "",
        $0.inBase ? "yes" : "no", $0.name, $0.nameEnglish,
      ]
    }
  }

  private static func table<Item>(
    _ columns: [String], _ items: [Item], _ aliases: KeyPath<Item, [String]>,
    _ fields: (Item) -> [String]
  ) -> ResultTable {
    let hasAliases = items.contains { !$0[keyPath: aliases].isEmpty }
    var table = ResultTable(columns: columns + (hasAliases ? ["aliases"] : []))
    for item in items {
      let others = hasAliases ? [item[keyPath: aliases].joined(separator: ";")] : []
      table.append((fields(item) + others).map(ResultValue.text))
    }
    return table
  }
}
