import Foundation
import TestSupport
import Testing

@testable import IndicatorRender

@Suite("Text table") struct TextTableTests {
  private func table(_ columns: [TextTable.Column], _ rows: [[String]]) -> TextTable {
    var table = TextTable(columns)
    for row in rows { table.append(row) }
    return table
  }

  private func lines(_ table: TextTable, width: Int) -> [String] {
    table.text(width: width, style: .plain).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test("aligns columns by display width, composed, decomposed and wide")
  func aligns() {
    let table = table(
      [.init("Unit", wraps: true), .init("Count", alignment: .right), .init("Notes")],
      [
        ["Hải Yến", "1,394", "1"],
        ["Hải Yến".decomposedStringWithCanonicalMapping, "7", ""], ["日本", "", "1 2"],
      ])
    #expect(
      lines(table, width: 80) == [
        "Unit     Count  Notes",
        "Hải Yến  1,394  1",
        "Hải Yến      7".decomposedStringWithCanonicalMapping,
        "日本            1 2",
        "",
      ])
  }

  @Test("cells laid out as bytes stand as their texts do, blank by blank")
  func bytesAsTexts() {
    let words = [
      "", "a", "An Hòa", "165 / 174", "Hải Yến".decomposedStringWithCanonicalMapping, "日本", "1 ",
      "ế ", "\u{301}", "x\ty", "\u{1B}[1m", "-0,50",
    ]
    for seed in UInt64(0)..<60 {
      var random = SplitMix64(seed: seed)
      let columns = (0..<Int.random(in: 1...4, using: &random)).map { number in
        TextTable.Column("c\(number)", alignment: Bool.random(using: &random) ? .left : .right)
      }
      let rows = (0..<5).map { _ in
        columns.map { _ in words.randomElement(using: &random) ?? "" }
      }
      let shown = rows.map { $0.map(\.withoutControls) }
      let kept = columns.indices.filter { column in shown.contains { !$0[column].isEmpty } }
      let widths = kept.map { column in
        shown.reduce(columns[column].heading.displayWidth) { max($0, $1[column].displayWidth) }
      }
      func line(_ texts: [String]) -> String {
        zip(kept, widths).map { column, width in
          let blanks = String(repeating: " ", count: width - texts[column].displayWidth)
          return columns[column].alignment == .right
            ? blanks + texts[column] : texts[column] + blanks
        }
        .joined(separator: "  ").withoutTrailingBlanks + "\n"
      }
      let expected = ([columns.map(\.heading)] + shown).map(line).joined()
      var made = TextTable(columns)
      for row in rows { made.append(row) }
      #expect(made.text(width: 200, style: .plain) == (kept.isEmpty ? "" : expected), "\(seed)")
      #expect(made.rows == shown, "\(seed)")
    }
  }

  @Test("columns that are empty in every row are left out")
  func emptyColumns() {
    let table = table([.init("A"), .init("B"), .init("C")], [["a", "", ""], ["", "", "c"]])
    #expect(lines(table, width: 80) == ["A  C", "a", "   c", ""])
    #expect(self.table([.init("A")], [[""]]).text(width: 80, style: .plain) == "")
    #expect(self.table([.init("A")], []).text(width: 80, style: .plain) == "")
  }

