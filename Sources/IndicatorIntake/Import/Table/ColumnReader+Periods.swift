internal import IndicatorCore

// Periods over columns, alone or inside what else stands there.

extension ColumnReader {
  /// Headings that are periods, and periods inside headings where several columns differ in nothing else.
  mutating func takePeriods(_ levels: inout [Int: [(GridPlace, String)]]) {
    let places = Set(levels.values.flatMap { $0.map(\.0) })
    var texts: [GridPlace: String] = [:]
    for (place, text) in levels.values.flatMap({ $0 }) { texts[place] = text }
    for row in Set(places.map(\.row)).sorted() {
      let cells = places.filter { $0.row == row }.sorted { $0.column < $1.column }
      if areMonths(cells) { continue }
      let above = heading(above: cells, levels: levels)
      let said = cells.map { texts[$0] ?? "" }.map { HeadingWords.areSummaries($0) ? "" : $0 }
      var read = periods(said, row: row, above: above)
      if !cells.contains(where: { columns[$0.column]?.period != nil }) { carryYears(&read) }
      if !above.isEmpty, read.allSatisfy({ $0 != nil }), HeadingWords.role(above) == .period {
        for place in cells { levels[place.column]?.removeAll { $0.1 == above } }
      }
      for (place, found) in zip(cells, read) {
        guard let found else { continue }
        take(found.period, rest: found.rest, at: place, levels: &levels)
      }
    }
  }

  /// The word for a period that stands over all cells of a row, or what they are without one: twelve running numbers are
  /// months, `I` to `IV` quarters.
  func heading(
    above cells: [GridPlace], levels: [Int: [(GridPlace, String)]]
  ) -> String {
    let over = cells.map { place in
      levels[place.column]?.last { $0.0.row < place.row }?.1 ?? ""
    }
    if let word = over.first, !word.isEmpty, Set(over).count == 1,
      HeadingWords.role(word) == .period
    {
      return word
    }
    let texts = cells.map { self.cells.text($0) }.filter { text in
      !HeadingWords.areSummaries(text) && !TotalWords.areIn(text)
        && !WrittenPeriod.readings(of: text).contains { $0.part == .wholeYear }
    }
    if texts == (1...12).map(String.init) { return "tháng" }
    return texts == ["I", "II", "III", "IV"] ? "quý" : ""
  }

  /// `2018 Jan | Feb | Mar | 2019 Jan`: months of the year named before them.
  private func carryYears(_ read: inout [(period: WrittenPeriod, rest: String)?]) {
    let joined = PartsBelowYears.joined(read.map { $0?.period }, isByYears: false)
    for (index, period) in joined.enumerated() {
      if let period, let rest = read[index]?.rest { read[index] = (period, rest) }
    }
  }

  /// Dates over columns that are all the first of a month: a program makes them of `1/2023`.
  mutating func areMonths(_ places: [GridPlace]) -> Bool {
    let days = places.compactMap { place -> (GridPlace, String)? in
      guard case .date(let day) = cells.cell(place)?.content,
        let parts = cells.cell(place)?.dateParts, parts.contains(.day) || parts.isEmpty
      else { return nil }
      return (place, day.isoText)
    }
    guard days.count > 1, days.allSatisfy({ $0.1.hasSuffix("-01") }) else { return false }
    for (place, day) in days {
      faults.append(
        Fault(
          .sheet(
            .nothingSays(
              .period, column: CellPosition.letters(cells.columnNumbers[place.column]),
              choices: [String(day.dropLast(3)), day])),
          at: cells.place(place.row, column: place.column)))
    }
    return true
  }

  mutating func periods(_ texts: [String], row: Int, above: String) -> [(
    period: WrittenPeriod, rest: String
  )?] {
    let texts = MoneySupply.areIn(texts) ? texts.map { MoneySupply.without($0) } : texts
    let corner = structure.outline.labelColumns.first.map { cells.text(row, column: $0) } ?? ""
    let heading = above.isEmpty ? corner : above
    switch PeriodDecision(texts, heading: heading, titles: meaning.titles.texts).outcome {
    case .decided(let read, let made):
      let place = cells.place(row, column: figures.first ?? 0)
      for one in made { assumptions.add(.periodRead(one.text, as: "\(one.family)"), at: place) }
      if read.contains(where: { $0 != nil }) {
        // `Kế hoạch 2024` beside `Ước thực hiện 2024`.
        let within = inside(texts)
        return zip(read, within).map { whole, part in whole.map { ($0, "") } ?? part }
      }
    case .ambiguous(_, let text, let alternatives):
      let choices = alternatives.compactMap { $0.periods.compactMap { $0?.period?.spelling }.first }
      let column = structure.outline.dataColumns.first ?? 0
      faults.append(
        Fault(
          .sheet(.ambiguousInSheet(.period, text, matches: choices)),
          at: cells.place(row, column: column)))
      return texts.map { _ in nil }
    }
    return inside(texts)
  }

