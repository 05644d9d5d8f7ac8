/// Draws a table; each cell that can be sorted carries its place, so that a browser sorts as this library
/// does.
struct HTMLTable {
  private let table: ReportTable
  private let noteColumn: Int?
  private let noteCount: Int
  private var columns: [TextTable.Column] { table.text.columns }

  init(_ table: ReportTable, in language: Language, noteCount: Int) {
    self.table = table
    self.noteCount = noteCount
    noteColumn = table.noteColumn(language)
  }

  var element: Markup {
    let caption = Markup.html("caption", attributes: [:], children: [Markup(text: table.title)])
    let head = Markup.html(
      "thead", attributes: [:],
      children: [.html("tr", attributes: [:], children: columns.indices.map(heading))])
    let body = Markup.html("tbody", attributes: [:], children: table.text.rows.indices.map(row))
    return .html(
      "div",
      attributes: [
        "class": isWide ? "table turned" : "table", "role": "region", "tabindex": "0",
        "aria-label": table.title,
      ],
      children: [.html("table", attributes: [:], children: [caption, head, body])])
  }

  /// The characters that a sheet of paper holds side by side, cells that wrap in several lines.
  private static let widestUpright = 160

  /// Whether the table has more room on paper that is turned.
  private var isWide: Bool {
    let widths = columns.indices.map { column in
      let texts = [columns[column].heading] + table.text.rows.map { $0[column] }
      let longest = texts.map(\.displayWidth).max() ?? 0
      return 3 + (columns[column].wraps ? min(longest, 14) : longest)
    }
    return widths.reduce(0, +) > Self.widestUpright
  }

  private func heading(_ column: Int) -> Markup {
    let text = [Markup(text: columns[column].heading)]
    let style = columns[column].htmlClass
    return table.places[column] == nil
      ? .html("th", attributes: ["scope": "col", "class": style], children: text)
      : .html(
        "th", attributes: ["scope": "col", "class": style, "data-sortable": ""], children: text)
  }

  private func row(_ row: Int) -> Markup {
    .html("tr", attributes: [:], children: columns.indices.map { cell(row, column: $0) })
  }

  private func cell(_ row: Int, column: Int) -> Markup {
    let text = table.text.rows[row][column]
    let content = column == noteColumn ? links(text) : [Markup(text: text)]
    let isAgain = column == 0 && table.isAgain(row)
    let style = columns[column].htmlClass + (isAgain ? " again" : "")
    guard let place = table.places[column]?[row] else {
      return .html("td", attributes: ["class": style], children: content)
    }
    return .html(
      "td", attributes: ["class": style, "data-place": String(place)], children: content)
  }

  /// The numbers of notes as links to them.
  private func links(_ text: String) -> [Markup] {
    text.split(separator: " ").enumerated().flatMap { index, number in
      let link = Markup.html(
        "a", attributes: ["href": "#note-\(number)"], children: [Markup(text: String(number))])
      let isNote = Int(number).map { (1...max(1, noteCount)).contains($0) } ?? false
      return (index == 0 ? [] : [Markup(text: " ")])
        + [isNote ? link : Markup(text: String(number))]
    }
  }
}

extension TextTable.Column {
  /// How the column's cells are set.
  fileprivate var htmlClass: String { alignment == .right ? "number" : wraps ? "words" : "whole" }
}
