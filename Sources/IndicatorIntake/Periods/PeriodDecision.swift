internal import IndicatorCore

/// What the texts of one column or row are as periods: one kind of reading for all that share a shape.
///
/// | texts | what decides | they are |
/// |---|---|---|
/// | `2004-05` | a heading of months; a text such as `2004-01` or `Jan 2004` | months |
/// | `2004-05` | a heading of school, fiscal or other years; a text such as `2012-13`; two different ones | split years |
/// | `2004-05` alone | nothing | ambiguous |
/// | `2011/12` | a heading of months; a text with a slash such as `2012/01` | months, else split years |
/// | `2020-2021`, `2020/2021` | `giai đoạn`, `nhiệm kỳ`; a text such as `2018-2020` | several years together |
/// | `2020-2021` | each names a year and the next, and not each begins behind the one before | split years |
/// | `2019-2020`, `2021-2022` | nothing: each begins behind the one before | ambiguous |
/// | `01/02/2022` | a text such as `31/12/2022` or `12/31/2022`; a heading `Ngày` | dates of that order |
/// | `2020-T1` | a text such as `2020-T4` | months, else the four months of SDMX |
/// | `1`, `I` | a heading of months or quarters alone | months, quarters |
/// | `2021` | a heading that is `fiscal year` and nothing else | fiscal years |
package struct PeriodDecision: Hashable, Sendable {
  /// Between which readings the texts leave a choice.
  package enum Choice: Hashable, Sendable, CaseIterable {
    case monthOrSplitYear, splitYearOrSeveral, orderOfDate, monthOrFourMonths
  }

  /// Which of the readings is meant.
  package enum Family: Hashable, Sendable, CaseIterable {
    case months, splitYears, severalYears, dayFirst, monthFirst, fourMonths
  }

  /// Why.
  package enum Rule: Hashable, Sendable, CaseIterable {
    /// The heading or a title says what they are.
    case heading
    /// Another text of the column can only be of this family.
    case otherText
    /// Several texts, and each is a year and the next.
    case eachIsAYearAndTheNext
    /// The spelling is the canonical one of this family.
    case canonical
  }

  /// A choice that was made, with its reason.
  package struct Made: Hashable, Sendable {
    package let choice: Choice
    package let family: Family
    package let rule: Rule
    /// The first text that could have been read otherwise.
    package let text: String
  }

  /// One way of reading all texts.
  package struct Alternative: Hashable, Sendable {
    package let family: Family
    /// One for each text; nil for what is no period.
    package let periods: [WrittenPeriod?]
  }

  /// What came of it.
  package enum Outcome: Hashable, Sendable {
    /// One for each text, nil for what is no period, and the choices behind them; none where every text has
    /// but one reading.
    case decided([WrittenPeriod?], [Made])
    /// Nothing decides: the first text that leaves a choice, and all texts in either reading.
    case ambiguous(Choice, text: String, [Alternative])
  }

  /// What came of it.
  package let outcome: Outcome

  /// Decides what some texts are.
  ///
  /// - Parameters:
  ///   - texts: the cells of one column or row, blank ones and such as are no periods among them.
  ///   - heading: the cell that heads them; empty if none does.
  ///   - titles: what stands above the table and speaks of all of it.
  package init(_ texts: [String], heading: String = "", titles: [String] = []) {
    let words = PeriodHeading(heading, titles: titles)
    let texts = YearSpans.written(texts, heading: heading, titles: titles)
    var readings = texts.map { text in
      words.numbered(texts, text: text) ?? words.trimester(text) ?? WrittenPeriod.readings(of: text)
    }
    // One name of a month in another language among other words is that of a person or a place.
    let names = texts.indices.filter { MonthNames.isName(texts[$0]) }
    let months = readings.count {
      $0.contains { if case .month? = $0.part { true } else { false } }
    }
    if names.count == 1, months == 1 { readings[names[0]] = [] }
    self.init(texts, all: readings, words: words)
  }

  /// Decides among readings that were made before.
  init(_ texts: [String], readings: [[WrittenPeriod]], heading: String) {
    self.init(texts, all: readings, words: PeriodHeading(heading, titles: []))
  }

  private init(_ texts: [String], all: [[WrittenPeriod]], words: PeriodHeading) {
    var readings = all
    var made: [Made] = []
    for choice in Choice.allCases {
      let contest = PeriodContest(choice, texts: texts, readings: readings)
      guard let text = contest.firstText else { continue }
      guard let (family, rule) = contest.verdict(words) else {
        outcome = .ambiguous(
          choice, text: text,
          contest.families.map { family in
            Alternative(family: family, periods: words.named(contest.settled(as: family)))
          })
        return
      }
      readings = contest.settled(as: family)
      made.append(Made(choice: choice, family: family, rule: rule, text: text))
    }
    outcome = .decided(words.named(readings), made)
  }
}
