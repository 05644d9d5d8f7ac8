internal import IndicatorCore

// Columns that add up the periods before them: `Cộng quý I`, `Cộng dồn`.

extension ColumnReader {
  private static let running = WordList([
    "cộng dồn", "lũy kế", "cộng", "tổng", "tổng cộng", "cumulative", "year to date", "ytd", "total",
  ])

  /// A word for a total beside a period says nothing of what is counted, where other periods stand without any word.
  mutating func dropTotals(_ levels: inout [Int: [(GridPlace, String)]]) {
    let dated = figures.filter { columns[$0]?.period != nil }
    guard dated.contains(where: { (levels[$0] ?? []).isEmpty }) else { return }
    for column in dated {
      levels[column]?.removeAll { TotalWords.areIn($0.1) && Self.running.contains($0.1) }
    }
  }

  /// `Năm nay | Năm trước` below a title of one period: the column of the year before is of that year.
  mutating func takeYearShifts(_ levels: inout [Int: [(GridPlace, String)]]) {
    guard meaning.given.columns.isEmpty, meaning.names.codebook == nil,
      let said = meaning.asked.period ?? meaning.titles.period.value, let own = Period(said),
      let before = own.oneYearEarlier
    else { return }
    takeSinceJanuary(own, levels: &levels)
    let shifts = figures.compactMap {
      column -> (column: Int, level: Int, shift: Int, text: String)? in
      guard let texts = levels[column],
        let level = texts.lastIndex(where: { HeadingWords.yearShift($0.1) != nil }),
        let shift = HeadingWords.yearShift(texts[level].1)
      else { return nil }
      return (column, level, shift, texts[level].1)
    }
    guard shifts.contains(where: { $0.shift < 0 }) else { return }
    for (column, level, shift, text) in shifts {
      guard let period = period(columns[column]?.period, at: shift < 0 ? before : own, own: own)
      else {
        continue
      }
      columns[column]?.period = WrittenPeriod(.whole(period))
      levels[column]?.remove(at: level)
      if shift < 0 { assumptions.add(.period(period.spelling, in: text), at: place(column)) }
    }
  }

  /// The period of a column under such a word: the same part of the year that stands beside it, else `period`.
  private func period(_ written: WrittenPeriod?, at period: Period, own: Period) -> Period? {
    guard let written else { return period }
    guard let year = written.period, year.kind == .year, own.kind != .year else { return nil }
    return [own, own.oneYearEarlier].compactMap(\.self).first {
      $0.spelling.hasPrefix(year.spelling)
    }
  }

  /// `Lũy kế từ đầu năm` below a title of one month or quarter.
  private mutating func takeSinceJanuary(
    _ own: Period, levels: inout [Int: [(GridPlace, String)]]
  ) {
    guard let span = Self.months(WrittenPeriod(.whole(own))), span.months.lowerBound > 1,
      let year = Period(String(own.spelling.prefix(4))),
      let period = PartOfYear(months: 1...span.months.upperBound)?.period(in: year)
    else { return }
    for column in figures where columns[column]?.period == nil {
      guard let level = levels[column]?.lastIndex(where: { HeadingWords.areSinceJanuary($0.1) })
      else { continue }
      columns[column]?.period = WrittenPeriod(.whole(period))
      assumptions.add(
        .period(period.spelling, in: levels[column]?[level].1 ?? ""), at: place(column))
      levels[column]?.remove(at: level)
      takeOwnPeriod(own, levels: &levels)
    }
  }

  /// `Trong tháng` beside `Lũy kế`.
  private mutating func takeOwnPeriod(
    _ own: Period, levels: inout [Int: [(GridPlace, String)]]
  ) {
    for column in figures where columns[column]?.period == nil {
      guard let level = levels[column]?.lastIndex(where: { HeadingWords.areOfPeriod($0.1) }) else {
        continue
      }
      columns[column]?.period = WrittenPeriod(.whole(own))
      levels[column]?.remove(at: level)
    }
  }

  /// A column without a period behind columns of months or quarters one after another, under a word for a sum of them.
  mutating func takeRunningSums(_ levels: inout [Int: [(GridPlace, String)]]) {
    for (index, column) in figures.enumerated() where columns[column]?.period == nil {
      guard let texts = levels[column], texts.count == 1, Self.running.contains(texts[0].1),
        let period = Self.span(of: figures[..<index].compactMap { columns[$0]?.period })
      else { continue }
      columns[column]?.period = period
      levels[column] = []
    }
  }

  /// The months that some months or quarters of one year are together; nil if one is missing or they are others.
  static func span(of periods: [WrittenPeriod]) -> WrittenPeriod? {
    let found = periods.map(months)
    guard found.count > 1, !found.contains(where: { $0 == nil }) else { return nil }
    let known = found.compactMap(\.self)
    guard Set(known.map(\.year)).count == 1,
      zip(known, known.dropFirst()).allSatisfy({ $1.months.lowerBound == $0.months.upperBound + 1 }
      ),
      let part = PartOfYear(
        months: known[0].months.lowerBound...known[known.count - 1].months.upperBound)
    else { return nil }
    guard let year = known[0].year else { return WrittenPeriod(.part(part)) }
    return Period(year).flatMap { part.period(in: $0) }.map { WrittenPeriod(.whole($0)) }
  }

  private static func months(_ written: WrittenPeriod) -> (year: String?, months: ClosedRange<Int>)?
  {
    switch written.span {
    case .part(.month(let month)): return (nil, month...month)
    case .part(.quarter(let quarter)): return (nil, 3 * quarter - 2...3 * quarter)
    case .part: return nil
    case .whole(let period):
      let year = String(period.spelling.prefix(4))
      let rest = period.spelling.dropFirst(5)
      if period.kind == .month, let month = Int(rest) { return (year, month...month) }
      if period.kind == .quarter, let quarter = Int(rest.dropFirst()) {
        return (year, 3 * quarter - 2...3 * quarter)
      }
      return nil
    }
  }
}
