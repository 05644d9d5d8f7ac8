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
    /// Nothing where the numbers of the notes stand.
    fileprivate var writers: [((Row, inout [UInt8]) -> Void)?] = []
    fileprivate var orders: [RowOrder<Row>] = []

    /// Adds a column of texts.
    mutating func callAsFunction(
      _ heading: Words, _ alignment: TextTable.Alignment = .left, wraps: Bool = false,
      breaks: LineBreaks = .betweenWords, folding: TextTable.Folding = .apart,
      sorted order: RowOrder<Row> = .none, _ text: @escaping (Row) -> String
    ) {
      let column = TextTable.Column(
        heading[language], alignment: alignment, wraps: wraps, breaks: breaks, folding: folding)
      add(column, order: order) { $1 += text($0).utf8 }
    }

    /// Adds a column whose cells are written as bytes.
    mutating func written(
      _ heading: String, alignment: TextTable.Alignment = .right, wraps: Bool = true,
      sorted order: RowOrder<Row>, write: @escaping (Row, inout [UInt8]) -> Void
    ) {
      add(TextTable.Column(heading, alignment: alignment, wraps: wraps), order: order, write: write)
    }

    /// Adds the numbers of the notes, which else stand behind all.
    mutating func addNotes() {
      add(TextTable.Column(Heading.notes[language]), order: .none, write: nil)
    }

    private mutating func add(
      _ column: TextTable.Column, order: RowOrder<Row>, write: ((Row, inout [UInt8]) -> Void)?
    ) {
      headings.append(column)
      writers.append(write)
      orders.append(order)
    }
  }

  private let title: String
  private let rows: [Row]
  private var columns: Columns
  private let said: ((Row) -> RowSaid)?

  /// A result with what each of its columns is for people, and with its title in a report; no notes if nothing is said
  /// of rows.
  init<Column: DataColumn>(
    _ title: String, rows: [Row], in language: Language, said: ((Row) -> RowSaid)? = nil,
    add: (Column, inout Columns) -> Void
  ) {
    self.init(title, rows: rows, in: language, said: said) { columns in
      for column in Column.all { add(column, &columns) }
    }
  }

  /// Rows that are no data, under columns of their own.
  init(
    _ title: String, rows: [Row], in language: Language, said: ((Row) -> RowSaid)? = nil,
    add: (inout Columns) -> Void
  ) {
    (self.title, self.rows, self.said) = (title, rows, said)
    columns = Columns(language: language)
    add(&columns)
    if said != nil, !columns.writers.contains(where: { $0 == nil }) { columns.addNotes() }
  }

  /// The result as text.
  package func text(_ notes: inout NoteNumbers) -> TextTable {
    var text = TextTable(columns.headings)
    text.reserve(rows: rows.count)
    for row in rows {
      for write in columns.writers {
        if let write { text.add { write(row, &$0) } }
        if write == nil, let said { text.add(notes.numbers(said(row))) }
      }
    }
    return text
  }

  /// The text of a result without notes.
  var text: TextTable {
    var notes = NoteNumbers(columns.language)
    return text(&notes)
  }

  /// The result in a report.
  package func reported(_ notes: inout NoteNumbers) -> ReportTable {
    ReportTable(title, text: text(&notes), orders: columns.orders.map { $0.cells(rows) })
  }
}
