internal import IndicatorCore

/// Paragraphs, drawings and the page of a document of Word.
struct WordText {
  /// The styles that a template can replace, by the identifiers that ours have.
  enum Style: String, CaseIterable {
    case normal = "Normal"
    case body = "BodyText"
    case title = "Title"
    case subtitle = "Subtitle"
    case heading = "Heading1"
    case subheading = "Heading2"
    case caption = "Caption"
    case list = "ListParagraph"
    case code = "SourceCode"
    case note = "FootnoteText"
    case cell = "TableText"
    case smallCell = "TableTextSmall"
    case table = "TableGrid"
  }

  static let table = Words("Table", vi: "Bảng")
  static let figure = Words("Figure", vi: "Hình")

  /// What the styles are called and what the page is like.
  let look: WordLook

  static func document(_ body: [Markup]) -> Markup {
    Markup(
      "w:document",
      attributes: [
        "xmlns:w": Namespace.word, "xmlns:r": Namespace.relationship,
        "xmlns:wp": Namespace.wordDrawing, "xmlns:a": Namespace.drawing,
        "xmlns:c": Namespace.chart,
      ], children: [Markup("w:body", attributes: [:], children: body)])
  }

  // MARK: Paragraphs

  func paragraph(_ text: String, style: Style, keepsNext: Bool = false) -> Markup {
    paragraph(text.isEmpty ? [] : [Self.run(text)], style: style, keepsNext: keepsNext)
  }

  /// A paragraph of runs.
  ///
  /// - Parameter mark: a name by which links lead here.
  /// - Parameter keepsNext: whether it stands on one page with what is behind it.
  func paragraph(
    _ runs: [Markup], style: Style, mark: WordMark? = nil, keepsNext: Bool = false
  ) -> Markup {
    let keeps = keepsNext ? [Markup("w:keepNext")] : []
    let named = Markup("w:pStyle", attributes: ["w:val": look.identifier(style)])
    return Markup(
      "w:p", attributes: [:],
      children: [Markup("w:pPr", attributes: [:], children: [named] + keeps)]
        + (mark?.around(runs) ?? runs))
  }

  /// What the chart behind it shows, on one page with it.
  func headline(_ words: String) -> Markup {
    let named = Markup("w:pStyle", attributes: ["w:val": look.identifier(.body)])
    return Markup(
      "w:p", attributes: [:],
      children: [
        Markup("w:pPr", attributes: [:], children: [named, Markup("w:keepNext")]),
        Self.run(words, isBold: true),
      ])
  }

  /// Text, bold or not; its lines stand below one another.
  static func run(_ text: String, isBold: Bool = false) -> Markup {
    let properties = isBold ? [Markup("w:rPr", attributes: [:], children: [Markup("w:b")])] : []
    let lines = text.withoutHidden.split(separator: "\n", omittingEmptySubsequences: false)
    let content = lines.enumerated().flatMap { index, line in
      (index > 0 ? [Markup("w:br")] : [])
        + [Markup("w:t", attributes: ["xml:space": "preserve"], text: String(line))]
    }
    return Markup("w:r", attributes: [:], children: properties + content)
  }

  /// Text that leads to a place in the document.
  static func link(_ text: String, to mark: WordMark) -> Markup {
    Markup("w:hyperlink", attributes: ["w:anchor": mark.name], children: [run(text)])
  }

  /// What stands above a table, on one page with it.
  ///
  /// - Parameters:
  ///   - number: the table's, from 1.
  ///   - part: the part's below it, from 0, where it stands in several.
  func tableCaption(_ number: Int, part: Int, title: String, in language: Language) -> Markup {
    let goesOn = part > 0 ? " (\(ReportWords.continued[language]))" : ""
    return paragraph(
      "\(Self.table[language]) \(number)\(goesOn). \(title)", style: .caption, keepsNext: true)
  }

  /// What stands below a chart.
  func figureCaption(_ number: Int, title: String, in language: Language) -> Markup {
    paragraph("\(Self.figure[language]) \(number). \(title)", style: .caption)
  }

  // MARK: The page

  /// An empty line, as small as can be, behind which the pages are turned another way.
  func sectionEnd(isTurned: Bool) -> Markup {
    let spacing = Markup(
      "w:spacing",
      attributes: ["w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"])
    return Markup(
      "w:p", attributes: [:],
      children: [Markup("w:pPr", attributes: [:], children: [spacing, page(isTurned: isTurned)])])
  }

