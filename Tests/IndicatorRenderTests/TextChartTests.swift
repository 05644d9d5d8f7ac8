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
    #expect(ChartSamples.funnelCount > 4)
    #expect(ChartSamples.all.count == 2 * (8 * 5 + 3 + ChartSamples.funnelCount) - 5)
  }

  @Test("no line is wider than the width, and none holds an escape", arguments: ChartSamples.all)
  func widths(_ sample: ChartSamples.Drawn) {
    for width in Array(20...70) + Array(stride(from: 71, through: 200, by: 9)) {
      for charset in Charset.allCases {
        let text = TextChart(sample.chart, width: width, charset: charset).text
        // No name here has letters two columns wide: a line of few enough characters fits.
        let widest =
          text.split(separator: "\n").filter { $0.unicodeScalars.count > width }
          .map(\.displayWidth).max() ?? 0
        #expect(widest <= width, "\(sample.name) in \(width), \(charset)")
        #expect(!text.utf8.contains(0x1B))
      }
      guard [.line, .slope].contains(sample.chart.kind) else { continue }
      let text = TextChart(sample.chart, width: width, figures: .elsewhere).text
      let widest = text.split(separator: "\n").map(\.displayWidth).max() ?? 0
      #expect(widest <= width, "\(sample.name) in \(width), figures elsewhere")
    }
  }

  @Test("every figure stands in the text at every width", arguments: ChartSamples.all)
  func figures(_ sample: ChartSamples.Drawn) {
    for width in [20, 33, 80, 200] {
      let text = TextChart(sample.chart, width: width).text.filter { !$0.isWhitespace }
      for mark in sample.seen {
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

  @Test("a bullet has its target where the axis has it, and says what became of it")
  func bullets() throws {
    // The target is 90, and shares here reach to 100.
    let lines = try Self.lines(
      [("A", "50"), ("B", "95"), ("C", "100")].flatMap {
        [($0.0, "2023", "n", $0.1), ($0.0, "2023", "d", "100")]
      }, .bullet, width: 80)
    let bars = lines.filter { $0.contains("┃") }
    #expect(bars.count == 3 && Set(bars.map { Array($0).firstIndex(of: "┃") }).count == 1)
    let target = try #require(bars.first.flatMap { Array($0).firstIndex(of: "┃") })
    let full = try #require(Array(bars[2]).lastIndex(of: "█")) + 1
    #expect(abs(10 * (target - 2) - 9 * (full - 2)) <= 10)
    #expect(lines.count { $0.contains(">=90: met") } == 2)
    #expect(lines.contains { $0.contains(">=90: not met, needs 40 more") })
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

  @Test("lines are named at their ends, by short names too, the highest on top")
  func names() throws {
    let rows = ["A": "11", "B": "12", "C": "13"].flatMap {
      [($0, "2023", "n", $1), ($0, "2023", "d", "10000")]
    }
    let chart = ChartSamples.chart(
      try ChartSamples.table(rows.sorted { $0.0 < $1.0 }, target: nil), .line)
    let lines = TextChart(chart, width: 40, figures: .elsewhere).text.split(separator: "\n")
    let names = lines.compactMap { $0.wholeMatch(of: /.* [●○■] ([ABC])/)?.output.1 }
    #expect(names == ["C", "B", "A"])
  }

  @Test("figures that stand in a table are not listed again, but what is missing is said")
  func elsewhere() throws {
    let table = try ChartSamples.table(ChartSamples.nasty)
    for kind in [ChartKind.line, .slope] {
      let chart = ChartSamples.chart(table, kind)
      for width in [40, 80, 200] {
        let text = TextChart(chart, width: width, figures: .elsewhere).text
        let joined = text.filter { !$0.isWhitespace }
        #expect(!text.contains("(165/174)"))
        #expect(joined.contains("·Giữkín,2023:withheld(-/10)"), "\(kind) in \(width)")
        for unit in ["Hải Yến", "Không", "Trăm"] where width > 40 {
          #expect(text.contains(unit), "\(kind) in \(width)")
        }
      }
    }
  }

  @Test("a period without an end has no place on a line, and a note says so")
  func open() throws {
    let rows: [ChartSamples.Row] = [
      ("A", "2021", "n", "3"), ("A", "2022", "n", "4"), ("A", "2023/..", "n", "5"),
    ]
    func codes(_ rows: [ChartSamples.Row]) throws -> [String] {
      let table = try ChartSamples.table(rows, "n", per: 1, target: nil)
      return ChartSamples.chart(table, .line).notes.map(\.note.code)
    }
    #expect(try codes(rows).contains("chart_open"))
    #expect(try !codes(Array(rows.prefix(2))).contains("chart_open"))
  }

  @Test("a part of a stack that is missing is said by name")
  func missingParts() throws {
    let parts = ["good", "poor"].map { Category(id: $0, classification: "k") }
    var builder = CubeBuilder(
      codebook: Codebook(
        units: [OrganisationUnit(id: "a")],
        measures: [Measure(id: "m", unitOfMeasure: "persons", additivity: .flow)],
        categories: parts))
    for (line, part) in parts.enumerated() {
      try builder.add(
        Observation(
          unit: "a", period: try #require(Period("2021")), measure: "m",
          categories: [.init(part.id, of: "k")], cell: .missing(.suppressed), line: line + 2))
    }
    var notes = NoteNumbers()
    let table = try Comparison(builder.finish()).distribution(of: "m")
    let chart = ChartDescription.distribution(
      table, as: .stack, format: NumberFormat(), notes: &notes)
    let text = TextChart(chart, width: 80).text
    #expect(text.contains("· good: withheld") && text.contains("· poor: withheld"))
  }

  @Test("lines without room for names have a legend")
  func legend() throws {
    let chart = ChartSamples.chart(try ChartSamples.table(ChartSamples.nasty), .line)
    let text = TextChart(chart, width: 22, figures: .elsewhere).text
    #expect(text.contains("● Hải Yến") && text.contains("■ Không"))
  }

  @Test("figures beside bars end below one another")
  func aligned() throws {
    let rows = [("A", "5"), ("B", "100")].flatMap {
      [($0.0, "2023", "n", $0.1), ($0.0, "2023", "d", "100")]
    }
    let lines = try Self.lines(rows, .bar)
    #expect(
      lines[1].hasSuffix("   5.000000 (5/100)") && lines[2].hasSuffix(" 100.000000 (100/100)"))
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
