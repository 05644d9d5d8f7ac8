internal import IndicatorCore

// Figures that a cell says otherwise than as one number: `<0.5`, `1200 (48.1)`.

extension TableIntake {
  /// The figure below or above which a cell says that the real one is: `<0.5`, `> 100`; nil for any other cell.
  func bound(_ row: Int, column: Int) -> (value: ExactDecimal, qualifier: Qualifier)? {
    let face = structure.grid[row, column]
    guard face.kind == .text || face.kind == .sign, face.hasDigits, face.length <= 16,
      face.flaw == .none
    else {
      return nil
    }
    let text = cells.text(row, column: column)
    let signs: [(String, Qualifier)] = [
      ("<=", .atMost), (">=", .atLeast), ("≤", .atMost), ("≥", .atLeast), ("<", .below),
      (">", .above),
    ]
    guard let (sign, qualifier) = signs.first(where: { text.hasPrefix($0.0) }),
      let number = NumberText(text.dropFirst(sign.count))?.face, number.doubt == 0,
      number.flag == 0,
      let value = value(number, words: meaning.words(row, column: column), row: row)
    else { return nil }
    return (value, qualifier)
  }

  /// `1200 (48.1)` below a title that says what stands in brackets: that figure with its own measure.
  func bracketed(_ row: Int, column: Int, figure: TidyRow) -> TidyRow? {
    guard let name = measureInBrackets else { return nil }
    let text = cells.raw(row, column: column)
    guard let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")"),
      let number = NumberText(text[text.index(after: open)..<close])?.face, number.doubt == 0
    else { return nil }
    return TidyRow(
      key: figure.key.with(measure: name), value: number.exactValue, remark: figure.remark,
      place: figure.place)
  }

  private static let sayings = [
    " in brackets", " in parentheses", " trong ngoặc đơn", " trong ngoặc",
  ]

  /// What a title says that stands in brackets behind the figures: `(% female in brackets)`.
  private var measureInBrackets: String? {
    for title in meaning.titles.texts {
      guard let said = Self.sayings.lazy.compactMap({ title.firstRange(of: $0) }).first else {
        continue
      }
      let before = title[..<said.lowerBound]
      let start = before.lastIndex { "(,;:".contains($0) }.map { before.index(after: $0) }
      let name = SheetText.clean(String(before[(start ?? before.startIndex)...]))
      if !name.isEmpty { return name }
    }
    return nil
  }
}