  @Test("wraps the columns of words first, the widest first")
  func wraps() {
    let table = table(
      [.init("Unit", wraps: true), .init("Count", alignment: .right), .init("Note", wraps: true)],
      [["An Khánh và Dương Kinh", "12", "one two three four"]])
    #expect(
      lines(table, width: 31) == [
        "Unit         Count  Note",
        "An Khánh và     12  one two",
        "Dương Kinh          three four",
        "",
      ])
  }

  @Test("names are broken behind their parts, where a column says so")
  func breaksNames() {
    let table = table(
      [.init("Claim", wraps: true, breaks: .insideNames), .init("Count", alignment: .right)],
      [["hai_yen_good_or_better_2021", "1"], ["a b_c", "2"]])
    #expect(
      lines(table, width: 20) == [
        "Claim          Count", "hai_yen_good_      1", "or_better_", "2021",
        "a b_c              2",
        "",
      ])
  }

  @Test("columns fold into the one before them where they do not fit, before all is in blocks")
  func folds() {
    let table = table(
      [
        .init("Claim", wraps: true), .init("Unit", wraps: true, folding: .intoColumnBefore),
        .init("Period", folding: .intoColumnBefore), .init("Count", alignment: .right),
      ],
      [["density", "Hải Yến", "2021", "1"], ["area", "", "2021", "2"]])
    #expect(
      lines(table, width: 31) == [
        "Claim    Unit     Period  Count", "density  Hải Yến  2021        1",
        "area              2021        2", "",
      ])
    #expect(
      lines(table, width: 24) == [
        "Claim, Unit,       Count", "Period", "density, Hải Yến,      1", "2021",
        "area, 2021             2", "",
      ])
    #expect(lines(table, width: 12).contains("Unit  Hải"))
  }

  @Test("headings wrap as cells do")
  func wrapsHeadings() {
    let table = table(
      [.init("Not received", wraps: true), .init("Count", alignment: .right)],
      [["2021", "12,345,678"]])
    #expect(
      lines(table, width: 20) == [
        "Not            Count", "received", "2021      12,345,678", "",
      ])
  }

  @Test("prints one record per block where the columns do not fit")
  func blocks() {
    let table = table(
      [.init("Unit", wraps: true), .init("Count / base", alignment: .right), .init("Notes")],
      [["Hải Yến", "165 / 174", ""], ["Dương Kinh", "123,456 / 789,012", "1 2"]])
    #expect(
      lines(table, width: 32) == [
        "Unit          Hải Yến",
        "Count / base  165 / 174",
        "",
        "Unit          Dương Kinh",
        "Count / base  123,456 / 789,012",
        "Notes         1 2",
        "",
      ])
  }

  @Test("a long heading wraps beside its cell in a block")
  func headingsInBlocks() {
    let table = table([.init("Change, points"), .init("B")], [["+3.48 since 2021", "123456789"]])
    #expect(
      lines(table, width: 20) == [
        "Change,   +3.48",
        "points    since 2021",
        "B         123456789",
        "",
      ])
  }

  @Test("a word longer than its room is broken and not cut")
  func breaksLongWords() {
    let table = table([.init("Id"), .init("Name")], [["x", String(repeating: "日本", count: 5)]])
    #expect(lines(table, width: 20) == ["Id    x", "Name  日本日本日本日", "      本日本", ""])
  }

  @Test(
    "a cell stays on its line, whatever it holds",
    arguments: [
      ("a\nb", "a b  x"), ("a\r\nb", "a b  x"), ("a\tb", "a b  x"), ("a\u{85}b", "a b  x"),
      ("a\u{1B}b", "a\\u{1B}b  x"), ("a\u{202E}b", "a\\u{202E}b  x"),
    ])
  func controlCharacters(cell: String, line: String) {
    let table = table([.init("A"), .init("B")], [[cell, "x"]])
    let heading = "A" + String(repeating: " ", count: line.count - 2) + "B"
    #expect(lines(table, width: 80) == [heading, line, ""])
  }

  @Test("headings are bold on a terminal, and take no more room for it")
  func terminal() {
    let table = table([.init("Unit"), .init("Count", alignment: .right)], [["A", "12"]])
    #expect(
      table.text(width: 80, style: .terminal) == "\u{1B}[1mUnit  Count\u{1B}[0m\nA        12\n")
    let long = self.table([.init("Unit"), .init("Count")], [["A", "123456789012345"]])
    #expect(
      long.text(width: 20, style: .terminal)
        == "\u{1B}[1mUnit\u{1B}[0m   A\n\u{1B}[1mCount\u{1B}[0m  1234567890123\n       45\n")
  }
}

// MARK: A nasty table at every width

@Suite("Text table, at every width") struct NastyTableTests {
  private static let columns: [TextTable.Column] = [
    .init("Rank", alignment: .right), .init("Unit", wraps: true),
    .init("Not received", wraps: true),
    .init("Count / base", alignment: .right), .init("Change, points"), .init("Empty"),
    .init("Notes"),
  ]

  private static let rows = [
    ["=1", "Hải Yến", "2021, 2022, 2023", "165 / 174", "+3.48 since 2021", "", "1"],
    [
      "=1", "Đảng bộ Uỷ ban nhân dân tỉnh Lai Châu".decomposedStringWithCanonicalMapping, "", "",
      "", "", "",
    ],
    ["3", "日本語の長い名前の組織です", "2021-Q1", "69,473 / 1,234,567", "-0.12 since 2022/2025", "", "1 2 3"],
    ["", String(repeating: "Nghiêng", count: 9), "…", "-", "not reported", "", "12"],
    ["", "", "", "", "", "", "4"],
    ["10", "a  b   c", "x y z", "7", "", "", ""],
  ]

  private static var table: TextTable {
    var table = TextTable(columns)
    for row in rows { table.append(row) }
    return table
  }

  /// Everything but blanks, sorted.
  private func signs(_ texts: [String]) -> [Character] {
    texts.joined().filter { !$0.isWhitespace }.sorted()
  }