  /// The page, upright or turned.
  func page(isTurned: Bool) -> Markup {
    let page = look.page
    let (width, height) = (min(page.width, page.height), max(page.width, page.height))
    let sides = [String(width), String(height)]
    let margins = page.margins
    return Markup(
      "w:sectPr", attributes: [:],
      children: [
        isTurned
          ? Markup(
            "w:pgSz", attributes: ["w:w": sides[1], "w:h": sides[0], "w:orient": "landscape"])
          : Markup("w:pgSz", attributes: ["w:w": sides[0], "w:h": sides[1]]),
        Markup(
          "w:pgMar",
          attributes: [
            "w:top": String(margins.top), "w:right": String(margins.right),
            "w:bottom": String(margins.bottom), "w:left": String(margins.left),
            "w:header": "708", "w:footer": "708", "w:gutter": "0",
          ]),
      ])
  }

  // MARK: Drawings

  /// Of these a centimetre has 360,000, and a twentieth of a point 635.
  private static let pointsTwentieth = 635

  /// What stands above and below a chart on its page: a headline and a caption.
  private static let besideChart = 1_700

  /// How tall a chart may be, in twentieths of a point.
  private func tallest(isTurned: Bool) -> Int {
    look.page.height(isTurned: isTurned) - Self.besideChart
  }

  private func height(of chart: SpreadsheetChart) -> Int {
    min(chart.height / Self.pointsTwentieth, tallest(isTurned: false))
  }

  /// Which page a chart needs: a tall one has no room on a turned page.
  func need(of chart: SpreadsheetChart) -> WordBody.Need {
    height(of: chart) > tallest(isTurned: true) ? .upright : .asBefore
  }

  /// A chart in a line of its own, as wide as the page; the taller the more bars it has.
  func drawing(
    of chart: SpreadsheetChart, said: String, number: Int, relation: String
  ) -> Markup {
    let width = look.page.room(isTurned: false) * Self.pointsTwentieth
    let graphic = Markup(
      "a:graphic", attributes: [:],
      children: [
        Markup(
          "a:graphicData", attributes: ["uri": Namespace.chart],
          children: [Markup("c:chart", attributes: ["r:id": relation])])
      ])
    let inline = Markup(
      "wp:inline", attributes: ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
      children: [
        Markup(
          "wp:extent",
          attributes: ["cx": String(width), "cy": String(height(of: chart) * Self.pointsTwentieth)]),
        Markup(
          "wp:docPr",
          attributes: [
            "id": String(number), "name": "Chart \(number)", "descr": said.withoutHidden,
          ]),
        Markup("wp:cNvGraphicFramePr"), graphic,
      ])
    let keeps = Markup("w:pPr", attributes: [:], children: [Markup("w:keepNext")])
    return Markup(
      "w:p", attributes: [:],
      children: [
        keeps,
        Markup(
          "w:r", attributes: [:],
          children: [Markup("w:drawing", attributes: [:], children: [inline])]),
      ])
  }
}

/// A place in a document to which others lead.
struct WordMark {
  let name: String
  private let number: Int

  /// The heading of a section, from 1.
  static func section(_ number: Int) -> WordMark {
    WordMark(name: "section_\(number)", number: number)
  }

  /// A note, from 1.
  static func note(_ number: Int) -> WordMark {
    WordMark(name: "note_\(number)", number: 10_000 + number)
  }

  fileprivate func around(_ runs: [Markup]) -> [Markup] {
    [Markup("w:bookmarkStart", attributes: ["w:id": String(number), "w:name": name])] + runs
      + [Markup("w:bookmarkEnd", attributes: ["w:id": String(number)])]
  }
}

extension SpreadsheetChart {
  /// How tall it is drawn: nine centimetres, bars as there are of them.
  fileprivate var height: Int {
    switch kind {
    case .lines, .points: return 3_240_000
    case .bars, .stackedBars:
      let bars = barCount
      let each = bars > 30 ? 126_000 : 200_000
      return max(2_160_000, (series.count > 4 ? 1_900_000 : 1_600_000) + bars * each)
    }
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
