extension SheetPosition {
  /// `A1`.
  var reference: String { Self.letters(column) + String(row + 1) }

  /// `$A$1`.
  var fixedReference: String { "$\(Self.letters(column))$\(row + 1)" }

  /// The letters of a column from 0: `A`, `Z`, `AA`.
  static func letters(_ column: Int) -> String {
    var text = ""
    var rest = column + 1
    while rest > 0 {
      let letter = UInt8((rest - 1) % 26) + UInt8(ascii: "A")
      text = String(UnicodeScalar(letter)) + text
      rest = (rest - 1) / 26
    }
    return text
  }
}

extension SheetRange {
  /// `'Sheet'!$A$2:$A$5`, as charts and names refer to cells.
  func fixedReference(in sheet: String) -> String {
    let cells =
      first == last
      ? first.fixedReference : first.fixedReference + ":" + last.fixedReference
    return sheet.quotedForReference + "!" + cells
  }
}

extension String {
  /// A sheet's name in quotes, those in it doubled.
  var quotedForReference: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
