internal import IndicatorCore

/// Bars of one length in characters, their parts told apart by texture; the figures below each.
struct TextStack {
  private let drawer: TextChart
  private var chart: ChartDescription { drawer.chart }
  /// The columns of the labels, 0 where they stand above the bars.
  private let labels: Int
  private var cells: Int { drawer.width - margin }
  private var margin: Int { labels > 0 ? labels + 1 : 2 }

  init(_ drawer: TextChart) {
    self.drawer = drawer
    let longest = drawer.chart.series.map(\.name.displayWidth).max() ?? 0
    labels = drawer.width < 48 ? 0 : min(longest, drawer.width / 3)
  }

  var lines: [String] {
    let legend = chart.parts.enumerated().map { "\(texture($0.offset)) \($0.element)" }
    return drawer.items(legend) + chart.series.flatMap(lines)
      + (chart.hasValue
        ? TextScale(chart.axis, cells: cells, margin: margin, chart: drawer).lines : [])
  }

  private func texture(_ part: Int) -> Character {
    ChartGlyphs.pick(part, of: drawer.glyphs.textures)
  }

  private func lines(_ series: ChartSeries) -> [String] {
    let figures = drawer.items(series.marks.map(said), indent: margin)
    let bar = String(bar(series))
    let name = series.name.shortened(to: labels > 0 ? labels : drawer.width)
    guard series.marks.contains(where: { $0.value != nil }) else {
      return labels > 0
        ? ["\(name.padded(to: labels)) \((figures.first ?? "").dropFirst(margin))"]
          + figures.dropFirst()
        : [name] + figures
    }
    let head =
      labels > 0
      ? ["\(name.padded(to: labels)) \(bar)"] : [name, String(repeating: " ", count: margin) + bar]
    return head + figures
  }

  private func said(_ mark: ChartMark) -> String {
    guard mark.value == nil else {
      return "\(mark.part.map(texture) ?? drawer.glyphs.missing) \(mark.said)"
    }
    let name = mark.label.isEmpty ? "" : "\(mark.label): "
    return "\(drawer.glyphs.missing) \(name)\(mark.said)"
  }

  private func bar(_ series: ChartSeries) -> [Character] {
    var bar = Array(repeating: Character(" "), count: cells)
    for part in chart.extents(of: series, in: cells) {
      for cell in part.extent { bar[cell] = texture(part.part) }
    }
    return bar
  }
}

extension ChartDescription {
  /// Where the parts of a stacked bar begin and end on `steps` steps; the last of shares that add up to the
  /// whole ends with the bar.
  func extents(of series: ChartSeries, in steps: Int) -> [(part: Int, extent: Range<Int>)] {
    var sum = Ratio.zero
    var start = 0
    var extents: [(part: Int, extent: Range<Int>)] = []
    for mark in series.marks {
      guard let part = mark.part, let value = mark.value else { continue }
      guard let next = try? sum.adding(value) else { break }
      sum = next
      let end = max(start, axis.position(of: sum, in: steps))
      extents.append((part, start..<end))
      start = end
    }
    return extents
  }
}
