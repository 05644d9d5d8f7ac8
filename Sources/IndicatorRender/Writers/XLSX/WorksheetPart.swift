internal import IndicatorCore

/// Writes `xl/worksheets/sheetN.xml`: one sheet, row by row.
struct WorksheetPart {
  let sheet: SpreadsheetSheet
  let layout: ColumnLayout
  let letters: [String]
  private let letterBytes: [[UInt8]]
  private let isFirst: Bool

  init(_ sheet: SpreadsheetSheet, isFirst: Bool) {
    self.sheet = sheet
    self.isFirst = isFirst
    layout = ColumnLayout(sheet)
    letters = sheet.columns.indices.map(SheetPosition.letters)
    letterBytes = letters.map { Array($0.utf8) }
  }

  /// How many rows are written before room is made for all.
  private static let rowsMeasured = 500

  /// The whole part; styles are numbered on the way.
  func bytes(_ styles: inout StyleTable) -> [UInt8] {
    var bytes = Array(Markup.declaration.utf8)
    bytes += "<worksheet xmlns=\"\(Namespace.spreadsheet)\"".utf8
    bytes += " xmlns:r=\"\(Namespace.relationship)\">".utf8
    for part in head { bytes += part.xml.utf8 }
    bytes += "<sheetData>".utf8
    bytes += (sheet.form.map { opening($0, styles: &styles) } ?? headings(&styles)).utf8
    let first = sheet.headingRows.upperBound + 1
    var known = [(style: WrittenStyle, number: Int)?](repeating: nil, count: sheet.columns.count)
    let start = bytes.count
    for (index, row) in sheet.rows.enumerated() {
      append(row, number: index + first, styles: &styles, known: &known, to: &bytes)
      // Rows are much alike: what the first take says how much room all will need.
      if index == Self.rowsMeasured {
        bytes.reserveCapacity(start + (bytes.count - start) / index * sheet.rows.count * 11 / 10)
      }
    }
    bytes += "</sheetData>".utf8
    for part in tail { bytes += part.xml.utf8 }
    bytes += "</worksheet>".utf8
    return bytes
  }

  // MARK: Around the cells

  private var head: [Markup] {
    let columns = layout.widths.enumerated().map { index, width in
      Markup(
        "col",
        attributes: [
          "min": String(index + 1), "max": String(index + 1), "width": "\(width).7109375",
          "customWidth": "1",
        ])
    }
    let fit = Markup("pageSetUpPr", attributes: ["fitToPage": "1"])
    return [
      Markup("sheetPr", attributes: [:], children: [fit]),
      Markup("dimension", attributes: ["ref": sheet.cells ?? "A1"]), view,
      Markup("sheetFormatPr", attributes: ["defaultRowHeight": "15"]),
    ] + (columns.isEmpty ? [] : [Markup("cols", attributes: [:], children: columns)])
  }

  /// The headings stay while the rows move; in a form also the columns that say whose row it is.
  private var view: Markup {
    let columns = sheet.form?.lockedColumns ?? 0
    let corner = SheetPosition(column: columns, row: sheet.headingRows.upperBound).reference
    let active = columns == 0 ? "bottomLeft" : "bottomRight"
    let split = Markup(
      "pane",
      attributes: columns == 0
        ? [
          "ySplit": String(sheet.headingRows.upperBound), "topLeftCell": corner,
          "activePane": active, "state": "frozen",
        ]
        : [
          "xSplit": String(columns), "ySplit": String(sheet.headingRows.upperBound),
          "topLeftCell": corner, "activePane": active, "state": "frozen",
        ])
    let selection = Markup(
      "selection", attributes: ["pane": active, "activeCell": corner, "sqref": corner])
    let attributes: KeyValuePairs<String, String> = [
      "tabSelected": isFirst ? "1" : "0", "workbookViewId": "0",
    ]
    return Markup(
      "sheetViews", attributes: [:],
      children: [Markup("sheetView", attributes: attributes, children: [split, selection])])
  }

  private var tail: [Markup] {
    var parts = sheet.form.map(protection) ?? []
    if let filter = sheet.filter { parts.append(Markup("autoFilter", attributes: ["ref": filter])) }
    parts += sheet.form.map(rules) ?? []
    parts += [
      Markup(
        "pageMargins",
        attributes: [
          "left": "0.5", "right": "0.5", "top": "0.75", "bottom": "0.75", "header": "0.3",
          "footer": "0.3",
        ]),
      Markup(
        "pageSetup",
        attributes: [
          "paperSize": "9",
          // A chart that is taller than wide.
          "orientation": (sheet.chart?.millimetres ?? 0) > 240 ? "portrait" : "landscape",
          "fitToWidth": String(sheet.form == nil ? 1 : layout.pagesAcross),
          // A chart is never cut in two.
          "fitToHeight": sheet.chart == nil ? "0" : "1",
        ]),
      Markup(
        "headerFooter", attributes: [:],
        children: [
          Markup(
            "oddHeader", attributes: [:], text: sheet.form == nil ? sheet.title.asPageHeader : ""),
          Markup("oddFooter", attributes: [:], text: "&R&P / &N"),
        ]),
    ]
    if let cells = sheet.cells {
      let ignored = Markup("ignoredError", attributes: ["sqref": cells, "numberStoredAsText": "1"])
      parts.append(Markup("ignoredErrors", attributes: [:], children: [ignored]))
    }
    if sheet.chart != nil { parts.append(Markup("drawing", attributes: ["r:id": "rId1"])) }
    return parts
  }

  // MARK: Cells

