package import IndicatorCore

/// The columns of `show`.
package enum ContentsColumn: String, DataColumn {
  case kind, id, name, figures, periods, notReceived, detail
}

extension ResultTable {
  /// What data hold, as data: one row for each unit, measure, category and indicator.
  package static func contents(_ contents: Contents) -> ResultTable {
    ResultTable(contents.rows) { (row, column: ContentsColumn) in
      switch column {
      case .kind: .text(row.kind.rawValue)
      case .id: .text(row.id)
      case .name: .text(row.name)
      case .figures: row.figures.map { .count(Int128($0)) } ?? .missing
      case .periods: .words(row.periods)
      case .notReceived: .words(row.notReceived.map(\.spelling))
      case .detail: .text(row.detail)
      }
    }
  }
}

/// One thing that data hold.
private struct ContentsRow {
  enum Kind: String {
    case unit, measure, category, indicator, change
  }

  let kind: Kind
  let id: String
  let name: String
  var figures: Int?
  var periods: [String] = []
  var notReceived: [Period] = []
  let detail: String
}

extension Contents {
  fileprivate var rows: [ContentsRow] {
    units.map {
      ContentsRow(
        kind: .unit, id: $0.unit.id, name: $0.unit.name, figures: $0.figures,
        periods: $0.periods.map(\.spelling), notReceived: $0.notReceived, detail: $0.unit.level)
    }
      + measures.map {
        ContentsRow(
          kind: .measure, id: $0.measure.id, name: $0.measure.name, figures: $0.figures,
          periods: $0.periods.map(\.spelling),
          detail: "\($0.measure.unitOfMeasure), \($0.measure.additivity.rawValue)")
      }
      + categories.map {
        ContentsRow(kind: .category, id: $0.id, name: $0.name, detail: $0.classification)
      }
      + indicators.map {
        ContentsRow(kind: .indicator, id: $0.id, name: $0.name, detail: $0.formula)
      }
      + changes.map {
        ContentsRow(
          kind: .change, id: $0.unit.id, name: $0.unit.name, periods: [$0.change.date.spelling],
          detail: $0.words)
      }
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
  static let whole = Words("whole", vi: "toàn bộ")
  static let part = Words("part", vi: "một phần")
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
    let categories = Dictionary(grouping: contents.categories, by: \.classification)
    return [
      section(Heading.units, rows: contents.units, in: language) { add in
        add(Heading.id) { $0.unit.id }
        add(Heading.nameAndLevel, wraps: true) {
          [$0.unit.name, level($0.unit.level, in: language)].filter { !$0.isEmpty }
            .joined(separator: ", ")
        }
        add(Heading.figures, .right) { String($0.figures) }
        add(Heading.span, wraps: true) { list($0.periods) }
        add(Heading.notReceived, wraps: true) { list($0.notReceived) }
      },
      section(Heading.measures, rows: contents.measures, in: language) { add in
        add(Heading.id) { $0.measure.id }
        add(Heading.name, wraps: true) { $0.measure.displayName(in: language) }
        add(Heading.countedIn, wraps: true) { CountedInWords.text($0.measure, in: language) }
        add(Heading.by, wraps: true) { $0.classifications.joined(separator: ", ") }
      },
      section(
        Heading.categories, rows: contents.categories.map(\.classification).uniqued, in: language
      ) { add in
        add(Heading.classification) { $0 }
        add(Heading.categories, wraps: true) {
          (categories[$0] ?? []).map { words($0, in: language) }.joined(separator: ", ")
        }
      },
      section(Heading.indicators, rows: contents.indicators, in: language) { add in
        add(Heading.id) { $0.id }
        add(Heading.formula, wraps: true) { $0.formula }
        add(Heading.per, .right) { NumberFormat(language: language).grouped(String($0.per)) }
      },
      section(Heading.unitChanges, rows: contents.changes, in: language) { add in
        add(Heading.unit, wraps: true) { $0.unit.name }
        add(Heading.predecessor, wraps: true) { $0.predecessor }
        add(Heading.extent) { $0.extentWords(in: language) }
        add(Heading.changedOn) { $0.change.date.spelling }
      },
    ]
    .filter { !$0.table.rows.isEmpty }
  }

  private static func section<Row>(
    _ title: Words, rows: [Row], in language: Language,
    add: (inout PeopleTable<Row>.Columns) -> Void
  ) -> TextSection {
    TextSection(
      title: title[language],
      table: PeopleTable(title[language], rows: rows, in: language, add: add).text)
  }

  private static func level(_ level: String, in language: Language) -> String {
    language == .vietnamese ? LevelWords.vietnamese(level) : level
  }

  private static func words(_ category: Category, in language: Language) -> String {
    category.id + (category.inBase ? "" : " (\(Heading.outsideBase[language]))")
  }

  private static func list(_ periods: [Period]) -> String {
    periods.map(\.spelling).joined(separator: ", ")
  }
}
