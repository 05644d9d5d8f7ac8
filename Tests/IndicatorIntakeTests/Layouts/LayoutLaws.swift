import IndicatorCore
import TestSupport

@testable import IndicatorIntake

/// What is wrong with a reading, and the table that shows it.
typealias LawFinding = (wrong: [String], table: DrawnTable)

/// The laws that the reading of any table keeps.
enum LayoutLaw: CaseIterable {
  case account, renaming, slip, vanishing, neighbours, turned, formats, parts

  func finding(_ table: inout GeneratedTable) throws -> LawFinding {
    switch self {
    case .account: Self.account(table)
    case .renaming: Self.renaming(&table)
    case .slip: Self.slip(&table)
    case .vanishing: Self.vanishing(&table)
    case .neighbours: Self.neighbours(&table)
    case .turned: Self.turned(&table)
    case .formats: try Self.formats(table)
    case .parts: Self.parts(&table)
    }
  }

  /// Every cell that is not blank has one role, the one it was drawn with; every figure the labels it was drawn
  /// with; and as many cells have roles as are not blank.
  private static func account(_ table: GeneratedTable) -> LawFinding {
    let drawn = table.table
    let read = table.read(drawn)
    let filled = (0..<drawn.rowCount).reduce(0) { sum, row in
      sum + (0..<drawn.columnCount).count { !drawn[row, $0].text.isEmpty }
    }
    let extra =
      read.result.cells.count == filled ? [] : ["\(read.result.cells.count) of \(filled) cells"]
    return (read.differences(from: drawn) + extra, drawn)
  }

  /// Other words change no role.
  private static func renaming(_ table: inout GeneratedTable) -> LawFinding {
    let first = table.table
    var other = table
    other.words = TableWords(
      WordKind.allCases.randomElement(using: &table.random)!, seed: table.random.next())
    let second = other.table
    return (table.read(first).otherRoles(than: table.read(second), in: first), second)
  }

  /// A figure that is changed changes itself and what is said of it, nothing else. One slip in few figures is no
  /// slip: what holds in one column of two is no sum.
  private static func slip(_ table: inout GeneratedTable) -> LawFinding {
    if table.logic.leaves.count < 3 || table.logic.unitCount < 6 {
      table.layout.totals = .none
      table.layout.grouping = .none
    }
    if table.logic.hasGaps { table.layout.extra = .none }
    var drawing = table.drawing
    let base = table.read(drawing.table)
    let own = drawing.rows.indices.filter {
      if case .own = drawing.rows[$0].source { true } else { false }
    }
    let row = own.randomElement(using: &table.random)!
    let columns = drawing.columns.indices.filter {
      if case .own = drawing.columns[$0].source { true } else { false }
    }
    let column = columns.randomElement(using: &table.random)!
    drawing.slip(row, column, by: [-300, -9, 70, 900].randomElement(using: &table.random)!)
    let drawn = drawing.table
    let read = table.read(drawn)
    var wrong = base.otherRoles(than: read, in: drawn)
    let changed = Set(base.rows).symmetricDifference(read.rows)
    if changed.count > 2 { wrong.append("\(changed.sorted())") }
    if read.slips.count > drawing.relations(row, column) { wrong.append("\(read.slips)") }
    return (wrong, drawn)
  }

  /// A unit or a column whose figures are all blank stays.
  private static func vanishing(_ table: inout GeneratedTable) -> LawFinding {
    table.layout.extra = .none
    table.layout.numerals = .plain
    // The sum of one figure is that figure, and no sum.
    if table.logic.measures.contains(where: { $0.categories == 2 }) { table.layout.sides = .none }
    // A name alone behind an empty row, or above another such name, is a group's.
    table.layout.hasGaps = false
    guard !table.logic.hasGaps else { return ([], table.table) }
    let whole = table.read(table.table)
    if Bool.random(using: &table.random), table.logic.leaves.count > 1 {
      table.logic.clear(leaf: Int.random(in: 0..<table.logic.leaves.count, using: &table.random))
    } else {
      // A name alone is a group's where other groups stand so, and in the first row.
      if [.rows, .indentedRows].contains(table.layout.grouping) { table.layout.grouping = .none }
      // The sum of one figure is that figure, and no sum.
      if table.logic.groups.contains(2) { table.layout.grouping = .none }
      // In the last row it is a note, unless numbers or columns of groups go on.
      table.logic.clear(unit: Int.random(in: 1..<(table.logic.unitCount - 1), using: &table.random))
    }
    let drawn = table.table
    let read = table.read(drawn)
    let wrong = read.refusal + Set(whole.keys).symmetricDifference(read.keys).sorted()
    return (wrong, drawn)
  }

