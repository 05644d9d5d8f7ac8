internal import IndicatorCore

/// A claim of a table and its figures.
struct TableClaim {
  let stated: SheetClaim
  let claim: Claim
  let figures: TableFigures

  init(_ stated: SheetClaim, claim: Claim, figures: TableFigures) {
    (self.stated, self.claim, self.figures) = (stated, claim, figures)
    fails = claim.verdictAlone.fails
  }

  /// The words over the column.
  var heading: [String] { Self.words(stated.heading) }
  let fails: Bool
  /// Whether it is one of a total.
  var isSum: Bool { stated.text.contains("+") || stated.text.contains(" - ") }
  /// Whether the operands stand beside the total.
  var isAcross: Bool {
    guard let first = figures.all.first, let last = figures.all.last else { return false }
    return figures.isInOneRow(first, last)
  }

  static func words(_ text: String) -> [String] {
    ProseWords.split(Array(text.lowercased().unicodeScalars)[...])
  }
}

extension TableFigures {
  /// A figure in the signs of the document, with the sign that only its heading has.
  func text(of number: Int, plain: String) -> String {
    let text = document[numbers.blocks[number]].text(numbers.all[number].range)
    return plain.hasSuffix("%") && !text.contains("%") ? text + "%" : text
  }

  func isInOneRow(_ one: Int, _ other: Int) -> Bool {
    numbers.blocks[one] == numbers.blocks[other]
  }
}
