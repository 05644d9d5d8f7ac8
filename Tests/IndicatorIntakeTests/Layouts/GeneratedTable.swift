import IndicatorCore
import Synchronization
import TestSupport

@testable import IndicatorIntake

/// A table made from a seed: what it says, how it looks, its words.
struct GeneratedTable {
  let seed: UInt64
  var random: SplitMix64
  var logic: TableLogic
  var layout: TableLayout
  var words: TableWords

  init(seed: UInt64) {
    self.seed = seed
    random = SplitMix64(seed: seed &* 7919 &+ 1)
    logic = TableLogic(&random)
    if Int.random(in: 0..<3, using: &random) == 0 { logic.addGaps(&random) }
    layout = TableLayout(&random, for: logic)
    // A name alone behind an empty row is a group's.
    if logic.hasGaps { layout.hasGaps = false }
    words = TableWords(WordKind.allCases.randomElement(using: &random)!, seed: random.next())
  }

  var drawing: TableDrawing { TableDrawing(logic, layout, words) }

  /// The table as it is drawn.
  var table: DrawnTable { drawing.table }

  /// What reading a drawing of this seed gives. Most laws read the table as it was made: that is read once.
  func read(_ drawn: DrawnTable) -> ReadTable {
    let text = drawn.text("\u{1}")
    if let made = Self.made.withLock({ $0[seed] }) {
      return made.text == text ? made.table : ReadTable(drawn.sheet)
    }
    let table = ReadTable(drawn.sheet)
    if GeneratedTable(seed: seed).table.text("\u{1}") == text {
      Self.made.withLock { $0[seed] = (text, table) }
    }
    return table
  }

  /// The tables as they were made, by their seeds, with what they say.
  private static let made = Mutex<[UInt64: (text: String, table: ReadTable)]>([:])
}

/// What a sheet gave, to be compared with what another gave.
struct ReadTable {
  let result: SheetImport
  private let entries: [String: CellEntry]

  init(_ sheet: Sheet) {
    result = SheetImport.read(sheet, .byStructure())
    entries = Dictionary(
      result.cells.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func entry(_ row: Int, _ column: Int) -> CellEntry? { entries[name(row, column)] }

  private func name(_ row: Int, _ column: Int) -> String {
    CellPosition(row: row + 1, column: column + 1).name
  }

  /// The tidy rows in the order of their names, without where they stood.
  var rows: [String] {
    result.rows.map { "\($0.key.text) = \($0.value?.description ?? "-") \($0.remark.status)" }
      .sorted()
  }

  /// What the rows are of.
  var keys: [String] { result.rows.map(\.key.text) }

  /// Why the sheet is refused, if it is.
  var refusal: [String] { result.faults.map { "refused: \($0.fact)" } }

  /// Cells that another sheet gives another role.
  func otherRoles(than other: ReadTable, in table: DrawnTable) -> [String] {
    guard refusal.isEmpty, other.refusal.isEmpty else { return refusal + other.refusal }
    var found: [String] = []
    for row in 0..<table.rowCount {
      for column in 0..<table.columnCount
      where entry(row, column)?.role != other.entry(row, column)?.role {
        let roles = [self, other].map { $0.entry(row, column)?.role.rawValue ?? "none" }
        found.append("\(name(row, column)): \(roles)")
      }
    }
    return found
  }

  /// Figures that do not follow from what they should.
  var slips: [String] {
    result.findings.map { "\($0.cell) \($0.kind)" }
      + result.totals.filter { $0.sum != nil && $0.sum != $0.stated }.map {
        "\($0.place.line):\($0.place.column) total"
      }
  }

  /// What is not as a drawn table says it: roles, labels.
  func differences(from table: DrawnTable) -> [String] {
    guard result.faults.isEmpty else { return ["refused: \(result.faults.map(\.fact))"] }
    var found: [String] = []
    for row in 0..<table.rowCount {
      for column in 0..<table.columnCount where !table[row, column].text.isEmpty {
        let cell = table[row, column]
        guard let entry = entry(row, column) else {
          found.append("\(name(row, column)) has no role")
          continue
        }
        if !cell.roles.contains(entry.role) {
          found.append(
            "\(name(row, column)) is \(entry.role), not \(cell.roles.map(\.rawValue).sorted())")
        } else if entry.role.isFigure,
          Set(entry.labels) != Set(cell.labels.map { name($0.row, $0.column) })
        {
          found.append(
            "\(name(row, column)) by \(entry.labels), not \(cell.labels.map { name($0.row, $0.column) }.sorted())"
          )
        }
      }
    }
    return found
  }
}
