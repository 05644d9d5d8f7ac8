package import IndicatorCore

/// An empty form as a sheet, and where in it what stands.
package struct TemplateSheet: Sendable {
  /// The sheet with the form.
  package let sheet: SpreadsheetSheet
  /// The title above it.
  package let title: String
  /// The heading of each column; where several stand above one another, joined by ` > `.
  package let headings: [String]
  /// How many columns stand in front of those to fill in: the running number and the unit.
  package static let labelColumns = 2
  /// The numbers of the rows of headings, from 1.
  package let headingRows: ClosedRange<Int>

  /// The form of a template.
  package init(_ template: Template, in language: Language) {
    let layout = TemplateHeadings(template, in: language)
    let title = TemplateWords.title(template)[language]
    let form = SpreadsheetForm(
      lines: [title, TemplateWords.instruction[language]], headingCount: layout.count,
      headings: layout.blocks,
      entries: [nil, nil] + template.columns.map { TemplateWords.entry($0.group)[language] })
    let joined = layout.joined
    var sheet = SpreadsheetSheet(
      name: TemplateWords.sheet[language], title: title,
      columns: layout.widest.map { SpreadsheetColumn($0) })
    sheet.form = form
    for (index, label) in template.labels.enumerated() {
      let blanks = [SpreadsheetCell](repeating: .empty, count: template.columns.count)
      sheet.append([.whole(index + 1), .text(label)] + blanks)
    }
    self.title = title
    self.sheet = sheet
    headings = joined
    headingRows = form.headingRows
  }
}

/// The headings of a template: measures, below them periods if there are several, below them categories.
private struct TemplateHeadings {
  private(set) var blocks: [SpreadsheetBlock] = []
  let count: Int
  private let columns: Int
  private let language: Language
  private let periods: [Period]

  init(_ template: Template, in language: Language) {
    self.language = language
    periods = template.periods
    columns = TemplateSheet.labelColumns + template.columns.count
    count =
      1 + (periods.count > 1 ? 1 : 0) + (template.groups.contains(where: \.isDivided) ? 1 : 0)
    for (column, words) in [Heading.number, Heading.unit].enumerated() {
      add(words[language], rows: 0...count - 1, columns: column...column)
    }
    var first = TemplateSheet.labelColumns
    for group in template.groups {
      add(group, from: first)
      first += group.categories.count * periods.count
    }
  }

  private mutating func add(_ text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    blocks.append(SpreadsheetBlock(text: text, rows: rows, columns: columns))
  }

  /// A measure over all its columns; what stands below it goes down to the last row.
  private mutating func add(_ group: Template.Group, from first: Int) {
    let width = group.categories.count
    guard width > 0 else { return }
    let below = (periods.count > 1 ? 1 : 0) + (group.isDivided ? 1 : 0)
    add(
      TemplateWords.heading(group.measure)[language], rows: 0...(below == 0 ? count - 1 : 0),
      columns: first...first + width * periods.count - 1)
    for (index, period) in periods.enumerated() {
      let start = first + index * width
      if periods.count > 1 {
        add(
          period.spelling, rows: 1...(group.isDivided ? 1 : count - 1),
          columns: start...start + width - 1)
      }
      guard group.isDivided else { continue }
      for (offset, category) in group.categories.enumerated() {
        add(
          TemplateWords.heading(category)[language], rows: below...count - 1,
          columns: start + offset...start + offset)
      }
    }
  }

  /// The texts above each column, from top to bottom.
  private var texts: [[String]] {
    var texts = [[String]](repeating: [], count: columns)
    for block in blocks {
      for column in block.columns where texts[column].last != block.text {
        texts[column].append(block.text)
      }
    }
    return texts
  }

  /// The widest text that stands over each column alone.
  var widest: [String] {
    var widest = [String](repeating: "", count: columns)
    for block in blocks where block.columns.count == 1 {
      let column = block.columns.lowerBound
      if block.text.displayWidth > widest[column].displayWidth { widest[column] = block.text }
    }
    return widest
  }

  /// As a mapping has it.
  var joined: [String] { texts.map { $0.joined(separator: " > ") } }
}

extension Template.Group {
  /// Whether there is more to say of a column than its measure and period.
  fileprivate var isDivided: Bool { categories != [[]] }
}
