internal import IndicatorCore

/// In which order the cells of a column stand where a page sorts them.
struct RowOrder<Row> {
  let cells: ([Row]) -> CellOrder

  /// No order.
  static var none: RowOrder { RowOrder { _ in .none } }

  /// By values.
  static func by(_ key: @escaping (Row) -> (some Comparable)?) -> RowOrder {
    RowOrder { .values($0.map(key)) }
  }

  /// By exact differences.
  static func byDifference(_ key: @escaping (Row) -> WideDifference?) -> RowOrder {
    RowOrder { .differences($0.map(key)) }
  }

  /// By names.
  static func byName(_ name: @escaping (Row) -> String) -> RowOrder {
    RowOrder { .names($0.map(name)) }
  }
}

/// A result for people: columns and rows, and behind them the numbers of the notes.
package struct PeopleTable<Row> {
  /// What is added for a column of a result: a heading, what stands in the cell of a row, and the order of cells.
  struct Columns {
    fileprivate let language: Language
    fileprivate var headings: [TextTable.Column] = []
    fileprivate var writers: [(Row, inout [UInt8]) -> Void] = []
    fileprivate var orders: [RowOrder<Row>] = []

    /// Adds a column of texts.
    mutating func callAsFunction(
      _ heading: Words, _ alignment: TextTable.Alignment = .left, wraps: Bool = false,
      sorted order: RowOrder<Row> = .none, _ text: @escaping (Row) -> String
    ) {
      written(heading[language], alignment, wraps: wraps, sorted: order) { $1 += text($0).utf8 }
    }

    /// Adds a column whose cells are written as bytes.
    mutating func written(
      _ heading: String, _ alignment: TextTable.Alignment = .right, wraps: Bool = true,
      sorted order: RowOrder<Row>, _ write: @escaping (Row, inout [UInt8]) -> Void
    ) {
      headings.append(TextTable.Column(heading, alignment, wraps: wraps))
      writers.append(write)
      orders.append(order)
    }
  }

  private let title: String
  private let rows: [Row]
  private var columns: Columns
  private let said: (Row) -> RowSaid

  /// A result with what each of its columns is for people, and with its title in a report.
  init<Column: DataColumn>(
    _ title: String, _ rows: [Row], in language: Language, said: @escaping (Row) -> RowSaid,
    _ add: (Column, inout Columns) -> Void
  ) {
    (self.title, self.rows, self.said) = (title, rows, said)
    columns = Columns(language: language)
    for column in Column.all { add(column, &columns) }
  }

  /// The result as text.
  package func text(_ notes: inout NoteNumbers) -> TextTable {
    let last = TextTable.Column(Heading.notes[columns.language])
    var text = TextTable(columns.headings + [last])
    text.reserve(rows: rows.count)
    for row in rows {
      for write in columns.writers { text.add { write(row, &$0) } }
      text.add(notes.numbers(said(row)))
    }
    return text
  }

  /// The result in a report.
  package func reported(_ notes: inout NoteNumbers) -> ReportTable {
    ReportTable(title, text(&notes), columns.orders.map { $0.cells(rows) } + [.none])
  }
}
