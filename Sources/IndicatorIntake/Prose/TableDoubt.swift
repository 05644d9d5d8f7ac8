internal import IndicatorCore

/// Why a claim that was found in a table by its figures is held against no one.
enum TableDoubt: Hashable {
  /// It is only likely that the table says so.
  case likely
  /// The column is one that adds up to nothing.
  case noClaim

  /// The doubts about the claims of one table, in their order.
  static func of(_ claims: [TableClaim]) -> [TableDoubt?] {
    var columns: [String: (all: Int, failing: Int)] = [:]
    for claim in claims {
      let known = columns[column(of: claim)] ?? (0, 0)
      columns[column(of: claim)] = (known.all + 1, known.failing + (claim.fails ? 1 : 0))
    }
    return claims.indices.map { index in
      let claim = claims[index]
      guard claim.fails else { return nil }
      if claim.isSum, TableWords.notSummed.isIn(claim.heading[...]) { return .noClaim }
      let found = columns[column(of: claim)] ?? (0, 0)
      if isGuessed(claim, failing: found.failing, of: found.all) { return .likely }
      return isOfOverlaps(claim) ? .likely : nil
    }
  }

  /// Whether the other rows do not bear out that the column follows so. Small counts add up by chance, shares
  /// hardly ever do.
  private static func isGuessed(_ claim: TableClaim, failing: Int, of count: Int) -> Bool {
    guard claim.isSum else { return failing == count }
    return claim.isAcross && count > 1 && failing * 2 >= count && !TableWords.isTotal(claim)
  }

  /// Claims whose printed figures stand in one column and follow in one way.
  private static func column(of claim: TableClaim) -> String {
    switch claim.stated.line {
    case .column: "\(claim.stated.place.column) \(claim.isSum) \(claim.isAcross)"
    case .row: "row \(claim.stated.place.line) \(claim.isSum)"
    }
  }

  /// Whether the parts are said to be some only, or are of kinds that overlap.
  private static func isOfOverlaps(_ claim: TableClaim) -> Bool {
    guard claim.isSum else { return false }
    let names = claim.figures.names
    if CrossCut.isAmong(names) { return true }
    return names.contains { ProseVocabulary.ofWhich.isIn($0[...]) } && !CrossCut.isOfBoth(names)
  }
}

/// Words over columns and before rows.
private enum TableWords {
  /// Columns whose figures are no sums of those beside them.
  static let notSummed = PhraseSet(
    "cộng dồn|luỹ kế|lũy kế|tích lũy|tích luỹ|cumulative|cumulated|running|%|tỷ lệ|tỉ lệ|tỷ trọng|share|"
      + "rate|per cent|percent|percentage|xếp hạng|thứ hạng|hạng|rank|bình quân|trung bình|average|mean"
  )
  private static let total = PhraseSet(
    "tổng|tổng số|tổng cộng|cộng|total|totals|all|toàn bộ|chung|sum|tất cả|cả hai giới|both sexes")

  /// Whether nothing but a word for a total stands over the column, or before the row.
  static func isTotal(_ claim: TableClaim) -> Bool {
    let words = claim.isAcross ? claim.heading : TableClaim.words(claim.stated.label)
    return total.length(atStartOf: words[...]) == words.count
  }
}