  private func headings(_ styles: inout StyleTable) -> String {
    let height = layout.height(ofHeadings: sheet.columns)
    var text = Self.opening(row: 1, height: height)
    for (index, column) in sheet.columns.enumerated() {
      let side: WrittenStyle.Side = layout.numeric.contains(index) ? .right : .left
      let style = styles.number(of: WrittenStyle(role: .heading, side: side))
      text +=
        column.heading.isEmpty
        ? "<c r=\"\(letters[index])1\" s=\"\(style)\"/>"
        : Self.text(column.heading, at: letters[index] + "1", style: style)
    }
    return text + "</row>"
  }

  static func opening(row: Int, height: Int?) -> String {
    let fixed = height.map { " ht=\"\($0)\" customHeight=\"1\"" } ?? ""
    return "<row r=\"\(row)\"\(fixed)>"
  }

  /// Adds a row.
  ///
  /// - Parameter known: the last style of each column, and its number.
  private func append(
    _ row: SpreadsheetRow, number: Int, styles: inout StyleTable,
    known: inout [(style: WrittenStyle, number: Int)?], to bytes: inout [UInt8]
  ) {
    bytes += Self.opening(row: number, height: layout.height(of: row)).utf8
    let digits = Array(String(number).utf8)
    for (index, cell) in row.cells.enumerated() {
      let role = role(row, column: index)
      guard cell != .empty || role != .plain else { continue }
      let style = Self.style(
        of: cell, style: WrittenStyle(role: role, wraps: layout.wrapping.contains(index)))
      if known[index]?.style != style { known[index] = (style, styles.number(of: style)) }
      bytes += Self.cellOpening
      bytes += letterBytes[index]
      bytes += digits
      bytes += Self.styleOpening
      bytes += String(known[index]?.number ?? 0).utf8
      Self.append(cell, to: &bytes)
    }
    bytes += Self.rowEnd
  }

  private static let cellOpening = Array("<c r=\"".utf8)
  private static let styleOpening = Array("\" s=\"".utf8)
  private static let rowEnd = Array("</row>".utf8)
  private static let blankEnd = Array("\"/>".utf8)
  private static let numberOpening = Array("\"><v>".utf8)
  private static let numberEnd = Array("</v></c>".utf8)
  private static let textOpening =
    Array("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8)
  private static let textEnd = Array("</t></is></c>".utf8)

  private func role(_ row: SpreadsheetRow, column: Int) -> WrittenStyle.Role {
    guard let form = sheet.form else { return row.emphasis == .total ? .total : .plain }
    return form.entries[column].map { .entry($0.kind) } ?? (column == 0 ? .rowNumber : .label)
  }

  /// How a cell looks.
  private static func style(of cell: SpreadsheetCell, style: WrittenStyle) -> WrittenStyle {
    var style = style
    switch cell {
    case .empty:
      if case .entry(let kind) = style.role {
        style.format = kind == .whole ? .decimal(0) : .general
        style.side = .right
      }
    case .number(_, let format):
      style.format = format
      style.side = .right
      style.wraps = false
    case .longNumber: style.side = .right
    case .text(let text):
      style.isQuoted = text.looksLikeFormula
      style.wraps = style.wraps || text.hasLineEnd
    }
    return style
  }

  /// Adds what stands in a cell, behind the number of its style.
  private static func append(_ cell: SpreadsheetCell, to bytes: inout [UInt8]) {
    switch cell {
    case .empty: bytes += blankEnd
    case .number(let digits, _):
      bytes += numberOpening
      bytes += digits.utf8
      bytes += numberEnd
    case .longNumber(let text), .text(let text):
      bytes += textOpening
      bytes += text.escapedForCells.utf8
      bytes += textEnd
    }
  }

  static func text(_ text: String, at place: String, style: Int) -> String {
    "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
      + text.escapedForCells + "</t></is></c>"
  }
}

extension SpreadsheetSheet {
  /// All cells: `A1:H20`; nil without columns.
  fileprivate var cells: String? { columns.isEmpty ? nil : block(rows.count) }

  /// The cells that can be filtered: headings and rows, without the totals below.
  var filterRange: (first: SheetPosition, last: SheetPosition)? {
    guard isFiltered, form == nil, !columns.isEmpty else { return nil }
    let totals = rows.reversed().prefix { $0.emphasis == .total }.count
    return (
      SheetPosition(column: 0, row: 0),
      SheetPosition(column: columns.count - 1, row: rows.count - totals)
    )
  }

  fileprivate var filter: String? {
    filterRange.map { $0.first.reference + ":" + $0.last.reference }
  }

  private func block(_ rows: Int) -> String {
    let last = SheetPosition(column: columns.count - 1, row: headingRows.upperBound - 1 + rows)
    return SheetPosition(column: 0, row: 0).reference + ":" + last.reference
  }
}

extension String {
  /// Whether the text has more than one line.
  var hasLineEnd: Bool {
    utf8.contains { $0 < 0x20 || $0 >= 0x80 } && contains(where: \.isNewline)
  }

  /// Whether a spreadsheet would take the text for a formula if it were typed.
  fileprivate var looksLikeFormula: Bool {
    switch utf8.first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
    default: false
    }
  }

  /// The text in the middle of a printed page's header: its own code sign doubled, at most 255 characters.
  fileprivate var asPageHeader: String {
    var text = "&C"
    for character in self.map({ $0.isNewline ? " " : $0 }) {
      let next = character == "&" ? "&&" : String(character)
      if text.utf16.count + next.utf16.count > 250 { return text + "…" }
      text += next
    }
    return text
  }
}
