internal import IndicatorCore

/// Bars, dots and bullets in characters: beside their labels where there is room, else below them.
struct TextBars {
  private let drawer: TextChart
  private var chart: ChartDescription { drawer.chart }
  private var glyphs: ChartGlyphs { drawer.glyphs }
  private var width: Int { drawer.width }

  /// The columns of the labels, 0 where they stand above the bars.
  private let labels: Int
  /// The columns of the bars.
  private let cells: Int
  /// Whether figures stand below their bars.
  private let isBelow: Bool
  /// The columns of the figures alone, so that they end below one another.
  private let figure: Int

  /// The narrowest that bars may be.
  private static let fewestCells = 10
  /// What rows are indented by below the name of their series, or below their label.
  private static let indent = 2

  init(_ drawer: TextChart) {
    self.drawer = drawer
    let marks = drawer.chart.series.flatMap(\.marks)
    let indent = drawer.chart.isGrouped ? Self.indent : 0
    let longest = (marks.map(\.label.displayWidth).max() ?? 0) + indent
    let drawn = marks.filter { $0.value != nil }
    let figure = drawn.map(\.figure.displayWidth).max() ?? 0
    let figures = drawn.map { $0.said(to: figure).displayWidth }.max() ?? 0
    self.figure = figure
    let missing =
      marks.filter { $0.value == nil }.map { drawer.missing($0).displayWidth }.max() ?? 0
    let width = drawer.width
    let wanted = min(longest, max(8, width - figures - 2 - max(Self.fewestCells, width / 3)))
    let beside = width - wanted - figures - 2
    if beside >= Self.fewestCells, beside + 1 + figures >= missing {
      (labels, cells, isBelow) = (wanted, beside, false)
    } else {
      let rest = width - Self.indent - figures - 1
      isBelow = rest < Self.fewestCells
      (labels, cells) = (0, isBelow ? width - Self.indent : rest)
    }
  }

  var lines: [String] {
    chart.series.flatMap { series in
      let head = series.name.isEmpty ? [] : [series.name.shortened(to: width)]
      return head + series.marks.flatMap(lines)
    } + (chart.hasValue ? scale : [])
  }

  private var margin: Int { labels > 0 ? labels + 1 : Self.indent }

  private var scale: [String] {
    TextScale(chart.axis, cells: cells, margin: margin, chart: drawer).lines
  }

  private func lines(_ mark: ChartMark) -> [String] {
    let target = mark.target.map { drawer.paragraph($0.sentence, indent: margin) } ?? []
    guard labels > 0 else { return stacked(mark) + target }
    let indent = chart.isGrouped ? String(repeating: " ", count: Self.indent) : ""
    let label = (indent + mark.label).shortened(to: labels).padded(to: labels)
    guard let value = mark.value else { return ["\(label) \(drawer.missing(mark))"] + target }
    return ["\(label) \(bar(value, target: mark.target?.value)) \(mark.said(to: figure))"] + target
  }

  /// The label above, then the bar, then the figure where it has no room beside it.
  private func stacked(_ mark: ChartMark) -> [String] {
    let label = mark.label.shortened(to: width)
    guard let value = mark.value else {
      return [label] + drawer.paragraph(drawer.missing(mark), indent: Self.indent)
    }
    let bar = String(repeating: " ", count: Self.indent) + bar(value, target: mark.target?.value)
    guard isBelow else { return [label, "\(bar) \(mark.said(to: figure))"] }
    return [label, bar] + drawer.paragraph(mark.said, indent: Self.indent)
  }

  private func bar(_ value: Ratio, target: Ratio?) -> String {
    var bar = chart.kind == .dot ? dot(value) : filled(value)
    if chart.kind == .bullet, let target {
      bar[min(cells - 1, chart.axis.position(of: target, in: cells))] = glyphs.target
    }
    return drawer.style.bar(String(bar), isNegative: value < .zero)
  }

  private func dot(_ value: Ratio) -> [Character] {
    var cells = Array(repeating: glyphs.track, count: cells)
    cells[chart.axis.position(of: value, in: cells.count - 1)] = glyphs.dot
    return cells
  }

  /// A bar from zero, in eighths of a cell; one that is not zero has at least one of them.
  private func filled(_ value: Ratio) -> [Character] {
    var bar = Array(repeating: Character(" "), count: cells)
    let zero = chart.axis.position(of: .zero, in: cells)
    let end = chart.axis.position(of: value, in: 8 * cells)
    guard value != .zero else { return bar }
    if value > .zero {
      let eighths = max(1, end - 8 * zero)
      for cell in 0..<(eighths / 8) { bar[zero + cell] = glyphs.eighths[7] }
      let rest = eighths % 8
      if rest > 0, zero + eighths / 8 < cells { bar[zero + eighths / 8] = glyphs.eighths[rest - 1] }
    } else {
      let eighths = max(1, 8 * zero - end)
      for cell in 0..<(eighths / 8) { bar[zero - 1 - cell] = glyphs.eighths[7] }
      let edge = zero - 1 - eighths / 8
      let rest = eighths % 8
      if rest > 0, edge >= 0 { bar[edge] = rest >= 4 ? glyphs.rightHalf : glyphs.rightEdge }
    }
    return bar
  }
}

extension ChartMark {
  /// What it says, its figure at the right of so many columns.
  fileprivate func said(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - figure.displayWidth)) + said
  }
}

extension ChartDescription {
  /// Whether series have names of their own.
  var isGrouped: Bool { series.contains { !$0.name.isEmpty } }
}
