internal import IndicatorCore

/// Words with which what stands around a table begins.
enum NoteWords {
  private static let first: Set<String> = [
    "nguon", "ghi chu", "chu thich", "chu giai", "source", "sources", "note", "notes", "nb",
    "nota", "luu y",
  ]

  /// Whether a text explains the table above it: `Nguồn: ...`, `Note: ...`, `* ...`, `(1) ...`.
  static func begin(_ text: String) -> Bool {
    if text.hasPrefix("*") || TextMarks.beginning(of: text) != nil { return true }
    return beginWithColon(text)
  }

  static func beginWithColon(_ text: String) -> Bool {
    let words = text.prefix(24).split(separator: ":", maxSplits: 1)
    guard words.count == 2 || text.prefix(24).hasSuffix(":"), let word = words.first else {
      return false
    }
    return first.contains(String(word).foldedForSearch.trimmed)
  }

  private static let dates = WordList([
    "số liệu đến", "số liệu tính đến", "tính đến ngày", "tính đến", "số liệu tại", "số liệu ngày",
    "as of", "as at",
  ])

  /// Whether a note says of which day the figures are: `Số liệu tính đến ngày 31/12/2023`.
  static func areOfDate(_ text: String) -> Bool { dates.isIn(text) }

  private static let more = WordList([
    "tiếp theo", "tiếp", "continued", "cont", "cont'd", "concluded", "suite",
  ])

  /// Whether a title says that the table above it goes on: `Bảng 1 (tiếp theo)`.
  static func sayMore(_ text: String) -> Bool {
    guard let last = text.split(whereSeparator: { "()[]-–—".contains($0) }).last else {
      return false
    }
    return more.contains(String(last))
  }
}
