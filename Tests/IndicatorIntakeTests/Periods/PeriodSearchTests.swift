import Foundation
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Periods inside longer texts") struct PeriodSearchTests {
  /// A text, the periods in it, and what is left of it.
  private static let texts = """
    Dân số năm 2023 (nghìn người) | 2023 | Dân số (nghìn người)
    NĂM HỌC 2022 - 2023 | 2022/23 school |
    Học sinh năm học 2019 - 2020 | 2019/20 school | Học sinh
    2007 - 08 Volume | 2007/08 | Volume
    Volume 2008-09 | 2008-09 or 2008/09 | Volume
    BÁO CÁO 6 THÁNG ĐẦU NĂM 2024 | 2024-S1 | BÁO CÁO
    Kết nạp Quý I/2023 và Quý II/2023 | 2023-Q1; 2023-Q2 | Kết nạp và
    Theo NQ 12/2017 và số 18/2017/QĐ-TTg | | Theo NQ 12/2017 và số 18/2017/QĐ-TTg
    Biểu số 2/2023 | | Biểu số 2/2023
    so với năm 2022 | | so với năm 2022
    Năm 2023 so với cùng kỳ 2022 | 2023 | so với cùng kỳ 2022
    Số liệu tính đến ngày 31/12/2023 | 2023-12-31 | Số liệu
    Dân số 2023 | 2023 | Dân số
    từ đầu nhiệm kỳ đến tháng 6 năm 2024 | | từ đầu nhiệm kỳ đến tháng 6 năm 2024
    Population, 2015 to 2020 | 2015/2020 | Population
    Nhiệm kỳ 2020-2025 | 2020/2025 |
    Sales (Q1 2020) | 2020-Q1 | Sales
    Cấp xã năm 2023 (sơ bộ) | 2023 P | Cấp xã
    Người sinh năm 1990 | | Người sinh năm 1990
    Nam 2022 | 2022 | Nam
    Nữ 2022 | 2022 | Nữ
    FY2021 budget | FY2021 fiscal | budget
    As of Dec. 31, 2022 (thousands) | 2022-12-31 | (thousands)
    12/2017/TT-BTC | | 12/2017/TT-BTC
    COVID19 2020x | | COVID19 2020x
    May | | May
    """

  private static let rows: [[String]] = texts.split(separator: "\n").map { line in
    line.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").joined(separator: " ")
    }
  }

  @Test("periods are found, and the rest is what they leave", arguments: rows)
  func found(row: [String]) {
    let found = WrittenPeriod.found(in: row[0])
    let periods = found.map { $0.readings.map(\.text).joined(separator: " or ") }
    #expect(periods.joined(separator: "; ") == row[1])
    #expect(WrittenPeriod.rest(of: row[0], without: found) == row[2])
  }

  @Test(
    "decomposed letters, capitals, other dashes and hard blanks change nothing", arguments: rows)
  func spelling(row: [String]) {
    let expected = WrittenPeriod.found(in: row[0]).map(\.readings)
    let ways: [(String) -> String] = [
      { $0.decomposedStringWithCanonicalMapping }, { $0.uppercased() },
      { $0.replacing("-", with: "–") }, { $0.replacing(" ", with: "\u{A0}") },
    ]
    for way in ways where row[0] != "Nam 2022" {
      #expect(WrittenPeriod.found(in: way(row[0])).map(\.readings) == expected, "\(way(row[0]))")
    }
  }

  @Test("any text is searched to its end, and what is found lies in it in order")
  func anything() {
    let pieces = [
      "2020", "-", "/", "21", " ", "năm", "quý", "I", "T", "1", "(", ")", "tháng", "sơ bộ", "p",
      "từ", "đến", "31", "12", ".", "FY", "Q", "so với", "\u{301}", "🙂", "2021", "Jan", "W05",
      "đầu",
    ]
    for seed in UInt64(0)..<2 {
      var random = SplitMix64(seed: seed)
      for round in 0..<3000 {
        let count = Int.random(in: 0...9, using: &random)
        let text = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
        var end = 0
        for period in WrittenPeriod.found(in: text) {
          let note = "\(text), seed \(seed), round \(round)"
          #expect(
            period.range.lowerBound >= end && period.range.upperBound <= text.count, "\(note)")
          #expect(!period.readings.isEmpty && !period.range.isEmpty, "\(note)")
          end = period.range.upperBound
        }
        let readings = WrittenPeriod.readings(of: text)
        #expect(Set(readings).count == readings.count, "\(text), seed \(seed), round \(round)")
      }
    }
  }
}
