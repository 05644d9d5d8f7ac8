import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Tables on pages of Word") struct WordFitTests {
  private static func fit(_ headings: [String], _ rows: [[String]]) -> WordFit {
    let cells = rows.map { $0.map { WordGrid.Cell($0, isNumber: $0.allSatisfy(\.isNumber)) } }
    return WordFit(
      headings.enumerated().map { place, heading in
        WordGrid.Cell(heading, isNumber: place > 0 && cells[0][place].isNumber, isBold: true)
      }, rows: cells, on: WordLook.Page.usual)
  }

  /// So many columns with a name in front.
  private static func columns(_ count: Int, _ word: String) -> WordFit {
    let headings = ["Unit"] + (1..<count).map { _ in word }
    return fit(headings, [headings.map { _ in "1" }])
  }

  @Test(
    "the plainest way in which no word is broken is taken: upright, turned, small, in parts",
    arguments: [
      (3, WordBody.Need.upright, WordText.Style.cell, 1), (8, .upright, .cell, 1),
      (12, .turned, .cell, 1), (15, .turned, .smallCell, 1), (30, .turned, .cell, 3),
    ])
  func ways(columns: Int, need: WordBody.Need, style: WordText.Style, panels: Int) {
    let fit = Self.columns(columns, "Numbers")
    #expect(fit.page == need)
    #expect(fit.style == style)
    #expect(fit.panels.count == panels)
  }

  @Test("every column stands in one part, names begin each, and no part is wider than the page")
  func parts() {
    for count in 1...60 {
      let fit = Self.columns(count, "Numbers")
      let room = WordLook.Page.usual.room(isTurned: fit.page == .turned)
      var seen = [0]
      for panel in fit.panels {
        #expect(panel.columns.first == 0, "\(count) columns")
        seen += panel.columns.dropFirst()
        let width = panel.widths.reduce(0, +)
        #expect(width <= room && width > room - 100, "\(count) columns")
      }
      #expect(seen == Array(0..<count), "\(count) columns")
    }
  }

  @Test("what takes more room has it, and a figure is one word")
  func shares() throws {
    let fit = Self.fit(
      ["Unit", "Base", "What was found"], [["A", "1", String(repeating: "long ", count: 30)]])
    let widths = try #require(fit.panels.first).widths
    #expect(widths[2] > 3 * widths[0] && widths[2] > 3 * widths[1])
    #expect(WordGrid.Cell("165 / 174", isNumber: true).longestWord == 9)
    #expect(WordGrid.Cell("not reported", isNumber: true).longestWord == 8)
  }

  // MARK: Sections

  private static func turns(_ needs: [WordBody.Need]) -> String {
    var body = WordBody()
    for need in needs { body.append([Markup("w:p")], need: need) }
    return body.markup(WordText(look: .own)).map { part in
      guard part.xml.contains("<w:sectPr>") else { return "." }
      return part.xml.contains("landscape") ? "T" : "U"
    }.joined()
  }

  @Test(
    "a wide table turns its pages and what leads to it, and what needs no other page stays",
    arguments: [
      ([], "U"), ([.asBefore], ".U"), ([.turned], ".T"), ([.asBefore, .turned], ".U.T"),
      ([.asBehind, .turned, .asBefore, .asBehind, .asBefore], "...T..U"),
      ([.asBehind, .asBehind, .turned, .upright], "...T.U"), ([.asBehind], ".U"),
      ([.turned, .asBehind, .turned], "...T"),
    ] as [([WordBody.Need], String)])
  func sections(needs: [WordBody.Need], found: String) {
    #expect(Self.turns(needs) == found)
  }

  // MARK: Charts in pieces

  private static func chart(rows: Int, series: Int, _ values: (Int) -> String) -> (
    SpreadsheetChart, SpreadsheetSheet
  ) {
    let grid = ChartGrid(
      corner: "Unit", rowNames: (0..<rows).map { "u\($0)" },
      columnNames: (0..<series).map { "s\($0)" },
      values: (0..<rows).map { row in
        (0..<series).map { _ in .number(values(row), .decimal(1)) }
      })
    let words = ChartWords(
      language: .english, title: "T", categories: "Unit", values: "Value", format: .decimal(1),
      axisFormat: .decimal(0))
    let sheet = grid.sheet(.bars, series: .columns, words: words)
    return (sheet.chart!, sheet)
  }

  @Test(
    "more bars than a page holds stand in pieces: every one once, over one axis",
    arguments: [
      (66, 1, [66]), (67, 1, [33, 34]), (130, 1, [65, 65]), (130, 2, [32, 33, 32, 33]),
    ])
  func pieces(rows: Int, series: Int, sizes: [Int]) {
    let (chart, sheet) = Self.chart(rows: rows, series: series) { "\($0 * 3)" }
    #expect(chart.pieces.map(\.categories.positions.count) == sizes)
    #expect(chart.pieces.flatMap(\.categories.positions).map(\.row) == Array(1...rows))
    let ends = chart.pieces.map { piece in
      ChartPart(piece, in: sheet).part.xml.ranges(of: "<c:max val=\"400\"/><c:min val=\"0\"/>")
        .count
    }
    #expect(sizes.count == 1 || rows < 130 || ends == sizes.map { _ in 1 })
  }
}
