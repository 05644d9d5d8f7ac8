import IndicatorCore
import IndicatorRender

/// How titles, lines, tables and charts are written for people.
enum ReadableText {
  /// Lines of a width.
  case plain(width: Int, style: TextStyle)
  /// Markdown.
  case markdown

  /// A title with what stands below it.
  func title(_ title: String) -> String {
    switch self {
    case .plain(let width, _): title.wrapped(to: width).joined(separator: "\n") + "\n"
    case .markdown: "### \(title.escapedForMarkdown)\n"
    }
  }

  /// Lines that belong together.
  func paragraph(_ lines: [String]) -> String {
    let written =
      switch self {
      case .plain(let width, _): lines.flatMap { $0.wrappedBelow(width) }
      case .markdown: lines.map { $0.escapedForMarkdownLine + "  " }
      }
    return written.joined(separator: "\n") + "\n"
  }

  /// Lines of which each says one thing.
  func list(_ lines: [String]) -> String {
    let written =
      switch self {
      case .plain(let width, _): lines.flatMap { $0.wrapped(to: width) }
      case .markdown: lines.map { "- " + $0.escapedForMarkdownLine }
      }
    return written.joined(separator: "\n") + "\n"
  }

  /// Messages, each on a line as it is: a program may look for it.
  func messages(_ lines: [String]) -> String {
    switch self {
    case .plain: lines.map { $0 + "\n" }.joined()
    case .markdown: lines.map { "- \($0.markdownKeepingCode)\n" }.joined()
    }
  }

  /// A table.
  func table(_ table: TextTable) -> String {
    switch self {
    case .plain(let width, let style): table.text(width: width, style: style)
    case .markdown: table.markdown
    }
  }

  /// A chart, drawn with characters.
  func chart(
    _ chart: ChartDescription, charset: Charset, figures: ChartDetail, width: Int
  ) -> String {
    let style: TextStyle = if case .plain(_, let style) = self { style } else { .plain }
    let drawing = TextChart(
      chart, width: width, charset: charset, style: style, figures: figures
    ).text
    return switch self {
    case .plain: drawing
    case .markdown: drawing.fencedForMarkdown(as: "text") + "\n"
    }
  }
}

extension String {
  /// The text wrapped, the lines after the first indented like it.
  fileprivate func wrappedBelow(_ width: Int) -> [String] {
    let margin = String(prefix { $0 == " " })
    return String(dropFirst(margin.count)).wrapped(to: max(1, width - margin.count)).map {
      margin + $0
    }
  }
}
