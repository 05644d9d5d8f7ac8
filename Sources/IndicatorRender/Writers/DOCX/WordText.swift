internal import IndicatorCore

/// Paragraphs, drawings and the page of a document of Word.
enum WordText {
  /// The styles that a template can replace.
  enum Style: String {
    case normal = "Normal"
    case caption = "Caption"
    case note = "FootnoteText"
    case table = "TableGrid"
  }

  static let table = Words("Table", "Bảng")
  static let figure = Words("Figure", "Hình")

  static func document(_ body: [Markup]) -> Markup {
    Markup(
      "w:document",
      [
        "xmlns:w": Namespace.word, "xmlns:r": Namespace.relationship,
        "xmlns:wp": Namespace.wordDrawing, "xmlns:a": Namespace.drawing,
        "xmlns:c": Namespace.chart,
      ], [Markup("w:body", [:], body)])
  }

  static func paragraph(_ text: String, style: Style) -> Markup {
    let keeps = style == .caption ? [Markup("w:keepNext")] : []
    return Markup(
      "w:p", [:],
      [Markup("w:pPr", [:], [Markup("w:pStyle", ["w:val": style.rawValue])] + keeps)]
        + (text.isEmpty ? [] : [run(text)]))
  }

  /// Text, bold or not; its lines stand below one another.
  static func run(_ text: String, isBold: Bool = false) -> Markup {
    let properties = isBold ? [Markup("w:rPr", [:], [Markup("w:b")])] : []
    let lines = text.withoutHidden.split(separator: "\n", omittingEmptySubsequences: false)
    let content = lines.enumerated().flatMap { index, line in
      (index > 0 ? [Markup("w:br")] : [])
        + [Markup("w:t", ["xml:space": "preserve"], text: String(line))]
    }
    return Markup("w:r", [:], properties + content)
  }

  /// A4, upright or turned.
  static func page(isTurned: Bool) -> Markup {
    Markup(
      "w:sectPr", [:],
      [
        isTurned
          ? Markup("w:pgSz", ["w:w": "16838", "w:h": "11906", "w:orient": "landscape"])
          : Markup("w:pgSz", ["w:w": "11906", "w:h": "16838"]),
        Markup(
          "w:pgMar",
          [
            "w:top": "1134", "w:right": "1134", "w:bottom": "1134", "w:left": "1134",
            "w:header": "708", "w:footer": "708", "w:gutter": "0",
          ]),
      ])
  }

  /// A chart in a line of its own: 16 by 9 centimetres, in units of which a centimetre has 360,000.
  static func drawing(of chart: SpreadsheetChart, number: Int, relation: String) -> Markup {
    let graphic = Markup(
      "a:graphic", [:],
      [
        Markup(
          "a:graphicData", ["uri": Namespace.chart], [Markup("c:chart", ["r:id": relation])])
      ])
    let inline = Markup(
      "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
      [
        Markup("wp:extent", ["cx": "5760000", "cy": "3240000"]),
        Markup(
          "wp:docPr",
          ["id": String(number), "name": "Chart \(number)", "descr": chart.title.withoutHidden]),
        Markup("wp:cNvGraphicFramePr"), graphic,
      ])
    return Markup("w:p", [:], [Markup("w:r", [:], [Markup("w:drawing", [:], [inline])])])
  }
}

extension String {
  /// The text without characters that are not seen, lines kept.
  fileprivate var withoutHidden: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).withoutControls }
      .joined(separator: "\n")
  }
}

extension Namespace {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let wordDrawing =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
}
