import IndicatorCore
import Testing

@testable import IndicatorIntake

/// What an audit of a text accuses: the claims that do not hold, as they are typed.
private func accused(_ text: String, _ format: DocumentFormat = .text) throws -> [String] {
  let found = try DocumentClaims.of(text, format)
  let failing = AuditReport(found.entries.map(\.claim)).claims.filter(\.verdict.fails)
  return failing.compactMap { row in found.entries.first { $0.claim.id == row.claim.id }?.text }
}

@Suite("What a text is accused of") struct AccusationTests {
  @Test(
    "A place in an order, a mark and a day are no parts of a whole",
    arguments: [
      "Đứng thứ 4/27 huyện, đạt tỷ lệ 91,5%.",
      "Chỉ số hài lòng xếp hạng 9/27 (82,1%).",
      "Ranked 9/27 with a score of 82%.",
      "Số em đạt điểm 7/10 chiếm 35%.",
      "Bài thi 6/10 điểm trở lên chiếm 64%.",
      "Đợt vận động 26/3, đạt 96%.",
      "Huyết áp trên 150/90 chiếm 31%.",
      "Thị lực 10/10 chiếm 64%.",
      "Từ hạng 14 lên hạng 11, tăng 3 bậc.",
      "Xếp thứ 14 trong tổng số 63 tỉnh, đạt 71,2 điểm, tăng 3 bậc.",
    ])
  func places(_ text: String) throws { #expect(try accused(text) == []) }

  @Test(
    "A change each year, of something else or against something else is no difference",
    arguments: [
      "Số hộ tăng từ 400 lên 484, tăng 10%/năm.",
      "Enrolment rose from 400 in 2021 to 484 in 2023, an annual growth of 10%.",
      "Enrolment rose from 400 to 484, an increase of 10% a year.",
      "Số tổ tăng từ 40 lên 48 tổ và số hội viên tăng 5%.",
      "Visits rose from 400 to 480 and costs rose 5%.",
      "Số vụ giảm từ 30 xuống 24 vụ, giảm 3 người bị thương.",
      "Số hộ tăng từ 400 lên 480 (cao hơn 5% so với kế hoạch).",
      "Thu nhập tăng từ 40 lên 60 triệu đồng, tăng 1,5 lần.",
      "Output was 40 tonnes in 2021 and 50 tonnes in 2022, up 8% in value.",
      "Tỷ lệ nữ đạt 30% (12/40), cao hơn khóa trước 5% (10/40 = 25%).",
    ])
  func changes(_ text: String) throws { #expect(try accused(text) == []) }

  @Test(
    "A share of a plan that is not printed is no share of the fraction beside it",
    arguments: [
      "Có 18/24 hộ nghèo được vay vốn, đạt 125% kế hoạch.",
      "Có 18/24 thôn đạt chuẩn (hoàn thành 100% kế hoạch).",
      "18 of 24 villages met the standard, or 100% of the plan.",
      "Hơn 3/4 (80%) số hộ đồng ý.",
      "Khoảng 1/4 (28%) số hộ.",
      "Nghị quyết được 2/3 đại biểu (68%) tán thành.",
      "Có 7/11 tiêu chí đạt 100%; 4/11 tiêu chí đạt trên 80%.",
    ])
  func plans(_ text: String) throws { #expect(try accused(text) == []) }

  @Test(
    "Parts that overlap and flows that are not all told accuse no one",
    arguments: [
      "Chi đoàn kết nạp 25 bạn, gồm 14 nữ, 12 dân tộc thiểu số.",
      "25 new members, comprising 14 women and 12 young farmers.",
      "Lớp có 40 em: nam 22, nữ 19 (kể cả 1 em dự thính).",
      "Đầu kỳ 120 hội viên, kết nạp 6, chuyển đi 4, cuối kỳ 119 (có 3 đồng chí từ trần).",
      "Đầu kỳ 1.450 hội viên, kết nạp 210, chuyển đi 95, hiện có 1.480 hội viên.",
    ])
  func parts(_ text: String) throws { #expect(try accused(text) == []) }

  @Test(
    "What the words say outright is held against the figures",
    arguments: [
      ("Kết nạp 18/24 hội viên, đạt 85% kế hoạch.", ["attainment: 18/24 = 85%"]),
      (
        "Giải ngân 18 tỷ đồng, đạt 85% so với kế hoạch 24 tỷ đồng.",
        ["attainment: 18 tỷ/24 tỷ = 85%"]
      ),
      ("Thu 18 tỷ đồng, bằng 85% dự toán (24 tỷ đồng).", ["attainment: 18 tỷ/24 tỷ = 85%"]),
      ("Năm 2021 có 400 hộ nghèo, năm 2022 còn 300 hộ, giảm 20%.", ["400 -> 300 = -20%"]),
      ("Sales were 400 in 2021 and 500 in 2022, a rise of 20%.", ["400 -> 500 = 20%"]),
      ("Of the 400 households, 300 (80%) answered.", ["300/400 = 80%"]),
      ("Trong tổng số 400 hộ có 300 hộ là hộ khá (80%).", ["300/400 = 80%"]),
      ("Hộ khá có 300 hộ (chiếm 80% tổng số 400 hộ).", ["300/400 = 80%"]),
      ("Chi hội có 31 người (nam 18, nữ 14).", ["18 + 14 = 31"]),
      ("The council has 31 seats: 18 men and 14 women.", ["18 + 14 = 31"]),
      ("Số hộ tăng từ 400 lên 480, tăng 30% so với cùng kỳ.", ["400 -> 480 = 30%"]),
      ("Visits rose from 400 to 480, up 30% on a year earlier.", ["400 -> 480 = 30%"]),
    ])
  func stated(_ text: String, _ claims: [String]) throws { #expect(try accused(text) == claims) }

  // MARK: Tables

  @Test(
    "Columns of running sums, of other years and of overlapping parts accuse no one",
    arguments: [
      """
      | Nhóm | Số hộ | % | % cộng dồn |
      |---|---|---|---|
      | A | 25 | 25 | 25 |
      | B | 35 | 35 | 60 |
      | C | 40 | 40 | 100 |
      """,
      """
      | Chỉ tiêu | Thực hiện 2021 | Kế hoạch 2022 | Thực hiện 2022 | So KH (%) | So 2021 (%) |
      |---|---|---|---|---|---|
      | Trồng cây | 50 | 60 | 63 | 105 | 126 |
      | Xây nhà | 16 | 20 | 18 | 90 | 112,5 |
      """,
      """
      | Chỉ tiêu | 2021 | 2022 |
      |---|---|---|
      | Tổng số hội viên | 30 | 40 |
      | Trong đó: nữ | 14 | 16 |
      | Dân tộc thiểu số | 15 | 18 |
      """,
      """
      | Item | Total | Women | Under 40 |
      |---|---|---|---|
      | A | 300 | 120 | 180 |
      | B | 400 | 150 | 240 |
      """,
    ])
  func tables(_ text: String) throws { #expect(try accused(text, .markdown) == []) }

  @Test("A table on one line is read as one on many")
  func oneLine() throws {
    let rows = [
      ["Unit", "Men", "Women", "Total"], ["A", "14", "25", "40"], ["B", "3", "4", "7"],
    ]
    let tags = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
    let (one, many) = (tags.joined(), tags.joined(separator: "\n"))
    #expect(try accused("<table>\(one)</table>", .html) == ["14 + 25 = 40"])
    #expect(try accused("<table>\n\(many)\n</table>", .html) == ["14 + 25 = 40"])
  }

  @Test("Figures that are printed alike are one only where they stand at one place")
  func places() throws {
    let wrong = [
      "Thôn A có 12 tổ, gồm 8 tổ nam và 5 tổ nữ.", "Thôn B có 12 tổ, gồm 8 tổ nam và 3 tổ nữ.",
    ]
    let found = try DocumentClaims.of(wrong.joined(separator: "\n\n"))
    let repairs = AuditReport(found.entries.map(\.claim)).claims.map(\.repairs)
    #expect(repairs.count == 2)
    for repairs in repairs {
      #expect(repairs.allSatisfy { $0.edits == 1 && $0.changes.count == 1 })
    }
  }

  @Test("The figure of a table where two wrong sums cross is the one to change")
  func crossing() throws {
    let text = """
      | Unit | M | W | T |
      |---|---|---|---|
      | A | 14 | 25 | 40 |
      | B | 1 | 2 | 3 |
      | Total | 15 | 27 | 42 |
      """
    let found = try DocumentClaims.of(text, .markdown)
    let failing = AuditReport(found.entries.map(\.claim)).claims.filter(\.verdict.fails)
    #expect(failing.count == 2)
    for claim in failing {
      let told = claim.repairs.map { $0.changes.map { "\($0.cell.value)>\($0.value)" } }
      #expect(told == [["40>39"]])
    }
  }
}
