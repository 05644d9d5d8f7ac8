/// How wide the columns of a sheet are, on which side their headings stand, and how high a row becomes
/// where text is broken into lines.
struct ColumnLayout {
  /// The narrowest and the widest a column gets, in characters.
  private static let range = 6...60
  /// Room for the arrow of the filter beside a heading.
  private static let arrow = 3
  /// Room at both ends of a cell.
  private static let margin = 2
  /// How wide two lines make a heading; a longer one gets more lines.
  private static let longestHeadingLine = 20
  /// The narrowest column that is to be filled in.
  private static let narrowestEntry = 10
  /// Rows that are looked at: enough to be right nearly always, few enough for a million rows.
  private static let rowsMeasured = 2_000
  /// The height of one line, in points.
  private static let lineHeight = 15
  /// The highest a row may be: 409 points.
  private static let mostLines = 27

  /// One for each column, in characters.
  let widths: [Int]
  /// Which columns hold text that is broken into lines.
  let wrapping: Set<Int>
  /// Which columns hold numbers.
  let numeric: Set<Int>

  init(_ sheet: SpreadsheetSheet) {
    var widest = [Int](repeating: 0, count: sheet.columns.count)
    var numeric: Set<Int> = []
    for row in sheet.rows.prefix(Self.rowsMeasured) {
      for (index, cell) in row.cells.enumerated() {
        widest[index] = max(widest[index], cell.shownWidth + Self.margin)
        if cell.isNumber { numeric.insert(index) }
      }
    }
    for (index, entry) in (sheet.form?.entries ?? []).enumerated() where entry != nil {
      widest[index] = Self.narrowestEntry
    }
    let headings = sheet.columns.map { Self.width(ofHeading: $0.heading) }
    self.numeric = numeric
    wrapping = Set(widest.indices.filter { widest[$0] > Self.range.upperBound })
    widths = zip(widest, headings).map { cells, heading in
      min(max(cells, heading, Self.range.lowerBound), Self.range.upperBound)
    }
  }

  /// A heading is broken between words into two lines, more if it is very long.
  private static func width(ofHeading heading: String) -> Int {
    var width = max(heading.split(separator: " ").map(\.displayWidth).max() ?? 0, 1)
    while width < longestHeadingLine, heading.wrapped(to: width).count > 2 { width += 1 }
    return width + arrow + margin
  }

  /// The height of the row of headings in points.
  func height(ofHeadings columns: [SpreadsheetColumn]) -> Int? {
    height(
      lines: zip(columns, widths).map { column, width in
        column.heading.wrapped(to: max(1, width - Self.arrow - Self.margin)).count
      })
  }

  /// The height of a row in points; nil if one line is enough.
  func height(of row: SpreadsheetRow) -> Int? {
    guard !wrapping.isEmpty || row.cells.contains(where: \.hasSeveralLines) else { return nil }
    return height(
      lines: zip(row.cells, widths).map { cell, width in
        guard case .text(let text) = cell else { return 1 }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
          .reduce(0) { $0 + max(1, String($1).wrapped(to: width - 1).count) }
      })
  }

  func height(lines: [Int]) -> Int? {
    let most = min(lines.max() ?? 1, Self.mostLines)
    return most > 1 ? most * Self.lineHeight : nil
  }
}

extension SpreadsheetCell {
  /// Whether the text has line ends of its own.
  fileprivate var hasSeveralLines: Bool {
    if case .text(let text) = self { text.hasLineEnd } else { false }
  }

  /// How many characters the cell shows in one line.
  fileprivate var shownWidth: Int {
    switch self {
    case .empty: 0
    case .text(let text), .longNumber(let text):
      text.split(whereSeparator: \.isNewline).map(\.displayWidth).max() ?? 0
    case .number(let digits, let format): format.width(of: digits)
    }
  }
}

extension SpreadsheetFormat {
  /// How many characters a number takes in this format.
  fileprivate func width(of number: String) -> Int {
    if self == .general { return min(number.count, 12) }
    let whole = number.prefix { $0 != "." }.count + (isPercent ? 2 : 0)
    let signs = (whole - 1) / 3 + (digits == 0 ? 0 : 1) + (isPercent ? 1 : 0)
    return whole + signs + digits + 1
  }
}
