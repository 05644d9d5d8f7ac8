package import IndicatorCore

extension ResultTable {
  /// The columns of `distribution`.
  package static let distributionColumns = [
    "measure", "unit", "unit_name", "period", "category", "category_name", "count", "base", "share",
    "cumulative_share", "status", "caveats",
  ]

  /// A distribution as data; shares are per cent.
  package static func distribution(_ table: Distribution) -> ResultTable {
    var result = ResultTable(columns: distributionColumns)
    for row in table.rows {
      result.append([
        .text(table.measure.id), .text(row.unit.id), .text(row.unit.name),
        row.period.map { .text($0.spelling) } ?? .missing,
        row.category.map { .text($0.id) } ?? .missing,
        row.category.map { .text($0.name) } ?? .missing,
        row.count.map { .count($0.description) } ?? .missing,
        row.base.map { .count($0.description) } ?? .missing,
        .number(row.share?.dataText(times: 100)),
        .number(row.cumulativeShare?.dataText(times: 100)),
        .text(row.reason?.rawValue ?? "ok"), .words(row.caveats.sorted.map(\.rawValue)),
      ])
    }
    return result
  }
}

extension TextTable {
  /// A distribution for people.
  package static func distribution(
    _ table: Distribution, _ format: NumberFormat, _ notes: inout NoteNumbers
  ) -> TextTable {
    var text = TextTable([
      Column(Heading.unit[format.language], wraps: true), Column(Heading.period[format.language]),
      Column(table.categoryHeading[format.language], wraps: true),
      Column(Heading.count[format.language], .right),
      Column(table.baseHeading[format.language], .right),
      Column(Heading.share[format.language], .right),
      Column(Heading.cumulated[format.language], .right), Column(Heading.notes[format.language]),
    ])
    for row in table.rows {
      text.append([
        row.unit.name, row.period?.spelling ?? "",
        row.category?.displayName(in: format.language) ?? "",
        row.marked(row.count.map(format.countText)), row.marked(row.base.map(format.countText)),
        row.share.map { row.marked(format.text($0, times: 100)) }
          ?? row.reason?.words[format.language] ?? "",
        row.marked(row.cumulativeShare.map { format.text($0, times: 100) }),
        notes.numbers(RowSaid(row)),
      ])
    }
    return text
  }
}

extension DistributionRow {
  /// A figure with the mark that says that it is of only a part of the units.
  func marked(_ text: String?) -> String {
    PartMark.text(text ?? "", isPartial: isPartial)
  }
}

extension Distribution {
  /// What the categories are called: levels if they have an order.
  var categoryHeading: Words {
    rows.contains { $0.category?.order != nil } ? Heading.category : Heading.group
  }

  /// What the base is called: those rated, where there are some that are not.
  var baseHeading: Words {
    rows.contains { $0.category?.inBase == false } ? Heading.ratedBase : Heading.plainBase
  }
}
