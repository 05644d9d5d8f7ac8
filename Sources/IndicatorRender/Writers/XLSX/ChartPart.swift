internal import IndicatorCore

/// Writes `xl/charts/chartN.xml`: a chart that spreadsheets draw, and let people change, from cells.
struct ChartPart {
  private let chart: SpreadsheetChart
  private let sheet: SpreadsheetSheet
  /// What the two axes are called among themselves.
  private static let categoryAxis = "111111111"
  private static let valueAxis = "222222222"
  /// Colours told apart by most eyes, in the order of the series.
  ///
  /// - References: M. Okabe and K. Ito, "Color Universal Design", 2008; the last four are darker.
  static let colors = [
    "0072B2", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00", "999999", "000000", "004C77",
    "8C6100", "00543D", "7A2E5D",
  ]

  init(_ chart: SpreadsheetChart, in sheet: SpreadsheetSheet) {
    self.chart = chart
    self.sheet = sheet
  }

  /// The part.
  var part: Markup { part(data: nil) }

  /// The part.
  ///
  /// - Parameter data: the relation to the workbook with the cells; nil where the chart stands in it.
  func part(data: String?) -> Markup {
    let plotArea = Markup(
      "c:plotArea", attributes: [:], children: [Markup("c:layout"), plot] + axes)
    let needsLegend = chart.series.count > 1 || chart.kind == .stackedBars
    let legend = needsLegend ? [legend] : []
    return Markup(
      "c:chartSpace",
      attributes: [
        "xmlns:c": Namespace.chart, "xmlns:a": Namespace.drawing,
        "xmlns:r": Namespace.relationship,
      ],
      children: [
        Markup("c:roundedCorners", attributes: ["val": "0"]),
        Markup(
          "c:chart", attributes: [:],
          children: [head, Markup("c:autoTitleDeleted", attributes: ["val": "0"]), plotArea]
            + legend + [
              Markup("c:plotVisOnly", attributes: ["val": "1"]),
              Markup("c:dispBlanksAs", attributes: ["val": "gap"]),
            ]),
      ]
        + (data.map {
          [
            Markup(
              "c:externalData", attributes: ["r:id": $0],
              children: [Markup("c:autoUpdate", attributes: ["val": "0"])])
          ]
        } ?? []))
  }

  // MARK: Series

  private var plot: Markup {
    let series = chart.series.enumerated().map(series)
    let axes = [
      Markup("c:axId", attributes: ["val": Self.categoryAxis]),
      Markup("c:axId", attributes: ["val": Self.valueAxis]),
    ]
    let varied = Markup("c:varyColors", attributes: ["val": "0"])
    switch chart.kind {
    case .points:
      let head = [Markup("c:scatterStyle", attributes: ["val": "lineMarker"]), varied]
      return Markup("c:scatterChart", attributes: [:], children: head + series + axes)
    case .lines:
      let head = [Markup("c:grouping", attributes: ["val": "standard"]), varied]
      return Markup(
        "c:lineChart", attributes: [:],
        children: head + series + [Markup("c:marker", attributes: ["val": "1"])] + axes)
    case .bars, .stackedBars:
      let isStacked = chart.kind == .stackedBars
      let head = [
        Markup("c:barDir", attributes: ["val": "bar"]),
        Markup("c:grouping", attributes: ["val": isStacked ? "stacked" : "clustered"]), varied,
      ]
      let gap = [Markup("c:gapWidth", attributes: ["val": "50"])]
      let overlap = isStacked ? [Markup("c:overlap", attributes: ["val": "100"])] : []
      return Markup("c:barChart", attributes: [:], children: head + series + gap + overlap + axes)
    }
  }

  /// Parts of a whole have the colours that they have in drawings, which are told apart in grey.
  private static func color(_ index: Int, of kind: SpreadsheetChart.Kind) -> String {
    let parts = SVGFill.colors
    return kind == .stackedBars && index < parts.count
      ? String(parts[index].dropFirst()) : colors[index % colors.count]
  }

  private func series(_ index: Int, series: SpreadsheetChart.Series) -> Markup {
    let number = String(index)
    let color = Self.color(index, of: chart.kind)
    let name = SheetRange(series.name, last: series.name)
    let head = [
      Markup("c:idx", attributes: ["val": number]), Markup("c:order", attributes: ["val": number]),
      Markup("c:tx", attributes: [:], children: [textReference(name)]),
    ]
    if chart.kind == .points {
      let look = index == 0 ? Self.points(color) : Self.thinLine(color)
      return Markup("c:ser", attributes: [:], children: head + look + pointData(series))
    }
    let data = [
      Markup("c:cat", attributes: [:], children: [textReference(chart.categories)]),
      Markup("c:val", attributes: [:], children: [numberReference(series.values)]),
    ]
    if chart.kind == .lines {
      let end = [Markup("c:smooth", attributes: ["val": "0"])]
      let line = Self.line(color) + series.cuts.map(Self.cut)
      return Markup("c:ser", attributes: [:], children: head + line + labels + data + end)
    }
    let fill = Markup("c:spPr", attributes: [:], children: [Self.solid(color)])
    let rule = Markup("c:invertIfNegative", attributes: ["val": "0"])
    return Markup("c:ser", attributes: [:], children: head + [fill, rule] + labels + data)
  }

