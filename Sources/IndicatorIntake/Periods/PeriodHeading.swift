internal import IndicatorCore

/// What a heading and the titles above it say of periods below.
struct PeriodHeading {
  private let heading: PeriodTokens
  private let titles: [PeriodTokens]

  init(_ heading: String, titles: [String]) {
    self.heading = PeriodTokens(heading)
    self.titles = titles.map { PeriodTokens($0) }
  }

  /// Whether a family of periods is named: by the heading, or where that is silent, by a title.
  func says(_ family: PeriodDecision.Family) -> Bool {
    switch family {
    case .months: isOf(["thang", "month", "months", "monthly", "mth"])
    case .splitYears: yearWord != nil || isYear
    case .severalYears: holds(Self.several, tokens: heading)
    case .dayFirst: heading[0] == "ngay" || isVietnamese
    case .monthFirst, .fourMonths: false
    }
  }

  /// Whether the heading or a title has letters that only Vietnamese has: it writes the day first.
  private var isVietnamese: Bool {
    ([heading] + titles).contains { tokens in
      tokens.characters.contains { $0.unicodeScalars.contains(where: VietnameseSigns.areOnly) }
    }
  }

  /// What the heading, else a title, calls the years.
  var yearWord: WrittenPeriod.YearWord? {
    for tokens in [heading] + titles {
      if holds(Self.school, tokens: tokens) { return .school }
      if holds(Self.fiscal, tokens: tokens) { return .fiscal }
    }
    return nil
  }

  private static let school = [
    ["nam", "hoc"], ["nien", "khoa"], ["school", "year"], ["school", "years"],
    ["academic", "year"], ["academic", "years"],
  ]
  private static let fiscal = [
    ["nien", "do"], ["nam", "tai", "chinh"], ["nam", "ngan", "sach"], ["fiscal", "year"],
    ["fiscal", "years"], ["financial", "year"], ["financial", "years"], ["budget", "year"],
  ]
  private static let several = [["giai", "doan"], ["nhiem", "ky"], ["thoi", "ky"], ["biennium"]]

  private func isOf(_ words: Set<String>) -> Bool {
    heading.tokens.contains { words.contains($0.text) }
  }

  /// Whether the heading is a word for a year and nothing else.
  private var isYear: Bool {
    heading.count == 1 && ["year", "years", "nam", "yr"].contains(heading[0])
  }

  /// Whether the heading is a word for a fiscal year and nothing else.
  private var isFiscalYear: Bool {
    heading[0] == "fy" && heading.count == 1
      || Self.fiscal.contains { heading.words($0, at: 0) == heading.count }
  }

  private func holds(_ phrases: [[String]], tokens: PeriodTokens) -> Bool {
    tokens.tokens.indices.contains { position in
      phrases.contains { tokens.words($0, at: position) != nil }
    }
  }

  /// The one reading of each text, nil for none, under the name that the heading gives to years.
  func named(_ readings: [[WrittenPeriod]]) -> [WrittenPeriod?] {
    readings.map { readings in
      guard var reading = readings.first else { return nil }
      guard case .whole(let period) = reading.span else { return reading }
      if period.kind == .splitYear { reading.yearWord = reading.yearWord ?? yearWord }
      if period.kind == .year, isFiscalYear, let year = Int(period.spelling),
        let fiscal = Period(fiscalYear: year)
      {
        return WrittenPeriod(.whole(fiscal), status: reading.status, yearWord: .fiscal)
      }
      return reading
    }
  }

  /// The part of a year that a bare number is below a heading of months or quarters and nothing else, if all
  /// texts are such numbers; nil if that is not so.
  func numbered(_ texts: [String], text: String) -> [WrittenPeriod]? {
    guard heading.count == 1, let most = Self.most[heading[0]] else { return nil }
    let isFit = texts.allSatisfy {
      $0.allSatisfy(\.isWhitespace) || Self.number($0, upTo: most) != nil
        || WrittenPeriod.readings(of: $0).contains(where: Self.isYear)
    }
    guard isFit else { return nil }
    guard let number = Self.number(text, upTo: most) else {
      return WrittenPeriod.readings(of: text).filter(Self.isYear)
    }
    return [WrittenPeriod(.part(most == 12 ? .month(number) : .quarter(number)))]
  }

  /// `2019-T1`, `T1 2019`, `T1` below `Trimestre`: a quarter, and none of the four months of SDMX; nil for any other.
  func trimester(_ text: String) -> [WrittenPeriod]? {
    guard isOf(["trimestre", "trimestres"]) else { return nil }
    let tokens = PeriodTokens(text).tokens.map(\.text).filter { $0 != "-" && $0 != "/" }
    guard let letter = tokens.firstIndex(of: "t"), letter + 1 < tokens.count,
      let quarter = Int(tokens[letter + 1]), (1...4).contains(quarter)
    else { return nil }
    let others = tokens[..<letter] + tokens[(letter + 2)...]
    if others.isEmpty { return [WrittenPeriod(.part(.quarter(quarter)))] }
    guard others.count == 1, let year = others.first, year.utf8.count == 4,
      let period = Period("\(year)-Q\(quarter)")
    else { return nil }
    return [WrittenPeriod(.whole(period))]
  }

  /// Whether a reading is a year, or the whole of one that another cell names.
  private static func isYear(_ reading: WrittenPeriod) -> Bool {
    reading.part == .wholeYear || reading.period?.kind == .year
  }

  private static let most = ["thang": 12, "month": 12, "quy": 4, "quarter": 4, "qtr": 4]

  private static func number(_ text: String, upTo most: Int) -> Int? {
    let tokens = PeriodTokens(text)
    guard tokens.count == 1 else { return nil }
    let number = tokens.number(0, digits: 1...2) ?? PartWords.roman[tokens[0]]
    return number.flatMap { (1...most).contains($0) ? $0 : nil }
  }
}
