internal import IndicatorCore

/// A table of a report: its texts, and for each column in which order its cells stand.
package struct ReportTable: Equatable, Sendable {
  /// What the table shows.
  package let title: String
  /// The texts, without columns that are empty in every row.
  let text: TextTable
  /// For each column the place of each row's cell among the column's values, equal ones alike and nil where
  /// there is no value; nil for a column that cannot be sorted.
  let places: [[Int?]?]

  /// A table whose columns are sorted as given; empty columns are left out.
  ///
  /// - Parameter orders: one for each column of `text`.
  init(_ title: String, text: TextTable, orders: [CellOrder]) {
    self.title = title
    self.text = text.withoutEmptyColumns
    places = zip(text.columns.indices, orders).filter { index, _ in
      text.rows.contains { !$0[index].isEmpty }
    }.map(\.1.places)
  }

  /// Whether a row's first cell only says again what the one above says: names stand once.
  func isAgain(_ row: Int) -> Bool {
    guard row > 0, let first = text.columns.first, first.wraps else { return false }
    return text.rows[row][0] == text.rows[row - 1][0]
  }

  /// The texts with each name once.
  var grouped: TextTable {
    var grouped = TextTable(text.columns)
    for (number, row) in text.rows.enumerated() {
      grouped.append(isAgain(number) ? [""] + row.dropFirst() : row)
    }
    return grouped
  }

  /// The column that holds the numbers of notes; nil if there is none.
  func noteColumn(_ language: Language) -> Int? {
    text.columns.lastIndex { $0.heading == Heading.notes[language] }
  }
}

/// In which order the cells of a column stand.
struct CellOrder {
  /// The place of each cell, equal ones alike and nil where there is no value; nil for no order.
  let places: [Int?]?

  /// No order: the column cannot be sorted.
  static let none = CellOrder(places: nil)

  /// By values, the smallest first.
  static func values(_ keys: [(some Comparable)?]) -> CellOrder {
    let known = keys.compactMap { $0 }.sorted()
    return CellOrder(
      places: keys.map { key in key.map { key in known.partitioned { $0 < key } } })
  }

  /// By exact differences, the smallest first.
  static func differences(_ keys: [WideDifference?]) -> CellOrder {
    values(keys.map { key in key.map { ExactSlope($0, over: Ratio(1)) } })
  }

  /// By names, in Vietnamese order; an empty one is no value.
  static func names(_ names: [String]) -> CellOrder {
    values(names.map { $0.isEmpty ? nil : VietnameseOrder($0) })
  }
}

extension Array {
  /// How many elements at the beginning satisfy a condition that holds for no element behind one that
  /// fails it.
  fileprivate func partitioned(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
