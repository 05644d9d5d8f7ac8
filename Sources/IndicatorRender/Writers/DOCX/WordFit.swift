/// How a table stands on a page: which way the page is turned, how large the letters are, which columns stand
/// beside one another and how wide they are. No word is broken unless it is longer than a column can be.
struct WordFit {
  /// Columns that stand beside one another.
  struct Panel {
    let columns: [Int]
    /// In twentieths of a point, together the room between the margins.
    let widths: [Int]
  }

  let page: WordBody.Need
  let style: WordText.Style
  let panels: [Panel]

  /// The first way in which all columns find room, from the plainest; else parts below one another, on a turned page.
  init(_ headings: [WordGrid.Cell], rows: [[WordGrid.Cell]], on page: WordLook.Page) {
    let columns = headings.indices.map { column in
      WordColumn(headings[column], cells: rows.map { $0[column] })
    }
    self.init(columns, on: page)
  }

  init(_ columns: [WordColumn], on page: WordLook.Page) {
    let all = Array(columns.indices)
    let ways: [(WordBody.Need, WordText.Style)] = [
      (.upright, .cell), (.turned, .cell), (.turned, .smallCell),
    ]
    for (need, style) in ways {
      let room = page.room(isTurned: need == .turned)
      guard columns.least(all, style: style) <= room else { continue }
      self.init(
        page: need, style: style,
        panels: [Panel(columns: all, widths: columns.widths(all, style: style, room: room))])
      return
    }
    let room = page.room(isTurned: true)
    self.init(
      page: .turned, style: .cell,
      panels: columns.panels(in: room).map {
        Panel(columns: $0, widths: columns.widths($0, style: .cell, room: room))
      })
  }

  private init(page: WordBody.Need, style: WordText.Style, panels: [Panel]) {
    (self.page, self.style, self.panels) = (page, style, panels)
  }
}

/// How much room a column needs, in letters.
struct WordColumn {
  /// So much that no word of it is broken, and a text has more than one word on a line.
  let least: Int
  /// So much that nothing in it goes on to a second line.
  let most: Int
  /// Whether it says which row is meant.
  let isName: Bool

  /// A word that is longer than this is broken.
  private static let longestWord = 22
  private static let widest = 60
  /// Texts that are longer than this go on to a second line without need.
  private static let shortText = 14

  init(_ heading: WordGrid.Cell, cells: [WordGrid.Cell]) {
    // Headings are bold, and begin with a large letter.
    let word = cells.reduce(heading.longestWord + 1) { max($0, $1.longestWord) }
    let full = cells.reduce(heading.width / 2) { max($0, $1.width) }
    isName = !heading.isNumber
    let text = isName ? min(full, Self.shortText) : 0
    least = max(2, min(Self.longestWord, word), text)
    most = max(least, min(Self.widest, full))
  }
}

extension [WordColumn] {
  /// What stands beside the text of a cell: its margins and its border.
  private static let edges = 190

  /// How wide a letter is: half its height, and a little for those of headings, which are bold.
  private static func letter(_ style: WordText.Style) -> Int { style == .smallCell ? 86 : 107 }

  /// The least room of some columns.
  func least(_ columns: [Int], style: WordText.Style) -> Int {
    columns.reduce(0) { $0 + self[$1].least * Self.letter(style) + Self.edges }
  }

  /// The room shared among some columns: to each what it needs, the rest to those that would use it, then to all.
  func widths(_ columns: [Int], style: WordText.Style, room: Int) -> [Int] {
    let letter = Self.letter(style)
    var widths = columns.map { self[$0].least * letter + Self.edges }
    let wishes = columns.map { (self[$0].most - self[$0].least) * letter }
    Self.share(room, by: wishes, upTo: .wish, widths: &widths)
    Self.share(room, by: widths, upTo: .room, widths: &widths)
    return widths
  }

  private enum Bound { case wish, room }

  private static func share(
    _ room: Int, by wishes: [Int], upTo bound: Bound, widths: inout [Int]
  ) {
    let all = wishes.reduce(0, +)
    let left = room - widths.reduce(0, +)
    guard all > 0, left > 0 || bound == .room else { return }
    let given = bound == .wish ? Swift.min(left, all) : left
    for index in wishes.indices { widths[index] += given * wishes[index] / all }
  }

  /// Columns in parts that find room; those that name a row begin each.
  func panels(in room: Int) -> [[Int]] {
    let names = Array<Int>(indices.prefix(2).prefix { self[$0].isName })
    let keys = names.isEmpty ? [0] : names
    var panels = [keys]
    for column in indices.dropFirst(keys.count) {
      let panel = panels[panels.count - 1]
      if panel.count > keys.count, least(panel + [column], style: .cell) > room {
        panels.append(keys + [column])
      } else {
        panels[panels.count - 1].append(column)
      }
    }
    return panels
  }
}
