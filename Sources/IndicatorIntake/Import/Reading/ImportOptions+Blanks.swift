internal import IndicatorCore

extension ImportOptions {
  /// What a person said of blank cells in a column under some headings; the last that fits.
  func blankRule(under heading: String) -> BlankRule? {
    blanksUnder.last { Self.isMeant($0.heading, heading) }?.rule
  }

  /// Whether the words of a name stand in a heading, one behind the other, whatever their case and marks.
  public static func isMeant(_ name: String, _ heading: String) -> Bool {
    let wanted = SheetText.words(name)
    let words = SheetText.words(heading)
    guard !wanted.isEmpty, words.count >= wanted.count else { return false }
    return (0...(words.count - wanted.count)).contains { start in
      zip(words[start...], wanted).allSatisfy { $0 == $1 }
    }
  }
}

/// What blank cells mean, by column.
struct BlankRules {
  private let all: BlankRule?
  private let columns: [Int: BlankRule]

  init(_ options: ImportOptions, _ reading: SheetReading) {
    all = options.blanks
    columns =
      options.blanksUnder.isEmpty
      ? [:]
      : Dictionary(
        uniqueKeysWithValues: reading.figures.compactMap { figure in
          options.blankRule(under: figure.heading).map { (figure.number, $0) }
        })
  }

  subscript(column: Int) -> BlankRule? { columns[column] ?? all }
}