  @Test("no line is wider than the width, and none ends with blanks", arguments: 20...120)
  func fits(width: Int) {
    let text = Self.table.text(width: width, style: .plain)
    for line in text.split(separator: "\n") {
      #expect(line.displayWidth <= width, "\(line)")
      #expect(line.last != " ", "\(line)|")
    }
  }

  @Test("every sign of every cell is printed once, and nothing else", arguments: 20...120)
  func losesNothing(width: Int) {
    let text = Self.table.text(width: width, style: .plain)
    let inColumns = Self.columns.map(\.heading).filter { $0 != "Empty" } + Self.rows.joined()
    let inBlocks = Self.rows.flatMap { row in
      row.indices.filter { !row[$0].isEmpty }.flatMap { [Self.columns[$0].heading, row[$0]] }
    }
    let isBlocks = text.contains("\n\n")
    #expect(signs([text]) == signs(isBlocks ? inBlocks : Array(inColumns)))
  }

  @Test("words are whole where the table stands in columns")
  func wholeWords() {
    let cells = Self.rows.joined().flatMap { $0.split(separator: " ") }
    for width in 20...160 {
      let text = Self.table.text(width: width, style: .plain)
      guard !text.contains("\n\n") else { continue }
      let words = Set(text.split { $0.isWhitespace })
      for word in cells { #expect(words.contains(word), "\(width): \(word)") }
    }
    #expect(Self.table.text(width: 20, style: .plain).contains("\n\n"))
    #expect(!Self.table.text(width: 160, style: .plain).contains("\n\n"))
  }
}

@Suite("Wrapping") struct WrappingTests {
  @Test(
    "breaks between words, and inside only those that are too long",
    arguments: [
      ("", 5, [""]), ("abc", 5, ["abc"]), ("ab cd", 5, ["ab cd"]), ("ab cde", 5, ["ab", "cde"]),
      ("abcdefg", 3, ["abc", "def", "g"]), ("a bcdefg h", 3, ["a", "bcd", "efg", "h"]),
      ("日本語", 4, ["日本", "語"]), ("日本", 1, ["日", "本"]), ("Hải Yến", 3, ["Hải", "Yến"]),
      ("ab  cd", 6, ["ab  cd"]), ("abcdefg h", 3, ["abc", "def", "g h"]),
    ])
  func wrapped(text: String, width: Int, lines: [String]) {
    #expect(text.wrapped(to: width) == lines)
  }
}

// MARK: Wrapping

@Suite("Wrapped text") struct WrappedTextTests {
  /// The plain way: what fits goes on the line, measured anew each time.
  private static func plainly(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      for piece in pieces(word, of: width) {
        if !current.isEmpty, (current + " " + piece).displayWidth <= width {
          current += " " + piece
        } else {
          if !current.isEmpty { lines.append(current) }
          current = piece
        }
      }
    }
    return lines + [current]
  }

  private static func pieces(_ word: Substring, of width: Int) -> [String] {
    var pieces = [""]
    for character in word {
      if (pieces[pieces.count - 1] + String(character)).displayWidth > width,
        !pieces[pieces.count - 1].isEmpty
      {
        pieces.append("")
      }
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }

  @Test(
    "is what the plain way gives, at every width",
    arguments: [
      "", " ", "a", "  a", "a  b   c", "a b ", "Đảng bộ xã Hải Yến mở rộng", "日本語の 長い 名前",
      "165 / 174 = 94.828", "không một từ nào nghiêng", "x\u{301}y z\u{302}",
    ])
  func sameAsPlainly(text: String) {
    for width in 2...30 {
      #expect(text.wrapped(to: width) == Self.plainly(text, to: width), "\(width)")
    }
  }

  @Test("names broken behind their parts lose nothing")
  func names() {
    let text = "hai_yen#L97;hai_yen#L99 2025-07-01/2026-03-01 __a_"
    for width in 1...60 {
      let lines = text.wrapped(to: width, breaks: .insideNames)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      #expect(lines.allSatisfy { $0.displayWidth <= width })
    }
    #expect(
      "2025-07-01/2026-03-01".wrapped(to: 12, breaks: .insideNames) == [
        "2025-07-01/", "2026-03-01",
      ])
    #expect("2025-07-01/2026-03-01".longestPart(.insideNames) == 11)
    #expect("2025-07-01/2026-03-01".longestPart(.betweenWords) == 21)
  }

  @Test("the quick measure of plain letters is that of each character for itself")
  func quickMeasure() {
    for value in (UInt32(0x20)..<0x3000).compactMap(Unicode.Scalar.init) {
      let text = "a" + String(value) + "ế"
      #expect(text.displayWidth == text.reduce(0) { $0 + $1.displayWidth }, "\(value.value)")
    }
  }
}
