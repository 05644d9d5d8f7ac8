/// How a cell looks.
struct WrittenStyle: Hashable {
  /// The role that decides letters, fill and border.
  enum Role: Hashable {
    case plain, heading, total
    /// Of a form: its title, what to do, its headings, who is asked, and what is to be filled in.
    case title, instruction, formHeading, rowNumber, label, entry(SpreadsheetEntry.Kind)
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
  private var styles: [WrittenStyle] = [WrittenStyle()]
  private var numbers: [WrittenStyle: Int] = [WrittenStyle(): 0]
  private var formats: [String] = []

  /// The first number that a file's own formats may have.
  private static let firstFormat = 164

  /// The number of a style.
  mutating func number(of style: WrittenStyle) -> Int {
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
      Markup(
        "numFmt", attributes: ["numFmtId": String(Self.firstFormat + index), "formatCode": code])
    }
    let formatList =
      own.isEmpty
      ? [] : [Markup("numFmts", attributes: ["count": String(own.count)], children: own)]
    return Markup(
      "styleSheet", attributes: ["xmlns": Namespace.spreadsheet],
      children: formatList + [
        Self.fonts, Self.fills, Self.borders, Self.bases, cellStyles, Self.names,
      ])
  }

  private var cellStyles: Markup {
    Markup("cellXfs", attributes: ["count": String(styles.count)], children: styles.map(cellStyle))
  }

  private func cellStyle(_ style: WrittenStyle) -> Markup {
    let format =
      formats.firstIndex(of: style.format.code).map { Self.firstFormat + $0 } ?? 0
    let look = style.role.look
    let wraps = style.wraps || look.wraps
    return Markup(
      "xf",
      attributes: [
        "numFmtId": String(format), "fontId": String(look.font), "fillId": String(look.fill),
        "borderId": String(look.border), "xfId": "0",
        "quotePrefix": style.isQuoted ? "1" : "0", "applyNumberFormat": format == 0 ? "0" : "1",
        "applyFont": look.font == 0 ? "0" : "1", "applyAlignment": "1",
        "applyProtection": look.isLocked ? "0" : "1",
      ],
      children: [
        Markup(
          "alignment",
          attributes: [
            "horizontal": look.isCentred ? "center" : style.side == .left ? "left" : "right",
            "vertical": look.isHeading ? "center" : "top", "wrapText": wraps ? "1" : "0",
            "indent": style.side == .left && !look.isCentred ? "1" : "0",
          ])
      ] + (look.isLocked ? [] : [Markup("protection", attributes: ["locked": "0"])]))
  }

  private static let fonts = Markup(
    "fonts", attributes: ["count": "3"],
    children: [font([]), font([Markup("b")]), font([Markup("b")], size: 14)])

  private static func font(_ emphasis: [Markup], size: Int = 11) -> Markup {
    Markup(
      "font", attributes: [:],
      children: emphasis + [
        Markup("sz", attributes: ["val": String(size)]),
        Markup("name", attributes: ["val": "Calibri"]),
        Markup("family", attributes: ["val": "2"]),
      ])
  }

  /// The first two are fixed by the format; then those of headings and of cells to fill in.
  private static let fills = Markup(
    "fills", attributes: ["count": "4"],
    children: [
      Markup(
        "fill", attributes: [:],
        children: [Markup("patternFill", attributes: ["patternType": "none"])]),
      Markup(
        "fill", attributes: [:],
        children: [Markup("patternFill", attributes: ["patternType": "gray125"])]),
      fill("FFDDE6EF"), fill("FFFFF8DC"),
    ])

  private static func fill(_ colour: String) -> Markup {
    Markup(
      "fill", attributes: [:],
      children: [
        Markup(
          "patternFill", attributes: ["patternType": "solid"],
          children: [Markup("fgColor", attributes: ["rgb": colour])])
      ])
  }

  private static let borders = Markup(
    "borders", attributes: ["count": "4"],
    children: [
      border(), border(bottom: "thin"), border(top: "thin"),
      border("thin", top: "thin", bottom: "thin"),
    ])

  private static func border(
    _ sides: String? = nil, top: String? = nil, bottom: String? = nil
  ) -> Markup {
    func side(_ name: String, _ style: String?) -> Markup {
      guard let style else { return Markup(name) }
      return Markup(
        name, attributes: ["style": style], children: [Markup("color", attributes: ["auto": "1"])])
    }
    return Markup(
      "border", attributes: [:],
      children: [
        side("left", sides), side("right", sides), side("top", top), side("bottom", bottom),
      ]
        + [Markup("diagonal")])
  }

  private static let bases = Markup(
    "cellStyleXfs", attributes: ["count": "1"],
    children: [
      Markup("xf", attributes: ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
    ])

  private static let names = Markup(
    "cellStyles", attributes: ["count": "1"],
    children: [Markup("cellStyle", attributes: ["name": "Normal", "xfId": "0", "builtinId": "0"])])
}

extension WrittenStyle.Role {
  /// The parts of a look: which of the file's fonts, fills and borders.
  fileprivate struct Look {
    var font = 0
    var fill = 0
    var border = 0
    var wraps = false
    var isHeading = false
    var isCentred = false
    var isLocked = true
  }

  fileprivate var look: Look {
    switch self {
    case .plain: Look()
    case .heading: Look(font: 1, fill: 2, border: 1, wraps: true, isHeading: true)
    case .total: Look(font: 1, border: 2)
    case .title: Look(font: 2, wraps: true)
    case .instruction: Look(wraps: true)
    case .formHeading:
      Look(font: 1, fill: 2, border: 3, wraps: true, isHeading: true, isCentred: true)
    case .rowNumber: Look(border: 3, isCentred: true)
    case .label: Look(border: 3)
    case .entry: Look(fill: 3, border: 3, isLocked: false)
    }
  }
}