  /// Numbers along both axes.
  private func pointData(_ series: SpreadsheetChart.Series) -> [Markup] {
    [
      Markup(
        "c:xVal", attributes: [:], children: [numberReference(chart.categories, format: "General")]),
      Markup("c:yVal", attributes: [:], children: [numberReference(series.values)]),
      Markup("c:smooth", attributes: ["val": "0"]),
    ]
  }

  /// Points that no line joins.
  private static func points(_ color: String) -> [Markup] {
    let none = Markup("a:ln", attributes: ["w": "19050"], children: [Markup("a:noFill")])
    return [Markup("c:spPr", attributes: [:], children: [none])] + line(color).suffix(1)
  }

  /// A line without points.
  private static func thinLine(_ color: String) -> [Markup] {
    [
      Markup(
        "c:spPr", attributes: [:],
        children: [Markup("a:ln", attributes: ["w": "15875"], children: [solid(color)])]),
      Markup(
        "c:marker", attributes: [:], children: [Markup("c:symbol", attributes: ["val": "none"])]),
    ]
  }

  private static func solid(_ color: String) -> Markup {
    Markup(
      "a:solidFill", attributes: [:], children: [Markup("a:srgbClr", attributes: ["val": color])])
  }

  /// A value to which no line leads.
  private static func cut(_ place: Int) -> Markup {
    Markup(
      "c:dPt", attributes: [:],
      children: [
        Markup("c:idx", attributes: ["val": String(place)]),
        Markup("c:bubble3D", attributes: ["val": "0"]),
        Markup(
          "c:spPr", attributes: [:],
          children: [Markup("a:ln", attributes: [:], children: [Markup("a:noFill")])]),
      ])
  }

  private static func line(_ color: String) -> [Markup] {
    let stroke = Markup(
      "a:ln", attributes: ["w": "25400", "cap": "rnd"], children: [solid(color), Markup("a:round")])
    let dot = Markup(
      "c:spPr", attributes: [:],
      children: [solid(color), Markup("a:ln", attributes: ["w": "9525"], children: [solid(color)])])
    return [
      Markup("c:spPr", attributes: [:], children: [stroke]),
      Markup(
        "c:marker", attributes: [:],
        children: [
          Markup("c:symbol", attributes: ["val": "circle"]),
          Markup("c:size", attributes: ["val": "5"]), dot,
        ]),
    ]
  }

  /// Bars of several series have their values beside them up to this many.
  private static let mostLabelled = 45

  /// The values at the ends of the bars or above the marks, where there is one series or there are few bars.
  private var labels: [Markup] {
    let isFew = chart.kind == .bars && chart.barCount <= Self.mostLabelled
    guard chart.kind != .stackedBars, chart.series.count == 1 || isFew else { return [] }
    let shown: [(String, String)] = [
      ("c:showLegendKey", "0"), ("c:showVal", "1"), ("c:showCatName", "0"), ("c:showSerName", "0"),
      ("c:showPercent", "0"), ("c:showBubbleSize", "0"),
    ]
    let format = Markup(
      "c:numFmt", attributes: ["formatCode": chart.format.code, "sourceLinked": "0"])
    let place = Markup("c:dLblPos", attributes: ["val": chart.kind == .lines ? "t" : "outEnd"])
    return [
      Markup(
        "c:dLbls", attributes: [:],
        children: [format] + letters + [place]
          + shown.map { Markup($0.0, attributes: ["val": $0.1]) })
    ]
  }

  /// More bars than these have smaller letters beside them.
  private static let mostLarge = 35

  /// Letters that find room beside many bars.
  private var letters: [Markup] {
    guard chart.kind == .bars || chart.kind == .stackedBars, chart.barCount > Self.mostLarge
    else { return [] }
    let look = Markup(
      "a:pPr", attributes: [:], children: [Markup("a:defRPr", attributes: ["sz": "700"])])
    return [
      Markup(
        "c:txPr", attributes: [:],
        children: [
          Markup("a:bodyPr"), Markup("a:lstStyle"),
          Markup(
            "a:p", attributes: [:],
            children: [look, Markup("a:endParaRPr", attributes: ["lang": "en-US"])]),
        ])
    ]
  }

  // MARK: Cells

