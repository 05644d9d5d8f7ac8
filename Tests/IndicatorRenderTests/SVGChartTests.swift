import Foundation
import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Charts as SVG") struct SVGChartTests {
  private func parsed(_ text: String) throws -> WellFormed { try WellFormed(Array(text.utf8)) }

  @Test("are well-formed, say what they are, and run nothing", arguments: ChartSamples.all)
  func wellFormed(_ sample: ChartSamples.Drawn) throws {
    let text = SVGChart(sample.chart, id: "c").text
    #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    let drawing = try parsed(text)
    let root = try #require(drawing.elements.first)
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "c-title c-desc")
    #expect(drawing.elements[1].name == "title" && drawing.elements[1].text == sample.chart.title)
    #expect(drawing.elements[2].name == "desc" && drawing.elements[2].attributes["id"] == "c-desc")
    let known: Set = ["svg", "title", "desc", "defs", "pattern", "rect", "path", "circle", "text"]
    #expect(Set(drawing.elements.map(\.name)).isSubset(of: known))
    for element in drawing.elements {
      let risky = element.attributes.keys.filter {
        $0.hasPrefix("on") || $0.contains("href") || $0 == "style"
      }
      #expect(risky.isEmpty)
    }
  }

  @Test("have whole coordinates inside the drawing", arguments: ChartSamples.all)
  func coordinates(_ sample: ChartSamples.Drawn) throws {
    let drawing = try parsed(SVGChart(sample.chart).text)
    let height = Int(try #require(drawing.elements.first?.attributes["height"])) ?? 0
    for element in drawing.elements.dropFirst() {
      for key in ["x", "y", "width", "height", "cx", "cy", "r", "stroke-width", "font-size"] {
        guard let value = element.attributes[key] else { continue }
        let number = try #require(Int(value), "\(element.name) \(key)=\(value)")
        let room = ["y", "cy", "height"].contains(key) ? height : SVGPage.width
        #expect((0...room).contains(number), "\(element.name) \(key)=\(value)")
      }
      #expect(!(element.attributes["d"] ?? "").contains("."))
      #expect(!(element.attributes["transform"] ?? "").contains("."))
    }
  }

  @Test(
    "hold every figure and every note, in the description and in sight", arguments: ChartSamples.all
  )
  func figures(_ sample: ChartSamples.Drawn) throws {
    let drawing = try parsed(SVGChart(sample.chart).text)
    let description = try #require(drawing.all("desc").first).text
    let seen = drawing.all("text").map(\.text).joined(separator: " ")
    let common = sample.chart.commonNotes
    for mark in sample.told { #expect(description.contains(mark.said)) }
    let isCrowded = sample.chart.kind == .funnel && sample.seen.count > SVGFunnel.mostNames
    for mark in isCrowded ? [] : sample.seen {
      // Below lines there may be no room for counts.
      let isSeen = seen.contains(mark.seen([])) || seen.contains(mark.seen(common))
      #expect(
        isSeen || sample.chart.kind == .line && seen.contains(mark.seenAlone([])),
        "\(sample.name): \(mark.said)")
    }
    for note in sample.chart.notes {
      #expect(description.contains(note.line) && seen.contains(note.seen(common)))
    }
  }

  @Test("text keeps inside the drawing, by its estimated width", arguments: ChartSamples.all)
  func text(_ sample: ChartSamples.Drawn) throws {
    for element in try parsed(SVGChart(sample.chart).text).all("text") {
      let x = Int(element.attributes["x"] ?? "") ?? 0
      let width = SVGText.width(of: element.text)
      let start =
        switch element.attributes["text-anchor"] {
        case "end": x - width
        case "middle": x - width / 2
        default: x
        }
      #expect(start >= 0 && start + width <= SVGPage.width + SVGPage.margin, "\(element.text)")
    }
  }

  @Test("no text lies on another, by its estimated width", arguments: ChartSamples.all)
  func collisions(_ sample: ChartSamples.Drawn) throws {
    let boxes = try parsed(SVGChart(sample.chart).text).all("text").map(TextBox.init)
    for (index, one) in boxes.enumerated() {
      for other in boxes[..<index] {
        #expect(!one.overlaps(other), "\(sample.name): \(one.text) on \(other.text)")
      }
    }
  }

  @Test(
    "a headline stands above the name, both in sight, and nothing lies on another",
    arguments: ChartSamples.all)
  func headline(_ sample: ChartSamples.Drawn) throws {
    var chart = sample.chart
    let said = String(
      repeating: "Hải Yến tăng 4,06 điểm phần trăm, từ 94,83% lên 98,89%; ", count: 3)
    chart.headline = said
    let drawing = try parsed(SVGChart(chart).text)
    let texts = drawing.all("text")
    let bold = texts.prefix { $0.attributes["font-weight"] == "bold" }
    let words = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(words(bold.map(\.text).joined()) == words(said))
    let rest = words(texts.dropFirst(bold.count).map(\.text).joined())
    #expect(rest.hasPrefix(words(chart.title)))
    #expect(drawing.all("title")[0].text == chart.title)
    #expect(drawing.all("desc")[0].text.hasPrefix(said))
    let boxes = texts.map(TextBox.init)
    for (index, one) in boxes.enumerated() {
      #expect(boxes[..<index].allSatisfy { !one.overlaps($0) }, "\(one.text)")
    }
  }

  @Test("notes and figures that stand beside a drawing are not in it")
  func elsewhere() throws {
    let table = try ChartSamples.table(ChartSamples.nasty)
    for kind in [ChartKind.line, .slope, .bar] {
      let chart = ChartSamples.chart(table, kind)
      let drawing = try parsed(SVGChart(chart, figures: .elsewhere, notes: .elsewhere).text)
      let seen = drawing.all("text").map(\.text).joined(separator: " ")
      let description = try #require(drawing.all("desc").first).text
      for note in chart.notes {
        #expect(seen.contains(note.seen([])) == (note.number == nil))
        #expect(description.contains(note.line))
      }
      #expect(seen.contains("(165/174)") == (kind == .bar))
      #expect(description.contains("(165/174)") && seen.contains("withheld (-/10)"))
    }
  }

  @Test("parts of a stack differ in colour and, without colour, in texture")
  func patterns() throws {
    let drawing = try parsed(SVGChart(try ChartSamples.stack(.stack)).text)
    #expect(drawing.all("pattern").map { $0.attributes["id"] } == ["chart-part0", "chart-part1"])
    let all = (0..<40).map { SVGFill.pattern($0, id: "x").xml }
    #expect(Set(all).count == 40)
    let textures = Set(
      (0..<8).map { SVGFill.pattern($0, id: "x").xml.replacing(/fill="#[0-9A-F]+"/, with: "") })
    #expect(textures.count == 8)
  }

  @Test("a bullet's target stands at its value, once for each value that has one")
  func targets() throws {
    let chart = ChartSamples.chart(try ChartSamples.table(ChartSamples.nasty), .bullet)
    let drawing = try parsed(SVGChart(chart).text)
    let targets = drawing.all("path").filter { $0.attributes["stroke-width"] == "3" }
    let known = chart.series.flatMap(\.marks).filter { $0.value != nil && $0.target?.value != nil }
    #expect(targets.count == known.count && known.count > 5)
    let full = try #require(
      drawing.all("rect").first { $0.attributes["height"] == "14" })
    let start = try #require(full.attributes["x"].flatMap { Int($0) })
    let tick = drawing.all("text").first { $0.text == "80" }?.attributes["x"].flatMap { Int($0) }
    let at80 = try #require(tick)
    let places = targets.compactMap {
      $0.attributes["d"]?.dropFirst().prefix { $0.isNumber }
    }.compactMap { Int($0) }
    #expect(Set(places).count == 1)
    #expect(abs(8 * (places[0] - start) - 9 * (at80 - start)) <= 16)
  }

  @Test(
    "what rises and what falls can be seen on white and on black",
    arguments: [SVGFill.positive, SVGFill.falling, SVGFill.level])
  func contrast(color: String) {
    for paper in ["#FFFFFF", "#111111"] {
      let lights = [luminance(color), luminance(paper)].sorted()
      #expect((lights[1] + 0.05) / (lights[0] + 0.05) >= 3, "\(color) on \(paper)")
    }
  }

  /// Relative luminance as the Web Content Accessibility Guidelines 2.1 define it.
  private func luminance(_ color: String) -> Double {
    let parts = stride(from: 1, to: 7, by: 2).map { start in
      Double(Int(color.dropFirst(start).prefix(2), radix: 16) ?? 0) / 255
    }
    let linear = parts.map { $0 <= 0.03928 ? $0 / 12.92 : pow((($0 + 0.055) / 1.055), 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  @Test(
    "colours are those that people with any colour vision tell apart", arguments: ChartSamples.all)
  func palette(_ sample: ChartSamples.Drawn) throws {
    let named = [SVGFill.level, SVGFill.positive, SVGFill.negative, SVGFill.falling]
    // Of M. Okabe and K. Ito: lines and dots have their colours as they are.
    let lines = ["#56B4E9", "#CC79A7", "#009E73", "#999999", "#D55E00", "#0072B2"]
    let signs = ["#000000", "#FFFFFF", "none", "currentColor"]
    let known = Set(SVGFill.colors + named + lines + signs)
    for element in try parsed(SVGChart(sample.chart).text).elements {
      for color in [element.attributes["fill"], element.attributes["stroke"]].compactMap({ $0 }) {
        #expect(known.contains(color) || color.hasPrefix("url(#"), "\(color)")
      }
    }
  }

  @Test("below zero is hatched, and every fill that is named is there")
  func belowZero() throws {
    for sample in ChartSamples.all {
      let drawing = try parsed(SVGChart(sample.chart, id: "a").text)
      let ids = Set(drawing.all("pattern").compactMap { $0.attributes["id"] })
      let used = drawing.elements.compactMap { $0.attributes["fill"] }.filter {
        $0.hasPrefix("url(#")
      }
      #expect(Set(used.map { String($0.dropFirst(5).dropLast()) }).isSubset(of: ids))
    }
    let negative = try #require(ChartSamples.all.first { $0.name == "bar of negative, en" })
    #expect(SVGChart(negative.chart).text.contains("url(#chart-below)"))
  }

  @Test("textures and outlines are for paper only, and what is behind a part can be told from it")
  func textures() throws {
    let drawing = try parsed(SVGChart.document([try ChartSamples.stack(.stack)]))
    let textures = drawing.elements.filter { $0.attributes["class"] == "texture" }
    #expect(!textures.isEmpty && textures.allSatisfy { $0.attributes["display"] == "none" })
    #expect(drawing.all("rect").allSatisfy { $0.attributes["stroke"] == nil })
    #expect(drawing.all("style").map(\.text) == [SVGFill.printed])
  }

  @Test("an axis that does not begin at zero says so below it, and bars never have one")
  func cutAxis() throws {
    let table = try ChartSamples.table(ChartSamples.nasty, target: nil)
    let high = try ChartSamples.table([
      ("A", "2023", "n", "80"), ("A", "2023", "d", "100"), ("B", "2023", "n", "90"),
      ("B", "2023", "d", "100"),
    ])
    for (table, kind, isCut) in [
      (high, ChartKind.dot, true), (high, .line, true), (high, .bar, false), (table, .dot, false),
    ] {
      let chart = ChartSamples.chart(table, kind)
      #expect(SVGChart(chart).text.contains("The axis begins at ") == isCut, "\(kind)")
    }
  }

  @Test("a note that every figure has is no mark behind each of them")
  func commonNotes() throws {
    let rows: [ChartSamples.Row] = ["A", "B"].flatMap {
      [($0, "2023", "n", "3"), ($0, "2023", "d", "9")]
    }
    let chart = ChartSamples.chart(try ChartSamples.table(rows, target: nil), .bar)
    try #require(chart.commonNotes == ["1"])
    let text = SVGChart(chart).text
    #expect(!text.contains(">33.333333 (3/9) ¹<") && text.contains(">33.333333 (3/9)<"))
    #expect(!text.contains(">¹ "))
  }

  @Test("many bars come in pieces on one axis, each bar once and the notes below the last")
  func pieces() throws {
    for kind in [ChartKind.bar, .dot, .bullet] {
      let chart = ChartSamples.chart(try ChartSamples.table(ChartSamples.sixty), kind)
      let pieces = chart.pieces(of: 42)
      #expect(pieces.count > 2)
      #expect(pieces.flatMap { $0.series.flatMap(\.marks) } == chart.series.flatMap(\.marks))
      #expect(pieces.allSatisfy { $0.axis == chart.axis })
      #expect(pieces.dropLast().allSatisfy(\.notes.isEmpty) && pieces.last?.notes == chart.notes)
      // What a sheet of A4 has room for between its margins.
      for piece in pieces { #expect(try height(of: piece) < 1190) }
    }
    let few = ChartSamples.chart(try ChartSamples.table(ChartSamples.nasty), .bar)
    #expect(few.pieces(of: 42) == [few])
  }

  private func height(of chart: ChartDescription) throws -> Int {
    let root = try #require(try parsed(SVGChart(chart).text).all("svg").first)
    return Int(root.attributes["height"] ?? "") ?? 0
  }

  @Test("stacks of many bars have their figures in their parts")
  func denseStack() throws {
    let one = try ChartSamples.stack(.stack)
    let many = ChartDescription(
      kind: .stack, title: one.title, axis: one.axis,
      series: (0..<130).map { ChartSeries(name: "\($0)", marks: one.series[0].marks) },
      parts: one.parts, notes: [], language: .english)
    #expect(many.barCount == 130)
    #expect(try height(of: many) < 130 * 24)
    let drawing = try parsed(SVGChart(many).text)
    let figure = try #require(one.series[0].marks.first { $0.value != nil }?.figure)
    #expect(drawing.all("text").count { $0.text == figure } == 130)
  }

  @Test("several charts stand below one another in one file, with names of their own")
  func document() throws {
    let charts = [try ChartSamples.stack(.stack), try ChartSamples.stack(.bar)]
    let text = SVGChart.document(charts)
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\""))
    let drawing = try parsed(text)
    let ids = drawing.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let heights = drawing.all("svg").compactMap { $0.attributes["height"].flatMap { Int($0) } }
    #expect(heights.count == 4 && heights[0] == heights[1...].reduce(0, +))
    let seen = drawing.all("text").map(\.text)
    let notes = Set(charts.flatMap(\.notes)).filter { $0.number != nil }
    #expect(!notes.isEmpty)
    for note in notes { #expect(seen.count { $0 == note.seen([]) } == 1) }
  }

  @Test("what would end the markup is text")
  func escaped() throws {
    let rows: [ChartSamples.Row] = [
      ("<b>&\"'</b>\u{1}", "2023", "n", "1"), ("A\nB", "2023", "n", "2"),
    ]
    for kind in ChartKind.allCases where kind != .stack {
      let chart = ChartSamples.chart(try ChartSamples.table(rows, "n", per: 1), kind)
      let drawing = try parsed(SVGChart(chart).text)
      #expect(drawing.all("b").isEmpty)
      #expect(
        try #require(drawing.all("desc").first).text.contains("<b>&\"'</b>") || kind == .slope)
    }
  }
}

/// About where a line of text lies.
private struct TextBox {
  let text: String
  private let columns: Range<Int>
  private let base: Int

  init(_ element: WellFormed.Element) {
    text = element.text
    base = Int(element.attributes["y"] ?? "") ?? 0
    let x = Int(element.attributes["x"] ?? "") ?? 0
    let width = SVGText.width(of: text)
    let start =
      switch element.attributes["text-anchor"] {
      case "end": x - width
      case "middle": x - width / 2
      default: x
      }
    columns = start..<start + width
  }

  func overlaps(_ other: TextBox) -> Bool {
    abs(base - other.base) < 13 && columns.overlaps(other.columns)
  }
}

@Suite("Charts and data") struct ChartFigureTests {
  @Test(
    "the same numbers stand in the CSV, the text chart and the SVG", arguments: ChartKind.allCases)
  func sameNumbers(kind: ChartKind) throws {
    guard kind != .stack, kind != .slope else { return }
    let table = try ChartSamples.table(ChartSamples.nasty)
    let chart = ChartSamples.chart(table, kind)
    let text = TextChart(chart, width: 120).text
    let drawing = SVGChart(chart).text
    let values = try ComparisonLines(table, format: .delimited(.tsv)).fields("value")
    #expect(values.count == 14 && chart.series.flatMap(\.marks).count == 14)
    for (digits, mark) in zip(values, chart.series.flatMap(\.marks)) {
      guard !digits.isEmpty else {
        #expect(mark.value == nil)
        continue
      }
      let figure = mark.figure
      #expect(
        figure.hasPrefix(digits) && figure.dropFirst(digits.count).allSatisfy { "0.".contains($0) })
      #expect(text.contains(figure) && drawing.contains(figure))
    }
  }

  @Test("the same shares stand in the CSV, the stack and its SVG")
  func sameShares() throws {
    let table = try Comparison(Sample.cube()).distribution(of: "ratings")
    let chart = try ChartSamples.stack(.stack)
    let text = TextChart(chart, width: 120).text
    let drawing = SVGChart(chart).text
    var known = 0
    for digits in try SharedLines(table, format: .delimited(.tsv)).fields("share")
    where !digits.isEmpty {
      known += 1
      #expect(text.contains(digits) && drawing.contains(digits))
    }
    #expect(known == 8)
  }

  @Test("shares that are rounded one by one and miss 100 are said to")
  func roundedShares() throws {
    func codes(_ shares: [Int64], digits: Int) throws -> [String] {
      let categories = shares.indices.map { Category(id: "c\($0)", classification: "k") }
      var builder = CubeBuilder(
        codebook: Codebook(
          units: [OrganisationUnit(id: "a")],
          measures: [Measure(id: "m", unitOfMeasure: "persons", additivity: .flow)],
          categories: categories))
      for (index, share) in shares.enumerated() {
        try builder.add(
          Observation(
            unit: "a", period: try #require(Period("2021")), measure: "m",
            categories: [.init("c\(index)", of: "k")], cell: .value(ExactDecimal(share)),
            line: index + 2))
      }
      var notes = NoteNumbers()
      let table = try Comparison(builder.finish()).distribution(of: "m")
      return ChartDescription.distribution(
        table, as: .stack, format: NumberFormat(digits: digits), notes: &notes
      )
      .notes.filter { $0.number == nil }.map(\.note.code)
    }
    #expect(try codes([1, 1, 1], digits: 2) == ["shares_rounded"])
    #expect(try codes([1, 1, 1, 1, 1, 1], digits: 0) == ["shares_rounded"])
    #expect(try codes([1, 1], digits: 0).isEmpty)
    #expect(try codes([1, 2, 5], digits: 3).isEmpty)
  }

  @Test("a line chart draws so many lines as can be told apart, and says so")
  func cut() throws {
    let chart = ChartSamples.chart(try ChartSamples.table(ChartSamples.sixty), .line)
    #expect(chart.series.count == 12 && chart.notes.map(\.note.code) == ["chart_cut"])
    let points = (0..<12).map { SVGPoint($0).sign(at: (0, 0), saying: "").xml }
    #expect(Set(points).count == 12)
  }

  @Test("parts of a whole are told apart in grey, neighbours above all")
  func grey() {
    // The weights of ITU-R BT.709, as programs turn colours to grey.
    let greys = SVGFill.colors.map { color in
      let digits = Array(color.dropFirst())
      let parts = [0, 2, 4].map { Int(String(digits[$0..<$0 + 2]), radix: 16) ?? 0 }
      return (2126 * parts[0] + 7152 * parts[1] + 722 * parts[2]) / 10_000
    }
    for (index, grey) in greys.enumerated() {
      for other in greys[(index + 1)...] { #expect(abs(grey - other) >= 14, "\(greys)") }
    }
    for (one, next) in zip(greys, greys.dropFirst()) {
      #expect(abs(one - next) >= 25, "\(greys)")
    }
  }
}
