import IndicatorCore
import IndicatorRender

/// The verbs and their Vietnamese names.
enum Verb: String, CaseIterable {
  case show, check, compare, rank, trend, distribution, decompose, estimate, audit, explain, report,
    `import`,
    export, query

  /// The Vietnamese name as it is written; what is typed may leave out diacritics and blanks.
  var vietnamese: String {
    switch self {
    case .show: "xem"
    case .check: "kiểm tra"
    case .compare: "so sánh"
    case .rank: "xếp hạng"
    case .trend: "xu hướng"
    case .distribution: "cơ cấu"
    case .decompose: "phân rã"
    case .estimate: "ước lượng"
    case .audit: "đối chiếu"
    case .explain: "giải thích"
    case .report: "báo cáo"
    case .import: "nhập"
    case .export: "xuất"
    case .query: "truy vấn"
    }
  }

  /// The Vietnamese name, without diacritics and blanks.
  var alias: String { vietnamese.foldedToOneWord }

  /// All Vietnamese names as they are written; `audit` has two.
  var vietnameseNames: [String] {
    self == .audit ? [vietnamese, "rà soát"] : [vietnamese]
  }

  /// All Vietnamese names without diacritics and blanks.
  private var aliases: [String] { vietnameseNames.map(\.foldedToOneWord) }

  /// The verb that a Vietnamese word names: case, diacritics and hyphens are folded.
  static func vietnamese(_ word: String) -> Verb? {
    let folded = word.foldedToOneWord
    return allCases.first { $0.aliases.contains(folded) }
  }

  /// The name that help uses in a language.
  func name(in language: Language) -> String { names(in: language)[0] }

  /// All names in a language as they are best typed.
  func names(in language: Language) -> [String] {
    switch language {
    case .english: [rawValue]
    case .vietnamese: aliases
    }
  }

  /// All names that can be typed.
  static var names: [String] { allCases.map(\.rawValue) + allCases.flatMap(\.aliases) }
}

extension String {
  /// The text without case, diacritics, blanks and hyphens.
  var foldedToOneWord: String { String(foldedForSearch.filter { $0 != " " }) }
}
