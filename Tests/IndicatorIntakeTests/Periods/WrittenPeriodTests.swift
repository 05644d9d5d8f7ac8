import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Periods as people write them") struct WrittenPeriodTests {
  /// A text and all its readings, the likelier first.
  private static let spellings = """
    2021 | 2021
    2021.0 | 2021
    20210101 | 2021-01-01
    2004-05 | 2004-05, 2004/05
    2011-12 | 2011-12, 2011/12
    2011/12 | 2011/12, 2011-12
    2004-01 | 2004-01
    2012-13 | 2012/13
    1999-00 | 1999/00
    1999-2000 | 1999/00, 1999/2000
    2007 - 08 | 2007/08
    2007 – 08 | 2007/08
    2007—08 | 2007-08, 2007/08
    2007−08 | 2007-08, 2007/08
    2018-20 | 2018/2020
    2020/21 | 2020/21
    2020-2021 | 2020/21, 2020/2021
    2020/2021 | 2020/21, 2020/2021
    2020 - 2025 | 2020/2025
    FY 2020-21 | 2020/21 fiscal
    FY2020-21 | 2020/21 fiscal
    FY2020/21 | 2020/21 fiscal
    FY2021 | FY2021 fiscal
    FY 2021 | FY2021 fiscal
    fiscal year 2021 | FY2021 fiscal
    Năm tài chính 2021 | FY2021 fiscal
    năm học 2020 - 2021 | 2020/21 school
    NĂM HỌC 2020–2021 | 2020/21 school
    Nam hoc 2020-2021 | 2020/21 school
    niên độ 2020-2021 | 2020/21 fiscal
    niên khoá 2020-2021 | 2020/21 school
    school year 2020-21 | 2020/21 school
    2020-21 school year | 2020/21 school
    2020-21 (FY) | 2020/21 fiscal
    Giai đoạn 2020-2021 | 2020/2021
    Nhiệm kỳ 2020-2025 | 2020/2025
    Quý I | quarter 1
    Quý 1 | quarter 1
    quy iv | quarter 4
    Qúy I |
    Quí III | quarter 3
    Quỹ 1 |
    Q1 | quarter 1
    QIV | quarter 4
    Quý I/2023 | 2023-Q1
    Quý 2 năm 2023 | 2023-Q2
    Quý I-2023 | 2023-Q1
    I/2023 | 2023-Q1
    IV/2023 | 2023-Q4
    V/2023 |
    1st quarter 2020 | 2020-Q1
    1st quarter of 2020 | 2020-Q1
    First quarter, 2020 | 2020-Q1
    4Q 2020 | 2020-Q4
    Q3-20 | 2020-Q3
    2021 Q1 | 2021-Q1
    2021Q1 | 2021-Q1
    2021-Q1 | 2021-Q1
    2021 quý I | 2021-Q1
    T1 | month 1
    T.1 | month 1
    T12 | month 12
    T13 |
    Tháng 1 | month 1
    thang 1 | month 1
    tháng 01/2023 | 2023-01
    Tháng 5 năm 2024 | 2024-05
    T5/2024 | 2024-05
    01/2023 | 2023-01
    1/2023 | 2023-01
    2023/01 | 2023-01
    13/2023 |
    Jan | month 1
    Sept. | month 9
    January 2020 | 2020-01
    Jan-20 | 2020-01
    Dec-99 | 1999-12
    Jan '20 | 2020-01
    March 1990 | 1990-03
    2020 January | 2020-01
    2021M01 | 2021-01
    2021-M01 | 2021-01
    2020-A1 | 2020
    2020-S1 | 2020-S1
    2020-T1 | 2020-01/2020-04, 2020-01
    2020-T3 | 2020-09/2020-12, 2020-03
    2020-T4 | 2020-04
    2020-T12 | 2020-12
    2020-W05 | 2020-W05
    2020-W53 | 2020-W53
    2021-W53 |
    2020-D001 | 2020-01-01
    2020-D366 | 2020-12-31
    2021-D366 |
    Tuần 5 | week 5
    Tuần 5/2021 | 2021-W05
    week 5, 2021 | 2021-W05
    6 tháng | half 1
    6 tháng đầu năm | half 1
    6 tháng cuối năm | half 2
    6T | half 1
    6 tháng đầu năm 2024 | 2024-S1
    6 tháng cuối năm 2024 | 2024-S2
    H1 2020 | 2020-S1
    First half of 2020 | 2020-S1
    first half | half 1
    3 tháng | quarter 1
    9 tháng | months 1-9
    9 tháng đầu năm | months 1-9
    9 tháng đầu năm 2023 | 2023-01/2023-09
    9 tháng 2023 | 2023-01/2023-09
    9 tháng năm 2023 | 2023-01/2023-09
    first 9 months | months 1-9
    9 months 2023 | 2023-01/2023-09
    2023 - 9 tháng | 2023-01/2023-09
    12 tháng | year
    Jan-Sep 2020 | 2020-01/2020-09
    Jan-Jun | half 1
    Tháng 1-9 | months 1-9
    Cả năm | year
    CẢ NĂM | year
    ca nam | year
    Cả năm 2023 | 2023
    Year | year
    Year 2023 | 2023
    Năm 2023 | 2023
    năm 2021 | 2021
    Nam 2023 |
    Sơ bộ 2023 | 2023 P
    Sơ bộ năm 2023 | 2023 P
    so bo 2023 | 2023 P
    Ước 2024 | 2024 E
    Ước tính năm 2024 | 2024 E
    Ước thực hiện 2024 | 2024 E
    2023 (sơ bộ) | 2023 P
    2024 (ước) | 2024 E
    2019p | 2019 P
    2019 (p) | 2019 P
    2020P | 2020 P
    2021e | 2021 E
    2021 (r) | 2021 A
    2020-21p | 2020/21 P
    Prel. 2023 | 2023 P
    Est. 2024 | 2024 E
    31/12/2022 | 2022-12-31
    12/31/2022 | 2022-12-31
    01/02/2022 | 2022-02-01, 2022-01-02
    01.02.2022 | 2022-02-01
    02/02/2022 | 2022-02-02
    2022-12-31 | 2022-12-31
    2022/12/31 | 2022-12-31
    2022-12-31 00:00:00 | 2022-12-31
    2022-12-31T00:00:00Z | 2022-12-31
    31.12.2022 | 2022-12-31
    Dec. 31, 2022 | 2022-12-31
    December 31 2022 | 2022-12-31
    31 December 2022 | 2022-12-31
    31-Dec-2022 | 2022-12-31
    As of 31 December 2020 | 2020-12-31
    As of December 31, 2020 | 2020-12-31
    Tính đến 31/12/2023 | 2023-12-31
    Ngày 31 tháng 12 năm 2023 | 2023-12-31
    Thời điểm 31/12/2023 | 2023-12-31
    Đầu năm 2024 | 2024-01-01
    Cuối năm 2024 | 2024-12-31
    Cuối năm | last day
    End of 2020 | 2020-12-31
    2021 đến 2023 | 2021/2023
    từ năm 2021 đến năm 2023 | 2021/2023
    từ 01/01/2023 đến 15/06/2023 | 2023-01-01/2023-06-15
    01/07/2023 - 30/06/2024 | 2023-07-01/2024-06-30
    từ tháng 1 đến tháng 6 năm 2024 | 2024-S1
    từ tháng 7/2023 đến tháng 6/2024 | 2023-07/2024-06
    Dân số năm 2023 |
    2007 - 08 Volume |
    NQ 12/2017 |
    1234 |
    99 |
    0 |
    Tổng số |
    2021-13 |
    """

  private static let rows: [(text: String, readings: [String])] = spellings.split(separator: "\n")
    .map { line in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      let readings = parts[1].split(separator: ",").map { $0.filter { $0 != "\u{1}" } }
      return (
        parts[0].trimmingBlanks,
        readings.map { Substring($0).trimmingBlanks }.filter { !$0.isEmpty }
      )
    }

  @Test("a text gives all its readings", arguments: rows)
  func readings(text: String, expected: [String]) {
    let found = WrittenPeriod.readings(of: text).map(\.text)
    // `January 2, 2022` stands for both readings of a table; which is the likelier is said for the rest.
    #expect(found == expected, "\(text)")
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
