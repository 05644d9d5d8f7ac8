import IndicatorCore
import IndicatorRender

extension Output {
  /// Adds a chart below the text, or to the drawing; nothing for other formats.
  ///
  /// - Parameter figures: whether the table above the text has all of them.
  mutating func addChart(
    _ kind: ChartKind?, _ options: OutputOptions, figures: ChartDetail = .elsewhere,
    _ make: (ChartKind, inout NoteNumbers) -> ChartDescription
  ) {
    guard let kind else { return }
    let chart = make(kind, &rowNotes)
    guard options.isForPeople else { return charts.append(chart) }
    let isMarkdown = options.chosenFormat == .markdown
    let drawing = TextChart(
      chart, width: options.textWidth, charset: options.drawing,
      style: isMarkdown ? .plain : options.style, figures: figures
    ).text
    text += isMarkdown ? "\n\(drawing.fencedForMarkdown(as: "text"))\n" : "\n" + drawing
  }
}
