import IndicatorCore

/// The verbs and their Vietnamese names.
enum Verb: String, CaseIterable {
  case show, check, compare, rank, trend, distribution, audit, explain, report, `import`, export

  /// The Vietnamese name, without diacritics and hyphens.
  var alias: String {
    switch self {
    case .show: "xem"
    case .check: "kiemtra"
    case .compare: "sosanh"
    case .rank: "xephang"
    case .trend: "xuhuong"
    case .distribution: "cocau"
    case .audit: "doichieu"
    case .explain: "giaithich"
    case .report: "baocao"
    case .import: "nhap"
    case .export: "xuat"
    }
  }

  /// All Vietnamese names; `audit` has two.
  private var aliases: [String] { self == .audit ? [alias, "rasoat"] : [alias] }

  /// The verb that a Vietnamese word names: case, diacritics and hyphens are folded.
  static func vietnamese(_ word: String) -> Verb? {
    let folded = String(word.foldedForSearch.filter { $0 != " " })
    return allCases.first { $0.aliases.contains(folded) }
  }

  /// All names that can be typed.
  static var names: [String] { allCases.map(\.rawValue) + allCases.flatMap(\.aliases) }
}
