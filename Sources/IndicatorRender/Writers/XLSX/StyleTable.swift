/// How a cell looks.
struct CellStyle: Hashable {
  /// The role that decides letters, fill and border.
  enum Role: Hashable {
    case plain, heading, total
  }

  var role = Role.plain
  /// Where the cell's content stands: numbers on the right, text a little off the left.
  enum Side: Hashable {
    case left, right
  }

  var side = Side.left
  var format = SpreadsheetFormat.general
  /// Whether text is broken into lines.
  var wraps = false
  /// Whether text looks like a formula, so that a person who edits it must not start one.
  var isQuoted = false
}

/// The styles that a file uses, each once, in the order of their first use.
struct StyleTable {
  private var styles: [CellStyle] = [CellStyle()]
  private var numbers: [CellStyle: Int] = [CellStyle(): 0]
  private var formats: [String] = []

  /// The first number that a file's own formats may have.
  private static let firstFormat = 164

  /// The number of a style.
  mutating func number(of style: CellStyle) -> Int {
    if let known = numbers[style] { return known }
    if style.format != .general, !formats.contains(style.format.code) {
      formats.append(style.format.code)
    }
    styles.append(style)
    numbers[style] = styles.count - 1
    return styles.count - 1
  }

  /// `xl/styles.xml`.
  var part: Markup {
    let own = formats.enumerated().map { index, code in
      Markup("numFmt", ["numFmtId": String(Self.firstFormat + index), "formatCode": code])
    }
    let formatList = own.isEmpty ? [] : [Markup("numFmts", ["count": String(own.count)], own)]
    return Markup(
      "styleSheet", ["xmlns": Namespace.spreadsheet],
      formatList + [Self.fonts, Self.fills, Self.borders, Self.bases, cellStyles, Self.names])
  }

  private var cellStyles: Markup {
    Markup("cellXfs", ["count": String(styles.count)], styles.map(cellStyle))
  }

  private func cellStyle(_ style: CellStyle) -> Markup {
    let format =
      formats.firstIndex(of: style.format.code).map { Self.firstFormat + $0 } ?? 0
    let role = style.role
    let font = role == .plain ? "0" : "1"
    let wraps = style.wraps || role == .heading
    return Markup(
      "xf",
      [
        "numFmtId": String(format), "fontId": font, "fillId": role == .heading ? "2" : "0",
        "borderId": role == .heading ? "1" : role == .total ? "2" : "0", "xfId": "0",
        "quotePrefix": style.isQuoted ? "1" : "0", "applyNumberFormat": format == 0 ? "0" : "1",
        "applyFont": font, "applyAlignment": "1",
      ],
      [
        Markup(
          "alignment",
          [
            "horizontal": style.side == .left ? "left" : "right",
            "vertical": role == .heading ? "center" : "top", "wrapText": wraps ? "1" : "0",
            "indent": style.side == .left ? "1" : "0",
          ])
      ])
  }

  private static let fonts = Markup(
    "fonts", ["count": "2"], [font([]), font([Markup("b")])])

  private static func font(_ emphasis: [Markup]) -> Markup {
    Markup(
      "font", [:],
      emphasis + [
        Markup("sz", ["val": "11"]), Markup("name", ["val": "Calibri"]),
        Markup("family", ["val": "2"]),
      ])
  }

  /// The first two are fixed by the format; the third is for headings.
  private static let fills = Markup(
    "fills", ["count": "3"],
    [
      Markup("fill", [:], [Markup("patternFill", ["patternType": "none"])]),
      Markup("fill", [:], [Markup("patternFill", ["patternType": "gray125"])]),
      Markup(
        "fill", [:],
        [
          Markup(
            "patternFill", ["patternType": "solid"], [Markup("fgColor", ["rgb": "FFDDE6EF"])])
        ]),
    ])

  private static let borders = Markup(
    "borders", ["count": "3"], [border(), border(bottom: "thin"), border(top: "thin")])

  private static func border(top: String? = nil, bottom: String? = nil) -> Markup {
    func side(_ name: String, _ style: String?) -> Markup {
      guard let style else { return Markup(name) }
      return Markup(name, ["style": style], [Markup("color", ["auto": "1"])])
    }
    return Markup(
      "border", [:],
      [side("left", nil), side("right", nil), side("top", top), side("bottom", bottom)]
        + [Markup("diagonal")])
  }

  private static let bases = Markup(
    "cellStyleXfs", ["count": "1"],
    [Markup("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])])

  private static let names = Markup(
    "cellStyles", ["count": "1"],
    [Markup("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])])
}
