import ArgumentParser
import IndicatorCore
import IndicatorRender

/// What is drawn, or that nothing is.
struct ChartChoice: ArgumentChoice, Equatable {
  /// nil for nothing.
  let kind: ChartKind?

  static let none = ChartChoice(kind: nil)
  static let allCases = ChartKind.allCases.map { ChartChoice(kind: $0) } + [none]

  init(kind: ChartKind?) { self.kind = kind }

  init?(rawValue: String) {
    guard let choice = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = choice
  }

  var rawValue: String { kind?.rawValue ?? "none" }
}

/// Whether a chart is drawn, and which.
struct ChartOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "Draw a chart below the table, as SVG or in the spreadsheet: \(ChartKind.list[.english]) or none.",
      vi:
        "Vẽ biểu đồ dưới bảng, ra SVG hoặc trong bảng tính: \(ChartKind.list[.vietnamese]), none là không vẽ.",
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
  func kind(_ known: Known, output: OutputOptions) -> ChartKind? {
    guard output.isForPeople || output.isDrawing else { return nil }
    return chart?.kind ?? (output.isDrawing ? known.drawn.first : nil)
  }

  /// The chart asked for, if the verb and the format have it.
  ///
  /// - Throws: a ``Fault`` at `--chart` if they do not.
  func check(_ known: Known, output: OutputOptions) throws {
    let place = Place.typed("--chart")
    guard let chart, chart != .none || output.isDrawing else { return }
    let hasCharts =
      output.isSpreadsheet || output.isForPeople || output.isDrawing || output.isPage
    guard chart != .none, hasCharts, output.chosenFormat != .htmlTable else {
      throw Fault.clash(
        "--chart \(chart.rawValue)", with: output.chosenFormat,
        expected: ["text", "markdown"] + (chart == .none ? [] : ["svg", "png", "xlsx", "docx"]))
    }
    let kinds = output.isSpreadsheet ? known.sheets : known.drawn
    guard chart.kind.map(kinds.contains) ?? false else {
      throw Fault(
        .field(.badChoice(chart.rawValue, column: "chart", expected: kinds.map(\.rawValue))),
        at: place)
    }
  }
}
