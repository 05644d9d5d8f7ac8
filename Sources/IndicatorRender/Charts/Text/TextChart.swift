internal import IndicatorCore

/// Draws a chart with characters: nothing is wider than the width asked for.
package struct TextChart {
  let chart: ChartDescription
  /// The columns there are.
  let width: Int
  let glyphs: ChartGlyphs
  let style: TextStyle
  let figures: ChartDetail

  /// - Parameters:
  ///   - width: the columns there are, at least 20.
  ///   - charset: which characters may be used.
  ///   - style: whether a terminal may colour bars.
  ///   - figures: whether figures that have no room in a drawing of lines are listed below it, or stand in a
  ///     table beside it; what is missing is always said.
  package init(
    _ chart: ChartDescription, width: Int, charset: Charset = .unicode, style: TextStyle = .plain,
    figures: ChartDetail = .shown
  ) {
    self.chart = chart
    self.width = max(20, width)
    glyphs = charset.glyphs
    self.style = style
    self.figures = figures
  }

  /// The chart in lines: its title, what is drawn, and what must be said of it as a whole; the numbered notes
  /// are left to those who number them.
  package var text: String {
    let lines = chart.title.wrapped(to: width).map(style.heading) + body + remarks
    return lines.map { $0.withoutTrailingBlanks + "\n" }.joined()
  }

  private var body: [String] {
    switch chart.kind {
    case .bar, .dot, .bullet: TextBars(self).lines
    case .stack: TextStack(self).lines
    case .funnel: TextFunnel(self).lines
    case .line: TextLines(self).lines
    case .slope: TextSlope(self).lines
    }
  }

  private var remarks: [String] {
    chart.notes.filter { $0.number == nil }.flatMap { $0.note.text.wrapped(to: width) }
  }

  /// Text behind blanks, in as many lines as it needs.
  func paragraph(_ text: String, indent: Int = 0) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    return text.wrapped(to: max(1, width - indent)).map { blanks + $0 }
  }

  /// Items beside one another with two blanks between them, in as many lines as they need; an item is broken
  /// only if it has no room on a line of its own.
  func items(_ items: [String], indent: Int = 0) -> [String] {
    var lines: [String] = []
    let room = width - indent
    for item in items {
      if let last = lines.last, last.displayWidth + 2 + item.displayWidth <= room {
        lines[lines.count - 1] = "\(last)  \(item)"
      } else {
        lines += item.wrapped(to: room)
      }
    }
    return lines.map { String(repeating: " ", count: indent) + $0 }
  }

  /// A name with its sign, and every figure of its series below: `2021 94.83 (165/174)  2022 ...`.
  func figures(_ series: ChartSeries, sign: Character?) -> [String] {
    let figures = series.marks.filter { !$0.figure.isEmpty }.map { mark in
      let said = mark.value == nil ? missing(mark) : mark.said
      return mark.label.isEmpty ? said : "\(mark.label) \(said)"
    }
    let name = (sign.map { "\($0) " } ?? "") + series.name
    return name.wrapped(to: width) + items(figures, indent: 2)
  }

  /// What is missing, where the figures stand elsewhere: `· Hải Yến, 2020: not reported [1]`.
  var gaps: [String] { chart.gaps.flatMap { paragraph("\(glyphs.missing) \($0)") } }

  /// What stands in place of a value that is missing: `· not reported [1]`.
  func missing(_ mark: ChartMark) -> String { "\(glyphs.missing) \(mark.said)" }
}

extension String {
  /// The text in at most `width` columns: what is too long ends in `~`; a period behind a name is kept.
  func shortened(to width: Int) -> String {
    guard displayWidth > width else { return self }
    if let tail = periodTail, tail.displayWidth + 4 <= width {
      return String(dropLast(tail.count)).shortened(to: width - tail.displayWidth) + tail
    }
    var text = ""
    var used = 1
    for character in self {
      used += character.displayWidth
      if used > width { break }
      text.append(character)
    }
    return text.withoutTrailingBlanks + "~"
  }

  /// `, 2021` of `Hải Yến, 2021`; nil where no period stands behind a comma.
  var periodTail: String? {
    guard let comma = lastIndex(of: ","), Period(self[comma...].dropFirst(2)) != nil else {
      return nil
    }
    return String(self[comma...])
  }

  /// The text with blanks behind it.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }

  /// The text with blanks in front of it.
  func aligned(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth)) + self
  }
}
