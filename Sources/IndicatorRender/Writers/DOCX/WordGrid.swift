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
    /// How many of them its longest word takes; figures are one word.
    let longestWord: Int

    init(_ text: String, isNumber: Bool, isBold: Bool = false) {
      self.init(
        runs: text.isEmpty ? [] : [WordText.run(text, isBold: isBold)], of: text,
        isNumber: isNumber)
    }

    init(runs: [Markup], of text: String, isNumber: Bool) {
      (self.runs, self.isNumber, width) = (runs, isNumber, text.displayWidth)
      let isFigure = isNumber && text.contains { $0.isNumber }
      longestWord =
        isFigure ? width : text.split(separator: " ").map(\.displayWidth).max() ?? 0
    }
  }

  let title: String
  let headings: [Cell]
  let rows: [[Cell]]
  let look: WordLook

  /// A table of up to so many rows is not cut by the end of a page.
  private static let mostKept = 12
  /// So many rows at the beginning of a longer one stay together.
  private static let mostLeading = 3

  /// The table as what stands in a document; in parts below one another where no page is wide enough.
  ///
  /// - Parameter caption: what stands above a part, by its number from 0.
  func pieces(caption: (Int) -> Markup) -> [WordBody.Piece] {
    let fit = WordFit(headings, rows: rows, on: look.page)
    return fit.panels.enumerated().map { number, panel in
      WordBody.Piece(
        [
          caption(number), table(panel, fit: fit),
          WordText(look: look).paragraph("", style: .normal),
        ],
        need: fit.page)
    }
  }

  private func table(_ panel: WordFit.Panel, fit: WordFit) -> Markup {
    let last = rows.count > Self.mostKept ? Self.mostLeading : rows.count - 1
    return Markup(
      "w:tbl", attributes: [:],
      children: [
        properties,
        Markup(
          "w:tblGrid", attributes: [:],
          children: panel.widths.map { Markup("w:gridCol", attributes: ["w:w": String($0)]) }),
        row(panel.columns.map { headings[$0] }, style: fit.style, isHeading: true, keepsNext: true),
      ]
        + rows.enumerated().map { number, cells in
          row(
            panel.columns.map { cells[$0] }, style: fit.style, isHeading: false,
            keepsNext: number < last)
        })
  }

  private var properties: Markup {
    Markup(
      "w:tblPr", attributes: [:],
      children: [
        Markup("w:tblStyle", attributes: ["w:val": look.identifier(.table)]),
        Markup("w:tblW", attributes: ["w:w": "5000", "w:type": "pct"]),
        Markup("w:tblLook", attributes: ["w:val": "0420", "w:firstRow": "1"]),
        Markup("w:tblCaption", attributes: ["w:val": title.withoutControls]),
      ])
  }

  private func row(
    _ cells: [Cell], style: WordText.Style, isHeading: Bool, keepsNext: Bool
  ) -> Markup {
    let properties = [Markup("w:cantSplit")] + (isHeading ? [Markup("w:tblHeader")] : [])
    let named = [Markup("w:pStyle", attributes: ["w:val": look.identifier(style)])]
    let keeps = keepsNext ? [Markup("w:keepNext")] : []
    return Markup(
      "w:tr", attributes: [:],
      children: [Markup("w:trPr", attributes: [:], children: properties)]
        + cells.map { cell in
          let side = cell.isNumber ? [Markup("w:jc", attributes: ["w:val": "right"])] : []
          let look = Markup("w:pPr", attributes: [:], children: named + keeps + side)
          return Markup(
            "w:tc", attributes: [:],
            children: [Markup("w:p", attributes: [:], children: [look] + cell.runs)])
        })
  }
}
