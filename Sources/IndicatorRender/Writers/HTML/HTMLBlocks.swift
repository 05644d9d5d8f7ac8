/// Draws what sections are made of; charts are numbered through the page.
struct HTMLBlocks {
  private let language: Language
  /// How many notes there are to lead to.
  private let noteCount: Int
  private var chartCount = 0

  init(_ language: Language, noteCount: Int) {
    self.language = language
    self.noteCount = noteCount
  }

  mutating func elements(_ blocks: [ReportBlock]) -> [Markup] { blocks.map { element($0) } }

  private mutating func element(_ block: ReportBlock) -> Markup {
    switch block {
    case .paragraph(let text): return .html("p", attributes: [:], children: Markup.withCode(text))
    case .list(let lines): return list(lines)
    case .items(let items): return HTMLPart.items(items)
    case .finding(let title, let lines): return finding(title, lines: lines)
    case .headline(let text):
      return .html("p", attributes: ["class": "headline"], children: [Markup(text: text)])
    case .table(let table): return HTMLTable(table, in: language, noteCount: noteCount).element
    case .chart(let chart, _): return figure(chart)
    }
  }

  private func list(_ lines: [String]) -> Markup {
    .html(
      "ul", attributes: [:],
      children: lines.map { .html("li", attributes: [:], children: [Markup(text: $0)]) })
  }

  private func finding(_ title: String, lines: [String]) -> Markup {
    let paragraphs = lines.map { Markup.html("p", attributes: [:], children: [Markup(text: $0)]) }
    return .html(
      "div", attributes: ["class": "finding"],
      children: [.html("h3", attributes: [:], children: [Markup(text: title)])] + paragraphs)
  }

  /// The bars of a piece: two pieces and more fit on a sheet of paper.
  private static let rowsOfPiece = 20

  /// A drawing with all its figures and notes: it may be saved, and stand alone. One of many bars is in pieces, none
  /// of which is cut where a page ends.
  private mutating func figure(_ chart: ChartDescription) -> Markup {
    chartCount += 1
    let id = "chart-\(chartCount)"
    let pieces = chart.pieces(of: Self.rowsOfPiece)
    let drawings = pieces.enumerated().map { number, piece in
      let own = number == 0 ? id : "\(id)-\(number + 1)"
      let title: ChartDetail = number == 0 ? .shown : .elsewhere
      let drawing = SVGChart(piece, id: own, title: title, common: chart.commonNotes)
      return Markup(verbatim: drawing.text)
    }
    return .html("figure", attributes: ["id": id], children: drawings)
  }
}