  /// `2007 - 08 Volume`, `2008 - 09 Volume`: periods inside texts that say the same otherwise.
  func inside(_ texts: [String]) -> [(period: WrittenPeriod, rest: String)?] {
    let found = texts.map { text -> (period: WrittenPeriod, rest: String)? in
      let text = YearSpans.averaged(text)
      let all =
        text.contains("=") || SheetTitle.withoutPrices(text) != text
        ? [] : WrittenPeriod.found(in: text)
      if let year = HeadingWords.yearOfSamePeriod(text), let period = Period(year) {
        return (WrittenPeriod(.whole(period)), "Cùng kỳ")
      }
      if all.isEmpty { return Self.partBehind(text) }
      guard all.count == 1, let one = all[0].readings.first else { return nil }
      return (one, WrittenPeriod.rest(of: text, without: all))
    }
    let known = found.compactMap(\.self)
    guard !known.isEmpty else {
      return texts.map { _ in nil }
    }
    var rests: [String: Int] = [:]
    for one in known { rests[SheetText.key(one.rest), default: 0] += 1 }
    let isRepeated = rests.values.contains { $0 > 1 } || known.count == texts.count
    // `Lũy kế 10 tháng` beside `Thực hiện tháng 10`: parts of the year that a title names.
    if !isRepeated, known.allSatisfy({ $0.period.part != nil && !$0.rest.isEmpty }) { return found }
    // `Dân số 2022` beside headings without a year.
    if !isRepeated, known.count == 1, known[0].period.period?.kind == .year, !known[0].rest.isEmpty
    {
      return found
    }
    if isRepeated { return found }
    // `Kế hoạch 2024`, `Giải ngân đến 30/9/2024` beside `Tỷ lệ (%)`.
    return zip(texts, found).map { text, one in
      one.flatMap { $0.period.period != nil && !HeadingWords.areComparisons(text) ? $0 : nil }
    }
  }

  /// `Thực hiện tháng 8`, `Kế hoạch năm`: a part of a year that stands elsewhere, unless it is one of comparison.
  static func partBehind(_ text: String) -> (period: WrittenPeriod, rest: String)? {
    let words = text.split(separator: " ").map(String.init)
    if let month = HeadingWords.lastMonth(text), let part = PartOfYear(months: 1...month) {
      return (WrittenPeriod(.part(part)), "")
    }
    if words.count > 1, SheetText.key(words[words.count - 1]) == "năm",
      HeadingWords.arePlans(words.dropLast().joined(separator: " "))
    {
      return (WrittenPeriod(.part(.wholeYear)), words.dropLast().joined(separator: " "))
    }
    guard let start = words.lastIndex(where: { ["tháng", "month"].contains(SheetText.key($0)) }),
      start > 0, start + 2 == words.count,
      !["với", "cùng", "trước", "so", "đến", "hết"].contains(SheetText.key(words[start - 1])),
      let month = WrittenPeriod.readings(of: words[start...].joined(separator: " ")).first,
      case .month? = month.part
    else { return nil }
    return (month, words[..<start].joined(separator: " "))
  }

  mutating func take(
    _ period: WrittenPeriod, rest: String, at place: GridPlace,
    levels: inout [Int: [(GridPlace, String)]]
  ) {
    for column in figures {
      guard let level = levels[column]?.firstIndex(where: { $0.0 == place }) else { continue }
      if rest.isEmpty { levels[column]?.remove(at: level) } else { levels[column]?[level].1 = rest }
      guard let before = columns[column]?.period else {
        columns[column]?.period = period
        continue
      }
      columns[column]?.period = Self.joined(before, period)
    }
  }

  /// A part of a year under its year, in either order.
  static func joined(_ one: WrittenPeriod, _ other: WrittenPeriod) -> WrittenPeriod {
    if let year = one.period, other.part != nil, let period = other.period(in: year) {
      return WrittenPeriod(.whole(period), status: other.status ?? one.status)
    }
    if let year = other.period, one.part != nil, let period = one.period(in: year) {
      return WrittenPeriod(.whole(period), status: one.status ?? other.status)
    }
    return other
  }

  /// A column without any number under a heading such as `Ghi chú`.
  func isRemark(_ column: Int) -> Bool {
    guard meaning.given.columns.isEmpty, let word = columns[column]?.words.last,
      [.note, .source, .status].contains(HeadingWords.role(word))
    else { return false }
    return structure.dataRows.allSatisfy { structure.grid[$0, column].kind != .number }
  }
}
