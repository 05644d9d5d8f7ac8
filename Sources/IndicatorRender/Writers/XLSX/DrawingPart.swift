/// Writes `xl/drawings/drawingN.xml`: where a chart stands on its sheet.
struct DrawingPart {
  private let chart: SpreadsheetChart

  init(_ chart: SpreadsheetChart) {
    self.chart = chart
  }

  /// English Metric Units: 360,000 to the centimetre.
  private static let perMillimetre = 36_000

  /// The part.
  var part: Markup {
    Markup(
      "xdr:wsDr",
      attributes: [
        "xmlns:xdr": Namespace.anchor, "xmlns:a": Namespace.drawing,
        "xmlns:r": Namespace.relationship, "xmlns:c": Namespace.chart,
      ],
      children: [
        Markup(
          "xdr:oneCellAnchor", attributes: [:],
          children: [
            from, extent("xdr:ext", width: width, height: height), frame, Markup("xdr:clientData"),
          ])
      ])
  }

  private var from: Markup {
    func number(_ name: String, _ value: Int) -> Markup { Markup(name, text: String(value)) }
    return Markup(
      "xdr:from", attributes: [:],
      children: [
        number("xdr:col", chart.corner.column), number("xdr:colOff", 0),
        number("xdr:row", chart.corner.row), number("xdr:rowOff", 0),
      ])
  }

  private var frame: Markup {
    let reference = Markup("c:chart", attributes: ["r:id": "rId1"])
    let data = Markup("a:graphicData", attributes: ["uri": Namespace.chart], children: [reference])
    return Markup(
      "xdr:graphicFrame", attributes: ["macro": ""],
      children: [
        Markup(
          "xdr:nvGraphicFramePr", attributes: [:],
          children: [
            Markup("xdr:cNvPr", attributes: ["id": "2", "name": "Chart 1", "descr": chart.said]),
            Markup("xdr:cNvGraphicFramePr"),
          ]),
        Markup(
          "xdr:xfrm", attributes: [:],
          children: [
            Markup("a:off", attributes: ["x": "0", "y": "0"]), extent("a:ext", width: 0, height: 0),
          ]),
        Markup("a:graphic", attributes: [:], children: [data]),
      ])
  }

  private func extent(_ name: String, width: Int, height: Int) -> Markup {
    Markup(
      name,
      attributes: [
        "cx": String(width * Self.perMillimetre), "cy": String(height * Self.perMillimetre),
      ])
  }

  private var width: Int { [.lines, .points].contains(chart.kind) ? 240 : 200 }

  private var height: Int { chart.millimetres + 5 * chart.headlineLines }
}

extension SpreadsheetChart {
  /// How tall the chart stands on a sheet: bars need as much as there are of them.
  var millimetres: Int {
    guard ![.lines, .points].contains(kind) else { return 120 }
    let bars =
      categories.positions.count * (kind == .stackedBars ? 1 : min(series.count, 6))
    let isSingle = kind == .stackedBars || series.count == 1
    return min(50 + bars * (isSingle ? 6 : 4), max(400, 50 + bars * (isSingle ? 4 : 3)))
  }
}
