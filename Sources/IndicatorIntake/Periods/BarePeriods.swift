internal import IndicatorCore

/// The periods of a bare file: each text as it is met, and what all of them are in the end.
///
/// The spellings of ``Period`` mean what they say, but for `2004-05` and `2011/12`: what people and programs
/// write besides is read where it has one meaning.
struct BarePeriods {
  /// What must be said.
  private(set) var notes: [PeriodNote] = []
  private var meant: [Period: Period] = [:]
  private let starts: YearStarts

  /// The period that a text is until all are known; nil if it is none, or nobody can say which.
  static func read(_ text: String) -> Period? {
    if let period = Period(text) { return period }
    let readings = WrittenPeriod.readings(of: text)
    let isPair = readings.count == 2 && readings[0].period?.kind == .splitYear
    guard readings.count == 1 || isPair, readings[0].status == nil else { return nil }
    return readings[0].period
  }

  /// - Parameters:
  ///   - texts: the texts met, in any order.
  ///   - heading: the header of their column.
  ///   - starts: what is known of years that are not those of the calendar.
  init(_ texts: some Sequence<String>, heading: String, starts: YearStarts) {
    self.starts = starts
    let texts = Set(texts).sorted()
    let readings = texts.map(Self.readings)
    let school = readings.contains { $0.contains { $0.yearWord == .school } }
    let decision = PeriodDecision(texts, readings: readings, heading: heading)
    settle(texts, outcome: decision.outcome)
    let isSchool = school || PeriodHeading(heading, titles: []).yearWord == .school
    let known = isSchool ? starts.merging(.school) : starts
    for text in texts {
      guard let first = Self.read(text) else { continue }
      let period = meant[first] ?? first
      let dated = known.dated(period)
      if dated.areDaysKnown != period.areDaysKnown { meant[first] = dated }
      note(period, text: text)
    }
  }

  private mutating func note(_ period: Period, text: String) {
    guard let days = starts.assumedDays(of: period),
      !notes.contains(where: { $0.fact == .fiscalYearAssumed })
    else { return }
    notes.append(PeriodNote(fact: .fiscalYearAssumed, text: period.spelling, meant: days))
  }

  /// The readings among which the texts of a file decide: those of a pair, else the one that a spelling has.
  private static func readings(_ text: String) -> [WrittenPeriod] {
    guard let period = Period(text) else { return WrittenPeriod.readings(of: text) }
    switch period.kind {
    case .month, .splitYear:
      let readings = WrittenPeriod.readings(of: text)
      return readings.isEmpty ? [WrittenPeriod(.whole(period))] : readings
    case .year, .half, .quarter, .week, .day, .fiscalYear, .interval, .open, .unstated:
      return [WrittenPeriod(.whole(period))]
    }
  }

  private mutating func settle(_ texts: [String], outcome: PeriodDecision.Outcome) {
    switch outcome {
    case .decided(let periods, let made):
      guard take(texts, periods: periods) else {
        // Two spellings would become one period: each stays what it is by itself.
        for choice in made { note(choice.choice, text: choice.text) }
        return
      }
      notes += made.compactMap { PeriodNote($0, at: Self.read($0.text).map { meant[$0] ?? $0 }) }
    case .ambiguous(let choice, let text, _): note(choice, text: text)
    }
  }

  /// Says how a text was read that nothing decides.
  private mutating func note(_ choice: PeriodDecision.Choice, text: String) {
    guard let first = Self.read(text) else { return }
    let fact: PeriodNote.Fact
    switch choice {
    case .monthOrSplitYear: fact = first.kind == .month ? .readAsMonths : .readAsYears
    case .splitYearOrSeveral: fact = .readAsOneYear
    // Such texts are refused where they stand, or have one meaning here.
    case .orderOfDate, .monthOrFourMonths: return
    }
    notes.append(PeriodNote(fact: fact, text: text, meant: first.spelling))
  }

  /// Takes over what was decided; false, and nothing, if two periods would become one.
  private mutating func take(_ texts: [String], periods: [WrittenPeriod?]) -> Bool {
    var decided: [Period: Period] = [:]
    var all: Set<Period> = []
    for (text, written) in zip(texts, periods) {
      guard let first = Self.read(text) else { continue }
      decided[first] = written?.period ?? first
    }
    for period in decided.values where !all.insert(period).inserted { return false }
    meant = decided.filter { $0.key != $0.value }
    return true
  }

  /// What a period as it was read is in the end.
  func final(_ period: Period) -> Period { meant[period] ?? period }
}

extension PeriodNote {
  /// What a choice makes it necessary to say; nil if the texts are read as they are spelled.
  fileprivate init?(_ made: PeriodDecision.Made, at period: Period?) {
    let fact: Fact
    switch (made.choice, made.family) {
    case (.monthOrSplitYear, .splitYears):
      guard !made.text.contains("/") else { return nil }
      fact = .readAsYears
    case (.monthOrSplitYear, _):
      guard made.text.contains("/") else { return nil }
      fact = .slashedMonths
    case (.splitYearOrSeveral, .splitYears): fact = .readAsOneYear
    case (.splitYearOrSeveral, _): fact = .readAsSeveralYears
    case (.orderOfDate, _), (.monthOrFourMonths, _): return nil
    }
    self.init(fact: fact, text: made.text, meant: period?.spelling ?? made.text)
  }
}
