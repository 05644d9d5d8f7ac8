internal import IndicatorCore

/// The texts of one column that can be read in two ways, and what the others say of them.
struct PeriodContest {
  private let choice: PeriodDecision.Choice
  private let texts: [String]
  private let readings: [[WrittenPeriod]]
  /// Which texts have both readings.
  private let contested: [Int]

  init(
    _ choice: PeriodDecision.Choice, texts: [String], readings: [[WrittenPeriod]]
  ) {
    self.choice = choice
    self.texts = texts
    self.readings = readings
    let families = choice.families
    contested = readings.indices.filter { index in
      families.allSatisfy { family in
        readings[index].contains { family.holds($0, text: texts[index]) }
      }
    }
  }

  var families: [PeriodDecision.Family] { choice.families }

  /// The first text that leaves the choice; nil if none does.
  var firstText: String? { contested.first.map { texts[$0] } }

  /// The readings with one family left of those that leave the choice.
  func settled(as family: PeriodDecision.Family) -> [[WrittenPeriod]] {
    var settled = readings
    for index in contested {
      settled[index] = settled[index].filter { family.holds($0, text: texts[index]) }
    }
    return settled
  }

  /// The family, and why; nil if nothing decides, or two things decide otherwise.
  func verdict(_ words: PeriodHeading) -> (PeriodDecision.Family, PeriodDecision.Rule)? {
    let said = families.filter { words.says($0) }
    let shown = families.filter(isShown)
    guard Set(said + shown).count <= 1 else { return nil }
    if let family = said.first { return (family, .heading) }
    if let family = shown.first { return (family, .otherText) }
    return usual
  }

  /// Whether a text that leaves no choice is of a family. Of `2011/12`, the canonical spelling of a year, only
  /// texts with a slash say that it is a month.
  private func isShown(_ family: PeriodDecision.Family) -> Bool {
    let hasSlash = choice == .monthOrSplitYear && contested.contains { texts[$0].contains("/") }
    return readings.indices.contains { index in
      !contested.contains(index) && !readings[index].isEmpty
        && (!hasSlash || family == .splitYears || texts[index].contains("/"))
        && readings[index].allSatisfy { family.holds($0, text: texts[index]) }
    }
  }

  /// What the texts that leave the choice say among themselves.
  private var usual: (PeriodDecision.Family, PeriodDecision.Rule)? {
    switch choice {
    case .monthOrSplitYear:
      if contested.contains(where: { texts[$0].contains("/") }) { return (.splitYears, .canonical) }
      return splitYears.count > 1 ? (.splitYears, .eachIsAYearAndTheNext) : nil
    case .splitYearOrSeveral:
      // 2017-2018, 2019-2020: may be two years each.
      let years = splitYears.sorted()
      let leavesGaps = zip(years, years.dropFirst()).allSatisfy { $1 == $0 + 2 } && years.count > 1
      return leavesGaps ? nil : (.splitYears, .eachIsAYearAndTheNext)
    case .orderOfDate: return nil
    case .monthOrFourMonths: return (.fourMonths, .canonical)
    }
  }

  /// The earlier years of the pairs, each once.
  private var splitYears: Set<Int> {
    Set(
      contested.flatMap { readings[$0] }.compactMap { reading in
        reading.period.flatMap { $0.kind == .splitYear ? Int($0.spelling.prefix(4)) : nil }
      })
  }
}

extension PeriodDecision.Choice {
  /// The two families, the likelier first.
  var families: [PeriodDecision.Family] {
    switch self {
    case .monthOrSplitYear: [.months, .splitYears]
    case .splitYearOrSeveral: [.splitYears, .severalYears]
    case .orderOfDate: [.dayFirst, .monthFirst]
    case .monthOrFourMonths: [.fourMonths, .months]
    }
  }
}

extension PeriodDecision.Family {
  /// Whether a reading of a text is of the family.
  func holds(_ reading: WrittenPeriod, text: String) -> Bool {
    guard let period = reading.period else {
      // `Jan`, `Tháng 1`: months of a year that another cell names.
      if case .month? = reading.part { return self == .months }
      return false
    }
    switch self {
    case .months: return period.kind == .month
    case .splitYears: return period.kind == .splitYear
    case .severalYears: return period.kind == .interval && period.spelling.utf8.count == 9
    case .fourMonths: return period.kind == .interval && period.spelling.utf8.count == 15
    case .dayFirst, .monthFirst:
      return period.kind == .day && Self.order(of: text, as: period) == self
    }
  }
}

extension PeriodDecision.Family {
  /// The order in which a text such as `31/12/2022` names a day; nil where the year stands first, the month is
  /// a word, or day and month have one number.
  fileprivate static func order(of text: String, as day: Period) -> PeriodDecision.Family? {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }
    let parts = day.spelling.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3, parts.count == 3, numbers[0].count <= 2, numbers[1].count <= 2,
      let one = Int(numbers[0]), let other = Int(numbers[1]), one != other
    else { return nil }
    return (other, one) == (parts[1], parts[2]) ? .dayFirst : .monthFirst
  }
}
