@testable import IndicatorIntake

/// What is wrong with a reading, and the table that shows it.
typealias Finding = (wrong: [String], table: DrawnTable)

/// The laws that the reading of any table keeps.
enum LayoutLaw {
  static func account(_ table: inout GeneratedTable) -> Finding {
    let drawn = table.table
    let read = ReadTable(drawn.sheet)
    return (read.differences(from: drawn), drawn)
  }
}
