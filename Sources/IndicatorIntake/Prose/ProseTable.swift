internal import IndicatorCore

/// A table of a document, as it is imported and as its numbers stand in the text.
struct ProseTable: Sendable {
  let sheet: Sheet
  /// What its caption calls it, as `Bảng 2`; empty if nothing does.
  let caption: String
  /// The block of text that each row of the sheet is, by the number of the row.
  let blocks: [Int: Int]
  /// The blocks from top to bottom.
  let rows: [Int]

  init(sheet: Sheet, caption: String = "", blocks: [Int: Int]) {
    (self.sheet, self.caption, self.blocks) = (sheet, caption, blocks)
    rows = blocks.values.sorted()
  }
}

/// Where the figures of a claim of a table stand among the numbers of the document.
struct TableFigures {
  /// The operands in their order, then the printed figure; empty if they were not all found.
  private(set) var all: [Int] = []
  /// What their rows and columns are called, an entry for each operand.
  private(set) var names: [[String]] = []
  /// The block of the printed figure.
  let block: Int
  /// The first number of that block.
  let anchor: Int

  private let document: [ProseBlock]
  private let numbers: ProseNumbers

  init(
    _ claim: SheetClaim, _ table: ProseTable, _ document: [ProseBlock], _ numbers: ProseNumbers
  ) {
    (self.document, self.numbers) = (document, numbers)
    let rows = table.rows
    block = table.blocks[claim.place.line] ?? rows.first ?? 0
    anchor = numbers.ranges[block].lowerBound
    let figures = claim.text.split { "/+= %".contains($0) }.map(String.init).filter { $0 != "-" }
    guard let printed = figures.last, figures.count > 1 else { return }
    let operands = Array(figures.dropLast())
    let results = numbers.ranges[block].filter { has($0, printed) }
    let wanted = claim.place.column - 1
    guard let result = results.min(by: { abs(column($0) - wanted) < abs(column($1) - wanted) })
    else { return }
    if let found = inOrder(operands, numbers.ranges[block].filter { $0 != result }) {
      all = found + [result]
      names = found.map { heading(column($0), rows) }
      return
    }
    let own = column(result)
    let others = rows.filter { $0 != block }.flatMap { row in
      numbers.ranges[row].filter { column($0) == own }
    }
    guard let found = inOrder(operands, others) else { return }
    all = found + [result]
    names = found.map { ProseWords.split(document[numbers.blocks[$0]].small.prefix { $0 != "|" }) }
  }

  /// The numbers with the values of figures; in a row or column these stand in order, but for the base of a share.
  private func inOrder(_ figures: [String], _ places: [Int]) -> [Int]? {
    var left = places
    var found: [Int] = []
    for figure in figures {
      guard let next = left.firstIndex(where: { has($0, figure) }) else { return nil }
      found.append(left.remove(at: next))
    }
    return found
  }

  private func has(_ number: Int, _ figure: String) -> Bool {
    let plain = figure.hasPrefix("-") ? String(figure.dropFirst()) : figure
    return numbers.all[number].value.map { $0.value.description == plain || "\($0)" == plain }
      ?? (numbers.all[number].digits == plain)
  }

  /// The place of a number's cell in its row, from 0.
  private func column(_ number: Int) -> Int {
    document[numbers.blocks[number]].small[..<numbers.all[number].range.lowerBound].count {
      $0 == "|"
    }
  }

  /// What stands over a column in the first row.
  private func heading(_ column: Int, _ rows: [Int]) -> [String] {
    guard let first = rows.first else { return [] }
    let cells = document[first].small.split(separator: "|", omittingEmptySubsequences: false)
    return column < cells.count ? ProseWords.split(cells[column]) : []
  }
}

/// A claim of a table and its figures.
struct TableClaim {
  let stated: SheetClaim
  let claim: Claim
  let figures: TableFigures

  init(_ stated: SheetClaim, _ claim: Claim, _ figures: TableFigures) {
    (self.stated, self.claim, self.figures) = (stated, claim, figures)
    fails = claim.verdictAlone.fails
  }

  /// The words over the column.
  fileprivate var heading: [String] { Self.words(stated.heading) }
  fileprivate let fails: Bool
  /// Whether it is one of a total.
  fileprivate var isSum: Bool { stated.text.contains("+") || stated.text.contains(" - ") }
  /// Whether the operands stand beside the total.
  fileprivate var isAcross: Bool {
    guard let first = figures.all.first, let last = figures.all.last else { return false }
    return figures.isInOneRow(first, last)
  }

  static func words(_ text: String) -> [String] {
    ProseWords.split(Array(text.lowercased().unicodeScalars)[...])
  }
}

extension TableFigures {
  fileprivate func isInOneRow(_ one: Int, _ other: Int) -> Bool {
    numbers.blocks[one] == numbers.blocks[other]
  }
}

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
    "\(claim.stated.place.column) \(claim.isSum) \(claim.isAcross)"
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
