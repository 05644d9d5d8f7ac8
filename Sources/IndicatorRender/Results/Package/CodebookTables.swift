package import IndicatorCore

extension ResultTable {
  /// The units of a codebook as a package's `units.csv`.
  package static func units(_ book: Codebook) -> ResultTable {
    table(
      book.units, aliases: \.aliases,
      own: [
        ("unit", \.id), ("name", \.name), ("name_en", \.nameEnglish), ("code", \.code),
        ("level", \.level), ("parent", \.parent),
      ])
  }

  /// The measures of a codebook as a package's `measures.csv`.
  package static func measures(_ book: Codebook) -> ResultTable {
    table(
      book.measures, aliases: \.aliases,
      own: [
        ("measure", \.id), ("name", \.name), ("name_en", \.nameEnglish),
        ("unit_of_measure", \.unitOfMeasure), ("one", \.one), ("one_en", \.oneEnglish),
        ("additive", \.additivity.rawValue),
      ])
  }

  /// The categories of a codebook as a package's `categories.csv`.
  package static func categories(_ book: Codebook) -> ResultTable {
    table(
      book.categories, aliases: \.aliases,
      own: [
        ("category", \.id), ("classification", \.classification), ("parent", \.parent),
        ("order", { $0.order.map(String.init) ?? "" }), ("in_base", { $0.inBase ? "yes" : "no" }),
        ("name", \.name), ("name_en", \.nameEnglish),
      ])
  }

  /// A table of what stands in each column, and of other names where there are any.
  private static func table<Item>(
    _ items: [Item], aliases: @escaping (Item) -> [String],
    own: [(name: String, text: (Item) -> String)]
  ) -> ResultTable {
    let others =
      items.allSatisfy { aliases($0).isEmpty }
      ? [] : [(name: "aliases", text: { (item: Item) in aliases(item).joined(separator: ";") })]
    let columns = own + others
    var table = ResultTable(columns: columns.map(\.name))
    for item in items { table.append(columns.map { .text($0.text(item)) }) }
    return table
  }
}
