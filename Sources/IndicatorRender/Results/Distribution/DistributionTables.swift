package import IndicatorCore

extension PeopleTable<DistributionRow> {
  /// A distribution.
  package init(_ table: Distribution, as format: NumberFormat) {
    let language = format.language
    let categories = table.rows.compactMap(\.category).uniqued
    self.init(
      ReportWords.distribution[language], rows: table.rows, in: language, said: RowSaid.init
    ) { (column: DistributionColumn, add) in
      switch column {
      case .unitName:
        add(Heading.unit, wraps: true, sorted: .byName(\.unit.name)) { $0.unit.name }
      case .period: add(Heading.period, sorted: .by(\.period)) { $0.period?.spelling ?? "" }
      case .categoryName:
        let place = { (row: Row) in row.category.flatMap(categories.firstIndex) }
        add(table.categoryHeading, wraps: true, sorted: .by(place)) {
          $0.category?.displayName(in: language) ?? ""
        }
      case .count:
        add(Heading.count, .right, sorted: .by(\.count)) {
          $0.marked($0.count.map(format.countText))
        }
      case .base:
        add(table.baseHeading, .right, sorted: .by(\.base)) {
          $0.marked($0.base.map(format.countText))
        }
      case .share:
        add(Heading.share, .right, sorted: .by(\.share)) { row in
          row.share.map { row.marked(format.text($0, times: 100)) }
            ?? row.reason?.words[language] ?? ""
        }
      case .cumulativeShare:
        add(Heading.cumulated, .right, sorted: .by(\.cumulativeShare)) { row in
          row.marked(row.cumulativeShare.map { format.text($0, times: 100) })
        }
      // The title says them, or they stand in the name, in place of the share and among the notes.
      case .measure, .unit, .category, .status, .caveats: break
      }
    }
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
