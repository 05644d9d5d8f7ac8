internal import IndicatorCore

/// Texts as a table of Word: its headings come again on every page, no row is cut by the end of one, numbers
/// stand on the right, columns are as wide as what is in them.
struct WordGrid {
  /// What stands in a cell.
  struct Cell {
    let runs: [Markup]
    let isNumber: Bool
    /// How many columns of a terminal its text takes.
    let width: Int

    init(_ text: String, isNumber: Bool, isBold: Bool = false) {
      self.init(
        runs: text.isEmpty ? [] : [WordText.run(text, isBold: isBold)], of: text,
        isNumber: isNumber)
    }

    init(runs: [Markup], of text: String, isNumber: Bool) {
      (self.runs, self.isNumber, width) = (runs, isNumber, text.displayWidth)
    }
  }

  let title: String
  let headings: [Cell]
  let rows: [[Cell]]
  let look: WordLook
  let isTurned: Bool

  /// Columns are not wider than this many letters of one another.
  private static let narrowest = 6
  private static let widest = 36

  var markup: Markup {
    Markup(
      "w:tbl", [:],
      [properties, grid, row(headings, isHeading: true)] + rows.map { row($0, isHeading: false) })
  }

  private var properties: Markup {
    Markup(
      "w:tblPr", [:],
      [
        Markup("w:tblStyle", ["w:val": look.identifier(.table)]),
        Markup("w:tblW", ["w:w": "5000", "w:type": "pct"]),
        Markup("w:tblLook", ["w:val": "0420", "w:firstRow": "1"]),
        Markup("w:tblCaption", ["w:val": title.withoutControls]),
      ])
  }

  /// The room between the margins, shared by how much stands in each column.
  private var grid: Markup {
    let shares = headings.indices.map { column in
      let widths = rows.map { $0[column].width } + [headings[column].width / 2]
      return min(Self.widest, max(Self.narrowest, (widths.max() ?? 0) + 2))
    }
    let all = max(1, shares.reduce(0, +))
    let room = look.page.room(isTurned: isTurned)
    return Markup(
      "w:tblGrid", [:],
      shares.map { Markup("w:gridCol", ["w:w": String(room * $0 / all)]) })
  }

  private func row(_ cells: [Cell], isHeading: Bool) -> Markup {
    let properties = [Markup("w:cantSplit")] + (isHeading ? [Markup("w:tblHeader")] : [])
    return Markup("w:tr", [:], [Markup("w:trPr", [:], properties)] + cells.map(cell))
  }

  private func cell(_ cell: Cell) -> Markup {
    let side = cell.isNumber ? [Markup("w:pPr", [:], [Markup("w:jc", ["w:val": "right"])])] : []
    return Markup("w:tc", [:], [Markup("w:p", [:], side + cell.runs)])
  }
}
