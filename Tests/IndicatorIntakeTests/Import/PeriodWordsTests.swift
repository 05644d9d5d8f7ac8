import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Period words") struct PeriodWordsTests {
  @Test(
    "a text that is a period and nothing else",
    arguments: [
      ("2023", "2023"), ("Năm 2023", "2023"), ("NĂM 2023", "2023"), ("năm  2023 ", "2023"),
      ("Cả năm 2023", "2023"), ("Nam 2023", "2023"), ("Kỳ báo cáo: năm 2023", "2023"),
      ("Số liệu năm 2023", "2023"), ("2023-S1", "2023-S1"), ("2023-Q4", "2023-Q4"),
      ("6 tháng đầu năm 2024", "2024-S1"), ("06 tháng đầu năm 2024", "2024-S1"),
      ("Sáu tháng cuối năm 2024", "2024-S2"), ("6 tháng/2024", "2024-S1"), ("6T/2024", "2024-S1"),
      ("9 tháng đầu năm 2024", "2024-01/2024-09"), ("3 tháng đầu năm 2024", "2024-Q1"),
      ("Quý I/2024", "2024-Q1"), ("Quý IV năm 2024", "2024-Q4"), ("quý 2-2024", "2024-Q2"),
      ("Q3/2024", "2024-Q3"), ("QUÝ III.2024", "2024-Q3"), ("Tháng 5 năm 2024", "2024-05"),
      ("Tháng 05/2024", "2024-05"), ("T5/2024", "2024-05"), ("5/2024", "2024-05"),
      ("1/2023", "2023-01"), ("12-2023", "2023-12"), ("31/12/2023", "2023-12-31"),
      ("31-12-2023", "2023-12-31"), ("31.12.2023", "2023-12-31"), ("2023-12-31", "2023-12-31"),
      ("Tính đến 31/12/2023", "2023-12-31"), ("(Tính đến hết ngày 31/12/2023)", "2023-12-31"),
      ("Đến ngày 31 tháng 12 năm 2023", "2023-12-31"),
      ("Đầu năm 2024", "2024-01-01"), ("Cuối năm 2024", "2024-12-31"),
      ("2020 - 2025", "2020/2025"), ("2020–2025", "2020/2025"),
      ("Nhiệm kỳ 2020-2025", "2020/2025"), ("Giai đoạn 2021 đến 2023", "2021/2023"),
      ("Từ năm 2021 đến năm 2023", "2021/2023"),
      ("Từ 01/7/2023 đến 30/6/2024", "2023-07-01/2024-06-30"),
      ("01/01/2023 - 31/12/2023", "2023-01-01/2023-12-31"),
      ("Từ tháng 1 đến tháng 6 năm 2024", "2024-S1"),
      ("Từ tháng 7/2023 đến hết tháng 6/2024", "2023-07/2024-06"), ("2022/2025", "2022/2025"),
      ("2021/..", "2021/.."), ("Năm học 2023-2024", "2023/24"), ("2020-21", "2020/21"),
      ("12/31/2023", "2023-12-31"), ("II/2024", "2024-Q2"), ("2023 ước", "2023"),
    ])
  func wholePeriods(text: String, spelling: String) {
    #expect(PeriodWords.period(text) == spelling)
    #expect(Period(spelling) != nil)
  }

  @Test(
    "near misses are no periods",
    arguments: [
      "", "Tổng số", "3/4", "1/23", "13/2023", "2023/13", "31/02/2023", "31/12/23",
      "NQ 18/2017", "NQ 12/2017", "QĐ số 1234", "QĐ 2018/QĐ-TU", "12/2018/NĐ-CP", "Số 2018",
      "Biểu số 2/2023", "Mẫu 1/2023", "Quý I, II/2024", "HK1/2024",
      "2023/2022", "So sánh 2023/2022", "so với năm 2022", "So với cùng kỳ năm 2022",
      "cùng kỳ 2022", "Sinh năm 1985", "trước năm 1975", "sau năm 2000",
      "1394", "1.998", "0", "20231", "1899", "2101", "Dân số 1998", "Năm thành lập",
      "từ đầu năm 2024 đến nay", "từ năm 2021 đến nay", "từ đầu nhiệm kỳ đến tháng 6 năm 2024",
      "tháng 13/2024", "30-40 tuổi", "2025-2020",
    ])
  func nearMisses(text: String) {
    #expect(PeriodWords.period(text) == nil)
  }

  @Test(
    "what is left of a text without its periods",
    arguments: [
      ("Số đảng viên tính đến 31/12/2023", ["2023-12-31"], "Số đảng viên"),
      ("Số đảng viên năm 2023", ["2023"], "Số đảng viên"),
      ("Số đảng viên (31/12/2023)", ["2023-12-31"], "Số đảng viên"),
      ("Năm 2023 - Số chi bộ", ["2023"], "Số chi bộ"),
      ("Chuyển đến năm 2023", ["2023"], "Chuyển đến"),
      ("Kết nạp trong năm 2023", ["2023"], "Kết nạp"),
      ("Kế hoạch 2024", ["2024"], "Kế hoạch"), ("KH 2024", ["2024"], "KH"),
      ("Các năm 2021, 2022, 2023", ["2021", "2022", "2023"], "Các"),
      ("Tăng, giảm so với năm 2022", [], "Tăng, giảm so với năm 2022"),
      ("Báo cáo 6 tháng đầu năm 2024", ["2024-S1"], "Báo cáo"),
      ("Đảng viên 30-40 tuổi", [], "Đảng viên 30-40 tuổi"),
      (
        "KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NHIỆM KỲ 2020-2025", ["2020/2025"], "KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN"
      ),
    ] as [(String, [String], String)])
  func remainders(text: String, periods: [String], rest: String) {
    let found = PeriodWords.find(in: text)
    #expect(found.periods == periods)
    #expect(found.rest == rest)
  }

  @Test("every spelling of a period is read as itself, alone and behind words")
  func spellings() {
    for spelling in ["2023", "2023-S2", "2023-Q3", "2023-07", "2023-07-31", "2022/2024"] {
      #expect(PeriodWords.period(spelling) == spelling)
    }
    for year in 1900...2100 {
      #expect(PeriodWords.period("Năm \(year)") == String(year))
      for month in 1...12 {
        let two = month < 10 ? "0\(month)" : "\(month)"
        #expect(PeriodWords.period("tháng \(month)/\(year)") == "\(year)-\(two)")
      }
    }
  }
}
