internal import IndicatorCore

/// The largest parts of one bar of a distribution.
struct LargestParts {
  /// What is said of several bars.
  enum Subject {
    case units(at: Period?)
    case periods(of: OrganisationUnit)
    case bars

    /// `3 units (2021)`, `3 periods of Hải Yến`.
    func all(_ count: Int) -> Words {
      Words(
        "\(count) \(nouns[.english])\(place[.english])",
        vi: "\(count) \(nouns[.vietnamese])\(place[.vietnamese])")
    }

    /// `all 3 units (2021)`, `both periods of Hải Yến`.
    func every(_ count: Int) -> Words {
      Words(
        "\(count.every(nouns[.english]))\(place[.english])",
        vi: "cả \(count) \(nouns[.vietnamese])\(place[.vietnamese])")
    }

    private var nouns: Words {
      switch self {
      case .units: Words("units", vi: "đơn vị")
      case .periods: Words("periods", vi: "kỳ")
      case .bars: Words("bars", vi: "thanh")
      }
    }

    private var place: Words {
      switch self {
      case .units(let period): period.map { Words(" (\($0))", vi: " (\($0))") } ?? .none
      case .periods(let unit): Words(" of \(unit.name)", vi: " của \(unit.name)")
      case .bars: .none
      }
    }

    /// What tells a bar from the others.
    func name(of row: DistributionRow) -> String {
      switch self {
      case .units: row.unit.name
      case .periods: row.period?.spelling ?? ""
      case .bars: [row.unit.name, row.period?.spelling].compactMap { $0 }.joined(separator: ", ")
      }
    }
  }

  /// The rows with the largest share; none where a part is missing that may be larger.
  let largest: [DistributionRow]
  let unit: OrganisationUnit
  let period: Period?

  /// The bars that have a share.
  static func bars(of table: Distribution) -> [LargestParts] {
    var runs: [ArraySlice<DistributionRow>] = []
    var start = table.rows.startIndex
    for end in table.rows.indices.map({ $0 + 1 })
    where end == table.rows.endIndex || table.rows[end].unit.id != table.rows[start].unit.id
      || table.rows[end].period != table.rows[start].period
    {
      runs.append(table.rows[start..<end])
      start = end
    }
    return runs.compactMap(LargestParts.init)
  }

  private init?(_ rows: ArraySlice<DistributionRow>) {
    guard let first = rows.first, let most = rows.compactMap(\.share).max() else { return nil }
    (unit, period) = (first.unit, first.period)
    let isMissing = rows.contains { $0.share == nil && $0.category?.inBase ?? false }
    // More than half is the largest part whatever is missing.
    let isCertain = !isMissing || ExactFraction(most) + ExactFraction(most) > ExactFraction(1)
    largest = isCertain ? rows.filter { $0.share == most } : []
  }

  /// What all bars have in common.
  static func subject(of bars: [LargestParts]) -> Subject {
    let (units, periods) = (bars.map(\.unit).uniqued, bars.map(\.period).uniqued)
    if periods.count == 1 { return .units(at: periods[0]) }
    return units.count == 1 ? .periods(of: units[0]) : .bars
  }
}
