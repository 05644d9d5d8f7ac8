package import IndicatorCore

extension ResultTable {
  /// The columns of `show`.
  package static let contentsColumns = [
    "kind", "id", "name", "figures", "periods", "not_received", "detail",
  ]

  /// What data hold, as data: one row for each unit, measure, category and indicator.
  package static func contents(_ contents: Contents) -> ResultTable {
    var result = ResultTable(columns: contentsColumns)
    func add(
      _ kind: String, _ id: String, _ name: String, figures: Int? = nil, _ periods: [String] = [],
      missing: [Period] = [], detail: String
    ) {
      result.append([
        .text(kind), .text(id), .text(name), figures.map { .count(String($0)) } ?? .missing,
        .words(periods), .words(missing.map(\.spelling)), .text(detail),
      ])
    }
    for unit in contents.units {
      add(
        "unit", unit.unit.id, unit.unit.name, figures: unit.figures,
        unit.periods.map(\.spelling), missing: unit.notReceived, detail: unit.unit.level)
    }
    for one in contents.measures {
      add(
        "measure", one.measure.id, one.measure.name, figures: one.figures,
        one.periods.map(\.spelling),
        detail: "\(one.measure.unitOfMeasure), \(one.measure.additivity.rawValue)")
    }
    for one in contents.categories { add("category", one.id, one.name, detail: one.classification) }
    for one in contents.indicators { add("indicator", one.id, one.name, detail: one.formula) }
    for one in contents.changes {
      add("change", one.unit.id, one.unit.name, [one.change.date.spelling], detail: one.words)
    }
    return result
  }
}

extension Contents.Change {
  /// `ha_nam, whole`, with the share and its measure if they are stated.
  fileprivate var words: String {
    let share = change.share.map { "\($0.spelling)" + (shareOf.isEmpty ? "" : " \(shareOf)") }
    return [change.predecessor, change.extent.rawValue, share].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// How much of the predecessor went into the unit, for people.
  func extentWords(in language: Language) -> String {
    guard change.extent == .part else { return ExtentWords.whole[language] }
    guard let share = change.share else { return ExtentWords.part[language] }
    return "\(ExtentWords.part[language]): \(share.spelling)"
      + (shareOf.isEmpty ? "" : " \(shareOf)")
  }
}

/// How much of a unit went into another.
enum ExtentWords {
  static let whole = Words("whole", "toàn bộ")
  static let part = Words("part", "một phần")
}

/// A titled table for people.
package struct TextSection: Equatable, Sendable {
  /// The title.
  package let title: String
  /// The table below the title.
  package let table: TextTable
}

extension TextTable {
  /// What data hold, for people: units, measures, categories, indicators.
  package static func contents(_ contents: Contents, in language: Language) -> [TextSection] {
    [
      units(contents, language), measures(contents, language), categories(contents, language),
      indicators(contents, language), changes(contents, language),
    ]
    .filter { !$0.table.rows.isEmpty }
  }

  private static func units(_ contents: Contents, _ language: Language) -> TextSection {
    var table = TextTable([
      Column(Heading.id[language]), Column(Heading.nameAndLevel[language], wraps: true),
      Column(Heading.figures[language], .right),
      Column(Heading.span[language], wraps: true),
      Column(Heading.notReceived[language], wraps: true),
    ])
    for unit in contents.units {
      let level =
        language == .vietnamese ? LevelWords.vietnamese(unit.unit.level) : unit.unit.level
      let name = [unit.unit.name, level].filter { !$0.isEmpty }
      table.append([
        unit.unit.id, name.joined(separator: ", "), String(unit.figures), list(unit.periods),
        list(unit.notReceived),
      ])
    }
    return TextSection(title: Heading.units[language], table: table)
  }

  private static func measures(_ contents: Contents, _ language: Language) -> TextSection {
    var table = TextTable([
      Column(Heading.id[language]), Column(Heading.name[language], wraps: true),
      Column(Heading.countedIn[language], wraps: true),
      Column(Heading.by[language], wraps: true),
    ])
    for measure in contents.measures {
      table.append([
        measure.measure.id, measure.measure.displayName(in: language),
        CountedInWords.text(measure.measure, language),
        measure.classifications.joined(separator: ", "),
      ])
    }
    return TextSection(title: Heading.measures[language], table: table)
  }

  /// One row for each classification.
  private static func categories(_ contents: Contents, _ language: Language) -> TextSection {
    var table = TextTable([
      Column(Heading.classification[language]), Column(Heading.categories[language], wraps: true),
    ])
    let own = Dictionary(grouping: contents.categories, by: \.classification)
    for name in contents.categories.map(\.classification).uniqued {
      let all = (own[name] ?? []).map { words($0, language) }
      table.append([name, all.joined(separator: ", ")])
    }
    return TextSection(title: Heading.categories[language], table: table)
  }

  private static func words(_ category: Category, _ language: Language) -> String {
    category.id + (category.inBase ? "" : " (\(Heading.outsideBase[language]))")
  }

  private static func indicators(_ contents: Contents, _ language: Language) -> TextSection {
    var table = TextTable([
      Column(Heading.id[language]), Column(Heading.formula[language], wraps: true),
      Column(Heading.per[language], .right),
    ])
    for indicator in contents.indicators {
      table.append([
        indicator.id, indicator.formula,
        NumberFormat(language: language).grouped(String(indicator.per)),
      ])
    }
    return TextSection(title: Heading.indicators[language], table: table)
  }

  private static func changes(_ contents: Contents, _ language: Language) -> TextSection {
    var table = TextTable([
      Column(Heading.unit[language], wraps: true),
      Column(Heading.predecessor[language], wraps: true), Column(Heading.extent[language]),
      Column(Heading.changedOn[language]),
    ])
    for change in contents.changes {
      table.append([
        change.unit.name, change.predecessor, change.extentWords(in: language),
        change.change.date.spelling,
      ])
    }
    return TextSection(title: Heading.unitChanges[language], table: table)
  }

  private static func list(_ periods: [Period]) -> String {
    periods.map(\.spelling).joined(separator: ", ")
  }
}
