internal import IndicatorCore

/// Draws what sections are made of; tables and charts are numbered through the document.
struct WordBlocks {
  private let document: ReportDocument
  private let text: WordText
  private var tables = 0
  private(set) var package: WordPackage
  private var language: Language { document.language }

  init(_ document: ReportDocument, _ look: WordLook) {
    self.document = document
    text = WordText(look: look)
    package = WordPackage(look, document.language)
  }

  mutating func elements(_ block: ReportBlock) throws(Fault) -> [Markup] {
    switch block {
    case .paragraph(let words): return [text.paragraph(words.withoutTicks, style: .body)]
    case .list(let lines): return lines.map(bullet)
    case .items(let items): return items.map(item)
    case .finding(let title, let lines):
      return [text.paragraph(title, style: .subheading)]
        + lines.map { text.paragraph($0, style: .body) }
    case .headline(let words): return [text.headline(words)]
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

  private func caption(_ kind: Words, _ number: Int, _ title: String) -> Markup {
    text.paragraph("\(kind[language]) \(number). \(title)", style: .caption)
  }

  // MARK: Tables

  /// More columns than stand on an upright page turn it.
  private static let mostColumns = 8

  /// Whether a table needs turned pages.
  var isWide: Bool {
    document.sections.contains { section in
      section.blocks.contains {
        if case .table(let table) = $0 {
          table.text.columns.count > Self.mostColumns
        } else {
          false
        }
      }
    }
  }

  private mutating func table(_ table: ReportTable) -> [Markup] {
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
      }, look: text.look, isTurned: isWide)
    return [
      caption(WordText.table, tables, table.title), grid.markup,
      text.paragraph("", style: .normal),
    ]
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

  private mutating func drawing(_ chart: ChartDescription) throws(Fault) -> [Markup] {
    let sheet = chart.sheet
    let remarks = (chart.notes.filter { $0.number == nil }.map(\.note) + sheet.notes).uniqued
    let said = remarks.map { text.paragraph($0.text, style: .note) }
    guard let native = sheet.chart else { return said }
    let figures = chart.figures
    let list = figures.count > Self.mostSaid ? "" : ". " + figures.joined(separator: "; ")
    let drawn = try package.add(native, of: sheet, said: chart.title + list)
    return [drawn, caption(WordText.figure, package.charts, chart.title)] + said
  }
}

extension String {
  /// Words that are code elsewhere, without the signs that set them off.
  var withoutTicks: String { filter { $0 != "`" } }
}
