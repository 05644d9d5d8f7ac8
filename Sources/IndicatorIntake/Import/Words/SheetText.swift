internal import IndicatorCore

/// Texts of sheets as people write them.
enum SheetText {
  /// The text composed, without blanks at its ends, every run of blanks one blank.
  static func clean(_ text: String) -> String {
    if isClean(text) { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ").composedVietnamese
  }

  /// Whether nothing can be cleaned, by the bytes: no blank but single spaces between others, and nothing that
  /// may be a combining mark (`CC`, `CD`) or a blank beyond ASCII (`C2`, `E2`, `E3`).
  private static func isClean(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      switch byte {
      case 0x09...0x0D, 0xC2, 0xCC, 0xCD, 0xE2, 0xE3: return false
      case 0x20 where last == 0x20: return false
      default: last = byte
      }
    }
    return last != 0x20
  }

  /// The text composed, without blanks at its ends.
  static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      .composedVietnamese
  }

  /// What two spellings share that a mapping takes for one text: the text cleaned, in small letters.
  static func key(_ text: String) -> String { clean(text).smallLetters }

  /// The words of a text without diacritics, small, without signs.
  static func words(_ text: String) -> [String] {
    text.foldedForSearch.wordRuns
  }

  /// The text of a cell as a person sees it; nil if there is no cell.
  static func text(of cell: SheetCell?) -> String {
    switch cell?.content {
    case .text(let text): clean(text)
    case .number(let digits): digits
    case .date(let day): day.isoText
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    case .error(let text), .formula(let text): text
    case nil: ""
    }
  }
}

extension Day {
  /// `2023-12-31`.
  var isoText: String { spelling }
}
