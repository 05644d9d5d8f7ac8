import ArgumentParser
import IndicatorCore
import IndicatorRender

/// What is drawn, or that nothing is.
enum ChartChoice: String, ArgumentChoice {
  case bar, dot, line, stack, slope, bullet, funnel, none

  var kind: ChartKind? { ChartKind(rawValue: rawValue) }
}

/// Whether a chart is drawn, and which.
struct ChartOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "Draw a chart below the table, as SVG or in the spreadsheet: bar, dot, line, stack, slope, bullet, funnel or none.",
      "Vẽ biểu đồ dưới bảng, ra SVG hoặc trong bảng tính: bar là thanh, dot là chấm, line là đường, stack là thanh chồng, slope là hai kỳ, bullet là so với chỉ tiêu, funnel là phễu, none là không vẽ.",
      value: "chart"))
  var chart: ChartChoice?

  /// The charts that a verb has.
  struct Known {
    /// In text and SVG; the first is drawn as SVG if none is asked for.
    let drawn: [ChartKind]
    /// In spreadsheets.
    let sheets: [ChartKind]
  }

  /// The kind to draw into text or SVG; nil for no chart.
  func kind(_ known: Known, _ output: OutputOptions) -> ChartKind? {
    guard output.isForPeople || output.isDrawing else { return nil }
    return chart?.kind ?? (output.isDrawing ? known.drawn.first : nil)
  }

  /// The chart asked for, if the verb and the format have it.
  ///
  /// - Throws: a ``Fault`` at `--chart` if they do not.
  func check(_ known: Known, _ output: OutputOptions) throws {
    let place = Place.typed("--chart", column: 1)
    guard let chart, chart != .none || output.isDrawing else { return }
    let hasCharts =
      output.isSpreadsheet || output.isForPeople || output.isDrawing || output.isPage
    guard chart != .none, hasCharts, output.chosenFormat != .htmlTable else {
      throw Fault(
        .formatClash(
          option: "--chart \(chart.rawValue)", format: output.chosenFormat.rawValue,
          expected: ["text", "markdown"]
            + (chart == .none ? [] : ["svg", "png", "xlsx", "docx"])),
        at: place)
    }
    let kinds = output.isSpreadsheet ? known.sheets : known.drawn
    guard chart.kind.map(kinds.contains) ?? false else {
      throw Fault(
        .badChoice(chart.rawValue, column: "chart", expected: kinds.map(\.rawValue)), at: place)
    }
  }
}
