internal import IndicatorCore

/// Texts of sheets as people write them.
enum SheetText {
  /// The text composed, without blanks at its ends, every run of blanks one blank.
  static func clean(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").composedVietnamese
  }

  /// The text composed, without blanks at its ends.
  static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      .composedVietnamese
  }

  /// What two spellings share that a mapping takes for one text: the text cleaned, in small letters.
  static func key(_ text: String) -> String { clean(text).lowercased() }

  /// The words of a text without diacritics, small, without signs.
  static func words(_ text: String) -> [String] {
    text.foldedForSearch.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The text of a cell as a person sees it; nil if there is no cell.
  static func text(of cell: SheetCell?) -> String {
    switch cell?.content {
    case .text(let text): clean(text)
    case .number(let digits): digits
    case .date(let day): day.isoText
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    case .error(let text): text
    case nil: ""
    }
  }
}

extension Day {
  /// `2023-12-31`.
  var isoText: String {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}

/// A label in a row, taken apart: its running number and its name.
struct RowLabel: Hashable {
  /// How rows are numbered; the upper styles stand over the lower ones.
  enum Numbering: Int, Comparable {
    case roman, letter, whole, bullet

    static func < (left: Numbering, right: Numbering) -> Bool { left.rawValue < right.rawValue }
  }

  /// The whole text, cleaned.
  let text: String
  /// The text without its running number.
  let name: String
  /// How it is numbered, nil if it is not.
  let numbering: Numbering?

  init(_ raw: String) {
    text = SheetText.clean(raw)
    guard let (style, rest) = Self.split(text), !rest.isEmpty else {
      name = text
      numbering = nil
      return
    }
    name = rest
    numbering = style
  }

  /// The style of a running number that stands alone: `1`, `II`, `a`, `1.2`.
  static func numbering(_ text: String) -> Numbering? {
    let body = text.trimmingMarks
    guard !body.isEmpty, body.count <= 6 else { return nil }
    if body.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) { return .whole }
    if body.allSatisfy({ "IVX".contains($0) }) { return .roman }
    return body.count == 1 && body.allSatisfy({ $0.isASCII && $0.isLetter }) ? .letter : nil
  }

  /// Letters before a point that abbreviate a kind of unit, so that they number nothing.
  private static let kinds: Set<String> = ["x", "p", "h", "q", "t"]

  private static func split(_ text: String) -> (Numbering, String)? {
    if let first = text.first, "-+•*–".contains(first) {
      return (.bullet, SheetText.clean(String(text.dropFirst())))
    }
    let head = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
    var number = String(head.prefix { $0 != " " })
    var rest = text.dropFirst(number.count)
    if number.hasSuffix(".") || number.contains(".") && !number.hasSuffix(".") {
      // `1.Xã` and `1. Xã` alike: the number ends at its last point.
      guard let point = number.lastIndex(of: ".") else { return nil }
      rest = text[text.index(text.startIndex, offsetBy: number.distance(to: point) + 1)...]
      number = String(number[..<point])
    } else if let sign = rest.first, ")/-".contains(sign) {
      rest = rest.dropFirst()
    } else {
      return nil
    }
    guard let style = numbering(number), !kinds.contains(number.lowercased()) else { return nil }
    return (style, SheetText.clean(String(rest)))
  }
}

extension String {
  fileprivate func distance(to index: Index) -> Int { distance(from: startIndex, to: index) }

  /// The text without brackets and points around it.
  fileprivate var trimmingMarks: String {
    String(drop { "( ".contains($0) }.reversed().drop { "). /-".contains($0) }.reversed())
  }
}
