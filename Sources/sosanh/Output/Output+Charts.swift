import IndicatorCore
import IndicatorRender

extension Output {
  /// Adds a chart below the text, or to the drawing; nothing for other formats.
  ///
  /// - Parameters:
  ///   - figures: whether the table above the text has all of them.
  ///   - headline: what a drawing says that it shows, where something is said of it.
  mutating func addChart(
    _ kind: ChartKind?, options: OutputOptions, figures: ChartDetail = .elsewhere,
    under headline: @autoclosure () -> String? = nil,
    make: (ChartKind, inout NoteNumbers) -> ChartDescription
  ) {
    guard let kind else { return }
    var chart = make(kind, &rowNotes)
    guard let readable = options.readable else {
      if options.isDrawing { chart.headline = headline() ?? "" }
      return charts.append(chart)
    }
    text += "\n"
    text += readable.chart(
      chart, charset: options.drawing, figures: figures, width: options.textWidth)
  }
}