  /// A range of texts, with what stands there now.
  private func textReference(_ range: SheetRange) -> Markup {
    let points = range.positions.enumerated().map { index, place in
      Markup(
        "c:pt", attributes: ["idx": String(index)],
        children: [Markup("c:v", attributes: [:], text: sheet.shown(at: place))])
    }
    let count = Markup("c:ptCount", attributes: ["val": String(points.count)])
    return Markup(
      "c:strRef", attributes: [:],
      children: [
        Markup("c:f", attributes: [:], text: range.fixedReference(in: sheet.name)),
        Markup("c:strCache", attributes: [:], children: [count] + points),
      ])
  }

  /// A range of numbers, with what stands there now; blank cells have no point.
  private func numberReference(_ range: SheetRange, format: String? = nil) -> Markup {
    let places = range.positions
    let points = places.enumerated().compactMap { index, place in
      sheet.number(at: place).map {
        Markup(
          "c:pt", attributes: ["idx": String(index)],
          children: [Markup("c:v", attributes: [:], text: $0)])
      }
    }
    let head = [
      Markup("c:formatCode", attributes: [:], text: format ?? chart.format.code),
      Markup("c:ptCount", attributes: ["val": String(places.count)]),
    ]
    return Markup(
      "c:numRef", attributes: [:],
      children: [
        Markup("c:f", attributes: [:], text: range.fixedReference(in: sheet.name)),
        Markup("c:numCache", attributes: [:], children: head + points),
      ])
  }

  // MARK: Axes and texts

  /// Bars begin at the top, so the axis of values is crossed at the far end and stays below.
  private var axes: [Markup] {
    guard chart.kind != .points else { return pointAxes }
    let isBar = chart.kind != .lines
    return [
      axis(
        "c:catAx", id: Self.categoryAxis, crossing: Self.valueAxis, side: isBar ? "l" : "b",
        scaling: [Markup("c:orientation", attributes: ["val": isBar ? "maxMin" : "minMax"])],
        title: chart.categoryTitle, format: "General", crosses: "autoZero", isLow: true),
      axis(
        "c:valAx", id: Self.valueAxis, crossing: Self.categoryAxis, side: isBar ? "b" : "l",
        scaling: valueScaling, title: chart.valueTitle, format: chart.axisFormat.code,
        crosses: isBar ? "max" : "autoZero", isLow: false),
    ]
  }

  private var pointAxes: [Markup] {
    let scaling = [Markup("c:orientation", attributes: ["val": "minMax"])]
    return [
      axis(
        "c:valAx", id: Self.categoryAxis, crossing: Self.valueAxis, side: "b", scaling: scaling,
        title: chart.categoryTitle, format: "General", crosses: "min", isLow: false),
      axis(
        "c:valAx", id: Self.valueAxis, crossing: Self.categoryAxis, side: "l",
        scaling: valueScaling,
        title: chart.valueTitle, format: chart.axisFormat.code, crosses: "min", isLow: false),
    ]
  }

  private func axis(
    _ name: String, id: String, crossing other: String, side: String, scaling: [Markup],
    title: String, format: String, crosses: String, isLow: Bool
  ) -> Markup {
    let grid =
      isLow
      ? []
      : [
        Markup(
          "c:majorGridlines", attributes: [:],
          children: [Markup("c:spPr", attributes: [:], children: [Self.gridLine])])
      ]
    return Markup(
      name, attributes: [:],
      children: [
        Markup("c:axId", attributes: ["val": id]),
        Markup("c:scaling", attributes: [:], children: scaling),
        Markup("c:delete", attributes: ["val": "0"]), Markup("c:axPos", attributes: ["val": side]),
      ] + grid + [self.title(title, size: 1000)] + [
        Markup("c:numFmt", attributes: ["formatCode": format, "sourceLinked": "0"]),
        Markup("c:majorTickMark", attributes: ["val": "none"]),
        Markup("c:minorTickMark", attributes: ["val": "none"]),
        Markup("c:tickLblPos", attributes: ["val": isLow ? "low" : "nextTo"]),
      ] + (isLow ? letters : []) + [
        Markup("c:crossAx", attributes: ["val": other]),
        Markup("c:crosses", attributes: ["val": crosses]),
      ] + (isLow ? categoryEnd : [Markup("c:crossBetween", attributes: ["val": between])]))
  }

  private var between: String { chart.kind == .points ? "midCat" : "between" }

  /// Every bar has its name.
  private var categoryEnd: [Markup] {
    let isBar = chart.kind == .bars || chart.kind == .stackedBars
    return (isBar ? [Markup("c:tickLblSkip", attributes: ["val": "1"])] : [])
      + [Markup("c:noMultiLvlLbl", attributes: ["val": "1"])]
  }

  private static let gridLine = Markup(
    "a:ln", attributes: ["w": "6350"], children: [solid("D9D9D9")])

