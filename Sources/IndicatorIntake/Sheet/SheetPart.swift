/// Which part of a sheet is read as a table of its own, and how.
package struct SheetPart: Equatable, Sendable {
  /// `#2` for the second table of a sheet, `#2#1` for the first in that; empty for the whole sheet.
  package var number = ""
  /// Titles of the sheet that hold for the part as well where its own say nothing.
  var titles: [String] = []
  /// Notes elsewhere on the sheet, whose signs the part may use.
  var notes: [String] = []
  /// Of panels that are read one below the other, how many columns to the right each stands on the sheet.
  var shifts: [Int] = []

  /// How far apart the rows of panels are numbered: more rows than a sheet may have.
  static let rowsOfPanel = 1 << 21

  /// The row on the sheet of a row of the part.
  func row(_ number: Int) -> Int { shifts.isEmpty ? number : number % Self.rowsOfPanel }

  /// The column on the sheet of a column of the part.
  func column(_ number: Int, inRow row: Int) -> Int {
    shifts.isEmpty ? number : number + shifts[row / Self.rowsOfPanel]
  }
}

extension Sheet {
  /// The cells of some rows and columns, by their numbers, as a sheet of its own.
  func part(_ part: SheetPart, rows: Range<Int>, columns: Range<Int>) -> Sheet {
    var builder = PartBuilder(self)
    builder.add(rows: rows, columns: columns)
    return builder.finish(part)
  }

  /// The sheet with its panels one below the other, as if they stood on pages of their own.
  ///
  /// - Parameters:
  ///   - body: the rows of headings and figures.
  ///   - starts: the first column of each panel; the first panel begins at the left edge.
  func stacked(_ body: Range<Int>, starts: [Int]) -> Sheet {
    var builder = PartBuilder(self)
    var part = self.part
    builder.add(rows: 0..<body.lowerBound, columns: 0..<columnCount + 1)
    for (panel, start) in starts.enumerated() {
      let end = panel + 1 < starts.count ? starts[panel + 1] : columnCount + 1
      let shift = start - starts[0]
      builder.add(
        rows: body, columns: (panel == 0 ? 0 : start)..<end, panel: panel, shift: shift)
      part.shifts.append(shift)
    }
    let rest = body.upperBound..<max(body.upperBound, rowCount + 1)
    builder.add(rows: rest, columns: 0..<columnCount + 1, panel: starts.count, shift: 0)
    part.shifts.append(0)
    return builder.finish(part)
  }
}

/// Copies packed cells of a sheet.
private struct PartBuilder {
  private let sheet: Sheet
  private var builder: SheetBuilder

  init(_ sheet: Sheet) {
    self.sheet = sheet
    builder = SheetBuilder(texts: sheet.store.texts, styles: sheet.store.styles)
  }

  mutating func add(rows: Range<Int>, columns: Range<Int>, panel: Int = 0, shift: Int = 0) {
    let store = sheet.store
    let further = Int32(panel * SheetPart.rowsOfPanel)
    for (index, row) in store.rows.enumerated() where rows.contains(Int(row.number)) {
      var moved = row
      moved.number += further
      moved.record += further
      builder.beginRow(moved)
      for cell in store.cells[store.cells(inRow: index)] where columns.contains(Int(cell.column)) {
        var cell = cell
        cell.column -= UInt32(shift)
        builder.add(cell)
      }
      builder.endRow()
    }
  }

  func finish(_ part: SheetPart) -> Sheet {
    Sheet(
      source: sheet.source, name: sheet.name, isHidden: sheet.isHidden, merged: sheet.merged,
      hiddenColumns: sheet.hiddenColumns, isText: sheet.isText, part: part, store: builder.finish())
  }
}