  /// What stands around a table, and how often it says the same, changes no row.
  private static func neighbours(_ table: inout GeneratedTable) -> LawFinding {
    let base = table.read(table.table)
    let change = Neighbour.allCases.randomElement(using: &table.random)!
    guard change != .emptyRows || !table.logic.hasGaps else { return ([], table.table) }
    change.apply(to: &table.layout)
    let drawn = table.table
    let read = table.read(drawn)
    let wrong = Set(base.rows).symmetricDifference(read.rows).sorted()
    return ((wrong.isEmpty ? [] : ["\(change)"]) + read.refusal + wrong, drawn)
  }

  /// A table and its transpose give the same figures by the same labels. Which of two labels is the unit is not
  /// compared: without words nothing says whether rows or columns name it.
  private static func turned(_ table: inout GeneratedTable) -> LawFinding {
    if [.rows, .indentedRows, .totalsAboveIndented].contains(table.layout.grouping) {
      table.layout.grouping = .columnOnce
    }
    if table.logic.hasGaps { table.layout.extra = .none }
    table.layout.hasNumbers = false
    table.layout.repeatsHeadings = false
    let drawing = table.drawing
    // A year in one row of figures alone may be a figure.
    guard drawing.columns.count > 1 else { return ([], drawing.core) }
    let drawn = drawing.core.turned(
      corner: GridPlace(row: drawing.levels, column: drawing.labelColumns))
    return (table.read(drawn).differences(from: drawn), drawn)
  }

  /// Text between commas, between tabs, and a workbook give the same rows.
  private static func formats(_ table: GeneratedTable) throws -> LawFinding {
    let drawn = table.table
    let rows = table.read(drawn).rows
    let comma = try drawn.sheet(",")
    let tab = try drawn.sheet("\t")
    let others = [("comma", comma), ("tab", tab), ("workbook", try drawn.workbook())]
    let wrong = others.flatMap { name, sheet -> [String] in
      // Sheets that are the same need no second reading.
      if name == "tab", sheet.isText == comma.isText, Array(sheet.rows) == Array(comma.rows) {
        return []
      }
      let read = ReadTable(sheet)
      return read.refusal
        + Set(read.rows).symmetricDifference(rows).sorted().map { "\(name): \($0)" }
    }
    return (wrong, drawn)
  }

  /// A total under a name that says nothing, of parts that are rounded, is no unit and is held against its parts.
  private static func parts(_ table: inout GeneratedTable) -> LawFinding {
    table.words = TableWords(.invented, seed: table.random.next())
    if table.logic.groups.count > 1 {
      table.layout.grouping = [.totalsAbove, .totalsAboveIndented, .totalsBelow].randomElement(
        using: &table.random)!
    }
    if table.layout.totals == .none { table.layout.totals = .below }
    var drawing = table.drawing
    for row in drawing.rows.indices where table.logic.leaves.count > 2 && !table.logic.hasGaps {
      guard case .sum = drawing.rows[row].source else { continue }
      for column in drawing.columns.indices where Int.random(in: 0..<4, using: &table.random) == 0 {
        guard case .own = drawing.columns[column].source else { continue }
        drawing.slip(row, column, by: [-1, 1].randomElement(using: &table.random)!)
      }
    }
    let drawn = drawing.table
    let read = table.read(drawn)
    var wrong = read.refusal
    for row in drawing.rows.indices {
      guard case .sum = drawing.rows[row].source else { continue }
      let line = drawing.places[row] + drawing.top + 1
      if read.result.rows.contains(where: { $0.place.line == line }) {
        wrong.append("row \(line) is a unit")
      }
      if !read.result.totals.contains(where: {
        $0.place.line == line && ($0.sum != nil || table.logic.hasGaps)
      }) {
        wrong.append("row \(line) is held against nothing")
      }
    }
    return (wrong, drawn)
  }
}

/// What may be otherwise around a table.
enum Neighbour: CaseIterable {
  case title, note, emptyRows, emptyColumn, repeatedHeadings, merged, unmerged, labelOnce,
    movedTotal

  func apply(to layout: inout TableLayout) {
    switch self {
    case .title: layout.titles += 1
    case .note: layout.notes += 1
    case .emptyRows: layout.hasGaps.toggle()
    case .emptyColumn: layout.emptyColumns += 1
    case .repeatedHeadings: layout.repeatsHeadings.toggle()
    case .merged: layout.spanning = layout.spanning == .merged ? .blank : .merged
    case .unmerged: layout.spanning = layout.spanning == .repeated ? .merged : .repeated
    case .labelOnce:
      if layout.grouping == .columnOnce {
        layout.grouping = .columnRepeated
      } else if layout.grouping == .columnRepeated {
        layout.grouping = .columnOnce
      }
    case .movedTotal:
      if layout.totals == .above {
        layout.totals = .below
      } else if layout.totals == .below {
        layout.totals = .above
      }
    }
  }
}
