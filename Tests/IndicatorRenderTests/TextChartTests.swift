import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorRender

@Suite("Charts in text") struct TextChartTests {
  private static func lines(_ chart: ChartDescription, _ width: Int, _ charset: Charset = .unicode)
    -> [String]
  {
    TextChart(chart, width: width, charset: charset).text.split(separator: "\n").map(String.init)
  }

  /// The lines of a chart of a few rates.
  private static func lines(
    _ rows: [ChartSamples.Row], _ kind: ChartKind, width: Int = 60, _ charset: Charset = .unicode
  ) throws -> [String] {
    lines(ChartSamples.chart(try ChartSamples.table(rows), kind), width, charset)
  }

  @Test("there is a chart of every kind over every table")
  func samples() {
    #expect(ChartSamples.all.count == 2 * (8 * 5 + 3) - 5)
  }

  @Test("no line is wider than the width, and none holds an escape", arguments: ChartSamples.all)
  func widths(_ sample: ChartSamples.Drawn) {
    for width in 20...200 {
      for charset in Charset.allCases {
        let text = TextChart(sample.chart, width: width, charset: charset).text
        // No name here has letters two columns wide: a line of few enough characters fits.
        let widest =
          text.split(separator: "\n").filter { $0.unicodeScalars.count > width }
          .map(\.displayWidth).max() ?? 0
        #expect(widest <= width, "\(sample.name) in \(width), \(charset)")
        #expect(!text.utf8.contains(0x1B))
      }
    }
  }

