/// A number with the word for what is counted behind it: `12 hộ`.
struct CountedWord {
  let face: CellFace
  let word: String

  /// Nil for any other text, and where the word says that figures are counted by the thousand or so.
  init?(_ text: String) {
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
    let rest = SheetText.clean(String(text.dropFirst(digits.count)))
    guard digits.first?.isNumber == true, !rest.isEmpty, !MeasuredIn.isScaled(rest),
      MeasuredIn.isKnown(rest) || MeasuredIn.isSymbol(rest)
    else { return nil }
    let (face, _) = Grid.face(String(digits))
    guard face.kind == .number, face.doubt == 0, !rest.contains("%") else { return nil }
    self.face = face
    word = SheetText.key(rest)
  }
}
