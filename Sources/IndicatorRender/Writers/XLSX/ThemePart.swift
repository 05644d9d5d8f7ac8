/// Writes `xl/theme/theme1.xml`: the colours and letters that spreadsheets fall back on, as plain as the
/// format allows.
enum ThemePart {
  /// The part.
  static let part = Markup(
    "a:theme", ["xmlns:a": Namespace.drawing, "name": "SoSanh"],
    [Markup("a:themeElements", [:], [colors, letters, formats])])

  /// Dark and light, then the colours of series, then links.
  private static let colors: Markup = {
    let names = ["a:dk1", "a:lt1", "a:dk2", "a:lt2"] + (1...6).map { "a:accent\($0)" }
    let values =
      ["000000", "FFFFFF", "1F3B57", "DDE6EF"] + ChartPart.colors.prefix(6)
      + ["0563C1", "954F72"]
    return Markup(
      "a:clrScheme", ["name": "SoSanh"],
      zip(names + ["a:hlink", "a:folHlink"], values).map { name, value in
        Markup(name, [:], [Markup("a:srgbClr", ["val": value])])
      })
  }()

  private static let letters = Markup(
    "a:fontScheme", ["name": "SoSanh"],
    ["a:majorFont", "a:minorFont"].map { name in
      Markup(
        name, [:],
        [
          Markup("a:latin", ["typeface": "Calibri"]), Markup("a:ea", ["typeface": ""]),
          Markup("a:cs", ["typeface": ""]),
        ])
    })

  /// Three of each, as the format wants it.
  private static let formats: Markup = {
    let fill = Markup("a:solidFill", [:], [Markup("a:schemeClr", ["val": "phClr"])])
    let line = Markup("a:ln", ["w": "9525"], [fill])
    let effect = Markup("a:effectStyle", [:], [Markup("a:effectLst")])
    func three(_ name: String, _ style: Markup) -> Markup {
      Markup(name, [:], [style, style, style])
    }
    return Markup(
      "a:fmtScheme", ["name": "SoSanh"],
      [
        three("a:fillStyleLst", fill), three("a:lnStyleLst", line),
        three("a:effectStyleLst", effect), three("a:bgFillStyleLst", fill),
      ])
  }()
}