  /// Bars are measured from 0; shares that come near the whole, and parts of a whole, end at 1; pieces of one
  /// chart end alike.
  private var valueScaling: [Markup] {
    let orientation = Markup("c:orientation", attributes: ["val": "minMax"])
    let isBar = chart.kind == .bars || chart.kind == .stackedBars
    let ranges = chart.scaledTo.isEmpty ? chart.series.map(\.values) : chart.scaledTo
    let numbers = ranges.flatMap { $0.positions.compactMap(sheet.number) }
    let hasNegative = numbers.contains { $0.hasPrefix("-") }
    let areShares = chart.format.isPercent && numbers.allSatisfy { $0 == "1" || $0.hasPrefix("0") }
    let isNearWhole = numbers.contains { $0 == "1" || $0.hasPrefix("0.9") || $0.hasPrefix("0.8") }
    let endsAtWhole = chart.kind == .stackedBars || areShares && isNearWhole
    if !endsAtWhole, let axis = commonAxis(numbers) { return [orientation] + Self.ends(axis) }
    let most = endsAtWhole ? [Markup("c:max", attributes: ["val": "1"])] : []
    let least = isBar && !hasNegative ? [Markup("c:min", attributes: ["val": "0"])] : []
    return [orientation] + most + least
  }

  /// The axis of pieces of one chart; nil for a whole chart.
  private func commonAxis(_ numbers: [String]) -> ChartAxis? {
    guard !chart.scaledTo.isEmpty else { return nil }
    let values = numbers.compactMap { ExactDecimal(plain: $0) }.compactMap {
      try? Ratio($0.significand, over: ExactDecimal.power($0.scale))
    }
    guard values.count == numbers.count else { return nil }
    return ChartAxis(
      over: values, from: .zeroToValues, per: chart.format.isPercent ? 100 : 1, as: NumberFormat())
  }

  private static func ends(_ axis: ChartAxis) -> [Markup] {
    [("c:max", axis.upper), ("c:min", axis.lower)].map { name, value in
      Markup(name, attributes: ["val": "\(value.expansion(times: 1))"])
    }
  }

  /// What a series is; below the parts of a whole, which need the width.
  private var legend: Markup {
    let side = chart.kind == .stackedBars ? "b" : "r"
    return Markup(
      "c:legend", attributes: [:],
      children: [
        Markup("c:legendPos", attributes: ["val": side]),
        Markup("c:overlay", attributes: ["val": "0"]),
      ])
  }

  /// The title, with what the chart shows above it.
  private var head: Markup {
    guard !chart.headline.isEmpty else { return title(chart.title, size: 1400) }
    return title([
      paragraph(chart.headline, size: 1200, isBold: true),
      paragraph(chart.title, size: 1000, isBold: false),
    ])
  }

  private func title(_ text: String, size: Int) -> Markup {
    title([paragraph(text, size: size, isBold: size > 1000)])
  }

  private func paragraph(_ text: String, size: Int, isBold: Bool) -> Markup {
    let look = Markup(
      "a:rPr", attributes: ["lang": "en-US", "sz": String(size), "b": isBold ? "1" : "0"])
    return Markup(
      "a:p", attributes: [:],
      children: [
        Markup(
          "a:r", attributes: [:], children: [look, Markup("a:t", attributes: [:], text: text)])
      ])
  }

  private func title(_ paragraphs: [Markup]) -> Markup {
    let text = Markup(
      "c:rich", attributes: [:], children: [Markup("a:bodyPr"), Markup("a:lstStyle")] + paragraphs)
    return Markup(
      "c:title", attributes: [:],
      children: [
        Markup("c:tx", attributes: [:], children: [text]),
        Markup("c:overlay", attributes: ["val": "0"]),
      ])
  }
}

extension SpreadsheetChart {
  /// How many lines a headline takes on a sheet, where programs break it.
  var headlineLines: Int {
    let width = [.lines, .points].contains(kind) ? 72 : 60
    return headline.isEmpty ? 0 : headline.wrapped(to: width).count
  }
}

extension SpreadsheetSheet {
  /// The cell at a place; a heading in row 0.
  private func cell(at place: SheetPosition) -> SpreadsheetCell {
    place.row == 0 ? .text(columns[place.column].heading) : rows[place.row - 1].cells[place.column]
  }

  /// What the cell says.
  fileprivate func shown(at place: SheetPosition) -> String {
    switch cell(at: place) {
    case .empty: ""
    case .text(let text), .longNumber(let text), .number(let text, _): text
    }
  }

  /// The number in the cell, nil if there is none.
  fileprivate func number(at place: SheetPosition) -> String? {
    if case .number(let digits, _) = cell(at: place) { digits } else { nil }
  }
}
