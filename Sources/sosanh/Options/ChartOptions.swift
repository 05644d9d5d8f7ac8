import ArgumentParser
import IndicatorCore
import IndicatorRender

/// Whether a chart is drawn, and which.
struct ChartOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "Draw a chart into the spreadsheet (xlsx): bar or line.",
      "Vẽ biểu đồ trong bảng tính (xlsx): bar là cột, line là đường.", value: "chart"))
  var chart: ChartKind?

  /// The chart asked for, if the verb and the format have it.
  ///
  /// - Throws: a ``Fault`` at `--chart` if they do not.
  func check(_ known: [ChartKind], _ output: OutputOptions) throws {
    guard let chart else { return }
    let place = Place.typed("--chart", column: 1)
    guard known.contains(chart) else {
      throw Fault(
        .badChoice(chart.rawValue, column: "chart", expected: known.map(\.rawValue)), at: place)
    }
    guard output.isSpreadsheet else {
      throw Fault(
        .formatClash(
          option: "--chart \(chart.rawValue)", format: output.chosenFormat.rawValue,
          expected: ["xlsx"]),
        at: place)
    }
  }
}
