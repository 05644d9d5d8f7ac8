/// A table for people, as text: columns aligned by display width.
///
/// It fits a width first by wrapping the columns of words, then by folding columns into the ones before them,
/// then by one record per block; nothing is cut and nothing is left out.
package struct TextTable: Equatable, Sendable {
  /// Where a column's text stands.
  package enum Alignment: Hashable, Sendable {
    case left, right
  }

  /// What becomes of a column where there is too little room.
  package enum Folding: Hashable, Sendable {
    /// It stays a column.
    case apart
    /// Its text goes behind that of the column before, a comma between.
    case intoColumnBefore
  }

  /// One column.
  package struct Column: Hashable, Sendable {
    /// The heading.
    package let heading: String
    /// Where the text stands.
    package let alignment: Alignment
    /// Whether the text may be broken between words.
    package let wraps: Bool
    /// Where it may be broken, if at all.
    package let breaks: LineBreaks
    /// What becomes of it where there is too little room.
    package let folding: Folding

    /// A column of the given parts.
    package init(
      _ heading: String, alignment: Alignment = .left, wraps: Bool = false,
      breaks: LineBreaks = .betweenWords, folding: Folding = .apart
    ) {
      self.heading = heading.withoutControls
      self.alignment = alignment
      self.wraps = wraps
      self.breaks = breaks
      self.folding = folding
    }
  }

  /// The columns.
  package private(set) var columns: [Column]
  /// Which cell of a row each column shows, and how many cells a row has.
  private var places: [Int]
  private let stride: Int
  /// The texts of all cells, one behind the other, where each ends and how many columns it takes.
  private var texts: [UInt8] = []
  private var ends: [Int] = [0]
  private var widths: [Int] = []

  /// A table without rows.
  package init(_ columns: [Column]) {
    self.columns = columns
    places = Array(columns.indices)
    stride = columns.count
  }

  /// How many rows there are.
  private var rowCount: Int { stride == 0 ? 0 : widths.count / stride }

  /// The rows, one text for each column.
  package var rows: [[String]] { (0..<rowCount).map(row) }

  private func row(_ number: Int) -> [String] {
    columns.indices.map { String(decoding: texts[bytes(cell(number, column: $0))], as: UTF8.self) }
  }

  private func cell(_ row: Int, column: Int) -> Int { row &* stride &+ places[column] }

  private func bytes(_ cell: Int) -> Range<Int> { ends[cell]..<ends[cell &+ 1] }

  /// Makes room for so many rows.
  mutating func reserve(rows: Int) {
    ends.reserveCapacity(ends.count + rows * stride)
    widths.reserveCapacity(widths.count + rows * stride)
  }

  /// - Precondition: `row` has one text for each column.
  package mutating func append(_ row: [String]) {
    precondition(row.count == stride, "a row has one text for each column")
    for text in row { add(text) }
  }

  /// Adds the next cell of a row.
  mutating func add(_ text: String) { add { $0 += text.utf8 } }

  /// Adds the next cell of a row, whose bytes are written to the end of those before.
  @inline(__always) mutating func add(_ write: (inout [UInt8]) -> Void) {
    write(&texts)
    let start = ends[ends.count - 1]
    let isPlain = texts[start...].allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    widths.append(isPlain ? texts.count - start : widthOfLetters(from: start))
    ends.append(texts.count)
  }

  /// The width of what begins at a byte, without what would steer a terminal.
  private mutating func widthOfLetters(from start: Int) -> Int {
    let text = String(decoding: texts[start...], as: UTF8.self).withoutControls
    texts.removeLast(texts.count - start)
    texts += text.utf8
    return text.displayWidth
  }

  private static let gap = 2
  /// The narrowest a wrapped column may become.
  private static let narrowest = 8

  /// The table in at most `width` columns; columns that are empty in every row are left out.
  package func text(width: Int, style: TextStyle) -> String {
    let table = withoutEmptyColumns
    guard !table.columns.isEmpty else { return "" }
    if let widths = table.widths(fitting: width) { return table.text(widths, style: style) }
    let folded = table.folded
    if let widths = folded.widths(fitting: width) { return folded.text(widths, style: style) }
    return table.blocks(width, style: style)
  }

  private func text(_ widths: [Int], style: TextStyle) -> String {
    let headings = lines(columns.map(\.heading), widths: widths).map { style.heading($0) + "\n" }
    var bytes = Array(headings.joined().utf8)
    bytes.reserveCapacity((widths.reduce(0, +) + Self.gap * widths.count) * (rowCount + 1))
    for row in 0..<rowCount { append(row, widths: widths, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  var withoutEmptyColumns: TextTable {
    let kept = columns.indices.filter { column in
      (0..<rowCount).contains { !bytes(cell($0, column: column)).isEmpty }
    }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.places = kept.map { places[$0] }
    return table
  }

  /// The table with the columns that fold behind those before them.
  private var folded: TextTable {
    var groups: [[Int]] = []
    for (index, column) in columns.enumerated() {
      if column.folding == .intoColumnBefore, !groups.isEmpty {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    func joined(_ texts: [String]) -> [String] {
      groups.map { group in group.map { texts[$0] }.filter { !$0.isEmpty }.joined(separator: ", ") }
    }
    let headings = joined(columns.map(\.heading))
    var table = TextTable(
      zip(headings, groups).map { heading, group in
        let first = columns[group[0]]
        return Column(heading, alignment: first.alignment, wraps: first.wraps, breaks: first.breaks)
      })
    for row in rows { table.append(joined(row)) }
    return table
  }

  // MARK: In columns

  /// The widths of the columns, nil if the table does not fit.
  ///
  /// - Complexity: O(cells), and the width that is too much.
  private func widths(fitting width: Int) -> [Int]? {
    var widths = columns.map(\.heading.displayWidth)
    for row in 0..<rowCount {
      for index in widths.indices {
        widths[index] = max(widths[index], self.widths[cell(row, column: index)])
      }
    }
    let room = width - Self.gap * (widths.count - 1)
    guard widths.reduce(0, +) > room else { return widths }
    let narrow = columns.indices.map { columns[$0].wraps ? least($0) : widths[$0] }
    while widths.reduce(0, +) > room {
      let wrapping = columns.indices.filter { widths[$0] > narrow[$0] }
      guard let widest = wrapping.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  /// The longest word of a column, but at least eight.
  private func least(_ index: Int) -> Int {
    let breaks = columns[index].breaks
    let heading = columns[index].heading.longestPart(breaks)
    var longest = max(Self.narrowest, heading)
    for row in 0..<rowCount where widths[cell(row, column: index)] > longest {
      let text = String(decoding: texts[bytes(cell(row, column: index))], as: UTF8.self)
      longest = max(longest, text.longestPart(breaks))
    }
    return longest
  }

  private func append(_ row: Int, widths: [Int], to bytes: inout [UInt8]) {
    guard !isWrapped(row, widths: widths) else {
      for line in lines(self.row(row), widths: widths) { bytes += (line + "\n").utf8 }
      return
    }
    let start = bytes.count
    for column in columns.indices {
      if column > 0 { Self.append(blanks: Self.gap, to: &bytes) }
      let cell = cell(row, column: column)
      let missing = max(0, widths[column] - self.widths[cell])
      let isRight = columns[column].alignment == .right
      if isRight { Self.append(blanks: missing, to: &bytes) }
      bytes += texts[self.bytes(cell)]
      if !isRight { Self.append(blanks: missing, to: &bytes) }
    }
    Self.trim(&bytes, from: start)
    bytes.append(0x0A)
  }

  /// Whether a cell of a row needs more than one line, or begins with a blank, which is cut off where it may wrap.
  private func isWrapped(_ row: Int, widths: [Int]) -> Bool {
    for column in columns.indices where columns[column].wraps {
      let cell = cell(row, column: column)
      if self.widths[cell] > widths[column] { return true }
      if let first = texts[bytes(cell)].first, first == 0x20 { return true }
    }
    return false
  }

  private static func append(blanks count: Int, to bytes: inout [UInt8]) {
    for _ in 0..<count { bytes.append(0x20) }
  }

  /// Cuts off the blanks at the end of a line.
  private static func trim(_ bytes: inout [UInt8], from start: Int) {
    guard bytes.count > start, bytes[bytes.count - 1] == 0x20 else { return }
    var end = bytes.count
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    guard end > start, bytes[end - 1] >= 0x80 else {
      return bytes.removeLast(bytes.count - end)
    }
    // A blank may be joined to such a sign.
    let line = String(decoding: bytes[start...], as: UTF8.self).withoutTrailingBlanks
    bytes.removeLast(bytes.count - start)
    bytes += line.utf8
  }

  private func lines(_ row: [String], widths: [Int]) -> [String] {
    let cells = columns.indices.map { index in
      columns[index].wraps
        ? row[index].wrapped(to: widths[index], breaks: columns[index].breaks) : [row[index]]
    }
    let height = cells.map(\.count).max() ?? 1
    guard height > 1 else { return [line(cells.map { $0[0] }, widths: widths)] }
    return (0..<height).map { number in
      line(cells.map { number < $0.count ? $0[number] : "" }, widths: widths)
    }
  }

  private func line(_ cells: [String], widths: [Int]) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(Self.blanks(Self.gap)) }
      let missing = Self.blanks(max(0, widths[index] - cell.displayWidth))
      text += columns[index].alignment == .right ? missing + cell : cell + missing
    }
    return text.withoutTrailingBlanks
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: In blocks

  /// One record per block: a line for each column that is not empty.
  private func blocks(_ width: Int, style: TextStyle) -> String {
    let label = labelWidth(width)
    return rows.map { row in
      columns.indices.filter { !row[$0].isEmpty }
        .map { block(columns[$0].heading, cell: row[$0], label: label, width: width, style: style) }
        .joined()
    }
    .joined(separator: "\n")
  }

  /// The room for headings beside the cells: what they need, but at most half; less where that keeps a
  /// word of a cell whole and breaks none of a heading.
  private func labelWidth(_ width: Int) -> Int {
    let headings = columns.map(\.heading)
    let wanted = min(headings.map(\.displayWidth).max() ?? 0, max(0, width / 2 - Self.gap))
    let most = width - Self.gap - (headings.map { $0.longestPart(.betweenWords) }.max() ?? 0)
    let needed = rows.joined().wordWidths.filter { $0 <= most }.max() ?? 0
    return min(wanted, width - Self.gap - needed)
  }

  private func block(
    _ heading: String, cell: String, label: Int, width: Int, style: TextStyle
  ) -> String {
    let headings = heading.wrapped(to: max(1, label))
    let lines = cell.wrapped(to: max(1, width - label - Self.gap))
    return (0..<max(headings.count, lines.count)).map { number in
      let heading = number < headings.count ? headings[number] : ""
      let line = number < lines.count ? lines[number] : ""
      let blanks = String(repeating: " ", count: max(0, label - heading.displayWidth) + Self.gap)
      let margin = heading.isEmpty ? blanks : style.heading(heading) + blanks
      return (margin + line).withoutTrailingBlanks + "\n"
    }
    .joined()
  }
}

/// Whether headings may be set off by the terminal.
package enum TextStyle: Hashable, Sendable {
  case plain, terminal

  /// Bold on a terminal.
  func heading(_ text: String) -> String { self == .terminal ? Self.bold + text + Self.end : text }

  /// A bar in a colour on a terminal.
  func bar(_ bar: String, isNegative: Bool) -> String {
    self == .terminal ? (isNegative ? Self.orange : Self.blue) + bar + Self.end : bar
  }

  private static let bold = "\u{1B}[1m"
  private static let orange = "\u{1B}[38;5;208m"
  private static let blue = "\u{1B}[38;5;32m"
  private static let end = "\u{1B}[0m"

  /// All that this library ever tells a terminal.
  static let sequences = [bold, orange, blue, end]
}

extension Sequence<String> {
  /// The columns that each word takes.
  fileprivate var wordWidths: [Int] {
    flatMap { $0.split(separator: " ").map(\.displayWidth) }
  }
}
