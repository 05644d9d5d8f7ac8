import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("What the periods of a column are") struct PeriodDecisionTests {
  /// Texts, heading, title and what they are; in brackets the first text in doubt, family and rule.
  private static let columns = """
    2004-05, 2009-10, 2011-12 |  |  | 2004/05, 2009/10, 2011/12 (2004-05 splitYears eachIsAYearAndTheNext)
    2009-10, 2010-11, 2011-12 |  |  | 2009/10, 2010/11, 2011/12 (2009-10 splitYears eachIsAYearAndTheNext)
    2011-12 |  |  | ? 2011-12 months splitYears
    2011-12, 2011-12 |  |  | ? 2011-12 months splitYears
    2011-12 | Tháng |  | 2011-12 (2011-12 months heading)
    2011-12 | Month |  | 2011-12 (2011-12 months heading)
    2011-12 | Year |  | 2011/12 (2011-12 splitYears heading)
    2011-12 | Năm |  | 2011/12 (2011-12 splitYears heading)
    2011-12 | Kỳ | Học sinh theo năm học | 2011/12 school (2011-12 splitYears heading)
    2009-10, 2010-11 | month |  | 2009-10, 2010-11 (2009-10 months heading)
    2009-10, 2012-13 | month |  | ? 2009-10 months splitYears
    2004-05, 2004-01 |  |  | 2004-05, 2004-01 (2004-05 months otherText)
    2004-05, 2004-01 | Year |  | ? 2004-05 months splitYears
    2004-05, Jan 2004 |  |  | 2004-05, 2004-01 (2004-05 months otherText)
    2004-05, 2012-13 |  |  | 2004/05, 2012/13 (2004-05 splitYears otherText)
    2004-05, 2012-13, 2004-01 |  |  | ? 2004-05 months splitYears
    2011/12 |  |  | 2011/12 (2011/12 splitYears canonical)
    2011/12, 2012/01 |  |  | 2011-12, 2012-01 (2011/12 months otherText)
    2011/12, 2012-01 |  |  | 2011/12, 2012-01 (2011/12 splitYears canonical)
    2020-2021 |  |  | 2020/21 (2020-2021 splitYears eachIsAYearAndTheNext)
    2020-2021, 2021-2022 |  |  | 2020/21, 2021/22 (2020-2021 splitYears eachIsAYearAndTheNext)
    2019-2020, 2021-2022 |  |  | ? 2019-2020 splitYears severalYears
    2019-2020, 2021-2022 | Năm học |  | 2019/20 school, 2021/22 school (2019-2020 splitYears heading)
    2020-2021, 2018-2020 |  |  | 2020/2021, 2018/2020 (2020-2021 severalYears otherText)
    2020-2021, 2018-19 |  |  | 2020/21, 2018/19 (2020-2021 splitYears otherText)
    2020-2021 | Giai đoạn |  | 2020/2021 (2020-2021 severalYears heading)
    01/02/2022 |  |  | ? 01/02/2022 dayFirst monthFirst
    01/02/2022, 31/12/2022 |  |  | 2022-02-01, 2022-12-31 (01/02/2022 dayFirst otherText)
    01/02/2022, 12/31/2022 |  |  | 2022-01-02, 2022-12-31 (01/02/2022 monthFirst otherText)
    01/02/2022, 12/31/2022, 31/12/2022 |  |  | ? 01/02/2022 dayFirst monthFirst
    01/02/2022 | Ngày |  | 2022-02-01 (01/02/2022 dayFirst heading)
    2020-T1, 2020-T2 |  |  | 2020-01/2020-04, 2020-05/2020-08 (2020-T1 fourMonths canonical)
    2020-T1, 2020-T4 |  |  | 2020-01, 2020-04 (2020-T1 months otherText)
    1, 2, 12, | Tháng |  | month 1, month 2, month 12, -
    1, 2, 13 | Tháng |  | -, -, -
    I, II, III, IV | Quý |  | quarter 1, quarter 2, quarter 3, quarter 4
    1, 2 | Tháng báo cáo |  | -, -
    2019, 2020 | Fiscal year |  | FY2019 fiscal, FY2020 fiscal
    2019, 2020 | Year |  | 2019, 2020
    2019, Sơ bộ 2020, , Tổng số |  |  | 2019, 2020 P, -, -
    Quý I, Quý II, 6 tháng, Cả năm |  |  | quarter 1, quarter 2, half 1, year
    """

  private static let rows: [[String]] = columns.split(separator: "\n").map { line in
    line.split(separator: "|", omittingEmptySubsequences: false).map { $0.withoutBlanksAtEnds }
  }

  private func words(_ decision: PeriodDecision) -> String {
    switch decision.outcome {
    case .decided(let periods, let made):
      let reasons = made.map { " (\($0.text) \($0.family) \($0.rule))" }.joined()
      return periods.map { $0?.text ?? "-" }.joined(separator: ", ") + reasons
    case .ambiguous(_, let text, let alternatives):
      return "? \(text) " + alternatives.map { "\($0.family)" }.joined(separator: " ")
    }
  }

  @Test("the texts of a column are read alike, and it is known why", arguments: rows)
  func column(row: [String]) {
    let texts = row[0].split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.withoutBlanksAtEnds }
    let titles = row[2].isEmpty ? [] : [row[2]]
    #expect(words(PeriodDecision(texts, heading: row[1], titles: titles)) == row[3])
  }

  @Test("the order of the texts, and texts that come twice, change nothing", arguments: rows)
  func order(row: [String]) throws {
    let texts = row[0].split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.withoutBlanksAtEnds }
    let titles = row[2].isEmpty ? [] : [row[2]]
    func meaning(_ texts: [String]) -> [String: String]? {
      switch PeriodDecision(texts, heading: row[1], titles: titles).outcome {
      case .decided(let periods, _):
        return Dictionary(zip(texts, periods.map { $0?.text ?? "-" })) { first, _ in first }
      case .ambiguous: return nil
      }
    }
    var random = SplitMix64(seed: 3)
    let expected = meaning(texts)
    for _ in 0..<5 {
      #expect(meaning((texts + texts).shuffled(using: &random)) == expected, "seed 3")
    }
  }

  @Test("what cannot be decided comes in both readings, with what leaves no choice in either")
  func alternatives() throws {
    guard
      case .ambiguous(.monthOrSplitYear, let text, let both) =
        PeriodDecision(["2011-12", "2020", "x"]).outcome
    else { return #expect(Bool(false), "decided") }
    #expect(text == "2011-12")
    #expect(both.map(\.family) == [.months, .splitYears])
    #expect(both[0].periods.map { $0?.text } == ["2011-12", "2020", nil])
    #expect(both[1].periods.map { $0?.text } == ["2011/12", "2020", nil])
  }
}

extension Substring {
  fileprivate var withoutBlanksAtEnds: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
