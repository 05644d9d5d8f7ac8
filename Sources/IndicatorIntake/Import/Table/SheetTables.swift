internal import IndicatorCore

/// The tables of a sheet that holds several: one below the other under titles of their own, or side by side.
struct SheetTables {
  private let cells: CellTable
  private let structure: SheetStructure
  private var sheet: Sheet { cells.sheet }
  private var outline: Outline { structure.outline }

  /// Whether someone says that what stands below one another is one table.
  private let isOne: Bool

  init(_ cells: CellTable, structure: SheetStructure, isOne: Bool) {
    (self.cells, self.structure, self.isOne) = (cells, structure, isOne)
  }

  /// Each table as a sheet of its own; none if there is one, which is read as it stands.
  var parts: [Sheet] {
    let cuts = isOne ? [] : cuts
    if !cuts.isEmpty { return below(cuts) }
    guard structure.given.columns.isEmpty, sheet.part.shifts.isEmpty,
      sheet.rowCount < SheetPart.rowsOfPanel
    else { return [] }
    return beside
  }

  // MARK: One below the other

  /// The rows of the titles under which a new table begins.
  private var cuts: [Int] {
    zip(outline.bands, outline.bands.dropFirst()).compactMap { before, band in
      Self.title(of: band, behind: before, cells: cells, outline: outline)
    }
  }

  /// The row of the title of a table whose headings stand behind the figures of another; nil if these go on.
  static func title(
    of band: RowBand, behind before: RowBand, cells: CellTable, outline: Outline
  ) -> Int? {
    guard let heading = band.headings.first else { return nil }
    let rows = outline.between.filter { before.body.upperBound <= $0 && $0 < heading }
    let titles = rows.filter { !NoteWords.begin(text($0, cells: cells)) }
    guard let last = titles.last else { return nil }
    let said = Set(outline.titles.map { SheetText.key(text($0, cells: cells)) })
    let isMore = titles.contains { row in
      NoteWords.sayMore(text(row, cells: cells))
        || said.contains(SheetText.key(text(row, cells: cells)))
    }
    // Notes of the table above may stand before the title.
    let note = rows.last { $0 < last && !titles.contains($0) } ?? -1
    return isMore ? nil : titles.first { $0 > note }
  }

  private static func text(_ row: Int, cells: CellTable) -> String {
    (0..<cells.grid.columnCount).map { cells.raw(row, column: $0) }.first { !$0.isEmpty } ?? ""
  }

  private func below(_ cuts: [Int]) -> [Sheet] {
    let starts = [0] + cuts.map { cells.rowNumbers[$0] } + [sheet.rowCount + 1]
    return zip(starts, starts.dropFirst()).enumerated().map { index, rows in
      var part = part(index)
      if index > 0 { part.titles += general(besides: cuts[index - 1]) }
      if index < cuts.count { part.notes += cells.texts(of: outline.notes) }
      return sheet.part(part, rows: rows.0..<rows.1, columns: 0..<sheet.columnCount + 1)
    }
  }

  /// The titles of the whole sheet: those that the first table has more of than the one whose titles begin at a row.
  private func general(besides cut: Int) -> [String] {
    let heading = outline.bands.lazy.compactMap(\.headings.first).first { $0 > cut } ?? cut
    let own = outline.between.count { cut <= $0 && $0 < heading }
    return outline.titles.dropLast(max(1, own)).map { Self.text($0, cells: cells) }
  }

  // MARK: Side by side

  private var beside: [Sheet] {
    let panels = PanelSearch(outline, in: structure.grid)
    guard panels.starts.count > 1, let heading = outline.bands.first?.headings.first,
      let end = outline.bands.last?.body.upperBound
    else { return [] }
    let starts = panels.starts.map { cells.columnNumbers[$0] }
    if panels.isOneTable {
      let last = (heading..<end).last { cells.rowNumbers[$0] > 0 } ?? heading
      return [sheet.stacked(cells.rowNumbers[heading]..<cells.rowNumbers[last] + 1, starts: starts)]
    }
    let ends = starts.dropFirst() + [sheet.columnCount + 1]
    return zip(starts, ends).enumerated().map { index, columns in
      var part = part(index)
      if index > 0 {
        part.titles += outline.titles.filter { isLeft($0, of: panels.starts[1]) }.map {
          Self.text($0, cells: cells)
        }
        part.notes += cells.texts(of: outline.notes)
      }
      return sheet.part(
        part, rows: 0..<sheet.rowCount + 1, columns: (index == 0 ? 0 : columns.0)..<columns.1)
    }
  }

  /// Whether a row has cells left of a column alone.
  private func isLeft(_ row: Int, of column: Int) -> Bool {
    (column..<structure.grid.columnCount).allSatisfy { structure.grid.isBlank(row, column: $0) }
  }

  private func part(_ index: Int) -> SheetPart {
    var part = sheet.part
    part.number += "#\(index + 1)"
    return part
  }
}