  @Test("every figure stands in the text at every width", arguments: ChartSamples.all)
  func figures(_ sample: ChartSamples.Drawn) {
    for width in [20, 33, 80, 200] {
      let text = TextChart(sample.chart, width: width).text.filter { !$0.isWhitespace }
      for mark in sample.chart.series.flatMap(\.marks) {
        #expect(
          text.contains(mark.figureWithCounts.filter { !$0.isWhitespace }),
          "\(sample.name), \(width)")
      }
    }
  }

  @Test("ASCII charts of ASCII names are ASCII", arguments: ChartKind.allCases)
  func ascii(kind: ChartKind) throws {
    let chart =
      kind == .stack
      ? nil : ChartSamples.chart(try ChartSamples.table(ChartSamples.sixty), kind)
    let text = chart.map { TextChart($0, width: 80, charset: .ascii).text }
    #expect(text?.allSatisfy(\.isASCII) ?? true)
    let glyphs = Charset.ascii.glyphs
    let drawn: [Character] =
      glyphs.eighths + glyphs.textures + glyphs.points + glyphs.corners
      + [glyphs.missing, glyphs.dot, glyphs.track, glyphs.target, glyphs.across, glyphs.crossing]
    #expect(drawn.filter { !$0.isASCII }.isEmpty)
  }

  @Test("percentages run from 0 to 100, and a bar ends where its share does")
  func bars() throws {
    let lines = try Self.lines(
      [
        ("A", "2023", "n", "50"), ("A", "2023", "d", "100"), ("B", "2023", "n", "100"),
        ("B", "2023", "d", "100"), ("C", "2023", "n", "0"), ("C", "2023", "d", "100"),
        ("D", "2023", "n", "1"), ("D", "2023", "d", "100000"),
      ], .bar)
    let full = lines.map { line in line.filter { $0 == "█" }.count }
    let half = lines.map { line in line.contains("▌") || full[2] % 2 == 0 }
    #expect(full[2] > 15 && full[1] == full[2] / 2 && half[1])
    #expect(full[3] == 0 && !lines[3].contains("▏") && lines[3].contains("0.000000"))
    #expect(lines[4].contains("▏"), "a value above zero has a bar")
    #expect(lines.last?.hasSuffix("100") ?? false)
  }

  @Test("what is missing is its reason, never a bar", arguments: ChartKind.allCases)
  func missing(kind: ChartKind) throws {
    guard kind != .stack, kind != .slope else { return }
    let lines = try Self.lines([("A", "2023", "n", ""), ("A", "2023", "d", "10")], kind)
    let text = lines.joined(separator: "\n")
    #expect(text.contains("· withheld (-/10) [1 2]"))
    #expect(!text.contains { "█▏●├".contains($0) })
    #expect(text.contains("There is no value to draw"))
  }

  @Test("bars below zero end at zero")
  func belowZero() throws {
    let table = try ChartSamples.table(
      [
        ("A", "2023", "n", "10"), ("A", "2023", "d", "30"), ("B", "2023", "n", "30"),
        ("B", "2023", "d", "10"),
      ], "n - d", per: 1)
    let lines = Self.lines(ChartSamples.chart(table, .bar), 60)
    let negative = try #require(lines[1].lastIndex(of: "█"))
    let positive = try #require(lines[2].firstIndex(of: "█"))
    let left = lines[1][...negative].count
    let right = lines[2][..<positive].count
    #expect(left == right)
    let blocks = lines.map { line in line.filter { $0 == "█" }.count }
    #expect(blocks[1] == blocks[2] && blocks[1] > 10)
  }

  @Test("a longer share never has a shorter bar, at any width")
  func monotonic() throws {
    let rows =
      (0...100).flatMap { share in
        [("U\(share)", "2023", "n", "\(share)"), ("U\(share)", "2023", "d", "100")]
      } as [ChartSamples.Row]
    let chart = ChartSamples.chart(try ChartSamples.table(rows), .bar)
    let eighths = Array("▏▎▍▌▋▊▉█")
    for width in 40...90 {
      let lengths = Self.lines(chart, width).dropFirst().prefix(101).map { line in
        line.reduce(0) { $0 + (eighths.firstIndex(of: $1).map { $0 + 1 } ?? 0) }
      }
      #expect(lengths == lengths.sorted() && lengths.first == 0)
    }
  }

  @Test("names are shortened with a tilde, but not the period behind them")
  func shortened() {
    #expect("Hải Yến".shortened(to: 7) == "Hải Yến")
    #expect("Hải Yến".shortened(to: 5) == "Hải~")
    #expect("Đảng bộ tỉnh, 2022/2025".shortened(to: 18) == "Đảng bộ~, 2022/2025".shortened(to: 18))
    #expect("Đảng bộ tỉnh, 2021".shortened(to: 14) == "Đảng bộ~, 2021")
    #expect("Một, hai, ba".shortened(to: 8) == "Một, ha~")
    for width in 1...30 { #expect("Đảng bộ tỉnh, 2021".shortened(to: width).displayWidth <= width) }
  }

  @Test("uneven years are unevenly spaced, and a gap is no line")
  func time() throws {
    let lines = try Self.lines(
      [("2019", "10"), ("2020", "20"), ("2023", "30")].flatMap {
        [("A", $0.0, "n", $0.1), ("A", $0.0, "d", "100")]
      }, .line, width: 80)
    let labels = try #require(lines.first { $0.contains("2019") && $0.contains("2023") })
    let words = labels.split(separator: " ")
    #expect(words == ["2019", "2020", "2023"])
    let places = words.map { labels.distance(from: labels.startIndex, to: $0.startIndex) }
    #expect(abs((places[2] - places[0]) - 4 * (places[1] - places[0])) <= 4)
    let chart = ChartSamples.chart(
      try ChartSamples.table(ChartSamples.nasty), .line)
    let joined = chart.series.map { $0.marks.map(\.joinedTo) }
    #expect(joined[0] == [nil, 0, nil] && joined[4] == [nil, nil, nil])
  }

  @Test("lines that change places cross")
  func slopes() throws {
    let rows = [("A", "2021", "10"), ("A", "2022", "90"), ("B", "2021", "90"), ("B", "2022", "10")]
      .flatMap { [($0.0, $0.1, "n", $0.2), ($0.0, $0.1, "d", "100")] }
    let text = try Self.lines(rows, .slope, width: 60).joined(separator: "\n")
    #expect(text.contains("╲") && text.contains("╱"))
    #expect(text.contains("B 90.000000 ●") && text.contains("● 90.000000 A"))
  }

  @Test("a chart in a narrow room says so")
  func narrow() throws {
    let table = try ChartSamples.table(ChartSamples.nasty)
    let text = TextChart(ChartSamples.chart(table, .slope), width: 30).text
    #expect(text.contains("40 columns"))
  }

  @Test("the parts of a stack fill it, and differ in texture")
  func stacks() throws {
    let chart = try ChartSamples.stack(.stack)
    #expect(chart.parts == ["rated good", "poor"])
    let lines = Self.lines(chart, 80)
    let bar = try #require(lines.first { $0.hasPrefix("Hải Yến, 2021") })
    let filled = bar.filter { "█▓".contains($0) }
    #expect(filled.count == 80 - bar.prefix { !"█▓".contains($0) }.count)
    #expect(filled.contains("█") && filled.contains("▓"))
    #expect(chart.notes.isEmpty == false)
  }

  @Test("a terminal gets colour for the sign, and nothing but colour")
  func color() throws {
    let chart = ChartSamples.chart(try ChartSamples.table(ChartSamples.nasty), .bar)
    let plain = TextChart(chart, width: 80).text
    let colored = TextChart(chart, width: 80, style: .terminal).text
    #expect(colored.contains("\u{1B}["))
    #expect(
      colored.replacing(/\u{1B}\[[0-9;]*m/, with: "").split(separator: "\n").map { $0.trimmed }
        == plain.split(separator: "\n").map { $0.trimmed })
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).withoutTrailingBlanks }
}

@Suite("Labels that would collide") struct SpreadLabelsTests {
  @Test("stand apart, in order, inside the room, and where they want if they can")
  func spread() {
    for seed in 0..<200 {
      var random = SplitMix64(seed: UInt64(seed))
      let last = Int.random(in: 20...200, using: &random)
      let distance = Int.random(in: 1...4, using: &random)
      let count = Int.random(in: 0...(last / distance), using: &random)
      let wanted = (0..<count).map { _ in Int.random(in: 0...last, using: &random) }
      let places = SpreadLabels.places(wanted, distance: distance, last: last)
      let sorted = places.sorted()
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= distance }, "seed \(seed)")
      #expect(sorted.allSatisfy { (0...last).contains($0) }, "seed \(seed)")
      for one in wanted.indices {
        for two in wanted.indices where wanted[one] < wanted[two] {
          #expect(places[one] < places[two], "seed \(seed)")
        }
      }
    }
    #expect(SpreadLabels.places([0, 9, 4], distance: 2, last: 9) == [0, 9, 4])
  }
}
