internal import IndicatorCore

/// Our styles of a document of Word: few, so that those of a template take their place.
struct WordStyles {
  let look: WordLook
  let language: Language

  var part: Markup {
    Markup(
      "w:styles", attributes: ["xmlns:w": Namespace.word],
      children: [defaults] + WordText.Style.allCases.map { style($0) })
  }

  private var defaults: Markup {
    let fonts = Markup(
      "w:rFonts",
      attributes: [
        "w:ascii": "Times New Roman", "w:hAnsi": "Times New Roman", "w:cs": "Times New Roman",
      ])
    let tag = Words("en-GB", vi: "vi-VN")[language]
    return Markup(
      "w:docDefaults", attributes: [:],
      children: [
        Markup(
          "w:rPrDefault", attributes: [:],
          children: [
            Markup(
              "w:rPr", attributes: [:],
              children: [
                fonts, Markup("w:sz", attributes: ["w:val": "22"]),
                Markup("w:lang", attributes: ["w:val": tag]),
              ])
          ])
      ])
  }

  /// A style; it names its vocabulary itself, because it may stand among those of a template.
  func style(_ style: WordText.Style) -> Markup {
    let name = Markup("w:name", attributes: ["w:val": style.name])
    let based = Markup("w:basedOn", attributes: ["w:val": look.identifier(.normal)])
    switch style {
    case .normal:
      return Markup(
        "w:style",
        attributes: [
          "xmlns:w": Namespace.word, "w:type": "paragraph", "w:default": "1",
          "w:styleId": style.rawValue,
        ], children: [name, Markup("w:qFormat")])
    case .table:
      return Markup(
        "w:style",
        attributes: ["xmlns:w": Namespace.word, "w:type": "table", "w:styleId": style.rawValue],
        children: [
          name, Markup("w:tblPr", attributes: [:], children: [Self.borders, Self.margins]),
        ])
    case .body, .title, .subtitle, .heading, .subheading, .caption, .list, .code, .note,
      .cell, .smallCell:
      return Markup(
        "w:style",
        attributes: [
          "xmlns:w": Namespace.word, "w:type": "paragraph", "w:styleId": style.rawValue,
        ],
        children: [name, based, Markup("w:qFormat")] + Self.look(of: style))
    }
  }

  /// How the paragraphs and the letters of a style are set.
  private static func look(of style: WordText.Style) -> [Markup] {
    switch style {
    case .body: [paragraph(before: 0, after: 80)]
    case .title: [paragraph(before: 0, after: 120), letters(isBold: true, size: 34)]
    case .subtitle: [paragraph(before: 0, after: 120), letters(isBold: false, size: 22)]
    case .heading:
      [paragraph(before: 360, after: 120, level: 0), letters(isBold: true, size: 28)]
    case .subheading:
      [paragraph(before: 240, after: 80, level: 1), letters(isBold: true, size: 24)]
    case .caption:
      [paragraph(before: 240, after: 80), letters(isBold: true, size: 22)]
    case .list: [paragraph(before: 0, after: 40, indent: 284)]
    case .code:
      [
        paragraph(before: 80, after: 80),
        Markup(
          "w:rPr", attributes: [:],
          children: [
            Markup(
              "w:rFonts",
              attributes: [
                "w:ascii": "Courier New", "w:hAnsi": "Courier New", "w:cs": "Courier New",
              ]),
            Markup("w:sz", attributes: ["w:val": "18"]),
          ]),
      ]
    case .note: [letters(isBold: false, size: 18)]
    case .cell: [paragraph(before: 0, after: 0), letters(isBold: false, size: 20)]
    case .smallCell: [paragraph(before: 0, after: 0), letters(isBold: false, size: 16)]
    case .normal, .table: []
    }
  }

  private static func paragraph(
    before: Int, after: Int, indent: Int? = nil, level: Int? = nil
  ) -> Markup {
    let spacing = Markup(
      "w:spacing", attributes: ["w:before": String(before), "w:after": String(after)])
    let hanging = indent.map {
      [Markup("w:ind", attributes: ["w:left": String($0), "w:hanging": String($0)])]
    }
    let outline = level.map { [Markup("w:outlineLvl", attributes: ["w:val": String($0)])] }
    let keeps = level != nil ? [Markup("w:keepNext")] : []
    return Markup(
      "w:pPr", attributes: [:], children: keeps + [spacing] + (hanging ?? []) + (outline ?? []))
  }

  private static func letters(isBold: Bool, size: Int) -> Markup {
    Markup(
      "w:rPr", attributes: [:],
      children: (isBold ? [Markup("w:b")] : []) + [
        Markup("w:sz", attributes: ["w:val": String(size)])
      ])
  }

  private static var borders: Markup {
    Markup(
      "w:tblBorders", attributes: [:],
      children: ["top", "left", "bottom", "right", "insideH", "insideV"].map { side in
        Markup(
          "w:\(side)",
          attributes: ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "808080"])
      })
  }

  private static var margins: Markup {
    Markup(
      "w:tblCellMar", attributes: [:],
      children: ["left", "right"].map {
        Markup("w:\($0)", attributes: ["w:w": "80", "w:type": "dxa"])
      })
  }
}

extension WordText.Style {
  /// What programs call it, whatever their language is.
  var name: String {
    switch self {
    case .normal: "Normal"
    case .body: "Body Text"
    case .title: "Title"
    case .subtitle: "Subtitle"
    case .heading: "heading 1"
    case .subheading: "heading 2"
    case .caption: "caption"
    case .list: "List Paragraph"
    case .code: "Source Code"
    case .note: "footnote text"
    case .cell: "Table Text"
    case .smallCell: "Table Text Small"
    case .table: "Table Grid"
    }
  }
}
