internal import IndicatorCore

/// The styles of a document of Word: few, so that those of a template take their place.
enum WordStyles {
  static func part(_ language: Language) -> Markup {
    Markup(
      "w:styles", ["xmlns:w": Namespace.word],
      [
        defaults(language),
        style(.normal, "Normal", "paragraph", [Markup("w:qFormat")], isDefault: true),
        style(
          .caption, "caption", "paragraph",
          [
            Markup("w:basedOn", ["w:val": WordText.Style.normal.rawValue]), Markup("w:qFormat"),
            Markup(
              "w:pPr", [:],
              [Markup("w:keepNext"), Markup("w:spacing", ["w:before": "240", "w:after": "80"])]),
            Markup("w:rPr", [:], [Markup("w:b")]),
          ]),
        style(
          .note, "footnote text", "paragraph",
          [
            Markup("w:basedOn", ["w:val": WordText.Style.normal.rawValue]),
            Markup("w:rPr", [:], [Markup("w:sz", ["w:val": "18"])]),
          ]),
        style(.table, "Table Grid", "table", [Markup("w:tblPr", [:], [borders, margins])]),
      ])
  }

  private static func defaults(_ language: Language) -> Markup {
    let fonts = Markup(
      "w:rFonts",
      ["w:ascii": "Times New Roman", "w:hAnsi": "Times New Roman", "w:cs": "Times New Roman"])
    let tag = Words("en-GB", "vi-VN")[language]
    return Markup(
      "w:docDefaults", [:],
      [
        Markup(
          "w:rPrDefault", [:],
          [
            Markup(
              "w:rPr", [:],
              [fonts, Markup("w:sz", ["w:val": "22"]), Markup("w:lang", ["w:val": tag])])
          ])
      ])
  }

  private static func style(
    _ style: WordText.Style, _ name: String, _ type: String, _ content: [Markup],
    isDefault: Bool = false
  ) -> Markup {
    let all = [Markup("w:name", ["w:val": name])] + content
    return isDefault
      ? Markup(
        "w:style", ["w:type": type, "w:default": "1", "w:styleId": style.rawValue], all)
      : Markup("w:style", ["w:type": type, "w:styleId": style.rawValue], all)
  }

  private static var borders: Markup {
    Markup(
      "w:tblBorders", [:],
      ["top", "left", "bottom", "right", "insideH", "insideV"].map { side in
        Markup(
          "w:\(side)",
          ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "808080"])
      })
  }

  private static var margins: Markup {
    Markup(
      "w:tblCellMar", [:],
      ["left", "right"].map { Markup("w:\($0)", ["w:w": "80", "w:type": "dxa"]) })
  }
}
