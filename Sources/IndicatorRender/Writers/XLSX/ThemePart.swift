/// Writes `xl/theme/theme1.xml`: the colours and letters that spreadsheets fall back on, as plain as the
/// format allows.
enum ThemePart {
  /// The part.
  static let part = Markup(
    "a:theme", attributes: ["xmlns:a": Namespace.drawing, "name": "SoSanh"],
    children: [Markup("a:themeElements", attributes: [:], children: [colors, letters, formats])])

  /// Dark and light, then the colours of series, then links.
  private static let colors: Markup = {
    let names = ["a:dk1", "a:lt1", "a:dk2", "a:lt2"] + (1...6).map { "a:accent\($0)" }
    let values =
      ["000000", "FFFFFF", "1F3B57", "DDE6EF"] + ChartPart.colors.prefix(6)
      + ["0563C1", "954F72"]
    return Markup(
      "a:clrScheme", attributes: ["name": "SoSanh"],
      children: zip(names + ["a:hlink", "a:folHlink"], values).map { name, value in
        Markup(name, attributes: [:], children: [Markup("a:srgbClr", attributes: ["val": value])])
      })
  }()

  private static let letters = Markup(
    "a:fontScheme", attributes: ["name": "SoSanh"],
    children: ["a:majorFont", "a:minorFont"].map { name in
      Markup(
        name, attributes: [:],
        children: [
          Markup("a:latin", attributes: ["typeface": "Calibri"]),
          Markup("a:ea", attributes: ["typeface": ""]),
          Markup("a:cs", attributes: ["typeface": ""]),
        ])
    })

  /// Three of each, as the format wants it.
  private static let formats: Markup = {
    let fill = Markup(
      "a:solidFill", attributes: [:],
      children: [Markup("a:schemeClr", attributes: ["val": "phClr"])])
    let line = Markup("a:ln", attributes: ["w": "9525"], children: [fill])
    let effect = Markup("a:effectStyle", attributes: [:], children: [Markup("a:effectLst")])
    func three(_ name: String, _ style: Markup) -> Markup {
      Markup(name, attributes: [:], children: [style, style, style])
    }
    return Markup(
      "a:fmtScheme", attributes: ["name": "SoSanh"],
      children: [
        three("a:fillStyleLst", fill), three("a:lnStyleLst", line),
        three("a:effectStyleLst", effect), three("a:bgFillStyleLst", fill),
      ])
  }()
}
