internal import IndicatorCore

/// Draws what sections are made of; tables and charts are numbered through the document.
struct WordBlocks {
  private let document: ReportDocument
  private let text: WordText
  private var tables = 0
  private(set) var package: WordPackage
  private var language: Language { document.language }

  init(_ document: ReportDocument, look: WordLook) {
    self.document = document
    text = WordText(look: look)
    package = WordPackage(look, in: document.language)
  }

  /// What a block is drawn as.
  ///
  /// - Parameter next: the block behind it; what says what a table or chart is stays with it.
  mutating func pieces(
    _ block: ReportBlock, before next: ReportBlock?
  ) throws(Fault) -> [WordBody.Piece] {
    switch block {
    case .paragraph(let words):
      let leads = next?.isFigures ?? false
      return [
        WordBody.Piece(
          [text.paragraph(words.withoutTicks, style: .body, keepsNext: leads)],
          need: leads ? .asBehind : .asBefore)
      ]
    case .list(let lines): return [WordBody.Piece(lines.map(bullet))]
    case .items(let items): return [WordBody.Piece(items.map(item))]
    case .finding(let title, let lines):
      return [
        WordBody.Piece(
          [text.paragraph(title, style: .subheading)]
            + lines.map { text.paragraph($0, style: .body) })
      ]
    case .headline(let words): return [WordBody.Piece([text.headline(words)], need: .asBehind)]
    case .table(let table): return self.table(table)
    case .chart(let chart, _): return try drawing(chart)
    }
  }

  /// A line with the dash in front that lists have in offices; typed, so that no numbering is needed.
  func bullet(_ line: String) -> Markup { text.paragraph("- " + line, style: .list) }

  /// A name and what stands behind it.
  func item(_ item: ReportItem) -> Markup {
    text.paragraph(
      [
        WordText.run("- "), WordText.run(item.name, isBold: true),
        WordText.run(": " + item.text.withoutTicks),
      ], style: .list)
  }

  // MARK: Tables

  private mutating func table(_ table: ReportTable) -> [WordBody.Piece] {
    tables += 1
    let columns = table.text.columns
    let notes = table.noteColumn(language)
    let grid = WordGrid(
      title: table.title,
      headings: columns.map {
        WordGrid.Cell($0.heading, isNumber: $0.alignment == .right, isBold: true)
      },
      rows: table.grouped.rows.map { row in
        columns.indices.map { column in
          column == notes
            ? links(row[column])
            : WordGrid.Cell(row[column], isNumber: columns[column].alignment == .right)
        }
      }, look: text.look)
    return grid.pieces { text.tableCaption(tables, part: $0, title: table.title, in: language) }
  }

  /// The numbers of notes as links to them.
  private func links(_ numbers: String) -> WordGrid.Cell {
    let runs = numbers.split(separator: " ").enumerated().flatMap { index, number in
      let isNote = Int(number).map { (1...max(1, document.notes.count)).contains($0) } ?? false
      let words = String(number)
      let link = isNote ? Int(number).map { WordText.link(words, to: .note($0)) } : nil
      return (index == 0 ? [] : [WordText.run(" ")]) + [link ?? WordText.run(words)]
    }
    return WordGrid.Cell(runs: runs, of: numbers, isNumber: false)
  }

  // MARK: Charts

  /// The most figures that are read out in place of a chart.
  private static let mostSaid = 40

  private mutating func drawing(_ chart: ChartDescription) throws(Fault) -> [WordBody.Piece] {
    let sheet = chart.sheet
    let remarks = (chart.notes.filter { $0.number == nil }.map(\.note) + sheet.notes).uniqued
    let said = remarks.map { text.paragraph($0.text, style: .note) }
    guard let native = sheet.chart else { return [WordBody.Piece(said)] }
    let figures = chart.figures
    let list = figures.count > Self.mostSaid ? "" : ". " + figures.joined(separator: "; ")
    return try package.add(native, of: sheet, said: chart.title + list, title: chart.title)
      + [WordBody.Piece(said)]
  }
}

extension ReportBlock {
  /// Whether it is a table or a chart.
  fileprivate var isFigures: Bool {
    switch self {
    case .table, .chart, .headline: true
    case .paragraph, .list, .items, .finding: false
    }
  }
}

extension String {
  /// Words that are code elsewhere, without the signs that set them off.
  var withoutTicks: String { filter { $0 != "`" } }
}
